"""A stamp on one label: the symbol with its code, and beside them the words that fit.

Enters: a stamp, a grid, the symbol's side in millimetres. Leaves: marks for render.print, from the label's upper left corner; or
Refused where symbol, code, lot and numbers do not fit. Nothing leaves the label or enters the symbol's quiet zone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ocop_site.desk.papers.typeset import Align, Style
from ocop_site.desk.refused import Refused
from ocop_site.desk.stamps import column
from ocop_site.desk.stamps.column import LEAST, LOW
from ocop_site.desk.stamps.grids import Grid, say
from ocop_site.desk.stamps.stamp import BLACK, INTERNAL, Stamp
from ocop_site.diagnostics import Text
from ocop_site.render import print as press
from ocop_site.render import shapes
from ocop_site.render.print import Mark, Point, Shape, Weight

PADDING = 0.8
"""What stays white along a label's edges, for the printer's play."""
UNPRINTABLE = 5.0
"""No office printer reaches the last millimetres of a sheet."""
TOO_SMALL = Text(
    "nhãn {label} mm không đủ chỗ cho mã {side} mm và chữ phải có trên tem (mã, lô, sê-ri): hãy chọn khuôn nhãn lớn hơn hoặc tem nhỏ hơn.",
    "a label of {label} mm has no room for a symbol of {side} mm and the words that it must carry (code, lot, series): choose larger labels or a smaller stamp.",
)
_GAP, _COLUMN_GAP = 0.35, 1.0
_CODE_SHARE = 0.96
"""The code's width as a share of the symbol's side, at most."""
_CAPITALS = 0.74
"""Height of capitals and digits above their base line, as a share of the size."""
_CODE_SIZES = (9.0, 8.0, 7.0, 6.5, 6.0, 5.5, LEAST)
_CAPTION = Style(size=LEAST, colour=BLACK, leading=LOW)
_NO_COLUMN = 8.0
"""Millimetres under which no words are set beside the symbol."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A stamp as it lies on a label: its marks, and the corner where the symbol's quiet zone begins."""

    marks: tuple[Mark, ...]
    corner: Point


def label(stamp: Stamp, grid: Grid, side: Decimal) -> Label:
    """The stamp on one label of the grid. Raises Refused."""
    across, down = _padding(grid)
    width, height = float(grid.label[0]) - 2 * across, float(grid.label[1]) - 2 * down
    edge = float(side)
    below = _below(stamp, edge, height - edge)
    said = {text for text, _ in below}
    wanted = [text for text in (stamp.code, INTERNAL) if text not in said]
    room = (width - edge - _COLUMN_GAP, height)
    lines = column.lines(stamp, wanted, room) if room[0] >= _NO_COLUMN else ()
    # The code must stand on the stamp; "Mã nội bộ" may be missing only where nothing but the code has room.
    if edge > min(width, height) or (not lines and (stamp.code not in said or stamp.facts)):
        label_size = " × ".join(map(say, grid.label))
        raise Refused(TOO_SMALL, label=label_size, side=say(side))
    # Beside words the symbol keeps to the left, so that it lies alike on every label.
    left = across if lines else across + max(0.0, width - edge) / 2
    top = down + max(0.0, height - edge - _depth(below)) / 2
    words = column.marks(lines, (left + edge + _COLUMN_GAP, down), height)
    symbol = Shape(outlines=shapes.symbol(stamp.drawn.modules, (left, top), edge), colour=BLACK)
    return Label(marks=(symbol, *_under(below, (left, top), edge), *words), corner=(left, top))


def _padding(grid: Grid) -> tuple[float, float]:
    """The white along a label's edges, across and down; more where labels reach the edge of the sheet."""
    pad = []
    for axis in (0, 1):
        last = grid.margin[axis] + (grid.counts[axis] - 1) * grid.pitch[axis] + grid.label[axis]
        nearest = float(min(grid.margin[axis], grid.paper[axis] - last))
        pad.append(max(PADDING, UNPRINTABLE - nearest))
    return pad[0], pad[1]


def _below(stamp: Stamp, edge: float, spare: float) -> list[tuple[str, Style]]:
    """The code, and "Mã nội bộ" with it, where they fit under the symbol."""
    sizes = [
        size
        for size in _CODE_SIZES
        if press.width(stamp.code, size, Weight.BOLD) <= edge * _CODE_SHARE
    ]
    for captions in ([(INTERNAL, _CAPTION)], []):
        for size in sizes:
            style = Style(size=size, weight=Weight.BOLD, colour=BLACK, leading=_CAPITALS)
            if _depth(found := [(stamp.code, style), *captions]) <= spare:
                return found
    return []


def _depth(below: list[tuple[str, Style]]) -> float:
    return sum(_GAP + style.height for _, style in below)


def _under(below: list[tuple[str, Style]], corner: Point, edge: float) -> Iterator[Mark]:
    left, top = corner
    y = top + edge
    for text, style in below:
        y += _GAP
        yield column.placed(text, style, (left, left + edge), y, Align.CENTRE)
        y += style.height
