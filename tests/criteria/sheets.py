"""What the tests of all three decisions share: their sets as loaded, and as the source data outside has them."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from ocop_site import load
from ocop_site.model.criteria import CriteriaSet, Decision, Item, Option
from tests import make

CONTENT = make.ROOT / "content"
NUMBERS = range(1, 27)
LOADED = load.catalogue(CONTENT)

_OWN = {"code", "total", "choose_one_alternative"}
"""Keys of the source that our schema does without: computed, or said by the shape."""


def decision(id: str) -> Decision:
    """A decision of the content folder."""
    assert LOADED.catalogue is not None
    return LOADED.catalogue.decisions[id]


def criteria(id: str, number: int) -> CriteriaSet:
    """A set of the content folder."""
    assert LOADED.catalogue is not None
    found = LOADED.catalogue.criteria_set(id, number)
    assert found is not None
    return found


def all_items(item: Item) -> Iterator[Item]:
    """An item and everything below it."""
    yield item
    for below in item.items:
        yield from all_items(below)


def every_item(id: str, number: int) -> Iterator[Item]:
    """Every item of a set, headings too."""
    for part in criteria(id, number).parts:
        for criterion in part.criteria:
            yield from all_items(criterion)


def option_lists(item: Item) -> list[tuple[Option, ...]]:
    """The lists that an item's mark may choose from: one, or one for every case."""
    return [case.options for case in item.alternatives] or [item.options]


def shared(id: str) -> Path:
    """The folder of the source data; tests that need it are skipped where OCOP_SHARED does not name one."""
    folder = Path(os.environ.get("OCOP_SHARED", "")) / "criteria" / id
    if not os.environ.get("OCOP_SHARED") or not folder.is_dir():
        pytest.skip(f"OCOP_SHARED names no folder with criteria/{id}")
    return folder


def plain(path: Path) -> Any:
    """A YAML file as text in NFC, lists and mappings."""
    text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
    return yaml.load(text, Loader=yaml.BaseLoader)


def source_form(node: Any) -> Any:
    """The source in the form of our model: its own keys left out."""
    if isinstance(node, dict):
        return {key: source_form(value) for key, value in node.items() if key not in _OWN}
    if isinstance(node, list):
        return [source_form(value) for value in node]
    return node


def as_source(node: Any) -> Any:
    """A record as the source writes it: every value as text, absent keys absent."""
    if isinstance(node, dict):
        kept = {key: value for key, value in node.items() if value not in (None, (), [])}
        return {key: as_source(value) for key, value in kept.items()}
    if isinstance(node, list | tuple):
        return [as_source(value) for value in node]
    if isinstance(node, bool):
        return "true" if node else "false"
    return str(node)
