"""The forms for machines: schema.org, EPCIS, linksets, the nine items, GS1 addresses. One module, one form.

Enters: a Desk. Leaves: jobs of texts, and what pages say of them. No form claims that the site conforms to anything.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from ocop_site import gs1
from ocop_site.model.lot import Lot
from ocop_site.model.page import Job, Renderer, TextView
from ocop_site.model.producer import Producer
from ocop_site.model.product import Product
from ocop_site.plan import urls, views
from ocop_site.plan.desk import Desk
from ocop_site.plan.machine import epcis, identities, jsonld, linkset, nine_items, resolver
from ocop_site.plan.machine.linkset import Anchor
from ocop_site.plan.machine.text import Json, compact, document


def jobs(desk: Desk) -> Iterator[Job]:
    """Every machine file of the site."""
    for product in desk.products:
        yield from _of_product(desk, product)
        for lot in desk.catalogue.lots_of(product.id):
            yield from _of_lot(desk, product, lot)
    if any(identities.gtins(product) for product in desk.products):
        yield _json(urls.GS1_RESOLVER, resolver.description(desk))


def copies(desk: Desk, pages: Sequence[Job]) -> Iterator[Job]:
    """Trace and lot pages once more at their GS1 addresses; their canonical address stays the trace code's."""
    by_target = {job.target: job for job in pages}
    for product in desk.products:
        for gtin in identities.gtins(product):
            page = by_target[urls.target(urls.trace(product.code))]
            yield _copy(page, urls.gs1(gtin))
        for lot in desk.catalogue.lots_of(product.id):
            if gtin := identities.gtin_of(product, lot):
                page = by_target[urls.target(urls.lot(product.code, lot.number))]
                yield _copy(page, urls.gs1(gtin, lot.number))


def of_product(desk: Desk, product: Product) -> views.Machine:
    """What a trace page says of its machine files, and carries of them."""
    page = urls.trace(product.code)
    return _view(page, jsonld.product(desk, product), has_events=False)


def of_lot(desk: Desk, product: Product, lot: Lot) -> views.Machine:
    """The same for a lot page."""
    page = urls.lot(product.code, lot.number)
    return _view(page, jsonld.lot(desk, product, lot), has_events=epcis.is_told(desk, lot))


def of_producer(desk: Desk, maker: Producer) -> str:
    """What a producer's page carries for search engines."""
    return compact(jsonld.producer(desk, maker))


def _of_product(desk: Desk, product: Product) -> Iterator[Job]:
    page = urls.trace(product.code)
    yield _json(f"{page}product.jsonld", jsonld.product(desk, product))
    yield from _items(desk, product, None)
    for url, identity in _names(desk, product, None):
        anchor = Anchor(identity=identity, page=url)
        yield _json(f"{url}linkset.json", linkset.product(desk, product, anchor))


def _of_lot(desk: Desk, product: Product, lot: Lot) -> Iterator[Job]:
    page = urls.lot(product.code, lot.number)
    yield _json(f"{page}product.jsonld", jsonld.lot(desk, product, lot))
    yield from _items(desk, product, lot)
    has_events = epcis.is_told(desk, lot)
    if has_events:
        yield _json(f"{page}epcis.jsonld", epcis.document(desk, product, lot))
    for url, identity in _names(desk, product, lot):
        anchor = Anchor(identity=identity, page=url)
        found = linkset.lot(desk, product, lot, anchor, has_events=has_events)
        yield _json(f"{url}linkset.json", found)


def _items(desk: Desk, product: Product, lot: Lot | None) -> Iterator[Job]:
    page = urls.lot(product.code, lot.number) if lot else urls.trace(product.code)
    yield _text(f"{page}truy-xuat.json", nine_items.as_json(desk, product, lot))
    yield _text(f"{page}truy-xuat.csv", nine_items.as_csv(desk, product, lot))


def _names(desk: Desk, product: Product, lot: Lot | None) -> Iterator[tuple[str, str]]:
    """The addresses of a product or lot on the site, each with what it is called for ever."""
    page = urls.lot(product.code, lot.number) if lot else urls.trace(product.code)
    yield page, identities.identity(desk, page)
    number = lot.number if lot else ""
    own = (identities.gtin_of(product, lot),) if lot else identities.gtins(product)
    for gtin in filter(None, own):
        yield urls.gs1(gtin, number), identities.identity(desk, gs1.path(gtin, number))


def _view(page: str, carried: Json, *, has_events: bool) -> views.Machine:
    files = [
        ("items-csv", f"{page}truy-xuat.csv"),
        ("items-json", f"{page}truy-xuat.json"),
        ("data", f"{page}product.jsonld"),
        *([("events", f"{page}epcis.jsonld")] if has_events else []),
        ("links", f"{page}linkset.json"),
    ]
    return views.Machine(
        linkset=f"{page}linkset.json",
        jsonld=compact(carried),
        files=tuple(views.Link(name=name, url=url) for name, url in files),
    )


def _copy(page: Job, url: str) -> Job:
    view = page.view
    if isinstance(view, views.Trace | views.LotPage):
        own = dataclasses.replace(view.machine, linkset=f"{url}linkset.json")
        view = dataclasses.replace(view, machine=own)
    return dataclasses.replace(page, target=urls.target(url), view=view)


def _json(url: str, value: Json) -> Job:
    return _text(url, document(value))


def _text(url: str, text: str) -> Job:
    return Job(target=urls.target(url), renderer=Renderer.TEXT, view=TextView(text=text))


__all__ = ["copies", "jobs", "of_lot", "of_producer", "of_product"]
