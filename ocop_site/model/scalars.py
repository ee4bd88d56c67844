"""The types of single values: text as an editor typed it becomes what the field means.

Enters: text (or a finished value). Leaves: dates, decimals, amounts, codes. YAML scalars arrive as text, so
`no`, `012`, `7:30` and `0203365214` survive; the field decides. A wrong value raises PydanticCustomError whose type
is a key of the load room's table of codes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Final, Literal, NamedTuple, TypeVar

from pydantic import BeforeValidator, Discriminator, PlainSerializer, Tag, WithJsonSchema
from pydantic_core import PydanticCustomError

from ocop_site import gs1, vietnamese

T = TypeVar("T")


class Declaration(StrEnum):
    """The third kind of nothing: the editor says that there is none (not: nobody has said)."""

    NONE = "none"


NONE: Final = Declaration.NONE
_NONE_WORDS = frozenset({"none", "không có"})


def refused(kind: str, *, read: object, suggestion: str = "", **more: str) -> PydanticCustomError:
    """The error of a value: `kind` names the code, `read` what was typed, `suggestion` the corrected text."""
    values = {"read": str(read), "suggestion": suggestion, **more}
    return PydanticCustomError(kind, "{read}", values)


def _text(value: object, kind: str) -> str:
    if not isinstance(value, str):
        raise refused("expected-text", read=kind)
    return value


def _read_by(parse: Callable[[str], T], done: type | tuple[type, ...], kind: str) -> Any:
    """A before-validator: a finished value passes, text is parsed, anything else is refused."""

    def read(value: object) -> object:
        if isinstance(value, done) and not isinstance(value, str):
            return value
        text = _text(value, kind)
        try:
            return parse(text)
        except vietnamese.Unreadable as fault:
            raise refused(fault.reason, read=text, suggestion=fault.suggestion) from None

    return BeforeValidator(read)


def _matching(pattern: str, kind: str, fix: Callable[[str], str] | None = None) -> Any:
    """A before-validator for text of one shape; `fix` proposes the right text."""
    whole = re.compile(pattern)

    def read(value: object) -> str:
        text = _text(value, kind).strip()
        if not whole.fullmatch(text):
            proposal = fix(text) if fix else ""
            right = proposal if whole.fullmatch(proposal) else ""
            raise refused(kind, read=text, suggestion=right)
        return text

    return BeforeValidator(read)


def _one_line(value: object) -> str:
    text = " ".join(_text(value, "text").split())
    if not text:
        raise refused("expected-text", read="")
    return text


def _gtin(value: object) -> str:
    text = _text(value, "GTIN")
    try:
        return gs1.parse_gtin(text)
    except gs1.InvalidGtin as fault:
        raise refused("not-a-gtin", read=text, suggestion=fault.suggestion) from None


Line = Annotated[str, BeforeValidator(_one_line)]
"""Text on one line; runs of white space become one space."""
Prose = Annotated[str, BeforeValidator(lambda value: _text(value, "text").strip())]
"""Text that may hold line breaks (Markdown where the field says so)."""
RecordId = Annotated[str, _matching(r"[a-z0-9]+(-[a-z0-9]+)*", "not-an-id", vietnamese.slug)]
"""The id of another record: its file's name, lower case without marks, hyphens."""
PlaceCode = Annotated[str, _matching(r"\d{5}", "not-a-place-code", lambda text: text.zfill(5))]
"""A commune's code of the statistics office, five digits with leading zeros (QĐ 19/2025/QĐ-TTg)."""
ProvinceCode = Annotated[str, _matching(r"\d{2}", "not-a-place-code", lambda text: text.zfill(2))]
FileName = Annotated[
    str, _matching(r"[A-Za-z0-9][A-Za-z0-9._-]*\.(?i:jpg|jpeg|png|webp|heic|heif)", "not-a-picture")
]
"""A picture of content/media; SVG is refused because it can carry script."""
LotNumber = Annotated[
    str,
    _matching(
        r"(?=.{1,20}\Z)[0-9A-Z]+(-[0-9A-Z]+)*",
        "not-a-lot-number",
        lambda text: "-".join(re.findall(r"[0-9A-Z]+", vietnamese.fold(text).upper())),
    ),
]
"""A lot's or series' number as a stamp's address can carry it: capitals, digits, hyphens, at most 20 (GS1 AI 10)."""
ItemId = Annotated[str, _matching(r"[A-C]\d+(\.[0-9a-z]+)*", "not-an-item")]
"""A scored item of a criteria set: "A1.2", "C8"."""
Url = Annotated[str, _matching(r"https?://[^\s<>\"'\\]+", "not-a-url", "https://{}".format)]
"""An address on the web; other schemes are refused because a link must not run anything."""
SiteUrl = Annotated[
    str, _matching(r"https://[^\s<>\"'\\?#]+", "not-a-url", lambda t: t.replace("http:", "https:"))
]
"""An address of this site: always encrypted, without query and fragment."""
Email = Annotated[str, _matching(r"[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\"]+", "not-an-email")]
DecisionNumber = Annotated[str, _matching(r"\d+[A-Za-zĐđ0-9./-]*", "not-a-decision-number")]
"""The number of a decision as printed: "123/QĐ-UBND". Unique only with its issuer and date."""
Quorum = Annotated[str, _matching(r"[1-9]\d{0,2}(/[1-9]\d{0,2})?", "not-a-number")]
"""A count ("3") or a share of the members ("3/4")."""
Digest = Annotated[str, _matching(r"[0-9a-f]{64}", "expected-text")]
"""A SHA-256 in hexadecimal."""

Int = Annotated[int, _read_by(vietnamese.parse_integer, int, "number")]
Dec = Annotated[Decimal, _read_by(vietnamese.parse_decimal, Decimal, "number")]
Percent = Annotated[Decimal, _read_by(vietnamese.parse_percent, Decimal, "percent")]
Day = Annotated[date, _read_by(vietnamese.parse_date, date, "date")]
Moment = Annotated[datetime, _read_by(vietnamese.parse_moment, datetime, "date and time")]
YesNo = Annotated[bool, _read_by(vietnamese.parse_yes_no, bool, "yes or no")]
Money = Annotated[int, _read_by(vietnamese.parse_money, int, "money")]
"""Whole đồng."""
TaxCode = Annotated[str, _read_by(vietnamese.parse_tax_code, (), "tax code")]
Gtin = Annotated[str, BeforeValidator(_gtin)]
"""Fourteen digits; only a number that the maker was really given (Decree 37/2026, article 28)."""


def _quantity(value: object) -> vietnamese.Quantity:
    if isinstance(value, vietnamese.Quantity):
        return value
    text = _text(value, "quantity")
    try:
        return vietnamese.parse_quantity(text)
    except vietnamese.Unreadable as fault:
        raise refused(fault.reason, read=text, suggestion=fault.suggestion) from None


def _phone(value: object) -> vietnamese.Phone:
    if isinstance(value, vietnamese.Phone):
        return value
    text = _text(value, "phone")
    try:
        return vietnamese.parse_phone(text)
    except vietnamese.Unreadable as fault:
        raise refused(fault.reason, read=text, suggestion=fault.suggestion) from None


_AS_TEXT = WithJsonSchema({"type": "string"})
Quantity = Annotated[
    vietnamese.Quantity, BeforeValidator(_quantity), PlainSerializer(str), _AS_TEXT
]
"""An amount with its unit: "500 g", "1,5 lít", "12 tháng"."""
Phone = Annotated[vietnamese.Phone, BeforeValidator(_phone), _AS_TEXT]


def _bounded(value: int, low: int, high: int) -> int:
    if not low <= value <= high:
        raise refused("out-of-range", read=value, expected=f"{low}–{high}")
    return value


MonthNumber = Annotated[int, BeforeValidator(lambda v: _bounded(_integer(v), 1, 12))]
RecognisedStars = Annotated[int, BeforeValidator(lambda v: _bounded(_integer(v), 3, 5))]
"""3, 4 or 5: one and two stars get no decision (QĐ 26/2026, Điều 4)."""
YearNumber = Annotated[int, BeforeValidator(lambda v: _bounded(_integer(v), 1900, 2199))]
SetNumber = Annotated[int, BeforeValidator(lambda v: _bounded(_integer(v), 1, 26))]
"""The number of a product set (bộ sản phẩm) of a decision's annex."""


def _integer(value: object) -> int:
    if isinstance(value, int):
        return value
    text = _text(value, "number")
    try:
        return vietnamese.parse_integer(text)
    except vietnamese.Unreadable as fault:
        raise refused(fault.reason, read=text, suggestion=fault.suggestion) from None


def choice(words: type[StrEnum], labels: dict[str, str] | None = None) -> Any:
    """A before-validator for one of a closed list; a label or near miss gets the right word as a hint."""
    values = [word.value for word in words]

    def read(value: object) -> object:
        if isinstance(value, words):
            return value
        text = _text(value, "word")
        if text in values:
            return words(text)
        near = vietnamese.near(text, values, aliases=labels)
        raise refused("unknown-choice", read=text, suggestion=near, expected=", ".join(values))

    return BeforeValidator(read)


def _declared(value: object) -> str:
    is_none = value is NONE or (isinstance(value, str) and value.strip().lower() in _NONE_WORDS)
    return DECLARED_TAGS.none if is_none else DECLARED_TAGS.value


class _Tags(NamedTuple):
    value: str
    none: str


DECLARED_TAGS: Final = _Tags("‹value›", "‹none›")
"""Marks that pydantic writes into an error's place; the load room takes them out again."""

Declared = Annotated[
    Annotated[T, Tag(DECLARED_TAGS.value)]
    | Annotated[
        Literal[Declaration.NONE], BeforeValidator(lambda _: NONE), Tag(DECLARED_TAGS.none)
    ],
    Discriminator(_declared),
]
"""`Declared[Line]`: a Line, or NONE where the editor declares that there is none."""
