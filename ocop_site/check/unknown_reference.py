"""A reference that leads nowhere: an id that no record has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from ocop_site import vietnamese
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Route, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Product
from ocop_site.model.record import Record
from ocop_site.model.round import Round
from ocop_site.model.scalars import NONE

CODE = Code(
    id="C201",
    slug="unknown-reference",
    title=Text("Tham chiếu không có", "Reference that leads nowhere"),
    message=Text("không có {kind} nào mã “{read}”.", "there is no {kind_en} “{read}”."),
    hint=Text("Mã là tên tệp, bỏ đuôi.", "An id is the file's name without its ending."),
    good="producer: htx-ban-mai\n",
    bad="producer: htx-ban-may\n",
)

_WORDS = {"producer": "chủ thể", "product": "sản phẩm", "round": "đợt", "decision": "bộ tiêu chí"}


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every reference of products and rounds to a record that does not exist."""
    known: Mapping[str, Mapping[str, Record]] = {
        "producer": catalogue.producers,
        "product": catalogue.products,
        "round": catalogue.rounds,
        "decision": catalogue.decisions,
    }
    records: tuple[Product | Round, ...] = (
        *catalogue.products.values(),
        *catalogue.rounds.values(),
    )
    for record in records:
        for kind, id, route in _references(record):
            if not catalogue.knows(kind, id, known[kind]):
                near = vietnamese.near(id, list(known[kind]))
                yield Finding(
                    code=CODE,
                    path=catalogue.path(record),
                    route=route,
                    values={"kind": _WORDS[kind], "kind_en": kind, "read": id},
                    fix=f"{route[-1]}: {near}" if near else "",
                )


def _references(record: Product | Round) -> Iterator[tuple[str, str, Route]]:
    if isinstance(record, Round):
        yield "decision", record.criteria, ("criteria",)
        for number, entry in enumerate(record.entries):
            yield "product", entry.product, ("entries", number, "product")
        return
    yield "producer", record.producer, ("producer",)
    for number, recognition in enumerate(record.recognitions):
        if recognition.round is not None:
            yield "round", recognition.round, ("recognitions", number, "round")
    ingredients = record.ingredients if record.ingredients is not NONE else ()
    for number, ingredient in enumerate(ingredients or ()):
        if ingredient.source is not None and ingredient.source.supplier is not None:
            route: Route = ("ingredients", number, "source", "supplier")
            yield "producer", ingredient.source.supplier, route


RULE = Rule(CODE, check)
