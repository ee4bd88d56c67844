"""The only door to yaml: text becomes plain values, and a route becomes a line and a column.

Every scalar stays text: there is no implicit resolver, so `no`, `012`, `7:30` and `0203365214` are what was typed.
Duplicate keys, anchors, aliases, tags and merge keys are faults here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from ocop_site import vietnamese
from ocop_site.diagnostics import Code, Diagnostic, Route, Span, Text
from ocop_site.load import codes, value_codes
from ocop_site.load.source import Source

Plain = str | list["Plain"] | dict[str, "Plain"]

try:
    from yaml import CBaseLoader as _Loader
except ImportError:  # libyaml is missing: the same reader, slower
    from yaml import BaseLoader as _Loader  # type: ignore[assignment]

_STANDARD_TAGS = frozenset({"tag:yaml.org,2002:" + kind for kind in ("str", "seq", "map")})
_MERGE = "<<"

_PROBLEMS = {
    "mapping values are not allowed": Text("dấu hai chấm trong giá trị", "a colon inside a value"),
    "could not find expected ':'": Text("thiếu dấu hai chấm", "a colon is missing"),
    "cannot start any token": Text(
        "ký tự mở đầu không dùng được", "a character that cannot start a value"
    ),
    "unexpected end of stream": Text("ngoặc kép chưa đóng", "a quotation mark is not closed"),
    "expected ',' or": Text(
        "thiếu dấu phẩy hoặc ngoặc đóng", "a comma or closing bracket is missing"
    ),
    "expected <block end>": Text("thụt dòng không đều", "uneven indentation"),
    "expected a single document": Text(
        "có hai phần --- trong một tệp", "two documents in one file"
    ),
    "special characters are not allowed": Text("có ký tự điều khiển", "a control character"),
}


@dataclass(frozen=True, slots=True)
class Tree:
    """The values of a file and what is wrong with its YAML. Values are None where nothing could be read."""

    values: dict[str, Plain] | None
    faults: tuple[Diagnostic, ...]


def read(source: Source) -> Tree:
    """The file's fields as text, lists and mappings; a key without a value counts as absent."""
    try:
        root = yaml.compose(source.fields, Loader=_Loader)
    except yaml.YAMLError as error:
        return Tree(None, (_syntax(source, error),))
    except RecursionError:
        return Tree(None, (_fault(source, codes.YAML_SYNTAX, Span(path=source.path), read="…"),))
    if root is None:
        return Tree(None, (Diagnostic(code=codes.EMPTY_FILE, span=Span(path=source.path)),))
    if not isinstance(root, yaml.MappingNode):
        span = _span(source, root.start_mark)
        return Tree(None, (_fault(source, value_codes.EXPECTED_MAPPING, span, expected="name, …"),))
    reader = _Reader(source)
    values = reader.mapping(root)
    return Tree(values, (*reader.faults, *_anchors(source)))


def locate(source: Source, route: Route, *, at_key: bool = False) -> Span:
    """Where `route` stands in the file; the nearest place above it when it is not there."""
    try:
        node = yaml.compose(source.fields, Loader=_Loader)
    except yaml.YAMLError:
        return Span(path=source.path)
    if node is None:
        return Span(path=source.path)
    mark = node.start_mark
    for depth, step in enumerate(route):
        key, child = _step(node, step)
        if child is None:
            break
        last = depth == len(route) - 1
        mark = key.start_mark if key is not None and last and at_key else child.start_mark
        node = child
    return _span(source, mark)


class _Reader:
    """Walks a node tree once, gathering values and faults; an alias is the same node seen again."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.faults: list[Diagnostic] = []
        self.seen: set[int] = set()

    def value(self, node: yaml.Node) -> Plain:
        if id(node) in self.seen:
            self.refuse(node, "*")
            return ""
        self.seen.add(id(node))
        if node.tag not in _STANDARD_TAGS:
            self.refuse(node, node.tag.replace("tag:yaml.org,2002:", "!!"))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item) for item in node.value]
        return vietnamese.nfc(node.value)

    def mapping(self, node: yaml.MappingNode) -> dict[str, Plain]:
        values: dict[str, Plain] = {}
        lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            span = _span(self.source, key_node.start_mark)
            if not isinstance(key_node, yaml.ScalarNode) or key_node.value == _MERGE:
                self.refuse(key_node, _MERGE)
                continue
            key = vietnamese.nfc(key_node.value)
            if key in lines:
                first = str(lines[key])
                fault = _fault(self.source, codes.DUPLICATE_KEY, span, key=key, first=first)
                self.faults.append(fault)
                continue
            lines[key] = span.line
            if not _is_empty(value_node):
                values[key] = self.value(value_node)
        return values

    def refuse(self, node: yaml.Node, what: str) -> None:
        span = _span(self.source, node.start_mark)
        self.faults.append(_fault(self.source, codes.YAML_FEATURE, span, read=what))


def _anchors(source: Source) -> Iterator[Diagnostic]:
    """Anchors; composing forgets them, and the text after `&` would be lost in silence."""
    if "&" not in source.fields:
        return
    events: Iterator[Any] = yaml.parse(source.fields, Loader=_Loader)
    for event in events:
        if getattr(event, "anchor", None) and not isinstance(event, yaml.AliasEvent):
            span = _span(source, event.start_mark)
            yield _fault(source, codes.YAML_FEATURE, span, read=f"&{event.anchor}")


def _is_empty(node: yaml.Node) -> bool:
    """Whether the key was left without a value (`gtin:`), which is not the same as an empty text in quotes."""
    return isinstance(node, yaml.ScalarNode) and node.value == "" and node.style is None


def _step(node: yaml.Node, step: str | int) -> tuple[yaml.Node | None, yaml.Node | None]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if vietnamese.nfc(str(key.value)) == step:
                return key, value
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    return None, None


def _syntax(source: Source, error: yaml.YAMLError) -> Diagnostic:
    mark = getattr(error, "problem_mark", None)
    problem = str(getattr(error, "problem", "") or getattr(error, "reason", "") or error)
    known = next((text for start, text in _PROBLEMS.items() if start in problem), None)
    span = _span(source, mark) if mark is not None else Span(path=source.path)
    said = f"{known.vi} / {known.en}" if known else problem
    excerpt = source.line(span.line)
    fix = _quoted(excerpt) if "mapping values" in problem else ""
    return Diagnostic(
        code=codes.YAML_SYNTAX, span=span, values={"read": said}, fix=fix, excerpt=excerpt
    )


def _quoted(line: str) -> str:
    """The line with its value in double quotes."""
    key, colon, value = line.partition(": ")
    inner = value.strip().replace("\\", "\\\\").replace('"', '\\"')
    return f'{key.strip()}{colon}"{inner}"' if colon else ""


def _span(source: Source, mark: yaml.Mark) -> Span:
    return Span(path=source.path, line=mark.line + source.first_line, column=mark.column + 1)


def _fault(source: Source, code: Code, span: Span, **values: str) -> Diagnostic:
    return Diagnostic(code=code, span=span, values=values, excerpt=source.line(span.line))
