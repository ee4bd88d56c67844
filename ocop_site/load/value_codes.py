"""The load room's codes for values: what a field could not read. Each is permanent."""

from __future__ import annotations

from ocop_site.diagnostics import Code, Text

EXPECTED_TEXT = Code(
    id="L120",
    slug="expected-text",
    title=Text("Cần một giá trị", "A single value is expected"),
    message=Text("chỗ này cần một giá trị chữ hoặc số.", "a single value is expected here."),
    good="name: Miến dong\n",
    bad="name: [Miến dong]\n",
)
EXPECTED_LIST = Code(
    id="L121",
    slug="expected-list",
    title=Text("Cần một danh sách", "A list is expected"),
    message=Text("chỗ này cần một danh sách.", "a list is expected here."),
    hint=Text(
        "Mỗi mục một dòng bắt đầu bằng “- ”.", "One entry per line, each starting with “- ”."
    ),
    good="season: [10, 11]\n",
    bad="season: 10\n",
)
EXPECTED_MAPPING = Code(
    id="L122",
    slug="expected-mapping",
    title=Text("Cần các khoá con", "Keys are expected"),
    message=Text("chỗ này cần các khoá con: {expected}.", "keys are expected here: {expected}."),
    good="origin: {phrase: Sản xuất tại, country: Việt Nam}\n",
    bad="origin: Việt Nam\n",
)
NOT_A_DATE = Code(
    id="L130",
    slug="not-a-date",
    title=Text("Không phải ngày", "Not a date"),
    message=Text("“{read}” không phải là ngày.", "“{read}” is not a date."),
    hint=Text(
        "Viết ngày/tháng/năm, như 9/6/2022, hoặc 2022-06-09.",
        "Write day/month/year, as 9/6/2022, or 2022-06-09.",
    ),
    good="updated: 9/6/2026\n",
    bad="updated: tháng sáu\n",
)
NO_SUCH_DAY = Code(
    id="L131",
    slug="no-such-day",
    title=Text("Không có ngày này", "No such day"),
    message=Text("không có ngày “{read}” trong lịch.", "there is no day “{read}” in the calendar."),
    hint=Text(
        "Ngày đứng trước tháng: 9/6/2022 là ngày 9 tháng 6.",
        "The day comes first: 9/6/2022 is 9 June.",
    ),
    good="updated: 28/2/2026\n",
    bad="updated: 31/2/2026\n",
)
NOT_A_MOMENT = Code(
    id="L150",
    slug="not-a-moment",
    title=Text("Không phải thời điểm", "Not a date and time"),
    message=Text(
        "“{read}” không phải là ngày kèm giờ.", "“{read}” is not a date with a time of day."
    ),
    hint=Text(
        "Viết 12/9/2026 14:30, 12/9/2026 14h30 hoặc 2026-09-12 14:30; giờ Việt Nam.",
        "Write 12/9/2026 14:30 or 2026-09-12 14:30, in Vietnam's time.",
    ),
    good="events: [{step: đóng gói, time: 12/9/2026 14h30, facility: htx-ban-mai}]\n",
    bad="events: [{step: đóng gói, time: 12/9/2026, facility: htx-ban-mai}]\n",
)
NOT_A_NUMBER = Code(
    id="L132",
    slug="not-a-number",
    title=Text("Không phải số", "Not a number"),
    message=Text("“{read}” không phải là số.", "“{read}” is not a number."),
    good="members: 42\n",
    bad="members: bốn hai\n",
)
AMBIGUOUS_NUMBER = Code(
    id="L133",
    slug="ambiguous-number",
    title=Text("Số đọc được hai cách", "A number that reads two ways"),
    message=Text(
        "dấu chấm trong “{read}” có thể ngăn phần nghìn hoặc phần lẻ.",
        "the point in “{read}” may stand between thousands or before decimals.",
    ),
    hint=Text(
        "Dấu phẩy cho phần lẻ (1,5), dấu chấm cho nghìn (1.500).",
        "Comma for decimals (1,5), point for thousands (1.500).",
    ),
    good="alcohol: 29,5 %\n",
    bad="alcohol: 29.500 %\n",
)
NOT_A_QUANTITY = Code(
    id="L134",
    slug="not-a-quantity",
    title=Text("Không phải số lượng có đơn vị", "Not an amount with a unit"),
    message=Text(
        "“{read}” không phải là số kèm đơn vị.", "“{read}” is not an amount with its unit."
    ),
    hint=Text("Viết như: 500 g; 1,5 lít; 12 tháng.", "Write as: 500 g; 1,5 lít; 12 tháng."),
    good="packings: [{net: 500 g}]\n",
    bad="packings: [{net: nửa cân}]\n",
)
NOT_MONEY = Code(
    id="L135",
    slug="not-money",
    title=Text("Không phải số tiền", "Not an amount of money"),
    message=Text("“{read}” không phải là số tiền.", "“{read}” is not an amount of money."),
    hint=Text("Viết như: 65.000 đ.", "Write as: 65.000 đ."),
    good="packings: [{net: 500 g, price: 65.000 đ}]\n",
    bad="packings: [{net: 500 g, price: rẻ}]\n",
)
NOT_YES_NO = Code(
    id="L136",
    slug="not-yes-no",
    title=Text("Không phải có hay không", "Not yes or no"),
    message=Text("“{read}” không phải “có” hay “không”.", "“{read}” is neither “có” nor “không”."),
    hint=Text("Viết có hoặc không.", "Write có (yes) or không (no)."),
    good="led_by: {woman: có}\n",
    bad="led_by: {woman: chắc có}\n",
)
NOT_A_PHONE = Code(
    id="L137",
    slug="not-a-phone",
    title=Text("Số điện thoại không hợp lệ", "Invalid phone number"),
    message=Text(
        "“{read}” không phải là số điện thoại Việt Nam.",
        "“{read}” is not a phone number of Vietnam.",
    ),
    hint=Text("Viết đủ mã vùng: 0203 3365214.", "Write it with its area code: 0203 3365214."),
    good="contact: {consent: 1/6/2026, phone: 0203 3365214}\n",
    bad="contact: {consent: 1/6/2026, phone: 0203 12}\n",
)
NOT_A_TAX_CODE = Code(
    id="L138",
    slug="not-a-tax-code",
    title=Text("Mã số thuế không hợp lệ", "Invalid tax code"),
    message=Text("“{read}” không phải là mã số thuế.", "“{read}” is not a tax code."),
    hint=Text(
        "Mười chữ số, chi nhánh thêm -001; kiểm tra lại trên giấy đăng ký.",
        "Ten digits, a branch with -001; compare with the registration.",
    ),
    good="tax_code: 0100233488\n",
    bad="tax_code: 0100233480\n",
)
NOT_A_GTIN = Code(
    id="L139",
    slug="not-a-gtin",
    title=Text("Mã GTIN không hợp lệ", "Invalid GTIN"),
    message=Text(
        "“{read}” không phải là mã GTIN dùng được cho sản phẩm.",
        "“{read}” is not a GTIN that a product can carry.",
    ),
    hint=Text("Chưa được cấp mã thì ghi gtin: none.", "Write gtin: none when no number was given."),
    good="packings: [{net: 500 g, gtin: 9521234000013}]\n",
    bad="packings: [{net: 500 g, gtin: 9521234000012}]\n",
)
NOT_AN_ID = Code(
    id="L140",
    slug="not-an-id",
    title=Text("Không phải mã bản ghi", "Not an id"),
    message=Text("“{read}” không phải là mã bản ghi.", "“{read}” is not an id."),
    hint=Text(
        "Mã là tên tệp bỏ đuôi: chữ thường không dấu, số, gạch nối.",
        "An id is a file's name without its ending.",
    ),
    good="producer: htx-ban-mai\n",
    bad="producer: HTX Ban Mai\n",
)
NOT_A_PLACE_CODE = Code(
    id="L141",
    slug="not-a-place-code",
    title=Text("Không phải mã địa phương", "Not a place code"),
    message=Text(
        "“{read}” không phải là mã xã, phường (5 chữ số) hay mã tỉnh (2 chữ số).",
        "“{read}” is not the code of a commune (5 digits) or province (2 digits).",
    ),
    hint=Text("Tra mã trong content/places.", "Look the code up in content/places."),
    good='place: "06838"\n',
    bad="place: Bình Liêu\n",
)
NOT_A_PICTURE = Code(
    id="L142",
    slug="not-a-picture",
    title=Text("Không phải tệp ảnh nhận được", "Not an accepted picture"),
    message=Text(
        "“{read}” không phải tên tệp ảnh nhận được.",
        "“{read}” is not the name of an accepted picture.",
    ),
    hint=Text(
        "Dùng .jpg, .png, .webp hoặc .heic; tên không dấu, không khoảng trắng; không nhận .svg.",
        "Use .jpg, .png, .webp or .heic, no spaces or marks; .svg is not accepted.",
    ),
    good="photos: [{file: mien-dong.png, alt: Bó miến}]\n",
    bad="photos: [{file: mien-dong.svg, alt: Bó miến}]\n",
)
NOT_A_URL = Code(
    id="L143",
    slug="not-a-url",
    title=Text("Không phải địa chỉ mạng", "Not a web address"),
    message=Text(
        "“{read}” không phải là địa chỉ mạng bắt đầu bằng https:// hoặc http://.",
        "“{read}” is not a web address that starts with https:// or http://.",
    ),
    good="buy: [{name: Cửa hàng, url: https://shop.example.vn}]\n",
    bad="buy: [{name: Cửa hàng, url: javascript:alert(1)}]\n",
)
NOT_AN_EMAIL = Code(
    id="L144",
    slug="not-an-email",
    title=Text("Không phải thư điện tử", "Not an e-mail address"),
    message=Text(
        "“{read}” không phải là địa chỉ thư điện tử.", "“{read}” is not an e-mail address."
    ),
    good="contact: {consent: 1/6/2026, email: a@example.vn}\n",
    bad="contact: {consent: 1/6/2026, email: a.example.vn}\n",
)
NOT_A_DECISION_NUMBER = Code(
    id="L145",
    slug="not-a-decision-number",
    title=Text("Không phải số văn bản", "Not a document number"),
    message=Text("“{read}” không phải là số văn bản.", "“{read}” is not the number of a document."),
    hint=Text("Viết như trên văn bản: 123/QĐ-UBND.", "Write it as printed: 123/QĐ-UBND."),
    good="recognitions: [{stars: 4, decision: 123/QĐ-UBND, date: 20/6/2026, issuer: UBND tỉnh}]\n",
    bad="recognitions: [{stars: 4, decision: số mới, date: 20/6/2026, issuer: UBND tỉnh}]\n",
)
NOT_AN_ITEM = Code(
    id="L146",
    slug="not-an-item",
    title=Text("Không phải mã mục chấm điểm", "Not a scored item"),
    message=Text(
        "“{read}” không phải là mã mục chấm điểm.", "“{read}” is not the id of a scored item."
    ),
    hint=Text("Mã mục viết như A1.2 hoặc C8.", "Items are written as A1.2 or C8."),
)
UNKNOWN_CHOICE = Code(
    id="L147",
    slug="unknown-choice",
    title=Text("Giá trị ngoài danh sách", "Not one of the words"),
    message=Text(
        "“{read}” không có trong danh sách: {expected}.", "“{read}” is not one of: {expected}."
    ),
    good="market: on-sale\n",
    bad="market: đang bán chạy\n",
)
OUT_OF_RANGE = Code(
    id="L148",
    slug="out-of-range",
    title=Text("Ngoài khoảng cho phép", "Out of range"),
    message=Text("“{read}” nằm ngoài khoảng {expected}.", "“{read}” is outside {expected}."),
    good="set: 6\n",
    bad="set: 27\n",
)
NOT_A_LOT_NUMBER = Code(
    id="L149",
    slug="not-a-lot-number",
    title=Text("Số lô, sê-ri không in được", "A lot or series number that cannot be printed"),
    message=Text(
        "“{read}” không dùng làm số lô, sê-ri được: chỉ chữ in hoa không dấu, chữ số, gạch nối, tối đa 20 ký tự.",
        "“{read}” cannot be a lot or series number: capitals, digits and hyphens only, at most 20.",
    ),
    good="made: 12/9/2026\nstamps: [{series: LO-A, first: 1, last: 1200}]\n",
    bad="made: 12/9/2026\nstamps: [{series: lô A, first: 1, last: 1200}]\n",
)

BY_TYPE = {
    code.slug: code
    for code in (
        EXPECTED_TEXT,
        NOT_A_DATE,
        NO_SUCH_DAY,
        NOT_A_MOMENT,
        NOT_A_NUMBER,
        AMBIGUOUS_NUMBER,
        NOT_A_QUANTITY,
        NOT_MONEY,
        NOT_YES_NO,
        NOT_A_PHONE,
        NOT_A_TAX_CODE,
        NOT_A_GTIN,
        NOT_AN_ID,
        NOT_A_PLACE_CODE,
        NOT_A_PICTURE,
        NOT_A_URL,
        NOT_AN_EMAIL,
        NOT_A_DECISION_NUMBER,
        NOT_AN_ITEM,
        NOT_A_LOT_NUMBER,
        UNKNOWN_CHOICE,
        OUT_OF_RANGE,
    )
}
BY_TYPE |= {
    "two-digit-year": NOT_A_DATE,
    "year-out-of-range": NOT_A_DATE,
    "not-a-percent": NOT_A_NUMBER,
    "wrong-check-digit": NOT_A_TAX_CODE,
    "personal-number": NOT_A_TAX_CODE,
}
"""The code of an error that the model raised itself, by its type."""
