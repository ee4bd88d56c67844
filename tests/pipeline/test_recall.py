"""One record of a recall, and the files of the site that it turns: these and no others, there and back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests import make

RECALL = "recalls/2026-01.yml"
PRODUCT = f"T/{make.CODE}/"
LOT, OTHER = f"{PRODUCT}MD2609A/", f"{PRODUCT}MD2611B/"
MAKER = "p/htx-ban-mai/index.html"
LISTED = {"thu-hoi/index.html", "thu-hoi/feed.xml", MAKER}
DATA = {f"du-lieu/{name}" for name in ("index.html", "v1/datapackage.json", "v1/dcat.jsonld")}
"""The page of the open data with its numbers of rows, and what names sizes and digests."""
OF_THE_LOT = {
    *(f"{PRODUCT}{name}" for name in ("index.html", "linkset.json")),
    *(f"{LOT}{name}" for name in ("index.html", "linkset.json", "epcis.jsonld")),
    *LISTED,
    *DATA,
    *(f"du-lieu/v1/{name}.csv" for name in ("lots", "recalls")),
}
"""What a recall of the lot turns."""
OF_THE_PRODUCT = {
    *OF_THE_LOT,
    *(f"{OTHER}{name}" for name in ("index.html", "linkset.json", "epcis.jsonld")),
    # The stars vanish from every list and from the figures.
    "index.html",
    "san-pham/index.html",
    "san-pham/san-pham.csv",
    "san-pham/bang.json",
    "bo/06-che-bien-tu-gao-ngu-coc/index.html",
    "ban-do/index.html",
    "nhom/thuc-pham/index.html",
    "sao/index.html",
    "sao/4/index.html",
    "xa/06838-binh-lieu/index.html",
    "loai-hinh/cooperative/index.html",
    "chu-the/index.html",
    "p/htx-ban-mai/share.png",
    "bang-so-lieu/index.html",
    *(f"bang-so-lieu/{name}.csv" for name in ("tinh-trang", "theo-sao", "theo-nhom", "theo-xa")),
    *(f"bang-so-lieu/{name}.csv" for name in ("theo-loai-hinh", "nguoi-dai-dien", "tem-truy-xuat")),
    "tim/bang.txt",
    *(f"du-lieu/v1/{name}" for name in ("products.csv", "products.json", "producers.csv")),
    *(f"du-lieu/v1/{name}" for name in ("producers.json", "recognitions.csv")),
    *(f"du-lieu/v1/{name}.geojson" for name in ("places", "producers")),
    # No product has four stars any more: the page of them goes.
    "sitemap.xml",
}
"""What a recall of the whole product turns."""
ENDED = "lifted: {date: 20/11/2026, document: 15/TB-HTX}\n"


def built(content: Path) -> dict[str, bytes]:
    report = make.build(content)
    assert [str(one.span) for one in report.diagnostics] == []
    return make.tree(content.parent / "_site")


def differing(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    """The files that differ, as `diff -r` finds them."""
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


@pytest.fixture
def lots(content: Path) -> Path:
    """The small content with a second lot of its product."""
    second = make.LOT.replace("series: A", "series: B")
    make.put(content, "lots/mien-dong/MD2611B.yml", second)
    return content


@pytest.mark.parametrize(
    ("fields", "expected"),
    [("lots: [MD2609A]\n", OF_THE_LOT), ("lots: []\n", OF_THE_PRODUCT)],
    ids=["a lot", "the whole product"],
)
def test_a_recall_turns_its_own_files_and_no_others_there_and_back(
    lots: Path, fields: str, expected: set[str]
) -> None:
    before = built(lots)
    make.declare(lots, RECALL, fields)
    during = built(lots)
    assert differing(before, during) == expected

    make.declare(lots, RECALL, fields + ENDED)
    ended = built(lots)
    # As many rows as before: the page of the open data stays.
    assert differing(during, ended) == expected - {"du-lieu/index.html"}
    # What has ended stays as history: on the pages of the goods, in their events, in list and feed.
    kept = (".html", ".jsonld")
    lasting = {one for one in expected if one.startswith(PRODUCT) and one.endswith(kept)}
    assert differing(before, ended) == lasting | LISTED | DATA | {"du-lieu/v1/recalls.csv"}
    assert b"20/11/2026" in ended["thu-hoi/index.html"]
    assert "Đã kết thúc thu hồi".encode() in ended[f"{LOT}index.html"]

    (lots / RECALL).unlink()
    assert built(lots) == before


def test_the_site_with_a_recall_is_the_same_whether_it_came_first_or_last(
    lots: Path, tmp_path: Path
) -> None:
    built(lots)
    make.declare(lots, RECALL, "")
    later = built(lots)
    make.build(lots, site_path=tmp_path / "anew")
    assert make.tree(tmp_path / "anew") == later


def test_a_recall_says_stop_why_and_what_to_do_on_both_pages(lots: Path) -> None:
    make.declare(lots, RECALL, "")
    site = built(lots)
    for name in (f"{PRODUCT}index.html", f"{LOT}index.html"):
        page = re.sub(r"\s+", " ", re.sub("<[^>]+>", "", site[name].decode()))
        for words in (
            "Ngừng sử dụng lô MD2609A",
            "đang bị thu hồi từ ngày\u00a01/10/2026".replace("\u00a0", " "),
            "Lý do: Nhãn ghi thiếu cảnh báo dị ứng.",
            "Thông báo 12/TB-HTX.",
            "Bạn cần làm gì: Không sử dụng, trả lại nơi mua.",
            "Cần hỏi thêm, xin gọi 0203 3365 214",
        ):
            assert words in page, (name, words)
    assert b"MD2609A" not in site[f"{OTHER}index.html"]


def test_no_script_comes_from_a_recall(lots: Path) -> None:
    hostile = '"</script><script>alert(1)</script><img src=x onerror=alert(1)> \\x01 ]]>"'
    make.declare(lots, RECALL, f"reason: {hostile}\naction: {hostile}\nby: {hostile}\n")
    report = make.build(lots)
    assert report.is_good
    for name, body in make.tree(lots.parent / "_site").items():
        if name.endswith((".html", ".xml")):
            assert b"<script>alert" not in body, name
            assert b"<img src=x" not in body, name


def test_in_the_demonstration_a_recall_of_a_lot_turns_its_files_at_every_address_and_no_others(
    editable: Path,
) -> None:
    """This lot and its product have GS1 addresses too, and every page is there in each language."""
    before = make.tree(editable.parent / "_site")
    make.put(
        editable,
        "recalls/mien-dong-thu.yml",
        make.RECALL.replace("mien-dong", "mien-dong-soi-vang").replace("MD2609A", "MD2601C"),
    )
    assert make.build(editable).is_good
    after = make.tree(editable.parent / "_site")

    text = (editable / "products/mien-dong-soi-vang.md").read_text(encoding="utf-8")
    code = re.findall(r"^code: (\w+)", text, re.MULTILINE)[0]
    gtins = [f"01/{one.zfill(14)}" for one in re.findall(r"gtin: \"?(\d+)", text)]
    own = [f"T/{code}", f"T/{code}/MD2601C"]
    by_gtin = [f"{gtin}{lot}" for gtin in gtins for lot in ("", "/10/MD2601C")]
    assert len(by_gtin) == 2
    languages = ["", "en/"] if "en/index.html" in before else [""]
    shown = (*own, "thu-hoi", "p/htx-ban-mai")
    assert differing(before, after) == {
        *(f"{below}{one}/index.html" for below in languages for one in shown),
        *(f"{one}/index.html" for one in by_gtin),
        *(f"{one}/linkset.json" for one in (*own, *by_gtin)),
        f"T/{code}/MD2601C/epcis.jsonld",
        "thu-hoi/feed.xml",
        *DATA,
        *(f"en/{one}" for one in DATA if "en/" in languages and one.endswith(".html")),
        *(f"du-lieu/v1/{name}.csv" for name in ("lots", "recalls")),
    }
