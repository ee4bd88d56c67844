"""The load room's codes: files that cannot be read, keys that are not there. Each is permanent."""

from __future__ import annotations

from ocop_site.diagnostics import Code, Severity, Text
from ocop_site.load.value_codes import BY_TYPE, EXPECTED_LIST, EXPECTED_MAPPING

UNREADABLE_FILE = Code(
    id="L101",
    slug="unreadable-file",
    title=Text("Tệp không đọc được", "File cannot be read"),
    message=Text("không đọc được tệp này: {problem}.", "this file cannot be read: {problem_en}."),
    hint=Text(
        "Lưu tệp dạng văn bản, bảng mã UTF-8, dưới 2 MB.",
        "Save it as UTF-8 text of less than 2 MB.",
    ),
    why=Text(
        "Tệp phải là văn bản UTF-8; bảng mã cũ (TCVN3, VNI) làm mất dấu.",
        "Files are UTF-8 text; older encodings (TCVN3, VNI) lose the marks.",
    ),
)
YAML_SYNTAX = Code(
    id="L102",
    slug="yaml-syntax",
    title=Text("Sai cú pháp YAML", "YAML syntax"),
    message=Text("sai cú pháp YAML: {problem}.", "not valid YAML: {problem_en}."),
    hint=Text(
        "Giá trị có dấu hai chấm, dấu #, @, % hay ngoặc thì đặt trong ngoặc kép; thụt dòng bằng dấu cách.",
        "Quote values that hold a colon, #, @, % or brackets; indent with spaces.",
    ),
    good='name: "Trà: hoa vàng"\n',
    bad="name: Trà: hoa vàng\n",
)
DUPLICATE_KEY = Code(
    id="L103",
    slug="duplicate-key",
    title=Text("Khoá ghi hai lần", "Duplicate key"),
    message=Text(
        "khoá “{key}” đã có ở dòng {first}.", "the key “{key}” stands already on line {first}."
    ),
    hint=Text("Giữ một dòng, xoá dòng kia.", "Keep one line and delete the other."),
    good="name: Miến dong\n",
    bad="name: Miến dong\nname: Miến dong sợi vàng\n",
)
YAML_FEATURE = Code(
    id="L104",
    slug="yaml-feature",
    title=Text("Cách viết YAML không dùng ở đây", "YAML feature not used here"),
    message=Text(
        "“{read}” là cách viết YAML không dùng ở đây.", "“{read}” is a YAML feature not used here."
    ),
    hint=Text(
        "Không dùng neo (&), tham chiếu (*), thẻ (!) hay khoá gộp (<<); chép lại giá trị.",
        "Anchors (&), aliases (*), tags (!) and merge keys (<<) are not used; repeat the value.",
    ),
    good="name: Miến dong\n",
    bad="name: &ten Miến dong\n",
)
NOT_NFC = Code(
    id="L105",
    slug="nfd-text",
    severity=Severity.WARNING,
    title=Text("Chữ có dấu rời (NFD)", "Decomposed letters (NFD)"),
    message=Text(
        "dòng này có chữ viết bằng dấu rời (NFD), gần “{read}”; chương trình đã đọc như chữ dựng sẵn (NFC).",
        "this line holds decomposed letters (NFD) near “{read}”; they were read as NFC.",
    ),
    hint=Text(
        "Gõ lại chữ đó bằng bảng mã Unicode dựng sẵn.",
        "Retype the word with precomposed Unicode letters.",
    ),
    why=Text(
        "Máy Mac và một số tệp PDF tách dấu khỏi chữ; tìm kiếm và so sánh sẽ trượt.",
        "Macs and some PDF files split marks from letters; search and comparison would miss.",
    ),
)
NO_FRONT_MATTER = Code(
    id="L106",
    slug="no-front-matter",
    title=Text("Thiếu phần khai báo đầu tệp", "No front matter"),
    message=Text(
        "tệp Markdown phải mở đầu bằng dòng --- và có dòng --- thứ hai đóng phần khai báo.",
        "a Markdown record starts with a line --- and has a second line --- that ends its fields.",
    ),
    hint=Text(
        "Chạy `python build.py new product` để có tệp mẫu.",
        "`python build.py new product` writes a sample.",
    ),
)
BAD_FILE_NAME = Code(
    id="L107",
    slug="bad-file-name",
    title=Text("Tên tệp không hợp lệ", "Bad file name"),
    message=Text(
        "tên tệp “{read}” không dùng làm mã được.", "the file name “{read}” cannot be an id."
    ),
    hint=Text(
        "Dùng chữ thường không dấu, chữ số và gạch nối: {suggestion}",
        "Use lower-case letters without marks, digits and hyphens: {suggestion}",
    ),
)
DUPLICATE_ID = Code(
    id="L108",
    slug="duplicate-id",
    title=Text("Trùng mã bản ghi", "Duplicate id"),
    message=Text("đã có bản ghi “{id}” ở {first}.", "the record “{id}” stands already in {first}."),
    hint=Text("Đổi tên một trong hai tệp.", "Rename one of the two files."),
    why=Text(
        "Tên tệp là mã; so sánh không phân biệt chữ hoa, chữ thường vì đĩa Windows cũng vậy.",
        "The file's name is the id; case does not count, as on a Windows disk.",
    ),
)
UNEXPECTED_FILE = Code(
    id="L109",
    slug="unexpected-file",
    severity=Severity.WARNING,
    title=Text("Tệp không thuộc chỗ này", "File out of place"),
    message=Text("tệp này không được đọc: {read}.", "this file is not read: {read}."),
    hint=Text("Xoá tệp hoặc chuyển đúng thư mục.", "Delete the file or move it."),
)
UNKNOWN_KEY = Code(
    id="L110",
    slug="unknown-key",
    title=Text("Khoá lạ", "Unknown key"),
    message=Text("không có khoá “{key}” ở đây.", "there is no key “{key}” here."),
    hint=Text("Khoá dùng được: {expected}.", "Keys: {expected}."),
    good="name: Miến dong\n",
    bad="naem: Miến dong\n",
)
MISSING_FIELD = Code(
    id="L111",
    slug="missing-field",
    title=Text("Thiếu trường bắt buộc", "Missing field"),
    message=Text("thiếu “{key}” ({label}).", "“{key}” is missing ({english})."),
    hint=Text("Thêm dòng: {example}", "Add the line: {example}"),
)
EMPTY_FILE = Code(
    id="L112",
    slug="empty-file",
    title=Text("Tệp trống", "Empty file"),
    message=Text("tệp chưa có khoá nào.", "the file has no key."),
)
COMMA_IN_BRACES = Code(
    id="L113",
    slug="comma-in-braces",
    title=Text("Dấu phẩy trong ngoặc nhọn", "Comma inside braces"),
    message=Text(
        "trong ngoặc {{}} dấu phẩy ngăn cách các khoá, nên “{key}” bị đọc thành một khoá.",
        "inside {{}} a comma ends an entry, so “{key}” was read as a key.",
    ),
    hint=Text(
        "Giá trị có dấu phẩy thì đặt trong ngoặc kép.",
        "Put a value that holds a comma into quotes.",
    ),
    good='origin: {phrase: "Trồng, chế biến tại", country: Việt Nam}\n',
    bad="origin: {phrase: Trồng, chế biến tại, country: Việt Nam}\n",
)
RECALL_ELSEWHERE = Code(
    id="L114",
    slug="recall-elsewhere",
    title=Text("Thu hồi ghi ở chỗ khác", "A recall stands elsewhere"),
    message=Text(
        "“{key}” không ghi ở đây: mỗi lần thu hồi là một tệp trong content/recalls.",
        "“{key}” does not belong here: each recall is a file of its own in content/recalls.",
    ),
    hint=Text(
        "Bỏ khoá này. Đang thu hồi thì tạo content/recalls/TÊN.yml với product, date, reason, action; chỉ vài lô thì thêm lots.",
        "Leave the key out. To recall, write content/recalls/NAME.yml with product, date, reason, action; lots for some lots only.",
    ),
    why=Text(
        "Một tệp thu hồi đổi đúng các trang của hàng bị thu hồi, và ở lại làm lịch sử khi đã kết thúc.",
        "One record changes the pages of the recalled goods and stays as history when it has ended.",
    ),
    good="name: Miến dong\n",
    bad="name: Miến dong\nrecall: {date: 1/10/2026, reason: Nhãn thiếu cảnh báo, action: Trả lại nơi mua}\n",
)
PACKETS_FILE = Code(
    id="L160",
    slug="packets-file",
    title=Text("Tệp số riêng hỏng", "File of packet numbers damaged"),
    message=Text(
        "tệp số riêng của lô không dùng được: {problem}.",
        "the lot's packet numbers cannot be used: {problem_en}.",
    ),
    hint=Text(
        "Lấy lại tệp từ git; chỉ `stamps packets` mới ghi tệp này.",
        "Take the file back from git; only `stamps packets` writes it.",
    ),
    why=Text(
        "Tệp thiếu hay xáo trộn thì số đã in trên tem bị báo là chưa cấp.",
        "With a file cut short or shuffled, numbers on printed stamps would be called unknown.",
    ),
)
LEDGER_LINE = Code(
    id="L170",
    slug="ledger-line",
    title=Text("Dòng sổ mã không đọc được", "Line of the ledger that cannot be read"),
    message=Text(
        "dòng này của sổ không đọc được: {problem}.",
        "this line of the ledger cannot be read: {problem_en}.",
    ),
    hint=Text(
        "Sổ chỉ do `python build.py new` và `stamps` viết. Lấy lại bản của nhánh chính (git checkout origin/main -- content/ledger/{book}), rồi `python build.py stamps register`.",
        "Only `python build.py new` and `stamps` write it. Take the main branch's copy (git checkout origin/main -- content/ledger/{book}), then `python build.py stamps register`.",
    ),
    why=Text(
        "Sổ là tệp CSV, ô ngăn bằng dấu phẩy, mỗi dòng một mã; bảng tính hay đổi dấu ngăn và ngày khi lưu.",
        "The ledger is CSV with commas, a line for each code; spreadsheets like to change separators and dates when they save.",
    ),
)
LEDGER_CELL = Code(
    id="L171",
    slug="ledger-cell",
    title=Text("Ô của sổ mã không đọc được", "Cell of the ledger that cannot be read"),
    message=Text(
        "dòng của mã {code} ({product}): cột {column} ghi “{read}”, cần {expected}.",
        "the line of {code} ({product}): column {column} says “{read}”, expected {expected_en}.",
    ),
    hint=LEDGER_LINE.hint,
)
TRANSLATION_ALONE = Code(
    id="L165",
    slug="translation-alone",
    title=Text("Bản dịch không có hồ sơ", "Translation without its record"),
    message=Text(
        "đây là bản dịch của hồ sơ “{id}”, nhưng thư mục không có hồ sơ ấy.",
        "this is a translation of the record “{id}”, and the folder has no such record.",
    ),
    hint=Text(
        "Đặt tên bản dịch như hồ sơ, thêm đuôi ngôn ngữ: TÊN.en.md bên cạnh TÊN.md.",
        "Name it like its record, with the language: NAME.en.md beside NAME.md.",
    ),
)
TRANSLATION_FIELDS = Code(
    id="L166",
    slug="translation-fields",
    title=Text("Bản dịch có khoá", "Translation with fields"),
    message=Text(
        "bản dịch chỉ có lời kể, không có phần khoá giữa hai dòng ---.",
        "a translation holds the story alone, no fields between --- lines.",
    ),
    hint=Text(
        "Tên và tóm tắt tiếng Anh ghi trong hồ sơ: name_en, summary_en.",
        "The English name and summary stand in the record: name_en, summary_en.",
    ),
)
CODES = (
    UNREADABLE_FILE,
    YAML_SYNTAX,
    DUPLICATE_KEY,
    YAML_FEATURE,
    NOT_NFC,
    NO_FRONT_MATTER,
    BAD_FILE_NAME,
    DUPLICATE_ID,
    UNEXPECTED_FILE,
    UNKNOWN_KEY,
    MISSING_FIELD,
    EMPTY_FILE,
    COMMA_IN_BRACES,
    TRANSLATION_ALONE,
    TRANSLATION_FIELDS,
    RECALL_ELSEWHERE,
    PACKETS_FILE,
    LEDGER_LINE,
    LEDGER_CELL,
    EXPECTED_LIST,
    EXPECTED_MAPPING,
    *dict.fromkeys(BY_TYPE.values()),
)
