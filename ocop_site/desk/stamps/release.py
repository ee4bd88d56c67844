"""The release of a sheet: every code on it is read back from the finished PDF before anybody may print it.

Enters: the PDF and what was laid out. Leaves: nothing, or Refused. A code that is illegible, holds another address, or lies
elsewhere than it was laid keeps the whole run back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ocop_site.desk.refused import Refused
from ocop_site.desk.stamps.sheets import Placed
from ocop_site.diagnostics import Text
from ocop_site.render import decode

DPI = 300
"""What a plain office printer does."""
ILLEGIBLE = Text(
    "đọc lại tệp in: {bad} trên {all} mã không đọc ra đúng địa chỉ, mã đầu ở trang {page}; không ghi tệp nào và không ghi sổ. Xin báo cho người bảo trì.",
    "reading the sheet back: {bad} of {all} codes do not give their address, the first on page {page}; no file and no register line was written. Please tell the maintainers.",
)


def release(pdf: bytes, placed: Sequence[Placed]) -> None:
    """Read every code of the sheets back at 300 dpi. Raises Refused unless each gives exactly its address."""
    on_page: defaultdict[int, list[Placed]] = defaultdict(list)
    for one in placed:
        on_page[one.page].append(one)
    bad: list[Placed] = []
    for number, page in enumerate(decode.pages(pdf, DPI)):
        there = on_page.pop(number, [])
        bad += (one for one in there if page.codes(one.corner, one.side) != [one.address])
    bad += (one for missing in on_page.values() for one in missing)
    if bad:
        values = {"bad": str(len(bad)), "all": str(len(placed)), "page": str(bad[0].page + 1)}
        raise Refused(ILLEGIBLE, **values)
