"""Catalogues for planning, without files: the small content's records, changed and multiplied."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from typing import Any

from ocop_site import plan
from ocop_site.model import trace_code
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.ledger import CodeState, Entry, Symbol, printed_address
from ocop_site.model.page import Job
from ocop_site.model.product import Product
from ocop_site.plan.desk import Desk
from tests import make

SETTINGS = plan.Settings(
    base_url="https://example.github.io/ocop/",
    today=make.TODAY,
    assets={path.name: "0" * 64 for path in (make.ROOT / "templates/assets").iterdir()},
)


def desk(catalogue: Catalogue, **changes: Any) -> Desk:
    """A planner's desk over a catalogue."""
    return Desk(
        catalogue=catalogue,
        original=catalogue,
        scorecards={},
        settings=dataclasses.replace(SETTINGS, **changes),
        media_path="content/media",
    )


def planned(catalogue: Catalogue, **changes: Any) -> dict[str, Job]:
    """The whole plan by targets; there is no finding."""
    settings = dataclasses.replace(SETTINGS, **changes)
    made = plan.site(entered(catalogue), {}, settings, media_path="content/media")
    assert made.findings == ()
    return {job.target: job for job in made.jobs}


def with_products(catalogue: Catalogue, products: Iterable[Product]) -> Catalogue:
    """The catalogue with these products instead of its own, out of every round."""
    found = {one.id: one for one in products}
    return entered(dataclasses.replace(catalogue, products=found, rounds={}, sheets={}))


def entered(catalogue: Catalogue) -> Catalogue:
    """The catalogue with all codes in its ledger; how they are drawn is made up, since a plan only hands it on."""
    products = catalogue.products.values()
    if {one.code for one in products} == set(catalogue.ledger.standing):
        return catalogue
    entries = tuple(
        Entry(
            line=line,
            code=one.code,
            product=one.id,
            date=make.TODAY,
            state=CodeState.ISSUED,
            into="",
            address=printed_address(catalogue.site.stamp_url, one.code),
            symbol=Symbol(version=2, level="M", mask=0),
            link="",
        )
        for line, one in enumerate(products, start=2)
    )
    ledger = dataclasses.replace(catalogue.ledger, entries=entries)
    return dataclasses.replace(catalogue, ledger=ledger)


def named(catalogue: Catalogue, names: Iterable[str], **changes: Any) -> list[Product]:
    """A product for each name, with codes of their own, in the order of their ids as given."""
    (first,) = catalogue.products.values()
    return [
        first.model_copy(update={"id": f"p{n:03}", "code": code(n), "name": name, **changes})
        for n, name in enumerate(names)
    ]


def code(number: int) -> str:
    """The trace code of a number."""
    letters = trace_code.ALPHABET
    size = len(letters)
    body = "".join(letters[number // size**place % size] for place in range(5))
    return f"QN{body}{trace_code.check_character(body)}"


def replace_one(records: Mapping[str, Any], **changes: Any) -> dict[str, Any]:
    """The only record of a mapping, changed."""
    ((id, record),) = records.items()
    return {id: record.model_copy(update=changes)}
