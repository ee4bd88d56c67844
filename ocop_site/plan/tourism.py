"""Pages of tourism: the index by commune and season, every point, every route."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ocop_site.model.page import Job, Renderer
from ocop_site.model.tourism import Stop, TourismPoint, TourismRoute
from ocop_site.plan import maps, urls, views, visits
from ocop_site.plan.desk import PAGE_WIDTH, Desk
from ocop_site.plan.labels import contact

_MONTHS = range(1, 13)


def jobs(desk: Desk) -> Iterator[Job]:
    """Every page of tourism."""
    points, routes = desk.tourism_points, visits.routes(desk)
    yield _page(urls.TOURISM, "tourism.html", _index(desk, points, routes))
    for point in points:
        yield _page(urls.tourism_point(point.id), "tourism-point.html", _point(desk, point, routes))
    for route in routes:
        yield _page(urls.tourism_route(route.id), "tourism-route.html", _route(desk, route))


def _index(
    desk: Desk, points: Sequence[TourismPoint], routes: Sequence[TourismRoute]
) -> views.TourismIndex:
    return views.TourismIndex(
        shell=desk.shell(urls.TOURISM, section="tourism", title="", description=""),
        routes=tuple(visits.route_card(desk, one) for one in routes),
        places=tuple(
            views.PlaceGroup(
                name=desk.wording.place(place),
                points=tuple(
                    visits.point_card(desk, one) for one in points if one.place == place.id
                ),
            )
            for place in desk.communes
            if any(one.place == place.id for one in points)
        ),
        months=tuple(_month(desk, number, points) for number in _MONTHS),
        all_year=tuple(_link(one) for one in points if _is_all_year(one)),
        undeclared=tuple(_link(one) for one in points if not one.season),
    )


def _month(desk: Desk, number: int, points: Sequence[TourismPoint]) -> views.MonthRow:
    return views.MonthRow(
        month=desk.wording.month(number),
        points=tuple(
            _link(one) for one in points if number in one.season and not _is_all_year(one)
        ),
        is_now=number == desk.settings.today.month,
    )


def _point(desk: Desk, point: TourismPoint, routes: Sequence[TourismRoute]) -> views.PointPage:
    url, makers = urls.tourism_point(point.id), desk.catalogue.producers
    through = (one for one in routes if any(stop.point == point.id for stop in one.stops))
    return views.PointPage(
        shell=desk.shell(url, section="tourism", title=point.name, description=point.summary),
        card=visits.point_card(desk, point),
        printed_name=desk.wording.text(desk.original.tourism_points[point.id].name),
        address=desk.address(point.street, place=point.place),
        story=point.story,
        picture=desk.picture(point.photos, PAGE_WIDTH),
        products=tuple(map(desk.card, visits.met_at(desk, point))),
        producers=tuple(
            views.Link(name=makers[id].name, url=urls.producer(id)) for id in point.producers
        ),
        routes=tuple(views.Link(name=one.name, url=urls.tourism_route(one.id)) for one in through),
        contact=contact(desk, point),
        source=point.source or "",
        updated=desk.day(point.updated),
        map=maps.small(desk, point.place),
    )


def _route(desk: Desk, route: TourismRoute) -> views.RoutePage:
    url, known = urls.tourism_route(route.id), desk.catalogue.tourism_points
    points = [known[one.point] for one in route.stops]
    met = {one.id for point in points for one in visits.met_at(desk, point)} | {*route.products}
    return views.RoutePage(
        shell=desk.shell(url, section="tourism", title=route.name, description=route.summary),
        card=visits.route_card(desk, route),
        story=route.story,
        stops=tuple(_stop(desk, one) for one in route.stops),
        products=tuple(desk.card(one) for one in desk.products if one.id in met),
        source=route.source or "",
        updated=desk.day(route.updated),
        map=maps.of_route(desk, points),
    )


def _stop(desk: Desk, stop: Stop) -> views.StopRow:
    point = desk.catalogue.tourism_points[stop.point]
    return views.StopRow(
        point=visits.point_card(desk, point),
        street=point.street or "",
        stay=stop.stay or "",
        what=stop.what or "",
        onward=stop.onward or "",
    )


def _is_all_year(point: TourismPoint) -> bool:
    return set(point.season) == set(_MONTHS)


def _link(point: TourismPoint) -> views.Link:
    return views.Link(name=point.name, url=urls.tourism_point(point.id))


def _page(url: str, template: str, view: object) -> Job:
    return Job(target=urls.target(url), renderer=Renderer.PAGE, template=template, view=view)
