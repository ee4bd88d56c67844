"""A sheet as SVG in millimetres, for a printing house: the same marks as in the PDF.

Enters: a page. Leaves: bytes. Words are text in Be Vietnam Pro; where that font is missing another is pressed to the same width.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ocop_site.render import print as press
from ocop_site.render.print import Mark, Outline, Page, Rule, Shape, Weight, Words

_MM = 25.4 / 72
_FONT = "Be Vietnam Pro, Noto Sans, Arial, sans-serif"


def body(page: Page, title: str) -> bytes:
    """One sheet; a unit is a millimetre."""
    width, height = _number(page.width), _number(page.height)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{height}mm"'
        f' viewBox="0 0 {width} {height}" lang="vi" font-family="{_FONT}">'
    )
    lines = [
        head,
        f"<title>{escape(title)}</title>",
        f'<path fill="#ffffff" d="M0 0h{width}v{height}H0z"/>',
        *(one for mark in page.marks for one in _drawn(mark)),
        "</svg>",
    ]
    return "\n".join([*lines, ""]).encode()


def _drawn(mark: Mark) -> Iterator[str]:
    match mark:
        case Words():
            bold = ' font-weight="600"' if mark.weight is Weight.BOLD else ""
            length = _number(press.width(mark.text, mark.size, mark.weight))
            yield (
                f'<text x="{_number(mark.x)}" y="{_number(mark.y)}" fill="{mark.colour}"'
                f' font-size="{_number(mark.size * _MM)}"{bold} textLength="{length}"'
                f' lengthAdjust="spacingAndGlyphs">{escape(mark.text)}</text>'
            )
        case Shape():
            path = "".join(map(_outline, mark.outlines))
            yield f'<path fill="{mark.colour}" d="{path}"/>'
        case Rule():
            (x1, y1), (x2, y2) = mark.start, mark.end
            ends = f'x1="{_number(x1)}" y1="{_number(y1)}" x2="{_number(x2)}" y2="{_number(y2)}"'
            yield (f'<line {ends} stroke="{mark.colour}" stroke-width="{_number(mark.width)}"/>')


def _outline(points: Outline) -> str:
    """A closed path; edges along an axis are written short."""
    before = points[0]
    path = [f"M{_number(before[0])} {_number(before[1])}"]
    for x, y in points[1:]:
        if y == before[1]:
            path.append(f"H{_number(x)}")
        elif x == before[0]:
            path.append(f"V{_number(y)}")
        else:
            path.append(f"L{_number(x)} {_number(y)}")
        before = (x, y)
    return "".join([*path, "z"])


def _number(value: float) -> str:
    """To ten-thousandths of a millimetre."""
    return f"{value:.4f}".rstrip("0").rstrip(".")
