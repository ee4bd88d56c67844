"""Faults as text for a terminal, as GitHub annotations, as JSON.

Enters: diagnostics in order. Leaves: one text; who prints it is the command line's business.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from ocop_site.diagnostics.fault import Diagnostic, Text

FORMATS = ("text", "github", "json")
JSON_FORMAT = 1
"""Rises when a field of the JSON form changes its meaning."""

_WIDEST = 160
"""Characters of a line that are shown; a longer one is cut around the fault."""
_VISIBLE = dict.fromkeys((*range(9), *range(10, 32), *range(127, 160)), "�")
"""Control characters that a file may hold must not steer the terminal."""

_ERROR = Text("lỗi", "error")
_WARNING = Text("nhắc", "warning")
_FIX = Text("sửa thành", "write")
_HINT = Text("gợi ý", "hint")


def write(diagnostics: Sequence[Diagnostic], *, form: str, language: str) -> str:
    """All diagnostics in one of FORMATS; empty for none (JSON: an empty list)."""
    if form == "json":
        return _json(diagnostics, language)
    one = _annotation if form == "github" else _paragraph
    return "\n".join(one(diagnostic, language) for diagnostic in diagnostics)


def _paragraph(diagnostic: Diagnostic, language: str) -> str:
    word = (_ERROR if diagnostic.is_error else _WARNING).say(language, {})
    code = diagnostic.code
    lines = [f"{diagnostic.span}: {word} {code.id} {code.slug}: {diagnostic.sentence(language)}"]
    if diagnostic.excerpt:
        shown, before = _around(diagnostic.excerpt, diagnostic.span.column - 1)
        # A tab before the mark keeps its width, so that the caret stands under the letter.
        indent = "".join("\t" if letter == "\t" else " " for letter in before)
        lines += [f"    {shown}", f"    {indent}^"]
    if diagnostic.fix:
        lines.append(f"    {_FIX.say(language, {})}: {diagnostic.fix}")
    if hint := diagnostic.hint(language):
        lines.append(f"    {_HINT.say(language, {})}: {hint}")
    return "\n".join(line.translate(_VISIBLE) for line in lines)


def _around(line: str, column: int) -> tuple[str, str]:
    """The part of a line around a column that a screen can show, and the part of that before the column."""
    if len(line) <= _WIDEST:
        return line, line[:column]
    start = max(0, min(column, len(line)) - _WIDEST // 2)
    opening, closing = "…" * (start > 0), "…" * (start + _WIDEST < len(line))
    shown = line[start : start + _WIDEST]
    return f"{opening}{shown}{closing}", f"{opening}{shown[: column - start]}"


def _annotation(diagnostic: Diagnostic, language: str) -> str:
    """One workflow command of GitHub Actions; its data and properties are percent-escaped."""
    kind = "error" if diagnostic.is_error else "warning"
    span = diagnostic.span
    title = f"{diagnostic.code.id} {diagnostic.code.slug}"
    parts = [diagnostic.sentence(language)]
    if diagnostic.fix:
        parts.append(f"{_FIX.say(language, {})}: {diagnostic.fix}")
    if hint := diagnostic.hint(language):
        parts.append(f"{_HINT.say(language, {})}: {hint}")
    place = (
        f"file={_property(span.path)},line={span.line},col={span.column},title={_property(title)}"
    )
    return f"::{kind} {place}::{_escaped(chr(10).join(parts))}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _json(diagnostics: Sequence[Diagnostic], language: str) -> str:
    rows = [
        {
            "code": diagnostic.code.id,
            "slug": diagnostic.code.slug,
            "severity": diagnostic.code.severity.value,
            "path": diagnostic.span.path,
            "line": diagnostic.span.line,
            "column": diagnostic.span.column,
            "message": diagnostic.sentence(language),
            "fix": diagnostic.fix,
            "hint": diagnostic.hint(language),
        }
        for diagnostic in diagnostics
    ]
    return json.dumps({"format": JSON_FORMAT, "diagnostics": rows}, ensure_ascii=False, indent=2)
