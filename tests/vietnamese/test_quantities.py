import pickle
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_site.vietnamese import (
    Quantity,
    Unreadable,
    format_money,
    parse_money,
    parse_quantity,
)

UNITS = st.sampled_from(["g", "kg", "ml", "lít", "gói", "tháng", "m²", "hộp giấy", "đồng/kg"])
AMOUNTS = st.decimals(min_value=0, max_value=10**9, places=3, allow_nan=False)


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("500 g", "500", "g"),
        ("500g", "500", "g"),
        ("750ml", "750", "ml"),
        ("1,5 lít", "1.5", "lít"),
        ("1.5 lít", "1.5", "lít"),
        ("1.200 gói", "1200", "gói"),
        ("1 200 gói", "1200", "gói"),
        ("12 tháng", "12", "tháng"),
        ("9.500 kg", "9500", "kg"),
        ("15 mm", "15", "mm"),
        ("0,1ha", "0.1", "ha"),
        ("0.500 kg", "0.500", "kg"),
        ("25 m²", "25", "m²"),
        ("6.207,90 km²", "6207.90", "km²"),
        ("10 Hộp  giấy", "10", "Hộp giấy"),
        ("02 sản phẩm", "2", "sản phẩm"),
    ],
)
def test_an_amount_is_read_with_its_unit(text: str, amount: str, unit: str) -> None:
    assert parse_quantity(text) == Quantity(amount=Decimal(amount), unit=unit)


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("500", ""),
        ("g", ""),
        ("5 %", ""),
        ("5²", ""),
        ("14-15 kg", ""),
        ("-5 kg", ""),
        ("10 gói x 50 g", ""),
        ("khoảng 500 g", ""),
        ("1.20 0 g", ""),
        ("1,200.5 g", "1.200,5 g"),
        ("1,200,000 gói", "1.200.000 gói"),
    ],
)
def test_what_is_no_quantity_is_refused(text: str, suggestion: str) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_quantity(text)
    assert (caught.value.reason, caught.value.suggestion) == ("not-a-quantity", suggestion)


@pytest.mark.parametrize(
    ("amount", "unit", "text"),
    [("1.50", "lít", "1,5 lít"), ("1200", "gói", "1.200 gói"), ("500", "g", "500 g")],
)
def test_a_quantity_is_written_as_vietnam_writes_it(amount: str, unit: str, text: str) -> None:
    assert str(Quantity(amount=Decimal(amount), unit=unit)) == text


@given(AMOUNTS, UNITS)
def test_a_written_quantity_reads_back(amount: Decimal, unit: str) -> None:
    quantity = Quantity(amount=amount, unit=unit)
    assert parse_quantity(str(quantity)) == quantity


def test_equal_quantities_are_one_in_a_set() -> None:
    assert len({parse_quantity("1,5 lít"), parse_quantity("1.50 lít")}) == 1


def test_a_quantity_crosses_a_process_whole() -> None:
    quantity = parse_quantity("1,5 lít")
    assert pickle.loads(pickle.dumps(quantity)) == quantity


@pytest.mark.parametrize(
    ("text", "dong"),
    [
        ("65.000 đ", 65_000),
        ("65.000đ", 65_000),
        ("65.000 Đ", 65_000),
        ("65.000 đồng", 65_000),
        ("65.000 ₫", 65_000),
        ("65.000 VNĐ", 65_000),
        ("65 000 đ", 65_000),
        ("65.000", 65_000),
        ("65000", 65_000),
        ("65k", 65_000),
        ("65K", 65_000),
        ("50 nghìn", 50_000),
        ("50 ngàn đồng", 50_000),
        ("1,2 triệu", 1_200_000),
        ("1.2 triệu đồng", 1_200_000),
        ("2tr", 2_000_000),
        ("17,4 tỷ", 17_400_000_000),
        ("17,4 tỉ đồng", 17_400_000_000),
    ],
)
def test_money_is_read_in_whole_dong(text: str, dong: int) -> None:
    assert parse_money(text) == dong


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("65,000 đ", "65.000 đ"),
        ("65,000", "65.000"),
        ("1.234 triệu", "1234 triệu"),
        ("65,5 đ", ""),
        ("1,2345678 triệu", ""),
        ("50.000 đồng/kg", ""),
        ("50 nghìn/kg", ""),
        ("14-15 triệu đồng", ""),
        ("-65.000 đ", ""),
        ("65 đ k", ""),
        ("65 USD", ""),
        ("₫", ""),
        ("liên hệ", ""),
    ],
)
def test_what_is_no_price_is_refused(text: str, suggestion: str) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_money(text)
    assert (caught.value.reason, caught.value.suggestion) == ("not-money", suggestion)


def test_the_longest_figure_stays_exact() -> None:
    assert parse_money("9" * 24 + " tỷ") == int("9" * 24 + "0" * 9)


def test_money_is_written_with_dots_and_the_sign_behind() -> None:
    assert format_money(65_000) == "65.000 ₫"


@given(st.integers(min_value=0, max_value=10**15))
def test_written_money_reads_back(dong: int) -> None:
    assert parse_money(format_money(dong)) == dong
