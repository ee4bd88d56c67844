"""axe-core finds nothing on a page of any kind: both languages, light and dark, phone and desk, scripts on and off."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import visit
from tests.browser.visit import Site

pytestmark = pytest.mark.browser

RUN = """async () => {
  const found = await axe.run(document, {resultTypes: ['violations'], rules: {'target-size': {enabled: true}}});
  return found.violations.map(rule =>
    `${rule.id}: ${rule.help}: ` + rule.nodes.slice(0, 5).map(node => node.target.join(' ')).join(' | '));
}"""
"""Every rule that axe runs by default, and the one of WCAG 2.2 that it leaves out."""
WHOLE = "* {content-visibility: visible !important}"
"""What is not laid out yet has a guessed place, over its neighbours."""
Views = Sequence[tuple[Literal["light", "dark"], int]]
EACH: Views = (("light", 360), ("dark", 360), ("light", 1280), ("dark", 1280))
PAIRS: Views = (EACH[0], EACH[3])
"""Each scheme and each width once."""


def violations(page: Page, views: Views) -> dict[str, list[str]]:
    """What axe finds in each view; views in which it finds nothing are left out."""
    page.add_style_tag(content=WHOLE)
    found = {}
    for scheme, width in views:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 740})
        found[f"{scheme}, {width}"] = page.evaluate(RUN)
    return {view: said for view, said in found.items() if said}


@pytest.mark.parametrize("name", visit.PAGES)
def test_axe_finds_no_violation(browser: Browser, site: Site, axe: str, name: str) -> None:
    with visit.opened(browser, site.url(name)) as page:
        page.evaluate(axe)
        assert violations(page, EACH if name in visit.NAMES else PAIRS) == {}


@pytest.mark.parametrize("name", visit.PAGES)
def test_axe_finds_no_violation_where_no_script_ran(
    browser: Browser, site: Site, axe: str, name: str
) -> None:
    with visit.opened(browser, "about:blank") as page:
        session = page.context.new_cdp_session(page)
        session.send("Emulation.setScriptExecutionDisabled", {"value": True})
        page.goto(site.url(name))
        session.send("Emulation.setScriptExecutionDisabled", {"value": False})  # for axe itself
        page.evaluate(axe)
        assert violations(page, EACH[:1] if name in visit.NAMES else EACH[3:]) == {}
