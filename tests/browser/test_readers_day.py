"""The stamp's answer on the reader's day: a site that nobody has built for weeks is still right."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser

from ocop_site.model.verdict import State, verdict
from ocop_site.plan import urls
from tests.browser.visit import Site
from tests.demonstration import Demo

pytestmark = pytest.mark.browser

STALE_DAYS = 60
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
BAND = "() => document.querySelector('.verdict').textContent.replace(/\\s+/g, ' ').trim()"
BY_THE_READER = re.compile(
    r" (Tính theo ngày trên máy của bạn; trang này dựng ngày \S+"
    r"|Counted by the date of your device; this page was built on \d+ \w+ \d+\.)"
)
"""What a band says that the script put in place."""


@dataclass(frozen=True, slots=True)
class Says:
    """How a language says that stars have ended and that they hold for the last days."""

    expired: str
    extended: str
    stars: str
    over: str
    ending: str
    date: str

    def sentence(self, until: date, *, is_over: bool) -> str:
        """The sentence with its date."""
        month = MONTHS[until.month - 1]
        day = self.date.format(day=until.day, month=until.month, name=month, year=until.year)
        return (self.over if is_over else self.ending).format(until=day)


SAID = {
    "": Says(
        expired="Đã hết hạn",
        extended="Được kéo dài",
        stars="sao",
        over="sau ngày {until} không được dùng sao OCOP",
        ending="chỉ còn đến hết ngày {until}",
        date="{day}/{month}/{year}",
    ),
    "en/": Says(
        expired="Expired",
        extended="Extended",
        stars="stars",
        over="after {until} it may not carry OCOP stars",
        ending="only to the end of {until}",
        date="{day} {name} {year}",
    ),
}
"""By the beginning of the address."""


def address(site: Site, code: str, language: str) -> str:
    """The page of a code in a language."""
    return site.base_url + language + urls.trace(code).lstrip("/")


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


@pytest.mark.parametrize("language", SAID)
@pytest.mark.parametrize("state", [State.IN_FORCE, State.EXPIRING])
@pytest.mark.parametrize(
    "after", [-1, 0, 1], ids=["the day before", "the last day", "the day after"]
)
def test_around_the_last_day(
    browser: Browser, site: Site, after: int, state: State, language: str
) -> None:
    code, until = ends(site, state)
    said, title = band(browser, address(site, code, language), until + timedelta(after))
    says = SAID[language]
    assert says.sentence(until, is_over=after > 0) in said
    assert (says.expired in said) == (says.expired in title) == (after > 0)
    assert (f"{says.stars} —" in said) == (after <= 0)


@pytest.mark.parametrize("language", SAID)
def test_an_extension_ends_on_its_day(browser: Browser, site: Site, language: str) -> None:
    code, until = ends(site, State.EXTENDED)
    url, says = address(site, code, language), SAID[language]
    assert says.extended in band(browser, url, until)[0]
    after = band(browser, url, until + timedelta(1))[0]
    assert says.sentence(until, is_over=True) in after
    assert says.expired in after


@pytest.mark.parametrize("language", SAID)
def test_without_scripts_the_sentence_holds_its_date(
    browser: Browser, site: Site, language: str
) -> None:
    code, until = ends(site, State.EXPIRING)
    url = address(site, code, language)
    late, _ = band(browser, url, until + timedelta(1), scripts=False)
    early, _ = band(browser, url, until - timedelta(1), scripts=False)
    assert late == early
    assert SAID[language].sentence(until, is_over=False) in late


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
    browser: Browser, site: Site, demo_site: Demo, tmp_path: Path
) -> None:
    day = site.today + timedelta(days=STALE_DAYS)
    fresh = demo_site.copy(tmp_path, today=day).path
    context = browser.new_context()
    context.clock.set_fixed_time(noon(day))
    page = context.new_page()
    differing, changed = [], 0
    for file in sorted(site.folder.glob("**/T/*/index.html")):
        inside = file.relative_to(site.folder)
        [built, *_] = html.fromstring((fresh / inside).read_bytes()).find_class("verdict")
        right = " ".join(built.text_content().split())
        page.goto(
            site.base_url + inside.as_posix().removesuffix("index.html"),
            wait_until="domcontentloaded",
        )
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
