"""Who must say that a product is excluded, or that the evaluation stops, for it to be so."""

import pytest

from ocop_site.model.scorecard import Exclusion
from ocop_site.score import stars as stars_of
from tests.score import small

TOP = (40, 25, 28, 5, 2)
"""100 points, all minima met."""

EXCLUDED = [
    ("nobody", 3, {}, 5, ()),
    ("one of one", 1, {1: {"A1": "giống"}}, 0, ("A1",)),
    ("one of two is no majority", 2, {1: {"A1": "giống"}}, 5, ()),
    ("both of two", 2, {1: {"A1": "giống"}, 2: {"A1": "giống"}}, 0, ("A1",)),
    ("one of three", 3, {2: {"A1": "giống"}}, 5, ()),
    ("two of three", 3, {1: {"A1": "giống"}, 3: {"A1": "giống"}}, 0, ("A1",)),
    ("two of four is no majority", 4, {1: {"C1": "bẩn"}, 2: {"C1": "bẩn"}}, 5, ()),
    ("three of four", 4, {1: {"C1": "bẩn"}, 2: {"C1": "bẩn"}, 3: {"C1": "bẩn"}}, 0, ("C1",)),
    ("two of five", 5, {1: {"C1": "bẩn"}, 5: {"C1": "bẩn"}}, 5, ()),
    ("three of five, stopped at C1", 5, {n: {"C1": "bẩn"} for n in (1, 2, 5)}, 0, ("C1",)),
    ("three of seven", 7, {n: {"A1": "giống"} for n in (1, 2, 3)}, 5, ()),
    ("four of seven", 7, {n: {"A1": "giống"} for n in (1, 2, 3, 4)}, 0, ("A1",)),
    ("two of three, but at two items", 3, {1: {"A1": "giống"}, 2: {"C1": "bẩn"}}, 5, ()),
    ("two of three at both items", 3, {1: {"A1": "giống", "C1": "bẩn"}, 2: {"C1": "bẩn", "A1": "giống"}}, 0, ("A1", "C1")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("members", "notes", "stars", "items"),
    [case[1:] for case in EXCLUDED],
    ids=[case[0] for case in EXCLUDED],
)
def test_a_product_is_excluded_where_more_than_half_of_the_members_say_so(
    members: int, notes: dict[int, dict[str, str]], stars: int, items: tuple[str, ...]
) -> None:
    card = small.card(members * [TOP], notes)
    assert card.stars == stars
    assert tuple(one.item for one in card.excluded) == items
    # The points stay as they are, so that everybody sees what was excluded.
    assert (str(card.total.truncated), card.band) == ("100.00", 5)


def test_the_reason_of_an_exclusion_is_that_of_the_first_member_in_the_order_of_codes() -> None:
    notes = {1: {"A1": "giống mẫu X"}, 2: {"A1": "giống mẫu Y"}}
    assert small.card(2 * [TOP], notes).excluded == (Exclusion(item="A1", reason="giống mẫu X"),)
    backwards = [
        small.marked(small.sheet(TOP, "TV002", notes[2])),
        small.marked(small.sheet(TOP, "TV001", notes[1])),
    ]
    found = stars_of.scorecard("2026-1", "mien-dong", small.decision(), small.SET, backwards)
    assert found.excluded == (Exclusion(item="A1", reason="giống mẫu X"),)
