"""Whatever is done to an entry, or to the history around it: check fails, names the entry, and no build publishes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from ocop_site.desk import ledger
from ocop_site.model.ledger import CodeState
from tests import make
from tests.conftest import DAY, Run
from tests.ledger import book

FIRST, SECOND, THIRD = book.CODES.values()
LEDGER = make.LEDGER
Tamper = Callable[[Path], object]


class Case(NamedTuple):
    """What is done, what `check` finds (the round's reference to a product that went is left out), and which entry it names."""

    title: str
    tamper: Tamper
    found: tuple[str, ...]
    named: str


def line(number: int, column: str, value: str) -> Tamper:
    """Another value in a cell; the links stay as they are."""

    def tamper(content: Path) -> None:
        changed = book.lines(content)
        changed[number - 1] = book.swap(changed[number - 1], column, value)
        book.rewrite(content, changed)

    return tamper


def relinked(number: int, column: str, value: str) -> Tamper:
    """Another value in a cell, and all links computed anew."""

    def tamper(content: Path) -> None:
        changed = book.lines(content)
        changed[number - 1] = book.swap(changed[number - 1], column, value)
        book.relink(content, changed)

    return tamper


def order(*numbers: int) -> Tamper:
    """The lines of these numbers alone, in this order."""

    def tamper(content: Path) -> None:
        lines = book.lines(content)
        book.rewrite(content, [lines[number - 1] for number in numbers])

    return tamper


def added(row: str, *, linked: bool = True) -> Tamper:
    """One more line at the end, with its link or as a hand would write it."""

    def tamper(content: Path) -> None:
        lines = [*book.lines(content), row]
        book.relink(content, lines) if linked else book.rewrite(content, lines)

    return tamper


def product(id: str, old: str, new: str) -> Tamper:
    return lambda content: make.edit(content, f"products/{id}.md", old, new)


def renamed(content: Path) -> None:
    (content / "products/mien-la.md").rename(content / "products/mien-moi.md")


def swapped(content: Path) -> None:
    make.edit(content, "products/mien-la.md", SECOND, THIRD)
    make.edit(content, "products/mien-trung.md", THIRD, SECOND)


def row(code: str, product: str, state: str = "issued", into: str = "") -> str:
    address = f"HTTPS://OCOP.EXAMPLE.VN/T/{code.upper()}/"
    return f"{code},{product},2026-11-26,{state},{into},{address},2,M,4,0"


CASES = (
    Case("a middle line deleted", order(1, 2, 4), (f"{LEDGER}:3:1 C270",), SECOND),
    Case("the first line deleted", order(1, 3, 4), (f"{LEDGER}:2:1 C270",), FIRST),
    Case("the last line deleted", order(1, 2, 3), ("products/mien-trung.md:2:7 C277",), THIRD),
    Case("all lines deleted", order(1), (f"{LEDGER}:1:1 C277",), SECOND),
    Case("the file deleted", lambda at: (at / LEDGER).unlink(), (f"{LEDGER}:1:1 C277",), SECOND),
    Case("the file emptied", lambda at: make.put(at, LEDGER, ""), (f"{LEDGER}:1:1 C277",), SECOND),
    Case("two lines exchanged", order(1, 2, 4, 3), (f"{LEDGER}:3:1 C270",), THIRD),
    Case("a line repeated", order(1, 2, 3, 3, 4), (f"{LEDGER}:4:1 C270",), SECOND),
    Case("the product of a line", line(3, "product", "mien-dong"), (f"{LEDGER}:3:1 C270",), SECOND),
    Case("the case of a code", line(3, "code", SECOND.lower()), (f"{LEDGER}:3:1 C270",), SECOND),
    Case("the date of a line", line(3, "date", "2026-11-25"), (f"{LEDGER}:3:1 C270",), SECOND),
    Case("the state of a line", line(3, "state", "withdrawn"), (f"{LEDGER}:3:1 C270",), SECOND),
    Case("the version of a line", line(3, "version", "3"), (f"{LEDGER}:3:1 C270",), SECOND),
    Case("the mask of a line", line(3, "mask", "7"), (f"{LEDGER}:3:1 C270",), SECOND),
    Case("the link of a line", line(3, "link", "0" * 16), (f"{LEDGER}:3:1 C270",), SECOND),
    Case("no link", line(3, "link", ""), (f"{LEDGER}:3:1 C270",), SECOND),
    Case("a line by hand", added(row(book.NEW, "mien-x"), linked=False), (f"{LEDGER}:5:1 C270",), book.NEW),
    Case("a line without the last cell", added("QN33666P,mien-x,2026-11-26", linked=False), (f"{LEDGER}:5:1 L170",), book.NEW),
    Case("a state that is none", line(3, "state", "issud"), (f"{LEDGER}:3:29 L171",), SECOND),
    Case("a day that is none", line(3, "date", "2026-11-31"), (f"{LEDGER}:3:18 L171",), SECOND),
    Case("a conflict of git", added("<<<<<<< HEAD", linked=False), (f"{LEDGER}:5:1 L170",), "<<<<<<< HEAD"),
    Case("linked: a code in small letters", relinked(3, "code", SECOND.lower()), (f"{LEDGER}:3:1 C272",), SECOND.lower()),
    Case("linked: a code once more in small letters", added(row(SECOND.lower(), "mien-la")), (f"{LEDGER}:5:1 C272",), SECOND.lower()),
    Case("linked: a code with a wrong check character", added(row("QN33666A", "mien-dong")), (f"{LEDGER}:5:1 C272",), "QN33666A"),
    Case("linked: a code given to another product", added(row(SECOND, "mien-trung")), (f"{LEDGER}:5:10 C271",), SECOND),
    Case("linked: a second code in use", added(row(book.NEW, "mien-la")), (f"{LEDGER}:5:29 C273",), book.NEW),
    Case("linked: issued after merged", lambda at: (added(row(SECOND, "mien-la", "merged", "mien-dong"))(at), added(row(SECOND, "mien-la"))(at)), (f"{LEDGER}:6:29 C273",), SECOND),
    Case("linked: a first line that is not issued", added(row(book.NEW, "mien-la", "withdrawn")), (f"{LEDGER}:5:29 C273",), book.NEW),
    Case("linked: merged into nothing", added(row(SECOND, "mien-la", "merged", "mien-x")), (f"{LEDGER}:5:36 C274", "products/mien-la.md:2:7 C276"), SECOND),
    Case("linked: the product of a line", relinked(3, "product", "mien-x"), (f"{LEDGER}:3:10 C275",), SECOND),
    Case("linked: another address", relinked(3, "address", "HTTPS://KHAC.VN/T/QN34343N/"), ("site.yml:6:12 C279",), SECOND),
    Case("a product's file renamed", renamed, (f"{LEDGER}:3:10 C275",), SECOND),
    Case("a product's file deleted", lambda at: (at / "products/mien-la.md").unlink(), (f"{LEDGER}:3:10 C275",), SECOND),
    Case("a product's code in small letters", product("mien-la", SECOND, SECOND.lower()), ("products/mien-la.md:2:7 C203",), SECOND),
    Case("a product's code changed", product("mien-la", SECOND, book.NEW), ("products/mien-la.md:2:7 C276",), SECOND),
    Case("a product's code taken by another", product("mien-la", SECOND, THIRD), ("products/mien-la.md:2:7 C202",), THIRD),
    Case("an earlier product takes a later one's code", product("mien-dong", FIRST, THIRD), ("products/mien-dong.md:2:7 C202",), THIRD),
    Case("two products exchange their codes", swapped, ("products/mien-la.md:2:7 C276", "products/mien-trung.md:2:7 C276"), SECOND),
    Case("another stamp_url", lambda at: make.edit(at, "site.yml", "https://ocop.example.vn", "https://tem.example.vn"), ("site.yml:6:12 C279",), FIRST),
)  # fmt: skip


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return book.site(tmp_path)


def test_an_untouched_ledger_has_no_fault(content: Path) -> None:
    assert make.check(content) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_it_is_found_once_and_the_entry_is_named(content: Path, case: Case) -> None:
    case.tamper(content)
    assert tuple(make.check(content)) == case.found
    for language in ("vi", "en"):
        assert case.named in make.said(content, language=language)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_the_site_on_disk_stays_as_it_was(content: Path, tmp_path: Path, case: Case) -> None:
    templates_path = make.templates(tmp_path)
    assert make.build(content, templates_path=templates_path).is_good
    site = make.tree(tmp_path / "_site")
    case.tamper(content)
    report = make.build(content, templates_path=templates_path)
    assert report.exit_status in (1, 2)
    assert make.tree(tmp_path / "_site") == site


def test_every_code_of_the_ledger_has_its_manual_page(run: Run) -> None:
    ids = {found.split()[-1] for case in CASES for found in case.found} | {
        "C278",
        "P403",
        "P404",
        "R504",
    }
    assert {one: run("explain", one).status for one in sorted(ids)} == dict.fromkeys(sorted(ids), 0)


def test_the_whole_sentence(content: Path) -> None:
    order(1, 2, 4)(content)
    assert make.said(content) == (
        "content/ledger/codes.csv:3:1: lỗi C270 ledger-broken: dòng của mã QN33MEER (mien-trung) không nối tiếp dòng trên:"
        " có dòng bị sửa, xoá, chèn hoặc đổi chỗ; mã của sản phẩm không còn trong sổ: QN34343N (mien-la).\n"
        f"    {book.lines(content)[2]}\n"
        "    ^\n"
        "    gợi ý: Sổ chỉ thêm dòng, không sửa dòng cũ. Lấy lại bản của nhánh chính:"
        " git checkout origin/main -- content/ledger/codes.csv; mã mới cấp thì `python build.py stamps register` ghi lại."
    )


HISTORY: dict[str, tuple[Tamper, str, str]] = {
    "a line removed and all links computed anew": (
        lambda at: book.relink(at, [book.lines(at)[n] for n in (0, 1, 3)]),
        f"{LEDGER}:3:1 C278",
        SECOND,
    ),
    "the last line removed together with its product": (
        lambda at: (order(1, 2, 3)(at), (at / "products/mien-trung.md").unlink()),
        f"{LEDGER}:4:1 C278",
        THIRD,
    ),
    "the file removed": (lambda at: (at / LEDGER).unlink(), f"{LEDGER}:1:1 C278", FIRST),
    "a date rewritten and all links computed anew": (
        relinked(3, "date", "2026-01-01"),
        f"{LEDGER}:3:1 C278",
        SECOND,
    ),
    "a mask rewritten and all links computed anew": (
        relinked(4, "mask", "5"),
        f"{LEDGER}:4:1 C278",
        THIRD,
    ),
    "a link edited, which breaks the chain too": (
        line(3, "link", "0" * 16),
        f"{LEDGER}:3:1 C278",
        SECOND,
    ),
}


@pytest.mark.parametrize("title", HISTORY)
def test_history_is_held_to_an_earlier_ledger(
    content: Path, tmp_path: Path, title: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    tamper, found, named = HISTORY[title]
    before = make.put(tmp_path, "before.csv", (content / LEDGER).read_bytes())
    tamper(content)
    seen = [one for one in make.check(content, earlier_ledger_path=before) if "C277" not in one]
    assert seen == [found]
    ran = run("check", *DAY, "--ledger-before", "before.csv")
    assert ran.status == 1
    number = 2 + list(book.CODES.values()).index(named)
    assert f"C278 ledger-rewritten: sổ trước đây ghi ở dòng {number} mã {named}" in ran.out


def test_a_ledger_that_only_grew_is_the_same_history(content: Path, tmp_path: Path) -> None:
    before = make.put(tmp_path, "before.csv", (content / LEDGER).read_bytes())
    added(row(SECOND, "mien-la", "withdrawn"))(content)
    assert make.check(content, earlier_ledger_path=before) == []


def test_an_earlier_ledger_without_lines_asks_for_nothing(content: Path, tmp_path: Path) -> None:
    assert make.check(content, earlier_ledger_path=make.put(tmp_path, "none.csv", "")) == []


def test_an_earlier_ledger_that_cannot_be_read_is_a_fault(content: Path, tmp_path: Path) -> None:
    found = make.diagnostics(content, earlier_ledger_path=tmp_path / "none.csv")
    assert [one.code.id for one in found] == ["L101"]


@pytest.mark.parametrize("ends", ["bom", "crlf"])
def test_what_editors_do_to_ends_and_beginnings_is_no_change(content: Path, ends: str) -> None:
    text = (content / LEDGER).read_bytes()
    changed = b"\xef\xbb\xbf" + text if ends == "bom" else text.replace(b"\n", b"\r\n")
    make.put(content, LEDGER, changed)
    assert make.check(content) == []


@pytest.mark.parametrize(
    "text",
    [b"\x00\xff\xfe", b"a;b;c\n1;2;3\n", b'code,"\n', b"\n\n\n", "mã,sản phẩm\n".encode()],
    ids=["binary", "semicolons", "quotes", "blank", "vietnamese"],
)
def test_no_file_is_too_strange_to_be_told_about(content: Path, text: bytes) -> None:
    make.put(content, LEDGER, text)
    [fault] = make.diagnostics(content)
    assert fault.code.id in ("L101", "L170")


def test_cells_cannot_be_moved_across_their_borders(content: Path) -> None:
    """The digest knows where a cell ends: the same letters in other cells are another line."""
    lines = book.lines(content)
    cells = lines[2].split(",")
    cells[0], cells[1] = cells[0] + cells[1][:1], cells[1][1:]
    lines[2] = ",".join(cells)
    book.rewrite(content, lines)
    assert make.check(content) == [f"{LEDGER}:3:1 C270"]


def test_a_withdrawn_code_keeps_its_record(content: Path) -> None:
    added(row(SECOND, "mien-la", CodeState.WITHDRAWN))(content)
    assert make.check(content) == []
    (content / "products/mien-la.md").unlink()
    assert make.check(content) == [f"{LEDGER}:5:10 C275"]


def test_a_product_that_cannot_be_read_is_no_second_fault(content: Path) -> None:
    make.edit(content, "products/mien-la.md", "set: 6", "set: 27")
    assert make.check(content) == ["products/mien-la.md:5:6 L148"]


def test_a_product_that_nobody_entered_is_told_how(content: Path) -> None:
    book.add(content, "mien-moi", book.NEW)
    assert make.check(content) == ["products/mien-moi.md:2:7 C277"]
    assert "`python build.py stamps register`" in make.said(content)


def test_the_print_register_is_chained_too(content: Path) -> None:
    from tests.ledger.test_writing import run_of

    catalogue = book.catalogue(content)
    runs = [run_of(FIRST, "mien-dong", first) for first in (1, 101, 201)]
    ledger.append_prints(catalogue, content, runs)
    assert make.check(content) == []
    path = content / "ledger/prints.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join([*lines[:2], *lines[3:]]), encoding="utf-8")
    assert make.check(content) == ["ledger/prints.csv:3:30 C270"]
