import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_site.vietnamese import fold, is_nfc, loose, near, nfc, slug, tidy

VIETNAMESE = st.text(
    alphabet="aàảãáạăằâấbcdđeéêềghiklmnoòôốơởpqrstuùưữvxyỳ -–ĐÂƠ\u00a0\u0301\u0323"
)
UNITS = ("Hải Lạng", "Hải Hòa", "Hạ Long", "Quảng Yên", "Đông Triều", "Móng Cái 1")


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize(
    ("typed", "composed"),
    [
        ("Ho\u0302\u0300 sơ", "Hồ sơ"),
        ("e\u0301\u0302", "ế"),
        ("A\u0300\u0306", "Ằ"),
        ("e\u0323\u0302", "ệ"),
        ("e\u0302\u0323", "ệ"),
        ("o\u0309\u031b", "ở"),
        ("x\u0302", "x\u0302"),
        ("Quảng Ninh", "Quảng Ninh"),
    ],
)
def test_marks_compose_in_whatever_order_they_were_typed(typed: str, composed: str) -> None:
    assert nfc(typed) == composed
    assert is_nfc(composed)


def test_decomposed_text_is_told_from_composed() -> None:
    assert not is_nfc(decomposed("Đông Triều"))
    assert not is_nfc("e\u0301\u0302")


@given(st.text())
def test_composing_twice_changes_nothing_more(text: str) -> None:
    assert is_nfc(nfc(text))
    assert unicodedata.is_normalized("NFC", nfc(text))


def test_tidying_takes_non_breaking_and_doubled_spaces_for_one() -> None:
    assert tidy(decomposed("  Đồng  rươi\u00a0khô\n")) == "Đồng rươi khô"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Trà hoa vàng", "tra hoa vang"),
        ("Chả mực Hạ Long", "cha muc ha long"),
        ("HOÀNH BỒ", "hoanh bo"),
        ("nếp cái hoa vàng Ðông Triều", "nep cai hoa vang dong trieu"),
        ("Ɖường ɖi ðâu", "duong di dau"),
        ("Nước mắm  sá\u00a0sùng ", "nuoc mam sa sung"),
        ("Ưu Ơi", "uu oi"),
        ("148/QĐ-TTg", "148/qd-ttg"),
    ],
)
def test_folding_takes_off_case_tones_and_marks(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    "words", [("chả", "cha", "chà"), ("ổi", "ôi", "ơi"), ("mận", "mặn", "màn")]
)
def test_folding_collides(words: tuple[str, ...]) -> None:
    assert len({fold(word) for word in words}) == 1


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_folding_is_blind_to_composition(text: str) -> None:
    assert fold(decomposed(text)) == fold(nfc(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quảng Yên", "quang-yen"),
        ("Đầm Hà", "dam-ha"),
        ("Cao sâm Ba Kích- BAKIGOLD", "cao-sam-ba-kich-bakigold"),
        ("Móng Cái 1", "mong-cai-1"),
        ("HTX Cam 10/10", "htx-cam-10-10"),
        ("'Móng Rồng Kim Hoa'", "mong-rong-kim-hoa"),
        ("", ""),
        ("…", ""),
        ("漢字", ""),
    ],
)
def test_slugs_are_ascii_with_single_hyphens(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text())
def test_a_slug_is_its_own_slug(text: str) -> None:
    once = slug(text)
    assert slug(once) == once
    assert set(once) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hải Hòa", "Hải Hoà"),
        ("HIỆP HÒA", "Hiệp Hoà"),
        ("chè Ngọc Thúy", "chè Ngọc Thuý"),
        ("văn hóa", "văn hoá"),
        ("thủy sản", "thuỷ sản"),
        ("ủy ban", "uỷ ban"),
        ("khỏe", "khoẻ"),
        ("lụy, họa", "luỵ, hoạ"),
        ("bánh kẹo xuân thế", "Bánh kẹo Xuân Thế"),
        ("Quảng Ninh – Xuân 2024", "Quảng Ninh - Xuân 2024"),
        ("Cao sâm Ba Kích- BAKIGOLD", "Cao sâm Ba Kích — BAKIGOLD"),
        ("TM-DV", "TM DV"),
        ("Đồng  rươi", "Đồng\u00a0rươi"),
        ("Ðông Triều", "Đông Triều"),
        ("“Móng Rồng”", '"Móng Rồng"'),
    ],
)
def test_two_spellings_of_one_name_are_loosely_equal(one: str, other: str) -> None:
    assert one != other
    assert loose(one) == loose(other)
    assert loose(decomposed(one)) == loose(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("chả", "cha"),
        ("Hải Lạng", "Hải Lăng"),
        ("Đầm Hà", "Dầm Hà"),
        ("lợn hương", "lợn hướng"),
        ("Qúy Chuẩn", "Quý Chuẩn"),
        ("hòan", "hoàn"),
        ("thúyên", "thuyến"),
        ("mùa", "muà"),
        ("Móng Cái 1", "Móng Cái 2"),
    ],
)
def test_names_that_differ_in_more_than_spelling_stay_apart(one: str, other: str) -> None:
    assert loose(one) != loose(other)


@given(VIETNAMESE)
def test_a_loose_key_is_its_own_key(text: str) -> None:
    assert loose(loose(text)) == loose(text)
    assert loose(decomposed(text)) == loose(text)


@pytest.mark.parametrize(
    ("word", "choice"),
    [
        ("naem", "name"),
        ("Name", "name"),
        ("nam", "name"),
        ("pirce", "price"),
        ("tax_cod", "tax_code"),
        ("xyz", ""),
        ("n", ""),
        ("", ""),
        ("shelf", ""),
    ],
)
def test_a_misspelt_key_is_led_to_the_right_one(word: str, choice: str) -> None:
    assert near(word, ("name", "price", "tax_code", "place")) == choice


@pytest.mark.parametrize(
    ("word", "choice"),
    [
        ("hai hoa", "Hải Hòa"),
        ("Hải Hoà", "Hải Hòa"),
        ("HA LONG", "Hạ Long"),
        ("đong trieu", "Đông Triều"),
        ("dong trieeu", "Đông Triều"),
        ("Hải Lăng", "Hải Lạng"),
        (decomposed("Quảng Yên"), "Quảng Yên"),
        ("Bình Ngọc", ""),
    ],
)
def test_a_name_is_found_without_its_marks_or_with_wrong_ones(word: str, choice: str) -> None:
    assert near(word, UNITS) == choice


@pytest.mark.parametrize("word", ["tên", "Ten", "TÊN", "tênn"])
def test_an_alias_leads_to_its_choice(word: str) -> None:
    assert near(word, ("name",), aliases={"tên": "name"}) == "name"


def test_an_alias_of_something_that_cannot_be_chosen_leads_nowhere() -> None:
    assert near("tên", ("code",), aliases={"tên": "name"}) == ""


def test_a_choice_is_itself_even_if_an_alias_says_otherwise() -> None:
    assert near("set", ("set", "kind"), aliases={"set": "kind"}) == "set"


def test_the_spelling_with_its_marks_wins_over_the_first_that_folds_alike() -> None:
    assert near("chà", ("chả", "chà")) == "chà"
    assert near("CHÀ", ("chả", "chà")) == "chà"
    assert near("cha", ("chả", "chà")) == "chả"


@given(st.text(), st.lists(st.text(), max_size=4))
def test_what_is_proposed_is_always_one_of_the_choices(word: str, choices: list[str]) -> None:
    assert near(word, choices) in {"", *choices}
    assert all(near(choice, choices) == choice for choice in choices)
