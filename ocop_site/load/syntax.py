"""What the YAML parser complains about, in words that an editor knows and on the line where the mistake is.

Enters: a Source and the parser's problem with its marks. Leaves: one Diagnostic (L102). Only yaml_tree calls it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ocop_site.diagnostics import Diagnostic, Span, Text
from ocop_site.load import codes
from ocop_site.load.source import Source


class Mark(NamedTuple):
    """A place in the fields of a Source; line and column count from 0."""

    line: int
    column: int


TOO_DEEP = Text("ngoặc lồng nhau quá sâu", "brackets inside brackets, too deep")
_COLON = Text("dấu hai chấm nằm trong giá trị", "a colon inside the value")
_JOINED = Text("sau khoá cần dấu hai chấm và dấu cách", "a key needs a colon and a space after it")
_BRACKET = Text("thiếu dấu phẩy hoặc ngoặc đóng", "a comma or a closing bracket is missing")
_QUOTE = Text("dấu nháy mở mà không đóng", "a quotation mark opens and does not close")
_TAB = Text("dòng thụt vào bằng phím Tab", "a tab indents this line")
_FIRST = Text(
    "giá trị không được mở đầu bằng ký tự này", "a value cannot start with this character"
)
_ESCAPE = Text(
    "dấu \\ trong ngoặc kép phải viết đôi", "a backslash inside double quotes must be doubled"
)
_LEFT_OVER = Text(
    "còn chữ sau khi giá trị đã hết, hoặc thụt dòng không đều",
    "text after the end of the value, or uneven indentation",
)

_PROBLEMS = {
    "mapping values are not allowed": _COLON,
    "could not find expected ':'": _JOINED,
    "cannot start any token": _FIRST,
    "undefined alias": _FIRST,
    "unexpected end of stream": _QUOTE,
    "',' or": _BRACKET,
    "nesting depth": TOO_DEEP,
    "another document": Text("có hai phần --- trong một tệp", "two documents in one file"),
    "sequence entries are not allowed": Text(
        "dấu gạch đầu dòng đứng sau dấu hai chấm", "a dash follows the colon"
    ),
    "line break": Text("sau dấu | hoặc > phải xuống dòng", "a line break must follow | or >"),
    "unknown escape": _ESCAPE,
    "node content": _BRACKET,
    "expected the node content": _BRACKET,
    "expected key": _LEFT_OVER,
    "<block end>": _LEFT_OVER,
    "'-' indicator": _LEFT_OVER,
}
"""Words of the two parsers (libyaml's and its slower twin's) and what they mean."""

# YAML 1.1, 5.1: everything that is not c-printable.
_NOT_TEXT = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_KEY = r"(?P<key>\s*(?:- )?[\w-]+)"
_PLAIN = re.compile(_KEY + r": +(?P<value>[^\s{\[\"'|>].*?)(?:\s+#.*)?")
_HALF_QUOTED = re.compile(_KEY + r": +(?:(?P<double>\")(?:[^\"\\]|\\.)*|(?P<single>')(?:[^']|'')*)")
_NO_SPACE = re.compile(_KEY + r":(?=[^ /])\s*(?P<value>.+)")


def fault(source: Source, problem: str, at: Mark | None, start: Mark | None) -> Diagnostic:
    """The mistake behind a parser's `problem`, noticed `at` a place inside something that began at `start`."""
    if at is None:
        return _control_character(source, problem)
    lines = source.fields.split("\n")
    if at.line >= len(lines):
        # Noticed at the end of the fields, which libyaml counts as a line of its own.
        at = Mark(len(lines) - 1, len(lines[-1]))
    said = next((text for words, text in _PROBLEMS.items() if words in problem), None)
    if said in (_QUOTE, _LEFT_OVER) and (half := _half_quoted(lines[: at.line + 1])):
        mark, fix = half
        return diagnostic(source, _QUOTE, mark, fix)
    if said in (_COLON, _JOINED):
        for number in ((start or at).line, at.line - 1):
            if match := _NO_SPACE.fullmatch(lines[number]):
                fix = f"{match['key'].strip()}: {match['value']}"
                return diagnostic(source, _JOINED, Mark(number, match.end("key") + 1), fix)
    if said in (_JOINED, _BRACKET) and start is not None and start.line < at.line:
        at = start
    if said is _ESCAPE:
        at = Mark(at.line, lines[at.line].rfind("\\", 0, at.column + 1))
    if said is _FIRST and lines[at.line][at.column : at.column + 1] == "\t":
        said = _TAB
    fix = _quoted(lines[at.line]) if said in (_COLON, _FIRST) else ""
    return diagnostic(source, said or Text(problem, problem), at, fix)


def diagnostic(source: Source, said: Text, mark: Mark, fix: str = "") -> Diagnostic:
    """L102 at a place of the fields."""
    line = mark.line + source.first_line
    return Diagnostic(
        code=codes.YAML_SYNTAX,
        span=Span(path=source.path, line=line, column=mark.column + 1),
        values={"problem": said.vi, "problem_en": said.en},
        fix=fix,
        excerpt=source.line(line),
    )


def mended(source: Source, faults: Sequence[Diagnostic]) -> Source | None:
    """The file with the line that the last of `faults` proposes; None where nothing is proposed or nothing changes."""
    last = faults[-1] if faults else None
    if last is None or last.code is not codes.YAML_SYNTAX or not last.fix:
        return None
    old = source.line(last.span.line)
    new = old[: len(old) - len(old.lstrip())] + last.fix
    if new == old:
        return None
    lines, fields = source.text.split("\n"), source.fields.split("\n")
    lines[last.span.line - 1] = fields[last.span.line - source.first_line] = new
    return replace(source, text="\n".join(lines), fields="\n".join(fields))


def _control_character(source: Source, problem: str) -> Diagnostic:
    found = _NOT_TEXT.search(source.fields)
    if found is None:
        return diagnostic(source, Text(problem, problem), Mark(0, 0))
    before = source.fields[: found.start()]
    mark = Mark(before.count("\n"), found.start() - (before.rfind("\n") + 1))
    name = f"U+{ord(found[0]):04X}"
    said = Text(f"ký tự điều khiển {name}", f"the control character {name}")
    return diagnostic(source, said, mark)


def _half_quoted(lines: Sequence[str]) -> tuple[Mark, str] | None:
    """The first value that opens a quotation mark and does not close it, with the closed line."""
    for number, line in enumerate(lines):
        if match := _HALF_QUOTED.fullmatch(line):
            quote = match["double"] or match["single"]
            return Mark(number, line.index(quote)), line.strip() + quote
    return None


def _quoted(line: str) -> str:
    """The line with its value in double quotes; empty where more than one value stands in it."""
    match = _PLAIN.fullmatch(line)
    if match is None:
        return ""
    inner = match["value"].strip("“”").replace("\\", "\\\\").replace('"', '\\"')
    return f'{match["key"].strip()}: "{inner}"'
