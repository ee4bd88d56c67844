"""Sheets of the old decisions in the small folder: the set of a sheet is in the numbers of its round's decision."""

from pathlib import Path

import pytest

from ocop_site import load, score
from ocop_site.model.scorecard import Scorecard
from ocop_site.score.rounds import Scored
from tests import make
from tests.score import generations

ROUND = "rounds/2021-1/round.yml"
KEY = ("2021-1", "mien-dong")


def old_round(
    folder: Path, decision: str, sets: list[int], present: str = "set: 6", right: int = 6
) -> Scored:
    """The folder with a round of 2021 by `decision` whose members use `sets`, every item at its best, scored.

    The folder has the file of the set `right` too.
    """
    names = [f"groups/{decision}.yml", f"criteria/{decision}/decision.yml"]
    names += [f"criteria/{decision}/set-{number:02d}.yml" for number in {*sets, right}]
    for name in names:
        make.put(folder, name, (make.ROOT / "content" / name).read_bytes())
    make.edit(folder, "products/mien-dong.md", "set: 6\n", present and f"{present}\n")
    head = make.ROUND.replace("qd-26-2026", decision).replace("/2026\n", "/2021\n")
    make.put(folder, ROUND, head.replace("opened: 1/6", "opened: 1/5"))
    for number, own in enumerate(sets, start=1):
        marks = generations.best(generations.criteria(decision, own))
        lines = "".join(f"  {id}: {_flow(mark)}\n" for id, mark in marks.items())
        sheet = f"product: mien-dong\nset: {own}\nmember: TV{number}\ndate: 12/6/2021\nmarks:\n"
        make.put(folder, f"rounds/2021-1/sheets/mien-dong/TV{number}.yml", sheet + lines)
    found = load.catalogue(folder).catalogue
    assert found is not None
    return score.catalogue(found)


def _flow(mark: object) -> str:
    return str(mark).replace("'", "") if isinstance(mark, dict) else str(mark)


def codes(found: Scored) -> list[str]:
    """The codes of what is wrong with the old round."""
    return [one.code.id for one in found.findings if "2021-1" in one.path]


def card(found: Scored) -> Scorecard:
    assert codes(found) == []
    return found.scorecards[KEY]


@pytest.mark.parametrize(
    ("decision", "own", "present"),
    [
        ("qd-148-2023", 9, "set: 9"),
        ("qd-1048-2019", 6, "set: 6"),
        ("qd-1048-2019", 10, "set: 9"),  # 9 went into 8, the later sets of food moved up
        ("qd-1048-2019", 8, "set: 8"),
        ("qd-1048-2019", 9, "set: 8"),
        ("qd-1048-2019", 23, "set: 21"),
        ("qd-1048-2019", 24, "set: 21"),
        ("qd-1048-2019", 25, "set: 22"),
        ("qd-1048-2019", 21, ""),  # medical devices have no set today
    ],
)
def test_a_sheet_has_the_number_of_its_rounds_decision(
    content: Path, decision: str, own: int, present: str
) -> None:
    found = card(old_round(content, decision, [own, own, own], present))
    assert (found.decision, found.set) == (decision, own)
    assert found.stars == 5


def test_the_sheets_of_a_product_are_of_one_set_though_two_became_one(content: Path) -> None:
    found = old_round(content, "qd-1048-2019", [8, 9, 8], "set: 8")
    wrong = next(one for one in found.findings if one.code.id == "S304")
    assert wrong.path.endswith("TV2.yml")
    assert (wrong.values, wrong.fix) == ({"read": "9", "expected": "8"}, "set: 8")
    assert KEY not in found.scorecards


def test_todays_number_on_a_sheet_of_1048_is_named_with_the_right_one(content: Path) -> None:
    found = old_round(content, "qd-1048-2019", [12, 12, 12], "set: 12", right=13)
    assert codes(found) == ["S312"] * 3
    wrong = next(one for one in found.findings if one.code.id == "S312")
    assert wrong.fix == "set: 13"


def test_a_sheet_of_a_set_that_is_gone_does_not_fit_a_product_that_has_one(content: Path) -> None:
    found = old_round(content, "qd-1048-2019", [21, 21, 21], "set: 20", right=22)
    assert codes(found) == ["S312"] * 3


def test_of_two_former_sets_either_would_do_and_neither_is_proposed(content: Path) -> None:
    found = old_round(content, "qd-1048-2019", [6, 6, 6], "set: 8", right=8)
    wrong = next(one for one in found.findings if one.code.id == "S312")
    assert (wrong.values["expected"], wrong.values["present"], wrong.fix) == ("8, 9", "8", "")


def test_a_set_of_today_that_1048_had_not_is_no_set_of_it(content: Path) -> None:
    found = old_round(content, "qd-1048-2019", [6, 6, 6], "set: 23")
    values = [one.values for one in found.findings if one.code.id == "S310"]
    assert {"decision": "1048/QĐ-TTg", "set": "23"} in values


def test_minima_of_781_depend_on_the_day_of_the_round(content: Path) -> None:
    old_round(content, "qd-1048-2019", [6, 6, 6])
    for number in (1, 2, 3):
        make.edit(content, f"rounds/2021-1/sheets/mien-dong/TV{number}.yml", "C8.1: 3", "C8.1: 2")
    assert _stars(content) == 2
    make.edit(content, ROUND, "opened: 1/5/2021", "opened: 7/6/2020")
    assert _stars(content) == 5


def _stars(content: Path) -> int:
    found = load.catalogue(content).catalogue
    assert found is not None
    return score.catalogue(found).scorecards[KEY].stars
