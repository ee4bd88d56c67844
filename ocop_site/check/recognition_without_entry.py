"""A recognition by a round that did not evaluate the product (QĐ 26/2026, Điều 7 khoản 3 điểm d và đ)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check import law
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Level, Product

CODE = Code(
    id="C223",
    slug="recognition-without-entry",
    title=Text("Công nhận không qua đánh giá", "Recognition without an evaluation"),
    message=law.MESSAGE,
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every decision of a round that does not list the product, or that turned its file down."""
    for product in catalogue.products.values():
        yield from law.findings(CODE, catalogue.path(product), _wrong(catalogue, product))


def _wrong(catalogue: Catalogue, product: Product) -> Iterator[law.Wrong]:
    for number, recognition, _ in law.decisions(product):
        round_ = catalogue.rounds.get(recognition.round or "")
        if round_ is None:
            continue
        found = [entry for entry in round_.entries if entry.product == product.id]
        if any(entry.rejected is None for entry in found):
            continue
        paragraph = "khoản 4" if round_.level is Level.MINISTRY else "khoản 3"
        clause = law.of_round(catalogue, round_, f"Điều 7 {paragraph} điểm d và đ")
        problem = Text(
            f"đợt {round_.id} không có sản phẩm này trong danh sách dự",
            f"round {round_.id} does not list this product",
        )
        if found:
            problem = Text(
                f"hồ sơ sản phẩm này đã bị loại ở đợt {round_.id}",
                f"the file of this product was turned down in round {round_.id}",
            )
        yield law.Wrong(("recognitions", number, "round"), problem, clause)


RULE = Rule(CODE, check)
