"""Vietnamese letters, order, numbers, dates, quantities, answers, telephone numbers and tax codes.

Enters: text. Leaves: text, keys, values; the only fault is `Unreadable`. Any room may call; this
room knows nothing of the site. Every parser takes composed or decomposed text, strips it and takes
a non-breaking space for a space.
"""

from ocop_site.vietnamese.dates import add_months, format_date, parse_date, parse_moment
from ocop_site.vietnamese.legacy import is_legacy
from ocop_site.vietnamese.marked import is_vietnamese, marked, names_marked, unmarked
from ocop_site.vietnamese.numbers import (
    format_decimal,
    format_integer,
    parse_decimal,
    parse_integer,
    parse_percent,
)
from ocop_site.vietnamese.order import SortKey, sort_key
from ocop_site.vietnamese.phone import Phone, parse_phone
from ocop_site.vietnamese.quantities import Quantity, format_money, parse_money, parse_quantity
from ocop_site.vietnamese.tax_code import parse_tax_code
from ocop_site.vietnamese.text import fold, is_nfc, loose, near, nfc, slug, tidy
from ocop_site.vietnamese.unreadable import Reason, Unreadable
from ocop_site.vietnamese.yes_no import parse_yes_no

__all__ = [
    "Phone",
    "Quantity",
    "Reason",
    "SortKey",
    "Unreadable",
    "add_months",
    "fold",
    "format_date",
    "format_decimal",
    "format_integer",
    "format_money",
    "is_legacy",
    "is_nfc",
    "is_vietnamese",
    "loose",
    "marked",
    "names_marked",
    "near",
    "nfc",
    "parse_date",
    "parse_decimal",
    "parse_integer",
    "parse_moment",
    "parse_money",
    "parse_percent",
    "parse_phone",
    "parse_quantity",
    "parse_tax_code",
    "parse_yes_no",
    "slug",
    "sort_key",
    "tidy",
    "unmarked",
]
