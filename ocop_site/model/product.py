"""A product: what it is, who may say so, and what its packet says.

The fields cover the nine items of Decree 37/2026 art 23.5 and its label list (art 42, Annex I) as far as they belong
to a product; lot, production date and tracking events belong to lots.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from ocop_site.model.record import Part, Record, absent, field, several
from ocop_site.model.scalars import (
    Day,
    DecisionNumber,
    Declared,
    FileName,
    Gtin,
    Line,
    Money,
    MonthNumber,
    Percent,
    PlaceCode,
    Prose,
    Quantity,
    RecognisedStars,
    RecordId,
    SetNumber,
    Url,
    YearNumber,
    choice,
)


class Level(StrEnum):
    """Who recognises: the province 3 and 4 stars, the ministry 5; the district 3 until 30/6/2025."""

    PROVINCE = "province"
    MINISTRY = "ministry"
    DISTRICT = "district"


class Source(StrEnum):
    """Where a recognition is known from."""

    DECISION = "decision"
    PRESS = "press"
    """Announced in the press, not compared with the decision."""


class Market(StrEnum):
    """Whether the product is on sale."""

    ON_SALE = "on-sale"
    PAUSED = "paused"
    STOPPED = "stopped"


class Ground(StrEnum):
    """Why a recognition is taken back: the six cases of QĐ 26/2026, Điều 8 khoản 1."""

    FALSE_DOSSIER = "false-dossier"
    """Điểm a: untrue information or a forged dossier."""
    CRITERIA_LOST = "criteria-lost"
    """Điểm b: no longer meets the criteria."""
    LAW_BROKEN = "law-broken"
    """Điểm c: breach of law on quality, food safety, environment, intellectual property, labels."""
    MARK_MISUSED = "mark-misused"
    """Điểm d: wrong use of the OCOP mark."""
    PRODUCTION_STOPPED = "production-stopped"
    """Điểm đ: the producer no longer makes the product."""
    OTHER = "other"
    """Điểm e: another conclusion of an authority."""


_GROUNDS = {
    "hồ sơ giả mạo": "false-dossier",
    "hồ sơ không trung thực": "false-dossier",
    "giả mạo hồ sơ": "false-dossier",
    "không còn đáp ứng tiêu chí": "criteria-lost",
    "vi phạm pháp luật": "law-broken",
    "sử dụng sai nhãn hiệu": "mark-misused",
    "ngừng sản xuất": "production-stopped",
    "không còn sản xuất": "production-stopped",
    "trường hợp khác": "other",
    "khác": "other",
}
_LEVELS = {
    "tỉnh": "province",
    "thành phố": "province",
    "trung ương": "ministry",
    "huyện": "district",
}
_SOURCES = {"quyết định": "decision", "báo chí": "press"}
_MARKETS = {"đang bán": "on-sale", "tạm ngừng": "paused", "ngừng sản xuất": "stopped"}


class Origin(Part):
    """The origin phrase of the label with the country (Decree 37/2026 art 47)."""

    phrase: Line = field("Cụm từ xuất xứ", "origin phrase", example="Sản xuất tại")
    country: Line = field("Nước", "country", example="Việt Nam")
    place: PlaceCode | None = absent("Xã, phường", "commune", example="06838")


class Facility(Part):
    """The production facility: the address that a label gives (Decree 37/2026 art 44.1)."""

    name: Line | None = absent("Tên cơ sở", "name", example="Xưởng miến Ban Mai")
    place: PlaceCode = field("Xã, phường", "commune", example="06838")
    street: Line | None = absent("Thôn, số nhà, đường", "street", example="Thôn Nà Làng")


class Packing(Part):
    """One size in which the product is sold."""

    net: Quantity = field("Khối lượng tịnh, thể tích thực", "net content", example="500 g")
    gtin: Declared[Gtin] | None = absent("Mã GTIN được cấp", "licensed GTIN", example="none")
    price: Money | None = absent("Giá bán lẻ", "retail price", example="65.000 đ")
    shelf_life: Declared[Line] | None = absent("Hạn sử dụng", "shelf life", example="12 tháng")


class Supply(Part):
    """Where a raw material comes from; no private person's name."""

    place: PlaceCode | None = absent("Xã, phường", "commune", example="06838")
    supplier: RecordId | None = absent(
        "Chủ thể cung cấp", "supplying producer", example="htx-ban-mai"
    )
    name: Line | None = absent("Vùng, hộ cung cấp", "area or group", example="14 hộ của HTX")


class Ingredient(Part):
    """One ingredient; they stand in descending order of mass (art 48.3)."""

    name: Line = field("Tên nguyên liệu", "name", example="Tinh bột dong riềng")
    name_en: Line | None = absent("Tên tiếng Anh", "name in English", example="Canna starch")
    share: Percent | None = absent("Tỷ lệ", "share of mass in percent", example="100 %")
    source: Supply | None = absent("Nguồn gốc", "where it comes from")


class Standard(Part):
    """A standard or technical regulation that the product applies (art 23.5 i)."""

    id: Line = field("Số hiệu", "number", example="TCCS 01:2026/HTXBM")
    title: Line | None = absent("Tên", "title", example="Miến dong")


class SelfDeclaration(Part):
    """The maker's declaration of product quality (Decree 15/2018)."""

    number: Line = field("Số", "number", example="01/HTXBM/2026")
    date: Day = field("Ngày", "date", example="5/1/2026")


class Certificate(Part):
    """A certificate or test with its own term."""

    kind: Line = field("Loại", "kind", example="Cơ sở đủ điều kiện an toàn thực phẩm")
    number: Line = field("Số", "number", example="12/2025/ATTP-QN")
    issuer: Line = field("Nơi cấp", "issuer", example="Sở Nông nghiệp và Môi trường")
    issued: Day = field("Ngày cấp", "issued", example="1/3/2025")
    expires: Declared[Day] | None = absent("Hết hạn", "expires", example="1/3/2028")
    file: Declared[FileName] | None = absent("Ảnh chụp", "picture", example="none")


class Right(Part):
    """An intellectual-property right: trade mark, geographical indication, design."""

    kind: Line = field("Loại", "kind", example="nhãn hiệu")
    number: Line = field("Số", "number", example="4-0123-45678")
    issued: Day | None = absent("Ngày cấp", "issued", example="1/3/2024")


class OtherStamp(Part):
    """A stamp of another traceability system on the same packet."""

    system: Line = field("Hệ thống", "system", example="Hệ thống của nhà cung cấp tem")
    code: Line = field("Mã", "code", example="ABC-123")


class Stamps(Part):
    """The trace stamp that the packet carries."""

    kind: Line = field("Loại tem", "kind", example="qr")
    since: Day | None = absent("Dán từ ngày", "since", example="1/1/2026")
    other: tuple[OtherStamp, ...] = several("Tem của hệ thống khác", "stamps of other systems")


class Outlet(Part):
    """A place where the product can be bought: a link or a point of sale. There is no cart."""

    name: Line = field("Nơi bán", "name", example="Điểm bán OCOP")
    url: Url | None = absent(
        "Địa chỉ mạng", "address on the web", example="https://shop.example.vn"
    )
    place: PlaceCode | None = absent("Xã, phường", "commune", example="06673")


class Photo(Part):
    """A picture of content/media with words for those who do not see it."""

    file: FileName = field("Tệp ảnh", "file", example="mien-dong-soi-vang.png")
    alt: Line = field("Mô tả ảnh", "description", example="Bó miến dong buộc lạt trên mẹt tre")


class Withdrawal(Part):
    """A recognition taken back (QĐ 26/2026, Điều 8)."""

    date: Day = field("Ngày thu hồi", "date", example="1/9/2026")
    decision: DecisionNumber = field("Quyết định thu hồi", "decision", example="456/QĐ-UBND")
    ground: Annotated[Ground, choice(Ground, _GROUNDS)] = field(
        "Căn cứ",
        "ground",
        help="Một trong sáu trường hợp của Điều 8 khoản 1, lần lượt từ điểm a đến điểm e.",
        example="production-stopped",
    )
    issuer: Line | None = absent("Cơ quan thu hồi", "issuer", example="UBND thành phố Quảng Ninh")


class Extension(Part):
    """A transitional extension, at most 180 days after expiry (QĐ 26/2026, Điều 12 khoản 3)."""

    until: Day = field("Kéo dài đến", "until", example="1/12/2026")
    decision: DecisionNumber = field("Văn bản", "document", example="457/UBND-NN")


class Recognition(Part):
    """A recognition by decision, or as the press announced it."""

    stars: RecognisedStars = field("Hạng sao", "stars", example="4")
    decision: DecisionNumber | None = absent("Số quyết định", "decision", example="123/QĐ-UBND")
    date: Day | None = absent("Ngày quyết định", "date", example="20/6/2026")
    issuer: Line | None = absent("Cơ quan ban hành", "issuer", example="UBND thành phố Quảng Ninh")
    level: Annotated[Level, choice(Level, _LEVELS)] = field(
        "Cấp", "level", default=Level.PROVINCE, example="province"
    )
    until: Day | None = absent(
        "Có hiệu lực đến",
        "valid until",
        help="Bỏ trống: 36 tháng kể từ ngày quyết định.",
        example="20/6/2029",
    )
    round: RecordId | None = absent("Đợt đánh giá", "round", example="2026-1")
    source: Annotated[Source, choice(Source, _SOURCES)] = field(
        "Nguồn", "source", default=Source.DECISION, example="decision"
    )
    year: YearNumber | None = absent(
        "Năm công bố", "year announced", help="Chỉ dùng khi nguồn là báo chí.", example="2023"
    )
    url: Url | None = absent(
        "Địa chỉ bài báo", "address of the article", example="https://bao.example.vn/bai"
    )
    withdrawn: Withdrawal | None = absent("Thu hồi công nhận", "withdrawn")
    extended: Extension | None = absent("Kéo dài chuyển tiếp", "extended")


class Product(Record):
    """A product of one producer."""

    code: Line = field(
        "Mã truy xuất",
        "trace code",
        help="Lệnh `new product` cấp; đã in tem thì không bao giờ đổi.",
        example="QN7K3M9Y",
    )
    name: Line = field("Tên sản phẩm", "product name", example="Miến dong sợi vàng")
    producer: RecordId = field(
        "Chủ thể", "producer", help="Tên tệp của chủ thể, bỏ đuôi.", example="htx-ban-mai"
    )
    set: SetNumber | None = absent(
        "Bộ sản phẩm", "product set", help="Số của bộ sản phẩm, 1 đến 26.", example="6"
    )
    summary: Line | None = absent(
        "Giới thiệu một câu", "one sentence", example="Sợi dai, vàng tự nhiên, không phẩm màu."
    )
    name_en: Line | None = absent(
        "Tên tiếng Anh", "name in English", example="Golden canna glass noodles"
    )
    summary_en: Line | None = absent(
        "Giới thiệu một câu, tiếng Anh",
        "one sentence in English",
        example="Chewy and golden by nature, without colouring.",
    )
    brand: Declared[Line] | None = absent("Thương hiệu, nhãn hiệu", "brand", example="Ban Mai")
    origin: Origin | None = absent("Xuất xứ", "origin")
    facility: Facility | None = absent("Cơ sở sản xuất", "production facility")
    packings: tuple[Packing, ...] = several("Quy cách đóng gói", "packings")
    ingredients: Declared[tuple[Ingredient, ...]] | None = absent(
        "Thành phần", "ingredients", help="Theo thứ tự khối lượng giảm dần."
    )
    nutrition: Declared[Prose] | None = absent(
        "Thành phần dinh dưỡng", "nutrition", example="100 g có năng lượng 340 kcal"
    )
    nutrition_en: Prose | None = absent(
        "Thành phần dinh dưỡng, tiếng Anh",
        "nutrition in English",
        example="Energy 340 kcal in 100 g",
    )
    alcohol: Percent | None = absent("Độ cồn (% thể tích)", "alcohol by volume", example="29,5 %")
    technical: Declared[Prose] | None = absent(
        "Thông số kỹ thuật", "technical data", example="Cao 12 cm, nung 1.250 độ"
    )
    technical_en: Prose | None = absent(
        "Thông số kỹ thuật, tiếng Anh", "technical data in English", example="12 cm tall"
    )
    allergens: Declared[Line] | None = absent(
        "Chất gây dị ứng", "allergens", example="Cá (nước mắm)"
    )
    allergens_en: Line | None = absent(
        "Chất gây dị ứng, tiếng Anh", "allergens in English", example="Fish (fish sauce)"
    )
    warnings: Declared[Line] | None = absent(
        "Cảnh báo", "warnings", example="Nấu chín trước khi ăn."
    )
    warnings_en: Line | None = absent(
        "Cảnh báo, tiếng Anh", "warnings in English", example="Cook before eating."
    )
    use: Declared[Prose] | None = absent("Cách dùng", "use", example="Ngâm nước lạnh 15 phút")
    use_en: Prose | None = absent(
        "Cách dùng, tiếng Anh", "use in English", example="Soak in cold water for 15 minutes"
    )
    storage: Declared[Prose] | None = absent("Bảo quản", "storage", example="Nơi khô, thoáng")
    storage_en: Prose | None = absent(
        "Bảo quản, tiếng Anh", "storage in English", example="A dry, airy place"
    )
    standards: Declared[tuple[Standard, ...]] | None = absent(
        "Tiêu chuẩn, quy chuẩn áp dụng", "standards applied"
    )
    declaration: Declared[SelfDeclaration] | None = absent(
        "Công bố chất lượng", "quality declaration"
    )
    certificates: Declared[tuple[Certificate, ...]] | None = absent(
        "Giấy chứng nhận", "certificates"
    )
    ip: Declared[tuple[Right, ...]] | None = absent("Sở hữu trí tuệ", "intellectual property")
    stamps: Declared[Stamps] | None = absent("Tem truy xuất", "trace stamp")
    season: tuple[MonthNumber, ...] = several(
        "Tháng có hàng", "months of the season", example="[10, 11, 12]"
    )
    buy: tuple[Outlet, ...] = several("Nơi bán", "where to buy")
    tourism: tuple[RecordId, ...] = several(
        "Điểm du lịch gặp sản phẩm này", "tourism points", example="[ban-lua-hoa]"
    )
    photos: tuple[Photo, ...] = several("Ảnh", "photos")
    market: Annotated[Market, choice(Market, _MARKETS)] = field(
        "Tình trạng kinh doanh", "market state", default=Market.ON_SALE, example="on-sale"
    )
    recognitions: tuple[Recognition, ...] = several(
        "Công nhận OCOP",
        "recognitions",
        help="Mới nhất đứng trước.",
        example="[{stars: 4, decision: 123/QĐ-UBND, date: 20/6/2026, issuer: UBND thành phố Quảng Ninh, round: 2026-1}]",
    )
    updated: Day | None = absent("Ngày cập nhật", "last change", example="1/11/2026")
    story: Prose = field(
        "Câu chuyện sản phẩm", "story", default="", help="Phần thân của tệp Markdown."
    )
    story_en: Prose = field(
        "Câu chuyện, tiếng Anh",
        "story in English",
        default="",
        help="Để trong tệp riêng TÊN.en.md bên cạnh TÊN.md.",
    )
