"""The page of one lot."""

from __future__ import annotations

from dataclasses import dataclass

from ocop_site.plan.views.machine import Machine
from ocop_site.plan.views.packets import PacketCheck
from ocop_site.plan.views.recalls import RecallNotice
from ocop_site.plan.views.shared import LaterVerdict, Link, Picture, Said, Shell, Verdict
from ocop_site.plan.views.trace import Maker, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class MistakeRow:
    """What is wrong with an event. `corrected_by` is the number of the right one, 0 where it never happened."""

    time: str
    time_iso: str
    reason: str
    corrected_by: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """A step of the chain. `number` counts from 1; `step` is a key; `party` and `place` say who did it and where."""

    number: int
    step: str
    time: str
    time_iso: str
    party: str
    party_url: str
    place: str
    quantity: str
    to: str
    to_place: str
    note: str
    mistake: MistakeRow | None


@dataclass(frozen=True, slots=True, kw_only=True)
class InputRow:
    """Raw material and where it came from: one step back."""

    name: str
    lot: Said[str]
    area: str
    place: str
    supplier: Link | None
    quantity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DestinationRow:
    """Where a part of the lot went: one step forward."""

    name: str
    place: str
    time: str
    time_iso: str
    quantity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionRow:
    """A test of the lot."""

    what: str
    number: str
    lab: str
    date: str
    result: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesRow:
    """Numbered stamps on the lot."""

    series: str
    first: str
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """What there was, what left and what should be left.

    `each` is the packing where it says more than the unit; `shipped` is empty where nothing left, `left` where the records do not add up.
    """

    made: str
    each: str
    shipped: str
    left: str
    is_all_shipped: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NineItem:
    """One of the nine items of Decree 37/2026 art 23.5, by its letter."""

    letter: str
    said: Said[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class LotPage:
    """The page of one lot. `address` is what a stamp of this lot carries; `packing` is empty where undeclared.

    `recalls` are in force and stand above everything, `past_recalls` have ended.
    """

    shell: Shell
    machine: Machine
    product: Link
    code: str
    code_in_groups: str
    number: str
    address: str
    verdict: Verdict
    later: tuple[LaterVerdict, ...]
    market: str
    recalls: tuple[RecallNotice, ...]
    past_recalls: tuple[RecallNotice, ...]
    term: Term
    made: str
    made_iso: str
    packing: str
    stock: Stock
    series: tuple[SeriesRow, ...]
    picture: Picture | None
    maker: Maker
    facility: str
    origin: str
    events: tuple[EventRow, ...]
    inputs: Said[InputRow]
    destinations: tuple[DestinationRow, ...]
    inspections: Said[InspectionRow]
    items: tuple[NineItem, ...]
    packets: PacketCheck | None
