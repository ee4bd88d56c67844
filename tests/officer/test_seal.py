"""What `check` says about a sealed round: a sheet edited, gone, added, or its criteria edited."""

from __future__ import annotations

from pathlib import Path

from tests import make
from tests.conftest import Run
from tests.officer.conftest import SHEETS

SET = "criteria/qd-26-2026/set-06.yml"
AMEND = "\n    gợi ý: Trả lại bản cũ, hoặc đính chính có quyết định: `python build.py round amend`."


def test_a_sealed_round_has_no_fault(sealed: Path) -> None:
    assert make.check(sealed, strict=True) == []


def test_one_changed_digit_of_a_sealed_sheet_is_an_error_at_the_sheet(sealed: Path) -> None:
    make.edit(sealed, f"{SHEETS}/TV1.yml", "C11: 2", "C11: 3")
    assert make.said(sealed) == (
        f"content/{SHEETS}/TV1.yml:1:1: lỗi C251 sealed-sheet-changed: đợt 2026-1 đã niêm phong ngày 15/6/2026;"
        f" phiếu này không còn như lúc ấy.\n    product: mien-dong\n    ^{AMEND}"
    )


def test_a_comment_in_a_sealed_sheet_is_a_change_too(sealed: Path) -> None:
    make.edit(sealed, f"{SHEETS}/TV1.yml", "set: 6\n", "set: 6 # sáu\n")
    assert make.check(sealed) == [f"{SHEETS}/TV1.yml:1:1 C251"]


def test_a_sheet_that_is_gone_is_named_at_the_seal(sealed: Path) -> None:
    (sealed / SHEETS / "TV3.yml").unlink()
    found = [line for line in make.check(sealed) if "C252" in line]
    [line] = found
    assert line.startswith("rounds/2026-1/seal.yml:")
    said = make.said(sealed)
    assert (
        "lỗi C252 sealed-sheet-missing: phiếu mien-dong/TV3 đã niêm phong nhưng không còn trong đợt 2026-1.\n"
        "      mien-dong/TV3:"
    ) in said


def test_a_sheet_that_cannot_be_read_is_not_missing(sealed: Path) -> None:
    make.put(sealed, f"{SHEETS}/TV3.yml", "marks: [\n")
    assert {line.split()[-1][0] for line in make.check(sealed)} == {"L"}


def test_a_sheet_that_came_later_is_an_error(sealed: Path) -> None:
    make.edit(sealed, "rounds/2026-1/round.yml", "{id: TV3, ", "{id: TV4, role: x}, {id: TV3, ")
    make.put(sealed, f"{SHEETS}/TV4.yml", make.SHEET.format(member="TV4", last=2))
    assert make.check(sealed) == [f"{SHEETS}/TV4.yml:1:1 C253"]


def test_edited_criteria_are_an_error_at_the_set(sealed: Path) -> None:
    make.edit(sealed, SET, "name: Chế biến từ gạo, ngũ cốc", "name: Chế biến từ gạo và ngũ cốc")
    assert make.check(sealed) == [f"{SET}:1:1 C254"]


def test_criteria_that_are_gone_are_named_at_the_seal(sealed: Path) -> None:
    (sealed / SET).unlink()
    assert [one for one in make.check(sealed) if "C254" in one] == [
        "rounds/2026-1/seal.yml:7:3 C254"
    ]


def test_an_open_round_may_be_edited(content: Path) -> None:
    make.edit(content, f"{SHEETS}/TV1.yml", "C11: 2", "C11: 3")
    assert make.check(content) == []


def test_a_second_edit_after_an_amendment_is_an_error_again(sealed: Path, run: Run) -> None:
    make.edit(sealed, f"{SHEETS}/TV1.yml", "C11: 2", "C11: 3")
    amend = ("round", "amend", "2026-1", "--product", "mien-dong", "--member", "TV1")
    why = ("--reason", "a: b", "--decision", "1/QĐ", "--date", "1/9/2026")
    assert run(*amend, *why).status == 0
    assert make.check(sealed) == []
    make.edit(sealed, f"{SHEETS}/TV1.yml", "C11: 3", "C11: 2")
    assert make.check(sealed) == [f"{SHEETS}/TV1.yml:1:1 C251"]
    assert run(*amend, *why).status == 0
    assert make.check(sealed) == []
    assert "2 đính chính" in run("round", "verify", "2026-1").out
