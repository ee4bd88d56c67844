"""What the pages are given: words ready to be read, and nothing that a reader must not see."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import Any

import pytest

from ocop_site import plan, score
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.ledger import printed_address
from ocop_site.model.page import Job, QrView
from ocop_site.model.product import Recognition
from ocop_site.model.recall import Recall
from ocop_site.model.scalars import NONE
from ocop_site.plan import urls, views
from tests import make
from tests.plan import desks

CLEAN: dict[str, Any] = {"recognitions": ()}
DECIDED: dict[str, Any] = {
    "stars": "4",
    "decision": "123/QĐ-UBND",
    "date": "20/6/2026",
    "issuer": "UBND tỉnh",
}
PRESS = {"stars": "4", "source": "press", "year": "2025", "url": "https://bao.example.vn/bai"}
WITHDRAWN = {"date": "1/9/2026", "decision": "456/QĐ-UBND", "ground": "production-stopped"}
RECALL = {"date": "1/10/2026", "reason": "Thiếu cảnh báo", "action": "Trả lại", "notice": "12/TB"}
EXTENDED = {"until": "1/12/2026", "decision": "457/UBND-NN"}
OLD = {**DECIDED, "date": "20/6/2023"}


def said(**fields: object) -> dict[str, object]:
    """A view of a verdict that says only this."""
    return {
        **{field.name: "" for field in dataclasses.fields(views.Verdict)},
        "stars": 0,
        **fields,
    }


DECISION = {"decision": "123/QĐ-UBND", "issuer": "UBND tỉnh"}
CASES = {
    "never": ([], None, said(state="never")),
    "in force": (
        [DECIDED],
        None,
        said(
            state="in-force",
            stars=4,
            until="20/6/2029",
            until_iso="2029-06-20",
            date="20/6/2026",
            **DECISION,
        ),
    ),
    "expiring": (
        [{**DECIDED, "date": "1/12/2023"}],
        None,
        said(
            state="expiring",
            stars=4,
            until="1/12/2026",
            until_iso="2026-12-01",
            date="1/12/2023",
            **DECISION,
        ),
    ),
    "extended": (
        [{**OLD, "extended": EXTENDED}],
        None,
        said(
            state="extended",
            stars=4,
            until="1/12/2026",
            until_iso="2026-12-01",
            date="20/6/2023",
            term_end="20/6/2026",
            extension="457/UBND-NN",
            **DECISION,
        ),
    ),
    "expired": (
        [OLD],
        None,
        said(
            state="expired",
            stars=4,
            until="20/6/2026",
            until_iso="2026-06-20",
            date="20/6/2023",
            **DECISION,
        ),
    ),
    "withdrawn": (
        [{**DECIDED, "withdrawn": WITHDRAWN}],
        None,
        said(
            state="withdrawn",
            stars=4,
            until="1/9/2026",
            until_iso="2026-09-01",
            decision="456/QĐ-UBND",
            date="20/6/2026",
            issuer="UBND tỉnh",
            reason="production-stopped",
        ),
    ),
    "recalled": (
        [],
        RECALL,
        said(
            state="recalled",
            date="1/10/2026",
            reason="Thiếu cảnh báo",
            action="Trả lại",
            notice="12/TB",
        ),
    ),
    "announced": (
        [PRESS],
        None,
        said(state="announced", stars=4, date="2025", source="https://bao.example.vn/bai"),
    ),
}


def _trace(
    catalogue: Catalogue, recall: dict[str, str] | None = None, **changes: Any
) -> views.Trace:
    """The view of the only product, changed; fields are given as an editor types them."""
    ((id, product),) = catalogue.products.items()
    fields = {name: getattr(product, name) for name in type(product).model_fields}
    changed = type(product).model_validate({**fields, **changes})
    recalls = {"1": Recall.model_validate({"id": "1", "product": id, **recall})} if recall else {}
    jobs = desks.planned(dataclasses.replace(catalogue, products={id: changed}, recalls=recalls))
    view = jobs[urls.target(urls.trace(product.code))].view
    assert isinstance(view, views.Trace)
    return view


@pytest.mark.parametrize(("recognitions", "recall", "shown"), CASES.values(), ids=list(CASES))
def test_the_answer_of_the_stamp_says_state_date_and_reason(
    recognitions: list[dict[str, Any]],
    recall: dict[str, str] | None,
    shown: dict[str, object],
    catalogue: Catalogue,
) -> None:
    view = _trace(catalogue, recognitions=recognitions, recall=recall)

    assert dataclasses.asdict(view.verdict) == shown


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (None, views.Said()),
        (NONE, views.Said(is_none=True)),
        ("Ban Mai", views.Said(values=("Ban Mai",))),
    ],
)
def test_not_declared_and_declared_to_be_none_are_told_apart(
    given: object, shown: views.Said[str], catalogue: Catalogue
) -> None:
    fields = ("brand", "allergens", "warnings", "use", "storage", "nutrition", "technical")
    view = _trace(catalogue, **dict.fromkeys(fields, given))

    assert {getattr(view.label, field) for field in fields} == {shown}
    assert shown.is_declared == (given is not None)


@pytest.mark.parametrize("given", [None, NONE])
def test_tables_that_are_not_declared_or_none_have_no_rows(
    given: object, catalogue: Catalogue
) -> None:
    fields = ("ingredients", "standards", "declaration", "certificates", "ip", "stamps")
    view = _trace(catalogue, **dict.fromkeys(fields, given))

    nothing: views.Said[Any] = views.Said(is_none=given is NONE)
    assert view.label.ingredients == nothing
    assert view.papers == views.Papers(
        standards=nothing,
        declaration=nothing,
        certificates=nothing,
        rights=nothing,
        stamp=nothing,
    )


def test_an_expired_certificate_is_marked_from_the_day_after_its_last(
    catalogue: Catalogue,
) -> None:
    paper = {"kind": "ATTP", "number": "1", "issuer": "Sở", "issued": "1/3/2023"}
    ends = {"26/11/2026": False, "25/11/2026": True, "none": False}
    view = _trace(catalogue, certificates=[{**paper, "expires": end} for end in ends])

    rows = view.papers.certificates.values
    assert [row.is_expired for row in rows] == list(ends.values())
    assert [row.expires for row in rows] == ["26/11/2026", "25/11/2026", ""]


def test_only_products_that_may_carry_stars_are_shown_with_them(catalogue: Catalogue) -> None:
    good, old, gone, none = desks.named(catalogue, ["Bốn sao", "Hết hạn", "Thu hồi", "Chưa"])
    changed = [
        good,
        _recognised(old, OLD),
        _recognised(gone, {**DECIDED, "withdrawn": WITHDRAWN}),
        none.model_copy(update=CLEAN),
    ]
    jobs = desks.planned(desks.with_products(catalogue, changed))
    listed = jobs[urls.target(urls.PRODUCTS)].view
    assert isinstance(listed, views.ProductList)

    assert {card.name: (card.stars, card.state) for card in listed.cards} == {
        "Bốn sao": (4, "in-force"),
        "Hết hạn": (0, "expired"),
        "Thu hồi": (0, "withdrawn"),
        "Chưa": (0, "never"),
    }
    own = jobs[urls.target(urls.trace(none.code))].view
    assert isinstance(own, views.Trace)
    assert [card.name for card in own.recognised_others] == ["Bốn sao"]
    assert [card.name for card in own.other_products] == ["Hết hạn", "Thu hồi"]


def test_no_more_than_six_other_products_of_a_kind_are_shown(catalogue: Catalogue) -> None:
    products = desks.named(catalogue, [f"Miến {n}" for n in range(9)])
    jobs = desks.planned(desks.with_products(catalogue, products))
    view = jobs[urls.target(urls.trace(products[0].code))].view

    assert isinstance(view, views.Trace)
    assert [card.name for card in view.recognised_others] == [f"Miến {n}" for n in range(1, 7)]
    assert view.other_products == ()


def _scored(catalogue: Catalogue) -> dict[str, Job]:
    scored = score.catalogue(catalogue)
    assert list(scored.findings) == []
    made = plan.site(catalogue, scored.scorecards, desks.SETTINGS, media_path="m")
    return {job.target: job for job in made.jobs}


def test_a_closed_round_shows_its_results_and_the_score_of_the_product(
    catalogue: Catalogue,
) -> None:
    jobs = _scored(catalogue)
    page = jobs["dot/2026-1/index.html"].view
    own = jobs[urls.target(urls.trace(make.CODE))].view
    assert isinstance(page, views.RoundPage)
    assert isinstance(own, views.Trace)

    (row,) = page.rows
    assert (row.product, row.total, row.stars, row.is_candidate, row.is_excluded) == (
        "Miến dong sợi vàng",
        "75,00",
        4,
        False,
        False,
    )
    assert (page.by_stars, page.closed) == (((4, 1),), "15/6/2026")
    assert own.score is not None
    assert (own.score.total, own.score.stars, own.score.members) == ("75,00", 4, 3)


def test_an_open_round_shows_no_result_anywhere(catalogue: Catalogue) -> None:
    open_ = dataclasses.replace(catalogue, rounds=desks.replace_one(catalogue.rounds, closed=NONE))
    # A recognition by a round that is still open would be a fault of content.
    open_ = dataclasses.replace(open_, products=desks.replace_one(open_.products, recognitions=()))

    jobs = _scored(open_)

    page = jobs["dot/2026-1/index.html"].view
    own = jobs[urls.target(urls.trace(make.CODE))].view
    listed = jobs[urls.target(urls.ROUNDS)].view
    assert isinstance(page, views.RoundPage)
    assert isinstance(own, views.Trace)
    assert isinstance(listed, views.RoundList)
    (row,) = page.rows
    assert (row.parts, row.total, row.stars) == ((), "", 0)
    assert (page.by_stars, page.closed, own.score) == ((), "", None)
    assert listed.rounds[0].by_stars == ()
    assert "75,00" not in repr([job.view for job in jobs.values()])


def test_the_newest_recognitions_stand_on_the_first_page(catalogue: Catalogue) -> None:
    names = [f"Miến {n}" for n in range(10)]
    products = [
        _recognised(one, {**DECIDED, "date": f"{n + 1}/6/2026"})
        for n, one in enumerate(desks.named(catalogue, names))
    ]
    home = desks.planned(desks.with_products(catalogue, products))["index.html"].view

    assert isinstance(home, views.Home)
    assert [card.name for card in home.newest] == names[:1:-1]


def test_a_lapsed_product_is_not_among_the_newest(catalogue: Catalogue) -> None:
    (one,) = desks.named(catalogue, ["Miến"])
    home = desks.planned(desks.with_products(catalogue, [_recognised(one, OLD)]))["index.html"].view

    assert isinstance(home, views.Home)
    assert (home.newest, home.in_force) == ((), 0)


def test_articles_stand_with_the_newest_first(demo: Catalogue) -> None:
    listed = desks.planned(demo)[urls.target(urls.ARTICLES)].view
    assert isinstance(listed, views.ArticleList)

    days = [date.fromisoformat(card.date_iso) for card in listed.articles]
    assert days == sorted(days, reverse=True)
    assert len(days) == len(demo.articles)


def test_every_producer_has_a_page_with_all_its_products(demo: Catalogue) -> None:
    jobs = desks.planned(demo)
    for producer in demo.producers.values():
        page = jobs[urls.target(urls.producer(producer.id))].view
        assert isinstance(page, views.ProducerPage)
        own = {one.code for one in demo.products.values() if one.producer == producer.id}
        assert {card.url for card in page.products} == {urls.trace(code) for code in own}


def test_a_picture_that_is_not_there_is_not_shown(catalogue: Catalogue) -> None:
    view = _trace(dataclasses.replace(catalogue, media={}))

    assert view.picture is None


def test_codes_are_drawn_for_every_product_with_the_printed_address(demo: Catalogue) -> None:
    jobs = desks.planned(demo)
    drawn = {
        target: job.view
        for target, job in jobs.items()
        if target.startswith("T/") and "/qr." in target
    }

    assert drawn == {
        f"T/{one.code}/qr.{ending}": QrView(
            address=printed_address(demo.site.stamp_url, one.code),
            version=one.symbol.version,
            level=one.symbol.level,
            mask=one.symbol.mask,
        )
        for one in demo.ledger.entries
        for ending in ("svg", "png")
    }


def _recognised(product: Any, recognition: dict[str, Any]) -> Any:
    return product.model_copy(update={"recognitions": (Recognition.model_validate(recognition),)})
