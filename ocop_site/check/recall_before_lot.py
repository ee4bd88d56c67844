"""A lot that was made only after its recall."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site import vietnamese
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue

CODE = Code(
    id="C294",
    slug="recall-before-lot",
    title=Text("Thu hồi lô chưa sản xuất", "Recall of a lot not yet made"),
    message=Text(
        "lô {read} sản xuất ngày {made}, sau ngày thu hồi {date}.",
        "lot {read} was made on {made}, after the recall of {date}.",
    ),
    hint=Text(
        "Xem lại số lô, ngày thu hồi và ngày sản xuất của lô.",
        "Look again at the lot's number, the day of the recall and the day of production.",
    ),
    good="lots: [MD2609A]\ndate: 12/9/2026\nreason: Nhãn ghi thiếu cảnh báo dị ứng\n",
    bad="lots: [MD2609A]\ndate: 11/9/2026\nreason: Nhãn ghi thiếu cảnh báo dị ứng\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every lot of a recall whose production date lies after it."""
    for recall in catalogue.recalls.values():
        made = {lot.number: lot.made for lot in catalogue.lots_of(recall.product)}
        for number, lot in enumerate(recall.lots):
            if lot in made and recall.date < made[lot]:
                values = {
                    "read": lot,
                    "made": vietnamese.format_date(made[lot]),
                    "date": vietnamese.format_date(recall.date),
                }
                path = catalogue.path(recall)
                yield Finding(code=CODE, path=path, route=("lots", number), values=values)


RULE = Rule(CODE, check)
