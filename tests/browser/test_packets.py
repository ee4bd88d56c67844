"""The number of a single packet, looked up by a browser: the small content folder with numbers that this test issues itself."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from ocop_site import load
from ocop_site.desk import packets as desk
from ocop_site.model import packets
from ocop_site.plan import urls
from tests import make
from tests.browser import host, visit
from tests.browser.test_accessibility import RUN
from tests.browser.visit import Heard

pytestmark = pytest.mark.browser

LOT = "MD2609A"
COUNT = 9_000
VECTORS = json.loads((make.ROOT / "tests/packets/vectors.json").read_text(encoding="utf-8"))
READ = """async ([script, texts]) => { const {read} = await import(script); return texts.map(text => read(text)); }"""
PLACE = """async ([script, rows]) => {
  const {digest, entry, shardName} = await import(script);
  const hex = bytes => [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return Promise.all(rows.map(async ({name, number, bits}) => {
    const found = await digest(name, number);
    return [hex(found), shardName(found, bits), hex(entry(found, bits))];
  }));
}"""


class Numbered(NamedTuple):
    """A lot's page, its script, and the numbers of its stamps."""

    url: str
    script: str
    numbers: tuple[str, ...]
    folder: Path


@pytest.fixture(scope="module")
def lot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Numbered]:
    """The lot of the small content folder with 9,000 numbers in four shards, served below a base path."""
    folder = tmp_path_factory.mktemp("packets")
    content, listed = make.content(folder), folder / "numbers.csv"
    catalogue = load.catalogue(content).catalogue
    assert catalogue is not None
    desk.issue(catalogue, content, f"mien-dong/{LOT}", count=COUNT, list_path=listed)
    with listed.open(encoding="utf-8", newline="") as text:
        numbers = tuple(packets.read(row["number"]) for row in csv.DictReader(text))
    with host.serve(folder / "_site", base="/ocop/") as base_url:
        report = make.build(content, base_url=base_url)
        assert report.is_good, [str(one.span) for one in report.diagnostics]
        script = next((folder / "_site/assets").glob("packet.*.js"))
        url = base_url + urls.lot(make.CODE, LOT).lstrip("/")
        yield Numbered(url, f"{base_url}assets/{script.name}", numbers, folder / "_site")


def answer(page: Page, words: str) -> None:
    """The answer says so, with a shape beside it."""
    status = page.get_by_role("status")
    expect(status).to_contain_text(words)
    expect(status.locator("svg")).to_be_visible()


def typed(page: Page, text: str) -> None:
    """Type a number and ask."""
    page.get_by_label("Gõ số in trên tem").fill(text)
    page.get_by_role("button", name="Tra số").click()


@pytest.mark.parametrize("index", [0, 1, 4_500, COUNT - 1])
def test_a_number_that_was_issued_is_known_and_copies_are_spoken_of(
    browser: Browser, lot: Numbered, index: int
) -> None:
    with visit.opened(browser, f"{lot.url}#{lot.numbers[index]}") as page:
        answer(page, "Số này đã được cấp cho lô này")
        answer(page, "tem chép lại cũng hiện như vậy")
        answer(page, packets.in_groups(lot.numbers[index]))
        answer(page, "0203 3365 214")


@pytest.mark.parametrize("number", ["0000000000000000", "7K3M9YQ20ABCDEFG", "ZZZZZZZZZZZZZZZZ"])
def test_a_number_that_was_not_issued_is_rejected_without_calling_the_packet_a_fake(
    browser: Browser, lot: Numbered, number: str
) -> None:
    with visit.opened(browser, f"{lot.url}#{number}") as page:
        answer(page, "Số này không được cấp cho lô này")
        answer(page, "chưa chứng minh là hàng giả")


def test_every_single_wrong_character_of_a_number_is_rejected(
    browser: Browser, lot: Numbered
) -> None:
    number = lot.numbers[0]
    with visit.opened(browser, lot.url) as page:
        for index in range(packets.LENGTH):
            other = "7" if number[index] != "7" else "8"
            wrong = number[:index] + other + number[index + 1 :]
            typed(page, wrong)
            answer(page, packets.in_groups(wrong))
            answer(page, "Số này không được cấp cho lô này")


def test_a_number_may_be_typed_with_small_letters_spaces_and_look_alikes(
    browser: Browser, lot: Numbered
) -> None:
    number = next(one for one in lot.numbers if "0" in one and "1" in one)
    spoken = packets.in_groups(number).lower().replace("0", "o").replace("1", "l")
    with visit.opened(browser, lot.url) as page:
        for text in (spoken, spoken.replace("-", " "), f"{lot.url}#{number}", f"  {number}\n"):
            typed(page, text)
            answer(page, "Số này đã được cấp cho lô này")
            typed(page, "0000-0000-0000-0000")
            answer(page, "Số này không được cấp")


@pytest.mark.parametrize("text", ["", "7K3M", "7K3M9YQ20ABCDEFGH", "<img src=x onerror=alert(1)>"])
def test_what_is_no_number_is_said_to_be_none_and_nothing_is_fetched(
    browser: Browser, lot: Numbered, text: str
) -> None:
    heard = Heard()
    with visit.opened(browser, lot.url, heard=heard) as page:
        typed(page, text)
        answer(page, "Đây không phải số riêng của tem")
        assert page.get_by_role("status").locator("img").count() == 0
    assert [url for url in heard.requests if url.endswith(".bin")] == []
    assert heard.console == []


def checks(url: str) -> bool:
    """Whether a file is fetched for a check: a script or a shard; what keeps pages readable offline is neither."""
    return url.endswith((".js", ".bin")) and "/assets/offline." not in url


def test_a_check_fetches_the_script_and_one_shard_and_sends_the_number_nowhere(
    browser: Browser, lot: Numbered
) -> None:
    number, heard = lot.numbers[7], Heard()
    with visit.opened(browser, f"{lot.url}#{number}", heard=heard) as page:
        answer(page, "Số này đã được cấp")
        typed(page, packets.in_groups(number))
        answer(page, "Số này đã được cấp")
        assert page.url == f"{lot.url}#{number}"
    # The address of the visit itself is reported with its fragment, which no browser sends.
    fetched = [url for url in heard.requests if url != f"{lot.url}#{number}"]
    assert [url for url in fetched if number in url or packets.in_groups(number) in url] == []
    assert {url for url in fetched if checks(url)} == {
        lot.script,
        *(url for url in fetched if "/so/" in url),
    }
    assert len({url for url in fetched if "/so/" in url}) == 1


def test_the_ordinary_page_fetches_neither_script_nor_shard(
    browser: Browser, lot: Numbered
) -> None:
    for url in (lot.url, f"{lot.url}#main"):
        heard = Heard()
        with visit.opened(browser, url, heard=heard) as page:
            page.wait_for_load_state("networkidle")
        assert [one for one in heard.requests if checks(one)] == []
        assert heard.console == []


def test_without_scripts_the_page_explains_the_number(browser: Browser, lot: Numbered) -> None:
    with visit.opened(browser, f"{lot.url}#{lot.numbers[0]}", java_script_enabled=False) as page:
        text = page.locator("body").inner_text()
    assert "Mỗi con tem của lô này in một số riêng" in text
    assert "bạn mở trang này bằng trình duyệt có chạy script" in text
    assert "Số chép lại từ tem khác cũng cho cùng câu trả lời" in text
    assert "Gõ số in trên tem" not in text
    assert "Số này đã được cấp" not in text


def test_without_a_network_the_page_says_that_it_could_not_check(
    browser: Browser, lot: Numbered
) -> None:
    with visit.opened(browser, lot.url) as page:
        page.context.set_offline(True)
        typed(page, lot.numbers[0])
        answer(page, "Chưa tra được số này")
        page.context.set_offline(False)
        typed(page, lot.numbers[0])
        answer(page, "Số này đã được cấp")


@pytest.mark.parametrize("reply", [{"status": 404, "body": ""}, {"body": "<!doctype html>"}])
def test_a_reply_that_is_no_shard_is_never_taken_for_a_rejection(
    browser: Browser, lot: Numbered, reply: dict[str, Any]
) -> None:
    def falsify(route: Route) -> None:
        route.fulfill(**reply)

    with visit.opened(browser, lot.url) as page:
        page.route("**/so/*", falsify)
        typed(page, lot.numbers[0])
        answer(page, "Chưa tra được số này")


def test_another_number_in_the_address_bar_is_looked_up_too(
    browser: Browser, lot: Numbered
) -> None:
    with visit.opened(browser, f"{lot.url}#{lot.numbers[0]}") as page:
        answer(page, "Số này đã được cấp")
        page.evaluate("location.hash = '0000000000000000'")
        answer(page, "Số này không được cấp")


def test_the_answer_stands_on_the_first_screen_of_a_phone(browser: Browser, lot: Numbered) -> None:
    with visit.opened(browser, f"{lot.url}#{lot.numbers[0]}") as page:
        sentence = page.get_by_role("status").locator("strong")
        expect(sentence).to_have_text("Số này đã được cấp cho lô này")
        box = sentence.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 740


def test_the_script_reads_and_places_numbers_as_python_does(
    browser: Browser, lot: Numbered
) -> None:
    with visit.opened(browser, lot.url) as page:
        texts = [case["typed"] for case in VECTORS["read"]]
        assert page.evaluate(READ, [lot.script, texts]) == [
            case["number"] for case in VECTORS["read"]
        ]
        assert page.evaluate(PLACE, [lot.script, VECTORS["place"]]) == [
            [case["digest"], case["shard"], case["entry"]] for case in VECTORS["place"]
        ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("which", ["issued", "unknown", "no number"])
def test_axe_finds_no_violation_in_an_answer(
    browser: Browser, lot: Numbered, axe: str, which: str, scheme: str
) -> None:
    fragment = {"issued": lot.numbers[0], "unknown": "0" * 16, "no number": "ABC"}[which]
    with visit.opened(browser, f"{lot.url}#{fragment}", color_scheme=scheme) as page:
        answer(page, "Số")
        page.evaluate(axe)
        assert page.evaluate(RUN) == []
