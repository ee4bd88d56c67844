"""From marked sheets to a scorecard: averages, parts, band, minima, stars. Whole numbers and Decimal only.

Sources: QĐ 26/2026/QĐ-TTg, Điều 3 (parts and star bands of the average total) and Phụ lục II (dấu sao). A set and its
decision are data, so 148/QĐ-TTg and 1048/QĐ-TTg go the same way; what is known of them: docs/decisions/0015.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ocop_site.model.criteria import CriteriaPart, CriteriaSet, Decision, Item
from ocop_site.model.round import CouncilRule
from ocop_site.model.scorecard import (
    Average,
    CriterionScore,
    Exclusion,
    ItemScore,
    PartScore,
    Scorecard,
    UnmetMinimum,
)
from ocop_site.score import minima
from ocop_site.score.sheets import Marked

LOWEST, HIGHEST = 1, 5
_DEFAULT_RULE = CouncilRule()


def scorecard(
    round_id: str,
    product: str,
    decision: Decision,
    criteria: CriteriaSet,
    sheets: Sequence[Marked],
    *,
    has_minima: bool = True,
    rule: CouncilRule = _DEFAULT_RULE,
) -> Scorecard:
    """The result of at least one sheet, in any order of the members; without minima the points alone decide."""
    # QĐ 26/2026, Điều 3: "tổng điểm trung bình" of the council's sheets. How they are averaged is left to the
    # council's regulation; per item, as here, the sum is the same as the mean of the totals, so that `per-total`
    # differs only in what it shows.
    parts = tuple(_part(part, sheets) for part in criteria.parts)
    total = _sum([part.total for part in parts], len(sheets))
    band = _band(decision, total)
    # Phụ lục II: "Dấu sao là yêu cầu tối thiểu phải đạt theo các cấp độ sao".
    unmet = tuple(_unmet(criteria, sheets, rule, up_to=band)) if has_minima else ()
    excluded = tuple(_exclusions(sheets))
    return Scorecard(
        round=round_id,
        product=product,
        decision=decision.id,
        set=criteria.num,
        members=tuple(sorted(sheet.member for sheet in sheets)),
        totals=tuple(one.total for one in sorted(sheets, key=lambda one: one.member)),
        rule=rule,
        parts=parts,
        total=total,
        band=band,
        stars=0 if excluded else _stars(band, unmet),
        unmet=unmet,
        excluded=excluded,
    )


def _part(part: CriteriaPart, sheets: Sequence[Marked]) -> PartScore:
    criteria = tuple(_criterion(criterion, sheets) for criterion in part.criteria)
    total = _sum([criterion.total for criterion in criteria], len(sheets))
    return PartScore(
        part=part.part, name=part.name, maximum=part.max, total=total, criteria=criteria
    )


def _criterion(criterion: Item, sheets: Sequence[Marked]) -> CriterionScore:
    items = tuple(_item(item, sheets) for item in criterion.scored())
    return CriterionScore(
        id=criterion.id,
        num=criterion.num,
        name=criterion.name,
        maximum=criterion.max,
        total=_sum([item.average for item in items], len(sheets)),
        items=items,
    )


def _item(item: Item, sheets: Sequence[Marked]) -> ItemScore:
    answers = {sheet.answers[item.id].text for sheet in sheets}
    return ItemScore(
        id=item.id,
        num=item.num,
        name=item.name,
        maximum=item.max,
        average=_average(item.id, sheets),
        answer=answers.pop() if len(answers) == 1 else "",
    )


def _average(item: str, sheets: Sequence[Marked]) -> Average:
    points = sum(sheet.answers[item].points for sheet in sheets)
    return Average(sum=Decimal(points), count=len(sheets))


def _sum(averages: Sequence[Average], count: int) -> Average:
    """The sum of means over the same `count` sheets; there may be none, in a heading without items."""
    return Average(sum=sum((average.sum for average in averages), Decimal(0)), count=count)


def _band(decision: Decision, total: Average) -> int:
    """The highest class whose lower edge the exact mean reaches: 89.996 is four stars."""
    reached = [band.stars for band in decision.bands if total.reaches(band.min)]
    return max(reached, default=LOWEST)


def _unmet(
    criteria: CriteriaSet, sheets: Sequence[Marked], rule: CouncilRule, *, up_to: int
) -> Iterator[UnmetMinimum]:
    for item in criteria.scored():
        average = _average(item.id, sheets)
        points = [sheet.answers[item.id].points for sheet in sheets]
        for stars in range(LOWEST, up_to + 1):
            needed = minima.needed(item, stars)
            if needed is not None and minima.missing(points, needed, rule.minimum_on):
                yield UnmetMinimum(
                    stars=stars, item=item.id, name=item.name, needed=needed, reached=average
                )
                break


def _stars(band: int, unmet: Sequence[UnmetMinimum]) -> int:
    return min([band, *(minimum.stars - 1 for minimum in unmet)])


def _exclusions(sheets: Sequence[Marked]) -> Iterator[Exclusion]:
    """The notes that more than half of the members made; the decision does not say how many it takes."""
    ordered = sorted(sheets, key=lambda sheet: sheet.member)
    for item in sorted({item for sheet in sheets for item in sheet.excluded}):
        reasons = [sheet.excluded[item] for sheet in ordered if item in sheet.excluded]
        if 2 * len(reasons) > len(sheets):
            yield Exclusion(item=item, reason=reasons[0])
