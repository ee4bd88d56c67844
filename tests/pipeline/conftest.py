"""The demonstration site, built once a session from content/ and templates/ of the repository."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from ocop_site import pipeline
from ocop_site.pipeline import BuildReport, Options
from tests import make

CONTENT = make.ROOT / "content"


@dataclass(frozen=True)
class Demo:
    """A built site with what it was asked for and what the build said."""

    options: Options
    report: BuildReport

    @property
    def path(self) -> Path:
        """Where the site is."""
        return self.options.site_path


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """The whole demonstration site, by one process; nobody may change it."""
    asked = make.options(CONTENT, site_path=tmp_path_factory.mktemp("demo") / "_site")
    report = pipeline.build(asked)
    assert report.exit_status == 0, [str(one.span) for one in report.diagnostics if one.is_error]
    return Demo(asked, report)


@pytest.fixture(scope="session")
def based(demo_site: Demo, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Demo]:
    """The demonstration site for another base address; each is built once."""
    built = {str(demo_site.options.base_url): demo_site}

    def at(base_url: str) -> Demo:
        if base_url not in built:
            folder = tmp_path_factory.mktemp("based")
            copy_site(demo_site.path, folder)
            asked = make.options(CONTENT, site_path=folder / "_site", base_url=base_url)
            built[base_url] = Demo(asked, pipeline.build(asked))
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


def copy_site(site_path: Path, folder: Path) -> None:
    """A site with what it remembers, to `folder`; times stay, so that nothing looks touched."""
    for path in (site_path, site_path.with_name(f".{site_path.name}.ocop")):
        shutil.copytree(path, folder / path.name)


def link_or_copy(source: str, aim: str) -> None:
    """A second name, or a copy where the disk cannot."""
    try:
        os.link(source, aim)
    except OSError:
        shutil.copy2(source, aim)
