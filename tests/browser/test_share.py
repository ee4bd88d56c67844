"""Passing an article on: links without scripts, a button that copies with them, and nobody is asked before."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from tests.browser.visit import Heard, Site, hosts, opened

pytestmark = pytest.mark.browser
LINKS = ("www.facebook.com", "button-share.zalo.me", "")


def public(site: Site) -> str:
    """The article's address at the host that the settings name."""
    base_url = site.catalogue.site.base_url
    assert base_url
    return site.url("one article").replace(site.base_url, base_url)


def test_without_scripts_there_are_links_and_the_address(site: Site, browser: Browser) -> None:
    with opened(browser, site.url("one article"), java_script_enabled=False) as page:
        links = page.locator(".share .buttons a")
        where = [urlsplit(one.get_attribute("href") or "") for one in links.all()]
        assert tuple(one.netloc for one in where) == LINKS
        assert where[-1].scheme == "mailto"
        assert page.locator(".share .quiet span").inner_text() == public(site)
        assert page.locator(".share button").count() == 0


def test_the_address_is_copied_and_the_page_says_so(site: Site, browser: Browser) -> None:
    heard = Heard()
    leave = {"permissions": ["clipboard-read", "clipboard-write"]}
    with opened(browser, site.url("one article"), heard=heard, **leave) as page:
        page.get_by_role("button", name="Chép địa chỉ").click()
        page.locator(".share [role=status]:has-text('Đã chép.')").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == public(site)
        assert hosts(heard) == {site.host}
    assert heard.console == []


def test_without_leave_to_copy_the_address_is_chosen(site: Site, browser: Browser) -> None:
    with opened(browser, site.url("one article")) as page:
        page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error()); 0")
        page.get_by_role("button", name="Chép địa chỉ").click()
        page.wait_for_function("String(getSelection()).startsWith('http')")
        assert page.evaluate("String(getSelection())") == public(site)


def test_the_buttons_of_the_script_move_nothing(site: Site, browser: Browser) -> None:
    heights = []
    for has_scripts in (True, False):
        with opened(browser, site.url("one article"), java_script_enabled=has_scripts) as page:
            box = page.locator(".share").bounding_box()
            assert box is not None
            heights.append(box["height"])
    assert heights[0] == heights[1]
