"""A round of 100 products and 7 members: exported, filled in, imported, closed, verified with one command each."""

from __future__ import annotations

import random
import shutil
from collections import defaultdict
from collections.abc import Callable
from decimal import ROUND_DOWN, Decimal
from pathlib import Path

import pytest

from ocop_site import load, vietnamese
from ocop_site.model import trace_code
from tests import make
from tests.conftest import DAY, Run
from tests.officer import filling

PRODUCTS, MEMBERS = 100, 7
SETS = (6, 7, 8, 13)
ROUND = "2026-3"


@pytest.fixture
def large(content: Path) -> Path:
    """The small content folder with 100 products more, of four sets, and an open round for them."""
    for number in SETS:
        name = f"criteria/qd-26-2026/set-{number:02d}.yml"
        make.put(content, name, (make.ROOT / "content" / name).read_bytes())
    pick = random.Random(3).choice
    codes: set[str] = {make.CODE}
    entries = []
    for number in range(PRODUCTS):
        codes.add(code := trace_code.issue("QN", pick, frozenset(codes)))
        body = make.PRODUCT.replace(make.CODE, code)
        lines = [one for one in body.splitlines(True) if not one.startswith("recognitions")]
        text = "".join(lines).replace("set: 6", f"set: {SETS[number % len(SETS)]}")
        text = text.replace("name: Miến dong sợi vàng", f"name: Miến dong số {number}")
        make.put(content, f"products/mien-{number:03d}.md", text)
        entries.append(f"  - {{product: mien-{number:03d}, kind: first}}\n")
    members = ", ".join(f"{{id: TV{one}, role: Uỷ viên}}" for one in range(1, MEMBERS + 1))
    text = make.ROUND.replace("closed: 15/6/2026", "closed: none").replace(
        "quorum: 3", "quorum: 3/4"
    )
    head, _ = text.split("  members:")
    text = f"{head}  members: [{members}]\nentries:\n{''.join(entries)}"
    make.put(content, f"rounds/{ROUND}/round.yml", text)
    return content


def like_a_council(seed: int) -> Callable[[str, str], filling.Choose]:
    """Members who mostly agree: one answer for each product and item, another now and then."""

    def member(product: str, name: str) -> filling.Choose:
        def choose(item: str, labels: list[str]) -> str:
            agreed = random.Random(f"{seed}{product}{item}").choice(labels)
            own = random.Random(f"{seed}{product}{item}{name}")
            return own.choice(labels) if own.random() < 0.05 else agreed

        return choose

    return member


def test_a_round_of_100_products_and_7_members(large: Path, run: Run, tmp_path: Path) -> None:
    out = tmp_path / "phieu"
    ran = run("export", "sheet", "--round", ROUND, "-o", str(out))
    assert (ran.status, ran.out) == (0, f"Đã ghi 700 phiếu vào {out}.\n")

    council = like_a_council(1)
    totals: dict[str, list[int]] = defaultdict(list)
    for path in sorted(out.iterdir()):
        *_, product, member = path.stem.removeprefix(f"{ROUND}-").rpartition("-")
        totals[path.stem.removeprefix(f"{ROUND}-").rpartition("-")[0]].append(
            filling.fill(path, council(product, member))
        )

    ran = run("import", "sheet", str(out))
    assert ran.status == 0
    assert ran.out.endswith("Đã nhập 700 phiếu; 0 phiếu đã có, giống hệt.\n")
    again = run("import", "sheet", *map(str, sorted(out.iterdir())[:14]))
    assert again.out.endswith("Đã nhập 0 phiếu; 14 phiếu đã có, giống hệt.\n")

    ran = run("round", "close", ROUND, "--date", "15/6/2026", *DAY)
    assert (ran.status, ran.out.splitlines()[-1]) == (
        0,
        f"Đã đóng và niêm phong đợt {ROUND}: content/rounds/{ROUND}/seal.yml (700 phiếu, 100 kết quả).",
    )
    assert sealed(large) == {product: mean(points) for product, points in totals.items()}

    same = f"giống hệt: đợt {ROUND} đóng ngày 15/6/2026, 700 phiếu, 4 bộ tiêu chí, 100 kết quả, 0 đính chính.\n"
    ran = run("round", "verify", ROUND)
    assert (ran.status, ran.out) == (0, same)

    copy = tmp_path / "ban-sao"
    shutil.copytree(large, copy)
    ran = run("round", "verify", ROUND, "--content", str(copy))
    assert (ran.status, ran.out) == (0, same)

    name = f"rounds/{ROUND}/sheets/mien-042/TV5.yml"
    text = (copy / name).read_text(encoding="utf-8")
    old = next(line for line in text.splitlines() if line.startswith("  C7: "))
    digit = "3" if old.endswith("1") else "1"
    (copy / name).write_text(text.replace(old, old[:-1] + digit), encoding="utf-8", newline="\n")
    ran = run("round", "verify", ROUND, "--content", str(copy))
    assert ran.status == 1
    assert ran.out.splitlines()[0] == "phiếu mien-042/TV5: khác với lúc niêm phong."


def mean(points: list[int]) -> str:
    """The mean as a seal shows it, cut off at two decimals."""
    exact = Decimal(sum(points)) / len(points)
    return vietnamese.format_decimal(exact.quantize(Decimal("0.01"), ROUND_DOWN), places=2)


def sealed(content: Path) -> dict[str, str]:
    """The totals of the seal."""
    catalogue = load.catalogue(content).catalogue
    assert catalogue is not None
    results = catalogue.seals[ROUND].results
    return {
        product: vietnamese.format_decimal(one.total, places=2) for product, one in results.items()
    }
