"""`stamps register`, `withdraw`, `merge`, `readdress`: the verbs that write the ledger of codes."""

from __future__ import annotations

import argparse

from ocop_site import vietnamese
from ocop_site.cli import options, sheets
from ocop_site.cli.options import Commands
from ocop_site.diagnostics import Text
from ocop_site.model.ledger import Entry


def add(verbs: Commands, common: argparse.ArgumentParser) -> None:
    """Add the verbs."""
    named = {"metavar": "SẢN-PHẨM", "help": "mã sản phẩm, hoặc mã truy xuất / product, or its code"}
    register = verbs.add_parser(
        "register",
        parents=[common],
        help="ghi vào sổ mọi mã chưa có / enter every code that is not in the ledger",
    )
    register.set_defaults(act=options.refusing(_register))

    withdraw = verbs.add_parser(
        "withdraw", parents=[common], help="thôi dán mã này / stick a code on packets no longer"
    )
    withdraw.add_argument("named", **named)
    withdraw.set_defaults(act=options.refusing(_withdraw))

    merge = verbs.add_parser(
        "merge", parents=[common], help="sản phẩm làm tiếp dưới hồ sơ khác / go on as another"
    )
    merge.add_argument("named", **named)
    merge.add_argument(
        "into", metavar="SẢN-PHẨM-MỚI", help="hồ sơ làm tiếp / the record to go on as"
    )
    merge.set_defaults(act=options.refusing(_merge))

    readdress = verbs.add_parser(
        "readdress",
        parents=[common],
        help="ghi địa chỉ mới sau khi đổi stamp_url / new addresses after stamp_url changed",
    )
    readdress.set_defaults(act=options.refusing(_readdress))


def _register(arguments: argparse.Namespace) -> int:
    from ocop_site.desk import ledger

    content_path = options.content(arguments)
    catalogue = sheets.catalogue_of(content_path)
    new = ledger.register(catalogue, content_path, options.today(arguments))
    _list(new)
    said = Text("Đã ghi {count} mã vào sổ.", "Entered {count} codes.")
    return _say(arguments, said, count=str(len(new)))


def _withdraw(arguments: argparse.Namespace) -> int:
    from ocop_site.desk import ledger

    content_path = options.content(arguments)
    catalogue = sheets.catalogue_of(content_path)
    entry = ledger.withdraw(catalogue, content_path, arguments.named, options.today(arguments))
    said = Text(
        "Mã {code} ({product}) thôi dán từ ngày {day}. Giữ lại hồ sơ sản phẩm: trang của mã vẫn còn.",
        "{code} ({product}) is withdrawn from {day}. Keep the product's record: the code keeps its page.",
    )
    day = vietnamese.format_date(entry.date)
    return _say(arguments, said, code=entry.code, product=entry.product, day=day)


def _merge(arguments: argparse.Namespace) -> int:
    from ocop_site.desk import ledger

    content_path = options.content(arguments)
    catalogue = sheets.catalogue_of(content_path)
    day = options.today(arguments)
    entry = ledger.merge(catalogue, content_path, arguments.named, arguments.into, day)
    said = Text(
        "Mã {code} ({product}) nay dẫn tới “{into}”. Giờ có thể xoá hồ sơ {product}.",
        "{code} ({product}) leads to “{into}” now. The record {product} can be deleted.",
    )
    if entry.product == entry.into:
        said = Text(
            "Mã {code} nay dẫn tới mã mới của “{into}”.",
            "{code} leads to the new code of “{into}”.",
        )
    return _say(arguments, said, code=entry.code, product=entry.product, into=entry.into)


def _readdress(arguments: argparse.Namespace) -> int:
    from ocop_site.desk import ledger

    content_path = options.content(arguments)
    catalogue = sheets.catalogue_of(content_path)
    new = ledger.readdress(catalogue, content_path, options.today(arguments))
    said = Text(
        "Đã ghi địa chỉ mới của {count} mã. Tem đã in vẫn mang địa chỉ cũ.",
        "Entered the new addresses of {count} codes. Printed stamps still carry the old ones.",
    )
    return _say(arguments, said, count=str(len(new)))


def _list(entries: tuple[Entry, ...]) -> None:
    for one in entries:
        print(f"{one.code}  {one.product}")


def _say(arguments: argparse.Namespace, said: Text, **values: str) -> int:
    print(said.say(arguments.lang, values))
    return 0
