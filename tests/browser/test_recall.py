"""A recall is the first thing that is read: by eye on a phone, and by a screen reader."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser import visit
from tests.browser.visit import Site

pytestmark = pytest.mark.browser

PRODUCT, LOT = visit.RECALLED
BAND = '- region "Thu hồi hàng":'
VERDICT = '- region "Tình trạng công nhận":'
ON_SCREEN = """() => {
  const box = document.querySelector('[role=region].recalled').getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight;
}"""


def read_out(browser: Browser, url: str, **settings: object) -> tuple[list[str], str, str]:
    """The first two things in the main part, all that the band says, and the page's title."""
    with visit.opened(browser, url, **settings) as page:
        lines = page.locator("main").aria_snapshot().splitlines()
        depth = len(lines[1]) - len(lines[1].lstrip())
        top = [line.strip() for line in lines[1:] if len(line) - len(line.lstrip()) == depth]
        said = page.locator("[role=region].recalled").inner_text()
        return top[:2], " ".join(said.split()), page.title()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_on_the_product_page_the_band_comes_directly_after_the_verdict(
    browser: Browser, site: Site, scripts: bool
) -> None:
    top, said, _ = read_out(browser, site.url(PRODUCT), java_script_enabled=scripts)
    assert top == [VERDICT, BAND]
    assert said.casefold().startswith(f"ngừng sử dụng lô {site.recalled_lot()[1].casefold()}")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_on_the_lot_page_the_band_comes_first_of_all_and_the_title_says_it_before(
    browser: Browser, site: Site, scripts: bool
) -> None:
    top, said, title = read_out(browser, site.url(LOT), java_script_enabled=scripts)
    assert top == [BAND, VERDICT]
    assert said.casefold().startswith(f"ngừng sử dụng lô {site.recalled_lot()[1].casefold()}")
    assert title.startswith("Ngừng sử dụng ")


@pytest.mark.parametrize("name", visit.RECALLED)
def test_the_band_says_why_what_to_do_and_whom_to_ask(
    browser: Browser, site: Site, name: str
) -> None:
    _, said, _ = read_out(browser, site.url(name))
    recall = next(one for one in site.catalogue.recalls.values() if one.lots and not one.lifted)
    phone = site.catalogue.site.publisher.phone
    assert phone is not None
    assert f"Lý do: {recall.reason}." in said
    assert f"Bạn cần làm gì: {recall.action}." in said
    assert phone.national in said


@pytest.mark.parametrize("name", visit.RECALLED)
def test_the_whole_band_stands_on_the_first_screen_of_a_phone(
    browser: Browser, site: Site, name: str
) -> None:
    with visit.opened(browser, site.url(name)) as page:
        assert page.evaluate(ON_SCREEN)


def test_the_band_leads_to_the_lot_and_the_list_to_both(browser: Browser, site: Site) -> None:
    _, lot = site.recalled_lot()
    with visit.opened(browser, site.url(PRODUCT)) as page:
        page.locator("[role=region].recalled a", has_text=lot).click()
        assert page.url == site.url(LOT)
    with visit.opened(browser, site.url("recalls")) as page:
        links = page.locator("main li.now a").evaluate_all("all => all.map(one => one.href)")
        assert {site.url(PRODUCT), site.url(LOT)} <= set(links)
        feed = page.locator("link[type='application/atom+xml']").get_attribute("href")
        assert page.request.get(site.base_url.rstrip("/") + (feed or "").removeprefix("/ocop")).ok
