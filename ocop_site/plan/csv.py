"""Tables as CSV files: what a page shows, for a spreadsheet.

RFC 4180: commas, CRLF, quotes where they are needed; UTF-8 with a byte-order mark, without which Excel reads Vietnamese
letters wrongly. A cell that a spreadsheet would take for a formula is made text by an apostrophe; so is one that begins
with apostrophes and then like a formula, so that a reader who takes one apostrophe off always has what was written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ocop_site.model.page import Job, Renderer, TextView
from ocop_site.plan import urls
from ocop_site.plan.views import Cell, Table, Word

_MARK = "\ufeff"
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""How a formula begins (https://owasp.org/www-community/attacks/CSV_Injection)."""
_QUOTED = frozenset(',"\r\n')


def job(table: Table, words: Mapping[str, str]) -> Job:
    """The file of a table: its columns and rows, without the sums below."""
    rows = (
        [say(one.label, words), *(_cell(cell, words) for cell in one.cells)] for one in table.rows
    )
    body = text([say(one, words) for one in table.columns], rows)
    return Job(target=urls.target(table.csv), renderer=Renderer.TEXT, view=TextView(text=body))


def text(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A header and rows as one CSV text."""
    lines = [",".join(map(_written, row)) for row in (columns, *rows)]
    return _MARK + "".join(f"{line}\r\n" for line in lines)


def say(word: Word, words: Mapping[str, str]) -> str:
    """A word as the page says it. A message that is missing is the page's fault, which names it; here its key stands."""
    if not word.section:
        return word.key
    key = f"{word.section}.{word.key}"
    return words.get(key, key).replace("{n}", word.n).replace("\u00a0", " ")


def _cell(cell: Cell, words: Mapping[str, str]) -> str:
    return cell.raw or say(cell.word, words)


def _written(cell: str) -> str:
    safe = f"'{cell}" if cell.lstrip("'").startswith(_FORMULAS) else cell
    return '"' + safe.replace('"', '""') + '"' if _QUOTED & set(safe) else safe
