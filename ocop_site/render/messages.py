"""The message catalogue of the site: every word that a reader sees and no record holds, by key.

templates/messages/<language>.toml; `{name}` in a sentence is filled in, `{n:product|products}` is the word that goes with
the number n. Plain text: the template escapes it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ocop_site import vietnamese


class UnknownMessage(LookupError):
    """A template asked for a message that the catalogue does not have, or left out a value of it."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A value of a message. After a colon stand the words for it: the one for 1, a bar, the one for every other number.

    A word alone is for every number: Vietnamese has no plural.
    """

    value: object

    def __format__(self, words: str) -> str:
        if not words:
            return str(self.value)
        one, _, other = words.partition("|")
        return other if other and str(self.value) != "1" else one


class Unreadable(Exception):
    """The file of messages at `path` cannot be read; the text says why."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(reason)
        self.path = path


@cache
def catalogue(templates_path: Path, language: str) -> Mapping[str, str]:
    """All messages of a language, tables joined by dots: "verdict.in-force". Raises Unreadable."""
    path = file(templates_path, language)
    try:
        found = dict(_flat("", tomllib.loads(path.read_text(encoding="utf-8"))))
    except (OSError, ValueError) as error:
        raise Unreadable(path, getattr(error, "strerror", None) or str(error)) from None
    # Numbers of decisions stay as they are printed: "26/2026/QĐ-TTg".
    names_marked = vietnamese.names_marked
    return found if language == "vi" else {key: names_marked(text) for key, text in found.items()}


def file(templates_path: Path, language: str) -> Path:
    """Where a language's messages stand."""
    return templates_path / "messages" / f"{language}.toml"


def say(messages: Mapping[str, str], key: str, values: Mapping[str, object]) -> str:
    """The message `key` with `values` filled in. Raises UnknownMessage."""
    if key not in messages:
        raise UnknownMessage(key)
    try:
        filled = {name: Counted(value) for name, value in values.items()}
        return messages[key].format_map(filled) if values else messages[key]
    except KeyError as missing:
        raise UnknownMessage(f"{key} {{{missing.args[0]}}}") from None


def _flat(prefix: str, table: Mapping[str, object]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for key, value in table.items():
        name = f"{prefix}{key}"
        found += _flat(f"{name}.", value) if isinstance(value, dict) else [(name, str(value))]
    return found
