"""A lot in a folder that names no product: its page would have no address."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site import vietnamese
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue

CODE = Code(
    id="C280",
    slug="lot-without-product",
    title=Text("Lô của sản phẩm không có", "Lot of a product that does not exist"),
    message=Text("không có sản phẩm nào mã “{read}”.", "there is no product “{read}”."),
    hint=Text(
        "Lô nằm ở lots/SẢN-PHẨM/SỐ-LÔ.yml, với SẢN-PHẨM là tên tệp của sản phẩm, bỏ đuôi.",
        "A lot lies in lots/PRODUCT/LOT.yml; PRODUCT is the product's file name without its ending.",
    ),
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every lot whose folder is the id of no product."""
    for lot in catalogue.all_lots:
        if not catalogue.knows("product", lot.product, catalogue.products):
            near = vietnamese.near(lot.product, list(catalogue.products))
            yield Finding(
                code=CODE,
                path=catalogue.path(lot),
                values={"read": lot.product},
                fix=f"lots/{near}/{lot.number}.yml" if near else "",
            )


RULE = Rule(CODE, check)
