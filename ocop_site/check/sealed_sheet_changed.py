"""A score sheet of a sealed round whose text is no longer the one that was sealed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site import vietnamese
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue, RecordKey

CODE = Code(
    id="C251",
    slug="sealed-sheet-changed",
    title=Text("Phiếu đã niêm phong bị sửa", "A sealed sheet was edited"),
    message=Text(
        "đợt {round} đã niêm phong ngày {closed}; phiếu này không còn như lúc ấy.",
        "round {round} was sealed on {closed}; this sheet is no longer as it was.",
    ),
    hint=Text(
        "Trả lại bản cũ, hoặc đính chính có quyết định: `python build.py round amend`.",
        "Put the old text back, or amend it by decision: `python build.py round amend`.",
    ),
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every sheet whose digest differs from its seal, amendments included."""
    for seal in catalogue.seals.values():
        for sheet, digest in seal.digests().items():
            key = RecordKey("sheet", f"{seal.id}/{sheet}")
            if key in catalogue.paths and catalogue.digests[key] != digest:
                values = {"round": seal.id, "closed": vietnamese.format_date(seal.closed)}
                yield Finding(code=CODE, path=catalogue.paths[key], values=values)


RULE = Rule(CODE, check)
