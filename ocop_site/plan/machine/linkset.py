"""Which files and pages tell what of a product or a lot: a linkset (RFC 9264) with the link types of GS1.

One address has one linkset with one default link. A static host cannot answer by link type; the file lists them all.
"""

from __future__ import annotations

from dataclasses import dataclass

from ocop_site.model.lot import Lot
from ocop_site.model.product import Product
from ocop_site.model.recall import Recall
from ocop_site.plan import urls
from ocop_site.plan.desk import Desk
from ocop_site.plan.machine import identities
from ocop_site.plan.machine.text import Json, given, say

_TYPES = "https://ref.gs1.org/voc/"
HTML, JSON, JSON_LD, CSV = "text/html", "application/json", "application/ld+json", "text/csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What a linkset speaks of: its address for ever, and the page that is its default."""

    identity: str
    page: str


def product(desk: Desk, product: Product, anchor: Anchor) -> Json:
    """The links of a product."""
    page = urls.trace(product.code)
    traces = [
        _link(desk, urls.lot(product.code, one.number), say(desk, "link-lot", lot=one.number))
        for one in desk.catalogue.lots_of(product.id)
    ]
    return _linkset(
        desk,
        anchor,
        product.name,
        pip=[_link(desk, page, say(desk, "link-product", name=product.name))],
        traceability=[*traces, *_items(desk, page)],
        certificationInfo=_certification(desk, product),
        recallStatus=[_recall(desk, _in_force(desk, product, None))],
        masterData=[_link(desk, f"{page}product.jsonld", say(desk, "link-data"), JSON_LD)],
    )


def lot(desk: Desk, product: Product, lot: Lot, anchor: Anchor, *, has_events: bool) -> Json:
    """The links of a lot; `has_events` says whether it has a file of events."""
    page = urls.lot(product.code, lot.number)
    traces = [_link(desk, page, say(desk, "link-lot", lot=lot.number))]
    if has_events:
        traces.append(_link(desk, f"{page}epcis.jsonld", say(desk, "link-events"), JSON_LD))
    name = say(desk, "lot-name", name=product.name, lot=lot.number)
    return _linkset(
        desk,
        anchor,
        name,
        pip=[_link(desk, urls.trace(product.code), say(desk, "link-product", name=product.name))],
        traceability=[*traces, *_items(desk, page)],
        certificationInfo=_certification(desk, product),
        recallStatus=[_recall(desk, _in_force(desk, product, lot))],
        masterData=[_link(desk, f"{page}product.jsonld", say(desk, "link-data"), JSON_LD)],
    )


def _linkset(desk: Desk, anchor: Anchor, name: str, **links: list[Json]) -> Json:
    default = _link(desk, anchor.page, say(desk, "link-default", name=name))
    context: dict[str, Json] = {"anchor": anchor.identity, "itemDescription": name}
    typed = given(defaultLink=[default], **links)
    return {"linkset": [context | {f"{_TYPES}{kind}": found for kind, found in typed.items()}]}


def _link(desk: Desk, path: str, title: str, type: str = HTML) -> dict[str, Json]:
    href = identities.page(desk, path)
    return {"href": href, "title": title, "type": type, "hreflang": [desk.settings.language]}


def _items(desk: Desk, page: str) -> list[Json]:
    return [
        _link(desk, f"{page}truy-xuat.json", say(desk, "link-items"), JSON),
        _link(desk, f"{page}truy-xuat.csv", say(desk, "link-items"), CSV),
    ]


def _certification(desk: Desk, product: Product) -> list[Json]:
    if not product.recognitions and not isinstance(product.certificates, tuple):
        return []
    return [_link(desk, urls.trace(product.code), say(desk, "link-papers"))]


def _in_force(desk: Desk, product: Product, lot: Lot | None) -> list[Recall]:
    """The recalls in force that hit a lot; of a product, those of any lot of it too."""
    return [
        one
        for one in desk.catalogue.recalls_of(product.id)
        if one.holds_on(desk.settings.today)
        and (lot is None or not one.lots or lot.number in one.lots)
    ]


def _recall(desk: Desk, recalls: list[Recall]) -> Json:
    if not recalls:
        return _link(desk, urls.RECALLS, say(desk, "link-no-recall"))
    lots = sorted({lot for one in recalls for lot in one.lots})
    if any(not one.lots for one in recalls):
        title = say(desk, "link-recall")
    else:
        title = say(desk, "link-recall-lots", lots=", ".join(lots))
    return _link(desk, urls.recall(recalls[0].id), title)
