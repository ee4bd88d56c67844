"""The nouns of complaint: what is wrong (Code), where (Route, Span), and one case of it (Finding, Diagnostic).

Enters: nothing. Leaves: frozen values. Every room may import this one; it knows nothing of the site.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

Route = tuple[str | int, ...]
"""A place inside a document, as rules speak of it: ("certificates", 0, "expires")."""

LANGUAGES = ("vi", "en")
LONGEST_VALUE = 300
"""Characters of a value in a message; the longest list of keys has some 260."""


class Text(NamedTuple):
    """One sentence in both languages of the desk; `{name}` marks a value to be filled in."""

    vi: str
    en: str

    def say(self, language: str, values: Mapping[str, str]) -> str:
        """The sentence in `language` ("vi" or "en") with its values filled in."""
        shown = {name: _short(value) for name, value in values.items()}
        return (self.en if language == "en" else self.vi).format_map(shown)


def _short(value: str) -> str:
    """A value as a sentence can hold it: on one line, and cut where somebody pasted a page."""
    line = " ".join(value.split())
    return line if len(line) <= LONGEST_VALUE else f"{line[:LONGEST_VALUE]}…"


NOTHING = Text("", "")


class Severity(StrEnum):
    """How strong a fault is."""

    ERROR = "error"
    """Stops publishing: the old site stays."""
    WARNING = "warning"
    """Does not stop publishing, unless `--strict`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A kind of fault. Its id is permanent and never given to another kind.

    `good` and `bad` are YAML texts: the fault's manual page and its tests.
    """

    id: str
    slug: str
    title: Text
    message: Text
    hint: Text = NOTHING
    why: Text = NOTHING
    severity: Severity = Severity.ERROR
    good: str = ""
    bad: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A fault as a rule knows it: a document and a route in it, not yet a line.

    `at_key` points at the key instead of its value. `fix` is the corrected text, where it is known.
    """

    code: Code
    path: str
    route: Route = ()
    values: Mapping[str, str] = field(default_factory=dict)
    fix: str = ""
    at_key: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A place that a mouse can click. Line and column count from 1, the column in code points."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """A fault with its place, ready to be printed. `excerpt` is the line as it stands in the file."""

    code: Code
    span: Span
    values: Mapping[str, str] = field(default_factory=dict)
    fix: str = ""
    excerpt: str = ""

    @property
    def is_error(self) -> bool:
        """Whether it stops publishing."""
        return self.code.severity is Severity.ERROR

    def sentence(self, language: str) -> str:
        """What was read and what is expected."""
        return self.code.message.say(language, self.values)

    def hint(self, language: str) -> str:
        """What to do about it, or an empty text."""
        return self.code.hint.say(language, self.values)


def in_order(diagnostics: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """All faults by place, then code; the same fault at the same place once."""
    seen: dict[tuple[Span, str, str], Diagnostic] = {}
    for diagnostic in diagnostics:
        seen.setdefault(
            (diagnostic.span, diagnostic.code.id, diagnostic.sentence("vi")), diagnostic
        )
    return tuple(seen[key] for key in sorted(seen, key=lambda key: (key[0], key[1], key[2])))
