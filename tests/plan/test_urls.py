"""Addresses: what they look like, which files they are, and which of them a stamp can carry."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from ocop_site import plan
from ocop_site.diagnostics import Finding
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.ledger import printed_address
from ocop_site.model.page import QrView
from ocop_site.plan import codes, urls
from ocop_site.render import qr
from tests import make
from tests.pipeline import symbols
from tests.plan import desks


@pytest.mark.parametrize(
    ("code", "url"),
    [
        ("06652", "/xa/06652-ha-tu/"),
        ("06838", "/xa/06838-binh-lieu/"),
        ("06994", "/xa/06994-van-don/"),
        ("07192", "/xa/07192-co-to/"),
    ],
)
def test_a_commune_has_its_code_and_its_folded_name(code: str, url: str, demo: Catalogue) -> None:
    assert urls.commune(demo.places[code]) == url


def test_every_commune_has_an_address_of_its_own_in_plain_letters(demo: Catalogue) -> None:
    found = [urls.commune(place) for place in demo.places.values()]
    assert len(found) == len(set(found)) == 54
    assert [one for one in found if not re.fullmatch(r"/xa/\d{5}(-[a-z0-9]+)+/", one)] == []


@pytest.mark.parametrize(
    ("number", "url"),
    [(1, "/xa/06652-ha-tu/"), (2, "/xa/06652-ha-tu/trang/2/"), (10, "/xa/06652-ha-tu/trang/10/")],
)
def test_the_first_page_of_a_list_is_the_list_itself(number: int, url: str) -> None:
    assert urls.page("/xa/06652-ha-tu/", number) == url


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("/", "index.html"),
        ("/san-pham/", "san-pham/index.html"),
        ("/T/QN7K3M9Y/", "T/QN7K3M9Y/index.html"),
        ("/404.html", "404.html"),
    ],
)
def test_an_address_is_the_file_that_a_host_serves_for_it(url: str, target: str) -> None:
    assert urls.target(url) == target


def test_every_page_lies_where_its_address_says(demo: Catalogue) -> None:
    jobs = desks.planned(demo)
    # The pages at GS1 addresses are copies, whose address is that of the trace code.
    own = {target: job for target, job in jobs.items() if not target.startswith("01/")}
    pages = {target: job.view for target, job in own.items() if target.endswith(".html")}
    shells = {target: getattr(view, "shell") for target, view in pages.items()}  # noqa: B009
    assert {
        target: urls.target(f"{shell.prefix}{shell.path}") for target, shell in shells.items()
    } == {target: target for target in pages}
    assert {shell.canonical for shell in shells.values()} == {
        f"https://example.github.io/ocop{shell.prefix}{shell.path}" for shell in shells.values()
    }


def test_every_file_has_a_plain_name_that_differs_from_others_by_more_than_case(
    demo: Catalogue,
) -> None:
    targets = list(desks.planned(demo))
    assert [one for one in targets if not re.fullmatch(r"[A-Za-z0-9._/-]+", one)] == []
    assert len({one.lower() for one in targets}) == len(targets)
    folders = {parent.as_posix() for one in targets for parent in Path(one).parents}
    assert folders.isdisjoint(targets)


STAMPS = [
    ("https://ocop.example.vn", ""),
    ("https://ocop.example.vn/", ""),
    ("https://OCOP.example.vn", ""),
    ("https://ocop.example.vn/TEM", ""),
    ("https://ocop.example.vn:8443", ""),
    ("https://" + "a" * 35 + ".vn", ""),
    ("https://" + "a" * 38 + ".vn", ""),
    ("https://" + "a" * 39 + ".vn", "dài quá 61 ký tự"),
    ("https://" + "a" * 80 + ".vn/", "dài quá 61 ký tự"),
    ("https://ocop.example.vn/tem", "có đường dẫn chữ thường"),
    ("https://ocop.example.vn/Tem/", "có đường dẫn chữ thường"),
    ("https://example.github.io/ocop/", "có đường dẫn chữ thường"),
    ("https://ocop.example.vn/?", "có ký tự ngoài bảng chữ của mã QR"),
    ("https://ocop.example.vn/?A=", "có ký tự ngoài bảng chữ của mã QR"),
    ("https://ocop_tem.vn", "có ký tự ngoài bảng chữ của mã QR"),
    ("https://ocop.example.vn/#", "có ký tự ngoài bảng chữ của mã QR"),
    ("https://ocop.example.vn/A&B", "có ký tự ngoài bảng chữ của mã QR"),
    ("https://ocop.tỉnh.vn", "có ký tự ngoài bảng chữ của mã QR"),
]


@pytest.mark.parametrize(("stamp_url", "problem"), STAMPS)
def test_an_address_that_no_stamp_can_carry_is_found_before_anything_is_planned(
    stamp_url: str, problem: str, catalogue: Catalogue
) -> None:
    site = catalogue.site.model_copy(update={"stamp_url": stamp_url})
    asked = dataclasses.replace(catalogue, site=site)

    found = list(plan.settings_findings(asked))

    if not problem:
        assert found == []
        return
    (finding,) = found
    path = catalogue.path(catalogue.site)
    assert (finding.code, finding.path, finding.route) == (
        codes.PRINTED_ADDRESS,
        path,
        ("stamp_url",),
    )
    read = f"{stamp_url.rstrip('/')}/T/QNXXXXXX/".upper()
    sentence = finding.code.message.say("vi", finding.values)
    assert sentence == f"địa chỉ trên tem “{read}” {problem}."


def test_the_longest_printed_address_still_fits_a_small_symbol(catalogue: Catalogue) -> None:
    address = printed_address("https://" + "a" * 38 + ".vn", make.CODE)
    drawn = qr.symbol(address)
    code = QrView(address=address, version=drawn.version, level=drawn.level, mask=drawn.mask)
    modules = symbols.from_svg(qr.body(code, "svg"))

    assert len(address) == plan.LONGEST_PRINTED == 61
    assert (symbols.version(modules), symbols.level_and_mask(modules)[0]) == (3, "M")
    assert symbols.mode(modules) == "alphanumeric"


@pytest.mark.parametrize("end", ["", "/"])
def test_a_printed_address_is_in_capitals_with_a_slash_at_its_end(end: str) -> None:
    assert printed_address(f"https://ocop.example.vn{end}", "QN7K3M9Y") == (
        "HTTPS://OCOP.EXAMPLE.VN/T/QN7K3M9Y/"
    )


def test_files_that_differ_only_by_case_are_found(catalogue: Catalogue) -> None:
    one, other = desks.named(catalogue, ["Một", "Hai"])
    other = other.model_copy(update={"code": one.code.lower()})
    changed = desks.with_products(catalogue, [one, other])

    found = plan.site(changed, {}, desks.SETTINGS, media_path="m").findings

    path = catalogue.path(catalogue.site)
    taken = {f"T/{end}" for end in (f"{one.code}/qr.svg", f"{one.code}/qr.png")}
    assert {finding.code for finding in found} == {codes.URL_TAKEN}
    assert {finding.path for finding in found} == {path}
    # The page, two drawings of the code, four files for machines.
    assert len(found) == 7
    assert {one.values["read"].lower() for one in found} > {one.lower() for one in taken}


def test_a_finding_says_what_it_found() -> None:
    finding = Finding(code=codes.URL_TAKEN, path="content/site.yml", values={"read": "T/A/qr.svg"})
    assert finding.code.message.say("vi", finding.values) == (
        "T/A/qr.svg đã là địa chỉ của một trang khác."
    )
