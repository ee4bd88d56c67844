"""Two products with one trace code; case does not count, since disks and people ignore it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check import entries
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue

CODE = Code(
    id="C202",
    slug="duplicate-trace-code",
    title=Text("Trùng mã truy xuất", "Duplicate trace code"),
    message=Text(
        "mã “{read}” đã cấp cho sản phẩm “{first}”.", "the code “{read}” belongs to “{first}”."
    ),
    hint=Text(
        "Mỗi sản phẩm một mã riêng; `python build.py new code` cấp mã mới.",
        "Each product has its own code; `python build.py new code` issues one.",
    ),
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every product whose code is another's: by the ledger, or an earlier product's."""
    owners = entries.owners(catalogue)
    for product in catalogue.products.values():
        owner = owners[product.code.upper()]
        if owner != product.id:
            values = {"read": product.code, "first": owner}
            yield Finding(code=CODE, path=catalogue.path(product), route=("code",), values=values)


RULE = Rule(CODE, check)
