"""A recognition without what makes it one: decision, date and issuer; a press report without its address."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Recognition, Source

CODE = Code(
    id="C207",
    slug="recognition-incomplete",
    title=Text("Công nhận thiếu thông tin", "Recognition incomplete"),
    message=Text("công nhận này thiếu: {missing}.", "this recognition lacks: {missing}."),
    hint=Text(
        "Theo quyết định: decision, date, issuer. Theo báo chí: source: press, url và date hoặc year.",
        "By decision: decision, date, issuer. By the press: source: press, url and date or year.",
    ),
    good="recognitions: [{stars: 4, source: press, url: https://bao.example.vn/1, year: 2023}]\n",
    bad="recognitions: [{stars: 4, decision: 123/QĐ-UBND}]\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every recognition that lacks a part its source must have."""
    for product in catalogue.products.values():
        for number, recognition in enumerate(product.recognitions):
            if missing := _missing(recognition):
                yield Finding(
                    code=CODE,
                    path=catalogue.path(product),
                    route=("recognitions", number),
                    values={"missing": ", ".join(missing)},
                )


def _missing(recognition: Recognition) -> list[str]:
    if recognition.source is Source.PRESS:
        dated = recognition.date or recognition.year
        return [*([] if recognition.url else ["url"]), *([] if dated else ["year"])]
    # QĐ 26/2026, Điều 4: a recognition is a decision of its authority, valid from its date.
    return [key for key in ("decision", "date", "issuer") if getattr(recognition, key) is None]


RULE = Rule(CODE, check)
