"""A recognition by one level that names a round of another (QĐ 26/2026, Điều 7 khoản 3 và 4).

Two ways cross the levels: the province may recognise 3 or 4 stars on a result of the ministry below 90 (Điều 7 khoản 4
điểm g); under 1048 the district evaluated and the province recognised, as secondary sources say.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check import law
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Level, Product

CODE = Code(
    id="C222",
    slug="recognition-other-level",
    title=Text("Công nhận theo đợt của cấp khác", "Recognition by another level's round"),
    message=law.MESSAGE,
    good="level: province\n",
    bad="level: district\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every decision whose round was held by a level that is not its own and may not stand for it."""
    for product in catalogue.products.values():
        yield from law.findings(CODE, catalogue.path(product), _wrong(catalogue, product))


def _wrong(catalogue: Catalogue, product: Product) -> Iterator[law.Wrong]:
    for number, recognition, day in law.decisions(product):
        round_ = catalogue.rounds.get(recognition.round or "")
        if round_ is None or _may_stand(recognition.level, round_.level, day):
            continue
        own, other = law.LEVELS[recognition.level], law.LEVELS[round_.level]
        problem = Text(
            f"quyết định của {own.vi}, nhưng đợt {round_.id} là đợt {other.vi}",
            f"the decision is of {own.en}, but round {round_.id} is of {other.en}",
        )
        clause = law.of_round(catalogue, round_, "Điều 7 khoản 3 và 4")
        yield law.Wrong(("recognitions", number, "round"), problem, clause)


def _may_stand(level: Level, held_by: Level, day: date) -> bool:
    if level is Level.PROVINCE and held_by is Level.MINISTRY:
        # QĐ 26/2026, Điều 7 khoản 4 điểm g.
        return True
    if level is Level.PROVINCE and held_by is Level.DISTRICT:
        return day < law.FROM_148
    return level is held_by


RULE = Rule(CODE, check)
