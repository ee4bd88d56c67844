"""What things are called in machine files: addresses below the printed one, so that they never change.

A product with a licensed GTIN, and its lots, are called by their GS1 Digital Link; all others by their own address.
Places and parties have no page of their own that lasts: they are marks (#…) on pages that do.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from ocop_site import gs1, vietnamese
from ocop_site.model.lot import Lot
from ocop_site.model.product import Packing, Product
from ocop_site.model.scalars import Declaration
from ocop_site.plan import urls
from ocop_site.plan.desk import Desk


def page(desk: Desk, path: str) -> str:
    """Where this build serves `path`: what a program asks for."""
    return desk.settings.base_url.rstrip("/") + path


def identity(desk: Desk, path: str) -> str:
    """What `path` is called for ever: below the address of the stamps."""
    return desk.catalogue.site.stamp_url.rstrip("/") + path


def host(desk: Desk) -> str:
    """The scheme and host of the stamps."""
    parts = urlsplit(desk.catalogue.site.stamp_url)
    return f"{parts.scheme}://{parts.netloc}"


def gtins(product: Product) -> tuple[str, ...]:
    """The licensed GTINs of a product's packings, in their order."""
    return tuple(filter(None, map(licensed, product.packings)))


def gtin_of(product: Product, lot: Lot) -> str:
    """The GTIN of the packing that a lot is in; empty where that packing has none, or is not known."""
    alone = len(product.packings) == 1
    for packing in product.packings:
        is_meant = alone if lot.packing is None else packing.net == lot.packing
        if is_meant and (gtin := licensed(packing)):
            return gtin
    return ""


def licensed(packing: Packing) -> str:
    """The GTIN of a packing, or an empty text."""
    return "" if isinstance(packing.gtin, Declaration) else packing.gtin or ""


def lot_class(desk: Desk, product: Product, lot: Lot) -> str:
    """The lot as a class of goods in events."""
    gtin = gtin_of(product, lot)
    path = gs1.path(gtin, lot.number) if gtin else urls.lot(product.code, lot.number)
    return identity(desk, path)


def place(desk: Desk, code: str) -> str:
    """A commune, by the code of the statistics office."""
    return identity(desk, f"{urls.COMMUNES}#{code}")


def producer(desk: Desk, id: str) -> str:
    """A producer as a party."""
    return identity(desk, urls.producer(id))


def facility(desk: Desk, id: str) -> str:
    """The production facility of a producer, as a place."""
    return producer(desk, id) + "#co-so"


def party(desk: Desk, name: str, *, code: str | None, known_to: str) -> str:
    """A shop, firm or group that has no record: by its name in its commune, or with the producer who names it."""
    slug = vietnamese.slug(name)
    return f"{place(desk, code)}-{slug}" if code else f"{producer(desk, known_to)}#{slug}"
