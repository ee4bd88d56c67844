"""The words beside a symbol: stars, name, call to scan, lot and numbers, as large as they fit.

Enters: a stamp and the room in millimetres. Leaves: lines, then marks. A name that is too long ends in an ellipsis between two words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ocop_site.desk.papers.typeset import Align, Style, line, wrapped
from ocop_site.desk.stamps.stamp import BLACK, CALL, Stamp
from ocop_site.render import print as press
from ocop_site.render import shapes
from ocop_site.render.print import Mark, Point, Shape, Weight, Words

LEAST = 5.0
"""Points: capitals 1,2 mm high, our least."""
LEADING, LOW = 1.25, 1.15
"""Line heights: of any Vietnamese text, and of text without stacked marks."""
_SIZES = (11.0, 10.0, 9.0, 8.0, 7.0, 6.5, 6.0, 5.5, LEAST)
_SMALL_SHARE, _MOST_SMALL = 0.75, 7.0
_MOST_LINES = 3
_STAR_SHARE = 0.15
"""A star's radius in millimetres for each point of the name's size."""
_ELLIPSIS = "…"
_ALIKE = str.maketrans("12345679", "0" * 8)
"""Digits differ in width; measured as zeros, every number of a series is set alike."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of words, or a row of stars of that radius."""

    text: str
    style: Style
    stars: int = 0
    radius: float = 0

    @property
    def height(self) -> float:
        """Millimetres."""
        return 2.6 * self.radius if self.stars else self.style.height

    @property
    def width(self) -> float:
        """Millimetres."""
        if self.stars:
            return (self.stars - 1) * shapes.stars_pitch(self.radius) + 2 * self.radius
        return press.width(self.text.translate(_ALIKE), self.style.size, self.style.weight)


def lines(stamp: Stamp, wanted: Sequence[str], room: tuple[float, float]) -> tuple[Line, ...]:
    """The largest setting that fits the room; none where what must stand there does not fit.

    `wanted` are lines that found no place under the symbol. The call to scan is left out before the name is shortened.
    """
    for with_call, most, is_short in _CHOICES:
        for size in (LEAST,) if is_short else _SIZES:
            name = _name(stamp.name, _bold(size), room[0], most, is_short=is_short)
            made = _set(stamp, name, wanted, size, room[0] if with_call else 0)
            if made and _fits(made, room):
                return made
    return ()


def width(lines: Sequence[Line]) -> float:
    """The widest line."""
    return max(one.width for one in lines)


def marks(lines: Sequence[Line], corner: Point, height: float) -> Iterator[Mark]:
    """The lines from their left edge, in the middle of the height."""
    left, top = corner
    y = top + (height - sum(one.height for one in lines)) / 2
    for one in lines:
        if one.stars:
            row = shapes.stars(one.stars, (left, y + one.height / 2), one.radius)
            yield Shape(outlines=row, colour=BLACK)
        else:
            yield placed(one.text, one.style, (left, left), y, Align.LEFT)
        y += one.height


def placed(text: str, style: Style, edges: tuple[float, float], top: float, align: Align) -> Words:
    """A line of words between two edges."""
    return line(text, style, edges, top=top, align=align)


_CHOICES = (
    *((True, 2, False), (True, _MOST_LINES, False), (False, _MOST_LINES, False)),
    *((True, _MOST_LINES, True), (True, 2, True), (True, 1, True)),
    *((False, _MOST_LINES, True), (False, 2, True), (False, 1, True), (False, 0, False)),
)
"""With the call to scan, lines of the name, whether the name may be shortened: given up one after the other."""


def _set(
    stamp: Stamp, name: list[str] | None, wanted: Sequence[str], size: float, call_width: float
) -> tuple[Line, ...]:
    """All lines of the column; none without a name that fits. The call to scan is left out where it has no width."""
    if name is None:
        return ()
    bold = _bold(size)
    small_size = min(_MOST_SMALL, max(LEAST, size * _SMALL_SHARE))
    small = Style(size=small_size, colour=BLACK, leading=LEADING)
    stars = [Line("", bold, stamp.stars, size * _STAR_SHARE)] if stamp.stars else []
    call = wrapped(CALL, small, call_width) if call_width else []
    return (
        *stars,
        *(Line(text, bold) for text in name),
        *(Line(text, small) for text in [*wanted, *stamp.facts, *call]),
    )


def _bold(size: float) -> Style:
    return Style(size=size, weight=Weight.BOLD, colour=BLACK, leading=LEADING)


def _name(name: str, style: Style, width: float, most: int, *, is_short: bool) -> list[str] | None:
    """The name in at most so many lines; None where it needs more and may not be shortened."""
    if most == 0:
        return []
    found = wrapped(name, style, width)
    if len(found) <= most and not _is_broken(found, name):
        return found
    return _shortened(found[:most], style, width) if is_short else None


def _is_broken(lines: Sequence[str], name: str) -> bool:
    """Whether a line ends inside a word."""
    return " ".join(lines).split() != press.printable(name).split()


def _shortened(lines: list[str], style: Style, width: float) -> list[str]:
    """The lines with an ellipsis behind the last word that leaves room for it."""
    words = lines[-1].split()
    while len(words) > 1 and _wide(" ".join(words) + _ELLIPSIS, style) > width:
        words.pop()
    return [*lines[:-1], " ".join(words).rstrip(",;–-(“") + _ELLIPSIS]


def _wide(text: str, style: Style) -> float:
    return press.width(text, style.size, style.weight)


def _fits(lines: Sequence[Line], room: tuple[float, float]) -> bool:
    return sum(one.height for one in lines) <= room[1] and width(lines) <= room[0]
