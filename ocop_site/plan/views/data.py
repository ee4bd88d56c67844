"""The page of the open data: its files, what their columns mean, the terms of use."""

from __future__ import annotations

from dataclasses import dataclass

from ocop_site.plan.views.shared import Link, Shell


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """One form of a table. `name` is the file's, `size` in kilobytes as readers write it."""

    name: str
    url: str
    size: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataField:
    """A column. `says` is the key of what it holds, `values` are all that it may hold, `target` is the table whose key it is."""

    name: str
    says: str
    type: str
    values: tuple[str, ...]
    target: str
    is_required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DataTable:
    """A table: its key, how many rows it has, its files and its columns."""

    key: str
    rows: str
    files: tuple[DataFile, ...]
    fields: tuple[DataField, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Data:
    """All tables, the files that describe them, the feeds. `licence` is None where the publisher has given none."""

    shell: Shell
    version: str
    date_iso: str
    licence: Link | None
    tables: tuple[DataTable, ...]
    descriptors: tuple[DataFile, ...]
    articles_feed: str
    recalls_feed: str
