"""`stamps print`, `calibrate`, `void`: sheets of stamps and what is noted of them."""

from __future__ import annotations

import argparse
import sys
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_site import vietnamese
from ocop_site.cli import options, sheets
from ocop_site.cli.options import Commands
from ocop_site.desk.refused import Refused
from ocop_site.diagnostics import Text

if TYPE_CHECKING:
    from ocop_site.desk.stamps.grids import Grid
    from ocop_site.desk.stamps.printing import Made

_GRID = "l7651"
_SIDE = Decimal(15)
_NOTHING = Text(
    "in tem cho gì? SẢN-PHẨM…, hoặc --round ĐỢT, hoặc --lot SẢN-PHẨM/LÔ (chỉ một trong ba).",
    "stamps for what? PRODUCT…, or --round ID, or --lot PRODUCT/LOT (one of the three).",
)
_NO_ROLE = Text(
    "thiếu --by: bộ phận hoặc chức danh in tem, như “Văn phòng Điều phối”; không ghi tên người.",
    "--by is missing: the office or role that prints, as “Văn phòng Điều phối”; no person's name.",
)
_NO_RUN = Text(
    "huỷ tem của gì? một SẢN-PHẨM, hoặc --lot SẢN-PHẨM/LÔ.",
    "stamps of what? one PRODUCT, or --lot PRODUCT/LOT.",
)
_NO_FOLDER = Text("không ghi được vào thư mục {path}.", "the folder {path} cannot be written to.")


def add(verbs: Commands, common: argparse.ArgumentParser) -> None:
    """Add the verbs."""
    prints = verbs.add_parser("print", parents=[common], help="in tờ tem / print sheets of stamps")
    prints.add_argument("products", nargs="*", metavar="SẢN-PHẨM", help="sản phẩm / products")
    prints.add_argument("--round", default="", metavar="ĐỢT", help="sản phẩm của một đợt / a round")
    prints.add_argument("--lot", default="", metavar="SẢN-PHẨM/LÔ", help="một lô / a lot")
    _add_sheet(prints)
    _add_counts(prints)
    prints.add_argument("--by", default="", metavar="AI", help="bộ phận in / office or role")
    prints.add_argument("--without-stars", action="store_true", help="tem không có sao / no stars")
    prints.add_argument("--svg", action="store_true", help="thêm SVG từng tờ / SVG of each sheet")
    prints.add_argument("-o", "--out", default="stamps", metavar="DIR", help="thư mục ra / folder")
    prints.set_defaults(act=options.refusing(_print))

    calibrate = verbs.add_parser(
        "calibrate", parents=[common], help="trang căn máy in / a page that measures the printer"
    )
    _add_sheet(calibrate)
    calibrate.add_argument("-o", "--out", default="stamps", metavar="DIR", help="thư mục / folder")
    calibrate.set_defaults(act=options.refusing(_calibrate))

    void = verbs.add_parser(
        "void", parents=[common], help="tem hỏng, tem mất / spoilt or lost stamps"
    )
    void.add_argument("products", nargs="*", metavar="SẢN-PHẨM", help="sản phẩm / product")
    void.add_argument("--lot", default="", metavar="SẢN-PHẨM/LÔ", help="một lô / a lot")
    void.add_argument("--series", required=True, help="sê-ri / series")
    for flag, said in (("--first", "từ số / first"), ("--last", "đến số / last")):
        void.add_argument(flag, required=True, type=_count, metavar="N", help=said)
    void.add_argument("--by", default="", metavar="AI", help="bộ phận ghi / office or role")
    void.set_defaults(act=options.refusing(_void))


def _add_sheet(verb: argparse.ArgumentParser) -> None:
    add = verb.add_argument
    add("--grid", default=_GRID, help="khuôn nhãn / label grid: l7651, l4732, 7160, 3474, free")
    add("--size", type=_millimetres, metavar="MM", help="cạnh mã, cả lề trắng / side, 12–40 mm")
    add("--skip", type=_whole, default=0, metavar="N", help="nhãn đã dùng / labels already used")
    add("--offset-x", type=_millimetres, default=Decimal(0), metavar="MM", help="sang phải / right")
    add("--offset-y", type=_millimetres, default=Decimal(0), metavar="MM", help="xuống / down")
    for flag, said in (
        ("--paper", "giấy / paper: 210x297"),
        ("--labels", "số nhãn ngang x dọc / labels across x down: 4x10"),
        ("--label", "cỡ nhãn / size of a label: 48x25"),
        ("--margin", "lề trái x trên / left x top: 8x20"),
        ("--pitch", "bước ngang x dọc / steps: 50x26"),
    ):
        add(flag, type=_pair, metavar="MMxMM", help=f"free: {said}")


def _add_counts(verb: argparse.ArgumentParser) -> None:
    add = verb.add_argument
    add("--count", type=_count, metavar="N", help="số tem / stamps")
    add("--sheets", type=_count, metavar="N", help="số tờ / full sheets")
    add("--series", default="", metavar="A", help="sê-ri / series")
    add("--first", type=_count, metavar="N", help="từ số / first number")
    add("--last", type=_count, metavar="N", help="đến số / last number")
    add("--numbers", metavar="CSV", help="số của từng gói, từ stamps packets / packet numbers")


def _print(arguments: argparse.Namespace) -> int:
    from ocop_site.desk.stamps import printing, subjects
    from ocop_site.desk.stamps.runs import Asked

    named = [bool(arguments.products), bool(arguments.round), bool(arguments.lot)]
    if sum(named) != 1:
        raise Refused(_NOTHING)
    content_path, today = options.content(arguments), options.today(arguments)
    catalogue = sheets.catalogue_of(content_path)
    found = subjects.subjects(
        catalogue,
        today,
        products=arguments.products,
        round_id=arguments.round,
        lot_id=arguments.lot,
        without_stars=arguments.without_stars,
    )
    several = f"{found[0].product.id}-va-{len(found) - 1}" if len(found) > 1 else ""
    size = catalogue.site.stamp.size.amount if catalogue.site.stamp else _SIDE
    order = printing.Order(
        subjects=found,
        grid=_grid(arguments),
        side=arguments.size or size,
        by=_role(arguments),
        day=today,
        asked=Asked(
            count=arguments.count,
            sheets=arguments.sheets,
            series=arguments.series,
            first=arguments.first,
            last=arguments.last,
            numbers_path=Path(arguments.numbers) if arguments.numbers else None,
        ),
        skip=arguments.skip,
        offset=(arguments.offset_x, arguments.offset_y),
        with_svg=arguments.svg,
        name=arguments.round or several,
    )
    printing.refuse_faulty(content_path, order)
    made = printing.make(catalogue, order)
    _warn(arguments, made.warnings)
    written = printing.write(catalogue, content_path, made, Path(arguments.out))
    return _say_printed(arguments, made, written)


def _warn(arguments: argparse.Namespace, warnings: tuple[Refused, ...]) -> None:
    remark = Text("nhắc: {said}", "warning: {said}")
    for one in warnings:
        said = one.say(arguments.lang)
        print(remark.say(arguments.lang, {"said": said}), file=sys.stderr)


def _say_printed(arguments: argparse.Namespace, made: Made, written: list[Path]) -> int:
    said = Text(
        "Đã in {count} tem trên {sheets} tờ: {path}{more}. Mọi mã đã đọc lại đúng. Sổ in tem thêm {lines} dòng (content/ledger/prints.csv). In ở cỡ 100 %.",
        "Made {count} stamps on {sheets} sheets: {path}{more}. Every code was read back. {lines} new lines in the print register (content/ledger/prints.csv). Print at 100 %.",
    )
    values = {
        "count": str(sum(line.count for line in made.lines)),
        "sheets": str(made.sheets),
        "path": written[0].as_posix(),
        "more": f", …-{written[-1].stem.rpartition('-')[2]}.svg" if len(written) > 1 else "",
        "lines": str(len(made.lines)),
    }
    print(said.say(arguments.lang, values))
    return 0


def _calibrate(arguments: argparse.Namespace) -> int:
    from ocop_site.desk import writing
    from ocop_site.desk.stamps import calibration
    from ocop_site.desk.stamps import sheets as laying
    from ocop_site.render import print as press

    grid, offset = _grid(arguments), (arguments.offset_x, arguments.offset_y)
    laying.refuse(grid, 0, offset)
    body = press.body(
        [calibration.page(grid, offset)], title=grid.title, day=options.today(arguments)
    )
    path = Path(arguments.out) / f"can-may-in-{grid.name}.pdf"
    try:
        writing.write_all({path: body})
    except OSError:
        raise Refused(_NO_FOLDER, path=arguments.out) from None
    said = Text(
        "Trang căn máy in: {path}. In trên giấy thường ở cỡ 100 %, đặt chồng lên tờ nhãn.",
        "The calibration page: {path}. Print it on plain paper at 100 % and hold it against a sheet of labels.",
    )
    print(said.say(arguments.lang, {"path": path.as_posix()}))
    return 0


def _void(arguments: argparse.Namespace) -> int:
    from ocop_site.desk.stamps import subjects, voiding

    if bool(arguments.lot) == bool(arguments.products) or len(arguments.products) > 1:
        raise Refused(_NO_RUN)
    content_path = options.content(arguments)
    catalogue = sheets.catalogue_of(content_path)
    product, lot = subjects.named(catalogue, "".join(arguments.products), arguments.lot)
    line = voiding.void(
        catalogue,
        content_path,
        product=product,
        lot=lot,
        named=arguments.series,
        span=(arguments.first, arguments.last),
        by=_role(arguments),
        day=options.today(arguments),
    )
    said = Text(
        "Sổ in tem: huỷ {count} tem, sê-ri {series} từ {first} đến {last}.",
        "Print register: {count} stamps void, series {series} from {first} to {last}.",
    )
    first, last = str(line.first), str(line.last)
    values = {"count": str(line.count), "series": line.series, "first": first, "last": last}
    print(said.say(arguments.lang, values))
    return 0


def _grid(arguments: argparse.Namespace) -> Grid:
    from ocop_site.desk.stamps import grids

    if arguments.grid != grids.FREE:
        return grids.named(arguments.grid)
    return grids.free(
        paper=arguments.paper,
        counts=arguments.labels,
        label=arguments.label,
        margin=arguments.margin,
        pitch=arguments.pitch,
    )


def _role(arguments: argparse.Namespace) -> str:
    role = vietnamese.tidy(arguments.by)
    if not role:
        raise Refused(_NO_ROLE)
    return role


def _whole(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or len(text) > 9:
        raise argparse.ArgumentTypeError(f"{text}: 0, 1, 2, …")
    return int(text)


def _count(text: str) -> int:
    if (number := _whole(text)) == 0:
        raise argparse.ArgumentTypeError(f"{text}: 1, 2, …")
    return number


def _millimetres(text: str) -> Decimal:
    """ "15", "13,2", "-0.5", "15 mm"."""
    try:
        return vietnamese.parse_decimal(text.strip().lower().removesuffix("mm"))
    except vietnamese.Unreadable:
        raise argparse.ArgumentTypeError(f"{text}: 15; 13,2; 0,5") from None


def _pair(text: str) -> tuple[Decimal, Decimal]:
    """ "210x297", "48,5x25": across, then down."""
    across, _, down = text.lower().replace("×", "x").partition("x")
    return _millimetres(across), _millimetres(down)
