"""A run of stamps from the officer's words to files and register: gate, layout, PDF, reading back, then writing.

Enters: a content folder and an Order. Leaves: sheets in a folder and lines in the print register; both, or neither.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

from ocop_site import check, load, plan, vietnamese
from ocop_site.desk import ledger
from ocop_site.desk.refused import Refused
from ocop_site.desk.stamps import gate, release, runs, sheets, svg
from ocop_site.desk.stamps.grids import Grid, say
from ocop_site.desk.stamps.runs import Asked, Run
from ocop_site.desk.stamps.stamp import Stamp
from ocop_site.desk.stamps.subjects import Subject
from ocop_site.diagnostics import Text
from ocop_site.model import packets, trace_code
from ocop_site.model.catalogue import Catalogue, RecordKey
from ocop_site.model.ledger import PrintKind, PrintRun
from ocop_site.render import print as press
from ocop_site.render import qr

FAULTY = Text(
    "hồ sơ của tem này có {count} lỗi, lỗi đầu: {first}. Sửa xong mới in tem: `python build.py check`.",
    "the records behind these stamps have {count} errors, the first: {first}. Stamps are printed when they are put right: `python build.py check`.",
)
NO_FOLDER = Text("không ghi được vào thư mục {path}.", "the folder {path} cannot be written to.")
SECRET = Text(
    "tem có số riêng của từng gói là bí mật cho đến khi dán: ghi ra ngoài thư mục git, bằng -o.",
    "stamps with numbers of single packets are secret until they are stuck on: write them outside the git folder, with -o.",
)
_NO_SITE = Text("không đọc được {path}/site.yml.", "{path}/site.yml cannot be read.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """How the stamps of some subjects are to be printed; `by` is an office or a role, never a person."""

    subjects: tuple[Subject, ...]
    grid: Grid
    side: Decimal
    by: str
    day: date
    asked: Asked = field(default_factory=Asked)
    skip: int = 0
    offset: tuple[Decimal, Decimal] = (Decimal(0), Decimal(0))
    with_svg: bool = False
    name: str = ""
    """What the files are called for, where there are several subjects."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What is to be written: files by name, lines of the register, and what the officer should know."""

    files: Mapping[str, bytes]
    lines: tuple[PrintRun, ...]
    warnings: tuple[Refused, ...]
    sheets: int
    is_secret: bool
    """Whether numbers of single packets are on the stamps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Batch:
    """The stamps of one subject, their line of the register, and a warning."""

    stamps: tuple[Stamp, ...]
    line: PrintRun
    warning: Refused | None


def refuse_faulty(content_path: Path, order: Order) -> None:
    """Raises Refused where the site, the ledger, or a product of the order or its producer has an error.

    What other records have does not keep these stamps back.
    """
    loaded = load.catalogue(content_path)
    found = loaded.catalogue
    if found is None:
        raise Refused(_NO_SITE, path=content_path.as_posix())
    keys = {RecordKey("site", "site"), RecordKey("ledger", "codes"), RecordKey("ledger", "prints")}
    for subject in order.subjects:
        keys |= {
            RecordKey("product", subject.product.id),
            RecordKey("producer", subject.product.producer),
        }
    paths = {found.paths[key] for key in keys if key in found.paths}
    findings = [*plan.settings_findings(found), *check.catalogue(found, today=order.day)]
    concerning = [one for one in findings if one.path in paths]
    errors = [
        one
        for one in (*loaded.diagnostics, *load.located(concerning))
        if one.is_error and one.span.path in paths
    ]
    if errors:
        first = f"{errors[0].span} {errors[0].code.id}"
        raise Refused(FAULTY, count=str(len(errors)), first=first)


def make(catalogue: Catalogue, order: Order) -> Made:
    """Everything that the order asks for, read back and found right. Writes nothing. Raises Refused."""
    sheets.refuse(order.grid, order.skip, order.offset)
    batches = list(_batches(catalogue, order))
    stamps = [stamp for batch in batches for stamp in batch.stamps]
    title = press.printable(_title(order, batches[0].line))
    laid = sheets.sheets(
        stamps, order.grid, order.side, skip=order.skip, offset=order.offset, note=title
    )
    pdf = press.body(laid.pages, title=title, day=order.day)
    release.release(pdf, laid.placed)
    stem = _stem(order, batches[0].line)
    drawings = laid.pages if order.with_svg else ()
    width = len(str(len(drawings)))
    files = {
        f"{stem}-{number:0{width}}.svg": svg.body(page, title)
        for number, page in enumerate(drawings, start=1)
    }
    warnings = {one.warning.say("vi"): one.warning for one in batches if one.warning}
    return Made(
        files={f"{stem}.pdf": pdf, **files},
        lines=tuple(one.line for one in batches),
        warnings=tuple(warnings.values()),
        sheets=len(laid.pages),
        is_secret=order.asked.numbers_path is not None,
    )


def write(catalogue: Catalogue, content_path: Path, made: Made, folder: Path) -> list[Path]:
    """Write the files, then the register, then put the files in their place; their paths. Raises Refused."""
    place = folder.resolve()
    if made.is_secret and any((one / ".git").exists() for one in (place, *place.parents)):
        raise Refused(SECRET)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".tem-", dir=folder) as beside:
            for name, body in made.files.items():
                (Path(beside) / name).write_bytes(body)
            ledger.append_prints(catalogue, content_path, made.lines)
            for name in made.files:
                os.replace(Path(beside) / name, folder / name)
    except OSError:
        raise Refused(NO_FOLDER, path=folder.as_posix()) from None
    return [folder / name for name in made.files]


def _batches(catalogue: Catalogue, order: Order) -> Iterator[_Batch]:
    """The stamps of each subject; labels are skipped before the first."""
    for number, subject in enumerate(order.subjects):
        run = runs.run(
            order.asked,
            subject,
            catalogue.ledger.prints,
            on_sheet=order.grid.labels,
            skip=0 if number else order.skip,
        )
        # Every address of a run is as long as the first, so one look through the gate does for all.
        passed = _passed(order.side, _segments(subject, run, run.first))
        level, is_demo = passed.symbol.level, catalogue.site.demo
        stamps = tuple(_stamps(subject, run, level, is_demo=is_demo))
        line = _line(order, subject, run, stamps[0])
        yield _Batch(stamps=stamps, line=line, warning=passed.warning)


def _stamps(subject: Subject, run: Run, level: str, *, is_demo: bool) -> Iterator[Stamp]:
    for number in range(run.first, run.last + 1):
        segments = _segments(subject, run, number)
        packet = run.numbers[number - run.first] if run.numbers else ""
        yield Stamp(
            address="".join(segments),
            drawn=qr.drawn(segments, level),
            code=trace_code.in_groups(subject.product.code),
            name=press.printable(subject.product.name),
            stars=subject.stars,
            lot=subject.lot,
            serial=run.serial(number),
            number=packets.in_groups(packet) if packet else "",
            is_demo=is_demo,
        )


def _segments(subject: Subject, run: Run, number: int) -> tuple[str, ...]:
    """The address in pieces: `#` is outside the alphanumeric alphabet and is a segment of its own."""
    if not run.numbers:
        return (subject.address,)
    return (subject.address, "#", run.numbers[number - run.first])


def _passed(side: Decimal, segments: tuple[str, ...]) -> gate.Passed:
    symbols = {level: qr.drawn(segments, level).symbol for level in gate.LEVELS}
    return gate.passed(side, symbols, "".join(segments))


def _line(order: Order, subject: Subject, run: Run, stamp: Stamp) -> PrintRun:
    """The line of the register; its number and link are the ledger's to give. No packet's number stands in it."""
    return PrintRun(
        line=0,
        date=order.day,
        kind=PrintKind.PRINTED,
        product=subject.product.id,
        code=subject.product.code,
        lot=subject.lot,
        series=run.series,
        first=run.first,
        last=run.last,
        size=f"{order.side.normalize():f}",
        sheet=order.grid.title,
        by=order.by,
        address=subject.address,
        symbol=stamp.drawn.symbol,
        link="",
    )


def _title(order: Order, first: PrintRun) -> str:
    what = order.name or "/".join(part for part in (first.product, first.lot) if part)
    if first.series:
        what += f" · {first.series} {first.first}–{first.last}"
    day = vietnamese.format_date(order.day)
    return f"{what} · {order.grid.title} · {say(order.side)} mm · {day}"


def _stem(order: Order, first: PrintRun) -> str:
    """What the files are called: what they are for, the numbers, the grid, the side."""
    parts = [order.name] if order.name else [first.product, first.lot]
    if first.series:
        parts += [first.series, str(first.first), str(first.last)]
    return "-".join([one for one in (*parts, order.grid.name) if one] + [f"{first.size}mm"])
