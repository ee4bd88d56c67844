"""Dates as Vietnam writes them: day, month, year. Enters: text or dates. Leaves: dates or text.

Any room may call. No time zone is known here: a moment is naive, in the zone of whoever wrote it.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime, time

from ocop_site.vietnamese.text import tidy
from ocop_site.vietnamese.unreadable import Unreadable

_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_LAST_SHORT_YEAR_OF_THIS_CENTURY = 49
_FORMS = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII),
    re.compile(
        r"(?:ngày )?(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)",
        re.ASCII,
    ),
    re.compile(
        r"(?:ngày )?(?P<day>\d{1,2}) tháng (?P<month>\d{1,2}) năm (?P<year>\d{4}|\d\d)", re.ASCII
    ),
)
_MOMENT = re.compile(
    r"(?P<day>.+?)[ t](?P<hour>\d{1,2})"
    r"(?:h(?P<past>\d\d)?|:(?P<minute>\d\d)(?::(?P<second>\d\d))?)",
    re.ASCII,
)


def parse_date(text: str) -> date:
    """The day in "9/6/2022", "09-06-2022", "9.6.2022", "2022-06-09", "ngày 9 tháng 6 năm 2022".

    The month never comes first. Raises Unreadable: two-digit-year, year-out-of-range (not 1900 to
    2199), no-such-day, not-a-date.
    """
    shown = tidy(text).lower()
    found = next((match for form in _FORMS if (match := form.fullmatch(shown))), None)
    if found is None:
        raise Unreadable("not-a-date")
    day, month, year = int(found["day"]), int(found["month"]), int(found["year"])
    if len(found["year"]) == 2:
        raise Unreadable("two-digit-year", _suggested(day, month, _with_century(year)))
    return _calendar_day(day, month, year)


def parse_moment(text: str) -> datetime:
    """The day and time in "2026-08-28 07:30", "28/8/2026 7:30", "28/8/2026 14h30"; no time zone.

    Raises Unreadable: not-a-moment, and what `parse_date` raises.
    """
    found = _MOMENT.fullmatch(tidy(text).lower())
    if found is None:
        raise Unreadable("not-a-moment")
    clock = _clock(found["hour"], found["minute"] or found["past"] or "0", found["second"] or "0")
    try:
        return datetime.combine(parse_date(found["day"]), clock)
    except Unreadable as fault:
        suggestion = fault.suggestion and f"{fault.suggestion} {clock:%H:%M}"
        raise Unreadable(fault.reason, suggestion) from None


def format_date(day: date) -> str:
    """date(2022, 6, 9) as "9/6/2022"."""
    return f"{day.day}/{day.month}/{day.year}"


def add_months(day: date, months: int) -> date:
    """The same day so many calendar months later (or earlier), or the last day of a shorter month.

    A recognition holds 36 months from its decision (QĐ 26/2026, Điều 4). How months are counted,
    and that a missing day becomes the month's last: Bộ luật Dân sự 2015, Điều 148 khoản 3.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def _calendar_day(day: int, month: int, year: int) -> date:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise Unreadable("year-out-of-range")
    try:
        return date(year, month, day)
    except ValueError:
        # 6/13/2022 can only be the American order.
        raise Unreadable("no-such-day", _suggested(month, day, year)) from None


def _suggested(day: int, month: int, year: int) -> str:
    try:
        return format_date(date(year, month, day))
    except ValueError:
        return ""


def _with_century(year: int) -> int:
    return year + (2000 if year <= _LAST_SHORT_YEAR_OF_THIS_CENTURY else 1900)


def _clock(hour: str, minute: str, second: str) -> time:
    try:
        return time(int(hour), int(minute), int(second))
    except ValueError:
        raise Unreadable("not-a-moment") from None
