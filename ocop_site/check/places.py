"""Every place that a record names, with the route to it; shared by the two rules about places."""

from __future__ import annotations

from collections.abc import Iterator

from ocop_site.diagnostics import Route
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.lot import Lot
from ocop_site.model.producer import Producer
from ocop_site.model.product import Product
from ocop_site.model.scalars import NONE
from ocop_site.model.tourism import TourismPoint


def named(
    catalogue: Catalogue,
) -> Iterator[tuple[Producer | Product | Lot | TourismPoint, str, Route]]:
    """Record, place code, route; for addresses that hold today."""
    for producer in catalogue.producers.values():
        if producer.place is not None:
            yield producer, producer.place, ("place",)
    for product in catalogue.products.values():
        for place, route in _of_product(product):
            yield product, place, route
    for lot in catalogue.all_lots:
        for place, route in _of_lot(lot):
            yield lot, place, route
    for point in catalogue.tourism_points.values():
        yield point, point.place, ("place",)


def _of_product(product: Product) -> Iterator[tuple[str, Route]]:
    if product.origin is not None and product.origin.place is not None:
        yield product.origin.place, ("origin", "place")
    if product.facility is not None:
        yield product.facility.place, ("facility", "place")
    ingredients = product.ingredients if product.ingredients is not NONE else ()
    for number, ingredient in enumerate(ingredients or ()):
        if ingredient.source is not None and ingredient.source.place is not None:
            yield ingredient.source.place, ("ingredients", number, "source", "place")
    for number, outlet in enumerate(product.buy):
        if outlet.place is not None:
            yield outlet.place, ("buy", number, "place")


def _of_lot(lot: Lot) -> Iterator[tuple[str, Route]]:
    for number, given in enumerate(lot.inputs if isinstance(lot.inputs, tuple) else ()):
        if given.source.place is not None:
            yield given.source.place, ("inputs", number, "source", "place")
    for number, event in enumerate(lot.events):
        if event.place is not None:
            yield event.place, ("events", number, "place")
        if event.to is not None and event.to.place is not None:
            yield event.to.place, ("events", number, "to", "place")
