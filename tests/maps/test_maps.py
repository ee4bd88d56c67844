"""The map of the province as its page shows it: every commune once, counts that are true, nothing but points."""

from __future__ import annotations

import dataclasses
import itertools
import math
import re
from collections import Counter

import pytest

from ocop_site import render
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.page import Artifact, Job, Renderer
from ocop_site.plan import atlas, cartography, maps, urls, views
from ocop_site.plan.desk import Desk
from tests import make
from tests.plan import desks


@pytest.fixture(scope="module")
def desk(demo: Catalogue) -> Desk:
    return desks.desk(demo)


@pytest.fixture(scope="module")
def page(desk: Desk) -> views.MapPage:
    (job,) = atlas.jobs(desk)
    assert job.target == urls.target(urls.MAP)
    assert isinstance(job.view, views.MapPage)
    return job.view


def drawn(page: views.MapPage) -> views.Map:
    assert page.map is not None
    return page.map


def test_every_commune_is_there_once(page: views.MapPage, demo: Catalogue) -> None:
    shown = [one.short for one in (*drawn(page).circles, *drawn(page).dots)]

    assert Counter(shown) == Counter(one.name for one in demo.places.values())
    assert len(shown) == 54


def test_the_list_says_everything_that_the_map_says(page: views.MapPage) -> None:
    circles = {(one.name, one.url, int(one.text)) for one in drawn(page).circles}

    assert circles == {(one.name, one.url, one.recognised) for one in page.rows}
    assert [one.name for one in drawn(page).dots] == list(page.empty)
    assert {(one.url, one.name) for one in drawn(page).marks} == {
        (one.url, one.name) for one in page.points
    }
    assert [int(one.text) for one in drawn(page).marks] == list(range(1, len(page.points) + 1))


def test_counts_are_those_of_products_that_may_carry_stars(page: views.MapPage, desk: Desk) -> None:
    makers = desk.catalogue.producers
    by_place = Counter(makers[one.producer].place for one in desk.products if desk.card(one).stars)
    names = {desk.place_name(code): count for code, count in by_place.items()}

    assert {one.name: one.recognised for one in page.rows if one.recognised} == names
    assert sum(one.products for one in page.rows) == len(desk.products)


def test_areas_are_as_the_counts(page: views.MapPage) -> None:
    shares = {
        round(float(one.r) ** 2 / int(one.text)) for one in drawn(page).circles if one.text != "0"
    }

    assert max(shares) - min(shares) <= 1


@pytest.mark.parametrize("most", [1, 5, 40, 900])
def test_the_largest_circle_stays_small_enough(most: int) -> None:
    radii = maps._radii([most, 1, 0])

    assert max(radii) <= maps.LARGEST + 1e-9
    assert radii[1] ** 2 * most == pytest.approx(radii[0] ** 2)


def test_everything_that_can_be_hit_is_24_px_and_apart(page: views.MapPage) -> None:
    targets = [(float(one.x), float(one.y), float(one.hit)) for one in drawn(page).circles]
    targets += [(float(one.x), float(one.y), float(one.hit)) for one in drawn(page).marks]

    assert min(r for *_, r in targets) >= 12.5
    for (x, y, r), (left, top, other) in itertools.combinations(targets, 2):
        assert math.hypot(x - left, y - top) >= r + other


def test_no_commune_is_moved_by_two_kilometres(page: views.MapPage, desk: Desk) -> None:
    found = {place.name: place for place in desk.communes}
    points = [one.point for one in desk.communes if one.point]
    shown = cartography.projection(points, width=maps.WIDTH, margin=maps.MARGIN)

    for one in (*drawn(page).circles, *drawn(page).dots):
        point = found[one.short].point
        assert point is not None
        assert math.dist(shown.at(point), (float(one.x), float(one.y))) / shown.units_per_km < 2


def test_most_communes_with_products_have_their_name_beside_them(page: views.MapPage) -> None:
    named = [one for one in drawn(page).circles if one.label]

    assert len(named) / len(drawn(page).circles) > 0.8


def test_the_drawing_has_points_and_no_outline(desk: Desk, page: views.MapPage) -> None:
    html = rendered(page, "map.html")
    svg = html[html.index('<div class="map"') : html.index("</svg></div>")]

    assert set(re.findall(r"<(\w+)", svg)) == {
        "div",
        "svg",
        "g",
        "a",
        "title",
        "circle",
        "path",
        "text",
    }
    assert {path[-1] for path in re.findall(r'<path d="([^"]*)"', svg)} <= {"z", *"0123456789"}
    assert svg.count('z"/>') == len(drawn(page).marks)
    assert "không phải bản đồ địa giới hay biên giới" in html
    assert "<image" not in html
    assert "<iframe" not in html


def test_the_same_records_give_the_same_bytes(demo: Catalogue, page: views.MapPage) -> None:
    (again,) = atlas.jobs(desks.desk(demo))

    assert rendered(again.view, "map.html") == rendered(page, "map.html")


def test_a_link_says_commune_and_count(page: views.MapPage) -> None:
    html = rendered(page, "map.html")

    assert "<title>xã Tiên Yên: 3\u00a0sản phẩm đang được công nhận</title>" in html


def test_a_small_map_shows_one_commune_among_all(desk: Desk) -> None:
    small = maps.small(desk, "06838")

    assert small is not None
    assert small.name == "xã Bình Liêu"
    assert small.dots.count("M") == 54
    assert f"M{small.x} {small.y}h0" in small.dots


@pytest.mark.parametrize("code", [None, "", "99999"])
def test_there_is_no_small_map_of_nowhere(desk: Desk, code: str | None) -> None:
    assert maps.small(desk, code) is None


def test_a_site_without_points_has_the_list_alone(demo: Catalogue) -> None:
    places = {id: one.model_copy(update={"point": None}) for id, one in demo.places.items()}
    (job,) = atlas.jobs(desks.desk(dataclasses.replace(demo, places=places)))
    assert isinstance(job.view, views.MapPage)

    assert job.view.map is None
    assert job.view.rows
    assert '<div class="map"' not in rendered(job.view, "map.html")


def rendered(view: object, template: str) -> str:
    job = Job(target="x/index.html", renderer=Renderer.PAGE, template=template, view=view)
    made = render.run(job, make.ROOT / "templates")
    assert isinstance(made, Artifact), made
    return made.body.decode()
