"""A mistake of a lot whose correction leads to no event that holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.lot import Lot

CODE = Code(
    id="C285",
    slug="correction-nowhere",
    title=Text("Đính chính không dẫn tới sự kiện nào", "Correction that leads nowhere"),
    message=Text(
        "corrected_by: {read} không dẫn tới sự kiện đúng nào; lô này có {count} sự kiện.",
        "corrected_by: {read} leads to no right event; this lot has {count}.",
    ),
    hint=Text(
        "Đếm từ 1, theo thứ tự trong tệp. Việc ấy không hề xảy ra thì bỏ corrected_by.",
        "Count from 1, in the order of the file. If nothing of it happened, leave corrected_by out.",
    ),
    good=(
        "events: [{step: đóng gói, time: 2026-09-12 14:00, facility: htx-ban-mai,"
        " mistake: {time: 2026-09-20 08:00, reason: Ghi nhầm giờ, corrected_by: 2}},"
        " {step: đóng gói, time: 2026-09-12 16:00, facility: htx-ban-mai}]\n"
    ),
    bad=(
        "events: [{step: đóng gói, time: 2026-09-12 14:00, facility: htx-ban-mai,"
        " mistake: {time: 2026-09-20 08:00, reason: Ghi nhầm giờ, corrected_by: 1}},"
        " {step: đóng gói, time: 2026-09-12 16:00, facility: htx-ban-mai}]\n"
    ),
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every correction that ends at itself, or at no event; a correction may be a mistake again."""
    for lot in catalogue.all_lots:
        for number, event in enumerate(lot.events):
            given = event.mistake.corrected_by if event.mistake else None
            if given is not None and not _holds(lot, given):
                yield Finding(
                    code=CODE,
                    path=catalogue.path(lot),
                    route=("events", number, "mistake", "corrected_by"),
                    values={"read": str(given), "count": str(len(lot.events))},
                )


def _holds(lot: Lot, number: int) -> bool:
    """Whether event `number`, or what corrects it in its turn, holds or never happened."""
    seen: set[int] = set()
    while number not in seen and 1 <= number <= len(lot.events):
        seen.add(number)
        mistake = lot.events[number - 1].mistake
        if mistake is None or mistake.corrected_by is None:
            return True
        number = mistake.corrected_by
    return False


RULE = Rule(CODE, check)
