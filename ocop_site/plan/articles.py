"""Articles: the list, each with what goes with it, the pages of tags, and the feeds of all and of each tag.

Tags meet by their slug, which is their address: check C268 keeps two spellings apart. Feeds are Vietnamese, and each
exists once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ocop_site import vietnamese
from ocop_site.model.page import Job, Renderer, TextView
from ocop_site.model.site import Article
from ocop_site.plan import atom, share, urls, views
from ocop_site.plan.desk import PAGE_WIDTH, Desk
from ocop_site.plan.machine import identities
from ocop_site.plan.wording import MAIN

RELATED_SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tag:
    """A tag as its newest article writes it, and its articles, newest first."""

    slug: str
    name: str
    articles: tuple[Article, ...]


def jobs(desk: Desk) -> Iterator[Job]:
    """The pages in the language of the desk, and, beside the Vietnamese ones, the feeds."""
    ordered, tags = by_date(desk), _tags(desk)
    yield _page(urls.ARTICLES, "articles.html", _list(desk, ordered, tags))
    for article in ordered:
        if article.is_in(desk.settings.language):
            yield _page(urls.article(article.id), "article.html", _article(desk, article, ordered))
    for tag in tags.values():
        yield _page(urls.tag(tag.slug), "tag.html", _tag_page(desk, tag, tags))
    if desk.settings.language == MAIN and ordered:
        yield from _feeds(desk, ordered, tags)


def by_date(desk: Desk) -> list[Article]:
    """All articles, the newest first."""
    return sorted(
        desk.catalogue.articles.values(), key=lambda one: (one.date, one.id), reverse=True
    )


def card(desk: Desk, article: Article) -> views.ArticleCard:
    """An article as lists show it."""
    language = desk.settings.language
    return views.ArticleCard(
        title=article.title,
        url=urls.article(article.id),
        date=desk.day(article.date),
        date_iso=article.date.isoformat(),
        summary=article.summary,
        tags=tuple(
            views.Link(name=desk.wording.text(name), url=urls.tag(slug))
            for slug, name in _slugs(desk, article).items()
        ),
        language=language if article.is_in(language) else MAIN,
    )


def _slugs(desk: Desk, article: Article) -> Mapping[str, str]:
    """The tags of an article as it writes them, by their slugs, each once."""
    found: dict[str, str] = {}
    for name in desk.original.articles[article.id].tags:
        found.setdefault(vietnamese.slug(name), name)
    found.pop("", None)
    return found


def _tags(desk: Desk) -> Mapping[str, _Tag]:
    """Every tag by its slug, in the order of the Vietnamese alphabet."""
    found: dict[str, list[tuple[str, Article]]] = {}
    for article in by_date(desk):
        for slug, name in _slugs(desk, article).items():
            found.setdefault(slug, []).append((name, article))
    in_order = sorted(found, key=lambda slug: (vietnamese.sort_key(found[slug][0][0]), slug))
    return {
        slug: _Tag(slug=slug, name=found[slug][0][0], articles=tuple(one for _, one in found[slug]))
        for slug in in_order
    }


def _choices(
    desk: Desk, tags: Mapping[str, _Tag], *, without: str = ""
) -> tuple[views.Choice, ...]:
    return tuple(
        views.Choice(
            name=desk.wording.text(one.name), url=urls.tag(one.slug), count=len(one.articles)
        )
        for one in tags.values()
        if one.slug != without
    )


def _list(desk: Desk, ordered: Sequence[Article], tags: Mapping[str, _Tag]) -> views.ArticleList:
    return views.ArticleList(
        shell=desk.shell(urls.ARTICLES, section="articles", title="", description=""),
        articles=tuple(card(desk, one) for one in ordered),
        tags=_choices(desk, tags),
        feed=urls.feed(urls.ARTICLES) if ordered else "",
    )


def _tag_page(desk: Desk, tag: _Tag, tags: Mapping[str, _Tag]) -> views.TagPage:
    url, name = urls.tag(tag.slug), desk.wording.text(tag.name)
    return views.TagPage(
        shell=desk.shell(url, section="articles", title=name, description=""),
        name=name,
        articles=tuple(card(desk, one) for one in tag.articles),
        others=_choices(desk, tags, without=tag.slug),
        feed=urls.feed(url),
        feed_of_all=urls.feed(urls.ARTICLES),
    )


def _article(desk: Desk, article: Article, ordered: Sequence[Article]) -> views.ArticlePage:
    url = urls.article(article.id)
    related = _related(desk, article, ordered)
    others = [one for one in ordered if one.id != article.id]
    shell = desk.shell(url, section="articles", title=article.title, description=article.summary)
    return views.ArticlePage(
        shell=shell,
        card=card(desk, article),
        author=article.author,
        updated=desk.day(article.updated),
        updated_iso=article.updated.isoformat() if article.updated else "",
        source=article.source or "",
        picture=desk.picture([article.photo] if article.photo else [], PAGE_WIDTH),
        story=article.story,
        share=share.of(desk, shell),
        related=tuple(card(desk, one) for one in (related or others)[:RELATED_SHOWN]),
        is_related=bool(related),
        feed=urls.feed(urls.ARTICLES),
    )


def _related(desk: Desk, article: Article, ordered: Sequence[Article]) -> list[Article]:
    """Those that share a tag: the most tags first, then the newest."""
    own = set(_slugs(desk, article))
    shared = {one.id: len(own & set(_slugs(desk, one))) for one in ordered if one.id != article.id}
    found = [one for one in ordered if shared.get(one.id)]
    return sorted(found, key=lambda one: -shared[one.id])


def _feeds(desk: Desk, ordered: Sequence[Article], tags: Mapping[str, _Tag]) -> Iterator[Job]:
    yield _feed(desk, urls.ARTICLES, ordered, _say(desk, "title"))
    for tag in tags.values():
        yield _feed(desk, urls.tag(tag.slug), tag.articles, _say(desk, "title-tag", tag=tag.name))


def _feed(desk: Desk, page: str, articles: Sequence[Article], title: str) -> Job:
    site, url = desk.catalogue.site, urls.feed(page)
    entries = (_entry(desk, one) for one in articles)
    feed = atom.Feed(
        id=identities.identity(desk, url),
        title=title,
        subtitle=_say(desk, "demo" if site.demo else "lead"),
        author=site.publisher.name,
        language=desk.settings.language,
        url=identities.page(desk, url),
        page=identities.page(desk, page),
        updated=max(one.updated or one.date for one in articles),
        entries=tuple(sorted(entries, key=lambda one: (one.updated, one.id), reverse=True)),
    )
    return Job(target=urls.target(url), renderer=Renderer.TEXT, view=TextView(text=atom.text(feed)))


def _entry(desk: Desk, article: Article) -> atom.Entry:
    url = urls.article(article.id)
    return atom.Entry(
        id=identities.identity(desk, url),
        title=article.title,
        published=article.date,
        updated=max(article.date, article.updated or article.date),
        url=identities.page(desk, url),
        author=article.author,
        summary=article.summary,
        tags=tuple(_slugs(desk, article).items()),
    )


def _say(desk: Desk, key: str, **values: str) -> str:
    """A message of the section [articles.feed]; its key stands where there is none, and the page's fault names it."""
    text = desk.settings.words.get(f"articles.feed.{key}", key).replace("\u00a0", " ")
    return text.format_map({"site": desk.catalogue.site.name, **values})


def _page(url: str, template: str, view: object) -> Job:
    return Job(target=urls.target(url), renderer=Renderer.PAGE, template=template, view=view)
