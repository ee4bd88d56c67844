"""The only door to yaml: text becomes plain values, and a route becomes a line and a column.

Every scalar stays text: there is no implicit resolver, so `no`, `012`, `7:30` and `0203365214` are what was typed.
Duplicate keys, anchors, aliases, tags and merge keys are faults here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import yaml

from ocop_site import vietnamese
from ocop_site.diagnostics import Code, Diagnostic, Route, Span
from ocop_site.load import codes, syntax, value_codes
from ocop_site.load.source import Source
from ocop_site.load.syntax import Mark

Plain = str | list["Plain"] | dict[str, "Plain"]

try:
    from yaml import CBaseLoader as _Loader
except ImportError:  # libyaml is missing: the same reader, slower
    from yaml import BaseLoader as _Loader  # type: ignore[assignment]

_MERGE = "<<"
_DEEPEST = 40
"""Lists and mappings inside one another; a criteria set, our deepest record, has 12."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The values of a file and what is wrong with its YAML. Values are None where nothing could be read."""

    values: dict[str, Plain] | None
    faults: tuple[Diagnostic, ...]


def read(source: Source) -> Tree:
    """The file's fields as text, lists and mappings; a key without a value counts as absent."""
    try:
        root = yaml.compose(source.fields, Loader=_Loader)
        refused = [*_features(source)]
    except yaml.YAMLError as error:
        return Tree(None, (_syntax(source, error),))
    except RecursionError:
        return Tree(None, (syntax.diagnostic(source, syntax.TOO_DEEP, Mark(0, 0)),))
    if root is None or _is_empty(root):
        return Tree(None, (Diagnostic(code=codes.EMPTY_FILE, span=Span(path=source.path)),))
    if not isinstance(root, yaml.MappingNode):
        span = _span(source, root.start_mark)
        return Tree(None, (_fault(source, value_codes.EXPECTED_MAPPING, span, expected="name, …"),))
    if any(fault.values["read"].startswith("*") for fault in refused):
        # What an alias stands for is not followed, so the record is not whole.
        return Tree(None, tuple(refused))
    reader = _Reader(source)
    try:
        values = reader.mapping(root, 1)
    except _TooDeep as error:
        return Tree(None, (syntax.diagnostic(source, syntax.TOO_DEEP, error.mark),))
    return Tree(values, (*reader.faults, *refused))


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


class _TooDeep(Exception):
    """Lists and mappings are nested beyond _DEEPEST; `mark` is where."""

    def __init__(self, mark: Mark) -> None:
        super().__init__(mark)
        self.mark = mark


class _Reader:
    """Walks a node tree once, gathering values and faults."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.faults: list[Diagnostic] = []

    def value(self, node: yaml.Node, depth: int) -> Plain:
        if depth > _DEEPEST:
            raise _TooDeep(Mark(node.start_mark.line, node.start_mark.column))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, depth)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, depth + 1) for item in node.value]
        return vietnamese.nfc(node.value)

    def mapping(self, node: yaml.MappingNode, depth: int) -> dict[str, Plain]:
        values: dict[str, Plain] = {}
        lines: dict[str, int] = {}
        before: tuple[str, yaml.Node] | None = None
        for key_node, value_node in node.value:
            span = _span(self.source, key_node.start_mark)
            if not isinstance(key_node, yaml.ScalarNode) or key_node.value == _MERGE:
                read = _MERGE if isinstance(key_node, yaml.ScalarNode) else "?"
                self.faults.append(_fault(self.source, codes.YAML_FEATURE, span, read=read))
                continue
            key = vietnamese.nfc(key_node.value)
            if before and value_node.start_mark.index == key_node.end_mark.index:
                # Read on as if it stood in quotes, so that half a value is not a second fault.
                values[before[0]] = self.comma(values.get(before[0], ""), before[1], key_node)
                continue
            if key in lines:
                first = str(lines[key])
                fault = _fault(self.source, codes.DUPLICATE_KEY, span, key=key, first=first)
                self.faults.append(fault)
            elif not _is_empty(value_node):
                values[key] = self.value(value_node, depth + 1)
            lines.setdefault(key, span.line)
            before = (key, value_node) if node.flow_style else None
        return values

    def comma(self, value: Plain, node: yaml.Node, key: yaml.Node) -> Plain:
        """The whole value that a comma inside braces cut in two; `key` is its second half."""
        span, start = _span(self.source, key.start_mark), node.start_mark
        line = self.source.line(span.line)
        whole = line[start.column : key.end_mark.column]
        is_plain = isinstance(value, str) and '"' not in whole and start.line == key.start_mark.line
        fix = line.replace(whole, f'"{whole}"').strip() if is_plain else ""
        fault = _fault(self.source, codes.COMMA_IN_BRACES, span, key=key.value)
        self.faults.append(replace(fault, fix=fix))
        return whole if is_plain else value


def _features(source: Source) -> Iterator[Diagnostic]:
    """Anchors, aliases and tags; composing forgets them, and what was typed would be lost in silence."""
    if not any(sign in source.fields for sign in "&*!"):
        return
    events: Iterator[Any] = yaml.parse(source.fields, Loader=_Loader)
    for event in events:
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if not anchor and not tag:
            continue
        mark = "*" if isinstance(event, yaml.AliasEvent) else "&"
        read = f"{mark}{anchor}" if anchor else str(tag).replace("tag:yaml.org,2002:", "!!")
        span = _span(source, event.start_mark)
        yield _fault(source, codes.YAML_FEATURE, span, read=read)


def _is_empty(node: yaml.Node) -> bool:
    """Whether the key was left without a value (`gtin:`), which is not the same as an empty text in quotes."""
    return isinstance(node, yaml.ScalarNode) and node.value == "" and not node.style


def _step(node: yaml.Node, step: str | int) -> tuple[yaml.Node | None, yaml.Node | None]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if vietnamese.nfc(str(key.value)) == step:
                return key, value
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    return None, None


def _syntax(source: Source, error: yaml.YAMLError) -> Diagnostic:
    problem = str(getattr(error, "problem", "") or getattr(error, "reason", "") or error)
    at, start = (_mark(getattr(error, name, None)) for name in ("problem_mark", "context_mark"))
    return syntax.fault(source, problem, at, start)


def _mark(mark: yaml.Mark | None) -> Mark | None:
    return Mark(mark.line, mark.column) if mark is not None else None


def _span(source: Source, mark: yaml.Mark) -> Span:
    return Span(path=source.path, line=mark.line + source.first_line, column=mark.column + 1)


def _fault(source: Source, code: Code, span: Span, **values: str) -> Diagnostic:
    return Diagnostic(code=code, span=span, values=values, excerpt=source.line(span.line))
