"""Figures as tables with bars: the few forms that the dashboard and the rounds' pages are made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ocop_site import vietnamese
from ocop_site.model.producer import ProducerKind
from ocop_site.model.round import EntryKind
from ocop_site.plan import bars, statistics, urls
from ocop_site.plan.desk import Desk
from ocop_site.plan.statistics import Counted
from ocop_site.plan.views import Cell, Table, TableRow, Word

FULL, HATCHED, DOTTED, EMPTY, LINED, CROSSED = range(1, 7)
"""Patterns of a bar's pieces: told apart without colour."""
FLAGS = ("woman", "minority", "disabled")
"""What is asked about who leads a producer (criterion 3.2)."""
UNDECLARED = Word(section="word", key="undeclared")
NOTHING = Cell(word=Word(key="–"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Class:
    """A column of a table by stars: the stars that it takes together, and its pattern."""

    word: Word
    tone: int
    stars: frozenset[int]

    def count(self, found: Mapping[int, int]) -> int:
        """How many of those counted are of this class."""
        return sum(found.get(one, 0) for one in self.stars)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row before it is a row: what it counts, by stars; `more` stands in a column of its own."""

    label: Word
    found: Mapping[int, int]
    url: str = ""
    more: int | None = None


def word(key: str) -> Word:
    """A word of the tables alone."""
    return Word(section="figure.word", key=key)


def stars(number: int) -> Word:
    """So many stars."""
    return Word(section="word", key="stars", n=str(number))


def number(desk: Desk, count: int) -> Cell:
    """A whole number."""
    return Cell(word=Word(key=desk.wording.integer(count)), raw=str(count))


def crossed(
    desk: Desk, name: str, page: str, *, head: Word, lines: Iterable[Line], classes: Sequence[Class],
    more: Word | None = None,
) -> Table:  # fmt: skip
    """Rows by classes of stars, with their sums, as bars that are cut into the classes.

    Of one class alone there is no sum and no legend.
    """
    given = tuple(lines)
    counts = [[one.count(line.found) for one in classes] for line in given]
    several = len(classes) > 1
    drawn = bars.stacked(counts, [one.tone for one in classes])
    rows = tuple(
        TableRow(
            label=line.label,
            url=line.url if sum(row) else "",
            cells=(*_cells(desk, row, several=several), *_more(desk, line.more)),
            shown=desk.wording.integer(sum(row)),
            bar=bar,
        )
        for line, row, bar in zip(given, counts, drawn, strict=True)
    )
    sums = [sum(column) for column in zip(*counts, strict=True)] or [0] * len(classes)
    all_more = sum(line.more or 0 for line in given) if more else None
    columns = [one.word for one in classes] + [word("total")] * several
    return Table(
        name=name,
        csv=urls.csv(page, name),
        columns=(head, *columns, *([more] if more else ())),
        rows=rows,
        sums=(*_cells(desk, sums, several=several), *_more(desk, all_more)),
        chart="bars",
        legend=tuple((one.tone, one.word) for one in classes) if several else (),
    )


def whole(
    desk: Desk, name: str, page: str, *, head: Word, lines: Sequence[tuple[Word, int, int]], urls_: Sequence[str] = ()
) -> Table:  # fmt: skip
    """Words with their counts and tones, as one bar that is cut into them."""
    counts = [count for _, count, _ in lines]
    drawn = bars.cut(counts, [tone for _, _, tone in lines], sum(counts))
    by_tone = {one.tone: one for one in drawn}
    links = urls_ or [""] * len(lines)
    rows = tuple(
        TableRow(
            label=label,
            url=url if count else "",
            cells=(number(desk, count),),
            shown=desk.wording.integer(count),
            bar=(by_tone[tone],) if tone in by_tone else (),
        )
        for (label, count, tone), url in zip(lines, links, strict=True)
    )
    return Table(
        name=name,
        csv=urls.csv(page, name),
        columns=(head, word("products")),
        rows=rows,
        sums=(number(desk, sum(counts)),),
        chart="whole",
        legend=tuple((tone, label) for label, _, tone in lines),
    )


def listed(
    desk: Desk, name: str, page: str, *, head: Word, lines: Iterable[tuple[Word, int | None]]
) -> Table:  # fmt: skip
    """Words with their counts, a bar each; counts that overlap have no sum. None is shown as a dash."""
    given = tuple(lines)
    drawn = bars.stacked([[count or 0] for _, count in given], [FULL])
    rows = tuple(
        TableRow(
            label=label,
            cells=(NOTHING if count is None else number(desk, count),),
            shown="–" if count is None else desk.wording.integer(count),
            bar=bar,
        )
        for (label, count), bar in zip(given, drawn, strict=True)
    )
    columns = (head, word("products"))
    return Table(name=name, csv=urls.csv(page, name), columns=columns, rows=rows, chart="bars")


def led(desk: Desk, name: str, page: str, counted: Sequence[Counted]) -> Table:
    """Producers by who leads them: yes, no, not declared; and the products of those with a yes."""
    lines = []
    for flag in FLAGS:
        asked = statistics.led_by(statistics.makers(counted), flag)
        products = statistics.led_by((one.maker for one in counted), flag)[True]
        row = {1: asked[True], 2: asked[False], 3: asked[None]}
        lines.append(Line(label=word(flag), found=row, more=products))
    answers = ((word("yes"), FULL), (word("no"), EMPTY), (UNDECLARED, DOTTED))
    classes = [
        Class(word=label, tone=tone, stars=frozenset({place}))
        for place, (label, tone) in enumerate(answers, start=1)
    ]
    head, more = word("leader"), word("products")
    table = crossed(desk, name, page, head=head, lines=lines, classes=classes, more=more)
    # One producer may be in several rows, so they have no sum; what is asked is the share of the yes.
    rows = (
        replace(row, shown=f"{row.cells[0].word.key}/{row.cells[3].word.key}") for row in table.rows
    )
    return replace(table, rows=tuple(rows), sums=())


def groups(desk: Desk, counted: Iterable[Counted]) -> Iterator[Line]:
    """Every main group in the order of the decision; at the end products without one."""
    found = statistics.by_group(counted, desk.classification)
    for one in desk.classification.groups if desk.classification else ():
        label = Word(key=one.name)
        yield Line(label=label, url=urls.group(one.id), found=found.get(one.id, Counter()))
    if "" in found:
        yield Line(label=UNDECLARED, found=found[""])


def communes(desk: Desk, counted: Iterable[Counted]) -> Iterator[Line]:
    """Communes that have any, those with the most first; at the end products without one."""
    found = statistics.by_commune(counted)
    places = [(desk.catalogue.places[code], row) for code, row in found.items() if code]
    places.sort(key=lambda pair: (-pair[1].total(), vietnamese.sort_key(pair[0].name), pair[0].id))
    for place, row in places:
        name = desk.wording.place(place)
        label = Word(key=name[:1].upper() + name[1:])
        yield Line(label=label, url=urls.commune(place), found=row)
    if "" in found:
        yield Line(label=UNDECLARED, found=found[""])


def kinds(counted: Sequence[Counted]) -> Iterator[Line]:
    """Kinds of producers that have any, with how many producers they are."""
    found = statistics.by_kind(counted)
    makers = Counter(one.kind for one in statistics.makers(counted))
    for kind in ProducerKind:
        if kind in found:
            label = Word(section="kind", key=kind.value)
            url = urls.kind(kind.value)
            yield Line(label=label, url=url, found=found[kind], more=makers[kind])


def entry_kinds(counted: Iterable[Counted]) -> Iterator[Line]:
    """The three reasons why a product is in a round."""
    found = statistics.by_entry(counted)
    for kind in EntryKind:
        label = Word(section="entry", key=kind.value)
        yield Line(label=label, found=found.get(kind, Counter()))


def _cells(desk: Desk, counts: Sequence[int], *, several: bool) -> Iterator[Cell]:
    yield from (number(desk, one) for one in counts)
    if several:
        yield number(desk, sum(counts))


def _more(desk: Desk, count: int | None) -> tuple[Cell, ...]:
    return () if count is None else (number(desk, count),)
