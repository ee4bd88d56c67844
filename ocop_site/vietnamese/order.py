"""The order of the Vietnamese alphabet. Enters: text. Leaves: keys. Any room may call."""

from __future__ import annotations

import re
import unicodedata
from typing import TypeAlias

from ocop_site.vietnamese.marked import unmarked
from ocop_site.vietnamese.text import CharacterTable, plain_d, tidy

SortKey: TypeAlias = tuple[str, str, str, str]

# A space is lighter than any sign, a sign than any number, a number than any letter. A letter
# outside the alphabet stands for itself, and its code is greater than all of these.
_SPACE, _SIGN = "\x01", "\x02"
_NO_DIGITS, _MOST_DIGITS = 0x03, 0x3F
_WEIGHTS = {
    letter: chr(0x41 + place) for place, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")
}
_SIGNS = {sign: _SIGN + chr(place) for place, sign in enumerate("_-,;:!?.'\"()[]{}@*/\\&#%")}
# ngang (no mark), huyền, hỏi, ngã, sắc, nặng: as in "Từ điển tiếng Việt" and CLDR `vi`.
_NO_TONE = "0"
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_DIGITS = re.compile("[0-9]+")


def sort_key(text: str) -> SortKey:
    """A key that sorts as the alphabet does: letters first, tones to break ties, case last.

    The convention of CLDR `vi`, with digits by value: a letter anywhere outranks every tone, so
    Quảng Đức stands before Quang Hanh. (Dictionaries that compare syllable by syllable with its
    tone do otherwise.) Two texts share a key only if `tidy` makes them the same text.
    """
    shown = tidy(unmarked(text))
    letters = _DIGITS.sub(_by_value, shown.translate(_LETTERS))
    return letters, shown.translate(_MARKS), shown.swapcase(), shown


def _by_value(digits: re.Match[str]) -> str:
    """The number behind its length, so that the longer number is the greater."""
    number = digits[0].lstrip("0")
    return chr(min(_NO_DIGITS + len(number), _MOST_DIGITS)) + number


def _letters(character: str) -> str:
    letter, _ = _split(character)
    if letter.isalnum():
        return _WEIGHTS.get(letter, letter)
    if letter == " ":
        return _SPACE
    return letter and _SIGNS.get(letter, _SIGN + letter)


def _marks(character: str) -> str:
    _, marks = _split(character)
    return "".join(_TONES.get(mark, mark) for mark in marks) or _NO_TONE


def _split(character: str) -> tuple[str, str]:
    """A letter of the alphabet and its tone; of anything else the bare character and all marks."""
    parts = unicodedata.normalize("NFD", plain_d(character).lower())
    letter = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
    if letter in _WEIGHTS:
        return letter, "".join(part for part in parts if part in _TONES)
    bare = "".join(part for part in parts if not unicodedata.combining(part))
    return bare, "".join(part for part in parts if unicodedata.combining(part))


_LETTERS = CharacterTable(_letters)
_MARKS = CharacterTable(_marks)
