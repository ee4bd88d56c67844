"""How each language writes dates, numbers, amounts, places and clauses; and which words are marked as Vietnamese."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from ocop_site import vietnamese
from ocop_site.model.product import Origin
from ocop_site.model.site import FormerUnit
from ocop_site.plan.wording import ENGLISH, VIETNAMESE, Wording
from ocop_site.vietnamese.marked import CLOSE, OPEN
from tests.languages.conftest import Built

DAY = date(2026, 11, 26)


def shown(text: str) -> str:
    """Marks as ‹ ›."""
    return text.replace(OPEN, "‹").replace(CLOSE, "›")


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        (
            VIETNAMESE,
            ("26/11/2026", "26/11/2026, 07:05", "1.234", "2,5", "2,50", "65.000 ₫", "85 %"),
        ),
        (
            ENGLISH,
            (
                "26 November 2026",
                "26 November 2026, 07:05",
                "1,234",
                "2.5",
                "2.50",
                "65,000 ₫",
                "85%",
            ),
        ),
    ],
    ids=["vi", "en"],
)
def test_dates_and_numbers(wording: Wording, expected: tuple[str, ...]) -> None:
    assert (
        wording.date(DAY),
        wording.moment(vietnamese.parse_moment("2026-11-26 07:05")),
        wording.integer(1234),
        wording.points(Decimal("2.50")),
        wording.decimal(Decimal("2.5"), 2),
        wording.money(65000),
        wording.percent(Decimal(85)),
    ) == expected


@pytest.mark.parametrize(
    ("amount", "english"),
    [
        ("500 g", "500 g"),
        ("1,5 lít", "1.5 litres"),
        ("1 lít", "1 litre"),
        ("1.200 gói", "1,200 packs"),
        ("3 thúng", "3 ‹thúng›"),
    ],
)
def test_amounts_keep_units_that_have_no_english_word(amount: str, english: str) -> None:
    quantity = vietnamese.parse_quantity(amount)

    assert shown(ENGLISH.quantity(quantity)) == english
    assert VIETNAMESE.quantity(quantity) == amount


@pytest.mark.parametrize(
    ("term", "english"),
    [
        ("18 tháng", "18 months"),
        ("12 tháng ở âm 18 độ C", "12 months at −18 °C"),
        ("5 ngày ở 4–6 độ C", "5 days at 4–6 °C"),
        ("Bán sống trong ngày", "‹Bán sống trong ngày›"),
        ("4 ngày ở chỗ mát", "‹4 ngày ở chỗ mát›"),
    ],
)
def test_shelf_lives_are_said_in_english_or_left_whole(term: str, english: str) -> None:
    assert shown(ENGLISH.term(vietnamese.marked(term))) == english
    assert VIETNAMESE.term(term) == term


@pytest.mark.parametrize(
    ("clause", "english"),
    [
        ("Điều 3", "Article 3"),
        ("Điều 7 khoản 3 điểm e", "Article 7 clause 3 point e"),
        ("Phụ lục II, ghi chú của mục", "Annex II, note to the item"),
        (
            "Quyết định 26/2026/QĐ-TTg, Điều 12 khoản 2",
            "Decision ‹26/2026/QĐ-TTg›, Article 12 clause 2",
        ),
        ("Điều 3, theo thông lệ", "‹Điều 3, theo thông lệ›"),
    ],
)
def test_a_clause_is_said_in_english_only_if_every_word_of_it_is(clause: str, english: str) -> None:
    assert shown(ENGLISH.clause(vietnamese.marked(clause))) == english
    assert VIETNAMESE.clause(clause) == clause


def test_places_keep_their_names_and_say_of_what_kind_they_are(demo: Built) -> None:
    places = demo.catalogue.places
    unit = FormerUnit(code="06859", name="Xã Húc Động", district="Huyện Bình Liêu", extent="whole")

    assert [shown(ENGLISH.place(places[code])) for code in ("06838", "06652", "07192")] == [
        "‹Bình Liêu› commune",
        "‹Hà Tu› ward",
        "‹Cô Tô› special zone",
    ]
    assert VIETNAMESE.place(places["06838"]) == "xã Bình Liêu"
    assert shown(ENGLISH.former(unit)) == "‹Xã Húc Động (Huyện Bình Liêu)›"


@pytest.mark.parametrize(
    ("phrase", "english"),
    [("Sản xuất tại", "Made in Viet Nam"), ("Đan tại", "‹Đan tại› Viet Nam")],
)
def test_the_origin_phrases_of_the_law_are_translated(phrase: str, english: str) -> None:
    marked = vietnamese.marked
    origin = Origin(phrase=marked(phrase), country=marked("Việt Nam"))

    assert shown(ENGLISH.origin(origin)) == english


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("canna noodles from Bình Liêu.", "canna noodles from ‹Bình Liêu›."),
        ("At Ba Chẽ and in Ba Chẽ", "At ‹Ba Chẽ› and in ‹Ba Chẽ›"),
        ("Decision 26/2026/QĐ-TTg, Article 8", "Decision ‹26/2026/QĐ-TTg›, Article 8"),
        ("**Vân Đồn** is [far](https://x.vn)", "**‹Vân Đồn›** is [far](https://x.vn)"),
        ("no name at all", "no name at all"),
        (f"{OPEN}forged{CLOSE} marks", "forged marks"),
    ],
)
def test_vietnamese_names_in_english_text_are_marked(text: str, expected: str) -> None:
    assert shown(vietnamese.names_marked(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Miến dong", "‹Miến dong›"),
        ("Ban Mai", "‹Ban Mai›"),
        ("TCCS 01:2026/HTXBM", "TCCS 01:2026/HTXBM"),
        ("123/QĐ-UBND", "‹123/QĐ-UBND›"),
        (f"a{OPEN}b", "‹ab›"),
        ("", ""),
    ],
)
def test_codes_are_of_no_language(text: str, expected: str) -> None:
    assert shown(vietnamese.marked(text)) == expected


def test_marks_do_not_change_the_order_of_the_alphabet() -> None:
    names = ["Bưởi", "Bánh", "Ba kích", "Ổi"]

    assert sorted(map(vietnamese.marked, names), key=vietnamese.sort_key) == [
        vietnamese.marked(one) for one in sorted(names, key=vietnamese.sort_key)
    ]
