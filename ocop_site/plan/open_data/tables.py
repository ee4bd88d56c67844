"""The tables of the open data, version 1: their columns, in order. A column is only ever added, at the end.

Types are those of Table Schema (https://specs.frictionlessdata.io/table-schema/). What a column means stands in the
messages of the section [data.field], by `says` or by the column's name.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ocop_site.model.producer import ProducerKind
from ocop_site.model.product import Ground, Level, Market
from ocop_site.model.site import PlaceKind
from ocop_site.model.verdict import State

VERSION = "1.0.0"
"""The second number rises with every column or file that is added."""
REPLACED = "replaced"
"""The state of a recognition that a newer one has taken the place of."""


class PointOf(StrEnum):
    """Whose point stands for a producer on a map."""

    PRODUCER = "producer"
    COMMUNE = "commune"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column. `values` are all that it may hold; `target` is the table whose key it holds."""

    name: str
    type: str = "string"
    says: str = ""
    is_required: bool = False
    values: tuple[str, ...] = ()
    target: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table; `key` are the columns that no two rows have in common."""

    name: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]


def _must(name: str, type: str = "string", *, says: str = "", target: str = "") -> Column:
    return Column(name=name, type=type, says=says, is_required=True, target=target)


def _may(name: str, type: str = "string", *, says: str = "", target: str = "") -> Column:
    return Column(name=name, type=type, says=says, target=target)


def _one_of(name: str, values: type[StrEnum], *, says: str = "") -> Column:
    return Column(name=name, says=says, is_required=True, values=tuple(values))


def _perhaps(name: str, values: type[StrEnum], *, says: str = "") -> Column:
    return Column(name=name, says=says, values=tuple(values))


PRODUCTS = Table(
    name="products",
    key=("id",),
    columns=(
        _must("id"),
        _must("code"),
        _must("name"),
        _may("name_en"),
        _must("producer", target="producers"),
        _may("group"),
        _may("set", "integer"),
        _may("summary"),
        _may("summary_en"),
        _may("brand"),
        _may("origin"),
        _must("packings", "array"),
        _must("season", "array"),
        _one_of("market", Market),
        _one_of("state", State),
        _may("stars", "integer"),
        _may("until", "date"),
        _may("decision"),
        _may("decision_date", "date"),
        _may("issuer"),
        _perhaps("level", Level),
        _may("updated", "date"),
        _must("page"),
        _may("image"),
    ),
)
PRODUCERS = Table(
    name="producers",
    key=("id",),
    columns=(
        _must("id"),
        _must("name"),
        _may("name_en"),
        _one_of("kind", ProducerKind),
        _may("place"),
        _may("place_name"),
        _may("founded", "integer"),
        _may("members", "integer"),
        _may("tax_code"),
        _must("products", "integer"),
        _must("recognised", "integer"),
        _may("phone"),
        _may("email"),
        _may("zalo"),
        _may("web"),
        _may("consent", "date"),
        _may("lat", "number"),
        _may("lon", "number"),
        _perhaps("point_of", PointOf),
        _may("updated", "date"),
        _must("page"),
    ),
)
RECOGNITIONS = Table(
    name="recognitions",
    key=("product", "number"),
    columns=(
        _must("product", target="products"),
        _must("number", "integer"),
        _must("stars", "integer", says="decided-stars"),
        _one_of("level", Level),
        _may("decision"),
        _must("date", "date", says="decision_date"),
        _may("issuer"),
        _may("until", "date", says="term"),
        _may("round"),
        Column(name="state", says="recognition-state", is_required=True, values=(*State, REPLACED)),
        _may("withdrawn", "date"),
        _may("withdrawal_decision"),
        _perhaps("withdrawal_ground", Ground),
        _may("extended_until", "date"),
        _may("extension_decision"),
    ),
)
LOTS = Table(
    name="lots",
    key=("product", "lot"),
    columns=(
        _must("product", target="products"),
        _must("lot"),
        _must("made", "date"),
        _may("expires", "date"),
        _must("quantity", "number"),
        _must("unit"),
        _may("packing"),
        _must("events", "integer"),
        _must("tests", "integer"),
        _must("recalled", "boolean"),
        _must("page"),
    ),
)
RECALLS = Table(
    name="recalls",
    key=("id",),
    columns=(
        _must("id"),
        _must("product", target="products"),
        _must("lots", "array"),
        _must("date", "date", says="recall-date"),
        _must("reason"),
        _may("reason_en"),
        _must("action"),
        _may("action_en"),
        _may("notice"),
        _may("by"),
        _must("in_force", "boolean"),
        _may("lifted", "date"),
        _may("lifting_document"),
        _must("page"),
    ),
)
PLACES = Table(
    name="places",
    key=("code",),
    columns=(
        _must("code", says="place"),
        _must("name", says="place_name"),
        _one_of("kind", PlaceKind, says="place-kind"),
        _must("products", "integer"),
        _must("recognised", "integer"),
        _must("producers", "integer"),
        _may("page"),
    ),
)
POINTS = Table(
    name="points",
    key=("id",),
    columns=(
        _must("id", target="producers"),
        _must("name"),
        _one_of("kind", ProducerKind),
        _may("place"),
        _must("products", "integer"),
        _must("recognised", "integer"),
        _one_of("point_of", PointOf),
        _must("page"),
    ),
)
TABLES = (PRODUCTS, PRODUCERS, RECOGNITIONS, LOTS, RECALLS, PLACES, POINTS)
"""Every table, in the order of the page."""
