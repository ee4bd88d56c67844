"""The small content folder with two points and a route, planned in both languages."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from ocop_site import load
from ocop_site.model import translation
from ocop_site.model.catalogue import Catalogue
from ocop_site.plan.desk import Desk
from tests import make
from tests.plan import desks


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    """The records."""
    folder = make.content(tmp_path)
    make.tourism(folder)
    loaded = load.catalogue(folder)
    assert loaded.diagnostics == ()
    assert loaded.catalogue is not None
    return loaded.catalogue


@pytest.fixture
def desk(catalogue: Catalogue) -> Desk:
    """A planner's desk in Vietnamese."""
    return desks.desk(catalogue)


@pytest.fixture
def english(catalogue: Catalogue) -> Desk:
    """A planner's desk in English."""
    made = desks.desk(catalogue, language="en")
    return dataclasses.replace(made, catalogue=translation.in_language(catalogue, "en"))
