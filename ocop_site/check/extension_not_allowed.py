"""A transitional extension that Điều 12 khoản 3 of QĐ 26/2026 does not give.

The paragraph is for certificates that ran when the decision came into force; that an extension therefore needs a
recognition in force on 22/5/2026 is our reading of it, the 180 days are its words.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ocop_site.check import law
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Product
from ocop_site.model.verdict import LONGEST_EXTENSION_DAYS, ends_on

CODE = Code(
    id="C226",
    slug="extension-not-allowed",
    title=Text("Kéo dài không đúng quy định", "Extension that is not given"),
    message=law.MESSAGE,
    good="recognitions: [{stars: 4, decision: 1/QĐ-UBND, date: 20/6/2023, issuer: UBND, extended: {until: 17/12/2026, decision: 2/UBND-NN}}]\n",
    bad="recognitions: [{stars: 4, decision: 1/QĐ-UBND, date: 20/6/2023, issuer: UBND, extended: {until: 18/12/2026, decision: 2/UBND-NN}}]\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every extension of a recognition that did not run on 22/5/2026, or not within 180 days after its end."""
    for product in catalogue.products.values():
        yield from law.findings(CODE, catalogue.path(product), _wrong(product))


def _wrong(product: Product) -> Iterator[law.Wrong]:
    for number, recognition, day in law.decisions(product):
        ends = ends_on(recognition)
        if recognition.extended is None or ends is None:
            continue
        until, last = recognition.extended.until, ends + timedelta(days=LONGEST_EXTENSION_DAYS)
        route = ("recognitions", number, "extended", "until")
        if not day < law.IN_FORCE <= ends:
            problem = Text(
                f"chỉ công nhận còn hiệu lực ngày {law.day(law.IN_FORCE)} được kéo dài; công nhận này từ {law.day(day)} đến {law.day(ends)}",
                f"only what was in force on {law.day(law.IN_FORCE)} is extended; this one ran from {law.day(day)} to {law.day(ends)}",
            )
            yield law.Wrong(route, problem, law.read_as("Điều 12 khoản 3"))
        elif not ends < until <= last:
            problem = Text(
                f"kéo dài đến {law.day(until)}, phải sau {law.day(ends)} và không quá 180 ngày, đến {law.day(last)}",
                f"extended to {law.day(until)}; it must be after {law.day(ends)} and at most 180 days, to {law.day(last)}",
            )
            yield law.Wrong(route, problem, law.article("Điều 12 khoản 3"))


RULE = Rule(CODE, check)
