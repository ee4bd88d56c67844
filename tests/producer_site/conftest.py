"""The records of the small content folder, with a maker whose contact is full."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import Any

import pytest

from ocop_site import load, render, vietnamese
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.page import Job
from ocop_site.model.producer import Contact
from tests import make
from tests.plan import desks

WORDS = render.words(make.ROOT / "templates")
CONSENT = date(2026, 6, 1)
GIVEN: dict[str, Any] = {
    "consent": CONSENT,
    "name": "Bộ phận bán hàng; tầng 2, nhà A",
    "phone": vietnamese.parse_phone("0203 3365214"),
    "zalo": vietnamese.parse_phone("0912 345 678"),
    "email": "lienhe@htx.example.vn",
    "web": "https://htx.example.vn",
}


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """Frozen: tests make changed copies of it."""
    loaded = load.catalogue(make.content(tmp_path_factory.mktemp("producers")))
    assert loaded.diagnostics == ()
    assert loaded.catalogue is not None
    return loaded.catalogue


@pytest.fixture(scope="session")
def demo() -> Catalogue:
    """The records of the demonstration site."""
    loaded = load.catalogue(make.ROOT / "content")
    assert loaded.catalogue is not None
    return loaded.catalogue


def planned(catalogue: Catalogue, contact: Contact | None = None, **changes: Any) -> dict[str, Job]:
    """The jobs of the site with this contact of its producer, and these changes to it."""
    producers = desks.replace_one(catalogue.producers, contact=contact, **changes)
    return desks.planned(dataclasses.replace(catalogue, producers=producers), words=WORDS)
