"""The items that a trace page must show and that belong to the lot (Decree 37/2026 art 23.5 e and h).

Name, image, unit, address, origin and standards are the product's and are reported there; the lot's number is its file's name.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Severity, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.lot import Lot

CODE = Code(
    id="C288",
    slug="lot-item-missing",
    severity=Severity.WARNING,
    title=Text("Lô thiếu nội dung truy xuất", "Trace item of a lot missing"),
    message=Text(
        "chưa khai: {missing} (Nghị định 37/2026, Điều 23 khoản 5).",
        "not declared: {missing} (Decree 37/2026 art 23.5).",
    ),
    hint=Text(
        "Hàng không có hạn dùng thì ghi expires: none.",
        "Goods that do not expire: expires: none.",
    ),
    good="made: 12/9/2026\nexpires: none\n",
    bad="made: 12/9/2026\nexpires:\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """One finding per lot that leaves any of its items undeclared."""
    for lot in catalogue.all_lots:
        if missing := tuple(_missing(lot)):
            values = {"missing": ", ".join(missing)}
            path = catalogue.path(lot)
            yield Finding(code=CODE, path=path, route=("made",), values=values, at_key=True)


def _missing(lot: Lot) -> Iterator[str]:
    # Điểm e: the critical tracking events and their times. Điểm h: expiry, where there is one.
    if not lot.standing:
        yield "events (e)"
    if lot.expires is None:
        yield "expires (h)"


RULE = Rule(CODE, check)
