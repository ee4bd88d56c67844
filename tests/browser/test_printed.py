"""A trace page on paper is a fact sheet: one or two pages of A4, whole, with a code that leads back."""

from __future__ import annotations

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from ocop_site.model.ledger import printed_address
from ocop_site.model.trace_code import in_groups
from ocop_site.plan import urls
from ocop_site.render import decode
from tests.browser import visit
from tests.browser.visit import Site

pytestmark = pytest.mark.browser

MOST_PAGES = 2
DPI = 150
"""Of a plain office printer's draft."""
A4 = 297
SHEET = 703
"""Pixels of CSS between the margins of A4."""
SHOWN = """() => [...document.querySelectorAll('main section, main figure, footer p')]
  .filter(one => one.checkVisibility()).map(one => (one.querySelector('h2') || one).textContent.trim())"""
CUT = """() => [...document.querySelectorAll('body *')]
  .filter(one => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)
  .map(one => one.outerHTML.slice(0, 80))"""


def printed(page: Page) -> tuple[int, list[str], str]:
    """How many pages a printer gives, the codes that a phone reads on them, and all their text."""
    pdf = page.pdf(format="A4")
    codes = [text for one in decode.pages(pdf, DPI) for text in one.codes((0, 0), A4)]
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(one.get_textpage().get_text_bounded() for one in document)
    count = len(document)
    document.close()
    return count, codes, " ".join(text.split())


def test_every_products_sheet_is_two_pages_at_most_and_its_code_is_read_back(
    browser: Browser, site: Site
) -> None:
    wrong = []
    with visit.opened(browser, site.base_url) as page:
        for product in site.catalogue.products.values():
            page.goto(site.base_url + urls.trace(product.code).lstrip("/"))
            count, codes, _ = printed(page)
            address = printed_address(site.catalogue.site.stamp_url, product.code)
            if count > MOST_PAGES or codes != [address]:
                wrong.append((product.id, count, codes))
    assert wrong == []


@pytest.mark.parametrize("state", visit.STATES)
def test_the_sheet_says_all_that_the_packet_must(browser: Browser, site: Site, state: str) -> None:
    product = site.product(state)
    maker = site.catalogue.producers[product.producer]
    with visit.opened(browser, site.url(state)) as page:
        _, _, text = printed(page)
    expected = [
        product.name,
        maker.name,
        in_groups(product.code),
        "Mã nội bộ",
        printed_address(site.catalogue.site.stamp_url, product.code),
        "26/11/2026",
        *(one.number for one in product.certificates),
        *filter(None, (one.decision for one in product.recognitions)),
    ]
    assert [words for words in expected if words not in text] == []


@pytest.mark.parametrize("state", visit.STATES)
def test_nothing_is_cut_at_the_margin(browser: Browser, site: Site, state: str) -> None:
    with visit.opened(browser, site.url(state), width=SHEET) as page:
        page.emulate_media(media="print")
        assert page.evaluate(CUT) == []


def test_what_paper_cannot_do_is_left_out(browser: Browser, site: Site) -> None:
    with visit.opened(browser, site.url("in-force"), width=SHEET) as page:
        page.emulate_media(media="print")
        shown = page.evaluate(SHOWN)
    left_out = {"So với hàng trên tay", "Liên hệ, nơi mua", "Thấy điều nghi ngờ?"}
    assert "Mã truy xuất" in shown
    assert left_out & set(shown) == set()
