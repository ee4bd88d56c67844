"""Which decision's criteria govern a file: by the day on which it was handed in, with the transition between decisions.

Enters: a Catalogue and a day. Leaves: Misdated and Overdue; the rules of C260, C261 and C262 make findings of them.
Source: QĐ 26/2026/QĐ-TTg, Điều 12 khoản 2 (files of before 22/5/2026); the days themselves are data of the decisions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ocop_site.diagnostics import Route
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.criteria import Decision, Transition
from ocop_site.model.product import Level
from ocop_site.model.round import Entry, EntryKind, Round
from ocop_site.model.scalars import NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Misdated:
    """A file that the round's criteria are not for. `is_read`: the day that says so was read in the text itself."""

    round: Round
    route: Route
    decision: Decision
    day: date
    source: str
    is_read: bool
    right: Decision | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdue:
    """A file under replaced criteria that was not rated within the transition."""

    round: Round
    route: Route
    decision: Decision
    transition: Transition
    day: date
    until: date


def misdated(catalogue: Catalogue) -> Iterator[Misdated]:
    """Every round, or file of a round, that stands under the criteria of another time."""
    for round_, decision in _rounds(catalogue):
        seen: set[Route] = set()
        for number, entry in enumerate(round_.entries):
            day, route = _handed_in(round_, entry, number)
            fault = _too_early(catalogue, round_, decision, day)
            fault = fault or _too_late(catalogue, round_, decision, entry, day)
            if fault and route not in seen:
                seen.add(route)
                source, is_read = fault
                right = governing(catalogue, day)
                yield Misdated(
                    round=round_, route=route, decision=decision, day=day, source=source,
                    is_read=is_read, right=right,
                )  # fmt: skip


def overdue(catalogue: Catalogue, today: date) -> Iterator[Overdue]:
    """Every file of an old decision whose round was closed, or is still open, after the transition."""
    for round_, decision in _rounds(catalogue):
        transition = decision.transition
        if transition is None:
            continue
        day = today if round_.closed is NONE else round_.closed
        for number, entry in enumerate(round_.entries):
            until = _until(transition, entry)
            if day > until >= round_.opened:
                route: Route = ("entries", number, "product")
                yield Overdue(
                    round=round_, route=route, decision=decision, transition=transition, day=day,
                    until=until,
                )  # fmt: skip


def governing(catalogue: Catalogue, day: date) -> Decision | None:
    """The decision under which a file could be handed in on `day`."""
    for decision in catalogue.decisions.values():
        until = decision.takes_files_until
        if decision.in_force_from <= day and (until is None or day <= until):
            return decision
    return None


def _rounds(catalogue: Catalogue) -> Iterator[tuple[Round, Decision]]:
    for round_ in catalogue.rounds.values():
        if decision := catalogue.decisions.get(round_.criteria):
            yield round_, decision


def _handed_in(round_: Round, entry: Entry, number: int) -> tuple[date, Route]:
    """When a file was handed in: its own day, or the round's first.

    At the ministry `filed` is when the province passed the file on, which says nothing of the criteria.
    """
    if entry.filed is None or round_.level is Level.MINISTRY:
        return round_.opened, ("criteria",)
    return entry.filed, ("entries", number, "filed")


def _too_early(
    catalogue: Catalogue, round_: Round, decision: Decision, day: date
) -> tuple[str, bool] | None:
    if day >= decision.in_force_from:
        return None
    before = [one for one in catalogue.decisions.values() if one.replaced_by == decision.id]
    ends = [one.transition.first_until for one in before if one.transition]
    # A file of before that was not rated within the transition goes by the new criteria.
    if day < round_.opened and any(round_.opened > end for end in ends):
        return None
    return decision.number, decision.dates_read


def _too_late(
    catalogue: Catalogue, round_: Round, decision: Decision, entry: Entry, day: date
) -> tuple[str, bool] | None:
    until = decision.takes_files_until
    if until is None or day <= until:
        return None
    transition = decision.transition
    # QĐ 26/2026, Điều 12 khoản 2: a round opened in the transition may rate files of before; it does not say of when
    # its files are, unless they carry their own day.
    if transition and day == round_.opened and day <= _until(transition, entry):
        return None
    newer = governing(catalogue, day) or catalogue.decisions.get(decision.replaced_by or "")
    is_read = newer.dates_read if newer else decision.dates_read
    return transition.clause if transition else (newer or decision).number, is_read


def _until(transition: Transition, entry: Entry) -> date:
    """The last day of the transition: 60 days, for a re-evaluation 30."""
    if entry.kind is EntryKind.RE_EVALUATION:
        return transition.re_evaluation_until
    return transition.first_until
