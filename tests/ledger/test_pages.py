"""Every code of the ledger has its page for ever; a plan or a folder that lacks one is refused."""

from __future__ import annotations

import dataclasses
import re
import shutil
from pathlib import Path

import pytest
import zxingcpp

from ocop_site import load, plan
from ocop_site.desk import ledger
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.ledger import Symbol
from ocop_site.model.page import Job, QrView
from ocop_site.plan import traces
from ocop_site.render import qr
from tests import make
from tests.conftest import DAY, Run
from tests.ledger import book
from tests.ledger.test_writing import run_of
from tests.pipeline import symbols
from tests.plan import desks

FIRST, SECOND, THIRD = book.CODES.values()


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    book.site(tmp_path)
    return Path("content")


def planned(content: Path) -> plan.SitePlan:
    return plan.site(book.catalogue(content), {}, desks.SETTINGS, media_path="content/media")


def built(content: Path, url: str) -> str:
    """The main part of a page, without its marks."""
    assert make.build(content).exit_status == 0
    page = (content.parent / "_site" / url / "index.html").read_text(encoding="utf-8")
    main = page.partition('<main id="main">')[2].partition("</main>")[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", main))


def raw(content: Path, url: str) -> str:
    return (content.parent / "_site" / url / "index.html").read_text(encoding="utf-8")


def test_a_withdrawn_code_says_so_on_its_page_and_nothing_else_changes(
    content: Path, run: Run
) -> None:
    before = built(content, f"T/{SECOND}")
    said = "Mã này không còn được dán lên sản phẩm từ ngày\xa020/11/2026."
    assert said not in before
    run("stamps", "withdraw", "mien-la", "--today", "2026-11-20")
    after = built(content, f"T/{SECOND}")
    assert said.replace("\xa0", " ") in after
    assert re.sub(r"\s+", " ", after.replace(said.replace("\xa0", " "), "")) == before


def test_a_merged_code_points_on_without_scripts(content: Path, run: Run) -> None:
    run("stamps", "merge", "mien-la", "mien-trung", *DAY)
    (content / "products/mien-la.md").unlink()
    text = built(content, f"T/{SECOND}")
    page = raw(content, f"T/{SECOND}")
    assert "Mã QN3-434-3N đã chuyển sang mã khác" in text
    assert "Sản phẩm mang mã này nay là Miến mien-trung sợi vàng." in text
    assert f'<a href="/ocop/T/{THIRD}/"><b>Miến mien-trung sợi vàng</b></a>' in page
    assert '<meta name="robots" content="noindex">' in page
    main = page.partition('<main id="main">')[2].partition("</main>")[0]
    assert "<script" not in main
    assert 'http-equiv="refresh"' not in page
    assert SECOND not in (content.parent / "_site/sitemap.xml").read_text(encoding="utf-8")


def test_a_former_code_shows_the_product_with_its_own_symbol(content: Path, run: Run) -> None:
    run("stamps", "withdraw", "mien-la", *DAY)
    code = run("new", "code", "--product", "mien-la", *DAY).out.strip()
    make.edit(content, "products/mien-la.md", SECOND, code)
    text = built(content, f"T/{SECOND}")
    page = raw(content, f"T/{SECOND}")
    assert "Miến mien-la sợi vàng" in text
    assert "Mã này không còn được dán lên sản phẩm từ ngày 26/11/2026." in text
    assert f'<link rel="canonical" href="https://example.github.io/ocop/T/{code}/">' in page
    assert '<meta name="robots" content="noindex">' in page
    drawn = (content.parent / f"_site/T/{SECOND}/qr.svg").read_bytes()
    [found] = zxingcpp.read_barcodes(symbols.picture_of(symbols.from_svg(drawn)))
    assert found.text == f"HTTPS://OCOP.EXAMPLE.VN/T/{SECOND}/"
    assert "thôi" not in text
    assert "không còn được dán" not in built(content, f"T/{code}")


def test_a_lot_that_was_printed_with_a_former_code_points_on(content: Path, run: Run) -> None:
    address = f"HTTPS://OCOP.EXAMPLE.VN/T/{SECOND}/ML2609A/"
    runs = [run_of(SECOND, "mien-la", 1, lot="ML2609A", address=address)]
    make.put(content, "lots/mien-la/ML2609A.yml", make.LOT)
    ledger.append_prints(book.catalogue(content), content, runs)
    assert planned(content).findings == ()
    run("stamps", "merge", "mien-la", "mien-trung", *DAY)
    (content / "products/mien-la.md").unlink()
    shutil.rmtree(content / "lots/mien-la")
    assert f'href="/ocop/T/{THIRD}/"' in (
        built(content, "") and raw(content, f"T/{SECOND}/ML2609A")
    )


def test_a_printed_lot_that_goes_is_an_address_lost(content: Path) -> None:
    address = f"HTTPS://OCOP.EXAMPLE.VN/T/{FIRST}/MD2609A/#7K3M9YQ2"
    runs = [run_of(FIRST, "mien-dong", 1, lot="MD2609A", address=address)]
    ledger.append_prints(book.catalogue(content), content, runs)
    assert planned(content).findings == ()
    (content / "lots/mien-dong/MD2609A.yml").unlink()
    [finding] = planned(content).findings
    [found] = load.located([finding])
    assert (finding.code.id, str(found.span)) == ("P403", "content/ledger/prints.csv:2:30")
    assert found.sentence("vi") == (
        f"tem của mã {FIRST} (mien-dong) in {address}, mà trang này không có T/{FIRST}/MD2609A/index.html."
    )


def test_a_plan_without_the_page_of_a_code_publishes_nothing(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The planner forgets one page: a bug of ours must not reach a phone."""
    templates_path = make.templates(tmp_path)
    assert make.build(content, templates_path=templates_path).is_good
    site = make.tree(tmp_path / "_site")
    made = traces.jobs

    def forgetful(desk: object) -> list[Job]:
        jobs = made(desk)  # type: ignore[arg-type]
        return [job for job in jobs if job.target != f"T/{SECOND}/index.html"]

    monkeypatch.setattr(traces, "jobs", forgetful)
    report = make.build(content, templates_path=templates_path)
    [fault] = report.diagnostics
    assert (fault.code.id, str(fault.span)) == ("P403", "content/ledger/codes.csv:3:1")
    assert SECOND in fault.sentence("vi")
    assert report.exit_status == 1
    assert make.tree(tmp_path / "_site") == site


def test_a_folder_without_the_page_of_a_code_is_not_published(
    content: Path, tmp_path: Path, run: Run
) -> None:
    assert make.build(content, templates_path=make.templates(tmp_path)).is_good
    ran = run("check", *DAY, "--site", "_site", "--quiet")
    assert (ran.out, ran.err, ran.status) == ("", "", 0)
    shutil.rmtree(tmp_path / f"_site/T/{SECOND}")
    ran = run("check", *DAY, "--site", "_site", "--quiet")
    assert ran.status == 1
    assert ran.out.startswith(
        "content/ledger/codes.csv:3:1: lỗi P404 printed-address-unpublished:"
        f" tem của mã {SECOND} (mien-la) in HTTPS://OCOP.EXAMPLE.VN/T/{SECOND}/,"
        f" mà thư mục _site không có T/{SECOND}/index.html.\n"
    )


def test_a_folder_in_small_letters_answers_no_stamp(
    content: Path, tmp_path: Path, run: Run
) -> None:
    assert make.build(content, templates_path=make.templates(tmp_path)).is_good
    (tmp_path / f"_site/T/{SECOND}").rename(tmp_path / f"_site/T/{SECOND.lower()}")
    assert run("check", *DAY, "--site", "_site").status == 1


def test_no_folder_is_2(content: Path, run: Run) -> None:
    ran = run("check", *DAY, "--site", "_nowhere")
    assert (ran.err, ran.status) == ("_nowhere: không có thư mục này / no such folder\n", 2)


def test_codes_are_drawn_as_the_ledger_says(content: Path) -> None:
    catalogue = book.catalogue(content)
    other = Symbol(version=4, level="H", mask=5)
    entries = tuple(dataclasses.replace(one, symbol=other) for one in catalogue.ledger.entries)
    changed = with_entries(catalogue, entries)
    jobs = plan.site(changed, {}, desks.SETTINGS, media_path="m").jobs
    views = {job.target: job.view for job in jobs}
    assert views[f"T/{FIRST}/qr.svg"] == QrView(
        address=f"HTTPS://OCOP.EXAMPLE.VN/T/{FIRST}/", version=4, level="H", mask=5
    )


@pytest.mark.parametrize("ending", ["svg", "png"])
def test_the_symbol_of_the_ledger_is_the_one_that_a_search_gives(ending: str) -> None:
    for code in book.CODES.values():
        address = f"HTTPS://OCOP.EXAMPLE.VN/T/{code}/"
        drawn = qr.symbol(address)
        view = QrView(address=address, version=drawn.version, level=drawn.level, mask=drawn.mask)
        body = qr.body(view, ending)
        own = symbols.from_svg(body) if ending == "svg" else symbols.from_png(body, qr.PNG_SCALE)
        assert symbols.symbol(own) == qr.modules(address)


def test_a_symbol_that_cannot_hold_the_address_is_a_fault(content: Path) -> None:
    lines = book.lines(content)
    lines[2] = book.swap(lines[2], "version", "1")
    book.relink(content, lines)
    assert make.check(content) == []
    report = make.build(content)
    assert {one.code.id for one in report.diagnostics} == {"R504"}
    assert report.exit_status == 1
    assert not (content.parent / "_site").exists()


def with_entries(catalogue: Catalogue, entries: object) -> Catalogue:
    own = dataclasses.replace(catalogue.ledger, entries=entries)  # type: ignore[arg-type]
    return dataclasses.replace(catalogue, ledger=own)
