"""The answer that a stamp gives: is this product OCOP today?

Pure: a product, a day and the product's recalls give a Verdict. The law: a recognition holds for 36 months (QĐ 26/2026, Điều 4), a
transitional extension for at most 180 days more (Điều 12 khoản 3), a withdrawal ends it at once (Điều 8).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ocop_site import vietnamese
from ocop_site.model.product import Product, Recognition, Source
from ocop_site.model.recall import Recall

TERM_MONTHS = 36
LONGEST_EXTENSION_DAYS = 180
EXPIRING_DAYS = 90
"""From so many days before the end the verdict says that it ends soon; our choice, not the law's."""


class State(StrEnum):
    """The states of a verdict, strongest first."""

    RECALLED = "recalled"
    WITHDRAWN = "withdrawn"
    IN_FORCE = "in-force"
    EXPIRING = "expiring"
    EXTENDED = "extended"
    EXPIRED = "expired"
    ANNOUNCED = "announced"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """`recognition` is the one that decides; `until` is the last day on which it holds, or held."""

    state: State
    recognition: Recognition | None = None
    until: date | None = None
    recall: Recall | None = None

    @property
    def may_carry_stars(self) -> bool:
        """Whether the product may show its stars on this day."""
        return self.state in _VALID


_VALID = frozenset({State.IN_FORCE, State.EXPIRING, State.EXTENDED})


def ends_on(recognition: Recognition) -> date | None:
    """The last day of the 36 months; None for a press report without a date."""
    if recognition.until is not None:
        return recognition.until
    return vietnamese.add_months(recognition.date, TERM_MONTHS) if recognition.date else None


def verdict(product: Product, today: date, *, recalls: Iterable[Recall]) -> Verdict:
    """The product's state on `today`. A recall outranks everything; the newest recognition so far decides the rest.

    `recalls` are the product's; one of single lots, or one that does not hold on `today`, changes nothing.
    """
    standing = _standing(product, today)
    whole = [one for one in recalls if not one.lots and one.holds_on(today)]
    recall = min(whole, key=lambda one: (one.date, one.id), default=None)
    if recall is not None:
        return Verdict(
            state=State.RECALLED,
            recognition=standing.recognition,
            until=standing.until,
            recall=recall,
        )
    return standing


def changes(
    product: Product, today: date, *, recalls: Iterable[Recall]
) -> tuple[tuple[date, Verdict], ...]:
    """What the verdict becomes on later days if nobody records anything more: each day with its verdict, in order.

    A page that was built on `today` and is read later finds its answer here.
    """
    known = tuple(recalls)
    found, before = [], verdict(product, today, recalls=known)
    for day in sorted({one for one in _turning_days(product, known) if one > today}):
        answer = verdict(product, day, recalls=known)
        if answer != before:
            found.append((day, answer))
            before = answer
    return tuple(found)


def _turning_days(product: Product, recalls: Iterable[Recall]) -> Iterator[date]:
    """The days on which a date of the records begins to count."""
    for recognition in product.recognitions:
        ends = ends_on(recognition)
        if recognition.date is not None:
            yield recognition.date
        if ends is not None:
            yield ends - timedelta(days=EXPIRING_DAYS)
            yield ends + timedelta(days=1)
        if recognition.extended is not None:
            yield recognition.extended.until + timedelta(days=1)
        if recognition.withdrawn is not None:
            yield recognition.withdrawn.date
    for recall in recalls:
        yield recall.date
        if recall.lifted is not None:
            yield recall.lifted.date


def _standing(product: Product, today: date) -> Verdict:
    begun = [one for one in product.recognitions if one.date is None or one.date <= today]
    decided = [one for one in begun if one.source is Source.DECISION and one.date]
    if not decided:
        announced = next(iter(begun), None)
        state = State.NEVER if announced is None else State.ANNOUNCED
        return Verdict(state=state, recognition=announced)
    newest = max(decided, key=lambda one: (one.date or date.min, one.stars))
    ends = ends_on(newest)
    if newest.withdrawn is not None and newest.withdrawn.date <= today:
        return Verdict(state=State.WITHDRAWN, recognition=newest, until=newest.withdrawn.date)
    if ends is None or today > ends:
        return _after_the_term(newest, ends, today)
    soon = today >= ends - timedelta(days=EXPIRING_DAYS)
    return Verdict(state=State.EXPIRING if soon else State.IN_FORCE, recognition=newest, until=ends)


def _after_the_term(newest: Recognition, ends: date | None, today: date) -> Verdict:
    extended = newest.extended
    if extended is None:
        return Verdict(state=State.EXPIRED, recognition=newest, until=ends)
    state = State.EXTENDED if today <= extended.until else State.EXPIRED
    return Verdict(state=state, recognition=newest, until=extended.until)
