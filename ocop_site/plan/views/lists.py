"""Pages that list: products, groups, producers, rounds."""

from __future__ import annotations

from dataclasses import dataclass

from ocop_site.plan.views.map import SmallMap
from ocop_site.plan.views.shared import Card, Choice, Link, Pager, Picture, Shell


@dataclass(frozen=True, slots=True, kw_only=True)
class Browse:
    """What the filters of the page of all products need: their table and scripts, the file of all products and its columns."""

    table: str
    csv: str
    columns: tuple[str, ...]
    states: tuple[Choice, ...]
    scripts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductList:
    """A page of products. `axis` says by what they were chosen; `heading` is empty for all products.

    A set has its group as `parent`; the first page of all products has `browse`, a commune a `map` and `visits`.
    """

    shell: Shell
    axis: str
    heading: str
    note: str
    parent: Link | None
    count: int
    recognised: int
    cards: tuple[Card, ...]
    pager: Pager
    groups: tuple[Choice, ...]
    stars: tuple[Choice, ...]
    kinds: tuple[Choice, ...]
    seasons: tuple[Choice, ...]
    browse: Browse | None
    map: SmallMap | None
    visits: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """The page that searches: the table and the scripts it reads, and the prefix of codes."""

    shell: Shell
    table: str
    prefix: str
    scripts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """A product set inside a group's index entry."""

    number: int
    name: str
    url: str
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
class FormerPlace:
    """A unit of before 1 July 2025 and the communes that it went into; a `url` is empty where no product is."""

    name: str
    today: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceIndex:
    """All values of one axis: communes, producer kinds, stars; for communes also the names of before."""

    shell: Shell
    axis: str
    choices: tuple[Choice, ...]
    former: tuple[FormerPlace, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarCell:
    """So many months in a row, with what is written on them; an empty cell is a month without."""

    span: int
    text: str
    is_now: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarRow:
    """A product, or a set of products, over the twelve months. Without a set the link is empty."""

    link: Link
    cells: tuple[CalendarCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPart:
    """The rows of one main group; those without one have no heading."""

    heading: Link | None
    rows: tuple[CalendarRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The year: `choices` lead to the months' pages, `now` is the number of the month of the build and `month` its name."""

    shell: Shell
    choices: tuple[Choice, ...]
    now: str
    month: str
    names: tuple[str, ...]
    parts: tuple[CalendarPart, ...]
    is_of_sets: bool
    year_round: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProducerRow:
    """A producer in a list."""

    name: str
    url: str
    kind: str
    place: str
    products: int
    recognised: int
    picture: Picture | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProducerList:
    """All producers."""

    shell: Shell
    producers: tuple[ProducerRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundEntry:
    """A round in a list; `by_stars` is empty while it is open."""

    name: str
    url: str
    level: str
    opened: str
    closed: str
    products: int
    by_stars: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundList:
    """All rounds, newest first."""

    shell: Shell
    rounds: tuple[RoundEntry, ...]
