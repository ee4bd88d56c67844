"""The only door to fpdf: pages of words, rules and shapes become a PDF with its fonts inside.

Enters: frozen pages, measured in millimetres from the upper left corner. Leaves: bytes, the same for the same pages
and day. The font is Be Vietnam Pro (SIL Open Font License 1.1), from fontpkg-be-vietnam-pro, only the glyphs in use.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from enum import StrEnum
from functools import lru_cache
from typing import TypeAlias

import fontpkg_be_vietnam_pro
from fpdf import FPDF

from ocop_site import vietnamese

Point: TypeAlias = tuple[float, float]
Outline: TypeAlias = tuple[Point, ...]

INK = "#1b1f1d"
"""Nearly black; also what a mark is drawn in when nothing else is said."""
UNKNOWN = "?"
"""Printed in place of a character that the font does not have."""
_MM = 25.4 / 72
_FAMILY = "BeVietnamPro"
_VIETNAM = timezone(timedelta(hours=7))


class Weight(StrEnum):
    """The three cuts that are printed with; the value is fpdf's word for it."""

    PLAIN = ""
    BOLD = "B"
    ITALIC = "I"


_FILES = {Weight.PLAIN: "Regular", Weight.BOLD: "SemiBold", Weight.ITALIC: "Italic"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One line of text: its left end on the base line, its size in points, turned by `angle` degrees."""

    x: float
    y: float
    text: str
    size: float
    weight: Weight = Weight.PLAIN
    colour: str = INK
    angle: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A straight line."""

    start: Point
    end: Point
    width: float
    colour: str = INK


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Outlines filled in one stroke, so that no seam shows where two of them touch."""

    outlines: tuple[Outline, ...]
    colour: str = INK


Mark: TypeAlias = Words | Rule | Shape


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page; the first mark lies undermost."""

    width: float
    height: float
    marks: tuple[Mark, ...]


def body(pages: Sequence[Page], *, title: str, day: date) -> bytes:
    """The PDF of `pages`, dated to the noon of `day` in Vietnam: no clock and nothing random goes into it."""
    pdf = _pdf()
    pdf.set_title(title)
    pdf.set_lang("vi")
    pdf.set_creator("ocop_site")
    pdf.set_creation_date(datetime.combine(day, time(12), _VIETNAM))
    for page in pages:
        pdf.add_page(format=(page.width, page.height))
        for mark in page.marks:
            _draw(pdf, mark)
    return bytes(pdf.output())


def printable(text: str) -> str:
    """`text` as it will stand on paper: composed, on one line, what the font does not have as UNKNOWN."""
    known = _known()
    return "".join(letter if ord(letter) in known else UNKNOWN for letter in vietnamese.nfc(text))


@lru_cache(maxsize=4096)
def width(text: str, size: float, weight: Weight = Weight.PLAIN) -> float:
    """How wide a printable line of text is, in millimetres."""
    ruler = _ruler()
    ruler.set_font(_FAMILY, weight.value, size)
    return ruler.get_string_width(text)


def _pdf() -> FPDF:
    pdf = FPDF(unit="mm", format="A4")
    pdf.set_auto_page_break(auto=False)
    for weight, file in _FILES.items():
        path = fontpkg_be_vietnam_pro.ROOT / "files" / f"BeVietnamPro-{file}.ttf"
        pdf.add_font(_FAMILY, weight.value, path)
    return pdf


@lru_cache(maxsize=1)
def _ruler() -> FPDF:
    """A document that is never printed: it only measures."""
    return _pdf()


@lru_cache(maxsize=1)
def _known() -> frozenset[int]:
    """The characters that all three cuts have; control characters are none."""
    fonts = [set(getattr(font, "cmap", {})) for font in _ruler().fonts.values()]
    return frozenset(code for code in set.intersection(*fonts) if code >= ord(" "))


def _draw(pdf: FPDF, mark: Mark) -> None:
    match mark:
        case Words():
            pdf.set_font(_FAMILY, mark.weight.value, mark.size)
            pdf.set_text_color(mark.colour)
            with pdf.rotation(mark.angle, mark.x, mark.y) if mark.angle else nullcontext():
                pdf.text(mark.x, mark.y, mark.text)
        case Rule():
            pdf.set_draw_color(mark.colour)
            pdf.set_line_width(mark.width)
            pdf.line(*mark.start, *mark.end)
        case Shape():
            _fill(pdf, mark)


def _fill(pdf: FPDF, shape: Shape) -> None:
    (first, *_), *_ = shape.outlines
    with pdf.new_path(*first) as path:
        path.style.fill_color = shape.colour
        path.style.stroke_color = None
        for (x, y), *others in shape.outlines:
            path.move_to(x, y)
            for point in others:
                path.line_to(*point)
            path.close()


def line_height(size: float, leading: float) -> float:
    """The distance of two base lines in millimetres; Vietnamese needs a `leading` of 1.4 for its stacked marks."""
    return size * _MM * leading
