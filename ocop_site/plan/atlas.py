"""The page of the map: the province's communes, and beside it a list that says everything that the map says."""

from __future__ import annotations

from collections.abc import Iterator

from ocop_site.model.page import Job, Renderer
from ocop_site.model.site import Place
from ocop_site.plan import maps, urls, views, visits
from ocop_site.plan.desk import Desk
from ocop_site.plan.lists import former_names
from ocop_site.plan.maps import Counted


def jobs(desk: Desk) -> Iterator[Job]:
    """The page of the map."""
    counted = Counted(desk)
    everywhere = desk.communes
    makers = [one for one in everywhere if one.id in counted.products]
    points = desk.tourism_points
    view = views.MapPage(
        shell=desk.shell(urls.MAP, section="map", title="", description=""),
        map=maps.province(desk, counted, points),
        rows=tuple(_row(desk, counted, one) for one in makers),
        empty=tuple(
            desk.wording.place(one) for one in everywhere if one.id not in counted.products
        ),
        points=tuple(visits.point_card(desk, one) for one in points),
    )
    yield Job(target=urls.target(urls.MAP), renderer=Renderer.PAGE, template="map.html", view=view)


def _row(desk: Desk, counted: Counted, place: Place) -> views.CommuneRow:
    return views.CommuneRow(
        name=desk.wording.place(place),
        former=former_names(desk, place),
        url=urls.commune(place),
        products=counted.products[place.id],
        recognised=counted.recognised[place.id],
    )
