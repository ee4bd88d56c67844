"""QR symbols as pictures: modules of an SVG and of a PNG, and what ISO/IEC 18004 says of them. Not our code's way."""

from __future__ import annotations

import io
import re
from xml.etree import ElementTree as ET

from PIL import Image

Modules = tuple[tuple[bool, ...], ...]
"""Rows of a square, True where dark, the quiet zone with it."""

LEVELS = {0b01: "L", 0b00: "M", 0b11: "Q", 0b10: "H"}
MODES = {0b0001: "numeric", 0b0010: "alphanumeric", 0b0100: "byte", 0b0111: "ECI"}
_FORMAT_MASK = 0b10101
_SVG = "{http://www.w3.org/2000/svg}"


def from_svg(body: bytes) -> Modules:
    """The modules of a drawing whose unit is one module: a light square under dark strokes of width 1."""
    root = ET.fromstring(body)
    _, _, width, height = (int(one) for one in root.attrib["viewBox"].split())
    ground, strokes = root.findall(f"{_SVG}path")
    assert ground.attrib == {"fill": "#fff", "d": f"M0 0h{width}v{height}h-{width}z"}
    assert strokes.attrib.keys() == {"stroke", "d"}
    assert strokes.attrib["stroke"] == "#000"
    dark, x, y = set(), 0.0, 0.0
    for command, first, second in _steps(strokes.attrib["d"]):
        if command == "h":
            row, start = int(y), int(x)
            assert y == row + 0.5, "a stroke runs through the middle of its row"
            dark |= {(row, column) for column in range(start, start + int(first))}
            x += first
        elif command == "m":
            x, y = x + first, y + second
        else:
            x, y = first, second
    return tuple(tuple((row, column) in dark for column in range(width)) for row in range(height))


def _steps(path: str) -> list[tuple[str, float, float]]:
    found = re.findall(r"([Mmh])\s*(-?[\d.]+)(?:[ ,]*(-?[\d.]+))?", path)
    assert "".join(path.split()) == "".join("".join(one) for one in found), "other path commands"
    return [(command, float(first), float(second or 0)) for command, first, second in found]


def from_png(body: bytes, scale: int) -> Modules:
    """The modules of a picture with `scale` pixels a module; each is of one colour, black or white."""
    with Image.open(io.BytesIO(body)) as opened:
        picture = opened.convert("L")
    assert picture.width % scale == picture.height % scale == 0
    small = picture.resize(
        (picture.width // scale, picture.height // scale), Image.Resampling.NEAREST
    )
    assert small.resize(picture.size, Image.Resampling.NEAREST).tobytes() == picture.tobytes()
    assert set(small.tobytes()) == {0, 255}
    rows = range(small.height)
    return tuple(tuple(small.getpixel((x, y)) == 0 for x in range(small.width)) for y in rows)


def picture_of(modules: Modules, scale: int = 4) -> Image.Image:
    """The modules drawn as a picture."""
    pixels = bytes(0 if dark else 255 for row in modules for dark in row)
    made = Image.frombytes("L", (len(modules[0]), len(modules)), pixels)
    return made.resize((made.width * scale, made.height * scale), Image.Resampling.NEAREST)


def quiet_zone(modules: Modules) -> tuple[int, int, int, int]:
    """Light modules before the first dark one: above, right, below, left."""
    rows = [number for number, row in enumerate(modules) if any(row)]
    columns = [number for number, column in enumerate(zip(*modules, strict=True)) if any(column)]
    size = len(modules)
    return rows[0], size - 1 - columns[-1], size - 1 - rows[-1], columns[0]


def symbol(modules: Modules) -> Modules:
    """The modules without the quiet zone."""
    above, right, below, left = quiet_zone(modules)
    rows = modules[above : len(modules) - below]
    return tuple(row[left : len(row) - right] for row in rows)


def version(modules: Modules) -> int:
    """By the number of modules a side: 21 for the first, 4 more for each."""
    return (len(symbol(modules)) - 17) // 4


def level_and_mask(modules: Modules) -> tuple[str, int]:
    """The first five format bits, beside the upper left finder: two of the level, three of the mask."""
    row = symbol(modules)[8]
    bits = int("".join(str(int(one)) for one in row[:5]), 2) ^ _FORMAT_MASK
    return LEVELS[bits >> 3], bits & 0b111


def mode(modules: Modules) -> str:
    """The first four data bits, in the lower right corner, unmasked."""
    inside = symbol(modules)
    last, (_, mask) = len(inside) - 1, level_and_mask(modules)
    places = ((last, last), (last, last - 1), (last - 1, last), (last - 1, last - 1))
    bits = [int(inside[row][column]) ^ _MASKS[mask](row, column) for row, column in places]
    return MODES[int("".join(map(str, bits)), 2)]


_MASKS = (
    lambda i, j: (i + j) % 2 == 0,
    lambda i, _: i % 2 == 0,
    lambda _, j: j % 3 == 0,
    lambda i, j: (i + j) % 3 == 0,
    lambda i, j: (i // 2 + j // 3) % 2 == 0,
    lambda i, j: i * j % 2 + i * j % 3 == 0,
    lambda i, j: (i * j % 2 + i * j % 3) % 2 == 0,
    lambda i, j: ((i + j) % 2 + i * j % 3) % 2 == 0,
)
"""ISO/IEC 18004, the data mask conditions; a module that meets the condition is inverted."""
