"""Catalogues for planning, without files: the small content's records, changed and multiplied."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from typing import Any

from ocop_site import plan
from ocop_site.model import trace_code
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.page import Job
from ocop_site.model.product import Product
from tests import make

SETTINGS = plan.Settings(
    base_url="https://example.github.io/ocop/",
    today=make.TODAY,
    assets={"site.css": "0" * 64, "critical.css": "1" * 64},
)


def planned(catalogue: Catalogue, **changes: Any) -> dict[str, Job]:
    """The whole plan by targets; there is no finding."""
    settings = dataclasses.replace(SETTINGS, **changes)
    made = plan.site(catalogue, {}, settings, media_path="content/media")
    assert made.findings == ()
    return {job.target: job for job in made.jobs}


def with_products(catalogue: Catalogue, products: Iterable[Product]) -> Catalogue:
    """The catalogue with these products instead of its own, out of every round."""
    found = {one.id: one for one in products}
    return dataclasses.replace(catalogue, products=found, rounds={}, sheets={})


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
