"""The stamp's answer on the reader's day: a site that nobody has built for weeks is still right."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from ocop_site import pipeline
from ocop_site.model.verdict import State, verdict
from ocop_site.pipeline import Options
from ocop_site.plan import urls
from tests.browser.conftest import ROOT
from tests.browser.visit import Site

pytestmark = pytest.mark.browser

STALE_DAYS = 60
BAND = "() => document.querySelector('.verdict').textContent.replace(/\\s+/g, ' ').trim()"
BY_THE_READER = re.compile(
    r" (Tính theo ngày trên máy của bạn; trang này dựng ngày \S+"
    r"|Counted by the date of your device; this page was built on \d+ \w+ \d+\.)"
)
"""What a band says that the script put in place."""


def noon(day: date) -> datetime:
    """Noon of a day in Vietnam."""
    return datetime(day.year, day.month, day.day, 5, tzinfo=UTC)


def band(browser: Browser, url: str, day: date | None, *, scripts: bool = True) -> tuple[str, str]:
    """The words of the verdict and the page's title, read on `day` (None: by the machine's clock)."""
    context = browser.new_context(java_script_enabled=scripts)
    if day is not None:
        context.clock.set_fixed_time(noon(day))
    page = context.new_page()
    page.goto(url)
    found = (page.locator(".verdict").text_content() or ""), page.title()
    context.close()
    return " ".join(found[0].split()), found[1]


def ends(site: Site, state: State) -> tuple[str, date]:
    """The code of the first product in `state`, and the last day of it."""
    product = site.product(state.value)
    recalls = site.catalogue.recalls_of(product.id)
    until = verdict(product, site.today, recalls=recalls).until
    assert until is not None
    return product.code, until


@pytest.mark.parametrize("state", [State.IN_FORCE, State.EXPIRING])
@pytest.mark.parametrize(
    ("after", "words"),
    [(-1, "chỉ còn đến hết ngày {until}"), (0, "chỉ còn đến hết ngày {until}"), (1, "sau ngày {until} không được dùng sao OCOP")],
    ids=["the day before", "the last day", "the day after"],
)  # fmt: skip
def test_around_the_last_day(
    browser: Browser, site: Site, state: State, after: int, words: str
) -> None:
    code, until = ends(site, state)
    said, title = band(
        browser, site.base_url + urls.trace(code).lstrip("/"), until + timedelta(after)
    )
    expected = words.format(until=f"{until.day}/{until.month}/{until.year}")
    assert expected in said
    assert ("Đã hết hạn" in said) == ("Đã hết hạn" in title) == (after > 0)
    assert ("sao —" in said) == (after <= 0)


def test_an_extension_ends_on_its_day(browser: Browser, site: Site) -> None:
    code, until = ends(site, State.EXTENDED)
    url = site.base_url + urls.trace(code).lstrip("/")
    assert "Được kéo dài" in band(browser, url, until)[0]
    assert "Đã hết hạn" in band(browser, url, until + timedelta(1))[0]


def test_without_scripts_the_sentence_holds_its_date(browser: Browser, site: Site) -> None:
    code, until = ends(site, State.EXPIRING)
    url = site.base_url + urls.trace(code).lstrip("/")
    late, _ = band(browser, url, until + timedelta(1), scripts=False)
    early, _ = band(browser, url, until - timedelta(1), scripts=False)
    assert late == early
    assert f"chỉ còn đến hết ngày {until.day}/{until.month}/{until.year}" in late


def test_the_day_begins_at_midnight_in_vietnam(browser: Browser, site: Site) -> None:
    code, until = ends(site, State.EXPIRING)
    context = browser.new_context(timezone_id="America/Los_Angeles")
    midnight = datetime(until.year, until.month, until.day, 17, tzinfo=UTC)
    words = []
    for moment in (midnight - timedelta(seconds=1), midnight):
        context.clock.set_fixed_time(moment)
        page = context.new_page()
        page.goto(site.base_url + urls.trace(code).lstrip("/"))
        words.append(page.locator(".verdict strong").text_content())
    context.close()
    assert words == ["Sắp hết hạn", "Đã hết hạn"]


def test_a_clock_that_is_behind_changes_nothing(browser: Browser, site: Site) -> None:
    code, _ = ends(site, State.IN_FORCE)
    url = site.base_url + urls.trace(code).lstrip("/")
    assert band(browser, url, date(2020, 1, 1)) == band(browser, url, site.today)


def test_a_site_sixty_days_old_says_what_a_fresh_one_says(
    browser: Browser, site: Site, tmp_path: Path
) -> None:
    day = site.today + timedelta(days=STALE_DAYS)
    fresh = tmp_path / "_site"
    report = pipeline.build(
        Options(
            content_path=ROOT / "content",
            templates_path=ROOT / "templates",
            site_path=fresh,
            today=day,
            base_url=site.base_url,
        )
    )
    assert report.is_good
    context = browser.new_context()
    context.clock.set_fixed_time(noon(day))
    page = context.new_page()
    differing, changed = [], 0
    for file in sorted(site.folder.glob("**/T/*/index.html")):
        inside = file.relative_to(site.folder)
        page.goto((fresh / inside).as_uri())
        right = page.evaluate(BAND)
        page.goto(site.base_url + inside.as_posix().removesuffix("index.html"))
        shown = page.evaluate(BAND)
        changed += bool(BY_THE_READER.search(shown))
        # "never" names the day of the build; that stays true.
        right, shown = (
            re.sub(r"tính đến ngày \S+|as of \d+ \w+ \d+", "", one) for one in (right, shown)
        )
        if BY_THE_READER.sub("", shown) != right:
            differing.append((inside.as_posix(), shown, right))
    context.close()
    assert differing == []
    assert changed
