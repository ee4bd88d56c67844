"""What a province means to reach in a year: the figures of its OCOP plan, to be set against what came of it."""

from __future__ import annotations

from decimal import Decimal
from typing import Self

from pydantic import model_validator

from ocop_site.model.record import Part, Record, absent, field
from ocop_site.model.scalars import Int, Line, Percent, refused


class Span(Part):
    """A number from `min` to `max`, both included; without `max` at least `min`."""

    min: Int = field("Từ", "at least", example="70")
    max: Int | None = absent("Đến", "at most", example="100")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _ordered(self.min, self.max)
        return self


class PercentSpan(Part):
    """A share from `min` to `max`, both included; without `max` at least `min`."""

    min: Percent = field("Từ", "at least", example="85 %")
    max: Percent | None = absent("Đến", "at most", example="90 %")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _ordered(self.min, self.max)
        return self


class Targets(Record):
    """The targets of one year; its id is the year. What is not declared is not set against anything."""

    new_products: Int | None = absent(
        "Sản phẩm mới, ít nhất", "new products, at least", example="50"
    )
    rated: Span | None = absent(
        "Sản phẩm được phân hạng từ 3 sao", "products rated 3 stars or more"
    )
    five_star_candidates: Span | None = absent("Sản phẩm tiềm năng 5 sao", "5-star candidates")
    new_producers: Int | None = absent(
        "Chủ thể mới, ít nhất", "new producers, at least", example="15"
    )
    stamped_share: PercentSpan | None = absent(
        "Tỷ lệ sản phẩm có tem truy xuất", "share of products with a trace stamp"
    )
    source: Line = field(
        "Nguồn", "source", example="Kế hoạch Chương trình OCOP năm 2026 của tỉnh (minh hoạ)"
    )

    @property
    def year(self) -> int:
        """The year that the targets are for."""
        return int(self.id)


def _ordered(low: Decimal | int, high: Decimal | int | None) -> None:
    if high is not None and high < low:
        raise refused("out-of-range", read=high, expected=f"≥ {low}")
