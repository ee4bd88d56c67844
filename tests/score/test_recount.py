"""Everything that content/rounds holds, counted a second time by tests/score/recount.py."""

from fractions import Fraction
from pathlib import Path

import pytest

from ocop_site import load, score
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.scorecard import Average, Scorecard
from tests import make
from tests.score import recount

CONTENT = make.ROOT / "content"


def fraction(average: Average) -> Fraction:
    return Fraction(average.sum) / average.count


def counted(card: Scorecard) -> recount.Count:
    """A scorecard as the recount gives it."""
    parts = {part.part: fraction(part.total) for part in card.parts}
    return recount.Count(card.stars, fraction(card.total), parts)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    found = load.catalogue(CONTENT).catalogue
    assert found is not None
    return found


@pytest.fixture(scope="module")
def scored(catalogue: Catalogue) -> score.Scored:
    return score.catalogue(catalogue)


@pytest.fixture(scope="module")
def recounted() -> dict[tuple[str, str], tuple[int, recount.Count]]:
    return recount.rounds(CONTENT)


Recounted = dict[tuple[str, str], tuple[int, recount.Count]]


def test_the_recount_knows_nothing_of_the_code_it_checks() -> None:
    source = Path(recount.__file__).read_text(encoding="utf-8")
    assert not any(
        line.startswith(("import ocop_site", "from ocop_site")) for line in source.splitlines()
    )


def test_stars_total_and_parts_of_every_product_are_those_of_the_recount(
    scored: score.Scored, recounted: Recounted
) -> None:
    ours = {key: (card.set, counted(card)) for key, card in scored.scorecards.items()}
    assert ours == recounted


def test_every_recognition_of_a_round_has_the_stars_of_the_recount(recounted: Recounted) -> None:
    wrong = [
        (product, round_id, stars)
        for product, round_id, level, stars in recount.given(CONTENT)
        if (round_id, product) in recounted
        and stars != recount.may_give(level, recounted[round_id, product][1].stars)
    ]
    assert wrong == []
    assert len([*recount.given(CONTENT)]) >= 40


def test_every_recognition_that_names_a_round_has_its_sheets(recounted: Recounted) -> None:
    without = [
        (product, round_id)
        for product, round_id, _, _ in recount.given(CONTENT)
        if (round_id, product) not in recounted
    ]
    assert without == []


def test_the_sheets_are_of_48_products_of_all_26_sets_from_one_star_to_five_and_an_exclusion(
    recounted: Recounted,
) -> None:
    assert len({product for _, product in recounted}) >= 48
    assert {number for number, _ in recounted.values()} == set(range(1, 27))
    assert {one.stars for _, one in recounted.values()} == {0, 1, 2, 3, 4, 5}


def test_the_sheets_of_the_content_fit_their_rounds(scored: score.Scored) -> None:
    assert scored.findings == ()


def test_the_recount_itself_holds_a_sum_made_by_hand() -> None:
    # Two members, items A1 (3 or 4, four stars ask for 4) and C1 (90): 94 and 93, mean 93.5; A1 is 3.5 < 4.
    criteria = {
        "parts": [
            {"part": "A", "criteria": [{"id": "A1", "options": [{"points": "3"}, {"points": "4", "star_min": "4"}]}]},
            {"part": "C", "criteria": [{"id": "C1", "options": [{"points": "90"}]}]},
        ]
    }  # fmt: skip
    sheets = [{"marks": {"A1": "4", "C1": "90"}}, {"marks": {"A1": "3", "C1": "90"}}]
    assert recount.count(criteria, sheets) == recount.Count(
        3, Fraction(187, 2), {"A": Fraction(7, 2), "C": Fraction(90)}
    )
