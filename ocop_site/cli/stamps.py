"""`stamps`: codes entered in the ledger, sheets of stamps printed, numbers for single packets issued.

`stamps PRODUCT` is `stamps print PRODUCT`.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from ocop_site.cli import ledger, packets, stamp_sheets
from ocop_site.cli.options import Commands

FAMILIES = (ledger, packets, stamp_sheets)
"""The modules whose `add` gives the command its verbs."""


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add the command with its verbs."""
    stamps = commands.add_parser("stamps", help="sổ mã, in tem / code ledger, stamp sheets")
    verbs = stamps.add_subparsers(
        dest="verb", required=True, metavar="VIỆC", help="việc cần làm / what to do"
    )
    for family in FAMILIES:
        family.add(verbs, common)


def with_verb(words: Sequence[str]) -> list[str]:
    """`print` is the verb where none is named: `stamps mien-dong` is `stamps print mien-dong`."""
    verbs = argparse.ArgumentParser().add_subparsers()
    for family in FAMILIES:
        family.add(verbs, argparse.ArgumentParser(add_help=False))
    if not words or words[0] in (*verbs.choices, "-h", "--help"):
        return list(words)
    return ["print", *words]
