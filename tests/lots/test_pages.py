"""What the page of a lot is given, and what a product's page says of its lots."""

from __future__ import annotations

import dataclasses
import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from ocop_site import load, render
from ocop_site.diagnostics import Diagnostic
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.page import Job
from ocop_site.plan import urls, views
from tests import make
from tests.plan import desks

NAME = "lots/mien-dong/MD2609A.yml"
TARGET = f"T/{make.CODE}/MD2609A/index.html"
LIMIT = (
    "Trang này cho biết lô hàng thật phải như thế nào; nó không chứng minh món hàng trên tay bạn thuộc lô này,"
    " vì tem chụp lại, số lô in lại cũng mở ra đúng trang này. Các sự kiện do cơ sở tự khai."
)
MISTAKE = """\
events:
  - {step: đóng gói, time: 2026-09-12 14:00, facility: htx-ban-mai, mistake: {time: 2026-09-20 8:05, reason: Ghi nhầm giờ., corrected_by: 2}}
  - {step: đóng gói, time: 2026-09-12 16:00, facility: htx-ban-mai, note: Phơi hai nắng}
  - {step: lưu kho, time: 2026-09-13 08:00, place: "06838", mistake: {time: 2026-09-20 8:10, reason: Việc của lô khác}}
"""


def catalogue(content: Path) -> Catalogue:
    loaded = load.catalogue(content)
    assert loaded.diagnostics == ()
    assert loaded.catalogue is not None
    return loaded.catalogue


def job(content: Path, target: str = TARGET, today: date = make.TODAY) -> Job:
    return desks.planned(catalogue(content), today=today)[target]


def view(content: Path, today: date = make.TODAY) -> views.LotPage:
    shown = job(content, today=today).view
    assert isinstance(shown, views.LotPage)
    return shown


def page(content: Path, target: str = TARGET) -> str:
    made = render.run(job(content, target), make.ROOT / "templates")
    assert not isinstance(made, Diagnostic), made.sentence("en")
    return made.body.decode()


def section(text: str, heading: str) -> list[str]:
    """The lines of a section's text, as they are read."""
    _, _, rest = text.partition(f"<h2>{heading}</h2>")
    assert rest, f"no section {heading}"
    body = rest.partition("</section>")[0]
    broken = re.sub(r"</?(?:li|h3|p|small|tr|td|th|dt|dd|caption)\b[^>]*>", "\n", body)
    plain = unescape(re.sub(r"<[^>]*>", "", broken)).replace("\u00a0", " ")
    return [line for line in (" ".join(one.split()) for one in plain.splitlines()) if line]


def test_the_chain_names_step_time_party_and_place(content: Path) -> None:
    nothing = {
        **dict.fromkeys(("party", "party_url", "place", "quantity", "to", "to_place", "note"), ""),
        "mistake": None,
    }
    own = {"party": "Xưởng miến Ban Mai", "party_url": "/p/htx-ban-mai/", "place": "xã Bình Liêu"}
    rows = (
        {
            "number": 1,
            "step": "harvest",
            "time": "28/8/2026, 07:30",
            "time_iso": "2026-08-28T07:30+07:00",
            "place": "xã Bình Liêu",
        },
        {
            "number": 2,
            "step": "processing",
            "time": "10/9/2026, 08:00",
            "time_iso": "2026-09-10T08:00+07:00",
            **own,
        },
        {
            "number": 3,
            "step": "packing",
            "time": "12/9/2026, 14:00",
            "time_iso": "2026-09-12T14:00+07:00",
            "quantity": "1.200 gói",
            **own,
        },
        {
            "number": 4,
            "step": "shipping",
            "time": "15/9/2026, 09:00",
            "time_iso": "2026-09-15T09:00+07:00",
            "quantity": "600 gói",
            "to": "Điểm bán OCOP",
            "to_place": "phường Hà Tu",
        },
    )
    assert [dataclasses.asdict(one) for one in view(content).events] == [
        {**nothing, **row} for row in rows
    ]


def test_one_step_back_one_step_forward_stock_stamps_and_tests(content: Path) -> None:
    shown = view(content)

    assert shown.inputs == views.Said(
        values=(
            views.InputRow(
                name="Củ dong riềng",
                lot=views.Said(values=("DR2608",)),
                area="14 hộ của HTX",
                place="xã Bình Liêu",
                supplier=None,
                quantity="9.500 kg",
            ),
        )
    )
    assert shown.destinations == (
        views.DestinationRow(
            name="Điểm bán OCOP",
            place="phường Hà Tu",
            time="15/9/2026, 09:00",
            time_iso="2026-09-15T09:00+07:00",
            quantity="600 gói",
        ),
    )
    assert shown.stock == views.Stock(
        made="1.200 gói", each="500 g", shipped="600 gói", left="600 gói", is_all_shipped=False
    )
    assert shown.series == (views.SeriesRow(series="A", first="1", last="1200"),)
    assert shown.inspections == views.Said(
        values=(
            views.InspectionRow(
                what="An toàn thực phẩm",
                number="1/2026/KN",
                lab="Trung tâm Kiểm nghiệm (minh hoạ)",
                date="11/9/2026",
                result="đạt",
            ),
        )
    )


def test_the_page_knows_its_product_and_its_printed_address(content: Path) -> None:
    shown = view(content)

    assert shown.product == views.Link(name="Miến dong sợi vàng", url=f"/T/{make.CODE}/")
    assert shown.shell.path == f"/T/{make.CODE}/MD2609A/"
    assert shown.address == f"HTTPS://OCOP.EXAMPLE.VN/T/{make.CODE}/MD2609A/"
    assert (shown.verdict.state, shown.verdict.stars) == ("in-force", 4)


@pytest.mark.parametrize(
    ("fields", "today", "term"),
    [
        ("", date(2027, 9, 12), ("within", "12/9/2027", "2027-09-12")),
        ("", date(2027, 9, 13), ("expired", "12/9/2027", "2027-09-12")),
        ("expires: none\n", make.TODAY, ("none", "", "")),
        ("expires:\n", make.TODAY, ("undeclared", "", "")),
    ],
)
def test_the_lot_has_a_state_of_its_own(
    content: Path, fields: str, today: date, term: tuple[str, str, str]
) -> None:
    make.declare(content, NAME, fields)
    state, expires, iso = term
    assert view(content, today).term == views.Term(state=state, expires=expires, expires_iso=iso)


@pytest.mark.parametrize(
    ("quantity", "packing", "stock"),
    [
        ("600 gói", "500 g", ("600 gói", "500 g", "600 gói", "", True)),
        ("500 gói", "500 g", ("500 gói", "500 g", "600 gói", "", False)),
        ("600 hộp", "500 g", ("600 hộp", "500 g", "", "600 hộp", False)),
        ("1.200 gói", "1 gói", ("1.200 gói", "", "600 gói", "600 gói", False)),
    ],
)
def test_what_is_left_by_the_book(
    content: Path, quantity: str, packing: str, stock: tuple[str, str, str, str, bool]
) -> None:
    make.declare(content, NAME, f"quantity: {quantity}\npacking: {packing}\n")
    assert dataclasses.astuple(view(content).stock) == stock


def test_nothing_is_declared_and_declared_to_be_none_are_told_apart(content: Path) -> None:
    make.declare(content, NAME, "inputs: none\ntests:\nstamps: []\nevents: []\n")
    text = page(content)

    assert section(text, "Một bước trước, một bước sau") == [
        *("Nguyên liệu nhận vào", "Không có", "Đã giao đến", "Chưa ghi lần giao nào."),
    ]
    assert section(text, "Kiểm nghiệm lô này") == ["Chưa khai"]
    assert section(text, "Đường đi của lô hàng") == ["Chưa khai sự kiện nào."]


def test_a_mistake_stays_struck_out_with_its_correction(content: Path) -> None:
    make.declare(content, NAME, MISTAKE)
    text = page(content)

    assert section(text, "Đường đi của lô hàng") == [
        "Giờ Việt Nam. Việc ghi sai không xoá đi: gạch ngang, kèm lời đính chính.",
        *("Ghi sai", "1. Đóng gói", "12/9/2026, 14:00 · Xưởng miến Ban Mai, xã Bình Liêu"),
        "Đính chính lúc 20/9/2026, 08:05: Ghi nhầm giờ. Ghi đúng ở sự kiện 2.",
        *("2. Đóng gói", "12/9/2026, 16:00 · Xưởng miến Ban Mai, xã Bình Liêu", "Phơi hai nắng"),
        *("Ghi sai", "3. Lưu kho", "13/9/2026, 08:00 · xã Bình Liêu"),
        "Đính chính lúc 20/9/2026, 08:10: Việc của lô khác.",
    ]
    assert text.count("<del>") == 2
    assert '<a href="#su-kien-2">' in text
    assert '<li id="su-kien-2">' in text
    # Only the event that holds counts for the items of the decree.
    assert "1 sự kiện, 12/9/2026, 16:00" in section(text, "Chín nội dung truy xuất")


def test_the_nine_items_stand_with_their_letters(content: Path) -> None:
    lines = section(page(content), "Chín nội dung truy xuất")
    labels = [line for line in lines if re.match(r"[a-zđ]\) ", line)]

    assert labels == [
        *("a) Tên sản phẩm", "b) Hình ảnh sản phẩm", "c) Tên đơn vị sản xuất, kinh doanh"),
        *("d) Địa chỉ đơn vị", "đ) Xuất xứ", "e) Các công đoạn, kèm thời gian"),
        *("g) Nhãn hiệu, số lô", "h) Hạn sử dụng", "i) Tiêu chuẩn, quy chuẩn áp dụng"),
    ]
    said = dict(zip(lines[3::2], lines[4::2], strict=True))
    assert said["e) Các công đoạn, kèm thời gian"] == (
        "4 sự kiện, từ 28/8/2026, 07:30 đến 15/9/2026, 09:00"
    )
    assert said["h) Hạn sử dụng"] == "12/9/2027"


def test_an_item_that_is_missing_is_said_to_be_missing(content: Path) -> None:
    make.declare(content, "products/mien-dong.md", "standards: none\norigin:\n")
    make.declare(content, NAME, "expires:\nevents: []\n")
    lines = section(page(content), "Chín nội dung truy xuất")
    said = dict(zip(lines[3::2], lines[4::2], strict=True))

    assert said["đ) Xuất xứ"] == "Chưa khai"
    assert said["e) Các công đoạn, kèm thời gian"] == "Chưa khai"
    assert said["h) Hạn sử dụng"] == "Chưa khai"
    assert said["i) Tiêu chuẩn, quy chuẩn áp dụng"] == "Không có"


def test_the_page_says_what_it_cannot_prove(content: Path) -> None:
    assert section(page(content), "So với hàng trên tay") == [
        "Số lô in trên bao bì đúng là MD2609A.",
        "Ngày sản xuất in trên bao bì đúng là 12/9/2026, hạn dùng 12/9/2027.",
        "Số in trên tem nằm trong: Sê-ri A, số 1 đến 1200.",
        "Mã in dưới tem đúng là QN7-K3M-9Y.",
        LIMIT,
    ]


def test_the_state_of_the_lot_is_there_for_the_readers_own_day(content: Path) -> None:
    assert 'data-expires="2027-09-12"' in page(content)
    make.declare(content, NAME, "expires: none\n")
    assert "data-expires" not in page(content)


def _trace(content: Path) -> str:
    return page(content, urls.target(urls.trace(make.CODE)))


def _fact(text: str, label: str) -> str:
    found = re.search(rf"<dt>{label}</dt><dd>(.*?)</dd>", text, re.DOTALL)
    assert found, label
    return found[1]


def test_a_product_lists_its_lots_with_the_newest_first(content: Path) -> None:
    for number, made, expires in (("C", "1/10/2026", "none"), ("A", "1/8/2026", "1/9/2026")):
        make.put(content, f"lots/mien-dong/{number}.yml", make.LOT)
        lot = make.LOT.replace("12/9/2026", made, 1).replace("12/9/2027", expires)
        make.put(content, f"lots/mien-dong/{number}.yml", lot)
    text = _fact(_trace(content), "Các lô")

    assert re.findall(r'href="([^"]*)"', text) == [
        f"/ocop/T/{make.CODE}/{number}/" for number in ("C", "MD2609A", "A")
    ]
    assert " ".join(re.sub(r"<[^>]*>", "", text).split()) == (
        "C sản xuất 1/10/2026, không có hạn dùng"
        " MD2609A sản xuất 12/9/2026, hạn dùng 12/9/2027"
        " A sản xuất 1/8/2026, đã quá hạn dùng 1/9/2026"
    )


@pytest.mark.parametrize(("count", "more"), [(12, ""), (13, "Xem thêm 1\u00a0lô")])
def test_no_more_than_twelve_lots_stand_open(content: Path, count: int, more: str) -> None:
    for number in range(1, count):
        make.put(content, f"lots/mien-dong/L{number}.yml", make.LOT)
    text = _fact(_trace(content), "Các lô")
    before, _, behind = text.partition("<details>")

    assert (before.count("<li>"), behind.count("<li>")) == (12, count - 12)
    assert more in behind


def test_a_product_without_lots_says_so(content: Path) -> None:
    (content / NAME).unlink()
    assert _fact(_trace(content), "Các lô") == (
        "Chưa công bố lô nào; trang này giới thiệu sản phẩm, chưa truy xuất được đến lô."
        " Số lô và hạn dùng: xem trên bao bì."
    )


def test_a_lot_of_a_product_that_is_not_there_has_no_page(content: Path) -> None:
    everything = catalogue(content)
    none = dataclasses.replace(everything, products={}, rounds={}, sheets={})
    assert not [target for target in desks.planned(none) if "MD2609A" in target]


def test_every_demonstration_lot_has_a_page_and_most_products_have_none() -> None:
    demo = load.catalogue(make.ROOT / "content").catalogue
    assert demo is not None
    shown = {
        target
        for target, one in desks.planned(demo).items()
        if isinstance(one.view, views.LotPage) and target.startswith("T/")
    }

    assert shown == {
        urls.target(urls.lot(demo.products[lot.product].code, lot.number)) for lot in demo.all_lots
    }
    assert len(demo.all_lots) >= 20
    assert 12 <= len(demo.lots) < len(demo.products) / 2
