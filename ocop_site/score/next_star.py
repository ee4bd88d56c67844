"""What a product still lacks for the next star: its minima first, then points of the total, the cheapest items first.

Enters: a Catalogue and a scorecard made from it. Leaves: NextStar. Nothing here changes a result.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ocop_site.model.catalogue import Catalogue
from ocop_site.model.criteria import CriteriaSet, Item
from ocop_site.model.scorecard import Average, Scorecard
from ocop_site.score import minima, sheets
from ocop_site.score.stars import HIGHEST


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One item raised to `needed`; `missing` is what its average gains by that."""

    item: str
    name: str
    reached: Average
    needed: int
    missing: Average


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStar:
    """The way to `stars`. `short` is what the total lacks of `edge` once all `minima` are met.

    `steps` are the items that can still rise, each by one option; empty where the total is enough.
    """

    stars: int
    edge: int
    minima: tuple[Step, ...]
    short: Average
    steps: tuple[Step, ...]


def next_star(catalogue: Catalogue, card: Scorecard) -> NextStar | None:
    """What is missing for one star more; None for five stars and for an excluded product."""
    criteria = catalogue.criteria_set(card.decision, card.set)
    if card.excluded or card.stars == HIGHEST or criteria is None:
        return None
    target = card.stars + 1
    edge = next(
        band.min for band in catalogue.decisions[card.decision].bands if band.stars == target
    )
    points = _points(catalogue, card, criteria)
    unmet = [*_minima(catalogue, card, criteria, points, target)]
    count = len(card.members)
    gained = sum(step.missing.sum for step in unmet)
    lacking = max(Decimal(0), edge * count - card.total.sum - gained)
    sums = {item: Decimal(sum(given)) for item, given in points.items()}
    sums |= {one.item: one.reached.sum + one.missing.sum for one in unmet}
    steps = _steps(criteria, sums, count) if lacking else ()
    return NextStar(
        stars=target,
        edge=edge,
        minima=tuple(sorted(unmet, key=lambda one: one.missing.sum)),
        short=Average(sum=lacking, count=count),
        steps=tuple(sorted(steps, key=lambda one: one.missing.sum)),
    )


def _points(
    catalogue: Catalogue, card: Scorecard, criteria: CriteriaSet
) -> Mapping[str, Sequence[int]]:
    given = catalogue.sheets_of(card.round, card.product)
    marked = [good for sheet in given if (good := sheets.mark(sheet, criteria, "")[0])]
    return {item.id: [one.answers[item.id].points for one in marked] for item in criteria.scored()}


def _minima(
    catalogue: Catalogue,
    card: Scorecard,
    criteria: CriteriaSet,
    points: Mapping[str, Sequence[int]],
    target: int,
) -> Iterator[Step]:
    decision, opened = catalogue.decisions[card.decision], catalogue.rounds[card.round].opened
    count = len(card.members)
    for item in criteria.scored() if decision.has_minima(opened) else ():
        needed = minima.needed(item, target)
        if needed is None:
            continue
        missing = minima.missing(points[item.id], needed, card.rule.minimum_on)
        if missing:
            yield _step(item, Decimal(sum(points[item.id])), needed, Decimal(missing), count)


def _steps(criteria: CriteriaSet, sums: Mapping[str, Decimal], count: int) -> Iterator[Step]:
    """Every item below its best option, raised to the next option above its average."""
    for item in criteria.scored():
        lists = [item.options, *(case.options for case in item.alternatives)]
        options = {one.points for options in lists for one in options}
        above = [one for one in options if one * count > sums[item.id]]
        if above:
            needed = min(above)
            yield _step(item, sums[item.id], needed, needed * count - sums[item.id], count)


def _step(item: Item, sum: Decimal, needed: int, missing: Decimal, count: int) -> Step:
    return Step(
        item=item.id,
        name=item.name,
        reached=Average(sum=sum, count=count),
        needed=needed,
        missing=Average(sum=missing, count=count),
    )
