"""Two dates of one record in the wrong order, or a past event dated after today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ocop_site import vietnamese
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Route, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.lot import Lot, Step
from ocop_site.model.producer import Producer
from ocop_site.model.product import Certificate, Product, Recognition
from ocop_site.model.round import Round
from ocop_site.model.scalars import NONE, Declaration

CODE = Code(
    id="C208",
    slug="date-order",
    title=Text("Ngày không đúng thứ tự", "Dates in the wrong order"),
    message=Text(
        "ngày {read} ({what}) phải {bounds}.",
        "{read} ({what}) must be {bounds_en}.",
    ),
    good="certificates: [{kind: ATTP, number: 1/2026, issuer: Sở, issued: 1/3/2025, expires: 1/3/2028}]\n",
    bad="certificates: [{kind: ATTP, number: 1/2026, issuer: Sở, issued: 1/3/2025, expires: 1/3/2024}]\n",
)


class _Bound(NamedTuple):
    route: Route
    what: str
    day: date
    low: date | None
    high: date | None


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every date outside the bounds that another date or today sets."""
    records: tuple[Producer | Product | Lot | Round, ...] = (
        *catalogue.producers.values(),
        *catalogue.products.values(),
        *catalogue.all_lots,
        *catalogue.rounds.values(),
    )
    for record in records:
        for bound in _bounds(record, today):
            if (bound.low and bound.day < bound.low) or (bound.high and bound.day > bound.high):
                said = _said(bound.low, bound.high)
                yield Finding(
                    code=CODE,
                    path=catalogue.path(record),
                    route=bound.route,
                    values={
                        "read": vietnamese.format_date(bound.day),
                        "what": bound.what,
                        "bounds": said.vi,
                        "bounds_en": said.en,
                    },
                )


def _said(low: date | None, high: date | None) -> Text:
    first = vietnamese.format_date(low) if low else ""
    last = vietnamese.format_date(high) if high else ""
    if first and last:
        return Text(f"từ {first} đến {last}", f"from {first} to {last}")
    if last:
        return Text(f"không muộn hơn {last}", f"no later than {last}")
    return Text(f"không sớm hơn {first}", f"no earlier than {first}")


def _bounds(record: Producer | Product | Lot | Round, today: date) -> Iterator[_Bound]:
    if isinstance(record, Lot):
        yield from _of_lot(record, today)
        return
    if isinstance(record, Round):
        yield _Bound(("opened",), "opened", record.opened, None, None)
        if record.closed is not NONE:
            yield _Bound(("closed",), "closed", record.closed, record.opened, today)
        return
    certificates = record.certificates if record.certificates is not NONE else ()
    for number, certificate in enumerate(certificates or ()):
        yield from _of_certificate(certificate, ("certificates", number), today)
    if isinstance(record, Product):
        for number, recognition in enumerate(record.recognitions):
            yield from _of_recognition(recognition, ("recognitions", number), today)
        if record.updated is not None:
            yield _Bound(("updated",), "updated", record.updated, None, today)


def _of_lot(lot: Lot, today: date) -> Iterator[_Bound]:
    yield _Bound(("made",), "made", lot.made, None, today)
    if isinstance(lot.expires, date):
        yield _Bound(("expires",), "expires", lot.expires, lot.made, None)
    for number, event in enumerate(lot.events):
        # What left was made before; a mistake may say anything of the past.
        is_sent = event.step is Step.SHIPPING and event.mistake is None
        earliest = min(lot.made, today) if is_sent else None
        yield _Bound(("events", number, "time"), "time", event.time.date(), earliest, today)
        if event.mistake is not None:
            route: Route = ("events", number, "mistake", "time")
            yield _Bound(route, "mistake", event.mistake.time.date(), None, today)
    for number, test in enumerate(lot.tests if isinstance(lot.tests, tuple) else ()):
        yield _Bound(("tests", number, "date"), "date", test.date, None, today)


def _of_certificate(certificate: Certificate, route: Route, today: date) -> Iterator[_Bound]:
    yield _Bound((*route, "issued"), "issued", certificate.issued, None, today)
    expires = certificate.expires
    if expires is not None and not isinstance(expires, Declaration):
        yield _Bound((*route, "expires"), "expires", expires, certificate.issued, None)


def _of_recognition(recognition: Recognition, route: Route, today: date) -> Iterator[_Bound]:
    if recognition.date is None:
        return
    yield _Bound((*route, "date"), "date", recognition.date, None, today)
    if withdrawn := recognition.withdrawn:
        place = (*route, "withdrawn", "date")
        yield _Bound(place, "withdrawn", withdrawn.date, recognition.date, today)


RULE = Rule(CODE, check)
