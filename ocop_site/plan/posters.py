"""The words of the pictures that others show of the site and of its producers.

A poster may be seen weeks after it was fetched, so it says nothing that a day can make untrue: stars come with the day
until which the decisions hold, and the way to today's answer. Products have none: see docs/decisions/0030-producer-sites.md.
"""

from __future__ import annotations

import re
from collections import Counter

from ocop_site.model.page import Job, PosterRow, PosterView, Renderer
from ocop_site.model.producer import Producer
from ocop_site.plan import urls
from ocop_site.plan.desk import Desk

_GAP = re.compile(r"\{(\w+)\}")


def of_site(desk: Desk) -> Job:
    """The poster of every page that has none of its own."""
    site = desk.catalogue.site
    view = PosterView(
        site=_brand(desk),
        demo=_demo(desk),
        kind=_say(desk, "poster.kind"),
        name=site.name,
        place=site.publisher.name,
        note=_say(desk, "poster.note"),
    )
    return _job(urls.POSTER, view)


def of_producer(desk: Desk, maker: Producer) -> Job:
    """The poster of a producer: its name, its place, and its recognised products by stars."""
    ends = [
        (one.recognition.stars, desk.lapses[product.id][0])
        for product in desk.by_producer.get(maker.id, ())
        if product.id in desk.lapses and (one := desk.verdicts[product.id]).recognition
    ]
    by_stars = sorted(Counter(stars for stars, _ in ends).items(), reverse=True)
    until = desk.day(min((day for _, day in ends), default=None))
    view = PosterView(
        site=desk.catalogue.site.name,
        demo=_demo(desk),
        kind=_say(desk, f"kind.{maker.kind.value}"),
        name=maker.name,
        place=_capital(desk.address(place=maker.place)),
        rows=tuple(
            PosterRow(stars=stars, text=_say(desk, "word.products", n=number))
            for stars, number in by_stars
        ),
        said=_say(desk, "poster.recognised", n=len(ends), until=until) if ends else "",
        note=_say(desk, "poster.today"),
    )
    return _job(urls.producer_poster(maker.id), view)


def _brand(desk: Desk) -> str:
    return _say(desk, "site.brand", province=desk.catalogue.site.province_name)


def _demo(desk: Desk) -> str:
    return _say(desk, "poster.demo") if desk.catalogue.site.demo else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _say(desk: Desk, key: str, **values: object) -> str:
    """A message with its gaps filled; its key stands where there is none, and the page's fault names it."""
    text = desk.settings.words.get(key, key).replace("\u00a0", " ")
    return _GAP.sub(lambda gap: str(values.get(gap[1], gap[0])), text)


def _job(url: str, view: PosterView) -> Job:
    return Job(target=urls.target(url), renderer=Renderer.POSTER, view=view)
