"""What a person at a market stall gets: the answer at once, from one host, without scripts, pictures or fonts."""

from __future__ import annotations

import tomllib

import pytest
from playwright.sync_api import Browser, Page, Route, ViewportSize

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
  scrollTo(0, document.body.scrollHeight);
  await Promise.all([...document.images].map(image => {
    image.loading = 'eager';
    return image.decode();
  }));
}"""
OVERFLOW = """() => document.documentElement.scrollWidth - document.documentElement.clientWidth"""


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


@pytest.mark.parametrize("name", visit.NAMES)
def test_a_page_asks_only_its_own_host_and_says_nothing_in_the_console(
    browser: Browser, site: Site, name: str
) -> None:
    heard = Heard()
    with visit.opened(browser, site.url(name), heard=heard) as page:
        _to_the_end(page)
    expected = 404 if name == "not found" else 200
    said = [line for line in heard.console if expected == 200 or "404" not in line]
    assert said == []
    assert visit.hosts(heard) == {site.host}


@pytest.mark.parametrize("name", visit.NAMES)
@pytest.mark.parametrize("text", ["100%", "200%"])
def test_nothing_is_wider_than_a_phone(browser: Browser, site: Site, text: str, name: str) -> None:
    with visit.opened(browser, site.url(name)) as page:
        page.evaluate("size => { document.documentElement.style.fontSize = size }", text)
        assert page.evaluate(OVERFLOW) == 0


@pytest.mark.parametrize("name", visit.NAMES)
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_while_a_page_loads(
    browser: Browser, site: Site, width: int, name: str
) -> None:
    with visit.opened(browser, site.url(name), width=width) as page:
        _to_the_end(page)
        assert page.evaluate(SHIFTS) == 0


@pytest.mark.parametrize("name", visit.NAMES)
def test_the_first_view_is_within_its_budget(browser: Browser, site: Site, name: str) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    sizes: list[float] = []
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.goto(site.url(name), wait_until="networkidle")
    context.close()
    kind = "trace" if name in visit.STATES else name
    assert sizes
    assert sum(sizes) <= FIRST_VIEW.get(kind, FIRST_VIEW["any"])


def _to_the_end(page: Page) -> None:
    """Scroll through the page, and wait until every lazy picture has come."""
    page.evaluate(TO_THE_END)
