"""What the council's sheets of one product come to: parts, total, stars and the reason of each step.

A computed star is never a recognition: only a decision gives stars (QĐ 26/2026, Điều 4).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from ocop_site.model.round import Average as Averaging
from ocop_site.model.round import CouncilRule, Rounding

_CENT = Decimal("0.01")
_DEFAULT_RULE = CouncilRule()


@dataclass(frozen=True, slots=True, kw_only=True)
class Average:
    """A mean of whole marks, kept as their sum and count so that nothing is lost to rounding."""

    sum: Decimal
    count: int

    @property
    def shown(self) -> Decimal:
        """To two places, nearest; only for reading."""
        return (self.sum / self.count).quantize(_CENT, ROUND_HALF_UP)

    @property
    def truncated(self) -> Decimal:
        """To two places, cut off: 89.996 shows as 89.99 and never looks like 90."""
        return (self.sum / self.count).quantize(_CENT, ROUND_DOWN)

    def reaches(self, points: Decimal | int) -> bool:
        """Whether the exact mean is at least `points`."""
        return self.sum >= points * self.count


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemScore:
    """One scored item over all members. `answer` is the chosen option's text where all chose the same."""

    id: str
    num: str
    name: str
    maximum: int
    average: Average
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionScore:
    """A criterion with its scored items; one that is scored itself is its only item."""

    id: str
    num: str
    name: str
    maximum: int
    total: Average
    items: tuple[ItemScore, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartScore:
    """Part A, B or C."""

    part: str
    name: str
    maximum: int
    total: Average
    criteria: tuple[CriterionScore, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnmetMinimum:
    """An item whose average stays below the least answer that `stars` stars need."""

    stars: int
    item: str
    name: str
    needed: int
    reached: Average


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion:
    """An item at which a majority of the members noted that the product is excluded or the evaluation stops."""

    item: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """The result of one product in one round. `stars` is 0 for an excluded product.

    `band` is the star class of the total alone; `unmet` are the minima that hold it down. `totals` are those of the
    sheets, in the order of `members`.
    """

    round: str
    product: str
    decision: str
    set: int
    members: tuple[str, ...]
    parts: tuple[PartScore, ...]
    total: Average
    band: int
    stars: int
    unmet: tuple[UnmetMinimum, ...]
    excluded: tuple[Exclusion, ...]
    totals: tuple[int, ...] = ()
    rule: CouncilRule = _DEFAULT_RULE

    @property
    def shows_items(self) -> bool:
        """Whether the council states averages of items; under `per-total` it states only those of totals."""
        return self.rule.average is Averaging.PER_ITEM

    @property
    def places(self) -> int:
        """Decimals of a shown figure."""
        return max(0, -int(self.rule.shown_to.as_tuple().exponent))

    @property
    def spread(self) -> int:
        """Points between the highest and the lowest sheet."""
        return max(self.totals, default=0) - min(self.totals, default=0)

    def shown(self, average: Average) -> Decimal:
        """A figure as the council's rule shows it; only for reading, never for a comparison."""
        rounding = ROUND_HALF_UP if self.rule.rounding is Rounding.HALF_UP else ROUND_DOWN
        return (average.sum / average.count).quantize(self.rule.shown_to, rounding)

    @property
    def is_five_star_candidate(self) -> bool:
        """90 points and all minima: at the province only "tiềm năng đạt 5 sao" (QĐ 26/2026, Điều 7 khoản 3 e)."""
        return self.stars == 5
