"""Amounts with a unit, and money. Enters: text or amounts. Leaves: amounts or text.

Any room may call.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ocop_site.vietnamese.numbers import (
    format_decimal,
    format_integer,
    parse_decimal,
    parse_integer,
)
from ocop_site.vietnamese.text import fold, tidy
from ocop_site.vietnamese.unreadable import Unreadable

_QUANTITY = re.compile(r"(?P<number>[0-9][0-9., ]*?) ?(?P<unit>[^\W\d_]+(?:[ /.-]{1,2}[^\W\d_]+)*)")
_MONEY = re.compile(r"(?P<number>[0-9][0-9., ]*?) ?(?P<unit>[^0-9., ][^0-9]*)?")
_DONG = frozenset({"", "d", "dong", "₫", "vnd"})
_POWERS_OF_TEN = {"k": 3, "nghin": 3, "ngan": 3, "tr": 6, "trieu": 6, "ty": 9, "ti": 9}


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """So much of a unit: 500 g, 1,5 lít, 12 tháng. The unit is kept as the editor wrote it."""

    amount: Decimal
    unit: str

    def __str__(self) -> str:
        """As Vietnam writes it, and as `parse_quantity` reads it: "1,5 lít", "1.200 gói"."""
        return f"{format_decimal(self.amount)} {self.unit}"


def parse_quantity(text: str) -> Quantity:
    """The amount and unit in "500 g", "750ml", "1,5 lít", "1.200 gói"; "9.500 kg" is 9500.

    Beside a unit a dot before three digits is read as between thousands, the Vietnamese way.
    Raises Unreadable: not-a-quantity (no unit, a range, a negative amount).
    """
    found = _QUANTITY.fullmatch(tidy(text))
    if found is None or not found["unit"][0].isalpha():
        raise Unreadable("not-a-quantity")
    try:
        return Quantity(amount=_amount(found["number"]), unit=found["unit"])
    except Unreadable as fault:
        suggestion = fault.suggestion and f"{fault.suggestion} {found['unit']}"
        raise Unreadable("not-a-quantity", suggestion) from None


def parse_money(text: str) -> int:
    """Whole đồng in "65.000 đ", "65.000 ₫", "65k", "50 nghìn", "1,2 triệu", "17,4 tỷ", "65000".

    Raises Unreadable: not-money (no such unit, a part of a đồng, a range, a price per unit).
    """
    found = _MONEY.fullmatch(tidy(text))
    if found is None:
        raise Unreadable("not-money")
    unit = found["unit"] or ""
    try:
        return _dong(found["number"], unit)
    except Unreadable as fault:
        raise Unreadable(
            "not-money", fault.suggestion and f"{fault.suggestion} {unit}".rstrip()
        ) from None


def format_money(amount: int) -> str:
    """65000 đồng as "65.000 ₫"."""
    return f"{format_integer(amount)} ₫"


def _amount(number: str) -> Decimal:
    try:
        return Decimal(parse_integer(number))
    except Unreadable:
        return parse_decimal(number)


def _dong(number: str, unit: str) -> int:
    scale, _, rest = fold(unit).partition(" ")
    if scale in _DONG and not rest:
        return parse_integer(number)
    if scale not in _POWERS_OF_TEN or rest not in _DONG:
        raise Unreadable("not-money")
    amount = parse_decimal(number).scaleb(_POWERS_OF_TEN[scale])
    if amount != amount.to_integral_value():
        raise Unreadable("not-money")
    return int(amount)
