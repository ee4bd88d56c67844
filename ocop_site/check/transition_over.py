"""A file under replaced criteria that was not rated within the transition (QĐ 26/2026, Điều 12 khoản 2)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site import vietnamese
from ocop_site.check import terms
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue

CODE = Code(
    id="C262",
    slug="transition-over",
    title=Text("Quá hạn chuyển tiếp", "Transition over"),
    message=Text(
        "hồ sơ theo {decision} phải đánh giá xong chậm nhất {end}, ở đây là {read} ({source}).",
        "a file under {decision} must be rated by {end}, here it is {read} ({source}).",
    ),
    hint=Text(
        "Sau hạn ấy hồ sơ được đánh giá theo quyết định mới, ở một đợt khác.",
        "After that day the file goes by the new decision, in another round.",
    ),
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every file of a round that was closed after its last day, or is still open then."""
    for one in terms.overdue(catalogue, today):
        yield Finding(
            code=CODE,
            path=catalogue.path(one.round),
            route=one.route,
            values={
                "decision": one.decision.number,
                "end": vietnamese.format_date(one.until),
                "read": vietnamese.format_date(one.day),
                "source": one.transition.clause,
            },
        )


RULE = Rule(CODE, check)
