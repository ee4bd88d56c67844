"""The council's rule of round.yml reaches the result and the pages."""

from __future__ import annotations

import re
from pathlib import Path

from tests import make
from tests.officer.conftest import ROUND, SHEETS


def ruled(content: Path, rule: str) -> None:
    """Give the round a rule more."""
    make.edit(content, ROUND, "max_spread: 10", f"max_spread: 10, {rule}")


def page(content: Path, url: str) -> str:
    """A page of the built site, as text without tags."""
    report = make.build(content)
    assert report.is_good, [one.sentence("vi") for one in report.diagnostics]
    text = (content.parent / "_site" / url / "index.html").read_text(encoding="utf-8")
    return " ".join(re.sub(r"<[^>]+>", " ", text).replace("\u00a0", " ").split())


def test_a_minimum_that_one_member_denies_holds_the_stars_down_where_every_member_counts(
    content: Path,
) -> None:
    make.edit(content, f"{SHEETS}/TV3.yml", "A1.1: 3", "A1.1: 1")
    assert make.check(content) == []
    ruled(content, "minimum_on: every-member")
    assert make.check(content) == ["products/mien-dong.md:13:24 S305"]


def test_the_total_is_shown_as_the_rule_says(content: Path) -> None:
    make.edit(content, f"{SHEETS}/TV3.yml", "C11: 1", "C11: 3")
    ruled(content, 'shown_to: "0,1", rounding: half-up')
    shown = page(content, "dot/2026-1")
    assert "75,7 32 18 25,7" in shown
    assert "Hiện đến 0,1 điểm, làm tròn nửa lên; xếp hạng thì so số chính xác." in shown


def test_a_council_that_averages_totals_shows_no_average_of_an_item(content: Path) -> None:
    per_item = page(content, f"T/{make.CODE}")
    assert "1.1 Nguồn nguyên liệu Nguyên liệu gốc trong tỉnh chiếm từ 75% đến 100% 3/3" in per_item
    ruled(content, "average: per-total")
    per_total = page(content, f"T/{make.CODE}")
    assert "1.1 Nguồn nguyên liệu Nguyên liệu gốc trong tỉnh chiếm từ 75% đến 100% –/3" in per_total
    assert "75,00/100" in per_total


def test_the_page_of_a_round_shows_rule_and_source(content: Path) -> None:
    make.edit(content, ROUND, "quorum: 3", "quorum: 2/3")
    shown = page(content, "dot/2026-1")
    assert "Ít nhất 2/3 số thành viên, tức 2 phiếu" in shown
    assert "Mức tối thiểu Điểm trung bình của mục phải đạt" in shown
    assert "Nguồn Quy chế hoạt động của Hội đồng (minh hoạ)" in shown
    assert "Quyết định không quy định cách lấy trung bình" in shown
