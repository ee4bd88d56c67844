"""English pages on a phone: the answer at once and in English, and the way back to Vietnamese."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from ocop_site.plan import urls
from tests.browser import visit
from tests.browser.test_reading import FIRST_SCREEN
from tests.browser.visit import Site

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


@pytest.fixture
def english(site: Site) -> Site:
    """The same site, where it has English pages."""
    if "en" not in site.catalogue.site.languages:
        pytest.skip("content/site.yml has no English pages")
    return site


@pytest.mark.parametrize("state", visit.STATES)
def test_the_first_screen_answers_in_english(browser: Browser, english: Site, state: str) -> None:
    product = english.product(state)
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page = context.new_page()
    page.goto(english.url(f"en {state}"), wait_until="load")
    shown = page.evaluate(FIRST_SCREEN)
    context.close()
    expected = [ANSWERS[state], product.name_en or "", "tiếng việt"]
    assert [words for words in expected if words.casefold() not in shown] == []


def test_the_switch_goes_to_the_same_page_and_back(browser: Browser, english: Site) -> None:
    trace = urls.trace(english.product("in-force").code)
    with visit.opened(browser, english.base_url + trace.lstrip("/")) as page:
        page.get_by_role("link", name="English").click()
        page.wait_for_url(f"**/en{trace}")
        page.get_by_role("link", name="Tiếng Việt").click()
        page.wait_for_url(f"{english.base_url}{trace.lstrip('/')}")


@pytest.mark.parametrize(
    ("address", "said"),
    [("tim/?q={code}", "1 product found."), ("san-pham/?sao=5", "1 product, 1 recognised.")],
)
def test_scripts_count_one_product_in_the_singular_and_name_it_in_english(
    browser: Browser, english: Site, address: str, said: str
) -> None:
    products = english.catalogue.products.values()
    product = next(one for one in products if one.recognitions and one.recognitions[0].stars == 5)
    with visit.opened(browser, f"{english.base_url}en/{address.format(code=product.code)}") as page:
        page.locator(".found a, .results a").first.wait_for()
        assert page.get_by_role("status").first.text_content().replace("\u00a0", " ") == said
        assert page.locator(".found a, .results a").all_text_contents() == [product.name_en]
