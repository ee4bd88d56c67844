"""A content folder with 25 mistakes of 24 kinds: one run names all of them, each on its line, and nothing else.

tests/sites/faults/content.txt are the faulty records, laid over the small valid folder; console.txt is what the
editor reads.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from ocop_site import cli
from tests import make
from tests.conftest import DAY, Run

HERE = make.ROOT / "tests/sites/faults"
BUILD = ("build", *DAY, "--jobs", "1", "--quiet", "--base-url", "https://example.github.io/ocop/")
SHEETS = "rounds/2026-1/sheets"


def plant(content: Path) -> None:
    """Lay the faulty records over the folder; what is hard to see in a text file is done here."""
    make.overlay(content, (HERE / "content.txt").read_text(encoding="utf-8"))
    decomposed = unicodedata.normalize("NFD", "thoáng mát")
    make.edit(content, "products/mat-ong.md", "thoáng mát", decomposed)
    for member, last in (("TV1", 2), ("TV2", 3), ("TV3", 1)):
        sheet = make.SHEET.format(member=member, last=last).replace("mien-dong", "gao-nep")
        make.put(content, f"{SHEETS}/gao-nep/{member}.yml", sheet)
    make.edit(content, f"{SHEETS}/mien-dong/TV1.yml", "C7: 3", "C7: 4")
    make.edit(content, f"{SHEETS}/mien-dong/TV2.yml", "B4.1: 3, ", "")
    make.edit(content, f"{SHEETS}/mien-dong/TV3.yml", "set: 6", "set: 7")


def expected(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def test_one_run_names_every_mistake_on_its_line_and_nothing_else(content: Path, run: Run) -> None:
    plant(content)
    ran = run("check", *DAY, "--quiet")
    assert (ran.out, ran.err, ran.status) == (expected("console.txt"), "", 1)


def test_the_same_in_english(content: Path, run: Run) -> None:
    plant(content)
    ran = run("check", *DAY, "--quiet", "--lang", "en")
    assert (ran.out, ran.err, ran.status) == (expected("console.en.txt"), "", 1)


def test_the_same_as_annotations_of_github(content: Path, run: Run) -> None:
    plant(content)
    ran = run("check", *DAY, "--quiet", "--format", "github")
    assert (ran.out, ran.err, ran.status) == (expected("console.github.txt"), "", 1)


def test_there_are_25_mistakes_of_24_kinds(content: Path) -> None:
    plant(content)
    codes = [line.split()[-1] for line in make.check(content)]
    assert (len(codes), len(set(codes))) == (25, 24)


def test_the_count_stands_below(content: Path, run: Run) -> None:
    plant(content)
    assert run("check", *DAY).err.startswith("24 lỗi, 1 nhắc (đọc ")


def test_a_build_with_faults_leaves_the_good_site_byte_for_byte(
    content: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make.templates(tmp_path)
    monkeypatch.setattr(cli.options, "ROOT", tmp_path)
    assert run(*BUILD).status == 0
    site = make.tree(tmp_path / "_site")
    assert "T/QN7K3M9Y/index.html" in site
    plant(content)
    ran = run(*BUILD)
    assert (ran.out, ran.err, ran.status) == (expected("console.txt"), "", 1)
    assert make.tree(tmp_path / "_site") == site
