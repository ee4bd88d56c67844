"""A route becomes a line: findings of the other rooms get their places in the files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ocop_site.diagnostics import Diagnostic, Finding, Span
from ocop_site.load import ledger, source, yaml_tree
from ocop_site.load.source import Source


def located(findings: Iterable[Finding]) -> list[Diagnostic]:
    """Every finding with its place. Files are read again, and only those that have a fault."""
    sources: dict[str, Source | None] = {}
    return [_located(finding, sources) for finding in findings]


def _located(finding: Finding, sources: dict[str, Source | None]) -> Diagnostic:
    path = finding.path
    if path not in sources:
        largest = ledger.LARGEST if path.endswith(".csv") else source.LARGEST
        read = source.read(Path(path), path, largest=largest) if path else None
        sources[path] = read if isinstance(read, Source) else None
    found = sources[path]
    if found is None:
        span, excerpt = Span(path=path), ""
    elif path.endswith(".csv"):
        span = ledger.locate(found, finding.route)
        excerpt = found.line(span.line)
    else:
        span = yaml_tree.locate(found, finding.route, at_key=finding.at_key)
        excerpt = found.line(span.line)
    return Diagnostic(
        code=finding.code, span=span, values=finding.values, fix=finding.fix, excerpt=excerpt
    )
