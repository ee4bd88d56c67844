"""Why a round command cannot be carried out."""

from __future__ import annotations

from ocop_site.desk.refused import Refused
from ocop_site.diagnostics import Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.round import Round
from ocop_site.model.seal import Seal

NO_ROUND = Text(
    "không có đợt “{read}”; các đợt: {expected}.", "no round “{read}”; rounds: {expected}."
)
NOT_SEALED = Text("đợt {read} chưa niêm phong.", "round {read} is not sealed.")


def round_of(catalogue: Catalogue, round_id: str) -> Round:
    """The round of that id. Raises Refused."""
    found = catalogue.rounds.get(round_id)
    if found is None:
        raise Refused(NO_ROUND, read=round_id, expected=", ".join(catalogue.rounds) or "—")
    return found


def seal_of(catalogue: Catalogue, round_id: str) -> Seal:
    """The seal of a round. Raises Refused."""
    round_of(catalogue, round_id)
    found = catalogue.seals.get(round_id)
    if found is None:
        raise Refused(NOT_SEALED, read=round_id)
    return found


__all__ = ["NOT_SEALED", "NO_ROUND", "Refused", "round_of", "seal_of"]
