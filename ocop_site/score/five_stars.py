"""Files at the ministry that no result of 90 points or more at the province stands behind.

QĐ 26/2026/QĐ-TTg, Điều 7 khoản 3 điểm e: the province sends on what reached 90 points. A re-evaluation of five stars goes
to the ministry without a council of the province (Điều 6 khoản 3 điểm b, Điều 7 khoản 6 điểm e).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from ocop_site import vietnamese
from ocop_site.diagnostics import Finding
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.criteria import Decision
from ocop_site.model.product import Level
from ocop_site.model.round import EntryKind, Round
from ocop_site.model.scalars import NONE
from ocop_site.model.scorecard import Scorecard
from ocop_site.score import codes

_NEEDED = 90
_NEW = "26/2026/QĐ-TTg"


def findings(
    catalogue: Catalogue, scorecards: Mapping[tuple[str, str], Scorecard]
) -> Iterator[Finding]:
    """Every first rating or upgrade at the ministry whose product had no such result when the round opened."""
    for round_ in catalogue.rounds.values():
        decision = catalogue.decisions.get(round_.criteria)
        if round_.level is not Level.MINISTRY or decision is None:
            continue
        for number, entry in enumerate(round_.entries):
            if entry.kind is EntryKind.RE_EVALUATION or entry.product not in catalogue.products:
                continue
            before = _closed_before(catalogue, entry.product, entry.filed or round_.opened)
            cards = [scorecards.get((one.id, entry.product)) for one in before]
            # Without a scorecard the sheets of that round have a fault of their own.
            if before and (None in cards or any(card and _reaches(card) for card in cards)):
                continue
            yield Finding(
                code=codes.NOT_NINETY,
                path=catalogue.path(round_),
                route=("entries", number, "product"),
                values=_said(entry.product, decision, [card for card in cards if card]),
            )


def _closed_before(catalogue: Catalogue, product_id: str, day: date) -> list[Round]:
    """The rounds of the province that had a result for the product on `day`."""
    return [
        one
        for one in catalogue.rounds.values()
        if one.level is Level.PROVINCE
        and one.closed is not NONE
        and one.closed <= day
        and any(entry.product == product_id and not entry.rejected for entry in one.entries)
    ]


def _reaches(card: Scorecard) -> bool:
    return not card.excluded and card.total.reaches(_NEEDED)


def _said(product_id: str, decision: Decision, cards: list[Scorecard]) -> dict[str, str]:
    totals = [vietnamese.format_decimal(card.total.truncated, places=2) for card in cards]
    is_new = decision.number == _NEW
    clause = "QĐ 26/2026, Điều 7 khoản 3 điểm e" if is_new else f"QĐ {decision.number}"
    return {
        "product": product_id,
        "read": ", ".join(totals) or "—",
        "clause": clause if is_new else f"{clause}; theo nguồn thứ cấp",
        "clause_en": clause if is_new else f"{clause}; from secondary sources",
    }
