"""A recall of a product or a lot that does not exist: nobody would be warned."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site import vietnamese
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue, RecordKey
from ocop_site.model.recall import Recall

CODE = Code(
    id="C290",
    slug="recall-of-nothing",
    title=Text("Thu hồi thứ không có", "Recall of nothing"),
    message=Text("không có {kind} nào mã “{read}”.", "there is no {kind_en} “{read}”."),
    hint=Text(
        "Sản phẩm ghi theo tên tệp trong products, lô theo tên tệp trong lots của sản phẩm ấy.",
        "A product is named by its file in products, a lot by its file in the product's lots.",
    ),
    why=Text(
        "Thu hồi sai mã thì trang của hàng bị thu hồi vẫn như thường.",
        "With a wrong name the pages of the recalled goods would not turn.",
    ),
    good="lots: [MD2609A]\nreason: Nhãn ghi thiếu cảnh báo dị ứng\n",
    bad="lots: [MD2609B]\nreason: Nhãn ghi thiếu cảnh báo dị ứng\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every recall's product, or each of its lots, that no record has."""
    for recall in catalogue.recalls.values():
        if recall.product in catalogue.products:
            yield from _lots(catalogue, recall)
        elif RecordKey("product", recall.product) not in catalogue.broken:
            near = vietnamese.near(recall.product, list(catalogue.products))
            yield Finding(
                code=CODE,
                path=catalogue.path(recall),
                route=("product",),
                values={"kind": "sản phẩm", "kind_en": "product", "read": recall.product},
                fix=f"product: {near}" if near else "",
            )


def _lots(catalogue: Catalogue, recall: Recall) -> Iterator[Finding]:
    known = [lot.number for lot in catalogue.lots_of(recall.product)]
    broken = {key.id for key in catalogue.broken if key.kind == "lot"}
    for number, lot in enumerate(recall.lots):
        if lot in known or f"{recall.product}/{lot}" in broken:
            continue
        yield Finding(
            code=CODE,
            path=catalogue.path(recall),
            route=("lots", number),
            values={
                "kind": f"lô của sản phẩm “{recall.product}”",
                "kind_en": f"lot of the product “{recall.product}”",
                "read": lot,
            },
            fix=vietnamese.near(lot, known),
        )


RULE = Rule(CODE, check)
