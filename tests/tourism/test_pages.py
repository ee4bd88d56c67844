"""What the pages of tourism show, and what other pages show of it."""

from __future__ import annotations

import dataclasses
from typing import TypeVar

import pytest

from ocop_site import render, vietnamese
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.page import Artifact, Job
from ocop_site.plan import lists, pages, tourism, traces, urls, views
from ocop_site.plan.desk import Desk
from tests import make
from tests.plan import desks

V = TypeVar("V")


def view(desk: Desk, url: str, kind: type[V]) -> V:
    """The view of the page at an address."""
    found = {
        job.target: job.view
        for planner in (tourism, pages, lists, traces)
        for job in planner.jobs(desk)
    }[urls.target(url)]
    assert isinstance(found, kind)
    return found


def html(desk: Desk, url: str) -> str:
    (job,) = (one for one in tourism.jobs(desk) if one.target == urls.target(url))
    return rendered(job)


def rendered(job: Job) -> str:
    made = render.run(job, make.ROOT / "templates")
    assert isinstance(made, Artifact), made
    return made.body.decode()


def test_the_index_has_points_by_commune_and_by_season(desk: Desk) -> None:
    index = view(desk, urls.TOURISM, views.TourismIndex)

    assert [(one.name, [point.name for point in one.points]) for one in index.places] == [
        ("xã Bình Liêu", ["Ruộng bậc thang"]),
        ("xã Lục Hồn", ["Xưởng miến"]),
    ]
    assert {row.month: [one.name for one in row.points] for row in index.months if row.points} == {
        "9": ["Ruộng bậc thang"],
        "10": ["Ruộng bậc thang"],
    }
    assert [row.month for row in index.months if row.is_now] == ["11"]
    assert [one.name for one in index.undeclared] == ["Xưởng miến"]
    assert index.all_year == ()
    assert [(one.name, one.stops) for one in index.routes] == [
        ("Một ngày ở Bình Liêu", ("Ruộng bậc thang", "Xưởng miến"))
    ]


def test_all_months_are_all_year(catalogue: Catalogue) -> None:
    points = {
        id: one.model_copy(update={"season": tuple(range(1, 13))})
        for id, one in catalogue.tourism_points.items()
    }
    desk = desks.desk(dataclasses.replace(catalogue, tourism_points=points))
    index = view(desk, urls.TOURISM, views.TourismIndex)

    assert [one.name for one in index.all_year] == ["Ruộng bậc thang", "Xưởng miến"]
    assert all(row.points == () for row in index.months)


def test_only_a_demonstration_calls_a_point_without_source_invented(catalogue: Catalogue) -> None:
    site = catalogue.site.model_copy(update={"demo": False})
    real = desks.desk(dataclasses.replace(catalogue, site=site))
    url = urls.tourism_point("ruong-bac-thang")

    assert view(desks.desk(catalogue), url, views.PointPage).card.is_invented
    assert "hư cấu" in html(desks.desk(catalogue), url)
    assert not view(real, url, views.PointPage).card.is_invented
    assert "hư cấu" not in html(real, url)


def test_a_point_with_a_source_names_it(desk: Desk) -> None:
    page = html(desk, urls.tourism_point("xuong-mien"))

    assert '<a href="https://bao.example.vn/xuong-mien">bao.example.vn/xuong-mien</a>' in page
    assert "Nơi này có thật." in page
    assert "Điểm này là hư cấu" not in page


def test_a_point_leads_to_products_producers_and_routes(desk: Desk) -> None:
    page = view(desk, urls.tourism_point("ruong-bac-thang"), views.PointPage)

    assert [one.name for one in page.products] == ["Miến dong sợi vàng"]
    assert [one.url for one in page.producers] == [urls.producer("htx-ban-mai")]
    assert [one.url for one in page.routes] == [urls.tourism_route("mot-ngay")]


def test_products_producers_communes_and_home_lead_to_the_point(desk: Desk) -> None:
    expected = ["Ruộng bậc thang"]
    commune = urls.commune(desk.catalogue.places["06838"])

    assert [one.name for one in view(desk, urls.trace(make.CODE), views.Trace).visits] == expected
    assert [one.name for one in view(desk, commune, views.ProductList).visits] == expected
    assert view(desk, commune, views.ProductList).map is not None
    assert view(desk, urls.PRODUCTS, views.ProductList).map is None
    assert [one.url for one in view(desk, urls.HOME, views.Home).trips] == [
        urls.tourism_route("mot-ngay")
    ]


def test_a_producer_leads_to_the_point(desk: Desk) -> None:
    jobs = desks.planned(desk.catalogue)
    page = rendered(jobs[urls.target(urls.producer("htx-ban-mai"))])

    assert urls.tourism_point("ruong-bac-thang") in page


def test_a_link_from_either_side_is_enough(catalogue: Catalogue) -> None:
    product = desks.replace_one(catalogue.products, tourism=("xuong-mien",))
    desk = desks.desk(dataclasses.replace(catalogue, products=product))

    visits = view(desk, urls.trace(make.CODE), views.Trace).visits
    point = view(desk, urls.tourism_point("xuong-mien"), views.PointPage)
    assert [one.name for one in visits] == ["Ruộng bậc thang", "Xưởng miến"]
    assert [one.name for one in point.products] == ["Miến dong sợi vàng"]


def test_a_route_has_its_stops_in_order_and_a_line_through_them(desk: Desk) -> None:
    page = view(desk, urls.tourism_route("mot-ngay"), views.RoutePage)

    assert [(one.point.name, one.stay, one.onward) for one in page.stops] == [
        ("Ruộng bậc thang", "2 giờ", "Khoảng 8 km"),
        ("Xưởng miến", "", ""),
    ]
    assert [one.name for one in page.products] == ["Miến dong sợi vàng"]
    assert page.map is not None
    assert [one.text for one in page.map.marks] == ["1", "2"]
    assert page.map.line == " ".join(f"{one.x},{one.y}" for one in page.map.marks)


def test_a_stop_that_is_come_back_to_is_one_mark_with_two_numbers(catalogue: Catalogue) -> None:
    (route,) = catalogue.tourism_routes.values()
    routes = {route.id: route.model_copy(update={"stops": (*route.stops, route.stops[0])})}
    desk = desks.desk(dataclasses.replace(catalogue, tourism_routes=routes))
    page = view(desk, urls.tourism_route("mot-ngay"), views.RoutePage)

    assert page.map is not None
    assert [one.text for one in page.map.marks] == ["1·3", "2"]
    first, second, third = page.map.line.split()
    assert first == third != second


def test_a_route_over_a_place_that_is_on_no_map_has_no_drawing(catalogue: Catalogue) -> None:
    places = {
        **catalogue.places,
        "06838": catalogue.places["06838"].model_copy(update={"point": None}),
    }
    desk = desks.desk(dataclasses.replace(catalogue, places=places))
    page = view(desk, urls.tourism_route("mot-ngay"), views.RoutePage)

    assert page.map is None
    assert len(page.stops) == 2


def test_without_tourism_the_index_says_so(catalogue: Catalogue) -> None:
    desk = desks.desk(dataclasses.replace(catalogue, tourism_points={}, tourism_routes={}))

    assert [job.target for job in tourism.jobs(desk)] == [urls.target(urls.TOURISM)]
    assert "Chưa có điểm du lịch nào trong sổ." in html(desk, urls.TOURISM)


def test_what_is_not_translated_is_marked(english: Desk) -> None:
    page = view(english, urls.tourism_route("mot-ngay"), views.RoutePage)

    assert page.card.name == vietnamese.marked("Một ngày ở Bình Liêu")
    assert page.stops[0].stay == vietnamese.marked("2 giờ")
    assert [row.month for row in view(english, urls.TOURISM, views.TourismIndex).months][:2] == [
        "January",
        "February",
    ]


@pytest.mark.parametrize("key", ["name", "summary", "story"])
def test_content_never_becomes_markup(catalogue: Catalogue, key: str) -> None:
    hostile = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'
    points = {
        id: one.model_copy(update={key: hostile}) for id, one in catalogue.tourism_points.items()
    }
    routes = {
        id: one.model_copy(update={key: hostile}) for id, one in catalogue.tourism_routes.items()
    }
    desk = desks.desk(dataclasses.replace(catalogue, tourism_points=points, tourism_routes=routes))

    for job in tourism.jobs(desk):
        page = rendered(job)
        assert "<script>alert" not in page
        assert "<img src=x" not in page
