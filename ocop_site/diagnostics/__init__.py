"""The language of complaint. May import: the standard library."""

from ocop_site.diagnostics.fault import (
    LANGUAGES,
    NOTHING,
    Code,
    Diagnostic,
    Finding,
    Route,
    Severity,
    Span,
    Text,
    in_order,
)
from ocop_site.diagnostics.forms import FORMATS, write

__all__ = [
    "FORMATS",
    "LANGUAGES",
    "NOTHING",
    "Code",
    "Diagnostic",
    "Finding",
    "Route",
    "Severity",
    "Span",
    "Text",
    "in_order",
    "write",
]
