"""Published figures: sums that no reading explains, and counts that the records of the round do not bear out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import make

ROUND = "rounds/2026-1/round.yml"
FIGURES = """\
what: Đợt năm 2021
as_of: 9/6/2022
source: bài báo ngày 9/6/2022
numbers: {%s}
"""


def announced(content: Path, numbers: str) -> list[str]:
    """The messages about an announcement with these numbers."""
    make.put(content, "figures/2021.yml", FIGURES % numbers)
    return [one.sentence("vi") for one in make.diagnostics(content)]


def test_the_line_of_2021_with_its_place_and_every_reading(content: Path) -> None:
    numbers = "certified: 86, stars_3: 20, stars_4: 64, stars_5_candidates: 3"
    make.put(content, "figures/2021.yml", FIGURES % numbers)
    assert make.said(content) == (
        "content/figures/2021.yml:4:22: nhắc C246 published-sums: nguồn ghi certified 86; đã thử:"
        " 20 + 64 = 84; 20 + 64 + 3 = 87; không cách cộng nào khớp.\n"
        "    numbers: {certified: 86, stars_3: 20, stars_4: 64, stars_5_candidates: 3}\n"
        "                         ^\n"
        "    gợi ý: Giữ số như nguồn ghi; nếu chép sai thì sửa."
    )


@pytest.mark.parametrize(
    "numbers",
    [
        pytest.param(
            "certified: 86, stars_3: 22, stars_4: 64, stars_5_candidates: 3",
            id="candidates inside the four stars",
        ),
        pytest.param(
            "certified: 40, stars_3: 0, stars_4: 39, stars_5_candidates: 1",
            id="candidates beside the four stars",
        ),
        pytest.param(
            "rated: 267, stars_3: 193, stars_4: 68, stars_5: 3, stars_5_province: 3",
            id="five stars of the province beside those of the ministry",
        ),
        pytest.param("submitted: 40, new: 7, re_evaluated: 21, upgraded: 12", id="kinds"),
        pytest.param(
            "submitted: 28, new: 7, re_evaluated: 21, upgraded: 12",
            id="upgrades inside the re-evaluated",
        ),
        pytest.param("stars_4: 40, new: 7, re_evaluated: 21, upgraded: 12", id="stars as total"),
        pytest.param("new: 7, re_evaluated: 21", id="kinds without a total"),
        pytest.param(
            "producers: 219, companies: 54, cooperatives: 87, households: 78", id="makers"
        ),
        pytest.param("producers: 219, companies: 54", id="one kind of makers"),
        pytest.param("submitted: 14, certified: 11, failed: 3", id="results"),
        pytest.param("rated: 437, stars_5: 8", id="one class of stars"),
        pytest.param("sums: [{what: gian hàng, total: 160, parts: [70, 90]}]", id="another sum"),
    ],
)
def test_a_line_that_some_reading_explains_is_right(content: Path, numbers: str) -> None:
    assert announced(content, numbers) == []


@pytest.mark.parametrize(
    ("numbers", "read", "tried"),
    [
        ("submitted: 100, new: 75, re_evaluated: 23", "submitted 100", "75 + 23 = 98"),
        (
            "submitted: 30, new: 7, re_evaluated: 21, upgraded: 12",
            "submitted 30",
            "7 + 21 = 28; 7 + 21 + 12 = 40",
        ),
        (
            "producers: 212, companies: 55, cooperatives: 85, households: 74",
            "producers 212",
            "55 + 85 + 74 = 214",
        ),
        ("submitted: 15, certified: 11, failed: 3", "submitted 15", "11 + 3 = 14"),
        (
            "rated: 266, stars_3: 193, stars_4: 68, stars_5: 3, stars_5_province: 3",
            "rated 266",
            "193 + 68 + 3 = 264; 193 + 68 + 3 + 3 = 267",
        ),
        (
            "sums: [{what: gian hàng, total: 220, parts: [100, 110]}]",
            "gian hàng 220",
            "100 + 110 = 210",
        ),
    ],
)
def test_a_line_that_no_reading_explains_is_wrong(
    content: Path, numbers: str, read: str, tried: str
) -> None:
    said = f"nguồn ghi {read}; đã thử: {tried}; không cách cộng nào khớp."
    assert announced(content, numbers) == [said]


def test_each_figure_that_the_round_does_not_bear_out_has_its_place(content: Path) -> None:
    make.declare(
        content,
        ROUND,
        "published: [{source: https://bao.example.vn/1, submitted: 2, certified: 1, stars_3: 1,"
        " producers: 1, new: 1, companies: 1}]\n",
    )
    found = make.diagnostics(content)
    assert [f"{one.span.line}:{one.span.column} {one.sentence('vi')}" for one in found] == [
        "2:59 Số sản phẩm dự: nguồn ghi 2, hồ sơ của đợt có 1.",
        "2:85 Số 3 sao: nguồn ghi 1, hồ sơ của đợt có 0.",
        "2:121 Số doanh nghiệp: nguồn ghi 1, hồ sơ của đợt có 0.",
    ]


def test_an_open_round_is_not_compared(content: Path) -> None:
    published = "published: [{source: https://bao.example.vn/1, submitted: 9}]\n"
    make.declare(content, ROUND, f"closed: none\n{published}")
    make.edit(content, "products/mien-dong.md", ", round: 2026-1", "")
    # The product is recognised now, so that the entry of the open round is no first rating any more.
    make.edit(content, "products/mien-dong.md", "date: 20/6/2026", "date: 20/6/2020")
    assert make.check(content) == []
