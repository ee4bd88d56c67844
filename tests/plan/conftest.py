"""The records of the small content folder, read once."""

from __future__ import annotations

import pytest

from ocop_site import load
from ocop_site.model.catalogue import Catalogue
from tests import make


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """Frozen: tests make changed copies of it."""
    loaded = load.catalogue(make.content(tmp_path_factory.mktemp("plan")))
    assert loaded.diagnostics == ()
    assert loaded.catalogue is not None
    return loaded.catalogue


@pytest.fixture(scope="session")
def demo() -> Catalogue:
    """The records of the demonstration site."""
    loaded = load.catalogue(make.ROOT / "content")
    assert loaded.catalogue is not None
    return loaded.catalogue
