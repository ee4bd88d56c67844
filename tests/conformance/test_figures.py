"""Every published line of realdata/rounds.yml that does not add up is reported, and no line that does.

EXPECTED was made by reading the `check` of each line; what a line clashes with elsewhere (an older figure, another
source) is no sum and not meant here.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests import make
from tests.conformance import figures

pytestmark = pytest.mark.conformance

WRONG = {
    # 20+64=84; 20+64+3=87; neither is 86.
    "round-2021-1": "figures/round-2021-1.yml:6:14 C246",
    # 22+64=86, the 3 candidates inside the 64; but 23+75=98, not 100.
    "round-2021-2": "figures/round-2021-2.yml:5:14 C246",
    # 256+86+4=346; but 55+85+74=214, not 212.
    "stock-19": "figures/stock-19.yml:9:14 C246",
    # "khoảng 220" stalls; 100+110=210.
    "fair-08": "figures/fair-08.yml:7:12 C246",
}
RIGHT = {
    "round-2023-1": "21+7+12=40, the candidate one of the 40",
    "round-2024-1": "5+3+21=29",
    "stock-02": "10+9+1=20",
    "stock-14": "193+68+3+3=267; 54+87+78=219",
    "stock-16": "244+87+3=334",
    "stock-20": "315+98+4=417; 55+83+74=212",
    "stock-20-since": "153+24+4=181",
    "stock-21": "320+107+5=432",
    "stock-23": "326+103+8=437",
    "revocation-2021": "5+8=13",
    "locality-02": "12+17=29; 40+5=45",
    "locality-03": "1+2+4=7",
    "locality-05": "2+2+10=14; 11+3=14",
    "locality-06": "41+11+1=53",
    "fair-06": "100+150+7=257",
    "fair-07": "70+90=160",
    "fair-09": "40+20=60",
}
NO_SUM = {
    "round-2023-2": "39+1 in another split: no total beside it",
    "stock-03": "another year",
    "stock-05": "another source",
    "stock-09": "another date",
    "stock-10": "162+74=236 holds; clashes with other lines",
    "stock-18": "an old line reprinted",
    "stock-22": "a share of 186",
    "locality-15": "another paragraph",
    "locality-17": "names counted",
}


@pytest.fixture
def listed_path() -> Path:
    shared = os.environ.get("OCOP_SHARED")
    if not shared:
        pytest.skip("OCOP_SHARED names no folder with realdata/")
    return Path(shared) / "realdata" / "rounds.yml"


def test_what_does_not_add_up_is_reported_and_nothing_else(
    content: Path, listed_path: Path
) -> None:
    checks = figures.write(listed_path, content)

    assert {id for id, check in checks.items() if check} == {*WRONG, *RIGHT, *NO_SUM}
    assert make.check(content) == sorted(WRONG.values())
    assert len(checks) > 40


def _totals(numbers: dict[str, Any]) -> list[str]:
    keys = ("certified", "rated", "withdrawn", "submitted")
    return [key for key in keys if key in numbers]


def test_a_right_line_with_its_total_off_by_one_is_reported(
    content: Path, listed_path: Path
) -> None:
    listed = yaml.safe_load(listed_path.read_text(encoding="utf-8"))
    changed = set()
    for id, _, numbers in figures.records(listed):
        if id not in RIGHT or "stars_4" not in numbers or not _totals(numbers):
            continue
        numbers[_totals(numbers)[0]] += 1
        record = {"what": id, "as_of": "—", "source": "—", "numbers": numbers}
        make.put(content, f"figures/{id}.yml", yaml.safe_dump(record, allow_unicode=True))
        changed.add(id)
    found = {line.split("/")[1].split(".")[0] for line in make.check(content)}
    assert found == changed
    assert len(changed) >= 8
