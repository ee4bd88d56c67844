"""Home, a round, about, entry of a code, 404."""

from __future__ import annotations

from dataclasses import dataclass

from ocop_site.plan.views.articles import ArticleCard
from ocop_site.plan.views.lists import GroupEntry, RoundEntry
from ocop_site.plan.views.shared import (
    BandRow,
    Card,
    Choice,
    Link,
    Picture,
    Shell,
)
from ocop_site.plan.views.tables import Table
from ocop_site.plan.views.tourism import RouteCard


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundRow:
    """A product's line in a round's results; the texts are empty while the round is open."""

    product: str
    url: str
    producer: str
    kind: str
    parts: tuple[str, ...]
    total: str
    stars: int
    is_candidate: bool
    is_excluded: bool
    decision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilRule:
    """How the council counts, by the words of its rule. `needed` are the sheets that a quorum as a share comes to."""

    average: str
    shown_to: str
    rounding: str
    minimum_on: str
    spread: str
    quorum: str
    needed: int
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentRow:
    """A sheet put right after the close, with the result before and after."""

    date: str
    decision: str
    product: str
    url: str
    member: str
    reason: str
    before: str
    stars_before: int
    after: str
    stars_after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundPage:
    """An evaluation round. `by_stars` counts the results from 5 stars to excluded (0).

    `parts` are the sheet's parts with their maxima, in the order of a row's `parts`.
    """

    shell: Shell
    name: str
    level: str
    opened: str
    closed: str
    criteria: str
    criteria_title: str
    rule: CouncilRule
    amendments: tuple[AmendmentRow, ...]
    members: tuple[str, ...]
    parts: tuple[tuple[str, int], ...]
    rows: tuple[RoundRow, ...]
    by_stars: tuple[tuple[int, int], ...]
    tables: tuple[Table, ...]
    producers: int
    story: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """The first page. `printed` is what stands before a code on a stamp; `example` a product with its code."""

    shell: Shell
    printed: str
    example: Link | None
    products: int
    producers: int
    communes: int
    in_force: int
    groups: tuple[GroupEntry, ...]
    stars: tuple[Choice, ...]
    places: tuple[Choice, ...]
    kinds: tuple[Choice, ...]
    newest: tuple[Card, ...]
    trips: tuple[RouteCard, ...]
    rounds: tuple[RoundEntry, ...]
    articles: tuple[ArticleCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionNote:
    """A criteria decision with what is known of its source."""

    number: str
    title: str
    signed: str
    confidence: str
    minimum_rule: str
    bands: tuple[BandRow, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Method, law, limits, licence. `decisions` begins with the newest; the older ones are those of a round.

    `font_licence` is the file with the licence of the site's own font.
    """

    shell: Shell
    decisions: tuple[DecisionNote, ...]
    picture: Picture | None
    font_licence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeEntry:
    """Where a printed code is typed: a page of its own, and the page for an address that leads nowhere.

    `printed` is what stands before a code on a stamp; `scripts` the addresses of what reads a code and asks for its page.
    """

    shell: Shell
    printed: str
    prefix: str
    scripts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offline:
    """What a reader without a connection sees in place of a page that was never opened."""

    shell: Shell


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    """The script that keeps pages for reading without a connection: its settings as JSON, or that it takes itself away."""

    site: str
    is_on: bool
