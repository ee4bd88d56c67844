"""One GTIN on two products, or on two packings of one product."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check.packings import with_gtin
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue

CODE = Code(
    id="C297",
    slug="gtin-twice",
    title=Text("Trùng mã GTIN", "One GTIN twice"),
    message=Text(
        "GTIN {read} đã có ở “{first}”; mỗi quy cách đóng gói một mã riêng.",
        "the GTIN {read} stands in “{first}” already; each packing has its own.",
    ),
    hint=Text(
        "Quy cách chưa được cấp mã riêng thì ghi gtin: none.",
        "Write gtin: none for a packing that was given no number of its own.",
    ),
    good="packings: [{net: 500 g, gtin: 9521234000013}, {net: 1 kg, gtin: 9521234000020}]\n",
    bad="packings: [{net: 500 g, gtin: 9521234000013}, {net: 1 kg, gtin: 9521234000013}]\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every packing whose GTIN an earlier one has."""
    first: dict[str, str] = {}
    for product, route, gtin in with_gtin(catalogue):
        if gtin in first:
            values = {"read": gtin, "first": first[gtin]}
            yield Finding(code=CODE, path=catalogue.path(product), route=route, values=values)
        first.setdefault(gtin, product.id)


RULE = Rule(CODE, check)
