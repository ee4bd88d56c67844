"""A lot's file: its name is the number on the packet, its values are as people write them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ocop_site import load
from ocop_site.model.lot import Lot, Step
from ocop_site.model.scalars import NONE
from tests import make

NAME = "lots/mien-dong/MD2609A.yml"


def lots(content: Path) -> tuple[Lot, ...]:
    loaded = load.catalogue(content)
    assert loaded.catalogue is not None
    return loaded.catalogue.lots_of("mien-dong")


def moved(content: Path, name: str) -> list[str]:
    """What `check` finds when the small content's lot lies at `name` instead."""
    make.put(content, name, make.LOT)
    (content / NAME).unlink()
    return make.said(content).splitlines()


def test_a_lot_knows_its_product_and_its_number(content: Path) -> None:
    (lot,) = lots(content)
    assert (lot.id, lot.product, lot.number) == ("mien-dong/MD2609A", "mien-dong", "MD2609A")


def test_lots_stand_in_the_order_of_their_numbers(content: Path) -> None:
    for number in ("MD2610A", "AB-1", "MD2609B"):
        make.put(
            content, f"lots/mien-dong/{number}.yml", make.LOT.replace("series: A", "series: B")
        )
    assert [lot.number for lot in lots(content)] == ["AB-1", "MD2609A", "MD2609B", "MD2610A"]


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("lots/mien-dong/md2609a.yml", "mien-dong/MD2609A"),
        ("lots/mien-dong/Lô 12.yml", "mien-dong/LO-12"),
        ("lots/mien-dong/MD_2609.yml", "mien-dong/MD-2609"),
        ("lots/mien-dong/MD2609ABCDEFGHIJKLMNO.yml", "mien-dong/MD2609ABCDEFGHIJKLMN"),
        ("lots/Miến Dong/MD2609A.yml", "mien-dong/MD2609A"),
    ],
)
def test_a_name_that_no_stamp_can_carry_gets_the_right_one(
    content: Path, name: str, better: str
) -> None:
    first, *rest = moved(content, name)
    assert first.startswith(f"content/{name}:1:1: lỗi ")
    assert any(better in line for line in [first, *rest])


def test_two_names_that_differ_only_in_case_are_one_lot(content: Path) -> None:
    make.put(content, "lots/mien-dong/md2609a.yml", make.LOT)
    assert [line.split()[-1] for line in make.check(content)] == ["L108"]


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(content: Path) -> None:
    (before,) = lots(content)
    make.put(content, NAME, b"\xef\xbb\xbf" + make.LOT.replace("\n", "\r\n").encode())
    assert lots(content) == (before,)
    assert make.check(content) == []


@pytest.mark.parametrize(
    "text", ["2026-09-12 14:30", "12/9/2026 14:30", "12/9/2026 14h30", "2026-09-12T14:30"]
)
def test_a_moment_is_read_as_people_write_it(content: Path, text: str) -> None:
    make.declare(
        content, NAME, f"events: [{{step: đóng gói, time: {text}, facility: htx-ban-mai}}]\n"
    )
    (event,) = lots(content)[0].events
    assert event.time.isoformat() == "2026-09-12T14:30:00"


def test_a_day_without_a_time_is_no_moment(content: Path) -> None:
    make.declare(
        content, NAME, "events: [{step: đóng gói, time: 12/9/2026, facility: htx-ban-mai}]\n"
    )
    assert [line.split()[-1] for line in make.check(content)] == ["L150"]


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("packing", "đóng gói"),
        ("Đóng gói", "đóng gói"),
        ("che bien", "chế biến"),
        ("đánh bắt", "thu hoạch"),
        ("thu mua", "tiếp nhận"),
        ("giao hàng", "xuất bán"),
    ],
)
def test_another_word_for_a_step_gets_the_right_one(content: Path, typed: str, right: str) -> None:
    fields = f"events: [{{step: {typed}, time: 2026-09-12 14:00, facility: htx-ban-mai}}]\n"
    make.declare(content, NAME, fields)
    assert f"sửa thành: {fields.replace(typed, right).strip()}" in make.said(content)


@pytest.mark.parametrize("key", ["expires", "inputs", "tests"])
def test_none_is_declared_and_an_absent_key_is_not(content: Path, key: str) -> None:
    make.declare(content, NAME, f"{key}: none\n")
    assert getattr(lots(content)[0], key) is NONE
    make.declare(content, NAME, f"{key}:\n")
    assert getattr(lots(content)[0], key) is None


def test_a_vietnamese_key_gets_the_right_one(content: Path) -> None:
    make.edit(content, NAME, "made: 12/9/2026", "Ngày sản xuất: 12/9/2026")
    assert make.said(content).splitlines()[3] == "    sửa thành: made: 12/9/2026"


def test_a_lot_of_a_broken_product_is_no_second_fault(content: Path) -> None:
    make.declare(content, "products/mien-dong.md", "set: 27\n")
    assert make.check(content) == ["products/mien-dong.md:2:6 L148"]


def test_a_lot_of_no_product_is_reported_with_the_near_one(content: Path) -> None:
    assert moved(content, "lots/mien-dongg/MD2609A.yml") == [
        "content/lots/mien-dongg/MD2609A.yml:1:1: lỗi C280 lot-without-product: không có sản phẩm nào mã “mien-dongg”.",
        "    made: 12/9/2026",
        "    ^",
        "    sửa thành: lots/mien-dong/MD2609A.yml",
        "    gợi ý: Lô nằm ở lots/SẢN-PHẨM/SỐ-LÔ.yml, với SẢN-PHẨM là tên tệp của sản phẩm, bỏ đuôi.",
    ]


def test_a_broken_lot_is_no_second_fault(content: Path) -> None:
    make.declare(content, NAME, "made: 31/9/2026\n")
    assert make.check(content) == ["lots/mien-dong/MD2609A.yml:2:7 L131"]


def test_the_same_stamps_on_two_lots(content: Path) -> None:
    later = make.LOT.replace("first: 1, last: 1200", "first: 1100, last: 1300")
    make.put(content, "lots/mien-dong/MD2610A.yml", later)
    assert make.said(content).splitlines()[0] == (
        "content/lots/mien-dong/MD2610A.yml:5:29: lỗi C286 series-overlap:"
        " tem sê-ri A từ 1100 đến 1300 trùng với 1 đến 1200 của lô MD2609A."
    )


def test_what_was_shipped_leaves_mistakes_and_other_units_out(content: Path) -> None:
    sent = '{{step: xuất bán, time: 2026-09-15 09:00, to: {{name: Chợ, place: "06838"}}, quantity: {}{}}}'
    events = [
        sent.format("900 gói", ", mistake: {time: 2026-09-20 08:00, reason: Nhầm}"),
        sent.format("400 gói", ""),
        sent.format("150 Gói", ""),
        sent.format("20 kg", ""),
    ]
    make.declare(content, NAME, f"events: [{', '.join(events)}]\n")
    (lot,) = lots(content)
    assert str(lot.shipped) == "550 gói"
    assert [event.step for event in lot.standing] == [Step.SHIPPING] * 3


@pytest.mark.parametrize(
    ("day", "is_expired"), [(date(2027, 9, 12), False), (date(2027, 9, 13), True)]
)
def test_the_last_day_is_still_within(content: Path, day: date, is_expired: bool) -> None:
    assert lots(content)[0].is_expired(day) is is_expired
