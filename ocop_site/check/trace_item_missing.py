"""The items that a trace page must show and that belong to the product (Decree 37/2026 art 23.5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Severity, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.record import Record

CODE = Code(
    id="C211",
    slug="trace-item-missing",
    severity=Severity.WARNING,
    title=Text("Thiếu nội dung truy xuất", "Trace item missing"),
    message=Text(
        "chưa khai: {missing} (Nghị định 37/2026, Điều 23 khoản 5).",
        "not declared: {missing} (Decree 37/2026 art 23.5).",
    ),
    hint=Text("Nếu đúng là không có, ghi none.", "Where there is none, write none."),
    bad="photos: []\n",
    good="photos: [{file: mien-dong.png, alt: Bó miến dong}]\n",
)

_OF_PRODUCT = (
    ("photos", "b"),
    ("facility", "d"),
    ("origin", "đ"),
    ("brand", "g"),
    ("packings", "h"),
    ("standards", "i"),
)
_OF_PRODUCER = (("place", "d"),)
"""The keys that hold the items, with the decree's letters; the two names are required fields."""


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """One finding per record that leaves any of its items undeclared."""
    for product in catalogue.products.values():
        yield from _of(product, _OF_PRODUCT, catalogue.path(product))
    for producer in catalogue.producers.values():
        yield from _of(producer, _OF_PRODUCER, catalogue.path(producer))


def _of(record: Record, items: Sequence[tuple[str, str]], path: str) -> Iterator[Finding]:
    missing = [f"{key} ({letter})" for key, letter in items if getattr(record, key) in (None, ())]
    if missing:
        values = {"missing": ", ".join(missing)}
        yield Finding(code=CODE, path=path, route=("name",), values=values)


RULE = Rule(CODE, check)
