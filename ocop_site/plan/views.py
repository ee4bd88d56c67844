"""Frozen views: exactly what a template may see. Text is already formatted, links are site paths, words that a
reader sees as labels are keys of the message catalogue.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A name that leads to a page of the site."""

    name: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """Who answers for the catalogue; empty where not declared."""

    name: str
    address: str
    phone: str
    phone_link: str
    email: str
    zalo: str
    report: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shell:
    """What every page shares. `base` ends without a slash; `path` is this page's address on the site."""

    language: str
    origin: str
    base: str
    path: str
    section: str
    title: str
    description: str
    site_name: str
    province: str
    demo: bool
    stylesheet: str
    today: str
    publisher: Publisher

    @property
    def canonical(self) -> str:
        """The page's full address."""
        return f"{self.origin}{self.base}{self.path}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said(Generic[T]):
    """What a record says of something: values, or that there is none, or nothing at all ("chưa khai")."""

    values: tuple[T, ...] = ()
    is_none: bool = False

    @property
    def is_declared(self) -> bool:
        """Whether the record says anything."""
        return bool(self.values) or self.is_none


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture in one size, with the words for those who do not see it."""

    src: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The answer of the stamp. `state` is a key of the message catalogue; dates are formatted."""

    state: str
    stars: int
    until: str = ""
    until_iso: str = ""
    decision: str = ""
    date: str = ""
    issuer: str = ""
    reason: str = ""
    action: str = ""
    notice: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A product in a list."""

    url: str
    name: str
    producer: str
    place: str
    stars: int
    state: str
    until: str
    picture: Picture | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PackingRow:
    """One packing."""

    net: str
    gtin: str
    price: str
    shelf_life: Said[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class IngredientRow:
    """One ingredient with its share and where it comes from."""

    name: str
    share: str
    place: str
    supplier: Link | None
    area: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRow:
    """A certificate, test, standard, declaration or right."""

    kind: str
    number: str
    issuer: str = ""
    issued: str = ""
    expires: str = ""
    is_expired: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletRow:
    """A place to buy."""

    name: str
    url: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecognitionRow:
    """One line of the recognition history."""

    stars: int
    decision: str
    date: str
    issuer: str
    until: str
    round: Link | None
    source: str
    year: str
    withdrawn: str
    withdrawn_decision: str
    withdrawn_ground: str
    extended: str
    extended_document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow:
    """A criterion, or an item below it. A criterion that is scored itself has an answer and no items."""

    is_criterion: bool
    num: str
    name: str
    points: str
    maximum: int
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRow:
    """A part of the sheet; `share` is the reached share in whole percent, for the bar."""

    part: str
    name: str
    points: str
    maximum: int
    share: int
    rows: tuple[ItemRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnmetRow:
    """A minimum that holds the stars down."""

    item: str
    name: str
    needed: int
    reached: str
    stars: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A scorecard for readers, with the clauses that its steps rest on."""

    round: Link
    decision: str
    set_number: int
    set_name: str
    members: int
    total: str
    band: int
    stars: int
    is_candidate: bool
    parts: tuple[PartRow, ...]
    unmet: tuple[UnmetRow, ...]
    excluded: tuple[str, ...]
    clause_average: str
    clause_bands: str
    clause_minima: str
    clause_levels: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """The producer as a product's page shows it."""

    name: str
    url: str
    kind: str
    place: str
    street: str
    tax_code: str
    registration: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Ways to reach a producer who agreed to it; empty where not given."""

    name: str
    phone: str
    phone_link: str
    zalo: str
    email: str
    web: str
    consent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """The trace page of a product."""

    shell: Shell
    code: str
    code_in_groups: str
    address: str
    name: str
    summary: str
    verdict: Verdict
    is_candidate: bool
    picture: Picture | None
    maker: Maker
    contact: Contact | None
    facility: str
    origin: str
    brand: Said[str]
    packings: tuple[PackingRow, ...]
    group: Link | None
    set_name: str
    market: str
    ingredients: Said[IngredientRow]
    nutrition: Said[str]
    alcohol: str
    technical: Said[str]
    allergens: Said[str]
    warnings: Said[str]
    use: Said[str]
    storage: Said[str]
    standards: Said[PaperRow]
    declaration: Said[PaperRow]
    certificates: Said[PaperRow]
    rights: Said[PaperRow]
    stamp: Said[str]
    season: tuple[int, ...]
    outlets: tuple[OutletRow, ...]
    recognitions: tuple[RecognitionRow, ...]
    score: Score | None
    story: str
    updated: str
    recognised_others: tuple[Card, ...]
    other_products: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    """Where a numbered page stands in its list."""

    number: int
    count: int
    previous: str
    next: str
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One way to narrow a list: a link with its count."""

    name: str
    url: str
    count: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductList:
    """A page of products. `axis` says by what they were chosen; `heading` is empty for all products."""

    shell: Shell
    axis: str
    heading: str
    note: str
    count: int
    cards: tuple[Card, ...]
    pager: Pager
    groups: tuple[Choice, ...]
    stars: tuple[Choice, ...]
    kinds: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """A product set inside a group's index entry."""

    number: int
    name: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupEntry:
    """A main group with its sets."""

    choice: Choice
    picture: Picture | None
    branches: tuple[Branch, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupIndex:
    """All groups."""

    shell: Shell
    groups: tuple[GroupEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceIndex:
    """All values of one axis: communes, producer kinds, stars."""

    shell: Shell
    axis: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProducerRow:
    """A producer in a list."""

    name: str
    url: str
    kind: str
    place: str
    products: int
    recognised: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProducerList:
    """All producers."""

    shell: Shell
    producers: tuple[ProducerRow, ...]


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
class RoundPage:
    """An evaluation round. `by_stars` counts the results from 5 stars to excluded (0)."""

    shell: Shell
    name: str
    level: str
    opened: str
    closed: str
    criteria: str
    criteria_title: str
    rule_average: str
    rule_spread: str
    rule_quorum: str
    rule_source: str
    members: tuple[str, ...]
    rows: tuple[RoundRow, ...]
    by_stars: tuple[tuple[int, int], ...]
    producers: int
    story: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundEntry:
    """A round in a list."""

    name: str
    url: str
    opened: str
    closed: str
    products: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundList:
    """All rounds, newest first."""

    shell: Shell
    rounds: tuple[RoundEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleCard:
    """An article in a list."""

    title: str
    url: str
    date: str
    date_iso: str
    summary: str
    tags: tuple[str, ...]


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
class ArticleList:
    """All articles, newest first."""

    shell: Shell
    articles: tuple[ArticleCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """The first page."""

    shell: Shell
    products: int
    producers: int
    communes: int
    in_force: int
    groups: tuple[GroupEntry, ...]
    stars: tuple[Choice, ...]
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
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Method, law, limits, licence."""

    shell: Shell
    decisions: tuple[DecisionNote, ...]
    picture: Picture | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """A page that shows only its shell: 404."""

    shell: Shell
