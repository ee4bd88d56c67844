"""The Nu HTML checker reads every page of the site and finds no error."""

from __future__ import annotations

import json
import subprocess

import pytest

from tests.browser.visit import Site

pytestmark = pytest.mark.conformance


def test_every_page_is_valid_html(site: Site, vnu: tuple[str, str]) -> None:
    java, jar = vnu
    pages = sorted(map(str, site.folder.rglob("*.html")))
    assert pages
    argv = [java, "-Xss8m", "-jar", jar, "--format", "json", "--exit-zero-always", *pages]
    report = subprocess.run(argv, capture_output=True, text=True, check=True)
    found = json.loads(report.stderr)["messages"]
    errors = [
        f"{one['url'].rpartition('/_site/')[2]}:{one.get('lastLine', 1)} {one['message']}"
        for one in found
        if one["type"] != "info"
    ]
    assert errors == []
