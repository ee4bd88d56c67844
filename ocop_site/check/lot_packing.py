"""A lot in a packing that its product does not have: one of the two records is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site import vietnamese
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue

CODE = Code(
    id="C281",
    slug="lot-packing",
    title=Text("Quy cách của lô không có ở sản phẩm", "Packing that the product does not have"),
    message=Text(
        "sản phẩm không có quy cách {read}; đang có: {packings}.",
        "the product has no packing of {read}; it has: {packings}.",
    ),
    hint=Text(
        "Ghi như trong packings của sản phẩm, hoặc thêm quy cách vào sản phẩm.",
        "Write it as in the product's packings, or add the packing to the product.",
    ),
    good="made: 12/9/2026\npacking: 500 g\n",
    bad="made: 12/9/2026\npacking: 400 g\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every such packing; a product without any packing is reported at the product."""
    for lot in catalogue.all_lots:
        product = catalogue.products.get(lot.product)
        if product is None or not product.packings or lot.packing is None:
            continue
        sizes = [packing.net for packing in product.packings]
        if _size(lot.packing) not in map(_size, sizes):
            values = {"read": str(lot.packing), "packings": "; ".join(map(str, sizes))}
            path = catalogue.path(lot)
            yield Finding(code=CODE, path=path, route=("packing",), values=values)


def _size(quantity: vietnamese.Quantity) -> tuple[object, str]:
    return quantity.amount, vietnamese.fold(quantity.unit)


RULE = Rule(CODE, check)
