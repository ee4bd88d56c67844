"""Stars are those that a product may carry on the day; points of sheets and press reports are in no file."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import Any

import pytest

from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Recognition
from ocop_site.model.recall import Recall
from ocop_site.model.verdict import verdict
from tests.open_data import reading
from tests.plan import desks

DECIDED = {"stars": 4, "decision": "123/QĐ-UBND", "date": "20/6/2026", "issuer": "UBND tỉnh"}
OLD = {"stars": 3, "decision": "9/QĐ-UBND", "date": "20/6/2023", "issuer": "UBND tỉnh"}
TAKEN = {"date": "1/9/2026", "decision": "456/QĐ-UBND", "ground": "law-broken"}
LONGER = {"until": "1/12/2026", "decision": "7/UBND"}
PRESS = {"stars": 5, "source": "press", "year": 2023}
WHOLE = {
    "id": "a",
    "product": "p000",
    "date": "1/10/2026",
    "reason": "Nhãn sai",
    "action": "Trả lại",
}


def told(
    catalogue: Catalogue, given: list[dict[str, Any]], *, recall: dict[str, Any] | None = None
) -> dict[str, str]:
    recognitions = tuple(Recognition.model_validate(one) for one in given)
    products = desks.named(catalogue, ["Miến"], recognitions=recognitions)
    recalls = {"a": Recall.model_validate(recall)} if recall else {}
    bare = desks.with_products(catalogue, products)
    return reading.files(dataclasses.replace(bare, recalls=recalls, lots={}))


@pytest.mark.parametrize(
    ("given", "recall", "state", "stars", "until", "decision"),
    [
        ([DECIDED], None, "in-force", "4", "2029-06-20", "123/QĐ-UBND"),
        ([{**DECIDED, "until": "1/12/2026"}], None, "expiring", "4", "2026-12-01", "123/QĐ-UBND"),
        ([OLD], None, "expired", "", "2026-06-20", "9/QĐ-UBND"),
        ([{**OLD, "extended": LONGER}], None, "extended", "3", "2026-12-01", "9/QĐ-UBND"),
        ([{**DECIDED, "withdrawn": TAKEN}], None, "withdrawn", "", "2026-09-01", "123/QĐ-UBND"),
        ([DECIDED], WHOLE, "recalled", "", "2029-06-20", "123/QĐ-UBND"),
        ([PRESS], None, "announced", "", "", ""),
        ([], None, "never", "", "", ""),
    ],
)
def test_a_product_has_stars_only_while_it_may_carry_them(
    catalogue: Catalogue,
    given: list[dict[str, Any]],
    recall: dict[str, Any] | None,
    state: str,
    stars: str,
    until: str,
    decision: str,
) -> None:
    (row,) = reading.rows(told(catalogue, given, recall=recall)["products.csv"])
    found = (row["state"], row["stars"], row["until"], row["decision"])
    assert found == (state, stars, until, decision)


def test_recognitions_are_counted_from_the_oldest_and_one_decides(catalogue: Catalogue) -> None:
    rows = reading.rows(told(catalogue, [DECIDED, OLD])["recognitions.csv"])
    keys = ("number", "stars", "decision", "until", "state")
    assert [tuple(row[key] for key in keys) for row in rows] == [
        ("1", "3", "9/QĐ-UBND", "2026-06-20", "replaced"),
        ("2", "4", "123/QĐ-UBND", "2029-06-20", "in-force"),
    ]


def test_a_withdrawal_and_an_extension_are_told_of(catalogue: Catalogue) -> None:
    given = [{**OLD, "withdrawn": TAKEN, "extended": LONGER}]
    (row,) = reading.rows(told(catalogue, given)["recognitions.csv"])
    assert [row[key] for key in list(row)[9:]] == [
        *("withdrawn", "2026-09-01", "456/QĐ-UBND", "law-broken", "2026-12-01", "7/UBND")
    ]


def test_what_the_press_announced_and_what_is_to_come_is_no_recognition(
    catalogue: Catalogue,
) -> None:
    later = {**DECIDED, "date": "27/11/2026"}
    assert reading.rows(told(catalogue, [later, PRESS])["recognitions.csv"]) == []


def test_every_state_of_the_demonstration_is_the_verdict_of_the_day(demo: Catalogue) -> None:
    today = date(2026, 11, 26)
    found = {one["id"]: one for one in reading.objects(reading.files(demo)["products.json"])}
    for id, product in demo.products.items():
        answer = verdict(product, today, recalls=demo.recalls_of(id))
        assert found[id]["state"] == answer.state.value
        assert bool(found[id]["stars"]) is answer.may_carry_stars
    assert {one["state"] for one in found.values()} >= {"in-force", "expired", "recalled", "never"}


def test_a_recall_is_told_from_its_day_on_and_stays_when_it_has_ended(catalogue: Catalogue) -> None:
    ended = {**WHOLE, "lifted": {"date": "20/11/2026", "document": "15/TB"}}
    (row,) = reading.rows(told(catalogue, [DECIDED], recall=ended)["recalls.csv"])
    assert (row["in_force"], row["lifted"], row["lots"]) == ("false", "2026-11-20", "[]")
    later = {**WHOLE, "date": "27/11/2026"}
    assert reading.rows(told(catalogue, [DECIDED], recall=later)["recalls.csv"]) == []


def test_no_file_has_a_point_of_a_sheet(demo: Catalogue) -> None:
    columns = {key for row in reading.objects(reading.files(demo)["products.json"]) for key in row}
    assert columns.isdisjoint({"score", "points", "total", "marks", "rank"})
