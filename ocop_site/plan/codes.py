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
PRINTED_ADDRESS_LOST = Code(
    id="P403",
    slug="printed-address-lost",
    title=Text("Địa chỉ đã in mà không có trang", "A printed address without a page"),
    message=Text(
        "tem của mã {code} ({product}) in {address}, mà trang này không có {target}.",
        "stamps of {code} ({product}) carry {address}, and this site has no {target}.",
    ),
    hint=Text(
        "Trang cũ giữ nguyên. Trả lại hồ sơ đã xoá; nếu không có gì bị xoá thì đây là lỗi của chương trình.",
        "The old site stays. Put back what was deleted; if nothing was, this is a bug of the program.",
    ),
    why=Text(
        "Tem đã dán không sửa được: địa chỉ đã in phải có trang mãi mãi.",
        "Stamps on packets cannot be changed: a printed address has a page for ever.",
    ),
)
PRINTED_ADDRESS_UNPUBLISHED = Code(
    id="P404",
    slug="printed-address-unpublished",
    title=Text(
        "Trang của địa chỉ đã in không có trong thư mục", "A printed address that the folder lacks"
    ),
    message=Text(
        "tem của mã {code} ({product}) in {address}, mà thư mục {site} không có {target}.",
        "stamps of {code} ({product}) carry {address}, and the folder {site} has no {target}.",
    ),
    hint=Text(
        "Đừng đưa thư mục này lên; dựng lại: python build.py --no-cache",
        "Do not publish this folder; build again: python build.py --no-cache",
    ),
    why=PRINTED_ADDRESS_LOST.why,
)
SITE_TOO_LARGE = Code(
    id="P405",
    slug="site-too-large",
    title=Text("Trang nặng quá mức máy chủ nhận", "Larger than the host takes"),
    message=Text(
        "cả trang nặng {size} MB, máy chủ nhận tối đa {most} MB; với {products} sản phẩm, mỗi sản phẩm được {share} KB mà nay dùng {used} KB.",
        "the site has {size} MB, its host takes {most} MB; with {products} products each may have {share} KB and has {used} KB.",
    ),
    hint=Text(
        "Bớt ảnh của sản phẩm, hoặc tách trang theo vùng; trang cũ vẫn giữ nguyên.",
        "Show fewer pictures for each product, or part the site by region; the old site stays as it was.",
    ),
)
CODES = (
    URL_TAKEN,
    PRINTED_ADDRESS,
    PRINTED_ADDRESS_LOST,
    PRINTED_ADDRESS_UNPUBLISHED,
    SITE_TOO_LARGE,
)
