"""Wrong order, wrong date, wrong authority: what stands in the records, and the whole text with its article.

procedure.txt holds the cases. A file of the small folder gets the keys that are given; any other file is written as it
stands. Below `=>` is what the editor reads: nothing, where the case is right.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from tests import make


class Case(NamedTuple):
    """One row of the table."""

    title: str
    files: str
    expected: str


def read(path: Path) -> list[Case]:
    """Every case of the file."""
    _, *pieces = re.split(r"^== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    found = []
    for piece in pieces:
        title, _, rest = piece.partition("\n")
        files, _, expected = rest.partition("=>\n")
        found.append(Case(title, files, expected.strip("\n")))
    return found


CASES = read(Path(__file__).with_name("procedure.txt"))
ARTICLE = re.compile(
    r"\((QĐ 26/2026, (Điều \d|Phụ lục)|QĐ (148|1489|1048)/QĐ-TTg; theo nguồn thứ cấp)"
)
OF_PROCEDURE = re.compile(r"(lỗi|nhắc) (C22\d|C24[0-5]|S320) ")


def lay(content: Path, files: str) -> None:
    """Lay the files of a case over the small folder."""
    before, *pieces = re.split(r"^-- (\S+) --\n", files, flags=re.MULTILINE)
    assert not before.strip()
    for name, text in zip(pieces[::2], pieces[1::2], strict=True):
        if name in make.FILES:
            make.declare(content, name, text)
        else:
            make.put(content, name, text)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_procedure(content: Path, case: Case) -> None:
    lay(content, case.files)
    assert make.said(content) == case.expected


def test_there_are_25_wrong_cases_and_each_names_its_article() -> None:
    lines = [
        line for case in CASES for line in case.expected.splitlines() if OF_PROCEDURE.search(line)
    ]
    assert [line for line in lines if not ARTICLE.search(line)] == []
    assert len(lines) >= 25


def test_a_round_of_148_names_its_decision_as_known_from_secondary_sources(content: Path) -> None:
    name = "criteria/qd-148-2023/decision.yml"
    make.put(content, name, (make.ROOT / "content" / name).read_bytes())
    old = make.ROUND.replace("qd-26-2026", "qd-148-2023").replace("/2026\n", "/2024\n")
    # A code of that time has a district inside and is no place of today.
    entry = "kind: upgrade, code: 22-829-06838-3-2024"
    make.put(content, "rounds/2024-1/round.yml", old.replace("kind: first", entry))
    assert (
        "content/rounds/2024-1/round.yml:10:38: lỗi C224 entry-history: mien-dong ghi nâng hạng lên 4 sao,"
        " nhưng trước ngày mở đợt chưa có công nhận nào (QĐ 148/QĐ-TTg; theo nguồn thứ cấp).\n"
    ) in make.said(content)


def test_the_same_in_english(content: Path) -> None:
    lay(content, "-- rounds/2026-1/round.yml --\nentries: [{product: mien-dong, kind: upgrade}]\n")
    assert make.said(content, language="en").startswith(
        "content/rounds/2026-1/round.yml:2:38: error C224 entry-history: mien-dong is entered as an upgrade to 4 stars,"
        " but before the round it had none (QĐ 26/2026, Điều 6 khoản 1 điểm b và Điều 7 khoản 5).\n"
    )
