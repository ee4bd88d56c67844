"""Heads and feet in the spirit of administrative papers (NĐ 30/2020/NĐ-CP, Phụ lục I): letterhead, title, signatures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ocop_site.desk.papers import words
from ocop_site.desk.papers.results import Outcome
from ocop_site.desk.papers.sheet import BODY, BOLD, INK, SMALL, Sheet
from ocop_site.desk.papers.typeset import Align, Style
from ocop_site.render.print import Rule, Weight

ASIDE = replace(BODY, weight=Weight.ITALIC, size=10)
TITLE = Style(size=15, weight=Weight.BOLD, leading=1.35)
DRAFT_REMARK = "Dự thảo: chưa có số, ngày của quyết định công nhận trong hồ sơ sản phẩm."
_CAPITALS = Style(size=10, weight=Weight.BOLD)
_SIGNATURE_HEIGHT = 32.0


def letterhead(sheet: Sheet, outcome: Outcome) -> None:
    """The council on the left, the State on the right, the place and the day of the close below."""
    middle = (sheet.left + sheet.right) / 2
    left, right = (sheet.left, middle - 6), (middle - 6, sheet.right)
    top = sheet.y
    province = outcome.catalogue.site.province_name
    sheet.text(f"HỘI ĐỒNG OCOP {outcome.level.upper()}", _CAPITALS, align=Align.CENTRE, edges=left)
    sheet.text(province, BODY, align=Align.CENTRE, edges=left)
    _underline(sheet, left, 22)
    sheet.text("Số: ………………", BODY, align=Align.CENTRE, edges=left)
    low, sheet.y = sheet.y, top
    sheet.text(words.STATE, _CAPITALS, align=Align.CENTRE, edges=right)
    sheet.text(words.MOTTO, BOLD, align=Align.CENTRE, edges=right)
    _underline(sheet, right, 42)
    when = f"{province}, {words.long_day(outcome.closed)}"
    sheet.text(when, ASIDE, align=Align.CENTRE, edges=right)
    sheet.y = max(low, sheet.y) + 6


def title(sheet: Sheet, text: str, subtitle: str) -> None:
    """The name of the paper and what it is about."""
    sheet.text(text, TITLE, align=Align.CENTRE)
    sheet.text(subtitle, BOLD, align=Align.CENTRE)
    sheet.gap(1.5)
    sheet.rule(length=40, colour=INK)
    sheet.gap(4)


def caution(outcome: Outcome) -> str:
    """That computed stars are no recognition."""
    return (
        "Hạng sao trên đây được tính từ phiếu chấm của Hội đồng, chưa phải là công nhận; chỉ quyết định của cơ quan "
        f"có thẩm quyền mới công nhận hạng sao (Quyết định {outcome.decision.number}, "
        f"{outcome.decision.clauses.levels})."
    )


def signatures(sheet: Sheet, roles: Sequence[str]) -> None:
    """Signature lines by role, two or three beside each other; nobody is named."""
    abreast = 2 if len(roles) <= 4 else 3
    width = (sheet.right - sheet.left) / abreast
    for begin in range(0, len(roles), abreast):
        sheet.keep(_SIGNATURE_HEIGHT)
        top = sheet.y
        for place, role in enumerate(roles[begin : begin + abreast]):
            left = sheet.left + place * width
            between = (left + 2, left + width - 2)
            sheet.y = top
            sheet.text(role, BOLD, align=Align.CENTRE, edges=between)
            sheet.text("(ký, ghi rõ họ tên)", SMALL, align=Align.CENTRE, edges=between)
        sheet.y = top + _SIGNATURE_HEIGHT


def _underline(sheet: Sheet, between: tuple[float, float], length: float) -> None:
    middle = sum(between) / 2
    y = sheet.y + 0.6
    sheet.add(Rule(start=(middle - length / 2, y), end=(middle + length / 2, y), width=0.25))
    sheet.gap(2)
