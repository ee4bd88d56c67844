"""A recall: a product, or some lots of it, is called back from the market (Decree 37/2026 art 52.7)."""

from __future__ import annotations

import datetime as dt

from ocop_site.model.record import Part, Record, absent, field, several
from ocop_site.model.scalars import Day, Line, LotNumber, RecordId


class Lifting(Part):
    """The end of a recall."""

    date: Day = field("Ngày", "date", example="20/11/2026")
    document: Line = field("Số văn bản", "document", example="15/TB-HTX")


class Recall(Record):
    """A recall of one product. Without `lots` it holds for the product as a whole."""

    product: RecordId = field("Sản phẩm", "product", example="mien-dong-soi-vang")
    lots: tuple[LotNumber, ...] = several(
        "Lô", "lots", help="Bỏ trống: thu hồi cả sản phẩm.", example="[MD2609A]"
    )
    date: Day = field("Ngày", "date", example="1/10/2026")
    reason: Line = field("Lý do", "reason", example="Nhãn ghi thiếu cảnh báo dị ứng")
    action: Line = field(
        "Người mua cần làm gì", "what to do", example="Không sử dụng, trả lại nơi mua"
    )
    reason_en: Line | None = absent(
        "Lý do, tiếng Anh", "reason in English", example="The label lacks an allergen warning"
    )
    action_en: Line | None = absent(
        "Người mua cần làm gì, tiếng Anh",
        "what to do, in English",
        example="Do not use it; take it back to the shop",
    )
    notice: Line | None = absent("Số thông báo", "notice", example="12/TB-HTX")
    by: Line | None = absent("Đơn vị thu hồi", "who recalls", example="HTX Ban Mai")
    lifted: Lifting | None = absent("Kết thúc thu hồi", "lifted")

    def holds_on(self, day: dt.date) -> bool:
        """Whether the recall is in force on `day`."""
        return self.date <= day and (self.lifted is None or day < self.lifted.date)
