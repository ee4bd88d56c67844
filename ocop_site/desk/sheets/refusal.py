"""Why a workbook is not imported: one reason, with the file, the cell, what was read and what is expected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ocop_site.diagnostics import Text

NOT_OURS = Text(
    "không phải phiếu do “export sheet” tạo ra, hoặc tệp đã hỏng.",
    "not a workbook that “export sheet” made, or a damaged one.",
)
UNKNOWN_ROUND = Text(
    "không có đợt “{read}”; các đợt: {expected}.", "there is no round “{read}”; rounds: {expected}."
)
SEALED = Text(
    "đợt “{read}” đã đóng và niêm phong; sửa phiếu thì dùng “round amend”.",
    "round “{read}” is closed and sealed; a sheet is put right by “round amend”.",
)
UNKNOWN_PRODUCT = Text(
    "đợt {round} không có sản phẩm “{read}”; sản phẩm của đợt: {expected}.",
    "round {round} has no product “{read}”; its products: {expected}.",
)
UNKNOWN_MEMBER = Text(
    "hội đồng của đợt {round} không có thành viên “{read}”; các thành viên: {expected}.",
    "the council of round {round} has no member “{read}”; members: {expected}.",
)
WRONG_DECISION = Text(
    "phiếu theo quyết định {read}; đợt này chấm theo {expected}.",
    "a sheet of decision {read}; this round is rated by {expected}.",
)
WRONG_SET = Text(
    "phiếu của bộ {read}; sản phẩm thuộc bộ {expected}.",
    "a sheet of set {read}; the product belongs to set {expected}.",
)
OTHER_VERSION = Text(
    "phiếu làm từ bản khác của bộ tiêu chí: mã băm {read}…, bản hiện nay {expected}…; hãy xuất phiếu lại.",
    "made from another version of the criteria: digest {read}…, now {expected}…; export the sheet again.",
)
BAD_DAY = Text(
    "ngày chấm “{read}” không đọc được; cần ngày/tháng/năm như {expected}.",
    "the day “{read}” cannot be read; expected day/month/year as {expected}.",
)
NO_DAY = Text(
    "chưa ghi ngày chấm; cần như {expected}.", "the day is missing; expected as {expected}."
)
MISSING_ITEM = Text(
    "mục {item} chưa chấm; cần một mức: {expected}.",
    "item {item} has no mark; one of these is expected: {expected}.",
)
BLANK = Text(
    "chưa chấm mục nào; cần đủ {expected} mục.", "no item has a mark; all {expected} are expected."
)
NOT_AN_OPTION = Text(
    "mục {item}: “{read}” không có trong phiếu; các mức: {expected}.",
    "item {item}: “{read}” is not in the sheet; options: {expected}.",
)
TWO_OPTIONS = Text(
    "mục {item}: có hơn một mức {read} điểm; hãy chọn trong danh sách: {expected}.",
    "item {item}: more than one option has {read} points; choose from the list: {expected}.",
)
CASE_NEEDED = Text(
    "mục {item}: trường hợp “{read}” không đúng; chọn một trong: {expected}.",
    "item {item}: the case “{read}” is not right; choose one of: {expected}.",
)
CANNOT_EXCLUDE = Text(
    "mục {item} không có điều kiện loại hay dừng chấm; đã đọc “{read}”, ô này phải để trống.",
    "item {item} has no note that excludes or stops; “{read}” was read, the cell must be empty.",
)
TWICE = Text(
    "cùng phiếu {read} đã có trong {expected}.", "the same sheet {read} is already in {expected}."
)
DIFFERS = Text(
    "phiếu {read} đã nhập và khác với tệp này: {expected}.",
    "the sheet {read} was imported before and differs: {expected}.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """One reason; `cell` is empty where the whole file is meant."""

    file: str
    reason: Text
    cell: str = ""
    values: Mapping[str, str] = field(default_factory=dict)

    def say(self, language: str) -> str:
        """The reason on one line."""
        place = f"{self.file}: {self.cell}" if self.cell else self.file
        return f"{place}: {self.reason.say(language, self.values)}"
