"""A run of stamp numbers that ends before it begins, or begins below 1."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue

CODE = Code(
    id="C287",
    slug="series-backwards",
    title=Text("Sê-ri tem ngược", "Stamp series that runs backwards"),
    message=Text(
        "tem từ {first} đến {last} không phải là một dãy số từ 1 trở lên.",
        "stamps {first} to {last} are no run of numbers from 1 on.",
    ),
    good="made: 12/9/2026\nstamps: [{series: A, first: 1, last: 1200}]\n",
    bad="made: 12/9/2026\nstamps: [{series: A, first: 1200, last: 1}]\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every such run."""
    for lot in catalogue.all_lots:
        for number, run in enumerate(lot.stamps):
            if not 1 <= run.first <= run.last:
                values = {"first": str(run.first), "last": str(run.last)}
                path, route = catalogue.path(lot), ("stamps", number, "first")
                yield Finding(code=CODE, path=path, route=route, values=values)


RULE = Rule(CODE, check)
