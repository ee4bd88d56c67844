"""The path of a GS1 Digital Link URI. Enters: a GTIN, a lot. Leaves: a path. Any room may call."""

from __future__ import annotations

import re
from urllib.parse import quote

from ocop_site.gs1.gtin import parse_gtin
from ocop_site.gs1.refusal import Refusal

_LONGEST_LOT = 20
# GS1 General Specifications, 7.11: the character set 82.
_CHARACTER_SET_82 = re.compile(r"[!\"%&'()*+,\-./0-9:;<=>?A-Z_a-z]+")


class InvalidLot(Refusal):
    """A lot that application identifier 10 or a URI cannot carry.

    Reasons: too-long (over 20 characters), wrong-character (outside the GS1 character set 82),
    dot-segment ("." and ".." vanish from every URI path, also percent-encoded).
    """


def path(gtin: str, lot: str = "") -> str:
    """The path that names a product, or one lot of it: "/01/09521234000013/10/MD2609A".

    GS1 Digital Link URI Syntax 1.6: application identifiers in digits, a GTIN of fourteen digits,
    everything but letters, digits and "-._" percent-encoded. Raises InvalidGtin, InvalidLot.
    """
    product = f"/01/{parse_gtin(gtin)}"
    return f"{product}/10/{_encoded(lot)}" if lot else product


def _encoded(lot: str) -> str:
    if len(lot) > _LONGEST_LOT:
        raise InvalidLot("too-long")
    if not _CHARACTER_SET_82.fullmatch(lot):
        raise InvalidLot("wrong-character")
    if lot in (".", ".."):
        raise InvalidLot("dot-segment")
    return quote(lot, safe="")
