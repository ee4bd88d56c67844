"""Which pages the browser looks at, and how it opens one and listens."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Product
from ocop_site.model.scalars import NONE
from ocop_site.model.verdict import State, verdict
from ocop_site.plan import urls

STATES = tuple(state.value for state in State if state is not State.ANNOUNCED)
"""The verdicts of the demonstration content; press reports alone are in no product of it."""
LISTED = {
    "home": "/",
    "search": urls.SEARCH,
    "products": urls.PRODUCTS,
    "products, page 2": urls.page(urls.PRODUCTS, 2),
    "groups": urls.GROUPS,
    "one group": urls.GROUPS + "*/",
    "communes": urls.COMMUNES,
    "one commune": urls.COMMUNES + "*/",
    "stars": urls.STARS,
    "kinds of producer": urls.KINDS,
    "one product set": urls.SETS + "*/",
    "seasons": urls.SEASONS,
    "one month": urls.month(11),
    "all year round": urls.ALL_YEAR,
    "producers": urls.PRODUCERS,
    "one producer": "/p/*/",
    "one lot": urls.TRACES + "*/*/",
    "rounds": urls.ROUNDS,
    "dashboard": urls.DASHBOARD,
    "articles": urls.ARTICLES,
    "one article": urls.ARTICLES + "*/",
    "one tag": urls.ARTICLES + "the/*/",
    "open data": urls.DATA,
    "about": urls.ABOUT,
    "map": urls.MAP,
    "tourism": urls.TOURISM,
    "one point of tourism": urls.TOURISM + "diem/*/",
    "one route": urls.TOURISM + "tuyen/*/",
    "recalls": urls.RECALLS,
    "print register": urls.STAMPS,
    "entry of a code": urls.TRACES,
    "never opened": urls.OFFLINE,
    "not found": "/khong-co-trang-nay/",
}
"""A page of every kind; `*` stands for the first one that there is."""
ROUNDS = ("a closed round", "an open round")
RECALLED = ("a product with a recalled lot", "a recalled lot")
NAMES = (*LISTED, *ROUNDS, *RECALLED, *STATES)
"""The names of all pages that are looked at."""
_ENGLISH = "en "
PAGES = (
    *NAMES,
    *(_ENGLISH + name for name in NAMES if name not in ("not found", "one article")),
)
"""The same with the English ones. A host has one page for wrong addresses; the first article is not translated."""


@dataclass(frozen=True, slots=True)
class Site:
    """The built site: its address, its folder and its content; what to look at is found by name."""

    base_url: str
    folder: Path
    catalogue: Catalogue
    today: date

    @property
    def host(self) -> str:
        """The host and port that serve it."""
        return urlsplit(self.base_url).netloc

    def url(self, name: str) -> str:
        """The whole address of the page called `name` (one of PAGES)."""
        language = "en/" if name.startswith(_ENGLISH) else ""
        return self.base_url + language + self._path(name.removeprefix(_ENGLISH)).lstrip("/")

    def product(self, state: str) -> Product:
        """The first product with this verdict."""
        recalls = self.catalogue.recalls_of
        found = [
            one
            for id, one in self.catalogue.products.items()
            if verdict(one, self.today, recalls=recalls(id)).state.value == state
        ]
        assert found, f"no product of the demonstration content is {state}"
        return found[0]

    def recalled_lot(self) -> tuple[str, str]:
        """The trace code and the number of a lot that is called back by itself."""
        recalls = self.catalogue.recalls.values()
        recall = next(one for one in recalls if one.lots and one.holds_on(self.today))
        return self.catalogue.products[recall.product].code, recall.lots[0]

    def _path(self, name: str) -> str:
        if name in STATES:
            return urls.trace(self.product(name).code)
        if name in ROUNDS:
            is_open = name == ROUNDS[1]
            rounds = self.catalogue.rounds.values()
            return urls.round(next(one.id for one in rounds if (one.closed is NONE) is is_open))
        if name in RECALLED:
            code, lot = self.recalled_lot()
            return urls.trace(code) if name == RECALLED[0] else urls.lot(code, lot)
        if "*" not in LISTED[name]:
            return LISTED[name]
        first = min(self.folder.glob(urls.target(LISTED[name])))
        return first.relative_to(self.folder).as_posix().removesuffix("index.html")


@dataclass(slots=True)
class Heard:
    """What a page said and fetched while it was open."""

    console: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


@contextmanager
def opened(
    browser: Browser, url: str, *, width: int = 360, heard: Heard | None = None, **settings: Any
) -> Iterator[Page]:
    """A page in a fresh context, as a phone of 360 px shows it unless `width` says otherwise."""
    context = browser.new_context(viewport={"width": width, "height": 740}, **settings)
    page = context.new_page()
    if heard is not None:
        listen(page, heard)
    page.goto(url, wait_until="load")
    try:
        yield page
    finally:
        context.close()


def listen(page: Page, heard: Heard) -> None:
    """From now on `heard` gathers what the page says and asks for."""
    page.on("console", lambda message: _hear(heard, message.type, message.text))
    page.on("pageerror", lambda error: heard.console.append(str(error)))
    page.on("request", lambda request: heard.requests.append(request.url))


def hosts(heard: Heard) -> set[str]:
    """The hosts that were asked for anything; `data:` addresses ask nobody."""
    return {urlsplit(url).netloc for url in heard.requests if not url.startswith("data:")}


def _hear(heard: Heard, kind: str, text: str) -> None:
    if kind in ("error", "warning"):
        heard.console.append(f"{kind}: {text}")
