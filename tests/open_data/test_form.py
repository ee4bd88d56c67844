"""The form of v1 is a promise: names of files, names, types and order of columns."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from ocop_site.model.catalogue import Catalogue
from ocop_site.plan import open_data
from ocop_site.plan.open_data.tables import Table
from tests import make
from tests.open_data import reading

PROMISED = Path(__file__).with_name("v1.txt").read_text(encoding="utf-8").splitlines()
FILES = {
    *("products.csv", "products.json", "producers.csv", "producers.json", "recognitions.csv"),
    *("lots.csv", "recalls.csv", "places.geojson", "producers.geojson"),
    *("datapackage.json", "dcat.jsonld"),
}


def said(table: Table) -> str:
    """A table as v1.txt writes it; `!` for a column that is never empty."""
    columns = (f"{one.name} {one.type}{'!' * one.is_required}" for one in table.columns)
    return f"{table.name}: {', '.join(columns)}"


def test_a_column_is_only_ever_added_and_only_at_the_end() -> None:
    now = [said(one) for one in open_data.TABLES]
    assert len(now) >= len(PROMISED) == 7
    for promised, found in zip(PROMISED, now, strict=False):
        assert found == promised or found.startswith(f"{promised}, ")


def test_the_files_have_the_promised_names(demo: Catalogue) -> None:
    assert set(reading.files(demo)) >= FILES


def test_the_files_have_the_columns_of_their_tables(demo: Catalogue) -> None:
    found = reading.files(demo)
    for table in open_data.TABLES[:5]:
        names = [one.name for one in table.columns]
        header = next(csv.reader(io.StringIO(found[f"{table.name}.csv"][1:])))
        assert header == names
    for name in ("products", "producers"):
        csv_rows = reading.rows(found[f"{name}.csv"])
        for one, row in zip(reading.objects(found[f"{name}.json"]), csv_rows, strict=True):
            assert list(one) == list(row)


def test_docs_and_page_tell_of_every_file_and_column() -> None:
    told = (make.ROOT / "docs/open-data.md").read_text(encoding="utf-8")
    assert {one for one in FILES if f"`{one}`" not in told} == set()
    names = {column.name for table in open_data.TABLES for column in table.columns}
    assert {one for one in names if f"`{one}`" not in told} == set()


def test_no_product_no_rows_but_every_file(catalogue: Catalogue) -> None:
    from tests.plan import desks

    found = reading.files(desks.with_products(catalogue, []))
    assert set(found) >= FILES
    assert reading.rows(found["products.csv"]) == reading.objects(found["products.json"]) == []
    assert len(reading.features(found["places.geojson"])) == len(catalogue.places)
