"""`round status`: the round as a table of text, for a terminal in the meeting, without network."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ocop_site import score, vietnamese
from ocop_site.desk.rounds.refused import round_of
from ocop_site.diagnostics import Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Level
from ocop_site.model.round import Entry, Round
from ocop_site.model.scorecard import Average, Scorecard

HEADS = (
    *(Text("Sản phẩm", "Product"), Text("Phiếu", "Sheets"), Text("Phần A/B/C", "Parts A/B/C")),
    *(Text("Tổng", "Total"), Text("Sao", "Stars"), Text("Lệch", "Spread")),
    Text("Mức tối thiểu chưa đạt, lưu ý", "Unmet minima, remarks"),
)
_RIGHT = frozenset({1, 3, 5})
_LONGEST_NAME = 44
_NONE = "–"
REJECTED = Text("hồ sơ bị loại", "dossier rejected")
EXCLUDED = Text("loại", "excluded")
WIDE = Text("lệch quá {allowed}", "spread over {allowed}")
# QĐ 26/2026, Điều 7 khoản 3 điểm e: 90 points at the province are only "tiềm năng đạt 5 sao".
CANDIDATE = Text("tiềm năng 5 sao", "five-star candidate")
FAULTY = Text("phiếu có lỗi", "faulty sheets")
SUMMARY = Text(
    "{round}: đủ phiếu {complete}/{entries}; {stars}{faults}",
    "{round}: all sheets for {complete}/{entries}; {stars}{faults}",
)
FAULTS = Text("; {count} lỗi trong phiếu, chạy “check”", "; {count} faults in sheets, run “check”")


def table(catalogue: Catalogue, round_id: str, language: str) -> str:
    """The whole table with its line of totals. Raises Refused for an unknown round."""
    round_ = round_of(catalogue, round_id)
    scored = score.catalogue(catalogue)
    cards = {key[1]: card for key, card in scored.scorecards.items() if key[0] == round_id}
    entries = sorted(round_.entries, key=lambda one: vietnamese.sort_key(_name(catalogue, one)))
    head = [one.say(language, {}) for one in HEADS]
    rows = [_row(catalogue, round_, one, cards.get(one.product), language) for one in entries]
    sheets = f"/rounds/{round_id}/sheets/"
    faults = sum(sheets in one.path for one in scored.findings)
    return "\n".join(
        [*_aligned([head, *rows]), "", _summary(catalogue, round_, cards, faults, language)]
    )


def figure(card: Scorecard, average: Average) -> str:
    """A mean as the council's rule shows it."""
    return vietnamese.format_decimal(card.shown(average), places=card.places)


def stars(card: Scorecard, language: str) -> str:
    """Stars as signs, or that the product is excluded."""
    if card.excluded:
        return EXCLUDED.say(language, {})
    return "★" * card.stars


def unmet(card: Scorecard) -> str:
    """The minima that hold the stars down: "C8 2,6 < 3 (4★)"."""
    return ", ".join(
        f"{one.item} {figure(card, one.reached)} < {one.needed} ({one.stars}★)"
        for one in card.unmet
    )


def _name(catalogue: Catalogue, entry: Entry) -> str:
    product = catalogue.products.get(entry.product)
    return product.name if product else entry.product


def _row(
    catalogue: Catalogue, round_: Round, entry: Entry, card: Scorecard | None, language: str
) -> list[str]:
    name = _name(catalogue, entry)
    shown = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
    given = len(catalogue.sheets_of(round_.id, entry.product))
    start = [shown, f"{given}/{len(round_.council.members)}"]
    if card is None:
        reason = REJECTED if entry.rejected else FAULTY if given else None
        return [*start, _NONE, _NONE, _NONE, _NONE, reason.say(language, {}) if reason else ""]
    parts = " / ".join(figure(card, part.total) for part in card.parts)
    total = figure(card, card.total)
    return [
        *start,
        parts,
        total,
        stars(card, language),
        str(card.spread),
        _remarks(round_, card, language),
    ]


def _remarks(round_: Round, card: Scorecard, language: str) -> str:
    allowed = round_.council.rule.max_spread
    said = [f"{one.item}: {one.reason}" for one in card.excluded]
    if allowed is not None and card.spread > allowed:
        said.append(WIDE.say(language, {"allowed": vietnamese.format_decimal(allowed)}))
    if card.is_five_star_candidate and round_.level is not Level.MINISTRY:
        said.append(CANDIDATE.say(language, {}))
    return "; ".join([*said, *filter(None, [unmet(card)])])


def _summary(
    catalogue: Catalogue,
    round_: Round,
    cards: dict[str, Scorecard],
    faults: int,
    language: str,
) -> str:
    expected = len(round_.council.members)
    complete = sum(
        len(catalogue.sheets_of(round_.id, one.product)) >= expected for one in round_.entries
    )
    counts = Counter(stars(card, language) for card in cards.values())
    said = ", ".join(f"{name}: {counts[name]}" for name in sorted(counts, reverse=True)) or _NONE
    values = {
        "round": round_.name,
        "complete": str(complete),
        "entries": str(len(round_.entries)),
        "stars": said,
        "faults": FAULTS.say(language, {"count": str(faults)}) if faults else "",
    }
    return SUMMARY.say(language, values)


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Columns of equal width; numbers stand to the right."""
    widths = [max(len(vietnamese.nfc(row[n])) for row in rows) for n in range(len(HEADS))]
    for number, row in enumerate(rows):
        cells = [
            text.rjust(width) if column in _RIGHT else text.ljust(width)
            for column, (text, width) in enumerate(
                zip(map(vietnamese.nfc, row), widths, strict=True)
            )
        ]
        yield "  ".join(cells).rstrip()
        if not number:
            yield "  ".join("─" * width for width in widths)
