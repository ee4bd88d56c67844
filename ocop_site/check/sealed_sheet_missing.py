"""A score sheet that a seal names and that is gone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue, RecordKey

CODE = Code(
    id="C252",
    slug="sealed-sheet-missing",
    title=Text("Mất phiếu đã niêm phong", "A sealed sheet is missing"),
    message=Text(
        "phiếu {read} đã niêm phong nhưng không còn trong đợt {round}.",
        "the sheet {read} was sealed but is no longer in round {round}.",
    ),
    hint=Text("Lấy lại tệp từ git.", "Take the file back from git."),
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every sealed sheet without a file; one that cannot be read has a fault of its own."""
    for seal in catalogue.seals.values():
        for sheet in seal.sheets:
            key = RecordKey("sheet", f"{seal.id}/{sheet}")
            if key not in catalogue.digests and key not in catalogue.broken:
                path, route = catalogue.path(seal), ("sheets", sheet)
                values = {"round": seal.id, "read": sheet}
                yield Finding(code=CODE, path=path, route=route, values=values, at_key=True)


RULE = Rule(CODE, check)
