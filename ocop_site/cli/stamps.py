"""`stamps`: codes entered in the ledger, sheets of stamps printed, numbers for single packets issued.

`stamps PRODUCT` is `stamps print PRODUCT`.
"""

from __future__ import annotations

import argparse

from ocop_site.cli import ledger
from ocop_site.cli.options import Commands

FAMILIES = (ledger,)
"""The modules whose `add` gives the command its verbs."""


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add the command with its verbs."""
    stamps = commands.add_parser("stamps", help="sổ mã, in tem / code ledger, stamp sheets")
    verbs = stamps.add_subparsers(dest="verb", required=True, metavar="VIỆC")
    for family in FAMILIES:
        family.add(verbs, common)
