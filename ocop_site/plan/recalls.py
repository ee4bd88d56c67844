"""Recalls: the notices of a product and of a lot, the list of all, and its feed (Decree 37/2026 art 52.7).

A recall shows from its day on. One that has ended stays: in the list, in the feed and on its pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ocop_site.model.lot import Lot
from ocop_site.model.page import Job, Renderer, TextView
from ocop_site.model.product import Product
from ocop_site.model.recall import Recall
from ocop_site.plan import atom, urls, views
from ocop_site.plan.desk import Desk

LAW_SIGNED = date(2026, 1, 23)
"""When the duty to warn was signed (Decree 37/2026); the day of a feed that has no recall yet."""


def jobs(desk: Desk) -> Iterator[Job]:
    """The list of recalls and its feed."""
    begun = _begun(desk, desk.catalogue.recalls.values())
    view = views.RecallList(
        shell=desk.shell(urls.RECALLS, section="recalls", title="", description=""),
        feed=urls.RECALLS_FEED,
        current=_notices(desk, begun, is_lifted=False),
        past=_notices(desk, begun, is_lifted=True),
    )
    yield Job(
        target=urls.target(urls.RECALLS), renderer=Renderer.PAGE, template="recalls.html", view=view
    )
    feed = TextView(text=atom.text(_feed(desk, begun)))
    yield Job(target=urls.target(urls.RECALLS_FEED), renderer=Renderer.TEXT, view=feed)


def of_lots(desk: Desk, product: Product) -> tuple[views.RecallNotice, ...]:
    """The recalls of single lots of a product that are in force; one of the whole product is its verdict."""
    recalls = (one for one in desk.catalogue.recalls_of(product.id) if one.lots)
    return _notices(desk, _begun(desk, recalls), is_lifted=False)


def is_recalled(desk: Desk, lot: Lot) -> bool:
    """Whether a recall of the lot or of its whole product is in force."""
    return any(one.holds_on(desk.settings.today) for one in _hitting(desk, lot))


def past(desk: Desk, product: Product) -> tuple[views.RecallNotice, ...]:
    """The recalls of a product as a whole and of its lots that have ended."""
    recalls = desk.catalogue.recalls_of(product.id)
    return _notices(desk, _begun(desk, recalls), is_lifted=True)


def of_products(desk: Desk, products: Iterable[Product]) -> tuple[views.RecallNotice, ...]:
    """Every recall of these products and of their lots, those that are in force before those that have ended."""
    recalls = _begun(desk, (each for one in products for each in desk.catalogue.recalls_of(one.id)))
    current = _notices(desk, recalls, is_lifted=False)
    return (*current, *_notices(desk, recalls, is_lifted=True))


def of_lot(desk: Desk, lot: Lot) -> tuple[views.RecallNotice, ...]:
    """The recalls in force that a lot is called back by, its own before those of the whole product."""
    found = _notices(desk, _begun(desk, _hitting(desk, lot)), is_lifted=False)
    return tuple(sorted(found, key=lambda one: not one.lots))


def past_of_lot(desk: Desk, lot: Lot) -> tuple[views.RecallNotice, ...]:
    """The recalls that a lot was called back by and that have ended."""
    return _notices(desk, _begun(desk, _hitting(desk, lot)), is_lifted=True)


def _hitting(desk: Desk, lot: Lot) -> Iterator[Recall]:
    """A recall of the whole product hits every lot; once it has ended, those that were made before that."""
    for one in desk.catalogue.recalls_of(lot.product):
        holds = one.lifted is None or one.holds_on(desk.settings.today)
        is_older = one.lifted is not None and lot.made < one.lifted.date
        if lot.number in one.lots or (not one.lots and (holds or is_older)):
            yield one


def _begun(desk: Desk, recalls: Iterable[Recall]) -> list[Recall]:
    """Those whose day has come, the newest first."""
    found = [one for one in recalls if one.date <= desk.settings.today]
    return sorted(found, key=lambda one: (one.date, one.id), reverse=True)


def _notices(
    desk: Desk, begun: Iterable[Recall], *, is_lifted: bool
) -> tuple[views.RecallNotice, ...]:
    today = desk.settings.today
    return tuple(_notice(desk, one) for one in begun if one.holds_on(today) is not is_lifted)


def _notice(desk: Desk, recall: Recall) -> views.RecallNotice:
    product = desk.catalogue.products[recall.product]
    ended = None if recall.holds_on(desk.settings.today) else recall.lifted
    return views.RecallNotice(
        id=recall.id,
        url=urls.recall(recall.id),
        product=views.Link(name=product.name, url=urls.trace(product.code)),
        maker=desk.catalogue.producers[product.producer].name,
        lots=tuple(
            views.Link(name=number, url=urls.lot(product.code, number)) for number in recall.lots
        ),
        date=desk.day(recall.date),
        date_iso=recall.date.isoformat(),
        reason=recall.reason,
        action=recall.action,
        notice=recall.notice or "",
        by=recall.by or "",
        lifted=desk.day(ended.date) if ended else "",
        lifted_iso=ended.date.isoformat() if ended else "",
        lifted_document=ended.document if ended else "",
    )


def _feed(desk: Desk, begun: Iterable[Recall]) -> atom.Feed:
    site = desk.catalogue.site
    shown = [(one, _notice(desk, one)) for one in begun]
    entries = (_entry(desk, recall, notice) for recall, notice in shown)
    return atom.Feed(
        id=_name(desk, urls.RECALLS_FEED),
        title=_say(desk, "feed.title", site=site.name),
        subtitle=_say(desk, "feed.demo" if site.demo else "feed.lead"),
        author=site.publisher.name,
        language=desk.settings.language,
        url=_page(desk, urls.RECALLS_FEED),
        page=_page(desk, urls.RECALLS),
        updated=LAW_SIGNED,
        entries=tuple(sorted(entries, key=lambda one: (one.updated, one.id), reverse=True)),
    )


def _entry(desk: Desk, recall: Recall, notice: views.RecallNotice) -> atom.Entry:
    is_lifted = bool(notice.lifted)
    title = _say(
        desk,
        f"feed.{'past' if is_lifted else 'now'}{'-lots' if notice.lots else ''}",
        product=notice.product.name,
        lots=", ".join(lot.name for lot in notice.lots),
    )
    return atom.Entry(
        id=_name(desk, notice.url),
        title=_say(desk, "feed.demo-title", title=title) if desk.catalogue.site.demo else title,
        published=recall.date,
        updated=recall.lifted.date if is_lifted and recall.lifted else recall.date,
        url=_page(desk, notice.url),
        text="\n".join(_lines(desk, notice)),
    )


def _lines(desk: Desk, one: views.RecallNotice) -> Iterator[str]:
    if one.lifted:
        yield _say(desk, "ended", date=one.lifted, document=one.lifted_document)
    yield _say(desk, "feed.begun", date=one.date, maker=one.maker)
    yield _say(desk, "reason", reason=one.reason.rstrip("."))
    yield _say(desk, "action", action=one.action.rstrip("."))
    if one.notice:
        yield _say(desk, "notice", notice=one.notice)


def _say(desk: Desk, key: str, **values: str) -> str:
    """A message of the section [recall]; its key stands where there is none, and the page's fault names it."""
    text = desk.settings.words.get(f"recall.{key}", key).replace("\u00a0", " ")
    return text.format_map(values)


def _page(desk: Desk, url: str) -> str:
    """Where this build serves an address."""
    return desk.settings.base_url.rstrip("/") + url


def _name(desk: Desk, url: str) -> str:
    """What an address is called for ever: below the address of the stamps, which never changes."""
    return desk.catalogue.site.stamp_url.rstrip("/") + url
