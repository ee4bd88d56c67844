"""The only door to pypdfium2 and zxing-cpp: what a printed page shows is read back, by programs that did not draw it.

Enters: a PDF. Leaves: its pages as pictures, and the text of a QR code in a part of one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pypdfium2
import zxingcpp

from ocop_site.render.print import Point

_INCH = 25.4
_POINTS = 72
_QR = zxingcpp.barcode_formats_from_str("QRCode")


class Picture:
    """A page as a grey picture, measured in millimetres from its upper left corner."""

    def __init__(self, picture: Any, dpi: int) -> None:
        self._picture = picture
        self._scale = dpi / _INCH

    def codes(self, corner: Point, side: float) -> list[str]:
        """The texts of the QR codes in a square of the page."""
        left, top = (edge * self._scale for edge in corner)
        reach = side * self._scale
        box = (round(left), round(top), round(left + reach), round(top + reach))
        found = zxingcpp.read_barcodes(self._picture.crop(box), formats=_QR)
        return [one.text for one in found]


def pages(pdf: bytes, dpi: int) -> Iterator[Picture]:
    """Every page, one after the other, as an office printer would set it at `dpi`."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            bitmap = page.render(scale=dpi / _POINTS, grayscale=True)
            yield Picture(bitmap.to_pil(), dpi)
    finally:
        document.close()
