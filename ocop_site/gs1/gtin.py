"""Global Trade Item Numbers. Enters: text. Leaves: fourteen digits, verdicts. Any room may call.

A prefix tells where a number was licensed, never where the product was made.
"""

from __future__ import annotations

from ocop_site.gs1.refusal import Refusal

_LENGTHS = (8, 12, 13, 14)
_DEMONSTRATION = "952"


class InvalidGtin(Refusal):
    """Text that is no GTIN of a product.

    Reasons: not-digits, wrong-length, restricted-prefix, coupon-prefix, wrong-check-digit; the
    last with the right number as suggestion.
    """


def check_digit(digits: str) -> int:
    """The digit that belongs behind `digits` (GS1 General Specifications, 7.9: weights 3 and 1).

    Raises InvalidGtin: not-digits.
    """
    _refuse_other_than_digits(digits)
    threes, ones = digits[::-2], digits[-2::-2]
    return -(3 * sum(map(int, threes)) + sum(map(int, ones))) % 10


def parse_gtin(text: str) -> str:
    """The GTIN-8, -12, -13 or -14 in `text` as fourteen digits; white space is taken out.

    Numbers for use inside a shop or region, and coupons, name no product (GS1's list of prefixes).
    Raises InvalidGtin.
    """
    digits = "".join(text.split())
    _refuse_other_than_digits(digits)
    if len(digits) not in _LENGTHS:
        raise InvalidGtin("wrong-length")
    gtin = digits.zfill(14)
    _refuse_other_than_products(gtin)
    right = digits[:-1] + str(check_digit(digits[:-1]))
    if digits != right:
        raise InvalidGtin("wrong-check-digit", right)
    return gtin


def is_demonstration(gtin: str) -> bool:
    """Whether fourteen digits carry the prefix 952, which GS1 keeps for demonstrations."""
    return gtin[1:4] == _DEMONSTRATION


def _refuse_other_than_digits(text: str) -> None:
    # isdigit() alone would pass ² and Arabic digits.
    if not (text.isascii() and text.isdigit()):
        raise InvalidGtin("not-digits")


def _refuse_other_than_products(gtin: str) -> None:
    prefix = gtin[1:4]
    if gtin.startswith("00000", 1):
        # A GTIN-8 in fourteen places; its own prefixes 0 and 2 are for use inside a company.
        if gtin[6] in "02":
            raise InvalidGtin("restricted-prefix")
    elif prefix.startswith(("02", "04", "2")):
        raise InvalidGtin("restricted-prefix")
    elif prefix.startswith("99") or prefix in ("980", "981", "982", "983"):
        raise InvalidGtin("coupon-prefix")
