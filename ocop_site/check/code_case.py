"""A code of the ledger that is no code in capitals, or differs from another only by case."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check import entries
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue

CODE = Code(
    id="C272",
    slug="code-case",
    title=Text("Mã trong sổ không phải mã viết hoa", "An entered code that is not in capitals"),
    message=Text(
        "mã {code} ({product}) trong sổ {problem}.",
        "the entered code {code} ({product}) {problem_en}.",
    ),
    hint=Text(
        "Tem in chữ hoa, đường dẫn phân biệt hoa thường. Lấy lại sổ của nhánh chính: git checkout origin/main -- content/ledger/codes.csv",
        "Stamps are in capitals and paths know case. Take the main branch's ledger: git checkout origin/main -- content/ledger/codes.csv",
    ),
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every spelling of a code that is not the first one, or not a code at all."""
    ledger = entries.sound(catalogue)
    spelt: dict[str, str] = {}
    told: set[str] = set()
    for entry in ledger.entries if ledger else ():
        first = spelt.setdefault(entry.code.upper(), entry.code)
        if entry.code in told or (first == entry.code and entries.is_well_formed(entry.code)):
            continue
        told.add(entry.code)
        other = first != entry.code
        values = {
            "problem": f"chỉ khác {first} ở chữ hoa, chữ thường"
            if other
            else "không phải mã truy xuất viết hoa",
            "problem_en": f"differs from {first} only by case"
            if other
            else "is no trace code in capitals",
        }
        yield entries.finding(CODE, catalogue, entry, "code", **values)


RULE = Rule(CODE, check)
