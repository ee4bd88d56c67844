"""`round amend`: a sealed sheet that the officer has put right by decision; the seal keeps both digests."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ocop_site import score
from ocop_site.desk import writing
from ocop_site.desk.rounds import sealing
from ocop_site.desk.rounds.refused import Refused, round_of, seal_of
from ocop_site.diagnostics import Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.seal import Amendment, Seal

NO_SHEET = Text(
    "đợt {round} không niêm phong phiếu {read}.", "round {round} has no sealed sheet {read}."
)
UNCHANGED = Text(
    "phiếu {read} vẫn như lúc niêm phong; sửa phiếu trước, rồi mới đính chính.",
    "the sheet {read} is as it was sealed; edit it first, then amend.",
)
UNREADABLE = Text(
    "phiếu {read} không đọc hoặc không chấm được; chạy “check” để biết lý do.",
    "the sheet {read} cannot be read or scored; run “check” to see why.",
)
TOO_EARLY = Text(
    "ngày đính chính trước ngày đóng đợt {round}.", "amended before round {round} was closed."
)


def amended(
    catalogue: Catalogue,
    round_id: str,
    *,
    product: str,
    member: str,
    reason: str,
    decision: str,
    day: date,
) -> Seal:
    """The seal with one amendment more. Raises Refused for a sheet that was not sealed or has not changed."""
    seal, round_ = seal_of(catalogue, round_id), round_of(catalogue, round_id)
    sheet = f"{product}/{member}"
    old, before = seal.digests().get(sheet), seal.outcome().get(product)
    if old is None or before is None:
        raise Refused(NO_SHEET, round=round_id, read=sheet)
    if day < seal.closed:
        raise Refused(TOO_EARLY, round=round_id)
    new = sealing.digests(catalogue, round_id).get(sheet, "")
    card = sealing.cards_of(score.catalogue(catalogue), round_).get(product)
    if not new or card is None:
        raise Refused(UNREADABLE, read=sheet)
    if new == old:
        raise Refused(UNCHANGED, read=sheet)
    made = Amendment(
        product=product,
        member=member,
        reason=reason,
        decision=decision,
        date=day,
        old=old,
        new=new,
        before=before,
        after=sealing.result(card),
    )
    return seal.model_copy(update={"amendments": (*seal.amendments, made)})


def write(content_path: Path, seal: Seal) -> None:
    """Write the seal in place of the old one."""
    path = content_path / "rounds" / seal.id / "seal.yml"
    writing.write_all({path: sealing.text(seal)})
