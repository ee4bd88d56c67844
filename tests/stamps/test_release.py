"""Before a sheet is released every code is read back; one that fails keeps files and register back."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from ocop_site.desk.refused import Refused
from ocop_site.desk.stamps import release, sheets
from ocop_site.desk.stamps.stamp import Stamp
from ocop_site.render import shapes
from ocop_site.render.print import Outline, Point
from tests.conftest import Run
from tests.stamps import little

SIDE = Decimal(15)
BY = ("--by", "Văn phòng Điều phối")
KEPT_BACK = (
    "đọc lại tệp in: {bad} trên {all} mã không đọc ra đúng địa chỉ, mã đầu ở trang {page}; không ghi tệp nào và không ghi sổ."
    " Xin báo cho người bảo trì."
)


def released(laid: sheets.Sheets, pdf: bytes | None = None) -> str:
    try:
        release.release(pdf or little.body(laid), laid.placed)
    except Refused as fault:
        return fault.say("vi")
    return ""


def laid(count: int, **changes: Stamp) -> sheets.Sheets:
    stamps = [little.stamp(number, side=SIDE) for number in range(count)]
    for place, stamp in changes.items():
        stamps[int(place[1:])] = stamp
    return sheets.sheets(stamps, little.grid("3474"), SIDE)


def test_a_sheet_as_it_was_laid_out_is_released() -> None:
    assert released(laid(30)) == ""


def test_a_symbol_that_holds_another_address_is_noticed() -> None:
    other = replace(little.stamp(3, side=SIDE), drawn=little.stamp(4, side=SIDE).drawn)
    assert released(laid(30, _3=other)) == KEPT_BACK.format(bad=1, all=30, page=1)


def test_two_symbols_that_changed_places_are_noticed() -> None:
    one, other = little.stamp(25, side=SIDE), little.stamp(26, side=SIDE)
    swapped = {"_25": replace(one, drawn=other.drawn), "_26": replace(other, drawn=one.drawn)}
    assert released(laid(30, **swapped)) == KEPT_BACK.format(bad=2, all=30, page=2)


def test_a_page_that_is_missing_is_noticed() -> None:
    whole = laid(30)
    short = little.body(replace(whole, pages=whole.pages[:1]))
    assert released(whole, short) == KEPT_BACK.format(bad=6, all=30, page=2)


def test_a_sheet_that_was_printed_elsewhere_on_the_page_is_noticed() -> None:
    stamps = [little.stamp(number, side=SIDE) for number in range(3)]
    moved = sheets.sheets(stamps, little.grid("3474"), SIDE, offset=(Decimal(5), Decimal(5)))
    assert released(laid(3), little.body(moved)) == KEPT_BACK.format(bad=3, all=3, page=1)


def spoilt(rows: tuple[tuple[bool, ...], ...], corner: Point, side: float) -> tuple[Outline, ...]:
    """The symbol without its upper left finder pattern."""
    blank = tuple(
        tuple(dark and not (y < 8 and x < 8) for x, dark in enumerate(row))
        for y, row in enumerate(rows)
    )
    return DRAW(blank, corner, side)


DRAW = shapes.symbol


def test_where_a_code_cannot_be_read_nothing_is_written_or_entered(
    content: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shapes, "symbol", spoilt)
    ran = run("stamps", "mien-dong", *BY, "--count", "3", "--svg", "--today", "2026-11-26")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.splitlines()[-1] == KEPT_BACK.format(bad=3, all=3, page=1)
    assert not Path("stamps").exists()
    assert not (content / "ledger/prints.csv").exists()


def test_one_spoilt_module_in_a_data_code_is_mended_by_the_error_correction(
    content: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def speckled(rows: tuple[tuple[bool, ...], ...], corner: Point, side: float) -> tuple[Outline, ...]:  # fmt: skip
        spoilt = [list(row) for row in rows]
        spoilt[12][12] = not spoilt[12][12]
        return DRAW(tuple(map(tuple, spoilt)), corner, side)

    monkeypatch.setattr(shapes, "symbol", speckled)
    assert run("stamps", "mien-dong", *BY, "--count", "3", "--today", "2026-11-26").status == 0
