"""A table as CSV and as a workbook; with desk.workbook one of the two doors to openpyxl.

Enters: heads and rows of text, numbers and dates. Leaves: bytes that only the rows and the day decide. Both show the
same cells, and no cell can be taken for a formula.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TypeAlias

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from ocop_site import vietnamese
from ocop_site.desk.workbook import settled

Value: TypeAlias = str | int | Decimal | date | None
DAY_FORMAT = "d/m/yyyy"

_BOM = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f]")
_WIDEST = 48
_HEAD_FILL = PatternFill("solid", fgColor="EEF1EF")
_EDGE = Border(bottom=Side(style="thin", color="9AA39E"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with its name and its head; every row has one value for each head."""

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def csv_bytes(table: Table) -> bytes:
    """RFC 4180 for Excel in Vietnam: UTF-8 with BOM, CRLF, decimals with a comma and as many as the value has, days as 26/6/2026."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(table.head)
    writer.writerows([[_shown(value) for value in row] for row in table.rows])
    return (_BOM + text.getvalue()).encode()


def workbook(table: Table, *, day: date, remark: str = "") -> bytes:
    """The table as a workbook of one sheet, dated to `day`; `remark` stands at the head of printed pages."""
    book = Workbook()
    sheet: Worksheet = book.worksheets[0]
    sheet.title = table.name
    sheet.append(table.head)
    for row in table.rows:
        sheet.append([_stored(value) for value in row])
    _dress(sheet, table)
    sheet.oddHeader.center.text = remark or None  # type: ignore[union-attr]
    sheet.oddFooter.right.text = "&P/&N"  # type: ignore[union-attr]
    noon = datetime(day.year, day.month, day.day, 12)  # noqa: DTZ001 - docProps has no zone
    book.properties.created = noon
    book.properties.title = table.name
    book.properties.creator = "ocop_site"
    book.properties.language = "vi"
    return settled(book, noon)


def neutral(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe goes before what begins like one."""
    shown = _UNPRINTABLE.sub(" ", text)
    return f"'{shown}" if text.startswith(_FORMULA) else shown


def _shown(value: Value) -> str:
    if isinstance(value, Decimal):
        return vietnamese.format_decimal(value, places=_places(value))
    if isinstance(value, date):
        return vietnamese.format_date(value)
    return neutral(value) if isinstance(value, str) else "" if value is None else str(value)


def _places(value: Decimal) -> int:
    return max(0, -int(value.as_tuple().exponent))


def _stored(value: Value) -> object:
    return (neutral(value) or None) if isinstance(value, str) else value


def _dress(sheet: Worksheet, table: Table) -> None:
    for number, head in enumerate(table.head, start=1):
        cells = [row[number - 1] for row in table.rows]
        longest = max([len(head), *(len(_shown(value)) for value in cells)])
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = min(longest, _WIDEST) + 3
        title = sheet.cell(1, number)
        title.font, title.fill, title.border = Font(bold=True), _HEAD_FILL, _EDGE
        for line, value in enumerate(cells, start=2):
            cell = sheet.cell(line, number)
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            if isinstance(value, str):
                cell.data_type = "s"
            elif isinstance(value, Decimal):
                cell.number_format = f"{0:.{_places(value)}f}"
            elif isinstance(value, date):
                cell.number_format = DAY_FORMAT
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]
