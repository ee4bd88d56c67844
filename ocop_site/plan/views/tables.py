"""Tables of figures, each with its chart and its CSV file; and the page that holds those of the whole programme."""

from __future__ import annotations

from dataclasses import dataclass

from ocop_site.plan.views.shared import Shell


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A message by its section and key, filled with `n`; without a section `key` is the text itself."""

    key: str
    section: str = ""
    n: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell as it is read; `raw` is how a file writes it where that differs ("1234" for "1.234")."""

    word: Word
    raw: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A piece of a bar: where it starts and how long it is, in percent of the chart's width. `tone` is its pattern."""

    tone: int
    start: str
    width: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A row and its bar. `shown` stands beside the bar; `wanted` is the stretch of a target."""

    label: Word
    cells: tuple[Cell, ...]
    url: str = ""
    shown: str = ""
    bar: tuple[Segment, ...] = ()
    wanted: Segment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Figures. `name` is the key of its title and note and its place on the page, `csv` the address of its file.

    The first column heads the rows; `sums` stand below the others. `chart` is the kind of drawing: "" for none, "bars"
    for a bar to each row, "whole" for one bar cut into the rows, "targets" for results against what was wanted.
    `legend` names the patterns of bars that are cut.
    """

    name: str
    csv: str
    columns: tuple[Word, ...]
    rows: tuple[TableRow, ...]
    sums: tuple[Cell, ...] = ()
    chart: str = ""
    legend: tuple[tuple[int, Word], ...] = ()
    year: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dashboard:
    """The programme in figures on the day of the build."""

    shell: Shell
    products: str
    producers: str
    stamped: str
    lapsing: str
    tables: tuple[Table, ...]
