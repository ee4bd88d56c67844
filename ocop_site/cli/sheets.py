"""`export sheet` and `import sheet`: score sheets out as workbooks and back as records."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ocop_site.cli import options
from ocop_site.cli.options import Commands, Usage
from ocop_site.diagnostics import Text
from ocop_site.model.catalogue import Catalogue


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add the two commands."""
    out = commands.add_parser("export", help="xuất phiếu chấm thành bảng tính / export workbooks")
    kinds = out.add_subparsers(dest="kind", required=True, metavar="LOẠI", help="sheet")
    sheet = kinds.add_parser(
        "sheet", parents=[common], help="phiếu chấm của một đợt / the score sheets of a round"
    )
    sheet.add_argument("--round", required=True, help="mã đợt / round")
    sheet.add_argument("--product", default="", help="chỉ sản phẩm này / this product only")
    sheet.add_argument("--member", default="", help="chỉ thành viên này / this member only")
    sheet.add_argument("-o", "--out", required=True, metavar="DIR", help="thư mục ra / out folder")
    sheet.set_defaults(act=_export)

    back = commands.add_parser("import", help="nhập phiếu chấm đã điền / import filled workbooks")
    kinds = back.add_subparsers(dest="kind", required=True, metavar="LOẠI", help="sheet")
    sheet = kinds.add_parser("sheet", parents=[common], help="phiếu chấm / score sheets")
    sheet.add_argument(
        "files", nargs="+", metavar="TỆP", help="tệp .xlsx hoặc thư mục / files or folders"
    )
    sheet.set_defaults(act=_import)


def catalogue_of(content_path: Path) -> Catalogue:
    """Everything readable in the content folder. Raises Usage without a site.yml."""
    from ocop_site import load

    catalogue = load.catalogue(content_path).catalogue
    if catalogue is None:
        raise Usage(f"{content_path}/site.yml: không đọc được / cannot be read")
    return catalogue


def _export(arguments: argparse.Namespace) -> int:
    from ocop_site.desk.sheets import exporting

    catalogue = catalogue_of(options.content(arguments))
    folder = Path(arguments.out)
    try:
        written = exporting.export(
            catalogue,
            arguments.round,
            folder,
            product=arguments.product,
            member=arguments.member,
        )
    except exporting.CannotExport as fault:
        raise Usage(str(fault)) from None
    said = Text("Đã ghi {count} phiếu vào {folder}.", "Wrote {count} sheets to {folder}.")
    values = {"count": str(len(written)), "folder": folder.as_posix()}
    print(said.say(arguments.lang, values))
    return 0


def _import(arguments: argparse.Namespace) -> int:
    from ocop_site.desk.sheets import importing, questions

    content_path = options.content(arguments)
    given = importing.files(Path(one) for one in arguments.files)
    if not given:
        raise Usage("không có tệp .xlsx nào / no .xlsx file")
    catalogue = catalogue_of(content_path)
    taken = importing.intake(catalogue, content_path, given)
    if taken.refusals:
        print("\n".join(one.say(arguments.lang) for one in taken.refusals))
        none = Text(
            "{count} lý do; chưa nhập phiếu nào.", "{count} reasons; no sheet was imported."
        )
        print(none.say(arguments.lang, {"count": str(len(taken.refusals))}), file=sys.stderr)
        return 1
    importing.write(taken)
    for question in questions.questions(catalogue, taken.sheets, arguments.lang):
        asked = Text("hỏi: {question}", "question: {question}")
        print(asked.say(arguments.lang, {"question": question}))
    said = Text(
        "Đã nhập {new} phiếu; {same} phiếu đã có, giống hệt.",
        "Imported {new} sheets; {same} were there already, the same.",
    )
    values = {"new": str(len(taken.new)), "same": str(taken.unchanged)}
    print(said.say(arguments.lang, values))
    return 0
