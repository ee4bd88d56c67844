"""What the programme comes to, in figures: one definition each, for pages and CSV files alike.

Enters: a Catalogue, verdicts of a day, scorecards. Leaves: counts. Only the plan room calls. The dimensions are those that
provincial offices report: stars, group, commune, kind of producer, who leads it, new or re-evaluated, stamps, terms.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_DOWN, Decimal
from enum import StrEnum
from typing import TypeVar

from ocop_site.model.catalogue import Catalogue
from ocop_site.model.producer import Producer, ProducerKind
from ocop_site.model.product import Level, Product, Recognition, Source
from ocop_site.model.round import EntryKind, Round
from ocop_site.model.scalars import NONE
from ocop_site.model.scorecard import Scorecard
from ocop_site.model.site import Classification
from ocop_site.model.verdict import State, Verdict, verdict

K = TypeVar("K")
Scorecards = Mapping[tuple[str, str], Scorecard]
Table = Mapping[K, Counter[int]]
"""How many products of each number of stars there are under each key."""

LEAST_RECOGNISED = 3
"""Stars from which a product is recognised (QĐ 26/2026, Điều 4)."""
_HIGHEST = {Level.DISTRICT: 3, Level.PROVINCE: 4, Level.MINISTRY: 5}
"""The most stars that a level gives (QĐ 26/2026, Điều 7 khoản 3 điểm e)."""
_TENTH = Decimal("0.1")


class Stamp(StrEnum):
    """What a record says of the trace stamp on the packet."""

    DECLARED = "declared"
    NONE = "none"
    UNDECLARED = "undeclared"


class Change(StrEnum):
    """What a closed round changed for a product; see `changes`."""

    NEW = "new"
    RENEWED = "renewed"
    UP = "up"
    DOWN = "down"
    UNRECOGNISED = "unrecognised"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A product as it is counted: its maker, its stars (0: none), and in a round the kind of its entry."""

    product: Product
    maker: Producer
    stars: int = 0
    entry: EntryKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Achieved:
    """What came of a year, to be set against its targets; see `achieved`."""

    new_products: int
    rated: int
    five_star_candidates: int
    new_producers: int
    stamped_share: Decimal | None


def recognised(catalogue: Catalogue, verdicts: Mapping[str, Verdict]) -> tuple[Counted, ...]:
    """Products that may carry stars on the day of the verdicts, with the stars of the recognition in force."""
    return tuple(
        Counted(product=one, maker=catalogue.producers[one.producer], stars=found.recognition.stars)
        for one in catalogue.products.values()
        if (found := verdicts[one.id]).may_carry_stars and found.recognition
    )


def entries(catalogue: Catalogue, round_: Round) -> tuple[Counted, ...]:
    """Products that are in a round, whether or not it is closed; no stars."""
    products = catalogue.products
    return tuple(
        Counted(
            product=products[one.product],
            maker=catalogue.producers[products[one.product].producer],
            entry=one.kind,
        )
        for one in round_.entries
        if one.product in products
    )


def results(catalogue: Catalogue, cards: Scorecards, round_: Round) -> tuple[Counted, ...]:
    """Products of a closed round that have a scorecard, with the stars of their sheets; none while it is open."""
    if round_.closed is NONE:
        return ()
    return tuple(
        Counted(product=one.product, maker=one.maker, stars=card.stars, entry=one.entry)
        for one in entries(catalogue, round_)
        if (card := cards.get((round_.id, one.product.id)))
    )


def all_results(catalogue: Catalogue, cards: Scorecards) -> tuple[Counted, ...]:
    """The results of every closed round; a product that was in two rounds counts twice."""
    rounds = catalogue.rounds.values()
    return tuple(one for round_ in rounds for one in results(catalogue, cards, round_))


def by_stars(counted: Iterable[Counted]) -> Counter[int]:
    """Products by stars; 0 are those excluded from their round."""
    return Counter(one.stars for one in counted)


def by_group(counted: Iterable[Counted], groups: Classification | None) -> Table[str]:
    """Products by the id of their main group; under "" those whose set is in no group or not declared."""

    def group(one: Counted) -> str:
        found = groups.group_of(one.product.set) if groups and one.product.set else None
        return found.id if found else ""

    return _by(group, counted)


def by_commune(counted: Iterable[Counted]) -> Table[str]:
    """Products by the code of their producer's commune; under "" those whose producer declares none."""
    return _by(lambda one: one.maker.place or "", counted)


def by_kind(counted: Iterable[Counted]) -> Table[ProducerKind]:
    """Products by the kind of their producer."""
    return _by(lambda one: one.maker.kind, counted)


def by_entry(counted: Iterable[Counted]) -> Table[EntryKind]:
    """Entries by why the product is in the round: first rating, upgrade, re-evaluation."""
    return _by(lambda one: one.entry or EntryKind.FIRST, counted)


def makers(counted: Iterable[Counted]) -> tuple[Producer, ...]:
    """The producers of these products, each once."""
    return tuple({one.maker.id: one.maker for one in counted}.values())


def led_by(producers: Iterable[Producer], flag: str) -> Counter[bool | None]:
    """Producers by whether their legal representative is a "woman", "minority" or "disabled"; None where undeclared."""
    return Counter(getattr(one.led_by, flag) if one.led_by else None for one in producers)


def stamps(counted: Iterable[Counted]) -> Counter[Stamp]:
    """Products by whether their record declares a trace stamp, declares that there is none, or says nothing."""
    return Counter(_stamp(one.product) for one in counted)


def stamped_share(counted: Sequence[Counted]) -> Decimal | None:
    """Products with a declared trace stamp in percent of all of these, cut off after one decimal; None of none."""
    if not counted:
        return None
    declared = Decimal(stamps(counted)[Stamp.DECLARED])
    return (declared * 100 / len(counted)).quantize(_TENTH, ROUND_DOWN)


def states(verdicts: Mapping[str, Verdict]) -> Counter[State]:
    """All products by the state of their verdict: in force, expired, withdrawn, …"""
    return Counter(one.state for one in verdicts.values())


def lapsing(verdicts: Mapping[str, Verdict], today: date, days: int) -> int:
    """Products that may carry stars today and whose last day is at most so many days away."""
    last = today + timedelta(days=days)
    return sum(
        one.may_carry_stars and one.until is not None and one.until <= last
        for one in verdicts.values()
    )


def achieved(catalogue: Catalogue, cards: Scorecards, year: int, today: date) -> Achieved | None:
    """What came of a year up to today; None for a year that has not begun.

    new_products: products whose first recognition by decision is dated in the year.
    rated: products that came to 3 stars or more in a round that closed in the year, each once.
    five_star_candidates: products that came to five stars in a round of the province that closed in the year.
    new_producers: producers whose first product was recognised in the year.
    stamped_share: see `stamped_share`, over the products recognised on the year's last day, or today.
    """
    if date(year, 1, 1) > today:
        return None
    last = min(today, date(year, 12, 31))
    rounds = [one for one in catalogue.rounds.values() if _closed_in(one, year)]
    rated = {one for round_ in rounds for one in _reaching(catalogue, cards, round_, 3)}
    provincial = [one for one in rounds if one.level is Level.PROVINCE]
    candidates = {one for round_ in provincial for one in _reaching(catalogue, cards, round_, 5)}
    first = {one.id: _first_year(one, today) for one in catalogue.products.values()}
    firsts = _earliest_by_maker(catalogue, first)
    then = {
        id: verdict(one, last, recalls=catalogue.recalls_of(id))
        for id, one in catalogue.products.items()
    }
    return Achieved(
        new_products=sum(found == year for found in first.values()),
        rated=len(rated),
        five_star_candidates=len(candidates),
        new_producers=sum(found == year for found in firsts.values()),
        stamped_share=stamped_share(recognised(catalogue, then)),
    )


def changes(catalogue: Catalogue, cards: Scorecards, round_: Round) -> Mapping[Change, int | None]:
    """What a closed round changed, by what each product held before: its newest recognition by another decision.

    new: recognised for the first time. renewed, up, down: as many stars as before, more, fewer (or none).
    unrecognised: fewer than three stars and none before. lapsed: recognised on the day on which the last round of the
    same level closed, no longer on the day this one closed, and not recognised by it; None without such a round.
    """
    closed = round_.closed
    if not isinstance(closed, date):
        return {}
    given = {
        one.product.id: min(one.stars, _HIGHEST[round_.level])
        for one in results(catalogue, cards, round_)
    }
    found = Counter(
        _change(_before(catalogue.products[id], round_, closed), stars)
        for id, stars in given.items()
    )
    kept = {id for id, stars in given.items() if stars >= LEAST_RECOGNISED}
    lapsed = _lapsed(catalogue, last_before(catalogue, round_), closed, kept)
    return {one: lapsed if one is Change.LAPSED else found[one] for one in Change}


def last_before(catalogue: Catalogue, round_: Round) -> Round | None:
    """The round of the same level that closed last before this one did; None where there is none."""
    earlier = [
        (one.closed, one.id)
        for one in catalogue.rounds.values()
        if isinstance(one.closed, date)
        and one.level is round_.level
        and isinstance(round_.closed, date)
        and one.closed < round_.closed
    ]
    return catalogue.rounds[max(earlier)[1]] if earlier else None


def _by(axis: Callable[[Counted], K], counted: Iterable[Counted]) -> Table[K]:
    found: dict[K, Counter[int]] = {}
    for one in counted:
        found.setdefault(axis(one), Counter())[one.stars] += 1
    return found


def _stamp(product: Product) -> Stamp:
    if product.stamps is None:
        return Stamp.UNDECLARED
    return Stamp.NONE if product.stamps is NONE else Stamp.DECLARED


def _closed_in(round_: Round, year: int) -> bool:
    return isinstance(round_.closed, date) and round_.closed.year == year


def _reaching(catalogue: Catalogue, cards: Scorecards, round_: Round, stars: int) -> Iterable[str]:
    found = results(catalogue, cards, round_)
    return (one.product.id for one in found if one.stars >= stars)


def _decided(product: Product, until: date) -> list[tuple[date, Recognition]]:
    """Recognitions by decision up to a day; press reports are none."""
    return [
        (one.date, one)
        for one in product.recognitions
        if one.source is Source.DECISION and one.date and one.date <= until
    ]


def _first_year(product: Product, today: date) -> int | None:
    return min((day.year for day, _ in _decided(product, today)), default=None)


def _earliest_by_maker(catalogue: Catalogue, first: Mapping[str, int | None]) -> dict[str, int]:
    found: dict[str, int] = {}
    for id, year in first.items():
        maker = catalogue.products[id].producer
        if year is not None:
            found[maker] = min(year, found.get(maker, year))
    return found


def _before(product: Product, round_: Round, closed: date) -> int:
    """The stars that a product held by an earlier decision, whether or not their term had ended; 0 for none."""
    earlier = [(day, one.stars) for day, one in _decided(product, closed) if one.round != round_.id]
    return max(earlier)[1] if earlier else 0


def _change(before: int, stars: int) -> Change:
    if not before:
        return Change.NEW if stars >= LEAST_RECOGNISED else Change.UNRECOGNISED
    if stars == before:
        return Change.RENEWED
    return Change.UP if stars > before else Change.DOWN


def _lapsed(catalogue: Catalogue, last: Round | None, closed: date, kept: set[str]) -> int | None:
    if last is None or not isinstance(last.closed, date):
        return None
    since = last.closed
    return sum(
        _was_recognised(catalogue, id, since)
        and not _was_recognised(catalogue, id, closed)
        and id not in kept
        for id in catalogue.products
    )


def _was_recognised(catalogue: Catalogue, id: str, day: date) -> bool:
    recalls = catalogue.recalls_of(id)
    return verdict(catalogue.products[id], day, recalls=recalls).may_carry_stars
