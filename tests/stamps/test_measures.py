"""Sizes in the PDF: every symbol lies where its label is, to a twentieth of a millimetre; nothing leaves a label."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from ocop_site.desk.refused import Refused
from ocop_site.desk.stamps import calibration, layout, sheets, svg
from ocop_site.desk.stamps.grids import Grid
from ocop_site.render import print as press
from tests.stamps import little
from tests.stamps.little import MAKERS, Box

NEAR = 0.05
"""Millimetres."""
ALL = [*MAKERS, "free"]
LONG = "Bộ quà tặng “Hương vị Bình Liêu” gồm miến dong, mật ong rừng, trà hoa vàng và ghế Ễ Ặ"


def label(grid: Grid, number: int) -> Box:
    left, top = grid.corner(number)
    return Box(left, top, left + float(grid.label[0]), top + float(grid.label[1]))


@pytest.mark.parametrize(("name", "side"), [("l7651", 15), ("l4732", 15), ("7160", 25), ("3474", 20), ("free", 16)])  # fmt: skip
def test_symbols_stand_at_the_steps_of_the_grid_and_have_their_side(name: str, side: int) -> None:
    grid = little.grid(name)
    laid = little.full_sheet(name, Decimal(side), products=1, lot="MD2609A")
    found = little.symbols(little.body(laid), Decimal(side))
    assert len(found) == grid.labels
    modules = len(little.stamp(side=Decimal(side), lot="MD2609A").drawn.modules)
    first = found[0]
    for number, box in enumerate(found):
        row, column = divmod(number, grid.counts[0])
        assert box.left - first.left == pytest.approx(column * float(grid.pitch[0]), abs=NEAR)
        assert box.top - first.top == pytest.approx(row * float(grid.pitch[1]), abs=NEAR)
        for length in (box.right - box.left, box.bottom - box.top):
            assert length * (modules + 8) / modules == pytest.approx(side, abs=NEAR)
        place, quiet = label(grid, number), side * 4 / (modules + 8)
        assert box.left - quiet >= place.left
        assert box.top - quiet >= place.top
        assert box.bottom + quiet <= place.bottom


def test_the_symbols_lie_on_their_labels_in_a_picture_at_600_dpi() -> None:
    """The same without reading the PDF's own numbers: the finder pattern's upper left corner is the first ink of its square."""
    grid, laid = little.grid("l7651"), little.full_sheet("l7651", Decimal(15))
    (picture,) = little.pictures(little.body(laid), 600)
    pixel = 25.4 / 600
    for number, (box, _) in enumerate(little.squares(laid)):
        dark = little.dark(little.cut(picture, box, 600))
        top, left = np.flatnonzero(dark.any(axis=1))[0], np.flatnonzero(dark.any(axis=0))[0]
        last = np.flatnonzero(dark.any(axis=1))[-1]
        quiet = 15 * 4 / 33
        assert (left * pixel, top * pixel) == pytest.approx((quiet, quiet), abs=2 * pixel)
        assert (last - top + 1) * pixel == pytest.approx(15 * 25 / 33, abs=2 * pixel)
        assert (box.left, box.top) == pytest.approx(
            tuple(edge + gap for edge, gap in zip(grid.corner(number), (0.8, 1.05), strict=True)),
            abs=0.3,
        )


@pytest.mark.parametrize("name", ALL)
def test_no_ink_is_outside_the_labels_but_the_note_above_them(name: str) -> None:
    grid, dpi = little.grid(name), 300
    laid = little.full_sheet(name, Decimal(15), lot="MD2609A-BINH-LIEU-01"[:10], name=LONG)
    (picture,) = little.pictures(little.body(laid), dpi)
    dark = little.dark(picture)
    for number in range(grid.labels):
        inner = label(grid, number)
        edges = [round(edge * dpi / 25.4) for edge in inner]
        dark[edges[1] + 2 : edges[3] - 2, edges[0] + 2 : edges[2] - 2] = False
    dark[: round(float(grid.margin[1]) * dpi / 25.4)] = False
    assert not dark.any()


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("said", [{}, {"lot": "MD2609A", "name": LONG}, {"name": "Ô"}])
def test_the_quiet_zone_is_white(name: str, said: dict[str, str]) -> None:
    side, dpi = Decimal(15), 600
    laid = little.full_sheet(name, side, **said)
    (picture,) = little.pictures(little.body(laid), dpi)
    modules = len(little.stamp(side=side, lot=said.get("lot", "")).drawn.modules)
    quiet = int(15 * 4 / (modules + 8) * dpi / 25.4) - 1
    for box, _ in little.squares(laid):
        dark = little.dark(little.cut(picture, box, dpi))
        dark[quiet:-quiet, quiet:-quiet] = False
        assert not dark.any()


@pytest.mark.parametrize("name", ALL)
def test_lines_of_text_do_not_overlap_and_keep_to_their_label(name: str) -> None:
    grid = little.grid(name)
    stamp = little.stamp(side=Decimal(15), lot="MD2609A", serial="A 000888", name=LONG)
    made = layout.label(stamp, grid, Decimal(15))
    words = [one for one in made.marks if isinstance(one, press.Words)]
    width, height = map(float, grid.label)
    boxes = []
    for one in words:
        size = one.size * 25.4 / 72
        boxes.append(Box(one.x, one.y - 0.78 * size, one.x + press.width(one.text, one.size, one.weight), one.y + 0.22 * size))  # fmt: skip
    for box in boxes:
        assert box.left >= layout.PADDING - 0.01
        assert box.right <= width - layout.PADDING + 0.01
        assert box.top >= 0
        assert box.bottom <= height
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            apart = one.right <= other.left or other.right <= one.left or one.bottom <= other.top or other.bottom <= one.top  # fmt: skip
            assert apart, (words[number].text, one, other)


def test_only_black_is_printed() -> None:
    laid = little.full_sheet("7160", Decimal(20), lot="MD2609A")
    colours = {mark.colour for page in laid.pages for mark in page.marks}
    assert colours == {"#000000"}


def test_an_offset_moves_everything_by_so_much() -> None:
    grid, stamps = little.grid("l7651"), [little.stamp(side=Decimal(15))]
    here = sheets.sheets(stamps, grid, Decimal(15))
    there = sheets.sheets(stamps, grid, Decimal(15), offset=(Decimal("0.7"), Decimal("-1.3")))
    (old,), (new,) = (little.symbols(little.body(one), Decimal(15)) for one in (here, there))
    assert (new.left - old.left, new.top - old.top) == pytest.approx((0.7, -1.3), abs=0.005)


def test_used_labels_are_left_free_on_the_first_sheet() -> None:
    grid = little.grid("3474")
    stamps = [little.stamp(number, side=Decimal(15)) for number in range(23)]
    laid = sheets.sheets(stamps, grid, Decimal(15), skip=4)
    assert len(laid.pages) == 2
    assert [one.page for one in laid.placed] == [0] * 20 + [1] * 3
    assert laid.placed[0].corner[0] > grid.corner(4)[0]
    assert laid.placed[20].corner[0] < grid.corner(1)[0]


@pytest.mark.parametrize(
    ("skip", "offset", "said"),
    [
        (24, (0, 0), "--skip 24: tờ Avery Zweckform 3474 chỉ có 24 nhãn."),
        (0, (11, 0), "--offset 11 mm: chỉ dịch được tối đa 10 mm mỗi phía."),
        (0, (0, -11), "--offset -11 mm: chỉ dịch được tối đa 10 mm mỗi phía."),
    ],
)
def test_a_sheet_that_cannot_be_is_refused(skip: int, offset: tuple[int, int], said: str) -> None:
    with pytest.raises(Refused) as caught:
        sheets.refuse(little.grid("3474"), skip, (Decimal(offset[0]), Decimal(offset[1])))
    assert caught.value.say("vi") == said


def test_a_label_without_room_is_refused_with_its_measures() -> None:
    stamp = little.stamp(side=Decimal(17), lot="MD2609A")
    with pytest.raises(Refused) as caught:
        layout.label(stamp, little.grid("l4732"), Decimal(17))
    assert caught.value.say("vi") == (
        "nhãn 35,6 × 16,9 mm không đủ chỗ cho mã 17 mm và chữ phải có trên tem (mã, lô, sê-ri): hãy chọn khuôn nhãn lớn hơn"
        " hoặc tem nhỏ hơn."
    )


@pytest.mark.parametrize("name", MAKERS)
def test_the_calibration_page_has_the_outline_of_every_label(name: str) -> None:
    grid = little.grid(name)
    page = calibration.page(grid, (Decimal(0), Decimal(0)))
    lines = {
        tuple(round(one, 2) for one in (*mark.start, *mark.end))
        for mark in page.marks
        if isinstance(mark, press.Rule)
    }
    for number in range(grid.labels):
        box = label(grid, number)
        top = (box.left, box.top, box.right, box.top)
        assert tuple(round(one, 2) for one in top) in lines
    pdf = press.body([page], title="căn", day=date(2026, 11, 26))
    (text,) = little.texts(pdf)
    assert f"{grid.title}, {grid.labels} nhãn." in text
    assert "130 150" in text, "no figures where the rulers cross"


def test_the_drawing_is_in_millimetres_and_has_the_same_symbols() -> None:
    laid = little.full_sheet("7160", Decimal(20))
    root = ET.fromstring(svg.body(laid.pages[0], "tem <thử>"))
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("210mm", "297mm", "0 0 210 297")  # fmt: skip
    name = "{http://www.w3.org/2000/svg}"
    assert root.findtext(f"{name}title") == "tem <thử>"
    paths = [one.get("d", "") for one in root.findall(f"{name}path")]
    drawn = [one for one in paths if one.count("M") > 50]
    corners = []
    for path in drawn:
        steps = re.findall(r"M(-?[\d.]+) (-?[\d.]+)", path)
        corners.append((min(float(x) for x, _ in steps), min(float(y) for _, y in steps)))
    expected = [box[:2] for box in little.symbols(little.body(laid), Decimal(20))]
    assert len(corners) == 21
    for corner, box in zip(sorted(corners), sorted(expected), strict=True):
        assert corner == pytest.approx(box, abs=0.01)
    words = [one.text for one in root.findall(f"{name}text")]
    assert "Mã nội bộ" in words
    assert all(one.get("textLength") for one in root.findall(f"{name}text"))


def test_a_name_is_set_smaller_before_it_is_shortened_and_shortened_between_words() -> None:
    def name(said: str, grid: str, side: int) -> list[str]:
        stamp = little.stamp(side=Decimal(side), lot="MD2609A", name=said)
        made = layout.label(stamp, little.grid(grid), Decimal(side))
        words = [one for one in made.marks if isinstance(one, press.Words)]
        return [one.text for one in words if one.weight is press.Weight.BOLD and "QN" not in one.text]  # fmt: skip

    assert name("Miến dong", "7160", 20) == ["Miến dong"]
    assert name(LONG, "3474", 25) == [
        "Bộ quà tặng “Hương vị Bình",
        "Liêu” gồm miến dong, mật ong",
        "rừng, trà hoa vàng và ghế Ễ Ặ",
    ]
    (*_, last) = short = name(LONG * 3, "l4732", 15)
    assert last.endswith("…")
    assert " ".join(short).removesuffix("…") + " " in LONG * 3
