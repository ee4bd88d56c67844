"""A route of one stop or none: that is a place to visit, not a way."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue

CODE = Code(
    id="C263",
    slug="route-short",
    title=Text("Tuyến dưới hai điểm dừng", "Route of less than two stops"),
    message=Text(
        "tuyến này có {count} điểm dừng; một tuyến cần ít nhất hai.",
        "stops on this route: {count}; a route needs two at least.",
    ),
    hint=Text(
        "Thêm điểm dừng, hoặc để thành một điểm du lịch.",
        "Add a stop, or make it a point of its own.",
    ),
    good="stops: [{point: ruong-bac-thang}, {point: xuong-mien}]\n",
    bad="stops: [{point: ruong-bac-thang}]\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every route with less than two stops."""
    for route in catalogue.tourism_routes.values():
        if len(route.stops) < 2:
            values = {"count": str(len(route.stops))}
            path = catalogue.path(route)
            yield Finding(code=CODE, path=path, route=("stops",), values=values)


RULE = Rule(CODE, check)
