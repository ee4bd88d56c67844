"""The official criteria as data: a decision with its star bands, and one set of scored items per product set.

Numbers, points, minima and names are facts of the decision; option labels are our own wording.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated

from ocop_site.model.record import Part, Record, absent, field, several
from ocop_site.model.scalars import (
    Day,
    DecisionNumber,
    Int,
    ItemId,
    Line,
    RecordId,
    SetNumber,
    Url,
    YesNo,
    choice,
)


class NoteKind(StrEnum):
    """What a remark beside an item does."""

    NOTE = "note"
    REQUIREMENT = "requirement"
    """Must hold, or the product is excluded."""
    APPLIES_WHEN = "applies_when"
    """The item counts only then; otherwise it has no points."""
    EXCLUDED_IF = "excluded_if"
    """If so, the product is excluded."""
    STOP_IF = "stop_if"
    """If so, the evaluation stops there."""


EXCLUDING = frozenset({NoteKind.REQUIREMENT, NoteKind.EXCLUDED_IF, NoteKind.STOP_IF})


class Note(Part):
    """A remark of the score sheet."""

    kind: Annotated[NoteKind, choice(NoteKind)] = field("Loại", "kind", example="note")
    text: Line = field("Nội dung", "text")


class Option(Part):
    """One graded answer. `star_min` N: N stars need at least this answer ("dấu sao")."""

    points: Int = field("Điểm", "points", example="3")
    text: Line = field("Nội dung", "text")
    star_min: Int | None = absent("Mức tối thiểu của hạng sao", "minimum for stars", example="3")
    inferred: YesNo | None = absent(
        "Suy ra từ mức tối đa", "inferred from the maximum", example="true"
    )


class Case(Part):
    """One of several alternative option lists; a sheet chooses exactly one case."""

    case: Line = field("Trường hợp", "case", example="a")
    name: Line = field("Tên", "name")
    max: Int = field("Điểm tối đa", "maximum", example="3")
    options: tuple[Option, ...] = field("Mức điểm", "options")
    notes: tuple[Note, ...] = several("Ghi chú", "notes")


class Item(Part):
    """A criterion or an item of one: scored itself (options or alternatives) or a heading of items.

    `star_min_any` N: N stars need any option above 0 (the sheet prints the mark beside the item itself).
    """

    id: ItemId = field("Mã", "id", example="A1.1")
    num: Line = field("Số thứ tự in trong phiếu", "number as printed", example="1.1")
    name: Line = field("Tên", "name")
    max: Int = field("Điểm tối đa", "maximum", example="3")
    max_computed: YesNo | None = absent(
        "Điểm tối đa do cộng lại", "maximum computed from the options", example="true"
    )
    star_min_any: Int | None = absent(
        "Hạng sao cần một mức trên 0", "stars that need any option above 0", example="4"
    )
    notes: tuple[Note, ...] = several("Ghi chú", "notes")
    options: tuple[Option, ...] = several("Mức điểm", "options")
    alternatives: tuple[Case, ...] = several("Các trường hợp", "alternatives")
    items: tuple[Item, ...] = several("Nội dung con", "items")

    def scored(self) -> Iterator[Item]:
        """The scored items below this one, in the order of the sheet (itself, if it is scored)."""
        if self.options or self.alternatives:
            yield self
        for item in self.items:
            yield from item.scored()

    def options_of(self, case: str | None) -> tuple[Option, ...]:
        """The options that a mark with `case` chooses from; empty when the case does not exist."""
        if not self.alternatives:
            return self.options if case is None else ()
        return next((one.options for one in self.alternatives if one.case == case), ())


class CriteriaPart(Part):
    """Part A, B or C of a sheet."""

    part: Line = field("Phần", "part", example="A")
    name: Line = field("Tên", "name")
    max: Int = field("Điểm tối đa", "maximum", example="40")
    criteria: tuple[Item, ...] = field("Tiêu chí", "criteria")

    def scored(self) -> Iterator[Item]:
        """The scored items in the order of the sheet."""
        for criterion in self.criteria:
            yield from criterion.scored()


class CriteriaSet(Record):
    """The score sheet of one product set (bộ sản phẩm)."""

    decision: RecordId = field("Quyết định", "decision", example="qd-26-2026")
    num: SetNumber = field("Số của bộ sản phẩm", "number", example="6")
    name: Line = field("Tên", "name", example="Chế biến từ gạo, ngũ cốc")
    heading: Line | None = absent("Đầu đề", "heading")
    dossier_rejected_if: Line | None = absent("Loại hồ sơ khi", "the file is rejected if")
    sums_verified: YesNo = field(
        "Cộng khớp", "adds up", default=True, help="`không` khi nguồn cộng không khớp."
    )
    sum_errors: tuple[Line, ...] = several(
        "Chỗ cộng không khớp trong nguồn",
        "sums of the source that do not add up",
        help="Khai ở đây thì chỉ nhắc (C212) khi có đợt hay sản phẩm dùng bộ này.",
    )
    source_issues: tuple[Line, ...] = several("Chỗ ngờ trong nguồn", "doubts about the source")
    parts: tuple[CriteriaPart, ...] = field("Các phần", "parts")

    def scored(self) -> Iterator[Item]:
        """Every scored item in the order of the sheet."""
        for part in self.parts:
            yield from part.scored()


class Band(Part):
    """The totals of one star class: from `min` up to but not including the next class."""

    stars: Int = field("Hạng sao", "stars", example="4")
    min: Int = field("Từ điểm", "from", example="70")


class Citation(Part):
    """Where a fact was read."""

    what: Line = field("Nội dung", "what")
    where: Line = field("Nơi tìm thấy", "where")


class Clauses(Part):
    """Where the decision says each step of the evaluation; cited beside the step."""

    average: Line = field("Tổng điểm trung bình", "average", example="Điều 3")
    bands: Line = field("Khung điểm hạng sao", "bands", example="Điều 3")
    minima: Line = field("Mức tối thiểu", "minima", example="Phụ lục II, ghi chú dấu sao")
    exclusion: Line = field(
        "Bị loại, dừng chấm", "exclusion", example="Phụ lục II, ghi chú của mục"
    )
    levels: Line = field("Cấp công nhận", "levels", example="Điều 7 khoản 3 điểm e")


class Transition(Part):
    """How long files that were handed in under a decision are still rated by it after it was replaced."""

    clause: Line = field(
        "Điều khoản", "clause", example="Quyết định 26/2026/QĐ-TTg, Điều 12 khoản 2"
    )
    first_until: Day = field(
        "Lần đầu, nâng hạng: xong trước hết ngày",
        "first rating and upgrade: finished by",
        example="2026-07-21",
    )
    re_evaluation_until: Day = field(
        "Đánh giá lại: xong trước hết ngày", "re-evaluation: finished by", example="2026-06-21"
    )


class Decision(Record):
    """A decision of the Prime Minister that sets criteria, with the term in which it holds.

    `new_files_until` is the last day on which a file could be handed in under it, `in_force_to` the day on which it
    lapses. `minima_from`: rounds opened before that day have no star minima.
    """

    number: DecisionNumber = field("Số", "number", example="26/2026/QĐ-TTg")
    title: Line = field("Tên", "title")
    signed: Day = field("Ngày ký", "signed", example="2026-05-22")
    in_force_from: Day = field("Có hiệu lực từ", "in force from", example="2026-05-22")
    in_force_to: Day | None = absent("Hết hiệu lực", "in force to", example="2026-07-21")
    new_files_until: Day | None = absent(
        "Nhận hồ sơ mới đến hết ngày", "new files until", example="2026-05-21"
    )
    transition: Transition | None = absent("Chuyển tiếp", "transition")
    amended_by: tuple[Line, ...] = several("Được sửa đổi bởi", "amended by")
    replaced_by: RecordId | None = absent("Được thay bằng", "replaced by", example="qd-26-2026")
    dates_read: YesNo = field(
        "Các ngày đọc trong văn bản",
        "dates read in the text",
        default=False,
        help="`không` khi các ngày hiệu lực chỉ lấy từ nguồn thứ cấp.",
        example="true",
    )
    annex: Line = field("Phụ lục", "annex", example="Phụ lục II")
    confidence: Line = field("Mức tin cậy", "confidence")
    minimum_rule: Line = field("Quy tắc mức tối thiểu", "rule of minima")
    minima_from: Day | None = absent(
        "Có mức tối thiểu từ ngày", "minima hold from", example="2020-06-08"
    )
    bands: tuple[Band, ...] = field("Khung điểm", "star bands")
    clauses: Clauses = field("Điều khoản", "clauses")
    sources: tuple[Citation, ...] = several("Nguồn", "sources")
    url: Url | None = absent("Địa chỉ văn bản", "address of the text")

    @property
    def takes_files_until(self) -> date | None:
        """The last day for new files; None while nothing has replaced the decision."""
        return self.new_files_until or self.in_force_to

    def has_minima(self, opened: date) -> bool:
        """Whether star minima hold for a round opened on that day."""
        return self.minima_from is None or opened >= self.minima_from
