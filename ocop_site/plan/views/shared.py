"""Views that several pages share."""

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
class Ways:
    """The first page of every section."""

    home: str
    search: str
    opensearch: str
    products: str
    groups: str
    communes: str
    kinds: str
    stars: str
    seasons: str
    producers: str
    rounds: str
    dashboard: str
    map: str
    tourism: str
    articles: str
    about: str
    data: str
    recalls: str
    stamps: str
    codes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """A language that the page is in: its code, what it calls itself, what stands before the page's path."""

    language: str
    name: str
    prefix: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shell:
    """What every page shares. `base` ends without a slash; `path` is this page's address in its language.

    Pages of a language lie below `prefix` ("" or "/en"); everything that is no page exists once, below `base` alone.
    `alternates` are all languages of this page, its own among them; empty where it is the only one. `offline` is the
    script that has pages kept for reading without a connection; empty where the site wants none. `regular` and `bold` are
    the files of the site's own font.
    """

    language: str
    prefix: str
    alternates: tuple[Alternate, ...]
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
    regular: str
    bold: str
    dates: str
    poster: str
    offline: str
    today: str
    publisher: Publisher
    ways: Ways

    @property
    def canonical(self) -> str:
        """The page's full address."""
        return f"{self.origin}{self.base}{self.prefix}{self.path}"


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
    """A picture in one size, with the words for those who do not see it; `jpeg` is for what cannot read WebP.

    On a card the browser chooses among several: `widths` are their addresses and widths, the smallest first.
    """

    src: str
    jpeg: str
    width: int
    height: int
    alt: str
    widths: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The answer of the stamp. `state` is a key of the message catalogue; dates are formatted.

    An extended recognition has the end of its own term and the document that extends it.
    """

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
    term_end: str = ""
    extension: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterVerdict:
    """What the answer becomes from a later day on (ISO), if nothing more is recorded."""

    since: str
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A product in a list.

    With stars: the last day (ISO) on which it may carry them if nothing more is recorded, and its state `then`.
    """

    url: str
    name: str
    producer: str
    place: str
    stars: int
    state: str
    until: str
    picture: Picture | None
    last_iso: str = ""
    then: str = ""
    then_until: str = ""


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
class Pager:
    """Where a numbered page stands in its list. `pages` are the first, the last and the near ones."""

    number: int
    count: int
    previous: str
    next: str
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One way to narrow a list: a link with its count; `key` is what the filter's address calls it.

    `kind` is a key of the messages: of what kind a commune is.
    """

    name: str
    url: str
    count: int
    note: str = ""
    kind: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BandRow:
    """The totals of one star class: from `low` up to but not including `below`."""

    stars: int
    low: int
    below: int
