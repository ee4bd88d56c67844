"""An event of a lot that does not say where: what, when, where and who make an event (TCVN 12850:2019)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.lot import Event

CODE = Code(
    id="C283",
    slug="event-without-place",
    title=Text("Sự kiện không có nơi", "Event without a place"),
    message=Text("“{step}” không ghi xảy ra ở đâu.", "“{step}” does not say where it was."),
    hint=Text(
        "Thêm place (mã xã, phường) hoặc facility (mã chủ thể); khi xuất bán, nơi nhận trong to cũng được.",
        "Add place (a commune's code) or facility (a producer's id); for shipping, a place in `to` will do.",
    ),
    good='events: [{step: thu hoạch, time: 2026-08-28 07:30, place: "06838"}]\n',
    bad="events: [{step: thu hoạch, time: 2026-08-28 07:30}]\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every event with neither a place, nor a facility, nor a destination with a place."""
    for lot in catalogue.all_lots:
        for number, event in enumerate(lot.events):
            if not _is_placed(event):
                values = {"step": event.step.value}
                path, route = catalogue.path(lot), ("events", number, "step")
                yield Finding(code=CODE, path=path, route=route, values=values)


def _is_placed(event: Event) -> bool:
    return bool(event.place or event.facility or (event.to and event.to.place))


RULE = Rule(CODE, check)
