"""What a build leaves on the disk, and what it does not do again."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ocop_site import publish as room
from ocop_site.diagnostics import Code, Diagnostic, Span, Text
from ocop_site.model.page import Artifact, Job
from ocop_site.publish import Outcome, pool, swap
from tests import make
from tests.publish import little

FAULT = Code(id="R500", slug="fault", title=Text("Lỗi", "Fault"), message=Text("lỗi", "fault"))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Where the site goes; nothing is there yet."""
    return tmp_path / "_site"


def size(files: dict[str, str]) -> int:
    return sum(len(body) for body in little.expected(files).values())


def stamps(site: Path) -> dict[Path, tuple[int, ...]]:
    """What tells whether anybody wrote: reading a file may change its time of access alone."""
    found = {path: path.stat() for path in site.rglob("*")}
    return {
        path: (one.st_ino, one.st_size, one.st_mtime_ns, one.st_ctime_ns)
        for path, one in found.items()
    }


def test_the_whole_site_appears_and_nothing_else(site: Path) -> None:
    outcome = little.publish(site, little.FIRST)

    assert outcome == Outcome(
        rendered={"text": 4},
        written=(".nojekyll", "index.html", "T/QN7K3M9Y/index.html", "san-pham/index.html"),
        size=size(little.FIRST),
    )
    assert make.tree(site) == little.expected(little.FIRST)


def test_a_build_with_nothing_changed_renders_nothing_and_writes_nothing(site: Path) -> None:
    little.publish(site, little.FIRST)
    before = stamps(site)

    assert little.publish(site, little.FIRST) == Outcome(size=size(little.FIRST))
    assert stamps(site) == before


def test_only_what_changed_is_rendered_and_written(site: Path) -> None:
    little.publish(site, little.FIRST)

    outcome = little.publish(site, little.SECOND)

    assert (outcome.rendered, outcome.written) == ({"text": 1}, ("index.html",))
    assert make.tree(site) == little.expected(little.SECOND)


def test_a_file_that_is_no_longer_wanted_goes_with_the_folders_that_it_leaves_empty(
    site: Path,
) -> None:
    little.publish(site, little.THIRD)

    outcome = little.publish(site, little.SECOND | {"T/QN7K3M9Y/index.html": "miến 3"})

    assert (outcome.rendered, outcome.written) == ({}, ())
    assert outcome.removed == ("tin/mua/index.html",)
    assert not (site / "tin").exists()


def test_a_page_without_a_key_is_rendered_every_time_and_written_only_when_it_differs(
    site: Path,
) -> None:
    little.publish(site, little.FIRST, key=lambda _: "")

    outcome = little.publish(site, little.FIRST, key=lambda _: "")

    assert outcome == Outcome(rendered={"text": 4}, size=size(little.FIRST))


def test_a_new_key_with_the_same_bytes_is_remembered(site: Path) -> None:
    little.publish(site, little.FIRST)

    again = little.publish(site, little.FIRST, key=lambda _: "newer")
    after = little.publish(site, little.FIRST, key=lambda _: "newer")

    assert again == Outcome(rendered={"text": 4}, size=size(little.FIRST))
    assert after == Outcome(size=size(little.FIRST))


def _other_text(site: Path) -> None:
    (site / "index.html").write_text("sửa tay, dài hơn")


def _same_length(site: Path) -> None:
    (site / "index.html").write_bytes(b"x" * len("nhà 1".encode()))
    os.utime(site / "index.html", ns=(1, 1))


def _gone(site: Path) -> None:
    (site / "index.html").unlink()


def _now_a_folder(site: Path) -> None:
    (site / "index.html").unlink()
    (site / "index.html").mkdir()
    (site / "index.html" / "x").write_text("x")


def _folder_gone(site: Path) -> None:
    shutil.rmtree(site / "T")


def _folder_now_a_file(site: Path) -> None:
    shutil.rmtree(site / "T")
    (site / "T").write_text("x")


def _stray_file(site: Path) -> None:
    (site / "T" / "note.txt").write_text("x")


def _stray_folder(site: Path) -> None:
    (site / "images" / "old").mkdir(parents=True)
    (site / "images" / "old" / "x.png").write_bytes(b"x")


def _link_to_a_folder(site: Path) -> None:
    (site / "images").symlink_to(site.parent)


def _link_to_a_file(site: Path) -> None:
    (site / "passwords").symlink_to("/etc/passwd")


def _without_our_mark(site: Path) -> None:
    (site / ".nojekyll").unlink()


@pytest.mark.parametrize(
    "touch",
    [
        _other_text,
        _same_length,
        _gone,
        _now_a_folder,
        _folder_gone,
        _folder_now_a_file,
        _stray_file,
        _stray_folder,
        _link_to_a_folder,
        _link_to_a_file,
        _without_our_mark,
    ],
)
def test_what_a_hand_did_to_the_site_is_undone_by_the_next_build(
    touch: Callable[[Path], None], site: Path
) -> None:
    little.publish(site, little.FIRST)
    touch(site)

    for files in (little.FIRST, little.SECOND, little.THIRD, little.THIRD):
        little.publish(site, files)
        assert make.tree(site) == little.expected(files)
        assert not [path for path in site.rglob("*") if path.is_symlink()]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes()[:-9]),
        lambda path: path.write_bytes(b"\xff\xfe"),
        lambda path: path.write_text("[]"),
        lambda path: path.write_text('{"format":1}'),
        lambda path: path.write_text('{"format":1,"site":[],"spare":{}}'),
        lambda path: path.write_text('{"format":1,"site":{"index.html":["one"]},"spare":{}}'),
        lambda path: path.write_text(json.dumps({**json.loads(path.read_text()), "format": 0})),
        lambda path: path.write_text(json.dumps({**json.loads(path.read_text()), "format": 2})),
    ],
    ids=["missing", "empty", "cut", "binary", "list", "bare", "lists", "short", "older", "newer"],
)
def test_without_a_manifest_of_this_version_everything_is_made_again(
    spoil: Callable[[Path], object], site: Path
) -> None:
    little.publish(site, little.FIRST)
    little.publish(site, little.SECOND)
    spoil(little.state(site) / "manifest.json")

    assert little.publish(site, little.SECOND).rendered == {"text": 4}
    assert make.tree(site) == little.expected(little.SECOND)
    assert little.publish(site, little.SECOND) == Outcome(size=size(little.SECOND))


def test_without_the_cache_everything_is_rendered_and_the_bytes_are_the_same(site: Path) -> None:
    little.publish(site, little.FIRST)

    outcome = little.publish(site, little.FIRST, use_cache=False)

    assert outcome.rendered == {"text": 4}
    assert make.tree(site) == little.expected(little.FIRST)
    assert little.publish(site, little.THIRD).rendered == {"text": 3}
    assert make.tree(site) == little.expected(little.THIRD)


def test_a_fault_of_one_job_leaves_the_old_site_and_every_fault_is_told(site: Path) -> None:
    little.publish(site, little.FIRST)
    before = stamps(site)

    def run(job: Job) -> Artifact | Diagnostic:
        if job.target.endswith("index.html"):
            return Diagnostic(code=FAULT, span=Span(path=job.target))
        return little.run(job)

    outcome = little.publish(site, little.THIRD, run=run)

    assert outcome == Outcome(
        diagnostics=tuple(
            Diagnostic(code=FAULT, span=Span(path=path))
            for path in ("index.html", "T/QN7K3M9Y/index.html", "tin/mua/index.html")
        ),
        rendered={"text": 3},
    )
    assert stamps(site) == before
    assert little.publish(site, little.THIRD).rendered == {"text": 3}


def test_a_fault_in_the_first_build_leaves_no_site(site: Path) -> None:
    outcome = little.publish(
        site, little.FIRST, run=lambda _: Diagnostic(code=FAULT, span=Span(path="x"))
    )

    assert len(outcome.diagnostics) == 4
    assert not site.exists()


@pytest.mark.parametrize("name", ["Trang OCOP của tỉnh", "xã Đông Ngũ/trang (1)", "a'b\"$c%20"])
def test_the_site_may_lie_at_a_path_with_spaces_and_vietnamese_letters(
    name: str, tmp_path: Path
) -> None:
    for files in (little.FIRST, little.THIRD):
        little.publish(tmp_path / name, files)
        assert make.tree(tmp_path / name) == little.expected(files)


def test_two_processes_give_the_files_of_one(tmp_path: Path) -> None:
    files = {f"T/{number}/index.html": f"trang {number}" for number in range(100)}

    one = little.publish(tmp_path / "one", files, workers=1)
    two = little.publish(tmp_path / "two", files, workers=2)

    assert one == two
    assert make.tree(tmp_path / "one") == make.tree(tmp_path / "two") == little.expected(files)


def test_results_of_several_processes_come_in_the_order_of_the_jobs() -> None:
    jobs = little.jobs({str(number): str(number) for number in range(3 * pool.CHUNK + 1)})

    assert list(pool.run_all(jobs, little.run, 2)) == [little.run(job) for job in jobs]


def _die_at_seventy(job: Job) -> Artifact | Diagnostic:
    if job.target == "70":
        little.die()
    return little.run(job)


def test_a_worker_that_dies_is_no_fault_of_the_content_and_the_old_site_stays(site: Path) -> None:
    little.publish(site, little.FIRST)
    files = {str(number): str(number) for number in range(100)}

    with pytest.raises(Exception, match="process pool was terminated abruptly"):
        little.publish(site, files, run=_die_at_seventy, workers=2)

    assert make.tree(site) == little.expected(little.FIRST)


def test_progress_counts_the_jobs_that_are_rendered(site: Path) -> None:
    seen: list[tuple[int, int]] = []
    little.publish(site, little.FIRST)

    room.publish(
        little.jobs(little.THIRD),
        run=little.run,
        key=little.key,
        site_path=site,
        progress=lambda *count: seen.append(count),
    )

    assert seen == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize("exchange", [True, False], ids=["exchange", "renames"])
def test_with_and_without_an_atomic_exchange_the_right_site_stands_at_the_end(
    exchange: bool, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not exchange:
        monkeypatch.setattr(swap, "_exchange", lambda *_: False)

    for files in (little.FIRST, little.SECOND, little.THIRD, little.FIRST, little.FIRST):
        little.publish(site, files)
        assert make.tree(site) == little.expected(files)
    assert sorted(path.name for path in little.state(site).iterdir()) == [
        "lock",
        "manifest.json",
        "spare",
    ]


def test_unchanged_files_are_one_file_in_both_trees(site: Path) -> None:
    for files in (little.FIRST, little.SECOND, little.FIRST, little.SECOND):
        little.publish(site, files)

    spare = little.state(site) / "spare"
    same = [name for name in little.expected(little.FIRST) if (site / name).samefile(spare / name)]
    assert same == [".nojekyll", "T/QN7K3M9Y/index.html", "san-pham/index.html"]


def test_on_a_disk_without_hard_links_unchanged_files_are_copied(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError("no links here")

    monkeypatch.setattr(os, "link", no_links)

    for files in (little.FIRST, little.SECOND, little.THIRD, little.FIRST):
        little.publish(site, files)
        assert make.tree(site) == little.expected(files)
    assert little.publish(site, little.FIRST) == Outcome(size=size(little.FIRST))
