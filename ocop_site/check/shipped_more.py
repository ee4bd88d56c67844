"""More of a lot was shipped than it has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Severity, Text
from ocop_site.model.catalogue import Catalogue

CODE = Code(
    id="C289",
    slug="shipped-more",
    severity=Severity.WARNING,
    title=Text("Xuất nhiều hơn số có", "More shipped than there is"),
    message=Text(
        "lô có {read}, nhưng các lần xuất bán cộng lại là {shipped}.",
        "the lot has {read}, but what was shipped adds up to {shipped}.",
    ),
    hint=Text(
        "Chỉ cộng những lần ghi cùng đơn vị với số lượng của lô.",
        "Only what is given in the unit of the lot's quantity is added up.",
    ),
    good="made: 12/9/2026\nquantity: 1.200 gói\n",
    bad="made: 12/9/2026\nquantity: 500 gói\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every lot of which more left than its quantity."""
    for lot in catalogue.all_lots:
        shipped = lot.shipped
        if shipped.amount > lot.quantity.amount:
            values = {"read": str(lot.quantity), "shipped": str(shipped)}
            path = catalogue.path(lot)
            yield Finding(code=CODE, path=path, route=("quantity",), values=values)


RULE = Rule(CODE, check)
