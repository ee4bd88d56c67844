"""How a language writes what no message holds: dates, numbers, amounts, months, places, clauses of the law.

Enters: values. Leaves: text. Only the plan room calls. A further language is one more entry of LANGUAGES and one more
file of templates/messages. What stays Vietnamese in another language (a commune's name) is marked as such.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from ocop_site import vietnamese
from ocop_site.model.product import Origin
from ocop_site.model.site import FormerUnit, Place, PlaceKind
from ocop_site.vietnamese import Quantity, marked, unmarked

MAIN = "vi"
"""The language at the root of the site; the others are below a folder of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The forms of one language. `name` is what it calls itself; `text` marks text of a record that it cannot say."""

    language: str
    name: str
    date: Callable[[date], str]
    moment: Callable[[datetime], str]
    integer: Callable[[int], str]
    decimal: Callable[[Decimal, int | None], str]
    money: Callable[[int], str]
    quantity: Callable[[Quantity], str]
    term: Callable[[str], str]
    month: Callable[[int], str]
    place: Callable[[Place], str]
    former: Callable[[FormerUnit], str]
    origin: Callable[[Origin], str]
    clause: Callable[[str], str]
    text: Callable[[str], str]

    @property
    def prefix(self) -> str:
        """What stands before a page's address: nothing, or "/en"."""
        return "" if self.language == MAIN else f"/{self.language}"

    def points(self, value: Decimal) -> str:
        """Points with as many decimals as they have: "3", "2,67"."""
        return self.decimal(value, None)

    def percent(self, value: Decimal) -> str:
        """A percentage with its sign."""
        return f"{self.decimal(value, None)}{' ' if self.language == MAIN else ''}%"


def _as_it_is(text: str) -> str:
    return text


def _vietnamese_moment(value: datetime) -> str:
    return f"{vietnamese.format_date(value)}, {value:%H:%M}"


def _vietnamese_decimal(value: Decimal, places: int | None = None) -> str:
    return vietnamese.format_decimal(value, places=places)


def _vietnamese_place(place: Place) -> str:
    return place.full_name


def _vietnamese_former(unit: FormerUnit) -> str:
    return f"{unit.name} ({unit.district})"


def _vietnamese_origin(origin: Origin) -> str:
    return f"{origin.phrase} {origin.country}"


_SWAP = str.maketrans(".,", ",.")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_KINDS = {
    PlaceKind.COMMUNE: "commune",
    PlaceKind.WARD: "ward",
    PlaceKind.SPECIAL_ZONE: "special zone",
}
_UNITS = {
    "ngày": ("day", "days"),
    "tháng": ("month", "months"),
    "năm": ("year", "years"),
    "lít": ("litre", "litres"),
    "gói": ("pack", "packs"),
    "hộp": ("box", "boxes"),
    "chai": ("bottle", "bottles"),
    "lọ": ("jar", "jars"),
    "túi": ("bag", "bags"),
    "bộ": ("set", "sets"),
    "con": ("head", "head"),
    "quả": ("piece", "pieces"),
    "cái": ("piece", "pieces"),
    "chiếc": ("piece", "pieces"),
    "bức": ("piece", "pieces"),
    "chậu": ("pot", "pots"),
    "cây": ("plant", "plants"),
    "cành": ("branch", "branches"),
    "bánh": ("cake", "cakes"),
    "tấn": ("tonne", "tonnes"),
    "tạ": ("quintal", "quintals"),
    "người": ("person", "persons"),
    "người/ngày": ("person a day", "persons a day"),
}
_ORIGINS = {
    "sản xuất tại": "Made in",
    "chế tạo tại": "Manufactured in",
    "sản xuất bởi": "Made by",
    "sản phẩm của": "Product of",
    "xuất xứ": "Origin:",
    "nước sản xuất": "Country of production:",
    "cung cấp tại": "Provided in",
    "trồng tại": "Grown in",
}
"""The phrases of Decree 37/2026 art 47, and what services say."""
_COUNTRIES = {"việt nam": "Viet Nam"}
_DEGREES = re.compile(r"(âm )?(\d+(?:–\d+)?) độ C")
_CLAUSES = (
    (re.compile(r"Điều (\d+)"), r"Article \1"),
    (re.compile(r"khoản (\d+)"), r"clause \1"),
    (re.compile(r"điểm ([a-zđ])\b"), r"point \1"),
    (re.compile(r"Phụ lục ([IVX]+)"), r"Annex \1"),
    (re.compile(r"Mẫu số (\d+)"), r"Form \1"),
    (re.compile(r"Quyết định (?=\d)"), "Decision "),
    (re.compile(r"Nghị định (?=\d)"), "Decree "),
    (re.compile(r"ghi chú của mục"), "note to the item"),
    (re.compile(r"ghi chú dấu sao dưới phiếu"), "note on star marks below the sheet"),
    (re.compile(r"ghi chú dấu sao"), "note on star marks"),
)
_NUMBERS = re.compile(r"\d+(/\d{4})?/\S+|point đ")
"""Numbers of documents, and the letter of a point: they stay as they are."""


def _english_date(value: date) -> str:
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def _english_moment(value: datetime) -> str:
    return f"{_english_date(value)}, {value:%H:%M}"


def _english_integer(value: int) -> str:
    return f"{value:,}"


def _english_decimal(value: Decimal, places: int | None = None) -> str:
    return vietnamese.format_decimal(value, places=places).translate(_SWAP)


def _english_money(value: int) -> str:
    return f"{value:,} ₫"


def _english_quantity(value: Quantity) -> str:
    amount = _english_decimal(value.amount)
    one, many = _UNITS.get(value.unit.lower(), ("", ""))
    if many:
        return f"{amount} {one if value.amount == 1 else many}"
    return f"{amount} {marked(value.unit) if vietnamese.is_vietnamese(value.unit) else value.unit}"


def _english_term(text: str) -> str:
    """A shelf life, if it is an amount of time and perhaps a temperature: "12 months at −18 °C"."""
    amount, _, degrees = unmarked(text).partition(" ở ")
    found = _DEGREES.fullmatch(degrees)
    try:
        said = _english_quantity(vietnamese.parse_quantity(amount))
    except vietnamese.Unreadable:
        return text
    if not degrees:
        return said
    return f"{said} at {'−' if found[1] else ''}{found[2]} °C" if found else text


def _english_month(value: int) -> str:
    return _MONTHS[value - 1]


def _english_place(place: Place) -> str:
    return f"{marked(place.name)} {_KINDS[place.kind]}"


def _english_former(unit: FormerUnit) -> str:
    return marked(_vietnamese_former(unit))


def _english_origin(origin: Origin) -> str:
    phrase = _ORIGINS.get(unmarked(origin.phrase).lower(), origin.phrase)
    country = _COUNTRIES.get(unmarked(origin.country).lower(), origin.country)
    return f"{phrase} {country}"


def _english_clause(text: str) -> str:
    """A reference to a clause in English; the text as it stands where a word of it is not known."""
    said = unmarked(text)
    for form, english in _CLAUSES:
        said = form.sub(english, said)
    is_known = not vietnamese.is_vietnamese(_NUMBERS.sub("", said))
    return vietnamese.names_marked(said) if is_known else marked(text)


VIETNAMESE = Wording(
    language=MAIN,
    name="Tiếng Việt",
    date=vietnamese.format_date,
    moment=_vietnamese_moment,
    integer=vietnamese.format_integer,
    decimal=_vietnamese_decimal,
    money=vietnamese.format_money,
    quantity=str,
    term=_as_it_is,
    month=str,
    place=_vietnamese_place,
    former=_vietnamese_former,
    origin=_vietnamese_origin,
    clause=_as_it_is,
    text=_as_it_is,
)
ENGLISH = Wording(
    language="en",
    name="English",
    date=_english_date,
    moment=_english_moment,
    integer=_english_integer,
    decimal=_english_decimal,
    money=_english_money,
    quantity=_english_quantity,
    term=_english_term,
    month=_english_month,
    place=_english_place,
    former=_english_former,
    origin=_english_origin,
    clause=_english_clause,
    text=marked,
)
LANGUAGES = {one.language: one for one in (VIETNAMESE, ENGLISH)}
"""Every language that a site may have, by its code."""
