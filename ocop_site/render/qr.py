"""The only door to segno: a printed address becomes a QR code.

ISO/IEC 18004: level M at least, raised where the version allows it for free, the mask that the standard's penalty
chooses, a quiet zone of 4 modules.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import segno

from ocop_site.model.ledger import Symbol
from ocop_site.model.page import AddressView, QrView

QUIET_ZONE = 4
PNG_SCALE = 8
Modules = tuple[tuple[bool, ...], ...]
"""A symbol by row, dark modules true, without the quiet zone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A symbol with what is needed to draw it again."""

    symbol: Symbol
    modules: Modules


class Unfit(Exception):
    """The address does not go into a symbol of this version, level and mask."""


def body(view: QrView | AddressView, ending: str) -> bytes:
    """The code as "svg" (one module is one unit) or "png" (eight pixels a module). Raises Unfit."""
    buffer = io.BytesIO()
    code = _drawn_as(view)
    if ending == "svg":
        code.save(
            buffer, kind="svg", border=QUIET_ZONE, xmldecl=False, svgclass=None, lineclass=None,
            omitsize=True, light="#fff", dark="#000",
        )  # fmt: skip
    else:
        code.save(buffer, kind="png", border=QUIET_ZONE, scale=PNG_SCALE)
    return buffer.getvalue()


def symbol(address: str) -> Symbol:
    """The smallest symbol of level M that holds the address, at the best level that costs no version, with the mask that
    the standard's penalty chooses. Takes milliseconds: what it finds goes into the ledger."""
    return _symbol(_code(address))


def modules(address: str) -> Modules:
    """The code's modules; for what is drawn on paper."""
    return _modules(_code(address))


@lru_cache(maxsize=256)
def drawn(segments: tuple[str, ...], level: str) -> Drawn:
    """The smallest symbol of this level or better that holds the segments in a row, each in its tightest mode.

    The level is raised where that costs no version; the mask is the standard's choice.
    """
    # segno takes a list of (text, mode) as well; its type stub does not say so.
    pieces: Any = [(one, None) for one in segments]
    code = segno.make_qr(pieces, error=level, boost_error=True)
    return Drawn(symbol=_symbol(code), modules=_modules(code))


@lru_cache(maxsize=4)
def _code(address: str) -> segno.QRCode:
    return segno.make_qr(address, error="m", boost_error=True)


@lru_cache(maxsize=4)
def _drawn_as(view: QrView | AddressView) -> segno.QRCode:
    """Kept for the job that draws the same code in the other form. What no ledger holds is the smallest of level M."""
    try:
        if isinstance(view, AddressView):
            return segno.make_qr(view.address, error="m", boost_error=False)
        return segno.make_qr(
            view.address, error=view.level, version=view.version, mask=view.mask, boost_error=False
        )
    except ValueError as error:
        raise Unfit(str(error)) from None


def _symbol(code: segno.QRCode) -> Symbol:
    return Symbol(version=int(code.version), level=str(code.error), mask=int(code.mask))


def _modules(code: segno.QRCode) -> Modules:
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)
