"""The seal of a closed round: what was in it on the day of its close, and the amendments made since.

A seal is written by `round close` and `round amend`, never by hand; `check` compares digests, `round verify` also
the results.
"""

from __future__ import annotations

from collections.abc import Mapping

from ocop_site.model.record import Part, Record, field, several
from ocop_site.model.scalars import Day, Dec, Digest, Int, Line, RecordId

_DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"


class SealedResult(Part):
    """The result of one product. `total` is as the council's rule shows it; `stars` is 0 for an excluded product."""

    total: Dec = field("Tổng điểm", "total", example="77,42")
    stars: Int = field("Sao", "stars", example="4")


class Amendment(Part):
    """A sealed sheet that was put right after the close, by decision; it stays on the round's page."""

    product: RecordId = field("Sản phẩm", "product", example="mien-dong-soi-vang")
    member: Line = field("Thành viên", "member", example="TV1")
    reason: Line = field("Lý do", "reason", example="Ghi nhầm mục C8")
    decision: Line = field("Quyết định", "decision", example="15/QĐ-HĐOCOP")
    date: Day = field("Ngày", "date", example="1/9/2026")
    old: Digest = field("Mã băm cũ", "old digest", example=_DIGEST)
    new: Digest = field("Mã băm mới", "new digest", example=_DIGEST)
    before: SealedResult = field("Kết quả trước", "result before")
    after: SealedResult = field("Kết quả sau", "result after")

    @property
    def sheet(self) -> str:
        """The sheet as the seal names it: product/member."""
        return f"{self.product}/{self.member}"


class Seal(Record):
    """The seal of one round; its id is the round's. Digests are SHA-256 of a file's text with LF line ends."""

    closed: Day = field("Ngày đóng", "closed", example="22/6/2026")
    version: Line = field("Phiên bản chương trình", "version of the program", example="0.1.0")
    members: tuple[Line, ...] = field("Thành viên", "members", example="[TV1, TV2]")
    criteria: dict[Line, Digest] = field("Phiếu tiêu chí", "criteria sets", example="{}")
    results: dict[Line, SealedResult] = field("Kết quả", "results", example="{}")
    sheets: dict[Line, Digest] = field("Phiếu chấm", "sheets", example="{}")
    amendments: tuple[Amendment, ...] = several("Đính chính", "amendments")

    def digests(self) -> Mapping[str, str]:
        """The digest that each sheet (product/member) must have now, amendments in their order."""
        return {**self.sheets, **{one.sheet: one.new for one in self.amendments}}

    def outcome(self) -> Mapping[str, SealedResult]:
        """The result that each product must have now."""
        return {**self.results, **{one.product: one.after for one in self.amendments}}
