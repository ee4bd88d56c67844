"""Producers: the list of all, and for each a small site of its own with what can be taken away from it.

A producer's page has beside it its address as a QR code, a poster for those who pass it on, and, while the consent to
publish its contact holds, a card for address books.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ocop_site import vietnamese
from ocop_site.model.page import AddressView, Job, Renderer, TextView
from ocop_site.model.producer import Producer
from ocop_site.model.product import Photo, Product
from ocop_site.model.scalars import Declaration
from ocop_site.plan import (
    labels,
    machine,
    maps,
    posters,
    recalls,
    share,
    terms,
    urls,
    vcard,
    views,
    visits,
)
from ocop_site.plan.desk import CARD_WIDTH, PAGE_WIDTH, Desk, said
from ocop_site.plan.open_data import people

LOTS_SHOWN = 12


def jobs(desk: Desk) -> Iterator[Job]:
    """The list, and the files of every producer."""
    producers = sorted(
        desk.catalogue.producers.values(), key=lambda one: (vietnamese.sort_key(one.name), one.id)
    )
    rows = tuple(_row(desk, one) for one in producers)
    shell = desk.shell(urls.PRODUCERS, section="producers", title="", description="")
    yield _page(urls.PRODUCERS, "producers.html", views.ProducerList(shell=shell, producers=rows))
    for producer in producers:
        yield from _of_producer(desk, producer)


def _row(desk: Desk, producer: Producer) -> views.ProducerRow:
    products = desk.by_producer.get(producer.id, ())
    return views.ProducerRow(
        name=producer.name,
        url=urls.producer(producer.id),
        kind=producer.kind.value,
        place=desk.place_name(producer.place),
        products=len(products),
        recognised=sum(desk.verdicts[one.id].may_carry_stars for one in products),
        picture=desk.card_picture(_photos(producer, products)),
    )


def _of_producer(desk: Desk, producer: Producer) -> Iterator[Job]:
    url = urls.producer(producer.id)
    view = _view(desk, producer)
    yield _page(url, "producer.html", view)
    symbol = AddressView(address=desk.settings.base_url.rstrip("/") + url)
    yield Job(target=urls.target(view.symbol), renderer=Renderer.QR, view=symbol)
    yield posters.of_producer(desk, producer)
    if view.contact:
        card = TextView(text=vcard.text(desk, producer, view.contact))
        yield Job(target=urls.target(view.vcard), renderer=Renderer.TEXT, view=card)


def _view(desk: Desk, producer: Producer) -> views.ProducerPage:
    registration = producer.registration
    number = (
        registration
        if registration is None or isinstance(registration, Declaration)
        else registration.number
    )
    products = desk.by_producer.get(producer.id, ())
    contact = labels.contact(desk, producer)
    shell = desk.shell(
        urls.producer(producer.id),
        section="producers",
        title=producer.name,
        description="",
        poster=urls.producer_poster(producer.id),
    )
    return views.ProducerPage(
        shell=shell,
        name=producer.name,
        printed_name=desk.printed_name(producer),
        kind=producer.kind.value,
        place=desk.address(place=producer.place),
        street=producer.street or "",
        former_address=producer.former_address or "",
        founded=str(producer.founded or ""),
        members=desk.wording.integer(producer.members) if producer.members else "",
        is_led_by_woman=bool(producer.led_by and producer.led_by.woman),
        tax_code=said(producer.tax_code),
        registration=said(number),
        certificates=labels.certificates(desk, producer.certificates),
        product_papers=_papers(desk, products),
        contact=contact,
        vcard=urls.producer_card(producer.id) if contact else "",
        picture=desk.picture(_photos(producer, products), PAGE_WIDTH),
        gallery=tuple(_gallery(desk, producer.photos[1:])),
        story=producer.story,
        products=tuple(desk.card(one) for one in products),
        recognised=sum(desk.verdicts[one.id].may_carry_stars for one in products),
        recalls=recalls.of_products(desk, products),
        lots=_lots(desk, products),
        visits=visits.of_producer(desk, producer.id),
        map=_map(desk, producer),
        share=share.of(desk, shell),
        symbol=urls.producer_symbol(producer.id),
        jsonld=machine.of_producer(desk, producer),
        updated=desk.day(producer.updated),
    )


def _photos(producer: Producer, products: Iterable[Product]) -> Iterator[Photo]:
    """The producer's own pictures, then those of its products."""
    yield from producer.photos
    for product in products:
        yield from product.photos


def _gallery(desk: Desk, photos: Iterable[Photo]) -> Iterator[views.GalleryPicture]:
    for photo in photos:
        small = desk.media(photo.file, CARD_WIDTH, photo.alt)
        large = desk.media(photo.file, PAGE_WIDTH)
        if small and large:
            yield views.GalleryPicture(small=small, large=large.src)


def _papers(desk: Desk, products: Sequence[Product]) -> tuple[views.ProductPaper, ...]:
    """The certificates of the products, each once, in the order of the products."""
    found: dict[views.PaperRow, list[views.Link]] = {}
    for product in products:
        link = views.Link(name=product.name, url=urls.trace(product.code))
        for paper in labels.certificates(desk, product.certificates).values:
            found.setdefault(paper, []).append(link)
    return tuple(
        views.ProductPaper(paper=paper, products=tuple(dict.fromkeys(links)))
        for paper, links in found.items()
    )


def _lots(desk: Desk, products: Sequence[Product]) -> tuple[views.ProductLot, ...]:
    """The newest lots of all products."""
    found = [
        views.ProductLot(product=product.name, lot=lot)
        for product in products
        for lot in terms.rows(desk, product)
    ]
    found.sort(key=lambda one: one.lot.made_iso, reverse=True)
    return tuple(found[:LOTS_SHOWN])


def _map(desk: Desk, producer: Producer) -> views.SmallMap | None:
    """The place of a producer: its own point where that may be published, else the middle of its commune."""
    point, _ = people.point(desk, producer)
    return maps.small(desk, producer.place, at=point)


def _page(url: str, template: str, view: object) -> Job:
    return Job(target=urls.target(url), renderer=Renderer.PAGE, template=template, view=view)
