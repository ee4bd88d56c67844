"""Workbooks filled in as a person fills them: a choice from each cell's own drop-down, through openpyxl."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

_RANGE = re.compile(r"'([^']+)'!\$([A-Z]+)\$1:\$[A-Z]+\$(\d+)")

Choose = Callable[[str, list[str]], str]
"""The label that is chosen for an item, from the labels of its drop-down."""


def highest(_: str, labels: list[str]) -> str:
    """The best option."""
    return max(labels, key=points)


def points(label: str) -> int:
    """The points that a label begins with."""
    return int(label.split(" ", 1)[0])


def fill(path: Path, choose: Choose = highest, *, day: object = "12/6/2026") -> int:
    """Fill in one workbook and save it; the sum of the points chosen."""
    book = load_workbook(path)
    sheet = book["Phiếu chấm"]
    sheet["C8"] = day
    lists = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}
    chosen = 0
    for cell, item in items(book):
        row = cell[1:]
        ranges = [labels(book, found) for found in _RANGE.finditer(lists[cell])]
        if f"H{row}" in lists:
            case = labels(book, next(_RANGE.finditer(lists[f"H{row}"])))[0]
            sheet[f"H{row}"] = case
        label = choose(item, ranges[0])
        sheet[cell] = label
        chosen += points(label)
    book.save(path)
    return chosen


def change(path: Path, **cells: object) -> None:
    """Write into cells of the visible sheet, whatever their protection: `change(path, D14="9")`."""
    book = load_workbook(path)
    for cell, value in cells.items():
        book["Phiếu chấm"][cell] = value
    book.save(path)


def facts(path: Path, **values: str) -> None:
    """Change what the hidden sheet says."""
    book = load_workbook(path)
    for row in book["Dữ liệu"].iter_rows(max_col=2):
        if row[0].value in values:
            row[1].value = values[str(row[0].value)]
    book.save(path)


def items(book: Workbook) -> Iterator[tuple[str, str]]:
    """The cell of every item's choice with the item."""
    for name, row in book["Dữ liệu"].iter_rows(max_col=2, values_only=True):
        if str(name).startswith("row:"):
            yield f"D{row}", str(name).removeprefix("row:")


def labels(book: Workbook, found: re.Match[str]) -> list[str]:
    """The labels of a list on the hidden sheet."""
    sheet, column, last = found.groups()
    return [str(book[sheet][f"{column}{row}"].value) for row in range(1, int(last) + 1)]
