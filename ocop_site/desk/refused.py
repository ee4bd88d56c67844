"""Why a command of the desk cannot be carried out."""

from __future__ import annotations

from ocop_site.diagnostics import Text


class Refused(Exception):
    """The command does not fit the records as they stand; `text` says why."""

    def __init__(self, text: Text, **values: str) -> None:
        super().__init__(text.vi)
        self.text, self.values = text, values

    def say(self, language: str) -> str:
        """The sentence."""
        return self.text.say(language, self.values)
