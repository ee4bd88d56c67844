"""What pages are told of articles and their tags, and the feeds as a feed reader takes them."""

from __future__ import annotations

import base64
import dataclasses
import json
import xml.etree.ElementTree as ET
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from ocop_site.model.catalogue import Catalogue
from ocop_site.model.page import Job, TextView
from ocop_site.model.site import Article
from ocop_site.plan import urls, views
from ocop_site.render import messages
from ocop_site.vietnamese import unmarked
from tests import make
from tests.plan import desks

ATOM = "{http://www.w3.org/2005/Atom}"
WORDS = messages.catalogue(make.ROOT / "templates", "vi")
FIELDS = {"author": "Ban biên tập", "summary": "Tóm tắt", "story": "Bài."}


def article(id: str, day: int, tags: str = "", **fields: object) -> Article:
    given = {"id": id, "title": f"Bài {id}", "date": f"{day}/11/2026", **FIELDS, **fields}
    return Article.model_validate({**given, "tags": tuple(tags.split(", ")) if tags else ()})


def planned(catalogue: Catalogue, *articles: Article, **changes: Any) -> dict[str, Job]:
    found = {one.id: one for one in sorted(articles, key=lambda one: one.id)}
    return desks.planned(dataclasses.replace(catalogue, articles=found), words=WORDS, **changes)


def page(jobs: dict[str, Job], url: str) -> Any:
    return jobs[urls.target(url)].view


def feed(jobs: dict[str, Job], url: str) -> ET.Element:
    view = jobs[urls.target(urls.feed(url))].view
    assert isinstance(view, TextView)
    return ET.fromstring(view.text)


def ids(cards: tuple[views.ArticleCard, ...]) -> list[str]:
    return [one.url.split("/")[2] for one in cards]


def test_every_tag_has_a_page_with_its_articles_the_newest_first(catalogue: Catalogue) -> None:
    jobs = planned(
        catalogue, article("a", 1, "mùa vụ, lúa"), article("b", 3, "mùa vụ"), article("c", 2)
    )
    tag = page(jobs, "/tin/the/mua-vu/")
    assert (tag.name, ids(tag.articles)) == ("mùa vụ", ["b", "a"])
    assert [(one.name, one.url, one.count) for one in tag.others] == [("lúa", "/tin/the/lua/", 1)]
    listed = page(jobs, urls.ARTICLES)
    assert ids(listed.articles) == ["b", "c", "a"]
    assert [(one.name, one.count) for one in listed.tags] == [("lúa", 1), ("mùa vụ", 2)]


def test_an_article_leads_to_the_pages_of_its_tags_in_its_own_order(catalogue: Catalogue) -> None:
    jobs = planned(catalogue, article("a", 1, "mùa vụ, lúa, mùa vụ"))
    links = [(one.name, one.url) for one in page(jobs, urls.article("a")).card.tags]
    assert links == [("mùa vụ", "/tin/the/mua-vu/"), ("lúa", "/tin/the/lua/")]
    assert all(urls.target(url) in jobs for _, url in links)


def test_related_articles_share_the_most_tags_then_are_the_newest(catalogue: Catalogue) -> None:
    jobs = planned(
        catalogue,
        article("a", 9, "x, y, z"),
        article("one-old", 1, "x"),
        article("one-new", 5, "y"),
        article("two", 2, "x, z"),
        article("three", 1, "x, y, z"),
        article("none", 8, "w"),
    )
    view = page(jobs, urls.article("a"))
    assert (view.is_related, ids(view.related)) == (True, ["three", "two", "one-new"])


def test_where_no_tag_is_shared_the_newest_others_stand(catalogue: Catalogue) -> None:
    view = page(planned(catalogue, article("a", 9, "x"), article("b", 1)), urls.article("a"))
    assert (view.is_related, ids(view.related)) == (False, ["b"])
    assert page(planned(catalogue, article("a", 9)), urls.article("a")).related == ()


def test_without_articles_there_is_no_feed_and_none_is_named(catalogue: Catalogue) -> None:
    jobs = planned(catalogue)
    assert [name for name in jobs if name.startswith("tin/")] == ["tin/index.html"]
    assert page(jobs, urls.ARTICLES).feed == page(jobs, urls.DATA).articles_feed == ""


def test_a_feed_tells_of_every_article_by_an_id_that_lasts(catalogue: Catalogue) -> None:
    given = (article("a", 1, "mùa vụ, lúa"), article("b", 3))
    moved = planned(catalogue, *given, base_url="https://moved.example/x/")
    found = feed(moved, urls.ARTICLES)
    assert found.findtext(f"{ATOM}id") == "https://ocop.example.vn/tin/feed.xml"
    assert found.findtext(f"{ATOM}title") == "Bài viết – Sản phẩm OCOP Quảng Ninh"
    links = {one.get("rel"): one.get("href") for one in found.findall(f"{ATOM}link")}
    assert links == {
        "self": "https://moved.example/x/tin/feed.xml",
        "alternate": "https://moved.example/x/tin/",
    }
    entries = found.findall(f"{ATOM}entry")
    assert [one.findtext(f"{ATOM}id") for one in entries] == [
        *("https://ocop.example.vn/tin/b/", "https://ocop.example.vn/tin/a/")
    ]
    last = entries[-1]
    assert [(one.get("term"), one.get("label")) for one in last.findall(f"{ATOM}category")] == [
        *(("mua-vu", "mùa vụ"), ("lua", "lúa"))
    ]
    assert last.findtext(f"{ATOM}author/{ATOM}name") == "Ban biên tập"
    assert last.findtext(f"{ATOM}summary") == "Tóm tắt"


def test_the_feed_of_a_tag_has_its_articles_alone(catalogue: Catalogue) -> None:
    jobs = planned(catalogue, article("a", 1, "mùa vụ, lúa"), article("b", 3, "lúa"))
    found = feed(jobs, "/tin/the/mua-vu/")
    assert [one.findtext(f"{ATOM}title") for one in found.findall(f"{ATOM}entry")] == ["Bài a"]
    assert found.findtext(f"{ATOM}title") == "Chủ đề mùa vụ – Sản phẩm OCOP Quảng Ninh"


@pytest.mark.parametrize(
    ("updated", "moment"),
    [
        (None, "2026-11-01T00:00:00+07:00"),
        ("9/11/2026", "2026-11-09T00:00:00+07:00"),
        ("1/10/2026", "2026-11-01T00:00:00+07:00"),
    ],
)
def test_a_feed_is_as_new_as_its_records_whatever_the_day(
    catalogue: Catalogue, updated: str | None, moment: str
) -> None:
    given = article("a", 1, updated=updated)
    first = feed(planned(catalogue, given), urls.ARTICLES)
    assert [one.text for one in first.iter(f"{ATOM}updated")] == [moment, moment]
    assert first.findtext(f"{ATOM}entry/{ATOM}published") == "2026-11-01T00:00:00+07:00"
    later = planned(catalogue, given, today=make.TODAY.replace(year=2027))
    assert ET.tostring(feed(later, urls.ARTICLES)) == ET.tostring(first)


def test_hostile_words_stay_words(catalogue: Catalogue) -> None:
    words = "a]]></title><script>\x00\ufffe&amp;"
    jobs = planned(catalogue, article("a", 1, "một", title=words, summary=words, author=words))
    found = feed(jobs, "/tin/the/mot/")
    clean = words.replace("\x00", "").replace("\ufffe", "")
    assert found.findtext(f"{ATOM}entry/{ATOM}title") == clean
    assert found.findtext(f"{ATOM}entry/{ATOM}summary") == clean


def test_an_address_is_shared_whole(catalogue: Catalogue) -> None:
    share = page(planned(catalogue, article("a", 1)), urls.article("a")).share
    assert share.address == "https://example.github.io/ocop/tin/a/"
    assert parse_qs(urlsplit(share.facebook).query) == {"u": [share.address]}
    data = parse_qs(urlsplit(share.zalo).query)["d"][0]
    assert unquote(json.loads(base64.b64decode(data))["url"]) == share.address
    assert urlsplit(share.facebook).scheme == urlsplit(share.zalo).scheme == "https"


def test_english_pages_have_the_same_tags_marked_as_vietnamese(catalogue: Catalogue) -> None:
    english = {"title_en": "A", "summary_en": "B", "story_en": "C"}
    both = article("a", 1, "mùa vụ", **english), article("b", 2, "mùa vụ")
    site = catalogue.site.model_copy(update={"languages": ("vi", "en")})
    jobs = planned(dataclasses.replace(catalogue, site=site), *both, translations={"en": {}})
    tag = page(jobs, "/en/tin/the/mua-vu/")
    assert tag.name != (bare := unmarked(tag.name)) == "mùa vụ"
    assert [(one.language, unmarked(one.title)) for one in tag.articles] == [
        *(("vi", "Bài b"), ("en", "A"))
    ]
    assert bare
    assert "en/tin/b/index.html" not in jobs
    assert [name for name in jobs if name.startswith("en/") and name.endswith(".xml")] == []
