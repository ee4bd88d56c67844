import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_site.vietnamese import sort_key, tidy

# The 54 communes of Quảng Ninh since 1/7/2025, as a Vietnamese index lists them.
UNITS = [
    *("An Sinh", "Ba Chẽ", "Bãi Cháy", "Bình Khê", "Bình Liêu", "Cái Chiên", "Cao Xanh"),
    *("Cẩm Phả", "Cô Tô", "Cửa Ông", "Đầm Hà", "Điền Xá", "Đông Mai", "Đông Ngũ"),
    *("Đông Triều", "Đường Hoa", "Hà An", "Hà Lầm", "Hạ Long", "Hà Tu", "Hải Hòa"),
    *("Hải Lạng", "Hải Ninh", "Hải Sơn", "Hiệp Hòa", "Hoàng Quế", "Hoành Bồ", "Hoành Mô"),
    *("Hồng Gai", "Kỳ Thượng", "Liên Hòa", "Lục Hồn", "Lương Minh", "Mạo Khê", "Móng Cái 1"),
    *("Móng Cái 2", "Móng Cái 3", "Mông Dương", "Phong Cốc", "Quảng Đức", "Quảng Hà"),
    *("Quang Hanh", "Quảng La", "Quảng Tân", "Quảng Yên", "Thống Nhất", "Tiên Yên"),
    *("Tuần Châu", "Uông Bí", "Vàng Danh", "Vân Đồn", "Việt Hưng", "Vĩnh Thực", "Yên Tử"),
]
NAMES = st.text(alphabet="aAàâẩđĐdơuưữxzw0123 -–&ßü\u0302\u0301\u00a0")


def test_the_54_units_stand_in_the_order_of_the_alphabet() -> None:
    assert len(UNITS) == 54
    shuffled = random.Random(22).sample(UNITS, k=len(UNITS))
    assert shuffled != UNITS
    assert sorted(shuffled, key=sort_key) == UNITS


@pytest.mark.parametrize(
    "ascending",
    [
        list("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"),
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        list("âầẩẫấậ"),
        ["hà", "HÀ", "hả", "Hạ"],
        ["Cao Xanh", "Cẩm Phả"],
        ["oi", "ỏi", "ôi", "ổi", "ơi"],
        ["Dz", "Đa"],
        ["Quảng Đức", "Quang Hanh"],
        ["Hà", "Hà An", "Hai"],
        ["Móng Cái 1", "Móng Cái 2", "Móng Cái 10"],
        ["1", "01 a", "2", "10", "a"],
        ["a b", "a-b", "a&b", "a1", "ab"],
        ["u", "ü", "ư", "z", "ß", "β"],
        ["9" * 70 + "a", "9" * 70 + "b"],
    ],
)
def test_the_order_is_that_of_the_dictionary(ascending: list[str]) -> None:
    descending = ascending[::-1]
    assert sorted(descending, key=sort_key) == ascending


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Đông\u00a0Triều ", "Đông Triều"),
        (unicodedata.normalize("NFD", "Đông Triều"), "Đông Triều"),
        ("e\u0301\u0302", "ế"),
    ],
)
def test_one_text_has_one_key_however_it_is_stored(one: str, other: str) -> None:
    assert sort_key(one) == sort_key(other)


def test_a_look_alike_of_d_with_a_stroke_sorts_beside_it() -> None:
    assert sorted(["E", "Điền Xá", "Ðầm Hà", "Dz"], key=sort_key) == [
        "Dz",
        "Ðầm Hà",
        "Điền Xá",
        "E",
    ]


@given(st.one_of(NAMES, st.text()), st.one_of(NAMES, st.text()))
def test_only_the_same_text_has_the_same_key(one: str, other: str) -> None:
    assert (sort_key(one) == sort_key(other)) == (tidy(one) == tidy(other))


@given(st.lists(st.one_of(NAMES, st.text())))
def test_the_order_does_not_depend_on_the_order_before(names: list[str]) -> None:
    tidied = [tidy(name) for name in names]
    backwards = tidied[::-1]
    assert sorted(tidied, key=sort_key) == sorted(backwards, key=sort_key)


@given(st.one_of(NAMES, st.text()))
def test_order_is_blind_to_composition(text: str) -> None:
    assert sort_key(unicodedata.normalize("NFD", text)) == sort_key(text)


@given(NAMES, NAMES)
def test_a_longer_name_comes_after_its_beginning(start: str, rest: str) -> None:
    start = start.rstrip("0123456789")
    assert sort_key(start)[0] <= sort_key(f"{start} {rest}")[0]
