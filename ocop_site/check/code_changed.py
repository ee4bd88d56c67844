"""A product whose code is not the one that the ledger gave it: changed, taken from another product, or merged away."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check import entries
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model import trace_code
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.ledger import CodeState
from ocop_site.model.product import Product

CODE = Code(
    id="C276",
    slug="code-changed",
    title=Text("Mã của sản phẩm khác sổ mã", "A product's code that is not the ledger's"),
    message=Text(
        "mã của “{id}” ghi là {read}; {problem}.", "the code of “{id}” is {read}; {problem_en}."
    ),
    hint=Text(
        "Mã đã cấp không đổi. Sản phẩm cần mã mới (đổi công thức, khối lượng, nhãn): `python build.py stamps withdraw {id}`, rồi `new code --product {id}`.",
        "An issued code does not change. Where a product needs a new one (recipe, net content, brand): `python build.py stamps withdraw {id}`, then `new code --product {id}`.",
    ),
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every product with a well-formed code of its own that the ledger does not allow it."""
    ledger = entries.sound(catalogue)
    owners = entries.owners(catalogue)
    for product in catalogue.products.values() if ledger else ():
        # Another form is C203, another product's own code C202.
        is_code = trace_code.is_trace_code(product.code, catalogue.site.code_prefix)
        if not is_code or owners[product.code] != product.id:
            continue
        if problem := _problem(catalogue, product):
            values = {
                "id": product.id,
                "read": product.code,
                "problem": problem.vi,
                "problem_en": problem.en,
            }
            mine = catalogue.ledger.in_use.get(product.id)
            fix = f"code: {mine.code}" if mine else ""
            path = catalogue.path(product)
            yield Finding(code=CODE, path=path, route=("code",), values=values, fix=fix)


def _problem(catalogue: Catalogue, product: Product) -> Text | None:
    mine = catalogue.ledger.in_use.get(product.id)
    entered = catalogue.ledger.standing.get(product.code)
    own = entered if entered is not None and entered.product == product.id else None
    if mine is not None:
        # Two in use are C273, two spellings C272.
        if mine.code.upper() == product.code or (own and own.state is CodeState.ISSUED):
            return None
        return Text(f"sổ mã ghi {mine.code}", f"the ledger says {mine.code}")
    if own and own.state is CodeState.MERGED:
        return Text(
            f"mã ấy đã gộp vào “{own.into}”: xoá hồ sơ này, hoặc cấp mã mới",
            f"it was merged into “{own.into}”: delete this record, or give it a new code",
        )
    if own or entered is None:
        return None
    owner = entered.product
    if not catalogue.knows("product", owner, catalogue.products):
        return None
    return Text(f"mã ấy sổ mã đã cấp cho “{owner}”", f"the ledger gave that one to “{owner}”")


RULE = Rule(CODE, check)
