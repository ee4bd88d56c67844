"""A4 pages that fill from the top: lines, rules, page breaks, and what every page carries.

Enters: text in reading order. Leaves: finished pages for render.print.
"""

from __future__ import annotations

from ocop_site.desk.papers.typeset import HAIRLINE, SOFT, Align, Style, line, wrapped
from ocop_site.render import shapes
from ocop_site.render.print import INK, Mark, Page, Rule, Shape, Weight, Words, width

A4 = (210.0, 297.0)
DEMO = "MINH HOẠ – Dữ liệu, chủ thể và quyết định trong giấy này đều là minh hoạ, không có giá trị pháp lý."
"""The band of a demonstration site."""
DRAFT = "DỰ THẢO"
BODY = Style()
BOLD = Style(weight=Weight.BOLD)
SMALL = Style(size=8.5, colour=SOFT)
_SIDE, _TOP, _BOTTOM = 22.0, 22.0, 20.0
_BAND = 8.0
_BAND_FILL, _BAND_INK = "#f2e3bf", "#4f3600"
_FAINT = "#eaeceb"


class Sheet:
    """The pages of one paper. `name` stands at the foot of each beside its number, unless it is `plain`.

    Measures are millimetres.
    """

    def __init__(
        self,
        name: str,
        *,
        landscape: bool = False,
        demo: bool = False,
        draft: bool = False,
        plain: bool = False,
    ) -> None:
        self.name = "" if plain else name
        self.width, self.height = A4[::-1] if landscape else A4
        self.left, self.right = _SIDE, self.width - _SIDE
        self.top, self.bottom = _TOP, self.height - _BOTTOM
        self.y = self.top
        self._under = (*(_watermark(self.width, self.height) if draft else ()),)
        self._over = band(self.width) if demo else ()
        self._pages: list[list[Mark]] = [[]]

    @property
    def column(self) -> tuple[float, float]:
        """The left and the right edge of the text."""
        return self.left, self.right

    @property
    def room(self) -> float:
        """What is left of this page."""
        return self.bottom - self.y

    def add(self, *marks: Mark) -> None:
        """Put marks on this page."""
        self._pages[-1] += marks

    def new_page(self) -> None:
        """Go on at the top of a new page."""
        self._pages.append([])
        self.y = self.top

    def keep(self, height: float) -> None:
        """Begin a new page unless so much fits on this one."""
        if self.room < height and self._pages[-1]:
            self.new_page()

    def gap(self, height: float) -> None:
        """Leave white space."""
        self.y += height

    def text(
        self,
        text: str,
        style: Style = BODY,
        *,
        align: Align = Align.LEFT,
        edges: tuple[float, float] | None = None,
    ) -> None:
        """A paragraph between `edges` (default: the column), over as many pages as it takes."""
        between = edges or self.column
        for piece in wrapped(text, style, between[1] - between[0]):
            self.keep(style.height)
            self.add(line(piece, style, between, top=self.y, align=align))
            self.y += style.height

    def heading(self, text: str, *, below: float = 16) -> None:
        """A section's heading, with so much room below it on the same page."""
        self.gap(4)
        self.keep(below + 6)
        self.text(text, BOLD)
        self.gap(1)

    def rule(self, *, length: float | None = None, colour: str = HAIRLINE) -> None:
        """A line across the column, or one of that length in its middle."""
        middle, half = (self.left + self.right) / 2, (length or self.right - self.left) / 2
        self.add(
            Rule(
                start=(middle - half, self.y),
                end=(middle + half, self.y),
                width=0.25,
                colour=colour,
            )
        )

    def pages(self) -> tuple[Page, ...]:
        """Every page with its watermark, its band and its foot."""
        total = len(self._pages)
        return tuple(
            Page(
                width=self.width,
                height=self.height,
                marks=(*self._under, *marks, *self._over, *self._foot(number, total)),
            )
            for number, marks in enumerate(self._pages, start=1)
        )

    def _foot(self, number: int, total: int) -> tuple[Mark, ...]:
        if not self.name:
            return ()
        top = self.height - _BOTTOM + 6
        edge = Rule(start=(self.left, top), end=(self.right, top), width=0.2, colour=HAIRLINE)
        page = f"Trang {number}/{total}"
        name = wrapped(self.name, SMALL, self.right - self.left - 30)[0]
        return (
            edge,
            line(name, SMALL, self.column, top=top + 1, align=Align.LEFT),
            line(page, SMALL, self.column, top=top + 1, align=Align.RIGHT),
        )


def band(page_width: float) -> tuple[Mark, ...]:
    """The band of a demonstration, from edge to edge at the head of a page."""
    style = Style(size=8.5, weight=Weight.BOLD, colour=_BAND_INK, leading=1)
    fill = Shape(outlines=(shapes.box(0, 0, page_width, _BAND),), colour=_BAND_FILL)
    top = (_BAND - style.height) / 2
    return fill, line(DEMO, style, (0, page_width), top=top, align=Align.CENTRE)


def _watermark(page_width: float, page_height: float) -> tuple[Mark, ...]:
    """The word DRAFT across the middle, from the lower left to the upper right."""
    size, slant = 92.0, 0.78
    half = width(DRAFT, size, Weight.BOLD) / 2
    x, y = page_width / 2 - half * slant, page_height / 2 + half * (1 - slant**2) ** 0.5
    return (Words(x=x, y=y, text=DRAFT, size=size, weight=Weight.BOLD, colour=_FAINT, angle=38.7),)


__all__ = ["BODY", "BOLD", "DEMO", "DRAFT", "INK", "SMALL", "Sheet", "band"]
