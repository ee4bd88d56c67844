"""Lighthouse over the demonstration site, as a phone on slow 4G gets it; exit 1 when a median misses thresholds.toml.

python -m tests.performance.lighthouse [--quick] [names of pages, all unless said]

With --quick a page that is good at its first pass is not measured again; otherwise medians of three passes count.
Lighthouse is OCOP_LIGHTHOUSE or the one of node_modules; the browser is OCOP_CHROMIUM or the one on the PATH. Its times are of a
simulated phone, reckoned from this machine's: on a busy one they come out longer than they are, never shorter.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ocop_site import pipeline
from ocop_site.pipeline import Options
from ocop_site.plan import urls
from tests.browser import host
from tests.browser.conftest import FLAGS, NAMES
from tests.make import ROOT, TODAY

THRESHOLDS = Path(__file__).with_name("thresholds.toml")
PAGES = {
    "trace": urls.TRACES + "*/",
    "list": urls.PRODUCTS,
    "producer": "/p/*/",
    "home": urls.HOME,
}
"""`*` is the heaviest page of its kind."""
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TIMES = {
    "lcp": "largest-contentful-paint",
    "cls": "cumulative-layout-shift",
    "tbt": "total-blocking-time",
}
PASSES = 3


def main(names: Sequence[str], *, is_quick: bool) -> int:
    """Measure every page, print the medians; 1 when one of them misses its threshold."""
    limits = tomllib.loads(THRESHOLDS.read_text(encoding="utf-8"))["lighthouse"]
    missed = 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "_site"
        with host.serve(folder, base="/ocop/") as base_url:
            _build(folder, base_url)
            for name in names or PAGES:
                url = base_url + _path(folder, PAGES[name]).lstrip("/")
                found = [_measure(url, Path(scratch))]
                while len(found) < PASSES and not (is_quick and not _missed(found[0], limits)):
                    found.append(_measure(url, Path(scratch)))
                medians = {key: statistics.median(one[key] for one in found) for key in found[0]}
                wrong = _missed(medians, limits)
                missed += bool(wrong)
                sys.stdout.write(_line(name, medians, wrong, len(found)))
                sys.stdout.flush()
    return int(missed > 0)


def _build(folder: Path, base_url: str) -> None:
    options = Options(
        content_path=ROOT / "content",
        templates_path=ROOT / "templates",
        site_path=folder,
        today=TODAY,
        base_url=base_url,
    )
    report = pipeline.build(options)
    assert report.is_good, report.diagnostics


def _path(folder: Path, pattern: str) -> str:
    if "*" not in pattern:
        return pattern
    found = folder.glob(urls.target(pattern))
    heaviest = max(found, key=lambda path: (path.stat().st_size, path))
    return heaviest.relative_to(folder).as_posix().removesuffix("index.html")


def _measure(url: str, scratch: Path) -> Mapping[str, float]:
    """Scores of 100, seconds and milliseconds of one run."""
    report = scratch / "report.json"
    browser = os.environ.get("OCOP_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), "")
    argv = [
        os.environ.get("OCOP_LIGHTHOUSE") or str(ROOT / "node_modules/.bin/lighthouse"),
        url,
        "--quiet",
        "--output=json",
        f"--output-path={report}",
        f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-flags={' '.join(('--headless=new', *FLAGS))}",
    ]
    subprocess.run(argv, check=True, env=os.environ | {"CHROME_PATH": browser})
    read: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    assert not read.get("runtimeError"), read["runtimeError"]
    scores = {one: 100 * read["categories"][one]["score"] for one in CATEGORIES}
    times = {key: read["audits"][audit]["numericValue"] for key, audit in TIMES.items()}
    _explain(read)
    return scores | times


def _explain(read: dict[str, Any]) -> None:
    """Name what costs points in a category that must be full."""
    for category in CATEGORIES[1:]:
        for one in read["categories"][category]["auditRefs"]:
            audit = read["audits"][one["id"]]
            if one["weight"] and audit["score"] is not None and audit["score"] < 1:
                items = audit.get("details", {}).get("items", [])
                nodes = [item.get("node", {}).get("selector", "") for item in items[:5]]
                sys.stdout.write(f"  {one['id']}: {audit['title']} {' | '.join(nodes)}\n")


def _missed(medians: Mapping[str, float], limits: Mapping[str, float]) -> list[str]:
    low = [one for one in CATEGORIES if round(medians[one]) < limits[one]]
    return low + [one for one in TIMES if medians[one] > limits[one]]


def _line(name: str, medians: Mapping[str, float], wrong: list[str], runs: int) -> str:
    scores = " ".join(f"{one} {medians[one]:.0f}" for one in CATEGORIES)
    times = f"LCP {medians['lcp']:.0f} ms, CLS {medians['cls']:.3f}, TBT {medians['tbt']:.0f} ms"
    said = f"; missed: {', '.join(wrong)}" if wrong else ""
    return f"{name}: {scores}; {times} (medians of {runs}){said}\n"


if __name__ == "__main__":
    names = [one for one in sys.argv[1:] if one != "--quick"]
    sys.exit(main(names, is_quick="--quick" in sys.argv))
