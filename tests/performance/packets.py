"""Issue a million packet numbers for one lot of the demonstration, publish them, and weigh what one check costs.

    python -m tests.performance.packets [--count 1000000]

Wall time and processor time of whole processes. Nothing is compared with a threshold: the figures stand in docs/decisions/0025. Exit 1 when a
right number is not found or a wrong one is.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import math
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from ocop_site import load
from ocop_site.model import packets

ROOT = Path(__file__).resolve().parents[2]
TRIED = 1_000_000
"""Wrong numbers that are looked up."""


def main(argv: list[str]) -> int:
    """Issue, publish, look up; 1 when an answer is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1_000_000)
    count = parser.parse_args(argv).count
    with tempfile.TemporaryDirectory() as folder:
        return measure(Path(folder), count)


def measure(folder: Path, count: int) -> int:
    """Every figure, printed as it comes."""
    content, site, listed = folder / "content", folder / "_site", folder / "numbers.csv"
    shutil.copytree(ROOT / "content", content)
    shutil.rmtree(content / "ledger" / "packets", ignore_errors=True)
    lot, name = _lot(content)
    page = site / f"T/{name}/index.html"
    _say("site without numbers, cold", _seconds(_build(content, site)))
    without = _gzip(page)
    argv = ["stamps", "packets", lot, "--count", str(count), "-o", str(listed)]
    _say(f"{count} numbers issued", _seconds([*argv, "--content", str(content)]))
    _say("the same build with them", _seconds(_build(content, site)))
    _say("again, nothing changed", _seconds(_build(content, site)))
    ledger = content / f"ledger/packets/{name}.bin"
    _say("list for the printer", f"{listed.stat().st_size} bytes")
    _say("ledger", f"{ledger.stat().st_size} bytes")
    _say("page of the lot, gzip", f"{without} → {_gzip(page)} bytes")
    return _weigh(site / f"T/{name}/so", name, listed, count)


def _weigh(folder: Path, name: str, listed: Path, count: int) -> int:
    shards = {path.stem.rpartition("-")[2]: path for path in folder.iterdir()}
    sizes = sorted(path.stat().st_size for path in shards.values())
    largest = max(shards.values(), key=lambda path: path.stat().st_size)
    bits = packets.bits(count)
    _say("shards", f"{len(shards)} files, {sum(sizes)} bytes, {sizes[0]} to {sizes[-1]}")
    _say("one check fetches at most", f"{sizes[-1]} bytes, gzip {_gzip(largest)}")
    script = next((folder.parents[3] / "assets").glob("packet.*.js"))
    _say("script", f"{script.stat().st_size} bytes, gzip {_gzip(script)}")
    held = {shard: _entries(path, bits) for shard, path in shards.items()}

    def accepted(number: str) -> bool:
        digest = packets.digest(name, number)
        shard = packets.shard_name(packets.shard(digest, bits), bits)
        return digest[packets.skipped(bits) :] in held[shard]

    right = sum(accepted(number) for number in _numbers(listed))
    wrong = sum(accepted(_drawn()) for _ in range(TRIED))
    rate = math.log2(count) - 8 * packets.DIGEST_BYTES
    _say("issued numbers found", f"{right} of {count}")
    _say("wrong numbers accepted", f"{wrong} of {TRIED}; expected rate 2^{rate:.2f}")
    return int(right != count or wrong > 0)


def _lot(content: Path) -> tuple[str, str]:
    """The first lot of the demonstration: its id, and what its numbers are filed under."""
    catalogue = load.catalogue(content).catalogue
    assert catalogue is not None
    product = next(id for id, lots in catalogue.lots.items() if lots)
    lot = catalogue.lots_of(product)[0]
    return lot.id, packets.name(catalogue.products[product].code, lot.number)


def _build(content: Path, site: Path) -> list[str]:
    today = ("--today", "2026-11-26", "--quiet")
    return ["build", "--content", str(content), "-d", str(site), *today]


def _seconds(argv: list[str]) -> str:
    start, before = time.perf_counter(), os.times()
    subprocess.run([sys.executable, str(ROOT / "build.py"), *argv], check=True, capture_output=True)
    wall, after = time.perf_counter() - start, os.times()
    used = sum(after[2:4]) - sum(before[2:4])
    return f"{wall:.2f} s, processor {used:.2f} s"


def _entries(path: Path, bits: int) -> frozenset[bytes]:
    body, size = path.read_bytes(), packets.DIGEST_BYTES - packets.skipped(bits)
    return frozenset(body[start : start + size] for start in range(0, len(body), size))


def _numbers(listed: Path) -> Iterator[str]:
    with listed.open(encoding="utf-8", newline="") as text:
        for row in csv.DictReader(text):
            yield packets.read(row["number"])


def _drawn() -> str:
    return "".join(packets.ALPHABET[byte & 31] for byte in secrets.token_bytes(packets.LENGTH))


def _gzip(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6)) if path.is_file() else 0


def _say(what: str, figure: str) -> None:
    sys.stdout.write(f"{what:28} {figure}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
