"""Words that a page must not say: a static code protects against nothing and proves no conformity."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue

CODE = Code(
    id="C215",
    slug="forbidden-claim",
    title=Text("Lời khẳng định không được dùng", "Claim that may not be made"),
    message=Text(
        "“{read}” là điều trang này không chứng minh được.",
        "“{read}” is more than this site can prove.",
    ),
    hint=Text(
        "Bỏ cụm từ đó; nêu giấy chứng nhận ở certificates.",
        "Leave the words out; list the paper under certificates.",
    ),
    good="summary: Sợi dai, vàng tự nhiên.\n",
    bad="summary: Tem chống hàng giả.\n",
)

WORDS = ("chống hàng giả", "đạt tcvn", "hợp chuẩn", "gs1-conformant")


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every summary or story of a product, producer or article that holds such words."""
    records = (
        *catalogue.products.values(),
        *catalogue.producers.values(),
        *catalogue.articles.values(),
    )
    for record in records:
        for key in ("summary", "story"):
            text = getattr(record, key, None) or ""
            for word in WORDS:
                if found := re.search(word, text, re.IGNORECASE):
                    path = catalogue.path(record)
                    yield Finding(code=CODE, path=path, route=(key,), values={"read": found[0]})


RULE = Rule(CODE, check)
