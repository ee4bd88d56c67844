"""A score sheet as a workbook: what it shows, what is open, what is hidden, and that its bytes are the same twice."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from ocop_site import load
from ocop_site.desk import sheet_form, workbook
from ocop_site.model.criteria import CriteriaSet
from tests import make
from tests.conftest import Run
from tests.officer import filling


@pytest.fixture
def exported(content: Path, run: Run, tmp_path: Path) -> Path:
    """The workbook of TV1."""
    ran = run("export", "sheet", "--round", "2026-1", "--member", "TV1", "-o", "out")
    assert (ran.status, ran.out) == (0, "Đã ghi 1 phiếu vào out.\n")
    return tmp_path / "out/2026-1-mien-dong-TV1.xlsx"


def opened(path: Path) -> Workbook:
    return load_workbook(path)


def test_the_heading_says_whose_sheet_it_is(exported: Path) -> None:
    sheet = opened(exported)["Phiếu chấm"]
    assert [(sheet[f"A{n}"].value, sheet[f"C{n}"].value) for n in range(2, 9)] == [
        ("Đợt", "Đợt 1 năm 2026 (2026-1)"),
        ("Sản phẩm", "Miến dong sợi vàng"),
        ("Chủ thể", "HTX Nông nghiệp Ban Mai (minh hoạ)"),
        ("Bộ sản phẩm", "6. Chế biến từ gạo, ngũ cốc"),
        ("Quyết định", "26/2026/QĐ-TTg"),
        ("Thành viên", "TV1 – Chủ tịch"),
        ("Ngày chấm (ngày/tháng/năm)", None),
    ]
    assert [cell.value for cell in sheet[10]] == [
        *("STT", "Nội dung", "Tối đa", "Mức chọn", "Điểm", "Minh chứng"),
        *("Bị loại, dừng chấm: lý do", "Trường hợp (chọn trước mức)"),
    ]


def test_every_item_of_the_set_has_a_drop_down_of_its_options(exported: Path) -> None:
    book = opened(exported)
    catalogue = load.catalogue(Path("content")).catalogue
    assert catalogue is not None
    criteria = catalogue.criteria["qd-26-2026/set-06"]
    found = dict(filling.items(book))
    assert list(found.values()) == [item.id for item in criteria.scored()]
    rules = {str(one.sqref): one for one in book["Phiếu chấm"].data_validations.dataValidation}
    assert set(rules) == set(found)
    assert {(one.type, one.showErrorMessage) for one in rules.values()} == {("list", True)}
    [first] = filling._RANGE.finditer(rules["D13"].formula1)
    assert filling.labels(book, first) == [
        "0 – Không đạt mức nào",
        "1 – Có dùng nguyên liệu gốc trong tỉnh, tỷ lệ dưới 50%",
        "2 – Nguyên liệu gốc trong tỉnh chiếm từ 50% đến dưới 75% ***",
        "3 – Nguyên liệu gốc trong tỉnh chiếm từ 75% đến 100%",
    ]


def test_only_the_cells_to_be_filled_in_are_open(exported: Path) -> None:
    book = opened(exported)
    sheet = book["Phiếu chấm"]
    unlocked = {cell.coordinate for row in sheet for cell in row if not cell.protection.locked}
    rows = [cell[1:] for cell, _ in filling.items(book)]
    always = {f"{letter}{row}" for row in rows for letter in "DF"}
    assert unlocked - {one for one in unlocked if one.startswith("G")} == {"C8", *always}
    assert {one[1:] for one in unlocked if one.startswith("G")} < set(rows)
    assert all(one.protection.sheet for one in book.worksheets)
    assert book.security.lockStructure
    states = {one.title: one.sheet_state for one in book.worksheets}
    assert states == {"Phiếu chấm": "visible", "Danh mục": "hidden", "Dữ liệu": "veryHidden"}


def test_points_and_totals_are_formulas_that_count_every_item_once(exported: Path) -> None:
    sheet = opened(exported)["Phiếu chấm"]
    formulas = {row[1].row: str(row[4].value) for row in sheet.iter_rows(min_row=11)}
    items = {row for row, text in formulas.items() if text.startswith("=IF(D")}

    def counted(row: int) -> list[int]:
        if row in items:
            return [row]
        cells = formulas[row].removeprefix("=SUM(").removesuffix(")").split(",")
        return [one for cell in cells for one in counted(int(cell[1:]))]

    assert sorted(counted(max(formulas))) == sorted(items)
    assert sheet.cell(max(formulas), 3).value == 100


def test_the_hidden_sheet_holds_what_the_workbook_was_made_for(exported: Path) -> None:
    rows = list(opened(exported)["Dữ liệu"].iter_rows(max_col=2, values_only=True))
    text = (make.ROOT / "content/criteria/qd-26-2026/set-06.yml").read_bytes()
    digest = hashlib.sha256(text.replace(b"\r\n", b"\n")).hexdigest()
    assert rows[:7] == [
        *(("form", "1"), ("round", "2026-1"), ("product", "mien-dong"), ("member", "TV1")),
        *(("set", "6"), ("decision", "qd-26-2026"), ("digest", digest)),
    ]


def test_two_exports_give_the_same_bytes(content: Path, run: Run, tmp_path: Path) -> None:
    for name in ("a", "b"):
        assert run("export", "sheet", "--round", "2026-1", "-o", name).status == 0
    first = make.tree(tmp_path / "a")
    assert len(first) == 3
    assert first == make.tree(tmp_path / "b")
    run("export", "sheet", "--round", "2026-1", "--member", "TV3", "-o", "c")
    assert make.tree(tmp_path / "c").items() <= first.items()


def test_a_name_that_begins_with_an_equals_sign_is_no_formula(content: Path, run: Run) -> None:
    make.declare(content, "products/mien-dong.md", 'name: "=HYPERLINK(1)"\n')
    run("export", "sheet", "--round", "2026-1", "--member", "TV1", "-o", "out")
    cell = opened(Path("out/2026-1-mien-dong-TV1.xlsx"))["Phiếu chấm"]["C3"]
    assert (cell.value, cell.data_type) == ("=HYPERLINK(1)", "s")


CASES = CriteriaSet.model_validate(
    {
        "id": "x/set-01",
        "decision": "x",
        "num": 1,
        "name": "x",
        "parts": [
            {
                "part": "A",
                "name": "a",
                "max": 3,
                "criteria": [
                    {
                        "id": "A1",
                        "num": "1",
                        "name": "hai trường hợp",
                        "max": 3,
                        "alternatives": [
                            {
                                "case": case,
                                "name": f"loại {case}",
                                "max": best,
                                "options": [{"points": best, "text": "có"}],
                            }
                            for case, best in (("a", 3), ("b", 2))
                        ],
                    }
                ],
            }
        ],
    }
)


def test_the_options_of_an_item_with_cases_follow_the_chosen_case(tmp_path: Path) -> None:
    form = sheet_form.form(CASES)
    heading = sheet_form.Heading(lines=("",) * 6, facts=("",) * 6, opened=make.TODAY)
    path = tmp_path / "x.xlsx"
    path.write_bytes(workbook.Template(form).save(heading))
    rules = {
        str(one.sqref): one.formula1
        for one in opened(path)["Phiếu chấm"].data_validations.dataValidation
    }
    assert rules == {
        "H12": "'Danh mục'!$C$1:$C$2",
        "D12": "IF($H12=\"a – loại a\",'Danh mục'!$A$1:$A$2,'Danh mục'!$B$1:$B$2)",
    }


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--round", "2030-1"), "2030-1: không có đợt này / no such round\n"),
        (
            ("--round", "2026-1", "--product", "x"),
            "x: đợt không có / not in the round: sản phẩm / product\n",
        ),
        (
            ("--round", "2026-1", "--member", "TV9"),
            "TV9: đợt không có / not in the round: thành viên / member\n",
        ),
    ],
)
def test_what_is_not_in_the_round_is_not_exported(
    content: Path, run: Run, tmp_path: Path, asked: tuple[str, ...], said: str
) -> None:
    ran = run("export", "sheet", *asked, "-o", "out")
    assert (ran.status, ran.err) == (2, said)
    assert not (tmp_path / "out").exists()
