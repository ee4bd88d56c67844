"""A trace code as people type, paste or dictate it: `read` says which code is meant, or which ones may be.

Enters: any text. Leaves: a Reading. templates/assets/code.js does the same in the browser; both are held to
tests/trace_code/vectors.json, so a change here is a change there.

What is no letter or digit between the characters is nothing ("qn7-k3m.9y"), marks are off ("QÑ"), the prefix may be
missing, an address may stand around the code ("https://…/t/qn7k3m9y/"). A character that codes never have is taken for one
that looks like it where the check character agrees.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import product

from ocop_site.model.trace_code import ALPHABET, RANDOM_LENGTH, is_trace_code

LONGEST = 500
"""Characters of a text that are looked at; a code stands at its beginning or nowhere."""
MOST_NEAR = 30
"""Near codes at most; by arithmetic there are about 15."""


class Reason(StrEnum):
    """Why a text is no code and near none."""

    EMPTY = "empty"
    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    OTHER_PREFIX = "other-prefix"
    BARCODE = "barcode"
    """Digits only, as many as a GTIN has: the number of the bar code, not of the stamp."""
    UNREADABLE = "unreadable"
    """Two or more characters that no code has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a text means: one code, or some that are one slip away, or neither and the reason.

    A slip is one wrong character, two neighbours swapped, one too many or one too few. `lot` is the part after the code in
    an address, in capitals; empty where there is none.
    """

    right: str = ""
    near: tuple[str, ...] = ()
    reason: Reason | None = None
    lot: str = ""


def read(text: str, prefix: str) -> Reading:
    """The code of this province (`prefix`) that `text` means. Takes any text, and looks at LONGEST characters of it."""
    letters = _letters(text)
    path = re.split("[?#]", letters, maxsplit=1)[0].split("/")
    for place in reversed(range(len(path) - 1)):
        if _squeezed(path[place]) == "T" and _squeezed(path[place + 1]):
            lot = _lot(path[place + 2]) if place + 2 < len(path) else ""
            return replace(_part(path[place + 1], prefix), lot=lot)
    whole = _part(letters, prefix)
    if not whole.reason:
        return whole
    parts = (_part(one, prefix) for one in path)
    return next((one for one in parts if one.right), whole)


_ESCAPES = re.compile("(?:%[0-9A-Fa-f]{2})+")
_SHAPE = str.maketrans(
    {
        **{letter: letter.upper() for letter in "abcdefghijklmnopqrstuvwxyz"},
        # A stroke that NFKD keeps; it is a mark like the others, for the sake of keyboards.
        **dict.fromkeys("ĐđÐðƉɖ", "D\u0335"),
        "\\": "/",
    }
)
_MARKS = re.compile("[\u0300-\u036f\u20d0-\u20ff]")
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_IGNORED = re.compile(
    "[\\x00-\\x20\\x7f-\\xa0\\xad\\xb7\u1680\u180e\u2000-\u2015\u2018-\u201f\u2022\u2027-\u202f\u205f-\u206f"
    "\u2212\u3000\ufe00-\ufe0f\ufeff\\-._,:;'\"`()\\[\\]<>{}|~#+=/]"
)
_LOT = re.compile("[0-9A-Z]+(?:-[0-9A-Z]+)*")
_LONGEST_LOT = 20
_LOOK_ALIKES = {
    **dict.fromkeys("0OQ", "DCG"),
    **dict.fromkeys("1IL", "7JT"),
    **dict.fromkeys("2Z", "7"),
    **dict.fromkeys("5S", "69"),
    **dict.fromkeys("8B", "369R"),
    "U": "VW",
}
"""What a character that no code has may have been on the stamp."""
_TWINS = str.maketrans("0Q1L258", "OOIIZSB")
"""A prefix is not taken from the alphabet; it may be typed with the twins of its letters."""
_TELEX = str.maketrans("\u0300\u0301\u0309\u0303\u0323\u0306\u0335", "FSRXJWD")
_VNI = str.maketrans("\u0300\u0301\u0309\u0303\u0323\u0302\u0306\u0335", "21345689")
"""What Vietnamese keyboards turn into a mark: "AX" becomes Ã by Telex, "A4" by VNI."""


def _letters(text: str) -> str:
    """Capitals, each followed by its marks; %-escapes read; slashes one way."""
    cut = _ESCAPES.sub(_unescaped, text[:LONGEST])
    capitals = unicodedata.normalize("NFKD", cut).translate(_SHAPE)
    # Nobody types an Ư into a code, but a Telex keyboard makes it of a W.
    return capitals.replace("U\u031b", "W")


def _unescaped(run: re.Match[str]) -> str:
    try:
        return bytes.fromhex(run[0].replace("%", "")).decode()
    except UnicodeDecodeError:
        return run[0]


def _squeezed(letters: str) -> str:
    """Capitals and digits alone; "?" for every other character that is meant to be one."""
    return re.sub("[^0-9A-Z]", "?", _IGNORED.sub("", _MARKS.sub("", letters)))


def _lot(letters: str) -> str:
    """A lot's number as the site writes it, or an empty text."""
    dashed = _DASHES.sub("-", _MARKS.sub("", letters))
    number = "".join(one for one in dashed if one in "-._" or not _IGNORED.match(one))
    return number if len(number) <= _LONGEST_LOT and _LOT.fullmatch(number) else ""


def _part(letters: str, prefix: str) -> Reading:
    """The reading of a text without an address."""
    size = len(prefix) + RANDOM_LENGTH + 1
    code = _squeezed(letters)
    if len(code) > size + 1:
        code = _standing(letters, prefix) or code
    code = _own_prefix(code, prefix)
    likely = _likely(code, prefix)
    if len(likely) == 1 and sum(one in _LOOK_ALIKES for one in code[-RANDOM_LENGTH - 1 :]) < 2:
        return Reading(right=likely[0])
    near = likely or list(_near(letters, code, prefix))
    if near:
        return Reading(near=tuple(near[:MOST_NEAR]))
    return Reading(reason=_reason(code, prefix))


def _standing(letters: str, prefix: str) -> str:
    """The code that stands in a sentence, its groups apart or not; a valid one before one of that shape."""
    words = re.findall("[0-9A-Z?*]+", _MARKS.sub("", letters))
    size = len(prefix) + RANDOM_LENGTH + 1
    found = []
    for first in range(len(words)):
        code = ""
        for word in words[first : first + size]:
            code += word
            if len(code) >= size:
                break
        code = _own_prefix(code.replace("*", "?"), prefix)
        if len(code) == size and code.startswith(prefix):
            found.append(code)
    return next((one for one in found if is_trace_code(one, prefix)), found[0] if found else "")


def _own_prefix(code: str, prefix: str) -> str:
    """`code` with the prefix as it is, where it begins with twins of its letters."""
    typed, rest = code[: len(prefix)], code[len(prefix) :]
    is_own = typed.translate(_TWINS) == prefix.translate(_TWINS)
    return prefix + rest if is_own else code


def _likely(code: str, prefix: str) -> list[str]:
    """The valid codes that `code` is or looks like; characters that no code has are exchanged, no others."""
    body = code.removeprefix(prefix)
    if len(body) != RANDOM_LENGTH + 1:
        return []
    choices = product(*(_LOOK_ALIKES.get(letter, letter) for letter in body))
    return list(dict.fromkeys(_valid(map("".join, choices), prefix, (prefix,))))


def _near(letters: str, code: str, prefix: str) -> dict[str, None]:
    """The codes one slip away: what a keyboard swallowed first, then swaps, wrong, extra, missing characters."""
    found = dict.fromkeys(_valid(_keyed(letters, prefix), prefix, ("", prefix)))
    if RANDOM_LENGTH <= len(code) <= len(prefix) + RANDOM_LENGTH + 2:
        slips = _slips(code, "".join(dict.fromkeys(ALPHABET + prefix)))
        # Who typed the prefix did not leave it out.
        heads = ("",) if code.startswith(prefix) else ("", prefix)
        found |= dict.fromkeys(_valid(slips, prefix, heads))
    return found


def _keyed(letters: str, prefix: str) -> Iterator[str]:
    """What was typed if a Vietnamese keyboard made these marks of it."""
    # NFKD sets the dot below before the circumflex; a person types it after.
    ordered = re.sub("\u0323([\u0302\u0306])", "\\1\u0323", letters)
    telex = re.sub("([A-Z])\u0302", r"\1\1", ordered)
    for typed, keys in ((telex, _TELEX), (ordered, _VNI)):
        yield _own_prefix(_squeezed(typed.translate(keys)), prefix)


def _slips(code: str, letters: str) -> Iterator[str]:
    """Every text one slip away, in the order of kinds, then of places."""
    places = range(len(code))
    for one in places[1:]:
        yield code[: one - 1] + code[one] + code[one - 1] + code[one + 1 :]
    for one in places:
        yield from (code[:one] + letter + code[one + 1 :] for letter in letters)
    for one in places:
        yield code[:one] + code[one + 1 :]
    for one in (*places, len(code)):
        yield from (code[:one] + letter + code[one:] for letter in letters)


def _valid(texts: Iterable[str], prefix: str, heads: Sequence[str]) -> Iterator[str]:
    """The codes that come of the texts with one of `heads` before them."""
    for text, head in product(texts, heads):
        if is_trace_code(head + text, prefix):
            yield head + text


def _reason(code: str, prefix: str) -> Reason:
    size = len(prefix) + RANDOM_LENGTH + 1
    if not code:
        return Reason.EMPTY
    # GTIN-8, 12, 13, 14 (GS1 General Specifications): what stands under a bar code.
    if len(code) in (8, 12, 13, 14) and code.isdecimal():
        return Reason.BARCODE
    if len(code) != size:
        return Reason.TOO_SHORT if len(code) < size else Reason.TOO_LONG
    return Reason.UNREADABLE if code.startswith(prefix) else Reason.OTHER_PREFIX
