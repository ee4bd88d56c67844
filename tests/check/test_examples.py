"""Every code's own examples: BAD gives that code and nothing else, GOOD gives nothing at all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ocop_site import pipeline
from ocop_site.diagnostics import Code
from ocop_site.model.lot import Lot
from ocop_site.model.producer import Producer
from ocop_site.model.product import Product
from ocop_site.model.recall import Recall
from ocop_site.model.record import Record
from ocop_site.model.round import Round, ScoreSheet
from ocop_site.model.tourism import TourismRoute
from tests import make

SHOWN = [code for code in pipeline.CODES if code.good or code.bad]
OTHERS: dict[str, type[Record]] = {
    "producers/htx-ban-mai.md": Producer,
    "lots/mien-dong/MD2609A.yml": Lot,
    "rounds/2026-1/round.yml": Round,
    "rounds/2026-1/sheets/mien-dong/TV1.yml": ScoreSheet,
    "recalls/2026-01.yml": Recall,
    "tourism/routes/mot-ngay.yml": TourismRoute,
}
PRODUCT = "products/mien-dong.md"
_KEY = re.compile(r"^(\w+):", re.MULTILINE)


def keys(example: str) -> set[str]:
    return set(_KEY.findall(example))


def file_of(example: str) -> str:
    """The record that an example belongs to: the product, unless another kind has all its keys and the product has not."""
    shown = keys(example)
    others = (path for path, model in OTHERS.items() if shown <= set(model.model_fields))
    return PRODUCT if shown <= set(Product.model_fields) else next(others, PRODUCT)


def codes_of(content: Path, example: str) -> list[str]:
    """What `check` finds once the example's keys stand in the minimal record instead of its own."""
    if file_of(example).startswith("tourism/"):
        make.tourism(content)
    make.declare(content, file_of(example), example)
    return [line.split()[-1] for line in make.check(content)]


@pytest.mark.parametrize("code", SHOWN, ids=lambda code: code.id)
def test_the_bad_example_gives_its_code_once_and_nothing_else(content: Path, code: Code) -> None:
    assert codes_of(content, code.bad) == [code.id]


@pytest.mark.parametrize("code", SHOWN, ids=lambda code: code.id)
def test_the_good_example_has_no_fault(content: Path, code: Code) -> None:
    assert codes_of(content, code.good) == []


def test_an_example_is_shown_with_its_counterpart() -> None:
    assert [code.id for code in SHOWN if not (code.good and code.bad)] == []
