"""English pages on a phone: the answer at once and in English, nothing too wide, and the way back to Vietnamese."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from ocop_site.plan import urls
from tests.browser import visit
from tests.browser.test_reading import FIRST_SCREEN, OVERFLOW
from tests.browser.visit import Heard, Site

pytestmark = pytest.mark.browser

ANSWERS = {
    "recalled": "do not use",
    "withdrawn": "recognition withdrawn",
    "in-force": "in force",
    "expiring": "expires soon",
    "extended": "extended",
    "expired": "expired",
    "never": "not recognised",
}
"""What the first screen says in each state."""
NAMES = [one for one in visit.NAMES if one not in ("not found", "one article")]
"""A host has one page for wrong addresses, in Vietnamese; the first article is not translated."""


@pytest.fixture
def english(site: Site) -> Site:
    """The same site, where it has English pages."""
    if "en" not in site.catalogue.site.languages:
        pytest.skip("content/site.yml has no English pages")
    return site


def _url(site: Site, name: str) -> str:
    return site.url(name).replace(site.base_url, f"{site.base_url}en/", 1)


@pytest.mark.parametrize("state", visit.STATES)
def test_the_first_screen_answers_in_english(browser: Browser, english: Site, state: str) -> None:
    product = english.product(state)
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page = context.new_page()
    page.goto(_url(english, state), wait_until="load")
    shown = page.evaluate(FIRST_SCREEN)
    context.close()
    expected = [ANSWERS[state], product.name_en or "", "tiếng việt"]
    assert [words for words in expected if words.casefold() not in shown] == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text", ["100%", "200%"])
def test_no_english_page_is_wider_than_a_phone(
    browser: Browser, english: Site, text: str, name: str
) -> None:
    heard = Heard()
    with visit.opened(browser, _url(english, name), heard=heard) as page:
        assert page.evaluate("document.documentElement.lang") == "en"
        page.evaluate("size => { document.documentElement.style.fontSize = size }", text)
        assert page.evaluate(OVERFLOW) == 0
    assert heard.console == []
    assert visit.hosts(heard) == {english.host}


def test_the_switch_goes_to_the_same_page_and_back(browser: Browser, english: Site) -> None:
    trace = urls.trace(english.product("in-force").code)
    with visit.opened(browser, english.base_url + trace.lstrip("/")) as page:
        page.get_by_role("link", name="English").click()
        page.wait_for_url(f"**/en{trace}")
        page.get_by_role("link", name="Tiếng Việt").click()
        page.wait_for_url(f"{english.base_url}{trace.lstrip('/')}")
