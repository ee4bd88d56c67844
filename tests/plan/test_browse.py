"""What the filters work with: the table says of every product what its records say, and the file holds all of them."""

from __future__ import annotations

import dataclasses
import json
from datetime import date
from typing import Any

import pytest

from ocop_site import vietnamese
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Extension, Product
from ocop_site.plan import browse, urls, views
from tests.plan import desks
from tests.plan.test_lists import _stars_today, pages_of


def rows(catalogue: Catalogue, **changes: Any) -> list[dict[str, Any]]:
    """The table read back by its description, product by product."""
    table = json.loads(json.dumps(browse.table(desks.desk(catalogue, **changes))))
    found, maker = [], -1
    known = 0
    for row, name in enumerate(table["names"]):
        if table["by"][row]:
            maker = table["by"][row] - 1
        else:
            maker, known = known, known + 1
        place = table["places"][table["at"][maker] - 1] if table["at"][maker] else []
        term = table["terms"][table["term"][row] - 1] if table["term"][row] else ["", ""]
        months = table["seasons"][table["season"][row] - 1] if table["season"][row] else 0
        found.append(
            {
                "name": name,
                "code": table["codes"][5 * row : 5 * row + 5],
                "stars": int(table["stars"][row]),
                "maker": table["makers"][maker],
                "kind": table["kinds"][table["kind"][maker]],
                "place": place[:2],
                "others": place[2:],
                "group": table["groups"][table["group"][row] - 1] if table["group"][row] else "",
                "state": table["states"][table["state"][row]],
                "since": term[0],
                "until": term[1],
                "months": [bit + 1 for bit in range(13) if months >> bit & 1],
                "english": table["english"].get(str(row), ""),
                "last": table["last"].get(str(row), ""),
            }
        )
    return found


def test_every_row_says_what_the_records_say(demo: Catalogue) -> None:
    desk = desks.desk(demo)
    expected = []
    for product in sorted(demo.products.values(), key=lambda one: vietnamese.sort_key(one.name)):
        maker, answer = demo.producers[product.producer], desk.verdicts[product.id]
        place = demo.places[maker.place or ""]
        group = demo.classifications["qd-26-2026"].group_of(product.set or 0)
        season = sorted(set(product.season))
        expected.append(
            {
                "name": product.name,
                "code": product.code[2:-1],
                "stars": _stars_today(product),
                "maker": maker.name,
                "kind": maker.kind.value,
                "place": [place.id, place.full_name],
                "group": group.id if group else "",
                "state": answer.state.value,
                "since": str(answer.recognition.date) if answer.recognition else "",
                "until": str(answer.until) if answer.until else "",
                "months": [13] if len(season) == 12 else season,
                "english": product.name_en or "",
            }
        )
    found = rows(demo)
    assert [{key: one[key] for key in expected[0]} for one in found] == expected


def test_former_names_of_a_commune_are_there_to_find_it_by(demo: Catalogue) -> None:
    found = next(one for one in rows(demo) if one["place"][1] == "xã Bình Liêu")
    assert {"Xã Húc Động", "Huyện Bình Liêu"} <= set(found["others"])


def test_a_recorded_extension_moves_the_last_day_of_stars(catalogue: Catalogue) -> None:
    (product,) = desks.named(catalogue, ["Miến"])
    (recognition, *_) = product.recognitions
    assert recognition.date
    extended = recognition.model_copy(
        update={"extended": Extension(until=date(2029, 9, 30), decision="1/QĐ-UBND")}
    )
    later = product.model_copy(update={"recognitions": (extended,)})

    (row,) = rows(desks.with_products(catalogue, [later]))
    assert (row["until"], row["last"]) == (str(recognition.date.replace(year=2029)), "2029-09-30")
    (row,) = rows(desks.with_products(catalogue, [product]))
    assert row["last"] == ""


def test_a_product_with_nothing_declared_has_a_row(catalogue: Catalogue) -> None:
    (bare,) = desks.named(catalogue, ["Miến"], set=None, season=(), recognitions=())
    makers = {id: one.model_copy(update={"place": None}) for id, one in catalogue.producers.items()}
    only = dataclasses.replace(desks.with_products(catalogue, [bare]), producers=makers)

    (row,) = rows(only)
    assert (row["place"], row["group"], row["state"]) == ([], "", "never")
    assert (row["since"], row["until"], row["months"], row["stars"]) == ("", "", [], 0)


def test_a_catalogue_without_products_has_a_table(catalogue: Catalogue) -> None:
    assert rows(desks.with_products(catalogue, [])) == []


def test_the_file_has_every_product_and_no_formula(catalogue: Catalogue) -> None:
    products = desks.named(catalogue, ["Bánh, gói", '=HYPERLINK("x")', "Miến"])
    jobs = desks.planned(desks.with_products(catalogue, products))
    text = jobs[urls.target(browse.CSV)].view.text  # type: ignore[attr-defined]

    lines = text.split("\r\n")
    assert lines[0] == "\ufeff" + ",".join(f"browse.column.{one}" for one in browse.COLUMNS)
    assert lines[1].startswith(f'{products[1].code},"\'=HYPERLINK(""x"")",')
    assert lines[2].startswith(f'{products[0].code},"Bánh, gói",')
    assert lines[3].startswith(f"{products[2].code},Miến,")
    assert lines[3].endswith(f",https://example.github.io/ocop/T/{products[2].code}/")
    assert lines[4:] == [""]


def test_only_the_first_page_of_all_products_has_the_filters(demo: Catalogue) -> None:
    jobs = desks.planned(demo)
    first, *rest = pages_of(jobs, urls.PRODUCTS)

    assert first.browse is not None
    assert {one.key: one.count for one in first.browse.states} == _states(demo)
    assert {page.browse for page in (*rest, *pages_of(jobs, urls.stars(4)))} == {None}


def _states(catalogue: Catalogue) -> dict[str, int]:
    found: dict[str, int] = {}
    for answer in desks.desk(catalogue).verdicts.values():
        found[answer.state.value] = found.get(answer.state.value, 0) + 1
    return found


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 11, 26), ("2029-06-26", "expired", "26/6/2029")),
        (date(2029, 6, 26), ("2029-06-26", "expired", "26/6/2029")),
        (date(2029, 6, 27), ("", "", "")),
    ],
)
def test_a_card_knows_its_last_day(
    demo: Catalogue, today: date, expected: tuple[str, str, str]
) -> None:
    product: Product = demo.products["mien-dong-soi-vang"]
    card: views.Card = desks.desk(demo, today=today).card(product)
    assert (card.last_iso, card.then, card.then_until) == expected
