from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_site.vietnamese import Unreadable, add_months, format_date, parse_date, parse_moment

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "9/6/2022",
        "09/06/2022",
        "9-6-2022",
        "9.6.2022",
        "2022-06-09",
        "2022-6-9",
        "ngày 9 tháng 6 năm 2022",
        "Ngày 09 tháng 06 năm 2022",
        "9 tháng 6 năm 2022",
        "ngày 9/6/2022",
    ],
)
def test_the_day_comes_first_in_every_way_of_writing(text: str) -> None:
    assert parse_date(text) == date(2022, 6, 9)


@pytest.mark.parametrize(
    ("text", "reason", "suggestion"),
    [
        ("6/13/2022", "no-such-day", "13/6/2022"),
        ("31/4/2022", "no-such-day", ""),
        ("29/2/2023", "no-such-day", ""),
        ("0/6/2022", "no-such-day", ""),
        ("2022-13-01", "no-such-day", "13/1/2022"),
        ("9/6/22", "two-digit-year", "9/6/2022"),
        ("9-6-99", "two-digit-year", "9/6/1999"),
        ("ngày 9 tháng 6 năm 22", "two-digit-year", "9/6/2022"),
        ("9/6/49", "two-digit-year", "9/6/2049"),
        ("9/6/50", "two-digit-year", "9/6/1950"),
        ("31/4/22", "two-digit-year", ""),
        ("9/6/1899", "year-out-of-range", ""),
        ("9/6/2200", "year-out-of-range", ""),
        ("0000-01-01", "year-out-of-range", ""),
        ("9/6-2022", "not-a-date", ""),
        ("9/6/222", "not-a-date", ""),
        ("12.1", "not-a-date", ""),
        ("30-4", "not-a-date", ""),
        ("tháng 10/2020", "not-a-date", ""),
        ("2021-2025", "not-a-date", ""),
        ("mùng 6 tháng Giêng", "not-a-date", ""),
        ("2022-06-09 07:30", "not-a-date", ""),
        ("hôm nay", "not-a-date", ""),
    ],
)
def test_what_is_no_day_is_refused(text: str, reason: str, suggestion: str) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_date(text)
    assert (caught.value.reason, caught.value.suggestion) == (reason, suggestion)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-08-28 07:30", "2026-08-28 07:30:00"),
        ("2026-08-28T07:30:15", "2026-08-28 07:30:15"),
        ("28/8/2026 7:30", "2026-08-28 07:30:00"),
        ("28/8/2026 14h30", "2026-08-28 14:30:00"),
        ("28/8/2026 14H", "2026-08-28 14:00:00"),
        ("ngày 28 tháng 8 năm 2026 0:00", "2026-08-28 00:00:00"),
    ],
)
def test_a_moment_is_a_day_and_a_time_without_zone(text: str, moment: str) -> None:
    assert str(parse_moment(text)) == moment


@pytest.mark.parametrize(
    ("text", "reason", "suggestion"),
    [
        ("28/8/2026", "not-a-moment", ""),
        ("28/8/2026 24:00", "not-a-moment", ""),
        ("28/8/2026 7:60", "not-a-moment", ""),
        ("28/8/2026 7:3", "not-a-moment", ""),
        ("07:30", "not-a-moment", ""),
        ("17:58 (GMT+7)", "not-a-moment", ""),
        ("8/28/2026 7h30", "no-such-day", "28/8/2026 07:30"),
        ("28/8/26 14h", "two-digit-year", "28/8/2026 14:00"),
        ("hôm nay 7:30", "not-a-date", ""),
    ],
)
def test_what_is_no_moment_is_refused(text: str, reason: str, suggestion: str) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_moment(text)
    assert (caught.value.reason, caught.value.suggestion) == (reason, suggestion)


def test_a_date_is_written_without_leading_zeros() -> None:
    assert format_date(date(2022, 6, 9)) == "9/6/2022"


@given(DAYS)
def test_a_written_date_reads_back(day: date) -> None:
    assert parse_date(format_date(day)) == parse_date(day.isoformat()) == day


@given(st.builds(datetime.combine, DAYS, st.times()))
def test_a_moment_in_iso_form_reads_back(moment: datetime) -> None:
    moment = moment.replace(microsecond=0)
    assert parse_moment(moment.isoformat()) == parse_moment(str(moment)) == moment


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 6, 20), 36, date(2029, 6, 20)),
        (date(2026, 8, 5), 36, date(2029, 8, 5)),
        (date(2028, 2, 29), 36, date(2031, 2, 28)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 1, 15), -13, date(2024, 12, 15)),
        (date(2026, 6, 20), 0, date(2026, 6, 20)),
    ],
)
def test_months_are_those_of_the_calendar(day: date, months: int, later: date) -> None:
    assert add_months(day, months) == later


@given(DAYS, st.integers(min_value=-600, max_value=600))
def test_adding_months_keeps_the_day_or_takes_the_last_of_the_month(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == day.day or (
        later.day < day.day and add_months(later, 1).month != later.month
    )
