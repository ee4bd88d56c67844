"""`round close`: every check, then the date, the seal and the papers."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ocop_site import check, load, plan, score, vietnamese
from ocop_site.desk import writing
from ocop_site.desk.rounds import sealing
from ocop_site.desk.rounds.refused import Refused, round_of
from ocop_site.diagnostics import Diagnostic, Text, in_order
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.round import Round
from ocop_site.model.scalars import NONE
from ocop_site.model.seal import Seal
from ocop_site.score import Scored

SEALED = Text(
    "đợt {read} đã niêm phong ngày {expected}; sửa phiếu thì dùng “round amend”.",
    "round {read} was sealed on {expected}; a sheet is put right by “round amend”.",
)
OTHER_DAY = Text(
    "round.yml ghi đã đóng ngày {read}, lệnh ghi ngày {expected}.",
    "round.yml says closed on {read}, the command says {expected}.",
)
EMPTY = Text("đợt {read} chưa có sản phẩm nào.", "round {read} has no product.")
BEFORE = Text(
    "ngày đóng {read} trước ngày mở {expected}.",
    "closed on {read}, before it opened on {expected}.",
)
NO_LINE = Text(
    "{read} không có dòng “closed:”; thêm dòng ấy rồi đóng lại.",
    "{read} has no line “closed:”; add it and close again.",
)
UNRATED = Text("chưa có kết quả: {read}.", "no result yet: {read}.")
_CLOSED = re.compile(r"^closed:.*$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """A round ready to be closed, or the faults that keep it open. `seal` is None with a fault that stops it."""

    catalogue: Catalogue | None
    scored: Scored | None
    diagnostics: tuple[Diagnostic, ...]
    seal: Seal | None


def prepare(content_path: Path, round_id: str, day: date, *, today: date, strict: bool) -> Closing:
    """Check everything as if the round had closed on `day`. Raises Refused where the command does not fit."""
    loaded = load.catalogue(content_path)
    if loaded.catalogue is None:
        return Closing(catalogue=None, scored=None, diagnostics=loaded.diagnostics, seal=None)
    round_ = round_of(loaded.catalogue, round_id)
    _fits(loaded.catalogue, round_, day)
    closed = round_.model_copy(update={"closed": day})
    rounds = {**loaded.catalogue.rounds, round_id: closed}
    catalogue = replace(loaded.catalogue, rounds=rounds)
    scored = score.catalogue(catalogue)
    findings = [
        *plan.settings_findings(catalogue),
        *check.catalogue(catalogue, today=today),
        *scored.findings,
    ]
    diagnostics = in_order([*loaded.diagnostics, *load.located(findings)])
    seal = None
    if not any(strict or one.is_error for one in diagnostics):
        _all_rated(scored, closed)
        seal = sealing.sealed(catalogue, scored, closed, day)
        catalogue = replace(catalogue, seals={**catalogue.seals, round_id: seal})
    return Closing(catalogue=catalogue, scored=scored, diagnostics=diagnostics, seal=seal)


def write(content_path: Path, seal: Seal) -> Path:
    """Write the date into round.yml and the seal beside it; the seal's path. Raises Refused without a line for the date."""
    folder = content_path / "rounds" / seal.id
    round_path = next(path for path in (folder / "round.yml", folder / "round.md") if path.exists())
    text = round_path.read_text(encoding="utf-8")
    dated, found = _CLOSED.subn(f"closed: {vietnamese.format_date(seal.closed)}", text, count=1)
    if not found:
        raise Refused(NO_LINE, read=round_path.as_posix())
    # The date first: a fall between the two leaves a round that can be closed again with the same command.
    writing.write_all({round_path: dated})
    writing.write_all({folder / "seal.yml": sealing.text(seal)})
    return folder / "seal.yml"


def _fits(catalogue: Catalogue, round_: Round, day: date) -> None:
    shown = vietnamese.format_date(day)
    if seal := catalogue.seals.get(round_.id):
        raise Refused(SEALED, read=round_.id, expected=vietnamese.format_date(seal.closed))
    if not round_.entries:
        raise Refused(EMPTY, read=round_.id)
    if round_.closed is not NONE and round_.closed != day:
        raise Refused(OTHER_DAY, read=vietnamese.format_date(round_.closed), expected=shown)
    if day < round_.opened:
        raise Refused(BEFORE, read=shown, expected=vietnamese.format_date(round_.opened))


def _all_rated(scored: Scored, round_: Round) -> None:
    cards = sealing.cards_of(scored, round_)
    rated = [one.product for one in round_.entries if one.rejected is None]
    if missing := [one for one in rated if one not in cards]:
        raise Refused(UNRATED, read=", ".join(missing))
