"""The demonstration site for other addresses, and to edit."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.demonstration import CONTENT, Demo, copy_site, link_or_copy


@pytest.fixture(scope="session")
def based(demo_site: Demo, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Demo]:
    """The demonstration site for another base address; each is built once."""
    built = {str(demo_site.options.base_url): demo_site}

    def at(base_url: str) -> Demo:
        if base_url not in built:
            folder = tmp_path_factory.mktemp("based")
            built[base_url] = demo_site.copy(folder, base_url=base_url)
        return built[base_url]

    return at


@pytest.fixture
def editable(demo_site: Demo, tmp_path: Path) -> Path:
    """A copy of the content, with the site built from it beside it, that a test may edit."""
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder, ignore=shutil.ignore_patterns("media"))
    # Pictures are only read; a second name of each is enough.
    shutil.copytree(CONTENT / "media", folder / "media", copy_function=link_or_copy)
    copy_site(demo_site.path, tmp_path)
    return folder
