"""What a list fetches before anybody scrolls: the first pictures, and small ones on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser import visit
from tests.browser.visit import Site

pytestmark = pytest.mark.browser

LISTS = ("products", "products, page 2", "one group", "one month", "producers", "groups")
PICTURES = """() => [...document.querySelectorAll('main img')].map(image => ({
  lazy: image.getAttribute('loading') === 'lazy',
  sized: !!(image.getAttribute('width') && image.getAttribute('height')),
}))"""
AT_ONCE = 3
"""So many pictures stand in the first view of a phone at most, and in the first row of a wide screen."""
FETCHED = """async () => {
  const image = document.querySelector('.card img');
  await image.decode();
  return image.currentSrc;
}"""
SHOWN = {360: {1: 192, 2: 192, 3: 192}, 1280: {1: 320, 2: 640}}
"""The width of a card's picture by the width of the screen and its pixels for one of the page's."""


@pytest.mark.parametrize("name", LISTS)
def test_the_first_pictures_come_at_once_and_the_others_when_they_are_near(
    browser: Browser, site: Site, name: str
) -> None:
    with visit.opened(browser, site.url(name)) as page:
        pictures = page.evaluate(PICTURES)
    assert len(pictures) > AT_ONCE
    assert [one["lazy"] for one in pictures] == [at >= AT_ONCE for at in range(len(pictures))]
    assert all(one["sized"] for one in pictures)


@pytest.mark.parametrize(
    ("width", "pixels"), [(width, pixels) for width in SHOWN for pixels in SHOWN[width]]
)
def test_a_card_shows_a_picture_of_about_its_size(
    browser: Browser, site: Site, width: int, pixels: int
) -> None:
    url = site.url("products")
    with visit.opened(browser, url, width=width, device_scale_factor=pixels) as page:
        assert page.evaluate(FETCHED).endswith(f"-{SHOWN[width][pixels]}.webp")
