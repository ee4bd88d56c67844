"""A reference that leads nowhere: an id that no record has. The product of a lot is its folder, which `lot_without_product` asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from ocop_site import vietnamese
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Route, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.lot import Lot
from ocop_site.model.product import Product
from ocop_site.model.record import Record
from ocop_site.model.round import Round
from ocop_site.model.scalars import NONE
from ocop_site.model.tourism import TourismPoint, TourismRoute

CODE = Code(
    id="C201",
    slug="unknown-reference",
    title=Text("Tham chiếu không có", "Reference that leads nowhere"),
    message=Text("không có {kind} nào mã “{read}”.", "there is no {kind_en} “{read}”."),
    hint=Text("Mã là tên tệp, bỏ đuôi.", "An id is the file's name without its ending."),
    good="producer: htx-ban-mai\n",
    bad="producer: htx-ban-may\n",
)

_WORDS = {
    "producer": "chủ thể",
    "product": "sản phẩm",
    "round": "đợt",
    "decision": "bộ tiêu chí",
    "tourism-point": "điểm du lịch",
}
_Referring = Product | Lot | Round | TourismPoint | TourismRoute


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every reference of products, lots, rounds and tourism to a record that does not exist."""
    known: Mapping[str, Mapping[str, Record]] = {
        "producer": catalogue.producers,
        "product": catalogue.products,
        "round": catalogue.rounds,
        "decision": catalogue.decisions,
        "tourism-point": catalogue.tourism_points,
    }
    records: tuple[_Referring, ...] = (
        *catalogue.products.values(),
        *catalogue.all_lots,
        *catalogue.rounds.values(),
        *catalogue.tourism_points.values(),
        *catalogue.tourism_routes.values(),
    )
    for record in records:
        for kind, id, route in _references(record):
            if not catalogue.knows(kind, id, known[kind]):
                near = vietnamese.near(id, list(known[kind]))
                yield Finding(
                    code=CODE,
                    path=catalogue.path(record),
                    route=route,
                    values={"kind": _WORDS[kind], "kind_en": kind.replace("-", " "), "read": id},
                    fix=_fix(route, near) if near else "",
                )


def _fix(route: Route, near: str) -> str:
    """The right line; inside a list of ids, the right id alone."""
    return near if isinstance(route[-1], int) else f"{route[-1]}: {near}"


def _references(record: _Referring) -> Iterator[tuple[str, str, Route]]:
    if isinstance(record, Lot):
        yield from _of_lot(record)
        return
    if isinstance(record, TourismPoint | TourismRoute):
        yield from _of_tourism(record)
        return
    if isinstance(record, Round):
        yield "decision", record.criteria, ("criteria",)
        for number, entry in enumerate(record.entries):
            yield "product", entry.product, ("entries", number, "product")
        return
    yield "producer", record.producer, ("producer",)
    for number, point in enumerate(record.tourism):
        yield "tourism-point", point, ("tourism", number)
    for number, recognition in enumerate(record.recognitions):
        if recognition.round is not None:
            yield "round", recognition.round, ("recognitions", number, "round")
    ingredients = record.ingredients if record.ingredients is not NONE else ()
    for number, ingredient in enumerate(ingredients or ()):
        if ingredient.source is not None and ingredient.source.supplier is not None:
            route: Route = ("ingredients", number, "source", "supplier")
            yield "producer", ingredient.source.supplier, route


def _of_lot(lot: Lot) -> Iterator[tuple[str, str, Route]]:
    for number, given in enumerate(lot.inputs if isinstance(lot.inputs, tuple) else ()):
        if given.source.supplier is not None:
            yield "producer", given.source.supplier, ("inputs", number, "source", "supplier")
    for number, event in enumerate(lot.events):
        if event.facility is not None:
            yield "producer", event.facility, ("events", number, "facility")


def _of_tourism(record: TourismPoint | TourismRoute) -> Iterator[tuple[str, str, Route]]:
    for number, product in enumerate(record.products):
        yield "product", product, ("products", number)
    if isinstance(record, TourismPoint):
        for number, producer in enumerate(record.producers):
            yield "producer", producer, ("producers", number)
        return
    for number, stop in enumerate(record.stops):
        yield "tourism-point", stop.point, ("stops", number, "point")


RULE = Rule(CODE, check)
