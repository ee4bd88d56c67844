"""Points and routes of tourism as other pages show them: in lists, and as links from products, producers and communes."""

from __future__ import annotations

from collections.abc import Iterable

from ocop_site import vietnamese
from ocop_site.model.product import Product
from ocop_site.model.tourism import TourismPoint, TourismRoute
from ocop_site.plan import urls, views
from ocop_site.plan.desk import CARD_WIDTH, Desk


def routes(desk: Desk) -> list[TourismRoute]:
    """All routes in the order of the Vietnamese alphabet."""
    known = desk.original.tourism_routes.values()
    ordered = sorted(known, key=lambda one: (vietnamese.sort_key(one.name), one.id))
    return [desk.catalogue.tourism_routes[one.id] for one in ordered]


def of_product(desk: Desk, product: Product) -> tuple[views.Link, ...]:
    """Where a product is met: the points that it names, and those that name it."""
    return _links(
        one
        for one in desk.tourism_points
        if one.id in product.tourism or product.id in one.products
    )


def of_producer(desk: Desk, id: str) -> tuple[views.Link, ...]:
    """Where a producer receives visitors."""
    return _links(one for one in desk.tourism_points if id in one.producers)


def of_commune(desk: Desk, code: str) -> tuple[views.Link, ...]:
    """The points of a commune."""
    return _links(one for one in desk.tourism_points if one.place == code)


def met_at(desk: Desk, point: TourismPoint) -> tuple[Product, ...]:
    """The products of a point: those that it names, and those that name it."""
    return tuple(
        one for one in desk.products if one.id in point.products or point.id in one.tourism
    )


def point_card(desk: Desk, point: TourismPoint) -> views.PointCard:
    """A point as lists show it."""
    return views.PointCard(
        name=point.name,
        url=urls.tourism_point(point.id),
        kind=point.kind.value,
        place=desk.place_name(point.place),
        summary=point.summary,
        season=tuple(map(desk.wording.month, point.season)),
        picture=desk.picture(point.photos, CARD_WIDTH),
        is_invented=is_invented(desk, point),
    )


def route_card(desk: Desk, route: TourismRoute) -> views.RouteCard:
    """A route as lists show it."""
    known = desk.catalogue.tourism_points
    return views.RouteCard(
        name=route.name,
        url=urls.tourism_route(route.id),
        summary=route.summary,
        duration=route.duration or "",
        stops=tuple(known[one.point].name for one in route.stops),
        season=tuple(map(desk.wording.month, route.season)),
    )


def is_invented(desk: Desk, point: TourismPoint) -> bool:
    """Whether the demonstration made a point up: no public source tells of it."""
    return desk.catalogue.site.demo and point.source is None


def _links(points: Iterable[TourismPoint]) -> tuple[views.Link, ...]:
    return tuple(views.Link(name=one.name, url=urls.tourism_point(one.id)) for one in points)
