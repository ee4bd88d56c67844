"""The trace page of a product, with its score."""

from __future__ import annotations

from dataclasses import dataclass

from ocop_site.plan.views.machine import Machine
from ocop_site.plan.views.recalls import RecallNotice
from ocop_site.plan.views.shared import (
    BandRow,
    Card,
    Contact,
    LaterVerdict,
    Link,
    PaperRow,
    Picture,
    Said,
    Shell,
    Verdict,
)


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
class StampRow:
    """A stamp on the packet: its kind since when, or a code of another system."""

    name: str
    since: str = ""
    code: str = ""


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
    """A scorecard for readers, with the clauses that its steps rest on. `share` is the total in whole points."""

    round: Link
    decision: str
    annex: str
    set_number: int
    set_name: str
    members: int
    total: str
    share: int
    band: int
    bands: tuple[BandRow, ...]
    stars: int
    is_candidate: bool
    parts: tuple[PartRow, ...]
    unmet: tuple[UnmetRow, ...]
    excluded: tuple[str, ...]
    clause_average: str
    clause_bands: str
    clause_minima: str
    clause_exclusion: str
    clause_levels: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """The producer as a product's page shows it; `printed_name` is the one that labels have."""

    name: str
    printed_name: str
    url: str
    kind: str
    place: str
    street: str
    tax_code: str
    registration: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What the packet says of its content (Decree 37/2026 art 42, Annex I)."""

    brand: Said[str]
    packings: tuple[PackingRow, ...]
    ingredients: Said[IngredientRow]
    nutrition: Said[str]
    alcohol: str
    technical: Said[str]
    allergens: Said[str]
    warnings: Said[str]
    use: Said[str]
    storage: Said[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """Standards, declaration, certificates, rights and the stamp itself."""

    standards: Said[PaperRow]
    declaration: Said[PaperRow]
    certificates: Said[PaperRow]
    rights: Said[PaperRow]
    stamp: Said[StampRow]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Whether a lot may still be used on the day of the build.

    `state` is "within", "expired", "none" (it does not expire) or "undeclared"; the last day counts as within.
    """

    state: str
    expires: str = ""
    expires_iso: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LotRow:
    """A lot in its product's list."""

    number: str
    url: str
    made: str
    made_iso: str
    is_recalled: bool
    term: Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """A product of another maker that stands beside this one."""

    name: str
    url: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """The trace page of a product.

    `withdrawn` is the day since when its code is on no new packet. `main_url` is the page of the code that the product
    has now, where this is a former one's; empty otherwise.
    """

    shell: Shell
    machine: Machine
    code: str
    code_in_groups: str
    address: str
    withdrawn: str
    name: str
    printed_name: str
    summary: str
    verdict: Verdict
    later: tuple[LaterVerdict, ...]
    recalls: tuple[RecallNotice, ...]
    past_recalls: tuple[RecallNotice, ...]
    is_candidate: bool
    picture: Picture | None
    maker: Maker
    contact: Contact | None
    facility: str
    origin: str
    label: Label
    papers: Papers
    lots: tuple[LotRow, ...]
    group: Link | None
    set_name: str
    set_url: str
    market: str
    season: tuple[str, ...]
    outlets: tuple[OutletRow, ...]
    visits: tuple[Link, ...]
    recognitions: tuple[RecognitionRow, ...]
    score: Score | None
    story: str
    updated: str
    recognised_others: tuple[Card, ...]
    other_products: tuple[Card, ...]
    near: tuple[Neighbour, ...]
    of_set: tuple[Neighbour, ...]
    main_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoesOn:
    """The page of a former code or lot: which product it goes on as. `lot` is empty on a code's own page."""

    shell: Shell
    code_in_groups: str
    lot: str
    since: str
    product: Link
    product_code: str
