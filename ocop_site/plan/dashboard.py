"""The programme in figures on the day of the build: its page and the file of each of its tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from ocop_site.model.page import Job, Renderer
from ocop_site.model.targets import PercentSpan, Targets
from ocop_site.model.verdict import State
from ocop_site.plan import bars, csv, statistics, tables, urls, views
from ocop_site.plan.desk import Desk
from ocop_site.plan.statistics import Counted, Stamp
from ocop_site.plan.tables import EMPTY, FULL, Class, word
from ocop_site.plan.views import Cell, Table, TableRow, Word

PAGE = urls.DASHBOARD
DAYS = (30, 90, 180)
"""The terms for which it is said how many recognitions end; from 180 days before the end a file for re-evaluation may
be handed in (QĐ 26/2026, Điều 7 khoản 6 điểm a)."""
CLASSES = tuple(
    Class(word=tables.stars(number), tone=tone, stars=frozenset({number}))
    for number, tone in ((5, tables.FULL), (4, tables.HATCHED), (3, tables.DOTTED))
)
"""The classes that are recognised."""

Wanted = tuple[str, Decimal, Decimal | None, Decimal | None, Callable[[Decimal], str]]
"""A target's key, its bounds, what came of it, and how its figures are written."""


def jobs(desk: Desk) -> Iterator[Job]:
    """The dashboard and its CSV files."""
    counted = statistics.recognised(desk.catalogue, desk.verdicts)
    share = statistics.stamped_share(counted)
    soon = statistics.lapsing(desk.verdicts, desk.settings.today, 90)
    shown = tuple(_tables(desk, counted))
    view = views.Dashboard(
        shell=desk.shell(PAGE, section="dashboard", title="", description=""),
        products=desk.wording.integer(len(counted)),
        producers=desk.wording.integer(len(statistics.makers(counted))),
        stamped="–" if share is None else desk.wording.percent(share),
        lapsing=desk.wording.integer(soon),
        tables=shown,
    )
    yield Job(
        target=urls.target(PAGE), renderer=Renderer.PAGE, template="dashboard.html", view=view
    )
    yield from (csv.job(table, desk.settings.words) for table in shown)


def _tables(desk: Desk, counted: tuple[Counted, ...]) -> Iterator[Table]:
    newest_first = sorted(desk.catalogue.targets.values(), key=lambda one: -one.year)
    yield from (_targets(desk, one) for one in newest_first)
    yield _states(desk)
    yield _lapsing(desk)
    yield _by_stars(desk, counted)
    lines = tables.groups(desk, counted)
    yield tables.crossed(desk, "groups", PAGE, head=word("group"), lines=lines, classes=CLASSES)
    lines = tables.communes(desk, counted)
    yield tables.crossed(desk, "communes", PAGE, head=word("commune"), lines=lines, classes=CLASSES)
    yield tables.crossed(
        desk, "kinds", PAGE, head=word("kind"), lines=tables.kinds(counted), classes=CLASSES,
        more=word("producers"),
    )  # fmt: skip
    yield tables.led(desk, "led", PAGE, counted)
    yield _stamps(desk, counted)
    yield _entries(desk)


def _states(desk: Desk) -> Table:
    found = statistics.states(desk.verdicts)
    lines = ((Word(section="verdict.word", key=one.value), found[one]) for one in State)
    return tables.listed(desk, "states", PAGE, head=word("state"), lines=lines)


def _lapsing(desk: Desk) -> Table:
    today = desk.settings.today
    lines = (
        (
            Word(section="figure.of", key="within", n=str(days)),
            statistics.lapsing(desk.verdicts, today, days),
        )
        for days in DAYS
    )
    return tables.listed(desk, "lapsing", PAGE, head=word("term"), lines=lines)


def _by_stars(desk: Desk, counted: tuple[Counted, ...]) -> Table:
    found = statistics.by_stars(counted)
    lines = [(one.word, one.count(found), one.tone) for one in CLASSES]
    links = [urls.stars(number) for one in CLASSES for number in one.stars]
    return tables.whole(desk, "stars", PAGE, head=word("class"), lines=lines, urls_=links)


def _stamps(desk: Desk, counted: tuple[Counted, ...]) -> Table:
    found = statistics.stamps(counted)
    words = (
        (Stamp.DECLARED, word("stamped"), tables.FULL),
        (Stamp.NONE, word("unstamped"), tables.EMPTY),
        (Stamp.UNDECLARED, tables.UNDECLARED, tables.DOTTED),
    )
    lines = [(label, found[one], tone) for one, label, tone in words]
    return tables.whole(desk, "stamps", PAGE, head=word("stamp"), lines=lines)


def _entries(desk: Desk) -> Table:
    counted = statistics.all_results(desk.catalogue, desk.scorecards)
    classes = (
        Class(word=word("reached"), tone=FULL, stars=frozenset({5, 4, 3})),
        Class(word=word("below"), tone=EMPTY, stars=frozenset({2, 1, 0})),
    )
    lines = tables.entry_kinds(counted)
    return tables.crossed(desk, "entries", PAGE, head=word("entry"), lines=lines, classes=classes)


def _targets(desk: Desk, targets: Targets) -> Table:
    return Table(
        name="targets",
        csv=urls.csv(PAGE, "targets", targets.id),
        columns=(word("target"), word("wanted"), word("result"), word("answer")),
        rows=tuple(_target(desk, one) for one in _wanted(desk, targets)),
        chart="targets",
        legend=((tables.FULL, word("result")), (tables.HATCHED, word("wanted"))),
        year=targets.id,
        source=targets.source,
    )


def _wanted(desk: Desk, targets: Targets) -> Iterator[Wanted]:
    got = statistics.achieved(desk.catalogue, desk.scorecards, targets.year, desk.settings.today)
    for key in ("new_products", "rated", "five_star_candidates", "new_producers", "stamped_share"):
        wanted = getattr(targets, key)
        if wanted is None:
            continue
        low, high = (wanted, None) if isinstance(wanted, int) else (wanted.min, wanted.max)
        result = getattr(got, key) if got else None
        write = desk.wording.percent if isinstance(wanted, PercentSpan) else desk.wording.points
        yield key.replace("_", "-"), Decimal(low), _exact(high), _exact(result), write


def _target(desk: Desk, target: Wanted) -> TableRow:
    key, low, high, result, write = target
    bar, wanted = bars.against(
        result or Decimal(0), low, high, result_tone=tables.FULL, wanted_tone=tables.HATCHED
    )
    least = Word(section="figure.of", key="at-least", n=write(low))
    span = Word(key=f"{desk.wording.points(low)}–{write(high)}") if high is not None else least
    answer = word("met" if result is not None and result >= low else "not-met")
    reached = Cell(word=Word(key=write(result))) if result is not None else tables.NOTHING
    return TableRow(
        label=word(key),
        cells=(
            Cell(word=span),
            reached,
            Cell(word=answer) if result is not None else tables.NOTHING,
        ),
        shown=reached.word.key,
        bar=bar,
        wanted=wanted,
    )


def _exact(value: Decimal | int | None) -> Decimal | None:
    return None if value is None else Decimal(value)
