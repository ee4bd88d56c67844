"""Two recognitions in force on the same days in an order that hides one of them.

The page follows the newest (QĐ 26/2026, Điều 4 khoản 3, Điều 12 khoản 1: each holds to the end of its term). A newer one
with fewer stars is expected only from a re-evaluation, whose file comes at most 180 days before the end.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from ocop_site.check import law
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Severity, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Product, Recognition

_RE_EVALUATED = 180
"""Days before the end from which a re-evaluation can bring fewer stars (Điều 7 khoản 6 điểm a)."""
_Decided = tuple[int, Recognition, date]

CODE = Code(
    id="C228",
    slug="recognition-order",
    severity=Severity.WARNING,
    title=Text(
        "Hai công nhận cùng hiệu lực, sai thứ tự", "Two recognitions in force, in the wrong order"
    ),
    message=law.MESSAGE,
    good="recognitions: [{stars: 4, decision: 2/QĐ-UBND, date: 20/6/2026, issuer: UBND}, {stars: 3, decision: 1/QĐ-UBND, date: 20/6/2024, issuer: UBND}]\n",
    bad="recognitions: [{stars: 3, decision: 1/QĐ-UBND, date: 20/6/2024, issuer: UBND}, {stars: 4, decision: 2/QĐ-UBND, date: 20/6/2026, issuer: UBND}]\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every pair in force together that is not listed newest first, or whose newer one has fewer stars."""
    for product in catalogue.products.values():
        yield from law.findings(CODE, catalogue.path(product), _wrong(product))


def _wrong(product: Product) -> Iterator[law.Wrong]:
    for first, second in combinations(law.decisions(product), 2):
        newer, older = (first, second) if first[2] >= second[2] else (second, first)
        ends = law.last_day(older[1])
        if ends is None or newer[2] > ends:
            continue
        problem = _problem(newer, older, ends)
        if problem is not None:
            clause = law.read_as("Điều 4 khoản 3")
            yield law.Wrong(("recognitions", newer[0], "date"), problem, clause)


def _problem(newer: _Decided, older: _Decided, ends: date) -> Text | None:
    new, old = law.day(newer[2]), law.day(older[2])
    if newer[0] > older[0] and newer[2] > older[2]:
        return Text(
            f"công nhận ngày {new} mới hơn và phải đứng trước công nhận ngày {old}, cùng còn hiệu lực",
            f"the recognition of {new} is newer and belongs above that of {old}; both are in force",
        )
    may_fall = newer[2] >= ends - timedelta(days=_RE_EVALUATED)
    if newer[1].stars < older[1].stars and not may_fall:
        return Text(
            f"công nhận {newer[1].stars} sao ngày {new} thay cho {older[1].stars} sao ngày {old} còn hiệu lực đến {law.day(ends)}",
            f"{newer[1].stars} stars of {new} take the place of {older[1].stars} stars of {old}, in force to {law.day(ends)}",
        )
    return None


RULE = Rule(CODE, check)
