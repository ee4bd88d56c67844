"""Lengths of bars, in percent of the chart's width: counts in, segments out. The template only draws them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ocop_site.plan.views import Segment

_PLACES = Decimal("0.01")
_ROOM = Decimal("1.1")
"""A chart of targets is so much wider than its longest bar, so that the end of a stretch is seen."""

Bar = tuple[Segment, ...]


def stacked(rows: Sequence[Sequence[int]], tones: Sequence[int]) -> tuple[Bar, ...]:
    """A bar for each row, cut into its counts; the longest takes the whole width."""
    longest = max(map(sum, rows), default=0)
    return tuple(cut(row, tones, longest) for row in rows)


def cut(counts: Sequence[int], tones: Sequence[int], whole: int) -> Bar:
    """One bar out of `whole`, cut into its counts; what is 0 has no segment."""
    found, before = [], 0
    for count, tone in zip(counts, tones, strict=True):
        if count:
            found.append(_segment(tone, Decimal(before) / whole, Decimal(count) / whole))
        before += count
    return tuple(found)


def against(
    result: Decimal, low: Decimal, high: Decimal | None, *, result_tone: int, wanted_tone: int
) -> tuple[Bar, Segment]:
    """The bar of a result, and the stretch that was wanted; without `high` it goes on to the end."""
    width = max(result, low, high or low, Decimal(1)) * _ROOM
    bar = (_segment(result_tone, Decimal(0), result / width),) if result else ()
    end = width if high is None else high
    return bar, _segment(wanted_tone, low / width, (end - low) / width)


def _segment(tone: int, start: Decimal, width: Decimal) -> Segment:
    return Segment(tone=tone, start=_percent(start), width=_percent(width))


def _percent(share: Decimal) -> str:
    return str((share * 100).quantize(_PLACES).normalize().__format__("f"))
