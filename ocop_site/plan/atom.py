"""Feeds in the Atom format (RFC 4287). Days are those of the records, never of the build.

Enters: a Feed of plain text. Leaves: XML. Only the plan room calls.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape, quoteattr

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML document may hold (XML 1.0, section 2.2)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One piece of news. `id` never changes and is never given to another; `url` is where it is read.

    It is told whole by `text`, or by `summary` alone. `tags` are terms with their labels.
    """

    id: str
    title: str
    published: date
    updated: date
    url: str
    text: str = ""
    summary: str = ""
    author: str = ""
    tags: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """All entries, the newest first. `updated` stands where there is no entry yet."""

    id: str
    title: str
    subtitle: str
    author: str
    language: str
    url: str
    page: str
    updated: date
    entries: tuple[Entry, ...]


def text(feed: Feed) -> str:
    """The feed as a document; every text escaped, what XML cannot hold left out."""
    newest = max((one.updated for one in feed.entries), default=feed.updated)
    lines = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={_attribute(feed.language)}>',
        _element("id", feed.id),
        _element("title", feed.title),
        _element("subtitle", feed.subtitle),
        _element("updated", _moment(newest)),
        f"<author>{_element('name', feed.author)}</author>",
        f'<link rel="self" type="application/atom+xml" href={_attribute(feed.url)}/>',
        f'<link rel="alternate" type="text/html" href={_attribute(feed.page)}/>',
        *(line for one in feed.entries for line in _entry(one)),
        "</feed>\n",
    )
    return "\n".join(lines)


def _entry(one: Entry) -> Iterator[str]:
    yield "<entry>"
    yield _element("id", one.id)
    yield _element("title", one.title)
    yield _element("published", _moment(one.published))
    yield _element("updated", _moment(one.updated))
    yield f'<link rel="alternate" type="text/html" href={_attribute(one.url)}/>'
    if one.author:
        yield f"<author>{_element('name', one.author)}</author>"
    for term, label in one.tags:
        yield f"<category term={_attribute(term)} label={_attribute(label)}/>"
    if one.summary:
        yield f'<summary type="text">{_clean(one.summary)}</summary>'
    if one.text:
        yield f'<content type="text">{_clean(one.text)}</content>'
    yield "</entry>"


def _element(name: str, value: str) -> str:
    return f"<{name}>{_clean(value)}</{name}>"


def _clean(value: str) -> str:
    return escape(_NOT_XML.sub("", value))


def _attribute(value: str) -> str:
    return quoteattr(_NOT_XML.sub("", value))


def _moment(day: date) -> str:
    """The first moment of a day in Vietnam (RFC 3339)."""
    return f"{day.isoformat()}T00:00:00+07:00"
