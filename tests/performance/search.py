"""How large the search is for a whole country, and how long one keystroke takes on a slow phone.

    python -m tests.performance.search

Twenty thousand invented products: names of the demonstration's words put together anew, 12,000 makers, 3,321 communes (the country's
number), with random codes. Prints the bytes that a reader fetches and, in Chromium at a sixth of this machine's speed, the
slowest keystroke of each query (each the median of three indexes that have not met it); exit 1 above the limits of thresholds.toml.
"""

from __future__ import annotations

import gzip
import random
import sys
import tomllib
from pathlib import Path

from playwright.sync_api import sync_playwright

from ocop_site import load
from ocop_site.model import trace_code
from ocop_site.plan.search import fronted
from tests.browser.conftest import FLAGS, NAMES
from tests.performance.budgets import THRESHOLDS

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "templates/assets/search.js"
PRODUCTS, MAKERS, PLACES = 20_000, 12_000, 3_321
SLOWER = 6
QUERIES = (
    "mien dong soi vang",
    "chả mực hạ long",
    "m",
    "trà hoa vàng ba chẽ",
    "wxyz",
    "hoi que",
    "nuoc mamm",
)
TYPED = """([table, queries]) => {
  const start = performance.now(), found = [ocopSearch.build(table)];
  found[0]('a');
  const ready = performance.now() - start;
  found.push(ocopSearch.build(table), ocopSearch.build(table));
  return [ready, queries.map(query => Math.max(...Array.from(query, (_, at) => {
    const times = found.map(find => {
      const before = performance.now();
      find(query.slice(0, at + 1));
      return performance.now() - before;
    });
    return times.sort((one, two) => one - two)[1];
  })))];
}"""


def main() -> int:
    """Print the figures; 1 when one is above its limit."""
    limits = tomllib.loads(THRESHOLDS.read_text(encoding="utf-8"))["search"]
    text = table()
    size = len(gzip.compress(text.encode(), 6))
    ready, slowest = typed(text)
    write = sys.stdout.write
    write(
        f"table of {PRODUCTS} products: {len(text.encode())} bytes, {size} gzip, at most {limits['bytes']}\n"
    )
    write(f"script: {len(gzip.compress(SCRIPT.read_bytes(), 6))} bytes gzip\n")
    write(f"at 1/{SLOWER} speed: ready after {ready:.0f} ms\n")
    for query, milliseconds in zip(QUERIES, slowest, strict=True):
        write(
            f"  {query!r}: slowest keystroke {milliseconds:.0f} ms, at most {limits['keystroke']}\n"
        )
    return int(size > limits["bytes"] or max(slowest) > limits["keystroke"])


def table() -> str:
    """The table of an invented country, in the form of plan/search.py."""
    catalogue = load.catalogue(ROOT / "content").catalogue
    assert catalogue is not None
    pick = random.Random(2026)
    known = [(one.name.split(), one.set) for one in catalogue.products.values()]
    units = {word for one in catalogue.places.values() for word in one.name.split()}
    syllables = sorted(units | {word for name, _ in known for word in name})
    named = sorted(_product(pick, known, syllables) for _ in range(PRODUCTS))
    by = [pick.randrange(MAKERS) for _ in named]
    first: dict[int, int] = {}
    shown = [
        "" if maker not in first and first.setdefault(maker, len(first)) >= 0 else str(first[maker])
        for maker in by
    ]
    makers = [
        f"{pick.choice(KINDS)} {pick.choice(syllables)} {pick.choice(syllables)}" for _ in first
    ]
    sets = sorted({one.name for one in catalogue.criteria.values()})
    decisions = [f"{number}/QĐ-UBND" for number in range(1, 400)]
    columns = (
        [
            f"xã {_two(pick, syllables)}\tXã {_two(pick, syllables)}\tHuyện {_two(pick, syllables)}"
            for _ in range(PLACES)
        ],
        makers,
        [str(pick.randrange(PLACES)) for _ in makers],
        sets,
        decisions,
        ["".join(_code(pick) for _ in named)],
        ["".join(pick.choice("3345") for _ in named)],
        fronted(name for name, _ in named),
        shown,
        [str(number) for _, number in named],
        [str(pick.randrange(len(decisions))) for _ in named],
        ["" for _ in named],
    )
    return "\n\f\n".join(("QN", *("\n".join(column) for column in columns))) + "\n"


KINDS = (
    *("HTX", "HTX Nông nghiệp", "Công ty TNHH", "Công ty CP", "Hộ kinh doanh", "Tổ hợp tác"),
    *("Cơ sở", "Trang trại"),
)


def _product(
    pick: random.Random, known: list[tuple[list[str], int | None]], syllables: list[str]
) -> tuple[str, int]:
    """The beginning of one name, the end of another, and for every second one a syllable more; the first one's set."""
    (head, number), (tail, _) = pick.choice(known), pick.choice(known)
    more = [pick.choice(syllables)] if pick.random() < 0.5 else []
    return " ".join((*head[:2], *tail[-2:], *more)).capitalize(), (number or 1) - 1


def _two(pick: random.Random, syllables: list[str]) -> str:
    return f"{pick.choice(syllables)} {pick.choice(syllables)}".title()


def _code(pick: random.Random) -> str:
    return "".join(pick.choice(trace_code.ALPHABET) for _ in range(trace_code.RANDOM_LENGTH))


def typed(text: str) -> tuple[float, list[float]]:
    """Milliseconds until the search is ready, and of the slowest keystroke of each query."""
    import os
    import shutil

    found = os.environ.get("OCOP_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        page = browser.new_page()
        page.set_content("<!doctype html>")
        page.add_script_tag(path=SCRIPT)
        session = page.context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        ready, slowest = page.evaluate(TYPED, [text, list(QUERIES)])
        browser.close()
    return ready, slowest


if __name__ == "__main__":
    sys.exit(main())
