"""Why a round command cannot be carried out."""

from __future__ import annotations

from ocop_site.diagnostics import Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.round import Round
from ocop_site.model.seal import Seal


class Refused(Exception):
    """The command does not fit the round as it stands; `text` says why."""

    def __init__(self, text: Text, **values: str) -> None:
        super().__init__(text.vi)
        self.text, self.values = text, values

    def say(self, language: str) -> str:
        """The sentence."""
        return self.text.say(language, self.values)


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
