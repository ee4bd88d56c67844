"""A ledger that does not begin with what it was on an earlier day (`check --ledger-before`).

Links alone cannot tell when somebody computed them anew, or cut off the last lines; an earlier copy can.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check import entries
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.ledger import Entry

CODE = Code(
    id="C278",
    slug="ledger-rewritten",
    title=Text("Sổ mã bị viết lại", "The ledger was rewritten"),
    message=Text(
        "sổ trước đây ghi ở dòng {line} mã {code} ({product}, {state}, {day}); nay {now}.",
        "the ledger had {code} ({product}, {state}, {day}) on line {line}; now {now_en}.",
    ),
    hint=Text(
        "Lấy lại bản của nhánh chính: git checkout origin/main -- content/ledger/codes.csv; mã mới cấp thì `python build.py stamps register` ghi lại.",
        "Take the main branch's copy: git checkout origin/main -- content/ledger/codes.csv; `python build.py stamps register` enters new codes again.",
    ),
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """The first entry that vanished or changed."""
    lost = rewritten(catalogue)
    if lost is None:
        return
    now = next((one for one in catalogue.ledger.entries if one.line == lost.line), None)
    values = {
        "line": str(lost.line),
        "state": lost.state.value,
        "day": lost.date.isoformat(),
        "now": f"là {now.code} ({now.product}, {now.state}, {now.date})" if now else "không còn",
        "now_en": f"{now.code} ({now.product}, {now.state}, {now.date})" if now else "it is gone",
    }
    yield entries.finding(CODE, catalogue, lost, "code", **values)


def rewritten(catalogue: Catalogue) -> Entry | None:
    """The first entry of the earlier ledger that the present one does not have in its place."""
    if entries.KEY in catalogue.broken:
        return None
    present = catalogue.ledger.entries
    for number, before in enumerate(catalogue.ledger.earlier):
        now = present[number] if number < len(present) else None
        if now is None or (now.cells(), now.link) != (before.cells(), before.link):
            return before
    return None


RULE = Rule(CODE, check)
