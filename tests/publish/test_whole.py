"""There is no moment without a whole site: not for a reader, not after `kill -9`."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Callable
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path
from typing import Any

import pytest

from ocop_site.publish import swap, writer
from tests import make
from tests.publish import little

BUILDS = 30
PAGES = 60


def _site(number: int) -> dict[str, str]:
    """A site in which the first page and two that it links to say the same number; others stay as they are."""
    changing = dict.fromkeys(("index.html", "T/QN7K3M9Y/index.html", "p/a/index.html"), number)
    steady = {f"tin/{one}/index.html": 0 for one in range(PAGES)}
    return {target: f"bản {said}" for target, said in (changing | steady).items()}


def _read_at(folder: int, name: str) -> str:
    number = os.open(name, os.O_RDONLY, dir_fd=folder)
    with open(number, encoding="utf-8") as file:
        return file.read()


def _read_on(
    site: Path, rounds: Synchronized[int], stop: Any, answers: multiprocessing.Queue[list[str]]
) -> None:
    """Open the three pages again and again, by path and through one folder; what was missing or mixed."""
    names = [name for name in _site(0) if not name.startswith("tin/")]
    found: list[str] = []
    while not stop.is_set():
        try:
            for name in names:
                (site / name).read_bytes()
            folder = os.open(site, os.O_RDONLY)
            said = {_read_at(folder, name) for name in names}
            os.close(folder)
            found += [f"mixed: {sorted(said)}"] if len(said) != 1 else []
        except OSError as error:
            found.append(f"missing: {error}")
        rounds.value += 1
    answers.put(found)


def test_a_reader_never_misses_a_file_and_never_sees_two_states_mixed(tmp_path: Path) -> None:
    """A reader may hold a folder over one swap, not over two: the tree it holds is the next spare tree."""
    site = tmp_path / "_site"
    little.publish(site, _site(0))
    context = multiprocessing.get_context("fork")
    rounds, stop, answers = context.Value("Q", 0), context.Event(), context.Queue()
    reader = context.Process(target=_read_on, args=(site, rounds, stop, answers))
    reader.start()
    try:
        overlapped = 0
        for number in range(1, BUILDS + 1):
            before = rounds.value
            little.publish(site, _site(number))
            overlapped += rounds.value - before
            _until(lambda seen=rounds.value: rounds.value >= seen + 2)  # type: ignore[misc]
    finally:
        stop.set()
    found = answers.get(timeout=20)
    reader.join(20)

    assert found == []
    assert overlapped >= BUILDS, "the reader was not there while the site was being written"
    assert make.tree(site) == little.expected(_site(BUILDS))


def _until(done: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not done():
        assert time.monotonic() < deadline
        os.sched_yield()


def _two_builds(site: Path) -> None:
    """Two builds, so that there are a site and a spare tree with another state."""
    little.publish(site, little.FIRST)
    little.publish(site, little.SECOND)


def _kill_at(monkeypatch: pytest.MonkeyPatch, owner: object, name: str, call: int) -> None:
    """The process dies just before the given call of a function."""
    real, calls = getattr(owner, name), iter(range(1, 1000))

    def counted(*arguments: Any, **named: Any) -> Any:
        if next(calls) == call:
            little.die()
        return real(*arguments, **named)

    monkeypatch.setattr(owner, name, counted)


BEFORE_THE_SWAP = [
    (writer, "remove_strangers", 1),
    *((Path, "unlink", call) for call in (1, 2, 3)),
    (os, "link", 1),
    *((Path, "write_bytes", call) for call in (1, 2)),
    (swap, "into_place", 1),
    (swap, "_exchange", 1),
]
"""Every step of writing the third state over the first one: a link, a new text, a new file."""
AFTER_THE_SWAP = [(Path, "write_text", 1), (os, "replace", 1)]


def _name(place: object) -> str:
    return getattr(place, "__name__", str(place)).rpartition(".")[2]


_NEXT = pytest.mark.parametrize(
    "next_files", [little.THIRD, little.SECOND, little.FIRST], ids=["again", "back", "further-back"]
)


@pytest.mark.parametrize(("owner", "name", "call"), BEFORE_THE_SWAP, ids=_name)
@_NEXT
def test_a_build_killed_while_it_writes_leaves_the_old_site_and_the_next_build_heals(
    owner: object,
    name: str,
    call: int,
    next_files: dict[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    site = tmp_path / "_site"
    _two_builds(site)
    with monkeypatch.context() as patched:
        _kill_at(patched, owner, name, call)
        assert little.killed(lambda: little.publish(site, little.THIRD))
    assert make.tree(site) == little.expected(little.SECOND)

    _assert_heals(site, next_files)


@pytest.mark.parametrize(("owner", "name", "call"), AFTER_THE_SWAP, ids=_name)
@_NEXT
def test_a_build_killed_before_it_remembers_leaves_the_new_site_and_the_next_build_heals(
    owner: object,
    name: str,
    call: int,
    next_files: dict[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    site = tmp_path / "_site"
    _two_builds(site)
    with monkeypatch.context() as patched:
        _kill_at(patched, owner, name, call)
        assert little.killed(lambda: little.publish(site, little.THIRD))
    assert make.tree(site) == little.expected(little.THIRD)

    _assert_heals(site, next_files)


@pytest.mark.parametrize("call", [1, 2, 3])
@_NEXT
def test_a_build_killed_between_the_renames_of_a_disk_that_cannot_exchange_is_healed(
    call: int, next_files: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "_site"
    monkeypatch.setattr(swap, "_exchange", lambda *_: False)
    _two_builds(site)
    with monkeypatch.context() as patched:
        _kill_at(patched, Path, "rename", call)
        assert little.killed(lambda: little.publish(site, little.THIRD))

    _assert_heals(site, next_files)


def _assert_heals(site: Path, next_files: dict[str, str]) -> None:
    """Whatever comes next: the same content, older content, and content after that."""
    for files in (next_files, little.FIRST, little.THIRD, little.THIRD):
        little.publish(site, files)
        assert make.tree(site) == little.expected(files)
