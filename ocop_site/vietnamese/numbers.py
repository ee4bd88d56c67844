"""Numbers as Vietnam writes them: 1.234,5. Enters: text or numbers. Leaves: numbers or text.

Any room may call. Text is read by the Vietnamese convention ("." between thousands, "," before
decimals); a point before decimals is accepted only where it cannot be mistaken.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from ocop_site.vietnamese.text import tidy
from ocop_site.vietnamese.unreadable import Unreadable

# Decimal computes with 28 digits and int() reads 4,300: what is longer is no figure of a catalogue.
_LONGEST = 24
_GROUPED = r"[1-9]\d{0,2}([. ])\d{3}(?:\1\d{3})*"
_WHOLE = re.compile(rf"-?(?:{_GROUPED}|\d+)", re.ASCII)
_COMMA = re.compile(rf"-?(?:{_GROUPED}|\d+)(?:,\d+)?", re.ASCII)
_POINT = re.compile(r"-?\d+\.\d+", re.ASCII)
_AMBIGUOUS = re.compile(r"-?[1-9]\d{0,2}\.\d{3}", re.ASCII)
_ENGLISH = re.compile(r"-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?", re.ASCII)
_SWAP = str.maketrans(".,", ",.")
_TO_POINT = str.maketrans({".": None, " ": None, ",": "."})


def parse_integer(text: str) -> int:
    """The whole number in "1.200", "1 200" or "1200"; a dot stands only between thousands.

    Raises Unreadable: not-a-number.
    """
    number = _shown(text)
    if not _WHOLE.fullmatch(number):
        raise Unreadable("not-a-number", _swapped(number, _WHOLE))
    return int(number.translate(_TO_POINT))


def parse_decimal(text: str) -> Decimal:
    """The number in "1,5", "1.5", "1.234,5" or "1 234,5", exactly.

    Raises Unreadable: ambiguous-number for a lone "1.234" (1234 to a Vietnamese reader, less than
    two to an English one), not-a-number.
    """
    number = _shown(text)
    if _AMBIGUOUS.fullmatch(number):
        raise Unreadable("ambiguous-number", number.replace(".", ""))
    if _COMMA.fullmatch(number):
        return Decimal(number.translate(_TO_POINT))
    if _POINT.fullmatch(number):
        return Decimal(number)
    raise Unreadable("not-a-number", _swapped(number, _COMMA))


def parse_percent(text: str) -> Decimal:
    """The percentage in "31,2 %" or "100%": Decimal("31.2"), not a fraction of one.

    Raises Unreadable: not-a-percent where the sign is missing, and what `parse_decimal` raises.
    """
    shown = tidy(text)
    number = shown.removesuffix("%").rstrip()
    try:
        percentage = parse_decimal(number)
    except Unreadable as fault:
        raise Unreadable(fault.reason, fault.suggestion and f"{fault.suggestion} %") from None
    if number == shown:
        raise Unreadable("not-a-percent", f"{number} %")
    return percentage


def format_integer(number: int) -> str:
    """1200 as "1.200"."""
    return f"{number:,}".replace(",", ".")


def format_decimal(number: Decimal, *, places: int | None = None) -> str:
    """Decimal("1234.50") as "1.234,5"; with `places`, rounded half up to just so many decimals.

    `number` is finite and, where `places` is given, has no more than 28 digits.
    """
    if places is not None:
        number = number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    text = f"{number:z,f}".translate(_SWAP)
    return text.rstrip("0").rstrip(",") if places is None and "," in text else text


def _shown(text: str) -> str:
    number = tidy(text).replace("\u2212", "-")
    if len(number) > _LONGEST:
        raise Unreadable("not-a-number")
    return number


def _swapped(number: str, readable: re.Pattern[str]) -> str:
    """An English "1,234.5" in Vietnamese, if that can then be read."""
    swapped = number.translate(_SWAP)
    return swapped if _ENGLISH.fullmatch(number) and readable.fullmatch(swapped) else ""
