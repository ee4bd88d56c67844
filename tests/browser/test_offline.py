"""Without a connection: pages once opened stay readable and say when they were fetched; with one, nothing is old."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests import make
from tests.browser import host
from tests.browser.visit import Heard

pytestmark = pytest.mark.browser

BASES = ("/", "/repo/", "/a/b/")
TRACE = f"T/{make.CODE}/"
LINE = re.compile(
    r"Bản lưu trên máy, tải lúc \d\d:\d\d ngày \d+/\d+/\d{4};"
    r" đang không nối được mạng nên chưa biết có gì mới\."
)
ENGLISH = re.compile(
    r"Copy kept on this device, fetched at \d\d:\d\d on \d+ \w+ \d{4};"
    r" there is no connection, so anything newer is not known\."
)
READY = """async () => {
  await navigator.serviceWorker.ready;
  const names = (await caches.keys()).filter(name => name.startsWith('ocop:'));
  const kept = (await Promise.all(names.map(async name => (await caches.open(name)).keys()))).flat();
  return navigator.serviceWorker.controller && kept.some(one => one.url === location.origin + location.pathname);
}"""
KEPT = """async () => {
  const cache = await caches.open((await caches.keys()).find(name => name.startsWith('ocop:')));
  return (await cache.keys()).map(one => one.url.replace(location.origin, '')).sort();
}"""
SHIFTS = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; })
    .observe({type: 'layout-shift', buffered: true});
  requestAnimationFrame(() => setTimeout(() => done(sum), 50));
})"""
SETTINGS = make.SITE + "languages: [vi, en]\n"


@dataclass(frozen=True, slots=True)
class Served:
    """A small site that is served: its content, its folder, its address."""

    content: Path
    base_url: str

    @property
    def folder(self) -> Path:
        """Where it was built."""
        return self.content.parent / "_site"

    def build(self) -> None:
        """Build it from its content as it is now."""
        report = make.build(self.content, base_url=self.base_url)
        assert report.is_good, report.diagnostics


@pytest.fixture(scope="module", params=BASES)
def served(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Served]:
    """The small site under a base path."""
    with ExitStack() as stack:
        yield _serve(stack, tmp_path_factory.mktemp("offline"), request.param)


@pytest.fixture
def repo(tmp_path: Path) -> Iterator[Served]:
    """The small site of one test alone, which may change it."""
    with ExitStack() as stack:
        yield _serve(stack, tmp_path, "/repo/")


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone that has never been here."""
    made = browser.new_context(viewport={"width": 360, "height": 740})
    yield made
    made.close()


def _serve(stack: ExitStack, folder: Path, base: str) -> Served:
    content = make.content(folder)
    make.put(content, "site.yml", SETTINGS)
    served = Served(content, stack.enter_context(host.serve(folder / "_site", base=base)))
    served.build()
    return served


def opened(context: BrowserContext, url: str) -> Page:
    """A page that was opened with a connection, and kept."""
    page = context.new_page()
    page.goto(url)
    until(page, READY)
    return page


def until(page: Page, script: str) -> None:
    """Wait for a promise of something true; Playwright's own wait takes the promise for it."""
    for _ in range(100):
        if page.evaluate(script):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never true: {script}")


def line(page: Page) -> str:
    """What the page says of being a kept copy."""
    found = page.locator(".kept")
    return found.inner_text() if found.count() else ""


def test_a_page_once_opened_is_readable_without_a_connection_and_says_when_it_was_fetched(
    context: BrowserContext, served: Served
) -> None:
    page = opened(context, served.base_url + TRACE)
    assert line(page) == ""
    verdict = page.locator(".verdict").inner_text()
    context.set_offline(True)
    page.reload()
    assert LINE.fullmatch(line(page))
    assert page.locator(".verdict").inner_text() == verdict
    assert page.locator("figure img").evaluate("image => image.complete && image.naturalWidth") > 0
    assert page.evaluate(SHIFTS) == 0


def test_a_list_keeps_its_look_and_its_pictures(context: BrowserContext, served: Served) -> None:
    page = opened(context, served.base_url + "san-pham/")
    context.set_offline(True)
    page.reload()
    assert LINE.fullmatch(line(page))
    assert page.evaluate("document.styleSheets.length") == 3
    assert page.evaluate("[...document.images].every(one => one.naturalWidth > 0)")


def test_a_page_never_opened_is_said_to_be_one(context: BrowserContext, served: Served) -> None:
    page = opened(context, served.base_url)
    context.set_offline(True)
    page.goto(served.base_url + TRACE)
    expect(page.locator("h1")).to_have_text("Chưa có bản lưu của trang này")
    assert page.locator("main a[href='tel:+842033365214']").is_visible()
    page.goto(served.base_url + "en/" + TRACE)
    expect(page.locator("h1")).to_have_text("No copy of this page on your device")
    page.go_back()
    page.go_back()
    assert LINE.fullmatch(line(page))


def test_an_english_page_says_it_in_english(context: BrowserContext, served: Served) -> None:
    page = opened(context, served.base_url + "en/" + TRACE)
    context.set_offline(True)
    page.reload()
    assert ENGLISH.fullmatch(line(page))


def test_with_a_connection_a_changed_page_is_fresh(context: BrowserContext, repo: Served) -> None:
    page = opened(context, repo.base_url + TRACE)
    make.overlay(repo.content, f"-- recalls/2026-01.yml --\n{make.RECALL}")
    repo.build()
    page.reload()
    assert "Ngừng sử dụng" in page.locator(".recalled strong").inner_text().capitalize()
    assert line(page) == ""
    until(
        page,
        "async () => (await (await caches.match(location.href)).text()).includes('Ngừng sử dụng')",
    )
    context.set_offline(True)
    page.reload()
    assert page.locator(".recalled").count() == 1


def test_the_verdict_of_a_kept_copy_is_that_of_the_readers_day(
    context: BrowserContext, repo: Served
) -> None:
    page = opened(context, repo.base_url + TRACE)
    context.set_offline(True)
    page.clock.set_fixed_time("2030-01-01T05:00:00Z")
    page.reload()
    assert page.locator(".verdict strong").inner_text().casefold() == "đã hết hạn"


def test_what_is_kept_is_pages_and_what_they_show_once_each(
    context: BrowserContext, repo: Served
) -> None:
    page = opened(context, repo.base_url + TRACE + "?zalo=1#main")
    for rest in ("?a=1", "?a=2#code", "tim/?q=mien", "tim/?q=dong", "khong-co/", "sitemap.xml"):
        page.goto(repo.base_url + (TRACE + rest if rest[0] == "?" else rest))
    page.evaluate("url => fetch(url)", repo.base_url + "tim/bang.txt")
    page.goto(repo.base_url + TRACE)
    until(page, f"async () => (await ({KEPT})()).some(one => one.endsWith('qr.svg'))")
    kept = page.evaluate(KEPT)
    names = [re.sub(r"[0-9a-f]{8}", "#", one) for one in kept if "/assets/" not in one]
    assert names == [
        f"/repo/{TRACE}",
        f"/repo/{TRACE}qr.svg",
        "/repo/en/offline/",
        "/repo/media/mien-dong-#-640.webp",
        "/repo/offline/",
        "/repo/tim/",
    ]
    context.set_offline(True)
    page.goto(repo.base_url + "tim/?q=mien")
    assert LINE.fullmatch(line(page))
    assert page.url.endswith("?q=mien")


def test_a_page_that_is_gone_is_not_kept(context: BrowserContext, repo: Served) -> None:
    page = opened(context, repo.base_url + TRACE)
    (repo.folder / TRACE / "index.html").unlink()
    page.reload()
    until(page, f"async () => !(await ({KEPT})()).includes('/repo/{TRACE}')")


def test_the_oldest_page_goes_when_there_are_more_than_sixty(
    context: BrowserContext, repo: Served
) -> None:
    page = opened(context, repo.base_url + TRACE)
    fill = """async root => {
      const cache = await caches.open((await caches.keys()).find(name => name.startsWith('ocop:')));
      for (let n = 0; n < 70; n++) await cache.put(`${root}old/${n}/`, new Response('', {headers: {
        'content-type': 'text/html', 'kept-at': n + 1, 'kept-size': n < 12 ? 3e6 : 10}}));
    }"""
    page.evaluate(fill, repo.base_url)
    page.goto(repo.base_url)
    until(page, f"async () => (await ({KEPT})()).filter(one => one.endsWith('/')).length < 65")
    kept = page.evaluate(KEPT)
    old = [one for one in kept if "/old/" in one]
    assert "/repo/" in kept
    assert f"/repo/{TRACE}" in kept
    assert sorted(old) == sorted(f"/repo/old/{n}/" for n in range(12, 70))


def test_each_site_of_a_host_keeps_to_its_own(context: BrowserContext, repo: Served) -> None:
    page = context.new_page()
    page.goto(repo.base_url + "robots.txt")
    page.evaluate(
        "async () => { await caches.open('another'); await caches.open('ocop:' + location.origin + '/:1'); }"
    )
    page.evaluate("async root => { await caches.open(`ocop:${root}:1`) }", repo.base_url)
    page.goto(repo.base_url)
    until(page, READY)
    names = page.evaluate("() => caches.keys()")
    origin = repo.base_url.removesuffix("/repo/")
    assert [re.sub(r":[0-9a-f]{8}$", ":#", one) for one in sorted(names)] == [
        "another",
        f"ocop:{origin}/:1",
        f"ocop:{origin}/repo/:#",
    ]


def test_a_site_that_wants_no_worker_takes_the_old_one_away(
    context: BrowserContext, repo: Served
) -> None:
    page = opened(context, repo.base_url + TRACE)
    make.put(repo.content, "site.yml", SETTINGS + "offline: false\n")
    repo.build()
    assert not (repo.folder / "offline").exists()
    page.evaluate("async () => (await navigator.serviceWorker.getRegistration()).update()")
    until(page, "async () => !await navigator.serviceWorker.getRegistration()")
    assert page.evaluate("() => caches.keys()") == []
    page.goto(repo.base_url)
    assert page.locator("script[src*=offline]").count() == 0


def test_nothing_is_said_in_the_console(context: BrowserContext, served: Served) -> None:
    heard = Heard()
    context.on("console", lambda message: heard.console.append(message.text))
    opened(context, served.base_url + TRACE).reload()
    assert heard.console == []
