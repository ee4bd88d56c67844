"""Spoilt or lost stamps: a range of a series that is on no packet is noted as void.

Enters: a catalogue, a product or lot, a series with a range. Leaves: one line more in the print register, or Refused.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from ocop_site.desk import ledger
from ocop_site.desk.refused import Refused
from ocop_site.diagnostics import Text
from ocop_site.model import series
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.ledger import PrintKind, PrintRun

NOT_PRINTED = Text(
    "sê-ri {series} của “{product}”: số {first} đến {last} không nằm gọn trong một lần in còn hiệu lực. Đã in và chưa huỷ: {known}.",
    "series {series} of “{product}”: {first} to {last} are not within one run that stands. Printed and not void: {known}.",
)


def void(
    catalogue: Catalogue,
    content_path: Path,
    *,
    product: str,
    lot: str,
    named: str,
    span: tuple[int, int],
    by: str,
    day: date,
) -> PrintRun:
    """Note that the numbers of the series `named` are void; the line. Without a lot the series alone finds the run."""
    first, last = span
    prints = catalogue.ledger.prints
    live = series.live(prints, product, named)
    runs = [
        one
        for one in prints
        if (one.product, one.series, one.kind) == (product, named, PrintKind.PRINTED)
        and one.first <= first <= last <= one.last
        and (not lot or one.lot == lot)
    ]
    if not named or not runs or not series.covers(live, first, last):
        known = ", ".join(f"{low}–{high}" for low, high in live) or "–"
        values = {"series": named, "product": product, "known": known}
        raise Refused(NOT_PRINTED, first=str(first), last=str(last), **values)
    line = replace(runs[-1], date=day, kind=PrintKind.VOID, first=first, last=last, by=by)
    return ledger.append_prints(catalogue, content_path, [line])[0]
