"""The result table on paper, as CSV and as a workbook, against a recount of the sheets."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime
from decimal import ROUND_DOWN, Decimal

import openpyxl
import pytest

from ocop_site.vietnamese import nfc
from tests.papers import little
from tests.papers.little import FIVE, FOUR, HELD, THREE, TWO, Given

MIXED = (
    Given(name="Miến dong sợi vàng", row=FOUR, maker="htx-ban-mai"),
    Given(name="Chả mực Ặẵ ổ ữ", row=FIVE, maker="cty-vinh"),
    Given(name="Rượu “men lá”", row=HELD, maker="htx-ban-mai"),
    Given(name='=cmd|"/c calc"!A1', row=TWO, maker="ho-a"),
    Given(name="Nước mắm", row=FOUR, maker="ho-a", excluded={"C1": "có tạp chất"}),
    Given(name="Trà hoa vàng", row=None, maker="ho-b"),
    Given(name="-0,5 kg đường", row=THREE, maker="ho-b"),
)
STARS = {"Chả mực Ặẵ ổ ữ": 4, "Miến dong sợi vàng": 4, "Rượu “men lá”": 3, "-0,5 kg đường": 3}
STARS |= {'=cmd|"/c calc"!A1': 2, "Nước mắm": 0, "Trà hoa vàng": 0}
"""Worked out by hand from the bands and the minima."""


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return little.papers_of(little.catalogue(*MIXED))


def csv_rows(body: bytes) -> list[list[str]]:
    assert body.startswith(b"\xef\xbb\xbf")
    assert body.count(b"\n") == body.count(b"\r\n")
    return list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline="")))


def excel_rows(body: bytes) -> list[list[str]]:
    """A workbook's cells written as a Vietnamese reader sees them."""
    sheet = openpyxl.load_workbook(io.BytesIO(body)).worksheets[0]
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type in "fe"]
    return [[said(cell) for cell in row] for row in sheet.iter_rows()]


def said(cell: object) -> str:
    value, form = cell.value, cell.number_format  # type: ignore[attr-defined]
    if isinstance(value, datetime | date):
        assert form == "d/m/yyyy"
        return f"{value.day}/{value.month}/{value.year}"
    if form.startswith("0."):
        return f"{value:.{len(form) - 2}f}".replace(".", ",")
    return "" if value is None else str(value)


def recount() -> list[list[str]]:
    """Name, parts, total and stars of every product from its marks; both members gave the same."""
    rows = []
    for one in MIXED:
        parts = [one.row[0], one.row[1], sum(one.row[2:])] if one.row else []
        figures = [f"{part},00" for part in [*parts, sum(parts)]] if parts else [""] * 4
        name = f"'{one.name}" if one.name[0] in "=-" else one.name
        rows.append([name, *figures, str(STARS[one.name])])
    return sorted(rows)


@pytest.mark.parametrize("name", ["ket-qua", "thay-doi"])
def test_workbook_and_csv_say_the_same(made: dict[str, bytes], name: str) -> None:
    assert excel_rows(made[f"{name}.xlsx"]) == csv_rows(made[f"{name}.csv"])


def test_the_rows_are_those_of_a_recount(made: dict[str, bytes]) -> None:
    head, *rows = csv_rows(made["ket-qua.csv"])
    columns = [
        head.index(one)
        for one in ("Sản phẩm", "Phần A", "Phần B", "Phần C", "Tổng điểm", "Hạng sao")
    ]
    assert sorted([row[column] for column in columns] for row in rows) == recount()


def test_the_best_stand_first_and_the_rejected_last(made: dict[str, bytes]) -> None:
    names = [row[1] for row in csv_rows(made["ket-qua.csv"])[1:]]
    assert names[0] == "Chả mực Ặẵ ổ ữ"
    assert names[-2:] == ["Nước mắm", "Trà hoa vàng"]


def test_notes_say_candidate_minimum_exclusion_and_rejection(made: dict[str, bytes]) -> None:
    notes = {row[1]: row[-1] for row in csv_rows(made["ket-qua.csv"])[1:]}
    assert notes["Chả mực Ặẵ ổ ữ"] == "Tiềm năng 5 sao"
    assert notes["Rượu “men lá”"] == "Chưa đủ mức 4 sao: mục C2 cần 3, đạt 1"
    assert notes["Nước mắm"] == "Bị loại ở mục C1: có tạp chất"
    assert notes["Trà hoa vàng"] == "Hồ sơ bị loại: Giả mạo hồ sơ"
    assert notes["Miến dong sợi vàng"] == ""


@pytest.mark.parametrize("name", ["bien-ban.pdf", "ket-qua.pdf"])
def test_every_name_reads_back_composed(made: dict[str, bytes], name: str) -> None:
    text = little.read(made[name])
    assert nfc(text) == text
    for one in MIXED:
        assert one.name in text
        assert f"HTX {one.maker}" in text


def test_stars_of_the_result_table_are_drawn(made: dict[str, bytes]) -> None:
    assert little.stars_drawn(made["ket-qua.pdf"]) == sum(STARS.values())


def test_minutes_say_council_rule_source_results_and_reasons(made: dict[str, bytes]) -> None:
    text = little.read(made["bien-ban.pdf"])
    for said in (
        "Mở ngày 01 tháng 6 năm 2026, đóng ngày 15 tháng 6 năm 2026.",
        "Số sản phẩm dự: 7; số chủ thể: 4.",
        "Quyết định 1/QĐ-TTg ngày 22 tháng 5 năm 2026",
        "TV1 Chủ tịch Hội đồng 6",
        "cách lấy trung bình: theo từng mục",
        "Nguồn: Quy chế của Hội đồng (nguồn thử).",
        "trong đó 1 tiềm năng 5 sao",
        "Bị loại ở mục C1: có tạp chất",
        "Hồ sơ bị loại: Giả mạo hồ sơ",
        "mục C2 4 3 1,00",
        "chưa phải là công nhận",
        "Sở Y tế (ký, ghi rõ họ tên)",
        "Trang 1/",
    ):
        assert said in text, said


def test_nothing_personal_is_printed(made: dict[str, bytes]) -> None:
    texts = [little.read(body) for name, body in made.items() if name.endswith(".pdf")]
    texts += [body.decode() for name, body in made.items() if name.endswith((".txt", ".csv"))]
    assert not [text for text in texts if "Nguyễn Thị Kín" in text or "0912" in text]


def test_figures_follow_the_councils_rounding() -> None:
    rule = {"rule": {"shown_to": "0,1", "rounding": "cut"}}
    given = little.catalogue(Given(row=FOUR), council=little.COUNCIL | rule)
    mean = Decimal(sum(FOUR)).quantize(Decimal("0.1"), ROUND_DOWN)
    row = csv_rows(little.papers_of(given)["ket-qua.csv"])[1]
    assert str(mean).replace(".", ",") in row
