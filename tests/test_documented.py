"""The manual is generated, and it is the one in docs/."""

from __future__ import annotations

import argparse
import re

import pytest

from ocop_site import cli
from tests import make
from tests.browser import pictures, visit
from tests.conftest import Run

MOST_KB = 3072
"""Of all pictures in docs/pictures/ together."""
README = "Viết lại: `python build.py explain {topic} > docs/{topic}.md`"


@pytest.mark.parametrize("topic", ["codes", "records"])
def test_the_page_in_docs_is_what_explain_prints(run: Run, topic: str) -> None:
    written = (make.ROOT / f"docs/{topic}.md").read_text(encoding="utf-8")
    assert written == run("explain", topic).out, README.format(topic=topic)


def commands() -> dict[str, argparse.ArgumentParser]:
    """Every command with its parser."""
    [action] = [one for one in cli.parser()._actions if isinstance(one, argparse._SubParsersAction)]
    return dict(action.choices)


def test_the_commands_are_these() -> None:
    assert set(commands()) >= {"build", "check", "serve", "explain", "new"}


@pytest.mark.parametrize("command", sorted(commands()))
def test_help_names_every_option_and_says_what_it_is_for(run: Run, command: str) -> None:
    ran = run(command, "--help")
    assert ran.status == 0
    for action in commands()[command]._actions:
        for option in action.option_strings:
            assert option in ran.out
        if action.dest not in ("help", "format", "lang", "quiet", "verbose", "address", "kind"):
            assert action.help, action.dest


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_of_the_program_names_every_command(run: Run, flag: str) -> None:
    ran = run(flag)
    assert ran.status == 0
    for command in sorted(commands()):
        assert f"\n    {command} " in ran.out


def named(page: str) -> set[str]:
    """The pictures that a page of the repository shows from docs/pictures/."""
    text = (make.ROOT / page).read_text(encoding="utf-8")
    return set(re.findall(r"pictures/([\w.-]+\.webp)", text))


def test_the_gallery_shows_every_kind_of_page_and_is_what_the_program_writes() -> None:
    assert pictures.PAGE.read_text(encoding="utf-8") == pictures.gallery(), (
        "python -m tests.browser.pictures"
    )
    widths = {(shot.name, shot.width) for shot in pictures.shown() if not shot.is_dark}
    assert widths >= {(name, width) for name in visit.NAMES for width in (360, 1280)}
    assert named("docs/pages.md") == {shot.file for shot in pictures.shown()}
    assert len(pictures.shown()) == len(named("docs/pages.md"))


def test_every_picture_that_is_named_is_there_and_no_other() -> None:
    there = {path.name for path in pictures.FOLDER.iterdir()}
    assert named("docs/pages.md") == there
    assert named("README.md") <= there
    assert len(named("README.md")) >= 3
    assert sum(path.stat().st_size for path in pictures.FOLDER.iterdir()) / 1024 < MOST_KB


@pytest.mark.parametrize("key", ["vi", "en", "use_vi", "use_en"])
def test_the_gallery_says_of_every_kind_of_page_what_it_is_and_what_it_is_for(key: str) -> None:
    said = pictures.words()
    assert set(said) == set(visit.NAMES)
    assert len({one[key] for one in said.values()}) == len(said)
