"""Two producers with one tax code are most likely one producer entered twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Severity, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.scalars import NONE

CODE = Code(
    id="C214",
    slug="duplicate-tax-code",
    severity=Severity.WARNING,
    title=Text("Hai chủ thể cùng mã số thuế", "Two producers with one tax code"),
    message=Text(
        "mã số thuế {read} đã có ở “{first}”.", "the tax code {read} stands already in “{first}”."
    ),
    hint=Text("Có thể là một chủ thể nhập hai lần.", "Perhaps one producer was entered twice."),
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every producer whose tax code an earlier one has."""
    first: dict[str, str] = {}
    for producer in catalogue.producers.values():
        if producer.tax_code is None or producer.tax_code is NONE:
            continue
        owner = first.setdefault(producer.tax_code, producer.id)
        if owner != producer.id:
            values = {"read": producer.tax_code, "first": owner}
            path = catalogue.path(producer)
            yield Finding(code=CODE, path=path, route=("tax_code",), values=values)


RULE = Rule(CODE, check)
