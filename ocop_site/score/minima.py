"""The minima of star classes: what an item needs, and how far the sheets are from it under the council's rule."""

from __future__ import annotations

from collections.abc import Sequence

from ocop_site.model.criteria import Item, Option
from ocop_site.model.round import MinimumOn


def needed(item: Item, stars: int) -> int | None:
    """The least points for `stars` stars: the highest option marked with that class or a lower one.

    That the marks are cumulative is our reading; the decision prints only the marks (docs/decisions).
    """
    options: tuple[Option, ...] = item.options
    for case in item.alternatives:
        options += case.options
    marked = [option.points for option in options if option.star_min and option.star_min <= stars]
    # 148/QĐ-TTg, Phụ lục III, "Sở hữu trí tuệ****": a mark beside the item asks for any option above 0.
    if item.star_min_any and item.star_min_any <= stars:
        marked += sorted(option.points for option in options if option.points > 0)[:1]
    return max(marked, default=None)


def missing(points: Sequence[int], needed: int, on: MinimumOn) -> int:
    """The fewest points that all sheets together must gain until the minimum is met; 0 where it is.

    What must reach a minimum is nowhere said; the council's regulation decides (docs/decisions/0018).
    """
    if on is MinimumOn.AVERAGE:
        return max(0, needed * len(points) - sum(points))
    shortest_first = sorted(max(0, needed - one) for one in points)
    must = len(points) if on is MinimumOn.EVERY_MEMBER else len(points) // 2 + 1
    return sum(shortest_first[:must])
