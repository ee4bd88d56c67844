"""Outlines that are drawn because no font has them: stars and the modules of a QR code.

Enters: places and sizes in millimetres. Leaves: outlines for render.print.
"""

from __future__ import annotations

import itertools
import math

from ocop_site.render import qr
from ocop_site.render.print import Outline, Point

POINTS = 5
_INNER = math.sin(math.pi / 10) / math.sin(3 * math.pi / 10)
"""The inner corners of a regular five-pointed star, as a share of its radius."""


def star(centre: Point, radius: float) -> Outline:
    """A five-pointed star with one point upwards: ten corners."""
    x, y = centre
    corners = []
    for step in range(2 * POINTS):
        reach = radius * (1 if step % 2 == 0 else _INNER)
        angle = math.pi * step / POINTS
        corners.append(
            (round(x + reach * math.sin(angle), 3), round(y - reach * math.cos(angle), 3))
        )
    return tuple(corners)


def stars(number: int, start: Point, radius: float) -> tuple[Outline, ...]:
    """`number` stars in a row; `start` is the left end of the row at half its height."""
    x, y = start
    return tuple(
        star((x + radius + step * stars_pitch(radius), y), radius) for step in range(number)
    )


def stars_pitch(radius: float) -> float:
    """The distance from one star of a row to the next."""
    return radius * 2.2


def box(x: float, y: float, width: float, height: float) -> Outline:
    """A rectangle by its upper left corner."""
    return ((x, y), (x + width, y), (x + width, y + height), (x, y + height))


def code(address: str, corner: Point, side: float) -> tuple[Outline, ...]:
    """The dark modules of an address; `side` counts the quiet zone of 4 modules (ISO/IEC 18004)."""
    return symbol(qr.modules(address), corner, side)


def symbol(rows: qr.Modules, corner: Point, side: float) -> tuple[Outline, ...]:
    """The dark modules of a symbol; `side` counts the quiet zone. Modules beside each other are one rectangle."""
    module = side / (len(rows) + 2 * qr.QUIET_ZONE)
    left, top = (edge + qr.QUIET_ZONE * module for edge in corner)
    found = []
    for line, row in enumerate(rows):
        column = 0
        for is_dark, run in itertools.groupby(row):
            length = len(list(run))
            if is_dark:
                found.append(
                    box(left + column * module, top + line * module, length * module, module)
                )
            column += length
    return tuple(found)
