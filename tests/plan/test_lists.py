"""Lists: every product once, in the order of the Vietnamese alphabet, with counts that are true."""

from __future__ import annotations

import dataclasses
import math
from collections import Counter
from collections.abc import Iterable

import pytest

from ocop_site import vietnamese
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.page import Job
from ocop_site.model.product import Product, Source
from ocop_site.plan import lists, urls, views
from tests import make
from tests.plan import desks


def pages_of(jobs: dict[str, Job], url: str) -> list[views.ProductList]:
    """The pages of one list in their order, by following "next"."""
    found: list[views.ProductList] = []
    while url:
        view = jobs[urls.target(url)].view
        assert isinstance(view, views.ProductList)
        found.append(view)
        url = view.pager.next
    return found


def view_at(jobs: dict[str, Job], url: str) -> object:
    return jobs[urls.target(url)].view


@pytest.mark.parametrize(
    ("size", "sizes"),
    [
        (0, [0]),
        (1, [1]),
        (23, [23]),
        (24, [24]),
        (25, [24, 1]),
        (48, [24, 24]),
        (49, [24, 24, 1]),
        (241, [24] * 10 + [1]),
    ],
)
def test_a_list_is_cut_into_pages_of_24(size: int, sizes: list[int], catalogue: Catalogue) -> None:
    products = desks.named(catalogue, [f"Miến {n:03}" for n in range(size)])
    jobs = desks.planned(desks.with_products(catalogue, products))

    pages = pages_of(jobs, urls.PRODUCTS)

    assert lists.PAGE_SIZE == 24
    assert [len(page.cards) for page in pages] == sizes
    assert {page.count for page in pages} == {size}
    assert [card.url for page in pages for card in page.cards] == [
        urls.trace(one.code) for one in products
    ]
    count = len(sizes)
    assert [
        (page.pager.number, page.pager.count, page.pager.previous, page.pager.next)
        for page in pages
    ] == [
        (
            number,
            count,
            urls.page(urls.PRODUCTS, number - 1) if number > 1 else "",
            urls.page(urls.PRODUCTS, number + 1) if number < count else "",
        )
        for number in range(1, count + 1)
    ]
    planned = {one for one in jobs if one.startswith("san-pham/") and one.endswith(".html")}
    assert planned == {urls.target(page.shell.path) for page in pages}


@pytest.mark.parametrize(
    ("number", "shown"),
    [(1, "1 2 3 11"), (2, "1 2 3 4 11"), (6, "1 4 5 6 7 8 11"), (11, "1 9 10 11")],
)
def test_a_pager_shows_the_ends_and_the_neighbours(
    number: int, shown: str, catalogue: Catalogue
) -> None:
    products = desks.named(catalogue, [f"Miến {n:03}" for n in range(241)])
    jobs = desks.planned(desks.with_products(catalogue, products))

    pager = pages_of(jobs, urls.PRODUCTS)[number - 1].pager

    assert " ".join(link.name for link in pager.pages) == shown
    assert [link.url for link in pager.pages] == [
        urls.page(urls.PRODUCTS, int(link.name)) for link in pager.pages
    ]


def test_products_stand_in_the_order_of_the_vietnamese_alphabet(catalogue: Catalogue) -> None:
    ordered = [
        "An", "Ăn", "Ấm chén", "bánh cuốn", "Bánh gật gù", "Cà phê", "chè", "Dầu hồi", "Đào",
        "đậu", "Gà đồi", "Khoai", "Mật ong 2", "Mật ong 10", "Miến", "Nước mắm", "Ốc", "Ổi", "Ớt", "Rượu",
        "Tinh dầu", "Trà", "Ứng", "Vải", "Xoài", "Ý dĩ",
    ]  # fmt: skip
    jobs = desks.planned(desks.with_products(catalogue, desks.named(catalogue, reversed(ordered))))

    shown = [card.name for page in pages_of(jobs, urls.PRODUCTS) for card in page.cards]
    assert shown == sorted(ordered, key=vietnamese.sort_key)
    assert [one for one in shown if one[0] in "DĐdđ"] == ["Dầu hồi", "Đào", "đậu"]
    assert [one for one in shown if one[0] in "AĂẤ"] == ["An", "Ăn", "Ấm chén"]
    assert shown.index("Ổi") > shown.index("Ốc") > shown.index("Nước mắm")
    assert shown.index("Ớt") > shown.index("Ổi")


def test_products_of_one_name_stand_in_the_order_of_their_ids(catalogue: Catalogue) -> None:
    products = desks.named(catalogue, ["Miến", "Miến", "Miến"])
    for given in (products, products[::-1]):
        jobs = desks.planned(desks.with_products(catalogue, given))
        (page,) = pages_of(jobs, urls.PRODUCTS)
        assert [card.url for card in page.cards] == [urls.trace(one.code) for one in products]


RECALLED = ("ruoc-hau",)
"""The products of the demonstration content that are called back as a whole."""


def _stars_today(product: Product) -> int:
    """The stars that a product may carry on the day of the test; written apart from the model's verdict."""
    if product.id in RECALLED:
        return 0
    decided = [
        one
        for one in product.recognitions
        if one.source is Source.DECISION and one.date and one.date <= make.TODAY
    ]
    if not decided:
        return 0
    newest = max(decided, key=lambda one: str(one.date))
    assert newest.date
    ends = newest.until or newest.date.replace(year=newest.date.year + 3)
    if newest.extended:
        ends = max(ends, newest.extended.until)
    gone = newest.withdrawn is not None and newest.withdrawn.date <= make.TODAY
    return 0 if gone or ends < make.TODAY else newest.stars


def _counted(values: Iterable[object]) -> dict[str, int]:
    return {str(value): count for value, count in Counter(values).items() if value}


def test_the_counts_of_stars_are_those_of_the_records(demo: Catalogue) -> None:
    view = view_at(desks.planned(demo), urls.STARS)
    assert isinstance(view, views.ChoiceIndex)

    assert {one.name: one.count for one in view.choices} == _counted(
        _stars_today(one) for one in demo.products.values()
    )
    assert [one.name for one in view.choices] == ["5", "4", "3"]


def test_the_counts_of_kinds_are_those_of_the_records(demo: Catalogue) -> None:
    view = view_at(desks.planned(demo), urls.KINDS)
    assert isinstance(view, views.ChoiceIndex)
    kinds = (demo.producers[one.producer].kind.value for one in demo.products.values())

    assert {one.name: one.count for one in view.choices} == _counted(kinds)


def test_the_counts_of_communes_are_those_of_the_records(demo: Catalogue) -> None:
    view = view_at(desks.planned(demo), urls.COMMUNES)
    assert isinstance(view, views.ChoiceIndex)
    places = (demo.producers[one.producer].place for one in demo.products.values())

    assert {one.url.split("/")[2][:5]: one.count for one in view.choices} == _counted(places)
    names = [demo.places[one.url.split("/")[2][:5]].name for one in view.choices]
    assert names == sorted(names, key=vietnamese.sort_key)


def test_the_counts_of_groups_and_sets_are_those_of_the_records(demo: Catalogue) -> None:
    view = view_at(desks.planned(demo), urls.GROUPS)
    assert isinstance(view, views.GroupIndex)
    sets = _counted(one.set for one in demo.products.values())

    branches = [branch for group in view.groups for branch in group.branches]
    assert {str(one.number): one.count for one in branches if one.count} == sets
    assert [sum(one.count for one in group.branches) for group in view.groups] == [
        group.choice.count for group in view.groups
    ]
    assert sum(group.choice.count for group in view.groups) == sum(sets.values())
    assert sorted(one.number for one in branches) == list(range(1, 27))


def test_every_choice_leads_to_a_list_with_as_many_products_as_it_says(demo: Catalogue) -> None:
    jobs = desks.planned(demo)
    (all_products, *_) = pages_of(jobs, urls.PRODUCTS)
    indexes = [view_at(jobs, url) for url in (urls.STARS, urls.KINDS, urls.COMMUNES)]
    choices = [*all_products.groups, *all_products.stars, *all_products.kinds]
    choices += [
        one for view in indexes if isinstance(view, views.ChoiceIndex) for one in view.choices
    ]
    assert len(choices) > 40

    for choice in choices:
        pages = pages_of(jobs, choice.url)
        cards = [card.url for page in pages for card in page.cards]
        assert choice.count == pages[0].count == len(cards) == len(set(cards)) > 0
        assert len(pages) == math.ceil(choice.count / 24)
        shown = sum(card.stars > 0 for page in pages for card in page.cards)
        assert {page.recognised for page in pages} == {shown}


def test_every_product_is_in_the_lists_of_its_group_kind_commune_and_stars(
    demo: Catalogue,
) -> None:
    jobs = desks.planned(demo)
    for product in demo.products.values():
        maker = demo.producers[product.producer]
        classification = demo.classifications["qd-26-2026"]
        groups = [one for one in classification.groups if product.set in list(one.sets())]
        own = [urls.PRODUCTS, urls.kind(maker.kind.value)]
        own += [urls.group(one.id) for one in groups]
        own += [urls.commune(demo.places[maker.place])] if maker.place else []
        assert len(groups) == (product.set is not None)
        if stars := _stars_today(product):
            own.append(urls.stars(stars))
        for url in own:
            cards = [card for page in pages_of(jobs, url) for card in page.cards]
            assert [card.stars for card in cards if card.url == urls.trace(product.code)] == [stars]


def test_the_first_page_counts_what_is_in_force(demo: Catalogue) -> None:
    home = view_at(desks.planned(demo), urls.HOME)
    assert isinstance(home, views.Home)

    assert (home.products, home.producers) == (len(demo.products), len(demo.producers))
    assert home.in_force == sum(_stars_today(one) > 0 for one in demo.products.values())
    places = (demo.producers[one.producer].place for one in demo.products.values())
    assert home.communes == len(_counted(places))


def test_a_site_without_products_has_its_pages_and_says_none(catalogue: Catalogue) -> None:
    jobs = desks.planned(desks.with_products(catalogue, []))

    home = view_at(jobs, urls.HOME)
    assert isinstance(home, views.Home)
    assert (home.products, home.in_force, home.newest, home.stars) == (0, 0, (), ())
    for url in (urls.STARS, urls.KINDS, urls.COMMUNES):
        view = view_at(jobs, url)
        assert isinstance(view, views.ChoiceIndex)
        assert view.choices == ()
    assert [target for target in jobs if target.startswith("T/")] == ["T/index.html"]


def test_the_order_of_the_records_changes_nothing(demo: Catalogue) -> None:
    turned = dataclasses.replace(
        demo,
        products=dict(list(demo.products.items())[::-1]),
        producers=dict(list(demo.producers.items())[::-1]),
        places=dict(list(demo.places.items())[::-1]),
        articles=dict(list(demo.articles.items())[::-1]),
    )

    assert desks.planned(turned) == desks.planned(demo)
