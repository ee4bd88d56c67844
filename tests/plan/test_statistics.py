"""Every figure of the dashboard and of the rounds is what a second count of the record files comes to."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from ocop_site import plan, render, score
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.page import Artifact
from ocop_site.model.product import Recognition
from ocop_site.model.scalars import NONE
from ocop_site.model.targets import Targets
from ocop_site.plan import csv, statistics, views
from ocop_site.plan.statistics import Change
from tests import make
from tests.plan import counting, desks
from tests.plan.counting import Files, classes
from tests.plan.pages import Page, read_csv

TEMPLATES = make.ROOT / "templates"
BOARD = "bang-so-lieu/index.html"
ROUND, MINISTRY, OPEN = "2026-1", "2026-tw", "2026-2"
LED = {"Là nữ": "woman", "Là người dân tộc thiểu số": "minority", "Là người khuyết tật": "disabled"}
ENTRIES = {
    "Đánh giá lần đầu": "first",
    "Nâng hạng": "upgrade",
    "Đánh giá, phân hạng lại": "re-evaluation",
}
KINDS = {
    "company": "Doanh nghiệp",
    "cooperative": "Hợp tác xã",
    "cooperative-group": "Tổ hợp tác",
    "farm": "Trang trại",
    "household": "Hộ sản xuất, hộ kinh doanh",
    "association": "Hội, hiệp hội",
}
STATES = {
    "Đang thu hồi sản phẩm": "recalled",
    "Đã thu hồi công nhận": "withdrawn",
    "Còn hiệu lực": "in-force",
    "Sắp hết hạn": "expiring",
    "Được kéo dài": "extended",
    "Đã hết hạn": "expired",
    "Chưa đối chiếu quyết định": "announced",
    "Chưa được công nhận": "never",
}


def rendered(catalogue: Catalogue, today: date = make.TODAY) -> dict[str, bytes]:
    """The dashboard, the rounds and their files."""
    settings = dataclasses.replace(desks.SETTINGS, today=today, words=render.words(TEMPLATES))
    cards = score.catalogue(catalogue).scorecards
    planned = plan.site(desks.entered(catalogue), cards, settings, media_path="content/media")
    assert planned.findings == ()
    made = [
        render.run(job, TEMPLATES)
        for job in planned.jobs
        if job.target.startswith(("bang-so-lieu/", "dot/"))
    ]
    assert [one for one in made if not isinstance(one, Artifact)] == []
    return {one.target: one.body for one in made if isinstance(one, Artifact)}


@pytest.fixture(scope="module")
def site(demo: Catalogue) -> dict[str, bytes]:
    """The demonstration's figures as files."""
    return rendered(demo)


@pytest.fixture(scope="module")
def board(site: dict[str, bytes]) -> Page:
    """The dashboard as a person reads it."""
    return Page(site[BOARD])


@pytest.fixture(scope="module")
def files() -> Files:
    """The demonstration's records as text."""
    return Files(make.ROOT / "content", make.TODAY)


def test_the_demonstration_gives_something_to_count(files: Files) -> None:
    assert len(files.recognised) > 40
    assert {"in-force", "expiring", "extended", "expired", "withdrawn", "recalled", "never"} == {
        files.state(id, make.TODAY)[0] for id in files.products
    }


def test_the_numbers_at_the_top(site: dict[str, bytes], files: Files) -> None:
    stamped = [id for id in files.recognised if isinstance(files.products[id].get("stamps"), dict)]
    soon = [id for id in files.recognised if ends_within(files, id, 90)]
    share = int(1000 * len(stamped) / len(files.recognised)) / 10
    text = site[BOARD].decode()
    shown = [line.split("<dd>")[1].split("<")[0] for line in text.splitlines() if "<dd>" in line]
    assert shown[:4] == [
        str(len(files.recognised)),
        str(len(files.makers_of(files.recognised))),
        f"{share:g} %".replace(".", ","),
        str(len(soon)),
    ]


def test_products_by_stars(board: Page, files: Files) -> None:
    five, four, three, together = classes([*files.recognised.values()])
    assert board.numbers("stars") == {"5 sao": [five], "4 sao": [four], "3 sao": [three]}
    assert board.sums["stars"] == ["Tổng", str(together)]


@pytest.mark.parametrize(("table", "axis"), [("groups", "group"), ("communes", "commune")])
def test_products_by_group_and_commune(board: Page, files: Files, table: str, axis: str) -> None:
    expected = crossed(files.recognised, getattr(files, axis))
    shown = board.numbers(table)
    assert {label: row for label, row in shown.items() if row[-1]} == expected
    assert board.sums[table] == ["Tổng", *map(str, classes([*files.recognised.values()]))]


def test_the_communes_stand_with_those_that_have_the_most_first(board: Page) -> None:
    counts = [row[-1] for row in board.numbers("communes").values()]
    assert counts == sorted(counts, reverse=True)


def test_products_and_producers_by_kind(board: Page, files: Files) -> None:
    makers = Counter(files.makers[one]["kind"] for one in files.makers_of(files.recognised))
    expected = {
        KINDS[kind]: [*row, makers[kind]]
        for kind, row in crossed(files.recognised, files.kind).items()
    }
    assert board.numbers("kinds") == expected


@pytest.mark.parametrize(
    ("page", "table"), [(BOARD, "led"), (f"dot/{ROUND}/index.html", "result-led")]
)
def test_who_leads_the_producers(
    site: dict[str, bytes], files: Files, page: str, table: str
) -> None:
    products = files.recognised if page == BOARD else files.of_round(ROUND)
    makers = files.makers_of(products)
    expected = {}
    for label, flag in LED.items():
        said = Counter(files.led(one, flag) for one in makers)
        own = sum(files.led(files.products[one]["producer"], flag) == "yes" for one in products)
        expected[label] = [said["yes"], said["no"], said[""], len(makers), own]
    assert Page(site[page]).numbers(table) == expected


def test_stamps(board: Page, files: Files) -> None:
    given = [files.products[id].get("stamps", "") for id in files.recognised]
    expected = [
        sum(isinstance(one, dict) for one in given),
        sum(one in ("none", "không có") for one in given),
        sum(one == "" for one in given),
    ]
    assert [row for [row] in board.numbers("stamps").values()] == expected
    assert sum(expected) == len(files.recognised)


def test_all_products_by_state(board: Page, files: Files) -> None:
    found = Counter(files.state(id, make.TODAY)[0] for id in files.products)
    assert board.numbers("states") == {label: [found[one]] for label, one in STATES.items()}
    assert sum(found.values()) == len(files.products)


def test_recognitions_that_end_soon(board: Page, files: Files) -> None:
    expected = [
        sum(ends_within(files, id, days) for id in files.recognised) for days in (30, 90, 180)
    ]
    assert [row for [row] in board.numbers("lapsing").values()] == expected


def test_entries_of_closed_rounds_by_kind(board: Page, files: Files) -> None:
    expected = {}
    for label, kind in ENTRIES.items():
        stars = [n for (id, one), n in files.sheets.items() if files.entry_kind(id, one) == kind]
        reached = sum(one >= 3 for one in stars)
        expected[label] = [reached, len(stars) - reached, len(stars)]
    assert board.numbers("entries") == expected


def test_targets_against_results(board: Page, files: Files) -> None:
    closed = [
        id
        for id, one in files.rounds.items()
        if one["closed"] != "none" and counting.day(one["closed"]).year == 2026
    ]
    results = {id: files.of_round(id) for id in closed}
    rated = {one for found in results.values() for one, stars in found.items() if stars >= 3}
    candidates = {
        one
        for id, found in results.items()
        if files.rounds[id]["level"] == "province"
        for one, stars in found.items()
        if stars == 5
    }
    first = files.first_years()
    by_maker: dict[str, list[int]] = {}
    for product, year in first.items():
        by_maker.setdefault(files.products[product]["producer"], []).append(year)
    new_producers = sum(min(years) == 2026 for years in by_maker.values())
    new_products = sum(year == 2026 for year in first.values())

    shown = {row[0]: row[1:] for row in board.rows["targets"][1:]}
    stamped = board.numbers("stamps")["Có tem"][0]
    carried = [
        one for one in files.recognised if files.products[one].get("stamps", "none") != "none"
    ]
    assert stamped == len(carried) < len(files.recognised)
    share = Decimal(1000 * len(carried)) / len(files.recognised)
    stamped_share = f"{str(share.quantize(Decimal(1)) / 10).replace('.', ',')} %"
    assert shown == {
        "Sản phẩm mới": ["từ 50", str(new_products), met(new_products >= 50)],
        "Sản phẩm đạt từ 3 sao": ["70–100", str(len(rated)), met(len(rated) >= 70)],
        "Tiềm năng 5 sao": ["2–4", str(len(candidates)), met(len(candidates) >= 2)],
        "Cơ sở mới": ["từ 15", str(new_producers), met(new_producers >= 15)],
        "Tỷ lệ có tem truy xuất": ["85–90 %", stamped_share, "Đạt"],
    }


@pytest.mark.parametrize("round_id", [ROUND, MINISTRY])
def test_results_of_a_closed_round(site: dict[str, bytes], files: Files, round_id: str) -> None:
    page = Page(site[f"dot/{round_id}/index.html"])
    results = files.of_round(round_id)
    found = Counter(results.values())
    shown = [row for [row] in page.numbers("results").values()]
    assert [one for one in shown if one] == [found[n] for n in (5, 4, 3, 2, 1, 0) if found[n]]
    assert page.sums["results"][1] == str(len(results))
    for table, axis in (
        ("result-groups", files.group),
        ("result-communes", files.commune),
        ("result-entries", lambda one: files.entry_kind(round_id, one)),
        ("result-kinds", files.kind),
    ):
        expected = below(results, axis)
        words = {**KINDS, **{key: label for label, key in ENTRIES.items()}}
        named = {words.get(key, key): row for key, row in expected.items()}
        rows = {label: row[:5] for label, row in page.numbers(table).items() if row[4]}
        assert rows == named, table


@pytest.mark.parametrize("round_id", [ROUND, MINISTRY])
def test_what_a_round_changed(site: dict[str, bytes], files: Files, round_id: str) -> None:
    record = files.rounds[round_id]
    closed, most = counting.day(record["closed"]), 5 if record["level"] == "ministry" else 4
    found: Counter[str] = Counter()
    for product, stars in files.of_round(round_id).items():
        before = [
            (day, n)
            for day, n, one in files.decided(product, closed)
            if one.get("round") != round_id
        ]
        had, has = max(before)[1] if before else 0, min(stars, most)
        if not had:
            found["new" if has >= 3 else "unrecognised"] += 1
        else:
            found["renewed" if has == had else "up" if has > had else "down"] += 1
    shown = [row[1] for row in Page(site[f"dot/{round_id}/index.html"]).rows["changes"][1:]]
    keys = ("new", "renewed", "up", "down", "unrecognised")
    assert shown == [*(str(found[key]) for key in keys), "–"]


def test_an_open_round_counts_its_entries_and_shows_no_result(
    site: dict[str, bytes], files: Files
) -> None:
    page = Page(site[f"dot/{OPEN}/index.html"])
    entered = [one["product"] for one in files.rounds[OPEN]["entries"]]
    assert set(page.rows) == {"open-entries", "open-groups", "open-communes"}
    for table, axis in (
        ("open-groups", files.group),
        ("open-communes", files.commune),
        ("open-entries", lambda one: files.entry_kind(OPEN, one)),
    ):
        words = {key: label for label, key in ENTRIES.items()}
        expected = Counter(words.get(axis(one), axis(one)) for one in entered)
        shown = {label: row for label, [row] in page.numbers(table).items() if row}
        assert shown == expected, table


def test_every_table_has_its_file_and_the_file_says_what_the_page_says(
    site: dict[str, bytes],
) -> None:
    pages = {target: body for target, body in site.items() if target.endswith(".html")}
    read = set()
    for target, body in pages.items():
        page = Page(body)
        for name, rows in page.rows.items():
            file = page.files[name].removeprefix("/ocop/")
            assert file.rpartition("/")[0] == target.rpartition("/")[0]
            read.add(file)
            assert read_csv(site[file]) == [
                [one.replace("\u00a0", " ") for one in row] for row in rows
            ]
    assert read == {target for target in site if target.endswith(".csv")}
    assert len(read) == 27


def test_a_drawing_is_hidden_from_screen_readers_and_its_table_has_a_name(
    site: dict[str, bytes],
) -> None:
    for target, body in site.items():
        text = body.decode()
        if target.endswith(".html"):
            figures = text.split("<figure")[1:]
            assert all(
                one.count('class="chart') <= one.count('aria-hidden="true"') for one in figures
            )
            assert all('<table class="figures" aria-labelledby="figure-' in one for one in figures)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_that_would_be_a_formula_is_text(start: str) -> None:
    body = csv.text(["a"], [[f"{start}1+1"]]).encode()
    assert read_csv(body) == [["a"], [f"'{start}1+1"]]


def test_commas_quotes_and_line_breaks_survive() -> None:
    rows = [["a,b", 'c "d"'], ["e\nf", ""]]
    text = csv.text(["x", "y"], rows)
    body = text.encode()
    assert body.startswith(b"\xef\xbb\xbfx,y\r\n")
    assert read_csv(body.replace(b"e\nf", b"e f"))[1:] == [["a,b", 'c "d"'], ["e f", ""]]


def test_thousands_are_grouped_on_the_page_and_plain_in_the_file(catalogue: Catalogue) -> None:
    from ocop_site.plan import tables

    cell = tables.number(desks.desk(catalogue), 14642)
    assert (cell.word.key, cell.raw) == ("14.642", "14642")


def test_a_word_that_no_message_has_stands_as_its_key() -> None:
    assert csv.say(views.Word(section="figure.word", key="x"), {}) == "figure.word.x"


def test_without_products_everything_is_nothing(catalogue: Catalogue) -> None:
    empty = dataclasses.replace(desks.with_products(catalogue, []), classifications={})
    made = rendered(empty)
    page = Page(made[BOARD])
    assert page.sums["stars"] == ["Tổng", "0"]
    assert page.numbers("groups") == page.numbers("communes") == page.numbers("kinds") == {}
    assert "<dd>–</dd>" in made[BOARD].decode()
    assert "targets" not in page.rows


def test_without_a_group_or_a_commune_a_product_is_counted_apart(catalogue: Catalogue) -> None:
    (first,) = catalogue.products.values()
    maker = desks.replace_one(catalogue.producers, place=None, led_by=None)
    changed = desks.with_products(catalogue, [first.model_copy(update={"set": None})])
    page = Page(rendered(dataclasses.replace(changed, producers=maker))[BOARD])
    assert page.numbers("groups")["Chưa khai"] == [0, 1, 0, 1]
    assert page.numbers("communes") == {"Chưa khai": [0, 1, 0, 1]}
    assert page.numbers("led")["Là nữ"] == [0, 0, 1, 1, 0]
    assert page.numbers("stamps")["Chưa khai"] == [1]


def test_without_a_closed_round_there_are_no_results(catalogue: Catalogue) -> None:
    open_ = dataclasses.replace(catalogue, rounds=desks.replace_one(catalogue.rounds, closed=NONE))
    made = rendered(open_)
    assert set(Page(made["dot/2026-1/index.html"]).rows) == {
        "open-entries",
        "open-groups",
        "open-communes",
    }
    assert Page(made[BOARD]).sums["entries"] == ["Tổng", "0", "0", "0"]
    (round_,) = open_.rounds.values()
    assert statistics.changes(open_, {}, round_) == {}


def test_a_round_without_scorecards_has_no_tables(catalogue: Catalogue) -> None:
    page = desks.planned(catalogue)["dot/2026-1/index.html"].view
    assert isinstance(page, views.RoundPage)
    assert page.tables == ()


def targets(year: str, **fields: Any) -> dict[str, Targets]:
    return {year: Targets.model_validate({"id": year, "source": "Kế hoạch (minh hoạ)", **fields})}


def test_only_declared_targets_are_set_against_results(catalogue: Catalogue) -> None:
    given = targets("2026", new_products="1", rated={"min": "2"}, stamped_share={"min": "12,5 %"})
    page = Page(rendered(dataclasses.replace(catalogue, targets=given))[BOARD])
    assert page.rows["targets"][1:] == [
        ["Sản phẩm mới", "từ 1", "1", "Đạt"],
        ["Sản phẩm đạt từ 3 sao", "từ 2", "1", "Chưa đạt"],
        ["Tỷ lệ có tem truy xuất", "từ 12,5 %", "0 %", "Chưa đạt"],
    ]


def test_a_year_that_has_not_begun_has_targets_and_no_results(catalogue: Catalogue) -> None:
    given = targets("2027", new_products="60", five_star_candidates={"min": "2", "max": "4"})
    page = Page(rendered(dataclasses.replace(catalogue, targets=given))[BOARD])
    assert page.rows["targets"][1:] == [
        ["Sản phẩm mới", "từ 60", "–", "–"],
        ["Tiềm năng 5 sao", "2–4", "–", "–"],
    ]


def test_each_year_has_a_file_and_the_newest_stands_first(catalogue: Catalogue) -> None:
    given = targets("2025", new_products="1") | targets("2026", new_products="1")
    made = rendered(dataclasses.replace(catalogue, targets=given))
    assert [one for one in made if "chi-tieu" in one] == [
        "bang-so-lieu/chi-tieu-2026.csv",
        "bang-so-lieu/chi-tieu-2025.csv",
    ]


def test_a_past_year_is_counted_on_its_last_day(catalogue: Catalogue) -> None:
    # Recognised in 2026: on the last day of 2025 nothing was.
    found = statistics.achieved(catalogue, score.catalogue(catalogue).scorecards, 2025, make.TODAY)
    assert found == statistics.Achieved(
        new_products=0, rated=0, five_star_candidates=0, new_producers=0, stamped_share=None
    )


CHANGES: Mapping[str, tuple[list[dict[str, Any]], Change]] = {
    "none before": ([], Change.NEW),
    "as many": ([{"stars": "4"}], Change.RENEWED),
    "fewer before": ([{"stars": "3"}], Change.UP),
    "more before": ([{"stars": "5", "level": "ministry"}], Change.DOWN),
    "only the press": ([{"stars": "3", "source": "press", "year": "2024"}], Change.NEW),
    "long lapsed": ([{"stars": "4", "date": "1/2/2020"}], Change.RENEWED),
    "a later one": ([{"stars": "3", "date": "1/9/2026"}], Change.NEW),
}


@pytest.mark.parametrize(("before", "expected"), CHANGES.values(), ids=list(CHANGES))
def test_a_change_is_told_by_what_was_held_before(
    before: list[dict[str, Any]], expected: Change, catalogue: Catalogue
) -> None:
    (product,) = catalogue.products.values()
    (round_,) = catalogue.rounds.values()
    older = [
        Recognition.model_validate({"decision": "9/QĐ-UBND", "date": "1/2/2024", **one})
        for one in before
    ]
    changed = product.model_copy(update={"recognitions": (*product.recognitions, *older)})
    with_older = dataclasses.replace(catalogue, products={product.id: changed})
    cards = score.catalogue(with_older).scorecards
    found = statistics.changes(with_older, cards, round_)
    assert found == {one: None if one is Change.LAPSED else int(one is expected) for one in Change}


def test_fewer_than_three_stars_and_none_before_is_no_recognition(catalogue: Catalogue) -> None:
    (round_,) = catalogue.rounds.values()
    cards = {
        key: dataclasses.replace(card, stars=2)
        for key, card in score.catalogue(catalogue).scorecards.items()
    }
    assert statistics.changes(catalogue, cards, round_)[Change.UNRECOGNISED] == 1


def test_what_lapsed_since_the_last_round_of_the_level_is_counted(catalogue: Catalogue) -> None:
    (product,) = catalogue.products.values()
    (round_,) = catalogue.rounds.values()
    earlier = round_.model_copy(update={"id": "2025-2", "closed": date(2025, 12, 1), "entries": ()})
    elsewhere = earlier.model_copy(
        update={"id": "2026-tw", "level": "ministry", "closed": date(2026, 5, 1)}
    )
    gone = product.model_copy(
        update={
            "id": "gone",
            "recognitions": (
                Recognition.model_validate(
                    {"stars": "3", "decision": "8/QĐ-UBND", "date": "1/2/2023"}
                ),
            ),
        }
    )
    both = dataclasses.replace(
        catalogue,
        products={product.id: product, "gone": gone},
        rounds={one.id: one for one in (earlier, elsewhere, round_)},
    )
    found = statistics.changes(both, score.catalogue(both).scorecards, round_)
    assert (found[Change.LAPSED], found[Change.NEW]) == (1, 1)
    last = statistics.last_before(both, round_)
    assert last is not None
    assert last.id == "2025-2"


def test_a_product_that_left_the_catalogue_is_in_no_count(catalogue: Catalogue) -> None:
    (round_,) = catalogue.rounds.values()
    without = dataclasses.replace(catalogue, products={})
    assert statistics.entries(without, round_) == ()
    still_open = round_.model_copy(update={"closed": NONE})
    made = rendered(dataclasses.replace(without, rounds={round_.id: still_open}, sheets={}))
    assert Page(made["dot/2026-1/index.html"]).rows == {}


def ends_within(files: Files, product: str, days: int) -> bool:
    end = files.state(product, make.TODAY)[2]
    return end is not None and (end - make.TODAY).days <= days


def crossed(products: Mapping[str, int], axis: Any) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for product, stars in products.items():
        found.setdefault(axis(product), []).append(stars)
    return {key: classes(stars) for key, stars in found.items()}


def below(products: Mapping[str, int], axis: Any) -> dict[str, list[int]]:
    """Five, four, three, fewer, together."""
    return {
        key: [*row[:3], row[3] - sum(row[:3]), row[3]]
        for key, row in crossed(products, axis).items()
    }


def met(is_met: bool) -> str:
    return "Đạt" if is_met else "Chưa đạt"
