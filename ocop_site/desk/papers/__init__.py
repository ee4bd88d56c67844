"""The papers of a closed round: minutes, results, annex, certificates, messages, changes.

Enters: a Catalogue with its scorecards. Leaves: files in one folder, whole or not at all, and the same bytes for the
same records. Called by `round close`. May import: the rooms, model, ground floor.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from ocop_site import score
from ocop_site.desk.papers import certificate, lists, minutes, tables
from ocop_site.desk.papers.changes import changes
from ocop_site.desk.papers.messages import messages
from ocop_site.desk.papers.results import CannotWrite, Outcome, outcome
from ocop_site.desk.papers.sheet import DEMO
from ocop_site.desk.papers.tables import Table
from ocop_site.model.catalogue import Catalogue
from ocop_site.publish import swap
from ocop_site.render import print as press
from ocop_site.render.print import Page

CERTIFICATES, MESSAGES = "giay-chung-nhan", "thong-bao"
_NAMES = frozenset(
    {
        *("bien-ban.pdf", "ket-qua.pdf", "ket-qua.xlsx", "ket-qua.csv"),
        *("phu-luc-quyet-dinh.pdf", "thay-doi.xlsx", "thay-doi.csv", CERTIFICATES, MESSAGES),
    }
)


def write(catalogue: Catalogue, scored: score.Scored, round_id: str, folder: Path) -> list[Path]:
    """Write the papers of a closed round into `folder`; their paths in order. An earlier set of papers is replaced.

    Raises CannotWrite: no such round, still open, a product without a result, or other files in the folder.
    """
    made = dict(files(catalogue, scored, round_id))
    _refuse_strangers(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        for name, body in made.items():
            path = beside / "papers" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(body)
        swap.into_place(beside / "papers", folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return sorted(folder / name for name in made)


def files(catalogue: Catalogue, scored: score.Scored, round_id: str) -> Iterator[tuple[str, bytes]]:
    """Every paper by its path below the folder, made one after the other. Raises CannotWrite."""
    result = outcome(catalogue, scored, round_id)
    name = result.round.name
    yield "bien-ban.pdf", _pdf(result, minutes.pages(result), f"Biên bản {name}")
    yield "ket-qua.pdf", _pdf(result, lists.result_pages(result), f"Kết quả {name}")
    yield from _both(result, "ket-qua", lists.results(result))
    annex = lists.annex_pages(result)
    yield "phu-luc-quyet-dinh.pdf", _pdf(result, annex, f"Phụ lục quyết định, {name}")
    for one in result.granted:
        page = certificate.pages(result, one)
        title = f"Giấy chứng nhận, {one.product.name}"
        yield f"{CERTIFICATES}/{one.product.id}.pdf", _pdf(result, page, title)
    for producer, text in messages(result).items():
        yield f"{MESSAGES}/{producer}.txt", text.encode()
    found = changes(result, scored)
    yield from _both(result, "thay-doi", lists.changes(result, found))


def _pdf(result: Outcome, pages: tuple[Page, ...], title: str) -> bytes:
    return press.body(pages, title=press.printable(title), day=result.closed)


def _both(result: Outcome, name: str, table: Table) -> Iterator[tuple[str, bytes]]:
    remark = DEMO if result.demo else ""
    yield f"{name}.xlsx", tables.workbook(table, day=result.closed, remark=remark)
    yield f"{name}.csv", tables.csv_bytes(table)


def _refuse_strangers(folder: Path) -> None:
    """A folder that holds anything but papers is somebody else's."""
    if not folder.exists():
        return
    strangers = sorted(
        path.name
        for path in (folder.iterdir() if folder.is_dir() else [folder])
        if path.name not in _NAMES
    )
    if strangers:
        raise CannotWrite(
            f"{folder}: có tệp không phải giấy tờ của đợt / holds other files: {', '.join(strangers)}"
        )


__all__ = ["CERTIFICATES", "MESSAGES", "CannotWrite", "files", "write"]
