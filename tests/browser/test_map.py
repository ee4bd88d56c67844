"""The map as people use it: by keyboard alone, by finger on a phone, and without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from ocop_site.plan import urls
from tests.browser import visit
from tests.browser.visit import Site

pytestmark = pytest.mark.browser

NAMES = """() => [...document.querySelectorAll('.map a')].map(a => a.querySelector('title').textContent)"""
FOCUSED = """() => {
  const link = document.activeElement, shape = link.querySelector('circle:not(.room), path');
  const box = shape.getBoundingClientRect(), frame = link.closest('.map').getBoundingClientRect();
  return {name: link.querySelector('title').textContent, ring: parseFloat(getComputedStyle(shape).strokeWidth),
    seen: box.left >= frame.left - 1 && box.right <= frame.right + 1, box: [box.left, box.right, frame.left, frame.right]};
}"""
TEXTS = """() => [...document.querySelectorAll('.map text')].map(text => {
  const box = text.getBoundingClientRect();
  return [text.textContent, box.left, box.top + 4, box.right, box.bottom - 4];
})"""
"""Names as they are really drawn; a line box has room above and below its letters."""
SMALL = """() => [...document.querySelectorAll('.map a')].filter(link => {
  const box = (link.querySelector('.room') || link.querySelector('path')).getBoundingClientRect();
  return box.width < 24 || box.height < 24;
}).map(link => link.querySelector('title').textContent)"""


def the_map(site: Site) -> str:
    return site.base_url + urls.MAP.lstrip("/")


def into_the_map(page: Page) -> None:
    """Press Tab until the map itself has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('map')"):
            return
    raise AssertionError("the map cannot be reached by keys")


@pytest.mark.parametrize("width", [360, 1280])
def test_keys_alone_walk_through_the_map_and_open_a_commune(
    browser: Browser, site: Site, width: int
) -> None:
    with visit.opened(browser, the_map(site), width=width) as page:
        names = page.evaluate(NAMES)
        into_the_map(page)
        walked = []
        for _ in names:
            page.keyboard.press("Tab")
            focused = page.evaluate(FOCUSED)
            assert focused["ring"] >= 4, focused
            assert focused["seen"], focused
            walked.append(focused["name"])
        assert walked == names
        assert "xã Bình Liêu: 2\u00a0sản phẩm đang được công nhận" in walked
        into = names.index("xã Bình Liêu: 2\u00a0sản phẩm đang được công nhận")
        for _ in range(len(names) - 1 - into):
            page.keyboard.press("Shift+Tab")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{urls.commune(site.catalogue.places['06838'])}")


def test_a_screen_reader_gets_a_link_by_commune_and_count(browser: Browser, site: Site) -> None:
    with visit.opened(browser, the_map(site)) as page:
        region = page.get_by_role("region", name="Sơ đồ các xã, phường, đặc khu của Quảng Ninh")
        link = region.get_by_role("link", name="xã Bình Liêu: 2 sản phẩm đang được công nhận")
        assert link.count() == 1
        sights = region.get_by_role("link", name="Điểm du lịch ")
        assert sights.count() == len(site.catalogue.tourism_points)


def test_no_name_that_is_drawn_covers_another(browser: Browser, site: Site) -> None:
    for path in (urls.MAP, *(urls.tourism_route(id) for id in site.catalogue.tourism_routes)):
        with visit.opened(browser, site.base_url + path.lstrip("/"), width=1280) as page:
            texts = page.evaluate(TEXTS)
        assert texts
        assert [
            (one[0], other[0])
            for number, one in enumerate(texts)
            for other in texts[:number]
            if min(one[3], other[3]) > max(one[1], other[1])
            and min(one[4], other[4]) > max(one[2], other[2])
        ] == []


@pytest.mark.parametrize("width", [360, 1280])
def test_a_finger_finds_every_link(browser: Browser, site: Site, width: int) -> None:
    for path in (urls.MAP, *(urls.tourism_route(id) for id in site.catalogue.tourism_routes)):
        with visit.opened(browser, site.base_url + path.lstrip("/"), width=width) as page:
            assert page.evaluate(SMALL) == []


def test_the_list_has_what_the_map_has_without_scripts(browser: Browser, site: Site) -> None:
    with visit.opened(browser, the_map(site), java_script_enabled=False) as page:
        linked = page.locator(".map a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
        listed = page.locator(".places a, .numbered a").evaluate_all(
            "all => all.map(a => a.getAttribute('href'))"
        )
        assert linked
        assert sorted(linked) == sorted(listed)


def test_a_route_fits_two_sheets_of_paper(browser: Browser, site: Site) -> None:
    for id in site.catalogue.tourism_routes:
        address = site.base_url + urls.tourism_route(id).lstrip("/")
        with visit.opened(browser, address) as page:
            pages = page.pdf(format="A4").count(b"/Type /Page\n")
        assert 1 <= pages <= 2, id
