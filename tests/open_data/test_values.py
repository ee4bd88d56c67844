"""What is read back from the files is what the records say, whatever they say."""

from __future__ import annotations

import csv as reader
import dataclasses
import io
import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_site.model.catalogue import Catalogue
from ocop_site.plan import csv
from ocop_site.plan.open_data import forms, tables
from tests.open_data import reading
from tests.plan import desks

HOSTILE = (
    '=HYPERLINK("https://a.vn";"x")',
    "+84 203 3365214",
    "-1+1|cmd",
    "@SUM(A1)",
    "'=1",
    "''+1",
    "'một",
    'a "b", c; d',
    "</script><script>alert(1)</script>",
    "\ue000a\ue001",
    "Đường 5‰ 😀",
)


@pytest.mark.parametrize("words", HOSTILE)
def test_a_hostile_name_is_read_back_as_it_was_written(catalogue: Catalogue, words: str) -> None:
    names = {"name": words, "summary": words, "brand": words}
    products = desks.named(catalogue, [words], **names)
    makers = desks.replace_one(catalogue.producers, name=words)
    found = reading.files(
        dataclasses.replace(desks.with_products(catalogue, products), producers=makers)
    )

    (row,) = reading.rows(found["products.csv"])
    assert (row["name"], row["summary"], row["brand"]) == (words, words, words)
    (one,) = reading.objects(found["products.json"])
    assert one["name"] == words
    (point,) = reading.features(found["producers.geojson"]).values()
    assert point["properties"]["name"] == words


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), max_size=4))
def test_no_cell_is_a_formula_and_every_cell_comes_back(rows: list[list[str]]) -> None:
    text = csv.text(["a", "b"], rows)
    found = list(reader.reader(io.StringIO(text[1:], newline="")))[1:]
    cells = [cell for row in found for cell in row]
    assert [one for one in cells if one.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    assert [[reading.plain(cell) for cell in row] for row in found] == rows


def test_the_files_of_the_demonstration_have_no_formula(demo: Catalogue) -> None:
    cells = reading.every_cell(reading.files(demo))
    assert len(cells) > 2000
    assert [one for one in cells if one.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


@pytest.mark.parametrize("name", ["products", "producers"])
def test_csv_and_json_say_the_same(demo: Catalogue, name: str) -> None:
    found = reading.files(demo)
    written = [
        {key: reading.as_cell(value) for key, value in one.items()}
        for one in reading.objects(found[f"{name}.json"])
    ]
    read = reading.rows(found[f"{name}.csv"])
    for one in (*written, *read):
        for key in {"lat", "lon"} & set(one):
            one[key] = str(float(one[key])) if one[key] else ""
    assert read == written


def test_every_product_says_what_its_record_says(demo: Catalogue) -> None:
    found = {one["id"]: one for one in reading.objects(reading.files(demo)["products.json"])}
    assert set(found) == set(demo.products)
    for id, record in demo.products.items():
        one = found[id]
        same = ("code", "name", "name_en", "producer", "set", "summary", "summary_en")
        assert {key: one[key] for key in same} == {key: getattr(record, key) for key in same}
        assert one["season"] == list(record.season)
        assert [pack["net"] for pack in one["packings"]] == [str(p.net) for p in record.packings]
        assert one["updated"] == (record.updated.isoformat() if record.updated else None)


def test_every_lot_says_what_its_record_says(demo: Catalogue) -> None:
    found = reading.rows(reading.files(demo)["lots.csv"])
    assert {(one["product"], one["lot"]) for one in found} == {
        (lot.product, lot.number) for lot in demo.all_lots
    }
    by_lot = {(one["product"], one["lot"]): one for one in found}
    for lot in demo.all_lots:
        one = by_lot[lot.product, lot.number]
        assert date.fromisoformat(one["made"]) == lot.made
        assert (Decimal(one["quantity"]), one["unit"]) == (lot.quantity.amount, lot.quantity.unit)
        assert int(one["events"]) == sum(event.mistake is None for event in lot.events)


@pytest.mark.parametrize(
    ("value", "cell", "in_json"),
    [
        (None, "", "null"),
        ("", "", "null"),
        (0, "0", "0"),
        (True, "true", "true"),
        (Decimal("9500"), "9500", "9500"),
        (Decimal("1E+3"), "1000", "1000"),
        (Decimal("0.50"), "0.50", "0.5"),
        (date(2026, 6, 20), "2026-06-20", '"2026-06-20"'),
        ((), "[]", "[]"),
        (("A", "Ă"), '"[""A"",""Ă""]"', '["A","Ă"]'),
    ],
)
def test_a_value_has_one_way_to_be_written(value: Any, cell: str, in_json: str) -> None:
    table = tables.Table(name="t", key=("a",), columns=(tables.Column(name="a"),))
    assert forms.as_csv(table, [(value,)]) == f"\ufeffa\r\n{cell}\r\n"
    assert forms.as_json(table, [(value,)]) == f'[\n{{"a":{in_json}}}\n]\n'
    assert forms.as_json(table, []) == "[]\n"


def test_points_stand_with_the_longitude_first(catalogue: Catalogue) -> None:
    found = reading.features(reading.files(catalogue)["places.geojson"])
    place = catalogue.places["06838"]
    assert place.point is not None
    assert found["06838"]["geometry"] == {
        "type": "Point",
        "coordinates": [float(place.point.lon), float(place.point.lat)],
    }
    assert found["06838"]["properties"]["products"] == 1
    assert found["06652"]["properties"] == {
        "code": "06652",
        "name": "Hà Tu",
        "kind": "phường",
        "products": 0,
        "recognised": 0,
        "producers": 0,
        "page": None,
    }


def test_the_same_records_give_the_same_bytes(demo: Catalogue) -> None:
    assert reading.files(demo) == reading.files(demo)


def test_every_file_is_one_row_a_line(demo: Catalogue) -> None:
    found = reading.files(demo)
    assert len(found["products.json"].splitlines()) == len(demo.products) + 2
    assert len(found["places.geojson"].splitlines()) == len(demo.places) + 2
    assert json.loads(found["places.geojson"])["type"] == "FeatureCollection"
