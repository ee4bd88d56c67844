"""Tourism: places where a visitor sees how products are made, and routes that lead through them."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from ocop_site.model.producer import Contact, Point
from ocop_site.model.product import Photo
from ocop_site.model.record import Part, Record, absent, field, several
from ocop_site.model.scalars import Day, Line, MonthNumber, PlaceCode, Prose, RecordId, Url, choice


class PointKind(StrEnum):
    """What a visitor comes for."""

    COMMUNITY = "community"
    ORCHARD = "orchard"
    FARM = "farm"
    CRAFT_VILLAGE = "craft-village"
    PRODUCER = "producer"
    FESTIVAL = "festival"
    SHOP = "shop"


_KINDS = {
    "du lịch cộng đồng": "community",
    "vườn cây": "orchard",
    "trang trại": "farm",
    "đồng ruộng": "farm",
    "làng nghề": "craft-village",
    "cơ sở sản xuất": "producer",
    "lễ hội": "festival",
    "điểm bán": "shop",
}


class TourismPoint(Record):
    """A place to visit. One with `source` is told of by a public source, in our own words."""

    name: Line = field("Tên điểm", "name", example="Bản lúa hoa (minh hoạ)")
    name_en: Line | None = absent("Tên tiếng Anh", "name in English", example="Rice terraces")
    kind: Annotated[PointKind, choice(PointKind, _KINDS)] = field(
        "Loại điểm", "kind", example="community"
    )
    place: PlaceCode = field(
        "Xã, phường",
        "commune",
        help="Mã xã, phường hiện nay, để nguyên số 0 ở đầu.",
        example="06841",
    )
    street: Line | None = absent("Thôn, số nhà, đường", "street", example="Thôn Nà Pò")
    location: Point | None = absent(
        "Toạ độ", "location", help="Bỏ trống: vẽ ở điểm giữa của xã, phường."
    )
    season: tuple[MonthNumber, ...] = several(
        "Tháng nên đến",
        "months to visit",
        help="Bỏ trống: chưa khai; quanh năm thì ghi đủ 12 tháng.",
        example="[9, 10]",
    )
    summary: Line = field(
        "Giới thiệu một câu", "one sentence", example="Đi giữa ruộng bậc thang mùa lúa chín."
    )
    summary_en: Line | None = absent(
        "Giới thiệu một câu, tiếng Anh",
        "one sentence in English",
        example="A walk among terraces of ripe rice.",
    )
    products: tuple[RecordId, ...] = several(
        "Sản phẩm gặp ở đây", "products", example="[mien-dong]"
    )
    producers: tuple[RecordId, ...] = several(
        "Chủ thể đón khách", "producers", example="[htx-ban-mai]"
    )
    photos: tuple[Photo, ...] = several("Ảnh", "photos")
    contact: Contact | None = absent("Liên hệ", "contact")
    source: Url | None = absent(
        "Nguồn",
        "source",
        help="Trang công khai đã nói về điểm này.",
        example="https://bao.example.vn/bai",
    )
    updated: Day | None = absent("Ngày cập nhật", "last change", example="1/11/2026")
    story: Prose = field("Bài viết", "text", default="", help="Phần thân của tệp Markdown.")
    story_en: Prose = field(
        "Bài viết, tiếng Anh",
        "text in English",
        default="",
        help="Để trong tệp riêng TÊN.en.md bên cạnh TÊN.md.",
    )


class Stop(Part):
    """One stop of a route."""

    point: RecordId = field("Điểm", "point", example="ban-lua-hoa")
    stay: Line | None = absent("Dừng bao lâu", "how long", example="2 giờ")
    stay_en: Line | None = absent("Dừng bao lâu, tiếng Anh", "how long, in English")
    what: Line | None = absent("Làm gì", "what to do", example="Đi bộ giữa ruộng bậc thang")
    what_en: Line | None = absent("Làm gì, tiếng Anh", "what to do, in English")
    onward: Line | None = absent(
        "Sang điểm sau", "way to the next stop", example="Khoảng 12 km đường nhựa"
    )
    onward_en: Line | None = absent("Sang điểm sau, tiếng Anh", "way to the next stop, in English")


class TourismRoute(Record):
    """A route through points, in the order of its stops."""

    name: Line = field("Tên tuyến", "name", example="Một ngày ở miền Đông")
    name_en: Line | None = absent("Tên tiếng Anh", "name in English")
    summary: Line = field("Giới thiệu một câu", "one sentence", example="Từ ruộng lúa ra biển.")
    summary_en: Line | None = absent("Giới thiệu một câu, tiếng Anh", "one sentence in English")
    stops: tuple[Stop, ...] = field(
        "Các điểm dừng",
        "stops",
        help="Theo thứ tự đi.",
        example="[{point: ban-lua-hoa, stay: 2 giờ}, {point: doi-che}]",
    )
    season: tuple[MonthNumber, ...] = several(
        "Tháng nên đi",
        "months to travel",
        help="Bỏ trống: chưa khai; quanh năm thì ghi đủ 12 tháng.",
        example="[9, 10]",
    )
    duration: Line | None = absent("Đi bao lâu", "duration", example="1 ngày")
    duration_en: Line | None = absent("Đi bao lâu, tiếng Anh", "duration in English")
    products: tuple[RecordId, ...] = several(
        "Sản phẩm trên tuyến", "products", example="[mien-dong]"
    )
    source: Url | None = absent("Nguồn", "source", example="https://bao.example.vn/bai")
    updated: Day | None = absent("Ngày cập nhật", "last change", example="1/11/2026")
    story: Prose = field("Bài viết", "text", default="", help="Phần thân của tệp Markdown.")
    story_en: Prose = field(
        "Bài viết, tiếng Anh",
        "text in English",
        default="",
        help="Để trong tệp riêng TÊN.en.md bên cạnh TÊN.md.",
    )
