"""The calibration page: labels as outlines, crosses and rulers, to be held against a sheet of labels.

Enters: a grid and an offset in millimetres. Leaves: one page.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ocop_site.desk.papers.typeset import Align, Style, wrapped
from ocop_site.desk.stamps import column, layout
from ocop_site.desk.stamps.grids import Grid, say
from ocop_site.desk.stamps.stamp import BLACK
from ocop_site.render import shapes
from ocop_site.render.print import Mark, Page, Point, Rule, Shape

_THIN, _FIRM = 0.1, 0.25
_ARM = 3.0
_TICKS = ((10, 3.0), (5, 2.0), (1, 1.2))
"""Every so many millimetres a stroke of that length; the first that divides decides."""
_CLEAR = 8
"""Millimetres around the crossing of the rulers in which neither has numbers."""
_SMALL = Style(size=6.0, colour=BLACK, leading=1.3)
_BODY = Style(size=9.0, colour=BLACK)
_HOW = (
    "{title}, {labels} nhãn. In trên giấy thường ở cỡ 100 % (Actual size), không chọn “vừa trang”. Thước ngang và dọc phải đo được"
    " đúng 100 mm. Đặt chồng lên tờ nhãn, soi trước đèn: khung lệch sang trái 0,5 mm thì in tem với --offset-x 0,5; lệch lên 0,5 mm"
    " thì --offset-y 0,5. Trang này đã dịch ({x}; {y}) mm."
)


def page(grid: Grid, offset: tuple[Decimal, Decimal]) -> Page:
    """The page, moved as the stamps would be."""
    width, height = map(float, grid.paper)
    x, y = map(float, offset)
    marks = (*_labels(grid, x, y), *_rulers(grid, x, y), *_words(grid, offset))
    return Page(width=width, height=height, marks=marks)


def _labels(grid: Grid, x: float, y: float) -> Iterator[Mark]:
    width, height = map(float, grid.label)
    for number in range(grid.labels):
        left, top = grid.corner(number)
        corners = _box(left + x, top + y, width, height)
        for start, end in zip(corners, (*corners[1:], corners[0]), strict=True):
            yield Rule(start=start, end=end, width=_THIN, colour=BLACK)
    columns, last = grid.counts[0], grid.labels - 1
    for number in sorted({0, columns - 1, last - columns + 1, last}):
        left, top = grid.corner(number)
        yield from _cross((left + x + width / 2, top + y + height / 2))


def _box(x: float, y: float, width: float, height: float) -> tuple[Point, ...]:
    return ((x, y), (x + width, y), (x + width, y + height), (x, y + height))


def _cross(middle: Point) -> Iterator[Mark]:
    x, y = middle
    yield Rule(start=(x - _ARM, y), end=(x + _ARM, y), width=_FIRM, colour=BLACK)
    yield Rule(start=(x, y - _ARM), end=(x, y + _ARM), width=_FIRM, colour=BLACK)


def _rulers(grid: Grid, x: float, y: float) -> Iterator[Mark]:
    """A ruler across and one down, crossing in the middle of the sheet; every tenth stroke has its number."""
    across, down = map(float, grid.paper)
    for axis, (length, other) in enumerate(((across, down), (down, across))):
        whole = int((length - 2 * layout.UNPRINTABLE) // 10) * 10
        start = (length - whole) / 2 + (x, y)[axis]
        line = other / 2 + (y, x)[axis]
        yield _stroke(axis, (start, line), (start + whole, line), _FIRM)
        for step in range(whole + 1):
            reach = next(long for every, long in _TICKS if step % every == 0)
            yield _stroke(axis, (start + step, line), (start + step, line + reach), _THIN)
            if step % 10 == 0 and abs(step - whole / 2) > _CLEAR:
                yield _figure(axis, step, (start + step, line + reach + 0.3))


def _figure(axis: int, step: int, at: Point) -> Mark:
    """The number of a stroke: below it across the sheet, to the right of it down the sheet."""
    if axis == 0:
        return column.placed(str(step), _SMALL, (at[0], at[0]), at[1], Align.CENTRE)
    top = at[0] - _SMALL.height / 2
    return column.placed(str(step), _SMALL, (at[1], at[1]), top, Align.LEFT)


def _stroke(axis: int, start: Point, end: Point, width: float) -> Rule:
    """A line given along and beside its axis."""
    first, last = (start, end) if axis == 0 else (start[::-1], end[::-1])
    return Rule(start=first, end=last, width=width, colour=BLACK)


def _words(grid: Grid, offset: tuple[Decimal, Decimal]) -> Iterator[Mark]:
    """What to do, on white, in the lower right quarter."""
    x, y = map(say, offset)
    text = _HOW.format(title=grid.title, labels=grid.labels, x=x, y=y)
    left, right = float(grid.paper[0]) / 2 + 14, float(grid.paper[0]) - 14
    lines = wrapped(text, _BODY, right - left)
    top = float(grid.paper[1]) * 0.6
    ground = shapes.box(left - 2, top - 2, right - left + 4, len(lines) * _BODY.height + 4)
    yield Shape(outlines=(ground,), colour="#ffffff")
    for number, line in enumerate(lines):
        yield column.placed(line, _BODY, (left, right), top + number * _BODY.height, Align.LEFT)
