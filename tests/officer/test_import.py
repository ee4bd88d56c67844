"""`import sheet`: what is taken, and every reason why a workbook is not. Nothing is partly imported."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests import make
from tests.conftest import Run
from tests.officer import filling
from tests.officer.conftest import ROUND, SHEETS

NAME = "out/2026-1-mien-dong-TV1.xlsx"
A11 = (
    "0 – Không đạt mức nào; 1 – Có dùng nguyên liệu gốc trong tỉnh, tỷ lệ dưới 50%; 2 – Nguyên liệu gốc trong tỉnh"
    " chiếm từ 50% đến dưới 75% ***; 3 – Nguyên liệu gốc trong tỉnh chiếm từ 75% đến 100%"
)


@pytest.fixture
def workbook(opened: Path, run: Run) -> Path:
    """The workbook of TV1, filled in."""
    assert run("export", "sheet", "--round", "2026-1", "--member", "TV1", "-o", "out").status == 0
    filling.fill(Path(NAME))
    return Path(NAME)


def test_a_filled_workbook_becomes_a_sheet_without_a_fault(
    workbook: Path, opened: Path, run: Run
) -> None:
    filling.change(workbook, F13="Hợp đồng: số 3", D14="0 – Không có chứng nhận chất lượng")
    ran = run("import", "sheet", NAME)
    assert (ran.status, ran.out) == (0, "Đã nhập 1 phiếu; 0 phiếu đã có, giống hệt.\n")
    text = (opened / SHEETS / "TV1.yml").read_text(encoding="utf-8")
    assert text.startswith(
        "product: mien-dong\nset: 6\nmember: TV1\ndate: 12/6/2026\nmarks:\n  A1.1: 3\n  A1.2: 0\n"
    )
    assert text.endswith('evidence:\n  A1.1: "Hợp đồng: số 3"\n')
    assert make.check(opened) == []


def test_the_same_workbook_again_changes_nothing(workbook: Path, opened: Path, run: Run) -> None:
    run("import", "sheet", NAME)
    before = make.tree(opened)
    ran = run("import", "sheet", "out")
    assert (ran.status, ran.out) == (0, "Đã nhập 0 phiếu; 1 phiếu đã có, giống hệt.\n")
    assert make.tree(opened) == before


def test_a_date_cell_and_a_bare_number_are_understood(
    workbook: Path, opened: Path, run: Run
) -> None:
    filling.change(workbook, C8=datetime(2026, 6, 12), D13=2)  # noqa: DTZ001 - a cell has no zone
    assert run("import", "sheet", NAME).status == 0
    text = (opened / SHEETS / "TV1.yml").read_text(encoding="utf-8")
    assert "date: 12/6/2026\nmarks:\n  A1.1: 2\n" in text


def test_a_stop_is_noted_where_the_sheet_has_such_a_note(
    workbook: Path, opened: Path, run: Run
) -> None:
    sheet = load_workbook(workbook)["Phiếu chấm"]
    cell = next(row[6] for row in sheet.iter_rows(min_row=11) if not row[6].protection.locked)
    filling.change(workbook, **{cell.coordinate: "có tạp chất"})
    assert run("import", "sheet", NAME).status == 0
    text = (opened / SHEETS / "TV1.yml").read_text(encoding="utf-8")
    assert '\nexcluded:\n  A2.1: "có tạp chất"\n' in text
    assert make.check(opened) == []


def test_an_item_with_cases_keeps_its_case(opened: Path, run: Run) -> None:
    name = "criteria/qd-26-2026/set-26.yml"
    make.put(opened, name, (make.ROOT / "content" / name).read_bytes())
    make.edit(opened, "products/mien-dong.md", "set: 6", "set: 26")
    run("export", "sheet", "--round", "2026-1", "--member", "TV1", "-o", "out")
    filling.fill(Path(NAME))
    assert run("import", "sheet", NAME).status == 0
    text = (opened / SHEETS / "TV1.yml").read_text(encoding="utf-8")
    assert "  C8: {points: 3, case: a}\n" in text
    assert [one for one in make.check(opened) if " S3" in one] == []


def test_a_case_must_be_chosen_before_its_options(opened: Path, run: Run) -> None:
    name = "criteria/qd-26-2026/set-26.yml"
    make.put(opened, name, (make.ROOT / "content" / name).read_bytes())
    make.edit(opened, "products/mien-dong.md", "set: 6", "set: 26")
    run("export", "sheet", "--round", "2026-1", "--member", "TV1", "-o", "out")
    filling.fill(Path(NAME))
    book = load_workbook(NAME)
    row = next(cell[1:] for cell, item in filling.items(book) if item == "C8")
    filling.change(Path(NAME), **{f"H{row}": None})
    ran = run("import", "sheet", NAME)
    assert ran.status == 1
    assert ran.out == (
        f"{NAME}: H{row}: mục C8: trường hợp “” không đúng; chọn một trong:"
        " a – Trường hợp 1: Dịch vụ du lịch do cộng đồng cung cấp; b – Trường hợp 2: Điểm dịch vụ du lịch.\n"
    )


Change = Callable[[Path, Path], Any]


def cells(**values: object) -> Change:
    return lambda workbook, _: filling.change(workbook, **values)


def facts(**values: str) -> Change:
    return lambda workbook, _: filling.facts(workbook, **values)


def put(name: str, text: str | bytes) -> Change:
    return lambda _, content: make.put(content, name, text)


REFUSALS: list[tuple[str, Change, str]] = [
    (
        "points outside the list",
        cells(D13="9"),
        f"D13: mục A1.1: “9” không có trong phiếu; các mức: {A11}.",
    ),
    ("a missing item", cells(D13=None), f"D13: mục A1.1 chưa chấm; cần một mức: {A11}."),
    ("no day", cells(C8=None), "C8: chưa ghi ngày chấm; cần như 12/6/2026."),
    (
        "a day that is none",
        cells(C8="31/6/2026"),
        "C8: ngày chấm “31/6/2026” không đọc được; cần ngày/tháng/năm như 12/6/2026.",
    ),
    (
        "a stop where there is no such note",
        cells(G13="mốc"),
        "G13: mục A1.1 không có điều kiện loại hay dừng chấm; đã đọc “mốc”, ô này phải để trống.",
    ),
    ("a wrong set", facts(set="7"), "C5: phiếu của bộ 7; sản phẩm thuộc bộ 6."),
    (
        "another decision",
        facts(decision="qd-148-2023"),
        "C6: phiếu theo quyết định qd-148-2023; đợt này chấm theo qd-26-2026.",
    ),
    ("an unknown round", facts(round="2030-1"), "không có đợt “2030-1”; các đợt: 2026-1."),
    (
        "an unknown product",
        facts(product="mien-khac"),
        "C3: đợt 2026-1 không có sản phẩm “mien-khac”; sản phẩm của đợt: mien-dong.",
    ),
    (
        "an unknown member",
        facts(member="TV9"),
        "C7: hội đồng của đợt 2026-1 không có thành viên “TV9”; các thành viên: TV1, TV2, TV3.",
    ),
    (
        "a sheet that is there already and differs",
        put(f"{SHEETS}/TV1.yml", make.SHEET.format(member="TV1", last=2)),
        "phiếu 2026-1/mien-dong/TV1 đã nhập và khác với tệp này: content/rounds/2026-1/sheets/mien-dong/TV1.yml.",
    ),
    (
        "a sheet that is there already and cannot be read",
        put(f"{SHEETS}/TV1.yml", "marks: ["),
        "phiếu 2026-1/mien-dong/TV1 đã nhập và khác với tệp này: content/rounds/2026-1/sheets/mien-dong/TV1.yml.",
    ),
    (
        "a file that is no workbook",
        lambda workbook, _: workbook.write_bytes(b"PK"),
        "không phải phiếu do “export sheet” tạo ra, hoặc tệp đã hỏng.",
    ),
]


@pytest.mark.parametrize(
    ("change", "reason"), [one[1:] for one in REFUSALS], ids=[one[0] for one in REFUSALS]
)
def test_refused(workbook: Path, opened: Path, run: Run, change: Change, reason: str) -> None:
    change(workbook, opened)
    before = make.tree(opened)
    ran = run("import", "sheet", NAME)
    assert (ran.status, ran.out) == (1, f"{NAME}: {reason}\n")
    assert ran.err == "1 lý do; chưa nhập phiếu nào.\n"
    assert make.tree(opened) == before


def test_another_version_of_the_criteria_is_refused(workbook: Path, opened: Path, run: Run) -> None:
    name = "criteria/qd-26-2026/set-06.yml"
    with (opened / name).open("a", encoding="utf-8") as file:
        file.write("# sửa\n")
    ran = run("import", "sheet", NAME)
    assert ran.status == 1
    assert ran.out.startswith(f"{NAME}: C5: phiếu làm từ bản khác của bộ tiêu chí: mã băm ")
    assert ran.out.endswith("…; hãy xuất phiếu lại.\n")


def test_every_reason_of_every_file_comes_at_once_and_nothing_is_imported(
    workbook: Path, opened: Path, run: Run
) -> None:
    run("export", "sheet", "--round", "2026-1", "--member", "TV2", "-o", "out")
    run("export", "sheet", "--round", "2026-1", "--member", "TV3", "-o", "out")
    filling.fill(Path("out/2026-1-mien-dong-TV2.xlsx"))
    filling.change(Path("out/2026-1-mien-dong-TV2.xlsx"), C8="hôm qua", D13="4")
    before = make.tree(opened)
    ran = run("import", "sheet", "out")
    assert ran.status == 1
    assert ran.out == (
        "out/2026-1-mien-dong-TV2.xlsx: C8: ngày chấm “hôm qua” không đọc được; cần ngày/tháng/năm như 12/6/2026.\n"
        f"out/2026-1-mien-dong-TV2.xlsx: D13: mục A1.1: “4” không có trong phiếu; các mức: {A11}.\n"
        "out/2026-1-mien-dong-TV3.xlsx: C8: chưa ghi ngày chấm; cần như 12/6/2026.\n"
        "out/2026-1-mien-dong-TV3.xlsx: chưa chấm mục nào; cần đủ 32 mục.\n"
    )
    assert ran.err == "4 lý do; chưa nhập phiếu nào.\n"
    assert make.tree(opened) == before


def test_the_same_sheet_in_two_files_is_refused(workbook: Path, opened: Path, run: Run) -> None:
    Path("out/ban-sao.xlsx").write_bytes(workbook.read_bytes())
    ran = run("import", "sheet", "out")
    assert (ran.status, ran.out) == (
        1,
        f"out/ban-sao.xlsx: cùng phiếu 2026-1/mien-dong/TV1 đã có trong {NAME}.\n",
    )


def test_a_sealed_round_takes_no_sheet(workbook: Path, opened: Path, run: Run) -> None:
    make.put(
        opened,
        "rounds/2026-1/seal.yml",
        "closed: 15/6/2026\nversion: 0.1.0\nmembers: []\ncriteria: {}\nresults: {}\nsheets: {}\n",
    )
    ran = run("import", "sheet", NAME)
    assert (ran.status, ran.out) == (
        1,
        f"{NAME}: C2: đợt “2026-1” đã đóng và niêm phong; sửa phiếu thì dùng “round amend”.\n",
    )


def test_odd_values_are_questions_and_change_no_status(
    workbook: Path, opened: Path, run: Run
) -> None:
    make.edit(opened, ROUND, "max_spread: 10", "max_spread: 3")
    for member in ("TV2", "TV3"):
        run("export", "sheet", "--round", "2026-1", "--member", member, "-o", "out")
        filling.fill(Path(f"out/2026-1-mien-dong-{member}.xlsx"))
    filling.change(
        workbook,
        D13="0 – Không đạt mức nào",
        D14="0 – Không có chứng nhận chất lượng",
    )
    ran = run("import", "sheet", "out")
    assert ran.status == 0
    assert ran.out == (
        "hỏi: mien-dong: TV1 cho 95 điểm, trung bình của 3 phiếu là 98,33; chênh quá 3 điểm. Có đúng không?\n"
        "hỏi: mien-dong: phiếu của TV2 và TV3 giống hệt nhau ở mọi mục. Có phải hai người chấm riêng không?\n"
        "Đã nhập 3 phiếu; 0 phiếu đã có, giống hệt.\n"
    )


def test_a_folder_without_workbooks_is_wrong_usage(opened: Path, run: Run) -> None:
    ran = run("import", "sheet", "content")
    assert (ran.status, ran.err) == (2, "không có tệp .xlsx nào / no .xlsx file\n")
