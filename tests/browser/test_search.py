"""The search page as people use it, and its script against the vectors that the Python search is held to."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from ocop_site.plan import urls
from tests.browser import visit
from tests.browser.visit import Heard, Site
from tests.search import vectors
from tests.search.test_search import wrong

pytestmark = pytest.mark.browser

ALL = """async queries => {
  const form = document.querySelector('form[data-table]');
  const table = await (await fetch(form.dataset.table)).text();
  const find = ocopSearch.build(table);
  return queries.map(query => {
    const read = ocopCode.read(query, form.dataset.prefix);
    return find(query, [read.right].concat(read.near)).map(row => ocopCode.whole(row.body, form.dataset.prefix));
  });
}"""


def search(site: Site, query: str = "") -> str:
    return f"{site.base_url}{urls.SEARCH.lstrip('/')}{query}"


def results(page: Page) -> list[str]:
    return page.locator(".found a").all_text_contents()


def test_the_script_finds_what_is_meant(browser: Browser, site: Site) -> None:
    known: list[dict[str, Any]] = json.loads(vectors.PATH.read_text(encoding="utf-8"))
    ids = {one.code: one.id for one in site.catalogue.products.values()}
    with visit.opened(browser, search(site)) as page:
        codes = page.evaluate(ALL, [one["q"] for one in known])
    found = [[ids[code] for code in one] for one in codes]
    failed = [
        (one["why"], one["q"], ids[:3])
        for one, ids in zip(known, found, strict=True)
        if wrong(one, ids)
    ]
    assert failed == []


def test_results_come_while_typing_and_are_counted_aloud(browser: Browser, site: Site) -> None:
    with visit.opened(browser, search(site)) as page:
        page.get_by_role("searchbox").press_sequentially("mien dong")
        page.locator(".found a").first.wait_for()
        assert results(page)[0] == "Miến dong sợi vàng"
        assert (
            page.get_by_role("status").text_content() == f"Tìm thấy {len(results(page))} sản phẩm."
        )
        page.get_by_role("searchbox").fill("khongcogi")
        assert results(page) == []
        assert "Không thấy sản phẩm nào" in (page.get_by_role("status").text_content() or "")


def test_a_link_carries_the_query_and_the_address_follows_it(browser: Browser, site: Site) -> None:
    with visit.opened(browser, search(site, "?q=mien+dong")) as page:
        page.locator(".found a").first.wait_for()
        assert results(page)[0] == "Miến dong sợi vàng"
        page.get_by_role("searchbox").fill("chả mực")
        assert results(page)[0].startswith("Chả mực")
        assert page.url.endswith("?q=ch%E1%BA%A3+m%E1%BB%B1c")


def test_keys_alone_lead_from_the_field_to_a_product(browser: Browser, site: Site) -> None:
    product = site.catalogue.products["mien-dong-soi-vang"]
    with visit.opened(browser, search(site)) as page:
        page.get_by_role("searchbox").focus()
        page.keyboard.type("qnt 43p m9")
        page.locator(".found a").first.wait_for()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{urls.trace(product.code)}")


def test_a_query_is_never_markup(browser: Browser, site: Site) -> None:
    heard = Heard()
    with visit.opened(
        browser, search(site, "?q=<img src=x onerror=alert(1)>"), heard=heard
    ) as page:
        page.wait_for_load_state("networkidle")
        assert page.locator("main img").count() == 0
    assert heard.console == []


def test_without_scripts_the_lists_are_there(browser: Browser, site: Site) -> None:
    with visit.opened(browser, search(site, "?q=mien"), java_script_enabled=False) as page:
        assert page.get_by_text("Ô tìm kiếm cần chạy được script").is_visible()
        assert page.get_by_role("main").get_by_role("link", name="Xã, phường").is_visible()


def test_without_a_connection_the_page_says_so(browser: Browser, site: Site) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/bang.txt", lambda route: route.abort())
    page.goto(search(site, "?q=mien"))
    page.get_by_text("Chưa tải được sổ").wait_for()
    context.close()
