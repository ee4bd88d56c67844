"""The ledger's two files as lines with typed cells, or every malformed line and cell in its place.

Enters: a Source of content/ledger/codes.csv or prints.csv. Leaves: lines of the model, or diagnostics. What is written is
taken as it stands, letter for letter: links are digests of the cells.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from ocop_site.diagnostics import Diagnostic, Route, Span, Text
from ocop_site.load import codes
from ocop_site.load.source import Source
from ocop_site.model.ledger import (
    CODE_COLUMNS,
    PRINT_COLUMNS,
    CodeState,
    Entry,
    PrintKind,
    PrintRun,
    Symbol,
)

LARGEST = 100_000_000
"""Bytes: the ledger only grows, some 120 bytes a line. No host takes a larger file."""
_CELL = re.compile(r'(?:"((?:[^"]|"")*)"|([^",]*))(,|$)')
_CONFLICT = re.compile(r"<{7}|={7}$|>{7}|\|{7}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


class _Cell(NamedTuple):
    column: int
    text: str


class _Kind(NamedTuple):
    """What a cell must be: a pattern of the whole cell, and the words for it."""

    pattern: str
    expected: Text


def _one_of(*words: str) -> _Kind:
    listed = ", ".join(words)
    return _Kind("|".join(words), Text(listed, listed))


_ID = _Kind(r"[^\s,\"]{1,100}", Text("mã sản phẩm", "a product's id"))
_NO_ID = _Kind(
    rf"(?:{_ID.pattern})?", Text("mã sản phẩm, hoặc để trống", "a product's id, or empty")
)
_CODE = _Kind(r"[0-9A-Za-z]{1,40}", Text("mã truy xuất", "a trace code"))
_DAY = _Kind(r"\d{4}-\d\d-\d\d", Text("ngày như 2026-11-26", "a day as 2026-11-26"))
_ADDRESS = _Kind(r"[!-~]{1,200}", Text("địa chỉ in trên tem", "a printed address"))
_COUNT = _Kind(r"0|[1-9]\d{0,9}", Text("số nguyên như 1200", "a whole number as 1200"))
_ANY = _Kind(r"[^\x00-\x1f\x7f]{0,300}", Text("chữ trên một dòng", "text on one line"))
_DRAWN = {
    "version": _Kind(r"[1-9]|[1-3]\d|40", Text("số từ 1 đến 40", "a number from 1 to 40")),
    "level": _one_of("M", "Q", "H"),
    "mask": _Kind(r"[0-7]", Text("số từ 0 đến 7", "a number from 0 to 7")),
}
_CODE_KINDS: Mapping[str, _Kind] = {
    "code": _CODE,
    "product": _ID,
    "date": _DAY,
    "state": _one_of(*CodeState),
    "into": _NO_ID,
    "address": _ADDRESS,
    **_DRAWN,
    "link": _ANY,
}
_PRINT_KINDS: Mapping[str, _Kind] = {
    **dict.fromkeys(PRINT_COLUMNS, _ANY),
    "date": _DAY,
    "kind": _one_of(*PrintKind),
    "product": _ID,
    "code": _CODE,
    "first": _COUNT,
    "last": _COUNT,
    "address": _ADDRESS,
    **_DRAWN,
}


def entries(source: Source) -> tuple[tuple[Entry, ...], list[Diagnostic]]:
    """The lines of codes.csv; none when one of them cannot be read."""
    made, faults = _lines(source, CODE_COLUMNS, _CODE_KINDS, _entry)
    return (() if faults else tuple(made)), faults


def prints(source: Source) -> tuple[tuple[PrintRun, ...], list[Diagnostic]]:
    """The lines of prints.csv; none when one of them cannot be read."""
    made, faults = _lines(source, PRINT_COLUMNS, _PRINT_KINDS, _print_run)
    return (() if faults else tuple(made)), faults


def locate(source: Source, route: Route) -> Span:
    """The place of a route (line, column's name); the first cell where the column is not known."""
    line = route[0] if route and isinstance(route[0], int) else 1
    heads = source.line(1).split(",")
    cells = _cells(source.line(line)) or []
    number = heads.index(str(route[1])) if len(route) > 1 and str(route[1]) in heads else 0
    column = cells[number].column if number < len(cells) else 1
    return Span(path=source.path, line=line, column=column)


def _lines(
    source: Source,
    columns: tuple[str, ...],
    kinds: Mapping[str, _Kind],
    made_of: Callable[[int, Mapping[str, str]], Any],
) -> tuple[list[Any], list[Diagnostic]]:
    head, *rows = source.text.rstrip("\n").split("\n")
    if not source.text:
        return [], []
    if head != ",".join(columns):
        first = ",".join(columns)
        problem = Text(f"dòng đầu phải là {first}", f"the first line must be {first}")
        return [], [_bad_line(source, 1, head, problem)]
    made: list[Any] = []
    faults: list[Diagnostic] = []
    for number, row in enumerate(rows, start=2):
        cells = _cells(row)
        if wrong := _problem(row, cells, len(columns)):
            faults.append(_bad_line(source, number, row, wrong))
            continue
        named = dict(zip(columns, cells or (), strict=True))
        if found := list(_bad_cells(source, number, named, kinds)):
            faults += (replace(one, excerpt=row) for one in found)
        else:
            made.append(made_of(number, {name: cell.text for name, cell in named.items()}))
    return made, faults


def _cells(row: str) -> list[_Cell] | None:
    """The cells of a line by RFC 4180, each with the column where it starts; None where quotes do not match."""
    cells: list[_Cell] = []
    at = 0
    while True:
        found = _CELL.match(row, at)
        if found is None:
            return None
        quoted, plain, end = found.groups()
        text = plain if quoted is None else quoted.replace('""', '"')
        cells.append(_Cell(at + 1, text))
        at = found.end()
        if not end:
            return cells


def _problem(row: str, cells: list[_Cell] | None, count: int) -> Text | None:
    if _CONFLICT.match(row):
        return Text("dấu xung đột của git", "git's mark of a conflict")
    if cells is None:
        return Text("dấu ngoặc kép không khớp", "quotes that do not match")
    if _CONTROL.search(row):
        return Text("có ký tự điều khiển", "a control character")
    if len(cells) != count:
        return Text(
            f"có {len(cells)} ô, cần {count}", f"{len(cells)} cells where {count} are needed"
        )
    return None


def _bad_cells(
    source: Source, number: int, named: Mapping[str, _Cell], kinds: Mapping[str, _Kind]
) -> Iterator[Diagnostic]:
    for name, cell in named.items():
        kind = kinds[name]
        if re.fullmatch(kind.pattern, cell.text) and (kind is not _DAY or _is_day(cell.text)):
            continue
        yield Diagnostic(
            code=codes.LEDGER_CELL,
            span=Span(path=source.path, line=number, column=cell.column),
            values={
                "code": named["code"].text,
                "product": named["product"].text,
                "column": name,
                "read": cell.text,
                "expected": kind.expected.vi,
                "expected_en": kind.expected.en,
                "book": _book(source),
            },
        )


def _book(source: Source) -> str:
    return source.path.rpartition("/")[2]


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _bad_line(source: Source, number: int, row: str, problem: Text) -> Diagnostic:
    values = {"problem": problem.vi, "problem_en": problem.en, "book": _book(source)}
    span = Span(path=source.path, line=number)
    return Diagnostic(code=codes.LEDGER_LINE, span=span, values=values, excerpt=row)


def _entry(line: int, cells: Mapping[str, str]) -> Entry:
    return Entry(
        line=line,
        code=cells["code"],
        product=cells["product"],
        date=date.fromisoformat(cells["date"]),
        state=CodeState(cells["state"]),
        into=cells["into"],
        address=cells["address"],
        symbol=_symbol(cells),
        link=cells["link"],
    )


def _print_run(line: int, cells: Mapping[str, str]) -> PrintRun:
    texts = ("product", "code", "lot", "series", "size", "sheet", "by", "address", "link")
    return PrintRun(
        line=line,
        date=date.fromisoformat(cells["date"]),
        kind=PrintKind(cells["kind"]),
        first=int(cells["first"]),
        last=int(cells["last"]),
        symbol=_symbol(cells),
        **{name: cells[name] for name in texts},
    )


def _symbol(cells: Mapping[str, str]) -> Symbol:
    return Symbol(version=int(cells["version"]), level=cells["level"], mask=int(cells["mask"]))
