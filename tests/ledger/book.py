"""A content folder with three products whose codes stand in a ledger of its own, and ways to tamper with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from ocop_site import load
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.ledger import CODE_COLUMNS, link
from tests import make

CODES = {"mien-dong": "QN7K3M9Y", "mien-la": "QN34343N", "mien-trung": "QN33MEER"}
"""The products, in the order of the ledger's lines, from line 2 on."""
NEW = "QN33666P"
"""A code that nobody has."""


def site(tmp_path: Path) -> Path:
    """The folder; its round knows only the first product."""
    content = make.content(tmp_path)
    for id, code in list(CODES.items())[1:]:
        add(content, id, code)
    make.enter(content)
    make.keep(content)
    return content


def add(content: Path, id: str, code: str) -> None:
    """One more product, in no round and without stars."""
    lines = make.PRODUCT.replace(make.CODE, code).splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("recognitions:")]
    make.put(content, f"products/{id}.md", "".join(kept).replace("Miến dong", f"Miến {id}"))


def lines(content: Path) -> list[str]:
    """The lines of the ledger, the head among them."""
    return (content / make.LEDGER).read_text(encoding="utf-8").splitlines()


def rewrite(content: Path, changed: Iterable[str]) -> None:
    """Write these lines as they are."""
    make.put(content, make.LEDGER, "".join(f"{line}\n" for line in changed))


def relink(content: Path, changed: Sequence[str]) -> None:
    """Write these lines with all links computed anew, as somebody would who knows how."""
    above = ""
    made = [changed[0]]
    for line in changed[1:]:
        *cells, _ = line.split(",")
        above = link(above, cells)
        made.append(",".join((*cells, above)))
    rewrite(content, made)


def swap(line: str, column: str, value: str) -> str:
    """A line with another value in one column."""
    cells = line.split(",")
    cells[CODE_COLUMNS.index(column)] = value
    return ",".join(cells)


def catalogue(content: Path) -> Catalogue:
    """What the folder says now."""
    found = load.catalogue(content).catalogue
    assert found is not None
    return found
