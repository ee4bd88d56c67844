"""Every message is in both languages, with the same values; the English ones are English."""

from __future__ import annotations

import re
import string
import tomllib
from collections.abc import Mapping
from typing import Any

import pytest

from ocop_site.render import messages
from tests import make
from tests.languages.reading import vietnamese_letters

Messages = Mapping[str, str]
_NUMBERS = re.compile(r"\b\d+/\d{4}/(QĐ-TTg|NĐ-CP|QH15)|point\u00a0đ")
"""Numbers of decisions and the letter of a point, as the law prints them."""
_PLURALS = re.compile(r"\{\w+\}[ \u00a0](?:more |score )?(?!has|is|as)[a-z]+s\b")
"""A number with a word in the plural, whatever the number is."""
_NEVER_ONE = (
    *("verdict.", "candidate.", "trace.title-stars", "machine.word.recognition"),
    *("score.band", "score.band-top"),
)
"""Messages with the stars of a recognition, which has three at least, and with the ends of a range of points."""


def _read(language: str) -> Messages:
    path = make.ROOT / f"templates/messages/{language}.toml"
    return dict(_flat("", tomllib.loads(path.read_text(encoding="utf-8"))))


def _flat(prefix: str, table: Mapping[str, Any]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for key, value in table.items():
        name = f"{prefix}{key}"
        found += _flat(f"{name}.", value) if isinstance(value, dict) else [(name, value)]
    return found


@pytest.fixture(scope="module")
def vi() -> Messages:
    return _read("vi")


@pytest.fixture(scope="module")
def en() -> Messages:
    return _read("en")


def test_every_key_of_one_language_is_in_the_other(vi: Messages, en: Messages) -> None:
    assert sorted(set(vi) - set(en)) == [], "not translated"
    assert sorted(set(en) - set(vi)) == [], "no longer there"


def test_a_translation_has_the_values_of_its_message(vi: Messages, en: Messages) -> None:
    differ = {key for key in set(vi) & set(en) if _values(vi[key]) != _values(en[key])}
    assert sorted(differ) == []


def test_english_messages_have_no_vietnamese_but_numbers_of_the_law(en: Messages) -> None:
    left = {key: text for key, text in en.items() if vietnamese_letters(_NUMBERS.sub("", text))}
    assert left == {}


def test_no_english_message_is_empty_or_has_space_around_it(en: Messages) -> None:
    assert [key for key, text in en.items() if text != text.strip() or not text] == []


@pytest.mark.parametrize(
    ("n", "english"),
    [(0, "0 products"), (1, "1 product"), ("1", "1 product"), (11, "11 products")],
)
def test_the_word_for_one_is_another_than_the_word_for_more(n: object, english: str) -> None:
    words = {"en": "{n} {n:product|products}", "vi": "{n} {n:sản phẩm}"}

    assert messages.say(words, "en", {"n": n}) == english
    assert messages.say(words, "vi", {"n": n}) == f"{n} sản phẩm"


def test_no_english_message_takes_a_plural_for_granted(en: Messages) -> None:
    found = {key: match[0] for key, text in en.items() if (match := _PLURALS.search(text))}
    assert [key for key in found if not key.startswith(_NEVER_ONE)] == []


def test_vietnamese_words_have_one_form_for_every_number(vi: Messages) -> None:
    assert [key for key, text in vi.items() if "|" in text] == []


def _values(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
