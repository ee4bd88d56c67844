import pytest

from ocop_site.vietnamese import Unreadable, parse_yes_no


@pytest.mark.parametrize("text", ["có", "Có", "CÓ", "co", "đúng", "Đúng", "true", "True", "yes"])
def test_yes(text: str) -> None:
    assert parse_yes_no(text) is True


@pytest.mark.parametrize("text", ["không", "Không", "khong", "sai", "false", "FALSE", "no"])
def test_no(text: str) -> None:
    assert parse_yes_no(text) is False


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("cô", "có"),
        ("cỏ", "có"),
        ("khồng", "không"),
        ("khonng", "không"),
        ("đừng", ""),
        ("dùng", ""),
        ("x", ""),
        ("1", ""),
        ("none", ""),
    ],
)
def test_another_word_is_refused_even_if_it_folds_to_an_answer(text: str, suggestion: str) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_yes_no(text)
    assert (caught.value.reason, caught.value.suggestion) == ("not-yes-no", suggestion)
