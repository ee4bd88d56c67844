"""The print register as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass

from ocop_site.plan.views.shared import Link, Shell


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintRow:
    """A line of the register: stamps printed or void. `first` and `last` are empty for stamps without a series.

    `lot` has an address only while its page exists; without a lot its name is empty.
    """

    date: str
    date_iso: str
    is_void: bool
    lot: Link
    series: str
    first: str
    last: str
    count: str
    size: str
    sheet: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintBook:
    """The lines of one product, by lot; its own page where it has one. `standing` is what was printed and is not void."""

    product: Link
    code: str
    rows: tuple[PrintRow, ...]
    printed: str
    void: str
    standing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StampRegister:
    """Every run of stamps, by product; `csv` is the address of the whole register as a file."""

    shell: Shell
    csv: str
    columns: tuple[str, ...]
    books: tuple[PrintBook, ...]
    runs: str
    printed: str
    void: str
    standing: str
