"""`round verify`: digests and results computed again and compared with the seal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ocop_site import score, vietnamese
from ocop_site.desk.rounds import sealing
from ocop_site.desk.rounds.refused import round_of, seal_of
from ocop_site.diagnostics import Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.round import Round
from ocop_site.model.scalars import NONE
from ocop_site.model.seal import Seal, SealedResult

SHEET = Text(
    "phiếu {read}: khác với lúc niêm phong.", "sheet {read}: differs from what was sealed."
)
SHEET_GONE = Text("phiếu {read}: đã niêm phong, nay không còn.", "sheet {read}: sealed, now gone.")
SHEET_NEW = Text("phiếu {read}: không có trong niêm phong.", "sheet {read}: not in the seal.")
CRITERIA = Text(
    "bộ tiêu chí {read}: khác với lúc niêm phong.", "criteria {read}: differs from what was sealed."
)
RESULT = Text(
    "kết quả {read}: niêm phong {expected}, nay {now}.",
    "result of {read}: sealed {expected}, now {now}.",
)
MEMBERS = Text(
    "thành viên hội đồng: niêm phong {expected}, nay {now}.",
    "council members: sealed {expected}, now {now}.",
)
CLOSED = Text(
    "ngày đóng: niêm phong {expected}, nay {now}.", "day of closing: sealed {expected}, now {now}."
)
IDENTICAL = Text(
    "giống hệt: đợt {round} đóng ngày {closed}, {sheets} phiếu, {criteria} bộ tiêu chí, {results} kết quả, {amendments} đính chính.",
    "identical: round {round} closed on {closed}, {sheets} sheets, {criteria} criteria sets, {results} results, {amendments} amendments.",
)


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as it was sealed."""

    text: Text
    read: str = ""
    expected: str = ""
    now: str = ""

    def say(self, language: str) -> str:
        """The difference as a sentence."""
        values = {"read": self.read, "expected": self.expected, "now": self.now}
        return self.text.say(language, values)


def differences(catalogue: Catalogue, round_id: str) -> tuple[Difference, ...]:
    """Everything that is not as it was sealed. Raises Refused for a round without a seal."""
    seal, round_ = seal_of(catalogue, round_id), round_of(catalogue, round_id)
    now = sealing.digests(catalogue, round_id)
    return (
        *_frame(seal, round_),
        *_sheets(seal, now),
        *_criteria(catalogue, seal),
        *_results(catalogue, seal, round_),
    )


def identical(seal: Seal, language: str) -> str:
    """The sentence for a round that is as it was sealed."""
    values = {
        "round": seal.id,
        "closed": vietnamese.format_date(seal.closed),
        "sheets": str(len(seal.sheets)),
        "criteria": str(len(seal.criteria)),
        "results": str(len(seal.results)),
        "amendments": str(len(seal.amendments)),
    }
    return IDENTICAL.say(language, values)


def _frame(seal: Seal, round_: Round) -> Iterator[Difference]:
    members = tuple(one.id for one in round_.council.members)
    if members != seal.members:
        yield Difference(MEMBERS, "", ", ".join(seal.members), ", ".join(members))
    if round_.closed != seal.closed:
        now = "—" if round_.closed is NONE else vietnamese.format_date(round_.closed)
        yield Difference(CLOSED, "", vietnamese.format_date(seal.closed), now)


def _sheets(seal: Seal, now: dict[str, str]) -> Iterator[Difference]:
    for sheet, digest in seal.digests().items():
        if sheet not in now:
            yield Difference(SHEET_GONE, sheet)
        elif now[sheet] != digest:
            yield Difference(SHEET, sheet)
    for sheet in now:
        if sheet not in seal.sheets:
            yield Difference(SHEET_NEW, sheet)


def _criteria(catalogue: Catalogue, seal: Seal) -> Iterator[Difference]:
    now = {key.id: digest for key, digest in catalogue.digests.items() if key.kind == "criteria"}
    for criteria, digest in seal.criteria.items():
        if now.get(criteria) != digest:
            yield Difference(CRITERIA, criteria)


def _results(catalogue: Catalogue, seal: Seal, round_: Round) -> Iterator[Difference]:
    cards = sealing.cards_of(score.catalogue(catalogue), round_)
    now = {product: sealing.result(card) for product, card in cards.items()}
    sealed = seal.outcome()
    for product in sorted({*sealed, *now}):
        if sealed.get(product) != now.get(product):
            yield Difference(RESULT, product, _said(sealed.get(product)), _said(now.get(product)))


def _said(result: SealedResult | None) -> str:
    return f"{sealing.shown(result)} / {result.stars} ★" if result else "—"
