"""What an officer should ask about imported sheets. Questions, not faults: they change nothing and no exit status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from ocop_site import vietnamese
from ocop_site.diagnostics import Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.round import ScoreSheet

FAR = Text(
    "{product}: {member} cho {read} điểm, trung bình của {count} phiếu là {mean}; chênh quá {allowed} điểm. Có đúng không?",
    "{product}: {member} gives {read} points, the mean of {count} sheets is {mean}; more than {allowed} apart. Is it right?",
)
SAME = Text(
    "{product}: phiếu của {first} và {second} giống hệt nhau ở mọi mục. Có phải hai người chấm riêng không?",
    "{product}: the sheets of {first} and {second} are the same in every item. Were they filled in apart?",
)


def questions(catalogue: Catalogue, new: Sequence[ScoreSheet], language: str) -> Iterator[str]:
    """Every question about the products of `new`, with the sheets that are in the content already."""
    for round_id, product in sorted({(one.round, one.product) for one in new}):
        fresh = {one.member: one for one in new if (one.round, one.product) == (round_id, product)}
        old = {one.member: one for one in catalogue.sheets_of(round_id, product)}
        sheets = [one for _, one in sorted({**old, **fresh}.items())]
        allowed = catalogue.rounds[round_id].council.rule.max_spread
        if allowed is not None:
            yield from _far(product, sheets, allowed, language)
        yield from _same(product, sheets, language)


def total(sheet: ScoreSheet) -> int:
    """The sum of a sheet's points as written."""
    return sum(mark.points or 0 for mark in sheet.marks.values())


def _far(
    product: str, sheets: Sequence[ScoreSheet], allowed: Decimal, language: str
) -> Iterator[str]:
    mean = Fraction(sum(map(total, sheets)), len(sheets))
    for sheet in sheets:
        if abs(total(sheet) - mean) > Fraction(allowed):
            shown = Decimal(mean.numerator) / mean.denominator
            values = {
                "product": product,
                "member": sheet.member,
                "read": str(total(sheet)),
                "count": str(len(sheets)),
                "mean": vietnamese.format_decimal(shown, places=2),
                "allowed": vietnamese.format_decimal(allowed),
            }
            yield FAR.say(language, values)


def _same(product: str, sheets: Sequence[ScoreSheet], language: str) -> Iterator[str]:
    for first, second in combinations(sheets, 2):
        if first.marks == second.marks:
            values = {"product": product, "first": first.member, "second": second.member}
            yield SAME.say(language, values)
