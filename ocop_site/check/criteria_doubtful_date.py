"""A round by criteria that were not in force for its files, where only secondary sources say when they were."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check import criteria_not_in_force, terms
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Severity, Text
from ocop_site.model.catalogue import Catalogue

CODE = Code(
    id="C261",
    slug="criteria-doubtful-date",
    severity=Severity.WARNING,
    title=Text("Bộ tiêu chí có thể không đúng thời hạn", "Criteria perhaps not in force"),
    message=Text(
        "{decision} áp dụng cho hồ sơ nộp từ {start} đến {end}, ở đây là {read}; khi ấy là {right}"
        " ({source}; ngày theo nguồn thứ cấp).",
        "{decision} is for files handed in from {start} to {end}, here it is {read}; then it was {right}"
        " ({source}; days from secondary sources).",
    ),
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every case whose days were not read in the text of a decision."""
    for one in terms.misdated(catalogue):
        if not one.is_read:
            yield criteria_not_in_force.finding(CODE, one, catalogue)


RULE = Rule(CODE, check)
