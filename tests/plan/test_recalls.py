"""What pages are told of recalls on the days where that changes, and the feed as a feed reader takes it."""

from __future__ import annotations

import dataclasses
import xml.etree.ElementTree as ET
from datetime import date
from typing import Any

import pytest

from ocop_site.model.catalogue import Catalogue
from ocop_site.model.page import Job, TextView
from ocop_site.model.recall import Recall
from ocop_site.plan import atom, urls, views
from ocop_site.render import messages
from tests import make
from tests.plan import desks

ATOM = "{http://www.w3.org/2005/Atom}"
LOT, OTHER = "MD2609A", "MD2611B"
FIELDS: dict[str, Any] = {
    "product": "mien-dong",
    "date": "1/10/2026",
    "reason": "Nhãn ghi thiếu cảnh báo dị ứng",
    "action": "Không sử dụng, trả lại nơi mua",
}
LIFTED = {"date": "20/11/2026", "document": "15/TB-HTX"}


def recall(id: str, **fields: object) -> Recall:
    return Recall.model_validate({"id": id, **FIELDS, **fields})


def planned(catalogue: Catalogue, *recalls: Recall, **changes: Any) -> dict[str, Job]:
    """The plan of the small content with a second lot, made on 25/11/2026, and these recalls."""
    (lot,) = catalogue.lots["mien-dong"]
    other = lot.model_copy(update={"id": f"mien-dong/{OTHER}", "made": date(2026, 11, 25)})
    given = dataclasses.replace(
        catalogue,
        lots={"mien-dong": (lot, other)},
        recalls={one.id: one for one in sorted(recalls, key=lambda one: one.id)},
    )
    return desks.planned(given, **changes)


def listed(jobs: dict[str, Job]) -> tuple[list[str], list[str]]:
    """The ids of the recalls in force, and of those that have ended."""
    view = jobs["thu-hoi/index.html"].view
    assert isinstance(view, views.RecallList)
    return [one.id for one in view.current], [one.id for one in view.past]


def on_product(jobs: dict[str, Job]) -> tuple[str, list[str], list[str]]:
    """The product's verdict, the recalls of its lots, the recalls that have ended."""
    view = jobs[urls.target(urls.trace(make.CODE))].view
    assert isinstance(view, views.Trace)
    return (
        view.verdict.state,
        [one.id for one in view.recalls],
        [one.id for one in view.past_recalls],
    )


def on_lot(jobs: dict[str, Job], number: str) -> tuple[list[str], list[str]]:
    view = jobs[urls.target(urls.lot(make.CODE, number))].view
    assert isinstance(view, views.LotPage)
    return [one.id for one in view.recalls], [one.id for one in view.past_recalls]


@pytest.mark.parametrize(
    ("given", "today", "product", "lot", "other"),
    [
        ({"lots": [LOT]}, "2026-09-30", ("in-force", [], []), ([], []), ([], [])),
        ({"lots": [LOT]}, "2026-10-01", ("in-force", ["a"], []), (["a"], []), ([], [])),
        ({"lots": [LOT], "lifted": LIFTED}, "2026-11-19", ("in-force", ["a"], []), (["a"], []), ([], [])),
        ({"lots": [LOT], "lifted": LIFTED}, "2026-11-20", ("in-force", [], ["a"]), ([], ["a"]), ([], [])),
        ({}, "2026-09-30", ("in-force", [], []), ([], []), ([], [])),
        ({}, "2026-10-01", ("recalled", [], []), (["a"], []), (["a"], [])),
        ({"lifted": LIFTED}, "2026-11-19", ("recalled", [], []), (["a"], []), (["a"], [])),
        # A lot that was made after the end was never called back.
        ({"lifted": LIFTED}, "2026-11-20", ("in-force", [], ["a"]), ([], ["a"]), ([], [])),
    ],
)  # fmt: skip
def test_product_and_lots_turn_on_the_day_and_turn_back_on_the_last(
    given: dict[str, object],
    today: str,
    product: object,
    lot: object,
    other: object,
    catalogue: Catalogue,
) -> None:
    jobs = planned(catalogue, recall("a", **given), today=date.fromisoformat(today))

    assert on_product(jobs) == product
    assert on_lot(jobs, LOT) == lot
    assert on_lot(jobs, OTHER) == other
    now, past = product[1], product[2]  # type: ignore[index]
    whole = ["a"] if product[0] == "recalled" else []  # type: ignore[index]
    assert listed(jobs) == (now + whole, past)


def test_a_lot_shows_its_own_recall_before_that_of_the_product(catalogue: Catalogue) -> None:
    jobs = planned(catalogue, recall("a"), recall("b", lots=[LOT], date="2/9/2026"))

    assert on_lot(jobs, LOT) == (["b", "a"], [])
    assert on_lot(jobs, OTHER) == (["a"], [])
    assert on_product(jobs) == ("recalled", ["b"], [])


def test_the_list_begins_with_the_newest_and_ends_with_what_has_ended(
    catalogue: Catalogue,
) -> None:
    jobs = planned(
        catalogue,
        recall("a", lots=[LOT], date="1/9/2026", lifted={"date": "2/9/2026", "document": "1"}),
        recall("b", lots=[OTHER], date="25/11/2026"),
        recall("c", lots=[LOT], date="3/9/2026", lifted={"date": "26/11/2026", "document": "1"}),
        recall("d", date="26/11/2026"),
        recall("e", lots=[LOT], date="27/11/2026"),
    )

    assert listed(jobs) == (["d", "b"], ["c", "a"])


def test_a_notice_says_everything_that_the_record_says(catalogue: Catalogue) -> None:
    one = recall(
        "nhan-thieu-1", lots=[LOT, OTHER], notice="12/TB-HTX", by="HTX Ban Mai", lifted=LIFTED
    )
    view = planned(catalogue, one)["thu-hoi/index.html"].view

    assert isinstance(view, views.RecallList)
    assert view.past == (
        views.RecallNotice(
            id="nhan-thieu-1",
            url="/thu-hoi/#tb-nhan-thieu-1",
            product=views.Link(name="Miến dong sợi vàng", url=f"/T/{make.CODE}/"),
            maker="HTX Nông nghiệp Ban Mai (minh hoạ)",
            lots=tuple(views.Link(name=lot, url=f"/T/{make.CODE}/{lot}/") for lot in (LOT, OTHER)),
            date="1/10/2026",
            date_iso="2026-10-01",
            reason="Nhãn ghi thiếu cảnh báo dị ứng",
            action="Không sử dụng, trả lại nơi mua",
            notice="12/TB-HTX",
            by="HTX Ban Mai",
            lifted="20/11/2026",
            lifted_iso="2026-11-20",
            lifted_document="15/TB-HTX",
        ),
    )


def feed(jobs: dict[str, Job]) -> ET.Element:
    view = jobs["thu-hoi/feed.xml"].view
    assert isinstance(view, TextView)
    return ET.fromstring(view.text.encode())


def texts(element: ET.Element, *names: str) -> list[str]:
    return [element.findtext(ATOM + name) or "" for name in names]


def test_the_feed_has_what_rfc_4287_asks_for_and_days_of_the_records_alone(
    catalogue: Catalogue,
) -> None:
    recalls = (recall("a", lots=[LOT], lifted=LIFTED), recall("b", date="5/11/2026"))
    found = feed(planned(catalogue, *recalls))

    assert texts(found, "id", "updated") == [
        "https://ocop.example.vn/thu-hoi/feed.xml",
        "2026-11-20T00:00:00+07:00",
    ]
    assert found.findtext(f"{ATOM}author/{ATOM}name") == "Văn phòng Điều phối (minh hoạ)"
    assert {one.get("rel"): one.get("href") for one in found.findall(f"{ATOM}link")} == {
        "self": "https://example.github.io/ocop/thu-hoi/feed.xml",
        "alternate": "https://example.github.io/ocop/thu-hoi/",
    }
    entries = found.findall(f"{ATOM}entry")
    assert [texts(one, "id", "published", "updated") for one in entries] == [
        [
            "https://ocop.example.vn/thu-hoi/#tb-a",
            "2026-10-01T00:00:00+07:00",
            "2026-11-20T00:00:00+07:00",
        ],
        [
            "https://ocop.example.vn/thu-hoi/#tb-b",
            "2026-11-05T00:00:00+07:00",
            "2026-11-05T00:00:00+07:00",
        ],
    ]
    assert [one.find(f"{ATOM}link").get("href") for one in entries] == [  # type: ignore[union-attr]
        "https://example.github.io/ocop/thu-hoi/#tb-a",
        "https://example.github.io/ocop/thu-hoi/#tb-b",
    ]


WHOLE = """\
<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
<id>https://ocop.example.vn/thu-hoi/feed.xml</id>
<title>Thu hồi hàng – Sản phẩm OCOP Quảng Ninh</title>
<subtitle>Nội dung minh hoạ: cơ sở, sản phẩm và việc thu hồi đều là hư cấu.</subtitle>
<updated>2026-11-20T00:00:00+07:00</updated>
<author><name>Văn phòng Điều phối (minh hoạ)</name></author>
<link rel="self" type="application/atom+xml" href="https://example.github.io/ocop/thu-hoi/feed.xml"/>
<link rel="alternate" type="text/html" href="https://example.github.io/ocop/thu-hoi/"/>
<entry>
<id>https://ocop.example.vn/thu-hoi/#tb-a</id>
<title>[Minh hoạ] Đã kết thúc thu hồi Miến dong sợi vàng, lô MD2609A</title>
<published>2026-10-01T00:00:00+07:00</published>
<updated>2026-11-20T00:00:00+07:00</updated>
<link rel="alternate" type="text/html" href="https://example.github.io/ocop/thu-hoi/#tb-a"/>
<content type="text">Đã kết thúc thu hồi ngày 20/11/2026, theo văn bản 15/TB-HTX.
HTX Nông nghiệp Ban Mai (minh hoạ) thu hồi từ ngày 1/10/2026.
Lý do: Nhãn ghi thiếu cảnh báo dị ứng.
Bạn cần làm gì: Không sử dụng, trả lại nơi mua.
Thông báo 12/TB-HTX.</content>
</entry>
<entry>
<id>https://ocop.example.vn/thu-hoi/#tb-b</id>
<title>[Minh hoạ] Thu hồi Miến dong sợi vàng: cả sản phẩm</title>
<published>2026-11-05T00:00:00+07:00</published>
<updated>2026-11-05T00:00:00+07:00</updated>
<link rel="alternate" type="text/html" href="https://example.github.io/ocop/thu-hoi/#tb-b"/>
<content type="text">HTX Nông nghiệp Ban Mai (minh hoạ) thu hồi từ ngày 5/11/2026.
Lý do: Nhãn ghi thiếu cảnh báo dị ứng.
Bạn cần làm gì: Không sử dụng, trả lại nơi mua.</content>
</entry>
</feed>
"""


def test_the_feed_reads_like_this(catalogue: Catalogue) -> None:
    words = messages.catalogue(make.ROOT / "templates", "vi")
    recalls = (
        recall("a", lots=[LOT], lifted=LIFTED, notice="12/TB-HTX"),
        recall("b", date="5/11/2026"),
    )
    view = planned(catalogue, *recalls, words=words)["thu-hoi/feed.xml"].view

    assert isinstance(view, TextView)
    assert view.text == WHOLE


def test_the_feed_of_another_day_and_another_host_has_the_same_ids_and_days(
    catalogue: Catalogue,
) -> None:
    one = recall("a", lots=[LOT])
    here = feed(planned(catalogue, one))
    there = feed(planned(catalogue, one, today=date(2027, 3, 1), base_url="https://b.example/x/y/"))

    for place in (here, there):
        entry = place.find(f"{ATOM}entry")
        assert entry is not None
        assert texts(entry, "id", "updated") == [
            "https://ocop.example.vn/thu-hoi/#tb-a",
            "2026-10-01T00:00:00+07:00",
        ]
        assert texts(place, "updated") == ["2026-10-01T00:00:00+07:00"]


def test_a_feed_without_a_recall_has_a_day_too(catalogue: Catalogue) -> None:
    found = feed(planned(catalogue))

    assert texts(found, "updated") == ["2026-01-23T00:00:00+07:00"]
    assert found.findall(f"{ATOM}entry") == []


def test_no_text_of_a_record_breaks_the_feed(catalogue: Catalogue) -> None:
    hostile = '</content><script>alert(1)</script> & ]]> "\x00\x08\x1f\ufffe'
    one = recall("a", lots=[LOT], reason=hostile, action=hostile, notice=hostile)
    words = {f"recall.{key}": "{reason}" for key in ("reason",)}
    found = feed(planned(catalogue, one, words=words))

    entry = found.find(f"{ATOM}entry")
    assert entry is not None
    (content,) = texts(entry, "content")
    assert '</content><script>alert(1)</script> & ]]> "' in content
    assert not entry.findall(".//script")


def test_an_attribute_of_a_feed_is_quoted() -> None:
    given = atom.Feed(
        id="i", title="t", subtitle="s", author="a", language='v"i', url='u"><x', page="p&",
        updated=date(2026, 1, 23), entries=(),
    )  # fmt: skip
    found = ET.fromstring(atom.text(given).encode())

    assert [one.get("href") for one in found.findall(f"{ATOM}link")] == ['u"><x', "p&"]
