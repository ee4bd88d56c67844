"""A file that was turned down and scored all the same (QĐ 26/2026, Phụ lục II, "Hồ sơ bị loại khi")."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check import law
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue

CODE = Code(
    id="C245",
    slug="rejected-with-sheets",
    title=Text("Hồ sơ bị loại mà vẫn có phiếu", "Rejected file with sheets"),
    message=law.MESSAGE,
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every rejected entry that has score sheets."""
    for round_, number, entry, product in law.entries(catalogue):
        count = len(catalogue.sheets_of(round_.id, product.id))
        if entry.rejected is not None and count:
            problem = Text(
                f"hồ sơ {product.id} đã bị loại nhưng có {count} phiếu chấm",
                f"the file of {product.id} was turned down but has {count} sheets",
            )
            clause = law.of_round(catalogue, round_, "Phụ lục II, dòng “Hồ sơ bị loại khi”")
            wrong = law.Wrong(("entries", number, "rejected"), problem, clause)
            yield from law.findings(CODE, catalogue.path(round_), iter((wrong,)))


RULE = Rule(CODE, check)
