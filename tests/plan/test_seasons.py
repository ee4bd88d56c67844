"""Seasons: the months' lists, the calendar's bars, and the pages of product sets and of former names."""

from __future__ import annotations

import pytest

from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Product
from ocop_site.plan import seasons, urls, views
from tests import make
from tests.plan import desks
from tests.plan.test_lists import pages_of, view_at


def calendar(catalogue: Catalogue) -> views.Calendar:
    view = view_at(desks.planned(catalogue), urls.SEASONS)
    assert isinstance(view, views.Calendar)
    return view


def drawn(row: views.CalendarRow) -> str:
    """A row as text: what is written on its bars, a dot for every month without, an exclamation mark for the present."""
    return " ".join((one.text or ".") + "!" * (one.is_now and bool(one.text)) for one in row.cells)


@pytest.mark.parametrize(
    ("season", "bars"),
    [
        ((5,), ". . . . 5 . . . . . . ."),
        ((10, 11, 12, 1), "1 . . . . . . . . 10–12!"),
        ((3, 4, 8, 9), ". . 3–4 . . . 8–9 . . ."),
        ((12,), ". . . . . . . . . . . 12"),
        ((1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), "1–11! ."),
        ((11, 11), ". . . . . . . . . . 11! ."),
    ],
)
def test_a_season_is_drawn_as_bars_over_its_months(
    season: tuple[int, ...], bars: str, catalogue: Catalogue
) -> None:
    assert make.TODAY.month == 11
    only = desks.with_products(catalogue, desks.named(catalogue, ["Miến"], season=season))

    (part,) = calendar(only).parts
    (row,) = part.rows
    assert drawn(row) == bars
    assert sum(cell.span for cell in row.cells) == 12


def test_rows_follow_the_beginning_of_their_seasons(demo: Catalogue) -> None:
    begins = [
        next(m for m in sorted(set(one.season)) if (m - 2) % 12 + 1 not in one.season)
        for part in calendar(demo).parts
        for one in (_named(demo, row.link.url) for row in part.rows)
        if part.heading and part.heading.name == "Thực phẩm"
    ]
    assert len(begins) > 10
    assert begins == sorted(begins)


def _named(catalogue: Catalogue, url: str) -> Product:
    return next(one for one in catalogue.products.values() if urls.trace(one.code) == url)


def test_every_month_lists_the_products_that_declare_it(demo: Catalogue) -> None:
    jobs = desks.planned(demo)
    for month in range(1, 13):
        wanted = {
            urls.trace(one.code)
            for one in demo.products.values()
            if month in one.season and len(set(one.season)) < 12
        }
        pages = pages_of(jobs, urls.month(month))
        assert {card.url for page in pages for card in page.cards} == wanted
    whole = {urls.trace(one.code) for one in demo.products.values() if len(set(one.season)) == 12}
    pages = pages_of(jobs, urls.ALL_YEAR)
    assert {card.url for page in pages for card in page.cards} == whole
    assert {link.url for link in calendar(demo).year_round} == whole


def test_a_month_without_products_has_no_page(catalogue: Catalogue) -> None:
    only = desks.with_products(catalogue, desks.named(catalogue, ["Miến"], season=(2,)))
    jobs = desks.planned(only)

    assert urls.target(urls.month(2)) in jobs
    assert [one for one in jobs if one.startswith("mua/")] == [
        "mua/02/index.html",
        "mua/index.html",
    ]
    assert [one.key for one in calendar(only).choices] == ["2"]


def test_where_products_are_many_the_rows_are_sets_with_counts(catalogue: Catalogue) -> None:
    count = seasons.MOST_ROWS + 1
    names = [f"Miến {n:03}" for n in range(count)]
    products = desks.named(catalogue, names, season=(1, 11), set=3)
    products[0] = products[0].model_copy(update={"set": None})

    view = calendar(desks.with_products(catalogue, products))
    assert view.is_of_sets
    assert [part.heading and part.heading.name for part in view.parts] == ["Thực phẩm", None]
    assert [drawn(row) for part in view.parts for row in part.rows] == [
        f"{count - 1} . . . . . . . . . {count - 1}! .",
        "1 . . . . . . . . . 1! .",
    ]


def test_without_any_season_the_calendar_says_so(catalogue: Catalogue) -> None:
    view = calendar(desks.with_products(catalogue, desks.named(catalogue, ["Miến"], season=())))
    assert (view.choices, view.parts, view.year_round) == ((), (), ())


def test_every_set_with_products_has_a_page_below_its_group(demo: Catalogue) -> None:
    jobs = desks.planned(demo)
    index = view_at(jobs, urls.GROUPS)
    assert isinstance(index, views.GroupIndex)
    seen = 0
    for group in index.groups:
        for branch in group.branches:
            assert (urls.target(branch.url) in jobs) == bool(branch.count)
            if branch.count:
                (page, *_) = pages_of(jobs, branch.url)
                assert page.parent == views.Link(name=group.choice.name, url=group.choice.url)
                assert (page.heading, page.count) == (branch.name, branch.count)
                seen += 1
    assert seen > 10


def test_the_address_of_a_set_ends_where_a_word_of_its_name_ends() -> None:
    long = "Chế biến từ thịt, thủy sản, trứng, sữa, các sản phẩm từ mật ong"
    assert urls.product_set(8, long) == "/bo/08-che-bien-tu-thit-thuy-san-trung-sua-cac-san-pham/"
    assert urls.product_set(12, "Chè") == "/bo/12-che/"
    assert urls.product_set(3, "") == "/bo/03/"


def test_a_former_name_leads_to_the_commune_of_today(demo: Catalogue) -> None:
    view = view_at(desks.planned(demo), urls.COMMUNES)
    assert isinstance(view, views.ChoiceIndex)
    found = {one.name: [(two.name, two.url) for two in one.today] for one in view.former}

    place = next(one for one in demo.places.values() if one.name == "Bình Liêu")
    assert found["Xã Húc Động (Huyện Bình Liêu)"] == [("xã Bình Liêu", urls.commune(place))]
    assert len(found["Phường Hà Khẩu (Thành phố Hạ Long)"]) == 2
    units = {(unit.name, unit.district) for one in demo.places.values() for unit in one.former}
    assert len(view.former) == len(units)
