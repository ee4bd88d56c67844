"""Stamps on sheets: which label each lies on, and the pages with their marks.

Enters: stamps in order, a grid. Leaves: pages for render.print, and where each symbol should be found on them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from ocop_site.desk.papers.typeset import Align, Style
from ocop_site.desk.refused import Refused
from ocop_site.desk.stamps import column, layout
from ocop_site.desk.stamps.grids import Grid, say
from ocop_site.desk.stamps.stamp import BLACK, Stamp
from ocop_site.diagnostics import Text
from ocop_site.render.print import Mark, Page, Point, Rule, Words

FARTHEST = Decimal(10)
"""Millimetres that a sheet may be moved to meet its labels."""
SKIPPED = Text(
    "--skip {read}: tờ {title} chỉ có {labels} nhãn.",
    "--skip {read}: a sheet of {title} has {labels} labels only.",
)
MOVED = Text(
    "--offset {read} mm: chỉ dịch được tối đa {most} mm mỗi phía.",
    "--offset {read} mm: at most {most} mm to each side.",
)
_NOTE = Style(size=6.0, colour=BLACK)
_NOTE_ROOM = Decimal(9)
"""A margin so wide that a note of what was printed fits above the labels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where a symbol lies: its page from 0, the corner of its quiet zone and its side in millimetres, what it holds."""

    page: int
    corner: Point
    side: float
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """The pages and the place of every symbol."""

    pages: tuple[Page, ...]
    placed: tuple[Placed, ...]


def sheets(
    stamps: Sequence[Stamp],
    grid: Grid,
    side: Decimal,
    *,
    skip: int = 0,
    offset: tuple[Decimal, Decimal] = (Decimal(0), Decimal(0)),
    note: str = "",
) -> Sheets:
    """Lay the stamps out, `skip` labels of the first sheet left free. Raises Refused."""
    refuse(grid, skip, offset)
    shift = (float(offset[0]), float(offset[1]))
    total = -(-(skip + len(stamps)) // grid.labels)
    pages: list[list[Mark]] = [
        list(_note(grid, f"{note} · {number}/{total}")) for number in range(1, total + 1)
    ]
    # Stamps without numbers are all alike.
    label = lru_cache(maxsize=8)(layout.label)
    placed = []
    for number, stamp in enumerate(stamps, start=skip):
        page, place = divmod(number, grid.labels)
        made = label(stamp, grid, side)
        x, y = (a + b for a, b in zip(grid.corner(place), shift, strict=True))
        pages[page] += (moved(mark, x, y) for mark in made.marks)
        at = (made.corner[0] + x, made.corner[1] + y)
        placed.append(Placed(page=page, corner=at, side=float(side), address=stamp.address))
    width, height = map(float, grid.paper)
    return Sheets(
        pages=tuple(Page(width=width, height=height, marks=tuple(marks)) for marks in pages),
        placed=tuple(placed),
    )


def refuse(grid: Grid, skip: int, offset: tuple[Decimal, Decimal]) -> None:
    """Raises Refused where a whole sheet would be skipped, or moved by more than any printer is off."""
    if skip >= grid.labels:
        raise Refused(SKIPPED, read=str(skip), title=grid.title, labels=str(grid.labels))
    for one in offset:
        if abs(one) > FARTHEST:
            raise Refused(MOVED, read=say(one), most=say(FARTHEST))


def moved(mark: Mark, x: float, y: float) -> Mark:
    """A mark at another place."""
    if isinstance(mark, Words):
        return replace(mark, x=mark.x + x, y=mark.y + y)
    if isinstance(mark, Rule):
        return replace(mark, start=_moved(mark.start, x, y), end=_moved(mark.end, x, y))
    pieces = (tuple(_moved(point, x, y) for point in piece) for piece in mark.outlines)
    return replace(mark, outlines=tuple(pieces))


def _moved(point: Point, x: float, y: float) -> Point:
    return point[0] + x, point[1] + y


def _note(grid: Grid, note: str) -> tuple[Mark, ...]:
    """What was printed, in the margin above the labels, where the sheet has one."""
    if grid.margin[1] < _NOTE_ROOM:
        return ()
    left = max(float(grid.margin[0]), layout.UNPRINTABLE + 1)
    top = float(grid.margin[1]) - _NOTE.height - 0.6
    return (column.placed(note, _NOTE, (left, left), top, Align.LEFT),)
