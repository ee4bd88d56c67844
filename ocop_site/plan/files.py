"""Files that are no pages: pictures, assets, sitemap, robots, .nojekyll."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from xml.sax.saxutils import escape

from ocop_site.model.page import AssetView, Job, PictureView, Renderer, TextView
from ocop_site.plan import posters
from ocop_site.plan.desk import CARD_WIDTH, Desk, asset_url, picture_target
from ocop_site.plan.wording import LANGUAGES

NOT_INDEXED = ("404.html", "offline/index.html")
MOST_ROWS = 50_000
"""What one sitemap may hold (https://www.sitemaps.org/protocol.html)."""
ASSETS = (
    "site.css",
    "search.js",
    "code.js",
    "code-entry.js",
    "share.js",
    "browse.js",
    "dates.js",
    "offline.js",
    "be-vietnam-pro-400.woff2",
    "be-vietnam-pro-700.woff2",
    "be-vietnam-pro-OFL.txt",
)


def jobs(desk: Desk, pages: Sequence[Job]) -> Iterator[Job]:
    """Everything that the pages point to, and what crawlers and hosts read."""
    yield from _pictures(desk)
    for name in ASSETS:
        view = AssetView(name=name, digest=desk.settings.assets[name])
        target = asset_url(name, desk.settings.assets).lstrip("/")
        yield Job(target=target, renderer=Renderer.ASSET, view=view)
    yield posters.of_site(desk)
    yield from _sitemaps(desk, pages)
    yield _text(
        "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {desk.settings.base_url}sitemap.xml\n"
    )
    # GitHub Pages runs Jekyll over a branch unless this file is there.
    yield _text(".nojekyll", "ocop_site\n")


def _pictures(desk: Desk) -> Iterator[Job]:
    """The sizes of a file one after the other: whoever makes them reads it once."""
    shown = [(file, width, "webp") for file, width in desk.shown_media]
    shown += {(file, CARD_WIDTH, "jpg") for file, _ in desk.shown_media}
    for file, width, ending in sorted(shown):
        digest = desk.catalogue.media[file]
        view = PictureView(path=f"{desk.media_path}/{file}", digest=digest, width=width)
        target = picture_target(file, digest, width, ending)
        yield Job(target=target, renderer=Renderer.PICTURE, view=view)


def _sitemaps(desk: Desk, pages: Sequence[Job]) -> Iterator[Job]:
    """One sitemap, or, where there are more pages than one may hold, an index of several."""
    rows = _rows(desk, pages)
    if len(rows) <= MOST_ROWS:
        yield _text("sitemap.xml", _urlset(desk, rows))
        return
    pieces = [rows[start : start + MOST_ROWS] for start in range(0, len(rows), MOST_ROWS)]
    names = [f"sitemap-{number}.xml" for number in range(1, len(pieces) + 1)]
    listed = [f"<sitemap><loc>{_served(desk, name)}</loc></sitemap>" for name in names]
    yield _text("sitemap.xml", _document("sitemapindex", "", listed))
    for name, piece in zip(names, pieces, strict=True):
        yield _text(name, _urlset(desk, piece))


def _rows(desk: Desk, pages: Sequence[Job]) -> list[str]:
    """https://www.sitemaps.org/protocol.html, addresses only: a date nobody keeps is worse than none.

    A page in several languages names all of them, itself too (https://developers.google.com/search/docs/specialty/international/localized-versions).
    """
    targets = {page.target for page in pages if not page.target.endswith(NOT_INDEXED)}
    languages = map(str, desk.catalogue.site.languages)
    folders = {one: LANGUAGES[one].prefix.lstrip("/") for one in languages}
    rows = []
    for target in sorted(targets):
        others = "".join(
            f'<xhtml:link rel="alternate" hreflang="{language}" href="{_served(desk, one)}"/>'
            for language, one in _in_languages(target, targets, folders).items()
        )
        rows.append(f"<url><loc>{_served(desk, target)}</loc>{others}</url>")
    return rows


def _urlset(desk: Desk, rows: Sequence[str]) -> str:
    is_alone = len(desk.catalogue.site.languages) == 1
    namespace = "" if is_alone else ' xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    return _document("urlset", namespace, rows)


def _document(root: str, namespace: str, rows: Sequence[str]) -> str:
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"{namespace}>',
            *rows,
            f"</{root}>\n",
        ]
    )


def _in_languages(target: str, targets: Set[str], folders: Mapping[str, str]) -> dict[str, str]:
    """The same page in every language that it is in; nothing where it is in one alone."""
    inside = next((one for one in folders.values() if one and target.startswith(f"{one}/")), "")
    bare = target.removeprefix(f"{inside}/")
    found = {language: f"{one}/{bare}".lstrip("/") for language, one in folders.items()}
    there = {language: one for language, one in found.items() if one in targets}
    return there if len(there) > 1 else {}


def _served(desk: Desk, target: str) -> str:
    return escape(desk.settings.base_url + target.removesuffix("index.html"))


def _text(target: str, text: str) -> Job:
    return Job(target=target, renderer=Renderer.TEXT, view=TextView(text=text))
