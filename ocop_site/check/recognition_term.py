"""A recognition is valid for 36 months from its decision (QĐ 26/2026, Điều 4)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site import vietnamese
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.verdict import TERM_MONTHS

CODE = Code(
    id="C206",
    slug="recognition-term",
    title=Text("Hạn công nhận không đúng 36 tháng", "Term of a recognition"),
    message=Text(
        "hạn ghi {read}, nhưng 36 tháng từ {start} là {expected} (QĐ 26/2026, Điều 4).",
        "the term says {read}, but 36 months from {start} are {expected} (QĐ 26/2026, Điều 4).",
    ),
    hint=Text(
        "Có thể bỏ dòng until: chương trình tự tính.", "The line may be left out: it is computed."
    ),
    good="recognitions: [{stars: 4, decision: 1/QĐ-UBND, date: 20/6/2026, issuer: UBND, until: 20/6/2029}]\n",
    bad="recognitions: [{stars: 4, decision: 1/QĐ-UBND, date: 20/6/2026, issuer: UBND, until: 20/6/2030}]\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every typed term that is not the computed one."""
    for product in catalogue.products.values():
        for number, recognition in enumerate(product.recognitions):
            if recognition.until is None or recognition.date is None:
                continue
            expected = vietnamese.add_months(recognition.date, TERM_MONTHS)
            if recognition.until != expected:
                yield Finding(
                    code=CODE,
                    path=catalogue.path(product),
                    route=("recognitions", number, "until"),
                    values={
                        "read": vietnamese.format_date(recognition.until),
                        "start": vietnamese.format_date(recognition.date),
                        "expected": vietnamese.format_date(expected),
                    },
                    fix=f"until: {vietnamese.format_date(expected)}",
                )


RULE = Rule(CODE, check)
