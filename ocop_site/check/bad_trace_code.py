"""A trace code that `new` did not issue: wrong prefix, length, letters or check character."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model import trace_code
from ocop_site.model.catalogue import Catalogue

CODE = Code(
    id="C203",
    slug="bad-trace-code",
    title=Text("Mã truy xuất sai", "Wrong trace code"),
    message=Text(
        "“{read}” không phải là mã truy xuất: {prefix}, năm ký tự và một ký tự kiểm tra.",
        "“{read}” is not a trace code: {prefix}, five characters and a check character.",
    ),
    hint=Text(
        "Chép lại mã từ tem, hoặc `python build.py new code` cấp mã mới cho sản phẩm chưa in tem.",
        "Copy the code from the stamp, or `python build.py new code` issues one where no stamp was printed.",
    ),
    good="code: QN7K3M9Y\n",
    bad="code: QN7K3M9A\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every code that fails its check character or shape."""
    prefix = catalogue.site.code_prefix
    for product in catalogue.products.values():
        if not trace_code.is_trace_code(product.code, prefix):
            upper = product.code.upper()
            fix = f"code: {upper}" if trace_code.is_trace_code(upper, prefix) else ""
            values = {"read": product.code, "prefix": prefix}
            path = catalogue.path(product)
            yield Finding(code=CODE, path=path, route=("code",), values=values, fix=fix)


RULE = Rule(CODE, check)
