"""The council's rule: what is averaged, what is shown, what a minimum is tested on, what a quorum is."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_site.model.round import CouncilRule, MinimumOn
from ocop_site.model.scorecard import Scorecard
from ocop_site.score import minima, stars
from tests.score import small


def card(rows: Sequence[small.Row], **rule: str) -> Scorecard:
    """The scorecard of these sheets under a rule as round.yml writes it."""
    marked = [small.marked(small.sheet(row, f"TV{n}")) for n, row in enumerate(rows, 1)]
    made = CouncilRule.model_validate(rule)
    return stars.scorecard("2026-1", "mien-dong", small.decision(), small.SET, marked, rule=made)


ROWS = [(40, 25, 22, 3, 0), (40, 25, 22, 3, 0), (40, 25, 20, 3, 2)]
"""Three sheets of 90: the mean is 90 exactly."""
EDGE = [(40, 25, 22, 3, 0), (40, 25, 22, 3, 0), (40, 25, 21, 3, 0)]
"""90, 90 and 89: the mean is 89,666…"""


def test_per_total_gives_the_same_exact_total_and_stars() -> None:
    one, other = card(EDGE), card(EDGE, average="per-total")
    assert (one.total, one.stars, one.unmet) == (other.total, other.stars, other.unmet)
    assert (one.shows_items, other.shows_items) == (True, False)


@pytest.mark.parametrize(
    ("rule", "shown"),
    [
        ({}, "89.66"),
        ({"rounding": "half-up"}, "89.67"),
        ({"shown_to": "0,1"}, "89.6"),
        ({"shown_to": "0,1", "rounding": "half-up"}, "89.7"),
        ({"shown_to": "1", "rounding": "half-up"}, "90"),
        ({"shown_to": "0,001"}, "89.666"),
    ],
)
def test_what_is_shown_decides_nothing(rule: dict[str, str], shown: str) -> None:
    found = card(EDGE, **rule)
    assert (str(found.shown(found.total)), found.band) == (shown, 4)


# C2 needs 3 points for four stars; the total is above 70 whatever C2 has.
@pytest.mark.parametrize(
    ("points", "average", "majority", "every"),
    [
        ((3, 3, 3), 4, 4, 4),
        ((5, 5, 0), 4, 4, 2),
        ((5, 3, 1), 4, 4, 3),
        ((3, 3, 2), 3, 4, 3),
        ((5, 2, 2), 4, 3, 3),
        ((3, 2, 2), 3, 3, 3),
    ],
)
def test_a_minimum_is_tested_on_what_the_rule_says(
    points: tuple[int, int, int], average: int, majority: int, every: int
) -> None:
    rows = [(30, 20, 22, one, 2) for one in points]
    found = [card(rows, minimum_on=one).stars for one in ("average", "majority", "every-member")]
    assert found == [average, majority, every]


def test_half_of_the_members_is_no_majority() -> None:
    rows = [(30, 20, 22, one, 2) for one in (3, 3, 2, 2)]
    assert card(rows, minimum_on="majority").stars == 3


@given(st.lists(st.integers(0, 5), min_size=1, max_size=9), st.integers(1, 5))
def test_a_minimum_that_every_member_meets_is_met_by_majority_and_average(
    points: list[int], needed: int
) -> None:
    if not minima.missing(points, needed, MinimumOn.EVERY_MEMBER):
        assert not minima.missing(points, needed, MinimumOn.AVERAGE)
        assert not minima.missing(points, needed, MinimumOn.MAJORITY)


@given(
    st.lists(st.integers(0, 5), min_size=1, max_size=9),
    st.integers(1, 5),
    st.sampled_from(MinimumOn),
)
def test_what_is_missing_is_enough_and_not_too_much(
    points: list[int], needed: int, on: MinimumOn
) -> None:
    missing = minima.missing(points, needed, on)
    given = sorted(points, reverse=True)
    for _ in range(missing):
        assert minima.missing(given, needed, on) > 0
        # One point more where it helps most: to the best sheet that is still below.
        below = [n for n, one in enumerate(given) if one < needed]
        given[below[0]] += 1
    assert minima.missing(given, needed, on) == 0


@pytest.mark.parametrize(
    ("quorum", "members", "needed"),
    [("3", 5, 3), ("3/4", 7, 6), ("3/4", 8, 6), ("1/2", 5, 3), ("2/3", 3, 2), ("1/1", 4, 4)],
)
def test_a_quorum_is_a_count_or_a_share_rounded_up(quorum: str, members: int, needed: int) -> None:
    assert CouncilRule.model_validate({"quorum": quorum}).needed(members) == needed


def test_without_a_quorum_one_sheet_is_needed() -> None:
    assert CouncilRule().needed(7) == 1
