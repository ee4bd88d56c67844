"""Tourism: points, routes, their index by season and commune; and the page of the map."""

from __future__ import annotations

from dataclasses import dataclass

from ocop_site.plan.views.map import Map, SmallMap
from ocop_site.plan.views.shared import Card, Contact, Link, Picture, Shell


@dataclass(frozen=True, slots=True, kw_only=True)
class PointCard:
    """A point in a list. `season` are months as readers write them, none where it is not declared."""

    name: str
    url: str
    kind: str
    place: str
    summary: str
    season: tuple[str, ...]
    picture: Picture | None
    is_invented: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteCard:
    """A route in a list."""

    name: str
    url: str
    summary: str
    duration: str
    stops: tuple[str, ...]
    season: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceGroup:
    """The points of one commune."""

    name: str
    points: tuple[PointCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthRow:
    """What is in season in a month; points that are good all the year stand apart."""

    month: str
    points: tuple[Link, ...]
    is_now: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TourismIndex:
    """Routes, then points by commune and by season."""

    shell: Shell
    routes: tuple[RouteCard, ...]
    places: tuple[PlaceGroup, ...]
    months: tuple[MonthRow, ...]
    all_year: tuple[Link, ...]
    undeclared: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PointPage:
    """A place to visit. `is_invented`: the demonstration made it up, since no public source tells of it."""

    shell: Shell
    card: PointCard
    printed_name: str
    address: str
    story: str
    picture: Picture | None
    products: tuple[Card, ...]
    producers: tuple[Link, ...]
    routes: tuple[Link, ...]
    contact: Contact | None
    source: str
    updated: str
    map: SmallMap | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StopRow:
    """A stop with what there is to do, and the way to the next one."""

    point: PointCard
    street: str
    stay: str
    what: str
    onward: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutePage:
    """A route: stops in order, and a map of them."""

    shell: Shell
    card: RouteCard
    story: str
    stops: tuple[StopRow, ...]
    products: tuple[Card, ...]
    source: str
    updated: str
    map: Map | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneRow:
    """A commune in the list beside the map: all of its products, and those that may carry stars today."""

    name: str
    former: str
    url: str
    products: int
    recognised: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPage:
    """The map of the province; `points` are in the order of their numbers on it."""

    shell: Shell
    map: Map | None
    rows: tuple[CommuneRow, ...]
    empty: tuple[str, ...]
    points: tuple[PointCard, ...]
