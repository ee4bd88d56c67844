"""The filters on the page of all products as people use them: by keys alone, by link, with the back button, without scripts."""

from __future__ import annotations

import itertools
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import Browser, Page

from ocop_site import vietnamese
from ocop_site.model.product import Product
from ocop_site.model.verdict import Verdict, verdict
from ocop_site.plan import browse, seasons, urls
from tests.browser import visit
from tests.browser.test_accessibility import RUN
from tests.browser.visit import Heard, Site

pytestmark = pytest.mark.browser

AXES = ("nhom", "sao", "loai", "tinh-trang", "xa", "co-so", "mua")
AXES_SHOWN = ("nhom", "sao", "loai", "mua", "tinh-trang", "xa", "co-so")
"""In the order of the page."""
PLACES = """all => all.map(one => one.getBoundingClientRect()).map(({top, left}) => [top, left])"""
FOUND = """([given, day]) => {
  const made = ocopBrowse.build(window.ocopTable, day), keys = %s;
  return given.map(query => {
    const asked = new URLSearchParams(query), chosen = keys.map(key => asked.getAll(key));
    const {rows, counts, recognised} = made.find(chosen, asked.get('xep') || 'ten', asked.has('nguoc'));
    const left = {};
    keys.forEach((key, axis) => made.ways[axis][0].forEach((value, at) => {
      if (value && counts[axis][at]) left[key + '=' + value] = counts[axis][at];
    }));
    return [rows.map(row => made.product(row)[0]), left, recognised];
  });
}""" % json.dumps(AXES)  # noqa: UP031  # braces of the script
"""For each query: the codes found, in order; how many rows each value would leave; how many are recognised."""


def address(site: Site, query: str = "", language: str = "") -> str:
    return f"{site.base_url}{language}{urls.PRODUCTS.lstrip('/')}{query}"


def shown(page: Page) -> list[str]:
    return page.locator(".results h2 a, .results th a").all_text_contents()


def settled(page: Page, words: str) -> None:
    """Wait until the status says so."""
    page.get_by_role("status").get_by_text(words).wait_for()


def values(site: Site, product: Product, answer: Verdict) -> dict[str, tuple[str, ...]]:
    """What a product is chosen by on each axis."""
    maker = site.catalogue.producers[product.producer]
    group = site.catalogue.classifications["qd-26-2026"].group_of(product.set or 0)
    stars = answer.recognition.stars if answer.recognition and answer.may_carry_stars else 0
    return {
        "nhom": (group.id,) if group else (),
        "sao": (str(stars),) if stars else (),
        "loai": (maker.kind.value,),
        "tinh-trang": (answer.state.value,),
        "xa": (maker.place or "",),
        "co-so": (f"{vietnamese.slug(maker.name)}-{maker.place}",),
        "mua": seasons.keys(product),
    }


def expected(site: Site, query: str, day: datetime) -> tuple[list[str], dict[str, int], int]:
    """The same as FOUND, worked out from the records."""
    asked = parse_qsl(query)
    wanted = {axis: {value for key, value in asked if key == axis} for axis in AXES}
    known = []
    for product in site.catalogue.products.values():
        recalls = site.catalogue.recalls_of(product.id)
        answer = verdict(product, day.date(), recalls=recalls)
        if answer.state.value == "expiring" and day.date() > site.today:
            # What the site said when it was made: a list does not count the days down to an end.
            answer = verdict(product, site.today, recalls=recalls)
        known.append((product, answer, values(site, product, answer)))
    missed = [
        {axis for axis in AXES if wanted[axis] and not wanted[axis] & set(own[axis])}
        for _, _, own in known
    ]
    left: dict[str, int] = {}
    for (_, _, own), axes in zip(known, missed, strict=True):
        for axis in AXES:
            if axes <= {axis}:
                for value in own[axis]:
                    left[f"{axis}={value}"] = left.get(f"{axis}={value}", 0) + 1
    found = [one for one, axes in zip(known, missed, strict=True) if not axes]
    found.sort(key=lambda one: (vietnamese.sort_key(one[0].name), one[0].id))
    options = dict(asked)
    if options.get("xep") == "sao":
        found.sort(
            key=lambda one: int((one[2]["sao"] or ("0",))[0]), reverse="nguoc" not in options
        )
    elif options.get("xep") == "moi":
        since = [one[1].recognition.date if one[1].recognition else None for one in found]
        by_day = {id(one): str(day or "") for one, day in zip(found, since, strict=True)}
        found.sort(key=lambda one: by_day[id(one)], reverse="nguoc" not in options)
    elif "nguoc" in options:
        found.reverse()
    recognised = sum(bool(one[2]["sao"]) for one in found)
    return [one[0].code for one in found], left, recognised


QUERIES = (
    "",
    "sao=4",
    "sao=4&sao=5",
    "nhom=thuc-pham&sao=4&loai=cooperative",
    "nhom=thuc-pham&nhom=do-uong&mua=11&mua=quanh-nam",
    "tinh-trang=expired&tinh-trang=never",
    "xa=06838",
    "xa=06838&co-so=htx-nong-nghiep-ban-mai-minh-hoa-06838",
    "mua=5&sao=5",
    "xep=sao",
    "xep=sao&nguoc=1",
    "xep=moi&loai=company",
    "xep=moi&nguoc=1",
    "nguoc=1",
    "khong=co&sao=1",
)


@pytest.mark.parametrize("days", [0, 60, 1200], ids=lambda days: f"{days} days later")
def test_the_script_counts_and_orders_as_the_records_do(
    browser: Browser, site: Site, days: int
) -> None:
    day = datetime.combine(site.today, datetime.min.time(), UTC) + timedelta(days=days)
    pairs = [
        "&".join(pair) for pair in itertools.combinations(("sao=4", "loai=company", "mua=10"), 2)
    ]
    queries = [*QUERIES, *pairs]
    with visit.opened(browser, address(site)) as page:
        page.evaluate(
            "async path => { window.ocopTable = await (await fetch(path)).json(); }",
            f"{site.base_url}{urls.BROWSE_TABLE.lstrip('/')}",
        )
        found = page.evaluate(FOUND, [queries, day.date().isoformat()])
    for query, (codes, left, recognised) in zip(queries, found, strict=True):
        assert (codes, left, recognised) == expected(site, query, day), query


def test_keys_alone_choose_and_are_told_what_is_left(browser: Browser, site: Site) -> None:
    with visit.opened(browser, address(site), width=1280) as page:
        focused = "document.activeElement"
        page.locator(".crumb a").last.focus()
        for _ in range(20):
            page.keyboard.press("Tab")
            if page.evaluate(f"{focused}.tagName") == "SUMMARY":
                break
        assert page.evaluate(f"{focused}.textContent") == "Nhóm"
        assert page.evaluate(f"getComputedStyle({focused}).outlineStyle") == "solid"
        page.keyboard.press("Tab")
        assert page.evaluate(f"{focused}.textContent") == "Hạng sao"
        page.keyboard.press("Enter")
        page.get_by_role("checkbox", name="5 sao").wait_for()
        page.keyboard.press("Tab")
        assert page.evaluate(f"{focused}.value") == "5"
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        four = expected(site, "sao=4", _noon(site))
        settled(page, f"{len(four[0])} sản phẩm, {four[2]} đang được công nhận.")
        assert page.evaluate(f"{focused}.value + {focused}.checked") == "4true"
        assert page.evaluate(f"getComputedStyle({focused}).outlineStyle") == "solid"
        assert page.url.endswith("/san-pham/?sao=4")
        assert shown(page) == _names(site, four[0])
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Space")
        both = expected(site, "sao=4&sao=5", _noon(site))
        settled(page, f"{len(both[0])} sản phẩm")
        assert page.url.endswith("?sao=4&sao=5")
        for _ in range(30):
            page.keyboard.press("Tab")
            if page.evaluate(f"{focused}.closest('.chosen') !== null"):
                break
        assert page.evaluate(f"{focused}.getAttribute('aria-label')") == "Bỏ điều kiện 4\u00a0sao"
        page.keyboard.press("Enter")
        settled(page, f"{len(expected(site, 'sao=5', _noon(site))[0])} sản phẩm")
        assert page.evaluate(f"{focused}.getAttribute('aria-label')") == "Bỏ điều kiện 5\u00a0sao"
        page.keyboard.press("Enter")
        assert page.evaluate(f"{focused}.tagName") == "SUMMARY"
        assert page.url.endswith("/san-pham/")
        assert page.locator(".pages .card").count() == 24


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("axis", AXES)
def test_an_opened_list_stands_where_tab_finds_it(
    browser: Browser, site: Site, axis: str, width: int
) -> None:
    with visit.opened(browser, address(site), width=width) as page:
        page.locator(f"[data-axis={axis}] summary").click()
        page.locator(f"[data-axis={axis}][open] [type=checkbox]").first.wait_for()
        boxes = page.locator(".folds summary").evaluate_all(PLACES)
        inside = page.locator(f"[data-axis={axis}] ul").evaluate_all(PLACES)
    assert boxes == sorted(boxes)
    assert [one > inside[0] for one in boxes] == [
        place > AXES_SHOWN.index(axis) for place in range(len(boxes))
    ]


def _noon(site: Site) -> datetime:
    return datetime.combine(site.today, datetime.min.time(), UTC)


def _names(site: Site, codes: list[str]) -> list[str]:
    by_code = {one.code: one.name for one in site.catalogue.products.values()}
    return [by_code[code] for code in codes]


def test_the_back_button_undoes_one_choice_after_the_other(browser: Browser, site: Site) -> None:
    with visit.opened(browser, address(site)) as page:
        page.locator("[data-axis=loai] summary").click()
        page.get_by_role("checkbox", name="Hợp tác xã").check()
        page.get_by_role("checkbox", name="Doanh nghiệp").check()
        two = shown(page)
        page.go_back()
        settled(page, str(len(expected(site, "loai=cooperative", _noon(site))[0])))
        assert len(shown(page)) < len(two)
        assert page.get_by_role("checkbox", name="Hợp tác xã").is_checked()
        assert not page.get_by_role("checkbox", name="Doanh nghiệp").is_checked()
        page.go_back()
        settled(page, f"{len(site.catalogue.products)} sản phẩm")
        assert shown(page) == []
        assert page.locator(".pages .card").count() == 24
        page.go_forward()
        settled(page, "sản phẩm")
        assert page.get_by_role("checkbox", name="Hợp tác xã").is_checked()


@pytest.mark.parametrize("language", ["", "en/"])
def test_a_link_opens_what_was_chosen(browser: Browser, site: Site, language: str) -> None:
    if language and "en" not in site.catalogue.site.languages:
        pytest.skip("content/site.yml has no English pages")
    query = "?nhom=thuc-pham&sao=4&xep=moi&xem=bang"
    with visit.opened(browser, address(site, query, language), width=1280) as page:
        page.locator(".results tbody tr").first.wait_for()
        wanted = expected(site, query[1:], _noon(site))
        assert page.locator(".results tbody tr").count() == len(wanted[0])
        assert page.locator("th[aria-sort=descending]").count() == 1
        assert page.locator(".chosen li").count() == 3
        assert page.get_by_role("combobox").input_value() == "moi"
        first = page.locator(".results tbody tr a").first.get_attribute("href") or ""
        assert first.endswith(f"/{language}T/{wanted[0][0]}/")


def test_what_is_unknown_in_an_address_chooses_nothing(browser: Browser, site: Site) -> None:
    heard = Heard()
    query = "?sao=9&nhom=<img src=x onerror=alert(1)>&xep=]&xem=x&mua=__proto__&fbclid=x"
    with visit.opened(browser, address(site, query), heard=heard) as page:
        settled(page, f"{len(site.catalogue.products)} sản phẩm")
        assert page.locator(".chosen").is_hidden()
        assert page.locator(".results img").count() == 0
        assert page.locator(".results tbody tr").count() == 24
    assert heard.console == []


def test_a_stranger_in_an_address_fetches_no_table(browser: Browser, site: Site) -> None:
    heard = Heard()
    with visit.opened(browser, address(site, "?fbclid=x"), heard=heard) as page:
        page.wait_for_load_state("networkidle")
        assert page.locator(".pages .card").count() == 24
    assert [one for one in heard.requests if "bang.json" in one] == []


def test_a_commune_is_found_by_a_name_of_before(browser: Browser, site: Site) -> None:
    with visit.opened(browser, address(site)) as page:
        page.locator("[data-axis=xa] summary").click()
        page.get_by_label("Gõ tên xã, phường, cả tên cũ").fill("huc dong")
        assert page.locator("[data-axis=xa] label").all_text_contents() == [
            f"Xã Bình Liêu {len(expected(site, 'xa=06838', _noon(site))[0])}"
        ]
        page.get_by_role("checkbox", name="Xã Bình Liêu").check()
        assert page.url.endswith("?xa=06838")
        assert shown(page) == _names(site, expected(site, "xa=06838", _noon(site))[0])


def test_the_heads_of_the_table_sort_it(browser: Browser, site: Site) -> None:
    with visit.opened(browser, address(site, "?xem=bang"), width=1280) as page:
        heads = page.locator("th[aria-sort]")
        page.locator(".results tbody tr").first.wait_for()
        assert heads.get_attribute("aria-sort") == "ascending"
        page.get_by_role("button", name="Sao", exact=True).click()
        assert heads.get_attribute("aria-sort") == "descending"
        assert heads.text_content() == "Sao"
        page.get_by_role("button", name="Sao", exact=True).click()
        assert heads.get_attribute("aria-sort") == "ascending"
        assert page.evaluate("document.activeElement.textContent") == "Sao"
        assert page.url.endswith("?xem=bang&xep=sao&nguoc=1")
        wanted = expected(site, "xep=sao&nguoc=1", _noon(site))[0]
        assert shown(page) == _names(site, wanted[:24])
        page.get_by_role("button", name="Xem thêm").click()
        assert shown(page) == _names(site, wanted[:48])
        assert page.evaluate("document.activeElement.textContent") == _names(site, wanted)[24]


def test_the_csv_of_a_selection_is_those_lines_of_the_whole(
    browser: Browser, site: Site, tmp_path: Path
) -> None:
    whole = (site.folder / urls.target(browse.CSV)).read_bytes().decode()
    whole = whole.replace(site.catalogue.site.base_url, site.base_url)  # where it is looked at
    head, *lines = whole.split("\r\n")
    by_code = {line.split(",")[0]: line for line in lines}
    with visit.opened(browser, address(site, "?nhom=thuc-pham&xep=sao")) as page:
        page.locator(".results .card").first.wait_for()
        with page.expect_download() as waited:
            page.get_by_role("link", name="Tải CSV").click()
        waited.value.save_as(tmp_path / "chosen.csv")
        assert waited.value.suggested_filename == "san-pham.csv"
    wanted = expected(site, "nhom=thuc-pham&xep=sao", _noon(site))[0]
    chosen = (tmp_path / "chosen.csv").read_bytes().decode()
    assert chosen.split("\r\n") == [head, *(by_code[code] for code in wanted), ""]


def test_no_cell_of_a_csv_is_a_formula(browser: Browser, site: Site) -> None:
    with visit.opened(browser, address(site)) as page:
        text = page.evaluate(
            """ocopBrowse.csv([['=1+1', '+1', '-1', '@x', '\\t=1', 'a"b', 'a,b', 'a'], [4, '']])"""
        )
    assert text == '\ufeff\'=1+1,\'+1,\'-1,\'@x,\'\t=1,"a""b","a,b",a\r\n4,\r\n'


def test_without_scripts_the_lists_lead_to_real_pages(browser: Browser, site: Site) -> None:
    with visit.opened(browser, address(site, "?sao=4"), java_script_enabled=False) as page:
        assert page.locator(".pages .card").count() == 24
        assert page.get_by_role("checkbox").count() == 0
        assert page.get_by_role("combobox").count() == 0
        for axis, there in (("sao", urls.stars(4)), ("mua", urls.month(11)), ("xa", urls.COMMUNES)):
            page.locator(f"[data-axis={axis}] summary").click()
            link = page.locator(f"[data-axis={axis}] a[href$='{there}']")
            assert link.is_visible()
            assert (site.folder / urls.target(there)).is_file()
        csv = page.get_by_role("link", name="Tải CSV").get_attribute("href") or ""
        assert csv.endswith(browse.CSV)


def test_without_a_connection_the_links_stay(browser: Browser, site: Site) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/bang.json", lambda route: route.abort())
    page.goto(address(site, "?sao=4"))
    page.get_by_text("Chưa tải được bộ lọc").wait_for()
    assert page.locator(".pages .card").count() == 24
    page.locator("[data-axis=sao] summary").click()
    assert page.get_by_role("link", name="5 sao").is_visible()
    context.close()


@pytest.mark.parametrize("query", ["?sao=4&nhom=thuc-pham", "?xem=bang&xep=moi"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_in_what_was_chosen(
    browser: Browser, site: Site, axe: str, scheme: str, width: int, query: str
) -> None:
    with visit.opened(browser, address(site, query), width=width, color_scheme=scheme) as page:
        page.locator(".results a").first.wait_for()
        page.locator("[data-axis=xa] summary").click()
        page.evaluate(axe)
        assert page.evaluate(RUN) == []


@pytest.mark.parametrize("query", ["", "?sao=4&xem=bang"])
def test_nothing_moves_while_the_page_loads(browser: Browser, site: Site, query: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.add_init_script(
        """window.moved = [];
        new PerformanceObserver(list => list.getEntries().forEach(one => moved.push(
          [one.value, ...one.sources.map(({node}) => node && (node.outerHTML || node.textContent).slice(0, 60))])))
          .observe({type: 'layout-shift', buffered: true});"""
    )
    page = context.new_page()
    page.goto(address(site, query))
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)
    assert page.evaluate("moved") == []
    context.close()


def test_cards_whose_day_has_passed_say_so(browser: Browser, site: Site) -> None:
    product = site.product("expiring")
    recalls = site.catalogue.recalls_of(product.id)
    until = verdict(product, site.today, recalls=recalls).until
    assert until
    place = site.catalogue.places[site.catalogue.producers[product.producer].place or ""]
    found = {}
    languages = {"vi": ("", "Đã hết hạn sau"), "en": ("en/", "Expired after")}
    known = [languages[one] for one in site.catalogue.site.languages]
    for language, words in known:
        for after in (0, 1):
            context = browser.new_context()
            day = datetime(until.year, until.month, until.day, 5, tzinfo=UTC)
            context.clock.set_fixed_time(day + timedelta(days=after))
            page = context.new_page()
            page.goto(f"{site.base_url}{language}{urls.commune(place).lstrip('/')}")
            card = page.locator(".card", has=page.locator(f"a[href$='{urls.trace(product.code)}']"))
            chip = card.locator(".chip")
            found[language, after] = (
                words in (chip.text_content() or ""),
                "expired" in (chip.get_attribute("class") or ""),
                card.locator(".rating").is_visible(),
                chip.locator("use").get_attribute("href"),
            )
            context.close()
    kept, turned = (False, False, True, "#m-expiring"), (True, True, False, "#m-expired")
    assert found == {
        (language, after): (kept, turned)[after] for language, _ in known for after in (0, 1)
    }
