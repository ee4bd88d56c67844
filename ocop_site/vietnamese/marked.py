"""Vietnamese text inside text of another language, between two marks, so that a page can say `lang="vi"` around it.

Enters: text. Leaves: text with marks, or without. Plan marks, render makes elements of the marks; any room may call.
The marks are characters of Unicode's private use; text that holds some of its own loses them.
"""

from __future__ import annotations

import re

OPEN, CLOSE = "\ue000", "\ue001"
LETTERS = "À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ"
"""The letters of the alphabet that ASCII does not have, as a range of a regular expression; é and its like too."""
_LETTER = re.compile(f"[{LETTERS}]")
_WORD = rf"[^\s<>()\[\]“”\"*_|]*[{LETTERS}][^\s<>()\[\]“”\"*_|]*"
_CAPITAL = r"[A-ZĐ][\w-]*"
_NAME = re.compile(
    rf"(?:(?<=[\w,] )(?:{_CAPITAL} )+(?=[^\W\d_]))?{_WORD}(?:(?: {_CAPITAL})* {_WORD})*(?:(?<![.,;:!?])(?: {_CAPITAL})+)?"
)
"""Words with Vietnamese letters, and the capitalised ones beside them: "Ba Chẽ". A word that begins a sentence is left
out: in "At Bình Liêu" only the name is Vietnamese."""


_CODE = re.compile(r"[A-Z0-9 .,:;/+()&–-]*")


def is_vietnamese(text: str) -> bool:
    """Whether it has a letter that only the Vietnamese alphabet has (or French with it)."""
    return bool(_LETTER.search(text))


def marked(text: str) -> str:
    """The whole text as Vietnamese; codes and numbers ("TCCS 01:2026") are of no language and stay as they are."""
    bare = unmarked(text)
    return bare if _CODE.fullmatch(bare) else f"{OPEN}{bare}{CLOSE}"


def names_marked(text: str) -> str:
    """Text of another language with its Vietnamese words and names marked: "canna noodles from ‹Bình Liêu›"."""
    return _NAME.sub(_name, unmarked(text))


def unmarked(text: str) -> str:
    """The text alone."""
    return text.replace(OPEN, "").replace(CLOSE, "")


def _name(found: re.Match[str]) -> str:
    name = found[0].rstrip(".,;:!?")
    return f"{OPEN}{name}{CLOSE}{found[0][len(name) :]}"
