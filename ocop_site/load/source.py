"""A file of the content folder as text: UTF-8 decoded, front matter and body apart.

Enters: a path. Leaves: a Source, or the fault that keeps it from being read. Only this room calls it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ocop_site import vietnamese
from ocop_site.diagnostics import Diagnostic, Span, Text
from ocop_site.load import codes

TRANSLATIONS = (".en.md",)
"""How the names of files end that hold a story in another language and no fields."""
LARGEST = 2_000_000
"""Bytes; a record is text of a few kilobytes, a larger file is a mistake or an attack."""
_FENCE = "---"
_NOT_UTF8 = Text("ở đây có ký tự không phải UTF-8", "a character here is not UTF-8")
_SEPARATORS = "\x85\u2028\u2029"
"""Line ends of word processors: YAML counts them as lines, editors and GitHub do not. They become spaces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The parts of one file. `first_line` is the number of the first line of `fields`; `body` is Markdown."""

    path: str
    text: str
    fields: str
    first_line: int = 1
    body: str = ""

    def line(self, number: int) -> str:
        """A line of the file as it stands, without its end; empty beyond the file."""
        lines = self.text.split("\n")
        return lines[number - 1] if 0 < number <= len(lines) else ""


def read(path: Path, shown: str, *, largest: int = LARGEST) -> Source | Diagnostic:
    """The file at `path`; `shown` is its name in messages. Byte-order mark and CRLF are taken off."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        return unreadable(shown, Text(error.strerror or "OSError", error.strerror or "OSError"))
    if len(raw) > largest:
        return unreadable(shown, Text(f"tệp có {len(raw)} byte", f"it has {len(raw)} bytes"))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = _line_ends(raw[: error.start].decode("utf-8-sig"))
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return unreadable(shown, _NOT_UTF8, line, column)
    text = _line_ends(text)
    for separator in _SEPARATORS:
        text = text.replace(separator, " ")
    if path.name.endswith(TRANSLATIONS):
        return _text_alone(shown, text)
    if path.suffix != ".md":
        return Source(path=shown, text=text, fields=text)
    return _front_matter(shown, text)


def unreadable(shown: str, problem: Text, line: int = 1, column: int = 1) -> Diagnostic:
    """L101 for the file `shown`."""
    span = Span(path=shown, line=line, column=column)
    values = {"problem": problem.vi, "problem_en": problem.en}
    return Diagnostic(code=codes.UNREADABLE_FILE, span=span, values=values)


def letters_not_nfc(source: Source) -> Diagnostic | None:
    """The first line that holds decomposed letters, if there is one."""
    if vietnamese.is_nfc(source.text):
        return None
    for number, line in enumerate(source.text.split("\n"), start=1):
        for word in line.split():
            if not vietnamese.is_nfc(word):
                span = Span(path=source.path, line=number, column=line.index(word) + 1)
                fix = vietnamese.nfc(line).strip()
                values = {"read": vietnamese.nfc(word)}
                return Diagnostic(
                    code=codes.NOT_NFC, span=span, values=values, fix=fix, excerpt=line
                )
    return None


def _line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _text_alone(shown: str, text: str) -> Source | Diagnostic:
    first = text.partition("\n")[0]
    if first.rstrip() == _FENCE:
        return Diagnostic(code=codes.TRANSLATION_FIELDS, span=Span(path=shown), excerpt=first)
    return Source(path=shown, text=text, fields="", body=vietnamese.nfc(text))


def _front_matter(shown: str, text: str) -> Source | Diagnostic:
    lines = text.split("\n")
    closing = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if lines[0].rstrip() != _FENCE or closing is None:
        return Diagnostic(code=codes.NO_FRONT_MATTER, span=Span(path=shown), excerpt=lines[0])
    fields, body = "\n".join(lines[1:closing]), "\n".join(lines[closing + 1 :])
    return Source(path=shown, text=text, fields=fields, first_line=2, body=vietnamese.nfc(body))
