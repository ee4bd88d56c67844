"""Cases as text: a title, the fields that go into the small product, and what `check` must say about them.

    == title
    fields
    --
    what is printed

`\\uXXXX` in the fields stands for a character that an editor would not show.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

_ESCAPE = re.compile(r"\\u([0-9a-f]{4})")


class Case(NamedTuple):
    """One row of the table."""

    title: str
    fields: str
    expected: str


def read(path: Path) -> list[Case]:
    """Every case of a file."""
    _, *pieces = re.split(r"^== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return [_case(piece) for piece in pieces]


def _case(piece: str) -> Case:
    title, _, rest = piece.partition("\n")
    fields, _, expected = rest.partition("--\n")
    plain = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), fields)
    return Case(title, plain, expected.strip("\n"))
