"""Every address that a page of the site speaks of, as a browser would find it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

_ASKS = {
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "script": ("src",),
    "iframe": ("src",),
    "frame": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "input": ("src",),
    "image": ("href", "xlink:href"),
    "use": ("href", "xlink:href"),
    "feimage": ("href", "xlink:href"),
    "body": ("background",),
    "table": ("background",),
    "html": ("manifest",),
    "form": ("action",),
    "button": ("formaction",),
    "a": ("ping",),
}
"""Attributes that make a browser ask for the address without a person's click; a form may send what was typed."""
_LINKS_THAT_ASK_NOTHING = frozenset(
    {"canonical", "alternate", "license", "author", "next", "prev", "linkset", "search"}
)
_FOR_SCRIPTS = ("data-table", "data-script")
"""Addresses that the page's own script asks for when somebody uses it."""
_CARDS = frozenset({"og:url", "og:image", "twitter:image", "og:image:secure_url"})


class Address(NamedTuple):
    """An address as it stands in a page, where it stands, and whether the browser asks for it by itself."""

    text: str
    where: str
    asks: bool = False


@dataclass
class Page(HTMLParser):
    """One HTML page: its addresses, its ids, the tags and attributes that it uses."""

    name: str
    text: str
    addresses: list[Address] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._in_style = False
        self.feed(self.text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append((tag, given))
        self.ids.update(given[name] for name in ("id", "name") if given.get(name))
        self._in_style = tag == "style"
        self.addresses += _of_tag(tag, given)

    def handle_endtag(self, tag: str) -> None:
        self._in_style = self._in_style and tag != "style"

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self.addresses += in_css(data, "style")


def in_css(text: str, where: str) -> Iterator[Address]:
    """The addresses of a style sheet."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    for found in re.finditer(r"url\(\s*(['\"]?)(.*?)\1\s*\)", text):
        yield Address(found[2], f"{where} url()", asks=True)
    for found in re.finditer(r"@import\s+(['\"])(.*?)\1", text):
        yield Address(found[2], f"{where} @import", asks=True)


def file_of(path: str, base: str) -> str:
    """The file of the site that an address below `base` is served from."""
    inside = unquote(urlsplit(path).path).removeprefix(base)
    return inside + ("index.html" if inside.endswith("/") or not inside else "")


def _of_tag(tag: str, given: dict[str, str]) -> Iterator[Address]:
    asking = _ASKS.get(tag, ())
    for name in asking:
        for text in _one_or_many(name, given.get(name)):
            yield Address(text, f"<{tag} {name}>", asks=True)
    for name in _FOR_SCRIPTS:
        if name in given:
            yield Address(given[name], f"<{tag} {name}>", asks=True)
    if "style" in given:
        yield from in_css(given["style"], f"<{tag} style>")
    if tag == "link" and "href" in given:
        kinds = set(given.get("rel", "").lower().split())
        asks = not kinds or not kinds <= _LINKS_THAT_ASK_NOTHING
        yield Address(given["href"], f"<link {given.get('rel', '')}>", asks=asks)
    elif tag == "meta":
        yield from _of_meta(given)
    elif "href" in given and "href" not in asking:
        yield Address(given["href"], f"<{tag} href>")


def _of_meta(given: dict[str, str]) -> Iterator[Address]:
    content = given.get("content", "")
    if given.get("http-equiv", "").lower() == "refresh" and "url=" in content.lower():
        yield Address(re.split("url=", content, flags=re.I)[1].strip(" '\""), "<meta>", asks=True)
    if given.get("property", given.get("name", "")) in _CARDS:
        yield Address(content, f"<meta {given.get('property', '')}>")


def _one_or_many(name: str, value: str | None) -> list[str]:
    if value is None:
        return []
    if name == "srcset":
        return [candidate.split()[0] for candidate in value.split(",") if candidate.strip()]
    return [value]
