"""The plan room's codes: addresses that cannot be given or printed."""

from __future__ import annotations

from ocop_site.diagnostics import Code, Text

URL_TAKEN = Code(
    id="P401",
    slug="url-taken",
    title=Text("Hai trang cùng địa chỉ", "Two pages at one address"),
    message=Text(
        "{read} đã là địa chỉ của một trang khác.", "{read} is the address of another page."
    ),
)
PRINTED_ADDRESS = Code(
    id="P402",
    slug="printed-address",
    title=Text("Địa chỉ không in được lên tem", "Address unfit for stamps"),
    message=Text(
        "địa chỉ trên tem “{read}” {problem}.", "the printed address “{read}” {problem_en}."
    ),
    hint=Text(
        "Dùng tên miền riêng, ngắn, không đường dẫn: https://ocop.example.vn",
        "Use a short domain of your own without a path: https://ocop.example.vn",
    ),
    why=Text(
        "Mã in trên tem dùng chữ hoa để ô mã to hơn; đường dẫn phân biệt hoa thường, và quá 61 ký tự thì ô quá nhỏ.",
        "Stamps use capitals so that modules are larger; paths are case-sensitive, and beyond 61 characters modules are too fine.",
    ),
)
CODES = (URL_TAKEN, PRINTED_ADDRESS)
