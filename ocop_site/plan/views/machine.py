"""What a page says to machines and of the files that are for them."""

from __future__ import annotations

from dataclasses import dataclass

from ocop_site.plan.views.shared import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """`linkset` is the address of the page's linkset, `jsonld` the text that the page carries.

    The names of `files` are keys of the message catalogue.
    """

    linkset: str
    jsonld: str
    files: tuple[Link, ...]
