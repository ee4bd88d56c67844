"""`round`: an evaluation round opened, watched, tried out, closed, amended and verified."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from ocop_site.cli import options
from ocop_site.cli.options import Commands, Usage
from ocop_site.cli.sheets import catalogue_of
from ocop_site.diagnostics import Text, write

_EVERY = 1.0
"""Seconds between two readings of `status --watch`."""
_CLEAR = "\x1b[H\x1b[2J"


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add the command with its verbs."""
    round_ = commands.add_parser("round", help="chạy một đợt đánh giá / run an evaluation round")
    verbs = round_.add_subparsers(
        dest="verb", required=True, metavar="VIỆC", help="open, status, what-if, close, …"
    )
    _add_open(verbs, common)
    _add_looking(verbs, common)
    _add_closing(verbs, common)


def _add_open(verbs: Commands, common: argparse.ArgumentParser) -> None:
    verb = _verb(verbs, common, "open", "mở đợt: viết round.yml / write round.yml")
    verb.add_argument("--criteria", required=True, help="bộ tiêu chí / criteria, as qd-26-2026")
    verb.add_argument(
        "--level", choices=("province", "ministry"), default="province", help="cấp / level"
    )
    verb.add_argument("--name", required=True, help="tên đợt / name")
    _day(verb, "--opened", "ngày mở / day of opening")
    verb.add_argument(
        "--from", dest="before", default="", help="lấy hội đồng của đợt / council of that round"
    )
    verb.set_defaults(act=options.refusing(_open))


def _add_looking(verbs: Commands, common: argparse.ArgumentParser) -> None:
    verb = _verb(verbs, common, "status", "bảng của đợt / the round as a table")
    verb.add_argument(
        "--watch", action="store_true", help="đọc lại mỗi giây / read again every second"
    )
    verb.set_defaults(act=options.refusing(_status))

    verb = _verb(
        verbs, common, "what-if", "thử đổi điểm; còn thiếu gì / try marks, what is missing"
    )
    verb.add_argument("product", help="mã sản phẩm / product")
    verb.add_argument(
        "marks", nargs="*", metavar="THÀNH-VIÊN MỤC=ĐIỂM", help="TV2 C8=4 C9=3; all: mọi phiếu"
    )
    verb.set_defaults(act=options.refusing(_what_if))

    verb = _verb(verbs, common, "verify", "tính lại và so với niêm phong / compare with the seal")
    verb.set_defaults(act=options.refusing(_verify))


def _add_closing(verbs: Commands, common: argparse.ArgumentParser) -> None:
    verb = _verb(verbs, common, "close", "đóng, niêm phong, viết giấy tờ / close, seal, papers")
    _day(verb, "--date", "ngày đóng / day of closing")
    _papers_flags(verb)
    verb.add_argument("--no-papers", action="store_true", help="không viết giấy tờ / no papers")
    verb.set_defaults(act=options.refusing(_close))

    verb = _verb(verbs, common, "papers", "viết lại giấy tờ của đợt đã đóng / write papers again")
    _papers_flags(verb)
    verb.set_defaults(act=options.refusing(_papers))

    verb = _verb(
        verbs, common, "amend", "đính chính một phiếu đã niêm phong / amend a sealed sheet"
    )
    for flag, said in (
        ("--product", "mã sản phẩm / product"),
        ("--member", "thành viên / member"),
        ("--reason", "lý do / reason"),
        ("--decision", "số quyết định / decision"),
    ):
        verb.add_argument(flag, required=True, help=said)
    _day(verb, "--date", "ngày đính chính / day of the amendment")
    verb.set_defaults(act=options.refusing(_amend))


def _verb(
    verbs: Commands, common: argparse.ArgumentParser, name: str, said: str
) -> argparse.ArgumentParser:
    verb: argparse.ArgumentParser = verbs.add_parser(name, parents=[common], help=said)
    verb.add_argument("round", metavar="ĐỢT", help="mã đợt / round")
    return verb


def _day(verb: argparse.ArgumentParser, flag: str, said: str) -> None:
    verb.add_argument(flag, required=True, type=options.day, metavar="NGÀY", help=said)


def _papers_flags(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "-o", "--out", metavar="DIR", help="thư mục giấy tờ (papers/ĐỢT) / folder of papers"
    )


def _open(arguments: argparse.Namespace) -> int:
    from ocop_site.desk.rounds import opening

    content_path = options.content(arguments)
    path = opening.open_round(
        catalogue_of(content_path),
        content_path,
        arguments.round,
        criteria=arguments.criteria,
        level=arguments.level,
        name=arguments.name,
        opened=arguments.opened,
        before=arguments.before,
    )
    said = Text(
        "Đã tạo {path}. Ghi sản phẩm dự, sửa hội đồng và quy tắc, rồi: python build.py check",
        "Wrote {path}. Add products, put council and rule right, then: python build.py check",
    )
    _say(arguments, said, path=path.as_posix())
    return 0


def _status(arguments: argparse.Namespace) -> int:
    from ocop_site.desk.rounds import table

    content_path = options.content(arguments)
    if not arguments.watch:
        print(table.table(catalogue_of(content_path), arguments.round, arguments.lang))
        return 0
    try:
        while True:
            shown = table.table(catalogue_of(content_path), arguments.round, arguments.lang)
            print(f"{_CLEAR}{shown}", flush=True)
            time.sleep(_EVERY)
    except KeyboardInterrupt:
        return 0


def _what_if(arguments: argparse.Namespace) -> int:
    from ocop_site.desk.rounds import what_if

    catalogue = catalogue_of(options.content(arguments))
    marks = what_if.changed(arguments.marks)
    if marks:
        cards = what_if.effect(catalogue, arguments.round, arguments.product, marks)
        lines = what_if.compared(*cards, arguments.lang)
    else:
        lines = what_if.way(catalogue, arguments.round, arguments.product, arguments.lang)
    print("\n".join(lines))
    return 0


def _close(arguments: argparse.Namespace) -> int:
    from ocop_site.desk.rounds import closing

    asked = options.build_options(arguments)
    found = closing.prepare(
        asked.content_path,
        arguments.round,
        arguments.date,
        today=asked.today,
        strict=arguments.strict,
    )
    if found.diagnostics:
        print(write(found.diagnostics, form=arguments.format, language=arguments.lang))
    if found.seal is None or found.catalogue is None or found.scored is None:
        said = Text("Đợt {round} chưa đóng.", "Round {round} is not closed.")
        print(said.say(arguments.lang, {"round": arguments.round}), file=sys.stderr)
        return 1
    if not arguments.no_papers:
        from ocop_site.desk import papers

        try:
            # Papers first: where they cannot be written, the round stays open.
            made = papers.write(
                found.catalogue, found.scored, arguments.round, _papers_folder(arguments)
            )
        except papers.CannotWrite as fault:
            raise Usage(str(fault)) from None
        _say_papers(arguments, len(made))
    path = closing.write(asked.content_path, found.seal)
    said = Text(
        "Đã đóng và niêm phong đợt {round}: {path} ({sheets} phiếu, {results} kết quả).",
        "Closed and sealed round {round}: {path} ({sheets} sheets, {results} results).",
    )
    counts = {"sheets": str(len(found.seal.sheets)), "results": str(len(found.seal.results))}
    _say(arguments, said, round=arguments.round, path=path.as_posix(), **counts)
    return 0


def _papers(arguments: argparse.Namespace) -> int:
    from ocop_site import score
    from ocop_site.desk import papers

    catalogue = catalogue_of(options.content(arguments))
    try:
        made = papers.write(
            catalogue, score.catalogue(catalogue), arguments.round, _papers_folder(arguments)
        )
    except papers.CannotWrite as fault:
        raise Usage(str(fault)) from None
    _say_papers(arguments, len(made))
    return 0


def _papers_folder(arguments: argparse.Namespace) -> Path:
    return Path(arguments.out or f"papers/{arguments.round}")


def _say_papers(arguments: argparse.Namespace, count: int) -> None:
    said = Text("Giấy tờ: {count} tệp trong {path}.", "Papers: {count} files in {path}.")
    _say(arguments, said, count=str(count), path=_papers_folder(arguments).as_posix())


def _amend(arguments: argparse.Namespace) -> int:
    from ocop_site.desk.rounds import amending, sealing

    content_path = options.content(arguments)
    seal = amending.amended(
        catalogue_of(content_path),
        arguments.round,
        product=arguments.product,
        member=arguments.member,
        reason=arguments.reason,
        decision=arguments.decision,
        day=arguments.date,
    )
    amending.write(content_path, seal)
    made = seal.amendments[-1]
    said = Text(
        "Đã ghi đính chính phiếu {sheet}: {before} điểm, {stars} sao → {after} điểm, {now} sao.",
        "Recorded the amendment of {sheet}: {before} points, {stars} stars → {after} points, {now} stars.",
    )
    before, after = sealing.shown(made.before), sealing.shown(made.after)
    counts = {"stars": str(made.before.stars), "now": str(made.after.stars)}
    _say(arguments, said, sheet=made.sheet, before=before, after=after, **counts)
    return 0


def _verify(arguments: argparse.Namespace) -> int:
    from ocop_site.desk.rounds import refused, verifying

    catalogue = catalogue_of(options.content(arguments))
    found = verifying.differences(catalogue, arguments.round)
    if found:
        print("\n".join(one.say(arguments.lang) for one in found))
        return 1
    print(verifying.identical(refused.seal_of(catalogue, arguments.round), arguments.lang))
    return 0


def _say(arguments: argparse.Namespace, text: Text, **values: str) -> None:
    print(text.say(arguments.lang, values))
