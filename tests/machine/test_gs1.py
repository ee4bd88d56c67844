"""GS1 addresses: pages once more for those who have a licensed number, and no number that nobody was given."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests import make
from tests.machine import forms

PRODUCT = "products/mien-dong.md"
REAL_SITE = make.SITE.replace("demo: có", "demo: không")


@pytest.mark.parametrize(
    ("gtin", "code"),
    [
        ("9521234000013", "C296"),
        ("09521234000013", "C296"),
        ("9521234000012", "L139"),
        ("8930000000012", "L139"),
        ("2000000000015", "L139"),
        ("0200000000017", "L139"),
        ("9790000000001", ""),
        ("9900000000004", "L139"),
        ("9810000000006", "L139"),
        ("9506000164908", ""),
    ],
    ids=[
        *("demonstration", "demonstration of fourteen", "wrong check digit", "wrong digit of 893"),
        *("inside a shop", "inside a region", "of books", "coupon", "currency coupon", "GS1's own"),
    ],
)
def test_a_number_that_nobody_was_licensed_is_refused(content: Path, gtin: str, code: str) -> None:
    make.put(content, "site.yml", REAL_SITE)
    make.declare(content, PRODUCT, f"packings: [{{net: 500 g, gtin: {gtin}}}]\n")
    assert [line for line in make.check(content) if line.startswith("products")] == (
        [f"products/mien-dong.md:2:31 {code}"] if code else []
    )


def test_a_demonstration_may_show_a_demonstration_number(content: Path) -> None:
    make.declare(content, PRODUCT, "packings: [{net: 500 g, gtin: 9521234000013}]\n")
    assert make.check(content) == []


def test_the_refusal_names_the_article(content: Path) -> None:
    make.put(content, "site.yml", REAL_SITE)
    make.declare(content, PRODUCT, "packings: [{net: 500 g, gtin: 9521234000013}]\n")
    assert make.said(content) == (
        "content/products/mien-dong.md:2:31: lỗi C296 gtin-unlicensed: 09521234000013 mang đầu mã 952"
        " chỉ dành cho trình diễn, không cấp cho ai (Nghị định 37/2026, Điều 28).\n"
        "    packings: [{net: 500 g, gtin: 9521234000013}]\n"
        "                                  ^\n"
        "    gợi ý: Chưa được cấp mã thì ghi gtin: none."
    )


def test_two_products_with_one_number(content: Path) -> None:
    make.declare(content, PRODUCT, "packings: [{net: 500 g, gtin: 9521234000013}]\n")
    twin = (content / PRODUCT).read_text(encoding="utf-8").replace(make.CODE, "QN3M9WYA")
    make.put(content, "products/mien-khac.md", twin)
    assert "products/mien-khac.md:2:31 C297" in make.check(content)
    assert "products/mien-dong.md:2:31 C297" not in make.check(content)


def test_the_gs1_pages_are_the_trace_pages_but_for_the_linkset(tmp_path: Path) -> None:
    built = _built(forms.content(tmp_path))
    for own, copy in (
        (forms.TRACE, f"01/{forms.GTIN}"),
        (forms.LOT, f"01/{forms.GTIN}/10/MD2609A"),
    ):
        page, other = (built[f"{one}/index.html"].decode() for one in (own, copy))
        line = (
            f'<link rel="linkset" href="/ocop/{own}/linkset.json" type="application/linkset+json">'
        )
        assert page.count(line) == 1
        assert other == page.replace(line, line.replace(own, copy))
        assert f'<link rel="canonical" href="https://example.github.io/ocop/{own}/">' in other


def test_crawlers_are_sent_to_the_trace_pages_alone(tmp_path: Path) -> None:
    sitemap = _built(forms.content(tmp_path))["sitemap.xml"].decode()
    assert f"/{forms.LOT}/</loc>" in sitemap
    assert "/01/" not in sitemap


def test_the_folder_with_a_dot_is_written_and_sent_to_the_host(tmp_path: Path) -> None:
    body = _built(forms.content(tmp_path))[".well-known/gs1resolver"]
    found = json.loads(body)
    assert found["resolverRoot"] == "https://ocop.example.vn"
    assert found["supportedPrimaryKeys"] == ["01"]
    workflow = (make.ROOT / ".github/workflows/pages.yml").read_text(encoding="utf-8")
    assert re.search(
        r"upload-pages-artifact@v5\n\s+with:\n(.*\n)*?\s+include-hidden-files: true", workflow
    )


def test_a_second_build_makes_no_machine_file_again(tmp_path: Path) -> None:
    folder = forms.content(tmp_path)
    _built(folder)
    assert make.build(folder).outcome.written == ()


def _built(folder: Path) -> dict[str, bytes]:
    report = make.build(folder)
    assert [one for one in report.diagnostics if one.is_error] == []
    return make.tree(folder.parent / "_site")
