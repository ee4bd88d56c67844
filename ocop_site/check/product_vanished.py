"""An issued or withdrawn code whose product has no record any more: its page would be lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check import entries
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.ledger import CodeState

CODE = Code(
    id="C275",
    slug="product-vanished",
    title=Text("Sản phẩm của mã đã cấp không còn hồ sơ", "The product of an issued code is gone"),
    message=Text(
        "mã {code}: hồ sơ sản phẩm “{product}” không còn{now}.",
        "{code}: there is no record of the product “{product}” any more{now_en}.",
    ),
    hint=Text(
        "Trả lại tệp products/{product}.md: tem đã in dẫn tới trang ấy. Thôi dán tem: giữ hồ sơ, `python build.py stamps withdraw {product}`; làm tiếp dưới hồ sơ khác: `stamps merge {product} SẢN-PHẨM`.",
        "Put products/{product}.md back: printed stamps lead there. No more stamps: keep the record, `python build.py stamps withdraw {product}`; going on under another record: `stamps merge {product} PRODUCT`.",
    ),
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every product of the ledger that has no record, once."""
    ledger = entries.sound(catalogue)
    standing = [
        one
        for one in (ledger.standing.values() if ledger else ())
        if one.state is not CodeState.MERGED
        and not catalogue.knows("product", one.product, catalogue.products)
    ]
    renamed = {product.code: product.id for product in catalogue.products.values()}
    for last in {one.product: one for one in standing}.values():
        codes = [one.code for one in standing if one.product == last.product]
        now = next((renamed[code] for code in codes if code in renamed), "")
        values = {
            "code": ", ".join(codes),
            "now": f"; mã ấy nay ở “{now}”" if now else "",
            "now_en": f"; “{now}” has that code now" if now else "",
        }
        yield entries.finding(CODE, catalogue, last, "product", **values)


RULE = Rule(CODE, check)
