"""The words and forms of figures that the papers share, in Vietnamese."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from ocop_site import vietnamese
from ocop_site.model.product import Level, Recognition
from ocop_site.model.round import EntryKind

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
LEVELS = {
    Level.PROVINCE: "cấp tỉnh",
    Level.MINISTRY: "cấp trung ương",
    Level.DISTRICT: "cấp huyện",
}
KINDS = {
    EntryKind.FIRST: "Lần đầu",
    EntryKind.UPGRADE: "Nâng hạng",
    EntryKind.RE_EVALUATION: "Đánh giá lại",
}
RULES = {
    "per-item": "theo từng mục",
    "per-total": "theo tổng điểm",
    "cut": "cắt bỏ phần lẻ",
    "half-up": "làm tròn nửa lên",
    "average": "điểm trung bình",
    "majority": "quá nửa số phiếu",
    "every-member": "mọi phiếu",
}
"""Words of the council's rules for readers; a word without one stands as it is."""
BLANK = "…" * 6
"""What is left to be filled in by hand."""


def points(value: Decimal, places: int) -> str:
    """Points with so many decimals: "75,00"."""
    return vietnamese.format_decimal(value, places=places)


def day(value: date | None) -> str:
    """A date as "26/6/2026", or an empty text."""
    return vietnamese.format_date(value) if value else ""


def long_day(value: date | None) -> str:
    """A date as an administrative text writes it; days and first months with two digits (NĐ 30/2020, Phụ lục I)."""
    if value is None:
        return "ngày …… tháng …… năm ………"
    month = f"{value.month:02d}" if value.month < 3 else str(value.month)
    return f"ngày {value.day:02d} tháng {month} năm {value.year}"


def stars(number: int) -> str:
    """A star class in words; none is a dash."""
    return f"{number} sao" if number else "–"


def decision(recognition: Recognition | None) -> str:
    """A decision with number, date and issuer; blank lines while there is none."""
    if recognition is None or recognition.decision is None:
        return f"Quyết định số {BLANK} {long_day(None)} của {BLANK}"
    issuer = recognition.issuer or BLANK
    return f"Quyết định số {recognition.decision} {long_day(recognition.date)} của {issuer}"


def sentence(name: str) -> str:
    """A heading that a decision prints in capitals, as a sentence."""
    return name.capitalize() if name.isupper() else name
