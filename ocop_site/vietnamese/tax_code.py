"""Vietnamese tax codes (mã số thuế). Enters: text. Leaves: text. Any room may call.

The only door to stdnum's `vn.mst`, opened at the first code to keep the import of this room quick.
"""

from __future__ import annotations

import re

from ocop_site.vietnamese.text import tidy
from ocop_site.vietnamese.unreadable import Unreadable

_WRITTEN = re.compile(r"\d{10}(?:[- ]?\d{3})?", re.ASCII)
_PERSONAL = re.compile(r"\d{12}", re.ASCII)


def parse_tax_code(text: str) -> str:
    """An enterprise's ten digits, or those, a hyphen and a branch's three: "0100233488-001".

    Raises Unreadable: personal-number for twelve digits (since 1/7/2025 a household business has
    its owner's identity number as tax code, Thông tư 86/2024/TT-BTC; nothing to publish),
    wrong-check-digit, not-a-tax-code.
    """
    from stdnum import exceptions
    from stdnum.vn import mst

    shown = tidy(text)
    if _PERSONAL.fullmatch(shown):
        raise Unreadable("personal-number")
    if not _WRITTEN.fullmatch(shown):
        raise Unreadable("not-a-tax-code")
    try:
        return mst.format(mst.validate(shown))
    except exceptions.InvalidChecksum:
        raise Unreadable("wrong-check-digit") from None
    except exceptions.ValidationError:
        raise Unreadable("not-a-tax-code") from None
