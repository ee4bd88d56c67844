"""QĐ 1048/QĐ-TTg (2019) with the minima of 781 (2020): cases worked out by hand, mostly on set 6 (cereals, 35/25/40).

The decision prints no stars beside options; our marks for 781 (inferred, docs/decisions/0015) are in set 6: C8.1 3★≥3,
C9 3★≥3, C7 4★≥3. The third request of four stars and those of five were not found: by the whole text a product may
have fewer stars. Item A3.2 has the cases 1 (2 points) and 2 (1 point, in sets 1 to 25).
"""

from datetime import date
from typing import Any

import pytest

from tests.score import generations

ID = "qd-1048-2019"

# 90: B4.1, B4.2, B4.3 5→3 (B 19), A3.5 2→0 (A 33), C10 5→3 (C 38).
AT_90 = {"B4.1": 3, "B4.2": 3, "B4.3": 3, "A3.5": 0, "C10": 3}
# 70: also A1.5 5→1, A1.3 4→1 (A 26); B5.1 5→2 (B 16); C6.5 5→1, C6.6, C6.2 3→0 (C 28).
AT_70 = {**AT_90, "A1.5": 1, "A1.3": 1, "B5.1": 2, "C6.5": 1, "C6.6": 0, "C6.2": 0}
# 50: also A2.1, A2.2 3→0 (A 20); B5.2 3→0 (B 13); C7 5→0, C6.3, C6.4 3→0 (C 17).
AT_50 = {**AT_70, "A2.1": 0, "A2.2": 0, "B5.2": 0, "C7": 0, "C6.3": 0, "C6.4": 0}
# 30: also A1.1, A1.2, A3.1 3→1 (A 14); B4.1, B4.2, B4.3 3→1 (B 7); C8.1 3→0, C9 5→0 (C 9).
AT_30 = {**AT_50, "A1.1": 1, "A1.2": 1, "A3.1": 1, "B4.1": 1, "B4.2": 1, "B4.3": 1, "C8.1": 0, "C9": 0}  # fmt: skip

CASES: list[tuple[str, int, list[dict[str, Any]], tuple[Any, ...]]] = [
    ("every item at its best", 6, [{}], (("35", "25", "40"), "100", 5, 5, [])),
    # Band edges; one sheet of a hundred has one point less (A1.6 1→0). The gaps of the quoted wording (89–90) are closed.
    ("90", 6, [AT_90], (("33", "19", "38"), "90", 5, 5, [])),
    ("89.99", 6, [{**AT_90, "A1.6": 0}, *99 * [AT_90]],
     # Part A is (32 + 99·33) / 100
     (("3299/100", "19", "38"), "8999/100", 4, 4, [])),
    ("89.5 lies in a gap of the quoted wording and is four stars", 6, [{**AT_90, "A1.6": 0}, AT_90],
     (("65/2", "19", "38"), "179/2", 4, 4, [])),
    ("70", 6, [AT_70], (("26", "16", "28"), "70", 4, 4, [])),
    ("69.99", 6, [{**AT_70, "A1.6": 0}, *99 * [AT_70]],
     (("2599/100", "16", "28"), "6999/100", 3, 3, [])),
    ("50", 6, [AT_50], (("20", "13", "17"), "50", 3, 3, [])),
    ("49.99", 6, [{**AT_50, "A1.6": 0}, *99 * [AT_50]],
     (("1999/100", "13", "17"), "4999/100", 2, 2, [])),
    ("30", 6, [AT_30], (("14", "7", "9"), "30", 2, 2, [])),
    ("29.99", 6, [{**AT_30, "A1.6": 0}, *99 * [AT_30]],
     (("1399/100", "7", "9"), "2999/100", 1, 1, [])),
    # Minima of 781 that cap a high total.
    ("a standard but no declaration: 99 points are two stars", 6, [{"C8.1": 2}],
     (("35", "25", "39"), "99", 5, 2, ["3 C8.1 2<3"])),
    ("a plan without records of lots: 96 points are two stars", 6, [{"C9": 1}],
     (("35", "25", "36"), "96", 5, 2, ["3 C9 1<3"])),
    ("records of lots without a plan are not a plan", 6, [{"C9": 2}],
     (("35", "25", "37"), "97", 5, 2, ["3 C9 2<3"])),
    ("a plan and records meet three stars and, as nothing else is known, five", 6, [{"C9": 3}],
     (("35", "25", "38"), "98", 5, 5, [])),
    ("rather unusual only: 97 points are three stars", 6, [{"C7": 2}],
     (("35", "25", "37"), "97", 5, 3, ["4 C7 2<3"])),
    ("unusual is enough for four stars and more", 6, [{"C7": 3}],
     (("35", "25", "38"), "98", 5, 5, [])),
    ("781: four stars need what three need", 6, [{**AT_70, "C8.1": 2, "B4.1": 5}],
     # B 16 + 2, C 28 - 1
     (("26", "18", "27"), "71", 4, 2, ["3 C8.1 2<3"])),
    ("three stars do not ask for an unusual product", 6, [AT_50],
     (("20", "13", "17"), "50", 3, 3, [])),
    ("set 1: a standard without its publication", 1, [{"C9.1": 1}],
     (("35", "25", "39"), "99", 5, 2, ["3 C9.1 1<2"])),
    ("set 17 counts an unusual product with 5 of 10", 17, [{"C7": 2}],
     (("35", "25", "32"), "92", 5, 3, ["4 C7 2<5"])),
    ("set 22: an unusual product is 3 of 8", 22, [{"C11": 3}],
     (("35", "25", "35"), "95", 5, 5, [])),
    ("set 23, crafts: no artistic and technical value", 23, [{"C6.1": 1}],
     (("35", "25", "36"), "96", 5, 2, ["3 C6.1 1<3"])),
    ("set 23, crafts: an incomplete declaration meets two stars only", 23, [{"C7": 1}],
     (("35", "25", "38"), "98", 5, 2, ["3 C7 1<3"])),
    ("set 24, crafts: no description of the standard is one star", 24, [{"C7": 0}],
     (("35", "25", "35"), "95", 5, 1, ["2 C7 0<1"])),
    ("set 25, textiles, has no item that 781 names", 25, [{"C6.2": 0}],
     (("35", "25", "35"), "95", 5, 5, [])),
    ("781 is not for tourism", 26, [{"C6": 1, "C7": 1, "C8": 1}],
     # 3→1, 3→1, 4→1
     (("35", "25", "33"), "93", 5, 5, [])),
    # Alternatives: 29 items of the decision have cases.
    ("case 2 of A3.2 gives 1 at most", 6, [{"A3.2": {"case": "2", "points": 1}}],
     (("34", "25", "40"), "99", 5, 5, [])),
    ("case 2 of A3.2 with nothing", 6, [{"A3.2": {"case": "2", "points": 0}}],
     (("33", "25", "40"), "98", 5, 5, [])),
    ("three members in two cases", 6,
     [{}, {"A3.2": {"case": "1", "points": 1}}, {"A3.2": {"case": "2", "points": 0}}],
     # Part A is (35 + 34 + 33) / 3
     (("34", "25", "40"), "99", 5, 5, [])),
    ("the cases of tourism", 26, [{"C9": {"case": "2", "points": 2}, "C10": {"case": "2", "points": 1},
                                   "C16": {"case": "2", "points": 1}}],
     # 3→2, 2→1, 3→1
     (("35", "25", "36"), "96", 5, 5, [])),
    # Averages at an edge.
    ("2, 2 and 5 in C7 are 3 on average", 6, [{"C7": 2}, {"C7": 2}, {}],
     # Part C is (37 + 37 + 40) / 3 = 38
     (("35", "25", "38"), "98", 5, 5, [])),
    ("99 times 3 and once 2 in C7 are 2.99", 6, [{"C7": 2}, *99 * [{"C7": 3}]],
     # Part C is (37 + 99·38) / 100
     (("35", "25", "3799/100"), "9799/100", 5, 3, ["4 C7 299/100<3"])),
    # No story.
    ("applies_when: without a story B5 is 0, and nothing is asked of it", 6,
     [{"B5.1": 0, "B5.2": 0, "B5.3": 0}], (("35", "15", "40"), "90", 5, 5, [])),
    # The set that does not add up.
    ("set 19 comes to 98", 19, [{}], (("35", "25", "38"), "98", 5, 5, [])),
    ("set 19 has minima like the others", 19, [{"C11": 1, "C12": 4}],
     # C11 5→1 and C12 5→4 in part C
     (("35", "25", "33"), "93", 5, 3, ["4 C11 1<3"])),
]  # fmt: skip


@pytest.mark.parametrize(
    ("number", "rows", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_the_sheets_come_to_what_was_worked_out_by_hand(
    number: int, rows: list[dict[str, Any]], expected: tuple[Any, ...]
) -> None:
    card = generations.card(ID, number, rows)
    assert generations.said(card) == expected
    assert (card.decision, card.set, card.excluded) == (ID, number, ())


@pytest.mark.parametrize(
    ("opened", "stars"), [(date(2020, 6, 7), 5), (date(2020, 6, 8), 2), (date(2021, 5, 1), 2)]
)
def test_the_minima_hold_for_rounds_from_the_day_of_781(opened: date, stars: int) -> None:
    card = generations.card(ID, 6, [{"C8.1": 2}], opened=opened)
    assert (card.band, card.stars) == (5, stars)


@pytest.mark.parametrize(
    ("number", "item", "kind"), [(6, "C6.1", "stop_if"), (6, "A1.1", "excluded_if"), (6, "C9", "stop_if"),
                                 (19, "C12", "stop_if"), (23, "C6.2", "excluded_if")],
)  # fmt: skip
def test_two_of_three_members_exclude_or_stop_and_one_does_not(
    number: int, item: str, kind: str
) -> None:
    notes = [one.notes for one in generations.criteria(ID, number).scored() if one.id == item]
    assert kind in {note.kind.value for note in notes[0]}
    votes = {1: {item: "lý do"}, 3: {item: "lý do"}}
    out = generations.card(ID, number, [{}, {}, {}], excluded=votes)
    assert (out.band, out.stars, [one.item for one in out.excluded]) == (5, 0, [item])
    kept = generations.card(ID, number, [{}, {}, {}], excluded={2: {item: "lý do"}})
    assert (kept.stars, kept.excluded) == (5, ())
