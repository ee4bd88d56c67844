"""A round by criteria that were not in force for its files, where the text of a decision itself says so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site import vietnamese
from ocop_site.check import terms
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue

CODE = Code(
    id="C260",
    slug="criteria-not-in-force",
    title=Text("Bộ tiêu chí không đúng thời hạn", "Criteria not in force"),
    message=Text(
        "{decision} áp dụng cho hồ sơ nộp từ {start} đến {end}, ở đây là {read}; khi ấy là {right} ({source}).",
        "{decision} is for files handed in from {start} to {end}, here it is {read}; then it was {right} ({source}).",
    ),
    hint=Text(
        "Chọn bộ tiêu chí theo ngày nộp hồ sơ; không trộn hai bộ trong một đợt.",
        "The day of handing in chooses the criteria; a round never mixes two.",
    ),
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every case whose days were read in the text of a decision (QĐ 26/2026, Điều 12 khoản 2)."""
    for one in terms.misdated(catalogue):
        if one.is_read:
            yield finding(CODE, one, catalogue)


def finding(code: Code, one: terms.Misdated, catalogue: Catalogue) -> Finding:
    """The finding of one case, with the decision that should have been named."""
    until = one.decision.takes_files_until
    right = one.right
    is_criteria = one.route == ("criteria",)
    return Finding(
        code=code,
        path=catalogue.path(one.round),
        route=one.route,
        values={
            "decision": one.decision.number,
            "start": vietnamese.format_date(one.decision.in_force_from),
            "end": vietnamese.format_date(until) if until else "…",
            "read": vietnamese.format_date(one.day),
            "right": right.number if right else "—",
            "source": one.source,
        },
        fix=f"criteria: {right.id}" if right and is_criteria else "",
    )


RULE = Rule(CODE, check)
