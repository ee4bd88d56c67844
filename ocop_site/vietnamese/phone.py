"""Vietnamese telephone numbers. Enters: text. Leaves: `Phone`. Any room may call.

The only door to phonenumbers, opened at the first number because the library is slow to import.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ocop_site.vietnamese.text import tidy
from ocop_site.vietnamese.unreadable import Unreadable

_REGION = "VN"
# The library would also read letters ("1800-FLOWERS"), extensions and several numbers at once.
_WRITTEN = re.compile("\\+?[0-9(][0-9 .()\u2010-\u2015-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """A number that Vietnam's numbering plan holds."""

    e164: str
    """For links: "+842033365214"."""
    national: str
    """For readers: "0203 3365 214"."""


def parse_phone(text: str) -> Phone:
    """The number in "0203 3365214", "0912.345.678", "+84 203 3365214" or a hotline "1900 1234".

    Raises Unreadable: not-a-phone (also for a number outside Vietnam's plan, such as an emergency
    number or a mobile number of before 2018).
    """
    import phonenumbers

    shown = tidy(text)
    try:
        if not _WRITTEN.fullmatch(shown):
            raise Unreadable("not-a-phone")
        number = phonenumbers.parse(shown, _REGION)
    except phonenumbers.NumberParseException:
        raise Unreadable("not-a-phone") from None
    if not phonenumbers.is_valid_number_for_region(number, _REGION):
        raise Unreadable("not-a-phone")
    formats = phonenumbers.PhoneNumberFormat
    return Phone(
        e164=phonenumbers.format_number(number, formats.E164),
        national=phonenumbers.format_number(number, formats.NATIONAL),
    )
