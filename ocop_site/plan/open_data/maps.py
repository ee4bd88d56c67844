"""Points with what stands there: communes with their counts, producers where they may be shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ocop_site.model.producer import Point
from ocop_site.plan import urls
from ocop_site.plan.desk import Desk
from ocop_site.plan.machine import identities
from ocop_site.plan.open_data import people
from ocop_site.plan.open_data.rows import Row, counts


def places(desk: Desk) -> Iterator[tuple[Point, Row]]:
    """Every commune of the day that has a point, in the order of codes, also where nothing is made."""
    makers = desk.catalogue.producers
    producers = Counter(one.place for one in makers.values())
    products = Counter(makers[one.producer].place for one in desk.products)
    recognised = Counter(
        makers[one.producer].place for one in desk.products if desk.verdicts[one.id].may_carry_stars
    )
    for _, place in sorted(desk.catalogue.places.items()):
        if place.point and (place.until is None or place.until >= desk.settings.today):
            page = identities.page(desk, urls.commune(place)) if products[place.id] else None
            row: Row = (
                place.id,
                place.name,
                place.kind.value,
                products[place.id],
                recognised[place.id],
                producers[place.id],
                page,
            )
            yield place.point, row


def points(desk: Desk) -> Iterator[tuple[Point, Row]]:
    """Every producer that has a point, its own or that of its commune, in the order of ids."""
    for _, maker in sorted(desk.catalogue.producers.items()):
        point, point_of = people.point(desk, maker)
        if point and point_of:
            row: Row = (
                maker.id,
                maker.name,
                maker.kind.value,
                maker.place,
                *counts(desk, maker),
                point_of.value,
                identities.page(desk, urls.producer(maker.id)),
            )
            yield point, row
