"""For every test: no network, a folder of its own, a fixed day."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from ocop_site import cli
from tests import demonstration, make
from tests.demonstration import Demo

_OURS = ("127.0.0.1", "::1", "localhost")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection to another machine fails the test; this machine may speak to itself."""
    connect = socket.socket.connect

    def refuse(self: socket.socket, address: object) -> None:
        if isinstance(address, tuple) and address[0] not in _OURS:
            raise AssertionError(f"a test reaches for the network: {address}")
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small valid content folder as `content`, relative: the working folder is the test's own."""
    monkeypatch.chdir(tmp_path)
    make.content(tmp_path)
    return Path("content")


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """The whole demonstration site; nobody may change it."""
    return demonstration.shared(tmp_path_factory.getbasetemp())


class Ran:
    """What a command left: its exit status and what it printed."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err


class Run:
    """`run("check", "--strict")` carries out a command of the command line on the test's day."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, *argv: str) -> Ran:
        self.capsys.readouterr()
        if Path("content").is_dir():  # the test's own folder, with a fitting ledger
            make.enter(Path("content"))
        try:
            status = cli.main(argv)
        except SystemExit as end:  # argparse leaves this way
            status = int(end.code or 0)
        out, err = self.capsys.readouterr()
        return Ran(status, out, err)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """The command line. Commands that need a day get it by `--today`; see `DAY`."""
    return Run(capsys)


DAY = ("--today", make.TODAY.isoformat())
