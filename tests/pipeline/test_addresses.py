"""No address leads nowhere, at whatever path the site is served; no page asks another host for anything."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

import pytest

from tests import make
from tests.demonstration import Demo
from tests.pipeline.addresses import Address, Page, file_of, in_css

BASES = [
    "https://example.org/a/b/",
    "https://example.org/",
    "https://example.github.io/ocop/",
]
_UNNAMED = ("404.html", "offline/index.html")
"""Pages that stand in for others: no link leads to them, and no crawler is told of them."""
_OUTSIDE = ("mailto:", "tel:", "data:image/")


class Site:
    """A built site, read and parsed once."""

    def __init__(self, base_url: str, path: Path) -> None:
        self.base_url, self.path = base_url, path
        parts = urlsplit(base_url)
        self.origin, self.base = f"{parts.scheme}://{parts.netloc}", parts.path
        self.tree = make.tree(path)
        self.pages = {
            name: Page(name, body.decode())
            for name, body in self.tree.items()
            if name.endswith(".html")
        }

    def addresses(self) -> Iterator[tuple[str, Address]]:
        for name, page in self.pages.items():
            yield from ((name, address) for address in page.addresses)


_READ: dict[str, Site] = {}


@pytest.fixture(params=BASES)
def site(request: pytest.FixtureRequest, based: Callable[[str], Demo]) -> Site:
    """The demonstration site at each base address."""
    base_url = request.param
    if base_url not in _READ:
        _READ[base_url] = Site(base_url, based(base_url).path)
    return _READ[base_url]


def test_every_address_of_the_site_starts_with_its_base_and_is_a_file(site: Site) -> None:
    wrong = []
    for name, one in site.addresses():
        inside = one.text.removeprefix(site.origin)
        if one.text.startswith(("#", *_OUTSIDE)) or "://" in inside:
            continue
        if not inside.startswith(site.base) or file_of(inside, site.base) not in site.tree:
            wrong.append(f"{name}: {one.where} {one.text}")
    assert wrong == []
    assert len(list(site.addresses())) > 10 * len(site.pages)


def test_every_fragment_is_an_id_of_its_page(site: Site) -> None:
    wrong = []
    for name, one in site.addresses():
        inside, _, fragment = one.text.removeprefix(site.origin).partition("#")
        if not fragment or "://" in inside:
            continue
        page = file_of(inside, site.base) if inside else name
        if page not in site.pages or unquote(fragment) not in site.pages[page].ids:
            wrong.append(f"{name}: {one.where} {one.text}")
    assert wrong == []


def test_no_page_asks_another_host_for_anything(site: Site) -> None:
    asked = [
        f"{name}: {one.where} {one.text}"
        for name, one in site.addresses()
        if one.asks and ("//" in one.text.removeprefix(site.origin) or ":" in urlsplit(one.text)[0])
        if not one.text.startswith((site.base_url, "data:image/"))
    ]
    assert asked == []


def test_no_link_has_another_scheme_than_web_mail_and_telephone(site: Site) -> None:
    schemes = {urlsplit(one.text).scheme for _, one in site.addresses()}
    assert schemes <= {"", "https", "mailto", "tel", "data"}


def test_no_style_sheet_asks_for_a_file_that_is_not_there(site: Site) -> None:
    sheets = [name for name in site.tree if name.endswith(".css")]
    wrong = []
    for name in sheets:
        for one in in_css(site.tree[name].decode(), name):
            if one.text.startswith(("#", "data:image/")):
                continue
            target = (Path(name).parent / one.text).as_posix()
            if "//" in one.text or one.text.startswith("/") or target not in site.tree:
                wrong.append(f"{name}: {one.text}")
    assert sheets
    assert wrong == []


def test_every_file_but_pages_is_asked_for_by_some_page(site: Site) -> None:
    used = {file_of(one.text.removeprefix(site.origin), site.base) for _, one in site.addresses()}
    alone = set(site.tree) - used - set(site.pages)
    assert {name for name in alone if not name.startswith("T/")} == {
        ".nojekyll",
        ".well-known/gs1resolver",
        "robots.txt",
        "sitemap.xml",
        "sw.js",
    }


def test_every_page_says_its_own_address_as_the_canonical_one(site: Site) -> None:
    found = {}
    for name, page in site.pages.items():
        links = [given for tag, given in page.tags if tag == "link"]
        found[name] = [one["href"] for one in links if one.get("rel") == "canonical"]
    indexed = {name for name in site.pages if not name.endswith(_UNNAMED)}
    assert {name: found[name] for name in indexed - _copies(site)} == {
        name: [site.base_url + name.removesuffix("index.html")] for name in indexed - _copies(site)
    }
    for name in _copies(site):
        assert file_of(found[name][0].removeprefix(site.origin), site.base) in site.pages, name


def test_the_sitemap_names_every_page_but_404_and_nothing_else(site: Site) -> None:
    root = ET.fromstring(site.tree["sitemap.xml"])
    named = [
        one.text or "" for one in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
    ]

    assert sorted(file_of(one.removeprefix(site.origin), site.base) for one in named) == sorted(
        name for name in set(site.pages) - _copies(site) if not name.endswith(_UNNAMED)
    )
    assert all(one.startswith(site.base_url) for one in named)
    assert len(named) == len(set(named))


def test_the_robots_file_names_the_sitemap(site: Site) -> None:
    assert site.tree["robots.txt"].decode() == (
        f"User-agent: *\nAllow: /\nSitemap: {site.base_url}sitemap.xml\n"
    )


def test_every_page_can_be_reached_from_the_first_one(site: Site) -> None:
    seen, ahead = set(), ["index.html"]
    while ahead:
        name = ahead.pop()
        if name in seen or name not in site.pages:
            continue
        seen.add(name)
        links = (one.text for one in site.pages[name].addresses if one.where == "<a href>")
        ahead += [file_of(one, site.base) for one in links if one.startswith(site.base)]
    missing = {name for name in site.pages if name.endswith(_UNNAMED)}
    assert set(site.pages) - seen == missing | _copies(site)


def _copies(site: Site) -> set[str]:
    """Pages at a GS1 address: those of products and lots once more, for scanners that know no other address."""
    return {name for name in site.pages if name.startswith("01/")}


def test_no_id_stands_twice_in_a_page(site: Site) -> None:
    twice = {}
    for name, page in site.pages.items():
        ids = [given["id"] for _, given in page.tags if given.get("id")]
        if found := {one for one in ids if ids.count(one) > 1}:
            twice[name] = found
    assert twice == {}


def test_the_base_may_be_given_without_its_last_slash(
    based: Callable[[str], Demo], demo_site: Demo
) -> None:
    built = based("https://example.github.io/ocop")

    assert make.tree(built.path) == make.tree(demo_site.path)


def test_no_page_has_a_frame_a_plug_in_or_a_handler_in_an_attribute(site: Site) -> None:
    for page in site.pages.values():
        for tag, given in page.tags:
            assert tag not in ("iframe", "object", "embed", "frame", "base")
            assert not [name for name in given if re.fullmatch(r"on[a-z]+", name)], given
