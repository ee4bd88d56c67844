"""The sets of QĐ 148/QĐ-TTg and QĐ 1048/QĐ-TTg as they stand in content/, and beside the source they came from."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from ocop_site.model.criteria import Item, NoteKind, Option
from ocop_site.model.scalars import NONE
from tests.criteria import sheets
from tests.criteria.sheets import NUMBERS, every_item, option_lists

OLD, OLDEST = "qd-148-2023", "qd-1048-2019"
BOTH = (OLD, OLDEST)
PARTS = {OLD: {"A": 40, "B": 25, "C": 35}, OLDEST: {"A": 35, "B": 25, "C": 40}}
SHORT = {(OLD, 7): 99, (OLD, 11): 97, (OLD, 12): 97, (OLD, 13): 98, (OLDEST, 19): 98}
"""The sets that do not add up, with what their best answers come to."""
EVERY = [(id, number) for id in BOTH for number in NUMBERS]
OF_781 = "Mức tối thiểu theo Quyết định 781/QĐ-TTg"


def options(id: str) -> Iterator[tuple[int, Item, Option]]:
    for number in NUMBERS:
        for item in sheets.criteria(id, number).scored():
            for one in option_lists(item):
                yield from ((number, item, option) for option in one)


@pytest.mark.parametrize("id", BOTH)
def test_a_decision_has_26_sets_and_no_other_file(id: str) -> None:
    names = sorted(path.name for path in (sheets.CONTENT / "criteria" / id).iterdir())
    assert names == ["decision.yml", *(f"set-{number:02d}.yml" for number in NUMBERS)]
    found = [sheets.criteria(id, number) for number in NUMBERS]
    assert [(one.num, one.decision) for one in found] == [(number, id) for number in NUMBERS]


@pytest.mark.parametrize(("id", "number"), EVERY)
def test_the_parts_of_a_set_are_those_of_its_decision(id: str, number: int) -> None:
    assert {part.part: part.max for part in sheets.criteria(id, number).parts} == PARTS[id]


@pytest.mark.parametrize(("id", "number"), EVERY)
def test_the_best_answers_come_to_100_but_for_the_sets_that_say_so(id: str, number: int) -> None:
    found = sheets.criteria(id, number)
    best = [max(o.points for opts in option_lists(item) for o in opts) for item in found.scored()]
    short = (id, number) in SHORT
    assert sum(best) == SHORT.get((id, number), 100)
    assert (found.sums_verified, bool(found.sum_errors)) == (not short, short)


@pytest.mark.parametrize(("id", "number"), EVERY)
def test_every_heading_is_the_sum_of_what_is_below_it(id: str, number: int) -> None:
    for item in every_item(id, number):
        kinds = [bool(item.items), bool(item.options), bool(item.alternatives)]
        assert kinds.count(True) == 1, item.id
        if item.items:
            assert item.max == sum(below.max for below in item.items), item.id
    for part in sheets.criteria(id, number).parts:
        if (id, number) not in SHORT:
            assert part.max == sum(criterion.max for criterion in part.criteria), part.part


@pytest.mark.parametrize(("id", "number"), EVERY)
def test_every_scored_item_has_its_best_option_as_its_maximum(id: str, number: int) -> None:
    for item in sheets.criteria(id, number).scored():
        if (id, number, item.id) == (OLD, 7, "C6.d"):
            assert (item.max, max(option.points for option in item.options)) == (4, 3)
            continue
        assert item.max == max(o.points for opts in option_lists(item) for o in opts), item.id
        for case in item.alternatives:
            assert case.max == max(option.points for option in case.options), item.id


@pytest.mark.parametrize(("id", "number"), EVERY)
def test_the_ids_of_a_set_are_different_and_say_part_and_number(id: str, number: int) -> None:
    ids = [item.id for item in every_item(id, number)]
    assert len(set(ids)) == len(ids)
    for part in sheets.criteria(id, number).parts:
        for criterion in part.criteria:
            for item in sheets.all_items(criterion):
                assert item.id == part.part + item.num.replace("đ", "dd")


@pytest.mark.parametrize(("id", "number"), EVERY)
def test_points_rise_from_option_to_option_and_so_do_the_stars(id: str, number: int) -> None:
    for item in sheets.criteria(id, number).scored():
        for one in option_lists(item):
            points = [option.points for option in one]
            assert points == sorted({*points}), item.id
            marks = [option.star_min for option in one if option.star_min]
            assert marks == sorted({*marks}), item.id


@pytest.mark.parametrize(("id", "items", "count"), [(OLD, 795, 2632), (OLDEST, 782, 2806)])
def test_a_decision_has_so_many_scored_items_and_options(id: str, items: int, count: int) -> None:
    found = [item for number in NUMBERS for item in sheets.criteria(id, number).scored()]
    assert (len(found), len([*options(id)])) == (items, count)


def test_148_has_83_261_and_199_marks_and_asks_in_every_set_for_intellectual_property() -> None:
    marks = Counter(option.star_min for _, _, option in options(OLD) if option.star_min)
    found = [
        (number, item.id, item.star_min_any)
        for number in NUMBERS
        for item in sheets.criteria(OLD, number).scored()
        if item.star_min_any
    ]
    assert found == [(number, "A3.e", 4) for number in NUMBERS]
    # With those 26, 287 marks of four stars.
    assert marks == {3: 83, 4: 261, 5: 199}


def test_29_items_of_1048_have_cases_and_3_of_148() -> None:
    cases = {
        id: [
            (number, item.id)
            for number in NUMBERS
            for item in sheets.criteria(id, number).scored()
            if item.alternatives
        ]
        for id in BOTH
    }
    assert cases[OLD] == [(26, "C8"), (26, "C9"), (26, "C15")]
    assert cases[OLDEST] == [
        *((number, "A3.2") for number in NUMBERS), (26, "C9"), (26, "C10"), (26, "C16")
    ]  # fmt: skip


# Set, item, points, stars: our reading of 781 (docs/decisions/0015-old-generations.md).
DECLARATION = [(n, "C9.1", 2, 3) for n in range(1, 5)] + [(n, "C8.1", 3, 3) for n in range(5, 19)]
DECLARATION += [(20, "C6", 1, 3), (21, "C6", 1, 3), (22, "C6", 1, 3)]
PLAN = [(n, "C10", 3, 3) for n in range(1, 5)] + [(n, "C9", 3, 3) for n in range(5, 19)]
PLAN += [(n, "C12", 3, 3) for n in range(19, 23)]
UNUSUAL = [(1, "C8", 3, 4), (2, "C7", 3, 4), (3, "C8", 3, 4), (4, "C8", 3, 4)]
UNUSUAL += [(n, "C7", 5 if n == 17 else 3, 4) for n in range(5, 19)]
UNUSUAL += [(19, "C11", 3, 4), (20, "C10", 3, 4), (21, "C11", 3, 4), (22, "C11", 3, 4)]
CRAFTS = [(n, item, p, s) for n in (23, 24)
          for item, p, s in (("C6.1", 3, 3), ("C7", 1, 2), ("C7", 3, 3))]  # fmt: skip


def test_the_minima_of_781_stand_at_these_options_and_at_no_others() -> None:
    marks = [
        (number, item.id, option.points, option.star_min)
        for number, item, option in options(OLDEST)
        if option.star_min
    ]
    assert sorted(marks) == sorted([*DECLARATION, *PLAN, *UNUSUAL, *CRAFTS])


def test_every_item_with_a_minimum_of_781_says_so_and_what_was_not_found() -> None:
    for number in NUMBERS:
        for item in sheets.criteria(OLDEST, number).scored():
            notes = [note for note in item.notes if note.text.startswith(OF_781)]
            marked = any(option.star_min for option in item.options)
            assert len(notes) == marked, (number, item.id)
            for note in notes:
                assert note.kind is NoteKind.NOTE
                assert "suy ra" in note.text
                assert "hạng 4 sao" in note.text
                assert "hạng 5 sao" in note.text


@pytest.mark.parametrize("number", NUMBERS)
def test_the_minima_of_781_ask_of_an_item_what_its_option_says(number: int) -> None:
    """The words of the options are those of the requests: publication, plan and records, unusual, artistic value."""
    words = {"C6.1": "mỹ thuật", "C10": "kế hoạch", "C9": "kế hoạch", "C12": "kế hoạch"}
    for item in sheets.criteria(OLDEST, number).scored():
        for option in item.options:
            if option.star_min == 3 and item.name.startswith(("ĐẢM BẢO", "Mức độ")):
                assert words[item.id] in option.text
            if option.star_min == 4:
                assert option.text == "Độc đáo"


def test_the_dates_of_the_three_decisions_join() -> None:
    oldest, old, new = (sheets.decision(id) for id in (*reversed(BOTH), "qd-26-2026"))
    days = [(one.in_force_from, one.takes_files_until) for one in (oldest, old, new)]
    assert [(str(start), str(end)) for start, end in days] == [
        ("2019-08-21", "2023-02-23"), ("2023-02-24", "2026-05-21"), ("2026-05-22", "None")
    ]  # fmt: skip
    assert (oldest.replaced_by, old.replaced_by, new.replaced_by) == (OLD, "qd-26-2026", None)
    assert (oldest.dates_read, old.dates_read, new.dates_read) == (False, False, True)
    assert old.transition is not None
    # 60 and 30 days from 22/5/2026 (QĐ 26/2026, Điều 12 khoản 2).
    assert (old.transition.first_until - new.in_force_from).days == 60
    assert (old.transition.re_evaluation_until - new.in_force_from).days == 30
    assert str(oldest.minima_from) == "2020-06-08"


@pytest.mark.parametrize("id", BOTH)
def test_the_groups_of_a_decision_hold_every_set_once_under_its_own_name(id: str) -> None:
    assert sheets.LOADED.catalogue is not None
    groups = sheets.LOADED.catalogue.classifications[id].groups
    assert [group.num for group in groups] == ["I", "II", "III", "IV", "V", "VI"]
    assert sorted(number for group in groups for number in group.sets()) == [*NUMBERS]
    for group in groups:
        for subgroup in group.subgroups:
            assert (subgroup.set is None) == bool(subgroup.branches), subgroup.name
            letters = "".join(branch.num for branch in subgroup.branches)
            assert "abcde".startswith(letters)


def test_the_successors_of_1048_are_inferred_and_leave_out_three_sets_of_today() -> None:
    assert sheets.LOADED.catalogue is not None
    found = sheets.LOADED.catalogue.classifications[OLDEST]
    assert found.successors is not None
    assert found.successors.confidence.startswith("Suy ra")
    assert [*found.successors.sets] == [*NUMBERS]
    assert {now for now in found.successors.sets.values() if now is not NONE} == {*range(1, 23), 26}
    assert [found.sets_of(now) for now in (8, 9, 21, 23, 26, None)] == [
        (8, 9), (10,), (23, 24), (), (26,), (21,)
    ]  # fmt: skip


def without_781(node: Any) -> Any:
    """A set of 1048 as its source has it, without what we add for 781."""
    if isinstance(node, list):
        return [without_781(one) for one in node]
    if not isinstance(node, dict):
        return node
    kept = {key: without_781(value) for key, value in node.items() if key != "star_min"}
    if "notes" in kept:
        kept["notes"] = [one for one in kept["notes"] if "781/QĐ-TTg" not in one["text"]]
        if not kept["notes"]:
            del kept["notes"]
    return kept


@pytest.mark.conformance
@pytest.mark.parametrize(("id", "number"), EVERY)
def test_a_set_says_what_its_source_says_in_every_value(id: str, number: int) -> None:
    source = sheets.plain(sheets.shared(id) / f"set-{number:02d}.yml")
    ours = sheets.as_source(sheets.criteria(id, number).model_dump(mode="python"))
    assert ours.pop("id") == f"{id}/set-{number:02d}"
    assert ours.pop("decision") == id
    assert source["total"] == "100"
    assert (without_781(ours) if id == OLDEST else ours) == sheets.source_form(source)


@pytest.mark.conformance
@pytest.mark.parametrize("id", BOTH)
def test_a_decision_says_what_its_source_says(id: str) -> None:
    source = sheets.plain(sheets.shared(id) / "decision.yml")
    ours = sheets.as_source(sheets.decision(id).model_dump(mode="python"))
    same = ("number", "title", "signed", "in_force_from", "in_force_to", "replaced_by", "annex")
    theirs = source["decision"]
    assert {key: ours[key] for key in same} == {key: theirs[key] for key in same}
    assert ours.get("new_files_until") == theirs.get("new_files_until")
    assert len(ours["amended_by"]) == len(theirs["amended_by"])
    bands = [{key: band[key] for key in ("stars", "min")} for band in source["star_bands"]]
    assert ours["bands"] == bands
    assert source["parts_max"] == {part: str(points) for part, points in PARTS[id].items()}


@pytest.mark.conformance
def test_the_groups_and_the_map_are_those_of_the_source() -> None:
    source = sheets.plain(sheets.shared(OLDEST).parent.parent / "groups.yml")
    assert sheets.LOADED.catalogue is not None
    for id in BOTH:
        edition = next(one for one in source["editions"] if one["decision"] == id)
        theirs = {
            int(leaf["set"]): (
                group["num"], nhom["num"], leaf["name"],
                leaf.get("ministries") or leaf["ministries_inferred"],
            )
            for group in edition["groups"]
            for nhom in group["nhom"]
            for leaf in nhom.get("phan_nhom", nhom.get("sets", [nhom]))
        }  # fmt: skip
        found = sheets.LOADED.catalogue.classifications[id]
        ours = {
            leaf.set: (group.num, subgroup.num, leaf.name, list(leaf.ministries))
            for group in found.groups
            for subgroup in group.subgroups
            for leaf in subgroup.branches or (subgroup,)
        }
        assert ours == theirs
    successors = sheets.LOADED.catalogue.classifications[OLDEST].successors
    assert successors is not None
    ours_now = {
        str(own): "null" if now is NONE else str(now) for own, now in successors.sets.items()
    }
    assert ours_now == source["correspondence"]["from_1048"]
