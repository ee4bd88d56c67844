"""Vietnamese letters: composed, folded, compared.

Enters: text. Leaves: text, keys, verdicts. Any room may call.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping

# "naem" is 0.75 from "name"; below this a hint misleads more often than it helps.
_CLOSE_ENOUGH = 0.75
_TONE_BEFORE_SHAPE = re.compile("(?<=[AEOaeo])([\u0300\u0301\u0303\u0309]+)([\u0302\u0306])")
# Only an open syllable in oa, oe, uy leaves a choice, and "qu" is a consonant: quý has none.
_OLD_TONE_PLACE = re.compile(
    "(?<!q)(o(?=.[ae])|u(?=.y))([\u0300\u0301\u0303\u0309\u0323])(.)(?![^\\W\\d_]|[\u0300-\u036f])"
)
_SPACES_AND_DASHES = re.compile("[-\\s\u2010-\u2015\u2212]+")
_NOT_SLUG = re.compile("[^a-z0-9]+")
_LOOK_ALIKES = str.maketrans("ÐƉðɖ", "ĐĐđđ")
_STRAIGHT_QUOTES = str.maketrans("“”„‘’‚", "\"\"\"'''")


def nfc(text: str) -> str:
    """`text` with every letter composed, also where a tone stands before a circumflex or breve.

    Unicode's own NFC keeps the order of those two marks, so e, acute, circumflex would not be ế.
    """
    composed = unicodedata.normalize("NFC", text)
    if "\u0302" not in composed and "\u0306" not in composed:
        return composed
    decomposed = unicodedata.normalize("NFD", composed)
    return unicodedata.normalize("NFC", _TONE_BEFORE_SHAPE.sub(r"\2\1", decomposed))


def is_nfc(text: str) -> bool:
    """Whether `nfc` leaves `text` as it is."""
    return nfc(text) == text


def tidy(text: str) -> str:
    """`nfc` of `text`, ends stripped, each run of white space (non-breaking too) one space."""
    return " ".join(nfc(text).split())


def fold(text: str) -> str:
    """`text` in lower case, tones and marks off, đ as d, white space collapsed.

    For finding, never for showing: chả, cha and chà fold into one. Idempotent, and blind to
    composed against decomposed input.
    """
    return " ".join(text.translate(_FOLDED).split())


def slug(text: str) -> str:
    """`text` folded, each run of anything but a-z and 0-9 one hyphen; "" where nothing is left.

    Not unique (Hải Lạng, Hải Lăng): whoever needs that adds a code or a counter.
    """
    return _NOT_SLUG.sub("-", fold(text)).strip("-")


def loose(text: str) -> str:
    """A key that two spellings of one name share; tones and đ still count.

    Equal are: the old and new place of a tone (hòa, hoà), letter case, any run of spaces and
    dashes, curly and straight quotes, đ and its look-alikes (ð, ɖ).
    """
    lower = plain_d(nfc(text).casefold()).translate(_STRAIGHT_QUOTES)
    moved = _OLD_TONE_PLACE.sub(r"\1\3\2", unicodedata.normalize("NFD", lower))
    return _SPACES_AND_DASHES.sub(" ", unicodedata.normalize("NFC", moved)).strip()


def near(word: str, choices: Iterable[str], *, aliases: Mapping[str, str] | None = None) -> str:
    """The choice that `word` was meant to be, or "".

    `aliases` leads from other words to a choice ("tên" to "name"). Tried in turn: the same
    spelling, the same loosely, the same without marks, the closest misspelling without marks.
    """
    meanings = _meanings(choices, aliases or {})
    if word in meanings:
        return meanings[word]
    by_fold = _keyed(meanings, fold)
    for key, by_key in ((loose, _keyed(meanings, loose)), (fold, by_fold)):
        if key(word) in by_key:
            return by_key[key(word)]
    closest = difflib.get_close_matches(fold(word), by_fold, n=1, cutoff=_CLOSE_ENOUGH)
    return by_fold[closest[0]] if closest else ""


def plain_d(text: str) -> str:
    """`text` with the look-alikes Ð (eth) and Ɖ, and their lower case, as Vietnamese Đ and đ."""
    return text.translate(_LOOK_ALIKES)


class CharacterTable(dict[int, str]):
    """A table for `str.translate` that works out each character once, when it is first met."""

    def __init__(self, translate: Callable[[str], str]) -> None:
        super().__init__()
        self._translate = translate

    def __missing__(self, code: int) -> str:
        self[code] = translated = self._translate(chr(code))
        return translated


def _bare(character: str) -> str:
    parts = unicodedata.normalize("NFD", plain_d(character))
    letters = "".join(part for part in parts if not unicodedata.combining(part))
    return letters.lower().replace("đ", "d")


_FOLDED = CharacterTable(_bare)


def _meanings(choices: Iterable[str], aliases: Mapping[str, str]) -> dict[str, str]:
    """Every word that means one of the choices, the choices' own names first."""
    own = {choice: choice for choice in choices}
    reachable = {alias: choice for alias, choice in aliases.items() if choice in own}
    return {**own, **reachable, **own}


def _keyed(meanings: dict[str, str], key: Callable[[str], str]) -> dict[str, str]:
    """Meanings by key; where two words share a key the earlier has it."""
    return {key(word): choice for word, choice in reversed(meanings.items())}
