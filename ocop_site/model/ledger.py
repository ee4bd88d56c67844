"""The ledger: every trace code that was ever issued, and every run of stamps that was printed.

Two files of content/ledger, codes.csv and prints.csv, are only ever added to. Each line ends with a link: a digest of the link
above it and of its own cells, so that no line can change, move or go without breaking every link below it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

CODE_COLUMNS = (
    *("code", "product", "date", "state", "into", "address", "version", "level", "mask", "link"),
)
PRINT_COLUMNS = (
    *("date", "kind", "product", "code", "lot", "series", "first", "last", "size", "sheet"),
    *("by", "address", "version", "level", "mask", "link"),
)
FOLDER = "/T/"
"""Where the pages of codes lie below the address that stamps carry."""
_LINK_LENGTH = 16


class CodeState(StrEnum):
    """What became of a code."""

    ISSUED = "issued"
    WITHDRAWN = "withdrawn"
    """No longer stuck on packets; its page stays."""
    MERGED = "merged"
    """The product goes on as another one, named in `into`; its page points there."""


class PrintKind(StrEnum):
    """What a line of the print register says."""

    PRINTED = "printed"
    VOID = "void"
    """Spoilt or lost stamps: a range that is on no packet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Symbol:
    """How a printed address is drawn: QR version 1 to 40, level M, Q or H, mask 0 to 7."""

    version: int
    level: str
    mask: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of codes.csv; `line` is its number in the file, the head being line 1."""

    line: int
    code: str
    product: str
    date: date
    state: CodeState
    into: str
    address: str
    symbol: Symbol
    link: str

    def cells(self) -> tuple[str, ...]:
        """The cells of the line without its link."""
        drawn = (str(self.symbol.version), self.symbol.level, str(self.symbol.mask))
        named = (self.code, self.product, self.date.isoformat(), self.state.value, self.into)
        return (*named, self.address, *drawn)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintRun:
    """One line of prints.csv. Stamps without a series are counted from 1; `size` is the stamp's side in mm as text."""

    line: int
    date: date
    kind: PrintKind
    product: str
    code: str
    lot: str
    series: str
    first: int
    last: int
    size: str
    sheet: str
    by: str
    address: str
    symbol: Symbol
    link: str

    @property
    def count(self) -> int:
        """How many stamps the line is about."""
        return self.last - self.first + 1

    def cells(self) -> tuple[str, ...]:
        """The cells of the line without its link."""
        what = (self.date.isoformat(), self.kind.value, self.product, self.code, self.lot)
        run = (self.series, str(self.first), str(self.last), self.size, self.sheet, self.by)
        drawn = (str(self.symbol.version), self.symbol.level, str(self.symbol.mask))
        return (*what, *run, self.address, *drawn)


@dataclass(frozen=True, kw_only=True)
class Ledger:
    """Both files as they stand, in the order of their lines."""

    entries: tuple[Entry, ...] = ()
    prints: tuple[PrintRun, ...] = ()
    earlier: tuple[Entry, ...] = ()
    """The entries of an earlier day, where a check was asked to compare: `entries` must begin with them."""

    @cached_property
    def standing(self) -> Mapping[str, Entry]:
        """What holds of each code: the last line that names it; one that gives it to another product does not count."""
        standing: dict[str, Entry] = {}
        for entry in self.entries:
            before = standing.get(entry.code)
            if before is None or before.product == entry.product:
                standing[entry.code] = entry
        return standing

    @cached_property
    def in_use(self) -> Mapping[str, Entry]:
        """The code of each product that stands as issued."""
        standing = self.standing.values()
        return {one.product: one for one in standing if one.state is CodeState.ISSUED}

    @cached_property
    def withdrawn(self) -> Mapping[str, date]:
        """Since when each code that stands as withdrawn is withdrawn."""
        lines = [one for one in self.entries[::-1] if one.state is CodeState.WITHDRAWN]
        first = {one.code: one.date for one in lines}
        return {
            code: first[code]
            for code, one in self.standing.items()
            if one.state is CodeState.WITHDRAWN
        }

    @cached_property
    def is_linked(self) -> bool:
        """Whether every line of the codes follows from the one above."""
        return not any(True for _ in loose(self.entries))


def link(above: str, cells: Sequence[str]) -> str:
    """The link of a line with these cells below a line whose link is `above` ("" for the first line)."""
    text = "\x1f".join((above, *cells))
    return hashlib.sha256(text.encode()).hexdigest()[:_LINK_LENGTH]


def printed_address(stamp_url: str, code: str) -> str:
    """What the stamp's code carries: capitals only, for the alphanumeric mode of ISO/IEC 18004."""
    return f"{stamp_url.rstrip('/')}{FOLDER}{code}/".upper()


def loose(lines: Sequence[Entry | PrintRun]) -> Iterator[Entry | PrintRun]:
    """Every line whose link does not follow from the line above it and from its own cells."""
    above = ""
    for line in lines:
        if line.link != link(above, line.cells()):
            yield line
        above = line.link


def goes_on_as(ledger: Ledger, entry: Entry, products: Container[str]) -> str:
    """The product among `products` that a merged code's product goes on as, over several merges; "" in a circle or none."""
    seen = {entry.product}
    into = entry.into
    while into not in products:
        merged = [one for one in ledger.standing.values() if one.product == into and one.into]
        if into in seen or not merged:
            return ""
        seen.add(into)
        into = merged[-1].into
    return into
