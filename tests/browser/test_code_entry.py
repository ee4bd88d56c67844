"""A printed code that was typed: the page opens, or the near ones are offered, or the reader is told whom to ask."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from ocop_site import pipeline
from ocop_site.model.code_reading import read
from ocop_site.model.product import Product
from ocop_site.model.trace_code import ALPHABET, in_groups
from ocop_site.pipeline import Options
from ocop_site.plan import urls
from tests import make
from tests.browser import host, visit
from tests.browser.visit import Heard, Site
from tests.trace_code import slips

pytestmark = pytest.mark.browser

ASSETS = make.ROOT / "templates/assets"
READ = """rows => rows.map(([prefix, text]) => {
  const {right, near, reason, lot} = ocopCode.read(text, prefix);
  const codes = (right ? [right] : near).map(code => code.slice(prefix.length)).join(' ');
  return [prefix, text, right ? 'right' : near.length ? 'near' : reason, codes, lot];
})"""
"""Every vector as JavaScript reads it, written as it stands in the file."""
HOTLINE = "tel:+8419000000"
UNKNOWN = "QN333333"
"""A code with the right check character that no product has."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone with scripts; everything that it asks stays with one host."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


@pytest.fixture
def product(site: Site) -> Product:
    """A product whose code has two neighbours that differ and no twin in the register."""
    return site.product("in-force")


def spoilt(code: str, site: Site) -> str:
    """The code with one wrong character; no other product is as near."""
    others = {one.code for one in site.catalogue.products.values()}
    texts = (code[:5] + letter + code[6:] for letter in ALPHABET if letter != code[5])
    return next(one for one in texts if set(read(one, "QN").near) & others == {code})


def swapped(code: str) -> str:
    """The code with its first two different neighbours behind the prefix swapped."""
    at = next(at for at in range(2, 7) if code[at] != code[at + 1])
    return code[:at] + code[at + 1] + code[at] + code[at + 2 :]


def enter(page: Page, site: Site, text: str) -> None:
    """Type a text on the page for codes and send it with the keyboard."""
    page.goto(site.base_url + "T/")
    page.get_by_label("Mã in dưới tem").fill(text)
    page.keyboard.press("Enter")


def offered(page: Page) -> list[tuple[str, str]]:
    """The links that the answer offers: text of the line, and address."""
    rows = page.locator("[role=status] li")
    rows.first.wait_for()
    return [
        (" ".join(row.inner_text().split()), row.locator("a").get_attribute("href") or "")
        for row in rows.all()
    ]


def test_javascript_reads_every_vector_as_it_was_made(page: Page) -> None:
    rows = json.loads(slips.VECTORS.read_text(encoding="utf-8"))
    page.add_script_tag(content=(ASSETS / "code.js").read_text(encoding="utf-8"))
    for kind, some in rows.items():
        assert [kind, *page.evaluate(READ, some)] == [kind, *some]


@pytest.mark.parametrize("text", ["QN" * 10**6, "/T/" * 10**6, "\ufdfa" * 10**6, "8B8B8B/" * 10**5])
def test_javascript_takes_little_time_for_a_text_of_any_length(page: Page, text: str) -> None:
    page.add_script_tag(content=(ASSETS / "code.js").read_text(encoding="utf-8"))
    took = "text => { const began = performance.now(); ocopCode.read(text, 'QN'); return performance.now() - began; }"
    assert page.evaluate(took, text) < 1000


@pytest.mark.parametrize(
    "form", ["t/{lower}/", "t/{lower}", "T/{groups}/", "{lower}/", "x/t/{lower}/?zalo=1"]
)
def test_an_address_that_means_a_code_leads_to_its_page(
    page: Page, site: Site, product: Product, form: str
) -> None:
    groups = in_groups(product.code)
    page.goto(site.base_url + form.format(lower=product.code.lower(), groups=groups))
    page.wait_for_url(f"{site.base_url}T/{product.code}/")
    expect(page.locator("h1")).to_have_text(product.name)
    # The wrong address is not in the history: one step back does not lead there.
    assert page.evaluate("history.length") <= 2


def test_an_address_keeps_its_lot_and_what_stands_behind_the_number_sign(
    page: Page, site: Site
) -> None:
    id, lots = min(site.catalogue.lots.items())
    code, number = site.catalogue.products[id].code, lots[0].number
    page.goto(f"{site.base_url}t/{code.lower()}/{number.lower()}/#main")
    page.wait_for_url(f"{site.base_url}T/{code}/{number}/#main")


def test_a_lot_that_is_not_in_the_register_is_said_beside_the_product(
    page: Page, site: Site, product: Product
) -> None:
    page.goto(f"{site.base_url}T/{product.code}/KHONGCO9/")
    assert offered(page) == [
        (f"{in_groups(product.code)} {product.name}", f"/ocop/T/{product.code}/")
    ]
    said = page.locator("[role=status]").inner_text()
    assert "lô này thì không: KHONGCO9" in said
    assert page.locator(f"[role=status] a[href='{HOTLINE}']").count() == 1


@pytest.mark.parametrize(
    "way", ["{lower}", "{groups}", " {spaced} ", "{bare}", "https://ocop.example.vn/t/{lower}/"]
)
def test_a_code_is_opened_however_it_is_written(
    page: Page, site: Site, product: Product, way: str
) -> None:
    code = product.code
    spaced = " ".join(code.lower())
    text = way.format(lower=code.lower(), groups=in_groups(code), spaced=spaced, bare=code[2:])
    enter(page, site, text)
    page.wait_for_url(f"{site.base_url}T/{code}/")


def test_a_look_alike_that_no_code_has_opens_the_page(page: Page, site: Site) -> None:
    with_seven = [one.code for one in site.catalogue.products.values() if "7" in one.code]
    enter(page, site, with_seven[0].replace("7", "2", 1))
    page.wait_for_url(f"{site.base_url}T/{with_seven[0]}/")


@pytest.mark.parametrize("slip", ["one wrong character", "two neighbours swapped", "one missing"])
def test_one_slip_offers_the_right_product(
    page: Page, site: Site, product: Product, slip: str
) -> None:
    code = product.code
    text = {
        "one wrong character": spoilt(code, site),
        "two neighbours swapped": swapped(code),
        "one missing": code[:4] + code[5:],
    }[slip]
    enter(page, site, text)
    assert offered(page) == [(f"{in_groups(code)} {product.name}", f"/ocop/T/{code}/")]
    assert "Hãy so với mã in trên tem" in page.locator("[role=status]").inner_text()
    page.locator("[role=status] a").click()
    page.wait_for_url(f"{site.base_url}T/{code}/")


def test_a_wrong_address_with_a_slip_offers_the_right_product(
    page: Page, site: Site, product: Product
) -> None:
    page.goto(f"{site.base_url}T/{spoilt(product.code, site)}/")
    assert offered(page) == [
        (f"{in_groups(product.code)} {product.name}", f"/ocop/T/{product.code}/")
    ]


@pytest.mark.parametrize("typed", [True, False])
def test_an_unknown_code_is_no_proof_of_a_fake_and_the_hotline_stands_beside_it(
    page: Page, site: Site, typed: bool
) -> None:
    if typed:
        enter(page, site, UNKNOWN.lower())
    else:
        page.goto(f"{site.base_url}T/{UNKNOWN}/")
    status = page.locator("[role=status]")
    expect(status).to_contain_text("Mã này không có trong sổ: QN3-333-33")
    expect(status).to_contain_text("Mã lạ chưa nói lên rằng hàng là giả")
    expect(status.locator(f"a[href='{HOTLINE}']")).to_be_visible()


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("", "Bạn chưa gõ mã."),
        ("QN7", "Mã gõ còn thiếu chữ: QN7"),
        ("HP7K3M9Y", "có thể là tem của tỉnh khác: HP7K3M9Y"),
        ("8936012345674", "Đây là số dưới mã vạch"),
        (
            "<img src=x onerror=alert(1)>",
            "Đoạn này dài quá, không phải là mã: <img src=x onerror=alert(1)>",
        ),
    ],
)
def test_what_is_no_code_says_why(page: Page, site: Site, text: str, answer: str) -> None:
    enter(page, site, text)
    expect(page.locator("[role=status]")).to_contain_text(answer)
    assert page.locator("[role=status] img").count() == 0


def test_a_page_without_a_code_in_its_address_says_nothing(page: Page, site: Site) -> None:
    page.goto(site.base_url + "san-pham/khong-co/")
    page.wait_for_load_state("networkidle")
    assert page.locator("[role=status]").inner_text() == ""


def test_at_most_twelve_questions_are_asked_at_a_time(
    page: Page, site: Site, product: Product
) -> None:
    open_, most = 0, 0

    def begun(method: str) -> None:
        nonlocal open_, most
        open_ += method == "HEAD"
        most = max(most, open_)

    def ended(method: str) -> None:
        nonlocal open_
        open_ -= method == "HEAD"

    page.on("request", lambda one: begun(one.method))
    page.on("requestfinished", lambda one: ended(one.method))
    page.on("requestfailed", lambda one: ended(one.method))
    enter(page, site, product.code[:4] + product.code[5:])
    offered(page)
    assert 0 < most <= 12


def test_without_a_network_the_page_says_so(page: Page, site: Site) -> None:
    page.goto(site.base_url + "T/")
    page.context.set_offline(True)
    page.get_by_label("Mã in dưới tem").fill(UNKNOWN)
    page.keyboard.press("Enter")
    expect(page.locator("[role=status]")).to_contain_text("Chưa hỏi được trang")


def test_the_keyboard_alone_is_enough(page: Page, site: Site, product: Product) -> None:
    page.goto(site.base_url + "khong-co-trang-nay/")
    field = page.get_by_label("Mã in dưới tem")
    for _ in range(30):
        page.keyboard.press("Tab")
        if field.evaluate("field => field === document.activeElement"):
            break
    page.keyboard.type(product.code.lower())
    expect(page.locator("[role=status]")).to_contain_text(f"Mã gõ đúng: {in_groups(product.code)}")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site.base_url}T/{product.code}/")


def test_a_form_that_was_sent_before_the_script_was_there_is_answered(
    page: Page, site: Site, product: Product
) -> None:
    page.goto(f"{site.base_url}T/?ma={product.code.lower()}")
    page.wait_for_url(f"{site.base_url}T/{product.code}/")


@pytest.mark.parametrize("name", ["not found", "entry of a code"])
def test_without_scripts_the_page_says_how_the_address_is_typed_and_whom_to_call(
    browser: Browser, site: Site, name: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url(name))
    expect(page.locator("noscript p")).to_contain_text("đang tắt script")
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator("form.entry")).to_be_hidden()
    expect(page.get_by_text("ocop.example.vn/T/")).to_be_visible()
    expect(page.locator(f"main a[href='{HOTLINE}']")).to_be_visible()
    expect(page.get_by_text("Gõ vào thanh địa chỉ")).to_be_visible()
    context.close()


@pytest.mark.parametrize("base", ["/", "/a/b/", "/t/"])
def test_the_base_path_may_be_any(page: Page, tmp_path: Path, base: str) -> None:
    folder = tmp_path / "_site"
    with host.serve(folder, base=base) as base_url:
        options = Options(
            content_path=make.content(tmp_path),
            templates_path=make.ROOT / "templates",
            site_path=folder,
            today=make.TODAY,
            base_url=base_url,
            workers=1,
        )
        assert pipeline.build(options).is_good
        page.goto(f"{base_url}t/qn7k3m9y/")
        page.wait_for_url(f"{base_url}T/{make.CODE}/")
        page.goto(f"{base_url}{urls.TRACES.lstrip('/')}QN7K3M9A/")
        assert offered(page) == [("QN7-K3M-9Y Miến dong sợi vàng", f"{base}T/{make.CODE}/")]


def test_everything_that_is_asked_stays_with_the_site(
    browser: Browser, site: Site, product: Product
) -> None:
    heard = Heard()
    with visit.opened(browser, site.base_url + f"T/{swapped(product.code)}/", heard=heard) as page:
        offered(page)
    assert visit.hosts(heard) == {urlsplit(site.base_url).netloc}
