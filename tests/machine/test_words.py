"""The words that machine files take from the messages: each exists, its gaps are filled, none stands in vain."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from typing import NamedTuple

from tests import make
from tests.machine import forms

ROOM = make.ROOT / "ocop_site/plan/machine"
COLUMNS = frozenset({"column-letter", "column-label", "column-value", "column-state"})


class Call(NamedTuple):
    """One `say(desk, …)`: the keys that it can ask for and the values that it gives."""

    keys: frozenset[str]
    values: frozenset[str]


def calls() -> Iterator[Call]:
    """Every one of the room."""
    for path in sorted(ROOM.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say":
                key = node.args[1]
                keys = {key.value} if isinstance(key, ast.Constant) else COLUMNS
                yield Call(frozenset(keys), frozenset(one.arg or "" for one in node.keywords))


def test_every_word_exists_and_gets_its_values() -> None:
    wrong = [
        (key, sorted(one.values))
        for one in calls()
        for key in one.keys
        if _gaps(forms.WORDS.get(f"machine.word.{key}", "{missing}")) != one.values
    ]
    assert wrong == []


def test_no_word_stands_in_vain() -> None:
    asked = {f"machine.word.{key}" for one in calls() for key in one.keys}
    assert {key for key in forms.WORDS if key.startswith("machine.word.")} == asked


def _gaps(text: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name)
