"""The `round` commands as the officer types them, from opening to verification."""

from __future__ import annotations

import time
from decimal import Decimal
from pathlib import Path

import pytest

from ocop_site import load, score
from ocop_site.desk.rounds import what_if
from tests import make
from tests.conftest import DAY, Run
from tests.officer.conftest import ROUND, SHEETS

OPEN = ("--criteria", "qd-26-2026", "--name", "Đợt 3: thử", "--opened", "1/10/2026")
CLOSE = ("round", "close", "2026-1", "--date", "15/6/2026", "--no-papers", *DAY)
AMEND = (
    *("round", "amend", "2026-1", "--product", "mien-dong", "--member", "TV2"),
    *("--reason", "Ghi nhầm C11", "--decision", "15/QĐ-HĐOCOP", "--date", "1/9/2026"),
)


def test_an_opened_round_has_no_fault_and_says_where_its_rule_comes_from(
    content: Path, run: Run
) -> None:
    ran = run("round", "open", "2026-3", *OPEN)
    assert (ran.status, ran.out) == (
        0,
        "Đã tạo content/rounds/2026-3/round.yml. Ghi sản phẩm dự, sửa hội đồng và quy tắc, rồi: python build.py check\n",
    )
    assert make.check(content) == []
    catalogue = load.catalogue(content).catalogue
    assert catalogue is not None
    made = catalogue.rounds["2026-3"]
    rule = made.council.rule
    assert (made.name, rule.max_spread, rule.quorum) == ("Đợt 3: thử", Decimal(10), "3/4")
    assert made.council.source.startswith("Mặc định: QĐ 26/2026/QĐ-TTg không quy định")
    assert [one.id for one in made.council.members] == [f"TV{n}" for n in range(1, 8)]


def test_a_round_can_take_over_the_council_of_another(content: Path, run: Run) -> None:
    assert run("round", "open", "2026-3", *OPEN, "--from", "2026-1").status == 0
    catalogue = load.catalogue(content).catalogue
    assert catalogue is not None
    assert catalogue.rounds["2026-3"].council == catalogue.rounds["2026-1"].council


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("2026-1", *OPEN), "đã có content/rounds/2026-1.\n"),
        (("Đợt 3", *OPEN), "“Đợt 3” không đặt tên đợt được; ví dụ: dot-3.\n"),
        (
            ("2026-3", "--criteria", "qd-1", *OPEN[2:]),
            "không có bộ tiêu chí “qd-1”; các bộ: qd-26-2026.\n",
        ),
        (("2026-3", *OPEN, "--from", "2020-1"), "không có đợt “2020-1”; các đợt: 2026-1.\n"),
    ],
)
def test_what_cannot_be_opened(content: Path, run: Run, argv: tuple[str, ...], said: str) -> None:
    before = make.tree(content)
    ran = run("round", "open", *argv)
    assert (ran.status, ran.err) == (2, said)
    assert make.tree(content) == before


def test_status_is_a_table_in_the_order_of_the_vietnamese_alphabet(content: Path, run: Run) -> None:
    for id, name, code in (("an", "Ấm trà", "QN22222J"), ("do", "Đỗ đen", "QN33333J")):
        text = make.PRODUCT.replace("Miến dong sợi vàng", name).replace(make.CODE, code)
        make.put(content, f"products/{id}.md", text)
    entries = "{product: an, kind: first}, {product: do, kind: first}, {product: mien-dong"
    make.edit(content, ROUND, "{product: mien-dong", entries)
    ran = run("round", "status", "2026-1")
    assert ran.status == 0
    assert ran.out == (
        "Sản phẩm            Phiếu  Phần A/B/C              Tổng  Sao   Lệch  Mức tối thiểu chưa đạt, lưu ý\n"
        "──────────────────  ─────  ─────────────────────  ─────  ────  ────  ─────────────────────────────\n"
        "Ấm trà                0/3  –                          –  –        –\n"
        "Đỗ đen                0/3  –                          –  –        –\n"
        "Miến dong sợi vàng    3/3  32,00 / 18,00 / 25,00  75,00  ★★★★     2\n"
        "\n"
        "Đợt 1 năm 2026: đủ phiếu 1/3; ★★★★: 1\n"
    )


def test_status_watches_until_it_is_interrupted(
    content: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []

    def wait(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 2:
            raise KeyboardInterrupt
        make.empty(content / SHEETS)

    monkeypatch.setattr(time, "sleep", wait)
    ran = run("round", "status", "2026-1", "--watch")
    assert (ran.status, waits) == (0, [1.0, 1.0])
    first, second = ran.out.split("\x1b[H\x1b[2J")[1:]
    assert ("đủ phiếu 1/1" in first, "đủ phiếu 0/1" in second) == (True, True)


def test_what_if_shows_before_and_after(content: Path, run: Run) -> None:
    ran = run("round", "what-if", "2026-1", "mien-dong", "TV1", "C9=1", "C8=2", "TV2", "C11=1")
    assert ran.status == 0
    assert ran.out == (
        "trước: 75,00 điểm (A 32,00, B 18,00, C 25,00), ★★★★\n"
        "sau: 73,00 điểm (A 32,00, B 18,00, C 23,00), ★★★; chưa đạt: C9 2,33 < 3 (4★)\n"
    )


def test_what_if_agrees_with_the_same_marks_written_and_scored(content: Path, run: Run) -> None:
    catalogue = load.catalogue(content).catalogue
    assert catalogue is not None
    marks = what_if.changed(["TV1", "C8=2", "TV3", "A1.1=1", "C11=3"])
    _, after = what_if.effect(catalogue, "2026-1", "mien-dong", marks)
    make.edit(content, f"{SHEETS}/TV1.yml", "C8: 4", "C8: 2")
    make.edit(content, f"{SHEETS}/TV3.yml", "A1.1: 3", "A1.1: 1")
    make.edit(content, f"{SHEETS}/TV3.yml", "C11: 1", "C11: 3")
    written = load.catalogue(content).catalogue
    assert written is not None
    assert after == score.catalogue(written).scorecards["2026-1", "mien-dong"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("C8=2",), "không hiểu “C8=2”; cần THÀNH-VIÊN MỤC=ĐIỂM …, ví dụ: TV2 C8=4 C9=3.\n"),
        (("TV1",), "không hiểu “TV1”; cần THÀNH-VIÊN MỤC=ĐIỂM …, ví dụ: TV2 C8=4 C9=3.\n"),
        (("TV9", "C8=2"), "không có phiếu của “TV9”; các phiếu: TV1, TV2, TV3, all.\n"),
        (("TV1", "C99=2"), "phiếu không có mục “C99”.\n"),
        (
            ("TV1", "A1.1=9"),
            "mục A1.1 (Nguồn nguyên liệu) không có mức 9 điểm; các mức: 1, 2, 3.\n",
        ),
    ],
)
def test_what_if_refuses(content: Path, run: Run, words: tuple[str, ...], said: str) -> None:
    ran = run("round", "what-if", "2026-1", "mien-dong", *words)
    assert (ran.status, ran.err) == (2, said)


def test_what_is_missing_for_the_next_star_is_enough_for_it(content: Path) -> None:
    """Raise every unmet minimum and then the cheapest steps: exactly then the next star is reached."""
    catalogue = load.catalogue(content).catalogue
    assert catalogue is not None
    card = score.catalogue(catalogue).scorecards["2026-1", "mien-dong"]
    found = score.next_star(catalogue, card)
    assert found is not None
    assert (found.stars, found.edge) == (5, 90)
    gains = [one.missing.sum for one in found.minima]
    assert gains == sorted(gains)
    steps = [one.missing.sum for one in found.steps]
    assert steps == sorted(steps)
    assert card.total.sum + sum(gains) + found.short.sum == 90 * 3
    words = ["all", *(f"{one.item}={one.needed}" for one in found.minima)]
    tried = what_if.tried(catalogue, "2026-1", "mien-dong", what_if.changed(words))
    raised = score.catalogue(tried).scorecards["2026-1", "mien-dong"]
    again = score.next_star(tried, raised)
    assert again is not None
    assert (raised.unmet, again.minima, again.short) == ((), (), found.short)
    words = ["all", *(f"{one.item}={one.needed}" for one in again.steps)]
    _, risen = what_if.effect(tried, "2026-1", "mien-dong", what_if.changed(words))
    assert risen.total.sum == raised.total.sum + sum(one.missing.sum for one in again.steps)


def test_the_way_to_the_next_star_names_minima_first(content: Path, run: Run) -> None:
    ran = run("round", "what-if", "2026-1", "mien-dong")
    lines = ran.out.splitlines()
    assert lines[:2] == [
        "Miến dong sợi vàng: 75,00 điểm (A 32,00, B 18,00, C 25,00), ★★★★",
        "Để đạt 5 sao (từ 90 điểm):",
    ]
    kinds = [line.split()[0] for line in lines[2:]]
    assert kinds.index("rồi") == kinds.count("mức")


def test_a_round_with_a_fault_is_not_closed(content: Path, run: Run) -> None:
    make.edit(content, f"{SHEETS}/TV1.yml", "C7: 3", "C7: 4")
    make.edit(content, ROUND, "closed: 15/6/2026", "closed: none")
    before = make.tree(content)
    ran = run(*CLOSE)
    assert ran.status == 1
    assert "lỗi S301 points-not-an-option" in ran.out
    assert ran.err == "Đợt 2026-1 chưa đóng.\n"
    assert make.tree(content) == before


def test_a_quorum_holds_the_close_as_if_the_round_had_closed(opened: Path, run: Run) -> None:
    ran = run(*CLOSE)
    assert (ran.status, "lỗi S307 too-few-sheets" in ran.out) == (1, True)


def test_a_closed_round_has_its_day_and_its_seal(content: Path, run: Run) -> None:
    make.edit(content, ROUND, "closed: 15/6/2026", "closed: none   # chưa đóng")
    ran = run(*CLOSE)
    assert (ran.status, ran.out) == (
        0,
        "Đã đóng và niêm phong đợt 2026-1: content/rounds/2026-1/seal.yml (3 phiếu, 1 kết quả).\n",
    )
    assert "\nclosed: 15/6/2026\n" in (content / ROUND).read_text(encoding="utf-8")
    seal = (content / "rounds/2026-1/seal.yml").read_text(encoding="utf-8")
    assert '  mien-dong: {total: "75,00", stars: 4}\n' in seal
    assert make.check(content) == []


def test_two_closes_give_the_same_bytes(content: Path, run: Run) -> None:
    run(*CLOSE)
    path = content / "rounds/2026-1/seal.yml"
    first = path.read_bytes()
    path.unlink()
    run(*CLOSE)
    assert path.read_bytes() == first


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("16/6/2026", "round.yml ghi đã đóng ngày 15/6/2026, lệnh ghi ngày 16/6/2026.\n"),
    ],
)
def test_a_close_that_does_not_fit(content: Path, run: Run, day: str, said: str) -> None:
    ran = run("round", "close", "2026-1", "--date", day, "--no-papers", *DAY)
    assert (ran.status, ran.err) == (2, said)


def test_a_sealed_round_is_not_closed_again(sealed: Path, run: Run) -> None:
    ran = run(*CLOSE)
    assert (ran.status, ran.err) == (
        2,
        "đợt 2026-1 đã niêm phong ngày 15/6/2026; sửa phiếu thì dùng “round amend”.\n",
    )


def test_the_papers_come_with_the_close(content: Path, run: Run, tmp_path: Path) -> None:
    ran = run("round", "close", "2026-1", "--date", "15/6/2026", "-o", "giay-to", *DAY)
    assert ran.status == 0
    assert ran.out.startswith("Giấy tờ: ")
    first = make.tree(tmp_path / "giay-to")
    assert "bien-ban.pdf" in first
    assert run("round", "papers", "2026-1", "-o", "lan-hai").status == 0
    assert make.tree(tmp_path / "lan-hai") == first


def test_verify_says_identical(sealed: Path, run: Run) -> None:
    ran = run("round", "verify", "2026-1")
    assert (ran.status, ran.out) == (
        0,
        "giống hệt: đợt 2026-1 đóng ngày 15/6/2026, 3 phiếu, 1 bộ tiêu chí, 1 kết quả, 0 đính chính.\n",
    )


def test_line_ends_of_windows_are_not_a_difference(sealed: Path, run: Run) -> None:
    path = sealed / SHEETS / "TV1.yml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert run("round", "verify", "2026-1").status == 0


def test_verify_names_everything_that_differs(sealed: Path, run: Run) -> None:
    make.edit(sealed, f"{SHEETS}/TV2.yml", "C11: 3", "C11: 0")
    (sealed / SHEETS / "TV3.yml").unlink()
    with (sealed / "criteria/qd-26-2026/set-06.yml").open("a", encoding="utf-8") as file:
        file.write("# sửa\n")
    make.edit(sealed, ROUND, ", {id: TV3, role: Uỷ viên}", "")
    make.edit(sealed, ROUND, "closed: 15/6/2026", "closed: 16/6/2026")
    ran = run("round", "verify", "2026-1")
    assert ran.status == 1
    assert ran.out == (
        "thành viên hội đồng: niêm phong TV1, TV2, TV3, nay TV1, TV2.\n"
        "ngày đóng: niêm phong 15/6/2026, nay 16/6/2026.\n"
        "phiếu mien-dong/TV2: khác với lúc niêm phong.\n"
        "phiếu mien-dong/TV3: đã niêm phong, nay không còn.\n"
        "bộ tiêu chí qd-26-2026/set-06: khác với lúc niêm phong.\n"
        "kết quả mien-dong: niêm phong 75,00 / 4 ★, nay 74,00 / 4 ★.\n"
    )


def test_a_changed_star_band_shows_in_the_results(sealed: Path, run: Run) -> None:
    make.edit(sealed, "criteria/qd-26-2026/decision.yml", "min: 70", "min: 76")
    ran = run("round", "verify", "2026-1")
    assert (ran.status, ran.out) == (
        1,
        "kết quả mien-dong: niêm phong 75,00 / 4 ★, nay 75,00 / 3 ★.\n",
    )


def test_an_amendment_is_recorded_and_verified(sealed: Path, run: Run) -> None:
    make.edit(sealed, f"{SHEETS}/TV2.yml", "C11: 3", "C11: 0")
    assert make.check(sealed) == [f"{SHEETS}/TV2.yml:1:1 C251"]
    ran = run(*AMEND)
    assert (ran.status, ran.out) == (
        0,
        "Đã ghi đính chính phiếu mien-dong/TV2: 75,00 điểm, 4 sao → 74,00 điểm, 4 sao.\n",
    )
    assert make.check(sealed) == []
    ran = run("round", "verify", "2026-1")
    assert (ran.status, ran.out.endswith("1 kết quả, 1 đính chính.\n")) == (0, True)


def test_an_amendment_stays_visible_on_the_page_of_the_round(sealed: Path, run: Run) -> None:
    make.edit(sealed, f"{SHEETS}/TV2.yml", "C11: 3", "C11: 0")
    run(*AMEND)
    report = make.build(sealed)
    assert report.is_good
    page = (sealed.parent / "_site/dot/2026-1/index.html").read_text(encoding="utf-8")
    assert "Đính chính sau khi đóng đợt" in page
    assert "1/9/2026, 15/QĐ-HĐOCOP: phiếu của TV2 chấm" in page
    assert "Ghi nhầm C11. Kết quả 75,00" in page


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (
            ("--member", "TV2"),
            "phiếu mien-dong/TV2 vẫn như lúc niêm phong; sửa phiếu trước, rồi mới đính chính.\n",
        ),
        (("--member", "TV9"), "đợt 2026-1 không niêm phong phiếu mien-dong/TV9.\n"),
        (("--date", "14/6/2026"), "ngày đính chính trước ngày đóng đợt 2026-1.\n"),
    ],
)
def test_what_cannot_be_amended(sealed: Path, run: Run, flags: tuple[str, ...], said: str) -> None:
    ran = run(*AMEND, *flags)
    assert (ran.status, ran.err) == (2, said)


@pytest.mark.parametrize("verb", ["verify", "amend"])
def test_a_round_without_a_seal(content: Path, run: Run, verb: str) -> None:
    argv = AMEND if verb == "amend" else ("round", "verify", "2026-1")
    ran = run(*argv)
    assert (ran.status, ran.err) == (2, "đợt 2026-1 chưa niêm phong.\n")


@pytest.mark.parametrize("verb", ["status", "verify"])
def test_an_unknown_round(content: Path, run: Run, verb: str) -> None:
    ran = run("round", verb, "2030-1")
    assert (ran.status, ran.err) == (2, "không có đợt “2030-1”; các đợt: 2026-1.\n")
