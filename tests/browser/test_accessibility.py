"""axe-core finds nothing on a page of any kind: light and dark, phone and desk."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser import visit
from tests.browser.visit import Site

pytestmark = pytest.mark.browser

RUN = """async () => {
  const found = await axe.run(document, {rules: {'target-size': {enabled: true}}});
  return found.violations.map(rule =>
    `${rule.id}: ${rule.help}: ` + rule.nodes.slice(0, 5).map(node => node.target.join(' ')).join(' | '));
}"""
"""Every rule that axe runs by default, and the one of WCAG 2.2 that it leaves out."""


@pytest.mark.parametrize("name", visit.NAMES)
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(
    browser: Browser, site: Site, axe: str, scheme: str, width: int, name: str
) -> None:
    with visit.opened(browser, site.url(name), width=width, color_scheme=scheme) as page:
        page.evaluate(axe)
        assert page.evaluate(RUN) == []
