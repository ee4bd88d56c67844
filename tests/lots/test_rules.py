"""The rules about lots at their edges: what stands in the record, and the whole text that the editor reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import make
from tests.load import cases

CASES = cases.read(Path(__file__).with_name("rules.txt"))
LOT = "lots/mien-dong/MD2609A.yml"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_rule(content: Path, case: cases.Case) -> None:
    make.declare(content, LOT, case.fields)
    assert make.said(content) == case.expected
