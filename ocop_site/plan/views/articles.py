"""Articles: the list, one of them, those with a tag, and how an address is passed on."""

from __future__ import annotations

from dataclasses import dataclass

from ocop_site.plan.views.shared import Choice, Link, Picture, Shell


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleCard:
    """An article in a list. `language` is that of its words and of the page behind it."""

    title: str
    url: str
    date: str
    date_iso: str
    summary: str
    tags: tuple[Link, ...]
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleList:
    """All articles, newest first, and the tags that they have; `feed` is empty where there is no article."""

    shell: Shell
    articles: tuple[ArticleCard, ...]
    tags: tuple[Choice, ...]
    feed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TagPage:
    """The articles with one tag, newest first; `others` are the other tags."""

    shell: Shell
    name: str
    articles: tuple[ArticleCard, ...]
    others: tuple[Choice, ...]
    feed: str
    feed_of_all: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """The address of a page, and links that pass it on; each leads away only when somebody follows it."""

    address: str
    facebook: str
    zalo: str
    script: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage:
    """An article. `related` share a tag with it; where none does, they are the newest others."""

    shell: Shell
    card: ArticleCard
    author: str
    updated: str
    updated_iso: str
    source: str
    picture: Picture | None
    story: str
    share: Share
    related: tuple[ArticleCard, ...]
    is_related: bool
    feed: str
