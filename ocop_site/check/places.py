"""Every place that a record names, with the route to it; shared by the two rules about places."""

from __future__ import annotations

from collections.abc import Iterator

from ocop_site.diagnostics import Route
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.producer import Producer
from ocop_site.model.product import Product
from ocop_site.model.scalars import NONE


def named(catalogue: Catalogue) -> Iterator[tuple[Producer | Product, str, Route]]:
    """Record, place code, route; for addresses that hold today."""
    for producer in catalogue.producers.values():
        if producer.place is not None:
            yield producer, producer.place, ("place",)
    for product in catalogue.products.values():
        for place, route in _of_product(product):
            yield product, place, route


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
