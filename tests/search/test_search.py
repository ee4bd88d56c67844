"""Search finds what is meant: the same vectors as the browser's script (tests/browser/test_search.py)."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_site import load, plan
from ocop_site.model import code_reading
from ocop_site.model.search import Index, as_it_stands, folded
from ocop_site.plan.desk import Desk
from ocop_site.plan.search import entry, fronted
from tests import make
from tests.search import vectors

VECTORS: list[dict[str, Any]] = json.loads(vectors.PATH.read_text(encoding="utf-8"))
FIRST_PAGE = 20


@pytest.fixture(scope="module")
def desk() -> Desk:
    catalogue = load.catalogue(make.ROOT / "content").catalogue
    assert catalogue is not None
    settings = plan.Settings(base_url="https://example.org/", today=make.TODAY, assets={})
    return Desk(
        catalogue=catalogue, original=catalogue, scorecards={}, settings=settings, media_path=""
    )


@pytest.fixture(scope="module")
def find(desk: Desk) -> Any:
    index = Index(entry(desk, one) for one in desk.products)
    ids = {one.code: one.id for one in desk.products}

    def found(query: str) -> list[str]:
        reading = code_reading.read(query, desk.catalogue.site.code_prefix)
        return [ids[one.code] for one in index.find(query, (reading.right, *reading.near))]

    return found


def wrong(vector: dict[str, Any], found: list[str]) -> bool:
    """Whether a vector's product is not where it belongs."""
    if "first" in vector:
        return found[:1] != [vector["first"]]
    if "first of" in vector:
        return found[0] not in vector["first of"]
    if "nothing" in vector:
        return found != []
    page = FIRST_PAGE if len(vector["among"]) <= FIRST_PAGE else None
    return not set(vector["among"]) <= set(found[:page])


def test_the_vectors_are_those_of_the_demonstration(desk: Desk) -> None:
    assert list(vectors.vectors(desk.catalogue)) == VECTORS


def test_there_are_at_least_three_hundred_of_every_kind() -> None:
    assert len(VECTORS) >= 300
    assert {one["why"] for one in VECTORS} >= {
        *("name", "no tones", "NFD", "capitals", "other place of the tone", "d for đ", "code"),
        *("eth for đ", "two characters of the code swapped", "one letter wrong", "place", "maker"),
        *("place without tones", "TX for thị xã", "decision", "one letter", "nothing is meant"),
    }


def test_every_query_finds_what_is_meant(find: Any) -> None:
    failed = [
        (one["why"], one["q"], find(one["q"])[:3]) for one in VECTORS if wrong(one, find(one["q"]))
    ]
    assert failed == []


def test_tones_that_are_typed_rank_before_those_that_are_not(find: Any) -> None:
    assert find("chả")[0] == "cha-muc-gia-tay"
    assert "che-san-nui-cao" not in find("chả")[:1]


@pytest.mark.parametrize(
    ("one", "two"),
    [("Hòa Bình", "Hoà Bình"), ("thuý", "thúy"), ("ĐÔNG TRIỀU", "đông triều"), ("Ð", "đ")],
)
def test_spellings_of_one_word_are_one(one: str, two: str) -> None:
    assert as_it_stands(one) == as_it_stands(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [("Kỳ Thượng", "ki thuong"), ("quý", "qui"), ("mỹ nghệ", "Mi nghe"), ("Đầm Hà", "dam ha")],
)
def test_what_is_folded_together(one: str, two: str) -> None:
    assert folded(one) == folded(two)


def test_what_is_not() -> None:
    assert as_it_stands("chả") != as_it_stands("cha")
    assert folded("tây") != folded("tai")


@given(st.lists(st.text("ab̀é😀😁", min_size=1, max_size=40)).map(sorted))
def test_a_script_puts_names_together_again(names: list[str]) -> None:
    """It counts in units of UTF-16."""
    before, again = b"", []
    for one in fronted(names):
        shared = ord(one[0]) - ord("a")
        before = before[: 2 * shared] + one[1:].encode("utf-16-le")
        again.append(before.decode("utf-16-le"))
    assert again == names
