"""A score sheet that came into a round after it was sealed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue

CODE = Code(
    id="C253",
    slug="sealed-sheet-added",
    title=Text("Phiếu thêm vào đợt đã niêm phong", "A sheet added to a sealed round"),
    message=Text(
        "đợt {round} đã niêm phong mà không có phiếu này.",
        "round {round} was sealed without this sheet.",
    ),
    hint=Text(
        "Đợt đã đóng không nhận thêm phiếu; sản phẩm ấy dự đợt sau.",
        "A closed round takes no more sheets; the product goes into the next one.",
    ),
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every sheet of a sealed round that its seal does not name."""
    for (round_id, product), sheets in catalogue.sheets.items():
        seal = catalogue.seals.get(round_id)
        for sheet in sheets if seal else ():
            if seal and sheet.id.removeprefix(f"{round_id}/") not in seal.sheets:
                values = {"round": round_id, "read": product}
                yield Finding(code=CODE, path=catalogue.path(sheet), values=values)


RULE = Rule(CODE, check)
