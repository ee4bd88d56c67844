"""The items that a trace page must show and that belong to the product (Decree 37/2026 art 23.5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Severity, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Product

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

_ITEMS = (
    ("photos", "b"),
    ("facility", "d"),
    ("origin", "đ"),
    ("brand", "g"),
    ("packings", "h"),
    ("standards", "i"),
)
"""The keys that hold the items, with the decree's letters; name and producer are required fields."""


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """One finding per product that leaves any of the items undeclared."""
    for product in catalogue.products.values():
        if missing := [f"{key} ({letter})" for key, letter in _ITEMS if _undeclared(product, key)]:
            values = {"missing": ", ".join(missing)}
            yield Finding(code=CODE, path=catalogue.path(product), route=("name",), values=values)


def _undeclared(product: Product, key: str) -> bool:
    return getattr(product, key) in (None, ())


RULE = Rule(CODE, check)
