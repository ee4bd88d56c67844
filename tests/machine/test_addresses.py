"""Every address of this site in a machine file is a file of the plan, wherever the site is served."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from ocop_site import load, plan
from ocop_site.model.page import TextView
from tests import make
from tests.machine import forms
from tests.plan import desks

STAMPS = "https://ocop.example.vn"
BASES = ("https://example.vn/", "https://example.github.io/ocop/", "https://example.org/a/b/")
NO_FILE = frozenset({STAMPS})
"""The root that the description of the host gives."""


@pytest.fixture(scope="module", params=["small", "demonstration"])
def content_path(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    if request.param == "demonstration":
        return make.ROOT / "content"
    return forms.content(
        tmp_path_factory.mktemp("small"), f"-- recalls/2026-01.yml --\n{make.RECALL}"
    )


@pytest.mark.parametrize("base_url", BASES)
def test_addresses_of_this_site_lead_to_its_files(content_path: Path, base_url: str) -> None:
    loaded = load.catalogue(content_path)
    assert loaded.catalogue is not None
    settings = dataclasses.replace(forms.SETTINGS, base_url=base_url)
    jobs = plan.site(desks.entered(loaded.catalogue), {}, settings, media_path="content/media").jobs
    targets = {job.target for job in jobs}

    lost, found = set(), 0
    for job in jobs:
        if isinstance(job.view, TextView) and job.target.endswith(("json", "jsonld", "resolver")):
            for address in _addresses(json.loads(job.view.text)):
                found += 1
                if _file(address, base_url) not in targets | {""}:
                    lost.add(f"{job.target}: {address}")

    assert lost == set()
    assert found > 40


def _addresses(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _addresses(one)
    elif isinstance(value, str) and value.startswith("https://"):
        yield value


def _file(address: str, base_url: str) -> str:
    """The file of the site behind an address; empty for addresses of others, which are not ours to answer."""
    if address in NO_FILE:
        return ""
    if address.startswith(base_url):
        path = address.removeprefix(base_url)
    elif address.startswith(f"{STAMPS}/"):
        path = address.removeprefix(f"{STAMPS}/")
    else:
        return ""
    path = urlsplit(path).path
    if path.startswith("01/") and not path.endswith("/"):
        path += "/"  # A host sends a GS1 address without its final slash on to the folder.
    return path + ("index.html" if path.endswith("/") or not path else "")
