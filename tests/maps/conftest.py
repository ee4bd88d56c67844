"""The records of the demonstration site, read once."""

from __future__ import annotations

import pytest

from ocop_site import load
from ocop_site.model.catalogue import Catalogue
from tests import make


@pytest.fixture(scope="session")
def demo() -> Catalogue:
    """The records of the demonstration site."""
    loaded = load.catalogue(make.ROOT / "content")
    assert loaded.catalogue is not None
    return loaded.catalogue
