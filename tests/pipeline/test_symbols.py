"""Every code of the demonstration site, read by a decoder that is not ours, and measured."""

from __future__ import annotations

import io
import re

import pytest
import zxingcpp
from PIL import Image

from tests import make
from tests.demonstration import CONTENT, Demo
from tests.pipeline import symbols

STAMP_URL = "https://ocop.example.vn"
PIXELS = 8
"""A module's width in the PNG."""


@pytest.fixture(scope="module")
def codes(demo_site: Demo) -> dict[str, tuple[bytes, bytes]]:
    """The SVG and the PNG of every folder below T/."""
    tree = make.tree(demo_site.path)
    folders = sorted(
        {name.split("/")[1] for name in tree if name.startswith("T/") and name.count("/") > 1}
    )
    return {one: (tree[f"T/{one}/qr.svg"], tree[f"T/{one}/qr.png"]) for one in folders}


@pytest.fixture(scope="module")
def drawn(codes: dict[str, tuple[bytes, bytes]]) -> dict[str, symbols.Modules]:
    """The modules of every SVG."""
    return {code: symbols.from_svg(svg) for code, (svg, _) in codes.items()}


def expected(code: str) -> str:
    return f"{STAMP_URL.upper()}/T/{code}/"


def read(picture: Image.Image) -> list[tuple[str, str, str]]:
    found = zxingcpp.read_barcodes(picture)
    return [(one.text, str(one.format), one.ec_level) for one in found]


def test_every_product_has_its_two_drawings(codes: dict[str, tuple[bytes, bytes]]) -> None:
    paths = (CONTENT / "products").glob("[!.]*.md")
    records = [path.read_text("utf-8") for path in paths if "." not in path.stem]
    assert f"stamp_url: {STAMP_URL}\n" in (CONTENT / "site.yml").read_text(encoding="utf-8")
    assert set(codes) == {re.findall(r"^code: (\S+)", text, re.MULTILINE)[0] for text in records}


def test_every_png_reads_as_the_printed_address_of_its_folder(
    codes: dict[str, tuple[bytes, bytes]],
) -> None:
    found = {}
    for code, (_, png) in codes.items():
        with Image.open(io.BytesIO(png)) as picture:
            found[code] = [text for text, _, _ in read(picture.convert("L"))]
    assert found == {code: [expected(code)] for code in codes}


def test_every_svg_reads_as_the_printed_address_of_its_folder(
    drawn: dict[str, symbols.Modules],
) -> None:
    found = {code: read(symbols.picture_of(modules)) for code, modules in drawn.items()}
    assert {code: [text for text, _, _ in one] for code, one in found.items()} == {
        code: [expected(code)] for code in drawn
    }


def test_both_drawings_of_a_code_show_the_same_modules(
    codes: dict[str, tuple[bytes, bytes]], drawn: dict[str, symbols.Modules]
) -> None:
    assert {code: symbols.from_png(png, PIXELS) for code, (_, png) in codes.items()} == drawn


def test_every_quiet_zone_is_four_modules_wide(drawn: dict[str, symbols.Modules]) -> None:
    assert {symbols.quiet_zone(modules) for modules in drawn.values()} == {(4, 4, 4, 4)}


def test_every_code_is_small_alphanumeric_and_mends_damage(
    drawn: dict[str, symbols.Modules],
) -> None:
    measured = {
        (symbols.version(one), symbols.mode(one), symbols.level_and_mask(one)[0])
        for one in drawn.values()
    }
    assert measured == {(2, "alphanumeric", "M")}


def test_the_decoder_and_the_format_bits_agree_on_the_level(
    drawn: dict[str, symbols.Modules],
) -> None:
    for modules in drawn.values():
        assert read(symbols.picture_of(modules))[0][2] == symbols.level_and_mask(modules)[0]


def test_masks_are_chosen_and_not_fixed(drawn: dict[str, symbols.Modules]) -> None:
    assert len({symbols.level_and_mask(modules)[1] for modules in drawn.values()}) > 3


def test_every_printed_path_is_a_page_of_the_site(
    demo_site: Demo, drawn: dict[str, symbols.Modules]
) -> None:
    """A stamp's path is compared letter by letter by the host: the folders are in capitals."""
    for modules in drawn.values():
        ((text, _, _),) = read(symbols.picture_of(modules))
        path = text.removeprefix(STAMP_URL.upper())
        folder = demo_site.path
        for part in path.strip("/").split("/"):
            assert part in {one.name for one in folder.iterdir()}
            folder = folder / part
        assert (folder / "index.html").is_file()


@pytest.mark.browser
def test_an_svg_reads_the_same_as_a_browser_draws_it(
    codes: dict[str, tuple[bytes, bytes]],
) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        page = browser.new_page(viewport={"width": 260, "height": 260})
        found = {}
        for code in sorted(codes)[:3]:
            svg = codes[code][0].decode()
            page.set_content(f"<style>body{{margin:0}}svg{{width:231px}}</style>{svg}")
            with Image.open(io.BytesIO(page.screenshot())) as shot:
                found[code] = [text for text, _, _ in read(shot.convert("L"))]
        browser.close()

    assert found == {code: [expected(code)] for code in found}
    assert len(found) == 3
