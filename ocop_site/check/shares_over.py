"""Shares of ingredients that are more than the whole (Decree 37/2026 art 43: shares by mass)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from ocop_site import vietnamese
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Severity, Text
from ocop_site.model.catalogue import Catalogue

CODE = Code(
    id="C217",
    slug="shares-over-whole",
    severity=Severity.WARNING,
    title=Text("Tỷ lệ nguyên liệu quá 100 %", "Shares of ingredients above 100 %"),
    message=Text(
        "tỷ lệ các nguyên liệu cộng lại là {read} %, quá 100 %.",
        "the shares of the ingredients add up to {read} %, more than 100 %.",
    ),
    hint=Text(
        "Tỷ lệ tính theo khối lượng của cả sản phẩm.", "Shares are by mass of the whole product."
    ),
    good="ingredients: [{name: Gừng, share: 60 %}, {name: Đường, share: 40 %}]\n",
    bad="ingredients: [{name: Gừng, share: 70 %}, {name: Đường, share: 40 %}]\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every product whose declared shares exceed the whole."""
    for product in catalogue.products.values():
        ingredients = product.ingredients if isinstance(product.ingredients, tuple) else ()
        total = sum((one.share for one in ingredients if one.share is not None), Decimal(0))
        if total > 100:
            yield Finding(
                code=CODE,
                path=catalogue.path(product),
                route=("ingredients",),
                values={"read": vietnamese.format_decimal(total)},
            )


RULE = Rule(CODE, check)
