"""What stands beside a product: products near it and of its set, by other makers, that may carry stars on the day of the build.

Near is the same commune, then the communes in the order of their great-circle distance between their points. Where there are more
than fit, those come that follow in the alphabet, round and round, so that every product is named by some page.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from ocop_site.model.product import Product
from ocop_site.model.site import Place
from ocop_site.plan import urls, views
from ocop_site.plan.desk import Desk

SHOWN = 4


class Related:
    """Made once for a build; asked for each product."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._at = {product.id: number for number, product in enumerate(desk.products)}
        shown = [one for one in desk.products if desk.verdicts[one.id].may_carry_stars]
        self._by_place = _gathered((self._place(one), one) for one in shown)
        self._by_set = _gathered((one.set, one) for one in shown if one.set is not None)
        self._spots = _spots(desk.catalogue.places, self._by_place)
        self._nearest: dict[str, tuple[str, ...]] = {}

    def of(
        self, product: Product
    ) -> tuple[tuple[views.Neighbour, ...], tuple[views.Neighbour, ...]]:
        """The products near it, and others of its set; at most SHOWN of each, none twice."""
        near = tuple(islice(self._near(product), SHOWN))
        in_set = self._after(product, self._by_set.get(product.set or 0, ()))
        others = islice((one for one in in_set if one not in near), SHOWN)
        return tuple(map(self._neighbour, near)), tuple(map(self._neighbour, others))

    def _near(self, product: Product) -> Iterator[Product]:
        place = self._place(product)
        if place:
            for id in (place, *self._others(place)):
                yield from self._after(product, self._by_place.get(id, ()))

    def _after(self, product: Product, products: Sequence[Product]) -> Iterator[Product]:
        """The products of other makers, from the one that follows in the alphabet on, and round."""
        at = self._at[product.id]
        start = next((n for n, one in enumerate(products) if self._at[one.id] > at), 0)
        for one in (*products[start:], *products[:start]):
            if one.producer != product.producer:
                yield one

    def _others(self, place: str) -> tuple[str, ...]:
        """The other communes with such products, the nearest first; none where the place has no point."""
        if place not in self._nearest:
            here = _spot(self._desk.catalogue.places.get(place))
            found = (
                sorted(
                    (one for one in self._spots if one != place),
                    key=lambda one: (-_product(here, self._spots[one]), one),
                )
                if here
                else ()
            )
            self._nearest[place] = tuple(found)
        return self._nearest[place]

    def _neighbour(self, product: Product) -> views.Neighbour:
        place = self._desk.place_name(self._place(product))
        return views.Neighbour(name=product.name, url=urls.trace(product.code), place=place)

    def _place(self, product: Product) -> str:
        return self._desk.catalogue.producers[product.producer].place or ""


def _gathered(pairs: Iterable[tuple[object, Product]]) -> Mapping[object, tuple[Product, ...]]:
    found: defaultdict[object, list[Product]] = defaultdict(list)
    for key, product in pairs:
        found[key].append(product)
    return {key: tuple(products) for key, products in found.items()}


def _spots(
    places: Mapping[str, Place], wanted: Iterable[object]
) -> Mapping[str, tuple[float, ...]]:
    found = {str(id): _spot(places.get(str(id))) for id in wanted}
    return {id: spot for id, spot in found.items() if spot}


def _spot(place: Place | None) -> tuple[float, ...]:
    """The place on a globe of radius 1: the greater the product of two spots, the shorter the way along a great circle."""
    if place is None or place.point is None:
        return ()
    lat, lon = math.radians(place.point.lat), math.radians(place.point.lon)
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


def _product(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))
