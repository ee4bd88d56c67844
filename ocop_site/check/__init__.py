"""Check: one rule, one file. Pure: a Catalogue and a day give findings; no rule sees a file.

May import: model, ground floor.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check import (
    bad_trace_code,
    criteria_sum,
    date_order,
    duplicate_code,
    duplicate_tax_code,
    expired_certificate,
    forbidden_claim,
    personal_data,
    picture_missing,
    place_gone,
    recognition_incomplete,
    recognition_term,
    share_missing,
    trace_item_missing,
    unknown_place,
    unknown_reference,
)
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Finding
from ocop_site.model.catalogue import Catalogue

RULES: tuple[Rule, ...] = (
    unknown_reference.RULE,
    duplicate_code.RULE,
    bad_trace_code.RULE,
    place_gone.RULE,
    unknown_place.RULE,
    recognition_term.RULE,
    recognition_incomplete.RULE,
    date_order.RULE,
    picture_missing.RULE,
    share_missing.RULE,
    trace_item_missing.RULE,
    criteria_sum.RULE,
    expired_certificate.RULE,
    duplicate_tax_code.RULE,
    forbidden_claim.RULE,
    personal_data.RULE,
)
CODES = tuple(rule.code for rule in RULES)


def catalogue(catalogue: Catalogue, *, today: date) -> Iterator[Finding]:
    """What every rule finds on `today`."""
    for rule in RULES:
        yield from rule.check(catalogue, today)


__all__ = ["CODES", "RULES", "Rule", "catalogue"]
