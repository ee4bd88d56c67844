"""Pages that list: products, groups, producers, rounds, articles."""

from __future__ import annotations

from dataclasses import dataclass

from ocop_site.plan.views.shared import Card, Choice, Pager, Picture, Shell


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductList:
    """A page of products. `axis` says by what they were chosen; `heading` is empty for all products."""

    shell: Shell
    axis: str
    heading: str
    note: str
    count: int
    recognised: int
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
class ArticleList:
    """All articles, newest first."""

    shell: Shell
    articles: tuple[ArticleCard, ...]
