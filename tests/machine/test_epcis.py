"""The events of a lot in the words of EPCIS: what becomes of what, what was wrong, what was called back."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests import make
from tests.machine import forms

NAME = "lots/mien-dong/MD2609A.yml"
HOME = f"https://ocop.example.vn/{forms.LOT}/"
RAW = "https://ocop.example.vn/p/htx-ban-mai/#lo-cu-dong-rieng-dr2608"
DIGITAL_LINK = f"https://ocop.example.vn/01/{forms.GTIN}/10/MD2609A"
NO_INPUTS = "inputs: none\n"


def told(
    tmp_path: Path, fields: str, *, gtin: bool = False, **changes: Any
) -> list[dict[str, Any]]:
    """The events of the small lot with these keys."""
    folder = forms.content(tmp_path) if gtin else make.content(tmp_path)
    make.declare(folder, NAME, fields)
    return forms.events(forms.files(folder, **changes))


def steps(*given: str) -> str:
    """Events, a day apart, at the maker's facility."""
    rows = [
        f"  - {{step: {step}, time: 2026-09-{day:02} 08:00, facility: htx-ban-mai}}\n"
        for day, step in enumerate(given, start=1)
    ]
    return "events:\n" + "".join(rows)


def shape(event: dict[str, Any]) -> tuple[str, str, str]:
    """What kind of event, its business step, and of which class of goods it speaks first."""
    goods = event.get("quantityList") or event["inputQuantityList"]
    names = {RAW: "raw", HOME: "lot", f"{HOME}#nguyen-lieu": "unnamed raw"}
    kind = "turns" if event["type"] == "TransformationEvent" else event["action"]
    return kind, event["bizStep"], names[goods[0]["epcClass"]]


MADE = "creating_class_instance"


@pytest.mark.parametrize(
    ("given", "inputs", "expected"),
    [
        (
            ("thu hoạch", "tiếp nhận", "sơ chế", "chế biến", "đóng gói", "lưu kho"),
            "",
            [
                ("ADD", MADE, "raw"),
                ("OBSERVE", "receiving", "raw"),
                ("OBSERVE", "other", "raw"),
                ("turns", MADE, "raw"),
                ("OBSERVE", "packing", "lot"),
                ("OBSERVE", "storing", "lot"),
            ],
        ),
        (
            ("chế biến", "kiểm nghiệm", "chế biến", "kiểm nghiệm"),
            "",
            [
                ("OBSERVE", "other", "raw"),
                ("OBSERVE", "inspecting", "raw"),
                ("turns", MADE, "raw"),
                ("OBSERVE", "inspecting", "lot"),
            ],
        ),
        (
            ("thu hoạch", "sơ chế", "đóng gói"),
            NO_INPUTS,
            [
                ("ADD", MADE, "unnamed raw"),
                ("turns", MADE, "unnamed raw"),
                ("OBSERVE", "packing", "lot"),
            ],
        ),
        (
            ("thu hoạch", "đóng gói"),
            NO_INPUTS,
            [("ADD", MADE, "lot"), ("OBSERVE", "packing", "lot")],
        ),
        (
            ("tiếp nhận", "đóng gói"),
            "",
            [("OBSERVE", "receiving", "raw"), ("turns", MADE, "raw")],
        ),
        (
            ("tiếp nhận", "đóng gói"),
            NO_INPUTS,
            [("OBSERVE", "receiving", "lot"), ("ADD", MADE, "lot")],
        ),
        (("đóng gói", "lưu kho"), NO_INPUTS, [("ADD", MADE, "lot"), ("OBSERVE", "storing", "lot")]),
    ],
    ids=["whole chain", "worked twice", "prepared", "harvested", "repacked", "bought", "packed"],
)
def test_the_lot_comes_into_being_once(
    tmp_path: Path, given: tuple[str, ...], inputs: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [shape(one) for one in told(tmp_path, steps(*given) + inputs)] == expected


def test_a_lot_in_a_packing_with_a_gtin_is_called_by_its_digital_link(tmp_path: Path) -> None:
    found = told(tmp_path, "", gtin=True)
    assert found[1]["outputQuantityList"] == [{"epcClass": DIGITAL_LINK, "quantity": 1200}]


def test_a_lot_in_another_packing_is_not(tmp_path: Path) -> None:
    folder = forms.content(tmp_path)
    packings = "[{net: 500 g, gtin: 9521234000013}, {net: 1 kg, gtin: none}]"
    make.declare(folder, "products/mien-dong.md", f"packings: {packings}\n")
    make.declare(folder, NAME, "packing: 1 kg\n")
    texts = forms.files(folder)
    assert forms.events(texts)[1]["outputQuantityList"][0]["epcClass"] == HOME
    assert [one for one in texts if one.startswith(f"01/{forms.GTIN}/10/")] == []


def test_a_mistake_stays_with_what_corrects_it(tmp_path: Path) -> None:
    wrong = "mistake: {time: 2026-09-20 08:00, reason: Ghi nhầm ngày, corrected_by: 2}"
    events = (
        "events:\n"
        f"  - {{step: chế biến, time: 2026-09-09 08:00, facility: htx-ban-mai, {wrong}}}\n"
        "  - {step: chế biến, time: 2026-09-10 08:00, facility: htx-ban-mai}\n"
    )
    first, second = told(tmp_path, events)
    assert first["type"] == second["type"] == "TransformationEvent"
    assert first["errorDeclaration"] == {
        "declarationTime": "2026-09-20T08:00:00+07:00",
        "reason": "incorrect_data",
        "correctiveEventIDs": [f"{HOME}#su-kien-2"],
        "schema:description": "Ghi nhầm ngày",
    }
    assert "errorDeclaration" not in second
    assert first["ilmd"] == second["ilmd"]


def test_what_never_happened_says_so(tmp_path: Path) -> None:
    wrong = "mistake: {time: 2026-09-20 08:00, reason: Xe không đi}"
    events = (
        "events:\n"
        "  - {step: đóng gói, time: 2026-09-12 08:00, facility: htx-ban-mai}\n"
        f"  - {{step: xuất bán, time: 2026-09-15 08:00, to: {{name: Chợ}}, {wrong}}}\n"
    )
    declared = told(tmp_path, events)[1]["errorDeclaration"]
    assert (declared["reason"], "correctiveEventIDs" in declared) == ("did_not_occur", False)


def test_a_recall_is_an_event_from_its_day_on_and_its_end_another(tmp_path: Path) -> None:
    folder = make.content(tmp_path)
    lifted = "lifted: {date: 20/10/2026, document: 15/TB-HTX}\n"
    make.put(folder, "recalls/2026-01.yml", make.RECALL + lifted)

    def after(day: date) -> list[tuple[str, str, str]]:
        found = forms.events(forms.files(folder, today=day))[4:]
        return [
            (one["eventID"].removeprefix(HOME), one["disposition"], one["eventTime"])
            for one in found
        ]

    recalled = ("#thu-hoi-2026-01", "recalled", "2026-10-01T00:00:00+07:00")
    ended = ("#het-thu-hoi-2026-01", "sellable_not_accessible", "2026-10-20T00:00:00+07:00")
    assert after(date(2026, 9, 30)) == []
    assert after(date(2026, 10, 1)) == [recalled]
    assert after(date(2026, 10, 19)) == [recalled]
    assert after(date(2026, 10, 20)) == [recalled, ended]


@pytest.mark.parametrize(
    ("lots", "lifted", "expected"),
    [
        ("", "", 1),
        ("lots: [KHAC1]\n", "", 0),
        ("", "lifted: {date: 12/9/2026, document: 15/TB-HTX}\n", 0),
        ("", "lifted: {date: 13/9/2026, document: 15/TB-HTX}\n", 2),
    ],
    ids=["whole product", "another lot", "over when the lot was made", "over a day later"],
)
def test_a_recall_is_told_of_the_lots_that_it_hits(
    tmp_path: Path, lots: str, lifted: str, expected: int
) -> None:
    folder = make.content(tmp_path)
    recall = make.RECALL.replace("lots: [MD2609A]\n", lots).replace("1/10/2026", "1/9/2026")
    make.put(folder, "recalls/2026-01.yml", recall + lifted)
    assert len(forms.events(forms.files(folder))) == 4 + expected


def test_the_file_is_as_old_as_its_content_and_not_as_the_build(tmp_path: Path) -> None:
    folder = make.content(tmp_path)
    early, late = (
        forms.files(folder, today=day)[f"{forms.LOT}/epcis.jsonld"]
        for day in (date(2026, 9, 1), date(2027, 12, 31))
    )
    assert early == late
    assert '"creationDate": "2026-09-15T09:00:00+07:00"' in early


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("9.500 kg", {"quantity": 9500, "uom": "KGM"}),
        ("1,5 tấn", {"quantity": 1.5, "uom": "TNE"}),
        ("2 tạ", {"quantity": 2, "uom": "DTN"}),
        ("40 lít", {"quantity": 40, "uom": "LTR"}),
        ("300 bó", {"quantity": 300}),
    ],
)
def test_amounts_have_the_units_of_recommendation_20(
    tmp_path: Path, written: str, expected: dict[str, Any]
) -> None:
    source = 'source: {place: "06838"}'
    inputs = f'inputs: [{{product: Củ dong riềng, lot: DR2608, {source}, quantity: "{written}"}}]\n'
    found = told(tmp_path, inputs)
    assert found[0]["quantityList"] == [{"epcClass": RAW, **expected}]


def test_an_amount_in_another_unit_than_the_lot_s_is_a_note(tmp_path: Path) -> None:
    events = (
        "events:\n"
        "  - {step: đóng gói, time: 2026-09-12 14:00, facility: htx-ban-mai}\n"
        "  - {step: xuất bán, time: 2026-09-15 09:00, to: {name: Chợ}, quantity: 12 thùng, note: Xe lạnh}\n"
    )
    shipped = told(tmp_path, events)[1]
    assert shipped["quantityList"] == [{"epcClass": HOME}]
    assert shipped["schema:description"] == "12 thùng. Xe lạnh"


def test_one_step_back_and_one_step_forward_are_named(tmp_path: Path) -> None:
    events = (
        "events:\n"
        '  - {step: tiếp nhận, time: 2026-08-29 14:00, place: "06838"}\n'
        "  - {step: chế biến, time: 2026-09-12 14:00, facility: htx-ban-mai}\n"
        "  - {step: xuất bán, time: 2026-09-15 09:00, to: {name: Điểm bán OCOP}}\n"
    )
    inputs = (
        'inputs: [{product: Củ dong riềng, lot: DR2608, source: {supplier: htx-ban-mai, place: "06838"}},'
        ' {product: Muối, lot: none, source: {name: "Hộ, số 12", place: "06652"}}]\n'
    )
    intake, _, shipped = told(tmp_path, events + inputs)
    own = "https://ocop.example.vn/p/htx-ban-mai/"
    assert intake["sourceList"] == [
        {"type": "possessing_party", "source": own},
        {"type": "location", "source": "https://ocop.example.vn/xa/#06838"},
        {"type": "possessing_party", "source": "https://ocop.example.vn/xa/#06652-ho-so-12"},
        {"type": "location", "source": "https://ocop.example.vn/xa/#06652"},
    ]
    assert intake["destinationList"] == [{"type": "possessing_party", "destination": own}]
    assert intake["quantityList"] == [{"epcClass": RAW}, {"epcClass": f"{HOME}#nguyen-lieu-2"}]
    assert shipped["sourceList"] == [{"type": "possessing_party", "source": own}]
    assert shipped["destinationList"] == [
        {"type": "possessing_party", "destination": f"{own}#diem-ban-ocop"}
    ]
    assert "bizLocation" not in shipped
