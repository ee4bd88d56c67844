"""A lot: what was made when, from what, and where it went (Decree 37/2026 art 23.5; TCVN 12850:2019).

A lot lies in content/lots/PRODUCT/LOT.yml. What was written wrong is marked as a mistake and stays; nothing is deleted.
No private person is named in a lot: a party is a producer, a shop or a group of households.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from ocop_site import vietnamese
from ocop_site.model.product import Supply
from ocop_site.model.record import Part, Record, absent, field, several
from ocop_site.model.scalars import (
    Day,
    Declared,
    Int,
    Line,
    LotNumber,
    Moment,
    PlaceCode,
    Quantity,
    RecordId,
    choice,
)


class Step(StrEnum):
    """A critical tracking event, by the word that editors write."""

    HARVEST = "thu hoạch"
    INTAKE = "tiếp nhận"
    PREPARING = "sơ chế"
    PROCESSING = "chế biến"
    PACKING = "đóng gói"
    INSPECTION = "kiểm nghiệm"
    STORING = "lưu kho"
    SHIPPING = "xuất bán"


_STEPS = {
    "harvest": "thu hoạch",
    "thu hái": "thu hoạch",
    "đánh bắt": "thu hoạch",
    "khai thác": "thu hoạch",
    "nhập nguyên liệu": "tiếp nhận",
    "thu mua": "tiếp nhận",
    "intake": "tiếp nhận",
    "preparing": "sơ chế",
    "processing": "chế biến",
    "sản xuất": "chế biến",
    "packing": "đóng gói",
    "đóng chai": "đóng gói",
    "inspection": "kiểm nghiệm",
    "kiểm tra": "kiểm nghiệm",
    "storing": "lưu kho",
    "nhập kho": "lưu kho",
    "vận chuyển": "xuất bán",
    "giao hàng": "xuất bán",
    "xuất kho": "xuất bán",
    "shipping": "xuất bán",
}
"""What else editors call the steps; offered as corrections, never read as the step itself."""


class SeriesRun(Part):
    """Numbered stamps that were stuck on a lot: a series, from the first to the last number."""

    series: LotNumber = field("Sê-ri", "series", example="A")
    first: Int = field("Từ số", "first number", example="1")
    last: Int = field("Đến số", "last number", example="1200")


class Input(Part):
    """A lot of raw material that went in: one step back."""

    product: Line = field("Nguyên liệu", "raw material", example="Củ dong riềng")
    lot: Declared[Line] | None = absent("Số lô nguyên liệu", "lot", example="DR2608")
    source: Supply = field("Nhận từ", "one step back")
    quantity: Quantity | None = absent("Lượng", "quantity", example="9.500 kg")


class Destination(Part):
    """Who received goods: one step forward; a shop or firm, no private person."""

    name: Line = field("Nơi nhận", "name", example="Điểm bán OCOP Bãi Cháy")
    place: PlaceCode | None = absent("Xã, phường", "commune", example="06673")


class Mistake(Part):
    """An event that was written wrong; it stays and says so."""

    time: Moment = field("Lúc đính chính", "time of the correction", example="2026-09-20 08:00")
    reason: Line = field("Lý do", "reason", example="Ghi nhầm ngày")
    corrected_by: Int | None = absent(
        "Sự kiện đúng là số",
        "number of the right event",
        help="Đếm từ 1, theo thứ tự trong tệp. Bỏ trống: việc ấy không hề xảy ra.",
        example="3",
    )


class Event(Part):
    """One step of a lot with its time, place and party. Times are Vietnam's (UTC+7)."""

    step: Annotated[Step, choice(Step, _STEPS)] = field("Công đoạn", "step", example="đóng gói")
    time: Moment = field("Thời điểm", "time", example="2026-09-12 14:00")
    place: PlaceCode | None = absent("Xã, phường", "commune", example="06838")
    facility: RecordId | None = absent(
        "Tại cơ sở của chủ thể", "at the facility of the producer", example="htx-ban-mai"
    )
    to: Destination | None = absent("Giao cho", "one step forward")
    quantity: Quantity | None = absent("Lượng", "quantity", example="1.200 gói")
    note: Line | None = absent("Ghi chú", "note", example="Phơi hai nắng")
    mistake: Mistake | None = absent("Ghi sai", "mistake")


class Inspection(Part):
    """A test of this lot."""

    what: Line = field("Chỉ tiêu", "what was tested", example="An toàn thực phẩm")
    number: Line = field("Số phiếu", "number", example="123/2026/KN")
    lab: Line = field("Nơi kiểm nghiệm", "laboratory", example="Trung tâm Kiểm nghiệm (minh hoạ)")
    date: Day = field("Ngày", "date", example="11/9/2026")
    result: Line = field("Kết quả", "result", example="đạt")


class Lot(Record):
    """A lot of one product; its id is "PRODUCT/LOT", the lot's number as printed on the packet."""

    made: Day = field("Ngày sản xuất", "production date", example="12/9/2026")
    expires: Declared[Day] | None = absent("Hạn sử dụng", "expiry date", example="12/9/2027")
    quantity: Quantity = field("Số lượng", "quantity", example="1.200 gói")
    packing: Quantity | None = absent("Quy cách", "packing", example="500 g")
    stamps: tuple[SeriesRun, ...] = several(
        "Tem đã dán", "stamps on the lot", example="[{series: A, first: 1, last: 1200}]"
    )
    inputs: Declared[tuple[Input, ...]] | None = absent("Nguyên liệu nhận vào", "inputs")
    events: tuple[Event, ...] = several("Sự kiện", "events")
    tests: Declared[tuple[Inspection, ...]] | None = absent("Kiểm nghiệm", "tests")

    @property
    def standing(self) -> tuple[Event, ...]:
        """The events that hold: all but the mistakes."""
        return tuple(event for event in self.events if event.mistake is None)

    @property
    def shipped(self) -> vietnamese.Quantity:
        """What left, by the events that hold and give it in the unit of the lot's quantity."""
        unit = vietnamese.fold(self.quantity.unit)
        sent = (one.quantity for one in self.standing if one.step is Step.SHIPPING and one.quantity)
        amounts = (one.amount for one in sent if vietnamese.fold(one.unit) == unit)
        return vietnamese.Quantity(amount=sum(amounts, Decimal(0)), unit=self.quantity.unit)

    def is_expired(self, today: dt.date) -> bool:
        """Whether the last day on which it may be used has passed."""
        return isinstance(self.expires, dt.date) and self.expires < today

    @property
    def product(self) -> str:
        """The id of the product."""
        return self.id.split("/")[0]

    @property
    def number(self) -> str:
        """The lot's number: "MD2609A"."""
        return self.id.split("/")[1]
