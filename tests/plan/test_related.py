"""What stands beside a product: the nearest first, of other makers, recognised, none twice, and the same at every build."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Sequence

from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Product
from ocop_site.plan import urls
from ocop_site.plan.related import SHOWN, Related
from tests.plan import desks


def products_of(catalogue: Catalogue, links: Sequence[object]) -> list[Product]:
    by_url = {urls.trace(one.code): one for one in catalogue.products.values()}
    return [by_url[getattr(one, "url")] for one in links]  # noqa: B009


def kilometres(catalogue: Catalogue, one: Product, other: Product) -> float:
    """The great-circle distance of the points of two products' communes, by the haversine formula."""
    here, there = (
        catalogue.places[catalogue.producers[each.producer].place or ""].point
        for each in (one, other)
    )
    assert here
    assert there
    a, b = math.radians(here.lat), math.radians(there.lat)
    lon = math.radians(there.lon - here.lon)
    part = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(lon / 2) ** 2
    return 2 * 6371.0088 * math.asin(math.sqrt(part))


def test_near_are_the_recognised_products_at_the_least_distance(demo: Catalogue) -> None:
    desk = desks.desk(demo)
    related = Related(desk)
    for product in demo.products.values():
        near, _ = related.of(product)
        shown = products_of(demo, near)
        others = [
            one
            for one in demo.products.values()
            if desk.verdicts[one.id].may_carry_stars and one.producer != product.producer
        ]
        wanted = sorted(round(kilometres(demo, product, one), 6) for one in others)[:SHOWN]
        assert [round(kilometres(demo, product, one), 6) for one in shown] == wanted


def test_of_the_set_are_recognised_products_of_other_makers_that_are_not_near(
    demo: Catalogue,
) -> None:
    desk = desks.desk(demo)
    related = Related(desk)
    named = 0
    for product in demo.products.values():
        near, of_set = related.of(product)
        shown = products_of(demo, of_set)
        fit = {
            one.id
            for one in demo.products.values()
            if one.set == product.set
            and one.producer != product.producer
            and desk.verdicts[one.id].may_carry_stars
        } - {one.id for one in products_of(demo, near)}
        assert {one.id for one in shown} <= fit
        assert len(shown) == min(SHOWN, len(fit))
        named += len(shown)
    assert named > 20


def test_where_many_fit_every_product_is_named_by_some_page(catalogue: Catalogue) -> None:
    (maker,) = catalogue.producers.values()
    makers = {f"m{n}": maker.model_copy(update={"id": f"m{n}"}) for n in range(12)}
    products = [
        one.model_copy(update={"producer": f"m{n}"})
        for n, one in enumerate(desks.named(catalogue, [f"Miến {n:02}" for n in range(12)]))
    ]
    many = dataclasses.replace(desks.with_products(catalogue, products), producers=makers)
    related = Related(desks.desk(many))

    near = {one.id: related.of(one)[0] for one in products}
    assert [one.name for one in near["p000"]] == [f"Miến {n:02}" for n in (1, 2, 3, 4)]
    assert [one.name for one in near["p010"]] == [f"Miến {n:02}" for n in (11, 0, 1, 2)]
    assert {link.url for links in near.values() for link in links} == {
        urls.trace(one.code) for one in products
    }


def test_without_a_commune_or_a_point_nothing_is_near(catalogue: Catalogue) -> None:
    (maker,) = catalogue.producers.values()
    makers = {id: maker.model_copy(update={"id": id, "place": None}) for id in ("a", "b")}
    products = [
        one.model_copy(update={"producer": id})
        for id, one in zip(("a", "b"), desks.named(catalogue, ["Miến 1", "Miến 2"]), strict=True)
    ]
    two = dataclasses.replace(desks.with_products(catalogue, products), producers=makers)

    near, of_set = Related(desks.desk(two)).of(products[0])
    assert near == ()
    assert [one.name for one in of_set] == ["Miến 2"]
