"""/so-tem/: every run by product and lot, sums, the file, and what the register can and cannot prove."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ocop_site.model.ledger import PrintKind
from tests import make
from tests.plan.pages import read_csv
from tests.stamps.test_register import RUN, enter

LOT = replace(RUN, lot="MD2609A", series="B", last=1200, address=f"{RUN.address}MD2609A/")
PAGE = "so-tem/index.html"


def built(content: Path) -> dict[str, bytes]:
    report = make.build(content)
    assert report.is_good, report.diagnostics
    return make.tree(content.parent / "_site")


def words(body: bytes) -> str:
    """The text of a page, without its tags."""
    import re

    return " ".join(re.sub(r"<[^>]+>", " ", body.decode()).split())


def test_every_run_stands_on_the_page_with_its_sums(content: Path) -> None:
    void = replace(LOT, kind=PrintKind.VOID, first=1101, last=1200)
    text = words(built(enter(content, LOT, void, replace(RUN, series="", last=65)))[PAGE])
    assert "1.165 tem còn hiệu lực" in " ".join(text.split()) or "1.165" in text
    assert (
        "MD2609A B, từ 1 đến 1.200 1.200 20/11/2026 15 mm, Avery L7651 Văn phòng Điều phối" in text
    )
    assert "MD2609A huỷ B, từ 1.101 đến 1.200 −100 20/11/2026" in text
    assert "không ghi lô không đánh số 65 20/11/2026" in text
    assert "Đã in 1.265, huỷ 100, còn 1.165" in text


def test_the_lot_and_the_product_are_linked(content: Path) -> None:
    body = built(enter(content, LOT))[PAGE].decode()
    assert '<a href="/ocop/T/QN7K3M9Y/MD2609A/">MD2609A</a>' in body
    assert '<a href="/ocop/T/QN7K3M9Y/">Miến dong sợi vàng</a>' in body


def test_the_page_says_what_it_cannot_prove(content: Path) -> None:
    text = words(built(enter(content, LOT))[PAGE])
    assert "Sổ không biết tem có bị sao chụp hay không." in text
    assert "Sổ không biết tem được dán lên gói nào" in text


def test_without_a_run_the_page_says_so(content: Path) -> None:
    tree = built(content)
    assert "Đến ngày 26/11/2026 chưa có lần in tem nào được ghi." in words(tree[PAGE]).replace("\xa0", " ")  # fmt: skip
    assert len(read_csv(tree["so-tem/so-tem.csv"])) == 1


def test_the_file_has_every_line_in_its_order(content: Path) -> None:
    hostile = replace(RUN, by='=HYPERLINK("x"), <b>')
    rows = read_csv(built(enter(content, LOT, hostile))["so-tem/so-tem.csv"])
    assert rows == [
        ["Ngày", "Việc", "Sản phẩm", "Mã", "Lô", "Sê-ri", "Từ số", "Đến số", "Số tem", "Cạnh mã, mm", "Khuôn nhãn", "Bộ phận in"],
        ["2026-11-20", "in", "Miến dong sợi vàng", "QN7K3M9Y", "MD2609A", "B", "1", "1200", "1200", "15", "Avery L7651", "Văn phòng Điều phối"],
        ["2026-11-20", "in", "Miến dong sợi vàng", "QN7K3M9Y", "", "A", "1", "100", "100", "15", "Avery L7651", "'=HYPERLINK(\"x\"), <b>"],
    ]  # fmt: skip
    assert "<b>" not in built(content)[PAGE].decode().split("Khuôn nhãn")[0].split("<tbody>")[-1]
