"""QĐ 148/QĐ-TTg (2023): cases worked out by hand on its real sets, mostly set 6 (rice and cereals, 40/25/35).

Marks of set 6 that matter here: A1.a 3★≥1; A1.dd 4★≥1; A3.e any option above 0 for 4★; B5.b 3★≥3, 4★≥5; C6.a 5★≥2;
C6.d 4★≥2; C7 4★≥3, 5★≥5; C8.a 3★≥2; C9 3★≥2, 4★≥3, 5★≥5. What is known of the decision: docs/decisions/0015.
"""

from typing import Any

import pytest

from tests.score import generations

ID = "qd-148-2023"

# 90: B4.a 5→3, B4.b 4→1, B4.c 4→0 (B 25 - 9 = 16), A3.dd 1→0 (A 39); no minimum is touched.
AT_90 = {"B4.a": 3, "B4.b": 1, "B4.c": 0, "A3.dd": 0}
# 70: A1.e, A3.dd, A3.b 1→0 each, A3.a and A3.c 3→1 (A 40 - 7 = 33); B4.a 5→1, B4.b, B4.c 4→0, B5.a 5→0, B5.c 2→0
# (B 25 - 19 = 6); C6.b 3→0, C8.b 2→1 (C 35 - 4 = 31). All minima of 4 stars are met.
AT_70 = {"A1.e": 0, "A3.a": 1, "A3.b": 0, "A3.c": 1, "A3.dd": 0, "B4.a": 1, "B4.b": 0, "B4.c": 0, "B5.a": 0,
         "B5.c": 0, "C6.b": 0, "C8.b": 1}  # fmt: skip
# 50: also A1.b 3→2 (A 32); C6.c, C6.d 3→0, C6.dd, C7 5→0, C10 2→1, C11 3→1 (C 31 - 19 = 12). 3 stars' minima are met.
AT_50 = {**AT_70, "A1.b": 2, "C6.c": 0, "C6.d": 0, "C6.dd": 0, "C7": 0, "C10": 1, "C11": 1}
# 30: also A1.a 5→1, A1.c 3→1, A1.d 3→0, A2.a 4→0, A2.b 3→0, A2.c 3→1, A3.e 2→1, A3.d 2→1 (A 32 - 20 = 12).
AT_30 = {**AT_50, "A1.a": 1, "A1.c": 1, "A1.d": 0, "A2.a": 0, "A2.b": 0, "A2.c": 1, "A3.e": 1, "A3.d": 1}  # fmt: skip

CASES: list[tuple[str, int, list[dict[str, Any]], tuple[Any, ...]]] = [
    ("every item at its best", 6, [{}], (("40", "25", "35"), "100", 5, 5, [])),
    # Band edges; one sheet of a hundred has one point less.
    ("90", 6, [AT_90], (("39", "16", "35"), "90", 5, 5, [])),
    ("89.99: A1.e 1→0 on one of a hundred", 6, [{**AT_90, "A1.e": 0}, *99 * [AT_90]],
     # Part A is (38 + 99·39) / 100 = 3899/100
     (("3899/100", "16", "35"), "8999/100", 4, 4, [])),
    ("70", 6, [AT_70], (("33", "6", "31"), "70", 4, 4, [])),
    ("69.99: A1.b 3→2 on one of a hundred", 6, [{**AT_70, "A1.b": 2}, *99 * [AT_70]],
     (("3299/100", "6", "31"), "6999/100", 3, 3, [])),
    ("50", 6, [AT_50], (("32", "6", "12"), "50", 3, 3, [])),
    ("49.99: A1.b 2→1 on one of a hundred", 6, [{**AT_50, "A1.b": 1}, *99 * [AT_50]],
     (("3199/100", "6", "12"), "4999/100", 2, 2, [])),
    ("30", 6, [AT_30], (("12", "6", "12"), "30", 2, 2, [])),
    ("29.99: A1.b 2→1 on one of a hundred", 6, [{**AT_30, "A1.b": 1}, *99 * [AT_30]],
     (("1199/100", "6", "12"), "2999/100", 1, 1, [])),
    # star_min_any: "Sở hữu trí tuệ****".
    ("no intellectual property: 98 points are three stars", 6, [{"A3.e": 0}],
     (("38", "25", "35"), "98", 5, 3, ["4 A3.e 0<1"])),
    ("the least option above 0 is enough, for five stars too", 6, [{"A3.e": 1}],
     (("39", "25", "35"), "99", 5, 5, [])),
    ("0, 1 and 2 of three members are 1 on average", 6, [{"A3.e": 0}, {"A3.e": 1}, {}],
     # Part A is (38 + 39 + 40) / 3 = 39
     (("39", "25", "35"), "99", 5, 5, [])),
    ("0, 0 and 2 of three members are 2/3 on average", 6, [{"A3.e": 0}, {"A3.e": 0}, {}],
     # Part A is (38 + 38 + 40) / 3 = 116/3; + 60 = 296/3
     (("116/3", "25", "35"), "296/3", 5, 3, ["4 A3.e 2/3<1"])),
    ("three stars do not ask for it", 6, [{**AT_50, "A3.e": 0, "B4.a": 3}],
     # A 32 - 2, B 6 + 2
     (("30", "8", "12"), "50", 3, 3, [])),
    # Minima that cap a high total.
    ("no published standard: 99 points are two stars", 6, [{"C8.a": 1}],
     (("40", "25", "34"), "99", 5, 2, ["3 C8.a 1<2"])),
    ("the three-star mark of B5.b, not the four-star one", 6, [{"B5.b": 3}],
     (("40", "23", "35"), "98", 5, 3, ["4 B5.b 3<5"])),
    ("the four-star mark of C9, not the five-star one", 6, [{"C9": 3}],
     (("40", "25", "33"), "98", 5, 4, ["5 C9 3<5"])),
    ("nothing for the environment: 97 points are three stars", 6, [{"A1.dd": 0}],
     (("37", "25", "35"), "97", 5, 3, ["4 A1.dd 0<1"])),
    ("of several the lowest class decides, each is named", 6, [{"A3.e": 0, "C8.a": 0, "C10": 1}],
     (("38", "25", "32"), "95", 5, 2, ["4 A3.e 0<1", "3 C8.a 0<2", "5 C10 1<2"])),
    ("set 2 asks for 3 in A1.b for four stars", 2, [{"A1.b": 2}],
     (("39", "25", "35"), "99", 5, 3, ["4 A1.b 2<3"])),
    ("set 21 has other maxima: A2.a asks for 5", 21, [{"A2.a": 3}],
     (("38", "25", "35"), "98", 5, 3, ["4 A2.a 3<5"])),
    ("set 11 asks for 3 in A1.a for three stars", 11, [{"A1.a": 1}],
     # It does not add up: C is 32 at best.
     (("36", "25", "32"), "93", 5, 2, ["3 A1.a 1<3"])),
    # Averages at an edge.
    ("1, 3 and 5 in C7 are 3 on average", 6, [{"C7": 1}, {"C7": 3}, {}],
     # Part C is (31 + 33 + 35) / 3 = 33
     (("40", "25", "33"), "98", 5, 4, ["5 C7 3<5"])),
    ("99 times 3 and once 1 are 2.98", 6, [{"C7": 1}, *99 * [{"C7": 3}]],
     # Part C is (31 + 99·33) / 100 = 3298/100
     (("40", "25", "1649/50"), "4899/50", 5, 3, ["4 C7 149/50<3"])),
    # No story: the items that apply only when there is one have no points, and their minima are not met.
    ("applies_when: without a story B5 is 0", 6, [{"B5.a": 0, "B5.b": 0, "B5.c": 0}],
     (("40", "13", "35"), "88", 4, 2, ["3 B5.b 0<3"])),
    # Alternatives of set 26.
    ("the second case of an item counts like the first", 26, [{"C8": {"case": "b", "points": 2}}],
     (("40", "25", "34"), "99", 5, 5, [])),
    ("two members in two cases", 26, [{"C15": {"case": "a", "points": 1}}, {"C15": {"case": "b", "points": 3}}],
     # Part C is (33 + 35) / 2
     (("40", "25", "34"), "99", 5, 5, [])),
    ("set 26 asks for any intellectual property too", 26, [{"A3.e": 0, "A3.d": 1}],
     # A3.d: 3→1
     (("36", "25", "35"), "96", 5, 3, ["4 A3.d 1<3", "4 A3.e 0<1"])),
    # Sets that do not add up work as they are.
    ("set 7: C6.d says 4 and gives 3", 7, [{}], (("40", "25", "34"), "99", 5, 5, [])),
    ("set 11: part C comes to 32", 11, [{}], (("40", "25", "32"), "97", 5, 5, [])),
    ("set 12: part C comes to 32", 12, [{}], (("40", "25", "32"), "97", 5, 5, [])),
    ("set 13: part C comes to 33", 13, [{}], (("40", "25", "33"), "98", 5, 5, [])),
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
    ("number", "item", "kind"), [(6, "C6.a", "stop_if"), (6, "A1.a", "excluded_if"), (6, "A2.a", "excluded_if"),
                                 (1, "A1.a", "requirement"), (6, "C9", "stop_if")],
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


def test_two_options_with_the_same_words_are_two_marks() -> None:
    # Sets 24 and 25 print the same words for 0 and 1 points in A2.b.
    for number in (24, 25):
        item = next(one for one in generations.criteria(ID, number).scored() if one.id == "A2.b")
        assert [one.points for one in item.options] == [0, 1, 3, 4]
        assert item.options[0].text == item.options[1].text
    card = generations.card(ID, 24, [{"A2.b": 1}, {"A2.b": 0}])
    # Part A is 40 - 4 + 1/2; four stars ask for 3.
    assert generations.said(card) == (("73/2", "25", "35"), "193/2", 5, 3, ["4 A2.b 1/2<3"])
