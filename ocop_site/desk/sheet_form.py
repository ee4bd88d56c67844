"""The form of a score sheet: what a criteria set looks like on paper. Pure; workbook.py draws it, importing.py reads by it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import ClassVar

from ocop_site.model.criteria import EXCLUDING, CriteriaSet, Item, Note, NoteKind, Option

COLUMNS = 8
NO_OPTION = "0 – Không đạt mức nào"
"""Zero points where the set prints no option of zero (docs/decisions/0004)."""

_NOTES = {
    NoteKind.NOTE: "Ghi chú",
    NoteKind.REQUIREMENT: "Yêu cầu",
    NoteKind.APPLIES_WHEN: "Chỉ chấm khi",
    NoteKind.EXCLUDED_IF: "Bị loại nếu",
    NoteKind.STOP_IF: "Dừng chấm nếu",
}


class RowKind(Enum):
    """What stands in a row."""

    PART = "part"
    HEADING = "heading"
    ITEM = "item"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What differs from one sheet of a set to the next. `facts` are what the hidden sheet repeats."""

    LABELS: ClassVar = (
        *("Đợt", "Sản phẩm", "Chủ thể", "Bộ sản phẩm", "Quyết định", "Thành viên"),
        "Ngày chấm (ngày/tháng/năm)",
    )
    lines: tuple[str, ...]
    facts: tuple[str, ...]
    opened: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One line of a drop-down: `option` is its number in the set (from 1), None for no option at all."""

    label: str
    points: int
    option: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row. `sums` are the distances to the rows whose points a heading adds up."""

    kind: RowKind
    num: str
    text: str
    maximum: int
    item: str = ""
    sums: tuple[int, ...] = ()
    excludes: bool = False
    cases: tuple[str, ...] = ()
    choices: tuple[tuple[str, tuple[Choice, ...]], ...] = ()

    def lists(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Every drop-down of options with the label of its case (empty: the item has no cases)."""
        for case, choices in self.choices:
            yield case, tuple(one.label for one in choices)

    def of_case(self, label: str) -> tuple[Choice, ...]:
        """The choices of a case by its label."""
        return dict(self.choices).get(label, ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """All rows of a set, in the order of the printed sheet."""

    rows: tuple[Row, ...]
    maximum: int

    @property
    def has_cases(self) -> bool:
        """Whether any item asks for a case."""
        return any(row.cases for row in self.rows)

    def items(self) -> dict[str, Row]:
        """The scored rows by item."""
        return {row.item: row for row in self.rows if row.kind is RowKind.ITEM}


def form(criteria: CriteriaSet) -> Form:
    """The form of a criteria set."""
    rows: list[Row] = []
    for part in criteria.parts:
        below = [tuple(_rows(criterion)) for criterion in part.criteria]
        starts = [1 + sum(map(len, below[:number])) for number in range(len(below))]
        text = f"{part.part}. {part.name}"
        rows.append(Row(kind=RowKind.PART, num="", text=text, maximum=part.max, sums=tuple(starts)))
        rows += [row for group in below for row in group]
    return Form(rows=tuple(rows), maximum=sum(part.max for part in criteria.parts))


def case_label(case: str, name: str) -> str:
    """A case as the drop-down names it."""
    return f"{case} – {name}"


def case_of(label: str) -> str:
    """The case that a label names."""
    return label.split(" – ", 1)[0]


def _rows(item: Item, *, depth: int = 0) -> Iterator[Row]:
    if item.options or item.alternatives:
        yield _item(item)
        return
    below = [row for one in item.items for row in _rows(one, depth=depth + 1)]
    scored = tuple(n for n, row in enumerate(below, 1) if row.kind is RowKind.ITEM)
    kind = RowKind.HEADING
    text, sums = _text(item), scored if depth == 0 else ()
    yield Row(kind=kind, num=item.num, text=text, maximum=item.max, sums=sums)
    yield from below


def _item(item: Item) -> Row:
    cases = tuple(case_label(one.case, one.name) for one in item.alternatives)
    lists = [(case_label(one.case, one.name), one.options) for one in item.alternatives]
    return Row(
        kind=RowKind.ITEM,
        num=item.num,
        text=_text(item),
        maximum=item.max,
        item=item.id,
        excludes=any(note.kind in EXCLUDING for note in item.notes),
        cases=cases,
        choices=tuple((case, _choices(options)) for case, options in lists or [("", item.options)]),
    )


def _choices(options: tuple[Option, ...]) -> tuple[Choice, ...]:
    found = [
        Choice(label=_label(one), points=one.points, option=n) for n, one in enumerate(options, 1)
    ]
    if all(one.points for one in found):
        found.insert(0, Choice(label=NO_OPTION, points=0, option=None))
    return tuple(found)


def _label(option: Option) -> str:
    """As the sheet prints it, the star mark behind the answer."""
    return " ".join(f"{option.points} – {option.text} {'*' * (option.star_min or 0)}".split())


def _text(item: Item) -> str:
    name = f"{item.name} {'*' * (item.star_min_any or 0)}".rstrip()
    return "\n".join([name, *map(_note, item.notes)])


def _note(note: Note) -> str:
    return f"{_NOTES[note.kind]}: {note.text}"
