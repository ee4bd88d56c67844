"""`explain` and `new`: the editor's desk."""

from __future__ import annotations

import argparse
import sys

from ocop_site import vietnamese
from ocop_site.cli import options
from ocop_site.cli.options import Commands, Usage
from ocop_site.desk.refused import Refused
from ocop_site.diagnostics import Text


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add the two commands."""
    explain = commands.add_parser(
        "explain",
        parents=[common],
        help="giải thích một mã lỗi hoặc bản ghi / explain a code or record",
    )
    explain.add_argument("topic", metavar="MÃ", help="C203, product, codes, records")
    explain.set_defaults(act=_explain)

    new = commands.add_parser("new", parents=[common], help="tạo bản ghi mới / write a new record")
    new.add_argument("kind", choices=("product", "producer", "code"))
    new.add_argument("--name", help="tên / name")
    new.add_argument("--product", help="cấp mã cho sản phẩm / product that the code is for")
    new.add_argument("--producer", help="mã chủ thể / producer's id")
    new.add_argument("--set", help="bộ sản phẩm 1–26 / product set")
    new.add_argument("--kind-of", help="loại hình chủ thể / producer kind", metavar="KIND")
    new.add_argument("--place", help="mã xã, phường / commune code")
    new.set_defaults(act=_new)


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

    content_path = options.content(arguments)
    try:
        answers = _answers(arguments)
        day = options.today(arguments)
        if arguments.kind == "code":
            print(new.code_for(answers["product"], content_path, day=day))
            return 0
        if arguments.kind == "product":
            answers = {"code": new.issue_code(content_path), **answers}
        path = new.create(arguments.kind, answers, content_path, day=day)
    except new.CannotCreate as fault:
        raise Usage(str(fault)) from None
    except Refused as fault:
        raise Usage(fault.say(arguments.lang)) from None
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
    needed = {
        "product": ("name", "producer", "set"),
        "producer": ("name", "kind_of", "place"),
        "code": ("product",),
    }
    from ocop_site.desk.new import RECORDS

    answers: dict[str, str] = {}
    for flag in needed[arguments.kind]:
        key = flag.removesuffix("_of")
        value = getattr(arguments, flag) or ""
        record = RECORDS.get(arguments.kind)
        label = record.model_fields[key].title if record else "mã sản phẩm"
        while not value and sys.stdin.isatty():
            value = input(f"{label}: ").strip()
        if not value:
            raise Usage(
                f"thiếu --{flag.replace('_', '-')} ({label}) / missing --{flag.replace('_', '-')}"
            )
        answers[key] = value
    return answers
