"""`stamps packets`: numbers for the single packets of a lot."""

from __future__ import annotations

import argparse
from pathlib import Path

from ocop_site.cli import options, sheets
from ocop_site.cli.options import Commands, Usage
from ocop_site.diagnostics import Text


def add(verbs: Commands, common: argparse.ArgumentParser) -> None:
    """Add the verb."""
    packets = verbs.add_parser(
        "packets",
        parents=[common],
        help="cấp số riêng cho từng tem của một lô / numbers for single packets",
    )
    packets.add_argument("lot", metavar="SẢN-PHẨM/LÔ", help="mien-dong-soi-vang/MD2609A")
    packets.add_argument("--count", type=_count, required=True, metavar="N", help="bao nhiêu số")
    packets.add_argument(
        "-o",
        "--out",
        required=True,
        metavar="FILE.csv",
        help="danh sách số, để ngoài thư mục git / the secret list, outside the git folder",
    )
    packets.set_defaults(act=_packets)


def _packets(arguments: argparse.Namespace) -> int:
    from ocop_site.desk import packets

    content_path = options.content(arguments)
    try:
        issued = packets.issue(
            sheets.catalogue_of(content_path),
            content_path,
            arguments.lot,
            count=arguments.count,
            list_path=Path(arguments.out),
        )
    except packets.CannotIssue as fault:
        raise Usage(str(fault)) from None
    said = Text(
        "Đã cấp {count} số, lô có {total} số. Danh sách: {list}; ai có tệp này in được tem: đưa cho nơi in rồi xoá, đừng"
        " đưa vào git. Sổ mã băm: {ledger}; đưa tệp này vào git và dựng lại trang trước khi dán tem.",
        "Issued {count} numbers, the lot has {total}. The list: {list}; whoever has it can print stamps: hand it to the"
        " printer, then delete it, and keep it out of git. The digests: {ledger}; commit this file and rebuild the site"
        " before any stamp is stuck on.",
    )
    values = {
        "count": str(issued.count),
        "total": str(issued.total),
        "list": issued.list_path.as_posix(),
        "ledger": issued.ledger_path.as_posix(),
    }
    print(said.say(arguments.lang, values))
    return 0


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text}: 1, 2, …")
    return int(text)
