"""The rows of the open data: what the records say that anybody may use.

A product has stars only while it may carry them; points of sheets are never among these; what only the press announced
is no recognition. Of people there is what they agreed to: see `people`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from ocop_site.model.lot import Lot
from ocop_site.model.producer import Producer
from ocop_site.model.product import Product, Recognition, Source
from ocop_site.model.recall import Recall
from ocop_site.model.scalars import Declaration
from ocop_site.model.verdict import ends_on
from ocop_site.plan import recalls, urls
from ocop_site.plan.desk import PAGE_WIDTH, Desk
from ocop_site.plan.machine import identities
from ocop_site.plan.open_data import people
from ocop_site.plan.open_data.tables import REPLACED

Value: TypeAlias = "str | int | Decimal | date | tuple[Value, ...] | dict[str, Value] | None"
"""What a cell holds; None and an empty text are nothing, and a list may be empty."""
Row: TypeAlias = tuple[Value, ...]


def products(desk: Desk) -> Iterator[Row]:
    """One row for each product, in the order of the alphabet."""
    return (_product(desk, one) for one in desk.products)


def producers(desk: Desk) -> Iterator[Row]:
    """One row for each producer, in the order of ids."""
    return (_producer(desk, one) for _, one in sorted(desk.catalogue.producers.items()))


def recognitions(desk: Desk) -> Iterator[Row]:
    """One row for each recognition by decision that has begun, the oldest of a product first."""
    for product in desk.products:
        oldest_first = tuple(reversed(product.recognitions))
        for number, recognition in enumerate(oldest_first, 1):
            is_decided = recognition.source is Source.DECISION
            if is_decided and recognition.date and recognition.date <= desk.settings.today:
                yield _recognition(desk, product, number, recognition)


def lots(desk: Desk) -> Iterator[Row]:
    """One row for each lot, by products and numbers."""
    for product in desk.products:
        for lot in desk.catalogue.lots_of(product.id):
            yield _lot(desk, product, lot)


def recalled(desk: Desk) -> Iterator[Row]:
    """One row for each recall whose day has come, in the order of ids."""
    begun = (one for one in desk.catalogue.recalls.values() if one.date <= desk.settings.today)
    return (_recall(desk, one) for one in begun)


def counts(desk: Desk, maker: Producer) -> tuple[int, int]:
    """How many products a producer has, and how many may carry stars."""
    own = desk.by_producer.get(maker.id, ())
    return len(own), sum(desk.verdicts[one.id].may_carry_stars for one in own)


def _product(desk: Desk, product: Product) -> Row:
    answer, group = desk.verdicts[product.id], desk.group_of(product)
    decided = answer.recognition if answer.until else None
    picture = desk.picture(product.photos, PAGE_WIDTH)
    origin = product.origin
    return (
        product.id,
        product.code,
        product.name,
        product.name_en,
        product.producer,
        group.id if group else None,
        product.set,
        product.summary,
        product.summary_en,
        _said(product.brand),
        f"{origin.phrase} {origin.country}" if origin else None,
        _packings(product),
        product.season,
        product.market.value,
        answer.state.value,
        decided.stars if decided and answer.may_carry_stars else None,
        answer.until,
        decided.decision if decided else None,
        decided.date if decided else None,
        decided.issuer if decided else None,
        decided.level.value if decided else None,
        product.updated,
        identities.page(desk, urls.trace(product.code)),
        identities.page(desk, picture.src) if picture else None,
    )


def _packings(product: Product) -> tuple[Value, ...]:
    return tuple(
        {
            "net": str(one.net),
            "gtin": identities.licensed(one) or None,
            "price": one.price,
            "shelf_life": _said(one.shelf_life),
        }
        for one in product.packings
    )


def _producer(desk: Desk, maker: Producer) -> Row:
    contact, consent = people.contact(desk, maker), people.consent(desk, maker)
    point, point_of = people.point(desk, maker)
    return (
        maker.id,
        maker.name,
        maker.name_en,
        maker.kind.value,
        maker.place,
        desk.place_name(maker.place),
        maker.founded,
        maker.members,
        people.tax_code(maker),
        *counts(desk, maker),
        contact.phone if contact else None,
        contact.email if contact else None,
        contact.zalo if contact else None,
        contact.web if contact else None,
        consent,
        point.lat if point else None,
        point.lon if point else None,
        point_of.value if point_of else None,
        maker.updated,
        identities.page(desk, urls.producer(maker.id)),
    )


def _recognition(desk: Desk, product: Product, number: int, given: Recognition) -> Row:
    answer, today = desk.verdicts[product.id], desk.settings.today
    taken = given.withdrawn if given.withdrawn and given.withdrawn.date <= today else None
    return (
        product.id,
        number,
        given.stars,
        given.level.value,
        given.decision,
        given.date,
        given.issuer,
        ends_on(given),
        given.round,
        answer.state.value if answer.recognition is given else REPLACED,
        taken.date if taken else None,
        taken.decision if taken else None,
        taken.ground.value if taken else None,
        given.extended.until if given.extended else None,
        given.extended.decision if given.extended else None,
    )


def _lot(desk: Desk, product: Product, lot: Lot) -> Row:
    return (
        product.id,
        lot.number,
        lot.made,
        lot.expires if isinstance(lot.expires, date) else None,
        lot.quantity.amount,
        lot.quantity.unit,
        str(lot.packing) if lot.packing else None,
        len(lot.standing),
        len(lot.tests) if isinstance(lot.tests, tuple) else 0,
        recalls.is_recalled(desk, lot),
        identities.page(desk, urls.lot(product.code, lot.number)),
    )


def _recall(desk: Desk, recall: Recall) -> Row:
    holds = recall.holds_on(desk.settings.today)
    ended = None if holds else recall.lifted
    return (
        recall.id,
        recall.product,
        recall.lots,
        recall.date,
        recall.reason,
        recall.reason_en,
        recall.action,
        recall.action_en,
        recall.notice,
        recall.by,
        holds,
        ended.date if ended else None,
        ended.document if ended else None,
        identities.page(desk, urls.recall(recall.id)),
    )


def _said(value: str | Declaration | None) -> str | None:
    return None if isinstance(value, Declaration) else value
