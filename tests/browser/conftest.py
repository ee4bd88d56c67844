"""A real browser over the demonstration site, served as GitHub Pages serves it.

Everything here lasts as long as this folder's tests: while Playwright's loop runs, no other test of the same process may
start one.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from playwright.sync_api import Browser, sync_playwright

from ocop_site import load
from tests import make
from tests.browser import host
from tests.browser.visit import Site
from tests.demonstration import BASE, CONTENT, Demo

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first is the same browser without windows; a page takes it two thirds of the time."""
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
)


def lacking(what: str) -> NoReturn:
    """Skip the test, or fail it where OCOP_REQUIRE_BROWSER says that everything must be there."""
    if os.environ.get("OCOP_REQUIRE_BROWSER"):
        pytest.fail(f"OCOP_REQUIRE_BROWSER is set, but there is no {what}")
    pytest.skip(f"no {what} (see CONTRIBUTING.md)")


@pytest.fixture(scope="package")
def site(demo_site: Demo) -> Iterator[Site]:
    """The demonstration site, served below its base path."""
    catalogue = load.catalogue(CONTENT).catalogue
    assert catalogue is not None
    with host.serve(demo_site.path, base=BASE) as base_url:
        yield Site(base_url, demo_site.path, catalogue, make.TODAY)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """The system's Chromium, without a window."""
    found = os.environ.get("OCOP_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if not found:
        lacking("Chromium: set OCOP_CHROMIUM or install one")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield launched
        launched.close()


@pytest.fixture(scope="package")
def axe() -> str:
    """The source of axe-core."""
    path = Path(os.environ.get("OCOP_AXE") or make.ROOT / "node_modules/axe-core/axe.min.js")
    if not path.is_file():
        lacking("axe-core: set OCOP_AXE or run npm install axe-core")
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="package")
def vnu() -> tuple[str, str]:
    """Java and the Nu HTML checker's jar."""
    jar = Path(os.environ.get("OCOP_VNU") or make.ROOT / "node_modules/vnu-jar/build/dist/vnu.jar")
    java = shutil.which("java")
    if not java:
        lacking("Java")
    if not jar.is_file():
        lacking("Nu HTML checker: set OCOP_VNU or run npm install vnu-jar")
    return java, str(jar)
