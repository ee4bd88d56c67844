"""Which numbers of a series are printed and not void, by the print register. Pure arithmetic on ranges."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ocop_site.model.ledger import PrintKind, PrintRun

Span = tuple[int, int]
"""From the first to the last number, both counted."""


def live(prints: Iterable[PrintRun], product: str, series: str) -> tuple[Span, ...]:
    """The numbers of a product's series that are printed and not void, in rising order."""
    spans: tuple[Span, ...] = ()
    for run in prints:
        if (run.product, run.series) == (product, series):
            spans = after(spans, run)
    return spans


def after(spans: Sequence[Span], run: PrintRun) -> tuple[Span, ...]:
    """The numbers that are live once a line of the register is added."""
    first, last = run.first, run.last
    kept = [
        piece
        for low, high in spans
        for piece in ((low, min(high, first - 1)), (max(low, last + 1), high))
        if piece[0] <= piece[1]
    ]
    if run.kind is PrintKind.PRINTED:
        kept.append((first, last))
    return _joined(kept)


def shared(spans: Iterable[Span], first: int, last: int) -> Span | None:
    """The first stretch that these numbers have in common with `spans`."""
    common = ((max(low, first), min(high, last)) for low, high in spans)
    return next((span for span in common if span[0] <= span[1]), None)


def covers(spans: Iterable[Span], first: int, last: int) -> bool:
    """Whether every number from the first to the last is in `spans`, as `live` gives them."""
    return any(low <= first and last <= high for low, high in spans)


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """In rising order; what touches is one."""
    found: list[Span] = []
    for low, high in sorted(spans):
        if found and low <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(high, found[-1][1]))
        else:
            found.append((low, high))
    return tuple(found)
