"""The site's own settings, the places, the product groups and the articles."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator

from ocop_site.model.producer import Point
from ocop_site.model.product import Photo
from ocop_site.model.record import Part, Record, absent, field, several
from ocop_site.model.scalars import (
    NONE,
    Day,
    Declared,
    Email,
    Line,
    Phone,
    PlaceCode,
    Prose,
    ProvinceCode,
    Quantity,
    SetNumber,
    SiteUrl,
    Url,
    YesNo,
    choice,
    refused,
)


class Publisher(Part):
    """Who publishes the catalogue and takes reports."""

    name: Line = field("Cơ quan công bố", "publisher", example="Văn phòng Điều phối (minh hoạ)")
    name_en: Line | None = absent("Tên tiếng Anh", "name in English", example="OCOP Office")
    address: Line | None = absent("Địa chỉ", "address")
    phone: Phone | None = absent("Đường dây nóng", "hotline", example="0203 3365214")
    email: Email | None = absent("Thư điện tử", "e-mail", example="ocop@example.vn")
    zalo: Phone | None = absent("Zalo", "Zalo")
    report: Url | None = absent("Nơi báo sai sót", "where to report")


class Licence(Part):
    """The terms on which the open data may be used."""

    name: Line = field("Tên", "name", example="CC BY 4.0")
    url: Url = field(
        "Địa chỉ văn bản",
        "address of its text",
        example="https://creativecommons.org/licenses/by/4.0/",
    )


class StampSize(Part):
    """The printed stamp."""

    size: Quantity = field("Cạnh tem", "width", example="15 mm")


class Language(StrEnum):
    """The languages that pages can be written in."""

    VIETNAMESE = "vi"
    ENGLISH = "en"


def _vietnamese_first(languages: tuple[Language, ...]) -> tuple[Language, ...]:
    """Vietnamese stands at the site's root, where the stamps lead; no language stands twice."""
    wanted = tuple(dict.fromkeys((Language.VIETNAMESE, *languages)))
    if languages != wanted:
        read, right = ", ".join(languages), ", ".join(wanted)
        raise refused("unknown-choice", read=read, suggestion=right, expected=right)
    return languages


Languages = Annotated[
    tuple[Annotated[Language, choice(Language)], ...], AfterValidator(_vietnamese_first)
]


class Site(Record):
    """content/site.yml: settings of the whole site. A fault here is a fault of configuration (exit 2)."""

    name: Line = field("Tên trang", "name", example="Sản phẩm OCOP Quảng Ninh")
    province: ProvinceCode = field("Mã tỉnh", "province", example="22")
    province_name: Line = field("Tên tỉnh, thành phố", "name of the province", example="Quảng Ninh")
    languages: Languages = field(
        "Ngôn ngữ của trang",
        "languages of the site",
        default=(Language.VIETNAMESE,),
        help="Tiếng Việt đứng trước.",
        example="[vi, en]",
    )
    demo: YesNo = field("Nội dung minh hoạ", "demonstration content", default=False, example="true")
    base_url: SiteUrl = field(
        "Địa chỉ trang", "address of the site", example="https://example.github.io/ocop/"
    )
    stamp_url: SiteUrl = field(
        "Địa chỉ in trên tem",
        "address printed on stamps",
        help="In rồi thì không đổi được.",
        example="https://ocop.example.vn",
    )
    code_prefix: Line = field("Đầu mã truy xuất", "prefix of trace codes", example="QN")
    publisher: Publisher = field("Cơ quan công bố", "publisher")
    stamp: StampSize | None = absent("Tem", "stamp")
    offline: YesNo = field(
        "Đọc được khi mất mạng",
        "readable without a connection",
        default=True,
        help="Trang đã mở được lưu trên máy người đọc.",
        example="false",
    )
    data_licence: Licence | None = absent(
        "Giấy phép của dữ liệu mở",
        "licence of the open data",
        help="Bỏ trống: chưa cho phép dùng lại.",
    )


class PlaceKind(StrEnum):
    """The kinds of commune-level units since 1/7/2025."""

    COMMUNE = "xã"
    WARD = "phường"
    SPECIAL_ZONE = "đặc khu"


class FormerUnit(Part):
    """A unit that went into a place, whole or in part."""

    code: PlaceCode = field("Mã cũ", "former code", example="06664")
    name: Line = field("Tên cũ", "former name", example="Phường Hà Tu")
    district: Line = field("Huyện cũ", "former district", example="Thành phố Hạ Long")
    extent: Line = field(
        "Phần nhập vào", "extent", help="whole, part, unchanged, …", example="whole"
    )


class Place(Record):
    """A commune-level unit; its id is its code."""

    name: Line = field("Tên", "name", example="Hà Tu")
    kind: Annotated[PlaceKind, choice(PlaceKind)] = field("Loại", "kind", example="phường")
    since: Day = field("Có từ ngày", "since", example="1/7/2025")
    until: Day | None = absent("Đến hết ngày", "until")
    point: Point | None = absent("Điểm giữa", "centre point")
    also_written: tuple[Line, ...] = several("Cách viết khác", "also written", example="[Hải Hoà]")
    also_coded: tuple[PlaceCode, ...] = several("Mã khác", "also coded")
    former: tuple[FormerUnit, ...] = several("Đơn vị cũ nhập vào", "former units")

    @property
    def full_name(self) -> str:
        """The name with its kind: "phường Hà Tu"."""
        return f"{self.kind.value} {self.name}"


class Branch(Part):
    """A sub-group (phân nhóm) of the annex, with its product set."""

    num: Line = field("Số thứ tự", "number", example="a")
    name: Line = field("Tên", "name")
    name_en: Line | None = absent("Tên tiếng Anh", "name in English")
    set: SetNumber = field("Bộ sản phẩm", "product set", example="1")
    ministries: tuple[Line, ...] = several("Bộ quản lý", "ministries", example="[NNMT]")


class Subgroup(Part):
    """A group (nhóm) of the annex: either one product set or several branches."""

    num: Line = field("Số thứ tự", "number", example="1")
    name: Line = field("Tên", "name")
    name_en: Line | None = absent("Tên tiếng Anh", "name in English")
    set: SetNumber | None = absent("Bộ sản phẩm", "product set", example="13")
    ministries: tuple[Line, ...] = several("Bộ quản lý", "ministries")
    branches: tuple[Branch, ...] = several("Phân nhóm", "branches")


class Group(Part):
    """One of the main groups (ngành): food, drinks, …"""

    num: Line = field("Số thứ tự", "number", example="I")
    id: Line = field("Mã", "id", example="thuc-pham")
    name: Line = field("Tên", "name", example="Thực phẩm")
    name_en: Line | None = absent("Tên tiếng Anh", "name in English", example="Food")
    subgroups: tuple[Subgroup, ...] = field("Nhóm", "subgroups")

    def sets(self) -> Iterator[int]:
        """The numbers of the group's product sets."""
        for subgroup in self.subgroups:
            if subgroup.set is not None:
                yield subgroup.set
            yield from (branch.set for branch in subgroup.branches)


class Successors(Part):
    """What each set number of an old decision is called today; a product's `set` is today's number."""

    confidence: Line = field("Mức tin cậy", "confidence", example="Suy ra từ tên bộ sản phẩm.")
    sets: dict[SetNumber, Declared[SetNumber]] = field(
        "Số cũ: số hiện nay",
        "former number: present number",
        help="`none`: bộ cũ không còn.",
        example="{9: 8, 10: 9, 21: none}",
    )


class Classification(Record):
    """The product groups of one decision; its id is the decision's."""

    annex: Line = field("Phụ lục", "annex")
    confidence: Line = field("Mức tin cậy", "confidence")
    groups: tuple[Group, ...] = field("Nhóm sản phẩm", "groups")
    successors: Successors | None = absent(
        "Số hiện nay của các bộ",
        "present numbers of the sets",
        help="Vắng mặt: số bộ như hiện nay.",
    )

    def branches(self) -> Iterator[Subgroup | Branch]:
        """What has product sets of its own: sub-groups, and groups without any."""
        for group in self.groups:
            for subgroup in group.subgroups:
                yield from subgroup.branches or (subgroup,)

    def group_of(self, number: int) -> Group | None:
        """The main group that a product set belongs to."""
        return next((group for group in self.groups if number in group.sets()), None)

    def sets_of(self, present: int | None) -> tuple[int, ...]:
        """The decision's own numbers of what is product set `present` today; None is a set that is gone."""
        if self.successors is None:
            return () if present is None else (present,)
        wanted = NONE if present is None else present
        return tuple(sorted(own for own, now in self.successors.sets.items() if now == wanted))


class Article(Record):
    """A news or policy page."""

    title: Line = field("Tiêu đề", "title", example="Mùa dong riềng")
    date: Day = field("Ngày", "date", example="1/11/2026")
    author: Line = field("Tác giả", "author", example="Ban biên tập")
    summary: Line = field("Tóm tắt", "summary")
    title_en: Line | None = absent("Tiêu đề tiếng Anh", "title in English", example="Canna season")
    summary_en: Line | None = absent("Tóm tắt tiếng Anh", "summary in English")
    tags: tuple[Line, ...] = several("Thẻ", "tags", example="[mùa vụ]")
    updated: Day | None = absent("Ngày cập nhật", "last change", example="5/11/2026")
    source: Url | None = absent("Nguồn", "source")
    photo: Photo | None = absent("Ảnh", "photo")
    story: Prose = field("Bài viết", "text", default="", help="Phần thân của tệp Markdown.")
    story_en: Prose = field(
        "Bài viết, tiếng Anh",
        "text in English",
        default="",
        help="Để trong tệp riêng TÊN.en.md bên cạnh TÊN.md.",
    )

    def is_in(self, language: str) -> bool:
        """Whether readers of a language have the whole article: there is no page with half of it."""
        return language == Language.VIETNAMESE or bool(
            self.title_en and self.summary_en and self.story_en
        )
