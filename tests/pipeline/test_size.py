"""A site that its host would not take is never written."""

from __future__ import annotations

from pathlib import Path

from tests import make


def test_a_site_larger_than_its_host_takes_leaves_the_old_one(tmp_path: Path) -> None:
    content = make.content(tmp_path)
    assert make.build(content).is_good
    before = make.tree(tmp_path / "_site")
    size = sum(map(len, before.values()))
    make.edit(content, "products/mien-dong.md", "Sợi miến tráng tay", "Sợi miến tráng bằng tay")

    report = make.build(content, most_bytes=size // 2)

    assert [one.code.id for one in report.diagnostics] == ["P405"]
    assert report.exit_status == 2
    assert make.tree(tmp_path / "_site") == before


def test_a_site_of_just_the_size_is_written(tmp_path: Path) -> None:
    content = make.content(tmp_path)
    make.build(content)
    size = sum(map(len, make.tree(tmp_path / "_site").values()))

    assert make.build(content, most_bytes=size, use_cache=False).is_good
    assert not make.build(content, most_bytes=size - 1, use_cache=False).is_good
