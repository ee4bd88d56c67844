"""Sheets of stamps as small as a test asks for, and eyes for what was printed: decoders, positions, ink."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import cv2
import numpy as np
import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp
from PIL import Image

from ocop_site.desk.stamps import gate, grids, sheets
from ocop_site.desk.stamps.grids import Grid
from ocop_site.desk.stamps.sheets import Sheets
from ocop_site.desk.stamps.stamp import Stamp
from ocop_site.model import trace_code
from ocop_site.model.ledger import printed_address
from ocop_site.render import print as press
from ocop_site.render import qr
from tests import make
from tests.plan import desks

STAMP_URL = "https://ocop.example.vn"
MAKERS = ("l7651", "l4732", "7160", "3474")
FREE = grids.free(
    paper=(Decimal(210), Decimal(297)),
    counts=(Decimal(4), Decimal(10)),
    label=(Decimal(48), Decimal(25)),
    margin=(Decimal(8), Decimal(20)),
    pitch=(Decimal(49), Decimal(26)),
)
"""A sheet of one's own."""
_POINT = 25.4 / 72


class Box(NamedTuple):
    """A rectangle in millimetres from the upper left corner of the page."""

    left: float
    top: float
    right: float
    bottom: float


def grid(name: str) -> Grid:
    """A maker's grid, or the free one."""
    return FREE if name == grids.FREE else grids.named(name)


def stamp(nth: int = 0, *, side: Decimal, lot: str = "", **said: Any) -> Stamp:
    """The stamp of a code that no other number has, with the symbol that the gate chooses."""
    code = desks.code(nth)
    address = printed_address(STAMP_URL, code) + (f"{lot}/" if lot else "")
    wanted = {
        "name": "Miến dong sợi vàng Bình Liêu",
        "stars": 4,
        "code": trace_code.in_groups(code),
    }
    return Stamp(address=address, drawn=drawn((address,), side), lot=lot, **(wanted | said))


def drawn(segments: tuple[str, ...], side: Decimal) -> qr.Drawn:
    """What the gate lets through for a stamp of this side."""
    symbols = {level: qr.drawn(segments, level).symbol for level in gate.LEVELS}
    passed = gate.passed(side, symbols, "".join(segments))
    return qr.drawn(segments, passed.symbol.level)


def full_sheet(grid_name: str, side: Decimal, *, products: int = 10_000, **said: Any) -> Sheets:
    """One sheet of numbered stamps, of so many products in turn."""
    found = grid(grid_name)
    stamps = [
        stamp(number % products, side=side, serial=f"A {number + 1:06}", **said)
        for number in range(found.labels)
    ]
    return sheets.sheets(stamps, found, side)


def body(laid: Sheets) -> bytes:
    """The PDF of some sheets."""
    return press.body(laid.pages, title="tem", day=make.TODAY)


def pictures(pdf: bytes, dpi: int) -> list[Image.Image]:
    """Every page as a grey picture."""
    document = pypdfium2.PdfDocument(pdf)
    found = [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in document]
    document.close()
    return found


def cut(picture: Image.Image, box: Box, dpi: int) -> Image.Image:
    """A part of a page."""
    return picture.crop(tuple(round(edge * dpi / 25.4) for edge in box))


def squares(laid: Sheets, page: int = 0) -> list[tuple[Box, str]]:
    """Where each symbol of a page was laid, its quiet zone with it, and what it holds."""
    return [
        (Box(one.corner[0], one.corner[1], one.corner[0] + one.side, one.corner[1] + one.side), one.address)
        for one in laid.placed
        if one.page == page
    ]  # fmt: skip


def by_zxing(picture: Image.Image) -> list[str]:
    """Every QR code of a picture, read by zxing-cpp."""
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.barcode_formats_from_str("QRCode"))
    return sorted(one.text for one in found)


def by_opencv(picture: Image.Image) -> str:
    """The one QR code of a picture, read by OpenCV."""
    text, _, _ = cv2.QRCodeDetectorAruco().detectAndDecode(np.array(picture.convert("L")))
    return str(text)


def filled(pdf: bytes, page: int = 0) -> list[Box]:
    """The outline of every filled path of a page, as PDFium reads it: symbols and rows of stars."""
    document = pypdfium2.PdfDocument(pdf)
    shown = document[page]
    height = shown.get_height()
    found = []
    for one in shown.get_objects(filter=(pdfium.FPDF_PAGEOBJ_PATH,)):
        left, bottom, right, top = one.get_bounds()
        edges = (left, height - top, right, height - bottom)
        found.append(Box(*(edge * _POINT for edge in edges)))
    document.close()
    return found


def symbols(pdf: bytes, side: Decimal, page: int = 0) -> list[Box]:
    """The dark squares of the symbols of a page, row by row."""
    square = [
        one
        for one in filled(pdf, page)
        if abs((one.right - one.left) - (one.bottom - one.top)) < 0.01
        and one.right - one.left > float(side) / 2
    ]
    return sorted(square, key=lambda one: (round(one.top, 1), one.left))


def texts(pdf: bytes) -> list[str]:
    """The words of each page, every run of white space as one space."""
    return [
        " ".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages
    ]


def dark(picture: Image.Image) -> np.ndarray[Any, Any]:
    """Where a grey picture is not quite white."""
    return np.array(picture) < 250


def made(content: Path) -> Mapping[str, bytes]:
    """The files that were printed."""
    folder = content.parent / "stamps"
    return make.tree(folder) if folder.exists() else {}


def register(content: Path) -> list[str]:
    """The lines of the print register without their links; none where there is no register."""
    path = content / "ledger/prints.csv"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [line.rsplit(",", 1)[0] for line in lines[1:]]


def crops(laid: Sheets, picture: Image.Image, dpi: int) -> Iterator[tuple[Image.Image, str]]:
    """Every stamp of the first page alone, with the address that it should give."""
    for box, address in squares(laid):
        yield cut(picture, box, dpi), address
