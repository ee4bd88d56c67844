"""An English text beside a Vietnamese one that is declared to be none, or not declared: the two pages would differ."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Product
from ocop_site.model.scalars import NONE

CODE = Code(
    id="C265",
    slug="translation-of-nothing",
    title=Text("Có bản dịch mà không có bản gốc", "Translation of nothing"),
    message=Text(
        "“{key}” có chữ, mà “{original}” {problem}.",
        "“{key}” says something, but “{original}” {problem_en}.",
    ),
    hint=Text(
        "Khai bản tiếng Việt trước; trang tiếng Anh nói điều trang tiếng Việt nói.",
        "Declare the Vietnamese text first: the English page says what the Vietnamese page says.",
    ),
    good="allergens: Cá\nallergens_en: Fish\n",
    bad="allergens: none\nallergens_en: Fish\n",
)

_ORIGINALS = {
    name: name.removesuffix("_en") for name in Product.model_fields if name.endswith("_en")
}


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every translation in a product whose original is none or not declared."""
    for product in catalogue.products.values():
        for key, original in _ORIGINALS.items():
            given = getattr(product, original)
            if getattr(product, key) and (given is None or given is NONE):
                problem = _problem(is_none=given is NONE)
                yield Finding(
                    code=CODE,
                    path=catalogue.path(product),
                    route=(key,),
                    values={
                        "key": key,
                        "original": original,
                        "problem": problem.vi,
                        "problem_en": problem.en,
                    },
                )


def _problem(*, is_none: bool) -> Text:
    if is_none:
        return Text("khai là không có", "is declared to be none")
    return Text("chưa khai", "is not declared")


RULE = Rule(CODE, check)
