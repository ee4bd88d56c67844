"""Finding products by what people type: names with and without tones, makers, places of today and of before, decisions.

Pure: entries and a query give entries, best first. templates/assets/search.js does the same over the table that the site
publishes; both are held to tests/search/vectors.json.

A query with tones or marks is read as it stands first, only tones in old and new places made alike: "chả" does not find "cha".
Then every query is read folded: "mien dong" finds "Miến dong". Within a reading: the name itself, names that begin with the
query, names that hold it, names that hold its words, then whatever else is known of a product, first where the query stands
there as one. Among equals more stars come first, then the alphabet.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ocop_site import vietnamese

LIMIT = 50
"""Entries that one search gives at most."""
_SHORTEST_MISSPELT = 3
_WORD = re.compile(r"[^\W_]+")
_OPEN_Y = re.compile(r"\b([b-df-hj-np-tv-xz]+|qu)y\b")
_SHORT_UNITS = frozenset({"tx", "tp", "tt"})
"""Town, city, township: "TX Quảng Yên" means the place."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One product: the texts it is found by. `others` are its other names, maker, places, set and decisions."""

    code: str
    name: str
    others: tuple[str, ...]
    stars: int


def as_it_stands(text: str) -> str:
    """The words of `text` in small letters, tones where the new spelling has them, with one space before each."""
    return _spaced(_WORD.findall(vietnamese.loose(text)))


def folded(text: str) -> str:
    """The words of `text` without tones and marks, a final y after a consonant as i, with one space before each."""
    return _OPEN_Y.sub(r"\1i", _bare(text))


class Index:
    """Entries in the order of their names, ready to be searched."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)

    def find(self, query: str, codes: Sequence[str] = ()) -> tuple[Entry, ...]:
        """At most LIMIT entries, best first.

        `codes` are what the query may be as the code of a stamp: the right one, or "", then those near it. A right one
        that is here is the only answer.
        """
        found = dict.fromkeys(self._rows[code] for code in codes if code in self._rows)
        if found and codes[0]:
            return tuple(self.entries[row] for row in found)
        for reading, shelf in self._readings(query):
            wanted = _without_short_units(reading(query))
            if wanted:
                self._gather(found, shelf, [[word] for word in wanted.split()], wanted)
        if not found:
            self._gather(found, self._folded, self._corrected(folded(query)), "")
        return tuple(self.entries[row] for row in list(found)[:LIMIT])

    def _readings(
        self, query: str
    ) -> Iterator[tuple[Callable[[str], str], Sequence[tuple[str, str]]]]:
        if as_it_stands(query) != _bare(query):
            yield as_it_stands, self._marked
        yield folded, self._folded

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {entry.code: row for row, entry in enumerate(self.entries)}

    @cached_property
    def _marked(self) -> list[tuple[str, str]]:
        return [self._texts(entry, as_it_stands) for entry in self.entries]

    @cached_property
    def _folded(self) -> list[tuple[str, str]]:
        return [self._texts(entry, folded) for entry in self.entries]

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        return frozenset(word for _, whole in self._folded for word in whole.split())

    @staticmethod
    def _texts(entry: Entry, reading: Callable[[str], str]) -> tuple[str, str]:
        """The name, and all texts one after the other."""
        name = reading(entry.name)
        return name, "".join((name, *map(reading, entry.others)))

    def _gather(
        self,
        found: dict[int, None],
        shelf: Sequence[tuple[str, str]],
        words: Sequence[Sequence[str]],
        phrase: str,
    ) -> None:
        """Add the rows that hold a spelling of each word, in the order of their rank."""
        rows = [row for row, (_, whole) in enumerate(shelf) if _holds(whole, words)]
        ranked = [
            (_rank(*shelf[row], words, phrase), -self.entries[row].stars, row) for row in rows
        ]
        found |= dict.fromkeys(row for _, _, row in sorted(ranked) if row not in found)

    def _corrected(self, query: str) -> list[list[str]]:
        """Each word with the known words that one slip makes of it; nothing where a word has none."""
        words = [self._spellings(word) for word in query.split()]
        return words if all(words) else []

    def _spellings(self, word: str) -> list[str]:
        if any(known.startswith(word) for known in self._vocabulary):
            return [word]
        if len(word) < _SHORTEST_MISSPELT:
            return []
        return sorted(self._vocabulary & set(_slips(word)))


def _bare(text: str) -> str:
    return _spaced(_WORD.findall(vietnamese.fold(unicodedata.normalize("NFKC", text))))


def _spaced(words: Iterable[str]) -> str:
    return "".join(f" {word}" for word in words)


def _without_short_units(query: str) -> str:
    words = query.split()
    kept = [word for word in words if word not in _SHORT_UNITS]
    return _spaced(kept or words)


def _holds(text: str, words: Sequence[Sequence[str]]) -> bool:
    """Whether every word, in one of its spellings, begins a word of `text`."""
    return bool(words) and all(any(f" {one}" in text for one in spellings) for spellings in words)


def _rank(name: str, whole: str, words: Sequence[Sequence[str]], phrase: str) -> int:
    if phrase and name == phrase:
        return 0
    if phrase and name.startswith(phrase):
        return 1
    if phrase and phrase in name:
        return 2
    if _holds(name, words):
        return 3
    return 4 if phrase and phrase in whole else 5


def _slips(word: str) -> Iterator[str]:
    """Every text that one letter more, less, other, or two neighbours swapped, makes of `word`."""
    for place in range(len(word) + 1):
        head, tail = word[:place], word[place:]
        yield from (head + letter + tail for letter in _LETTERS)
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in _LETTERS)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
