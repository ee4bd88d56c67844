"""The nine items of Decree 37/2026 art 23.5: what is declared, what is declared to be none, what nobody declared."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests import make
from tests.machine import forms

LETTERS = ["a", "b", "c", "d", "đ", "e", "g", "h", "i"]
PRODUCT, LOT = "products/mien-dong.md", "lots/mien-dong/MD2609A.yml"


def states(folder: Path, page: str) -> str:
    """The states of the nine items by their first letters: k(hai), c(hua-khai), o for khong-co."""
    items = forms.read(forms.files(folder), f"{page}/truy-xuat.json")["items"]
    assert list(items) == LETTERS
    short = {"khai": "k", "chua-khai": "c", "khong-co": "o"}
    assert all(bool(one["value"]) == (one["state"] == "khai") for one in items.values())
    return "".join(short[one["state"]] for one in items.values())


@pytest.mark.parametrize(
    ("record", "fields", "product", "lot"),
    [
        (LOT, "", "kkkkkkkck", "kkkkkkkkk"),
        (LOT, "expires: none\n", "kkkkkkkck", "kkkkkkkok"),
        (LOT, "events: []\n", "kkkkkckck", "kkkkkckkk"),
        (PRODUCT, "photos: []\n", "kckkkkkck", "kckkkkkkk"),
        (PRODUCT, "brand: none\n", "kkkkkkkck", "kkkkkkkkk"),
        (PRODUCT, "standards: none\n", "kkkkkkkco", "kkkkkkkko"),
        (
            PRODUCT,
            "standards: none\ndeclaration: {number: 01/BM, date: 5/1/2026}\n",
            "kkkkkkkck",
            "kkkkkkkkk",
        ),
        (PRODUCT, "packings: [{net: 500 g, shelf_life: none}]\n", "kkkkkkkok", "kkkkkkkkk"),
        (PRODUCT, "packings: [{net: 500 g, shelf_life: 12 tháng}]\n", "kkkkkkkkk", "kkkkkkkkk"),
        (PRODUCT, "facility:\n", "kkkkkkkck", "kkkkkkkkk"),
    ],
)
def test_each_item_says_which_kind_of_nothing_it_is(
    tmp_path: Path, record: str, fields: str, product: str, lot: str
) -> None:
    folder = make.content(tmp_path)
    make.declare(folder, record, fields.replace("facility:\n", "facility: {place: '06838'}\n"))
    assert (states(folder, forms.TRACE), states(folder, forms.LOT)) == (product, lot)


def test_a_product_without_lots_does_not_pretend_to_have_events(tmp_path: Path) -> None:
    folder = make.content(tmp_path)
    (folder / LOT).unlink()
    make.declare(folder, PRODUCT, "brand: none\n")
    assert states(folder, forms.TRACE) == "kkkkkcock"


def test_what_was_written_wrong_is_no_item(tmp_path: Path) -> None:
    folder = make.content(tmp_path)
    wrong = "mistake: {time: 2026-09-20 08:00, reason: Nhầm}"
    events = (
        "events:\n"
        f"  - {{step: lưu kho, time: 2026-09-11 08:00, facility: htx-ban-mai, {wrong}}}\n"
        '  - {step: đóng gói, time: 2026-09-12 14:00, place: "06838"}\n'
    )
    make.declare(folder, LOT, events)
    items = forms.read(forms.files(folder), f"{forms.LOT}/truy-xuat.json")["items"]
    assert items["e"]["value"] == ["12/9/2026 14:00, đóng gói, xã Bình Liêu"]


def test_the_table_says_the_same_and_runs_no_formula(tmp_path: Path) -> None:
    folder = make.content(tmp_path)
    make.declare(folder, PRODUCT, 'name: "=HYPERLINK(1)"\nbrand: "Hai, \\"ba\\""\n')
    texts = forms.files(folder)
    table = texts[f"{forms.LOT}/truy-xuat.csv"]
    items = forms.read(texts, f"{forms.LOT}/truy-xuat.json")["items"]

    assert table.startswith("\ufeffĐiểm,Nội dung,Giá trị,Tình trạng\r\n")
    rows = list(csv.reader(io.StringIO(table.removeprefix("\ufeff"))))[1:]
    assert rows == [
        [
            letter,
            one["label"],
            ("'" if letter == "a" else "") + "; ".join(one["value"]),
            one["state"],
        ]
        for letter, one in items.items()
    ]
    assert items["a"]["value"] == ["=HYPERLINK(1)"]
