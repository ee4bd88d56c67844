"""Posters: their size and weight, that their words stay inside, and what they may say."""

from __future__ import annotations

import dataclasses
import io
from datetime import date

import pytest
from PIL import Image

from ocop_site import render
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.page import Artifact, Job, PosterRow, PosterView, Renderer
from ocop_site.render import poster
from tests import make
from tests.plan import desks
from tests.producer_site.conftest import planned

TARGET = "p/htx-ban-mai/share.png"
PLAIN = PosterView(
    site="Sản phẩm OCOP Quảng Ninh",
    demo="MINH HOẠ",
    kind="Hợp tác xã",
    name="HTX Nông nghiệp Ban Mai",
    place="Xã Bình Liêu, Quảng Ninh",
    rows=tuple(PosterRow(stars=n, text=f"{n} sản phẩm") for n in (5, 4, 3)),
    said="12 sản phẩm được công nhận OCOP, đến ngày 20/6/2029",
    note="Tình trạng hôm nay: xem trên trang",
)
LONG = (
    "CÔNG TY TRÁCH NHIỆM HỮU HẠN MỘT THÀNH VIÊN SẢN XUẤT, CHẾ BIẾN VÀ THƯƠNG MẠI DƯỢC LIỆU "
    "ẨM THỰC ĐẶC SẢN VÙNG CAO PHƯỜNG MẠO KHÊ"
)
NAMES = {
    "short": "Hộ Lò",
    "usual": PLAIN.name,
    "long": LONG,
    "longer than any": LONG * 4,
    "one word": "Đ" * 300,
    "one letter": "Ẫ",
    "nothing": "",
    "letters that the font does not have": "合作社 ban mai 🌾",
}


def _picture(view: PosterView) -> Image.Image:
    return Image.open(io.BytesIO(poster.body(view)))


@pytest.mark.parametrize("name", NAMES.values(), ids=list(NAMES))
def test_a_poster_is_1200_by_630_under_60_kb_and_its_words_stay_inside(name: str) -> None:
    view = dataclasses.replace(PLAIN, name=name, place=name, site=name, kind=name, said=name)
    body = poster.body(view)
    picture = Image.open(io.BytesIO(body)).convert("RGB")

    assert picture.size == (1200, 630)
    assert len(body) <= 60_000
    for left in (0, poster.RIGHT + 1):
        edge = picture.crop((left, 0, left + poster.LEFT - 1, 460))
        assert edge.getcolors() == [(edge.width * edge.height, (10, 61, 70))]


@pytest.mark.parametrize("name", NAMES.values(), ids=list(NAMES))
def test_the_lines_of_a_name_fit_their_field(name: str) -> None:
    size, found = poster.fitted(name, 1056, 176)

    assert len(found) * round(size * poster.LEADING) <= 176
    assert all(poster.lines(one, size, 1056) in ([one], []) for one in found)


def test_a_name_that_fits_is_written_whole_and_in_lines_of_like_length() -> None:
    assert poster.fitted("HTX Nông nghiệp Ban Mai (minh hoạ)", 1056, 176) == (
        62,
        ["HTX Nông nghiệp", "Ban Mai (minh hoạ)"],
    )
    _, found = poster.fitted(LONG, 1056, 176)
    assert " ".join(found) == LONG


def test_stacked_marks_are_drawn() -> None:
    with_marks, without = (
        _picture(PLAIN),
        _picture(dataclasses.replace(PLAIN, name="HTX Nong nghiep Ban Mai")),
    )
    assert with_marks.convert("RGB").tobytes() != without.convert("RGB").tobytes()
    composed = dataclasses.replace(PLAIN, name="Hộ Ẩm Thực")
    decomposed = dataclasses.replace(PLAIN, name="Hô\u0323 A\u0302\u0309m Thư\u0323c")
    assert poster.body(composed) == poster.body(decomposed)


def test_the_same_view_gives_the_same_bytes_without_metadata() -> None:
    assert poster.body(PLAIN) == poster.body(PLAIN)
    assert _picture(PLAIN).info == {}


def test_a_poster_is_made_again_only_when_its_words_change() -> None:
    job = Job(target=TARGET, renderer=Renderer.POSTER, view=PLAIN)
    other = dataclasses.replace(job, view=dataclasses.replace(PLAIN, name="Khác"))
    templates = make.ROOT / "templates"

    assert isinstance(render.run(job, templates), Artifact)
    assert render.key(job, templates) == render.key(job, templates)
    assert render.key(job, templates) != render.key(other, templates)


def test_a_producer_s_poster_says_until_when_its_stars_hold(catalogue: Catalogue) -> None:
    assert planned(catalogue)[TARGET].view == PosterView(
        site="Sản phẩm OCOP Quảng Ninh",
        demo="MINH HOẠ",
        kind="Hợp tác xã",
        name="HTX Nông nghiệp Ban Mai (minh hoạ)",
        place="Xã Bình Liêu, Quảng Ninh",
        rows=(PosterRow(stars=4, text="1 sản phẩm"),),
        said="1 sản phẩm được công nhận OCOP, đến ngày 20/6/2029",
        note="Tình trạng hôm nay: xem trên trang",
    )


def test_the_site_s_poster_says_whose_register_it_is(catalogue: Catalogue) -> None:
    assert planned(catalogue)["share.png"].view == PosterView(
        site="OCOP Quảng Ninh",
        demo="MINH HOẠ",
        kind="Sổ công khai",
        name="Sản phẩm OCOP Quảng Ninh",
        place="Văn phòng Điều phối (minh hoạ)",
        note="Sản phẩm nào đang được công nhận, mấy sao, của ai",
    )


def test_after_the_term_a_poster_has_no_stars(catalogue: Catalogue) -> None:
    desk = desks.planned(catalogue, today=date(2029, 6, 21))
    view = desk[TARGET].view

    assert isinstance(view, PosterView)
    assert (view.rows, view.said) == ((), "")


def test_the_day_of_the_build_is_in_no_poster(catalogue: Catalogue) -> None:
    today = {t: job.view for t, job in desks.planned(catalogue).items() if t.endswith("share.png")}
    later = desks.planned(catalogue, today=date(2027, 1, 1))

    assert len(today) == 2
    assert {target: later[target].view for target in today} == today


def test_a_site_without_invented_content_says_nothing_of_it(catalogue: Catalogue) -> None:
    site = catalogue.site.model_copy(update={"demo": False})
    jobs = planned(dataclasses.replace(catalogue, site=site))

    assert [jobs[one].view.demo for one in (TARGET, "share.png")] == ["", ""]  # type: ignore[attr-defined]
