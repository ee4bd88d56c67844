"""A line of the ledger that may not follow the line before it of the same code, or of the same product.

A code begins as issued. Then it may be withdrawn, then merged into another product; merged once more where that one was
merged in turn. Any state may be written again with a new address.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check import entries
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.ledger import CodeState, Entry

CODE = Code(
    id="C273",
    slug="code-state",
    title=Text("Dòng sổ mã không được phép", "A line that the ledger does not allow"),
    message=Text("mã {code} ({product}): {problem}.", "{code} ({product}): {problem_en}."),
    hint=Text(
        "Mã đã cấp chỉ có thể thu lại, rồi gộp; mỗi sản phẩm một mã đang dùng. Thêm dòng bằng `python build.py stamps withdraw`, `merge`, `readdress`.",
        "An issued code can be withdrawn, then merged; a product has one code in use. Lines come from `python build.py stamps withdraw`, `merge`, `readdress`.",
    ),
)
_AFTER = {
    CodeState.ISSUED: (CodeState.WITHDRAWN, CodeState.MERGED),
    CodeState.WITHDRAWN: (CodeState.MERGED,),
    CodeState.MERGED: (),
}


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every line that may not stand where it stands."""
    ledger = entries.sound(catalogue)
    standing: dict[str, Entry] = {}
    in_use: dict[str, str] = {}
    for entry in ledger.entries if ledger else ():
        before = standing.get(entry.code)
        # Another product is C271, another spelling C272.
        is_other = before is not None and before.product != entry.product
        if is_other or not entries.is_well_formed(entry.code):
            continue
        standing[entry.code] = entry
        problem = _problem(before, entry) or _second(in_use.get(entry.product), entry)
        if entry.state is CodeState.ISSUED:
            in_use.setdefault(entry.product, entry.code)
        elif in_use.get(entry.product) == entry.code:
            del in_use[entry.product]
        if problem:
            values = {"problem": problem.vi, "problem_en": problem.en}
            yield entries.finding(CODE, catalogue, entry, "state", **values)


def _problem(before: Entry | None, entry: Entry) -> Text | None:
    if before is None:
        first = entry.state is CodeState.ISSUED
        return (
            None if first else Text("dòng đầu của một mã phải là issued", "a code begins as issued")
        )
    again = entry.state is before.state and (
        entry.address != before.address or entry.into != before.into
    )
    if again or entry.state in _AFTER[before.state]:
        return None
    return Text(
        f"{before.state} ở dòng {before.line} thì không thành {entry.state} được nữa",
        f"{before.state} on line {before.line} cannot become {entry.state}",
    )


def _second(in_use: str | None, entry: Entry) -> Text | None:
    if entry.state is not CodeState.ISSUED or in_use in (None, entry.code):
        return None
    return Text(
        f"sản phẩm này còn mã {in_use} đang dùng", f"this product still has {in_use} in use"
    )


RULE = Rule(CODE, check)
