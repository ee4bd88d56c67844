"""Same content, same bytes: in one process or several, in any folder, cold or after any edits."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from ocop_site.model import trace_code
from ocop_site.pipeline import BuildReport
from tests import make
from tests.demonstration import CONTENT, Demo

SECOND_CODE = trace_code.issue("QN", lambda letters: letters[3], frozenset())


def digests(folder: Path) -> dict[str, str]:
    return {name: hashlib.sha256(body).hexdigest() for name, body in make.tree(folder).items()}


def test_another_process_two_workers_and_another_folder_give_the_same_files(
    demo_site: Demo, tmp_path: Path
) -> None:
    environment = {
        **os.environ,
        "PYTHONHASHSEED": "7",
        "TZ": "America/Los_Angeles",
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
    }
    site = "một nơi khác/trang"
    command: list[str | Path] = [
        sys.executable,
        make.ROOT / "build.py",
        "--jobs",
        "2",
        "-q",
        "-d",
        site,
    ]
    command += ["--content", os.path.relpath(CONTENT, tmp_path), "--today", "26/11/2026"]
    command += ["--base-url", "https://example.github.io/ocop/"]

    subprocess.run(command, cwd=tmp_path, env=environment, check=True, stdout=subprocess.PIPE)

    assert digests(tmp_path / site) == digests(demo_site.path)


def test_a_second_build_renders_and_writes_nothing(editable: Path) -> None:
    before = digests(editable.parent / "_site")

    report = make.build(editable)

    assert (report.outcome.rendered, report.outcome.written, report.outcome.removed) == ({}, (), ())
    assert digests(editable.parent / "_site") == before


@pytest.fixture
def small(content: Path, tmp_path: Path) -> Callable[..., BuildReport]:
    """Build the small content with templates that show everything that a view holds."""
    templates = make.templates(tmp_path)
    for page in make.PAGES:
        make.put(templates, f"{page}.html", "<title>{{ view.shell.path }}</title>{{ view }}\n")
    return partial(make.build, content, templates_path=templates)


def test_without_the_cache_everything_is_rendered_and_the_bytes_are_the_same(
    small: Callable[..., BuildReport], tmp_path: Path
) -> None:
    first = small()
    before = digests(tmp_path / "_site")

    again = small(use_cache=False)

    assert again.outcome.rendered == first.outcome.rendered
    assert sum(again.outcome.rendered.values()) == again.files == len(before)
    assert digests(tmp_path / "_site") == before


def _story(content: Path) -> None:
    path = content / "products" / "mien-dong.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nThêm một câu.\n", encoding="utf-8")


def _name(content: Path) -> None:
    make.edit(content, "products/mien-dong.md", "Miến dong sợi vàng", "Miến dong Bình Liêu")


def _producer(content: Path) -> None:
    make.edit(content, "producers/htx-ban-mai.md", "Ban Mai (minh hoạ)", "Bình Minh (minh hoạ)")


def _settings(content: Path) -> None:
    make.edit(content, "site.yml", "Văn phòng Điều phối", "Văn phòng")


def _picture(content: Path) -> None:
    make.picture(content, "mien-dong.png", (80, 60))


def _second_product(content: Path) -> None:
    text = (content / "products" / "mien-dong.md").read_text(encoding="utf-8")
    text = text.replace(make.CODE, SECOND_CODE).replace("Miến dong sợi vàng", "Bột dong")
    make.put(content, "products/bot-dong.md", re.sub(r"recognitions: .*\n", "", text))


EDITS = [_story, _name, _producer, _settings, _picture, _second_product]


@pytest.mark.parametrize("edit", EDITS)
def test_a_site_that_grew_by_edits_is_the_site_that_is_built_at_once(
    edit: Callable[[Path], None],
    small: Callable[..., BuildReport],
    content: Path,
    tmp_path: Path,
) -> None:
    assert small().exit_status == 0
    edit(content)

    grown = small()
    cold = small(site_path=tmp_path / "cold")

    assert _errors(grown) == _errors(cold) == []
    assert 0 < sum(grown.outcome.rendered.values()) < sum(cold.outcome.rendered.values())
    assert digests(tmp_path / "_site") == digests(tmp_path / "cold")


def test_all_edits_one_after_the_other_and_back_give_the_first_site(
    small: Callable[..., BuildReport], content: Path, tmp_path: Path
) -> None:
    small()
    before = digests(tmp_path / "_site")
    files = make.tree(content)
    for edit in EDITS:
        edit(content)
        assert small().exit_status == 0
    assert digests(tmp_path / "_site") != before
    make.empty(content)
    for name, body in files.items():
        make.put(content, name, body)

    small()

    assert digests(tmp_path / "_site") == before


def test_another_day_changes_the_pages_and_neither_codes_nor_pictures(
    small: Callable[..., BuildReport],
) -> None:
    first = small()
    later = small(today=make.TODAY + timedelta(days=1))

    # The open data says how new it is in its two descriptions; what keeps pages offline knows no day.
    assert later.outcome.rendered == {"page": first.pages, "text": 2}


def _errors(report: BuildReport) -> list[str]:
    return [f"{one.span} {one.code.id}" for one in report.diagnostics if one.is_error]
