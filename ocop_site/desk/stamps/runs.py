"""How many stamps, with which numbers: counts, sheets, series, or the list of packet numbers.

Enters: what the officer asked for, and the print register. Leaves: a Run, or Refused.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ocop_site.desk.packets import COLUMNS
from ocop_site.desk.refused import Refused
from ocop_site.desk.stamps.subjects import Subject
from ocop_site.diagnostics import Text
from ocop_site.model import packets, series
from ocop_site.model.ledger import PrintRun

MOST = 20_000
"""Stamps of one command: 300 sheets of 65, some minutes of work."""
SERIES = re.compile(r"(?=.{1,20}\Z)[0-9A-Z]+(-[0-9A-Z]+)*")
TAKEN = Text(
    "sê-ri {series} của “{product}”: số {first} đến {last} đã in rồi. Số còn trống kế tiếp: {next}.",
    "series {series} of “{product}”: {first} to {last} were printed already. The next free number: {next}.",
)
_BAD_SERIES = Text(
    "sê-ri “{read}” phải là chữ in hoa, chữ số và gạch nối, nhiều nhất 20 ký tự, như A hoặc 2026-A.",
    "the series “{read}” must be capitals, digits and hyphens, 20 at most, as A or 2026-A.",
)
_BAD_COUNT = Text(
    "số lượng không dùng được: từ số {first} đến số {last}. Mỗi lần in từ 1 đến {most} tem.",
    "an unusable count: from {first} to {last}. One command prints 1 to {most} stamps.",
)
_TWICE = Text(
    "số lượng nói hai lần: chỉ dùng một trong {read}.",
    "the count is said twice: use one of {read} only.",
)
_NO_SERIES = Text("--first và --last cần --series.", "--first and --last need --series.")
_BAD_LIST = Text(
    "{path}, dòng {line}: không phải số của lô {lot}; danh sách là tệp mà `stamps packets` đã ghi.",
    "{path}, line {line}: no number of lot {lot}; the list is the file that `stamps packets` wrote.",
)
_NO_LIST = Text("{path}: không đọc được danh sách số.", "{path}: the list cannot be read.")
_LIST_OF_LOT = Text(
    "--numbers cần --lot: số của gói thuộc về một lô.",
    "--numbers needs --lot: numbers are a lot's.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the officer said of the count; None and empty where nothing was said."""

    count: int | None = None
    sheets: int | None = None
    series: str = ""
    first: int | None = None
    last: int | None = None
    numbers_path: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The numbers of one subject's stamps, both counted; `numbers` are those of single packets."""

    series: str
    first: int
    last: int
    numbers: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many stamps."""
        return self.last - self.first + 1

    def serial(self, number: int) -> str:
        """A number of the series as it is printed, or an empty text."""
        return f"{self.series} {number:06}" if self.series else ""


def run(
    asked: Asked, subject: Subject, prints: Iterable[PrintRun], *, on_sheet: int, skip: int
) -> Run:
    """The run for one subject. One full sheet where nothing is asked. Raises Refused."""
    said = {
        "--count": asked.count,
        "--sheets": asked.sheets,
        "--last": asked.last,
        "--numbers": asked.numbers_path,
    }
    given = [flag for flag, value in said.items() if value is not None]
    if len(given) > 1:
        raise Refused(_TWICE, read=", ".join(given))
    if not asked.series and (asked.first is not None or asked.last is not None):
        raise Refused(_NO_SERIES)
    if asked.series and not SERIES.fullmatch(asked.series):
        raise Refused(_BAD_SERIES, read=asked.series)
    numbers = _numbers(asked.numbers_path, subject) if asked.numbers_path else ()
    taken = series.live(prints, subject.product.id, asked.series) if asked.series else ()
    free = taken[-1][1] + 1 if taken else 1
    first = free if asked.first is None else asked.first
    sheets = on_sheet * (asked.sheets or 1) - skip
    last = (
        asked.last
        if asked.last is not None
        else first - 1 + (asked.count or len(numbers) or sheets)
    )
    if not 1 <= first <= last < first + MOST:
        raise Refused(_BAD_COUNT, first=str(first), last=str(last), most=str(MOST))
    if clash := series.shared(taken, first, last):
        values = {"first": str(clash[0]), "last": str(clash[1]), "next": str(free)}
        raise Refused(TAKEN, series=asked.series, product=subject.product.id, **values)
    return Run(series=asked.series, first=first, last=last, numbers=numbers)


def _numbers(path: Path, subject: Subject) -> tuple[str, ...]:
    """The numbers of a list that `stamps packets` wrote for this lot."""
    if not subject.lot:
        raise Refused(_LIST_OF_LOT)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError):
        raise Refused(_NO_LIST, path=path.as_posix()) from None
    rows = list(csv.reader(text.splitlines()))
    found = []
    for line, row in enumerate(rows[1:], start=2):
        number = packets.read(row[0]) if len(row) == len(COLUMNS) else ""
        if not number or row[1] != f"{subject.address}#{number}":
            raise Refused(_BAD_LIST, path=path.as_posix(), line=str(line), lot=subject.lot)
        found.append(number)
    if not rows or tuple(rows[0]) != COLUMNS or not found or len(set(found)) < len(found):
        raise Refused(_BAD_LIST, path=path.as_posix(), line="1", lot=subject.lot)
    return tuple(found)
