"""Every machine form of the demonstration and of hard lots, by the schemas of GS1.

`jsonschema` passes over "format" unless it is told to look, and over "uri" and "date-time" where their packages are
missing: without them 8 of the 18 bad documents pass. So the same call must refuse all 18.
"""

from __future__ import annotations

import importlib.util
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, FormatChecker

from tests import make
from tests.machine import forms

pytestmark = pytest.mark.conformance

FORMATS = ("rfc3339_validator", "rfc3986_validator")
EVERY_STEP = (
    *("thu hoạch", "tiếp nhận", "sơ chế", "chế biến"),
    *("đóng gói", "kiểm nghiệm", "lưu kho", "xuất bán"),
)
NOT_OURS = frozenset({"offers", "aggregateRating", "review", "reviews"})
TYPES = frozenset(
    {
        *("Product", "ProductGroup", "SomeProducts", "ProductModel", "Organization", "Brand"),
        *("Certification", "Rating", "Country", "PostalAddress", "PropertyValue"),
    }
)


@pytest.fixture(scope="module")
def schemas() -> Path:
    shared = os.environ.get("OCOP_SHARED")
    if not shared:
        pytest.skip("OCOP_SHARED names no folder with schemas/")
    return Path(shared) / "schemas"


@pytest.fixture(scope="module")
def epcis(schemas: Path) -> Draft7Validator:
    return _validator(schemas / "epcis/EPCIS-JSON-Schema.json")


@pytest.fixture(scope="module")
def linkset(schemas: Path) -> Draft7Validator:
    return _validator(schemas / "linkset/gs1-linkset-schema.json")


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The files of the demonstration, then those of lots that have every step, mistakes, recalls and hostile words."""
    hard = forms.files(_hard(tmp_path_factory.mktemp("hard")))
    return forms.files(make.ROOT / "content") | {f"hard/{key}": text for key, text in hard.items()}


def test_dates_and_addresses_are_looked_at() -> None:
    assert [one for one in FORMATS if importlib.util.find_spec(one) is None] == []
    checked = FormatChecker()
    assert not checked.conforms("2026-09-12 14:00", "date-time")
    assert not checked.conforms("không phải địa chỉ", "uri")


def test_the_eighteen_bad_documents_are_refused(epcis: Draft7Validator, schemas: Path) -> None:
    bad = [
        *(schemas / "epcis/invalid-openepcis").glob("*.json"),
        *(schemas / "ours").glob("epcis-INVALID-*.jsonld"),
    ]
    assert len(bad) == 18
    assert [path.name for path in bad if epcis.is_valid(_read(path))] == []


def test_the_good_documents_are_taken(
    epcis: Draft7Validator, linkset: Draft7Validator, schemas: Path
) -> None:
    good = [
        *(schemas / "epcis/valid-gs1").glob("*"),
        *(schemas / "epcis/valid-openepcis").glob("*"),
        *(schemas / "ours").glob("epcis-[lr]*.jsonld"),
    ]
    assert len(good) == 13
    assert [path.name for path in good if not epcis.is_valid(_read(path))] == []
    links = [*(schemas / "ours").glob("linkset-*.json"), schemas / "linkset/modelLinkset.json"]
    assert len(links) == 3
    assert [path.name for path in links if not linkset.is_valid(_read(path))] == []
    assert not linkset.is_valid(_read(schemas / "linkset/invalid-gs1-example.json"))


def test_every_document_of_events_is_valid(texts: dict[str, str], epcis: Draft7Validator) -> None:
    found = _of(texts, "epcis.jsonld")
    assert _errors(epcis, found) == {}
    lots = list((make.ROOT / "content/lots").glob("*/*.yml"))
    assert len(found) >= len(lots) + 3 > 3


def test_every_step_and_every_kind_of_event_is_among_them(texts: dict[str, str]) -> None:
    events = [
        event
        for document in _of(texts, "epcis.jsonld").values()
        for event in document["epcisBody"]["eventList"]
    ]
    assert {one["schema:name"] for one in events} >= {*EVERY_STEP, "thu hồi", "kết thúc thu hồi"}
    assert {one["type"] for one in events} == {"ObjectEvent", "TransformationEvent"}
    reasons = {one["errorDeclaration"]["reason"] for one in events if "errorDeclaration" in one}
    assert reasons == {"incorrect_data", "did_not_occur"}
    ids = [one["eventID"] for one in events]
    assert len(ids) == len(set(ids))


def test_every_linkset_is_valid_with_one_default(
    texts: dict[str, str], linkset: Draft7Validator, schemas: Path
) -> None:
    found = _of(texts, "linkset.json")
    assert _errors(linkset, found) == {}
    listed = (schemas / "gs1/link-types-webvoc-1.16.csv").read_text(encoding="utf-8")
    stable = {row.split(",")[0] for row in listed.splitlines() if ",stable," in row}
    for target, document in found.items():
        for context in document["linkset"]:
            kinds = {key for key in context if key.startswith("https://")}
            assert {f"gs1:{one.rpartition('/')[2]}" for one in kinds} <= stable, target
            assert len(context["https://ref.gs1.org/voc/defaultLink"]) == 1, target
    assert len(found) > 50


def test_every_page_in_the_words_of_schema_org_says_only_what_it_knows(
    texts: dict[str, str],
) -> None:
    found = _of(texts, "product.jsonld")
    for target, document in found.items():
        kinds = document["@type"] if isinstance(document["@type"], list) else [document["@type"]]
        assert "SomeProducts" in kinds or "Product" in kinds, target
        assert document["@context"] == "https://schema.org", target
        keys, types = set(_keys(document)), set(_types(document))
        assert not keys & NOT_OURS, target
        assert types <= TYPES, target
    assert len(found) > 50


def _hard(tmp_path: Path) -> Path:
    """Three lots of a product: every step twice with and without mistakes; hostile words; nothing but a recall."""
    folder = forms.content(tmp_path)
    rows = "".join(_step(step, day) for day, step in enumerate(EVERY_STEP, start=1))
    wrong = ", mistake: {time: 2026-09-20 08:00, reason: Nhầm, corrected_by: 4}"
    never = ", mistake: {time: 2026-09-20 08:00, reason: Không có}"
    rows += _step("chế biến", 3, wrong) + _step("xuất bán", 9, never)
    make.declare(folder, "lots/mien-dong/MD2609A.yml", f"events:\n{rows}")

    hostile = json.dumps('</script>"\\ =cmd # ? % ü', ensure_ascii=False)
    source = f"source: {{name: {hostile}}}"
    inputs = f"inputs: [{{product: {hostile}, lot: {hostile}, {source}, quantity: 300 bó}}]\n"
    to = f"{{name: {hostile}}}"
    rows = f"  - {{step: xuất bán, time: 2026-09-15 09:00, to: {to}, note: {hostile}}}\n"
    lot = make.LOT[: make.LOT.index("inputs:")]
    make.put(
        folder, "lots/mien-dong/X-1.yml", f"{lot}{inputs}events:\n{_step('chế biến', 3)}{rows}"
    )
    make.put(folder, "lots/mien-dong/X-2.yml", "made: 12/9/2026\nquantity: 5 kg\n")

    lifted = "lifted: {date: 20/10/2026, document: 15/TB-HTX}\n"
    make.put(folder, "recalls/2026-01.yml", make.RECALL + lifted)
    make.put(folder, "recalls/2026-02.yml", make.RECALL.replace("lots: [MD2609A]\n", ""))
    return folder


def _step(step: str, day: int, mistake: str = "") -> str:
    to = ', to: {name: Chợ, place: "06652"}' if step == "xuất bán" else ""
    return f'  - {{step: {step}, time: 2026-09-{day:02} 08:00, place: "06838"{to}{mistake}}}\n'


def _validator(path: Path) -> Draft7Validator:
    return Draft7Validator(_read(path), format_checker=FormatChecker())


def _read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _of(texts: dict[str, str], name: str) -> dict[str, Any]:
    return {key: json.loads(text) for key, text in texts.items() if key.endswith(f"/{name}")}


def _errors(validator: Draft7Validator, documents: dict[str, Any]) -> dict[str, list[str]]:
    found = {
        key: [f"{one.json_path}: {one.message}" for one in validator.iter_errors(document)]
        for key, document in documents.items()
    }
    return {key: errors for key, errors in found.items() if errors}


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
    for one in _inside(value):
        yield from _keys(one)


def _types(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        named = value.get("@type", [])
        yield from [named] if isinstance(named, str) else named
    for one in _inside(value):
        yield from _types(one)


def _inside(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []
