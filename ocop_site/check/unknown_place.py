"""A commune code that no list knows, neither today's nor a former one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site import vietnamese
from ocop_site.check import places
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue

CODE = Code(
    id="C205",
    slug="unknown-place",
    title=Text("Mã xã, phường không có", "Unknown commune"),
    message=Text("không có xã, phường nào mã “{read}”.", "no commune has the code “{read}”."),
    hint=Text("Tra mã trong content/places.", "Look the code up in content/places."),
    good='place: "06838"\n',
    bad='place: "99999"\n',
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every place code without a place."""
    former = {unit.code for place in catalogue.places.values() for unit in place.former}
    aliases = {code: place.id for place in catalogue.places.values() for code in place.also_coded}
    for record, code, route in places.named(catalogue):
        if code not in former and not catalogue.knows("place", code, catalogue.places):
            near = aliases.get(code) or vietnamese.near(code, list(catalogue.places))
            yield Finding(
                code=CODE,
                path=catalogue.path(record),
                route=route,
                values={"read": code},
                fix=f'place: "{near}" # {catalogue.places[near].full_name}' if near else "",
            )


RULE = Rule(CODE, check)
