"""The command line: argv to options. The only room that prints and exits.

Exit status: 0 fine, 1 faults in the content, 2 wrong usage or configuration, 3 a bug.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from ocop_site import __version__
from ocop_site.cli import officer, options, records, sheets, site, stamps
from ocop_site.cli.options import Usage

BUG_REPORT = Path("ocop-bug.txt")
FAMILIES = (site, records, sheets, officer, stamps)
"""The modules whose `add` gives the parser its commands."""


def main(argv: Sequence[str]) -> int:
    """Carry out one command; its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(encoding="utf-8", errors="replace")
    arguments = parser().parse_args(_with_command(argv))
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


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    made = argparse.ArgumentParser(
        prog="build.py",
        description="Dựng danh mục OCOP từ thư mục content/ / Build the OCOP catalogue",
    )
    made.add_argument("--version", action="version", version=f"ocop_site {__version__}")
    commands = made.add_subparsers(metavar="LỆNH")
    common = options.common()
    for family in FAMILIES:
        family.add(commands, common)
    return made


def _with_command(argv: Sequence[str]) -> list[str]:
    """`build` is the command when the first word is a flag, or when there is none."""
    given = list(argv)
    if given[:1] == ["stamps"]:
        return ["stamps", *stamps.with_verb(given[1:])]
    if given and (not given[0].startswith("-") or given[0] in ("-h", "--help", "--version")):
        return given
    return ["build", *given]
