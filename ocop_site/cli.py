"""The command line: argv to options. The only module that prints and exits.

Exit status: 0 fine, 1 faults in the content, 2 wrong usage or configuration, 3 a bug.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from functools import partial
from pathlib import Path

from ocop_site import __version__, vietnamese
from ocop_site.diagnostics import FORMATS, LANGUAGES, Text, write
from ocop_site.pipeline import BuildReport, Options

ROOT = Path(__file__).resolve().parent.parent
BUG_REPORT = Path("ocop-bug.txt")
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


def main(argv: Sequence[str]) -> int:
    """Carry out one command; its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(encoding="utf-8", errors="replace")
    arguments = _parser().parse_args(_with_command(argv))
    try:
        return int(arguments.act(arguments))
    except Usage as fault:
        print(fault, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 0
    except Exception:
        BUG_REPORT.write_text(
            f"ocop_site {__version__}\n{traceback.format_exc()}", encoding="utf-8"
        )
        print(
            f"Lỗi của chương trình, không phải của bạn; xin gửi tệp {BUG_REPORT} cho người bảo trì."
            f" / A bug of the program; please send {BUG_REPORT} to the maintainers.",
            file=sys.stderr,
        )
        return 3


def _build(arguments: argparse.Namespace) -> int:
    from ocop_site import pipeline, publish

    try:
        report = pipeline.build(_options(arguments), _progress(arguments))
    except publish.Refused as fault:
        raise Usage(str(fault)) from None
    _print(report, arguments)
    if report.is_good and not arguments.quiet:
        if arguments.verbose:
            print("\n".join(report.outcome.written), file=sys.stderr)
        print(_summary(report, arguments.lang), file=sys.stderr)
    return report.exit_status


def _check(arguments: argparse.Namespace) -> int:
    from ocop_site import pipeline

    report = pipeline.check_content(_options(arguments), _progress(arguments))
    _print(report, arguments)
    if not arguments.quiet:
        print(_counts(report, arguments.lang), file=sys.stderr)
    return report.exit_status


def _serve(arguments: argparse.Namespace) -> int:
    from ocop_site import pipeline, publish, serve

    host, _, port = arguments.address.rpartition(":")
    if not port.isdigit() or not host:
        raise Usage(f"{arguments.address}: cần HOST:PORT / HOST:PORT expected")
    arguments.base_url = arguments.base_url or f"http://{arguments.address}/"
    options = _options(arguments)

    def rebuild() -> str:
        try:
            report = pipeline.build(options, _progress(arguments))
        except publish.Refused as fault:
            raise Usage(str(fault)) from None
        _print(report, arguments)
        print(_summary(report, arguments.lang), file=sys.stderr)
        return (
            ""
            if report.is_good
            else write(report.diagnostics, form="text", language=arguments.lang)
        )

    serve.serve(
        options.site_path,
        watched=(options.content_path, options.templates_path),
        rebuild=rebuild,
        host=host,
        port=int(port),
        open_browser=arguments.open,
    )
    return 0


def _explain(arguments: argparse.Namespace) -> int:
    from ocop_site import pipeline
    from ocop_site.desk import explain
    from ocop_site.model.catalogue import KINDS

    topic = arguments.topic
    codes = {name: code for code in pipeline.CODES for name in (code.id, code.slug)}
    if topic == "codes":
        text = explain.codes_page(pipeline.CODES)
    elif topic == "records":
        text = explain.records_page()
    elif topic in KINDS:
        text = explain.record_page(topic)
    elif topic.upper() in codes or topic in codes:
        text = explain.code_page(codes.get(topic) or codes[topic.upper()], arguments.lang)
    else:
        near = vietnamese.near(topic, [*codes, *KINDS, "codes", "records"])
        raise Usage(f"{topic}: không có mã này / no such code{f'; {near}?' if near else ''}")
    print(text, end="")
    return 0


def _new(arguments: argparse.Namespace) -> int:
    from ocop_site.desk import new

    content_path = _content(arguments)
    try:
        if arguments.kind == "code":
            print(new.issue_code(content_path))
            return 0
        answers = _answers(arguments)
        if arguments.kind == "product":
            answers = {"code": new.issue_code(content_path), **answers}
        path = new.create(arguments.kind, answers, content_path)
    except new.CannotCreate as fault:
        raise Usage(str(fault)) from None
    said = Text(
        "Đã tạo {path}. Điền các dòng còn lại, rồi chạy: python build.py check",
        "Wrote {path}. Fill in the other lines, then run: python build.py check",
    )
    print(said.say(arguments.lang, {"path": path.as_posix()}))
    if "code" in answers:
        print(Text("Mã truy xuất: {code}", "Trace code: {code}").say(arguments.lang, answers))
    return 0


def _answers(arguments: argparse.Namespace) -> dict[str, str]:
    """The answers given as flags; the missing ones are asked for on a terminal."""
    needed = {"product": ("name", "producer", "set"), "producer": ("name", "kind_of", "place")}
    from ocop_site.desk.new import RECORDS

    answers: dict[str, str] = {}
    for flag in needed[arguments.kind]:
        key = flag.removesuffix("_of")
        value = getattr(arguments, flag) or ""
        label = RECORDS[arguments.kind].model_fields[key].title
        while not value and sys.stdin.isatty():
            value = input(f"{label}: ").strip()
        if not value:
            raise Usage(
                f"thiếu --{flag.replace('_', '-')} ({label}) / missing --{flag.replace('_', '-')}"
            )
        answers[key] = value
    return answers


def _options(arguments: argparse.Namespace) -> Options:
    return Options(
        content_path=_content(arguments),
        templates_path=ROOT / "templates",
        site_path=Path(getattr(arguments, "site_dir", "_site")),
        today=arguments.today or datetime.now(UTC).astimezone(_VIETNAM).date(),
        base_url=getattr(arguments, "base_url", None) or "",
        strict=arguments.strict,
        workers=getattr(arguments, "jobs", None),
        use_cache=not getattr(arguments, "no_cache", False),
    )


def _content(arguments: argparse.Namespace) -> Path:
    path = Path(arguments.content)
    if not path.is_dir():
        raise Usage(f"{path}: không có thư mục này / no such folder")
    return path


def _print(report: BuildReport, arguments: argparse.Namespace) -> None:
    text = write(report.diagnostics, form=arguments.format, language=arguments.lang)
    if text:
        print(text)


def _summary(report: BuildReport, language: str) -> str:
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
    return f"{built.say(language, values)}\n{_counts(report, language)}"


def _counts(report: BuildReport, language: str) -> str:
    errors = sum(one.is_error for one in report.diagnostics)
    values = {"errors": str(errors), "warnings": str(len(report.diagnostics) - errors)}
    counts = Text("{errors} lỗi, {warnings} nhắc", "{errors} errors, {warnings} warnings")
    times = " · ".join(
        f"{_ROOMS[room].say(language, {})} {seconds:.2f} s"
        for room, seconds in report.seconds.items()
    )
    return f"{counts.say(language, values)} ({times})"


def _progress(arguments: argparse.Namespace) -> Callable[[str, int, int], None]:
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


_VIETNAM = timezone(timedelta(hours=7))


def _day(text: str) -> date:
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


_COMMANDS = ("build", "check", "serve", "explain", "new")


def _with_command(argv: Sequence[str]) -> list[str]:
    """`build` is the command when none is given."""
    given = list(argv)
    if any(word in ("-h", "--help", "--version") for word in given[:1]):
        return given
    return given if given and given[0] in _COMMANDS else ["build", *given]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="build.py",
        description="Dựng danh mục OCOP từ thư mục content/ / Build the OCOP catalogue",
    )
    parser.add_argument("--version", action="version", version=f"ocop_site {__version__}")
    commands = parser.add_subparsers(metavar="LỆNH")
    common = _common()
    add = partial(commands.add_parser, parents=[common])

    build = add("build", help="dựng trang (mặc định) / build the site (default)")
    _site_flags(build, "_site")
    build.set_defaults(act=_build)

    check = add("check", help="kiểm tra nội dung / check the content")
    check.set_defaults(act=_check)

    serve = add("serve", help="xem thử, tự dựng lại khi sửa / live preview")
    _site_flags(serve, "_serve")
    serve.add_argument("-a", "--address", default="127.0.0.1:8000", metavar="HOST:PORT")
    serve.add_argument("-o", "--open", action="store_true", help="mở trình duyệt / open a browser")
    serve.set_defaults(act=_serve)

    explain = add("explain", help="giải thích một mã lỗi hoặc bản ghi / explain a code or record")
    explain.add_argument("topic", metavar="MÃ", help="C203, product, codes, records")
    explain.set_defaults(act=_explain)

    new = add("new", help="tạo bản ghi mới / write a new record")
    new.add_argument("kind", choices=("product", "producer", "code"))
    new.add_argument("--name", help="tên / name")
    new.add_argument("--producer", help="mã chủ thể / producer's id")
    new.add_argument("--set", help="bộ sản phẩm 1–26 / product set")
    new.add_argument("--kind-of", help="loại hình chủ thể / producer kind", metavar="KIND")
    new.add_argument("--place", help="mã xã, phường / commune code")
    new.set_defaults(act=_new)
    return parser


def _common() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    add = common.add_argument
    add("--content", default="content", metavar="DIR", help="thư mục nội dung / content folder")
    add("--today", type=_day, metavar="YYYY-MM-DD", help="ngày dựng / day of the build")
    add("--strict", action="store_true", help="coi nhắc như lỗi / treat warnings as errors")
    add("--format", choices=FORMATS, default="text")
    add("--lang", choices=LANGUAGES, default="vi")
    add("-q", "--quiet", action="store_true")
    add("-v", "--verbose", action="store_true", help="kể tên tệp đã ghi / name the files written")
    return common


def _site_flags(parser: argparse.ArgumentParser, site_dir: str) -> None:
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
