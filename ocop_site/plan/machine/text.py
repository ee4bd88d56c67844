"""Values as the text of a JSON file, and the words that stand in files. Enters: plain values. Leaves: text."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TypeAlias

from ocop_site import vietnamese
from ocop_site.plan.desk import Desk

Json: TypeAlias = "str | int | float | list[Json] | tuple[Json, ...] | dict[str, Json]"
"""What a file may hold; keys keep the order in which they were written, so that the same content gives the same bytes."""

_GAP = re.compile(r"\{(\w+)\}")


def document(value: Json) -> str:
    """A whole file, with a line for each value, for people and for `diff`."""
    return vietnamese.unmarked(json.dumps(value, ensure_ascii=False, indent=1)) + "\n"


def compact(value: Json) -> str:
    """The same on one line, for a page to carry."""
    return vietnamese.unmarked(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def given(**values: Json | None) -> dict[str, Json]:
    """The values that are there: what is None, empty text or an empty list is left out."""
    return {
        key: value
        for key, value in values.items()
        if value is not None and value not in ("", [], ())
    }


def say(desk: Desk, key: str, **values: object) -> str:
    """The message `machine.word.KEY` with its gaps filled. A message that is missing is the page's fault; here its key stands."""
    words: Mapping[str, str] = desk.settings.words
    text = words.get(f"machine.word.{key}", key).replace("\u00a0", " ")
    return _GAP.sub(lambda gap: str(values.get(gap[1], gap[0])), text)
