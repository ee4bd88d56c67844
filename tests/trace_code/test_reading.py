"""Codes as people type and paste them: Python reads each vector as it was made; the browser's tests do the same."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_site.model.code_reading import LONGEST, MOST_NEAR, Reading, Reason, read
from ocop_site.model.trace_code import is_trace_code
from tests.trace_code import slips

CODE = "QN7K3M9Y"
ROWS = json.loads(slips.VECTORS.read_text(encoding="utf-8"))


def as_row(prefix: str, text: str) -> list[str]:
    """What Python reads, written as a vector."""
    reading = read(text, prefix)
    codes = (reading.right,) if reading.right else reading.near
    kind = "right" if reading.right else "near" if reading.near else str(reading.reason)
    bodies = " ".join(one.removeprefix(prefix) for one in codes)
    return [prefix, text, kind, bodies, reading.lot]


def test_the_vectors_are_what_their_writer_writes() -> None:
    assert slips.VECTORS.read_text(encoding="utf-8") == slips.written(slips.vectors())
    assert slips.VECTORS.stat().st_size < 700_000
    assert sum(map(len, ROWS.values())) >= 5000


@pytest.mark.parametrize("kind", ROWS)
def test_every_vector_is_read_as_it_was_made(kind: str) -> None:
    assert [as_row(*row[:2]) for row in ROWS[kind]] == ROWS[kind]


@pytest.mark.parametrize(
    "text",
    [
        "QN7K3M9Y",
        "qn7k3m9y",
        "qn7-k3m-9y",
        " QN 7K3 M9Y\n",
        "QN7K\u200b3M9\u00a0Y",
        "ｑｎ７ｋ３ｍ９ｙ",
        "7k3m9y",
        "0N7K3M9Y",
        "QN2K3M9Y",
        "QN7K3M9Ý",
        "Mã nội bộ QN7-K3M-9Y",
        "/T/QN7K3M9Y/",
        "https://ocop.example.vn/t/qn7k3m9y/",
        "https://ocop.example.vn/T/T/QN7K3M9Y/?T/QNAAAAA3#x",
        "ocop.example.vn/qn7k3m9y",
        "\\t\\qn7k3m9y",
    ],
)
def test_a_forgiven_way_of_writing_leads_to_the_one_code(text: str) -> None:
    assert read(text, "QN") == Reading(right=CODE)


def test_an_address_tells_its_lot() -> None:
    read_lots = {
        lot: read(f"HTTPS://OCOP.EXAMPLE.VN/T/{CODE}/{lot}", "QN")
        for lot in ("MD2609A/", "md2609a", "L%202-a", "A\u20111", "qr.svg", "A" * 21, "-")
    }
    assert {lot: one.lot for lot, one in read_lots.items()} == {
        "MD2609A/": "MD2609A",
        "md2609a": "MD2609A",
        "L%202-a": "L2-A",
        "A\u20111": "A-1",
        "qr.svg": "",
        "A" * 21: "",
        "-": "",
    }
    assert {one.right for one in read_lots.values()} == {CODE}


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("QN7K3M9A", "QN3K3M9A QN7H3M9A QN7KGM9A QN7K3Y9A QN7K3M7A QN7K3M9Y"),
        ("QN7KM39Y", "QN7K3M9Y QNGKM39Y QN7GM39Y QN7KC39Y QN7KMJ9Y QN7KM3MY QN7KM39K"),
        ("QN7K3MM9Y", "QN7K3M9Y"),
        ("QN7K39Y", "QN97K39Y QN7VK39Y QN7KC39Y QN7K3M9Y QN7K39WY QN7K39YG"),
        ("NQ7K3M9Y", "QN7K3M9Y"),
        ("Q7K3M9Y", "QN7K3M9Y"),
        ("QN7K3M?Y", "QN7K3M9Y"),
        ("QN7K3MUY", "QN7K3M9Y"),
    ],
)
def test_one_slip_leads_to_all_codes_that_are_one_slip_away(text: str, near: str) -> None:
    assert read(text, "QN") == Reading(near=tuple(near.split()))


def test_a_character_that_a_vietnamese_keyboard_swallowed_is_found_again() -> None:
    # Of AA by Telex and of A6 by VNI comes Â, of W by Telex Ư.
    assert read("QNRÂMYA", "QN").near[0] == "QNRAAMYA"
    assert read("QNÂPKT3", "QN").near[0] == "QNA6PKT3"
    assert read("QN7K3ƯXA", "QN").right == "QN7K3WXA"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.EMPTY),
        (" -\u200b ", Reason.EMPTY),
        ("QN7", Reason.TOO_SHORT),
        ("QN7K3M", Reason.TOO_SHORT),
        ("QN7K3M9YAAA", Reason.TOO_LONG),
        ("Miến dong sợi vàng", Reason.TOO_LONG),
        ("HP7K3M9Y", Reason.OTHER_PREFIX),
        ("8936012345674", Reason.BARCODE),
        ("QN7K!!9Y", Reason.UNREADABLE),
    ],
)
def test_what_is_no_code_says_why(text: str, reason: Reason) -> None:
    assert read(text, "QN") == Reading(reason=reason)


@given(st.text(st.characters(), max_size=600), st.sampled_from(["QN", "HN", "HCM", ""]))
def test_any_text_gives_a_code_or_near_ones_or_a_reason(text: str, prefix: str) -> None:
    reading = read(text, prefix)
    codes = [reading.right] if reading.right else [*reading.near]
    assert all(is_trace_code(one, prefix) for one in codes)
    assert bool(reading.right) + bool(reading.near) + bool(reading.reason) == 1
    assert len(set(codes)) == len(codes) <= MOST_NEAR


@given(st.text("QN7K3M9Y08/T -?", max_size=12))
def test_letter_case_makes_no_difference(text: str) -> None:
    assert read(text.lower(), "QN") == read(text, "QN")


@pytest.mark.parametrize(
    "text",
    [
        "QN" * 10**6,
        "/T/" * 10**6,
        "\ufdfa" * 10**6,
        "%E2" * 10**6,
        "8B8B8B/" * 10**5,
        "\ud800" * 10**5,
    ],
)
def test_no_more_than_the_beginning_of_a_long_text_is_looked_at(text: str) -> None:
    assert read(text, "QN") == read(text[:LONGEST], "QN")
    assert read(f"{text[:LONGEST]} QN7K3M9Y", "QN") == read(text, "QN")
