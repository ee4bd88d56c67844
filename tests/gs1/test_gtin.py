import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import ean

from ocop_site.gs1 import InvalidGtin, check_digit, is_demonstration, parse_gtin


@pytest.mark.parametrize(
    ("digits", "right"),
    [("952123400001", 3), ("0952123400001", 3), ("629104150021", 3), ("7351353", 7)],
)
def test_the_check_digit_is_that_of_gs1(digits: str, right: int) -> None:
    assert check_digit(digits) == right


@given(st.text(alphabet="0123456789", min_size=12, max_size=12))
def test_the_check_digit_is_that_of_an_independent_library(digits: str) -> None:
    assert str(check_digit(digits)) == ean.calc_check_digit(digits)


@pytest.mark.parametrize("digits", ["", "12a", " 12", "²", "٣", "-1"])
def test_a_check_digit_needs_digits(digits: str) -> None:
    with pytest.raises(InvalidGtin) as caught:
        check_digit(digits)
    assert caught.value.reason == "not-digits"


@pytest.mark.parametrize(
    ("text", "gtin"),
    [
        ("9521234000013", "09521234000013"),
        ("09521234000013", "09521234000013"),
        ("9 521234 000013", "09521234000013"),
        ("9\u00a0521234\u00a0000013\n", "09521234000013"),
        ("19521234000010", "19521234000010"),
        ("614141007349", "00614141007349"),
        ("95200002", "00000095200002"),
    ],
)
def test_every_length_of_gtin_becomes_fourteen_digits(text: str, gtin: str) -> None:
    assert parse_gtin(text) == gtin
    assert parse_gtin(gtin) == gtin


@pytest.mark.parametrize(
    ("text", "reason", "suggestion"),
    [
        ("", "not-digits", ""),
        ("952-1234-000013", "not-digits", ""),
        ("952123400001x", "not-digits", ""),
        ("٩521234000013", "not-digits", ""),
        ("614141007340", "wrong-check-digit", "614141007349"),
        ("9521234000014", "wrong-check-digit", "9521234000013"),
        ("9521243000013", "wrong-check-digit", "9521243000011"),
        ("95212340000", "wrong-length", ""),
        ("952123400001300", "wrong-length", ""),
    ],
)
def test_what_is_no_gtin_is_refused(text: str, reason: str, suggestion: str) -> None:
    with pytest.raises(InvalidGtin) as caught:
        parse_gtin(text)
    assert (caught.value.reason, caught.value.suggestion) == (reason, suggestion)


@pytest.mark.parametrize(
    ("prefix", "reason"),
    [
        *[(prefix, "restricted-prefix") for prefix in ("020", "029", "040", "049", "200", "299")],
        *[(prefix, "coupon-prefix") for prefix in ("980", "981", "983", "990", "999")],
    ],
)
@pytest.mark.parametrize("indicator", ["", "0", "1"])
def test_numbers_of_a_shop_and_coupons_are_no_products(
    prefix: str, reason: str, indicator: str
) -> None:
    body = f"{indicator}{prefix}123400001"
    with pytest.raises(InvalidGtin) as caught:
        parse_gtin(f"{body}{check_digit(body)}")
    assert (caught.value.reason, caught.value.suggestion) == (reason, "")


@pytest.mark.parametrize("body", ["0123456", "2123456", "0000000"])
def test_a_gtin_8_for_use_inside_a_company_is_refused_in_every_length(body: str) -> None:
    for digits in (body, body.zfill(11), body.zfill(12), body.zfill(13)):
        with pytest.raises(InvalidGtin) as caught:
            parse_gtin(f"{digits}{check_digit(digits)}")
        assert caught.value.reason == "restricted-prefix"


@pytest.mark.parametrize(
    "prefix", ["000012", "019", "030", "050", "300", "893", "952", "979", "984"]
)
def test_neighbouring_prefixes_pass(prefix: str) -> None:
    body = f"{prefix}123400001"[:12].ljust(12, "7")
    assert parse_gtin(f"{body}{check_digit(body)}") == f"0{body}{check_digit(body)}"


@pytest.mark.parametrize(
    ("gtin", "is_demo"),
    [
        ("09521234000013", True),
        ("19521234000010", True),
        ("00614141007349", False),
        ("00952123400000", False),
    ],
)
def test_the_prefix_952_is_for_demonstrations(gtin: str, is_demo: bool) -> None:
    assert is_demonstration(parse_gtin(gtin)) is is_demo


@given(st.one_of(st.text(), st.text(alphabet="0123456789 ", max_size=16)))
def test_any_text_is_read_or_refused_and_what_is_suggested_is_read(text: str) -> None:
    try:
        gtin = parse_gtin(text)
    except InvalidGtin as fault:
        gtin = fault.suggestion and parse_gtin(fault.suggestion)
    assert len(gtin) in (0, 14)
    assert gtin == "" or gtin.endswith("".join(text.split())[:-1] + gtin[-1])


@given(st.integers(0, 12), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(place: int, shift: int) -> None:
    right = "9521234000013"
    wrong = right[:place] + str((int(right[place]) + shift) % 10) + right[place + 1 :]
    with pytest.raises(InvalidGtin):
        parse_gtin(wrong)


def test_it_crosses_a_process_whole() -> None:
    fault = pickle.loads(pickle.dumps(InvalidGtin("wrong-check-digit", "9521234000013")))
    assert type(fault) is InvalidGtin
    assert (fault.reason, fault.suggestion) == ("wrong-check-digit", "9521234000013")
