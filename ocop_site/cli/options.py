"""What all commands share: flags, options, progress, reports on the screen."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from ocop_site import vietnamese
from ocop_site.desk.refused import Refused
from ocop_site.diagnostics import FORMATS, LANGUAGES, Text, write
from ocop_site.pipeline import BuildReport, Options

Commands = Any
"""What argparse's add_subparsers returns."""
Act = Callable[[argparse.Namespace], int]
"""What a command does; its exit status."""
ROOT = Path(__file__).resolve().parent.parent.parent
_VIETNAM = timezone(timedelta(hours=7))
_ROOMS = {
    "load": Text("đọc", "load"),
    "check": Text("kiểm", "check"),
    "score": Text("chấm", "score"),
    "plan": Text("xếp", "plan"),
    "render": Text("dựng", "render"),
    "publish": Text("dựng và ghi", "render and publish"),
}


class Usage(Exception):
    """The command cannot be carried out as it was given; exit 2."""


def build_options(arguments: argparse.Namespace) -> Options:
    """What the flags ask of the pipeline."""
    return Options(
        content_path=content(arguments),
        templates_path=ROOT / "templates",
        site_path=Path(getattr(arguments, "site_dir", "_site")),
        today=today(arguments),
        base_url=getattr(arguments, "base_url", None) or "",
        strict=arguments.strict,
        workers=getattr(arguments, "jobs", None),
        use_cache=not getattr(arguments, "no_cache", False),
        earlier_ledger_path=getattr(arguments, "ledger_before", None),
    )


def today(arguments: argparse.Namespace) -> date:
    """The day of the command: the one that was given, or today in Vietnam."""
    given: date | None = arguments.today
    return given or datetime.now(UTC).astimezone(_VIETNAM).date()


def content(arguments: argparse.Namespace) -> Path:
    """The content folder. Raises Usage when there is none."""
    path = Path(arguments.content)
    if not path.is_dir():
        raise Usage(f"{path}: không có thư mục này / no such folder")
    return path


def show(report: BuildReport, arguments: argparse.Namespace) -> None:
    """Print the faults of a report in the form that was asked for."""
    text = write(report.diagnostics, form=arguments.format, language=arguments.lang)
    if text:
        print(text)


def summary(report: BuildReport, language: str) -> str:
    """What a build made, in two lines."""
    outcome = report.outcome
    values = {
        "products": str(report.products),
        "pages": str(report.pages),
        "codes": str(report.codes),
        "rendered": str(sum(outcome.rendered.values())),
        "rendered_pages": str(outcome.rendered.get("page", 0)),
        "written": str(len(outcome.written)),
        "removed": str(len(outcome.removed)),
        "size": vietnamese.format_integer(outcome.size // 1024),
    }
    built = Text(
        "{products} sản phẩm, {pages} trang, {codes} tệp mã QR; dựng {rendered} tệp ({rendered_pages} trang),"
        " ghi {written}, xoá {removed}; cả trang {size} KB",
        "{products} products, {pages} pages, {codes} QR files; rendered {rendered} files ({rendered_pages} pages),"
        " wrote {written}, removed {removed}; site {size} KB",
    )
    return f"{built.say(language, values)}\n{counts(report, language)}"


def counts(report: BuildReport, language: str) -> str:
    """How many faults there are, and the time of each room."""
    errors = sum(one.is_error for one in report.diagnostics)
    values = {"errors": str(errors), "warnings": str(len(report.diagnostics) - errors)}
    counts = Text("{errors} lỗi, {warnings} nhắc", "{errors} errors, {warnings} warnings")
    times = " · ".join(
        f"{_ROOMS[room].say(language, {})} {seconds:.2f} s"
        for room, seconds in report.seconds.items()
    )
    return f"{counts.say(language, values)} ({times})"


def progress(arguments: argparse.Namespace) -> Callable[[str, int, int], None]:
    """A line that tells what is going on, on a terminal, once the work has taken a second."""
    if arguments.quiet or not sys.stderr.isatty():
        return _silent
    start = time.monotonic()

    def show(room: str, done: int, all: int) -> None:
        if time.monotonic() - start > 1:
            count = f" {done}/{all}" if all else ""
            end = "\n" if all and done == all else ""
            print(
                f"\r{_ROOMS[room].say(arguments.lang, {})}{count}\x1b[K",
                end=end,
                file=sys.stderr,
                flush=True,
            )

    return show


def _silent(*_: object) -> None:
    """No progress is shown."""


def refusing(act: Act) -> Act:
    """A command whose refusal is told in a sentence; exit 2."""

    def told(arguments: argparse.Namespace) -> int:
        try:
            return act(arguments)
        except Refused as fault:
            raise Usage(fault.say(arguments.lang)) from None

    return told


def day(text: str) -> date:
    """A day as an argument: 2026-06-22 or 22/6/2026."""
    try:
        return vietnamese.parse_date(text)
    except vietnamese.Unreadable:
        raise argparse.ArgumentTypeError(f"{text}: YYYY-MM-DD") from None


def _address(text: str) -> str:
    if not text.startswith(("https://", "http://")):
        raise argparse.ArgumentTypeError(f"{text}: https://…")
    return text


def _workers(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text}: 1, 2, …")
    return int(text)


def common() -> argparse.ArgumentParser:
    """The flags that every command takes."""
    common = argparse.ArgumentParser(add_help=False)
    add = common.add_argument
    add("--content", default="content", metavar="DIR", help="thư mục nội dung / content folder")
    add("--today", type=day, metavar="YYYY-MM-DD", help="ngày dựng / day of the build")
    add("--strict", action="store_true", help="coi nhắc như lỗi / treat warnings as errors")
    add("--format", choices=FORMATS, default="text")
    add("--lang", choices=LANGUAGES, default="vi")
    add("-q", "--quiet", action="store_true")
    add("-v", "--verbose", action="store_true", help="kể tên tệp đã ghi / name the files written")
    return common


def site_flags(parser: argparse.ArgumentParser, site_dir: str) -> None:
    """The flags of commands that write a site."""
    add = parser.add_argument
    add("-d", "--site-dir", default=site_dir, metavar="DIR", help="thư mục ra / out folder")
    add(
        "--base-url",
        type=_address,
        metavar="URL",
        help="địa chỉ trang / where it is served",
    )
    add("--jobs", type=_workers, metavar="N", help="số tiến trình / processes")
    add("--no-cache", action="store_true", help="dựng lại tất cả / render everything")
