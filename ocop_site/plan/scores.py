"""Scorecards as readers see them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import ROUND_DOWN, Decimal

from ocop_site.model.criteria import Decision
from ocop_site.model.product import Product
from ocop_site.model.scalars import NONE
from ocop_site.model.scorecard import CriterionScore, PartScore, Scorecard
from ocop_site.plan import urls, views
from ocop_site.plan.desk import Desk

HIGHEST_TOTAL = 100


def newest(desk: Desk, product: Product) -> views.Score | None:
    """The score of the last closed round that the product was in; an open round shows no result."""
    rounds = desk.catalogue.rounds
    cards = desk.cards_of.get(product.id, ())
    closed = [
        (rounds[card.round].closed, card) for card in cards if rounds[card.round].closed is not NONE
    ]
    if not closed:
        return None
    _, card = max(closed, key=lambda pair: (str(pair[0]), pair[1].round))
    return score(desk, card)


def score(desk: Desk, card: Scorecard) -> views.Score:
    """A scorecard with its rows and clauses."""
    round_ = desk.catalogue.rounds[card.round]
    decision = desk.catalogue.decisions[card.decision]
    clauses = decision.clauses
    return views.Score(
        round=views.Link(name=round_.name, url=urls.round(round_.id)),
        decision=decision.number,
        annex=desk.wording.clause(decision.annex),
        set_number=card.set,
        set_name=_set_name(desk, card),
        members=len(card.members),
        total=total(desk, card),
        share=int(card.total.truncated),
        band=card.band,
        bands=bands(decision),
        stars=card.stars,
        is_candidate=card.is_five_star_candidate,
        parts=tuple(_part(desk, card, part) for part in card.parts),
        unmet=tuple(
            views.UnmetRow(
                item=one.item,
                name=desk.wording.text(one.name),
                needed=one.needed,
                reached=desk.wording.points(one.reached.shown),
                stars=one.stars,
            )
            for one in card.unmet
        ),
        excluded=tuple(f"{one.item}: {desk.wording.text(one.reason)}" for one in card.excluded),
        clause_average=desk.wording.clause(clauses.average),
        clause_bands=desk.wording.clause(clauses.bands),
        clause_minima=desk.wording.clause(clauses.minima),
        clause_exclusion=desk.wording.clause(clauses.exclusion),
        clause_levels=desk.wording.clause(clauses.levels),
    )


def bands(decision: Decision) -> tuple[views.BandRow, ...]:
    """The star classes of a decision from the highest down; the highest ends above 100."""
    highest_first = sorted(decision.bands, key=lambda one: one.min, reverse=True)
    ends = [HIGHEST_TOTAL + 1, *(one.min for one in highest_first)]
    return tuple(
        views.BandRow(stars=one.stars, low=one.min, below=below)
        for one, below in zip(highest_first, ends, strict=False)
    )


def by_stars(stars: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """How many results have 5, 4, 3, 2, 1 stars, how many are excluded (0); classes without one are left out."""
    counts = Counter(stars)
    return tuple((number, counts[number]) for number in (5, 4, 3, 2, 1, 0) if counts[number])


def total(desk: Desk, card: Scorecard) -> str:
    """The total as the council's rule shows it; by default with two decimals, cut off."""
    return desk.wording.decimal(card.shown(card.total), card.places)


def _set_name(desk: Desk, card: Scorecard) -> str:
    """The set as its own decision calls it: numbers of 1048/QĐ-TTg mean other products today."""
    criteria = desk.catalogue.criteria_set(card.decision, card.set)
    return criteria.name if criteria else desk.set_name(card.set)


def _part(desk: Desk, card: Scorecard, part: PartScore) -> views.PartRow:
    reached = part.total.truncated
    share = (reached * 100 / Decimal(part.maximum)).quantize(Decimal(1), ROUND_DOWN)
    return views.PartRow(
        part=part.part,
        name=desk.wording.text(_sentence(part.name)),
        points=desk.wording.points(card.shown(part.total)),
        maximum=part.maximum,
        share=int(share),
        rows=tuple(row for criterion in part.criteria for row in _rows(desk, card, criterion)),
    )


def _rows(desk: Desk, card: Scorecard, criterion: CriterionScore) -> Iterator[views.ItemRow]:
    is_item = [item.id for item in criterion.items] == [criterion.id]
    shows = card.shows_items
    yield views.ItemRow(
        is_criterion=True,
        num=criterion.num,
        name=desk.wording.text(_sentence(criterion.name)),
        points=desk.wording.points(criterion.total.shown) if shows else "",
        maximum=criterion.maximum,
        answer=desk.wording.text(criterion.items[0].answer) if is_item else "",
    )
    for item in () if is_item else criterion.items:
        yield views.ItemRow(
            is_criterion=False,
            num=item.num,
            name=desk.wording.text(item.name),
            points=desk.wording.points(item.average.shown) if shows else "",
            maximum=item.maximum,
            answer=desk.wording.text(item.answer),
        )


def _sentence(name: str) -> str:
    """A heading that the decision prints in capitals, as a sentence."""
    return name.capitalize() if name.isupper() else name
