"""Home, a producer, a round, an article, about, 404."""

from __future__ import annotations

from dataclasses import dataclass

from ocop_site.plan.views.lists import ArticleCard, GroupEntry, RoundEntry
from ocop_site.plan.views.shared import (
    BandRow,
    Card,
    Choice,
    Contact,
    Link,
    PaperRow,
    Picture,
    Said,
    Shell,
)
from ocop_site.plan.views.tables import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class ProducerPage:
    """A producer's own page."""

    shell: Shell
    name: str
    kind: str
    place: str
    street: str
    former_address: str
    founded: str
    members: str
    tax_code: Said[str]
    registration: Said[str]
    certificates: Said[PaperRow]
    contact: Contact | None
    picture: Picture | None
    story: str
    products: tuple[Card, ...]
    updated: str


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
class ArticlePage:
    """An article."""

    shell: Shell
    card: ArticleCard
    author: str
    source: str
    picture: Picture | None
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
    """Method, law, limits, licence. `decisions` begins with the newest; the older ones are those of a round."""

    shell: Shell
    decisions: tuple[DecisionNote, ...]
    picture: Picture | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFound:
    """The page for an address that leads nowhere: it says how a printed code is typed."""

    shell: Shell
    printed: str
    prefix: str
