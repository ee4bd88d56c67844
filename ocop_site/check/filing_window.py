"""A file for re-evaluation handed in outside 180 to 120 days before the end (QĐ 26/2026, Điều 7 khoản 6 điểm a)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ocop_site.check import law
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Severity, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Level, Product
from ocop_site.model.round import Entry, EntryKind
from ocop_site.model.verdict import ends_on

_EARLIEST, _LATEST = 180, 120
"""Days before the end of the term."""

CODE = Code(
    id="C225",
    slug="filing-window",
    severity=Severity.WARNING,
    title=Text("Nộp hồ sơ đánh giá lại ngoài hạn", "Re-evaluation filed outside its window"),
    message=law.MESSAGE,
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every such file of a province's round under QĐ 26/2026 whose window had not passed before that decision."""
    for round_, number, entry, product in law.entries(catalogue):
        if round_.level is not Level.PROVINCE or not law.follows_26(catalogue, round_):
            continue
        problem = _problem(entry, product)
        if problem is not None:
            clause = law.article("Điều 7 khoản 6 điểm a")
            wrong = law.Wrong(("entries", number, "filed"), problem, clause)
            yield from law.findings(CODE, catalogue.path(round_), iter((wrong,)))


def _problem(entry: Entry, product: Product) -> Text | None:
    if entry.kind is not EntryKind.RE_EVALUATION or entry.filed is None:
        return None
    before = law.newest_before(product, entry.filed)
    ends = ends_on(before) if before is not None else None
    if ends is None:
        return None
    first, last = ends - timedelta(days=_EARLIEST), ends - timedelta(days=_LATEST)
    # QĐ 26/2026, Điều 12 khoản 3: a window that had passed before the decision could not be met.
    if first <= entry.filed <= last or last < law.IN_FORCE:
        return None
    return Text(
        f"hồ sơ đánh giá lại {product.id} nộp {law.day(entry.filed)}, phải từ {law.day(first)} đến {law.day(last)}: "
        f"180 đến 120 ngày trước khi hết hạn {law.day(ends)}",
        f"the re-evaluation of {product.id} was filed on {law.day(entry.filed)}, not from {law.day(first)} to"
        f" {law.day(last)}: 180 to 120 days before its end on {law.day(ends)}",
    )


RULE = Rule(CODE, check)
