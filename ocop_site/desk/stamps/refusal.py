"""A word that names nothing, with the one that was perhaps meant."""

from __future__ import annotations

from collections.abc import Iterable

from ocop_site import vietnamese
from ocop_site.desk.refused import Refused
from ocop_site.diagnostics import Text


def unknown(text: Text, read: str, choices: Iterable[str], **values: str) -> Refused:
    """The refusal of a word that is none of `choices`; `text` says `{read}`, the near word is added to it."""
    near = vietnamese.near(read, choices)
    if near:
        text = Text(f"{text.vi} Có phải “{{near}}”?", f"{text.en} Did you mean “{{near}}”?")
    return Refused(text, read=read, near=near, **values)
