"""The pages of both languages: where they lie, how they name one another, and that nothing on them is half-translated."""

from __future__ import annotations

import dataclasses
import re
from xml.etree import ElementTree as ET

import pytest

from ocop_site.model.site import Article
from ocop_site.plan import urls
from ocop_site.vietnamese.marked import CLOSE, OPEN
from tests import make
from tests.languages import conftest
from tests.languages.conftest import BASE, Built
from tests.languages.reading import Reader, unmarked

TRACE = f"en/T/{make.CODE}/index.html"
_LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_LINK = "{http://www.w3.org/1999/xhtml}link"
_ONE_OF_MANY = re.compile(r"(?<![\d.,/–-])1[ \u00a0](?:more |score )?[a-z]+s\b(?<! was)")
"""A plural after the number 1."""


def _texts(page: str, language: str = "") -> str:
    return " ".join(text for one, text in Reader(page).said if not language or one == language)


def _only_vietnamese(built: Built) -> set[str]:
    articles = built.catalogue.articles.values()
    return {urls.target(urls.article(one.id)) for one in articles if not one.is_in("en")}


def test_every_page_is_in_both_languages_but_articles_that_are_not_translated(demo: Built) -> None:
    vietnamese = {target for target in demo.own() if not target.startswith("en/")}
    english = {target.removeprefix("en/") for target in demo.english()}

    assert vietnamese - english == _only_vietnamese(demo)
    assert english - vietnamese == set()
    assert 0 < len(_only_vietnamese(demo)) < len(demo.catalogue.articles)


def test_what_is_no_page_exists_once(demo: Built) -> None:
    assert {target for target in demo.jobs if target.startswith("en/")} == set(demo.english())


def test_a_page_says_its_language_and_names_the_others(demo: Built) -> None:
    for target, page in demo.own().items():
        reader = Reader(page)
        is_english = target.startswith("en/")
        assert reader.language == ("en" if is_english else "vi"), target
        path = target.removeprefix("en/").removesuffix("index.html")
        both = {"vi": BASE + path, "en": f"{BASE}en/{path}", "x-default": BASE + path}
        alone = target in _only_vietnamese(demo) or "canonical" not in page.partition("<body>")[0]
        assert reader.alternates == ({} if alone else both), target


def test_the_switch_leads_to_the_same_page_in_the_other_language(demo: Built) -> None:
    switch = re.compile(
        r'<a class="tongue" href="/ocop/([^"]*)" hreflang="(..)" lang="(..)">([^<]*)<'
    )
    for target, page in demo.own().items():
        found = [match.groups() for match in switch.finditer(page)]
        path = target.removeprefix("en/").removesuffix("index.html")
        if target in _only_vietnamese(demo):
            assert found == [], target
        elif target.startswith("en/"):
            assert found == [(path, "vi", "vi", "Tiếng Việt")], target
        else:
            assert found == [(f"en/{path}", "en", "en", "English")], target


def test_everything_vietnamese_on_an_english_page_says_so(demo: Built) -> None:
    assert {
        target: found for target, page in demo.english().items() if (found := list(unmarked(page)))
    } == {}
    assert len(demo.english()) > 150


def test_one_is_one(demo: Built) -> None:
    wrong = {
        target: match[0]
        for target, page in demo.english().items()
        if (match := _ONE_OF_MANY.search(_texts(page, "en")))
    }

    assert wrong == {}
    assert "1 product, 1 recognised" in _texts(demo.pages["en/chu-the/index.html"])
    assert (
        'data-one="1\u00a0product, {recognised} recognised."'
        in demo.pages["en/san-pham/index.html"]
    )


def test_no_mark_is_left_in_any_page(demo: Built) -> None:
    traces = (OPEN, CLOSE, "\\ue000", "\\ue001", "%EE%80%80", "%EE%80%81")
    assert [
        target for target, page in demo.pages.items() if any(one in page for one in traces)
    ] == []


def test_a_vietnamese_page_has_no_element_for_a_language_of_its_own(demo: Built) -> None:
    for target, page in demo.pages.items():
        if not target.startswith("en/"):
            assert set(re.findall(r' lang="(..)"', page.partition("<body>")[2])) <= {"en", "vi"}
            assert '<div lang="vi">' not in page, target


def test_the_sitemap_names_the_pages_of_both_languages_with_one_another(demo: Built) -> None:
    view = demo.jobs["sitemap.xml"].view
    root = ET.fromstring(getattr(view, "text"))  # noqa: B009
    found = {
        entry.findtext(f"{_LOC}loc"): {
            link.get("hreflang"): link.get("href") for link in entry.iter(_LINK)
        }
        for entry in root
    }
    pages = [target for target, page in demo.own().items() if 'rel="canonical"' in page]
    assert set(found) == {BASE + target.removesuffix("index.html") for target in pages}
    for target in pages:
        path = target.removeprefix("en/").removesuffix("index.html")
        both = {"vi": BASE + path, "en": f"{BASE}en/{path}"}
        expected = {} if target in _only_vietnamese(demo) else both
        assert found[BASE + target.removesuffix("index.html")] == expected


def test_a_product_that_is_not_translated_keeps_its_words_and_says_their_language(
    small: Built,
) -> None:
    page = small.pages[TRACE]

    assert '<h1><span lang="vi">Miến dong sợi vàng</span></h1>' in page
    assert "This text is available in Vietnamese only." in page
    assert '<div lang="vi"><p>Sợi miến tráng tay, phơi trên giàn tre.</p></div>' in page
    assert "In force" in _texts(page, "en")
    assert "Còn hiệu lực" not in _texts(page)
    assert list(unmarked(page)) == []


def test_a_translated_product_is_english_and_shows_the_name_that_its_label_has(demo: Built) -> None:
    page = demo.pages["en/T/QNT43PM9/index.html"]

    assert "<h1>Golden canna glass noodles</h1>" in page
    assert (
        'The name on the label is exactly <b><span lang="vi">Miến dong sợi vàng</span></b>' in page
    )
    assert "only" not in _texts(page) or "Vietnamese only" not in _texts(page)
    assert "Canna starch" in _texts(page, "en")
    assert "Soak in cold water for fifteen minutes" in _texts(page, "en")
    assert "people in Bình Liêu break" not in _texts(page, "en")
    assert "break a dry thread" in _texts(page, "en")
    assert "to the end of 26 June 2029" in _texts(page, "en")


def test_an_article_that_is_not_translated_leads_to_its_vietnamese_page(demo: Built) -> None:
    untranslated: Article = next(
        one for one in demo.catalogue.articles.values() if not one.is_in("en")
    )
    translated: Article = next(one for one in demo.catalogue.articles.values() if one.is_in("en"))
    page = demo.pages["en/tin/index.html"]

    there = f'<a href="/ocop{urls.article(untranslated.id)}" hreflang="vi"><span lang="vi">'
    here = f'<a href="/ocop/en{urls.article(translated.id)}">{translated.title_en}</a>'
    assert there in page
    assert here in page


@pytest.mark.parametrize("field", ["title_en", "summary_en", "story_en"])
def test_an_article_with_a_part_untranslated_has_no_english_page(demo: Built, field: str) -> None:
    article = next(one for one in demo.catalogue.articles.values() if one.is_in("en"))
    half = article.model_copy(update={field: ""})

    assert not half.is_in("en")
    assert half.is_in("vi")


def test_content_cannot_forge_a_language(small: Built) -> None:
    (product,) = small.catalogue.products.values()
    forged = product.model_copy(
        update={"name": f"{OPEN}a{CLOSE}{CLOSE}<b>{OPEN}", "story": f"{OPEN}x"}
    )
    catalogue = dataclasses.replace(small.catalogue, products={product.id: forged})

    page = conftest.build(catalogue).pages[TRACE]

    assert '<h1><span lang="vi">a&lt;b&gt;</span></h1>' in page
    assert page.count("<span") == page.count("</span")


def test_a_site_in_one_language_has_no_switch_and_names_no_other(small: Built) -> None:
    built = conftest.build(small.catalogue, languages=conftest.BOTH[:1])

    assert "hreflang" not in built.pages[f"T/{make.CODE}/index.html"]
    assert [target for target in built.jobs if target.startswith("en/")] == []
