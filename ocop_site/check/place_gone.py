"""A commune that was merged: its code is in no list in force, and the new one is known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check import places
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.site import Place

CODE = Code(
    id="C204",
    slug="place-gone",
    title=Text("Xã, phường không còn", "Commune that no longer exists"),
    message=Text(
        "{read} là mã của {name} ({district}), nay không còn; đơn vị mới: {now}.",
        "{read} is the code of {name} ({district}), which is gone; now: {now}.",
    ),
    hint=Text(
        "Địa chỉ cũ có thể giữ ở former_address.", "The old address may stay in former_address."
    ),
    good='place: "06838"\n',
    bad='place: "06844"\n',
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every address in a former commune that no unit in force keeps the code of."""
    successors = _successors(catalogue, today)
    for record, code, route in places.named(catalogue):
        place = catalogue.places.get(code)
        if place is not None and (place.until is None or place.until >= today):
            continue
        if units := successors.get(code):
            former = next(one for one in units[0].former if one.code == code)
            yield Finding(
                code=CODE,
                path=catalogue.path(record),
                route=route,
                values={
                    "read": code,
                    "name": former.name,
                    "district": former.district,
                    "now": ", ".join(f"{unit.full_name} ({unit.id})" for unit in units),
                },
                fix=f'place: "{units[0].id}"' if len(units) == 1 else "",
            )


def _successors(catalogue: Catalogue, today: date) -> dict[str, list[Place]]:
    """The units in force that each former code went into."""
    found: dict[str, list[Place]] = {}
    for place in catalogue.places.values():
        if place.until is None or place.until >= today:
            for former in place.former:
                found.setdefault(former.code, []).append(place)
    return found


RULE = Rule(CODE, check)
