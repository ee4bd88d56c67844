"""The nine items that must stand behind a trace code (Decree 37/2026/NĐ-CP art 23.5), by the decree's letters.

As JSON and as CSV, for a portal that asks for them. Each item says whether it is declared, declared to be none, or not
declared: the three kinds of nothing that records know.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ocop_site.model.lot import Event, Lot
from ocop_site.model.product import Product, SelfDeclaration
from ocop_site.model.scalars import NONE, Declaration
from ocop_site.plan import csv, urls, views
from ocop_site.plan.desk import PAGE_WIDTH, Desk
from ocop_site.plan.machine import identities
from ocop_site.plan.machine.text import Json, document, given, say

SOURCE = "Nghị định 37/2026/NĐ-CP, Điều 23 khoản 5"


class State(StrEnum):
    """What a record says of an item."""

    DECLARED = "khai"
    NONE = "khong-co"
    UNDECLARED = "chua-khai"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One of the nine; `values` are empty unless it is declared."""

    letter: str
    label: str
    values: tuple[str, ...]
    state: State


def items(desk: Desk, product: Product, lot: Lot | None = None) -> tuple[Item, ...]:
    """The nine items of a lot, or of a product as a whole."""
    maker = desk.catalogue.producers[product.producer]
    picture = desk.picture(product.photos, PAGE_WIDTH)
    origin = product.origin
    found = (
        ("a", [product.name], False),
        ("b", [identities.page(desk, picture.src)] if picture else [], False),
        ("c", [maker.name], False),
        ("d", list(_addresses(desk, product)), False),
        ("đ", [desk.wording.origin(origin)] if origin else [], False),
        ("e", list(_steps(desk, product, lot)), False),
        ("g", list(_marks(desk, product, lot)), product.brand is NONE),
        ("h", *_expiry(desk, product, lot)),
        ("i", list(_standards(desk, product)), product.standards is NONE),
    )
    return tuple(_item(desk, letter, values, is_none) for letter, values, is_none in found)


def as_json(desk: Desk, product: Product, lot: Lot | None = None) -> str:
    """The file truy-xuat.json of a product or a lot."""
    path = urls.lot(product.code, lot.number) if lot else urls.trace(product.code)
    head = given(
        source=SOURCE,
        id=identities.identity(desk, path),
        page=identities.page(desk, path),
        code=product.code,
        lot=lot.number if lot else None,
        made=lot.made.isoformat() if lot else None,
    )
    found: dict[str, Json] = {
        one.letter: {"label": one.label, "value": list(one.values), "state": one.state.value}
        for one in items(desk, product, lot)
    }
    return document({**head, "items": found})


def as_csv(desk: Desk, product: Product, lot: Lot | None = None) -> str:
    """The file truy-xuat.csv of a product or a lot: letter, label, value, state."""
    columns = [say(desk, f"column-{key}") for key in ("letter", "label", "value", "state")]
    rows = (
        [one.letter, one.label, "; ".join(one.values), one.state.value]
        for one in items(desk, product, lot)
    )
    return csv.text(columns, rows)


def _item(desk: Desk, letter: str, values: Sequence[str], is_none: bool) -> Item:
    missing = State.NONE if is_none else State.UNDECLARED
    state = State.DECLARED if values else missing
    label = csv.say(views.Word(section="nine.item", key=letter), desk.settings.words)
    return Item(letter=letter, label=label, values=tuple(values), state=state)


def _addresses(desk: Desk, product: Product) -> Iterator[str]:
    maker, facility = desk.catalogue.producers[product.producer], product.facility
    if maker.place:
        yield say(desk, "at-unit", address=desk.address(maker.street, place=maker.place))
    if facility:
        address = desk.address(facility.name, facility.street, place=facility.place)
        yield say(desk, "at-facility", address=address)


def _steps(desk: Desk, product: Product, lot: Lot | None) -> Iterator[str]:
    """The events that hold, with their times; of a product, where those of its lots stand."""
    if lot is None:
        for one in desk.catalogue.lots_of(product.id):
            if one.standing:
                yield identities.page(desk, urls.lot(product.code, one.number))
        return
    for event in lot.standing:
        yield ", ".join(filter(None, (_moment(desk, event), event.step.value, _where(desk, event))))


def _moment(desk: Desk, event: Event) -> str:
    return f"{desk.day(event.time.date())} {event.time:%H:%M}"


def _where(desk: Desk, event: Event) -> str:
    maker = desk.catalogue.producers.get(event.facility or "")
    return ", ".join(filter(None, (maker.name if maker else "", desk.place_name(event.place))))


def _marks(desk: Desk, product: Product, lot: Lot | None) -> Iterator[str]:
    if product.brand is not None and not isinstance(product.brand, Declaration):
        yield say(desk, "of-brand", brand=product.brand)
    lots = (lot,) if lot else desk.catalogue.lots_of(product.id)
    for one in lots:
        yield say(desk, "of-lot", lot=one.number)


def _expiry(desk: Desk, product: Product, lot: Lot | None) -> tuple[list[str], bool]:
    """The expiry date of a lot; of a product the shelf life of its packings. Second: declared to be none."""
    if lot is not None:
        return [desk.day(lot.expires)] if isinstance(lot.expires, date) else [], lot.expires is NONE
    lives = [(one.net, one.shelf_life) for one in product.packings]
    told = [
        say(desk, "of-packing", net=desk.wording.quantity(net), life=desk.term(life))
        for net, life in lives
        if life is not None and life is not NONE
    ]
    return told, bool(lives) and all(life is NONE for _, life in lives)


def _standards(desk: Desk, product: Product) -> Iterator[str]:
    if isinstance(product.standards, tuple):
        for one in product.standards:
            yield ", ".join(filter(None, (one.id, one.title)))
    if isinstance(product.declaration, SelfDeclaration):
        declared = product.declaration
        yield say(desk, "of-declaration", number=declared.number, date=desk.day(declared.date))
