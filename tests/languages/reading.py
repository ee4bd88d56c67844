"""A page as somebody hears it: every text, and every word in an attribute, with the language that it is read in."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from html.parser import HTMLParser

SPOKEN = ("alt", "placeholder")
"""Attributes that are said and can have a language: that of their element. A name inside a label (aria-label) cannot."""
_VOID = frozenset(
    {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
)
_SILENT = frozenset({"script", "style", "title", "template"})
"""Where no element can say a language, or nothing is read."""


class Reader(HTMLParser):
    """Gathers `said`: pairs of a language and what is said in it; and the links of the head."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[tuple[str, str]] = []
        self.alternates: dict[str, str] = {}
        self.language = ""
        self._open: list[tuple[str, str]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        language = given.get("lang") or (self._open[-1][1] if self._open else "")
        if tag == "html":
            self.language = language
        if tag == "link" and given.get("rel") == "alternate" and "hreflang" in given:
            self.alternates[given["hreflang"]] = given["href"]
        self.said += [(language, given[name]) for name in SPOKEN if given.get(name)]
        if tag not in _VOID:
            self._open.append((tag, language))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if data.strip() and not any(tag in _SILENT for tag, _ in self._open):
            self.said.append((self._open[-1][1] if self._open else "", " ".join(data.split())))


def vietnamese_letters(text: str) -> str:
    """Letters of the Vietnamese alphabet that ASCII does not have, found by Unicode's names, not by our own tables."""
    return "".join(letter for letter in text if ord(letter) > 0x7F and _is_vietnamese(letter))


def unmarked(page: str) -> Iterator[str]:
    """What a page of another language says in Vietnamese letters without saying that it is Vietnamese."""
    for language, text in Reader(page).said:
        if language != "vi" and vietnamese_letters(text):
            yield text


def _is_vietnamese(letter: str) -> bool:
    return letter in "đĐ" or (
        letter.isalpha() and unicodedata.normalize("NFD", letter)[0].lower() in "aeiouy"
    )
