"""The only door to segno: a printed address becomes a QR code.

ISO/IEC 18004: level M at least, raised where the version allows it for free, the mask that the standard's penalty
chooses, a quiet zone of 4 modules.
"""

from __future__ import annotations

import io
from functools import lru_cache

import segno

QUIET_ZONE = 4
PNG_SCALE = 8


@lru_cache(maxsize=4)
def _code(address: str) -> segno.QRCode:
    """Kept for the job that draws the same code in the other form."""
    return segno.make_qr(address, error="m", boost_error=True)


def body(address: str, ending: str) -> bytes:
    """The code as "svg" (one module is one unit) or "png" (eight pixels a module)."""
    buffer = io.BytesIO()
    if ending == "svg":
        _code(address).save(
            buffer, kind="svg", border=QUIET_ZONE, xmldecl=False, svgclass=None, lineclass=None,
            omitsize=True, light="#fff", dark="#000",
        )  # fmt: skip
    else:
        _code(address).save(buffer, kind="png", border=QUIET_ZONE, scale=PNG_SCALE)
    return buffer.getvalue()


def modules(address: str) -> tuple[tuple[bool, ...], ...]:
    """The code's modules by row, dark ones true, without the quiet zone; for what is drawn on paper."""
    return tuple(tuple(bool(module) for module in row) for row in _code(address).matrix)
