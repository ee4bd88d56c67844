"""Numbers of single packets are issued: the secret list goes to the printer, the digests into the ledger.

Enters: a catalogue, a lot, how many. Leaves: the list, a file outside every git folder, and content/ledger/packets/CODE/LOT.bin
with the new digests among the old. Both files are written, or none; no number is shown on the screen.
"""

from __future__ import annotations

import base64
import csv
import io
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import AnyStr

from ocop_site.desk import writing
from ocop_site.model import packets
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.packets import ALPHABET, DIGEST_BYTES, LENGTH, MOST
from ocop_site.plan import lots

COLUMNS = ("number", "address")
"""The list's columns: the number as it is printed, and what the stamp's code carries."""
_PRIVATE = 0o600
_RFC4648 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_CROCKFORD = bytes.maketrans(_RFC4648, ALPHABET.encode())
_BYTES = LENGTH * 5 // 8


class CannotIssue(Exception):
    """No number can be issued; the text says why, in Vietnamese and English."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """What was done: new numbers, all numbers of the lot, and the two files."""

    count: int
    total: int
    list_path: Path
    ledger_path: Path


def issue(
    catalogue: Catalogue, content_path: Path, lot_id: str, *, count: int, list_path: Path
) -> Issued:
    """Issue `count` numbers for the lot "PRODUCT/LOT". Raises CannotIssue; then nothing is written."""
    code, lot = _named(catalogue, lot_id)
    name = packets.name(code, lot)
    _refuse_place(list_path, content_path)
    ledger_path = content_path / "ledger" / "packets" / f"{name}.bin"
    old = _standing(catalogue, name, ledger_path)
    if len(old) + count > MOST:
        raise CannotIssue(f"{name}: quá {MOST} số một lô / more than {MOST} numbers of one lot")
    numbers, digests = _new(name, count, old)
    start = f"{lots.printed_address(catalogue.site.stamp_url, code, lot)}#"
    # The digests first: numbers that are in no register must never reach a printer.
    writing.write_all({ledger_path: b"".join(digests), list_path: _table(start, numbers)})
    list_path.chmod(_PRIVATE)
    return Issued(count=count, total=len(digests), list_path=list_path, ledger_path=ledger_path)


def _named(catalogue: Catalogue, lot_id: str) -> tuple[str, str]:
    product_id, _, number = lot_id.partition("/")
    product = catalogue.products.get(product_id)
    lot = next((one for one in catalogue.lots_of(product_id) if one.number == number), None)
    if product is None or lot is None:
        known = ", ".join(one.id for one in catalogue.lots_of(product_id)) or "–"
        raise CannotIssue(
            f"{lot_id}: không có lô này / no such lot (SẢN-PHẨM/LÔ, PRODUCT/LOT: {known})"
        )
    return product.code, lot.number


def _refuse_place(list_path: Path, content_path: Path) -> None:
    """The list is secret: git keeps for ever what once was in its folder, and publishes it."""
    if list_path.exists():
        raise CannotIssue(f"{list_path}: đã có tệp này / the file exists")
    folder = list_path.resolve().parent
    if not folder.is_dir():
        raise CannotIssue(f"{folder}: không có thư mục này / no such folder")
    if folder.is_relative_to(content_path.resolve()) or any(
        (above / ".git").exists() for above in (folder, *folder.parents)
    ):
        raise CannotIssue(
            f"{list_path}: danh sách số phải giữ kín, hãy ghi ra ngoài thư mục git và content/"
            " / the list is secret: write it outside the git folder and content/"
        )


def _standing(catalogue: Catalogue, name: str, ledger_path: Path) -> frozenset[bytes]:
    """The digests of the numbers that the lot has already."""
    if name not in catalogue.packets:
        if ledger_path.exists():
            raise CannotIssue(f"{ledger_path}: tệp hỏng, hãy lấy lại từ git / damaged, see `check`")
        return frozenset()
    return frozenset(_cut(ledger_path.read_bytes(), DIGEST_BYTES))


def _new(name: str, count: int, old: frozenset[bytes]) -> tuple[list[str], list[bytes]]:
    """`count` random numbers that nobody has, and the digests of all in rising order."""
    found: dict[bytes, str] = {}
    while (missing := count - len(found)) > 0:
        drawn = base64.b32encode(secrets.token_bytes(_BYTES * missing)).translate(_CROCKFORD)
        for number in _cut(drawn.decode(), LENGTH):
            digest = packets.digest(name, number)
            if digest not in old:
                found[digest] = number
    return list(found.values()), sorted([*old, *found])


def _cut(whole: AnyStr, size: int) -> Iterator[AnyStr]:
    return (whole[start : start + size] for start in range(0, len(whole), size))


def _table(start: str, numbers: Sequence[str]) -> str:
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(COLUMNS)
    table.writerows((packets.in_groups(number), start + number) for number in numbers)
    return text.getvalue()
