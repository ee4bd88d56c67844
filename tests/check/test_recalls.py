"""What is said of a recall that warns nobody, ends early or comes twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import make

NAME = "recalls/2026-01.yml"


def laid(content: Path, fields: str, name: str = NAME) -> None:
    """A recall with these keys instead of its own."""
    make.declare(content, NAME, fields)
    if name != NAME:
        (content / NAME).rename(content / name)


def test_a_recall_of_a_lot_or_of_the_whole_product_has_no_fault(content: Path) -> None:
    laid(content, "")
    assert make.check(content) == []
    laid(content, "lots: []\n")
    assert make.check(content) == []


def test_a_product_that_does_not_exist_is_named_with_the_near_one(content: Path) -> None:
    make.put(content, NAME, make.RECALL.replace("product: mien-dong", "product: mien-dog"))
    assert make.said(content) == (
        "content/recalls/2026-01.yml:1:10: lỗi C290 recall-of-nothing:"
        " không có sản phẩm nào mã “mien-dog”.\n"
        "    product: mien-dog\n"
        "             ^\n"
        "    sửa thành: product: mien-dong\n"
        "    gợi ý: Sản phẩm ghi theo tên tệp trong products, lô theo tên tệp trong lots của sản phẩm ấy."
    )


def test_a_lot_that_does_not_exist_is_named_with_the_near_one(content: Path) -> None:
    laid(content, "lots: [MD2609A, MD2609B]\n")
    assert make.said(content) == (
        "content/recalls/2026-01.yml:2:17: lỗi C290 recall-of-nothing:"
        " không có lô của sản phẩm “mien-dong” nào mã “MD2609B”.\n"
        "    lots: [MD2609A, MD2609B]\n"
        "                    ^\n"
        "    sửa thành: MD2609A\n"
        "    gợi ý: Sản phẩm ghi theo tên tệp trong products, lô theo tên tệp trong lots của sản phẩm ấy."
    )


@pytest.mark.parametrize("broken", ["products/mien-dong.md", "lots/mien-dong/MD2609A.yml"])
def test_a_recall_of_what_cannot_be_read_is_no_second_fault(content: Path, broken: str) -> None:
    laid(content, "")
    make.put(content, broken, "name: [\n")
    assert [line for line in make.check(content) if line.startswith("recalls/")] == []


@pytest.mark.parametrize(
    ("lifted", "found"),
    [("30/9/2026", [f"{NAME}:2:16 C291"]), ("1/10/2026", []), ("2/10/2026", [])],
)
def test_a_recall_may_end_on_its_day_at_the_earliest(
    content: Path, lifted: str, found: list[str]
) -> None:
    laid(content, f"lifted: {{date: {lifted}, document: 15/TB}}\n")
    assert make.check(content) == found


TWICE = [
    ("lots: [MD2609A]\n", "lots: [MD2609A]\n", ["recalls/2026-02.yml:2:8 C292"]),
    ("lots: []\n", "lots: []\n", ["recalls/2026-02.yml:1:10 C292"]),
    # What to do with one lot may differ from what to do with the product.
    ("lots: []\n", "lots: [MD2609A]\n", []),
    ("lots: [MD2609A]\n", "lots: []\n", []),
    # The second begins on the day on which the first ended.
    ("lifted: {date: 5/10/2026, document: 15/TB}\n", "date: 5/10/2026\n", []),
    ("lifted: {date: 6/10/2026, document: 15/TB}\n", "date: 5/10/2026\n", ["recalls/2026-02.yml:3:8 C292"]),
    # The later of the two is the fault, whatever its name.
    ("date: 5/10/2026\n", "", ["recalls/2026-01.yml:3:8 C292"]),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "found"), TWICE)
def test_nothing_is_recalled_twice_at_the_same_time(
    content: Path, first: str, second: str, found: list[str]
) -> None:
    laid(content, second, "recalls/2026-02.yml")
    laid(content, first)
    assert make.check(content) == found


def test_a_recall_of_tomorrow_is_a_reminder(content: Path) -> None:
    laid(content, "date: 27/11/2026\n")
    assert make.said(content) == (
        "content/recalls/2026-01.yml:2:7: nhắc C293 recall-to-come:"
        " ngày thu hồi 27/11/2026 chưa đến: từ ngày ấy trang mới báo.\n"
        "    date: 27/11/2026\n"
        "          ^\n"
        "    gợi ý: Người mua cần biết ngay thì ghi ngày ra thông báo."
    )
    laid(content, "date: 26/11/2026\n")
    assert make.check(content) == []


def test_a_lot_is_not_recalled_before_it_is_made(content: Path) -> None:
    laid(content, "date: 11/9/2026\n")
    assert make.check(content) == [f"{NAME}:3:8 C294"]
    laid(content, "date: 12/9/2026\n")
    assert make.check(content) == []


@pytest.mark.parametrize("key", ["reason", "reason_en", "action", "action_en", "notice", "by"])
@pytest.mark.parametrize("text", ["Gọi 0912 345 678", "Chị Nguyễn Thị Hoa", "hoa@mail.example.vn"])
def test_a_recall_names_no_private_person(content: Path, key: str, text: str) -> None:
    laid(content, f"{key}: {text}\n")
    assert [line.split()[-1] for line in make.check(content)] == ["C216"]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("products/mien-dong.md", "recall: none"),
        ("products/mien-dong.md", "Thu hồi hàng: none"),
        ("lots/mien-dong/MD2609A.yml", "recall: {date: 1/10/2026}"),
    ],
)
def test_a_recall_in_another_record_is_sent_to_its_own_file(
    content: Path, name: str, key: str
) -> None:
    make.declare(content, name, f"{key}\n")
    (line, *_) = make.said(content).splitlines()
    written = key.partition(":")[0]
    assert line == (
        f"content/{name}:2:1: lỗi L114 recall-elsewhere: “{written}” không ghi ở đây:"
        " mỗi lần thu hồi là một tệp trong content/recalls."
    )
