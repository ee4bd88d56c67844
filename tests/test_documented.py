"""The manual is generated, and it is the one in docs/."""

from __future__ import annotations

import argparse

import pytest

from ocop_site import cli
from tests import make
from tests.conftest import Run

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
