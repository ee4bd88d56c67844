"""Every code's own examples: BAD gives that code and nothing else, GOOD gives nothing at all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ocop_site import pipeline
from ocop_site.diagnostics import Code
from ocop_site.model.producer import Producer
from ocop_site.model.product import Product
from tests import make

SHOWN = [code for code in pipeline.CODES if code.good or code.bad]
_KEY = re.compile(r"^(\w+):", re.MULTILINE)


def keys(example: str) -> set[str]:
    return set(_KEY.findall(example))


def file_of(example: str) -> str:
    """The record that an example belongs to: the producer, where only a producer has all its keys."""
    is_producers = keys(example) <= set(Producer.model_fields) - set(Product.model_fields)
    return "producers/htx-ban-mai.md" if is_producers else "products/mien-dong.md"


def codes_of(content: Path, example: str) -> list[str]:
    """What `check` finds once the example's keys stand in the minimal record instead of its own."""
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
