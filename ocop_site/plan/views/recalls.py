"""Recalls: the notice that a product's and a lot's page carry, and the list of all of them."""

from __future__ import annotations

from dataclasses import dataclass

from ocop_site.plan.views.shared import Link, Shell


@dataclass(frozen=True, slots=True, kw_only=True)
class RecallNotice:
    """A recall. `url` is its place in the list; without `lots` it holds for the product as a whole.

    `lifted` is the day on which it ended, empty while it is in force.
    """

    id: str
    url: str
    product: Link
    maker: str
    lots: tuple[Link, ...]
    date: str
    date_iso: str
    reason: str
    action: str
    notice: str
    by: str
    lifted: str
    lifted_iso: str
    lifted_document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecallList:
    """All recalls: those in force, then those that have ended; the newest first. `feed` is the list as Atom."""

    shell: Shell
    feed: str
    current: tuple[RecallNotice, ...]
    past: tuple[RecallNotice, ...]
