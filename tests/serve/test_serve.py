"""What `serve` does between the editor and the browser: wiring without a port, and one real server."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import livereload
import pytest

from ocop_site import serve
from tests import make
from tests.conftest import DAY, Run
from tests.serve.test_preview import get

DEADLINE = 30
"""Seconds; far more than anything here takes."""


class Served:
    """Stands for `serve.serve`: keeps what it was given."""

    def __init__(self) -> None:
        self.site_path, self.given = Path(), dict[str, Any]()

    def __call__(self, site_path: Path, **given: Any) -> None:
        self.site_path, self.given = site_path, given

    @property
    def rebuild(self) -> Callable[[], str]:
        found: Callable[[], str] = self.given["rebuild"]
        return found


@pytest.fixture
def served(content: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Served:
    """`build.py serve` over the small content, up to the door of the server."""
    assert content.is_dir()
    found = Served()
    monkeypatch.setattr(serve, "serve", found)
    assert run("serve", *DAY, "-a", "127.0.0.1:8123").status == 0
    return found


def test_the_server_is_given_the_folders_and_the_address(served: Served) -> None:
    given = {key: value for key, value in served.given.items() if key != "rebuild"}

    assert served.site_path == Path("_serve")
    assert given == {
        "watched": (Path("content"), make.ROOT / "templates"),
        "host": "127.0.0.1",
        "port": 8123,
        "open_browser": False,
    }


def test_a_preview_is_built_for_the_address_that_it_is_served_at(served: Served) -> None:
    assert served.rebuild() == ""

    home = (served.site_path / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="http://127.0.0.1:8123/">' in home


def test_a_fault_is_shown_over_the_last_good_page_and_goes_when_it_is_mended(
    served: Served, content: Path
) -> None:
    preview = serve.Preview(served.site_path)
    preview.faults = served.rebuild()
    good = get(preview, "/")
    assert preview.faults == ""
    make.edit(content, "products/mien-dong.md", "set: 6", "set: 66")

    preview.faults = served.rebuild()

    place = "content/products/mien-dong.md:5:6: lỗi "
    assert preview.faults.startswith(place)
    status, _, text = get(preview, "/")
    assert status == "200 OK"
    before, cover, after = text.partition("<details open")
    assert place in after
    assert before + after.partition("</details>")[2] == good[2]
    assert cover

    make.edit(content, "products/mien-dong.md", "set: 66", "set: 6")
    preview.faults = served.rebuild()
    assert get(preview, "/") == good


def test_warnings_do_not_cover_the_page(served: Served, content: Path) -> None:
    make.edit(content, "products/mien-dong.md", "standards: [{id: TCCS 01:2026/HTXBM}]\n", "")

    assert served.rebuild() == ""


@pytest.mark.parametrize("address", ["8000", "localhost", "localhost:", ":8000", "a:b", "[::1]:x"])
def test_an_address_without_host_or_port_is_wrong_usage(
    address: str, content: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "serve", Served())
    ran = run("serve", "-a", address, "--content", str(content))

    assert (ran.status, ran.out) == (2, "")
    assert ran.err == f"{address}: cần HOST:PORT / HOST:PORT expected\n"


class Server:
    """Stands for livereload's server."""

    made: Server

    def __init__(self, app: serve.Preview) -> None:
        self.app, self.watched, self.served = app, [], {}  # type: ignore[var-annotated]
        Server.made = self

    def watch(self, path: str, func: Callable[[], None], delay: float) -> None:
        self.watched.append((path, func, delay))

    def serve(self, **given: object) -> None:
        self.served = given


def test_every_change_below_a_watched_path_builds_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(livereload, "Server", Server)
    answers = iter(["", "lỗi 1", ""])
    seen: list[int] = []

    def rebuild() -> str:
        seen.append(len(seen))
        return next(answers)

    serve.serve(
        tmp_path,
        watched=(Path("content"), Path("templates")),
        rebuild=rebuild,
        host="127.0.0.1",
        port=8000,
        open_browser=False,
    )

    made = Server.made
    assert [(path, delay) for path, _, delay in made.watched] == [
        ("content", 0.1),
        ("templates", 0.1),
    ]
    assert made.served == {"host": "127.0.0.1", "port": 8000, "open_url_delay": None}
    assert (seen, made.app.faults) == ([0], "")
    made.watched[0][1]()
    assert (seen, made.app.faults) == ([0, 1], "lỗi 1")
    made.watched[1][1]()
    assert (seen, made.app.faults) == ([0, 1, 2], "")


def test_a_change_during_the_first_build_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """livereload takes for changed what is younger than its server: that must be there before the build."""
    events: list[str] = []

    class Noted(Server):
        def __init__(self, app: serve.Preview) -> None:
            events.append("server")
            super().__init__(app)

    def rebuild() -> str:
        events.append("build")
        return ""

    monkeypatch.setattr(livereload, "Server", Noted)
    serve.serve(tmp_path, watched=(), rebuild=rebuild, host="h", port=1, open_browser=False)

    assert events == ["server", "build"]


@pytest.fixture
def address(content: Path, tmp_path: Path) -> Iterator[str]:
    """A real server in a process of its own, over the small content; killed at the end."""
    assert content.is_dir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command: list[str | Path] = [
        sys.executable,
        make.ROOT / "build.py",
        "serve",
        "-a",
        f"127.0.0.1:{port}",
        *DAY,
    ]
    with (tmp_path / "log").open("wb") as log:
        server = subprocess.Popen(
            command, cwd=tmp_path, stdout=log, stderr=log, start_new_session=True
        )
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            os.killpg(server.pid, signal.SIGKILL)
            server.wait(DEADLINE)


def _page(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=DEADLINE) as answer:
            return str(answer.read().decode())
    except urllib.error.HTTPError as error:
        with error:
            return error.read().decode()
    except OSError:
        return ""


def _wait(url: str, words: Iterable[str]) -> str:
    """The page, as soon as it holds all these words."""
    deadline = time.monotonic() + DEADLINE
    while time.monotonic() < deadline:
        page = _page(url)
        if page and all(word in page for word in words):
            return page
        time.sleep(0.05)
    raise AssertionError(f"{url} does not come to hold {words}: {_page(url)[:2000]}")


def test_a_real_server_shows_edits_and_faults(address: str, content: Path, tmp_path: Path) -> None:
    url, name = f"{address}/T/{make.CODE}/", "products/mien-dong.md"
    first = _wait(url, ["<h1>Miến dong sợi vàng</h1>", f"{address}/T/{make.CODE}/"])
    assert "livereload.js" in first
    assert "livereload" not in (tmp_path / "_serve/T" / make.CODE / "index.html").read_text("utf-8")

    make.edit(content, name, "name: Miến dong sợi vàng", "name: Miến dong Bình Liêu")
    _wait(url, ["<h1>Miến dong Bình Liêu</h1>"])

    make.edit(content, name, "set: 6", "set: 66")
    covered = _wait(
        url, ["content/products/mien-dong.md:5:6: lỗi ", "<h1>Miến dong Bình Liêu</h1>"]
    )
    assert "Nội dung có lỗi; phía sau là trang tốt gần nhất" in covered

    make.edit(content, name, "set: 66", "set: 6")
    deadline = time.monotonic() + DEADLINE
    while "Nội dung có lỗi" in _page(url):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert "<h1>Miến dong Bình Liêu</h1>" in _page(url)
    assert _page(f"{address}/../secret") == _page(f"{address}/khong-co/")
