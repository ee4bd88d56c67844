"""Folders that are not ours, and two builds at once."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ocop_site import publish as room
from ocop_site.publish import Refused
from tests import make
from tests.publish import little


def _photos(site: Path) -> None:
    make.put(site, "ảnh cưới/1.jpg", b"1")


def _other_site(site: Path) -> None:
    make.put(site, "index.html", b"<h1>Cua toi</h1>")
    make.put(site, ".nojekyll", b"")


def _git(site: Path) -> None:
    make.put(site, ".git/HEAD", b"ref: refs/heads/main\n")


@pytest.mark.parametrize("fill", [_photos, _other_site, _git])
def test_a_folder_with_files_of_others_is_refused_and_stays_as_it_is(
    fill: Callable[[Path], None], tmp_path: Path
) -> None:
    site = tmp_path / "of others"
    fill(site)
    before = make.tree(tmp_path)

    with pytest.raises(Refused) as caught:
        little.publish(site, little.FIRST)

    assert str(caught.value) == (
        f"{site}: thư mục có tệp không do chương trình này tạo; chọn thư mục khác bằng -d"
        " / the folder holds files that this program did not make; choose another with -d"
    )
    assert make.tree(tmp_path) == before


def test_a_folder_of_others_in_the_place_of_a_removed_site_is_refused(tmp_path: Path) -> None:
    site = tmp_path / "_site"
    little.publish(site, little.FIRST)
    make.empty(site)
    _photos(site)

    with pytest.raises(Refused):
        little.publish(site, little.FIRST)

    assert make.tree(site) == {"ảnh cưới/1.jpg": b"1"}


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "_site").mkdir()

    little.publish(tmp_path / "_site", little.FIRST)

    assert make.tree(tmp_path / "_site") == little.expected(little.FIRST)


def test_a_site_of_ours_without_its_manifest_is_taken(tmp_path: Path) -> None:
    little.publish(tmp_path / "_site", little.FIRST)
    make.empty(little.state(tmp_path / "_site"))

    little.publish(tmp_path / "_site", little.SECOND)

    assert make.tree(tmp_path / "_site") == little.expected(little.SECOND)


@pytest.mark.parametrize("aim", ["a site", "an empty folder", "nothing"])
def test_a_link_as_the_site_folder_is_refused(aim: str, tmp_path: Path) -> None:
    site, real = tmp_path / "_site", tmp_path / "real"
    if aim == "a site":
        little.publish(real, little.FIRST)
    elif aim == "an empty folder":
        real.mkdir()
    site.symlink_to(real)
    before = make.tree(real)

    with pytest.raises(Refused) as caught:
        little.publish(site, little.SECOND)

    assert str(caught.value) == f"{site}: không phải thư mục / not a folder"
    assert site.readlink() == real
    assert make.tree(real) == before


def test_a_file_in_the_place_of_the_site_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "_site").write_text("của tôi")

    with pytest.raises(Refused) as caught:
        little.publish(tmp_path / "_site", little.FIRST)

    assert str(caught.value) == f"{tmp_path / '_site'}: không phải thư mục / not a folder"
    assert (tmp_path / "_site").read_text() == "của tôi"


@pytest.mark.parametrize("name", [".", "..", "/"])
def test_a_folder_without_a_name_is_refused(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")

    with pytest.raises(Refused):
        little.publish(Path(name), little.FIRST)

    assert make.tree(tmp_path) == {}


def test_the_second_of_two_builds_at_once_is_refused_and_the_first_ends_well(
    tmp_path: Path,
) -> None:
    site = tmp_path / "_site"
    little.publish(site, little.FIRST)
    context = multiprocessing.get_context("fork")
    running, go_on = context.Event(), context.Event()

    def first() -> None:
        def key(job: object) -> str:
            running.set()
            go_on.wait(20)
            return ""

        little.publish(site, little.SECOND, key=key)

    builder = context.Process(target=first)
    builder.start()
    try:
        assert running.wait(20)
        with pytest.raises(Refused) as caught:
            little.publish(site, little.THIRD)
        assert make.tree(site) == little.expected(little.FIRST)
    finally:
        go_on.set()
        builder.join(20)

    state = little.state(site)
    assert str(caught.value) == f"{state}: đang có lần dựng khác / another build is running"
    assert builder.exitcode == 0
    assert make.tree(site) == little.expected(little.SECOND)


def test_the_lock_goes_with_the_process_that_held_it(tmp_path: Path) -> None:
    site = tmp_path / "_site"
    assert little.killed(lambda: little.publish(site, little.FIRST, key=lambda _: _die()))

    little.publish(site, little.FIRST)

    assert make.tree(site) == little.expected(little.FIRST)


def _die() -> str:
    little.die()
    return os.devnull


def test_a_disk_that_cannot_be_written_is_refused_and_the_old_site_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "_site"
    little.publish(site, little.FIRST)
    before = make.tree(site)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "spare/index.html")

    monkeypatch.setattr(room.writer, "bring_up_to_date", full)

    with pytest.raises(Refused, match=r"spare/index\.html: No space left on device"):
        little.publish(site, little.SECOND)
    assert make.tree(site) == before
