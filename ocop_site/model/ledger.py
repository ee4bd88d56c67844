"""The ledger: every trace code that was ever issued, and every run of stamps that was printed.

Two files of content/ledger, codes.csv and prints.csv, are only ever added to. Each line ends with a link: a digest of the link
above it and of its own cells, so that no line can change, move or go without breaking every link below it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

CODE_COLUMNS = (
    *("code", "product", "date", "state", "into", "address", "version", "level", "mask", "link"),
)
PRINT_COLUMNS = (
    *("date", "kind", "product", "code", "lot", "series", "first", "last", "size", "sheet"),
    *("by", "address", "version", "level", "mask", "link"),
)
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
    """One line of prints.csv. Numbers are 0 for stamps without a series; `size` is the stamp's side in mm as text."""

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

    def cells(self) -> tuple[str, ...]:
        """The cells of the line without its link."""
        what = (self.date.isoformat(), self.kind.value, self.product, self.code, self.lot)
        run = (self.series, str(self.first), str(self.last), self.size, self.sheet, self.by)
        drawn = (str(self.symbol.version), self.symbol.level, str(self.symbol.mask))
        return (*what, *run, self.address, *drawn)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Both files as they stand, in the order of their lines."""

    entries: tuple[Entry, ...] = ()
    prints: tuple[PrintRun, ...] = ()

    @property
    def standing(self) -> Mapping[str, Entry]:
        """What holds of each code: the last line that names it."""
        return {entry.code: entry for entry in self.entries}


def link(above: str, cells: Sequence[str]) -> str:
    """The link of a line with these cells below a line whose link is `above` ("" for the first line)."""
    text = "\x1f".join((above, *cells))
    return hashlib.sha256(text.encode()).hexdigest()[:_LINK_LENGTH]
