"""The only door to openpyxl: score sheets as workbooks, and back. Same form, same bytes.

Enters: a Form with its heading, or a path. Leaves: bytes, or what was filled in (Filled). A workbook that cannot be
read is NotOurs. May not know: the catalogue, the content folder.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from ocop_site.desk.sheet_form import COLUMNS, Form, Heading, Row, RowKind

FORM = "1"
"""Rises when the place of a cell changes its meaning."""
SHEET, LISTS, FACTS = "Phiếu chấm", "Danh mục", "Dữ liệu"
DAY_CELL = "C8"
OPTION, EVIDENCE, EXCLUDED, CASE = "D", "F", "G", "H"
FIRST_ROW = 11
LARGEST = 2_000_000
"""Bytes; a filled sheet has some 20 kilobytes."""

_HEAD_ROW = FIRST_ROW - 1
_WIDTHS = (7, 58, 8, 58, 8, 36, 36, 44)
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(<)")
_LINE = Side(style="thin", color="BFBFBF")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_HEAD = PatternFill("solid", fgColor="1F4E46")
_PART = PatternFill("solid", fgColor="D9E8E4")
_INPUT = PatternFill("solid", fgColor="FFF9E5")
_WRAP = Alignment(wrap_text=True, vertical="top")
_BOLD, _WHITE = Font(bold=True), Font(bold=True, color="FFFFFF")
_OPEN = Protection(locked=False)
_UNREADABLE = (
    *(OSError, BadZipFile, InvalidFileException, ParseError),
    *(KeyError, ValueError, TypeError, AttributeError, IndexError),
)


class NotOurs(Exception):
    """The file is no workbook that `export sheet` made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledRow:
    """What stands in the open cells of one item, as text; empty where nothing stands."""

    item: str
    row: int
    option: str
    case: str
    evidence: str
    excluded: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A workbook as it came back. `day` is a date where the cell holds one."""

    round: str
    product: str
    member: str
    set: str
    decision: str
    digest: str
    day: date | str
    rows: tuple[FilledRow, ...]


class Template:
    """The workbook of one form, to be saved again and again with another heading."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._book = Workbook()
        self._sheet: Worksheet = self._book.worksheets[0]
        self._sheet.title = SHEET
        self._lists: Worksheet = self._book.create_sheet(LISTS)
        self._facts: Worksheet = self._book.create_sheet(FACTS)
        self._lay()

    def save(self, heading: Heading) -> bytes:
        """The workbook of one member and product."""
        for number, text in enumerate(heading.lines, start=2):
            self._sheet.cell(number, 3).value = text
            self._sheet.cell(number, 3).data_type = "s"  # a name that begins with "=" is no formula
        facts = (FORM, *heading.facts)
        for number, text in enumerate(facts, start=1):
            self._facts.cell(number, 2).value = text
        opened = datetime(heading.opened.year, heading.opened.month, heading.opened.day)  # noqa: DTZ001 - a day, no zone
        self._book.properties.created = opened
        return settled(self._book, opened)

    def _lay(self) -> None:
        sheet, form = self._sheet, self._form
        for letter, width in zip("ABCDEFGH", _WIDTHS, strict=True):
            sheet.column_dimensions[letter].width = width
        sheet.column_dimensions[CASE].hidden = not form.has_cases
        sheet.freeze_panes = f"C{FIRST_ROW}"
        _head(sheet)
        for number, row in enumerate(form.rows, start=FIRST_ROW):
            _row(sheet, row, number)
        self._choices()
        self._totals()
        names = ("form", "round", "product", "member", "set", "decision", "digest")
        for number, name in enumerate(names, start=1):
            self._facts.cell(number, 1).value = name
        for number, row in enumerate(form.rows, start=FIRST_ROW):
            if row.kind is RowKind.ITEM:
                self._facts.append([f"row:{row.item}", str(number)])
        self._lists.sheet_state = "hidden"
        self._facts.sheet_state = "veryHidden"
        for one in self._book.worksheets:
            one.protection.sheet = True
            # What openpyxl would set at the first save; the second must not differ from it.
            one.column_dimensions.max_outline = 0
        self._book.security = WorkbookProtection(lockStructure=True)
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]
        sheet.print_title_rows = f"{_HEAD_ROW}:{_HEAD_ROW}"

    def _choices(self) -> None:
        """The hidden lists, one column for each list, and the drop-downs that read them."""
        column = 0
        for number, row in enumerate(self._form.rows, start=FIRST_ROW):
            if row.kind is not RowKind.ITEM:
                continue
            ranges: list[tuple[str, str]] = []
            for case, labels in row.lists():
                column += 1
                ranges.append((case, self._list(column, labels)))
            if row.cases:
                column += 1
                self._drop(f"{CASE}{number}", self._list(column, row.cases))
            self._drop(f"{OPTION}{number}", _dependent(ranges, f"${CASE}{number}"))

    def _list(self, column: int, labels: Sequence[str]) -> str:
        for number, label in enumerate(labels, start=1):
            self._lists.cell(number, column).value = label
        letter = get_column_letter(column)
        return f"'{LISTS}'!${letter}$1:${letter}${len(labels)}"

    def _drop(self, cell: str, formula: str) -> None:
        rule = DataValidation(
            type="list", formula1=formula, allow_blank=True, showErrorMessage=True
        )
        rule.errorTitle, rule.error = "Chọn trong danh sách", "Chỉ chọn một mức có trong phiếu."
        rule.add(cell)
        self._sheet.add_data_validation(rule)

    def _totals(self) -> None:
        last = FIRST_ROW + len(self._form.rows)
        rows = list(enumerate(self._form.rows, start=FIRST_ROW))
        for number, row in rows:
            if row.kind is RowKind.ITEM:
                cell = f"{OPTION}{number}"
                first = f'LEFT({cell},FIND(" ",{cell}&" ")-1)'
                self._sheet[f"E{number}"] = f'=IF({cell}="","",IFERROR(VALUE({first}),""))'
            elif row.sums:
                self._sheet[f"E{number}"] = (
                    f"=SUM({','.join(f'E{number + one}' for one in row.sums)})"
                )
        parts = [f"E{number}" for number, row in rows if row.kind is RowKind.PART]
        self._sheet.cell(last, 2).value = "TỔNG ĐIỂM"
        self._sheet.cell(last, 3).value = self._form.maximum
        self._sheet[f"E{last}"] = f"=SUM({','.join(parts)})"
        for letter in "ABCDE":
            _dress(self._sheet[f"{letter}{last}"], _BOLD, _PART)


def settled(book: Workbook, day: datetime) -> bytes:
    """A workbook as bytes that only its content decides: no clock in docProps, no time in the zip."""
    raw, made = io.BytesIO(), io.BytesIO()
    with ZipFile(raw, "w") as archive:
        ExcelWriter(book, archive).save()
    stamp = day.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with ZipFile(raw) as written, ZipFile(made, "w") as archive:
        for name in written.namelist():
            content = written.read(name)
            if name == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<2>", content)
            entry = ZipInfo(name, _ZIP_DAY)
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, content, compresslevel=6)
    return made.getvalue()


def read(path: Path) -> Filled:
    """What was filled in. Raises NotOurs for anything that `export sheet` did not make."""
    try:
        if path.stat().st_size > LARGEST:
            raise NotOurs
        with path.open("rb") as file:
            book = load_workbook(file, read_only=True)
            try:
                return _filled(book)
            finally:
                book.close()
    except _UNREADABLE:
        raise NotOurs from None


def _filled(book: Any) -> Filled:
    facts = {str(row[0]): str(row[1]) for row in book[FACTS].iter_rows(max_col=2, values_only=True)}
    if facts["form"] != FORM:
        raise NotOurs
    cells = dict(enumerate(book[SHEET].iter_rows(max_col=COLUMNS, values_only=True), start=1))
    day = cells[8][2]
    return Filled(
        round=facts["round"],
        product=facts["product"],
        member=facts["member"],
        set=facts["set"],
        decision=facts["decision"],
        digest=facts["digest"],
        day=day.date() if isinstance(day, datetime) else _text(day),
        rows=tuple(_filled_rows(facts, cells)),
    )


def _filled_rows(
    facts: Mapping[str, str], cells: Mapping[int, Sequence[object]]
) -> Iterator[FilledRow]:
    for key, value in facts.items():
        if key.startswith("row:"):
            row = (*cells.get(int(value), ()), *[None] * COLUMNS)
            yield FilledRow(
                item=key.removeprefix("row:"),
                row=int(value),
                option=_text(row[3]),
                evidence=_text(row[5]),
                excluded=_text(row[6]),
                case=_text(row[7]),
            )


def _text(value: object) -> str:
    """A cell as one line of text; whole numbers without their point."""
    if value is None:
        return ""
    whole = int(value) if isinstance(value, float) and value.is_integer() else value
    return " ".join(str(whole).split())


def _dependent(ranges: Sequence[tuple[str, str]], cell: str) -> str:
    """The list of the chosen case; the only list, where there are no cases."""
    *others, (_, last) = ranges
    formula = last
    for case, range in reversed(others):
        formula = f'IF({cell}="{case.replace(chr(34), chr(34) * 2)}",{range},{formula})'
    return formula


def _head(sheet: Worksheet) -> None:
    sheet["A1"] = "PHIẾU CHẤM ĐIỂM SẢN PHẨM OCOP"
    sheet["A1"].font = Font(bold=True, size=14)
    for number, label in enumerate(Heading.LABELS, start=2):
        sheet.cell(number, 1).value = label
        sheet.cell(number, 1).font = _BOLD
    _dress(sheet[DAY_CELL], None, _INPUT)
    sheet[DAY_CELL].protection = _OPEN
    sheet[DAY_CELL].number_format = "@"
    titles = (
        *("STT", "Nội dung", "Tối đa", "Mức chọn", "Điểm", "Minh chứng"),
        *("Bị loại, dừng chấm: lý do", "Trường hợp (chọn trước mức)"),
    )
    for column, title in enumerate(titles, start=1):
        cell = sheet.cell(_HEAD_ROW, column)
        cell.value = title
        _dress(cell, _WHITE, _HEAD)


def _row(sheet: Worksheet, row: Row, number: int) -> None:
    is_item = row.kind is RowKind.ITEM
    fill = _PART if row.kind is RowKind.PART else None
    printed: tuple[str | int, ...] = (row.num, row.text, row.maximum)
    for column, value in enumerate(printed, start=1):
        cell = sheet.cell(number, column)
        cell.value = value
        _dress(cell, None if is_item else _BOLD, fill)
    _dress(sheet.cell(number, 5), None if is_item else _BOLD, fill)
    is_open = {"D": is_item, "F": is_item, "G": row.excludes, "H": bool(row.cases)}
    for letter, opened in is_open.items():
        cell = sheet[f"{letter}{number}"]
        _dress(cell, None, _INPUT if opened else fill)
        if opened:
            cell.protection = _OPEN


def _dress(cell: Any, font: Font | None, fill: PatternFill | None) -> None:
    cell.border, cell.alignment = _BORDER, _WRAP
    if font is not None:
        cell.font = font
    if fill is not None:
        cell.fill = fill
