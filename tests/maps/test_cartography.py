"""The geometry of a map: true distances, circles apart, names beside them, the same every time."""

from __future__ import annotations

import itertools
import math
import random

import pytest

from ocop_site.model.producer import Point
from ocop_site.plan import cartography
from ocop_site.plan.cartography import Box, Disc

HA_LONG = Point(lat="20,9470", lon="107,1157")
MONG_CAI = Point(lat="21,5043", lon="108,0034")
CO_TO = Point(lat="20,9900", lon="107,7560")
DONG_TRIEU = Point(lat="21,0793", lon="106,4930")
PROVINCE = (HA_LONG, MONG_CAI, CO_TO, DONG_TRIEU)


def great_circle(one: Point, other: Point) -> float:
    """Kilometres by the haversine formula: another way to the same distance."""
    lat1, lon1, lat2, lon2 = (
        math.radians(float(value)) for value in (one.lat, one.lon, other.lat, other.lon)
    )
    part = (
        math.sin((lat2 - lat1) / 2) ** 2
        + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return 2 * 6371 * math.asin(math.sqrt(part))


@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(PROVINCE, 2)))
def test_distances_are_true_within_one_percent(one: Point, other: Point) -> None:
    shown = cartography.projection(PROVINCE, width=1000, margin=50)

    drawn = math.dist(shown.at(one), shown.at(other)) / shown.units_per_km

    assert drawn == pytest.approx(great_circle(one, other), rel=0.01)


def test_north_is_up_east_is_right_and_all_points_are_inside() -> None:
    shown = cartography.projection(PROVINCE, width=1000, margin=50)
    at = [shown.at(one) for one in PROVINCE]

    assert shown.at(MONG_CAI)[0] == pytest.approx(950)
    assert shown.at(DONG_TRIEU)[0] == pytest.approx(50)
    assert shown.at(MONG_CAI)[1] == pytest.approx(50)
    assert shown.at(HA_LONG)[1] == pytest.approx(shown.height - 50, abs=1)
    assert all(50 - 1e-6 <= x <= 950 + 1e-6 and y >= 50 - 1e-6 for x, y in at)


@pytest.mark.parametrize("points", [(HA_LONG,), (HA_LONG, HA_LONG), (HA_LONG, CO_TO)])
def test_few_points_fill_no_more_than_the_frame(points: tuple[Point, ...]) -> None:
    shown = cartography.projection(points, width=640, margin=64, smallest_km=12, tallest=420)

    assert shown.height <= 421
    for x, y in map(shown.at, points):
        assert 64 - 1e-6 <= x <= 576 + 1e-6
        assert 64 - 1e-6 <= y <= shown.height - 64 + 1
    assert 640 / shown.units_per_km >= 12


def crowd(size: int, seed: int) -> list[Disc]:
    made = random.Random(seed)
    return [
        Disc(made.uniform(100, 900), made.uniform(100, 600), made.choice((4.5, 12.5, 20, 34)))
        for _ in range(size)
    ]


@pytest.mark.parametrize("seed", range(12))
def test_circles_are_moved_apart_and_no_further(seed: int) -> None:
    before = crowd(50, seed)

    after = cartography.apart(before)

    for one, other in itertools.combinations(after, 2):
        assert math.hypot(one.x - other.x, one.y - other.y) >= one.r + other.r
    assert [one.r for one in after] == [one.r for one in before]
    assert cartography.apart(after) == after
    assert cartography.apart(before) == after


def test_circles_at_one_place_come_apart() -> None:
    after = cartography.apart([Disc(10, 10, 12)] * 8)

    for one, other in itertools.combinations(after, 2):
        assert math.hypot(one.x - other.x, one.y - other.y) >= 24


def test_circles_that_do_not_touch_stay() -> None:
    discs = [Disc(0, 0, 10), Disc(40, 0, 10), Disc(0, 40, 10)]

    assert cartography.apart(discs) == discs


@pytest.mark.parametrize("seed", range(12))
def test_names_cover_no_circle_and_no_other_name(seed: int) -> None:
    discs = cartography.apart(crowd(50, seed))
    wanted = [(number, f"Quảng Mười {number}") for number in range(50)]

    placed = cartography.names(wanted, discs, width=1000, height=700)

    assert placed
    for one, other in itertools.combinations(placed.values(), 2):
        assert not overlap(one.box, other.box)
    for one in placed.values():
        assert one.box.left >= 0
        assert one.box.top >= 0
        assert one.box.right <= 1000
        assert one.box.bottom <= 700
        assert not any(covers(one.box, disc) for disc in discs)
    assert cartography.names(wanted, discs, width=1000, height=700) == placed


def test_what_comes_first_gets_the_room() -> None:
    discs = [Disc(50, 50, 10), Disc(75, 50, 10)]
    names = "Hải Hoà Đông", "Móng Cái Tây"

    first = cartography.names([(0, names[0])], discs, width=400, height=66)
    both = cartography.names([(1, names[1]), (0, names[0])], discs, width=200, height=66)

    assert set(first) == {0}
    assert 1 in both


def test_a_name_that_has_no_room_is_left_out() -> None:
    assert cartography.names([(0, "Vân Đồn")], [Disc(15, 15, 12)], width=30, height=30) == {}


@pytest.mark.parametrize(
    ("longest", "km"),
    [
        (0.4, 1),
        (1, 1),
        (1.9, 1),
        (2, 2),
        (4.9, 2),
        (7, 5),
        (10, 10),
        (49, 20),
        (60, 50),
        (999, 500),
    ],
)
def test_the_scale_bar_has_a_round_length(longest: float, km: int) -> None:
    assert cartography.round_km(longest) == km


def overlap(one: Box, other: Box) -> bool:
    return min(one.right, other.right) > max(one.left, other.left) and min(
        one.bottom, other.bottom
    ) > max(one.top, other.top)


def covers(box: Box, disc: Disc) -> bool:
    """Whether a point of the circle's edge or its middle lies inside the box, found by walking round it."""
    around = [(disc.x, disc.y)] + [
        (
            disc.x + (disc.r - 0.01) * math.cos(turn / 40),
            disc.y + (disc.r - 0.01) * math.sin(turn / 40),
        )
        for turn in range(252)
    ]
    return any(box.left < x < box.right and box.top < y < box.bottom for x, y in around)
