"""Values that YAML would change, and that an editor means as they stand (product.md, promise 5)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ocop_site import load
from ocop_site.model.producer import Producer
from ocop_site.model.product import Product
from ocop_site.model.scalars import NONE
from tests import make

TEXTS = (
    *("no", "yes", "on", "off", "y", "n", "true", "false", "null", "~", "none của làng"),
    *("012", "0o17", "0x1F", "1_000", "1e3", ".5", "-0", "+84", "1.000.000", ".inf", ".nan"),
    *("7:30", "2026-06-09", "9/6/2022", "0203365214", "500.000", "12:30:45", "="),
    *("50% dong", "a:b", "x#y", "C#", "3 sao", "“Ban Mai”", "Ư ơ Đ đ ỹ"),
)


def product(content: Path, fields: str) -> Product:
    make.declare(content, "products/mien-dong.md", fields)
    assert make.check(content) == []
    catalogue = load.catalogue(content).catalogue
    assert catalogue is not None
    return catalogue.products["mien-dong"]


def producer(content: Path, fields: str) -> Producer:
    make.declare(content, "producers/htx-ban-mai.md", fields)
    assert make.check(content) == []
    catalogue = load.catalogue(content).catalogue
    assert catalogue is not None
    return catalogue.producers["htx-ban-mai"]


@pytest.mark.parametrize("text", TEXTS)
def test_text_is_what_was_typed(content: Path, text: str) -> None:
    assert product(content, f"brand: {text}\n").brand == text


@pytest.mark.parametrize("text", ["none", "None", "NONE", "không có", " none "])
def test_none_declares_that_there_is_none(content: Path, text: str) -> None:
    assert product(content, f"allergens: {text}\n").allergens is NONE


def test_a_phone_keeps_its_zero(content: Path) -> None:
    maker = producer(content, "contact: {consent: 1/6/2026, phone: 02033365214}\n")
    assert maker.contact is not None
    assert maker.contact.phone is not None
    assert maker.contact.phone.e164 == "+842033365214"


def test_a_tax_code_keeps_its_zero(content: Path) -> None:
    assert producer(content, "tax_code: 0100233488\n").tax_code == "0100233488"


def test_a_place_code_keeps_its_zero_without_quotes(content: Path) -> None:
    assert producer(content, "place: 06838\n").place == "06838"


def test_money_with_points_is_whole_dong(content: Path) -> None:
    packings = product(content, "packings: [{net: 500 g, price: 500.000 đ}]\n").packings
    assert packings[0].price == 500_000


def test_a_decimal_comma_and_a_decimal_point_mean_the_same(content: Path) -> None:
    comma = producer(content, 'location: {lat: "21,5312", lon: "107,3989"}\n').location
    point = producer(content, "location: {lat: 21.5312, lon: 107.3989}\n").location
    assert comma == point
    assert comma is not None
    assert (comma.lat, comma.lon) == (Decimal("21.5312"), Decimal("107.3989"))


def test_a_date_is_day_month_year_or_iso(content: Path) -> None:
    assert product(content, "updated: 9/6/2026\n").updated == date(2026, 6, 9)
    assert product(content, "updated: 2026-06-09\n").updated == date(2026, 6, 9)


def test_yes_and_no_are_those_of_the_field(content: Path) -> None:
    led_by = producer(content, "led_by: {woman: có, minority: không, disabled: no}\n").led_by
    assert led_by is not None
    assert (led_by.woman, led_by.minority, led_by.disabled) == (True, False, False)


def test_vietnamese_words_of_a_list_stand_for_its_keys(content: Path) -> None:
    """They are not read as such, but the right word is offered."""
    make.declare(content, "producers/htx-ban-mai.md", "kind: hợp tác xã\n")
    assert make.said(content) == (
        "content/producers/htx-ban-mai.md:2:7: lỗi L147 unknown-choice: “hợp tác xã” không có trong danh sách:"
        " company, cooperative, cooperative-group, farm, household, association, other.\n"
        "    kind: hợp tác xã\n"
        "          ^\n"
        "    sửa thành: kind: cooperative"
    )


def test_a_long_text_keeps_its_lines(content: Path) -> None:
    assert (
        product(content, "use: |\n  Ngâm nước.\n\n  Luộc chín.\n").use == "Ngâm nước.\n\nLuộc chín."
    )


def test_the_body_of_the_file_is_the_story(content: Path) -> None:
    assert product(content, "brand: Ban Mai\n").story == "Sợi miến tráng tay, phơi trên giàn tre."


def test_a_story_may_hold_what_looks_like_front_matter(content: Path) -> None:
    make.put(content, "producers/htx-ban-mai.md", make.PRODUCER + "\n---\ntên: x\n---\n")
    catalogue = load.catalogue(content).catalogue
    assert catalogue is not None
    assert catalogue.producers["htx-ban-mai"].story == (
        "Mười bốn hộ trồng dong riềng.\n\n---\ntên: x\n---"
    )
