from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_site.vietnamese import (
    Unreadable,
    format_decimal,
    format_integer,
    parse_decimal,
    parse_integer,
    parse_percent,
)

DECIMALS = st.decimals(
    min_value=-(10**9), max_value=10**9, places=3, allow_nan=False, allow_infinity=False
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1200", 1200),
        ("1.200", 1200),
        ("1 200", 1200),
        ("1.429.841", 1429841),
        ("1 429 841", 1429841),
        ("02", 2),
        ("0", 0),
        ("-5", -5),
        ("\u22121.200", -1200),
    ],
)
def test_whole_numbers_are_read_with_or_without_groups(text: str, number: int) -> None:
    assert parse_integer(text) == number


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("1,200", "1.200"),
        ("1,429,841", "1.429.841"),
        ("1,5", ""),
        ("1.5", ""),
        ("1.20", ""),
        ("1.2000", ""),
        ("1.200 300", ""),
        ("0.123", ""),
        ("1,200.5", ""),
        ("14-15", ""),
        ("02 sản phẩm", ""),
        ("+5", ""),
        ("- 5", ""),
        ("1e3", ""),
        ("٣", ""),
        ("½", ""),
        ("mười", ""),
    ],
)
def test_what_is_no_whole_number_is_refused(text: str, suggestion: str) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_integer(text)
    assert (caught.value.reason, caught.value.suggestion) == ("not-a-number", suggestion)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,5", "1.5"),
        ("1.5", "1.5"),
        ("1,50", "1.50"),
        ("1.234,5", "1234.5"),
        ("1 234,5", "1234.5"),
        ("500.000,25", "500000.25"),
        ("6.207,90", "6207.90"),
        ("106.42", "106.42"),
        ("21,5312", "21.5312"),
        ("107.3989", "107.3989"),
        ("1234.567", "1234.567"),
        ("1,234", "1.234"),
        ("0.123", "0.123"),
        ("1.429.841", "1429841"),
        ("1 234", "1234"),
        ("17", "17"),
        ("-0,5", "-0.5"),
    ],
)
def test_decimals_are_read_exactly(text: str, number: str) -> None:
    assert str(parse_decimal(text)) == number


@pytest.mark.parametrize(
    ("text", "reason", "suggestion"),
    [
        ("1.234", "ambiguous-number", "1234"),
        ("500.000", "ambiguous-number", "500000"),
        ("-1.234", "ambiguous-number", "-1234"),
        ("1,234.5", "not-a-number", "1.234,5"),
        ("1,429,841", "not-a-number", "1.429.841"),
        ("16,22x", "not-a-number", ""),
        ("1.234.5", "not-a-number", ""),
        ("1.234 567", "not-a-number", ""),
        ("1,5,5", "not-a-number", ""),
        (",5", "not-a-number", ""),
        ("5,", "not-a-number", ""),
        ("1e3", "not-a-number", ""),
        ("NaN", "not-a-number", ""),
        ("Infinity", "not-a-number", ""),
        ("1_000", "not-a-number", ""),
    ],
)
def test_a_decimal_that_two_readers_take_differently_is_refused(
    text: str, reason: str, suggestion: str
) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_decimal(text)
    assert (caught.value.reason, caught.value.suggestion) == (reason, suggestion)


@pytest.mark.parametrize(
    ("text", "percentage"),
    [("31,2 %", "31.2"), ("100%", "100"), ("0,5 %", "0.5"), ("120 %", "120")],
)
def test_a_percentage_is_the_number_before_the_sign(text: str, percentage: str) -> None:
    assert str(parse_percent(text)) == percentage


@pytest.mark.parametrize(
    ("text", "reason", "suggestion"),
    [
        ("31,2", "not-a-percent", "31,2 %"),
        ("1.234 %", "ambiguous-number", "1234 %"),
        ("31,2 % %", "not-a-number", ""),
        ("%", "not-a-number", ""),
    ],
)
def test_a_percentage_without_its_sign_is_refused(text: str, reason: str, suggestion: str) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_percent(text)
    assert (caught.value.reason, caught.value.suggestion) == (reason, suggestion)


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "0"), (999, "999"), (1200, "1.200"), (1429841, "1.429.841"), (-1200, "-1.200")],
)
def test_whole_numbers_are_written_with_dots(number: int, text: str) -> None:
    assert format_integer(number) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("1.50", "1,5"),
        ("1234.5", "1.234,5"),
        ("1200", "1.200"),
        ("1200.00", "1.200"),
        ("1E+3", "1.000"),
        ("0.001", "0,001"),
        ("-0.0", "0"),
        ("100", "100"),
    ],
)
def test_decimals_are_written_with_a_comma_and_no_idle_zeros(number: str, text: str) -> None:
    assert format_decimal(Decimal(number)) == text


@pytest.mark.parametrize(
    ("number", "places", "text"),
    [
        ("6207.9", 2, "6.207,90"),
        ("2.345", 2, "2,35"),
        ("2.5", 0, "3"),
        ("-0.04", 1, "0,0"),
        ("90", 0, "90"),
    ],
)
def test_places_are_kept_and_halves_rounded_up(number: str, places: int, text: str) -> None:
    assert format_decimal(Decimal(number), places=places) == text


@given(st.integers(min_value=-(10**15), max_value=10**15))
def test_a_written_whole_number_reads_back(number: int) -> None:
    assert parse_integer(format_integer(number)) == number


@given(DECIMALS)
def test_a_written_decimal_reads_back_unless_it_looks_whole(number: Decimal) -> None:
    text = format_decimal(number)
    parse = parse_decimal if "," in text else parse_integer
    assert parse(text) == number
