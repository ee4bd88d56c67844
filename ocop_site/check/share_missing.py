"""The share of an ingredient that gives the product its name (Decree 37/2026 art 43.3)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site import vietnamese
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Severity, Text
from ocop_site.model.catalogue import Catalogue

CODE = Code(
    id="C210",
    slug="share-missing",
    severity=Severity.WARNING,
    title=Text("Thiếu tỷ lệ nguyên liệu có trong tên", "Share of a naming ingredient missing"),
    message=Text(
        "tên sản phẩm có “{read}” nên phải ghi tỷ lệ (Nghị định 37/2026, Điều 43.3).",
        "the product's name carries “{read}”, so its share is required (Decree 37/2026 art 43.3).",
    ),
    hint=Text("Thêm share, ví dụ share: 60 %.", "Add its share, as share: 60 %."),
    good="ingredients: [{name: Dong riềng, share: 100 %}]\nname: Miến dong riềng\n",
    bad="ingredients: [{name: Dong riềng}]\nname: Miến dong riềng\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every ingredient named in its product's name without a share."""
    for product in catalogue.products.values():
        ingredients = product.ingredients if isinstance(product.ingredients, tuple) else ()
        name = f" {product.name.lower()} "
        for number, ingredient in enumerate(ingredients):
            if ingredient.share is None and f" {vietnamese.nfc(ingredient.name).lower()} " in name:
                yield Finding(
                    code=CODE,
                    path=catalogue.path(product),
                    route=("ingredients", number),
                    values={"read": ingredient.name},
                )


RULE = Rule(CODE, check)
