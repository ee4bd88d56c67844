"""The small round, open, without sheets; and the same with its sheets, closed and sealed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import make
from tests.conftest import DAY, Run

ROUND = "rounds/2026-1/round.yml"
SHEETS = "rounds/2026-1/sheets/mien-dong"


@pytest.fixture
def opened(content: Path) -> Path:
    """The round is open and has no sheet; the product has no recognition yet."""
    make.empty(content / SHEETS)
    make.edit(content, ROUND, "closed: 15/6/2026", "closed: none   # chưa đóng")
    recognition = make.PRODUCT.split("recognitions")[1].split("\n")[0]
    make.edit(content, "products/mien-dong.md", f"recognitions{recognition}\n", "")
    return content


@pytest.fixture
def sealed(content: Path, run: Run) -> Path:
    """The round with three sheets, sealed."""
    ran = run("round", "close", "2026-1", "--date", "15/6/2026", "--no-papers", *DAY)
    assert ran.status == 0, ran.out + ran.err
    return content
