"""The demonstration site, built once a run from content/ and templates/ of the repository.

Processes that test side by side share it: the first that wants it builds it, the others wait. Nobody may change it.
"""

from __future__ import annotations

import os
import shutil
import time
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from ocop_site import pipeline
from ocop_site.pipeline import Options
from tests import make

CONTENT = make.ROOT / "content"
BASE = "/ocop/"
"""The path of its base address."""
_LONGEST = 600
"""Seconds to wait for the process that builds it."""


@dataclass(frozen=True)
class Demo:
    """A built site with what it was asked for."""

    options: Options

    @property
    def path(self) -> Path:
        """Where the site is."""
        return self.options.site_path

    def copy(self, folder: Path, **changes: object) -> Demo:
        """The site in a folder of its own, built again with these options changed."""
        copy_site(self.path, folder)
        return build(replace(self.options, site_path=folder / self.path.name, **changes))


def build(options: Options) -> Demo:
    """Build the site; a fault in it fails the test."""
    report = pipeline.build(options)
    assert report.exit_status == 0, [str(one.span) for one in report.diagnostics if one.is_error]
    return Demo(options)


def shared(basetemp: Path) -> Demo:
    """The one of this run, whose temporary folders lie in `basetemp`."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        basetemp = basetemp.parent
    options = make.options(CONTENT, site_path=basetemp / "demonstration" / "_site")
    folder, done = options.site_path.parent, basetemp / "demonstration.done"
    try:
        folder.mkdir()
    except FileExistsError:
        _wait(done)
        return Demo(options)
    try:
        return build(options)
    finally:
        done.touch()


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


def _wait(done: Path) -> None:
    end = time.monotonic() + _LONGEST
    while not done.exists():
        if time.monotonic() > end:
            pytest.fail("the process that builds the demonstration site has not finished")
        time.sleep(0.2)
