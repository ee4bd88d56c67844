"""What a round changed: each product against what it held on the day of the close.

Enters: an Outcome and all scorecards. Leaves: changes in the order of their kinds and of the alphabet. Pure.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ocop_site import score, vietnamese
from ocop_site.desk.papers import words
from ocop_site.desk.papers.results import LEAST_RECOGNISED, Outcome, Result
from ocop_site.model.product import Level, Product, Recognition, Source
from ocop_site.model.round import Round
from ocop_site.model.verdict import State, Verdict, verdict


class Kind(StrEnum):
    """What happened to a product; the value is the word of the list."""

    NEW = "Mới"
    RENEWED = "Công nhận lại"
    UP = "Nâng hạng"
    DOWN = "Giảm hạng"
    KEPT = "Không đạt, còn hạng cũ"
    """Not recognised in this round, and the earlier recognition still holds."""
    LAPSED = "Hết hiệu lực"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One product: what it held before and what the round gives; 0 stars are none."""

    kind: Kind
    product: Product
    before: int
    decision: str
    until: date | None
    after: int
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held:
    """What a product had before; `is_valid` on the day of the close."""

    stars: int = 0
    is_valid: bool = False
    decision: str = ""
    until: date | None = None
    notes: tuple[str, ...] = ()


def changes(outcome: Outcome, scored: score.Scored) -> tuple[Change, ...]:
    """Every product that the round, or the time since the last round of its level, changed."""
    last = last_round(outcome)
    here = {one.product.id: one for one in outcome.results}
    found: list[Change] = []
    for product in outcome.catalogue.products.values():
        before = _before(product, outcome)
        result = here.get(product.id)
        change = _entered(result, before, last, scored) if result else None
        change = change or _lapsed(product, before, outcome, last)
        if change is not None:
            found.append(change)
    order = list(Kind)
    return tuple(
        sorted(
            found,
            key=lambda one: (
                order.index(one.kind),
                vietnamese.sort_key(one.product.name),
                one.product.id,
            ),
        )
    )


def last_round(outcome: Outcome) -> Round | None:
    """The closed round of the same level before this one."""
    closed = [
        (one.closed, one.id)
        for one in outcome.catalogue.rounds.values()
        if isinstance(one.closed, date) and one.level is outcome.round.level
    ]
    earlier = [key for key in closed if key < (outcome.closed, outcome.round.id)]
    return outcome.catalogue.rounds[max(earlier)[1]] if earlier else None


def _before(product: Product, outcome: Outcome) -> Verdict:
    """The verdict on the day of the close as it was without this round's decision and without a recall."""
    others = tuple(one for one in product.recognitions if one.round != outcome.round.id)
    earlier = product.model_copy(update={"recognitions": others})
    return verdict(earlier, outcome.closed, recalls=())


def _entered(
    result: Result, before: Verdict, last: Round | None, scored: score.Scored
) -> Change | None:
    """A product of the round; None where nothing was gained and nothing held."""
    held = _held(before) or _pending(result, last, scored)
    if result.granted:
        kind = _compared(held.stars, result.granted)
    elif held.is_valid:
        kind = Kind.KEPT
    else:
        return None
    return Change(
        kind=kind,
        product=result.product,
        before=held.stars,
        decision=held.decision,
        until=held.until,
        after=result.granted or held.stars,
        notes=(*held.notes, *result.notes),
    )


def _compared(before: int, after: int) -> Kind:
    if not before:
        return Kind.NEW
    if after == before:
        return Kind.RENEWED
    return Kind.UP if after > before else Kind.DOWN


def _held(before: Verdict) -> _Held | None:
    """The earlier decision, also one that has run out; one that was taken back counts for nothing."""
    recognition = before.recognition
    if recognition is None:
        return None
    if recognition.source is Source.PRESS or before.state is State.WITHDRAWN:
        return _Held(notes=(_remark(recognition),))
    ended = f"Hạng cũ hết hiệu lực từ sau ngày {words.day(before.until)}"
    return _Held(
        stars=recognition.stars,
        is_valid=before.may_carry_stars,
        decision=recognition.decision or "",
        until=before.until,
        notes=() if before.may_carry_stars else (ended,),
    )


def _remark(recognition: Recognition) -> str:
    if recognition.withdrawn is not None:
        return f"Hạng cũ bị thu hồi ngày {words.day(recognition.withdrawn.date)}"
    return f"Báo chí đưa {recognition.stars} sao, chưa đối chiếu với quyết định"


def _pending(result: Result, last: Round | None, scored: score.Scored) -> _Held:
    """Stars of the last round whose decision is not on file."""
    card = scored.scorecards.get((last.id, result.product.id)) if last else None
    stars = score.earned(card, last.level) if card and last else 0
    if last is None or stars < LEAST_RECOGNISED:
        return _Held()
    return _Held(stars=stars, notes=(f"{last.name}: {stars} sao, chưa có quyết định",))


def _lapsed(
    product: Product, before: Verdict, outcome: Outcome, last: Round | None
) -> Change | None:
    """A recognition of this level that ended after the last close, up to this one."""
    recognition, until = before.recognition, before.until
    if recognition is None or until is None or not _is_of(recognition.level, outcome.round.level):
        return None
    since = last.closed if last and isinstance(last.closed, date) else date.min
    # A term's last day still counts; a withdrawal ends it on its day (QĐ 26/2026, Điều 4 và Điều 8).
    was_withdrawn = before.state is State.WITHDRAWN and since < until
    has_expired = before.state is State.EXPIRED and since <= until
    if not was_withdrawn and not has_expired:
        return None
    return Change(
        kind=Kind.LAPSED,
        product=product,
        before=recognition.stars,
        decision=recognition.decision or "",
        until=until,
        after=0,
        notes=(_remark(recognition),) if was_withdrawn else (),
    )


def _is_of(level: Level, of: Level) -> bool:
    """The province took over what the districts recognised until 30/6/2025 (QĐ 1489/QĐ-TTg)."""
    return level is of or (of is Level.PROVINCE and level is Level.DISTRICT)
