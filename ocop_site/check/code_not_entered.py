"""A product whose code is not in the ledger; a site whose ledger is not there at all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check import entries
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model import trace_code
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.ledger import Ledger
from ocop_site.model.product import Product

CODE = Code(
    id="C277",
    slug="code-not-entered",
    title=Text("Mã chưa vào sổ", "A code that is not in the ledger"),
    message=Text("chưa có trong sổ mã: {codes}.", "not in the ledger of codes: {codes}."),
    hint=Text(
        "Sản phẩm mới: `python build.py stamps register` ghi mã vào sổ. Mã đã có trong sổ mà nay mất: lấy lại sổ của nhánh chính, git checkout origin/main -- content/ledger/codes.csv",
        "A new product: `python build.py stamps register` enters its code. A code that was entered and is gone: take the main branch's ledger, git checkout origin/main -- content/ledger/codes.csv",
    ),
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every product with a well-formed code of its own that nobody entered; all of them at once without a ledger."""
    ledger = entries.sound(catalogue)
    found = list(missing(catalogue, ledger)) if ledger is not None else []
    if found and not catalogue.ledger.entries:
        codes = ", ".join(f"{one.code} ({one.id})" for one in found)
        yield Finding(code=CODE, path=entries.path(catalogue), values={"codes": codes})
        return
    for product in found:
        values = {"codes": f"{product.code} ({product.id})"}
        yield Finding(code=CODE, path=catalogue.path(product), route=("code",), values=values)


def missing(catalogue: Catalogue, ledger: Ledger) -> Iterator[Product]:
    """The products whose code the ledger shall have and has not."""
    entered = {one.code.upper() for one in ledger.entries}
    owners = entries.owners(catalogue)
    for product in catalogue.products.values():
        is_code = trace_code.is_trace_code(product.code, catalogue.site.code_prefix)
        known = product.code in entered or product.id in ledger.in_use
        if is_code and not known and owners[product.code] == product.id:
            yield product


RULE = Rule(CODE, check)
