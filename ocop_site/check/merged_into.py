"""A merged code whose product goes on as none that is there, or in a circle."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check import entries
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.ledger import CodeState, goes_on_as

CODE = Code(
    id="C274",
    slug="merged-into",
    title=Text("Mã gộp vào sản phẩm không có", "A code merged into no product"),
    message=Text(
        "mã {code} ({product}) {problem}.",
        "{code} ({product}) {problem_en}.",
    ),
    hint=Text(
        "Gộp tiếp vào một sản phẩm đang có: `python build.py stamps merge {code} SẢN-PHẨM`.",
        "Merge it on into a product that is there: `python build.py stamps merge {code} PRODUCT`.",
    ),
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every standing merged entry that leads nowhere, and every other one that says where it goes on."""
    ledger = entries.sound(catalogue)
    there = frozenset(catalogue.products) | {
        key.id for key in catalogue.broken if key.kind == "product"
    }
    for entry in ledger.standing.values() if ledger else ():
        problem = None
        if entry.state is not CodeState.MERGED:
            if entry.into:
                problem = Text(
                    f"chưa gộp mà cột into ghi “{entry.into}”",
                    f"is not merged, yet `into` says “{entry.into}”",
                )
        elif not goes_on_as(catalogue.ledger, entry, there):
            problem = Text(
                f"gộp vào “{entry.into}”, mà không có sản phẩm ấy hoặc gộp vòng tròn",
                f"is merged into “{entry.into}”, which is no product, or a circle",
            )
        if problem:
            values = {"problem": problem.vi, "problem_en": problem.en}
            yield entries.finding(CODE, catalogue, entry, "into", **values)


RULE = Rule(CODE, check)
