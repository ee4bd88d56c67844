"""One member's sheet against its criteria set: every mark becomes an option, or a finding.

Enters: a ScoreSheet and a CriteriaSet. Leaves: Marked, or findings with routes into the sheet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ocop_site.diagnostics import Code, Finding, Route
from ocop_site.model.criteria import EXCLUDING, CriteriaSet, Item, Option
from ocop_site.model.round import Mark, ScoreSheet
from ocop_site.score import codes


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The points of one mark and the text of the option; zero points may have no option."""

    points: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A sheet whose every item has an answer."""

    member: str
    answers: Mapping[str, Answer]
    excluded: Mapping[str, str]

    @property
    def total(self) -> int:
        """The sum of the sheet."""
        return sum(answer.points for answer in self.answers.values())


def mark(
    sheet: ScoreSheet, criteria: CriteriaSet, path: str
) -> tuple[Marked | None, list[Finding]]:
    """The sheet's answers; None when any of them is wrong or missing."""
    items = {item.id: item for item in criteria.scored()}
    findings = [*_strangers(sheet, items, criteria, path), *_missing(sheet, items, path)]
    answers: dict[str, Answer] = {}
    for id, item in items.items():
        if id in sheet.marks:
            answer = _answer(item, sheet.marks[id], path)
            if isinstance(answer, Finding):
                findings.append(answer)
            else:
                answers[id] = answer
    if findings:
        return None, findings
    return Marked(member=sheet.member, answers=answers, excluded=sheet.excluded), []


def _strangers(
    sheet: ScoreSheet, items: Mapping[str, Item], criteria: CriteriaSet, path: str
) -> Iterator[Finding]:
    for id in sheet.marks:
        if id not in items:
            values = {"item": id, "set": str(criteria.num)}
            yield _finding(codes.UNKNOWN_ITEM, path, ("marks", id), values, at_key=True)
    for id in sheet.excluded:
        notes = items[id].notes if id in items else ()
        if not any(note.kind in EXCLUDING for note in notes):
            yield _finding(codes.NO_SUCH_NOTE, path, ("excluded", id), {"item": id}, at_key=True)


def _missing(sheet: ScoreSheet, items: Mapping[str, Item], path: str) -> Iterator[Finding]:
    if missing := [id for id in items if id not in sheet.marks]:
        yield _finding(
            codes.MISSING_ITEM, path, ("marks",), {"items": ", ".join(missing)}, at_key=True
        )


def _answer(item: Item, given: Mark, path: str) -> Answer | Finding:
    """The option that a mark means: exactly one option per item (QĐ 26/2026, Phụ lục II)."""
    route: Route = ("marks", item.id)
    options = item.options_of(given.case)
    if not options:
        cases = ", ".join(case.case for case in item.alternatives)
        values = {"item": item.id, "what": "case", "expected": cases or "—"}
        return _finding(codes.CHOICE_NEEDED, path, route, values)
    if given.option is not None:
        return _chosen(item, given.option, given.points, options, path)
    fitting = [n for n, one in enumerate(options, 1) if given.points in (None, one.points)]
    if given.points is None or len(fitting) > 1:
        values = {"item": item.id, "what": "option", "expected": ", ".join(map(str, fitting))}
        return _finding(codes.CHOICE_NEEDED, path, route, values)
    if fitting:
        return _chosen(item, fitting[0], given.points, options, path)
    if given.points == 0:
        # The decision prints no zero for many items; a product that meets no option gets none.
        return Answer(points=0, text="")
    return _not_an_option(item, str(given.points), options, path)


def _chosen(
    item: Item, number: int, points: int | None, options: tuple[Option, ...], path: str
) -> Answer | Finding:
    """The option of that number; points written beside it must be its own."""
    if not 0 < number <= len(options):
        return _not_an_option(item, f"#{number}", options, path)
    option = options[number - 1]
    if points not in (None, option.points):
        return _not_an_option(item, str(points), (option,), path)
    return Answer(points=option.points, text=option.text)


def _not_an_option(item: Item, read: str, options: tuple[Option, ...], path: str) -> Finding:
    expected = ", ".join(map(str, sorted({option.points for option in options})))
    values = {"item": item.id, "name": item.name, "read": read, "expected": expected}
    return _finding(codes.POINTS_NOT_AN_OPTION, path, ("marks", item.id), values)


def _finding(
    code: Code, path: str, route: Route, values: Mapping[str, str], *, at_key: bool = False
) -> Finding:
    return Finding(code=code, path=path, route=route, values=values, at_key=at_key)
