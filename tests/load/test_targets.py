"""The targets of a year: the file's name is the year, and a span does not end before it begins."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocop_site import load
from tests import make

GOOD = """\
new_products: 50
rated: {min: 70, max: 100}
stamped_share: {min: "85,5 %", max: 90 %}
source: Kế hoạch (minh hoạ)
"""


def test_the_targets_of_a_year_are_read(content: Path) -> None:
    make.put(content, "targets/2026.yml", GOOD)
    assert make.check(content) == []
    catalogue = load.catalogue(content).catalogue
    assert catalogue is not None
    targets = catalogue.targets["2026"]
    assert (targets.year, targets.new_products, targets.new_producers) == (2026, 50, None)
    assert targets.rated is not None
    assert (targets.rated.min, targets.rated.max) == (70, 100)
    assert str(targets.stamped_share and targets.stamped_share.min) == "85.5"


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("max: 100", "max: 60", "targets/2026.yml:2:8 L148"),
        ("max: 90 %", "max: 80 %", "targets/2026.yml:3:16 L148"),
        ("90 %", "90", "targets/2026.yml:3:37 L132"),
        ("min: 70, ", "", "targets/2026.yml:2:8 L111"),
        ("source: Kế hoạch (minh hoạ)\n", "", "targets/2026.yml:1:1 L111"),
    ],
)
def test_a_fault_of_targets_has_its_place(content: Path, old: str, new: str, found: str) -> None:
    make.put(content, "targets/2026.yml", GOOD.replace(old, new, 1))
    assert make.check(content) == [found]


@pytest.mark.parametrize("name", ["targets/nam-2026.yml", "targets/26.yml", "targets/2026.md"])
def test_a_file_that_is_not_named_for_a_year_is_unexpected(content: Path, name: str) -> None:
    make.put(content, name, GOOD)
    assert make.check(content) == [f"{name}:1:1 L109"]
