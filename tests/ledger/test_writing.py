"""The commands only add lines, each linked to the one above, and what they wrote passes check."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ocop_site.desk import ledger
from ocop_site.desk.refused import Refused
from ocop_site.model import trace_code
from ocop_site.model.ledger import PrintKind, PrintRun, Symbol
from ocop_site.render import qr
from tests import make
from tests.conftest import DAY, Run
from tests.ledger import book

FIRST, SECOND, THIRD = book.CODES.values()


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    book.site(tmp_path)
    return Path("content")


def run_of(code: str, product: str, first: int, **changes: object) -> PrintRun:
    """A run of a hundred stamps."""
    run = PrintRun(
        line=0, date=make.TODAY, kind=PrintKind.PRINTED, product=product, code=code, lot="", series="A",
        first=first, last=first + 99, size="15", sheet="L7651", by='Xưởng in "Hạ Long", tổ 2',
        address=f"HTTPS://OCOP.EXAMPLE.VN/T/{code}/", symbol=Symbol(version=2, level="M", mask=4), link="",
    )  # fmt: skip
    return replace(run, **changes)  # type: ignore[arg-type]


def grown(content: Path, before: list[str]) -> list[str]:
    """The lines that were added; those before stand as they stood."""
    after = book.lines(content)
    assert after[: len(before)] == before
    return [line.rpartition(",")[0] for line in after[len(before) :]]


def test_register_enters_what_is_missing_and_nothing_twice(content: Path, run: Run) -> None:
    before = book.lines(content)
    book.add(content, "mien-moi", book.NEW)
    ran = run("stamps", "register", *DAY)
    assert (ran.out, ran.err, ran.status) == (
        f"{book.NEW}  mien-moi\nĐã ghi 1 mã vào sổ.\n",
        "",
        0,
    )
    address = f"HTTPS://OCOP.EXAMPLE.VN/T/{book.NEW}/"
    drawn = qr.symbol(address)
    assert grown(content, before) == [
        f"{book.NEW},mien-moi,2026-11-26,issued,,{address},{drawn.version},{drawn.level},{drawn.mask}"
    ]
    assert make.check(content) == []
    whole = make.tree(content)
    assert run("stamps", "register", *DAY, "--lang", "en").out == "Entered 0 codes.\n"
    assert make.tree(content) == whole


def test_register_begins_a_ledger(content: Path, run: Run) -> None:
    before = book.lines(content)
    (content / make.LEDGER).unlink()
    assert run("stamps", "register", *DAY).status == 0
    assert book.lines(content) == before


def test_withdraw_by_product_and_by_code(content: Path, run: Run) -> None:
    before = book.lines(content)
    assert run("stamps", "withdraw", "mien-la", *DAY).status == 0
    ran = run("stamps", "withdraw", THIRD.lower(), "--today", "2026-12-24", "--lang", "en")
    assert ran.out == (
        f"{THIRD} (mien-trung) is withdrawn from 24/12/2026. Keep the product's record: the code keeps its page.\n"
    )
    rows = [line.split(",")[:5] for line in grown(content, before)]
    assert rows == [
        [SECOND, "mien-la", "2026-11-26", "withdrawn", ""],
        [THIRD, "mien-trung", "2026-12-24", "withdrawn", ""],
    ]
    assert make.check(content) == []


def test_merge_lets_the_old_record_go(content: Path, run: Run) -> None:
    before = book.lines(content)
    ran = run("stamps", "merge", "mien-la", "mien-dong", *DAY)
    assert ran.out == (
        f"Mã {SECOND} (mien-la) nay dẫn tới “mien-dong”. Giờ có thể xoá hồ sơ mien-la.\n"
    )
    assert [line.split(",")[:5] for line in grown(content, before)] == [
        [SECOND, "mien-la", "2026-11-26", "merged", "mien-dong"]
    ]
    assert make.check(content) == ["products/mien-la.md:2:7 C276"]
    (content / "products/mien-la.md").unlink()
    assert make.check(content) == []


def test_merges_lead_on_over_several_products(content: Path, run: Run) -> None:
    run("stamps", "merge", "mien-la", "mien-trung", *DAY)
    (content / "products/mien-la.md").unlink()
    run("stamps", "merge", "mien-trung", "mien-dong", *DAY)
    (content / "products/mien-trung.md").unlink()
    assert make.check(content) == []
    (content / "products/mien-dong.md").unlink()
    found = [one for one in make.check(content) if one.startswith("ledger")]
    assert found == ["ledger/codes.csv:2:10 C275", "ledger/codes.csv:5:36 C274", "ledger/codes.csv:6:39 C274"]  # fmt: skip


def test_a_product_exchanges_its_code(content: Path, run: Run) -> None:
    refused = run("new", "code", "--product", "mien-la", *DAY)
    assert (refused.out, refused.status) == ("", 2)
    assert refused.err == (
        f"“mien-la” đang dùng mã {SECOND}; thu lại trước: `python build.py stamps withdraw mien-la`.\n"
    )
    run("stamps", "withdraw", "mien-la", *DAY)
    code = run("new", "code", "--product", "mien-la", *DAY).out.strip()
    assert make.check(content) == ["products/mien-la.md:2:7 C276"]
    make.edit(content, "products/mien-la.md", SECOND, code)
    assert make.check(content) == []


def test_readdress_follows_stamp_url(content: Path, run: Run) -> None:
    before = book.lines(content)
    make.edit(
        content, "site.yml", "https://ocop.example.vn", "https://tem-ocop.quangninh.example.vn"
    )
    assert make.check(content) == ["site.yml:6:12 C279"]
    ran = run("stamps", "readdress", *DAY, "--lang", "en")
    assert ran.out == (
        "Entered the new addresses of 3 codes. Printed stamps still carry the old ones.\n"
    )
    added = [line.split(",") for line in grown(content, before)]
    assert [line[5] for line in added] == [
        f"HTTPS://TEM-OCOP.QUANGNINH.EXAMPLE.VN/T/{code}/" for code in book.CODES.values()
    ]
    assert make.check(content) == []
    assert run("stamps", "readdress", *DAY, "--lang", "en").out.startswith("Entered the new addresses of 0")  # fmt: skip


def test_a_readdressed_code_stays_withdrawn_since_its_first_day(content: Path, run: Run) -> None:
    run("stamps", "withdraw", "mien-la", "--today", "2026-11-20")
    make.edit(content, "site.yml", "https://ocop.example.vn", "https://tem.example.vn")
    run("stamps", "readdress", *DAY)
    withdrawn = book.catalogue(content).ledger.withdrawn
    assert {code: str(day) for code, day in withdrawn.items()} == {SECOND: "2026-11-20"}


REFUSED = {
    ("withdraw", "mien-x"): "sổ mã không có mã hay sản phẩm “mien-x”.",
    ("merge", "mien-la", "mien-x"): "không có sản phẩm “mien-x” để gộp vào; có phải “mien-la”?",
    ("merge", "mien-la", "mien-la"): f"hồ sơ “mien-la” đang mang chính mã {SECOND}; cấp cho hồ sơ ấy mã mới trước: `new code`.",
}  # fmt: skip


@pytest.mark.parametrize("words", REFUSED, ids=" ".join)
def test_what_does_not_fit_is_refused_and_nothing_written(
    content: Path, run: Run, words: tuple[str, ...]
) -> None:
    before = make.tree(content)
    ran = run("stamps", *words, *DAY)
    assert (ran.out, ran.err, ran.status) == ("", f"{REFUSED[words]}\n", 2)
    assert make.tree(content) == before


def test_a_code_is_withdrawn_once(content: Path, run: Run) -> None:
    run("stamps", "withdraw", "mien-la", *DAY)
    ran = run("stamps", "withdraw", "mien-la", *DAY)
    assert (ran.err, ran.status) == (f"mã {SECOND} (mien-la) đã thu lại ngày 26/11/2026.\n", 2)


@pytest.mark.parametrize(
    "words",
    [("register",), ("withdraw", "mien-la"), ("merge", "mien-la", "mien-dong"), ("readdress",)],
    ids=lambda words: words[0],
)
def test_a_broken_chain_is_never_made_longer(
    content: Path, run: Run, words: tuple[str, ...]
) -> None:
    lines = book.lines(content)
    book.rewrite(content, [lines[0], *lines[2:]])
    before = make.tree(content)
    ran = run("stamps", *words, *DAY)
    assert (ran.out, ran.status) == ("", 2)
    assert ran.err.startswith("content/ledger/codes.csv: sổ không đọc được hoặc bị sửa")
    assert make.tree(content) == before


def test_new_writes_the_record_and_the_ledger_in_one_stroke(content: Path, run: Run) -> None:
    before = book.lines(content)
    words = ("--name", "Trà hoa vàng", "--producer", "htx-ban-mai", "--set", "6")
    assert run("new", "product", *words, *DAY).status == 0
    code = book.catalogue(content).products["tra-hoa-vang"].code
    [line] = grown(content, before)
    assert line.split(",")[:4] == [code, "tra-hoa-vang", "2026-11-26", "issued"]


def test_new_writes_neither_where_the_ledger_is_broken(content: Path, run: Run) -> None:
    lines = book.lines(content)
    book.rewrite(content, [lines[0], *lines[2:]])
    before = make.tree(content)
    words = ("--name", "Trà hoa vàng", "--producer", "htx-ban-mai", "--set", "6")
    assert run("new", "product", *words, *DAY).status == 2
    assert make.tree(content) == before


def test_a_code_of_the_ledger_is_never_issued_again(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ocop_site.desk import new

    asked: list[frozenset[str]] = []
    issue = trace_code.issue
    monkeypatch.setattr(
        trace_code,
        "issue",
        lambda prefix, pick, taken: asked.append(taken) or issue(prefix, pick, taken),
    )
    (content / "products/mien-la.md").unlink()
    new.issue_code(content)
    assert asked == [frozenset(book.CODES.values())]


def test_prints_are_chained_and_read_back_letter_for_letter(content: Path) -> None:
    first = ledger.append_prints(book.catalogue(content), content, [run_of(FIRST, "mien-dong", 1)])
    second = ledger.append_prints(
        book.catalogue(content), content, [run_of(FIRST, "mien-dong", 1, kind=PrintKind.VOID)]
    )
    assert book.catalogue(content).ledger.prints == (*first, *second)
    assert [one.line for one in (*first, *second)] == [2, 3]
    assert make.check(content) == []


def test_a_print_that_could_not_be_read_back_is_refused(content: Path) -> None:
    with pytest.raises(Refused):
        ledger.append_prints(
            book.catalogue(content), content, [run_of(FIRST, "mien-dong", 1, by="a\x1fb")]
        )
    assert not (content / "ledger/prints.csv").exists()
