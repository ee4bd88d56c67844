"""The same product as a whole, or the same lot, recalled twice at the same time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Route, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.recall import Recall

CODE = Code(
    id="C292",
    slug="recalled-twice",
    title=Text("Thu hồi hai lần cùng lúc", "Recalled twice at the same time"),
    message=Text(
        "{what} đã bị thu hồi ở {first}; lần ấy chưa kết thúc.",
        "{what_en} is recalled already in {first}, which has not ended by then.",
    ),
    hint=Text(
        "Giữ một tệp, bổ sung vào đó; hoặc ghi lifted vào tệp cũ.",
        "Keep one record and add to it, or write lifted into the older one.",
    ),
    good="lots: [MD2609A]\nreason: Nhãn ghi thiếu cảnh báo dị ứng\n",
    bad="lots: [MD2609A, MD2609A]\nreason: Nhãn ghi thiếu cảnh báo dị ứng\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every lot or whole product that a later record, or the same one again, recalls before an earlier recall ended.

    A lot may be recalled by itself while its product is recalled as a whole: what to do may differ.
    """
    for recall in catalogue.recalls.values():
        for number, lot in enumerate(recall.lots):
            if lot in recall.lots[:number]:
                yield _finding(catalogue, recall, recall, route=("lots", number), lot=lot)
    in_time = sorted(catalogue.recalls.values(), key=lambda one: (one.date, one.id))
    for first, later in combinations(in_time, 2):
        if first.product == later.product and _lasts(first, later.date):
            for route, lot in _in_both(first, later):
                yield _finding(catalogue, first, later, route=route, lot=lot)


def _lasts(recall: Recall, day: date) -> bool:
    return recall.lifted is None or day < recall.lifted.date


def _in_both(first: Recall, later: Recall) -> Iterator[tuple[Route, str]]:
    if not first.lots and not later.lots:
        yield ("product",), ""
    for number, lot in enumerate(later.lots):
        if lot in first.lots:
            yield ("lots", number), lot


def _finding(
    catalogue: Catalogue, first: Recall, later: Recall, *, route: Route, lot: str
) -> Finding:
    values = {
        "what": f"lô {lot}" if lot else f"sản phẩm “{later.product}”",
        "what_en": f"lot {lot}" if lot else f"the product “{later.product}”",
        "first": catalogue.path(first),
    }
    return Finding(code=CODE, path=catalogue.path(later), route=route, values=values)


RULE = Rule(CODE, check)
