"""The promise of every parser of the room: it reads, or raises Unreadable and nothing else."""

import pickle
import unicodedata
from collections.abc import Callable
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocop_site import vietnamese
from ocop_site.vietnamese import Reason, Unreadable

PARSERS = [getattr(vietnamese, name) for name in vietnamese.__all__ if name.startswith("parse_")]
ALMOST_READABLE = st.one_of(
    st.text(alphabet="0123456789.,-/:+%() \u00a0\u2212xhTđ₫kgtệuỷlíntháng²½٣\u0301", max_size=30),
    st.from_regex(r"[0-9]{1,30}([., ][0-9]{3}){0,4}([.,][0-9]{1,5})? ?(k|đ|tỷ|triệu|g|%|lít)?"),
    st.from_regex(r"[0-9]{1,4}([-/.])[0-9]{1,2}\1[0-9]{1,4}([ T][0-9]{1,2}[:h][0-9]{0,2})?"),
    st.from_regex(r"[+(]?[0-9 .()-]{8,16}"),
)
every_parser = pytest.mark.parametrize("parse", PARSERS, ids=lambda parse: str(parse.__name__))


def test_it_crosses_a_process_whole() -> None:
    fault = pickle.loads(pickle.dumps(Unreadable("no-such-day", "13/6/2022")))
    assert type(fault) is Unreadable
    assert (fault.reason, fault.suggestion) == ("no-such-day", "13/6/2022")


def test_the_room_has_ten_parsers() -> None:
    assert len(PARSERS) == 10


@every_parser
@settings(deadline=None)
@given(text=st.one_of(ALMOST_READABLE, st.text()))
def test_a_parser_reads_or_refuses_and_reads_what_it_suggests(
    parse: Callable[[str], object], text: str
) -> None:
    reasons, suggestions = _refusals(parse, text)
    assert reasons <= set(get_args(Reason))
    for suggestion in suggestions:
        parse(suggestion)


@every_parser
@pytest.mark.parametrize("text", ["", " \u00a0\n", "9" * 5000, "9" * 25 + " tỷ", "\x00", "\ud800"])
def test_the_edges_of_text_are_refused(parse: Callable[[str], object], text: str) -> None:
    with pytest.raises(Unreadable):
        parse(text)


@pytest.mark.parametrize(
    ("parse", "text"),
    [
        (vietnamese.parse_integer, "1 200"),
        (vietnamese.parse_decimal, "1 234,5"),
        (vietnamese.parse_percent, "31,2 %"),
        (vietnamese.parse_date, "ngày 9 tháng 6 năm 2022"),
        (vietnamese.parse_moment, "28/8/2026 14h30"),
        (vietnamese.parse_quantity, "1,5 lít"),
        (vietnamese.parse_money, "50 nghìn đồng"),
        (vietnamese.parse_yes_no, "không"),
        (vietnamese.parse_phone, "0203 3365214"),
        (vietnamese.parse_tax_code, "0100233488"),
    ],
)
def test_decomposed_text_and_non_breaking_spaces_are_read_alike(
    parse: Callable[[str], object], text: str
) -> None:
    typed = unicodedata.normalize("NFD", f" {text}\n").replace(" ", "\u00a0")
    assert typed != text
    assert parse(typed) == parse(text)


def _refusals(parse: Callable[[str], object], text: str) -> tuple[set[str], set[str]]:
    """The reason and the suggestion with which `text` is refused; neither if it is read."""
    try:
        parse(text)
    except Unreadable as fault:
        return {fault.reason}, {fault.suggestion} - {""}
    return set(), set()
