"""A criteria set whose points do not add up as its decision says; it works, and the fault is named."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Route, Severity, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.criteria import CriteriaSet, Item

CODE = Code(
    id="C212",
    slug="criteria-sum",
    severity=Severity.WARNING,
    title=Text("Bộ tiêu chí cộng không khớp", "Criteria that do not add up"),
    message=Text(
        "{what} ghi tối đa {read} điểm, nhưng cộng lại là {expected}.",
        "{what} says at most {read} points, but its parts come to {expected}.",
    ),
)

TOTAL = 100


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every maximum that is not what its parts come to, and every set that is not 100."""
    for criteria in catalogue.criteria.values():
        for what, read, expected, route in _sums(criteria):
            if read != expected:
                values = {"what": what, "read": str(read), "expected": str(expected)}
                path = catalogue.path(criteria)
                yield Finding(code=CODE, path=path, route=route, values=values)


def _sums(criteria: CriteriaSet) -> Iterator[tuple[str, int, int, Route]]:
    yield (
        "+".join(part.part for part in criteria.parts),
        TOTAL,
        sum(part.max for part in criteria.parts),
        ("parts",),
    )
    for number, part in enumerate(criteria.parts):
        route: Route = ("parts", number)
        yield part.part, part.max, sum(one.max for one in part.criteria), (*route, "max")
        for index, criterion in enumerate(part.criteria):
            yield from _of_item(criterion, (*route, "criteria", index))


def _of_item(item: Item, route: Route) -> Iterator[tuple[str, int, int, Route]]:
    if item.items:
        yield item.id, item.max, sum(one.max for one in item.items), (*route, "max")
        for index, below in enumerate(item.items):
            yield from _of_item(below, (*route, "items", index))
        return
    lists = [item.options] if item.options else [case.options for case in item.alternatives]
    for options in lists:
        best = max((option.points for option in options), default=0)
        yield item.id, item.max, best, (*route, "max")


RULE = Rule(CODE, check)
