"""What goes through the events of a lot: its raw materials, then the lot itself, and the event that makes one of the other."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ocop_site import vietnamese
from ocop_site.model.lot import Event, Input, Lot, Step
from ocop_site.model.product import Product
from ocop_site.model.scalars import Declaration
from ocop_site.plan import urls
from ocop_site.plan.desk import Desk
from ocop_site.plan.machine import identities
from ocop_site.plan.machine.text import Json

_UNITS = {
    "kg": "KGM",
    "g": "GRM",
    "gam": "GRM",
    "tấn": "TNE",
    "tạ": "DTN",
    "lít": "LTR",
    "l": "LTR",
    "ml": "MLT",
}
"""UN/ECE recommendation 20. Anything else (gói, chai) is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goods:
    """`raw` and `made` are classes of goods; `birth` is the event by which the lot comes into being, if one does.

    `turns` says that the birth uses up the raw materials. Without it the lot is what was harvested, or was packed.
    """

    raw: tuple[Material, ...]
    made: str
    birth: Event | None
    turns: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """A lot of raw material: its name, its number where it has one, and how much went in."""

    identity: str
    name: str
    number: str
    quantity: vietnamese.Quantity | None


def of(desk: Desk, product: Product, lot: Lot) -> Goods:
    """The goods of a lot."""
    birth = _birth(lot)
    turns = birth is not None and (birth.step in _MAKING or bool(inputs(lot)))
    return Goods(
        raw=_materials(desk, product, lot) if turns else (),
        made=identities.lot_class(desk, product, lot),
        birth=birth,
        turns=turns,
    )


def inputs(lot: Lot) -> tuple[Input, ...]:
    """The raw materials that the record names."""
    return lot.inputs if isinstance(lot.inputs, tuple) else ()


def element(identity: str, quantity: vietnamese.Quantity | None) -> dict[str, Json]:
    """So much of a class of goods; the amount is left out where it is not known."""
    if quantity is None:
        return {"epcClass": identity}
    unit = _UNITS.get(quantity.unit.lower())
    found: dict[str, Json] = {"epcClass": identity, "quantity": _number(quantity.amount)}
    return found | ({"uom": unit} if unit else {})


def countable(quantity: vietnamese.Quantity | None, lot: Lot) -> bool:
    """Whether an amount is one of mass or volume, or counts what the lot's own amount counts."""
    if quantity is None:
        return False
    unit = quantity.unit.lower()
    return unit in _UNITS or unit == lot.quantity.unit.lower()


_MAKING = (Step.PROCESSING, Step.PREPARING)


def _birth(lot: Lot) -> Event | None:
    """The last processing, else the last preparing, else the first packing of bought or unharvested goods."""
    standing = sorted(lot.standing, key=lambda one: one.time)
    for step in _MAKING:
        if found := [one for one in standing if one.step is step]:
            return found[-1]
    packed = [one for one in standing if one.step is Step.PACKING]
    was_harvested = any(one.step is Step.HARVEST for one in standing)
    return packed[0] if packed and (inputs(lot) or not was_harvested) else None


def _materials(desk: Desk, product: Product, lot: Lot) -> tuple[Material, ...]:
    own = identities.identity(desk, urls.lot(product.code, lot.number))
    named = inputs(lot)
    if not named:
        first = product.name
        return (Material(identity=f"{own}#nguyen-lieu", name=first, number="", quantity=None),)
    return tuple(_material(desk, product, own, place, one) for place, one in enumerate(named, 1))


def _material(desk: Desk, product: Product, own: str, place: int, one: Input) -> Material:
    number = "" if isinstance(one.lot, Declaration) else one.lot or ""
    slug = vietnamese.slug(f"{one.product} {number}")
    kept = f"{identities.producer(desk, product.producer)}#lo-{slug}"
    return Material(
        identity=kept if number else f"{own}#nguyen-lieu-{place}",
        name=one.product,
        number=number,
        quantity=one.quantity,
    )


def _number(amount: Decimal) -> int | float:
    whole = amount.to_integral_value()
    return int(whole) if whole == amount else float(amount)
