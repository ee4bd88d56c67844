"""An evaluation round with its council, and the score sheets of its members."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator

from ocop_site.model.figures import Numbers
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
    Quorum,
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


class CommuneCheck(Part):
    """The commune's report on four points (QĐ 26/2026, Điều 7 khoản 2 điểm a; Phụ lục III, Mẫu số 03)."""

    date: Day = field("Ngày báo cáo", "date", example="29/5/2026")
    materials: Line | None = absent(
        "Nguyên liệu địa phương", "local materials", example="100 % dong riềng trồng trong xã"
    )
    labour: Line | None = absent(
        "Lao động địa phương", "local labour", example="14 trên 16 lao động là người trong xã"
    )
    idea: Line | None = absent(
        "Nguồn gốc ý tưởng", "origin of the idea", example="nghề truyền thống của xã"
    )
    identity: Line | None = absent(
        "Bản sắc, trí tuệ địa phương", "local identity", example="tráng tay, phơi trên giàn tre"
    )


class Rejection(Part):
    """A dossier that was turned down: no sheets, no stars (QĐ 26/2026, Phụ lục II, "Hồ sơ bị loại khi")."""

    reason: Line = field(
        "Lý do", "reason", example="Không có giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm"
    )
    date: Day | None = absent("Ngày loại", "date", example="3/6/2026")


class Entry(Part):
    """One product of the round."""

    product: RecordId = field("Sản phẩm", "product", example="mien-dong-soi-vang")
    kind: Annotated[EntryKind, choice(EntryKind, _ENTRIES)] = field(
        "Trường hợp", "kind", example="first"
    )
    code: Line | None = absent(
        "Mã số sản phẩm",
        "product code",
        help="Mã tỉnh – mã xã – số thứ tự do xã lập – năm đánh giá, như in trên phiếu chấm.",
        example="22-06838-003-2026",
    )
    filed: Day | None = absent(
        "Ngày nộp hồ sơ",
        "filed",
        help="Ngày chủ thể nộp cho UBND cấp xã; ở đợt cấp trung ương: ngày UBND cấp tỉnh gửi hồ sơ.",
        example="25/5/2026",
    )
    commune_check: CommuneCheck | None = absent("Báo cáo của xã (Mẫu 03)", "commune's report")
    rejected: Rejection | None = absent("Hồ sơ bị loại", "dossier rejected")


class Member(Part):
    """A council member by code and role; no personal data."""

    id: Line = field("Mã", "code", example="TV1")
    role: Line = field("Vai trò", "role", example="Chủ tịch Hội đồng")


class Average(StrEnum):
    """What is averaged over the members. The decision is silent; each council's regulation says it."""

    PER_ITEM = "per-item"
    PER_TOTAL = "per-total"
    """The same exact total; the council states no average of an item, so none is shown."""


class Rounding(StrEnum):
    """How a mean is brought to the places that are shown. Comparisons are exact whatever is shown."""

    CUT = "cut"
    HALF_UP = "half-up"


class MinimumOn(StrEnum):
    """What must reach an item's minimum. No text says it (docs/decisions 0002)."""

    AVERAGE = "average"
    MAJORITY = "majority"
    EVERY_MEMBER = "every-member"


class CouncilRule(Part):
    """The council's rules of counting, from its own regulation (docs/decisions/0018-council-rules.md)."""

    average: Annotated[Average, choice(Average)] = field(
        "Cách lấy trung bình",
        "average",
        default=Average.PER_ITEM,
        help="`per-item` theo từng mục; `per-total` theo tổng điểm, khi đó trang không ghi trung bình từng mục.",
        example="per-item",
    )
    shown_to: Dec = field(
        "Hiện điểm đến",
        "shown to",
        default=Decimal("0.01"),
        help="Chỉ để đọc; khi xếp hạng thì so số chính xác.",
        example="0,01",
    )
    rounding: Annotated[Rounding, choice(Rounding)] = field(
        "Làm tròn khi hiện",
        "rounding of what is shown",
        default=Rounding.CUT,
        help="`cut` cắt bỏ phần lẻ, `half-up` làm tròn nửa lên.",
        example="cut",
    )
    minimum_on: Annotated[MinimumOn, choice(MinimumOn)] = field(
        "Mức tối thiểu xét trên",
        "minimum tested on",
        default=MinimumOn.AVERAGE,
        help="`average` điểm trung bình, `majority` quá nửa số phiếu, `every-member` mọi phiếu.",
        example="average",
    )
    max_spread: Dec | None = absent(
        "Chênh lệch tối đa giữa hai thành viên", "largest spread", example="10"
    )
    quorum: Quorum | None = absent(
        "Số phiếu tối thiểu",
        "fewest sheets",
        help="Số phiếu, hoặc phần của số thành viên.",
        example="3/4",
    )

    def needed(self, members: int) -> int:
        """The fewest sheets of a product in a council of so many members: a share is rounded up; at least one."""
        count, _, of = (self.quorum or "1").partition("/")
        return -(-members * int(count) // int(of)) if of else int(count)


class Council(Part):
    """Who evaluates and by which rule."""

    rule: CouncilRule = field("Quy tắc", "rule", default=CouncilRule())
    source: Line = field(
        "Nguồn của quy tắc",
        "source of the rule",
        example="Quy chế hoạt động của Hội đồng (minh hoạ)",
    )
    members: tuple[Member, ...] = field("Thành viên", "members")


class PublishedFigures(Numbers):
    """Figures of the round as somebody announced them."""

    source: Url = field("Nguồn", "source", example="https://bao.example.vn/bai")


class Round(Record):
    """One round of evaluation ("đợt đánh giá, phân hạng")."""

    name: Line = field("Tên đợt", "name", example="Đợt 1 năm 2026")
    name_en: Line | None = absent("Tên tiếng Anh", "name in English", example="Round 1 of 2026")
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
