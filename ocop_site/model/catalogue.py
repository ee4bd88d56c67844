"""Everything the content folder says, as one value. Records hold ids; look-ups go through here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ocop_site.model.criteria import CriteriaSet, Decision
from ocop_site.model.figures import Figures
from ocop_site.model.ledger import Ledger
from ocop_site.model.lot import Lot
from ocop_site.model.packets import Packets
from ocop_site.model.producer import Producer
from ocop_site.model.product import Product
from ocop_site.model.recall import Recall
from ocop_site.model.record import Record
from ocop_site.model.round import Round, ScoreSheet
from ocop_site.model.seal import Seal
from ocop_site.model.site import Article, Classification, Place, Site
from ocop_site.model.targets import Targets
from ocop_site.model.tourism import TourismPoint, TourismRoute


class RecordKey(NamedTuple):
    """A record's kind (its folder's word) and id."""

    kind: str
    id: str


KINDS: Mapping[str, type[Record]] = {
    "site": Site,
    "place": Place,
    "classification": Classification,
    "decision": Decision,
    "criteria": CriteriaSet,
    "producer": Producer,
    "product": Product,
    "lot": Lot,
    "recall": Recall,
    "round": Round,
    "sheet": ScoreSheet,
    "seal": Seal,
    "figures": Figures,
    "article": Article,
    "targets": Targets,
    "tourism-point": TourismPoint,
    "tourism-route": TourismRoute,
}
"""Every kind of record by its word."""

_WORDS = {record: kind for kind, record in KINDS.items()}


def key_of(record: Record) -> RecordKey:
    """The key of a record."""
    return RecordKey(_WORDS[type(record)], record.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All records that could be read, each mapping in the order of its ids; sheets by round and product,
    lots by product.

    `broken` holds the keys of records that could not be read, so that a reference to one is not a second fault.
    `paths` says in which file a record stands, relative to the project; `media` are the pictures' file names.
    `packets` are the numbers of single packets by "CODE/LOT".
    `digests` are SHA-256 of the text, with LF line ends, of every score sheet and criteria set, broken ones too.
    """

    site: Site
    places: Mapping[str, Place] = field(default_factory=dict)
    classifications: Mapping[str, Classification] = field(default_factory=dict)
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    criteria: Mapping[str, CriteriaSet] = field(default_factory=dict)
    producers: Mapping[str, Producer] = field(default_factory=dict)
    products: Mapping[str, Product] = field(default_factory=dict)
    lots: Mapping[str, tuple[Lot, ...]] = field(default_factory=dict)
    recalls: Mapping[str, Recall] = field(default_factory=dict)
    rounds: Mapping[str, Round] = field(default_factory=dict)
    sheets: Mapping[tuple[str, str], tuple[ScoreSheet, ...]] = field(default_factory=dict)
    seals: Mapping[str, Seal] = field(default_factory=dict)
    figures: Mapping[str, Figures] = field(default_factory=dict)
    articles: Mapping[str, Article] = field(default_factory=dict)
    targets: Mapping[str, Targets] = field(default_factory=dict)
    tourism_points: Mapping[str, TourismPoint] = field(default_factory=dict)
    tourism_routes: Mapping[str, TourismRoute] = field(default_factory=dict)
    media: Mapping[str, str] = field(default_factory=dict)
    ledger: Ledger = field(default_factory=Ledger)
    packets: Mapping[str, Packets] = field(default_factory=dict)
    broken: frozenset[RecordKey] = frozenset()
    paths: Mapping[RecordKey, str] = field(default_factory=dict)
    digests: Mapping[RecordKey, str] = field(default_factory=dict)

    def path(self, record: Record) -> str:
        """The file that a record stands in."""
        return self.paths[key_of(record)]

    @property
    def newest_decision(self) -> Decision | None:
        """The decision that came into force last; the set numbers of products are its."""
        by_day = self.decisions.values()
        return max(by_day, key=lambda one: one.in_force_from, default=None)

    def criteria_set(self, decision: str, number: int) -> CriteriaSet | None:
        """The score sheet of a product set in a decision."""
        return self.criteria.get(criteria_id(decision, number))

    def sets_of(self, decision: str, present: int | None) -> tuple[int, ...]:
        """The numbers in `decision` of what is product set `present` in the newest one (1048 numbers otherwise)."""
        groups = self.classifications.get(decision)
        if groups is None:
            return () if present is None else (present,)
        return groups.sets_of(present)

    def sheets_of(self, round_id: str, product_id: str) -> tuple[ScoreSheet, ...]:
        """The sheets of one product in one round, in the order of their members' codes."""
        return self.sheets.get((round_id, product_id), ())

    def lots_of(self, product_id: str) -> tuple[Lot, ...]:
        """The lots of one product, in the order of their numbers."""
        return self.lots.get(product_id, ())

    @property
    def all_lots(self) -> tuple[Lot, ...]:
        """Every lot, in the order of products, then of numbers."""
        return tuple(lot for lots in self.lots.values() for lot in lots)

    def recalls_of(self, product_id: str) -> tuple[Recall, ...]:
        """The recalls of one product or of its lots, in the order of their ids."""
        return tuple(one for one in self.recalls.values() if one.product == product_id)

    def knows(self, kind: str, id: str, among: Iterable[str]) -> bool:
        """Whether `id` is one of `among`, or a record of that kind which could not be read."""
        return id in among or RecordKey(kind, id) in self.broken


def criteria_id(decision: str, number: int) -> str:
    """The id of a criteria set: "qd-26-2026/set-06"."""
    return f"{decision}/set-{number:02d}"
