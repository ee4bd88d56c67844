"""Files that are no pages: pictures, assets, sitemap, robots, .nojekyll."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from ocop_site.model.page import AssetView, Job, PictureView, Renderer, TextView
from ocop_site.plan.desk import Desk, asset_url, picture_target

NOT_INDEXED = frozenset({"404.html"})
ASSETS = ("site.css",)


def jobs(desk: Desk, pages: Sequence[Job]) -> Iterator[Job]:
    """Everything that the pages point to, and what crawlers and hosts read."""
    yield from _pictures(desk)
    for name in ASSETS:
        view = AssetView(name=name, digest=desk.settings.assets[name])
        target = asset_url(name, desk.settings.assets).lstrip("/")
        yield Job(target=target, renderer=Renderer.ASSET, view=view)
    yield _text("sitemap.xml", _sitemap(desk.settings.base_url, pages))
    yield _text(
        "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {desk.settings.base_url}sitemap.xml\n"
    )
    # GitHub Pages runs Jekyll over a branch unless this file is there.
    yield _text(".nojekyll", "ocop_site\n")


def _pictures(desk: Desk) -> Iterator[Job]:
    for file, width in desk.shown_media:
        digest = desk.catalogue.media[file]
        view = PictureView(path=f"{desk.media_path}/{file}", digest=digest, width=width)
        target = picture_target(file, digest, width)
        yield Job(target=target, renderer=Renderer.PICTURE, view=view)


def _sitemap(base_url: str, pages: Sequence[Job]) -> str:
    """https://www.sitemaps.org/protocol.html, addresses only: a date nobody keeps is worse than none."""
    targets = sorted(page.target for page in pages if page.target not in NOT_INDEXED)
    rows = [
        f"<url><loc>{escape(base_url + one.removesuffix('index.html'))}</loc></url>"
        for one in targets
    ]
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
            *rows,
            "</urlset>\n",
        ]
    )


def _text(target: str, text: str) -> Job:
    return Job(target=target, renderer=Renderer.TEXT, view=TextView(text=text))
