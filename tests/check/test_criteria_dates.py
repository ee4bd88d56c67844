"""C260, C261, C262: a round's criteria are those in force for the files handed in when it opened; C212 of old sets."""

from pathlib import Path

import pytest

from tests import make

ROUND = "rounds/2026-1/round.yml"
NEW, OLD, OLDEST = "qd-26-2026", "qd-148-2023", "qd-1048-2019"
OURS = ("C260", "C261", "C262")
CRITERIA, FILED, ENTRY = "2:11", "10:52", "10:21"


def with_old_decisions(content: Path, *sets: str) -> Path:
    """The small folder with the old decisions and their groups, and these sets."""
    names = [f"{folder}" for id in (OLD, OLDEST)
             for folder in (f"groups/{id}.yml", f"criteria/{id}/decision.yml")]  # fmt: skip
    for name in [*names, *(f"criteria/{one}.yml" for one in sets)]:
        make.put(content, name, (make.ROOT / "content" / name).read_bytes())
    return content


def found(content: Path, *codes: str) -> list[str]:
    """The places and codes of these faults in the round."""
    lines = [line.removeprefix(f"{ROUND}:") for line in make.check(content)]
    return [line for line in lines if line.split()[-1] in codes]


# Criteria, opened, closed, kind, filed, what is found. Today is 26/11/2026.
CASES = [
    ("26/2026 from its first day", NEW, "22/5/2026", "15/6/2026", "first", "", []),
    ("26/2026 a day too early", NEW, "21/5/2026", "15/6/2026", "first", "", [f"{CRITERIA} C260"]),
    ("148 on its last day", OLD, "21/5/2026", "15/6/2026", "first", "", []),
    ("148 on its first day", OLD, "24/2/2023", "15/6/2023", "first", "", []),
    ("148 a day too early", OLD, "23/2/2023", "15/6/2023", "first", "", [f"{CRITERIA} C261"]),
    ("148 in the transition", OLD, "1/6/2026", "21/7/2026", "first", "", []),
    ("an upgrade has 60 days like a first rating", OLD, "1/6/2026", "21/7/2026", "upgrade", "", []),
    ("148 closed after 60 days", OLD, "1/6/2026", "22/7/2026", "first", "", [f"{ENTRY} C262"]),
    ("148 still open", OLD, "1/6/2026", "none", "first", "", [f"{ENTRY} C262"]),
    ("148 opened before the change, closed after 60 days", OLD, "1/5/2026", "22/7/2026", "first", "", [f"{ENTRY} C262"]),
    ("148 opened after 60 days", OLD, "22/7/2026", "1/8/2026", "first", "", [f"{CRITERIA} C260"]),
    ("a re-evaluation in its 30 days", OLD, "1/6/2026", "21/6/2026", "re-evaluation", "", []),
    ("a re-evaluation after 30 days", OLD, "1/6/2026", "22/6/2026", "re-evaluation", "", [f"{ENTRY} C262"]),
    ("a re-evaluation opened after 30 days", OLD, "22/6/2026", "30/6/2026", "re-evaluation", "", [f"{CRITERIA} C260"]),
    ("148 for a file of before", OLD, "1/6/2026", "1/7/2026", "first", "21/5/2026", []),
    ("148 for a file of after", OLD, "1/6/2026", "1/7/2026", "first", "22/5/2026", [f"{FILED} C260"]),
    ("26/2026 for a file of before", NEW, "1/6/2026", "1/7/2026", "first", "21/5/2026", [f"{FILED} C260"]),
    ("26/2026 for a file of before that the transition did not rate", NEW, "22/7/2026", "1/8/2026", "first", "21/5/2026", []),
    ("1048 on its last day", OLDEST, "23/2/2023", "1/4/2023", "first", "", []),
    ("1048 a day too late", OLDEST, "24/2/2023", "1/4/2023", "first", "", [f"{CRITERIA} C261"]),
    ("1048 before it was signed", OLDEST, "20/8/2019", "1/10/2019", "first", "", [f"{CRITERIA} C261"]),
    ("1048 in the time of 26/2026", OLDEST, "1/6/2026", "15/6/2026", "first", "", [f"{CRITERIA} C260"]),
    ("a decision that nobody knows", "qd-9-2030", "1/6/2026", "15/6/2026", "first", "", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("criteria", "opened", "closed", "kind", "filed", "expected"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_the_day_of_a_file_chooses_the_criteria(
    content: Path, criteria: str, opened: str, closed: str, kind: str, filed: str, expected: list[str]
) -> None:  # fmt: skip
    with_old_decisions(content)
    make.edit(content, ROUND, f"criteria: {NEW}", f"criteria: {criteria}")
    make.edit(content, ROUND, "opened: 1/6/2026", f"opened: {opened}")
    make.edit(content, ROUND, "closed: 15/6/2026", f"closed: {closed}")
    entry = f"kind: {kind}" + (f", filed: {filed}" if filed else "")
    make.edit(content, ROUND, "kind: first", entry)
    assert found(content, *OURS) == expected


def test_at_the_ministry_the_day_of_passing_on_says_nothing_of_the_criteria(content: Path) -> None:
    with_old_decisions(content)
    make.edit(content, ROUND, f"criteria: {NEW}", f"criteria: {OLD}")
    make.edit(content, ROUND, "level: province", "level: ministry")
    make.edit(content, ROUND, "kind: first", "kind: first, filed: 30/5/2026")
    assert found(content, *OURS) == []


def test_two_entries_of_one_wrong_round_are_one_fault(content: Path) -> None:
    with_old_decisions(content)
    make.edit(content, ROUND, "opened: 1/6/2026", "opened: 1/5/2026")
    make.edit(content, ROUND, "kind: first}", "kind: first}, {product: mien-dong, kind: upgrade}")
    assert found(content, *OURS) == [f"{CRITERIA} C260"]


def said(content: Path, code: str) -> list[str]:
    """The sentences of a code and the corrected lines below them."""
    lines = make.said(content).splitlines()
    at = [number for number, line in enumerate(lines) if f" {code} " in line]
    fixes = [line.strip() for number in at for line in lines[number : number + 4]
             if line.strip().startswith("sửa thành")]  # fmt: skip
    return [*(lines[number].split(": ", 2)[2] for number in at), *fixes]


def test_the_error_cites_the_article_and_the_decision_that_was_in_force(content: Path) -> None:
    with_old_decisions(content)
    make.edit(content, ROUND, f"criteria: {NEW}", f"criteria: {OLD}")
    make.edit(content, ROUND, "opened: 1/6/2026", "opened: 1/8/2026")
    make.edit(content, ROUND, "closed: 15/6/2026", "closed: 2/8/2026")
    assert said(content, "C260") == [
        (
            "148/QĐ-TTg áp dụng cho hồ sơ nộp từ 24/2/2023 đến 21/5/2026, ở đây là 1/8/2026; khi ấy là 26/2026/QĐ-TTg"
            " (Quyết định 26/2026/QĐ-TTg, Điều 12 khoản 2)."
        ),
        "sửa thành: criteria: qd-26-2026",
    ]


def test_the_warning_says_that_the_days_are_from_secondary_sources(content: Path) -> None:
    with_old_decisions(content)
    make.edit(content, ROUND, f"criteria: {NEW}", f"criteria: {OLDEST}")
    make.edit(content, ROUND, "opened: 1/6/2026", "opened: 1/6/2023")
    make.edit(content, ROUND, "closed: 15/6/2026", "closed: 15/6/2023")
    assert said(content, "C261") == [
        (
            "1048/QĐ-TTg áp dụng cho hồ sơ nộp từ 21/8/2019 đến 23/2/2023, ở đây là 1/6/2023; khi ấy là 148/QĐ-TTg"
            " (148/QĐ-TTg; ngày theo nguồn thứ cấp)."
        ),
        "sửa thành: criteria: qd-148-2023",
    ]


def test_the_end_of_the_transition_is_named(content: Path) -> None:
    with_old_decisions(content)
    make.edit(content, ROUND, f"criteria: {NEW}", f"criteria: {OLD}")
    make.edit(content, ROUND, "closed: 15/6/2026", "closed: 1/8/2026")
    assert said(content, "C262") == [
        (
            "hồ sơ theo 148/QĐ-TTg phải đánh giá xong chậm nhất 21/7/2026, ở đây là 1/8/2026"
            " (Quyết định 26/2026/QĐ-TTg, Điều 12 khoản 2)."
        )
    ]


def c212(content: Path) -> list[str]:
    return [line for line in make.check(content) if line.endswith("C212")]


SEVEN, ELEVEN, NINETEEN = f"{OLD}/set-07", f"{OLD}/set-11", f"{OLDEST}/set-19"


def test_old_sets_that_say_that_they_do_not_add_up_are_named_only_where_used(content: Path) -> None:
    with_old_decisions(content, SEVEN, ELEVEN, NINETEEN)
    assert c212(content) == []


@pytest.mark.parametrize(
    ("id", "number", "present", "line"),
    [(SEVEN, 7, 7, "368:12"), (ELEVEN, 11, 11, "322:8"), (NINETEEN, 19, 18, "")],
)
def test_a_set_that_a_round_uses_is_named(
    content: Path, id: str, number: int, present: int, line: str
) -> None:
    with_old_decisions(content, SEVEN, ELEVEN, NINETEEN)
    make.edit(content, ROUND, f"criteria: {NEW}", f"criteria: {id.split('/')[0]}")
    make.edit(content, "products/mien-dong.md", "set: 6", f"set: {present}")
    for member in (1, 2, 3):
        name = f"rounds/2026-1/sheets/mien-dong/TV{member}.yml"
        make.edit(content, name, "set: 6", f"set: {number}")
    (warning,) = c212(content)
    assert warning.startswith(f"criteria/{id}.yml:{line}")
    # Without sheets the product's own number in that decision says which set is used.
    for member in (1, 2, 3):
        (content / f"rounds/2026-1/sheets/mien-dong/TV{member}.yml").unlink()
    assert c212(content) == [warning]


def test_a_set_that_does_not_say_so_is_always_named(content: Path) -> None:
    with_old_decisions(content, SEVEN)
    text = (content / f"criteria/{SEVEN}.yml").read_text(encoding="utf-8")
    before, after = text.split("sums_verified: không\n")
    undeclared = before + after[after.index("source_issues") :]
    make.put(content, f"criteria/{SEVEN}.yml", undeclared)
    assert [line.split(":")[0] for line in c212(content)] == [f"criteria/{SEVEN}.yml"]


def test_a_product_uses_the_set_of_the_newest_decision(content: Path) -> None:
    name = "criteria/qd-26-2026/set-06.yml"
    make.edit(content, name, "parts:\n- part: A", "sums_verified: không\nparts:\n- part: A")
    make.edit(content, name, "  name: SẢN PHẨM VÀ SỨC MẠNH CỦA CỘNG ĐỒNG\n  max: 40",
              "  name: SẢN PHẨM VÀ SỨC MẠNH CỦA CỘNG ĐỒNG\n  max: 41")  # fmt: skip
    make.put(content, ROUND, make.ROUND.replace("[{product: mien-dong, kind: first}]", "[]"))
    assert len(c212(content)) == 2


def test_a_case_is_compared_with_its_own_maximum(content: Path) -> None:
    with_old_decisions(content, f"{OLDEST}/set-06")
    name = f"criteria/{OLDEST}/set-06.yml"
    assert c212(content) == []
    text = (content / name).read_text(encoding="utf-8")
    at = text.index("case: '2'") if "case: '2'" in text else text.index('case: "2"')
    wrong = text[:at] + text[at:].replace("max: 1\n", "max: 3\n", 1)
    make.put(content, name, wrong)
    found = [line for line in make.said(content).splitlines() if "C212" in line]
    assert [line.split(": ", 2)[2] for line in found] == [
        "bộ sản phẩm 6 của 1048/QĐ-TTg: A3.2 ghi tối đa 2 điểm, nhưng cộng lại là 3.",
        "bộ sản phẩm 6 của 1048/QĐ-TTg: A3.2 2 ghi tối đa 3 điểm, nhưng cộng lại là 1.",
    ]


def test_a_set_of_a_decision_that_is_not_there_is_named_by_its_id(content: Path) -> None:
    make.edit(content, "criteria/qd-26-2026/set-06.yml", "    name: TỔ CHỨC SẢN XUẤT\n    max: 18\n",
              "    name: TỔ CHỨC SẢN XUẤT\n    max: 17\n")  # fmt: skip
    (content / "criteria/qd-26-2026/decision.yml").unlink()
    sentences = [line for line in make.said(content).splitlines() if "C212" in line]
    assert [": bộ sản phẩm 6 của qd-26-2026: " in line for line in sentences] == [True, True]
