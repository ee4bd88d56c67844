"""The render room's codes: templates and pictures that cannot be turned into files."""

from __future__ import annotations

from ocop_site.diagnostics import Code, Text

TEMPLATE_FAULT = Code(
    id="R501",
    slug="template-fault",
    title=Text("Lỗi trong khuôn mẫu", "Fault in a template"),
    message=Text("khuôn mẫu không dựng được: {read}.", "the template cannot be rendered: {read}."),
)
UNREADABLE_PICTURE = Code(
    id="R502",
    slug="unreadable-picture",
    title=Text("Ảnh không đọc được", "Picture cannot be read"),
    message=Text("không đọc được ảnh này ({read}).", "this picture cannot be read ({read})."),
    hint=Text(
        "Mở ảnh bằng trình xem ảnh và lưu lại dạng JPEG hoặc PNG.",
        "Open it in a viewer and save it as JPEG or PNG.",
    ),
)
UNKNOWN_MESSAGE = Code(
    id="R503",
    slug="unknown-message",
    title=Text("Thiếu câu trong bảng câu chữ", "Message missing"),
    message=Text(
        "khuôn mẫu dùng câu “{read}” mà bảng câu chữ không có.",
        "the template uses “{read}”, which the message catalogue lacks.",
    ),
)
UNFIT_SYMBOL = Code(
    id="R504",
    slug="unfit-symbol",
    title=Text("Mã QR trong sổ không vẽ được", "QR code of the ledger that cannot be drawn"),
    message=Text(
        "địa chỉ {read} không vẽ được theo phiên bản, mức, mặt nạ của sổ mã: {problem}.",
        "{read} cannot be drawn with the ledger's version, level and mask: {problem}.",
    ),
    hint=Text(
        "Lấy lại sổ của nhánh chính: git checkout origin/main -- content/ledger/codes.csv",
        "Take the main branch's ledger: git checkout origin/main -- content/ledger/codes.csv",
    ),
)
CODES = (TEMPLATE_FAULT, UNREADABLE_PICTURE, UNKNOWN_MESSAGE, UNFIT_SYMBOL)
