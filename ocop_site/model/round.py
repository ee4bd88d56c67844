"""An evaluation round with its council, and the score sheets of its members."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator

from ocop_site.model.product import Level
from ocop_site.model.record import Part, Record, absent, field, several
from ocop_site.model.scalars import (
    Day,
    Dec,
    Declared,
    Int,
    ItemId,
    Line,
    Prose,
    RecordId,
    SetNumber,
    Url,
    choice,
)


class EntryKind(StrEnum):
    """Why a product is in the round (QĐ 26/2026, Điều 6)."""

    FIRST = "first"
    UPGRADE = "upgrade"
    RE_EVALUATION = "re-evaluation"


_ENTRIES = {"lần đầu": "first", "nâng hạng": "upgrade", "đánh giá lại": "re-evaluation"}
_LEVELS = {"tỉnh": "province", "trung ương": "ministry"}


class Entry(Part):
    """One product of the round."""

    product: RecordId = field("Sản phẩm", "product", example="mien-dong-soi-vang")
    kind: Annotated[EntryKind, choice(EntryKind, _ENTRIES)] = field(
        "Trường hợp", "kind", example="first"
    )


class Member(Part):
    """A council member by code and role; no personal data."""

    id: Line = field("Mã", "code", example="TV1")
    role: Line = field("Vai trò", "role", example="Chủ tịch Hội đồng")


class Average(StrEnum):
    """What is averaged over the members. The decision is silent; each council's regulation says it."""

    PER_ITEM = "per-item"


class CouncilRule(Part):
    """The council's rules of counting, from its own regulation."""

    average: Annotated[Average, choice(Average)] = field(
        "Cách lấy trung bình", "average", default=Average.PER_ITEM, example="per-item"
    )
    max_spread: Dec | None = absent(
        "Chênh lệch tối đa giữa hai thành viên", "largest spread", example="10"
    )
    quorum: Int | None = absent("Số phiếu tối thiểu", "fewest sheets", example="3")


class Council(Part):
    """Who evaluates and by which rule."""

    rule: CouncilRule = field("Quy tắc", "rule", default=CouncilRule())
    source: Line = field(
        "Nguồn của quy tắc",
        "source of the rule",
        example="Quy chế hoạt động của Hội đồng (minh hoạ)",
    )
    members: tuple[Member, ...] = field("Thành viên", "members")


class PublishedFigures(Part):
    """Figures of the round as somebody announced them."""

    source: Url = field("Nguồn", "source")
    submitted: Int | None = absent("Số sản phẩm dự", "submitted", example="100")
    certified: Int | None = absent("Số được công nhận", "certified", example="86")
    producers: Int | None = absent("Số chủ thể", "producers", example="51")
    stars_3: Int | None = absent("Số 3 sao", "3 stars", example="22")
    stars_4: Int | None = absent("Số 4 sao", "4 stars", example="64")
    stars_5_candidates: Int | None = absent("Số tiềm năng 5 sao", "5-star candidates", example="3")


class Round(Record):
    """One round of evaluation ("đợt đánh giá, phân hạng")."""

    name: Line = field("Tên đợt", "name", example="Đợt 1 năm 2026")
    criteria: RecordId = field("Bộ tiêu chí", "criteria", example="qd-26-2026")
    level: Annotated[Level, choice(Level, _LEVELS)] = field("Cấp", "level", example="province")
    opened: Day = field("Ngày mở", "opened", example="1/6/2026")
    closed: Declared[Day] = field(
        "Ngày đóng", "closed", help="`none` khi đợt còn mở.", example="none"
    )
    council: Council = field("Hội đồng", "council")
    entries: tuple[Entry, ...] = field("Sản phẩm dự", "entries")
    published: tuple[PublishedFigures, ...] = several("Số liệu đã công bố", "published figures")
    story: Prose = field("Ghi chú", "remarks", default="")


class Mark(Part):
    """One answer: the points of the chosen option; `option` (from 1) where two have the same points; `case` in alternatives."""

    points: Int | None = absent("Điểm", "points", example="3")
    option: Int | None = absent("Mức thứ mấy", "which option", example="2")
    case: Line | None = absent("Trường hợp", "case", example="a")


def _mark(value: Any) -> Any:
    return {"points": value} if isinstance(value, str | int) else value


class ScoreSheet(Record):
    """One council member's sheet for one product. Its id is round/product/member."""

    product: RecordId = field("Sản phẩm", "product", example="mien-dong-soi-vang")
    set: SetNumber = field("Bộ sản phẩm", "product set", example="6")
    member: Line = field("Thành viên", "member", example="TV1")
    date: Day = field("Ngày chấm", "date", example="12/6/2026")
    marks: dict[ItemId, Annotated[Mark, BeforeValidator(_mark)]] = field(
        "Điểm", "marks", example="{A1.1: 3, A1.2: 1}"
    )
    excluded: dict[ItemId, Line] = field(
        "Bị loại, dừng chấm ở",
        "excluded or stopped at",
        default={},
        help="Mục và lý do.",
        example="{C6.1: có tạp chất}",
    )
    evidence: dict[ItemId, Line] = field("Minh chứng", "evidence", default={})

    @property
    def round(self) -> str:
        """The id of the round that the sheet lies under."""
        return self.id.split("/", 1)[0]
