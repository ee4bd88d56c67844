"""The page in the words of schema.org: only what records say, and only what holds on the day."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests import make
from tests.machine import forms

DECIDED = "decision: 123/QĐ-UBND, date: 20/6/2026, issuer: UBND tỉnh"
OLDER = "decision: 9/QĐ-UBND, date: 20/6/2023, issuer: UBND tỉnh"
ACTIVE, INACTIVE = (
    "https://schema.org/CertificationActive",
    "https://schema.org/CertificationInactive",
)
NEVER = {"offers", "aggregateRating", "review", "reviews", "telephone", "email"}


def product(folder: Path, **changes: Any) -> dict[str, Any]:
    found: dict[str, Any] = forms.read(
        forms.files(folder, **changes), f"{forms.TRACE}/product.jsonld"
    )
    return found


def statuses(folder: Path, **changes: Any) -> list[tuple[str, str]]:
    """Number and status of each certification."""
    return [
        (one["certificationIdentification"], one["certificationStatus"])
        for one in product(folder, **changes)["hasCertification"]
    ]


@pytest.mark.parametrize(
    ("recognitions", "expected"),
    [
        (f"[{{stars: 4, {DECIDED}}}]", [("123/QĐ-UBND", ACTIVE)]),
        (f"[{{stars: 4, {OLDER}}}]", [("9/QĐ-UBND", INACTIVE)]),
        (
            f"[{{stars: 4, {DECIDED}}}, {{stars: 3, {OLDER}}}]",
            [("123/QĐ-UBND", ACTIVE), ("9/QĐ-UBND", INACTIVE)],
        ),
        (
            f"[{{stars: 4, {DECIDED}, withdrawn: {{date: 26/11/2026, decision: 7/QĐ-UBND, ground: other}}}}]",
            [("123/QĐ-UBND", INACTIVE)],
        ),
        (
            f"[{{stars: 4, {OLDER}, extended: {{until: 26/11/2026, decision: 8/UBND-NN}}}}]",
            [("9/QĐ-UBND", ACTIVE)],
        ),
    ],
    ids=["in force", "run out", "followed by another", "withdrawn today", "extended to today"],
)
def test_a_recognition_is_active_only_while_it_holds(
    tmp_path: Path, recognitions: str, expected: list[tuple[str, str]]
) -> None:
    folder = make.content(tmp_path)
    make.declare(folder, "products/mien-dong.md", f"recognitions: {recognitions}\n")
    assert statuses(folder) == expected


def test_a_recognition_holds_on_its_last_day_and_not_on_the_next(tmp_path: Path) -> None:
    folder = make.content(tmp_path)
    assert statuses(folder, today=date(2029, 6, 20)) == [("123/QĐ-UBND", ACTIVE)]
    assert statuses(folder, today=date(2029, 6, 21)) == [("123/QĐ-UBND", INACTIVE)]


def test_a_recall_ends_no_recognition(tmp_path: Path) -> None:
    folder = make.content(tmp_path)
    whole = make.RECALL.replace("lots: [MD2609A]\n", "")
    before = forms.files(folder)[f"{forms.TRACE}/product.jsonld"]
    make.put(folder, "recalls/2026-01.yml", whole)
    assert forms.files(folder)[f"{forms.TRACE}/product.jsonld"] == before


def test_what_the_press_announced_is_no_certification(tmp_path: Path) -> None:
    folder = make.content(tmp_path)
    announced = "[{stars: 4, source: press, year: 2025, url: https://bao.example.vn/bai}]"
    make.declare(folder, "products/mien-dong.md", f"recognitions: {announced}\n")
    assert "hasCertification" not in product(folder)


def test_a_certificate_has_its_own_term(tmp_path: Path) -> None:
    folder = make.content(tmp_path)
    given = "{kind: VietGAP, number: %s, issuer: Sở, issued: 1/3/2025, expires: %s}"
    rows = [given % ("A", "26/11/2026"), given % ("B", "25/11/2026"), given % ("C", "none")]
    make.declare(folder, "products/mien-dong.md", f"certificates: [{', '.join(rows)}]\n")
    assert statuses(folder)[1:] == [("A", ACTIVE), ("B", INACTIVE), ("C", ACTIVE)]


def test_one_packing_gives_its_gtin_to_the_product_and_several_are_variants(
    tmp_path: Path,
) -> None:
    folder = forms.content(tmp_path)
    link = f"https://ocop.example.vn/01/{forms.GTIN}"
    packed = {"size": "500 g", "gtin": forms.GTIN, "hasGS1DigitalLink": link}
    alone = product(folder)
    assert (alone["@type"], {key: alone[key] for key in packed}) == ("Product", packed)

    packings = "[{net: 500 g, gtin: 9521234000013}, {net: 1 kg, gtin: none}]"
    make.declare(folder, "products/mien-dong.md", f"packings: {packings}\n")
    several = product(folder)
    assert several["@type"] == ["Product", "ProductGroup"]
    assert not {"gtin", "hasGS1DigitalLink", "size"} & set(several)
    assert several["hasVariant"] == [
        {"@type": "Product", "name": "Miến dong sợi vàng, 500 g", **packed},
        {"@type": "Product", "name": "Miến dong sợi vàng, 1 kg", "size": "1 kg"},
    ]


def test_nothing_is_offered_or_reviewed_and_no_contact_leaves_its_page(tmp_path: Path) -> None:
    texts = forms.files(forms.content(tmp_path))
    found = [target for target in texts if target.endswith("product.jsonld")]
    assert len(found) == 2
    for target in found:
        assert not NEVER & set(_keys(json.loads(texts[target])))
        assert "0203" not in texts[target]


def _keys(value: object) -> list[str]:
    if isinstance(value, dict):
        return [*value, *(key for one in value.values() for key in _keys(one))]
    return [key for one in value for key in _keys(one)] if isinstance(value, list) else []
