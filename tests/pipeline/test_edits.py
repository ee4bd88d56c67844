"""An edit costs what it changes; a fault changes nothing; what is removed is gone from every page."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from ocop_site import load
from ocop_site.desk import ledger
from tests import make
from tests.pipeline.test_same_bytes import digests

MARK, OTHER_MARK = "Tên riêng biệt Alpha", "Tên riêng biệt Anpha"
"""Two names that no record holds, next to each other in every order."""


def _site(content: Path) -> Path:
    return content.parent / "_site"


def _with(site: Path, words: str) -> set[str]:
    """The pages that hold these words."""
    wanted = {words.encode(), html.escape(words).encode()}
    return {
        name
        for name, body in make.tree(site).items()
        if name.endswith(".html") and any(word in body for word in wanted)
    }


def _pages(names: Iterable[str]) -> set[str]:
    """The pages among files; what stands beside them for programs changes with them (tests/machine/, tests/open_data/)."""
    return {name for name in names if name.endswith(".html")}


def _field(content: Path, name: str, key: str) -> str:
    text = (content / name).read_text(encoding="utf-8")
    found = re.search(rf"^{key}: (.+)$", text, flags=re.MULTILINE)
    assert found
    return found[1].strip()


def _rename(content: Path, name: str, new: str) -> None:
    old = _field(content, name, "name")
    text = (content / name).read_text(encoding="utf-8")
    make.put(content, name, text.replace(f"\nname: {old}\n", f"\nname: {new}\n", 1))


def test_an_edited_story_makes_the_trace_page_again_and_nothing_else(editable: Path) -> None:
    name = "products/mien-dong-soi-vang.md"
    code = _field(editable, name, "code")
    old = "Tiếng gãy phải giòn, mặt gãy phải trong."
    shown = _with(_site(editable), old)
    assert {one.rpartition("/")[0] for one in shown} <= {f"T/{code}", "01/09521234000020"}
    make.edit(editable, name, old, "Tiếng gãy phải giòn.")

    outcome = make.build(editable).outcome

    assert outcome.rendered == {"page": len(shown)}
    assert set(outcome.written) == shown
    assert outcome.removed == ()
    assert _with(_site(editable), "Tiếng gãy phải giòn.") == shown


@pytest.mark.parametrize("product", ["mien-dong-soi-vang", "tung-canh", "ruou-ba-kich"])
def test_an_edited_name_makes_the_pages_again_that_show_it_and_no_more(
    product: str, editable: Path
) -> None:
    name = f"products/{product}.md"
    _rename(editable, name, MARK)
    make.build(editable)
    shown = _with(_site(editable), MARK)
    code, producer = _field(editable, name, "code"), _field(editable, name, "producer")
    assert {f"T/{code}/index.html", f"p/{producer}/index.html"} < shown
    _rename(editable, name, OTHER_MARK)

    outcome = make.build(editable).outcome

    assert _pages(outcome.written) == shown
    assert outcome.rendered["page"] == len(shown)
    assert _with(_site(editable), OTHER_MARK) == shown
    assert _with(_site(editable), MARK) == set()


def test_an_edited_producer_name_changes_the_pages_that_show_it_and_no_more(
    editable: Path,
) -> None:
    name = "producers/htx-ban-mai.md"
    _rename(editable, name, MARK)
    make.build(editable)
    shown = _with(_site(editable), MARK)
    assert {"p/htx-ban-mai/index.html", "chu-the/index.html"} < shown
    _rename(editable, name, OTHER_MARK)

    outcome = make.build(editable).outcome

    assert _pages(outcome.written) == shown
    assert _with(_site(editable), OTHER_MARK) == shown
    assert _with(_site(editable), MARK) == set()


def test_an_edited_page_of_news_makes_no_product_page_again(editable: Path) -> None:
    make.edit(editable, "articles/sao-ocop-nghia-la-gi.md", "\ntitle: ", "\ntitle: Vì sao ")

    outcome = make.build(editable).outcome

    assert outcome.rendered.keys() == {"page", "text"}
    feeds = [name for name in outcome.written if not name.endswith(".html")]
    assert all(name.startswith("tin/") and name.endswith("feed.xml") for name in feeds)
    assert "tin/sao-ocop-nghia-la-gi/index.html" in outcome.written
    assert not [name for name in outcome.written if name.startswith(("T/", "p/", "san-pham/"))]


def test_a_changed_picture_makes_its_four_files_again_under_new_names(editable: Path) -> None:
    photo = "tung-canh.png"
    (editable / "media" / photo).unlink()
    make.picture(editable, photo, (800, 600))

    outcome = make.build(editable).outcome

    new = [name for name in outcome.written if name.startswith("media/")]
    old = [name for name in outcome.removed if name.startswith("media/")]
    shape = r"media/tung-canh-[0-9a-f]{8}-(192\.webp|320\.jpg|320\.webp|640\.webp)"
    assert [re.fullmatch(shape, name)[1] for name in [*sorted(new), *sorted(old)]] == [
        *("192.webp", "320.jpg", "320.webp", "640.webp"),
    ] * 2  # type: ignore[index]
    assert outcome.rendered["picture"] == 4
    assert "qr" not in outcome.rendered
    left = [page for name in old for page in _with(_site(editable), name)]
    assert left == []


def test_a_merged_product_is_gone_from_every_page_but_its_code_s_own(editable: Path) -> None:
    product = "mien-dong-soi-vang"
    code, name = (_field(editable, f"products/{product}.md", key) for key in ("code", "name"))
    photo = f"media/{product}-"
    _rename(editable, f"products/{product}.md", MARK)
    make.build(editable)
    shown = _with(_site(editable), MARK)
    catalogue = load.catalogue(editable).catalogue
    assert catalogue is not None
    ledger.merge(catalogue, editable, product, "gao-nep-cai-hoa-vang", make.TODAY)
    for path in editable.glob(f"products/{product}.*"):
        path.unlink()
    make.empty(editable / "lots" / product)
    for path in editable.glob("rounds/*/round.*"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(rf".*product: {product}\b.*\n", "", text), encoding="utf-8")
    for path in editable.glob("tourism/points/*.md"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(rf"(?<=\[){product}(, )?", "", text), encoding="utf-8")
    for folder in editable.glob(f"rounds/*/sheets/{product}"):
        make.empty(folder)
        (folder.parents[1] / "seal.yml").unlink(missing_ok=True)

    report = make.build(editable)

    assert [str(one.span) for one in report.diagnostics if one.is_error] == []
    gone = {f"T/{code}/qr.svg", f"T/{code}/qr.png", f"T/{code}/product.jsonld"}
    assert gone <= set(report.outcome.removed)
    assert f"T/{code}/index.html" in report.outcome.written
    assert shown - set(report.outcome.removed) <= set(report.outcome.written)
    assert _with(_site(editable), MARK) == set()
    own = {f"T/{code}/index.html", f"en/T/{code}/index.html"}
    assert _with(_site(editable), code) <= own
    assert _with(_site(editable), photo) == set()
    assert name not in (_site(editable) / "sitemap.xml").read_text(encoding="utf-8")
    assert code not in (_site(editable) / "sitemap.xml").read_text(encoding="utf-8")


FAULTY = {
    "error in a record": ("products/mien-dong.md", "set: 6", "set: 66"),
    "error across records": ("products/mien-dong.md", "producer: htx-ban-mai", "producer: htx-x"),
    "error in the settings": ("site.yml", "demo: có", "demo: may be"),
    "address that no stamp can carry": (
        "site.yml",
        "stamp_url: https://ocop.example.vn",
        "stamp_url: https://ocop.example.vn/tem",
    ),
}


@pytest.mark.parametrize(("name", "old", "new"), FAULTY.values(), ids=list(FAULTY))
def test_content_with_a_fault_leaves_the_site_as_it_is(
    name: str, old: str, new: str, content: Path, tmp_path: Path
) -> None:
    make.build(content)
    make.keep(content)
    before = digests(tmp_path)
    make.edit(content, name, old, new)

    report = make.build(content)

    assert report.exit_status == (2 if name == "site.yml" else 1)
    assert not report.is_good
    assert report.outcome == type(report.outcome)()
    after = digests(tmp_path)
    assert {one for one in after if after[one] != before.get(one)} == {f"content/{name}"}
    assert after.keys() == before.keys()


def test_strict_counts_a_warning_as_a_fault(content: Path, tmp_path: Path) -> None:
    make.build(content)
    before = digests(tmp_path / "_site")
    make.edit(content, "products/mien-dong.md", "standards: [{id: TCCS 01:2026/HTXBM}]\n", "")

    report = make.build(content, strict=True)

    assert {one.is_error for one in report.diagnostics} == {False}
    assert report.exit_status == 1
    assert digests(tmp_path / "_site") == before
    assert make.build(content).exit_status == 0


def test_every_room_is_timed(content: Path) -> None:
    make.build(content)
    seconds = make.build(content).seconds

    assert list(seconds) == ["load", "check", "score", "plan", "publish"]
    assert all(value > 0 for value in seconds.values())


def test_only_the_rooms_that_were_entered_are_timed(content: Path) -> None:
    assert list(make.build(content).seconds) == ["load", "check", "score", "plan", "publish"]
    make.edit(content, "products/mien-dong.md", "set: 6", "set: 66")
    assert list(make.build(content).seconds) == ["load", "check", "score"]
    make.put(content, "site.yml", "name: [")
    assert list(make.build(content).seconds) == ["load"]


def test_progress_names_the_rooms_in_their_order_and_counts_what_is_rendered(
    content: Path,
) -> None:
    from ocop_site import pipeline

    seen: list[tuple[str, int, int]] = []
    report = pipeline.build(make.options(content), lambda *step: seen.append(step))

    rooms = [room for room, _, total in seen if total == 0]
    assert rooms == ["load", "check", "score", "plan", "publish"]
    steps = [(done, total) for room, done, total in seen if room == "render"]
    assert steps == [(number, report.files) for number in range(1, report.files + 1)]


def test_the_report_counts_products_pages_codes_and_files(content: Path, tmp_path: Path) -> None:
    report = make.build(content)

    tree = make.tree(tmp_path / "_site")
    assert report.products == 1
    assert report.pages == len([name for name in tree if name.endswith(".html")])
    assert report.codes == len([name for name in tree if "/qr." in name]) == 3
    assert report.files == len(tree)
    assert report.outcome.size == sum(map(len, tree.values()))
