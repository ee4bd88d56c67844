"""`build.py build` as a person meets it: what it prints where, and its exit status."""

from __future__ import annotations

import contextlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from ocop_site import pipeline
from tests import make
from tests.conftest import DAY, Run

TIMES = (
    r"\((đọc|load) [\d.]+ s · (kiểm|check) [\d.]+ s · (chấm|score) [\d.]+ s · (xếp|plan) [\d.]+ s"
)
TIMES += r" · (dựng và ghi|render and publish) [\d.]+ s\)"
STRANGE = "set: 66"
"""A fault of content on line 5 of the product."""


def counts(site: Path) -> tuple[int, int, int, str]:
    """Files, pages, codes and size in KB, counted on the disk."""
    tree = make.tree(site)
    pages = sum(name.endswith(".html") for name in tree)
    size = sum(map(len, tree.values())) // 1024
    return len(tree), pages, sum("/qr." in name for name in tree), f"{size:,}".replace(",", ".")


def test_a_good_build_says_on_one_line_what_it_did(content: Path, run: Run) -> None:
    ran = run("build", *DAY)

    files, pages, codes, size = counts(Path("_site"))
    first, second, *rest = ran.err.splitlines()
    assert (ran.status, ran.out, rest) == (0, "", [])
    assert first == (
        f"1 sản phẩm, {pages} trang, {codes} tệp mã QR; dựng {files} tệp ({pages} trang),"
        f" ghi {files}, xoá 0; cả trang {size} KB"
    )
    assert re.fullmatch(f"0 lỗi, 0 nhắc {TIMES}", second)


def test_build_is_the_command_when_none_is_given(content: Path, run: Run) -> None:
    assert run(*DAY).status == 0
    assert Path("_site/index.html").is_file()


def test_a_second_build_says_that_nothing_was_done(content: Path, run: Run) -> None:
    run("build", *DAY)
    make.put(Path("_site"), "stray.txt", "x")

    err = run("build", *DAY, "--lang", "en").err

    _, pages, codes, size = counts(Path("_site"))
    first, second = err.splitlines()
    assert first == (
        f"1 products, {pages} pages, {codes} QR files; rendered 0 files (0 pages),"
        f" wrote 0, removed 1; site {size} KB"
    )
    assert re.fullmatch(f"0 errors, 0 warnings {TIMES}", second)


def test_a_quiet_build_says_nothing(content: Path, run: Run) -> None:
    ran = run("build", *DAY, "-q")

    assert (ran.status, ran.out, ran.err) == (0, "", "")


@pytest.mark.parametrize("flags", [(), ("-q",)])
def test_faults_are_told_even_by_a_quiet_build_and_the_exit_status_is_1(
    flags: tuple[str, ...], content: Path, run: Run
) -> None:
    make.edit(content, "products/mien-dong.md", "set: 6", STRANGE)

    ran = run("build", *DAY, *flags)

    assert ran.status == 1
    assert ran.out.startswith("content/products/mien-dong.md:5:6: lỗi ")
    assert ran.err == ""
    assert not Path("_site").exists()


def test_a_fault_in_the_settings_gives_2(content: Path, run: Run) -> None:
    make.edit(content, "site.yml", "demo: có", "demo: may be")

    ran = run("build", *DAY)

    assert ran.status == 2
    assert ran.out.startswith("content/site.yml:4:7: lỗi ")


def test_warnings_give_0_and_1_with_strict(content: Path, run: Run) -> None:
    make.edit(content, "products/mien-dong.md", "standards: [{id: TCCS 01:2026/HTXBM}]\n", "")

    assert run("build", *DAY, "--strict").status == 1
    assert run("build", *DAY).status == 0


def test_a_folder_of_others_gives_2_and_says_why(content: Path, run: Run) -> None:
    make.put(Path("photos"), "a.jpg", b"1")

    ran = run("build", *DAY, "-d", "photos")

    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        "photos: thư mục có tệp không do chương trình này tạo; chọn thư mục khác bằng -d"
        " / the folder holds files that this program did not make; choose another with -d\n"
    )
    assert make.tree(Path("photos")) == {"a.jpg": b"1"}


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (("--content", "nowhere"), "nowhere: không có thư mục này / no such folder\n"),
        (("--today", "31/2/2026"), "argument --today: 31/2/2026: YYYY-MM-DD\n"),
        (("--jobs", "0"), "argument --jobs: 0: 1, 2, …\n"),
        (("--base-url", "example.vn"), "argument --base-url: example.vn: https://…\n"),
        (("--colour",), "unrecognized arguments: --colour\n"),
        (("-d", "."), ".: cần tên của thư mục / the name of the folder is needed\n"),
    ],
)
def test_wrong_usage_gives_2(flags: tuple[str, ...], said: str, content: Path, run: Run) -> None:
    ran = run("build", *DAY, *flags)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.endswith(said)
    assert make.tree(Path()).keys() == {f"content/{name}" for name in make.tree(content)}


def test_a_bug_gives_3_and_a_report(
    content: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr(pipeline, "build", broken)

    ran = run("build", *DAY)

    assert (ran.status, ran.out) == (3, "")
    assert ran.err.startswith("Lỗi của chương trình, không phải của bạn; xin gửi tệp ocop-bug.txt")
    assert Path("ocop-bug.txt").read_text("utf-8").splitlines()[-1] == "RuntimeError: a bug"


def test_the_json_form_is_printed_for_a_good_build_too(content: Path, run: Run) -> None:
    assert json.loads(run("build", *DAY, "--format", "json").out) == {
        "format": 1,
        "diagnostics": [],
    }


def test_the_base_url_of_the_settings_is_used_and_the_flag_outranks_it(
    content: Path, run: Run
) -> None:
    canonical = '<link rel="canonical" href="{}">'
    assert run("build", *DAY, "-q").status == 0
    home = Path("_site/index.html").read_text("utf-8")
    assert canonical.format("https://example.github.io/ocop/") in home

    assert run("build", *DAY, "-q", "--base-url", "https://ocop.example.vn/").status == 0
    home = Path("_site/index.html").read_text("utf-8")
    assert canonical.format("https://ocop.example.vn/") in home


_WITH_CLOCK = """
import itertools, sys, types
from ocop_site import cli
cli.options.time = types.SimpleNamespace(monotonic=itertools.count(0, int(sys.argv[1])).__next__)
sys.exit(cli.main(sys.argv[2:]))
"""
"""The command line for which so many seconds pass between two looks at the clock."""


def _on_a_terminal(*flags: str, seconds: int = 2) -> str:
    """What a build prints to a terminal."""
    ours, theirs = os.openpty()
    path = os.pathsep.join([str(make.ROOT), os.environ.get("PYTHONPATH", "")])
    command = subprocess.Popen(
        [sys.executable, "-c", _WITH_CLOCK, str(seconds), "build", *DAY, *flags],
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "PYTHONPATH": path},
    )
    os.close(theirs)
    said = b""
    # Linux answers with EIO when the other end is closed.
    with contextlib.suppress(OSError):
        while data := os.read(ours, 65536):
            said += data
    os.close(ours)
    assert command.wait(30) == 0
    return said.decode().replace("\r\n", "\n")


def test_on_a_terminal_a_long_build_shows_its_rooms_and_counts_what_it_renders(
    content: Path,
) -> None:
    said = _on_a_terminal()

    files = counts(Path("_site"))[0]
    rooms = ["đọc", "kiểm", "chấm", "xếp", "dựng và ghi"]
    steps = [*rooms, *(f"dựng {number}/{files}" for number in range(1, files + 1))]
    progress, _, rest = said.partition("\n")
    assert progress == "".join(f"\r{step}\x1b[K" for step in steps)
    assert rest.startswith("1 sản phẩm, ")
    assert "\r" not in rest


def test_on_a_terminal_a_short_build_shows_no_progress(content: Path) -> None:
    said = _on_a_terminal(seconds=0)

    assert said.startswith("1 sản phẩm, ")
    assert "\r" not in said


def test_on_a_terminal_a_quiet_build_says_nothing(content: Path) -> None:
    assert _on_a_terminal("-q") == ""


def test_into_a_pipe_a_long_build_shows_no_progress(content: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _WITH_CLOCK, "2", "build", *DAY],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(make.ROOT)},
    )

    assert ran.stdout == b""
    assert ran.stderr.decode().startswith("1 sản phẩm, ")
    assert b"\r" not in ran.stderr
