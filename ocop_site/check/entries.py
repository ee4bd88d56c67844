"""What the rules of the ledger share: the entries that can be relied on, their file, and findings that name one."""

from __future__ import annotations

from ocop_site.diagnostics import Code, Finding
from ocop_site.model import trace_code
from ocop_site.model.catalogue import Catalogue, RecordKey
from ocop_site.model.ledger import Entry, Ledger
from ocop_site.model.product import Product

KEY = RecordKey("ledger", "codes")


def sound(catalogue: Catalogue) -> Ledger | None:
    """The ledger, or None where it could not be read or its history does not hold: then one rule says so, and no other."""
    if KEY in catalogue.broken or not catalogue.ledger.is_linked:
        return None
    return catalogue.ledger


def path(catalogue: Catalogue) -> str:
    """The file of the codes."""
    return catalogue.paths[KEY]


def finding(
    code: Code, catalogue: Catalogue, entry: Entry, column: str, /, **values: str
) -> Finding:
    """A finding at one cell of an entry; every one says which code and product it is about."""
    named = {"code": entry.code, "product": entry.product, **values}
    return Finding(code=code, path=path(catalogue), route=(entry.line, column), values=named)


def owners(catalogue: Catalogue) -> dict[str, str]:
    """Whose each code in capitals is: the ledger's word first, else the first product that has it."""
    ledger = sound(catalogue)
    entered = {one.code.upper(): one.product for one in ledger.entries[::-1]} if ledger else {}
    products = catalogue.products
    found = {code: id for code, id in entered.items() if _has(products.get(id), code)}
    for product in products.values():
        found.setdefault(product.code.upper(), product.id)
    return found


def is_well_formed(code: str) -> bool:
    """Whether a code is in capitals with the right check character, whatever its province's prefix."""
    prefix = code[: -trace_code.RANDOM_LENGTH - 1]
    capitals = prefix.isascii() and prefix.isalnum() and prefix == prefix.upper()
    return capitals and trace_code.is_trace_code(code, prefix)


def _has(product: Product | None, code: str) -> bool:
    return product is not None and product.code.upper() == code
