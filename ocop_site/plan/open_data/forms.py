"""Rows as CSV, JSON and GeoJSON. Enters: a table and its rows. Leaves: the text of a file.

A row stands on a line of its own in every form, so that `diff` shows what changed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from ocop_site.model.producer import Point
from ocop_site.plan import csv
from ocop_site.plan.open_data.rows import Row, Value
from ocop_site.plan.open_data.tables import Table


def as_csv(table: Table, rows: Iterable[Row]) -> str:
    """RFC 4180 with a byte-order mark; lists as JSON; nothing is an empty cell. No cell is a formula (see plan/csv.py)."""
    return csv.text([one.name for one in table.columns], (tuple(map(_cell, row)) for row in rows))


def as_json(table: Table, rows: Iterable[Row]) -> str:
    """A list of objects with every column; nothing is null."""
    return _listed(_json(_named(table, row)) for row in rows)


def as_geojson(table: Table, rows: Iterable[tuple[Point, Row]]) -> str:
    """A feature collection of points: longitude first, WGS 84 (RFC 7946)."""
    features = (_json(_feature(table, point, row)) for point, row in rows)
    return f'{{"type":"FeatureCollection","features":{_listed(features).rstrip()}}}\n'


def _listed(lines: Iterable[str]) -> str:
    inside = ",\n".join(lines)
    return f"[\n{inside}\n]\n" if inside else "[]\n"


def _named(table: Table, row: Row) -> dict[str, Value]:
    names = (one.name for one in table.columns)
    return {name: None if value == "" else value for name, value in zip(names, row, strict=True)}


def _feature(table: Table, point: Point, row: Row) -> dict[str, object]:
    return {
        "type": "Feature",
        "id": row[0],
        "geometry": {"type": "Point", "coordinates": [point.lon, point.lat]},
        "properties": _named(table, row),
    }


def _cell(value: Value) -> str:
    match value:
        case None:
            return ""
        case bool() | tuple():
            return _json(value)
        case date():
            return value.isoformat()
    return _number(value) if isinstance(value, Decimal) else str(value)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_plain)


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    raise TypeError(f"no file holds {type(value).__name__}")


def _number(value: Decimal) -> str:
    return format(value, "f")
