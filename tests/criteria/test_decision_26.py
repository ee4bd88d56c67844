"""The 26 score sheets of QĐ 26/2026 as they stand in content/criteria, and beside the source they came from."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from ocop_site.model.criteria import CriteriaSet, Item
from tests.criteria import sheets
from tests.criteria.sheets import (
    LOADED,
    NUMBERS,
    all_items,
    as_source,
    option_lists,
    plain,
    source_form,
)

ID = "qd-26-2026"
FOLDER = sheets.CONTENT / "criteria" / ID


def criteria(number: int) -> CriteriaSet:
    return sheets.criteria(ID, number)


def every_item(number: int) -> Iterator[Item]:
    return sheets.every_item(ID, number)


def shared() -> Path:
    return sheets.shared(ID)


def test_the_decision_has_26_sets_and_no_other_file() -> None:
    names = sorted(path.name for path in FOLDER.iterdir())
    assert names == ["decision.yml", *(f"set-{number:02d}.yml" for number in NUMBERS)]
    assert [criteria(number).num for number in NUMBERS] == list(NUMBERS)
    assert {criteria(number).decision for number in NUMBERS} == {"qd-26-2026"}


def test_the_bands_are_those_of_article_3() -> None:
    assert LOADED.catalogue is not None
    decision = LOADED.catalogue.decisions["qd-26-2026"]
    bands = {band.stars: band.min for band in decision.bands}
    assert bands == {5: 90, 4: 70, 3: 50, 2: 30, 1: 0}
    assert decision.number == "26/2026/QĐ-TTg"
    assert decision.in_force_from.isoformat() == "2026-05-22"


@pytest.mark.parametrize("number", NUMBERS)
def test_the_parts_of_a_set_are_40_25_and_35_and_come_to_100(number: int) -> None:
    parts = {part.part: part.max for part in criteria(number).parts}
    assert parts == {"A": 40, "B": 25, "C": 35}
    assert sum(parts.values()) == 100
    best = [max(max(o.points for o in opts) for opts in option_lists(item))
            for item in criteria(number).scored()]  # fmt: skip
    assert sum(best) == 100


@pytest.mark.parametrize("number", NUMBERS)
def test_every_part_and_heading_of_a_set_is_the_sum_of_what_is_below_it(number: int) -> None:
    for part in criteria(number).parts:
        assert part.max == sum(criterion.max for criterion in part.criteria), part.part
    for item in every_item(number):
        if item.items:
            assert item.max == sum(below.max for below in item.items), item.id


@pytest.mark.parametrize("number", NUMBERS)
def test_every_scored_item_of_a_set_has_its_best_option_as_its_maximum(number: int) -> None:
    for item in criteria(number).scored():
        for options in option_lists(item):
            assert max(option.points for option in options) == item.max, item.id
        assert all(case.max == item.max for case in item.alternatives), item.id


@pytest.mark.parametrize("number", NUMBERS)
def test_every_item_of_a_set_is_either_scored_or_a_heading(number: int) -> None:
    for item in every_item(number):
        kinds = [bool(item.items), bool(item.options), bool(item.alternatives)]
        assert kinds.count(True) == 1, item.id


@pytest.mark.parametrize("number", NUMBERS)
def test_the_ids_of_a_set_are_different_and_say_part_and_number(number: int) -> None:
    ids = [item.id for item in every_item(number)]
    assert len(set(ids)) == len(ids)
    for part in criteria(number).parts:
        for criterion in part.criteria:
            for item in all_items(criterion):
                assert item.id == part.part + item.num


@pytest.mark.parametrize("number", NUMBERS)
def test_points_rise_from_option_to_option_but_for_two_items(number: int) -> None:
    for item in criteria(number).scored():
        for options in option_lists(item):
            points = [option.points for option in options]
            assert points == sorted(points), item.id
            assert min(points) >= 0, item.id
            if (number, item.id) in ((7, "A3.1"), (23, "C6.2")):
                assert points[:3] == [1, 1, 3]
            else:
                assert len(set(points)) == len(points), item.id


@pytest.mark.parametrize("number", NUMBERS)
def test_a_higher_star_never_asks_for_a_lower_option_of_an_item(number: int) -> None:
    for item in criteria(number).scored():
        for options in option_lists(item):
            marks = [option.star_min for option in options if option.star_min]
            assert marks == sorted(marks), item.id
            assert set(marks) <= {3, 4, 5}, item.id


def test_the_26_sets_have_787_scored_items_and_2579_options() -> None:
    items = [item for number in NUMBERS for item in criteria(number).scored()]
    options = [option for item in items for opts in option_lists(item) for option in opts]
    assert (len(items), len(options)) == (787, 2579)


def test_the_26_sets_have_179_290_and_106_marks_for_three_four_and_five_stars() -> None:
    options = [
        option
        for number in NUMBERS
        for item in criteria(number).scored()
        for opts in option_lists(item)
        for option in opts
    ]
    marks = Counter(option.star_min for option in options if option.star_min)
    assert marks == {3: 179, 4: 290, 5: 106}


def test_only_three_items_of_set_26_have_cases() -> None:
    found = [
        (number, item.id, [case.case for case in item.alternatives])
        for number in NUMBERS
        for item in criteria(number).scored()
        if item.alternatives
    ]
    assert found == [(26, "C8", ["a", "b"]), (26, "C9", ["a", "b"]), (26, "C15", ["a", "b"])]


@pytest.mark.conformance
@pytest.mark.parametrize("number", NUMBERS)
def test_a_set_says_what_its_source_says_in_every_value(number: int) -> None:
    source = plain(shared() / f"set-{number:02d}.yml")
    ours = as_source(criteria(number).model_dump(mode="python"))
    assert ours.pop("id") == f"qd-26-2026/set-{number:02d}"
    assert ours.pop("decision") == "qd-26-2026"
    assert source["total"] == "100"
    assert ours == source_form(source)


@pytest.mark.conformance
def test_the_decision_says_what_its_source_says() -> None:
    source = plain(shared() / "decision.yml")
    assert LOADED.catalogue is not None
    ours = as_source(LOADED.catalogue.decisions["qd-26-2026"].model_dump(mode="python"))
    same = ("number", "title", "signed", "in_force_from", "annex")
    assert {key: ours[key] for key in same} == {key: source["decision"][key] for key in same}
    assert ours["minimum_rule"] == source["minimum_rule"]["text"]
    bands = [{key: band[key] for key in ("stars", "min")} for band in source["star_bands"]]
    assert ours["bands"] == bands
    # The bands of the source join without a gap, so that their lower edges say everything.
    edges = [(band["min"], band["max"]) for band in source["star_bands"]]
    assert edges == [("90", "100"), ("70", "90"), ("50", "70"), ("30", "50"), ("0", "30")]
