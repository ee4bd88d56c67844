"""The score room's codes: sheets that do not fit their set, their round or the decision."""

from __future__ import annotations

from ocop_site.diagnostics import Code, Severity, Text

POINTS_NOT_AN_OPTION = Code(
    id="S301",
    slug="points-not-an-option",
    title=Text("Điểm không có trong phiếu", "Points outside the option list"),
    message=Text(
        "mục {item} ({name}) không có mức {read} điểm; các mức: {expected}.",
        "item {item} ({name}) has no option of {read} points; options: {expected}.",
    ),
    hint=Text("0 điểm chỉ dùng khi không đạt mức nào.", "0 points only where no option is met."),
)
MISSING_ITEM = Code(
    id="S302",
    slug="missing-item",
    title=Text("Phiếu thiếu mục", "Item missing from the sheet"),
    message=Text("phiếu chưa chấm: {items}.", "the sheet has no mark for: {items}."),
    hint=Text("Không đạt mức nào thì ghi 0.", "Write 0 where no option is met."),
)
UNKNOWN_ITEM = Code(
    id="S303",
    slug="unknown-item",
    title=Text("Mục không có trong bộ sản phẩm", "Item not in the set"),
    message=Text("bộ sản phẩm {set} không có mục {item}.", "set {set} has no item {item}."),
)
WRONG_SET = Code(
    id="S304",
    slug="wrong-set",
    title=Text("Phiếu dùng sai bộ sản phẩm", "Sheet of another set"),
    message=Text(
        "phiếu ghi bộ {read}, nhưng sản phẩm thuộc bộ {expected}.",
        "the sheet says set {read}, but the product belongs to set {expected}.",
    ),
)
STAR_MISMATCH = Code(
    id="S305",
    slug="star-mismatch",
    title=Text("Sao của quyết định khác phiếu", "Stars differ from the sheets"),
    message=Text(
        "quyết định ghi {read} sao, nhưng phiếu chấm đợt {round} cho {expected} sao ({total} điểm{unmet}).",
        "the decision says {read} stars, but the sheets of round {round} give {expected} ({total} points{unmet}).",
    ),
    hint=Text(
        "Kiểm tra số quyết định và phiếu chấm; sao được tính, không gõ tay.",
        "Compare the decision with the sheets; stars are computed, never typed.",
    ),
)
WIDE_SPREAD = Code(
    id="S306",
    slug="wide-spread",
    severity=Severity.WARNING,
    title=Text("Hai thành viên chấm lệch nhiều", "Members far apart"),
    message=Text(
        "{high} và {low} lệch nhau {read} điểm, quy chế cho phép {expected}.",
        "{high} and {low} differ by {read} points; the rule allows {expected}.",
    ),
)
TOO_FEW_SHEETS = Code(
    id="S307",
    slug="too-few-sheets",
    title=Text("Thiếu phiếu chấm", "Too few sheets"),
    message=Text(
        "đợt đã đóng nhưng {product} mới có {read} phiếu, cần ít nhất {expected}.",
        "the round is closed, but {product} has {read} sheets and needs {expected}.",
    ),
)
SHEET_NOT_EXPECTED = Code(
    id="S308",
    slug="sheet-not-expected",
    title=Text("Phiếu không thuộc đợt này", "Sheet does not belong here"),
    message=Text(
        "{what} “{read}” không khớp; ở đây phải là: {expected}.",
        "{what} “{read}” does not fit; expected: {expected}.",
    ),
    hint=Text(
        "Phiếu nằm ở sheets/SẢN-PHẨM/THÀNH-VIÊN.yml của đợt có tên sản phẩm và thành viên đó.",
        "A sheet lies in sheets/PRODUCT/MEMBER.yml of a round that lists both.",
    ),
)
CHOICE_NEEDED = Code(
    id="S309",
    slug="choice-needed",
    title=Text("Cần nói rõ mức hoặc trường hợp", "Option or case needed"),
    message=Text(
        "mục {item} cần ghi rõ {what}: {expected}.", "item {item} needs its {what}: {expected}."
    ),
)
UNKNOWN_SET = Code(
    id="S310",
    slug="unknown-set",
    title=Text("Không có bộ tiêu chí", "No such criteria set"),
    message=Text(
        "quyết định {decision} không có bộ sản phẩm {set}.",
        "the decision {decision} has no set {set}.",
    ),
)
NO_SUCH_NOTE = Code(
    id="S311",
    slug="no-such-note",
    title=Text("Mục này không có điều kiện loại", "Item does not exclude"),
    message=Text(
        "mục {item} không có điều kiện loại hay dừng chấm.",
        "item {item} has no note that excludes or stops.",
    ),
)
RENUMBERED_SET = Code(
    id="S312",
    slug="renumbered-set",
    title=Text("Số bộ của quyết định khác", "Set number of another decision"),
    message=Text(
        "phiếu ghi bộ {read}, nhưng bộ {present} hiện nay trong {decision} là bộ {expected}.",
        "the sheet says set {read}, but what is set {present} today is set {expected} in {decision}.",
    ),
    hint=Text(
        "Phiếu ghi số bộ theo quyết định của đợt, mọi phiếu cùng một bộ. Bảng đối chiếu ở content/groups là suy ra.",
        "A sheet has the number of the round's decision, all sheets the same. The map in content/groups is inferred.",
    ),
)

NOT_NINETY = Code(
    id="S320",
    slug="not-ninety",
    title=Text("Chưa đủ 90 điểm ở cấp tỉnh", "No 90 points at the province"),
    message=Text(
        "{product} dự đợt cấp trung ương, nhưng trước đó không có kết quả cấp tỉnh từ 90 điểm (có: {read}) ({clause}).",
        "{product} is in a round of the ministry without an earlier result of 90 at the province (had: {read}) ({clause_en}).",
    ),
)

CODES = (
    POINTS_NOT_AN_OPTION,
    MISSING_ITEM,
    UNKNOWN_ITEM,
    WRONG_SET,
    STAR_MISMATCH,
    WIDE_SPREAD,
    TOO_FEW_SHEETS,
    SHEET_NOT_EXPECTED,
    CHOICE_NEEDED,
    UNKNOWN_SET,
    NO_SUCH_NOTE,
    RENUMBERED_SET,
    NOT_NINETY,
)
