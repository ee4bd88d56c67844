"""What a person at a market stall gets: the answer at once, from one host, without scripts, pictures or fonts."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Route, ViewportSize

from tests.browser import visit
from tests.browser.visit import Heard, Site
from tests.performance.budgets import THRESHOLDS

pytestmark = pytest.mark.browser

PHONE: ViewportSize = {"width": 360, "height": 740}
ANSWERS = {
    "recalled": "ngừng sử dụng",
    "withdrawn": "đã thu hồi công nhận",
    "in-force": "còn hiệu lực",
    "expiring": "sắp hết hạn",
    "extended": "được kéo dài",
    "expired": "đã hết hạn",
    "never": "chưa được công nhận",
}
"""What the first screen says in each state, whatever else it says."""
STARRED = ("in-force", "expiring", "extended")
"""The states in which a product carries stars."""
FIRST_VIEW = tomllib.loads(THRESHOLDS.read_text(encoding="utf-8"))["first_view"]
"""Bytes of everything that the first view of a kind of page fetches, as sent."""
SHIFTS = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; })
    .observe({type: 'layout-shift', buffered: true});
  requestAnimationFrame(() => setTimeout(() => done(sum), 50));
})"""
FIRST_SCREEN = """() => {
  const words = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    range.selectNodeContents(texts.currentNode);
    const box = range.getBoundingClientRect();
    if (box.width > 1 && box.bottom <= innerHeight) words.push(texts.currentNode.data);
  }
  return words.join(' ').replace(/\\s+/g, ' ').toLowerCase();
}"""
"""The text that stands on the screen before anybody scrolls, in small letters."""
TO_THE_END = """async () => {
  const drawn = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  for (let last = -1; scrollY !== last;) {
    last = scrollY;
    scrollBy(0, innerHeight * .8);
    await drawn();
    await drawn();
  }
  await Promise.all([...document.images].map(image => {
    image.loading = 'eager';
    return image.decode();
  }));
}"""
OVERFLOW = """size => {
  const page = document.documentElement;
  document.head.insertAdjacentHTML('beforeend', '<style>*{content-visibility:visible!important}</style>');
  page.style.fontSize = size;
  return page.scrollWidth - page.clientWidth;
}"""
TEXTS = ("100%", "200%")
"""Sizes of the text that a reader sets."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One visit of a page with a phone: bytes before anybody scrolls, what it said and asked for, how much moved, how
    many pixels stick out at each size of the text.
    """

    first_view: float
    heard: Heard
    shift: float
    overflow: Mapping[str, int]


def _without_extras(route: Route) -> None:
    if route.request.resource_type in ("image", "font", "script", "media"):
        route.abort()
    else:
        route.continue_()


@pytest.mark.parametrize("state", visit.STATES)
def test_the_first_screen_answers_without_scripts_pictures_and_fonts(
    browser: Browser, site: Site, state: str
) -> None:
    product = site.product(state)
    maker = site.catalogue.producers[product.producer]
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.route("**/*", _without_extras)
    page.goto(site.url(state), wait_until="load")
    expected = [ANSWERS[state], product.name, maker.name]
    if state in STARRED:
        expected.append(f"{max(one.stars for one in product.recognitions)} sao")
    shown = page.evaluate(FIRST_SCREEN)
    assert [words for words in expected if words.casefold() not in shown] == []
    context.close()


@pytest.fixture(scope="module")
def seen(browser: Browser, site: Site) -> Callable[[str], Seen]:
    """What was seen of the page with this name (one of visit.PAGES); each is visited once."""
    visited: dict[str, Seen] = {}

    def look(name: str) -> Seen:
        if name not in visited:
            visited[name] = _seen(browser, site.url(name))
        return visited[name]

    return look


@pytest.mark.parametrize("name", visit.PAGES)
def test_a_page_asks_only_its_own_host_and_says_nothing_in_the_console(
    site: Site, seen: Callable[[str], Seen], name: str
) -> None:
    page = seen(name)
    allowed = "404" if name == "not found" else "nothing"
    assert [line for line in page.heard.console if allowed not in line] == []
    assert visit.hosts(page.heard) == {site.host}


@pytest.mark.parametrize("name", visit.PAGES)
@pytest.mark.parametrize("text", TEXTS)
def test_nothing_is_wider_than_a_phone(seen: Callable[[str], Seen], text: str, name: str) -> None:
    assert seen(name).overflow[text] == 0


@pytest.mark.parametrize("name", visit.PAGES)
def test_nothing_moves_while_a_page_loads(seen: Callable[[str], Seen], name: str) -> None:
    assert seen(name).shift == 0


@pytest.mark.parametrize("name", visit.NAMES)
def test_nothing_moves_on_a_wide_screen(browser: Browser, site: Site, name: str) -> None:
    with visit.opened(browser, site.url(name), width=1280) as page:
        page.evaluate(TO_THE_END)
        assert page.evaluate(SHIFTS) == 0


@pytest.mark.parametrize("name", visit.PAGES)
def test_the_first_view_is_within_its_budget(seen: Callable[[str], Seen], name: str) -> None:
    kind = name.removeprefix("en ")
    kind = "trace" if kind in visit.STATES else kind
    assert 0 < seen(name).first_view <= FIRST_VIEW.get(kind, FIRST_VIEW["any"])


def _seen(browser: Browser, url: str) -> Seen:
    context = browser.new_context(viewport=PHONE, device_scale_factor=3)
    page, heard, sizes = context.new_page(), Heard(), list[float]()
    visit.listen(page, heard)
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.goto(url, wait_until="networkidle")
    first_view = sum(sizes)
    page.evaluate(TO_THE_END)  # wait until every lazy picture has come
    shift = page.evaluate(SHIFTS)
    overflow = {text: page.evaluate(OVERFLOW, text) for text in TEXTS}
    context.close()
    return Seen(first_view, heard, shift, overflow)
