"""A round in figures: what came of one that is closed, and what takes part in one that is open."""

from __future__ import annotations

from collections.abc import Iterator

from ocop_site.model.product import Level
from ocop_site.model.round import Round
from ocop_site.model.scalars import NONE
from ocop_site.plan import statistics, tables, urls
from ocop_site.plan.desk import Desk
from ocop_site.plan.tables import Class, word
from ocop_site.plan.views import Table, Word

_TONES = {
    5: tables.FULL,
    4: tables.HATCHED,
    3: tables.DOTTED,
    2: tables.EMPTY,
    1: tables.LINED,
    0: tables.CROSSED,
}
_ENTRIES = (Class(word=word("entries"), tone=tables.FULL, stars=frozenset({0})),)


def of_round(desk: Desk, round_: Round) -> tuple[Table, ...]:
    """The tables of a round's page. While it is open they count entries, and no result is shown."""
    return tuple(_open(desk, round_) if round_.closed is NONE else _closed(desk, round_))


def _open(desk: Desk, round_: Round) -> Iterator[Table]:
    page = urls.round(round_.id)
    counted = statistics.entries(desk.catalogue, round_)
    if counted:
        for name, head, lines in (
            ("open-entries", word("entry"), tables.entry_kinds(counted)),
            ("open-groups", word("group"), tables.groups(desk, counted)),
            ("open-communes", word("commune"), tables.communes(desk, counted)),
        ):
            yield tables.crossed(desk, name, page, head=head, lines=lines, classes=_ENTRIES)


def _closed(desk: Desk, round_: Round) -> Iterator[Table]:
    page = urls.round(round_.id)
    counted = statistics.results(desk.catalogue, desk.scorecards, round_)
    if not counted:
        return
    found = statistics.by_stars(counted)
    lines = [
        (_class(number, round_.level), found[number], tone)
        for number, tone in _TONES.items()
        if number >= statistics.LEAST_RECOGNISED or found[number]
    ]
    yield tables.whole(desk, "results", page, head=word("class"), lines=lines)
    yield _changes(desk, round_, page)
    classes = tuple(_classes(round_.level))
    for name, head, rows in (
        ("result-entries", word("entry"), tables.entry_kinds(counted)),
        ("result-groups", word("group"), tables.groups(desk, counted)),
        ("result-communes", word("commune"), tables.communes(desk, counted)),
    ):
        yield tables.crossed(desk, name, page, head=head, lines=rows, classes=classes)
    yield tables.crossed(
        desk, "result-kinds", page, head=word("kind"), lines=tables.kinds(counted), classes=classes,
        more=word("producers"),
    )  # fmt: skip
    yield tables.led(desk, "result-led", page, counted)


def _changes(desk: Desk, round_: Round, page: str) -> Table:
    found = statistics.changes(desk.catalogue, desk.scorecards, round_)
    lines = ((word(one.value), count) for one, count in found.items())
    return tables.listed(desk, "changes", page, head=word("change"), lines=lines)


def _classes(level: Level) -> Iterator[Class]:
    for number in (5, 4, 3):
        stars = frozenset({number})
        yield Class(word=_class(number, level), tone=_TONES[number], stars=stars)
    yield Class(word=word("below"), tone=tables.EMPTY, stars=frozenset({2, 1, 0}))


def _class(stars: int, level: Level) -> Word:
    """A class by its name; 90 points at the province only make a candidate (QĐ 26/2026, Điều 7 khoản 3 điểm e)."""
    if stars == 0:
        return word("excluded")
    return word("candidate") if stars == 5 and level is not Level.MINISTRY else tables.stars(stars)
