"""One stamp number on two lots, or twice on one: nobody could say which packet carries it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Route, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.lot import Lot, SeriesRun

CODE = Code(
    id="C286",
    slug="series-overlap",
    title=Text("Sê-ri tem trùng nhau", "Overlapping stamp series"),
    message=Text(
        "tem sê-ri {series} từ {first} đến {last} trùng với {other_first} đến {other_last} của lô {lot}.",
        "stamps {series} {first} to {last} overlap {other_first} to {other_last} of lot {lot}.",
    ),
    hint=Text(
        "Mỗi số tem của một sản phẩm chỉ ở một lô.",
        "Every stamp number of a product belongs to one lot.",
    ),
    good="made: 12/9/2026\nstamps: [{series: A, first: 1, last: 1200}, {series: A, first: 1201, last: 1300}]\n",
    bad="made: 12/9/2026\nstamps: [{series: A, first: 1, last: 1200}, {series: A, first: 1200, last: 1300}]\n",
)


class _Run(NamedTuple):
    """A run with its place; the order is that of the numbers."""

    series: str
    first: int
    last: int
    lot: Lot
    route: Route


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every run of a product's lots that begins within one of the same series."""
    for lots in catalogue.lots.values():
        runs = sorted(
            (run for lot in lots for run in _runs(lot)), key=lambda run: (*run[:3], run.lot.id)
        )
        widest = None
        for run in runs:
            if widest and widest.series == run.series and run.first <= widest.last:
                yield _finding(run, widest, catalogue.path(run.lot))
            if not widest or widest.series != run.series or widest.last < run.last:
                widest = run


def _runs(lot: Lot) -> Iterator[_Run]:
    for number, run in enumerate(lot.stamps):
        if _is_run(run):
            yield _Run(run.series, run.first, run.last, lot, ("stamps", number, "first"))


def _is_run(run: SeriesRun) -> bool:
    """One that ends before it begins is a fault of its own."""
    return 1 <= run.first <= run.last


def _finding(run: _Run, other: _Run, path: str) -> Finding:
    values = {
        "series": run.series,
        "first": str(run.first),
        "last": str(run.last),
        "other_first": str(other.first),
        "other_last": str(other.last),
        "lot": other.lot.number,
    }
    return Finding(code=CODE, path=path, route=run.route, values=values)


RULE = Rule(CODE, check)
