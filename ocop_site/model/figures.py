"""Figures as somebody published them: kept as they stand, recomputed by the check.

One vocabulary for a round's figures and for announcements without a round. A number that the source rounds
("khoảng 220") is written as it stands, without the word.
"""

from __future__ import annotations

from ocop_site.model.record import Part, Record, absent, field, several
from ocop_site.model.scalars import Int, Line, Prose


class Sum(Part):
    """Any other total of the source with the parts that it is said to have."""

    what: Line = field("Cộng gì", "what", example="gian hàng")
    total: Int = field("Tổng", "total", example="160")
    parts: tuple[Int, ...] = field("Các số cộng lại", "parts", example="[70, 90]")


class Numbers(Part):
    """What an announcement counts: products, then who makes them. An absent number was not published."""

    in_programme: Int | None = absent(
        "Số sản phẩm tham gia chương trình", "in the programme", example="565"
    )
    submitted: Int | None = absent("Số sản phẩm dự", "submitted", example="100")
    new: Int | None = absent("Trong đó mới", "new", example="75")
    re_evaluated: Int | None = absent("Trong đó đánh giá lại", "re-evaluated", example="23")
    upgraded: Int | None = absent("Trong đó nâng hạng", "upgraded", example="2")
    certified: Int | None = absent("Số được công nhận", "certified", example="86")
    failed: Int | None = absent("Số không đạt", "failed", example="14")
    rated: Int | None = absent("Số đã được xếp hạng (luỹ kế)", "rated in all", example="267")
    withdrawn: Int | None = absent("Số bị thu hồi sao", "withdrawn", example="13")
    stars_3: Int | None = absent("Số 3 sao", "3 stars", example="22")
    stars_4: Int | None = absent("Số 4 sao", "4 stars", example="64")
    stars_5: Int | None = absent("Số 5 sao", "5 stars", example="3")
    stars_5_province: Int | None = absent(
        "Số 5 sao cấp tỉnh", "5 stars of the province", help="Cách gọi trước năm 2023.", example="3"
    )
    stars_5_candidates: Int | None = absent("Số tiềm năng 5 sao", "5-star candidates", example="3")
    producers: Int | None = absent("Số chủ thể", "producers", example="51")
    companies: Int | None = absent("Số doanh nghiệp", "companies", example="54")
    cooperatives: Int | None = absent("Số hợp tác xã", "cooperatives", example="87")
    cooperative_groups: Int | None = absent("Số tổ hợp tác", "cooperative groups", example="1")
    households: Int | None = absent("Số hộ sản xuất", "households", example="78")
    other_organisations: Int | None = absent("Số chủ thể khác", "other producers", example="1")
    sums: tuple[Sum, ...] = several("Tổng khác", "other sums")


class Figures(Record):
    """An announcement of figures that belong to no round of the records."""

    what: Line = field("Nội dung", "what", example="Sản phẩm OCOP của tỉnh")
    as_of: Line = field("Thời điểm, như nguồn ghi", "as of", example="22/11/2022")
    source: Line = field("Nguồn", "source", example="https://bao.example.vn/bai")
    numbers: Numbers = field("Số liệu", "numbers", example="{rated: 267, stars_3: 193}")
    story: Prose = field("Ghi chú", "remarks", default="")
