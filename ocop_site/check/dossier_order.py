"""The steps of a file in the wrong order: handed in, the commune's report, the sheets, the end of the round.

QĐ 26/2026, Điều 7 khoản 1 (the maker files), khoản 2 (the commune reports and proposes), khoản 3 (the council).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check import law
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.round import Entry, Round

_Step = tuple[Text, date, tuple[str, ...] | None, str]

CODE = Code(
    id="C229",
    slug="dossier-order",
    title=Text("Hồ sơ sai trình tự", "Steps of a file in the wrong order"),
    message=law.MESSAGE,
    good="entries: [{product: mien-dong, kind: first, filed: 25/5/2026, commune_check: {date: 29/5/2026, materials: có, labour: có, idea: nghề xã, identity: tráng tay}}]\n",
    bad="entries: [{product: mien-dong, kind: first, filed: 30/5/2026, commune_check: {date: 29/5/2026, materials: có, labour: có, idea: nghề xã, identity: tráng tay}}]\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every entry with a step dated after the one that follows it."""
    for round_, number, _, _ in law.entries(catalogue):
        wrong = _wrong(catalogue, round_, number, today)
        yield from law.findings(CODE, catalogue.path(round_), wrong)


def _wrong(catalogue: Catalogue, round_: Round, number: int, today: date) -> Iterator[law.Wrong]:
    entry = round_.entries[number]
    steps = [*_steps(catalogue, round_, entry, today)]
    for one, (what, day, key, where) in enumerate(steps):
        later = next((step for step in steps[one + 1 :] if day > step[1]), None)
        if key is not None and later is not None:
            problem = Text(
                f"{entry.product}: {what.vi} ngày {law.day(day)}, sau {later[0].vi}, {law.day(later[1])}",
                f"{entry.product}: {what.en} on {law.day(day)}, after {later[0].en}, {law.day(later[1])}",
            )
            clause = law.of_round(catalogue, round_, where)
            yield law.Wrong(("entries", number, *key), problem, clause)


def _steps(catalogue: Catalogue, round_: Round, entry: Entry, today: date) -> Iterator[_Step]:
    """What is dated, in the order of the procedure; a step without a key is reported elsewhere."""
    if entry.filed is not None:
        yield Text("nộp hồ sơ", "filed"), entry.filed, ("filed",), "Điều 7 khoản 1 và 2"
    if entry.commune_check is not None:
        what = Text("báo cáo của xã", "the commune's report")
        yield what, entry.commune_check.date, ("commune_check", "date"), "Điều 7 khoản 2 và 3"
    if entry.rejected is not None and entry.rejected.date is not None:
        what = Text("loại hồ sơ", "the rejection")
        yield what, entry.rejected.date, ("rejected", "date"), "Điều 7 khoản 3 điểm a"
    first = law.first_sheet(catalogue, round_, entry)
    if first is not None:
        yield Text("phiếu chấm đầu tiên", "the first sheet"), first, None, ""
    closed = law.closed_on(round_)
    what = Text("hôm nay", "today") if closed is None else Text("ngày đóng đợt", "the closing")
    yield what, closed or today, None, ""


RULE = Rule(CODE, check)
