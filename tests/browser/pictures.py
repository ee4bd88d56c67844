"""Pictures of every kind of page, and docs/pages.md that shows them; all of it is made by

python -m tests.browser.pictures [--all FOLDER]

The demonstration site is built on the fixed day and opened under an address of its own, by a clock that stands at noon of
that day. With --all nothing is written to docs/: whole pages, in both widths and lights, on paper and in English, go to
FOLDER, to be looked at. The browser is OCOP_CHROMIUM or the one on the PATH; another version of it draws other bytes.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time
from itertools import groupby
from pathlib import Path
from urllib.parse import urlsplit

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from ocop_site import load, pipeline, vietnamese
from ocop_site.pipeline import Options
from ocop_site.plan import urls
from tests.browser import host, visit
from tests.browser.conftest import FLAGS, NAMES
from tests.browser.visit import Site
from tests.make import ROOT, TODAY

FOLDER = ROOT / "docs/pictures"
PAGE = ROOT / "docs/pages.md"
WORDS = Path(__file__).with_suffix(".toml")
HEIGHTS = {360: 740, 1280: 800}
"""The widths that are drawn, with the height of a first screen."""
DARK = ("home", "products", "one producer", "dashboard", "map", "in-force", "recalled")
ENGLISH = ("home", "products", "one producer", "dashboard", "in-force")
PRINTED = ("in-force", "one lot", "one producer")
HOST = "ocop.example.vn"
"""Where the pages say that they are."""
QUALITY = 55
WIDEST = 960
"""Pixels across in docs/: the words of a wide screen can still be read."""
LONGEST = 9000
"""Pixels of a whole page that are kept."""
PAPER_DPI = 75


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One picture: of which page (one of visit.NAMES), how wide, in which light and language. Width 0: on paper."""

    name: str
    width: int = 360
    is_dark: bool = False
    is_english: bool = False

    @property
    def file(self) -> str:
        """Its name in the folder."""
        marks = (str(self.width) if self.width else "print", "dark" * self.is_dark)
        parts = (vietnamese.slug(self.name), *marks, "en" * self.is_english)
        return f"{'-'.join(filter(None, parts))}.webp"


def shown() -> tuple[Shot, ...]:
    """The pictures of docs/pages.md, page by page."""
    return tuple(shot for name in visit.NAMES for shot in _of(name))


def words() -> Mapping[str, Mapping[str, str]]:
    """What every kind of page is called and what it is for, in both languages."""
    return tomllib.loads(WORDS.read_text(encoding="utf-8"))


def gallery() -> str:
    """The text of docs/pages.md."""
    parts = [_HEAD.format(day=vietnamese.format_date(TODAY), kinds=len(visit.NAMES))]
    for name in visit.NAMES:
        said = words()[name]
        pictures = "\n".join(_picture(shot, said) for shot in _of(name))
        parts.append(
            f"## {said['vi']} · {said['en']}\n\n"
            f"`{address(name)}` – {said['use_vi']} *{said['use_en']}*\n\n{pictures}\n"
        )
    return "\n".join(parts)


def address(name: str) -> str:
    """The address of a kind of page, with … for what differs from page to page."""
    if name in visit.LISTED:
        return visit.LISTED[name].replace("*", "…")
    if name in visit.ROUNDS:
        return f"{urls.ROUNDS}…/"
    return f"{urls.TRACES}…/…/" if name == visit.RECALLED[1] else f"{urls.TRACES}…/"


def main(argv: list[str]) -> int:
    """Draw the pictures of docs/, or everything into a folder."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--all", metavar="FOLDER", type=Path, help="whole pages, to be looked at")
    folder: Path | None = parser.parse_args(argv).all
    drawn = _draw(shown() if folder is None else _everything(), is_whole=folder is not None)
    if folder is None:
        shutil.rmtree(FOLDER, ignore_errors=True)
        PAGE.write_text(gallery(), encoding="utf-8", newline="\n")
    target = folder or FOLDER
    target.mkdir(parents=True, exist_ok=True)
    for name, body in drawn.items():
        (target / name).write_bytes(body)
    size = sum(map(len, drawn.values())) / 1024
    sys.stdout.write(f"{target}: {len(drawn)} pictures, {size:.0f} KB\n")
    return 0


def _of(name: str) -> Iterator[Shot]:
    yield from (Shot(name=name, width=width) for width in HEIGHTS)
    if name in DARK:
        yield from (Shot(name=name, width=width, is_dark=True) for width in HEIGHTS)
    if name in ENGLISH:
        yield Shot(name=name, is_english=True)
    if name in PRINTED:
        yield Shot(name=name, width=0)


def _everything() -> Iterator[Shot]:
    for name in visit.NAMES:
        for width in (*HEIGHTS, 0):
            yield Shot(name=name, width=width)
            if width:
                yield Shot(name=name, width=width, is_dark=True)
                yield Shot(name=name, width=width, is_english=True)


def _picture(shot: Shot, said: Mapping[str, str]) -> str:
    how = {360: "điện thoại / phone", 1280: "máy tính / desktop", 0: "trên giấy / on paper"}
    light = ", nền tối / dark" if shot.is_dark else ""
    language = ", English" if shot.is_english else ""
    alt = f"{said['vi']} / {said['en']}: {how[shot.width]}{light}{language}"
    shown_width = {360: 180, 1280: 520, 0: 240}[shot.width]
    return f'<img src="pictures/{shot.file}" width="{shown_width}" alt="{alt}">'


def _draw(shots: Iterable[Shot], *, is_whole: bool) -> dict[str, bytes]:
    """Every picture as WebP, by the name of its file."""
    drawn = {}
    ordered = sorted(shots, key=_setting)
    with tempfile.TemporaryDirectory() as scratch:
        site = _build(Path(scratch) / "_site")
        with (
            host.serve(site.folder, base="/") as served,
            _browser(urlsplit(served).port) as browser,
        ):
            for (width, is_dark), group in groupby(ordered, key=_setting):
                with _opened(browser, site, width=width, is_dark=is_dark) as page:
                    for shot in group:
                        _visit(page, site, shot)
                        image = _sheet(page) if not shot.width else _screen(page, is_whole=is_whole)
                        drawn[shot.file] = _webp(image)
    return drawn


def _setting(shot: Shot) -> tuple[int, bool]:
    return shot.width, shot.is_dark


def _build(folder: Path) -> Site:
    options = Options(
        content_path=ROOT / "content",
        templates_path=ROOT / "templates",
        site_path=folder,
        today=TODAY,
        base_url=f"http://{HOST}/",
    )
    report = pipeline.build(options)
    assert report.is_good, report.diagnostics
    catalogue = load.catalogue(options.content_path).catalogue
    assert catalogue is not None
    return Site(f"http://{HOST}/", folder, catalogue, TODAY)


@contextmanager
def _browser(port: int | None) -> Iterator[Browser]:
    """A browser for which HOST is what is served on `port`, and as good as one with a certificate."""
    found = os.environ.get("OCOP_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    assert found, "no Chromium: set OCOP_CHROMIUM or install one (see CONTRIBUTING.md)"
    flags = (
        f"--host-resolver-rules=MAP {HOST}:80 127.0.0.1:{port}",
        f"--unsafely-treat-insecure-origin-as-secure=http://{HOST}",
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=[*FLAGS, *flags])
        yield browser
        browser.close()


@contextmanager
def _opened(browser: Browser, site: Site, *, width: int, is_dark: bool) -> Iterator[Page]:
    """A page in a browser that has the letters of the site already."""
    width = width or max(HEIGHTS)
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHTS[width]},
        color_scheme="dark" if is_dark else "light",
        reduced_motion="reduce",
        service_workers="block",
        locale="vi-VN",
    )
    context.clock.set_fixed_time(datetime.combine(site.today, time(5), UTC))
    page = context.new_page()
    page.goto(site.base_url, wait_until="networkidle")
    yield page
    context.close()


def _visit(page: Page, site: Site, shot: Shot) -> None:
    """Open the page of a shot, with its fonts and with the pictures that would wait until somebody scrolls."""
    address = site.url(shot.name).removeprefix(site.base_url)
    page.goto(site.base_url + ("en/" * shot.is_english) + address, wait_until="load")
    page.evaluate(_SETTLED)


def _screen(page: Page, *, is_whole: bool) -> Image.Image:
    if is_whole:  # sections that nobody has scrolled to are not drawn otherwise
        page.add_style_tag(content="*{content-visibility:visible!important}")
    image = Image.open(io.BytesIO(page.screenshot(full_page=is_whole)))
    if is_whole:
        return image.crop((0, 0, image.width, min(image.height, LONGEST)))
    image.thumbnail((WIDEST, image.height), Image.Resampling.LANCZOS)
    return image


def _sheet(page: Page) -> Image.Image:
    """The first sheet of A4, as a printer without backgrounds prints it."""
    document = pypdfium2.PdfDocument(page.pdf(format="A4"))
    image: Image.Image = document[0].render(scale=PAPER_DPI / 72).to_pil()
    document.close()
    return image


def _webp(image: Image.Image) -> bytes:
    body = io.BytesIO()
    image.convert("RGB").save(body, "WEBP", quality=QUALITY, method=6)
    return body.getvalue()


_SETTLED = """async () => {
  const images = [...document.images];
  images.forEach(one => { one.loading = 'eager'; });
  await Promise.all([document.fonts.ready, ...images.map(one => one.decode().catch(() => {}))]);
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""
_HEAD = """\
# Mọi loại trang / Every kind of page

<!-- Viết bởi / written by: python -m tests.browser.pictures -->

{kinds} loại trang của bản minh hoạ ngày {day}, màn hình đầu tiên ở 360 và 1280 px; vài trang có thêm nền tối, tiếng Anh, bản in. Làm lại
cả tệp này và mọi hình: `.venv/bin/python -m tests.browser.pictures` (cần Chromium, xem [CONTRIBUTING.md](../CONTRIBUTING.md)); trang đầy đủ
ở cả hai khổ, hai nền, hai tiếng và trên giấy: thêm `--all THƯ-MỤC`. Cơ sở, sản phẩm và số liệu trong hình là hư cấu.

The {kinds} kinds of page of the demonstration on the same day, first screens at 360 and 1280 px, some also dark, in English or on paper. This
file and all pictures are made anew by the line above; `--all FOLDER` draws whole pages in both widths, lights and languages, and on paper. Producers,
products and figures in the pictures are invented.
"""

if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
