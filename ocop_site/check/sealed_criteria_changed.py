"""A criteria set by which a sealed round was rated and that was edited or removed since."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue, RecordKey

CODE = Code(
    id="C254",
    slug="sealed-criteria-changed",
    title=Text(
        "Bộ tiêu chí của đợt đã niêm phong bị sửa", "Criteria of a sealed round were edited"
    ),
    message=Text(
        "đợt {round} đã niêm phong với một bản khác của {read}.",
        "round {round} was sealed with another version of {read}.",
    ),
    hint=Text(
        "Trả lại bản cũ của bộ tiêu chí; bản mới đặt thành một thư mục khác trong content/criteria/.",
        "Put the old version back; a new one goes into another folder of content/criteria/.",
    ),
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every sealed criteria set whose digest differs; a missing one is named at the seal."""
    for seal in catalogue.seals.values():
        for criteria, digest in seal.criteria.items():
            key = RecordKey("criteria", criteria)
            if key in catalogue.broken or catalogue.digests.get(key) == digest:
                continue
            values = {"round": seal.id, "read": criteria}
            if key in catalogue.paths:
                yield Finding(code=CODE, path=catalogue.paths[key], values=values)
            else:
                path, route = catalogue.path(seal), ("criteria", criteria)
                yield Finding(code=CODE, path=path, route=route, values=values, at_key=True)


RULE = Rule(CODE, check)
