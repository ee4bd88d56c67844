"""Marked Vietnamese text in a page of another language becomes elements that say `lang="vi"`.

Enters: a rendered page. Leaves: the page without marks. In text a stretch between marks becomes a span; where no element
can stand (attributes, title, style, script) the marks go; a picture whose words are Vietnamese says so itself.
"""

from __future__ import annotations

import re

from ocop_site.vietnamese.marked import CLOSE, OPEN

_PIECES = re.compile(
    r"(<(?:script|style|title|textarea|option)\b.*?</(?:script|style|title|textarea|option)>|<[^>]*>)",
    re.S,
)
_ANY = re.compile(f"({OPEN}|{CLOSE})")
_WRITTEN = re.compile(f"[{OPEN}{CLOSE}]|\\\\ue00[01]|%EE%80%8[01]", re.IGNORECASE)
"""A mark by itself, as JSON writes it, and as an address writes it."""
_WHOLE = re.compile(f' alt="{OPEN}[^"{OPEN}{CLOSE}]*{CLOSE}"')


def elements(page: str) -> str:
    """The page with a span around every marked stretch; unbalanced marks do no harm."""
    if OPEN not in page:
        return page
    depth, made = 0, []
    for number, piece in enumerate(_PIECES.split(page)):
        if number % 2:
            made.append(_tag(piece))
            continue
        for part in _ANY.split(piece):
            if part == OPEN:
                depth += 1
            elif part == CLOSE:
                depth = max(0, depth - 1)
            else:
                made.append(f'<span lang="vi">{part}</span>' if depth and part.strip() else part)
    return "".join(made)


def is_marked(text: str) -> bool:
    """Whether the whole text is marked: it is available in Vietnamese only."""
    return text.startswith(OPEN) and text.endswith(CLOSE) and text.count(OPEN) == 1


def _tag(tag: str) -> str:
    bare = _WRITTEN.sub("", tag)
    return (
        bare.replace("<img", '<img lang="vi"', 1)
        if tag.startswith("<img") and _WHOLE.search(tag)
        else bare
    )
