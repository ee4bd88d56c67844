"""The ledger is written: codes entered, withdrawn, merged and readdressed, runs of stamps noted. Lines are only added.

Enters: a catalogue and its content folder. Leaves: the lines that were added, each with its link; the file takes the old one's
place whole. Refused leaves everything as it was, and so does a ledger whose history does not hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from ocop_site import vietnamese
from ocop_site.check import code_not_entered
from ocop_site.desk import writing
from ocop_site.desk.refused import Refused
from ocop_site.diagnostics import Text
from ocop_site.load import ledger as reading
from ocop_site.load.source import Source
from ocop_site.model.catalogue import Catalogue, RecordKey
from ocop_site.model.ledger import (
    CODE_COLUMNS,
    PRINT_COLUMNS,
    CodeState,
    Entry,
    PrintRun,
    link,
    loose,
    printed_address,
)
from ocop_site.render import qr

_UNSOUND = Text(
    "{path}: sổ không đọc được hoặc bị sửa, nên không ghi thêm; xem `python build.py check`.",
    "{path}: the ledger cannot be read or was tampered with, and nothing is added; see `python build.py check`.",
)
_UNKNOWN = Text(
    "sổ mã không có mã hay sản phẩm “{read}”.", "the ledger has no code or product “{read}”."
)
_STATE = Text(
    "mã {code} ({product}) đã {state} ngày {day}.", "{code} ({product}) was {state} on {day}."
)
_NO_PRODUCT = Text(
    "không có sản phẩm “{read}” để gộp vào.", "there is no product “{read}” to go on as."
)
_NEAR = Text(
    "không có sản phẩm “{read}” để gộp vào; có phải “{near}”?",
    "there is no product “{read}” to go on as; did you mean “{near}”?",
)
_CIRCLE = Text(
    "hồ sơ “{into}” đang mang chính mã {code}; cấp cho hồ sơ ấy mã mới trước: `new code`.",
    "the record “{into}” carries {code} itself; give it a new code first: `new code`.",
)
_IN_USE = Text(
    "“{product}” đang dùng mã {code}; thu lại trước: `python build.py stamps withdraw {product}`.",
    "“{product}” has {code} in use; withdraw it first: `python build.py stamps withdraw {product}`.",
)
_UNWRITABLE = Text(
    "không ghi được vào sổ: {problem}", "this cannot be written to the ledger: {problem}"
)
_Line = TypeVar("_Line", Entry, PrintRun)


def register(catalogue: Catalogue, content_path: Path, day: date) -> tuple[Entry, ...]:
    """Enter the code of every product that is not in the ledger, in the order of ids."""
    _refuse_unsound(catalogue, "codes")
    missing = code_not_entered.missing(catalogue, catalogue.ledger)
    return _append_codes(
        catalogue,
        content_path,
        [issued(catalogue.site.stamp_url, one.code, one.id, day) for one in missing],
    )


def withdraw(catalogue: Catalogue, content_path: Path, named: str, day: date) -> Entry:
    """Note that a code, named by itself or by its product, is stuck on packets no longer."""
    entry = _named(catalogue, named)
    if entry.state is not CodeState.ISSUED:
        raise _wrong_state(entry)
    gone = replace(entry, date=day, state=CodeState.WITHDRAWN)
    return _append_codes(catalogue, content_path, [gone])[0]


def merge(catalogue: Catalogue, content_path: Path, named: str, into: str, day: date) -> Entry:
    """Note that the product of a code, named by itself or by its product, goes on as the product `into`."""
    entry = _named(catalogue, named)
    products = catalogue.products
    if into not in products:
        near = vietnamese.near(into, list(products))
        raise Refused(_NEAR if near else _NO_PRODUCT, read=into, near=near)
    if products[into].code.upper() == entry.code:
        raise Refused(_CIRCLE, into=into, code=entry.code)
    if entry.state is CodeState.MERGED and entry.into == into:
        raise _wrong_state(entry)
    merged = replace(entry, date=day, state=CodeState.MERGED, into=into)
    return _append_codes(catalogue, content_path, [merged])[0]


def readdress(catalogue: Catalogue, content_path: Path, day: date) -> tuple[Entry, ...]:
    """Give every code whose printed address is not `stamp_url`'s the address that it has now."""
    _refuse_unsound(catalogue, "codes")
    stamp_url = catalogue.site.stamp_url
    moved = []
    for entry in catalogue.ledger.standing.values():
        address = printed_address(stamp_url, entry.code)
        if entry.address != address:
            moved.append(replace(entry, date=day, address=address, symbol=qr.symbol(address)))
    return _append_codes(catalogue, content_path, moved)


def entered(
    catalogue: Catalogue, content_path: Path, code: str, product: str, *, day: date
) -> Mapping[Path, str]:
    """The file of the codes with a new code for `product` in it, to be written together with the product's own."""
    _refuse_unsound(catalogue, "codes")
    if before := catalogue.ledger.in_use.get(product):
        raise Refused(_IN_USE, product=product, code=before.code)
    entry = issued(catalogue.site.stamp_url, code, product, day)
    path = content_path / "ledger/codes.csv"
    return {path: codes_text(_chained(catalogue.ledger.entries, [entry]))}


def append_prints(
    catalogue: Catalogue, content_path: Path, runs: Sequence[PrintRun]
) -> tuple[PrintRun, ...]:
    """Note runs of stamps; their `line` and `link` are given here."""
    _refuse_unsound(catalogue, "prints")
    before = catalogue.ledger.prints
    lines = _chained(before, runs)
    text = _text(PRINT_COLUMNS, lines)
    _refuse_unreadable(text, reading.prints(_source(text)), lines)
    if runs:
        writing.write_all({content_path / "ledger/prints.csv": text})
    return lines[len(before) :]


def issued(stamp_url: str, code: str, product: str, day: date) -> Entry:
    """The first entry of a code, not yet chained to a ledger."""
    address = printed_address(stamp_url, code)
    return Entry(
        line=0,
        code=code,
        product=product,
        date=day,
        state=CodeState.ISSUED,
        into="",
        address=address,
        symbol=qr.symbol(address),
        link="",
    )


def codes_text(entries: Iterable[Entry]) -> str:
    """The file codes.csv that holds these entries, linked anew from the first."""
    return _text(CODE_COLUMNS, _chained((), tuple(entries)))


def _append_codes(
    catalogue: Catalogue, content_path: Path, new: Sequence[Entry]
) -> tuple[Entry, ...]:
    before = catalogue.ledger.entries
    lines = _chained(before, new)
    text = _text(CODE_COLUMNS, lines)
    _refuse_unreadable(text, reading.entries(_source(text)), lines)
    if new:
        writing.write_all({content_path / "ledger/codes.csv": text})
    return lines[len(before) :]


def _chained(before: tuple[_Line, ...], new: Sequence[_Line]) -> tuple[_Line, ...]:
    """The lines before as they stand, then the new ones with their numbers and links."""
    lines = list(before)
    for one in new:
        above = lines[-1].link if lines else ""
        lines.append(replace(one, line=len(lines) + 2, link=link(above, one.cells())))
    return tuple(lines)


def _text(columns: tuple[str, ...], lines: Iterable[Entry | PrintRun]) -> str:
    rows = [columns, *((*one.cells(), one.link) for one in lines)]
    return "".join(",".join(map(_cell, row)) + "\n" for row in rows)


def _cell(text: str) -> str:
    """A cell by RFC 4180."""
    return '"' + text.replace('"', '""') + '"' if set(text) & set(',"') else text


def _source(text: str) -> Source:
    return Source(path="ledger", text=text, fields=text)


def _refuse_unreadable(
    text: str, read: tuple[tuple[_Line, ...], Sequence[object]], lines: tuple[_Line, ...]
) -> None:
    """What is written must be read back as it is: a stray character in a cell would break the chain."""
    if read[0] != lines:
        raise Refused(_UNWRITABLE, problem=text.rpartition("\n")[0].rpartition("\n")[2])


def _refuse_unsound(catalogue: Catalogue, book: str) -> None:
    key = RecordKey("ledger", book)
    ledger = catalogue.ledger
    lines = ledger.entries if book == "codes" else ledger.prints
    if key in catalogue.broken or any(True for _ in loose(lines)):
        raise Refused(_UNSOUND, path=catalogue.paths[key])


def _named(catalogue: Catalogue, named: str) -> Entry:
    """The entry that stands for a code, or for the code of a product."""
    _refuse_unsound(catalogue, "codes")
    ledger = catalogue.ledger
    if found := ledger.standing.get(named.upper()) or ledger.in_use.get(named):
        return found
    of_product = [one for one in ledger.standing.values() if one.product == named]
    if not of_product:
        raise Refused(_UNKNOWN, read=named)
    return of_product[-1]


def _wrong_state(entry: Entry) -> Refused:
    states = {
        CodeState.WITHDRAWN: Text("thu lại", "withdrawn"),
        CodeState.MERGED: Text("gộp", "merged"),
    }
    state = states[entry.state]
    text = Text(_STATE.vi.replace("{state}", state.vi), _STATE.en.replace("{state}", state.en))
    day = vietnamese.format_date(entry.date)
    return Refused(text, code=entry.code, product=entry.product, day=day)
