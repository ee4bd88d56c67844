"""Small criteria sets and sheets for sums that fit on a line.

`SET` has parts A, B, C with the maxima of the decision and one item for all points of a part, except that C has
besides C1 (0 to 28) the items C2 and C3 with minima:

    C2   0,  1 ***,  2,  3 ****,  5 *****
    C3   0,  1,  2 ***

A sheet is (A1, B1, C1, C2, C3).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ocop_site.model.criteria import CriteriaSet, Decision
from ocop_site.model.round import ScoreSheet
from ocop_site.model.scorecard import Scorecard
from ocop_site.score import sheets, stars

BANDS = ((5, 90), (4, 70), (3, 50), (2, 30), (1, 0))
ITEMS = ("A1", "B1", "C1", "C2", "C3")
PATH = "sheet.yml"


def decision(bands: Sequence[tuple[int, int]] = BANDS) -> Decision:
    """A decision with these lower edges."""
    clauses = dict.fromkeys(("average", "bands", "minima", "exclusion", "levels"), "Điều 3")
    return Decision.model_validate(
        {
            "id": "nho",
            "number": "1/QĐ-TTg",
            "title": "Bộ nhỏ",
            "annex": "Phụ lục",
            "signed": "2026-05-22",
            "in_force_from": "2026-05-22",
            "confidence": "tự đặt",
            "minimum_rule": "dấu sao",
            "clauses": clauses,
            "bands": [{"stars": one, "min": low} for one, low in bands],
        }
    )


def options(*points: int, **minima: int) -> list[dict[str, object]]:
    """Options of these points; `stars_4=3` marks the option of 3 points for four stars."""
    marks = {low: int(key[-1]) for key, low in minima.items()}
    return [{"points": one, "text": f"mức {one}", "star_min": marks.get(one)} for one in points]


def item(id: str, opts: list[Any], **more: object) -> dict[str, object]:
    """A scored item."""
    best = max(option["points"] for option in opts)
    return {"id": id, "num": id[1:], "name": f"mục {id}", "max": best, "options": opts, **more}


def criteria(**parts: list[dict[str, Any]]) -> CriteriaSet:
    """A set of these parts: `criteria(A=[item(…)], C=[…])`."""
    return CriteriaSet.model_validate(
        {
            "id": "nho/set-01",
            "decision": "nho",
            "num": 1,
            "name": "Bộ nhỏ",
            "heading": "—",
            "parts": [
                {
                    "part": letter,
                    "name": f"phần {letter}",
                    "criteria": items,
                    "max": sum(one["max"] for one in items),
                }
                for letter, items in parts.items()
            ],
        }
    )


STOP = {"notes": [{"kind": "stop_if", "text": "có tạp chất"}]}
SET = criteria(
    A=[item("A1", options(*range(41)), notes=[{"kind": "excluded_if", "text": "giống hệt"}])],
    B=[item("B1", options(*range(26)), notes=[{"kind": "note", "text": "xem hợp đồng"}])],
    C=[
        item("C1", options(*range(29)), **STOP),
        item("C2", options(0, 1, 2, 3, 5, stars_3=1, stars_4=3, stars_5=5)),
        item("C3", options(0, 1, 2, stars_3=2)),
    ],
)

Row = tuple[int, ...]


def sheet(
    row: Row | Mapping[str, Any], member: str = "TV1", excluded: Mapping[str, str] | None = None
) -> ScoreSheet:
    """A member's sheet, from points in the order of ITEMS or from marks by item."""
    marks = dict(row) if isinstance(row, Mapping) else dict(zip(ITEMS, row, strict=True))
    return ScoreSheet.model_validate(
        {
            "id": f"2026-1/mien-dong/{member}",
            "product": "mien-dong",
            "set": 1,
            "member": member,
            "date": "12/6/2026",
            "marks": marks,
            "excluded": excluded or {},
        }
    )


def marked(given: ScoreSheet, criteria: CriteriaSet = SET) -> sheets.Marked:
    """The answers of a sheet that has no fault."""
    good, findings = sheets.mark(given, criteria, PATH)
    assert findings == []
    assert good is not None
    return good


def card(
    rows: Sequence[Row | Mapping[str, Any]],
    excluded: Mapping[int, Mapping[str, str]] | None = None,
    criteria: CriteriaSet = SET,
    bands: Sequence[tuple[int, int]] = BANDS,
) -> Scorecard:
    """The scorecard of sheets by TV001, TV002, …; `excluded` by the number of the row."""
    notes = excluded or {}
    all_marked = [
        marked(sheet(row, f"TV{number:03d}", notes.get(number)), criteria)
        for number, row in enumerate(rows, start=1)
    ]
    return stars.scorecard("2026-1", "mien-dong", decision(bands), criteria, all_marked)
