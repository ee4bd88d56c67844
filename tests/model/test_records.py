"""What holds for every field of every record: the model is the schema, so its words and examples must be right."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from pydantic import ValidationError
from pydantic.fields import FieldInfo

from ocop_site.load import decode
from ocop_site.load.source import Source
from ocop_site.model import trace_code
from ocop_site.model.catalogue import KINDS, RecordKey, criteria_id, key_of
from ocop_site.model.criteria import Item
from ocop_site.model.producer import Producer
from ocop_site.model.product import Product
from ocop_site.model.record import Part, Record, english, labels, part_at, part_in

Way = tuple[str, ...]


def fields(part: type[Part], way: Way = ()) -> Iterator[tuple[Way, FieldInfo]]:
    """Every field below a record with the keys that lead to it; an item inside an item is seen once."""
    for key, info in part.model_fields.items():
        if key == "id" and issubclass(part, Record):
            continue
        yield (*way, key), info
        inner = part_in(info.annotation)
        if inner is not None and not (inner is Item and part is Item):
            yield from fields(inner, (*way, key))


ALL = [(kind, way, info) for kind, record in KINDS.items() for way, info in fields(record)]
NAMED = [f"{kind}.{'.'.join(way)}" for kind, way, _ in ALL]


def wrapped(kind: str, way: Way, example: str) -> str:
    """A document that holds nothing but the example, at its place."""
    text = example if example[:1] in "[{" else json.dumps(example, ensure_ascii=False)
    for depth in range(len(way), 0, -1):
        text = f"{{{json.dumps(way[depth - 1])}: {text}}}"
        holder = part_at(KINDS[kind], way[: depth - 2]) if depth > 1 else None
        annotation = str(holder.model_fields[way[depth - 2]].annotation) if holder else ""
        if "tuple[" in annotation:
            text = f"[{text}]"
        elif "dict[" in annotation:
            text = f"{{A1.1: {text}}}"
    return text


@pytest.mark.parametrize(("kind", "way", "info"), ALL, ids=NAMED)
def test_a_field_has_its_words_in_both_languages(kind: str, way: Way, info: FieldInfo) -> None:
    assert info.title
    assert english(info)


@pytest.mark.parametrize(("kind", "way", "info"), ALL, ids=NAMED)
def test_an_example_is_one_that_the_field_reads(kind: str, way: Way, info: FieldInfo) -> None:
    for example in info.examples or ():
        text = wrapped(kind, way, example)
        source = Source(path="x", text=text, fields=text)
        _, faults = decode.record(kind, "x", source)
        assert [fault.sentence("vi") for fault in faults if fault.code.id != "L111"] == []


def test_the_example_of_a_trace_code_is_a_trace_code() -> None:
    [example] = Product.model_fields["code"].examples or [""]
    assert trace_code.is_trace_code(example, "QN")


@pytest.mark.parametrize("kind", KINDS)
def test_the_vietnamese_label_of_a_key_leads_to_the_key(kind: str) -> None:
    record = KINDS[kind]
    words = labels(record)
    own = [(key, info) for key, info in record.model_fields.items() if key != "id"]
    assert {key: words[info.title or ""] for key, info in own} == {key: key for key, _ in own}


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_is_frozen_and_refuses_keys_it_does_not_know(kind: str) -> None:
    for part in {
        KINDS[kind],
        *(inner for _, info in fields(KINDS[kind]) if (inner := part_in(info.annotation))),
    }:
        assert part.model_config["frozen"] is True
        assert part.model_config["extra"] == "forbid"


def test_a_frozen_record_cannot_be_changed() -> None:
    maker = Producer.model_validate({"id": "x", "name": "X", "kind": "farm", "place": "06838"})
    with pytest.raises(ValidationError, match="frozen"):
        maker.name = "Y"


def test_a_record_knows_its_kind() -> None:
    maker = Producer.model_validate({"id": "x", "name": "X", "kind": "farm", "place": "06838"})
    assert key_of(maker) == RecordKey("producer", "x")


def test_a_criteria_set_is_found_by_its_number_in_two_digits() -> None:
    assert criteria_id("qd-26-2026", 6) == "qd-26-2026/set-06"
