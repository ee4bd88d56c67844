"""Tags of articles that cannot have a page of their own: nothing to make an address of, or one address for two spellings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site import vietnamese
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue

LONGEST = 60
"""Characters of an address's last part; disks take 255 bytes."""

CODE = Code(
    id="C268",
    slug="tag-spelling",
    title=Text("Thẻ không lập được trang", "Tag without a page"),
    message=Text("thẻ “{read}” {problem}.", "tag “{read}” {problem_en}."),
    hint=Text(
        "Mỗi thẻ có một trang và một nguồn tin; địa chỉ là chữ của thẻ, bỏ dấu.",
        "Every tag has a page and a feed; its address is the tag without marks.",
    ),
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every tag that has no letter or digit, is too long, or is written otherwise in an earlier article."""
    first: dict[str, tuple[str, str]] = {}
    oldest_first = sorted(catalogue.articles.values(), key=lambda one: (one.date, one.id))
    for article in oldest_first:
        for number, tag in enumerate(article.tags):
            slug = vietnamese.slug(tag)
            written, where = first.setdefault(slug, (tag, article.id))
            if problem := _problem(slug, tag, written, where):
                yield Finding(
                    code=CODE,
                    path=catalogue.path(article),
                    route=("tags", number),
                    values={"read": tag, "problem": problem.vi, "problem_en": problem.en},
                )


def _problem(slug: str, tag: str, written: str, where: str) -> Text | None:
    if not slug:
        return Text("không có chữ cái hay chữ số nào", "has no letter and no digit")
    if len(slug) > LONGEST:
        return Text(f"dài quá {LONGEST} ký tự", f"is longer than {LONGEST} characters")
    if tag != written:
        return Text(
            f"ở bài {where} viết là “{written}”", f"is written “{written}” in the article {where}"
        )
    return None


RULE = Rule(CODE, check)
