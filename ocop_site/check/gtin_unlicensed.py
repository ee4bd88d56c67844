"""A GTIN that GS1 keeps for demonstrations (prefix 952), on the packet of a real product."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site import gs1
from ocop_site.check.packings import with_gtin
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue

CODE = Code(
    id="C296",
    slug="gtin-unlicensed",
    title=Text("GTIN không ai được cấp", "GTIN that nobody was licensed"),
    message=Text(
        "{read} mang đầu mã 952 chỉ dành cho trình diễn, không cấp cho ai (Nghị định 37/2026, Điều 28).",
        "{read} has the prefix 952, which is for demonstrations and licensed to nobody (Decree 37/2026 art 28).",
    ),
    hint=Text(
        "Chưa được cấp mã thì ghi gtin: none.", "Write gtin: none where no number was licensed."
    ),
    why=Text(
        "Mã GS1 phải do cơ quan cấp và đã khai báo. Nội dung minh hoạ (demo: có) thì dùng được đầu mã 952.",
        "A GS1 number has to be licensed and declared. Demonstration content (demo: có) may use the prefix 952.",
    ),
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every such GTIN, unless the whole site says that it is a demonstration."""
    if catalogue.site.demo:
        return
    for product, route, gtin in with_gtin(catalogue):
        if gs1.is_demonstration(gtin):
            path = catalogue.path(product)
            yield Finding(code=CODE, path=path, route=route, values={"read": gtin})


RULE = Rule(CODE, check)
