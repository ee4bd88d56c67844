"""Drawn maps: of the province's communes, the small one that shows a single commune, and that of a route.

Own drawings of points alone: no tiles, no outline, no border (docs/decisions/0029-map.md).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from ocop_site.model.producer import Point
from ocop_site.model.site import Place
from ocop_site.model.tourism import TourismPoint
from ocop_site.plan import cartography, urls, views
from ocop_site.plan.cartography import Disc, Projection
from ocop_site.plan.desk import Desk

WIDTH, MARGIN = 1000, 56
TARGET = 12.5
"""The smallest radius that a finger or a mouse may be asked to hit: 24 px across (WCAG 2.2, 2.5.8)."""
LARGEST, DOT, MARK = 34.0, 4.5, 13.0
"""Radii: of the largest circle, of a commune without products, of a mark."""
HEAVY = 20.0
"""So many times heavier is a commune than a mark of its size."""
SMALL_WIDTH, SMALL_MARGIN = 240, 12
ROUTE_WIDTH, ROUTE_HEIGHT, ROUTE_MARGIN, ROUTE_KM = 640, 420, 64, 12
ROUTE_MARK = 16.0
"""A route's map, how many kilometres it shows at least, and its marks: it may be drawn at three quarters."""


class Counted:
    """How many products each commune has, and how many of them may carry stars today."""

    def __init__(self, desk: Desk) -> None:
        makers = desk.catalogue.producers
        self.products = Counter(makers[one.producer].place for one in desk.products)
        self.recognised = Counter(
            makers[one.producer].place
            for one in desk.products
            if desk.verdicts[one.id].may_carry_stars
        )


def province(desk: Desk, counted: Counted, points: Sequence[TourismPoint]) -> views.Map | None:
    """All communes: circles first, then dots, then marks; they keep apart, and names go where room is left."""
    places = [one for one in desk.communes if one.point]
    if not places:
        return None
    shown = cartography.projection(_points(places), width=WIDTH, margin=MARGIN)
    makers = [one for one in places if one.id in counted.products]
    named = [*makers, *(one for one in places if one.id not in counted.products)]
    marked = [(one, point) for one in points if (point := _point(desk, one))]
    radii = _radii([counted.recognised[one.id] for one in makers])
    sizes = [max(one, TARGET) for one in radii] + [DOT] * (len(named) - len(makers))
    at = [*_points(named), *(point for _, point in marked)]
    sizes += [MARK] * len(marked)
    # A commune stays where it is; a mark makes room.
    weights = [r * HEAVY for r in sizes[: len(named)]] + [MARK] * len(marked)
    placed = cartography.apart(
        [Disc(*shown.at(point), r, by) for point, r, by in zip(at, sizes, weights, strict=True)]
    )
    wanted = sorted(enumerate(one.name for one in named), key=lambda one: -sizes[one[0]])
    labels = cartography.names(wanted, placed, width=WIDTH, height=shown.height)
    spots = [_spot(desk, one, placed[n], labels.get(n)) for n, one in enumerate(named)]
    return views.Map(
        width=WIDTH,
        height=shown.height,
        circles=tuple(
            _circle(spot, place, r, counted.recognised[place.id])
            for spot, place, r in zip(spots, makers, radii, strict=False)
        ),
        dots=tuple(spots[len(makers) :]),
        marks=tuple(
            _mark(one, placed[n], str(points.index(one) + 1))
            for n, (one, _) in enumerate(marked, start=len(named))
        ),
        line="",
        scale=_scale(shown, WIDTH),
    )


def small(desk: Desk, code: str | None, *, at: Point | None = None) -> views.SmallMap | None:
    """The province's communes as dots, and the one with this code, or the point `at` in it; none where neither is known."""
    place = desk.place(code) if code else None
    point = at or (place.point if place else None)
    if place is None or point is None:
        return None
    shown, dots = _base(tuple(_points(desk.communes)) or (point,))
    x, y = map(_text, shown.at(point))
    return views.SmallMap(
        width=SMALL_WIDTH, height=shown.height, dots=dots, x=x, y=y, name=desk.wording.place(place)
    )


def of_route(desk: Desk, points: Sequence[TourismPoint]) -> views.Map | None:
    """The stops of a route, numbered, with a line through them; none where a stop's place is not known."""
    stops = list({one.id: one for one in points}.values())
    at = [point for one in stops if (point := _point(desk, one))]
    if len(at) < len(stops) or not at:
        return None
    shown = cartography.projection(
        at, width=ROUTE_WIDTH, margin=ROUTE_MARGIN, smallest_km=ROUTE_KM, tallest=ROUTE_HEIGHT
    )
    around = [one for one in desk.communes if one.point and _is_inside(shown, one.point)]
    placed = cartography.apart(
        [Disc(*shown.at(point), ROUTE_MARK, 4) for point in at]
        + [Disc(*shown.at(point), DOT) for point in _points(around)]
    )
    numbered = list(enumerate(around, start=len(stops)))
    wanted = [(number, one.name) for number, one in numbered]
    labels = cartography.names(wanted, placed, width=ROUTE_WIDTH, height=shown.height)
    discs = {one.id: disc for one, disc in zip(stops, placed, strict=False)}
    return views.Map(
        width=ROUTE_WIDTH,
        height=shown.height,
        circles=(),
        dots=tuple(_spot(desk, one, placed[n], labels.get(n)) for n, one in numbered),
        marks=tuple(_mark(one, discs[one.id], _numbers(points, one.id)) for one in stops),
        line=" ".join(f"{_text(discs[one.id].x)},{_text(discs[one.id].y)}" for one in points),
        scale=_scale(shown, ROUTE_WIDTH),
    )


@lru_cache(maxsize=4)
def _base(points: tuple[Point, ...]) -> tuple[Projection, str]:
    """What every small map has in common: its projection, and all communes as a path of dots."""
    shown = cartography.projection(points, width=SMALL_WIDTH, margin=SMALL_MARGIN)
    dots = (f"M{_text(x)} {_text(y)}h0" for x, y in map(shown.at, points))
    return shown, "".join(dots)


def _points(places: Iterable[Place]) -> list[Point]:
    return [one.point for one in places if one.point]


def _radii(counts: Sequence[int]) -> list[float]:
    """Radii whose circles have areas as the counts are; one product gives the smallest that can be hit, if there is room."""
    unit = min(TARGET, LARGEST / math.sqrt(max((*counts, 1))))
    return [unit * math.sqrt(one) if one else DOT for one in counts]


def _point(desk: Desk, point: TourismPoint) -> Point | None:
    """Where a point of tourism lies: its own place, or the middle of its commune."""
    place = desk.place(point.place)
    return point.location or (place.point if place else None)


def _is_inside(shown: Projection, point: Point) -> bool:
    x, y = shown.at(point)
    return 8 <= x <= ROUTE_WIDTH - 8 and 8 <= y <= shown.height - 8


def _spot(desk: Desk, place: Place, disc: Disc, label: cartography.Placed | None) -> views.Spot:
    """A commune as a dot."""
    return views.Spot(
        x=_text(disc.x),
        y=_text(disc.y),
        r=_text(disc.r),
        hit="",
        text="",
        name=desk.wording.place(place),
        short=place.name,
        url="",
        label=_label(label),
    )


def _circle(spot: views.Spot, place: Place, radius: float, count: int) -> views.Spot:
    """A commune with products: a link, as large as there are recognised products, and never too small to hit."""
    return replace(
        spot,
        r=_text(radius),
        hit=spot.r,
        text=str(count),
        url=urls.commune(place),
    )


def _mark(point: TourismPoint, disc: Disc, text: str) -> views.Spot:
    return views.Spot(
        x=_text(disc.x),
        y=_text(disc.y),
        r=_text(disc.r),
        hit=_text(disc.r),
        text=text,
        name=point.name,
        short=point.name,
        url=urls.tourism_point(point.id),
        label=None,
    )


def _numbers(points: Sequence[TourismPoint], id: str) -> str:
    """The numbers of a stop in its route; one that is come back to has several."""
    return "·".join(str(number) for number, one in enumerate(points, start=1) if one.id == id)


def _label(placed: cartography.Placed | None) -> views.MapLabel | None:
    if placed is None:
        return None
    return views.MapLabel(x=_text(placed.x), y=_text(placed.y), anchor=placed.anchor)


def _scale(shown: Projection, width: int) -> views.Scale:
    """A bar of about a sixth of the width, in the lower right corner."""
    km = cartography.round_km(width / 6 / shown.units_per_km)
    return views.Scale(
        x=_text(width - 16),
        y=_text(shown.height - 14),
        length=_text(km * shown.units_per_km),
        km=str(km),
    )


def _text(value: float) -> str:
    """A number to a tenth of a unit."""
    return f"{value + 0.0:.1f}".removesuffix(".0")
