"""Build a catalogue cold, again with nothing changed, and again with one product edited; compare within this run.

    python -m tests.performance.bench [--products 300] [--runs 3]

Wall time of the whole process, the best of the runs; memory is the largest process. Exit 1 when a figure is over
thresholds.toml. Needs Linux or macOS.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
import tomllib
from pathlib import Path
from typing import NamedTuple

from tests.performance import catalogue

ROOT = Path(__file__).resolve().parents[2]
THRESHOLDS = Path(__file__).with_name("thresholds.toml")


class Cost(NamedTuple):
    """Of one build: wall seconds, and the peak memory of its largest process in MiB."""

    seconds: float
    peak: float


def main(argv: list[str]) -> int:
    """Measure, print, compare; 1 when a threshold is passed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--products", type=int, default=300)
    parser.add_argument("--runs", type=int, default=3)
    wanted = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        content, site = Path(folder) / "content", Path(folder) / "_site"
        catalogue.write(wanted.products, content)
        cold = build(content, site)
        unchanged = min(build(content, site) for _ in range(wanted.runs))
        edited = min(build(edit(content, run), site) for run in range(wanted.runs))
    return report(wanted.products, cold, unchanged, edited)


def build(content: Path, site: Path) -> Cost:
    """One build in a process of its own."""
    argv = [sys.executable, str(ROOT / "build.py"), "--content", str(content), "-d", str(site)]
    start = time.perf_counter()
    process = subprocess.Popen([*argv, "--today", "2026-11-26", "--quiet"])
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"the build ended with exit status {process.returncode}")
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return Cost(seconds, usage.ru_maxrss / unit)


def edit(content: Path, run: int) -> Path:
    """Add a sentence to the story of one product; the same folder."""
    product = catalogue.records(content / "products")[0]
    with product.open("a", encoding="utf-8") as story:
        story.write(f"\nLần sửa thứ {run + 1}.\n")
    return content


def report(products: int, cold: Cost, unchanged: Cost, edited: Cost) -> int:
    """Print every figure beside its threshold."""
    limits = tomllib.loads(THRESHOLDS.read_text(encoding="utf-8"))
    peak = max(cold.peak, unchanged.peak, edited.peak)
    rows = (
        ("nothing changed / cold", unchanged.seconds / cold.seconds, limits["ratios"]["unchanged"]),
        ("one product edited / cold", edited.seconds / cold.seconds, limits["ratios"]["edited"]),
        ("peak memory, MiB", peak, limits["memory"]["peak"]),
    )
    times = " ".join(
        f"{name} {cost.seconds:.2f} s,"
        for name, cost in (("cold", cold), ("unchanged", unchanged), ("one edited", edited))
    )
    lines = [f"{products} products: {times.rstrip(',')}"]
    lines += [f"{name:26} {read:8.2f}   at most {limit:g}" for name, read, limit in rows]
    sys.stdout.write("\n".join(lines) + "\n")
    return int(any(read > limit for _, read, limit in rows))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
