"""Text in lines of a given width. Enters: text and a style. Leaves: lines, and marks for render.print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from ocop_site.render import print as press
from ocop_site.render.print import INK, Weight, Words

SOFT = "#59635e"
HAIRLINE = "#c3cac6"
STAR = "#a06a08"
"""Dark enough to stay a star on a grey printer."""

# Vietnamese has no hyphenation, and these pairs are read as one word.
_TIED = re.compile(
    r"\b(Điều|khoản|điểm|mục|bộ|số|ngày|tháng|năm|Bộ|Số|Quyết định) (?=\d)"
    r"|(?<=\d) (?=sao\b|điểm\b|%)",
    re.ASCII,
)
_NO_BREAK = "\u00a0"
_BASE_LINE = 0.27
"""How far below the middle of its line the base line lies, as a share of the size."""


class Align(StrEnum):
    """Where a line stands between its edges."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How text is set; size in points."""

    size: float = 10.5
    weight: Weight = Weight.PLAIN
    colour: str = INK
    leading: float = 1.45

    @property
    def height(self) -> float:
        """The height of one line, in millimetres."""
        return press.line_height(self.size, self.leading)


def wrapped(text: str, style: Style, width: float) -> list[str]:
    """`text` in lines that fit `width`: broken at spaces, inside a word only where it alone is too wide."""
    tied = _TIED.sub(lambda found: found[0][:-1] + _NO_BREAK, press.printable(text))
    lines: list[str] = []
    for word in _pieces(tied, style, width):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _fits(longer, style, width):
            lines[-1] = longer
        else:
            lines.append(word)
    return [line.replace(_NO_BREAK, " ") for line in lines] or [""]


def line(text: str, style: Style, edges: tuple[float, float], *, top: float, align: Align) -> Words:
    """One line between two edges; `top` is the upper edge of its line."""
    left, right = edges
    spare = right - left - press.width(text, style.size, style.weight)
    x = {Align.LEFT: left, Align.CENTRE: left + spare / 2, Align.RIGHT: left + spare}[align]
    y = top + style.height / 2 + press.line_height(style.size, 1) * _BASE_LINE
    return Words(x=x, y=y, text=text, size=style.size, weight=style.weight, colour=style.colour)


def _pieces(text: str, style: Style, width: float) -> Iterator[str]:
    for word in text.split(" "):
        if not word:
            continue
        if _fits(word, style, width):
            yield word
            continue
        piece = ""
        for letter in word:
            if piece and not _fits(piece + letter, style, width):
                # "1234/QĐ-UBND" rather behind its slash or hyphen than anywhere.
                end = max(piece.rfind("/"), piece.rfind("-")) + 1 or len(piece)
                yield piece[:end]
                piece = piece[end:]
            piece += letter
        yield piece


def _fits(text: str, style: Style, width: float) -> bool:
    return press.width(text, style.size, style.weight) <= width
