"""Where things stand on a drawn map: projection, circles that keep apart, names that have room.

Enters: degrees and sizes. Leaves: numbers in units of the drawing. Pure and in a fixed order, so the same content draws the
same map. Only plan/maps.py calls.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ocop_site.model.producer import Point

KM_PER_DEGREE = 40_030 / 360
"""Kilometres in a degree of latitude, on a sphere of the earth's mean radius, 6371 km."""
GAP = 2.0
"""Units between two circles at least."""
TURNS = 400
"""So often circles are pushed apart at most."""
LETTER = 14.0
"""The height of a name's letters with their marks."""
_WIDE = 0.66
_CAPITAL = 0.82
_NARROW = 0.36
"""Widths of letters in heights; rather too wide than too narrow, since no font is sure to be there."""


@dataclass(frozen=True, slots=True)
class Projection:
    """Equirectangular, true on the middle latitude: a degree of longitude is shorter by its cosine."""

    west: float
    north: float
    squeeze: float
    units: float
    margin: float
    height: int

    def at(self, point: Point) -> tuple[float, float]:
        """Where a point stands, from the upper left corner."""
        return (
            self.margin + (float(point.lon) - self.west) * self.squeeze * self.units,
            self.margin + (self.north - float(point.lat)) * self.units,
        )

    @property
    def units_per_km(self) -> float:
        """The length of a kilometre."""
        return self.units / KM_PER_DEGREE


def projection(
    points: Sequence[Point],
    *,
    width: float,
    margin: float,
    smallest_km: float = 0,
    tallest: float = 0,
) -> Projection:
    """The projection that shows all points `width` units wide, `tallest` units high at most (0: as it comes).

    At least `smallest_km` lie between west and east. There must be a point.
    """
    lats, lons = [float(one.lat) for one in points], [float(one.lon) for one in points]
    middle_lat, middle_lon = (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2
    squeeze = math.cos(math.radians(middle_lat))
    across = max((max(lons) - min(lons)) * squeeze, smallest_km / KM_PER_DEGREE, 0.001)
    down = max(max(lats) - min(lats), across / 3)
    units = (width - 2 * margin) / across
    if tallest:
        units = min(units, (tallest - 2 * margin) / down)
    return Projection(
        west=middle_lon - (width - 2 * margin) / units / squeeze / 2,
        north=middle_lat + down / 2,
        squeeze=squeeze,
        units=units,
        margin=margin,
        height=math.ceil(down * units + 2 * margin),
    )


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle that must not touch another; of two that do, the heavier one moves less."""

    x: float
    y: float
    r: float
    weight: float = 1.0


def apart(discs: Sequence[Disc]) -> list[Disc]:
    """The circles moved just so far that none touches another."""
    found = list(discs)
    for _ in range(TURNS):
        moved = False
        for second in range(len(found)):
            for first in range(second):
                moved |= _push(found, first, second)
        if not moved:
            break
    return found


def _push(discs: list[Disc], first: int, second: int) -> bool:
    one, other = discs[first], discs[second]
    across, down = other.x - one.x, other.y - one.y
    distance, needed = math.hypot(across, down), one.r + other.r + GAP
    if distance >= needed:
        return False
    if distance < 1e-6:
        # Two at one place part in a direction of their own, so that several do not stay in line.
        across, down, distance = math.cos(second), math.sin(second), 1.0
        lacking = needed
    else:
        lacking = needed - distance
    step = (lacking + 0.01) / distance / (one.weight + other.weight)
    discs[first] = replace(
        one, x=one.x - across * step * other.weight, y=one.y - down * step * other.weight
    )
    discs[second] = replace(
        other, x=other.x + across * step * one.weight, y=other.y + down * step * one.weight
    )
    return True


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle that a name takes up."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether they have a point in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def touches(self, disc: Disc) -> bool:
        """Whether a circle reaches into it."""
        near_x = min(max(disc.x, self.left), self.right)
        near_y = min(max(disc.y, self.top), self.bottom)
        return math.hypot(disc.x - near_x, disc.y - near_y) < disc.r


@dataclass(frozen=True, slots=True)
class Placed:
    """A name at its place: where its base line begins, ends or has its middle."""

    x: float
    y: float
    anchor: str
    box: Box


def names(
    wanted: Iterable[tuple[int, str]], discs: Sequence[Disc], *, width: float, height: float
) -> dict[int, Placed]:
    """A place for each name beside its circle, by the circle's number; none where it would cover anything.

    Names come in the order of their importance: the first ones find more room.
    """
    whole, found = Box(0, 0, width, height), dict[int, Placed]()
    for number, name in wanted:
        for one in _places(discs[number], text_width(name)):
            box = one.box
            inside = (
                whole.left <= box.left
                and box.right <= whole.right
                and whole.top <= box.top
                and box.bottom <= whole.bottom
            )
            is_free = not any(box.meets(other.box) for other in found.values())
            if inside and is_free and not any(box.touches(disc) for disc in discs):
                found[number] = one
                break
    return found


def text_width(text: str) -> float:
    """How wide a name is at most."""
    return LETTER * sum(
        _CAPITAL if one.isupper() or one in "mw" else _NARROW if one in " .,ijlt" else _WIDE
        for one in text
    )


def _places(disc: Disc, wide: float) -> Iterable[Placed]:
    """Right, left, below, above and there to either side, and the corners between them."""
    side, slant = disc.r + 4, disc.r * 0.75 + 3
    for across, down, anchor in (
        (side, 0.0, "start"),
        (-side, 0.0, "end"),
        (0.0, side + LETTER / 2, "middle"),
        (0.0, -side - LETTER / 2, "middle"),
        (-disc.r, -side - LETTER / 2, "start"),
        (disc.r, -side - LETTER / 2, "end"),
        (-disc.r, side + LETTER / 2, "start"),
        (disc.r, side + LETTER / 2, "end"),
        (slant, -slant, "start"),
        (slant, slant, "start"),
        (-slant, -slant, "end"),
        (-slant, slant, "end"),
    ):
        x, middle = disc.x + across, disc.y + down
        left = {"start": x, "end": x - wide, "middle": x - wide / 2}[anchor]
        box = Box(left, middle - LETTER * 0.6, left + wide, middle + LETTER * 0.6)
        yield Placed(x, middle + LETTER * 0.35, anchor, box)


def round_km(longest: float) -> int:
    """The longest of 1, 2, 5, 10, 20, 50, … kilometres that is not longer than `longest`; at least 1."""
    best, step = 1, 1
    while step <= longest:
        best = max(one for one in (step, 2 * step, 5 * step) if one <= longest)
        step *= 10
    return best
