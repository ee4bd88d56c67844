"""Certificates: stars as shapes, the decision as recorded, a code that decodes, and no claim before its time."""

from __future__ import annotations

import io

import pypdf
import pytest
import segno
import zxingcpp
from PIL import Image

from ocop_site.desk.papers.sheet import DEMO, DRAFT
from tests.papers import little
from tests.papers.little import DECIDED, FIVE, THREE, TWO, Given

ADDRESS = f"HTTPS://OCOP.EXAMPLE.VN/T/{little.code(0)}/"
LONG = "Bộ quà tặng “Hương vị Bình Liêu” gồm miến dong, mật ong rừng và trà hoa vàng " * 6


def certificate(*given: Given, demo: bool = False) -> bytes:
    made = little.papers_of(little.catalogue(*given, demo=demo))
    return made["giay-chung-nhan/sp-0.pdf"]


def modules(body: bytes) -> list[little.Outline]:
    return [points for colour, points in little.outlines(body) if colour == "0 g"]


def test_the_modules_are_those_of_the_printed_address() -> None:
    boxes = modules(certificate(Given()))
    size = min(y for points in boxes for _, y in points)
    left = min(x for points in boxes for x, _ in points)
    matrix = [list(row) for row in segno.make_qr(ADDRESS, error="m", boost_error=True).matrix]
    module = min(points[2][1] - points[0][1] for points in boxes)
    drawn = [[0] * len(matrix) for _ in matrix]
    for (x, y), _, (end, _), _ in boxes:
        row = round((y - size) / module)
        for column in range(round((x - left) / module), round((end - left) / module)):
            drawn[row][column] = 1
    assert drawn == matrix


def test_a_picture_of_the_modules_decodes_to_the_printed_address() -> None:
    scale, side = 20, 30
    boxes = modules(certificate(Given()))
    x0 = min(x for points in boxes for x, _ in points) - 4
    y0 = min(y for points in boxes for _, y in points) - 4
    picture = Image.new("L", (side * scale, side * scale), 255)
    for (x, y), _, (end, bottom), _ in boxes:
        box = ((x - x0), (y - y0), (end - x0), (bottom - y0))
        picture.paste(0, tuple(round(edge * scale) for edge in box))
    (found,) = zxingcpp.read_barcodes(picture)
    assert found.text == ADDRESS


def test_modules_are_wide_enough_to_scan() -> None:
    assert min(points[2][1] - points[0][1] for points in modules(certificate(Given()))) >= 0.396


@pytest.mark.parametrize(
    ("row", "recognitions", "stars"),
    [
        (THREE, (), 3),
        (FIVE, (), 4),  # at the province only "tiềm năng đạt 5 sao"
        (THREE, ({**DECIDED, "stars": 3},), 3),
    ],
)
def test_as_many_stars_are_drawn_as_are_certified(
    row: tuple[int, ...], recognitions: tuple[dict[str, object], ...], stars: int
) -> None:
    body = certificate(Given(row=row, recognitions=recognitions))
    assert little.stars_drawn(body) == stars
    assert f"ĐẠT HẠNG {stars} SAO" in little.read(body)


def test_the_ministry_certifies_five_stars() -> None:
    made = little.papers_of(little.catalogue(Given(row=FIVE), level="ministry"))
    assert little.stars_drawn(made["giay-chung-nhan/sp-0.pdf"]) == 5


def test_decision_and_term_are_as_in_the_recognition() -> None:
    text = little.read(certificate(Given(recognitions=(DECIDED,))))
    assert (
        "Theo Quyết định số 123/QĐ-UBND ngày 20 tháng 6 năm 2026 của UBND thành phố Quảng Ninh."
        in text
    )
    assert "Có giá trị đến hết ngày 20 tháng 6 năm 2029." in text
    assert "Miến dong của HTX htx-ban-mai xã Bình Liêu" in text
    assert "QN0-000-0A" in text
    assert DRAFT not in text


def test_without_a_decision_the_lines_are_blank_and_it_is_a_draft() -> None:
    text = little.read(certificate(Given()))
    assert DRAFT in text
    assert "Quyết định số …" in text
    assert "đến hết ngày ……" in text


def test_a_year_of_its_own_overrides_the_36_months() -> None:
    text = little.read(certificate(Given(recognitions=({**DECIDED, "until": "1/12/2028"},))))
    assert "Có giá trị đến hết ngày 01 tháng 12 năm 2028." in text


def test_only_what_is_recognised_has_a_certificate() -> None:
    withdrawn = {"date": "1/9/2026", "decision": "9/QĐ-UBND", "ground": "production-stopped"}
    taken = Given(recognitions=({**DECIDED, "withdrawn": withdrawn},))
    made = little.papers_of(little.catalogue(Given(), Given(row=TWO), Given(row=None), taken))
    names = [name for name in made if name.startswith("giay-chung-nhan/")]
    assert names == ["giay-chung-nhan/sp-0.pdf"]


def test_a_very_long_name_stays_on_one_page_above_the_foot() -> None:
    body = certificate(Given(name=LONG.strip()))
    assert len(little.page_texts(body)) == 1
    assert "…" in little.read(body)
    assert "CƠ QUAN CÔNG NHẬN" in little.read(body)


def test_a_character_that_the_font_lacks_becomes_a_question_mark(
    caplog: pytest.LogCaptureFixture,
) -> None:
    assert "Miến ? “dong”" in little.read(certificate(Given(name="Miến ★ “dong”")))
    assert not [one for one in caplog.records if one.levelname in ("WARNING", "ERROR")]


@pytest.mark.parametrize("demo", [True, False])
def test_the_band_stands_on_every_page_exactly_when_it_is_a_demonstration(demo: bool) -> None:
    made = little.papers_of(little.catalogue(*[Given()] * 30, demo=demo))
    for name, body in made.items():
        if name.endswith(".pdf"):
            texts = [" ".join(text.split()) for text in little.page_texts(body)]
            assert [DEMO in text for text in texts] == [demo] * len(texts), name
        if name.endswith(".txt"):
            assert (DEMO in body.decode()) is demo


def test_fonts_are_embedded_as_subsets() -> None:
    page = pypdf.PdfReader(io.BytesIO(certificate(Given()))).pages[0]
    for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
        descendant = font.get_object()["/DescendantFonts"][0].get_object()
        assert "+BeVietnamPro" in descendant["/BaseFont"]
        assert "/FontFile2" in descendant["/FontDescriptor"]
