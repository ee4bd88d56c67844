"""A producer ("chủ thể"): who answers for its products."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from ocop_site.model.product import Certificate, Photo
from ocop_site.model.record import Part, Record, absent, field, several
from ocop_site.model.scalars import (
    Day,
    Dec,
    Declared,
    Email,
    Int,
    Line,
    Phone,
    PlaceCode,
    Prose,
    TaxCode,
    Url,
    YearNumber,
    YesNo,
    choice,
    refused,
)


class ProducerKind(StrEnum):
    """The kinds of QĐ 26/2026, Điều 2."""

    COMPANY = "company"
    COOPERATIVE = "cooperative"
    COOPERATIVE_GROUP = "cooperative-group"
    FARM = "farm"
    HOUSEHOLD = "household"
    ASSOCIATION = "association"
    OTHER = "other"


_KINDS = {
    "doanh nghiệp": "company",
    "công ty": "company",
    "hợp tác xã": "cooperative",
    "HTX": "cooperative",
    "tổ hợp tác": "cooperative-group",
    "THT": "cooperative-group",
    "trang trại": "farm",
    "hộ": "household",
    "hộ kinh doanh": "household",
    "hội": "association",
    "khác": "other",
}


class Registration(Part):
    """The business registration."""

    number: Line = field("Số", "number", example="22A800012")
    issued: Day | None = absent("Ngày cấp", "issued", example="1/3/2016")
    issuer: Line | None = absent("Nơi cấp", "issuer", example="Phòng Tài chính – Kế hoạch")


class LedBy(Part):
    """Flags for statistics about the legal representative; no person is named (criterion 3.2)."""

    woman: YesNo | None = absent("Là nữ", "is a woman", example="có")
    minority: YesNo | None = absent(
        "Là đồng bào dân tộc thiểu số", "is of an ethnic minority", example="không"
    )
    disabled: YesNo | None = absent("Là người khuyết tật", "is disabled", example="không")


class Contact(Part):
    """Ways to reach the producer, published only with a dated consent (Law 91/2025/QH15)."""

    consent: Day = field("Ngày đồng ý công khai", "date of consent", example="1/6/2026")
    until: Day | None = absent("Đồng ý đến ngày", "consent ends", example="1/6/2028")
    withdrawn: Day | None = absent("Ngày rút đồng ý", "consent withdrawn", example="1/10/2026")
    name: Line | None = absent("Người liên hệ", "person", example="Bộ phận bán hàng")
    phone: Phone | None = absent("Điện thoại", "phone", example="0203 3365214")
    email: Email | None = absent("Thư điện tử", "e-mail", example="lienhe@htx.example.vn")
    zalo: Phone | None = absent("Zalo", "Zalo", example="0912 345 678")
    web: Url | None = absent("Trang mạng", "website", example="https://htx.example.vn")


def _degrees(low: str, high: str) -> BeforeValidator:
    def read(value: object) -> object:
        if isinstance(value, Decimal) and not Decimal(low) <= value <= Decimal(high):
            raise refused("out-of-range", read=value, expected=f"{low}–{high}")
        return value

    return BeforeValidator(read)


Latitude = Annotated[Decimal, _degrees("8", "24"), *Dec.__metadata__]
Longitude = Annotated[Decimal, _degrees("102", "118"), *Dec.__metadata__]


class Point(Part):
    """A point on the map of Vietnam, WGS 84 degrees; validators run from the last to the first."""

    lat: Latitude = field("Vĩ độ", "latitude", example="21,5312")
    lon: Longitude = field("Kinh độ", "longitude", example="107,3989")


class Producer(Record):
    """A maker of products."""

    name: Line = field("Tên chủ thể", "name", example="HTX Nông nghiệp Ban Mai (minh hoạ)")
    name_en: Line | None = absent(
        "Tên tiếng Anh",
        "name in English",
        help="Tên riêng để nguyên.",
        example="Ban Mai agricultural cooperative (illustrative)",
    )
    kind: Annotated[ProducerKind, choice(ProducerKind, _KINDS)] = field(
        "Loại hình", "kind", example="cooperative"
    )
    place: PlaceCode | None = absent(
        "Xã, phường",
        "commune",
        help="Mã xã, phường hiện nay, để nguyên số 0 ở đầu.",
        example="06838",
    )
    street: Line | None = absent("Thôn, số nhà, đường", "street", example="Thôn Nà Làng")
    former_address: Line | None = absent(
        "Địa chỉ cũ", "former address", example="Xã Húc Động, huyện Bình Liêu"
    )
    tax_code: Declared[TaxCode] | None = absent("Mã số thuế", "tax code", example="none")
    registration: Declared[Registration] | None = absent("Giấy đăng ký", "registration")
    founded: YearNumber | None = absent("Năm thành lập", "founded", example="2016")
    led_by: LedBy | None = absent("Người đại diện pháp luật", "led by")
    members: Int | None = absent("Số thành viên", "members", example="42")
    contact: Contact | None = absent("Liên hệ", "contact")
    location: Point | None = absent("Toạ độ", "location")
    certificates: Declared[tuple[Certificate, ...]] | None = absent(
        "Giấy chứng nhận", "certificates"
    )
    photos: tuple[Photo, ...] = several("Ảnh", "photos")
    updated: Day | None = absent("Ngày cập nhật", "last change", example="1/11/2026")
    story: Prose = field(
        "Câu chuyện chủ thể", "story", default="", help="Phần thân của tệp Markdown."
    )
    story_en: Prose = field(
        "Câu chuyện, tiếng Anh",
        "story in English",
        default="",
        help="Để trong tệp riêng TÊN.en.md bên cạnh TÊN.md.",
    )
