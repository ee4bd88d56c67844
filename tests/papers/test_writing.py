"""Papers as files: whole or not at all, the same bytes, any number of products."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from ocop_site import load, score
from ocop_site.desk import papers
from ocop_site.model.catalogue import Catalogue
from tests import make
from tests.papers import little
from tests.papers.little import FOUR, THREE, TWO, Given

SEVERAL = (Given(row=FOUR), Given(row=THREE, maker="ho-a"), Given(row=TWO))


def write(given: Catalogue, folder: Path, id: str = "2026-1") -> list[Path]:
    return papers.write(given, score.catalogue(given), id, folder)


def test_the_papers_of_a_round(tmp_path: Path) -> None:
    written = write(little.catalogue(*SEVERAL), tmp_path / "giay-to")
    assert [path.relative_to(tmp_path).as_posix() for path in written] == [
        "giay-to/bien-ban.pdf",
        "giay-to/giay-chung-nhan/sp-0.pdf",
        "giay-to/giay-chung-nhan/sp-1.pdf",
        "giay-to/ket-qua.csv",
        "giay-to/ket-qua.pdf",
        "giay-to/ket-qua.xlsx",
        "giay-to/phu-luc-quyet-dinh.pdf",
        "giay-to/thay-doi.csv",
        "giay-to/thay-doi.xlsx",
        "giay-to/thong-bao/ho-a.txt",
        "giay-to/thong-bao/htx-ban-mai.txt",
    ]
    assert all(path.is_file() for path in written)
    assert [path.name for path in tmp_path.iterdir()] == ["giay-to"]


def test_two_writes_give_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    write(little.catalogue(*SEVERAL), tmp_path / "one")
    monkeypatch.setenv("TZ", "America/Lima")
    write(little.catalogue(*SEVERAL), tmp_path / "other")
    assert make.tree(tmp_path / "one") == make.tree(tmp_path / "other")


def test_no_clock_is_in_the_bytes() -> None:
    """A made-up far day is the only one that they hold."""
    made = little.papers_of(little.catalogue(*SEVERAL, opened="1/1/2031", closed="2/2/2031"))
    for name, body in made.items():
        if name.endswith(".pdf"):
            assert b"/CreationDate (D:20310202120000+07'00')" in body
        if name.endswith(".xlsx"):
            with zipfile.ZipFile(io.BytesIO(body)) as archive:
                assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
                core = archive.read("docProps/core.xml").decode()
            assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {"2031-02-02T12:00:00Z"}


def test_an_earlier_set_is_replaced_as_a_whole(tmp_path: Path) -> None:
    folder = tmp_path / "giay-to"
    write(little.catalogue(*SEVERAL), folder)
    write(little.catalogue(SEVERAL[0]), folder)
    assert sorted(path.name for path in (folder / "giay-chung-nhan").iterdir()) == ["sp-0.pdf"]
    assert [path.name for path in tmp_path.iterdir()] == ["giay-to"]


def test_a_folder_with_other_files_is_refused(tmp_path: Path) -> None:
    make.put(tmp_path, "anh/nha.txt", "ảnh cưới")
    with pytest.raises(papers.CannotWrite, match=r"nha\.txt"):
        write(little.catalogue(*SEVERAL), tmp_path / "anh")
    assert make.tree(tmp_path) == {"anh/nha.txt": "ảnh cưới".encode()}


def test_a_fall_half_way_leaves_the_old_papers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "giay-to"
    write(little.catalogue(SEVERAL[0]), folder)
    before = make.tree(tmp_path)

    def full(path: Path, body: bytes) -> int:
        raise OSError("the disk is full")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="full"):
        write(little.catalogue(*SEVERAL), folder)
    assert make.tree(tmp_path) == before


@pytest.mark.parametrize(
    ("id", "changes", "said"),
    [
        ("2026-1", {"closed": "none"}, "chưa đóng"),
        ("2027-1", {}, "không có đợt này"),
        ("2026-1", {"entries": [{"product": "la", "kind": "first"}]}, "la chưa có kết quả"),
    ],
)
def test_what_has_no_result_is_refused_and_nothing_written(
    tmp_path: Path, id: str, changes: dict[str, object], said: str
) -> None:
    with pytest.raises(papers.CannotWrite, match=said):
        write(little.catalogue(*SEVERAL, **changes), tmp_path / "giay-to", id)
    assert list(tmp_path.iterdir()) == []


def test_a_round_without_products_has_papers_that_say_so() -> None:
    made = little.papers_of(little.catalogue())
    assert "Không có sản phẩm nào." in little.read(made["ket-qua.pdf"])
    assert "Không có sản phẩm nào." in little.read(made["bien-ban.pdf"])
    assert "Không có sản phẩm nào được đề nghị" in little.read(made["phu-luc-quyet-dinh.pdf"])
    assert not [name for name in made if "/" in name]


def test_120_products_break_into_pages_with_their_heads() -> None:
    given = [Given(name=f"Sản phẩm thử số {number:03d}", row=THREE) for number in range(120)]
    made = little.papers_of(little.catalogue(*given))
    for name in ("bien-ban.pdf", "ket-qua.pdf", "phu-luc-quyet-dinh.pdf"):
        pages = little.page_texts(made[name])
        text = " ".join(" ".join(pages).split())
        assert len(pages) > 3
        assert all(f"thử số {number:03d}" in text for number in range(120))
        assert [f"Trang {number}/{len(pages)}" in page for number, page in enumerate(pages, 1)] == [
            True
        ] * len(pages)
        assert sum("Chủ thể" in page for page in pages) >= len(pages) - 1
    assert sum(name.startswith("giay-chung-nhan/") for name in made) == 120


def test_a_name_taller_than_a_page_goes_on_on_the_next() -> None:
    words = [f"từ{number}" for number in range(1500)]
    made = little.papers_of(little.catalogue(Given(name=" ".join(words)), Given()))
    for name in ("bien-ban.pdf", "ket-qua.pdf", "phu-luc-quyet-dinh.pdf"):
        text = little.read(made[name])
        assert all(word in text for word in words)


def test_nothing_is_printed_beyond_the_edges() -> None:
    given = [Given(name="Miến" * 60, maker="htx-" + "a" * 90), Given(name='"x" <b>&amp; 100 %')]
    made = little.papers_of(little.catalogue(*given, demo=True))
    for name, body in made.items():
        if name.endswith(".pdf"):
            for _, points in little.outlines(body):
                assert all(-0.1 <= x <= 297.1 and -0.1 <= y <= 297.1 for x, y in points), name
    assert '"x" <b>&amp; 100 %' in little.read(made["ket-qua.pdf"])


def test_the_demonstration_rounds_can_be_printed() -> None:
    given = load.catalogue(make.ROOT / "content").catalogue
    assert given is not None
    made = little.papers_of(given, "2026-tw")
    products = [given.products[entry.product] for entry in given.rounds["2026-tw"].entries]
    text = little.read(made["ket-qua.pdf"])
    assert all(product.name in text for product in products)
