"""The results of one closed round, row by row, as every paper shows them.

Enters: a Catalogue with its scorecards. Leaves: an Outcome. Pure; what cannot be put on paper is CannotWrite.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from ocop_site import score, vietnamese
from ocop_site.desk.papers import words
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.criteria import Decision
from ocop_site.model.producer import Producer
from ocop_site.model.product import Level, Product, Recognition, Source
from ocop_site.model.round import Entry, Round
from ocop_site.model.scorecard import Scorecard, UnmetMinimum

LEAST_RECOGNISED = 3
"""One and two stars get no decision and no certificate (QĐ 26/2026, Điều 4)."""


class CannotWrite(Exception):
    """The papers cannot be written; the text says why, in Vietnamese and English."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One product of the round. `card` is None where the dossier was rejected; `stars` are computed, 0 is excluded.

    `recognition` is the decision that followed the round, None until it stands in the product's record.
    """

    product: Product
    producer: Producer
    commune: str
    entry: Entry
    set: int
    set_name: str
    card: Scorecard | None
    stars: int
    recognition: Recognition | None
    exclusions: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def granted(self) -> int:
        """The stars to be certified: those of the decision, before it the computed ones from three up; else 0."""
        if self.recognition is not None:
            return self.recognition.stars
        return self.stars if self.stars >= LEAST_RECOGNISED else 0

    @property
    def is_draft(self) -> bool:
        """Whether the product waits for its decision."""
        return self.recognition is None

    @property
    def part_points(self) -> tuple[str, ...]:
        """The points of the parts as the council's rule shows them."""
        return tuple(words.points(value, self.places) for value in self.part_values)

    @property
    def total(self) -> str:
        """The total as the council's rule shows it: by default cut, so that 89,996 never looks like 90."""
        value = self.total_value
        return "" if value is None else words.points(value, self.places)

    @property
    def part_values(self) -> tuple[Decimal, ...]:
        """The points of the parts as shown."""
        card = self.card
        return tuple(card.shown(part.total) for part in card.parts) if card else ()

    @property
    def total_value(self) -> Decimal | None:
        """The total as shown; None without sheets."""
        return self.card.shown(self.card.total) if self.card else None

    @property
    def places(self) -> int:
        """Decimals of a shown figure."""
        return self.card.places if self.card else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A closed round with its results, the best first."""

    catalogue: Catalogue
    round: Round
    closed: date
    decision: Decision
    parts: tuple[str, ...]
    results: tuple[Result, ...]

    @property
    def level(self) -> str:
        """Who evaluated: "cấp tỉnh"."""
        return words.LEVELS[self.round.level]

    @property
    def granted(self) -> tuple[Result, ...]:
        """What is, or is proposed to be, recognised and not since taken back."""
        rows = self.results
        return tuple(
            one
            for one in rows
            if one.granted and not (one.recognition and one.recognition.withdrawn)
        )

    @property
    def demo(self) -> bool:
        """Whether everything here is invented."""
        return self.catalogue.site.demo


def outcome(catalogue: Catalogue, scored: score.Scored, round_id: str) -> Outcome:
    """The results of a round. Raises CannotWrite: no such round, still open, or a product without a result."""
    round_ = catalogue.rounds.get(round_id)
    decision = catalogue.decisions.get(round_.criteria) if round_ else None
    if round_ is None or decision is None:
        raise CannotWrite(f"{round_id}: không có đợt này / no such round")
    if not isinstance(round_.closed, date):
        raise CannotWrite(
            f"{round_id}: đợt chưa đóng, chưa có kết quả để in / the round is still open"
        )
    results = [_result(catalogue, scored, round_, entry) for entry in round_.entries]
    lengths = {one.card.parts for one in results if one.card}
    letters = [part.part for part in max(lengths, key=len, default=())]
    return Outcome(
        catalogue=catalogue,
        round=round_,
        closed=round_.closed,
        decision=decision,
        parts=tuple(letters) or ("A", "B", "C"),
        results=tuple(sorted(results, key=_best_first)),
    )


def _result(catalogue: Catalogue, scored: score.Scored, round_: Round, entry: Entry) -> Result:
    product = catalogue.products.get(entry.product)
    producer = catalogue.producers.get(product.producer) if product else None
    card = scored.scorecards.get((round_.id, entry.product))
    if product is None or producer is None or (card is None and entry.rejected is None):
        raise CannotWrite(
            f"{round_.id}: {entry.product} chưa có kết quả, hãy chạy check / has no result yet"
        )
    card = None if entry.rejected else card
    own = catalogue.sets_of(round_.criteria, product.set)
    number = card.set if card else next(iter(own), 0)
    criteria = catalogue.criteria_set(round_.criteria, number)
    place = catalogue.places.get(producer.place or "")
    exclusions = tuple(_exclusions(entry, card))
    return Result(
        product=product,
        producer=producer,
        commune=place.full_name if place else "",
        entry=entry,
        set=number,
        set_name=criteria.name if criteria else "",
        card=card,
        stars=score.earned(card, round_.level) if card else 0,
        recognition=_recognition(product, round_.id),
        exclusions=exclusions,
        notes=(*exclusions, *_notes(card, round_.level)),
    )


def _recognition(product: Product, round_id: str) -> Recognition | None:
    decided = [
        one
        for one in product.recognitions
        if one.round == round_id and one.source is Source.DECISION and one.date
    ]
    return max(decided, key=lambda one: (one.date or date.min, one.stars), default=None)


def _exclusions(entry: Entry, card: Scorecard | None) -> Iterator[str]:
    if entry.rejected is not None:
        yield f"Hồ sơ bị loại: {entry.rejected.reason}"
    for one in card.excluded if card else ():
        yield f"Bị loại ở mục {one.item}: {one.reason}"


def _notes(card: Scorecard | None, level: Level) -> Iterator[str]:
    if card is None or card.excluded:
        return
    if card.is_five_star_candidate and level is not Level.MINISTRY:
        yield "Tiềm năng 5 sao"
    for one in card.unmet:
        yield f"Chưa đủ mức {one.stars} sao: mục {one.item} cần {one.needed}{_reached(card, one)}"


def _reached(card: Scorecard, unmet: UnmetMinimum) -> str:
    """The mean of the item, where the council states means of items at all."""
    shown = vietnamese.format_decimal(card.shown(unmet.reached))
    return f", đạt {shown}" if card.shows_items else ""


def _ratio(card: Scorecard) -> tuple[int, int]:
    top, bottom = card.total.sum.as_integer_ratio()
    return top, bottom * card.total.count


def _best_first(result: Result) -> tuple[object, ...]:
    # By the exact mean: two that show the same may differ further on.
    mean = Fraction(*_ratio(result.card)) if result.card else Fraction(-1)
    name = vietnamese.sort_key(result.product.name)
    return (result.card is None, -result.stars, -mean, name, result.product.id)
