"""Every message is in both languages, with the same values; the English ones are English."""

from __future__ import annotations

import re
import string
import tomllib
from collections.abc import Mapping
from typing import Any

import pytest

from tests import make
from tests.languages.reading import vietnamese_letters

Messages = Mapping[str, str]
_NUMBERS = re.compile(r"\b\d+/\d{4}/(QĐ-TTg|NĐ-CP|QH15)|point\u00a0đ")
"""Numbers of decisions and the letter of a point, as the law prints them."""


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


def _values(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
