"""A score sheet dated outside its round. The council meets within it (QĐ 26/2026, Điều 7 khoản 3 điểm d).

That "within" means from the round's opening to its closing day is our reading: the decision knows no such days.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check import law
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Level
from ocop_site.model.round import Round, ScoreSheet

CODE = Code(
    id="C241",
    slug="sheet-date",
    title=Text("Phiếu chấm ngoài đợt", "Sheet dated outside its round"),
    message=law.MESSAGE,
    good="date: 15/6/2026\n",
    bad="date: 16/6/2026\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every sheet dated before its round opened, after it closed, or after today."""
    for (round_id, _), sheets in catalogue.sheets.items():
        round_ = catalogue.rounds.get(round_id)
        if round_ is None:
            continue
        for sheet in sheets:
            wrong = _wrong(catalogue, round_, sheet, today)
            yield from law.findings(CODE, catalogue.path(sheet), wrong)


def _wrong(
    catalogue: Catalogue, round_: Round, sheet: ScoreSheet, today: date
) -> Iterator[law.Wrong]:
    last = law.closed_on(round_) or today
    if round_.opened <= sheet.date <= last or last < round_.opened:
        return
    first, end = law.day(round_.opened), law.day(last)
    problem = Text(
        f"phiếu chấm ngày {law.day(sheet.date)}, nhưng đợt {round_.id} từ {first} đến {end}",
        f"the sheet is of {law.day(sheet.date)}, but round {round_.id} runs from {first} to {end}",
    )
    where = "Điều 7 khoản 4 điểm d" if round_.level is Level.MINISTRY else "Điều 7 khoản 3 điểm d"
    is_read = law.follows_26(catalogue, round_)
    clause = law.read_as(where) if is_read else law.of_round(catalogue, round_, where)
    yield law.Wrong(("date",), problem, clause)


RULE = Rule(CODE, check)
