"""Weigh the pages of a built site against thresholds.toml; exit 1 when one is too heavy.

python -m tests.performance.budgets _site
"""

from __future__ import annotations

import gzip
import sys
import tomllib
from pathlib import Path

THRESHOLDS = Path(__file__).with_name("thresholds.toml")
PAGES = {
    "trace_page": "T/*/index.html",
    "lot_page": "T/*/*/index.html",
    "not_found_page": "404.html",
}


def main(site_path: Path) -> int:
    """Print the heaviest page of each kind; 1 when it is over its budget or there is none."""
    limits = tomllib.loads(THRESHOLDS.read_text(encoding="utf-8"))["bytes"]
    over = 0
    for kind, pattern in PAGES.items():
        weights = sorted((weight(path), path) for path in site_path.glob(pattern))
        if not weights:
            sys.stdout.write(f"{kind}: no page\n")
            over += 1
            continue
        heaviest, path = weights[-1]
        over += heaviest > limits[kind]
        sys.stdout.write(
            f"{kind}: {len(weights)} pages, the heaviest {heaviest} bytes gzip"
            f" ({path.relative_to(site_path).as_posix()}), at most {limits[kind]}\n"
        )
    return int(over > 0)


def weight(path: Path) -> int:
    """Bytes as a host sends the page."""
    return len(gzip.compress(path.read_bytes(), 6))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
