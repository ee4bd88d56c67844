"""Check: one rule, one file. Pure: a Catalogue and a day give findings; no rule sees a file.

May import: model, ground floor.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check import (
    bad_trace_code,
    commune_check_incomplete,
    criteria_doubtful_date,
    criteria_not_in_force,
    criteria_sum,
    date_order,
    dossier_order,
    duplicate_code,
    duplicate_tax_code,
    entry_history,
    expired_certificate,
    extension_not_allowed,
    filing_window,
    forbidden_claim,
    personal_data,
    picture_missing,
    place_gone,
    producer_kind,
    product_code,
    published_differs,
    published_sums,
    recognition_authority,
    recognition_before_result,
    recognition_incomplete,
    recognition_order,
    recognition_other_level,
    recognition_term,
    recognition_without_entry,
    rejected_with_sheets,
    round_late,
    sealed_criteria_changed,
    sealed_sheet_added,
    sealed_sheet_changed,
    sealed_sheet_missing,
    share_missing,
    sheet_date,
    trace_item_missing,
    transition_over,
    unknown_place,
    unknown_reference,
    withdrawal_authority,
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
    criteria_not_in_force.RULE,
    criteria_doubtful_date.RULE,
    transition_over.RULE,
    expired_certificate.RULE,
    duplicate_tax_code.RULE,
    forbidden_claim.RULE,
    personal_data.RULE,
    recognition_authority.RULE,
    recognition_before_result.RULE,
    recognition_other_level.RULE,
    recognition_without_entry.RULE,
    entry_history.RULE,
    filing_window.RULE,
    extension_not_allowed.RULE,
    withdrawal_authority.RULE,
    recognition_order.RULE,
    dossier_order.RULE,
    commune_check_incomplete.RULE,
    sheet_date.RULE,
    product_code.RULE,
    producer_kind.RULE,
    round_late.RULE,
    rejected_with_sheets.RULE,
    published_sums.RULE,
    published_differs.RULE,
    sealed_sheet_changed.RULE,
    sealed_sheet_missing.RULE,
    sealed_sheet_added.RULE,
    sealed_criteria_changed.RULE,
)
CODES = tuple(rule.code for rule in RULES)


def catalogue(catalogue: Catalogue, *, today: date) -> Iterator[Finding]:
    """What every rule finds on `today`."""
    for rule in RULES:
        yield from rule.check(catalogue, today)


__all__ = ["CODES", "RULES", "Rule", "catalogue"]
