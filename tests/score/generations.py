"""Sheets of the real sets of the old decisions, written as what they lower from a sheet with every item at its best.

    rows = [{"C7": 3}, {"C7": 5}]     two members; everything else has the most points that its options give

The best sheet of a set adds up to 100, but for the sets that do not add up. Where an item has cases, the best is the
first case. Cases are hand-computed: the parts of a row are 40/25/35 (148) or 35/25/40 (1048) less what is lowered.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from ocop_site import load
from ocop_site.model.criteria import CriteriaSet, Decision
from ocop_site.model.scorecard import Average, Scorecard
from ocop_site.score import stars
from tests import make
from tests.score import small

CATALOGUE = load.catalogue(make.ROOT / "content").catalogue
Row = Mapping[str, Any]


def decision(id: str) -> Decision:
    """A decision of the content folder."""
    assert CATALOGUE is not None
    return CATALOGUE.decisions[id]


def criteria(id: str, number: int) -> CriteriaSet:
    """A set of the content folder."""
    assert CATALOGUE is not None
    found = CATALOGUE.criteria_set(id, number)
    assert found is not None
    return found


def best(given: CriteriaSet) -> dict[str, Any]:
    """The marks of a sheet with every item at its best option."""
    marks: dict[str, Any] = {}
    for item in given.scored():
        case = item.alternatives[0] if item.alternatives else None
        points = max(option.points for option in (case.options if case else item.options))
        marks[item.id] = {"case": case.case, "points": points} if case else points
    return marks


def card(
    id: str,
    number: int,
    rows: Sequence[Row],
    *,
    excluded: Mapping[int, Mapping[str, str]] | None = None,
    opened: date | None = None,
) -> Scorecard:
    """The scorecard of members TV001, TV002, … whose sheets are the best one with `rows` laid over it."""
    given = criteria(id, number)
    notes = excluded or {}
    marked = [
        small.marked(
            small.sheet({**best(given), **row}, f"TV{member:03d}", notes.get(member)), given
        )
        for member, row in enumerate(rows, start=1)
    ]
    of = decision(id)
    has_minima = opened is None or of.has_minima(opened)
    return stars.scorecard("2022-1", "thu", of, given, marked, has_minima=has_minima)


def fraction(average: Average) -> Fraction:
    """The exact mean."""
    return Fraction(average.sum) / average.count


def said(card: Scorecard) -> tuple[tuple[str, ...], str, int, int, list[str]]:
    """Parts, total, class of the points alone, stars, and unmet minima as "stars item reached<needed"."""
    return (
        tuple(str(fraction(part.total)) for part in card.parts),
        str(fraction(card.total)),
        card.band,
        card.stars,
        [f"{one.stars} {one.item} {fraction(one.reached)}<{one.needed}" for one in card.unmet],
    )
