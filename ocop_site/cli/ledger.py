"""`stamps register`: the verbs that write the ledger of codes."""

from __future__ import annotations

import argparse

from ocop_site.cli.options import Commands


def add(verbs: Commands, common: argparse.ArgumentParser) -> None:
    """Add the verbs."""
