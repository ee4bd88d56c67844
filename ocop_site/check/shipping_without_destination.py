"""Goods that left without a word of where to: one step forward is missing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.lot import Step

CODE = Code(
    id="C284",
    slug="shipping-without-destination",
    title=Text("Xuất bán không ghi nơi nhận", "Shipping without a destination"),
    message=Text(
        "“xuất bán” không ghi giao cho ai (một bước về phía trước).",
        "“xuất bán” does not say who received the goods (one step forward).",
    ),
    hint=Text(
        "Thêm to: {{name: …, place: …}}; tên cửa hàng hay đơn vị, không ghi tên người.",
        "Add to: {{name: …, place: …}}; a shop or firm, no person.",
    ),
    why=Text(
        "Thông tư 17/2021/TT-BNNPTNT: một bước trước, một bước sau.",
        "Circular 17/2021/TT-BNNPTNT: one step back, one step forward.",
    ),
    good=(
        "events: [{step: xuất bán, time: 2026-09-15 09:00, facility: htx-ban-mai,"
        " to: {name: Điểm bán OCOP}}]\n"
    ),
    bad="events: [{step: xuất bán, time: 2026-09-15 09:00, facility: htx-ban-mai}]\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every shipping that names no destination."""
    for lot in catalogue.all_lots:
        for number, event in enumerate(lot.events):
            if event.step is Step.SHIPPING and event.to is None:
                yield Finding(code=CODE, path=catalogue.path(lot), route=("events", number, "step"))


RULE = Rule(CODE, check)
