"""A recognition decided before its round had a result (QĐ 26/2026, Điều 7 khoản 3 điểm đ và e, khoản 4 điểm đ và e)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check import law
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Level, Product

CODE = Code(
    id="C221",
    slug="recognition-before-result",
    title=Text("Công nhận trước khi có kết quả", "Recognition before the result"),
    message=law.MESSAGE,
    good="recognitions: [{stars: 4, decision: 1/QĐ-UBND, date: 15/6/2026, issuer: UBND, round: 2026-1}]\n",
    bad="recognitions: [{stars: 4, decision: 1/QĐ-UBND, date: 14/6/2026, issuer: UBND, round: 2026-1}]\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every decision of a round that is open, or that closed on a later day."""
    for product in catalogue.products.values():
        yield from law.findings(CODE, catalogue.path(product), _wrong(catalogue, product))


def _wrong(catalogue: Catalogue, product: Product) -> Iterator[law.Wrong]:
    for number, recognition, day in law.decisions(product):
        round_ = catalogue.rounds.get(recognition.round or "")
        closed = law.closed_on(round_) if round_ is not None else None
        if round_ is None or (closed is not None and day >= closed):
            continue
        paragraph = "khoản 4" if round_.level is Level.MINISTRY else "khoản 3"
        clause = law.of_round(catalogue, round_, f"Điều 7 {paragraph} điểm đ và e")
        if closed is None:
            problem = Text(
                f"đợt {round_.id} chưa đóng, chưa có kết quả để công nhận",
                f"round {round_.id} is open and has no result to recognise",
            )
            yield law.Wrong(("recognitions", number, "round"), problem, clause)
        else:
            problem = Text(
                f"quyết định ngày {law.day(day)}, nhưng đợt {round_.id} đến {law.day(closed)} mới đóng",
                f"decided on {law.day(day)}, but round {round_.id} closed on {law.day(closed)}",
            )
            yield law.Wrong(("recognitions", number, "date"), problem, clause)


RULE = Rule(CODE, check)
