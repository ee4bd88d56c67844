"""A producer's own small site."""

from __future__ import annotations

from dataclasses import dataclass

from ocop_site.plan.views.articles import Share
from ocop_site.plan.views.map import SmallMap
from ocop_site.plan.views.recalls import RecallNotice
from ocop_site.plan.views.shared import Card, Contact, Link, PaperRow, Picture, Said, Shell
from ocop_site.plan.views.trace import LotRow


@dataclass(frozen=True, slots=True, kw_only=True)
class GalleryPicture:
    """A picture of a gallery, and the address of a larger one."""

    small: Picture
    large: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductPaper:
    """A certificate with the products that name it."""

    paper: PaperRow
    products: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductLot:
    """A lot with the name of its product."""

    product: str
    lot: LotRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ProducerPage:
    """A producer's own page.

    `gallery` are the photos after the first. `is_led_by_woman` is true only where it is declared. `vcard` is empty
    without a consent that holds. `symbol` is the drawing of this page's address.
    """

    shell: Shell
    name: str
    printed_name: str
    kind: str
    place: str
    street: str
    former_address: str
    founded: str
    members: str
    is_led_by_woman: bool
    tax_code: Said[str]
    registration: Said[str]
    certificates: Said[PaperRow]
    product_papers: tuple[ProductPaper, ...]
    contact: Contact | None
    vcard: str
    picture: Picture | None
    gallery: tuple[GalleryPicture, ...]
    story: str
    products: tuple[Card, ...]
    recognised: int
    recalls: tuple[RecallNotice, ...]
    lots: tuple[ProductLot, ...]
    visits: tuple[Link, ...]
    map: SmallMap | None
    share: Share
    symbol: str
    jsonld: str
    updated: str
