"""What a rule is: a code and a function from the catalogue to findings. One rule, one file.

GOOD and BAD examples stand in the code; they are its tests and its manual page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from ocop_site.diagnostics import Code, Finding
from ocop_site.model.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Rule:
    """`check(catalogue, today)` yields every case of `code`."""

    code: Code
    check: Callable[[Catalogue, date], Iterator[Finding]]
