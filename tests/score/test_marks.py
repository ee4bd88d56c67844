"""One sheet against its set: which option a mark means, and what is said where it means none."""

from typing import Any

import pytest

from ocop_site import load
from ocop_site.diagnostics import Finding
from ocop_site.model.criteria import CriteriaSet
from ocop_site.score import codes, sheets
from tests import make
from tests.score import small

CATALOGUE = load.catalogue(make.ROOT / "content").catalogue


def real(number: int) -> CriteriaSet:
    """A set of QĐ 26/2026."""
    assert CATALOGUE is not None
    found = CATALOGUE.criteria_set("qd-26-2026", number)
    assert found is not None
    return found


def best(criteria: CriteriaSet, **changes: Any) -> dict[str, Any]:
    """A mark for the last option of every item, by its number (of case a); `changes` by item, "_" for "."."""
    marks: dict[str, Any] = {}
    for item in criteria.scored():
        if item.alternatives:
            marks[item.id] = {"case": "a", "option": len(item.alternatives[0].options)}
        else:
            marks[item.id] = {"option": len(item.options)}
    marks.update({key.replace("_", "."): value for key, value in changes.items()})
    return {key: value for key, value in marks.items() if value is not None}


def read(
    number: int, excluded: dict[str, str] | None = None, **changes: Any
) -> tuple[sheets.Marked | None, list[Finding]]:
    """What the sheet of all best marks of a real set becomes with these changes."""
    criteria = real(number)
    return sheets.mark(
        small.sheet(best(criteria, **changes), "TV1", excluded), criteria, small.PATH
    )


def answer(number: int, item: str, mark: Any) -> sheets.Answer:
    """What a mark of a real set means."""
    good, findings = read(number, **{item.replace(".", "_"): mark})
    assert findings == []
    assert good is not None
    return good.answers[item]


def refused(number: int, item: str, mark: Any) -> Finding:
    """The one finding of a mark of a real set."""
    good, findings = read(number, **{item.replace(".", "_"): mark})
    assert good is None
    (found,) = findings
    return found


def fault(code: Any, route: tuple[str, ...], at_key: bool = False, **values: str) -> Finding:
    return Finding(code=code, path=small.PATH, route=route, values=values, at_key=at_key)


@pytest.mark.parametrize("number", range(1, 27))
def test_the_best_option_of_every_item_makes_100_points_in_every_set(number: int) -> None:
    good, findings = read(number)
    assert findings == []
    assert good is not None
    assert good.total == 100
    assert list(good.answers) == [item.id for item in real(number).scored()]


# Alternatives: set 26 (tourism), C8.
C8_A3 = "Các cơ sở đủ đăng ký, điều kiện kinh doanh; có cơ sở đạt chuẩn phục vụ khách du lịch theo Luật Du lịch"
C8_B1 = "Đủ đăng ký kinh doanh và điều kiện kinh doanh theo pháp luật"


@pytest.mark.parametrize(
    ("mark", "points", "text"),
    [
        ({"case": "a", "points": 3}, 3, C8_A3),
        ({"case": "a", "option": 2}, 3, C8_A3),
        ({"case": "b", "points": 1}, 1, C8_B1),
        ({"case": "b", "option": 1}, 1, C8_B1),
        ({"case": "b", "points": 0}, 0, ""),
    ],
)
def test_a_mark_in_a_case_chooses_from_the_options_of_that_case(
    mark: dict[str, Any], points: int, text: str
) -> None:
    assert answer(26, "C8", mark) == sheets.Answer(points=points, text=text)


@pytest.mark.parametrize("mark", [3, 0, {"points": 1}, {"option": 1}, {"case": "c", "points": 3}])
def test_an_item_with_cases_needs_one_of_its_cases(mark: Any) -> None:
    assert refused(26, "C8", mark) == fault(
        codes.CHOICE_NEEDED, ("marks", "C8"), item="C8", what="case", expected="a, b"
    )


def test_an_item_without_cases_has_no_case_to_name() -> None:
    assert refused(26, "C10", {"case": "a", "points": 3}) == fault(
        codes.CHOICE_NEEDED, ("marks", "C10"), item="C10", what="case", expected="—"
    )


def test_members_may_have_chosen_different_cases_and_their_points_are_averaged() -> None:
    # C8 has 3 points of case a and 1 of case b: the mean is 2; all other items are at their best: 97 + 2 = 99.
    rows = [best(real(26)), best(real(26), C8={"case": "b", "points": 1})]
    card = small.card(rows, criteria=real(26))
    c8 = next(
        item
        for part in card.parts
        for criterion in part.criteria
        for item in criterion.items
        if item.id == "C8"
    )
    assert (str(c8.average.shown), c8.answer, str(card.total.shown)) == ("2.00", "", "99.00")


# Two options of the same points: set 7 A3.1 (1, 1, 3) and set 23 C6.2 (1, 1, 3, 5).
@pytest.mark.parametrize(
    ("number", "item", "mark", "points", "start"),
    [
        (7, "A3.1", {"option": 1}, 1, "Hộ sản xuất/hộ gia đình"),
        (7, "A3.1", {"option": 2}, 1, "Công ty TNHH"),
        (7, "A3.1", {"option": 2, "points": 1}, 1, "Công ty TNHH"),
        (7, "A3.1", {"option": 3}, 3, "HTX tổ chức"),
        (7, "A3.1", 3, 3, "HTX tổ chức"),
        (7, "A3.1", {"points": 3}, 3, "HTX tổ chức"),
        (23, "C6.2", {"option": 1}, 1, "Chấp nhận được"),
        (23, "C6.2", {"option": 2}, 1, "Hợp đặc tính sản phẩm"),
        (23, "C6.2", {"option": 3}, 3, "Đẹp, bắt mắt"),
        (23, "C6.2", 5, 5, "Rất đẹp"),
    ],
)
def test_an_option_number_chooses_among_options_of_the_same_points(
    number: int, item: str, mark: Any, points: int, start: str
) -> None:
    found = answer(number, item, mark)
    assert found.points == points
    assert found.text.startswith(start)


@pytest.mark.parametrize(("number", "item"), [(7, "A3.1"), (23, "C6.2")])
def test_points_that_two_options_have_need_the_option_number(number: int, item: str) -> None:
    for mark in (1, {"points": 1}):
        assert refused(number, item, mark) == fault(
            codes.CHOICE_NEEDED, ("marks", item), item=item, what="option", expected="1, 2"
        )


# Zero points.
def test_zero_is_allowed_where_the_sheet_prints_no_zero() -> None:
    # A1.1 of set 1 has options of 1, 2 and 3 points.
    assert answer(1, "A1.1", 0) == sheets.Answer(points=0, text="")
    assert answer(1, "A1.1", {"points": 0}) == sheets.Answer(points=0, text="")


def test_zero_is_an_option_with_its_words_where_the_sheet_prints_it() -> None:
    assert answer(1, "A1.2", 0).text == "Không có chứng nhận chất lượng"


def test_a_product_that_meets_nothing_has_no_points_and_one_star_in_every_set() -> None:
    for number in range(1, 27):
        zeros = {
            item.id: {"case": "b", "points": 0} if item.alternatives else 0
            for item in real(number).scored()
        }
        card = small.card([zeros], criteria=real(number))
        assert (str(card.total.shown), card.stars, card.unmet) == ("0.00", 1, ())


# Points outside the list (S301).
@pytest.mark.parametrize(
    ("mark", "read_as"),
    [(4, "4"), (-1, "-1"), ({"option": 4}, "#4"), ({"option": 0}, "#0"), ({"option": -1}, "#-1")],
)
def test_a_mark_outside_the_options_is_refused_with_their_points(mark: Any, read_as: str) -> None:
    assert refused(1, "A1.1", mark) == fault(
        codes.POINTS_NOT_AN_OPTION,
        ("marks", "A1.1"),
        item="A1.1",
        name="Nguồn gốc sản phẩm",
        read=read_as,
        expected="1, 2, 3",
    )


def test_points_and_option_number_that_contradict_each_other_are_refused() -> None:
    # Option 2 of A3.1 in set 7 has 1 point.
    found = refused(7, "A3.1", {"option": 2, "points": 3})
    assert found == fault(
        codes.POINTS_NOT_AN_OPTION,
        ("marks", "A3.1"),
        item="A3.1",
        name="Loại hình tổ chức sản xuất - kinh doanh",
        read="3",
        expected="1",
    )


def test_the_options_are_listed_once_each_by_size() -> None:
    ten = small.criteria(A=[small.item("A1", small.options(10, 2, 9, 2, 0))])
    good, findings = sheets.mark(small.sheet({"A1": 3}), ten, small.PATH)
    assert good is None
    assert [one.values["expected"] for one in findings] == ["0, 2, 9, 10"]


@pytest.mark.parametrize(
    ("number", "item", "mark", "expected"),
    [(1, "A1.1", {}, "1, 2, 3"), (26, "C8", {"case": "a"}, "1, 2")],
)
def test_a_mark_with_neither_points_nor_option_needs_its_option(
    number: int, item: str, mark: dict[str, Any], expected: str
) -> None:
    assert refused(number, item, mark) == fault(
        codes.CHOICE_NEEDED, ("marks", item), item=item, what="option", expected=expected
    )


# Missing, unknown, excluded (S302, S303, S311).
def test_all_missing_items_are_named_at_once_in_the_order_of_the_sheet() -> None:
    good, findings = read(6, C11=None, A1_1=None, B4_2=None)
    assert good is None
    assert findings == [fault(codes.MISSING_ITEM, ("marks",), at_key=True, items="A1.1, B4.2, C11")]


def test_an_item_of_another_set_is_unknown() -> None:
    good, findings = read(6, C15=3)
    assert good is None
    assert findings == [
        fault(codes.UNKNOWN_ITEM, ("marks", "C15"), at_key=True, item="C15", set="6")
    ]


def test_a_heading_is_not_an_item_that_can_be_marked() -> None:
    _, findings = read(6, A1=18)
    assert findings == [fault(codes.UNKNOWN_ITEM, ("marks", "A1"), at_key=True, item="A1", set="6")]


@pytest.mark.parametrize(
    ("number", "item", "kind"),
    [
        (1, "A1.1", "requirement"),  # 100 % grown in the province
        (13, "A1.1", "excluded_if"),  # only imported raw material
        (13, "A2.1", "excluded_if"),  # the same as another maker's product
        (13, "C6.1.1", "stop_if"),  # foreign matter
        (19, "C6", "stop_if"),  # no declaration of a cosmetic
    ],
)
def test_an_item_whose_note_excludes_or_stops_may_be_noted(
    number: int, item: str, kind: str
) -> None:
    notes = [note.kind for one in real(number).scored() if one.id == item for note in one.notes]
    assert kind in notes
    good, findings = read(number, excluded={item: "lý do"})
    assert findings == []
    assert good is not None
    assert good.excluded == {item: "lý do"}


@pytest.mark.parametrize(
    "item",
    [
        "A1.4",  # a plain note
        "B5.2",  # applies_when
        "A2.4",  # no note
        "C15",  # an item of another set
        "A1",  # a heading
    ],
)
def test_an_item_that_cannot_exclude_may_not_be_noted(item: str) -> None:
    good, findings = read(1, excluded={item: "lý do"})
    assert good is None
    assert findings == [fault(codes.NO_SUCH_NOTE, ("excluded", item), at_key=True, item=item)]


def test_every_fault_of_a_sheet_is_named_in_one_run() -> None:
    _, findings = read(7, {"A2.4": "?"}, C15=1, A1_1=9, A3_1=1, B4_1=None, C11=None)
    assert [(one.code.id, one.route) for one in findings] == [
        ("S303", ("marks", "C15")),
        ("S311", ("excluded", "A2.4")),
        ("S302", ("marks",)),
        ("S301", ("marks", "A1.1")),
        ("S309", ("marks", "A3.1")),
    ]


def test_every_condition_of_the_sheets_that_excludes_is_at_an_item_that_can_be_noted() -> None:
    for number in range(1, 27):
        criteria = real(number)
        everywhere = str(criteria.model_dump(mode="json")).count("'kind': 'stop_if'")
        noted = sum(note.kind == "stop_if" for item in criteria.scored() for note in item.notes)
        assert everywhere == noted, number
