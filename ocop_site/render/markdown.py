"""The only door to markdown and nh3: an editor's text becomes clean HTML.

Content is data: no script, no style, no picture and no frame comes through, and links lead only to the web, to mail
or to a telephone. Headings start at the third level, below the page's own.
"""

from __future__ import annotations

from functools import cache

import markdown as python_markdown
import nh3

_TAGS = {
    "p", "br", "hr", "h3", "h4", "h5", "h6", "strong", "em", "blockquote", "code", "pre",
    "ul", "ol", "li", "a", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
_SCHEMES = {"http", "https", "mailto", "tel"}


@cache
def _reader() -> python_markdown.Markdown:
    toc = {"baselevel": 2, "permalink": False, "marker": ""}
    return python_markdown.Markdown(
        extensions=["tables", "toc", "sane_lists"], extension_configs={"toc": toc}
    )


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=_TAGS,
        attributes={name: set(found) for name, found in _ATTRIBUTES.items()},
        url_schemes=_SCHEMES,
        link_rel="nofollow noopener",
        url_relative="deny",
        clean_content_tags={"script", "style", "iframe", "template", "noscript", "svg", "math"},
    )


def html(text: str) -> str:
    """Markdown as HTML that is safe to put into a page."""
    reader = _reader()
    reader.reset()
    # Editors start at # or at ##; both are the third level of the page.
    levelled = reader.convert(text).replace("<h2", "<h3").replace("</h2>", "</h3>")
    return _cleaner().clean(levelled)
