"""What a producer's page shows, and what its head says to those who show it elsewhere."""

from __future__ import annotations

import dataclasses
import json
import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest
import zxingcpp

from ocop_site.model.catalogue import Catalogue
from ocop_site.model.page import AddressView
from ocop_site.model.producer import Contact, LedBy, Point, ProducerKind
from ocop_site.model.product import Certificate, Photo
from ocop_site.plan import views
from tests import make
from tests.pipeline import symbols
from tests.plan import desks
from tests.producer_site.conftest import GIVEN, planned

PAGE = "p/htx-ban-mai/index.html"
HERE = Point(lat="21,6", lon="107,9")


def _view(catalogue: Catalogue, **changes: object) -> views.ProducerPage:
    view = planned(catalogue, **changes)[PAGE].view  # type: ignore[arg-type]
    assert isinstance(view, views.ProducerPage)
    return view


def test_a_paper_of_two_products_stands_once_with_both(catalogue: Catalogue) -> None:
    paper = Certificate(kind="ISO 22000", number="I-1", issuer="A", issued=date(2026, 1, 1))
    other = paper.model_copy(update={"number": "I-2", "expires": date(2026, 11, 25)})
    one, two = desks.named(catalogue, ["Bánh", "Cốm"], certificates=(paper,))
    two = two.model_copy(update={"certificates": (other, paper)})
    view = _view(desks.with_products(catalogue, [one, two]))

    assert [
        (row.paper.number, row.paper.is_expired, [product.name for product in row.products])
        for row in view.product_papers
    ] == [("I-1", False, ["Bánh", "Cốm"]), ("I-2", True, ["Cốm"])]


def test_recalls_and_lots_of_the_products_are_linked(demo: Catalogue) -> None:
    jobs = desks.planned(demo)
    shown = {
        target: job.view for target, job in jobs.items() if isinstance(job.view, views.ProducerPage)
    }

    told = {one.id for view in shown.values() for one in view.recalls}
    assert told == demo.recalls.keys() != set()
    lots = [one.lot for view in shown.values() for one in view.lots]
    assert {one.url.lstrip("/") + "index.html" for one in lots} <= jobs.keys()
    for view in shown.values():
        days = [one.lot.made_iso for one in view.lots]
        assert days == sorted(days, reverse=True)


def test_the_photos_after_the_first_are_a_gallery(catalogue: Catalogue) -> None:
    photos = tuple(Photo(file="mien-dong.png", alt=f"Ảnh {n}") for n in (1, 2, 3))
    view = _view(catalogue, photos=photos)

    assert view.picture is not None
    assert view.picture.alt == "Ảnh 1"
    assert [one.small.alt for one in view.gallery] == ["Ảnh 2", "Ảnh 3"]
    assert {one.large for one in view.gallery} == {view.picture.src}


def test_every_picture_of_a_gallery_is_made(catalogue: Catalogue) -> None:
    digests = {"mien-dong.png": "a" * 64, "xuong.png": "b" * 64}
    catalogue = dataclasses.replace(catalogue, media=digests)
    photos = tuple(Photo(file=file, alt="Ảnh") for file in digests)
    jobs = planned(catalogue, photos=photos)
    view = jobs[PAGE].view
    assert isinstance(view, views.ProducerPage)

    (one,) = view.gallery
    assert {one.small.src[1:], one.small.jpeg[1:], one.large[1:]} <= jobs.keys()


@pytest.mark.parametrize(
    ("kind", "contact", "is_own"),
    [
        (ProducerKind.COOPERATIVE, None, True),
        (ProducerKind.HOUSEHOLD, None, False),
        (ProducerKind.HOUSEHOLD, Contact(**GIVEN), True),
        (ProducerKind.HOUSEHOLD, Contact(**GIVEN, withdrawn=make.TODAY), False),
    ],
)
def test_a_home_is_on_the_map_only_with_a_consent(
    kind: ProducerKind, contact: Contact | None, is_own: bool, catalogue: Catalogue
) -> None:
    place = catalogue.places["06838"].model_copy(update={"point": Point(lat="21,5", lon="107,4")})
    catalogue = dataclasses.replace(catalogue, places={**catalogue.places, "06838": place})
    jobs = planned(catalogue, contact, kind=kind, location=HERE)
    bare = planned(catalogue, contact, kind=kind)

    assert (jobs[PAGE].view.map != bare[PAGE].view.map) is is_own  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("declared", "is_shown"),
    [(None, False), (LedBy(), False), (LedBy(woman=True), True), (LedBy(woman=False), False)],
)
def test_that_a_woman_leads_is_shown_only_where_it_is_declared(
    declared: LedBy | None, is_shown: bool, catalogue: Catalogue
) -> None:
    assert _view(catalogue, led_by=declared).is_led_by_woman is is_shown


def test_origin_and_disability_of_a_person_are_on_no_page(catalogue: Catalogue) -> None:
    told = _view(catalogue, led_by=LedBy(woman=True, minority=True, disabled=True))

    assert told == _view(catalogue, led_by=LedBy(woman=True))


def test_the_symbol_is_the_page_s_own_address_and_reads_back(tmp_path: Path) -> None:
    content = make.content(tmp_path)
    make.build(content)
    body = make.tree(tmp_path / "_site")["p/htx-ban-mai/qr.svg"]
    modules = symbols.from_svg(body)

    assert symbols.level_and_mask(modules)[0] == "M"
    assert symbols.quiet_zone(modules) == (4, 4, 4, 4)
    (read,) = zxingcpp.read_barcodes(symbols.picture_of(modules))
    assert read.text == "https://example.github.io/ocop/p/htx-ban-mai/"


def test_the_symbol_follows_the_address_of_the_build(catalogue: Catalogue) -> None:
    jobs = desks.planned(catalogue, base_url="https://htx.example.vn/")

    assert jobs["p/htx-ban-mai/qr.svg"].view == AddressView(
        address="https://htx.example.vn/p/htx-ban-mai/"
    )


BASES = ("https://example.github.io/ocop/", "https://ocop.example.vn/", "https://a.vn/x/y/z/")


@pytest.mark.parametrize("base_url", BASES)
def test_what_the_head_points_to_is_there_below_every_base(base_url: str, tmp_path: Path) -> None:
    content = make.content(tmp_path)
    make.edit(content, "site.yml", "demo: có\n", "demo: có\nlanguages: [vi, en]\n")
    make.build(content, base_url=base_url)
    tree = make.tree(tmp_path / "_site")

    pages = {name: body.decode() for name, body in tree.items() if name.endswith(".html")}
    for name, page in pages.items():
        if name.endswith("404.html") or "noindex" in page:
            continue
        said = dict(re.findall(r'<meta property="(og:[a-z:_]+)" content="([^"]*)">', page))
        assert said["og:url"] in page.partition('rel="canonical" href="')[2], name
        for key in ("og:url", "og:image"):
            assert said[key].startswith(base_url), (name, key)
            file = said[key].removeprefix(base_url)
            assert (file if "." in file else f"{file}index.html") in tree, (name, key)
        assert unescape(page).count(unescape(said["og:title"])) > 1, name
        assert said["og:locale"] == ("en_GB" if name.startswith("en/") else "vi_VN")
        assert 'name="twitter:card"' in page
    producer = pages[PAGE]
    assert f'content="{base_url}p/htx-ban-mai/share.png"' in producer
    photo = re.search(r'"og:image" content="([^"]*)"', pages[f"T/{make.CODE}/index.html"])
    assert photo is not None
    assert photo[1].endswith("-320.jpg")


def test_the_page_carries_the_producer_for_search_engines_without_its_contact(
    catalogue: Catalogue,
) -> None:
    view = planned(catalogue, Contact(**GIVEN), founded=2016)[PAGE].view
    assert isinstance(view, views.ProducerPage)
    told = json.loads(view.jsonld)

    assert told["@type"] == "Organization"
    assert told["name"] == "HTX Nông nghiệp Ban Mai (minh hoạ)"
    assert told["foundingDate"] == "2016"
    assert not [one for one in ("3365214", "912345678", "lienhe") if one in view.jsonld]


def test_hostile_names_end_neither_script_nor_head(tmp_path: Path) -> None:
    content = make.content(tmp_path)
    name = '</script><script>alert(1)</script>"><img src=x>'
    make.declare(content, "producers/htx-ban-mai.md", f"name: '{name}'\n")
    report = make.build(content)
    assert report.is_good
    page = make.tree(tmp_path / "_site")[PAGE].decode()

    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_a_later_day_changes_the_count_with_its_date(catalogue: Catalogue) -> None:
    later = desks.planned(catalogue, today=date(2029, 6, 21))[PAGE].view
    assert isinstance(later, views.ProducerPage)

    assert (_view(catalogue).recognised, later.recognised) == (1, 0)
