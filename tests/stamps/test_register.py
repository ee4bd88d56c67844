"""The print register: no number twice, voids of what stands, and lines that cannot be right are found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ocop_site import load
from ocop_site.desk import ledger
from ocop_site.model import series
from ocop_site.model.ledger import PrintKind, PrintRun, Symbol
from tests import make
from tests.conftest import Run
from tests.stamps import little

BY = ("--by", "Văn phòng Điều phối")
DAY = ("--today", "2026-11-26")
RUN = PrintRun(
    line=0,
    date=date(2026, 11, 20),
    kind=PrintKind.PRINTED,
    product="mien-dong",
    code=make.CODE,
    lot="",
    series="A",
    first=1,
    last=100,
    size="15",
    sheet="Avery L7651",
    by="Văn phòng Điều phối",
    address=f"HTTPS://OCOP.EXAMPLE.VN/T/{make.CODE}/",
    symbol=Symbol(version=2, level="M", mask=7),
    link="",
)
VOID = replace(RUN, kind=PrintKind.VOID)


def enter(content: Path, *runs: PrintRun) -> Path:
    """Write lines into the register that no command would write."""
    make.enter(content)
    catalogue = load.catalogue(content).catalogue
    assert catalogue is not None
    ledger.append_prints(catalogue, content, runs)
    return content


def spans(*runs: PrintRun) -> Sequence[series.Span]:
    return series.live(runs, "mien-dong", "A")


def test_live_numbers_are_those_printed_and_not_void() -> None:
    assert spans(RUN) == ((1, 100),)
    assert spans(RUN, replace(RUN, first=101, last=120)) == ((1, 120),)
    assert spans(RUN, replace(RUN, first=102, last=120)) == ((1, 100), (102, 120))
    assert spans(RUN, replace(VOID, first=5, last=9)) == ((1, 4), (10, 100))
    assert spans(RUN, replace(VOID, first=1, last=100)) == ()
    again = replace(RUN, first=6, last=7)
    assert spans(RUN, replace(VOID, first=5, last=9), again) == ((1, 4), (6, 7), (10, 100))
    assert spans(RUN, replace(RUN, product="khac"), replace(RUN, series="B")) == ((1, 100),)


def test_a_number_is_not_printed_twice_unless_it_was_void(content: Path, run: Run) -> None:
    words = ("stamps", "mien-dong", "--series", "A", *BY, *DAY)
    assert run(*words, "--first", "1", "--last", "20").status == 0
    ran = run(*words, "--first", "15", "--last", "30")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "sê-ri A của “mien-dong”: số 15 đến 20 đã in rồi. Số còn trống kế tiếp: 21.\n"
    void = ("stamps", "void", "mien-dong", "--series", "A", "--first", "15", "--last", "20")
    ran = run(*void, *BY, *DAY)
    assert (ran.status, ran.out) == (0, "Sổ in tem: huỷ 6 tem, sê-ri A từ 15 đến 20.\n")
    assert run(*words, "--first", "15", "--last", "30").status == 0
    assert [line.split(",")[1:8:1] for line in little.register(content)] == [
        ["printed", "mien-dong", "QN7K3M9Y", "", "A", "1", "20"],
        ["void", "mien-dong", "QN7K3M9Y", "", "A", "15", "20"],
        ["printed", "mien-dong", "QN7K3M9Y", "", "A", "15", "30"],
    ]
    assert make.check(content) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("mien-dong", "--series", "A", "--first", "90", "--last", "101"), "sê-ri A của “mien-dong”: số 90 đến 101 không nằm gọn trong một lần in còn hiệu lực. Đã in và chưa huỷ: 1–100."),
        (("mien-dong", "--series", "B", "--first", "1", "--last", "1"), "sê-ri B của “mien-dong”: số 1 đến 1 không nằm gọn trong một lần in còn hiệu lực. Đã in và chưa huỷ: –."),
        (("--lot", "mien-dong/MD2609A", "--series", "A", "--first", "1", "--last", "1"), "sê-ri A của “mien-dong”: số 1 đến 1 không nằm gọn trong một lần in còn hiệu lực. Đã in và chưa huỷ: 1–100."),
        (("--series", "A", "--first", "1", "--last", "1"), "huỷ tem của gì? một SẢN-PHẨM, hoặc --lot SẢN-PHẨM/LÔ."),
        (("mien-dogn", "--series", "A", "--first", "1", "--last", "1"), "không có sản phẩm hay mã “mien-dogn”. Có phải “mien-dong”?"),
    ],
)  # fmt: skip
def test_a_void_of_what_does_not_stand_is_refused(
    content: Path, run: Run, words: tuple[str, ...], said: str
) -> None:
    enter(content, RUN)
    ran = run("stamps", "void", *words, *BY, *DAY)
    assert (ran.status, ran.err) == (2, f"{said}\n")
    assert len(little.register(content)) == 1


@pytest.mark.parametrize(
    ("runs", "place", "problem"),
    [
        ((RUN, replace(RUN, first=100, last=120)), "3:42", "số 100 đến 100 đã in rồi"),
        ((RUN, replace(VOID, first=90, last=101)), "3:39", "huỷ số chưa in hoặc đã huỷ"),
        ((RUN, VOID, VOID), "4:39", "huỷ số chưa in hoặc đã huỷ"),
        ((replace(RUN, first=9, last=3),), "2:44", "số cuối nhỏ hơn số đầu"),
        ((replace(RUN, code="QN3333CR"),), "2:30", "sổ mã không có mã QN3333CR"),
        ((replace(RUN, product="mien-trang"),), "2:20", "mã QN7K3M9Y là của “mien-dong”"),
        ((replace(RUN, lot="MD9999"),), "2:39", "không có lô MD9999"),
    ],
)
def test_a_line_that_cannot_be_right_is_found_in_its_place(
    content: Path, runs: tuple[PrintRun, ...], place: str, problem: str
) -> None:
    enter(content, *runs)
    found = [one for one in make.diagnostics(content) if one.code.id == "C298"]
    assert [str(one.span).removeprefix("content/ledger/prints.csv:") for one in found] == [place]
    line = runs[-1]
    assert found[0].sentence("vi") == (
        f"tem của “{line.product}”, sê-ri “A” từ {line.first} đến {line.last}: {problem}."
    )


@pytest.mark.parametrize(
    "runs",
    [
        (RUN, replace(RUN, first=101, last=200)),
        (RUN, replace(RUN, series="B")),
        (RUN, replace(VOID, first=5, last=9), replace(RUN, first=5, last=9)),
        (replace(RUN, series=""), replace(RUN, series="")),
        (replace(RUN, lot="MD2609A", address=f"{RUN.address}MD2609A/"),),
    ],
)
def test_lines_that_are_right_have_no_fault(content: Path, runs: tuple[PrintRun, ...]) -> None:
    assert make.check(enter(content, *runs)) == []


def test_a_lot_that_has_stamps_may_not_go(content: Path) -> None:
    enter(content, replace(RUN, lot="MD2609A", address=f"{RUN.address}MD2609A/"))
    (content / "lots/mien-dong/MD2609A.yml").unlink()
    assert [line.split()[-1] for line in make.check(content)] == ["C298"]
