"""A line of the ledger that does not follow from the line above it: something was edited, removed, inserted or reordered.

One change touches up to three links in a row; it is one finding, at the first.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check.ledger_rewritten import rewritten
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue, RecordKey
from ocop_site.model.ledger import Entry, PrintRun, loose

CODE = Code(
    id="C270",
    slug="ledger-broken",
    title=Text("Sổ mã bị sửa", "The ledger was tampered with"),
    message=Text(
        "dòng của mã {code} ({product}) không nối tiếp dòng trên: có dòng bị sửa, xoá, chèn hoặc đổi chỗ{lost}.",
        "the line of {code} ({product}) does not follow the one above: a line was edited, removed, inserted or moved{lost_en}.",
    ),
    hint=Text(
        "Sổ chỉ thêm dòng, không sửa dòng cũ. Lấy lại bản của nhánh chính: git checkout origin/main -- content/ledger/{book}; mã mới cấp thì `python build.py stamps register` ghi lại.",
        "Lines are added, never changed. Take the main branch's copy: git checkout origin/main -- content/ledger/{book}; `python build.py stamps register` enters new codes again.",
    ),
    why=Text(
        "Mỗi dòng mang mã băm của dòng trên và của chính nó, nên không dòng nào đổi được mà không lộ.",
        "Each line carries a digest of the line above and of itself, so that none can change unseen.",
    ),
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """The first line of every place where links do not hold, in either file of the ledger."""
    ledger = catalogue.ledger
    if rewritten(catalogue) is None:
        lost = _lost(catalogue)
        for line in _firsts(ledger.entries):
            yield _finding(catalogue, "codes", line, lost)
            lost = {}
    for line in _firsts(ledger.prints):
        yield _finding(catalogue, "prints", line, {})


def _firsts(lines: tuple[Entry, ...] | tuple[PrintRun, ...]) -> Iterator[Entry | PrintRun]:
    above = -1
    for line in loose(lines):
        if line.line != above + 1:
            yield line
        above = line.line


def _lost(catalogue: Catalogue) -> dict[str, str]:
    """The codes that products have and the ledger has not: what was removed is likely to be among them."""
    entered = {one.code for one in catalogue.ledger.entries}
    codes = (
        f"{one.code} ({one.id})" for one in catalogue.products.values() if one.code not in entered
    )
    if not (listed := ", ".join(codes)):
        return {}
    return {
        "lost": f"; mã của sản phẩm không còn trong sổ: {listed}",
        "lost_en": f"; codes of products that it has no more: {listed}",
    }


def _finding(
    catalogue: Catalogue, book: str, line: Entry | PrintRun, lost: dict[str, str]
) -> Finding:
    named = {"code": line.code, "product": line.product, "book": f"{book}.csv"}
    values = {**named, "lost": "", "lost_en": "", **lost}
    path = catalogue.paths[RecordKey("ledger", book)]
    return Finding(code=CODE, path=path, route=(line.line, "code"), values=values)


RULE = Rule(CODE, check)
