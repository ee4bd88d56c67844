"""The events of a lot as an EPCIS 2.0 document (ISO/IEC 19987:2024, words of ISO/IEC 19988:2024).

Every event of the record is there with the number that it has in the record, mistakes too: they carry an error
declaration. A recall is an event like any other. Nothing in the file depends on the day of the build but recalls.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from ocop_site.model.lot import Event, Lot, Mistake, Step
from ocop_site.model.product import Product
from ocop_site.model.recall import Recall
from ocop_site.plan import urls
from ocop_site.plan.desk import Desk
from ocop_site.plan.machine import goods, identities, parties
from ocop_site.plan.machine.goods import Goods, Material
from ocop_site.plan.machine.text import Json, given, say

_CONTEXT: list[Json] = [
    "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
    {"schema": "https://schema.org/"},
]
_OFFSET = "+07:00"
_VIETNAM = "Việt Nam"
_WORDS = {
    Step.HARVEST: ("creating_class_instance", "active"),
    Step.INTAKE: ("receiving", "in_progress"),
    Step.PREPARING: ("other", "in_progress"),
    Step.PROCESSING: ("other", "in_progress"),
    Step.PACKING: ("packing", "in_progress"),
    Step.INSPECTION: ("inspecting", "in_progress"),
    Step.STORING: ("storing", "in_progress"),
    Step.SHIPPING: ("shipping", "in_transit"),
}
"""The business step and disposition of CBV 2.0 for each word that editors write; the event that makes the lot, whatever
its word, is creating_class_instance. No disposition says that goods conform to anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chain:
    """A lot with what its events are about."""

    desk: Desk
    product: Product
    lot: Lot
    goods: Goods
    home: str


def is_told(desk: Desk, lot: Lot) -> bool:
    """Whether there is any event to tell of a lot; without one there is no document."""
    return bool(lot.events or _recalls(desk, lot))


def document(desk: Desk, product: Product, lot: Lot) -> dict[str, Json]:
    """The document of a lot."""
    recalls = _recalls(desk, lot)
    chain = _Chain(
        desk=desk,
        product=product,
        lot=lot,
        goods=goods.of(desk, product, lot),
        home=identities.identity(desk, urls.lot(product.code, lot.number)),
    )
    events = [_event(chain, number, one) for number, one in enumerate(lot.events, start=1)]
    return {
        "@context": _CONTEXT,
        "id": f"{chain.home}epcis.jsonld",
        "type": "EPCISDocument",
        "schemaVersion": "2.0",
        "creationDate": _newest(desk, lot, recalls),
        "epcisHeader": {"epcisMasterData": {"vocabularyList": _names(chain)}},
        "epcisBody": {
            "eventList": [*events, *(told for one in recalls for told in _recalled(chain, one))]
        },
    }


def _recalls(desk: Desk, lot: Lot) -> list[Recall]:
    """Those that have begun; one of the whole product is of the lots that were made up to its end."""
    return [
        one
        for one in desk.catalogue.recalls_of(lot.product)
        if one.date <= desk.settings.today
        and (lot.number in one.lots or (not one.lots and _was_made_before(lot, one)))
    ]


def _was_made_before(lot: Lot, recall: Recall) -> bool:
    return recall.lifted is None or lot.made < recall.lifted.date


def _newest(desk: Desk, lot: Lot, recalls: Sequence[Recall]) -> str:
    """The newest moment that the document tells of: it is as old as its content, not as the build."""
    moments = [one.time for one in lot.events]
    moments += [one.mistake.time for one in lot.events if one.mistake]
    moments += [_midnight(one.date) for one in recalls]
    moments += [_midnight(ended) for one in recalls if (ended := _ended(desk, one))]
    return _moment(max(moments))


def _event(chain: _Chain, number: int, event: Event) -> Json:
    makes = _makes(chain, event)
    turns = makes and chain.goods.turns
    step, disposition = _WORDS[Step.HARVEST] if makes else _WORDS[event.step]
    told = {
        "type": "TransformationEvent" if turns else "ObjectEvent",
        **_head(chain, f"su-kien-{number}", event.time),
        **(_turned(chain, event) if turns else _observed(chain, event, makes)),
        "bizStep": step,
        "disposition": disposition,
        **_where(chain, event),
        **parties.moved(chain.desk, chain.product, chain.lot, event),
        **_ilmd(chain, event, makes),
        "schema:name": event.step.value,
    }
    note = _note(chain.lot, event)
    wrong = _declared_wrong(chain, event.mistake) if event.mistake else None
    return told | given(**{"schema:description": note, "errorDeclaration": wrong})


def _makes(chain: _Chain, event: Event) -> bool:
    """Whether the lot comes into being here; a mistake of the same step was meant as that."""
    birth = chain.goods.birth
    if birth is None:
        return event.step is Step.HARVEST
    return event is birth or (event.mistake is not None and event.step is birth.step)


def _head(chain: _Chain, mark: str, moment: datetime) -> dict[str, Json]:
    return {
        "eventID": f"{chain.home}#{mark}",
        "eventTime": _moment(moment),
        "eventTimeZoneOffset": _OFFSET,
    }


def _turned(chain: _Chain, event: Event) -> dict[str, Json]:
    made = event.quantity if goods.countable(event.quantity, chain.lot) else chain.lot.quantity
    return {
        "inputQuantityList": [goods.element(one.identity, one.quantity) for one in chain.goods.raw],
        "outputQuantityList": [goods.element(chain.goods.made, made)],
    }


def _observed(chain: _Chain, event: Event, makes: bool) -> dict[str, Json]:
    begins = makes or event.step is Step.HARVEST
    return {"action": "ADD" if begins else "OBSERVE", "quantityList": _handled(chain, event)}


def _handled(chain: _Chain, event: Event) -> list[Json]:
    """The raw materials before the lot is made of them, the lot from then on."""
    quantity = event.quantity
    if _is_raw(chain, event):
        raw = chain.goods.raw
        if len(raw) == 1 and quantity is not None:
            return [goods.element(raw[0].identity, quantity)]
        return [goods.element(one.identity, one.quantity) for one in raw]
    counted = quantity if goods.countable(quantity, chain.lot) else None
    return [goods.element(chain.goods.made, counted)]


def _is_raw(chain: _Chain, event: Event) -> bool:
    birth = chain.goods.birth
    if birth is None or not chain.goods.turns or _makes(chain, event):
        return False
    return event.step in (Step.HARVEST, Step.INTAKE) or event.time < birth.time


def _where(chain: _Chain, event: Event) -> dict[str, Json]:
    """Where it was read; goods on their way have no place where they are."""
    if event.facility:
        place = identities.facility(chain.desk, event.facility)
    elif event.place:
        place = identities.place(chain.desk, event.place)
    else:
        return {}
    at: Json = {"id": place}
    return {"readPoint": at} | ({} if event.step is Step.SHIPPING else {"bizLocation": at})


def _ilmd(chain: _Chain, event: Event, makes: bool) -> dict[str, Json]:
    """What is true of the goods for ever, told where they come into being."""
    if _is_raw(chain, event):
        raw = chain.goods.raw
        told = _of_raw(raw[0]) if event.step is Step.HARVEST and len(raw) == 1 else {}
    else:
        told = _of_lot(chain) if makes else {}
    return {"ilmd": told} if told else {}


def _of_raw(material: Material) -> dict[str, Json]:
    return given(**{"cbvmda:lotNumber": material.number})


def _of_lot(chain: _Chain) -> dict[str, Json]:
    lot, origin = chain.lot, chain.product.origin
    expires = lot.expires.isoformat() if isinstance(lot.expires, date) else None
    return given(
        **{
            "cbvmda:lotNumber": lot.number,
            "cbvmda:itemExpirationDate": expires,
            "cbvmda:countryOfOrigin": "VN" if origin and origin.country == _VIETNAM else None,
            "schema:productionDate": lot.made.isoformat(),
        }
    )


def _note(lot: Lot, event: Event) -> str:
    """The editor's note, before it an amount that `quantity` cannot carry."""
    quantity = event.quantity
    uncounted = quantity is not None and not goods.countable(quantity, lot)
    return ". ".join(filter(None, (str(quantity) if uncounted else "", event.note)))


def _declared_wrong(chain: _Chain, mistake: Mistake) -> Json:
    right = mistake.corrected_by
    return {
        "declarationTime": _moment(mistake.time),
        "reason": "incorrect_data" if right else "did_not_occur",
        **given(correctiveEventIDs=[f"{chain.home}#su-kien-{right}"] if right else []),
        "schema:description": mistake.reason,
    }


def _recalled(chain: _Chain, recall: Recall) -> Iterator[Json]:
    yield {
        "type": "ObjectEvent",
        **_head(chain, f"thu-hoi-{recall.id}", _midnight(recall.date)),
        "action": "OBSERVE",
        "quantityList": [goods.element(chain.goods.made, None)],
        "bizStep": "holding",
        "disposition": "recalled",
        "schema:name": say(chain.desk, "event-recall"),
        "schema:description": recall.reason,
    }
    ended = _ended(chain.desk, recall)
    if ended and recall.lifted:
        yield {
            "type": "ObjectEvent",
            **_head(chain, f"het-thu-hoi-{recall.id}", _midnight(ended)),
            "action": "OBSERVE",
            "quantityList": [goods.element(chain.goods.made, None)],
            "bizStep": "other",
            "disposition": "sellable_not_accessible",
            "schema:name": say(chain.desk, "event-lifted"),
            "schema:description": recall.lifted.document,
        }


def _ended(desk: Desk, recall: Recall) -> date | None:
    lifted = recall.lifted
    return lifted.date if lifted and lifted.date <= desk.settings.today else None


def _names(chain: _Chain) -> list[Json]:
    """What the addresses in the document are called by people."""
    raw = {one.identity: one.name for one in chain.goods.raw}
    classes = {chain.goods.made: chain.product.name} | raw
    return [
        _vocabulary("EPCClass", "cbvmda:descriptionShort", classes),
        *(
            _vocabulary(kind, "cbvmda:name", found)
            for kind, found in parties.names(chain.desk, chain.product, chain.lot)
            if found
        ),
    ]


def _vocabulary(kind: str, attribute: str, names: dict[str, str]) -> Json:
    return {
        "type": f"urn:epcglobal:epcis:vtype:{kind}",
        "vocabularyElementList": [
            {"id": id, "attributes": [{"id": attribute, "attribute": name}]}
            for id, name in sorted(names.items())
        ],
    }


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min)


def _moment(moment: datetime) -> str:
    """A moment of a record, which is Vietnam's, with its offset."""
    return f"{moment.isoformat(timespec='seconds')}{_OFFSET}"
