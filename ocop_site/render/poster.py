"""Posters: the picture that Facebook, Zalo and others show of a page whose address is passed on.

Drawn, not photographed: a few colours, words in Be Vietnam Pro, stars, the karst skyline. Enters: a PosterView. Leaves: a
PNG of 1200 × 630 pixels, the same bytes for the same view. A name that is long is wrapped, then set smaller, then cut.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache

import fontpkg_be_vietnam_pro
from PIL import Image, ImageColor, ImageDraw, ImageFont

from ocop_site import vietnamese
from ocop_site.model.page import PosterRow, PosterView

WIDTH, HEIGHT = 1200, 630
"""What Facebook shows large (https://developers.facebook.com/docs/sharing/webmasters/images)."""
GROUND, HILLS, ON, GOLD = "#0a3d46", "#0f4d57", "#fbf4e1", "#f0c75e"
LEFT, RIGHT = 72, WIDTH - 72
NAME_TOP, ROWS_TOP, FOOT = 196, 432, 582
NAME_SIZES = (80, 70, 62, 54, 48, 42, 36)
SMALL, PLAIN = 28, 34
LEADING = 1.32
"""Of a size: room for the stacked marks of Vietnamese capitals."""
UNKNOWN = "?"
"""Drawn in place of a character that the font does not have."""
STEPS = 6
"""Colours from one to another: what an edge needs to look smooth."""
_FINE = 4
"""Shapes are drawn so many times larger and scaled down, so that their edges are smooth."""
_STAR = (
    *((10, 1.8), (12.3, 7.2), (18.2, 7.7), (13.8, 11.6), (15.1, 17.4)),
    *((10, 14.4), (4.9, 17.4), (6.2, 11.6), (1.8, 7.7), (7.7, 7.2)),
)
_LOGO = ((16, 0), (32, 16), (16, 32), (0, 16))
_KARST = (
    *((0, 150), (0, 118), (70, 112), (96, 44), (128, 26), (160, 60), (178, 108), (232, 116)),
    *((262, 70), (296, 60), (322, 112), (430, 118), (462, 34), (500, 8), (540, 40), (560, 96)),
    *((620, 116), (668, 64), (700, 74), (722, 114), (812, 120), (846, 46), (890, 18), (926, 58)),
    *(
        (952, 104),
        (1010, 112),
        (1040, 76),
        (1078, 68),
        (1104, 106),
        (1152, 96),
        (1200, 110),
        (1200, 150),
    ),
)


def body(view: PosterView) -> bytes:
    """The picture as a PNG without metadata; of flat colours it is smaller than a JPEG, and its letters are sharp."""
    picture = _ground().copy()
    draw = ImageDraw.Draw(picture)
    _head(draw, view)
    _text(draw, (LEFT, 142), view.kind, SMALL, GOLD)
    bottom = _name(draw, view.name)
    _text(draw, (LEFT, bottom + 4), view.place, PLAIN, ON)
    for number, row in enumerate(view.rows):
        _row(picture, row, LEFT + 356 * number)
    _text(draw, (LEFT, ROWS_TOP + 54 if view.rows else ROWS_TOP), view.said, SMALL, ON)
    _text(draw, (LEFT, FOOT - 16), view.note, SMALL, ON)
    buffer = io.BytesIO()
    drawn = picture.quantize(palette=_palette(), dither=Image.Dither.NONE)
    drawn.save(buffer, format="PNG", optimize=True)
    return buffer.getvalue()


def lines(text: str, size: int, width: int) -> list[str]:
    """`text` in lines that are no wider than `width` pixels; a word that is too wide is parted."""
    font, made = _font(size, is_bold=True), [""]
    for word in text.split():
        joined = f"{made[-1]} {word}".strip()
        if font.getlength(joined) <= width:
            made[-1] = joined
            continue
        *whole, rest = _parted(word, font, width)
        made += [*whole, rest]
    return [one for one in made if one]


def fitted(text: str, width: int, height: int) -> tuple[int, list[str]]:
    """The largest size in which the lines of `text` go into a field, with the lines; what does not fit at all is cut."""
    for size in NAME_SIZES:
        found = lines(text, size, width)
        if len(found) * round(size * LEADING) <= height:
            return size, _balanced(found, size, width)
    most = height // round(size * LEADING)
    return size, [*found[: most - 1], _cut(f"{found[most - 1]}…", size, width, is_bold=True)]


def _balanced(found: list[str], size: int, width: int) -> list[str]:
    """The same lines about as long as one another: no word stands alone below a full line."""
    narrower, text = found, " ".join(found)
    while len(narrower) == len(found) and width > size:
        found, width = narrower, width - size
        narrower = lines(text, size, width)
    return found


def _name(draw: ImageDraw.ImageDraw, name: str) -> int:
    """The name; where its field ends."""
    size, found = fitted(_drawable(name), RIGHT - LEFT, ROWS_TOP - NAME_TOP - 60)
    step = round(size * LEADING)
    for number, line in enumerate(found):
        draw.text((LEFT, NAME_TOP + number * step), line, ON, _font(size, is_bold=True))
    return NAME_TOP + len(found) * step


def _head(draw: ImageDraw.ImageDraw, view: PosterView) -> None:
    """The site's name, and on a site of invented content the word that says so."""
    font, right = _font(SMALL, is_bold=True), RIGHT
    if view.demo:
        right -= round(font.getlength(view.demo)) + 32
        draw.rectangle((right, 52, RIGHT, 104), fill=GOLD)
        draw.text((right + 16, 58), view.demo, GROUND, font)
    site = _cut(_drawable(view.site), SMALL, right - LEFT - 90, is_bold=True)
    draw.text((LEFT + 58, 58), site, ON, font)


def _row(picture: Image.Image, row: PosterRow, left: int) -> None:
    """So many of five stars, and what they are about."""
    for place in range(5):
        shape = _star(is_full=place < row.stars)
        picture.paste(GOLD, (left + 32 * place, ROWS_TOP + 5), shape)
    draw = ImageDraw.Draw(picture)
    draw.text((left + 172, ROWS_TOP), _drawable(row.text), ON, _font(SMALL, is_bold=True))


def _text(
    draw: ImageDraw.ImageDraw, at: tuple[int, int], text: str, size: int, colour: str
) -> None:
    """One line, cut where the picture ends."""
    fits = _cut(_drawable(text), size, RIGHT - at[0])
    draw.text(at, fits, colour, _font(size))


def _cut(text: str, size: int, width: int, *, is_bold: bool = False) -> str:
    font, cut = _font(size, is_bold=is_bold), text
    while cut and font.getlength(cut) > width:
        cut = cut.rstrip("…")[:-1].rstrip(" ,.") + "…"
    return cut


def _parted(word: str, font: ImageFont.FreeTypeFont, width: int) -> Iterator[str]:
    piece = ""
    for letter in word:
        if piece and font.getlength(piece + letter) > width:
            yield piece
            piece = ""
        piece += letter
    yield piece


def _drawable(text: str) -> str:
    return "".join(letter if _is_known(letter) else UNKNOWN for letter in vietnamese.nfc(text))


@cache
def _is_known(letter: str) -> bool:
    """Whether the font draws anything else than its box for what it does not have."""
    font = _font(SMALL, is_bold=True)
    return letter.isspace() or bytes(font.getmask(letter)) != bytes(font.getmask("\uffff"))


@cache
def _font(size: int, *, is_bold: bool = False) -> ImageFont.FreeTypeFont:
    """Laid out letter by letter: composed Vietnamese needs no more, and nothing depends on what else is installed."""
    cut = "SemiBold" if is_bold else "Regular"
    path = fontpkg_be_vietnam_pro.ROOT / "files" / f"BeVietnamPro-{cut}.ttf"
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _ground() -> Image.Image:
    """What every poster has: the ground, the hills, the mark of the site, a line of gold."""
    large = Image.new("RGB", (WIDTH * 2, HEIGHT * 2), GROUND)
    draw = ImageDraw.Draw(large)
    top = HEIGHT - 150
    draw.polygon([(x * 2, (top + y) * 2) for x, y in _KARST], fill=HILLS)
    draw.polygon([((LEFT + x * 1.25) * 2, (58 + y * 1.25) * 2) for x, y in _LOGO], fill=GOLD)
    draw.rectangle((0, (HEIGHT - 10) * 2, WIDTH * 2, HEIGHT * 2), fill=GOLD)
    return large.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)


@cache
def _palette() -> Image.Image:
    """The colours themselves, and between any two that touch the steps of a smooth edge."""
    pairs = ((GROUND, ON), (GROUND, GOLD), (GROUND, HILLS), (HILLS, ON))
    ends = [(ImageColor.getrgb(one), ImageColor.getrgb(other)) for one, other in pairs]
    colours = [
        tuple(round(a + (b - a) * step / (STEPS - 1)) for a, b in zip(one, other, strict=True))
        for one, other in ends
        for step in range(STEPS)
    ]
    made = Image.new("P", (1, 1))
    made.putpalette([part for colour in colours for part in colour])
    return made


@cache
def _star(*, is_full: bool) -> Image.Image:
    """A star of 30 pixels as a mask: filled, or its outline."""
    scale = 30 / 20 * _FINE
    large = Image.new("L", (30 * _FINE, 30 * _FINE), 0)
    points = [(x * scale, y * scale) for x, y in _STAR]
    draw = ImageDraw.Draw(large)
    if is_full:
        draw.polygon(points, fill=255)
    draw.line([*points, *points[:2]], fill=255, width=2 * _FINE, joint="curve")
    return large.resize((30, 30), Image.Resampling.LANCZOS)
