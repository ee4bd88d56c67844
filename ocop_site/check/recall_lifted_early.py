"""A recall that ended before it began."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site import vietnamese
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue

CODE = Code(
    id="C291",
    slug="recall-lifted-early",
    title=Text("Kết thúc thu hồi trước khi thu hồi", "Recall lifted before it began"),
    message=Text(
        "kết thúc ngày {read}, trước ngày thu hồi {date}.",
        "it ended on {read}, before it began on {date}.",
    ),
    hint=Text(
        "Đối chiếu hai ngày với thông báo; chưa kết thúc thì bỏ dòng lifted.",
        "Compare both days with the notices; while it lasts leave lifted out.",
    ),
    good="reason: Nhãn thiếu cảnh báo\nlifted: {date: 20/11/2026, document: 15/TB-HTX}\n",
    bad="reason: Nhãn thiếu cảnh báo\nlifted: {date: 20/9/2026, document: 15/TB-HTX}\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every recall whose end lies before its day."""
    for recall in catalogue.recalls.values():
        if recall.lifted is not None and recall.lifted.date < recall.date:
            values = {
                "read": vietnamese.format_date(recall.lifted.date),
                "date": vietnamese.format_date(recall.date),
            }
            path = catalogue.path(recall)
            yield Finding(code=CODE, path=path, route=("lifted", "date"), values=values)


RULE = Rule(CODE, check)
