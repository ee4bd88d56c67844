"""What happens to a product file that is not quite YAML: the whole text that the editor reads."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from ocop_site.load import yaml_tree
from tests import make
from tests.load import cases

CASES = cases.read(Path(__file__).with_name("traps.txt"))
PRODUCT = "products/mien-dong.md"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_trap(content: Path, case: cases.Case) -> None:
    make.declare(content, PRODUCT, case.fields)
    assert make.said(content) == case.expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_trap_where_the_fast_parser_is_missing(
    content: Path, case: cases.Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_tree, "_Loader", yaml.BaseLoader)
    make.declare(content, PRODUCT, case.fields)
    assert make.said(content) == case.expected
