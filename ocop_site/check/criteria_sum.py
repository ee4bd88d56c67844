"""A criteria set whose points do not add up as its decision says; it works, and the fault is named.

The old decisions are known from transcriptions, and some of their sets do not add up there. Such a set declares it
(`sums_verified`, `sum_errors`): then it is named only where a round or a product uses it, so that a catalogue that does
not is not told of it at every build. An undeclared fault is always named.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Route, Severity, Text
from ocop_site.model.catalogue import Catalogue, criteria_id
from ocop_site.model.criteria import CriteriaSet, Item

CODE = Code(
    id="C212",
    slug="criteria-sum",
    severity=Severity.WARNING,
    title=Text("Bộ tiêu chí cộng không khớp", "Criteria that do not add up"),
    message=Text(
        "bộ sản phẩm {set} của {decision}: {what} ghi tối đa {read} điểm, nhưng cộng lại là {expected}.",
        "set {set} of {decision}: {what} says at most {read} points, but its parts come to {expected}.",
    ),
    hint=Text(
        "Bộ này vẫn chấm được; đối chiếu với văn bản của quyết định.",
        "The set can be used; compare it with the text of the decision.",
    ),
)

TOTAL = 100


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every maximum that is not what its parts come to, and every set that is not 100."""
    used = {*_used(catalogue)}
    for criteria in catalogue.criteria.values():
        if _is_declared(criteria) and criteria.id not in used:
            continue
        for what, read, expected, route in _sums(criteria):
            if read != expected:
                values = {"what": what, "read": str(read), "expected": str(expected)}
                values |= {"set": str(criteria.num), "decision": _number(catalogue, criteria)}
                path = catalogue.path(criteria)
                yield Finding(code=CODE, path=path, route=route, values=values)


def _is_declared(criteria: CriteriaSet) -> bool:
    return not criteria.sums_verified or bool(criteria.sum_errors)


def _number(catalogue: Catalogue, criteria: CriteriaSet) -> str:
    decision = catalogue.decisions.get(criteria.decision)
    return decision.number if decision else criteria.decision


def _used(catalogue: Catalogue) -> Iterator[str]:
    """The ids of the sets that a sheet, an entry of a round without sheets, or a product stands under."""
    for round_ in catalogue.rounds.values():
        for entry in round_.entries:
            product = catalogue.products.get(entry.product)
            sheets = {sheet.set for sheet in catalogue.sheets_of(round_.id, entry.product)}
            own = catalogue.sets_of(round_.criteria, product.set) if product else ()
            yield from (criteria_id(round_.criteria, number) for number in sheets or own)
    if newest := catalogue.newest_decision:
        numbers = {product.set for product in catalogue.products.values() if product.set}
        yield from (criteria_id(newest.id, number) for number in numbers)


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
    """A heading against its items, an item against its best option, or its best case and each case against its own."""
    if item.items:
        yield item.id, item.max, sum(one.max for one in item.items), (*route, "max")
        for index, below in enumerate(item.items):
            yield from _of_item(below, (*route, "items", index))
        return
    if not item.alternatives:
        best = max((option.points for option in item.options), default=0)
        yield item.id, item.max, best, (*route, "max")
        return
    # A case may be worth less than the item: in 1048, item 3.2 has a case of 2 points and a case of 1.
    yield item.id, item.max, max(case.max for case in item.alternatives), (*route, "max")
    for index, case in enumerate(item.alternatives):
        best = max((option.points for option in case.options), default=0)
        yield f"{item.id} {case.case}", case.max, best, (*route, "alternatives", index, "max")


RULE = Rule(CODE, check)
