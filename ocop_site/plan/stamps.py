"""The print register: which stamps were printed for which product and lot, by whom, with which numbers; and which are void."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation

from ocop_site import vietnamese
from ocop_site.model import trace_code
from ocop_site.model.ledger import PrintKind, PrintRun
from ocop_site.model.page import Job, Renderer, TextView
from ocop_site.plan import csv, urls, views
from ocop_site.plan.desk import Desk
from ocop_site.plan.views import Word

COLUMNS = (
    *("date", "kind", "product", "code", "lot", "series", "first", "last", "count"),
    *("size", "sheet", "by"),
)
"""The columns of the file, keys of messages below `book.column`."""


def jobs(desk: Desk) -> Iterator[Job]:
    """The page and its file."""
    yield Job(
        target=urls.target(urls.STAMPS),
        renderer=Renderer.PAGE,
        template="stamps.html",
        view=_register(desk),
    )
    words = desk.settings.words
    columns = [csv.say(Word(section="book.column", key=key), words) for key in COLUMNS]
    rows = (_cells(desk, run) for run in desk.catalogue.ledger.prints)
    yield Job(
        target=urls.target(urls.STAMPS_CSV),
        renderer=Renderer.TEXT,
        view=TextView(text=csv.text(columns, rows)),
    )


def _register(desk: Desk) -> views.StampRegister:
    prints = desk.catalogue.ledger.prints
    by_product: dict[str, list[PrintRun]] = {}
    for run in prints:
        by_product.setdefault(run.product, []).append(run)
    ordered = sorted(by_product, key=lambda one: (vietnamese.sort_key(_name(desk, one)), one))
    printed, void = _sums(prints)
    return views.StampRegister(
        shell=desk.shell(urls.STAMPS, section="stamps", title="", description=""),
        csv=urls.STAMPS_CSV,
        columns=COLUMNS,
        books=tuple(_book(desk, id, by_product[id]) for id in ordered),
        runs=desk.wording.integer(sum(run.kind is PrintKind.PRINTED for run in prints)),
        printed=desk.wording.integer(printed),
        void=desk.wording.integer(void),
        standing=desk.wording.integer(printed - void),
    )


def _book(desk: Desk, id: str, runs: list[PrintRun]) -> views.PrintBook:
    printed, void = _sums(runs)
    code = runs[-1].code
    by_lot = sorted(runs, key=lambda run: (run.lot, run.line))
    return views.PrintBook(
        product=views.Link(name=_name(desk, id), url=urls.trace(code)),
        code=trace_code.in_groups(code),
        rows=tuple(_row(desk, run) for run in by_lot),
        printed=desk.wording.integer(printed),
        void=desk.wording.integer(void),
        standing=desk.wording.integer(printed - void),
    )


def _row(desk: Desk, run: PrintRun) -> views.PrintRow:
    lots = {one.number for one in desk.catalogue.lots_of(run.product)}
    url = urls.lot(run.code, run.lot) if run.lot in lots else ""
    number = desk.wording.integer
    return views.PrintRow(
        date=desk.day(run.date),
        date_iso=run.date.isoformat(),
        is_void=run.kind is PrintKind.VOID,
        lot=views.Link(name=run.lot, url=url),
        series=run.series,
        first=number(run.first) if run.series else "",
        last=number(run.last) if run.series else "",
        count=number(run.count),
        size=_size(desk, run.size),
        sheet=run.sheet,
        by=desk.wording.text(run.by),
    )


def _cells(desk: Desk, run: PrintRun) -> list[str]:
    kind = csv.say(Word(section="book.kind", key=run.kind.value), desk.settings.words)
    ends = [str(run.first), str(run.last)] if run.series else ["", ""]
    return [
        *(run.date.isoformat(), kind, _name(desk, run.product), run.code, run.lot, run.series),
        *(*ends, str(run.count), run.size, run.sheet, run.by),
    ]


def _sums(runs: Iterable[PrintRun]) -> tuple[int, int]:
    """How many stamps were printed, and how many of them are void."""
    found = dict.fromkeys(PrintKind, 0)
    for run in runs:
        found[run.kind] += run.count
    return found[PrintKind.PRINTED], found[PrintKind.VOID]


def _name(desk: Desk, id: str) -> str:
    """A product's name; its id where the record is gone."""
    product = desk.catalogue.products.get(id)
    return product.name if product else id


def _size(desk: Desk, size: str) -> str:
    try:
        return desk.wording.decimal(Decimal(size), None)
    except InvalidOperation:
        return size
