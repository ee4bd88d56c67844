"""The way of a lot for readers: its events with one step back and one step forward (TCVN 12850:2019)."""

from __future__ import annotations

from datetime import datetime

from ocop_site import vietnamese
from ocop_site.model.lot import Event, Input, Lot, Mistake, Step
from ocop_site.model.product import Product
from ocop_site.model.scalars import NONE
from ocop_site.plan import urls, views
from ocop_site.plan.desk import Desk, said


def events(desk: Desk, product: Product, lot: Lot) -> tuple[views.EventRow, ...]:
    """Every event in the order of the file, mistakes with them."""
    return tuple(
        _event(desk, product, event, number) for number, event in enumerate(lot.events, start=1)
    )


def inputs(desk: Desk, lot: Lot) -> views.Said[views.InputRow]:
    """One step back."""
    if not isinstance(lot.inputs, tuple):
        return views.Said(is_none=lot.inputs is NONE)
    return views.Said(values=tuple(_input(desk, one) for one in lot.inputs))


def destinations(desk: Desk, lot: Lot) -> tuple[views.DestinationRow, ...]:
    """One step forward: where goods went by the events that hold."""
    return tuple(
        views.DestinationRow(
            name=event.to.name,
            place=desk.place_name(event.to.place),
            time=desk.wording.moment(event.time),
            time_iso=moment_iso(event.time),
            quantity=amount(desk, event.quantity),
        )
        for event in lot.standing
        if event.step is Step.SHIPPING and event.to is not None
    )


def amount(desk: Desk, value: vietnamese.Quantity | None) -> str:
    """An amount as readers write it, or an empty text."""
    return desk.wording.quantity(value) if value else ""


def moment_iso(value: datetime) -> str:
    """A moment for machines. Records are written in Vietnam's time, at UTC+7 all year."""
    return f"{value:%Y-%m-%dT%H:%M}+07:00"


def _event(desk: Desk, product: Product, event: Event, number: int) -> views.EventRow:
    party, url, place = _where(desk, product, event)
    return views.EventRow(
        number=number,
        step=event.step.name.lower(),
        time=desk.wording.moment(event.time),
        time_iso=moment_iso(event.time),
        party=party,
        party_url=url,
        place=desk.place_name(event.place or place),
        quantity=amount(desk, event.quantity),
        to=event.to.name if event.to else "",
        to_place=desk.place_name(event.to.place) if event.to else "",
        note=event.note or "",
        mistake=_mistake(desk, event.mistake) if event.mistake else None,
    )


def _where(desk: Desk, product: Product, event: Event) -> tuple[str, str, str | None]:
    """Who did it, the page of a party that has one, and the commune that the party's record gives."""
    maker = desk.catalogue.producers.get(event.facility or "")
    if maker is None:
        return "", "", None
    own = product.facility if maker.id == product.producer else None
    name = (own.name if own else None) or maker.name
    return name, urls.producer(maker.id), own.place if own else maker.place


def _mistake(desk: Desk, mistake: Mistake) -> views.MistakeRow:
    return views.MistakeRow(
        time=desk.wording.moment(mistake.time),
        time_iso=moment_iso(mistake.time),
        reason=mistake.reason,
        corrected_by=mistake.corrected_by or 0,
    )


def _input(desk: Desk, given: Input) -> views.InputRow:
    supplier = desk.catalogue.producers.get(given.source.supplier or "")
    link = views.Link(name=supplier.name, url=urls.producer(supplier.id)) if supplier else None
    return views.InputRow(
        name=given.product,
        lot=said(given.lot),
        area=given.source.name or "",
        place=desk.place_name(given.source.place),
        supplier=link,
        quantity=amount(desk, given.quantity),
    )
