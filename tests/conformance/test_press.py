"""Sixty-nine public press reports become a content folder and a site, without a change to the code."""

from __future__ import annotations

import os
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from ocop_site import load, pipeline
from ocop_site.model.verdict import State, verdict
from tests.conformance import press

TODAY = date(2026, 11, 26)
TEMPLATES = press.ROOT / "templates"

pytestmark = pytest.mark.conformance


@pytest.fixture(scope="module")
def content_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    shared = os.environ.get("OCOP_SHARED")
    if not shared:
        pytest.skip("OCOP_SHARED names no folder with realdata/")
    folder = tmp_path_factory.mktemp("press") / "content"
    assert press.write(Path(shared) / "realdata" / "ocop-products.yml", folder) == 69
    return folder


def test_press_reports_build_with_warnings_only(content_path: Path, tmp_path: Path) -> None:
    options = pipeline.Options(
        content_path=content_path,
        templates_path=TEMPLATES,
        site_path=tmp_path / "_site",
        today=TODAY,
    )

    report = pipeline.build(options)

    assert report.exit_status == 0
    assert {one.code.slug for one in report.diagnostics} == {"trace-item-missing"}
    assert len(list((tmp_path / "_site" / "T").glob("*/"))) == 69


def test_announced_products_say_that_no_decision_was_compared(
    content_path: Path, tmp_path: Path
) -> None:
    options = pipeline.Options(
        content_path=content_path,
        templates_path=TEMPLATES,
        site_path=tmp_path / "_site",
        today=TODAY,
    )
    pipeline.build(options)
    catalogue = load.catalogue(content_path).catalogue
    assert catalogue is not None

    states = Counter(verdict(one, TODAY, recalls=()).state for one in catalogue.products.values())
    pages = [
        (tmp_path / "_site" / "T" / one.code / "index.html").read_text(encoding="utf-8")
        for one in catalogue.products.values()
        if verdict(one, TODAY, recalls=()).state is State.ANNOUNCED
    ]

    given = [one for one in catalogue.products.values() if one.recognitions]
    assert states == {State.ANNOUNCED: len(given), State.NEVER: 69 - len(given)}
    assert len(given) == 16
    assert all("chưa đối chiếu quyết định" in page.lower() for page in pages)
