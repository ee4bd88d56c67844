"""Plain values become a record, or every fault of them, each in its place.

Enters: a kind, an id and a Source. Leaves: a record, or diagnostics. The model decides; this module only translates
what the model said into codes of this room.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from ocop_site import vietnamese
from ocop_site.diagnostics import Code, Diagnostic, Route, Span
from ocop_site.load import codes, syntax, value_codes, yaml_tree
from ocop_site.load.source import Source, letters_not_nfc
from ocop_site.model.catalogue import KINDS
from ocop_site.model.record import Part, Record, english, labels, part_at
from ocop_site.model.scalars import DECLARED_TAGS

_STRUCTURE = {
    "tuple_type": value_codes.EXPECTED_LIST,
    "list_type": value_codes.EXPECTED_LIST,
    "model_type": value_codes.EXPECTED_MAPPING,
    "model_attributes_type": value_codes.EXPECTED_MAPPING,
    "dict_type": value_codes.EXPECTED_MAPPING,
    "string_type": value_codes.EXPECTED_TEXT,
}
_RECALLS = frozenset({"recall", "recalls", "thu-hoi", "thu-hoi-hang"})
"""Keys of a record, as slugs, that ask for a recall."""
_TAGS = frozenset({*DECLARED_TAGS, "[key]"})


def record(kind: str, id: str, source: Source) -> tuple[Record | None, list[Diagnostic]]:
    """The record of one file; None when it has an error. Warnings may come with a record.

    A line of broken YAML whose correction is known does not hide the faults behind it: the file is read on as if the
    proposed line stood there.
    """
    tree = yaml_tree.read(source)
    faults = [*tree.faults, *filter(None, [letters_not_nfc(source)])]
    if tree.values is None:
        mended = syntax.mended(source, tree.faults)
        return None, [*faults, *(record(kind, id, mended)[1] if mended else ())]
    values: dict[str, Any] = dict(tree.values)
    if source.body.strip():
        values.setdefault("story", source.body)
    model = KINDS[kind]
    if "id" in values:
        del values["id"]
        faults.append(_unknown_key(source, model, ("id",)))
    try:
        made = model.model_validate({**values, "id": id})
    except ValidationError as error:
        return None, [*faults, *_translated_all(source, model, error.errors())]
    broken = any(fault.is_error for fault in faults)
    return (None if broken else made), faults


def _translated_all(
    source: Source, model: type[Record], errors: Sequence[Mapping[str, Any]]
) -> Iterator[Diagnostic]:
    """Every error as a diagnostic, but for a field that is missing only because its key is misspelt."""
    routes = [(error["type"], _route(error)) for error in errors]
    meant = {
        (*route[:-1], _meant(model, route)) for kind, route in routes if kind == "extra_forbidden"
    }
    for error, (kind, route) in zip(errors, routes, strict=True):
        if kind != "missing" or route not in meant:
            yield _translated(source, model, error)


def _route(error: Mapping[str, Any]) -> Route:
    return tuple(step for step in error["loc"] if step not in _TAGS)


def _meant(model: type[Record], route: Route) -> str:
    """The key of the model that a key unknown to it was meant to be, or an empty text."""
    part = part_at(model, route[:-1])
    return vietnamese.near(str(route[-1]), _keys(part), aliases=labels(part))


def _keys(part: type[Part]) -> list[str]:
    return [name for name in part.model_fields if name != "id" or not issubclass(part, Record)]


def _translated(source: Source, model: type[Record], error: Mapping[str, Any]) -> Diagnostic:
    route, kind = _route(error), error["type"]
    if kind == "missing":
        return _missing(source, model, route)
    if kind == "extra_forbidden":
        return _unknown_key(source, model, route)
    span = yaml_tree.locate(source, route, at_key="[key]" in error["loc"])
    if kind in _STRUCTURE:
        return _structure(source, model, route, span, _STRUCTURE[kind])
    context = {key: str(value) for key, value in error.get("ctx", {}).items()}
    return _value(source, span, value_codes.BY_TYPE[kind], context)


def _missing(source: Source, model: type[Record], route: Route) -> Diagnostic:
    part, key = part_at(model, route[:-1]), str(route[-1])
    info = part.model_fields[key]
    example = str((info.examples or ["…"])[0])
    values = {
        "key": key,
        "label": info.title or key,
        "english": english(info),
        "example": f"{key}: {example}",
    }
    span = yaml_tree.locate(source, route[:-1])
    return _diagnostic(source, codes.MISSING_FIELD, span, values)


def _unknown_key(source: Source, model: type[Record], route: Route) -> Diagnostic:
    key, near = str(route[-1]), _meant(model, route)
    span = yaml_tree.locate(source, route, at_key=True)
    if len(route) == 1 and vietnamese.slug(key) in _RECALLS:
        return _diagnostic(source, codes.RECALL_ELSEWHERE, span, {"key": key})
    values = {"key": key, "expected": near or ", ".join(_keys(part_at(model, route[:-1])))}
    return _diagnostic(source, codes.UNKNOWN_KEY, span, values, read=key, suggestion=near)


def _structure(
    source: Source, model: type[Record], route: Route, span: Span, code: Code
) -> Diagnostic:
    part: type[Part] | None = (
        part_at(model, route) if code is value_codes.EXPECTED_MAPPING else None
    )
    expected = ", ".join(part.model_fields) if part else "…"
    return _diagnostic(source, code, span, {"expected": expected})


def _value(source: Source, span: Span, code: Code, context: dict[str, str]) -> Diagnostic:
    values = {"read": "", "expected": "", **context}
    read, suggestion = values["read"], values.get("suggestion", "")
    return _diagnostic(source, code, span, values, read=read, suggestion=suggestion)


def _diagnostic(
    source: Source,
    code: Code,
    span: Span,
    values: Mapping[str, str],
    *,
    read: str = "",
    suggestion: str = "",
) -> Diagnostic:
    excerpt = source.line(span.line)
    before, rest = excerpt[: span.column - 1], excerpt[span.column - 1 :]
    known = suggestion and read and read in rest
    fix = (before + rest.replace(read, suggestion, 1)).strip() if known else suggestion
    return Diagnostic(code=code, span=span, values=values, fix=fix, excerpt=excerpt)
