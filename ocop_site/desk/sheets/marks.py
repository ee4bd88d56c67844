"""What stands in the cells of a filled form becomes marks, or the reasons why it cannot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from ocop_site import vietnamese
from ocop_site.desk import workbook
from ocop_site.desk.sheet_form import Choice, Form, Row, case_of
from ocop_site.desk.sheets import refusal
from ocop_site.desk.sheets.refusal import Refusal
from ocop_site.desk.workbook import Filled, FilledRow
from ocop_site.diagnostics import Text

_EXAMPLE = "12/6/2026"


@dataclass(slots=True)
class Taken:
    """Gathered from one workbook: marks as a sheet writes them, notes, and every reason against it."""

    day: date | None = None
    marks: dict[str, dict[str, int | str]] = field(default_factory=dict)
    excluded: dict[str, str] = field(default_factory=dict)
    evidence: dict[str, str] = field(default_factory=dict)
    refusals: list[Refusal] = field(default_factory=list)


def taken(filled: Filled, form: Form, file: str) -> Taken:
    """Everything that the open cells say."""
    made = Taken()
    day = _day(filled.day, file)
    if isinstance(day, Refusal):
        made.refusals.append(day)
    else:
        made.day = day
    items = form.items()
    if not any(cells.option for cells in filled.rows):
        values = {"read": "", "expected": str(len(items))}
        made.refusals.append(Refusal(file=file, reason=refusal.BLANK, values=values))
        return made
    for cells in filled.rows:
        row = items.get(cells.item)
        if row is not None:
            _take(made, cells, row, file)
    return made


def _day(read: date | str, file: str) -> date | Refusal:
    if isinstance(read, date):
        return read
    values = {"read": read, "expected": _EXAMPLE}
    if not read:
        return Refusal(file=file, cell=workbook.DAY_CELL, reason=refusal.NO_DAY, values=values)
    try:
        return vietnamese.parse_date(read)
    except vietnamese.Unreadable:
        return Refusal(file=file, cell=workbook.DAY_CELL, reason=refusal.BAD_DAY, values=values)


def _take(made: Taken, cells: FilledRow, row: Row, file: str) -> None:
    if cells.evidence:
        made.evidence[row.item] = cells.evidence
    if cells.excluded and row.excludes:
        made.excluded[row.item] = cells.excluded
    elif cells.excluded:
        values = {"item": row.item, "read": cells.excluded}
        cell = f"{workbook.EXCLUDED}{cells.row}"
        reason = refusal.CANNOT_EXCLUDE
        made.refusals.append(Refusal(file=file, cell=cell, reason=reason, values=values))
    mark = _mark(cells, row, file)
    if isinstance(mark, Refusal):
        made.refusals.append(mark)
    else:
        made.marks[row.item] = mark


def _mark(cells: FilledRow, row: Row, file: str) -> dict[str, int | str] | Refusal:
    choices = row.of_case(cells.case if row.cases else "")
    if not choices and (cells.option or cells.case):
        where = f"{workbook.CASE}{cells.row}"
        return _refused(file, where, refusal.CASE_NEEDED, row, cells.case, "; ".join(row.cases))
    cell = f"{workbook.OPTION}{cells.row}"
    expected = "; ".join(one.label for one in choices or row.choices[0][1])
    if not cells.option:
        return _refused(file, cell, refusal.MISSING_ITEM, row, "", expected)
    found = [*_fitting(choices, cells.option)]
    if len(found) != 1:
        reason = refusal.TWO_OPTIONS if found else refusal.NOT_AN_OPTION
        return _refused(file, cell, reason, row, cells.option, expected)
    mark: dict[str, int | str] = {"points": found[0].points}
    same = [one for one in choices if one.points == found[0].points]
    if len(same) > 1 and found[0].option is not None:
        mark["option"] = found[0].option
    if row.cases:
        mark["case"] = case_of(cells.case)
    return mark


def _fitting(choices: tuple[Choice, ...], read: str) -> Iterator[Choice]:
    """The choice of that label; a bare number is understood as its points."""
    for one in choices:
        if read in (one.label, str(one.points)):
            yield one


def _refused(file: str, cell: str, reason: Text, row: Row, read: str, expected: str) -> Refusal:
    values = {"item": row.item, "read": read, "expected": expected}
    return Refusal(file=file, cell=cell, reason=reason, values=values)
