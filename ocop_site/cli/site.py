"""`build`, `check`, `serve`: the site."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from ocop_site.cli import options
from ocop_site.cli.options import Commands, Usage
from ocop_site.diagnostics import write


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add the three commands."""
    build = commands.add_parser(
        "build", parents=[common], help="dựng trang (mặc định) / build the site (default)"
    )
    options.site_flags(build, "_site")
    build.set_defaults(act=_build)

    check = commands.add_parser(
        "check", parents=[common], help="kiểm tra nội dung / check the content"
    )
    check.add_argument(
        "--ledger-before",
        type=Path,
        metavar="CSV",
        help="sổ mã trước đây; sổ nay phải mở đầu y như thế / an earlier codes.csv that the present one must begin with",
    )
    check.add_argument(
        "--site",
        metavar="DIR",
        help="xem trang đã dựng có đủ mọi địa chỉ đã in / whether a built site has every printed address",
    )
    check.set_defaults(act=_check)

    serve = commands.add_parser(
        "serve", parents=[common], help="xem thử, tự dựng lại khi sửa / live preview"
    )
    options.site_flags(serve, "_serve")
    serve.add_argument("-a", "--address", default="127.0.0.1:8000", metavar="HOST:PORT")
    serve.add_argument("-o", "--open", action="store_true", help="mở trình duyệt / open a browser")
    serve.set_defaults(act=_serve)


def _build(arguments: argparse.Namespace) -> int:
    from ocop_site import pipeline, publish

    try:
        report = pipeline.build(options.build_options(arguments), options.progress(arguments))
    except publish.Refused as fault:
        raise Usage(str(fault)) from None
    options.show(report, arguments)
    if report.is_good and not arguments.quiet:
        if arguments.verbose:
            print("\n".join(report.outcome.written), file=sys.stderr)
        print(options.summary(report, arguments.lang), file=sys.stderr)
    return report.exit_status


def _check(arguments: argparse.Namespace) -> int:
    from ocop_site import pipeline

    asked = options.build_options(arguments)
    if arguments.site:
        if not Path(arguments.site).is_dir():
            raise Usage(f"{arguments.site}: không có thư mục này / no such folder")
        asked = replace(asked, site_path=Path(arguments.site))
        report = pipeline.check_site(asked, options.progress(arguments))
    else:
        report = pipeline.check_content(asked, options.progress(arguments))
    options.show(report, arguments)
    if not arguments.quiet:
        print(options.counts(report, arguments.lang), file=sys.stderr)
    return report.exit_status


def _serve(arguments: argparse.Namespace) -> int:
    from ocop_site import pipeline, publish, serve

    host, _, port = arguments.address.rpartition(":")
    if not port.isdigit() or not host:
        raise Usage(f"{arguments.address}: cần HOST:PORT / HOST:PORT expected")
    arguments.base_url = arguments.base_url or f"http://{arguments.address}/"
    asked = options.build_options(arguments)

    def rebuild() -> str:
        try:
            report = pipeline.build(asked, options.progress(arguments))
        except publish.Refused as fault:
            raise Usage(str(fault)) from None
        options.show(report, arguments)
        print(options.summary(report, arguments.lang), file=sys.stderr)
        return (
            ""
            if report.is_good
            else write(report.diagnostics, form="text", language=arguments.lang)
        )

    serve.serve(
        asked.site_path,
        watched=(asked.content_path, asked.templates_path),
        rebuild=rebuild,
        host=host,
        port=int(port),
        open_browser=arguments.open,
    )
    return 0
