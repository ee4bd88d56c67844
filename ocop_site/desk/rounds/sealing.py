"""A seal from a catalogue and its scorecards, and its text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from ocop_site import __version__, vietnamese
from ocop_site.desk import writing
from ocop_site.model.catalogue import Catalogue, RecordKey, criteria_id
from ocop_site.model.round import Round
from ocop_site.model.scorecard import Scorecard
from ocop_site.model.seal import Amendment, Seal, SealedResult
from ocop_site.score import Scored

_HEAD = """\
# Niêm phong của đợt đã đóng: `round close` viết tệp này, đừng sửa tay.
# Mã băm là SHA-256 của văn bản tệp (UTF-8, xuống dòng LF). Kiểm lại: python build.py round verify {id}
"""


def sealed(catalogue: Catalogue, scored: Scored, round_: Round, closed: date) -> Seal:
    """The seal of a round as it stands in the catalogue."""
    cards = cards_of(scored, round_)
    used = sorted({criteria_id(card.decision, card.set) for card in cards.values()})
    return Seal(
        id=round_.id,
        closed=closed,
        version=__version__,
        members=tuple(member.id for member in round_.council.members),
        criteria={one: catalogue.digests[RecordKey("criteria", one)] for one in used},
        results={product: result(card) for product, card in cards.items()},
        sheets=digests(catalogue, round_.id),
    )


def cards_of(scored: Scored, round_: Round) -> dict[str, Scorecard]:
    """The scorecards of a round by product, in the order of the ids."""
    products = sorted(entry.product for entry in round_.entries)
    found = {one: scored.scorecards.get((round_.id, one)) for one in products}
    return {product: card for product, card in found.items() if card is not None}


def digests(catalogue: Catalogue, round_id: str) -> dict[str, str]:
    """The digest of every sheet of a round, by product/member."""
    prefix = f"{round_id}/"
    return {
        key.id.removeprefix(prefix): digest
        for key, digest in sorted(catalogue.digests.items())
        if key.kind == "sheet" and key.id.startswith(prefix)
    }


def result(card: Scorecard) -> SealedResult:
    """What a seal keeps of a scorecard: the total as the council's rule shows it, and the stars."""
    return SealedResult(total=card.shown(card.total), stars=card.stars)


def text(seal: Seal) -> str:
    """The seal as its file."""
    lines = [
        f"closed: {vietnamese.format_date(seal.closed)}",
        f"version: {writing.scalar(seal.version)}",
        f"members: [{', '.join(map(writing.scalar, seal.members))}]",
        *_digests("criteria", seal.criteria),
        *_results(seal.results),
        *_digests("sheets", seal.sheets),
    ]
    if seal.amendments:
        lines.append("amendments:")
        lines += [line for one in seal.amendments for line in _amendment(one)]
    return _HEAD.format(id=seal.id) + "\n".join([*lines, ""])


def _digests(key: str, digests: Mapping[str, str]) -> Iterator[str]:
    yield f"{key}:" if digests else f"{key}: {{}}"
    for name, digest in digests.items():
        yield f'  {name}: "{digest}"'


def _results(results: Mapping[str, SealedResult]) -> Iterator[str]:
    yield "results:" if results else "results: {}"
    for product, one in results.items():
        yield f"  {product}: {_result(one)}"


def _result(one: SealedResult) -> str:
    return f'{{total: "{shown(one)}", stars: {one.stars}}}'


def shown(one: SealedResult) -> str:
    """The total of a result as it was shown, trailing zeros too."""
    places = max(0, -int(one.total.as_tuple().exponent))
    return vietnamese.format_decimal(one.total, places=places)


def _amendment(one: Amendment) -> Iterator[str]:
    yield f"  - product: {one.product}"
    yield f"    member: {writing.scalar(one.member)}"
    yield f"    reason: {writing.scalar(one.reason)}"
    yield f"    decision: {writing.scalar(one.decision)}"
    yield f"    date: {vietnamese.format_date(one.date)}"
    yield f'    old: "{one.old}"'
    yield f'    new: "{one.new}"'
    yield f"    before: {_result(one.before)}"
    yield f"    after: {_result(one.after)}"
