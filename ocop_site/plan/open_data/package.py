"""The files of the open data and what describes them: a data package (Frictionless, v1) and a dataset (DCAT).

Enters: a Desk. Leaves: a Package of texts with their sizes and digests. Names of things lie below the address of the
stamps, which never changes; addresses to ask for below the one that serves the site.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ocop_site.plan.desk import Desk
from ocop_site.plan.open_data import forms, maps, rows, tables
from ocop_site.plan.open_data.rows import Row
from ocop_site.plan.open_data.tables import Table

MEDIA_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "geojson": "application/geo+json",
    "jsonld": "application/ld+json",
}


@dataclass(frozen=True, kw_only=True)
class File:
    """A file and its text."""

    name: str
    text: str

    @cached_property
    def _body(self) -> bytes:
        return self.text.encode()

    @property
    def size(self) -> int:
        """In bytes."""
        return len(self._body)

    @cached_property
    def sha256(self) -> str:
        """The digest of its bytes."""
        return hashlib.sha256(self._body).hexdigest()

    @property
    def form(self) -> str:
        """Its ending."""
        return self.name.rpartition(".")[2]

    @property
    def media_type(self) -> str:
        """As IANA registers it."""
        return MEDIA_TYPES[self.form]


@dataclass(frozen=True, kw_only=True)
class TableFile(File):
    """A form of a table, with so many rows."""

    table: Table
    count: int


def data(desk: Desk) -> Iterator[TableFile]:
    """The files with data, in the order of the tables."""
    for table, found, endings in (
        (tables.PRODUCTS, tuple(rows.products(desk)), ("csv", "json")),
        (tables.PRODUCERS, tuple(rows.producers(desk)), ("csv", "json")),
        (tables.RECOGNITIONS, tuple(rows.recognitions(desk)), ("csv",)),
        (tables.LOTS, tuple(rows.lots(desk)), ("csv",)),
        (tables.RECALLS, tuple(rows.recalled(desk)), ("csv",)),
    ):
        for ending in endings:
            yield _table(table, found, ending)
    for name, table, placed in (
        ("places.geojson", tables.PLACES, tuple(maps.places(desk))),
        ("producers.geojson", tables.POINTS, tuple(maps.points(desk))),
    ):
        text = forms.as_geojson(table, placed)
        yield TableFile(name=name, text=text, table=table, count=len(placed))


def _table(table: Table, found: Sequence[Row], ending: str) -> TableFile:
    text = (forms.as_csv if ending == "csv" else forms.as_json)(table, found)
    return TableFile(name=f"{table.name}.{ending}", text=text, table=table, count=len(found))
