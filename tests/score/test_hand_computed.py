"""Cases worked out by hand: what the parts, the total, the stars and the reasons must be.

A sheet is (A1, B1, C1, C2, C3) of tests/score/small.py. Expected are the part totals, the total as a fraction, the
total as it is shown (cut off, never rounded up), the class of the points alone, the stars, and the unmet minima as
"stars item reached<needed".
"""

from decimal import Decimal
from fractions import Fraction

import pytest

from ocop_site.model.scorecard import Average, Scorecard
from tests.score import small

# 28 + 5 + 2 = 35 in part C; all minima met.
TOP = (40, 25, 28, 5, 2)  # 100

EDGES = [
    # 90. Sheets of 90 are (40, 25, 18, 5, 2); of 89 the same with 17 in C1.
    ("one member with 89",
     [(40, 25, 17, 5, 2)],
     # 40 + 25 + 24 = 89
     ("40", "25", "24"), "89", "89.00", 4, 4, []),
    ("one member with 90",
     [(40, 25, 18, 5, 2)],
     # 40 + 25 + 25 = 90
     ("40", "25", "25"), "90", "90.00", 5, 5, []),
    ("89, 90, 90 of three members",
     [(40, 25, 17, 5, 2), (40, 25, 18, 5, 2), (40, 25, 18, 5, 2)],
     # C: (24 + 25 + 25) / 3 = 74/3; total 269/3 = 89.666…, rounded it would read 89.67
     ("40", "25", "74/3"), "269/3", "89.66", 4, 4, []),
    ("88, 90, 92 of three members",
     [(40, 25, 16, 5, 2), (40, 25, 18, 5, 2), (40, 25, 20, 5, 2)],
     # C: (23 + 25 + 27) / 3 = 25; total 90 exactly
     ("40", "25", "25"), "90", "90.00", 5, 5, []),
    ("89 and three times 90 of four members",
     [(39, 25, 18, 5, 2), *3 * [(40, 25, 18, 5, 2)]],
     # A: (39 + 120) / 4 = 159/4; total 359/4 = 89.75
     ("159/4", "25", "25"), "359/4", "89.75", 4, 4, []),
    ("89, 90, 90, 91 of four members",
     [(39, 25, 18, 5, 2), (40, 25, 18, 5, 2), (40, 25, 18, 5, 2), (40, 25, 19, 5, 2)],
     # A: 159/4, C: (25 + 25 + 25 + 26) / 4 = 101/4; 159/4 + 101/4 = 65, + 25 = 90
     ("159/4", "25", "101/4"), "90", "90.00", 5, 5, []),
    ("89 and four times 90 of five members",
     [(40, 24, 18, 5, 2), *4 * [(40, 25, 18, 5, 2)]],
     # B: (24 + 100) / 5 = 124/5; total 449/5 = 89.8
     ("40", "124/5", "25"), "449/5", "89.80", 4, 4, []),
    ("86 and four times 91 of five members",
     [(40, 25, 14, 5, 2), *4 * [(40, 25, 19, 5, 2)]],
     # C: (21 + 4·26) / 5 = 125/5 = 25; total 90
     ("40", "25", "25"), "90", "90.00", 5, 5, []),
    ("89 and six times 90 of seven members",
     [(40, 25, 17, 5, 2), *6 * [(40, 25, 18, 5, 2)]],
     # C: (24 + 150) / 7 = 174/7; total 629/7 = 89.857142…, rounded it would read 89.86
     ("40", "25", "174/7"), "629/7", "89.85", 4, 4, []),
    ("84 and six times 91 of seven members",
     [(40, 25, 12, 5, 2), *6 * [(40, 25, 19, 5, 2)]],
     # C: (19 + 6·26) / 7 = 175/7 = 25; total 90
     ("40", "25", "25"), "90", "90.00", 5, 5, []),
    ("89.99 of a hundred sheets",
     [(40, 25, 17, 5, 2), *99 * [(40, 25, 18, 5, 2)]],
     # (89 + 99·90) / 100 = 8999/100
     ("40", "25", "2499/100"), "8999/100", "89.99", 4, 4, []),
    ("89.996 of 250 sheets is shown as 89.99 and gets four stars",
     [(40, 25, 17, 5, 2), *249 * [(40, 25, 18, 5, 2)]],
     # (89 + 249·90) / 250 = 22499/250 = 89.996, rounded it would read 90.00
     ("40", "25", "6249/250"), "22499/250", "89.99", 4, 4, []),
    # 70. A sheet of 70: (30, 15, 18, 5, 2).
    ("69.99 of a hundred sheets",
     [(30, 15, 17, 5, 2), *99 * [(30, 15, 18, 5, 2)]],
     # (69 + 99·70) / 100 = 6999/100
     ("30", "15", "2499/100"), "6999/100", "69.99", 3, 3, []),
    ("69, 70, 70 of three members",
     [(29, 15, 18, 5, 2), *2 * [(30, 15, 18, 5, 2)]],
     # A: 89/3; total 209/3 = 69.666…
     ("89/3", "15", "25"), "209/3", "69.66", 3, 3, []),
    ("69, 70, 71 of three members",
     [(29, 15, 18, 5, 2), (30, 15, 18, 5, 2), (31, 15, 18, 5, 2)],
     # A: 90/3 = 30; total 70
     ("30", "15", "25"), "70", "70.00", 4, 4, []),
    ("68, 70, 70, 71, 71 of five members",
     [(28, 15, 18, 5, 2), *2 * [(30, 15, 18, 5, 2)], *2 * [(31, 15, 18, 5, 2)]],
     # A: (28 + 60 + 62) / 5 = 30; total 70
     ("30", "15", "25"), "70", "70.00", 4, 4, []),
    # 50. A sheet of 50: (20, 10, 13, 5, 2).
    ("49.99 of a hundred sheets",
     [(19, 10, 13, 5, 2), *99 * [(20, 10, 13, 5, 2)]],
     # (49 + 99·50) / 100 = 4999/100
     ("1999/100", "10", "20"), "4999/100", "49.99", 2, 2, []),
    ("49 and six times 50 of seven members",
     [(20, 9, 13, 5, 2), *6 * [(20, 10, 13, 5, 2)]],
     # B: 69/7; total 349/7 = 49.857142…
     ("20", "69/7", "20"), "349/7", "49.85", 2, 2, []),
    ("49, 50, 50, 51 of four members",
     [(20, 9, 13, 5, 2), *2 * [(20, 10, 13, 5, 2)], (20, 11, 13, 5, 2)],
     # B: (9 + 20 + 11) / 4 = 10; total 50
     ("20", "10", "20"), "50", "50.00", 3, 3, []),
    # 30. A sheet of 30: (12, 6, 5, 5, 2).
    ("29.99 of a hundred sheets",
     [(11, 6, 5, 5, 2), *99 * [(12, 6, 5, 5, 2)]],
     # (29 + 99·30) / 100 = 2999/100
     ("1199/100", "6", "12"), "2999/100", "29.99", 1, 1, []),
    ("29 and four times 30 of five members",
     [(12, 6, 4, 5, 2), *4 * [(12, 6, 5, 5, 2)]],
     # C: (11 + 48) / 5 = 59/5; total 149/5 = 29.8
     ("12", "6", "59/5"), "149/5", "29.80", 1, 1, []),
    ("29, 30, 31 of three members",
     [(11, 6, 5, 5, 2), (12, 6, 5, 5, 2), (13, 6, 5, 5, 2)],
     # A: 36/3 = 12; total 30
     ("12", "6", "12"), "30", "30.00", 2, 2, []),
    # The ends.
    ("no points at all",
     [(0, 0, 0, 0, 0)],
     ("0", "0", "0"), "0", "0.00", 1, 1, []),
    ("all points of five members",
     5 * [TOP],
     ("40", "25", "35"), "100", "100.00", 5, 5, []),
]  # fmt: skip

MINIMA = [
    ("95 points without the three-star minimum of C2 are two stars",
     [(40, 25, 28, 0, 2)],
     # 40 + 25 + 30 = 95
     ("40", "25", "30"), "95", "95.00", 5, 2, ["3 C2 0<1"]),
    ("96 points with the three-star minimum only are three stars",
     [(40, 25, 28, 1, 2)],
     ("40", "25", "31"), "96", "96.00", 5, 3, ["4 C2 1<3"]),
    ("an answer between two minima meets the lower one",
     [(40, 25, 28, 2, 2)],
     ("40", "25", "32"), "97", "97.00", 5, 3, ["4 C2 2<3"]),
    ("98 points with the four-star minimum are four stars",
     [(40, 25, 28, 3, 2)],
     ("40", "25", "33"), "98", "98.00", 5, 4, ["5 C2 3<5"]),
    ("the four-star minimum does not ask for the five-star one",
     [(35, 20, 20, 3, 2)],
     # 35 + 20 + 25 = 80
     ("35", "20", "25"), "80", "80.00", 4, 4, []),
    ("minima are cumulative: 98 points without the three-star mark of C3, which no other class repeats",
     [(40, 25, 28, 5, 0)],
     ("40", "25", "33"), "98", "98.00", 5, 2, ["3 C3 0<2"]),
    ("at 75 points too: four stars need the three-star mark",
     [(35, 20, 14, 5, 1)],
     # 35 + 20 + 20 = 75
     ("35", "20", "20"), "75", "75.00", 4, 2, ["3 C3 1<2"]),
    ("of two unmet minima the lower class decides, and both are named",
     [(40, 25, 28, 3, 1)],
     # 40 + 25 + 32 = 97
     ("40", "25", "32"), "97", "97.00", 5, 2, ["5 C2 3<5", "3 C3 1<2"]),
    ("60 points: only the three-star minima count",
     [(30, 15, 12, 1, 2)],
     ("30", "15", "15"), "60", "60.00", 3, 3, []),
    ("60 points without a three-star minimum are two stars",
     [(30, 15, 13, 0, 2)],
     ("30", "15", "15"), "60", "60.00", 3, 2, ["3 C2 0<1"]),
    ("40 points have no minimum to meet",
     [(20, 10, 10, 0, 0)],
     ("20", "10", "10"), "40", "40.00", 2, 2, []),
    ("20 points have no minimum to meet",
     [(10, 5, 5, 0, 0)],
     ("10", "5", "5"), "20", "20.00", 1, 1, []),
    ("an average of exactly 3 meets the minimum of 3",
     [(35, 20, 15, 1, 2), (35, 20, 15, 3, 2), (35, 20, 15, 5, 2)],
     # C2: (1 + 3 + 5) / 3 = 3; C: 15 + 3 + 2 = 20; total 75
     ("35", "20", "20"), "75", "75.00", 4, 4, []),
    ("an average of 2.99 misses the minimum of 3",
     [(35, 20, 15, 2, 2), *99 * [(35, 20, 15, 3, 2)]],
     # C2: (2 + 297) / 100 = 2.99; C: 1999/100; total 7499/100
     ("35", "20", "1999/100"), "7499/100", "74.99", 4, 3, ["4 C2 299/100<3"]),
    ("an average of 2.999 shows as 3,00 when rounded and misses the minimum all the same",
     [(35, 20, 15, 2, 2), *999 * [(35, 20, 15, 3, 2)]],
     # C2: 2 once and 999 times 3 are 2999, / 1000 = 2.999
     ("35", "20", "19999/1000"), "74999/1000", "74.99", 4, 3, ["4 C2 2999/1000<3"]),
    ("an average of exactly 1 meets the three-star minimum though one member gave nothing",
     [(30, 15, 12, 0, 2), (30, 15, 12, 1, 2), (30, 15, 12, 2, 2)],
     # C2: (0 + 1 + 2) / 3 = 1; total 30 + 15 + 15 = 60
     ("30", "15", "15"), "60", "60.00", 3, 3, []),
    ("an average of 0.99 misses the three-star minimum",
     [(30, 15, 12, 0, 2), *99 * [(30, 15, 12, 1, 2)]],
     # C2: 99/100; C: 1499/100; total 5999/100
     ("30", "15", "1499/100"), "5999/100", "59.99", 3, 2, ["3 C2 99/100<1"]),
    ("an average of 4.99 misses the five-star minimum",
     [(40, 25, 28, 3, 2), *199 * [(40, 25, 28, 5, 2)]],
     # C2: (3 + 995) / 200 = 998/200 = 4.99; C: 34.99; total 99.99
     ("40", "25", "3499/100"), "9999/100", "99.99", 5, 4, ["5 C2 499/100<5"]),
    ("every member on the five-star minimum, the points just there",
     3 * [(40, 25, 18, 5, 2)],
     ("40", "25", "25"), "90", "90.00", 5, 5, []),
]  # fmt: skip

CASES = [*EDGES, *MINIMA]


def fraction(average: Average) -> Fraction:
    return Fraction(average.sum) / average.count


def reasons(card: Scorecard) -> list[str]:
    return [f"{one.stars} {one.item} {fraction(one.reached)}<{one.needed}" for one in card.unmet]


@pytest.mark.parametrize(
    ("rows", "parts", "total", "shown", "band", "stars", "unmet"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_the_sheets_come_to_what_was_worked_out_by_hand(
    rows: list[small.Row],
    parts: tuple[str, str, str],
    total: str,
    shown: str,
    band: int,
    stars: int,
    unmet: list[str],
) -> None:
    card = small.card(rows)
    assert tuple(str(fraction(part.total)) for part in card.parts) == parts
    assert str(fraction(card.total)) == total
    assert str(card.total.truncated) == shown
    assert (card.band, card.stars) == (band, stars)
    assert reasons(card) == unmet
    assert card.excluded == ()
    assert card.is_five_star_candidate == (stars == 5)


def test_an_item_has_the_words_of_its_answer_only_where_all_members_chose_the_same() -> None:
    card = small.card([(40, 25, 28, 5, 2), (40, 24, 28, 3, 2)])
    answers = {item.id: item.answer for part in card.parts for criterion in part.criteria
               for item in criterion.items}  # fmt: skip
    assert answers == {"A1": "mức 40", "B1": "", "C1": "mức 28", "C2": "", "C3": "mức 2"}


def test_a_card_says_from_which_sheets_it_was_made() -> None:
    card = small.card(2 * [TOP])
    assert (card.round, card.product, card.decision, card.set) == ("2026-1", "mien-dong", "nho", 1)
    assert card.members == ("TV001", "TV002")
    assert [(part.part, part.name, part.maximum) for part in card.parts] == [
        ("A", "phần A", 40),
        ("B", "phần B", 25),
        ("C", "phần C", 35),
    ]


def test_a_criterion_is_the_sum_of_its_items_at_every_depth() -> None:
    deep = small.criteria(
        C=[
            {
                "id": "C6",
                "num": "6",
                "name": "cảm quan",
                "max": 9,
                "items": [
                    small.item("C6.1", small.options(0, 2)),
                    {
                        "id": "C6.2",
                        "num": "6.2",
                        "name": "mùi vị",
                        "max": 7,
                        "items": [
                            small.item("C6.2.1", small.options(0, 3)),
                            small.item("C6.2.2", small.options(0, 4, stars_4=4)),
                        ],
                    },
                ],
            }
        ]
    )
    # TV1: 2 + 3 + 4 = 9, TV2: 0 + 3 + 0 = 3; the mean is 6.
    rows = [{"C6.1": 2, "C6.2.1": 3, "C6.2.2": 4}, {"C6.1": 0, "C6.2.1": 3, "C6.2.2": 0}]
    card = small.card(rows, criteria=deep, bands=((4, 6), (3, 4)))
    criterion = card.parts[0].criteria[0]
    assert (criterion.id, criterion.maximum, str(criterion.total.shown)) == ("C6", 9, "6.00")
    shown = [(item.id, str(item.average.shown)) for item in criterion.items]
    assert shown == [("C6.1", "1.00"), ("C6.2.1", "3.00"), ("C6.2.2", "2.00")]
    # 6 points are four stars of these bands, but C6.2.2 is 2 where 4 are needed.
    assert (card.band, card.stars, reasons(card)) == (4, 3, ["4 C6.2.2 2<4"])


def test_below_the_lowest_band_is_the_lowest_class() -> None:
    card = small.card([(10, 5, 5, 0, 0)], bands=((5, 90), (4, 70), (3, 50)))
    assert (card.band, card.stars) == (1, 1)


def test_the_order_of_the_bands_in_the_file_does_not_matter() -> None:
    upwards = small.card([(35, 20, 20, 3, 2)], bands=small.BANDS[::-1])
    assert (upwards.band, upwards.stars) == (4, 4)


def test_the_highest_of_two_options_marked_for_one_class_is_the_minimum() -> None:
    marks = [{"points": 0, "text": "không"}, {"points": 1, "text": "ít", "star_min": 4}, {"points": 2, "text": "đủ", "star_min": 4}]  # fmt: skip
    both = small.criteria(A=[small.item("A1", small.options(*range(101))), small.item("A2", marks)])
    low = small.card([{"A1": 75, "A2": 1}], criteria=both)
    assert (low.stars, reasons(low)) == (3, ["4 A2 1<2"])
    assert small.card([{"A1": 75, "A2": 2}], criteria=both).stars == 4


def test_a_mark_of_a_lower_class_with_more_points_holds_for_the_higher_class_too() -> None:
    # An odd set: three stars ask for 2, four stars only for 1. Cumulative: four stars ask for 2 as well.
    odd = small.criteria(A=[
        small.item("A1", small.options(*range(101))),
        small.item("A2", small.options(0, 1, 2, stars_4=1, stars_3=2)),
    ])  # fmt: skip
    card = small.card([{"A1": 75, "A2": 1}], criteria=odd)
    assert (card.stars, reasons(card)) == (2, ["3 A2 1<2"])


def test_an_item_with_cases_asks_for_its_minimum_in_every_case() -> None:
    cases = [
        {"case": letter, "name": f"trường hợp {letter}", "max": 3, "options": small.options(1, 2, 3, **marks)}
        for letter, marks in (("a", {"stars_3": 1, "stars_4": 2}), ("b", {"stars_3": 1, "stars_4": 2}))
    ]  # fmt: skip
    both = small.criteria(
        A=[small.item("A1", small.options(*range(101)))],
        C=[{"id": "C8", "num": "8", "name": "mục C8", "max": 3, "alternatives": cases}],
    )
    # 75 points and 1 in case a, 2 in case b: the mean of C8 is 1.5, and four stars ask for 2.
    rows = [
        {"A1": 75, "C8": {"case": "a", "points": 1}},
        {"A1": 75, "C8": {"case": "b", "points": 2}},
    ]
    card = small.card(rows, criteria=both)
    assert (card.stars, reasons(card)) == (3, ["4 C8 3/2<2"])
    rows[0]["C8"] = {"case": "a", "points": 2}
    assert small.card(rows, criteria=both).stars == 4


def test_a_heading_without_items_counts_nothing_and_stops_nothing() -> None:
    bare = small.criteria(
        A=[
            small.item("A1", small.options(*range(101))),
            {"id": "A2", "num": "2", "name": "mục bỏ trống", "max": 5},
        ],
        B=[],
    )
    card = small.card([{"A1": 75}, {"A1": 76}], criteria=bare)
    assert [str(part.total.shown) for part in card.parts] == ["75.50", "0.00"]
    assert (str(card.total.shown), card.stars) == ("75.50", 4)


@pytest.mark.parametrize(
    ("points", "count", "shown", "truncated"),
    [
        ("269", 3, "89.67", "89.66"),  # 89.666…
        ("22499", 250, "90.00", "89.99"),  # 89.996
        ("21599", 240, "90.00", "89.99"),  # 89.99583…
        ("17999", 200, "90.00", "89.99"),  # 89.995: the nearest is rounded half up
        ("2001", 200, "10.01", "10.00"),  # 10.005
        ("0", 7, "0.00", "0.00"),
    ],
)
def test_an_average_is_shown_to_the_nearest_hundredth_or_cut_off(
    points: str, count: int, shown: str, truncated: str
) -> None:
    average = Average(sum=Decimal(points), count=count)
    assert (str(average.shown), str(average.truncated)) == (shown, truncated)
