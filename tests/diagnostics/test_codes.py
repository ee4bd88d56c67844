"""What holds for every code of every room."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from ocop_site import check, load, pipeline, plan, render, score
from ocop_site.diagnostics import Code, Text
from tests import make

ROOMS = (
    ("L", 100, load),
    ("C", 200, check),
    ("S", 300, score),
    ("P", 400, plan),
    ("R", 500, render),
)


def fields(text: str) -> set[str]:
    """The values that a sentence asks for; `x_en` and `english` are the English of `x` and `label`."""
    names = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    return {"label" if name == "english" else name.removesuffix("_en") for name in names}


def texts(code: Code) -> tuple[Text, ...]:
    return code.title, code.message, code.hint, code.why


def test_ids_and_slugs_are_given_once() -> None:
    assert len({code.id for code in pipeline.CODES}) == len(pipeline.CODES)
    assert len({code.slug for code in pipeline.CODES}) == len(pipeline.CODES)


def test_an_id_carries_its_rooms_letter_and_hundred() -> None:
    wrong = [
        code.id
        for letter, hundred, room in ROOMS
        for code in room.CODES
        if not (code.id[0] == letter and hundred < int(code.id[1:]) < hundred + 100)
    ]
    assert wrong == []
    assert sum(len(room.CODES) for _, _, room in ROOMS) == len(pipeline.CODES)


@pytest.mark.parametrize("code", pipeline.CODES, ids=lambda code: code.id)
def test_both_languages_are_there_with_the_same_values(code: Code) -> None:
    assert code.title.vi
    assert code.title.en
    assert code.message.vi
    assert code.message.en
    for text in texts(code):
        assert bool(text.vi) == bool(text.en)
        assert fields(text.vi) == fields(text.en)


@pytest.mark.parametrize("code", pipeline.CODES, ids=lambda code: code.id)
def test_a_sentence_ends_with_a_full_stop_and_a_title_does_not(code: Code) -> None:
    assert code.message.vi.endswith(".")
    assert code.message.en.endswith(".")
    assert not code.title.vi.endswith(".")
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", code.slug)


def test_every_code_is_seen_in_a_test() -> None:
    """A code without examples stands in some test by its id; one with examples is its own test."""
    written = "\n".join(
        path.read_text(encoding="utf-8")
        for path in sorted((make.ROOT / "tests").rglob("*"))
        if path.suffix in (".py", ".txt")
    )
    unseen = [code.id for code in pipeline.CODES if not code.bad and code.id not in written]
    assert unseen == []
