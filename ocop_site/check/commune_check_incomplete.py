"""A commune's report that does not speak of all four points (QĐ 26/2026, Điều 7 khoản 2 điểm a; Mẫu số 03)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check import law
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Severity, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.round import Entry

_POINTS = {
    "materials": Text("nguyên liệu địa phương (materials)", "materials"),
    "labour": Text("lao động địa phương (labour)", "labour"),
    "idea": Text("nguồn gốc ý tưởng (idea)", "idea"),
    "identity": Text("bản sắc, trí tuệ địa phương (identity)", "identity"),
}

CODE = Code(
    id="C240",
    slug="commune-check-incomplete",
    severity=Severity.WARNING,
    title=Text("Báo cáo của xã thiếu nội dung", "Commune's report incomplete"),
    message=law.MESSAGE,
    good="entries: [{product: mien-dong, kind: first, commune_check: {date: 29/5/2026, materials: có, labour: có, idea: nghề xã, identity: tráng tay}}]\n",
    bad="entries: [{product: mien-dong, kind: first, commune_check: {date: 29/5/2026, materials: có, labour: có}}]\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every report in which a point is not declared."""
    for round_, number, entry, _ in law.entries(catalogue):
        missing = _missing(entry)
        if missing:
            problem = Text(
                f"báo cáo của xã về {entry.product} thiếu: {', '.join(one.vi for one in missing)}",
                f"the commune's report on {entry.product} lacks: {', '.join(one.en for one in missing)}",
            )
            clause = law.of_round(catalogue, round_, "Điều 7 khoản 2 điểm a và Mẫu số 03")
            wrong = law.Wrong(("entries", number, "commune_check"), problem, clause)
            yield from law.findings(CODE, catalogue.path(round_), iter((wrong,)))


def _missing(entry: Entry) -> list[Text]:
    report = entry.commune_check
    if report is None:
        return []
    return [words for key, words in _POINTS.items() if getattr(report, key) is None]


RULE = Rule(CODE, check)
