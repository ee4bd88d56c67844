"""Points and routes in the content folder: what is read, and every fault with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocop_site import load
from tests import make

POINT = "tourism/points/ruong-bac-thang.md"
ROUTE = "tourism/routes/mot-ngay.yml"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = make.content(tmp_path)
    make.tourism(folder)
    return folder


def test_points_and_routes_are_read(content: Path) -> None:
    make.put(content, "tourism/points/ruong-bac-thang.en.md", "Narrow paths.\n")
    loaded = load.catalogue(content)

    assert loaded.diagnostics == ()
    assert loaded.catalogue is not None
    points, routes = loaded.catalogue.tourism_points, loaded.catalogue.tourism_routes
    assert list(points) == ["ruong-bac-thang", "xuong-mien"]
    point, route = points["ruong-bac-thang"], routes["mot-ngay"]
    assert (point.kind.value, point.place, point.season) == ("community", "06838", (9, 10))
    assert point.story == "Đường bờ ruộng hẹp, đi giày thấp."
    assert point.story_en == "Narrow paths."
    assert [(one.point, one.stay, one.onward) for one in route.stops] == [
        ("ruong-bac-thang", "2 giờ", "Khoảng 8 km"),
        ("xuong-mien", None, None),
    ]


def test_the_small_content_with_tourism_has_no_fault(content: Path) -> None:
    assert make.check(content) == []


@pytest.mark.parametrize(
    ("file", "fields", "expected"),
    [
        (POINT, "kind: lang-nghe\n", "2:7 L147"),
        (POINT, 'place: "99999"\n', "2:8 C205"),
        (POINT, 'place: "06844"\n', "2:8 C204"),
        (POINT, "season: [13]\n", "2:10 L148"),
        (POINT, "products: [mien-song]\n", "2:12 C201"),
        (POINT, "producers: [htx-ban-may]\n", "2:13 C201"),
        (POINT, "photos: [{file: khong-co.png, alt: Ảnh}]\n", "2:17 C209"),
        (POINT, "summary: Gọi 0912 345 678.\n", "2:10 C216"),
        (POINT, "contact: {phone: 0203 3365214}\n", "2:10 L111"),
        (ROUTE, "stops: [{point: ruong-bac-thang}]\n", "2:8 C263"),
        (ROUTE, "stops: []\n", "2:8 C263"),
        (ROUTE, "stops: [{point: xuong-mien}, {point: xuong-mien}]\n", "2:38 C264"),
        (ROUTE, "stops: [{point: xuong-mien}, {point: xuong-mie}]\n", "2:38 C201"),
        (ROUTE, "products: [mien-song]\n", "2:12 C201"),
    ],
)
def test_a_fault_has_its_place(content: Path, file: str, fields: str, expected: str) -> None:
    make.declare(content, file, fields)

    assert make.check(content) == [f"{file}:{expected}"]


def test_a_route_may_come_back_to_a_stop(content: Path) -> None:
    make.declare(
        content,
        ROUTE,
        "stops: [{point: xuong-mien}, {point: ruong-bac-thang}, {point: xuong-mien}]\n",
    )

    assert make.check(content) == []


def test_a_product_names_points_that_exist(content: Path) -> None:
    make.declare(content, "products/mien-dong.md", "tourism: [xuong-mien, xuong-may]\n")

    assert make.check(content) == ["products/mien-dong.md:2:23 C201"]
    said = make.said(content)
    assert "không có điểm du lịch nào mã “xuong-may”" in said
    assert "xuong-mien" in said


def test_a_reference_to_a_point_that_cannot_be_read_is_no_second_fault(content: Path) -> None:
    make.edit(content, "tourism/points/xuong-mien.yml", "kind: producer", "kind: xyz")

    assert [one.split(" ")[0].split(":")[0] for one in make.check(content)] == [
        "tourism/points/xuong-mien.yml"
    ]


@pytest.mark.parametrize(
    "name", ["tourism/diem.md", "tourism/points/a/b.md", "tourism/routes/x.txt"]
)
def test_other_files_are_unexpected(content: Path, name: str) -> None:
    make.put(content, name, "---\nname: x\n---\n")

    assert [one.split(":")[0] for one in make.check(content)] == [name]
