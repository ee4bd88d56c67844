"""Who gave and who received the goods of a lot, and where: one step back, one step forward. No private persons."""

from __future__ import annotations

from collections.abc import Iterator

from ocop_site.model.lot import Destination, Event, Lot, Step
from ocop_site.model.product import Product, Supply
from ocop_site.plan.desk import Desk
from ocop_site.plan.machine import goods, identities
from ocop_site.plan.machine.text import Json, given


def moved(desk: Desk, product: Product, lot: Lot, event: Event) -> dict[str, Json]:
    """The lists of sources and destinations of an event that hands goods over."""
    own = identities.producer(desk, product.producer)
    if event.step is Step.INTAKE:
        sources = [
            found for one in goods.inputs(lot) for found in _sources(desk, product, one.source)
        ]
        return given(
            sourceList=[one for n, one in enumerate(sources) if one not in sources[:n]],
            destinationList=[_destination("possessing_party", own)],
        )
    if event.to is not None:
        return {
            "sourceList": [_source("possessing_party", own)],
            "destinationList": _destinations(desk, product, event.to),
        }
    return {}


def names(desk: Desk, product: Product, lot: Lot) -> Iterator[tuple[str, dict[str, str]]]:
    """The vocabularies of EPCIS with the names of what they hold, by identity."""
    yield "Location", _places(desk, lot)
    yield "Party", _parties(desk, product, lot)


def _sources(desk: Desk, product: Product, source: Supply) -> Iterator[dict[str, Json]]:
    if source.supplier:
        yield _source("possessing_party", identities.producer(desk, source.supplier))
    elif source.name:
        name, known_to = source.name, product.producer
        party = identities.party(desk, name, code=source.place, known_to=known_to)
        yield _source("possessing_party", party)
    if source.place:
        yield _source("location", identities.place(desk, source.place))


def _destinations(desk: Desk, product: Product, to: Destination) -> list[Json]:
    party = identities.party(desk, to.name, code=to.place, known_to=product.producer)
    found: list[Json] = [_destination("possessing_party", party)]
    if to.place:
        found.append(_destination("location", identities.place(desk, to.place)))
    return found


def _source(type: str, source: str) -> dict[str, Json]:
    return {"type": type, "source": source}


def _destination(type: str, destination: str) -> dict[str, Json]:
    return {"type": type, "destination": destination}


def _places(desk: Desk, lot: Lot) -> dict[str, str]:
    codes = [one.place for one in lot.events]
    codes += [one.to.place for one in lot.events if one.to]
    codes += [one.source.place for one in goods.inputs(lot)]
    found = {identities.place(desk, code): desk.address(place=code) for code in codes if code}
    for event in lot.events:
        maker = desk.catalogue.producers.get(event.facility or "")
        if maker is not None:
            found[identities.facility(desk, maker.id)] = maker.name
    return found


def _parties(desk: Desk, product: Product, lot: Lot) -> dict[str, str]:
    suppliers = [one.source.supplier or "" for one in goods.inputs(lot)]
    makers = map(desk.catalogue.producers.get, (product.producer, *suppliers))
    found = {identities.producer(desk, one.id): one.name for one in makers if one}
    named = [(one.source.name, one.source.place) for one in goods.inputs(lot)]
    named = [(name, place) for name, place in named if name]
    named += [(one.to.name, one.to.place) for one in lot.events if one.to]
    for name, place in named:
        id = identities.party(desk, name or "", code=place, known_to=product.producer)
        found[id] = name or ""
    return found
