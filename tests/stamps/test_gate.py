"""The gate: modules under 0,396 mm are refused, under 0,495 mm warned of, and the level is the highest that stays wide."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ocop_site.desk.refused import Refused
from ocop_site.desk.stamps import gate
from ocop_site.model.ledger import Symbol
from ocop_site.render import qr

SHORT = "HTTPS://OCOP.EXAMPLE.VN/T/QN7K3M9Y/"
LOT = f"{SHORT}MD2609A/"
LONG = "HTTPS://TRUYXUAT.OCOP.QUANGNINH.GOV.VN/T/QN7K3M9Y/MD2609A/"


def passed(side: str, *segments: str) -> gate.Passed:
    symbols = {level: qr.drawn(segments, level).symbol for level in gate.LEVELS}
    return gate.passed(Decimal(side), symbols, "".join(segments))


def refusal(side: str, *segments: str, language: str = "vi") -> str:
    with pytest.raises(Refused) as caught:
        passed(side, *segments)
    return caught.value.say(language)


def test_twelve_millimetres_are_too_few_for_a_long_address() -> None:
    assert refusal("12", LONG) == (
        "ô của mã quá nhỏ: 12 mm ÷ (29 + 8) = 0,324 mm < 0,396 mm. Địa chỉ"
        " HTTPS://TRUYXUAT.OCOP.QUANGNINH.GOV.VN/T/QN7K3M9Y/MD2609A/ (58 ký tự) cần cạnh tem từ 14,7 mm."
    )
    assert refusal("12", LONG, language="en") == (
        "the code's modules are too fine: 12 mm ÷ (29 + 8) = 0,324 mm < 0,396 mm. The address"
        " HTTPS://TRUYXUAT.OCOP.QUANGNINH.GOV.VN/T/QN7K3M9Y/MD2609A/ (58 characters) needs a side of 14,7 mm or more."
    )


def test_the_number_of_a_packet_makes_the_address_longer() -> None:
    assert refusal("15", LOT, "#", "7K3M9YQ20ABCDEFG") == (
        "ô của mã quá nhỏ: 15 mm ÷ (33 + 8) = 0,365 mm < 0,396 mm. Địa chỉ"
        " HTTPS://OCOP.EXAMPLE.VN/T/QN7K3M9Y/MD2609A/#7K3M9YQ20ABCDEFG (60 ký tự) cần cạnh tem từ 16,3 mm."
    )
    assert passed("16.3", LOT, "#", "7K3M9YQ20ABCDEFG").symbol.version == 4


@pytest.mark.parametrize(
    ("side", "segments", "version", "level"),
    [
        ("15", (SHORT,), 2, "M"),  # 0,454 mm: M, as wide as can be
        ("15", (LOT,), 3, "Q"),  # 0,405 mm; Q costs no version
        ("16.3", (SHORT,), 2, "M"),
        ("18.3", (SHORT,), 2, "M"),  # version 3 would be 0,4946 mm
        ("18.4", (SHORT,), 3, "H"),
        ("20", (SHORT,), 3, "H"),
        ("20", (LOT,), 3, "Q"),
        ("20.2", (LOT,), 3, "Q"),
        ("20.3", (LOT,), 4, "H"),
        ("40", (LONG,), 5, "H"),
    ],
)
def test_a_wide_stamp_has_the_highest_level_whose_modules_reach_the_target(
    side: str, segments: tuple[str, ...], version: int, level: str
) -> None:
    symbol = passed(side, *segments).symbol
    assert (symbol.version, symbol.level) == (version, level)


def test_level_m_is_raised_where_that_costs_no_version() -> None:
    assert passed("15", "HTTPS://A.VN/T/QN7K3M9Y/").symbol.level == "Q"


@pytest.mark.parametrize(
    ("side", "warned"),
    [
        ("15", "15 mm ÷ (25 + 8) = 0,454 mm < 0,495 mm"),
        ("16.33", "16,33 mm ÷ (25 + 8) = 0,494 mm < 0,495 mm"),
        ("16.335", ""),
    ],
)
def test_under_the_target_there_is_a_warning(side: str, warned: str) -> None:
    found = passed(side, SHORT).warning
    assert ((found.values["sum"], found.values["enough"]) if found else "") == (
        (warned, "16,4") if warned else ""
    )


@pytest.mark.parametrize("side", ["11.99", "40.01", "0", "-15", "1000"])
def test_a_side_that_no_stamp_has_is_refused(side: str) -> None:
    read = side.replace(".", ",").replace("1000", "1.000")
    assert refusal(side, SHORT) == f"cạnh tem phải từ 12 đến 40 mm, không phải {read} mm."


@pytest.mark.parametrize("version", range(1, 8))
def test_the_side_that_would_be_enough_is_enough_and_a_tenth_less_is_not(version: int) -> None:
    symbol = Symbol(version=version, level="M", mask=0)
    for limit in (gate.FLOOR, gate.TARGET):
        enough = gate.enough(limit, symbol)
        assert gate.module(enough, symbol) >= limit > gate.module(enough - Decimal("0.1"), symbol)


def test_modules_are_those_of_the_drawn_symbol() -> None:
    for level in gate.LEVELS:
        drawn = qr.drawn((LONG,), level)
        assert len(drawn.modules) == gate.modules(drawn.symbol)
