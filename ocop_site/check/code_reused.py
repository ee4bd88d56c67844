"""A code of the ledger that a later line gives to another product."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check import entries
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.ledger import Entry

CODE = Code(
    id="C271",
    slug="code-reused",
    title=Text("Mã truy xuất cấp lại cho sản phẩm khác", "A trace code given to another product"),
    message=Text(
        "mã {code} đã cấp cho “{first}” ở dòng {line}; không cấp lại cho “{product}” được.",
        "the code {code} was issued to “{first}” on line {line}; “{product}” cannot have it.",
    ),
    hint=Text(
        "Sản phẩm đổi tên tệp: trả lại tên cũ. Sản phẩm mới: `python build.py new code --product {product}`.",
        "A renamed file: give it back its name. A new product: `python build.py new code --product {product}`.",
    ),
    why=Text(
        "Tem đã in còn nằm trên gói hàng của sản phẩm cũ.",
        "Printed stamps are still on packets of the former product.",
    ),
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every entry whose code an earlier one gives to another product."""
    ledger = entries.sound(catalogue)
    first: dict[str, Entry] = {}
    for entry in ledger.entries if ledger else ():
        before = first.setdefault(entry.code, entry)
        if before.product != entry.product:
            values = {"first": before.product, "line": str(before.line)}
            yield entries.finding(CODE, catalogue, entry, "product", **values)


RULE = Rule(CODE, check)
