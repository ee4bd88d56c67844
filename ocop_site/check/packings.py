"""Every packing that has a GTIN, with the route to it; shared by the rules about GTINs."""

from __future__ import annotations

from collections.abc import Iterator

from ocop_site.diagnostics import Route
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Product
from ocop_site.model.scalars import NONE


def with_gtin(catalogue: Catalogue) -> Iterator[tuple[Product, Route, str]]:
    """Product, route, fourteen digits; in the order of ids and packings."""
    for product in catalogue.products.values():
        for number, packing in enumerate(product.packings):
            if packing.gtin is not None and packing.gtin is not NONE:
                yield product, ("packings", number, "gtin"), packing.gtin
