"""One certificate: stars, product, producer, decision, term, and the code that opens the trace page.

Our own plain form: the decisions print none (reference: QĐ 26/2026/QĐ-TTg, Phụ lục III has forms 01–03 only). It bears
no emblem and no OCOP mark; those belong to their owners (QĐ 1162/QĐ-VPĐP-OCOP).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ocop_site.desk.papers import heads, words
from ocop_site.desk.papers.results import Outcome, Result
from ocop_site.desk.papers.sheet import BODY, BOLD, SMALL, Sheet
from ocop_site.desk.papers.typeset import STAR, Align, Style, line, wrapped
from ocop_site.model import trace_code
from ocop_site.model.ledger import printed_address
from ocop_site.model.verdict import ends_on
from ocop_site.render import shapes
from ocop_site.render.print import INK, Page, Rule, Shape, Weight

CODE_SIDE = 30.0
"""Millimetres with the quiet zone: modules of 0.8 mm for an address of 38 characters (floor: 0.396 mm, GS1)."""
_STAR_RADIUS = 6.5
_FRAME = "#a06a08"
_MARGIN = 13.0
_CENTRE = Align.CENTRE
_CAPTION = replace(BODY, weight=Weight.ITALIC, size=11)
_TITLE = Style(size=23, weight=Weight.BOLD, leading=1.4)
_PLACE = Style(size=11)
_NAME_SIZES, _NAME_HEIGHT = (28.0, 24.0, 20.0, 16.0, 12.0, 9.0), 27.0
_MAKER_SIZES, _MAKER_HEIGHT = (15.0, 12.0, 9.0), 14.0
_FOOT = 52.0
"""Height of the foot with the code, above the frame."""


def pages(outcome: Outcome, result: Result) -> tuple[Page, ...]:
    """The certificate of one product, on one page crosswise; a draft while it waits for its decision."""
    draft = result.is_draft
    name = f"Giấy chứng nhận, {result.product.name}"
    sheet = Sheet(name, landscape=True, demo=outcome.demo, draft=draft, plain=True)
    _frame(sheet)
    sheet.y = 23
    sheet.text(words.STATE, BOLD, align=_CENTRE)
    sheet.text(words.MOTTO, BOLD, align=_CENTRE)
    sheet.gap(1)
    sheet.rule(length=42, colour=INK)
    sheet.gap(6)
    sheet.text("GIẤY CHỨNG NHẬN SẢN PHẨM OCOP", _TITLE, align=_CENTRE)
    _stars(sheet, result.granted)
    sheet.text(f"ĐẠT HẠNG {result.granted} SAO", Style(size=14, weight=Weight.BOLD), align=_CENTRE)
    top = sheet.height - _MARGIN - _FOOT
    _subject(sheet, result, top)
    _foot(sheet, outcome, result, top)
    return sheet.pages()


def _frame(sheet: Sheet) -> None:
    for inset, width in ((_MARGIN, 0.9), (_MARGIN + 1.8, 0.25)):
        left, right = inset, sheet.width - inset
        top, bottom = inset, sheet.height - inset
        corners = ((left, top), (right, top), (right, bottom), (left, bottom))
        for start, end in zip(corners, (*corners[1:], corners[0]), strict=True):
            sheet.add(Rule(start=start, end=end, width=width, colour=_FRAME))


def _stars(sheet: Sheet, number: int) -> None:
    length = (number - 1) * shapes.stars_pitch(_STAR_RADIUS) + 2 * _STAR_RADIUS
    start = ((sheet.width - length) / 2, sheet.y + 1 + _STAR_RADIUS)
    sheet.add(Shape(outlines=shapes.stars(number, start, _STAR_RADIUS), colour=STAR))
    sheet.gap(2 * _STAR_RADIUS + 2)


def _subject(sheet: Sheet, result: Result, bottom: float) -> None:
    """Name, maker and commune, as large as they fit, in the middle of the room above `bottom`."""
    width = sheet.right - sheet.left - 20
    lines = [
        (_CAPTION, "Sản phẩm"),
        *_fitted(result.product.name, _NAME_SIZES, width, _NAME_HEIGHT),
        (_CAPTION, "của"),
        *_fitted(result.producer.name, _MAKER_SIZES, width, _MAKER_HEIGHT),
        *([(_PLACE, result.commune)] if result.commune else []),
    ]
    spare = bottom - sheet.y - sum(style.height for style, _ in lines)
    sheet.gap(max(spare / 2, 0))
    for style, text in lines:
        sheet.add(line(text, style, sheet.column, top=sheet.y, align=_CENTRE))
        sheet.gap(style.height)


def _fitted(
    text: str, sizes: Sequence[float], width: float, height: float
) -> list[tuple[Style, str]]:
    """A name in the largest size that keeps within `height`; what the smallest cannot hold ends in an ellipsis."""
    for size in sizes:
        style = Style(size=size, weight=Weight.BOLD, leading=1.3)
        lines, most = wrapped(text, style, width), int(height / style.height)
        if len(lines) <= most:
            return [(style, piece) for piece in lines]
    kept = [*lines[: most - 1], f"{lines[most - 1][:-2]}…"]
    return [(style, piece) for piece in kept]


def _foot(sheet: Sheet, outcome: Outcome, result: Result, top: float) -> None:
    """The code on the left, the decision and its term in the middle, the seal's place on the right."""
    _code(sheet, outcome, result, top)
    recognition = result.recognition
    until = ends_on(recognition) if recognition else None
    middle = (sheet.left + 68, sheet.left + 168)
    sheet.y = top + 2
    sheet.text(f"Theo {words.decision(recognition)}.", edges=middle)
    sheet.gap(1)
    sheet.text(f"Có giá trị đến hết {words.long_day(until)}.", BOLD, edges=middle)
    if result.is_draft:
        sheet.gap(1)
        sheet.text(heads.DRAFT_REMARK, SMALL, edges=middle)
    right = (middle[1] + 6, sheet.right)
    sheet.y = top + 2
    signed = words.long_day(recognition.date if recognition else None)
    sheet.text(signed.capitalize(), heads.ASIDE, align=_CENTRE, edges=right)
    sheet.text("CƠ QUAN CÔNG NHẬN", BOLD, align=_CENTRE, edges=right)
    sheet.text("(ký, đóng dấu)", SMALL, align=_CENTRE, edges=right)


def _code(sheet: Sheet, outcome: Outcome, result: Result, top: float) -> None:
    address = printed_address(outcome.catalogue.site.stamp_url, result.product.code)
    left = sheet.left - 1
    sheet.add(Shape(outlines=(shapes.box(left, top, CODE_SIDE, CODE_SIDE),), colour="#ffffff"))
    sheet.add(Shape(outlines=shapes.code(address, (left, top), CODE_SIDE), colour="#000000"))
    edges = (left, left + CODE_SIDE + 26)
    sheet.y = top + CODE_SIDE
    sheet.text(trace_code.in_groups(result.product.code), BOLD, edges=edges)
    sheet.text("Quét mã để xem nguồn gốc", SMALL, edges=edges)
    sheet.text(address, replace(SMALL, size=6.5), edges=edges)
