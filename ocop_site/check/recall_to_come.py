"""A recall dated after today: no page warns of it yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site import vietnamese
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Severity, Text
from ocop_site.model.catalogue import Catalogue

CODE = Code(
    id="C293",
    slug="recall-to-come",
    severity=Severity.WARNING,
    title=Text("Thu hồi chưa đến ngày", "Recall of a day to come"),
    message=Text(
        "ngày thu hồi {read} chưa đến: từ ngày ấy trang mới báo.",
        "{read} has not come: pages warn only from that day on.",
    ),
    hint=Text(
        "Người mua cần biết ngay thì ghi ngày ra thông báo.",
        "Where buyers must know at once, write the day of the notice.",
    ),
    good="date: 1/10/2026\nreason: Nhãn ghi thiếu cảnh báo dị ứng\n",
    bad="date: 1/12/2026\nreason: Nhãn ghi thiếu cảnh báo dị ứng\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every recall of a day after today."""
    for recall in catalogue.recalls.values():
        if recall.date > today:
            values = {"read": vietnamese.format_date(recall.date)}
            path = catalogue.path(recall)
            yield Finding(code=CODE, path=path, route=("date",), values=values)


RULE = Rule(CODE, check)
