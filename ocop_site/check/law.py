"""What the rules about procedure share: days of the law, who an authority is, what a product had before.

Sources: QĐ 26/2026/QĐ-TTg was read as a whole. Of 148, 1489 and 1048 only secondary sources are known; what rests on
them says so in its message. Enters: records. Leaves: days, levels, texts. Only the rules of this room may call.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ocop_site import vietnamese
from ocop_site.diagnostics import Code, Finding, Route, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Level, Product, Recognition, Source
from ocop_site.model.round import Entry, Round
from ocop_site.model.scalars import NONE
from ocop_site.model.verdict import ends_on

IN_FORCE = date(2026, 5, 22)
"""QĐ 26/2026, Điều 11 khoản 1."""
FROM_148 = date(2023, 2, 24)
LAST_DAY_OF_DISTRICTS = date(2025, 6, 30)
_NUMBER = "26/2026/QĐ-TTg"

MESSAGE = Text("{problem} ({clause}).", "{problem_en} ({clause_en}).")
"""Every rule of procedure says what is wrong and then the article that says so."""

OUR_READING = Text("cách hiểu của chương trình", "our reading")
_SECONDARY = Text("theo nguồn thứ cấp", "from secondary sources")
LEVELS = {
    Level.PROVINCE: Text("cấp tỉnh", "the province"),
    Level.MINISTRY: Text("cấp trung ương", "the ministry"),
    Level.DISTRICT: Text("cấp huyện", "the district"),
}
_BODIES = (
    (Level.MINISTRY, re.compile(r"bo (?!phan)")),
    (Level.PROVINCE, re.compile(r"ubnd tinh")),
    (Level.DISTRICT, re.compile(r"ubnd (huyen|thi xa|quan)")),
    (None, re.compile(r"ubnd (xa|phuong|thi tran|dac khu)|so |phong |van phong ")),
)


class Wrong(NamedTuple):
    """One case: its place, what is wrong, and where it is written."""

    route: Route
    problem: Text
    clause: Text
    fix: str = ""


def findings(code: Code, path: str, wrong: Iterator[Wrong]) -> Iterator[Finding]:
    """Cases of one record as findings of `code`."""
    for one in wrong:
        values = {
            "problem": one.problem.vi,
            "problem_en": one.problem.en,
            "clause": one.clause.vi,
            "clause_en": one.clause.en,
        }
        yield Finding(code=code, path=path, route=one.route, values=values, fix=one.fix)


def article(where: str) -> Text:
    """A place in QĐ 26/2026/QĐ-TTg."""
    return Text(f"QĐ 26/2026, {where}", f"QĐ 26/2026, {where}")


def read_as(where: str) -> Text:
    """A place in QĐ 26/2026/QĐ-TTg with what we take it to mean."""
    return _joined(article(where), OUR_READING)


def secondary(number: str) -> Text:
    """A decision that is known from secondary sources only."""
    return _joined(Text(f"QĐ {number}", f"QĐ {number}"), _SECONDARY)


def at(day: date, where: str) -> Text:
    """Article `where` of QĐ 26/2026 from its day on; before it, the decision of that time."""
    if day >= IN_FORCE:
        return article(where)
    return secondary("148/QĐ-TTg" if day >= FROM_148 else "1048/QĐ-TTg")


def _joined(first: Text, second: Text) -> Text:
    return Text(f"{first.vi}; {second.vi}", f"{first.en}; {second.en}")


def of_round(catalogue: Catalogue, round_: Round, where: str) -> Text:
    """Article `where` for a round under QĐ 26/2026; for an older one, its decision."""
    if follows_26(catalogue, round_):
        return article(where)
    decision = catalogue.decisions.get(round_.criteria)
    return secondary(decision.number if decision else round_.criteria)


def follows_26(catalogue: Catalogue, round_: Round) -> bool:
    """Whether a round is held under QĐ 26/2026/QĐ-TTg."""
    decision = catalogue.decisions.get(round_.criteria)
    return decision is not None and decision.number == _NUMBER


def is_authority(issuer: str, level: Level) -> bool:
    """Whether an issuer's name may be that of `level`; a name that tells nothing may be any."""
    name = vietnamese.fold(issuer).removeprefix("chu tich ").replace("uy ban nhan dan", "ubnd")
    said = [body for body, pattern in _BODIES if pattern.match(name)]
    return not said or level in said


def closed_on(round_: Round) -> date | None:
    """The day on which a round closed; None while it is open."""
    return None if round_.closed is NONE else round_.closed


def decisions(product: Product) -> Iterator[tuple[int, Recognition, date]]:
    """The recognitions by a dated decision, with their places in the list."""
    for number, recognition in enumerate(product.recognitions):
        if recognition.source is Source.DECISION and recognition.date is not None:
            yield number, recognition, recognition.date


def newest_before(product: Product, day: date) -> Recognition | None:
    """The newest recognition by decision before `day`; failing that, what the press announced before."""
    before = [(on, one.stars, one) for _, one, on in decisions(product) if on < day]
    if before:
        return max(before, key=lambda found: found[:2])[2]
    return next((one for one in product.recognitions if _announced(one, day)), None)


def _announced(recognition: Recognition, day: date) -> bool:
    if recognition.source is not Source.PRESS:
        return False
    return (recognition.date or date(recognition.year or day.year, 1, 1)) < day


def last_day(recognition: Recognition) -> date | None:
    """The last day on which a recognition holds, with extension and withdrawal; None where it is not known."""
    ends = ends_on(recognition)
    if recognition.extended is not None:
        ends = recognition.extended.until
    if recognition.withdrawn is not None:
        return recognition.withdrawn.date if ends is None else min(ends, recognition.withdrawn.date)
    return ends


def first_sheet(catalogue: Catalogue, round_: Round, entry: Entry) -> date | None:
    """The day of the first score sheet of an entry."""
    dates = [sheet.date for sheet in catalogue.sheets_of(round_.id, entry.product)]
    return min(dates, default=None)


def entries(catalogue: Catalogue) -> Iterator[tuple[Round, int, Entry, Product]]:
    """Every entry of every round whose product is known."""
    for round_ in catalogue.rounds.values():
        for number, entry in enumerate(round_.entries):
            product = catalogue.products.get(entry.product)
            if product is not None:
                yield round_, number, entry, product


def day(value: date) -> str:
    """A day as messages write it."""
    return vietnamese.format_date(value)
