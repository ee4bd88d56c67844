"""A tag becomes an address: what cannot be one, or is another tag's, is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import make

ARTICLE = "---\ntitle: Bài\ndate: {day}\nauthor: Ban\nsummary: Tóm tắt\ntags: [{tags}]\n---\nBài.\n"


def laid(content: Path, **articles: str) -> list[str]:
    for day, (name, tags) in enumerate(articles.items(), 1):
        make.put(content, f"articles/{name}.md", ARTICLE.format(day=f"{day}/11/2026", tags=tags))
    return make.check(content)


@pytest.mark.parametrize("tags", ["mùa vụ, lúa", "OCOP 3 sao", "a" * 60, ""])
def test_a_tag_of_letters_or_digits_has_no_fault(content: Path, tags: str) -> None:
    assert laid(content, one=tags, two=tags) == []


@pytest.mark.parametrize("tags", ['"!!!"', '"–"', "a" * 61, "😀"])
def test_a_tag_that_is_no_address_is_refused(content: Path, tags: str) -> None:
    assert laid(content, one=f"lúa, {tags}") == ["articles/one.md:6:13 C268"]


@pytest.mark.parametrize(
    ("first", "second"), [("mùa vụ", "Mùa vụ"), ("mùa", "múa"), ("a b", "a-b")]
)
def test_two_spellings_of_one_address_are_refused(content: Path, first: str, second: str) -> None:
    assert laid(content, one=first, two=second) == ["articles/two.md:6:8 C268"]


def test_the_fault_says_how_the_other_article_writes_it(content: Path) -> None:
    laid(content, one="mùa vụ", two="Mùa vụ")
    assert make.said(content) == (
        "content/articles/two.md:6:8: lỗi C268 tag-spelling:"
        " thẻ “Mùa vụ” ở bài one viết là “mùa vụ”.\n"
        "    tags: [Mùa vụ]\n"
        "           ^\n"
        "    gợi ý: Mỗi thẻ có một trang và một nguồn tin; địa chỉ là chữ của thẻ, bỏ dấu."
    )
