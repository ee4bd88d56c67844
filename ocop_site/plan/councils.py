"""How a round's council counts, and what was amended after its close, as readers see them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ocop_site.model.round import Round
from ocop_site.model.seal import Amendment, SealedResult
from ocop_site.plan import urls, views
from ocop_site.plan.desk import Desk


def council_rule(desk: Desk, round_: Round) -> views.CouncilRule:
    """The council's rule with its source."""
    rule, members = round_.council.rule, len(round_.council.members)
    count, _, share = (rule.quorum or "").partition("/")
    return views.CouncilRule(
        average=rule.average.value,
        shown_to=desk.wording.points(rule.shown_to),
        rounding=rule.rounding.value,
        minimum_on=rule.minimum_on.value,
        spread=desk.wording.points(rule.max_spread) if rule.max_spread is not None else "",
        quorum=f"{count}/{share}" if share else count,
        needed=rule.needed(members) if share else 0,
        source=round_.council.source,
    )


def amendments(desk: Desk, round_: Round) -> tuple[views.AmendmentRow, ...]:
    """The amendments of a sealed round in the order of their days."""
    seal = desk.catalogue.seals.get(round_.id)
    found = sorted(seal.amendments, key=lambda one: one.date) if seal else ()
    return tuple(_rows(desk, found))


def _rows(desk: Desk, found: list[Amendment] | tuple[()]) -> Iterator[views.AmendmentRow]:
    for one in found:
        product = desk.catalogue.products.get(one.product)
        yield views.AmendmentRow(
            date=desk.day(one.date),
            decision=one.decision,
            product=product.name if product else one.product,
            url=urls.trace(product.code) if product else "",
            member=one.member,
            reason=one.reason,
            before=_total(desk, one.before),
            stars_before=one.before.stars,
            after=_total(desk, one.after),
            stars_after=one.after.stars,
        )


def _total(desk: Desk, result: SealedResult) -> str:
    exponent = result.total.as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    return desk.wording.decimal(Decimal(result.total), places)
