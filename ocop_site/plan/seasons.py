"""Seasons: the months with what is sold in them, and the calendar of the year.

A season of twelve months is none: such products stand in a list of their own, so that the months show what they alone bring.
A product that declares no month is in no list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ocop_site.model.product import Product
from ocop_site.plan import urls, views
from ocop_site.plan.desk import Desk

MONTHS = range(1, 13)
ALL_YEAR = "quanh-nam"
"""What the list of products without a season is called in addresses."""
MOST_ROWS = 150
"""So many products have a row each; where there are more, the rows are product sets with counts."""


def keys(product: Product) -> tuple[str, ...]:
    """The lists of seasons that a product is in: its months, "1" to "12", or ALL_YEAR alone."""
    months = sorted(set(product.season))
    return (ALL_YEAR,) if len(months) == len(MONTHS) else tuple(map(str, months))


def choices(desk: Desk) -> tuple[views.Choice, ...]:
    """The months that have products, and the whole year; each with its count."""
    counts = dict.fromkeys((*map(str, MONTHS), ALL_YEAR), 0)
    for product in desk.products:
        for key in keys(product):
            counts[key] += 1
    return tuple(
        views.Choice(
            name="" if key == ALL_YEAR else desk.wording.month(int(key)),
            url=urls.ALL_YEAR if key == ALL_YEAR else urls.month(int(key)),
            count=count,
            key=key,
        )
        for key, count in counts.items()
        if count
    )


def calendar(desk: Desk, months: tuple[views.Choice, ...]) -> views.Calendar:
    """The year as a table: a row for each product with a season, in the order in which the seasons begin."""
    now = desk.settings.today.month
    seasonal = [one for one in desk.products if 0 < len(set(one.season)) < len(MONTHS)]
    is_large = len(seasonal) > MOST_ROWS
    rows = _sets if is_large else _products
    return views.Calendar(
        shell=desk.shell(urls.SEASONS, section="products", title="", description=""),
        choices=months,
        now=str(now),
        month=desk.wording.month(now),
        names=tuple(map(desk.wording.month, MONTHS)),
        parts=tuple(
            views.CalendarPart(heading=heading, rows=tuple(rows(desk, inside, now)))
            for heading, inside in _by_group(desk, seasonal)
        ),
        is_of_sets=is_large,
        year_round=() if is_large else _year_round(desk),
    )


@dataclass(frozen=True, slots=True)
class _Run:
    """Months in a row, from the first to the last of them, inside one year."""

    first: int
    last: int


def _by_group(
    desk: Desk, products: Sequence[Product]
) -> Iterator[tuple[views.Link | None, list[Product]]]:
    """The products of each main group in the decision's order, then those without one."""
    found: dict[str, list[Product]] = {}
    for product in products:
        group = desk.group_of(product)
        found.setdefault(group.id if group else "", []).append(product)
    for group in desk.classification.groups if desk.classification else ():
        if group.id in found:
            yield views.Link(name=group.name, url=urls.group(group.id)), found[group.id]
    if "" in found:
        yield None, found[""]


def _products(desk: Desk, products: Iterable[Product], now: int) -> Iterator[views.CalendarRow]:
    for product in sorted(products, key=lambda one: (_begins(one.season), len(set(one.season)))):
        yield views.CalendarRow(
            link=views.Link(name=product.name, url=urls.trace(product.code)),
            cells=tuple(_bars(product.season, now)),
        )


def _sets(desk: Desk, products: Iterable[Product], now: int) -> Iterator[views.CalendarRow]:
    """A row for each product set: how many of its products each month has."""
    in_order = sorted(products, key=lambda one: one.set or 0)
    for number, inside in groupby(in_order, key=lambda one: one.set):
        seasons = [set(one.season) for one in inside]
        counts = [sum(month in one for one in seasons) for month in MONTHS]
        name, url = ("", "") if number is None else (desk.set_name(number), desk.set_url(number))
        yield views.CalendarRow(
            link=views.Link(name=name, url=url),
            cells=tuple(
                views.CalendarCell(span=1, text=str(count or ""), is_now=month == now)
                for month, count in zip(MONTHS, counts, strict=True)
            ),
        )


def _begins(season: Sequence[int]) -> int:
    """The first month of the season that no month of it comes before: November for November to February."""
    months = set(season)
    return next(month for month in sorted(months) if (month - 2) % 12 + 1 not in months)


def _bars(season: Sequence[int], now: int) -> Iterator[views.CalendarCell]:
    """The twelve columns of a row: a bar over each run of months, an empty cell for every other month."""
    runs = {run.first: run for run in _runs(season)}
    month = MONTHS[0]
    while month in MONTHS:
        run = runs.get(month)
        last = run.last if run else month
        text = (str(month) if last == month else f"{month}–{last}") if run else ""
        yield views.CalendarCell(span=last - month + 1, text=text, is_now=month <= now <= last)
        month = last + 1


def _runs(season: Iterable[int]) -> Iterator[_Run]:
    months = sorted(set(season))
    for _, together in groupby(enumerate(months), key=lambda one: one[1] - one[0]):
        run = [month for _, month in together]
        yield _Run(run[0], run[-1])


def _year_round(desk: Desk) -> tuple[views.Link, ...]:
    return tuple(
        views.Link(name=one.name, url=urls.trace(one.code))
        for one in desk.products
        if keys(one) == (ALL_YEAR,)
    )
