"""A route that goes from a stop to the same stop. To come back to one later is no fault."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue

CODE = Code(
    id="C264",
    slug="stop-twice",
    title=Text("Hai điểm dừng liền nhau là một", "The same stop twice in a row"),
    message=Text(
        "điểm dừng {number} lại là “{read}”, như điểm ngay trước.",
        "stop {number} is “{read}” again, as the one before it.",
    ),
    hint=Text("Bỏ một trong hai, gộp thời gian dừng.", "Leave one out and put the times together."),
    good="stops: [{point: ruong-bac-thang}, {point: xuong-mien}, {point: ruong-bac-thang}]\n",
    bad="stops: [{point: ruong-bac-thang}, {point: ruong-bac-thang}]\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every stop that repeats the one before it."""
    for route in catalogue.tourism_routes.values():
        for number, (before, stop) in enumerate(pairwise(route.stops), start=1):
            if before.point == stop.point:
                yield Finding(
                    code=CODE,
                    path=catalogue.path(route),
                    route=("stops", number, "point"),
                    values={"number": str(number + 1), "read": stop.point},
                )


RULE = Rule(CODE, check)
