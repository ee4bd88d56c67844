"""Whatever a file holds, reading it ends in a record or in faults that lie inside the file."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ocop_site.diagnostics import Diagnostic, write
from ocop_site.load import decode, source
from ocop_site.model.catalogue import KINDS
from ocop_site.model.record import part_in

FENCED = st.binary(max_size=400).map(lambda raw: b"---\n" + raw + b"\n---\n")
YAMLISH = st.text("abcnameđ:- {}[]\"'&*!|>%@`#,\n\t0123\\\u0301\u2028\x07", max_size=200)
WORDS = st.sampled_from(
    ["none", "không", "9/6/2026", "31/2/2026", "1,5", "1.500", "500 g", "06838", "", " ", "x: y"]
)
VALUES = st.one_of(WORDS, st.text(max_size=30), st.integers().map(str))
SETTINGS = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))


def faults_of(raw: bytes, kind: str = "product", ending: str = ".md") -> list[Diagnostic]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"x{ending}"
        path.write_bytes(raw)
        read = source.read(path, f"x{ending}")
    if isinstance(read, Diagnostic):
        return [read]
    record, faults = decode.record(kind, "x", read)
    assert (record is None) == any(fault.is_error for fault in faults)
    return faults


def assert_inside(raw: bytes, faults: list[Diagnostic]) -> None:
    """Line and column are those of a place in the file, or the place just behind its last character."""
    text = raw.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    for fault in faults:
        assert 1 <= fault.span.line <= len(lines)
        assert 1 <= fault.span.column <= len(lines[fault.span.line - 1]) + 1
    for form in ("text", "github", "json"):
        for language in ("vi", "en"):
            assert isinstance(write(faults, form=form, language=language), str)


@SETTINGS
@given(st.binary(max_size=600))
def test_any_bytes_are_read(raw: bytes) -> None:
    assert_inside(raw, faults_of(raw))


@SETTINGS
@given(FENCED)
def test_any_bytes_between_fences_are_read(raw: bytes) -> None:
    assert_inside(raw, faults_of(raw))


@SETTINGS
@given(YAMLISH)
def test_anything_that_looks_like_yaml_is_read(text: str) -> None:
    raw = text.encode()
    assert_inside(raw, faults_of(raw, "place", ".yml"))


def nested(annotation: Any, depth: int = 3) -> st.SearchStrategy[Any]:
    """Values for a field: what its model says, or something else altogether."""
    part = part_in(annotation)
    choices: list[st.SearchStrategy[Any]] = [VALUES, st.lists(VALUES, max_size=3)]
    if part is not None and depth:
        keys = part.model_fields.items()
        inside = {key: nested(info.annotation, depth - 1) for key, info in keys if key != "id"}
        mapping = st.fixed_dictionaries({}, optional=inside)
        choices += [mapping, st.lists(mapping, max_size=2)]
    return st.one_of(choices)


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, str]:
    """A kind of record and a file made of that kind's own keys."""
    kind = draw(st.sampled_from(sorted(KINDS)))
    fields = KINDS[kind].model_fields.items()
    inside = {key: nested(info.annotation) for key, info in fields if key != "id"}
    inside |= {"tên": VALUES, "naem": VALUES}
    values = draw(st.fixed_dictionaries({}, optional=inside))
    return kind, json.dumps(values, ensure_ascii=False)


@SETTINGS
@given(documents())
def test_any_values_under_the_models_own_keys_are_read(document: tuple[str, str]) -> None:
    kind, text = document
    raw = text.encode("utf-8", errors="replace")
    assert_inside(raw, faults_of(raw, kind, ".yml"))
