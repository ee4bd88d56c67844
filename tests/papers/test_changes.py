"""The change list: new, renewed, up, down, kept, lapsed."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from ocop_site.model.catalogue import Catalogue
from tests.papers import little
from tests.papers.little import FOUR, THREE, TWO, Given

HEAD = ("Thay đổi", "Hạng trước", "Hiệu lực trước đến", "Hạng sau", "Ghi chú")


def rows(given: Catalogue, id: str = "2026-1") -> dict[str, tuple[str, ...]]:
    """The change of each product by its name, in the columns of HEAD."""
    text = little.papers_of(given, id)["thay-doi.csv"].decode("utf-8-sig")
    read = csv.DictReader(io.StringIO(text, newline=""))
    return {row["Sản phẩm"]: tuple(row[one] for one in HEAD) for row in read}


def held(stars: int, date: str, **more: object) -> tuple[dict[str, object], ...]:
    """An earlier recognition."""
    return ({"stars": stars, "decision": "7/QĐ-UBND", "date": date, **more},)


WITHDRAWN = {"date": "1/2/2026", "decision": "8/QĐ-UBND", "ground": "law-broken"}
CASES = [
    (Given(row=FOUR), ("Mới", "0", "", "4", "")),
    (
        Given(row=FOUR, recognitions=held(4, "1/7/2023")),
        ("Công nhận lại", "4", "1/7/2026", "4", ""),
    ),
    (Given(row=FOUR, recognitions=held(3, "1/7/2023")), ("Nâng hạng", "3", "1/7/2026", "4", "")),
    (Given(row=THREE, recognitions=held(4, "1/7/2023")), ("Giảm hạng", "4", "1/7/2026", "3", "")),
    (
        Given(row=TWO, recognitions=held(3, "1/7/2023")),
        ("Không đạt, còn hạng cũ", "3", "1/7/2026", "3", ""),
    ),
    (Given(row=TWO, recognitions=held(3, "1/6/2023")), ("Hết hiệu lực", "3", "1/6/2026", "0", "")),
    (
        Given(is_in=False, recognitions=held(3, "1/6/2023")),
        ("Hết hiệu lực", "3", "1/6/2026", "0", ""),
    ),
    (
        Given(is_in=False, recognitions=held(3, "1/6/2025", withdrawn=WITHDRAWN)),
        ("Hết hiệu lực", "3", "1/2/2026", "0", "Hạng cũ bị thu hồi ngày 1/2/2026"),
    ),
    (
        Given(row=FOUR, recognitions=held(3, "1/6/2023")),
        ("Nâng hạng", "3", "1/6/2026", "4", "Hạng cũ hết hiệu lực từ sau ngày 1/6/2026"),
    ),
    (
        Given(row=FOUR, recognitions=held(3, "1/6/2025", withdrawn=WITHDRAWN)),
        ("Mới", "0", "", "4", "Hạng cũ bị thu hồi ngày 1/2/2026"),
    ),
    (
        Given(row=FOUR, recognitions=({"stars": 3, "source": "press", "year": "2023"},)),
        ("Mới", "0", "", "4", "Báo chí đưa 3 sao, chưa đối chiếu với quyết định"),
    ),
    (
        Given(row=FOUR, recognitions=(little.DECIDED, *held(4, "15/6/2023"))),
        ("Công nhận lại", "4", "15/6/2026", "4", ""),
    ),
]


@pytest.mark.parametrize(("given", "expected"), CASES)
def test_each_product_against_what_it_held(given: Given, expected: tuple[str, ...]) -> None:
    assert rows(little.catalogue(given)) == {"Miến dong": expected}


@pytest.mark.parametrize(
    "given",
    [
        Given(row=TWO),
        Given(is_in=False, recognitions=held(3, "1/7/2023")),
        Given(is_in=False, recognitions=held(5, "1/6/2023", level="ministry")),
    ],
    ids=["never recognised", "still in force", "of another level"],
)
def test_what_did_not_change_is_not_listed(given: Given) -> None:
    assert rows(little.catalogue(given)) == {}


def after_another(first: Given, second: Given) -> Catalogue:
    """Two rounds of the province; the second closed on 15/12/2026."""
    made = little.catalogue(first)
    later = little.round_(
        [second], id="2026-2", name="Đợt 2", opened="1/10/2026", closed="15/12/2026"
    )
    return little.with_paths(
        replace(
            made,
            rounds={**made.rounds, "2026-2": later},
            sheets={**made.sheets, **little.sheets([second], "2026-2")},
        )
    )


def test_stars_of_the_last_round_count_while_its_decision_is_not_on_file() -> None:
    given = after_another(Given(row=THREE), Given(row=FOUR))
    remark = "Đợt 1 năm 2026: 3 sao, chưa có quyết định"
    assert rows(given, "2026-2") == {"Miến dong": ("Nâng hạng", "3", "", "4", remark)}


def test_what_lapsed_before_the_last_close_was_listed_then() -> None:
    gone = Given(row=TWO, recognitions=held(3, "1/6/2023"))
    given = after_another(gone, Given(is_in=False))
    assert rows(given, "2026-2") == {}
    assert rows(given)["Miến dong"][0] == "Hết hiệu lực"
