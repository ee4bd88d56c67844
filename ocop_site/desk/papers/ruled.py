"""A table on paper: its head stands again on every page, a row that is too tall goes on on the next.

Enters: columns and rows of cells. Leaves: marks on a Sheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from ocop_site.desk.papers.sheet import Sheet
from ocop_site.desk.papers.typeset import HAIRLINE, STAR, Align, Style, line, wrapped
from ocop_site.render import shapes
from ocop_site.render.print import INK, Rule, Shape, Weight, width

CELL = Style(size=8.8, leading=1.4)
HEAD = Style(size=8.2, leading=1.3, weight=Weight.BOLD)
_HEAD_FILL = "#eef1ef"
_PAD_X, _PAD_Y = 1.6, 1.1
_RADIUS = 1.45


@dataclass(frozen=True, slots=True)
class Stars:
    """A cell that shows a number and so many stars; 0 is a dash."""

    number: int


Cell: TypeAlias = str | Stars


@dataclass(frozen=True, slots=True)
class Column:
    """A head, its share of the width, and where its cells stand."""

    head: str
    share: float
    align: Align = Align.LEFT


Edges: TypeAlias = tuple[float, float]


def table(sheet: Sheet, columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> None:
    """Draw a table across the column of `sheet`, from where it stands."""
    edges = _edges(sheet, columns)
    head = [
        wrapped(one.head, HEAD, _inside(edge)) for one, edge in zip(columns, edges, strict=True)
    ]
    sheet.keep(_height(head, HEAD) + 3 * CELL.height)
    _head(sheet, columns, edges, head)
    for row in rows:
        _row(sheet, columns, edges, row, head)
    sheet.gap(2)


def _edges(sheet: Sheet, columns: Sequence[Column]) -> list[Edges]:
    unit = (sheet.right - sheet.left) / sum(column.share for column in columns)
    steps = [sheet.left]
    for column in columns:
        steps.append(steps[-1] + column.share * unit)
    return list(pairwise(steps))


def _inside(edges: Edges) -> float:
    return edges[1] - edges[0] - 2 * _PAD_X


def _height(cells: Iterable[Sequence[str]], style: Style) -> float:
    return max(len(lines) for lines in cells) * style.height + 2 * _PAD_Y


def _head(
    sheet: Sheet, columns: Sequence[Column], edges: Sequence[Edges], head: Sequence[list[str]]
) -> None:
    height = _height(head, HEAD)
    box = shapes.box(sheet.left, sheet.y, sheet.right - sheet.left, height)
    sheet.add(Shape(outlines=(box,), colour=_HEAD_FILL))
    _line(sheet, INK, 0.3)
    for column, between, lines in zip(columns, edges, head, strict=True):
        _cell(sheet, lines, HEAD, between, column.align)
    sheet.y += height
    _line(sheet, INK, 0.2)


def _row(
    sheet: Sheet,
    columns: Sequence[Column],
    edges: Sequence[Edges],
    row: Sequence[Cell],
    head: Sequence[list[str]],
) -> None:
    """One row; `begin` counts the lines that earlier pages have already shown."""
    shown = zip(row, edges, strict=True)
    cells = [wrapped(_words(cell), CELL, _inside(between)) for cell, between in shown]
    total = max(map(len, cells))
    fresh = _lines(sheet.bottom - sheet.top - _height(head, HEAD))
    begin = 0
    while begin < total:
        room, left = _lines(sheet.room), total - begin
        taken = left if left <= room else 0 if left <= fresh else room
        if taken > 0:
            for cell, lines, column, between in zip(row, cells, columns, edges, strict=True):
                _cell(sheet, lines[begin : begin + taken], CELL, between, column.align)
                if isinstance(cell, Stars) and begin == 0:
                    _stars(sheet, cell, between)
            sheet.y += taken * CELL.height + 2 * _PAD_Y
            _line(sheet, HAIRLINE, 0.2)
        begin += max(taken, 0)
        if begin < total:
            sheet.new_page()
            _head(sheet, columns, edges, head)


def _lines(height: float) -> int:
    return int((height - 2 * _PAD_Y) / CELL.height)


def _words(cell: Cell) -> str:
    return cell if isinstance(cell, str) else str(cell.number or "–")


def _cell(sheet: Sheet, lines: Sequence[str], style: Style, between: Edges, align: Align) -> None:
    inside = (between[0] + _PAD_X, between[1] - _PAD_X)
    for number, text in enumerate(lines):
        top = sheet.y + _PAD_Y + number * style.height
        sheet.add(line(text, style, inside, top=top, align=align))


def _stars(sheet: Sheet, cell: Stars, between: Edges) -> None:
    if cell.number:
        x = between[0] + _PAD_X + width(str(cell.number), CELL.size) + 1
        start = (x, sheet.y + _PAD_Y + CELL.height / 2)
        outlines = shapes.stars(cell.number, start, _RADIUS)
        sheet.add(Shape(outlines=outlines, colour=STAR))


def _line(sheet: Sheet, colour: str, thickness: float) -> None:
    ends = (sheet.left, sheet.y), (sheet.right, sheet.y)
    sheet.add(Rule(start=ends[0], end=ends[1], width=thickness, colour=colour))
