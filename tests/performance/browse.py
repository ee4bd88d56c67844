"""How large the filters are for a whole country, and how long one change of them takes on a slow phone.

    python -m tests.performance.browse

Twenty thousand invented products of 12,000 makers in 3,321 communes, in the form of plan/browse.py, behind the page of all products of the
demonstration. Prints the bytes that a reader fetches and, in Chromium at a sixth of this machine's speed, the time of each change until
the page has been laid out, the median of three rounds; exit 1 above the limits of thresholds.toml.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import shutil
import sys
import tempfile
import tomllib
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Page, sync_playwright

from ocop_site import load, pipeline, vietnamese
from ocop_site.model import trace_code
from ocop_site.pipeline import Options
from ocop_site.plan import urls
from tests.browser import host
from tests.browser.conftest import FLAGS, NAMES
from tests.performance.budgets import THRESHOLDS
from tests.performance.search import KINDS, MAKERS, PLACES, PRODUCTS, SLOWER

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "templates/assets/browse.js"
TODAY = date(2026, 11, 26)
ROUNDS = 3
CHANGES = {
    "stars": "document.querySelector('[name=sao][value=\"4\"]').click()",
    "and a group": "document.querySelector('[name=nhom]').click()",
    "and a month": "document.querySelector('[name=mua][value=\"11\"]').click()",
    "and a kind": "document.querySelector('[name=loai]').click()",
    "without stars": "document.querySelector('[name=sao][value=\"4\"]').click()",
    "as a table": "document.querySelector('[data-view=bang]').click()",
    "sorted by stars": "document.querySelector('[data-sort=sao]').click()",
    "no condition": "document.querySelector('.chosen li:last-child button').click()",
    "newest first": "document.querySelector('[data-sort=moi]').click()",
}
"""Every change by what it is called, one after the other."""
TIMED = """act => {
  const start = performance.now();
  eval(act);
  document.documentElement.offsetHeight;
  return performance.now() - start;
}"""


def main() -> int:
    """Print the figures; 1 when one is above its limit."""
    limits = tomllib.loads(THRESHOLDS.read_text(encoding="utf-8"))["browse"]
    text = json.dumps(table(), ensure_ascii=False, separators=(",", ":"))
    write = sys.stdout.write
    size, script = (len(gzip.compress(one, 6)) for one in (text.encode(), SCRIPT.read_bytes()))
    write(f"table of {PRODUCTS} products: {len(text.encode())} bytes, {size} gzip\n")
    write(f"script: {script} bytes gzip, at most {limits['script']}\n")
    ready, took = _measured(text)
    write(f"at 1/{SLOWER} speed: ready {ready:.0f} ms after a list was opened\n")
    for name, milliseconds in took.items():
        write(f"  {name}: {milliseconds:.0f} ms, at most {limits['change']}\n")
    return int(script > limits["script"] or max(took.values()) > limits["change"])


def table() -> dict[str, Any]:
    """The table of an invented country."""
    catalogue = load.catalogue(ROOT / "content").catalogue
    assert catalogue is not None
    pick = random.Random(2026)
    words = sorted({word for one in catalogue.products.values() for word in one.name.split()})
    names = sorted(
        (" ".join(pick.choices(words, k=pick.randint(2, 5))).capitalize() for _ in range(PRODUCTS)),
        key=vietnamese.sort_key,
    )
    by = [pick.randrange(MAKERS) for _ in names]
    seen: dict[int, int] = {}
    shown = [
        0 if one not in seen and seen.setdefault(one, len(seen)) >= 0 else seen[one] + 1
        for one in by
    ]
    states = ("in-force", "expiring", "expired", "never", "withdrawn")
    state = pick.choices(range(5), (70, 8, 15, 5, 2), k=PRODUCTS)
    return {
        "prefix": "QN",
        "places": [_place(pick, number, words) for number in range(PLACES)],
        "groups": [one.id for one in catalogue.classifications["qd-26-2026"].groups],
        "kinds": ["company", "cooperative", "household", "farm", "cooperative-group"],
        "states": states,
        "makers": [f"{pick.choice(KINDS)} {pick.choice(words)} {pick.choice(words)}" for _ in seen],
        "at": [pick.randint(1, PLACES) for _ in seen],
        "kind": [pick.randrange(5) for _ in seen],
        "terms": [_term(pick) for _ in range(400)],
        "seasons": [1 << 12, *(pick.randrange(1, 4095) for _ in range(40))],
        "codes": "".join(
            pick.choice(trace_code.ALPHABET) for _ in range(trace_code.RANDOM_LENGTH * PRODUCTS)
        ),
        "stars": "".join(pick.choice("3345") if one < 2 else "0" for one in state),
        "names": names,
        "by": shown,
        "group": [pick.randint(0, 6) for _ in names],
        "state": state,
        "term": [pick.randint(1, 400) for _ in names],
        "season": [pick.choice((0, 1, pick.randint(2, 41))) for _ in names],
        "english": {},
        "last": {},
    }


def _place(pick: random.Random, number: int, words: list[str]) -> list[str]:
    named = [f"{pick.choice(words)} {pick.choice(words)}".title() for _ in range(3)]
    return [f"{number * 9 + 100:05}", f"xã {named[0]}", f"Xã {named[1]}", f"Huyện {named[2]}"]


def _term(pick: random.Random) -> tuple[str, str]:
    month, day = pick.randint(1, 12), pick.randint(1, 28)
    year = pick.randint(2024, 2026)
    return f"{year}-{month:02}-{day:02}", f"{year + 3}-{month:02}-{day:02}"


def _measured(text: str) -> tuple[float, dict[str, float]]:
    """Milliseconds until the filters are ready, and of every change."""
    found = os.environ.get("OCOP_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)))
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        site_path = Path(scratch) / "_site"
        with host.serve(site_path, base="/ocop/") as base_url:
            _build(site_path, base_url)
            (site_path / urls.target(urls.BROWSE_TABLE)).write_text(text, encoding="utf-8")
            browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
            page = browser.new_page(viewport={"width": 360, "height": 740})
            page.goto(f"{base_url}{urls.PRODUCTS.lstrip('/')}")
            ready, took = _slowly(page)
            browser.close()
    return ready, took


def _build(site_path: Path, base_url: str) -> None:
    report = pipeline.build(
        Options(
            content_path=ROOT / "content",
            templates_path=ROOT / "templates",
            site_path=site_path,
            today=TODAY,
            base_url=base_url,
        )
    )
    assert report.is_good


def _slowly(page: Page) -> tuple[float, dict[str, float]]:
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    start = page.evaluate("performance.now()")
    page.locator("[data-axis=sao] summary").click()
    page.wait_for_function("document.querySelector('[name=sao]').checkVisibility()")
    ready = page.evaluate("performance.now()") - start
    took: dict[str, list[float]] = {name: [] for name in CHANGES}
    for _ in range(ROUNDS):
        page.evaluate("history.pushState(null, '', location.pathname)")
        page.evaluate("dispatchEvent(new PopStateEvent('popstate'))")
        for name, act in CHANGES.items():
            took[name].append(page.evaluate(TIMED, act))
            page.wait_for_timeout(50)
    return ready, {name: median(each) for name, each in took.items()}


if __name__ == "__main__":
    sys.exit(main())
