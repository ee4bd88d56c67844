"""A round that does not keep the dates of Điều 5 of QĐ 26/2026 for the files it was given.

A reminder: the article also lets a province or the ministry hold further rounds, if its rules say so.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check import law
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Severity, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Level
from ocop_site.model.round import Entry, Round

_PROVINCE = (((4, 30), (6, 30)), ((10, 30), (12, 30)))
_DATES = {
    # Proposed before (month, day): rated before (month, day).
    Level.PROVINCE: _PROVINCE,
    Level.DISTRICT: _PROVINCE,
    Level.MINISTRY: (((1, 30), (3, 30)), ((7, 30), (9, 30))),
}

CODE = Code(
    id="C244",
    slug="round-late",
    severity=Severity.WARNING,
    title=Text("Đợt đánh giá trễ hạn", "Round later than its date"),
    message=law.MESSAGE,
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every round not closed before the day by which the files proposed to it are to be rated."""
    for round_ in catalogue.rounds.values():
        dated = [day for entry in round_.entries if (day := _proposed(round_, entry))]
        if not dated or not law.follows_26(catalogue, round_):
            continue
        proposed = min(dated)
        deadline = due(proposed, round_.level)
        if (law.closed_on(round_) or today) >= deadline:
            wrong = law.Wrong(("closed",), _said(proposed, deadline), _clause(round_))
            yield from law.findings(CODE, catalogue.path(round_), iter((wrong,)))


def due(proposed: date, level: Level) -> date:
    """The day before which a file proposed on `proposed` is to be rated (Điều 5 khoản 1, khoản 2)."""
    for before, ends in _DATES[level]:
        if (proposed.month, proposed.day) < before:
            return date(proposed.year, *ends)
    return date(proposed.year + 1, *_DATES[level][0][1])


def _proposed(round_: Round, entry: Entry) -> date | None:
    """When the commune proposed a file to the province, or the province to the ministry."""
    if round_.level is Level.MINISTRY:
        return entry.filed
    return entry.commune_check.date if entry.commune_check is not None else None


def _said(proposed: date, deadline: date) -> Text:
    return Text(
        f"hồ sơ đề nghị ngày {law.day(proposed)} phải đánh giá xong trước {law.day(deadline)}",
        f"a file proposed on {law.day(proposed)} is to be rated before {law.day(deadline)}",
    )


def _clause(round_: Round) -> Text:
    return law.article(f"Điều 5 khoản {2 if round_.level is Level.MINISTRY else 1}")


RULE = Rule(CODE, check)
