"""The site's own font: there without being waited for, for every letter, and nothing moves or breaks with it or without it."""

from __future__ import annotations

import html
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser import visit
from tests.browser.test_reading import OVERFLOW, SHIFTS, TEXTS
from tests.browser.visit import Site

pytestmark = pytest.mark.browser

OWN = "Be Vietnam Pro"
WIDE = 1280
FONTS = "**/*.woff2"
WEIGHTS = ("400", "700")
ALPHABET = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"
"""What a Vietnamese word may have besides the plain consonants."""
SIGNS = "₫…–—“”‘’·•°×−≤≥§²³"
KEPT = """async () => {
  await navigator.serviceWorker.ready;
  const names = (await caches.keys()).filter(name => name.startsWith('ocop:'));
  const kept = (await Promise.all(names.map(async name => (await caches.open(name)).keys()))).flat();
  return kept.filter(one => one.url.endsWith('.woff2')).length === 2;
}"""
SHOWN = """([text, weight]) => {
  const shown = document.body.appendChild(document.createElement('p'));
  shown.id = 'letters';
  shown.style.cssText = `font:${weight} 16px "Be Vietnam Pro",serif`;
  shown.textContent = text;
  shown.getBoundingClientRect();
}"""
WIDTHS = """weight => [...'0123456789'].map(one => {
  const shown = document.body.appendChild(document.createElement('p'));
  shown.style.cssText = `font:${weight} 100px "Be Vietnam Pro";font-variant-numeric:tabular-nums;position:absolute`;
  shown.textContent = one;
  return shown.getBoundingClientRect().width;
})"""
PAINTED = """() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime"""


def test_a_phone_asks_for_no_font_with_its_first_page_and_has_it_on_the_second(
    browser: Browser, site: Site
) -> None:
    with visit.opened(browser, site.url("in-force")) as page:
        assert page.evaluate("[...document.fonts].length") == 0
        assert fonts(page, "h1") != {OWN}
        page.wait_for_function(KEPT)
        assert opens_in_own(page, site.url("home"))
        assert page.evaluate(SHIFTS) == 0


def test_who_saves_data_is_sent_no_font(browser: Browser, site: Site) -> None:
    saving = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
    with visit.opened(browser, site.url("in-force")) as page:
        page.wait_for_function(KEPT)
        page.add_init_script(saving)
        page.goto(site.url("home"), wait_until="networkidle")
        assert page.evaluate("[...document.fonts].length") == 0


@pytest.mark.parametrize("name", visit.NAMES)
def test_nothing_moves_or_sticks_out_on_a_phone_with_the_own_font(
    letters: Page, site: Site, name: str
) -> None:
    assert opens_in_own(letters, site.url(name))
    assert letters.evaluate(SHIFTS) == 0
    assert [letters.evaluate(OVERFLOW, text) for text in TEXTS] == [0, 0]


@pytest.mark.parametrize("name", ["home", "products", "in-force"])
def test_a_late_font_is_not_waited_for_and_does_not_come_in_later(
    browser: Browser, site: Site, name: str
) -> None:
    with _routed(browser, _late) as page:
        page.goto(site.url(name), wait_until="load")
        assert page.evaluate(PAINTED) < 1000
        assert page.evaluate("document.fonts.size") == len(WEIGHTS)
        page.evaluate("() => document.fonts.ready")
        assert fonts(page, "h1") != {OWN}
        assert page.evaluate(SHIFTS) == 0


def test_a_page_without_its_font_reads_the_same(browser: Browser, site: Site) -> None:
    with _routed(browser, lambda route: route.abort()) as page:
        page.goto(site.url("in-force"), wait_until="load")
        assert fonts(page, "h1") != {OWN}
        assert page.locator("h1").is_visible()


@pytest.mark.parametrize("weight", WEIGHTS)
def test_every_letter_of_the_site_is_in_the_own_font(
    browser: Browser, site: Site, weight: str
) -> None:
    asked = sorted(set(_written(site)) | set(ALPHABET + ALPHABET.upper() + SIGNS))
    with visit.opened(browser, site.url("home"), width=WIDE) as page:
        assert opens_in_own(page, site.url("home"))
        missing = [one for one in asked if not _has(page, one, weight)]
    assert len(asked) > 230
    assert missing == []


@pytest.mark.parametrize("weight", WEIGHTS)
def test_figures_in_tables_are_of_one_width(browser: Browser, site: Site, weight: str) -> None:
    with visit.opened(browser, site.url("home"), width=WIDE) as page:
        assert opens_in_own(page, site.url("home"))
        assert set(page.evaluate(WIDTHS, weight)) == {68}


@pytest.fixture(scope="module")
def letters(browser: Browser, site: Site) -> Iterator[Page]:
    """A phone that has the font from an earlier page."""
    with visit.opened(browser, site.url("home")) as page:
        page.wait_for_function(KEPT)
        yield page


def opens_in_own(page: Page, url: str) -> bool:
    """Whether a page comes in the own font; a busy machine may miss the tenth of a second once or twice."""
    for _ in range(3):
        page.goto(url, wait_until="load")
        if fonts(page, "h1") == {OWN}:
            return True
    return False


def fonts(page: Page, selector: str) -> set[str]:
    """The fonts in which the browser draws an element's text."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    found = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    session.detach()
    return {one["familyName"] for one in found}


def _has(page: Page, letter: str, weight: str) -> bool:
    page.evaluate(SHOWN, [letter, weight])
    found = fonts(page, "#letters")
    page.evaluate("() => document.getElementById('letters').remove()")
    return found == {OWN}


def _written(site: Site) -> Iterator[str]:
    """Every character that a page shows or that a reader of the screen hears, without spaces."""
    for path in site.folder.glob("**/*.html"):
        text = re.sub(
            r"<(script|style)\b.*?</\1>", "", path.read_text(encoding="utf-8"), flags=re.S
        )
        yield from "".join(html.unescape(re.sub(r"<[^>]*>", "", text)).split())


def _late(route: Route) -> None:
    time.sleep(1)
    route.continue_()


@contextmanager
def _routed(browser: Browser, answer: Callable[[Route], None]) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": WIDE, "height": 900}, service_workers="block")
    page = context.new_page()
    page.route(FONTS, answer)
    try:
        yield page
    finally:
        context.close()
