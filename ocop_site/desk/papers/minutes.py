"""The minutes of the close: the round, its council and rules, its results, and what held products back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum

from ocop_site import vietnamese
from ocop_site.desk.papers import heads, lists, ruled, words
from ocop_site.desk.papers.results import Outcome
from ocop_site.desk.papers.ruled import Cell, Column, Stars
from ocop_site.desk.papers.sheet import SMALL, Sheet
from ocop_site.desk.papers.typeset import Align
from ocop_site.model.scorecard import Scorecard, UnmetMinimum
from ocop_site.render.print import Page

_CLASSES = (5, 4, 3, 2, 1, 0)


def pages(outcome: Outcome) -> tuple[Page, ...]:
    """The minutes of the round, from its name to the lines for signatures."""
    sheet = Sheet(f"Biên bản {outcome.round.name}", demo=outcome.demo)
    heads.letterhead(sheet, outcome)
    heads.title(
        sheet,
        "BIÊN BẢN ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP",
        f"{outcome.round.name}, {outcome.level}",
    )
    _round(sheet, outcome)
    _council(sheet, outcome)
    _classes(sheet, outcome)
    sheet.heading("4. Kết quả từng sản phẩm")
    lists.result_table(sheet, outcome, brief=True)
    _excluded(sheet, outcome)
    _held_down(sheet, outcome)
    sheet.gap(2)
    sheet.text(heads.caution(outcome), SMALL)
    sheet.gap(6)
    heads.signatures(sheet, [member.role for member in outcome.round.council.members])
    return sheet.pages()


def _round(sheet: Sheet, outcome: Outcome) -> None:
    decision, round_ = outcome.decision, outcome.round
    producers = {one.producer.id for one in outcome.results}
    bands = "; ".join(
        f"{band.stars} sao từ {band.min}"
        for band in sorted(decision.bands, key=lambda one: -one.stars)
        if band.min
    )
    sheet.heading("1. Đợt đánh giá")
    sheet.text(f"Mở {words.long_day(round_.opened)}, đóng {words.long_day(outcome.closed)}.")
    sheet.text(f"Số sản phẩm dự: {len(outcome.results)}; số chủ thể: {len(producers)}.")
    sheet.text(
        f"Bộ tiêu chí: Quyết định {decision.number} {words.long_day(decision.signed)}, {decision.title}; "
        f"{decision.annex}. Khung điểm ({decision.clauses.bands}): {bands} điểm."
    )


def _council(sheet: Sheet, outcome: Outcome) -> None:
    council = outcome.round.council
    sheet.heading("2. Hội đồng")
    counts = Counter(member for one in outcome.results if one.card for member in one.card.members)
    columns = (
        Column("Mã", 16),
        Column("Vai trò, cơ quan", 116),
        Column("Số phiếu chấm", 34, Align.RIGHT),
    )
    rows = [(one.id, one.role, str(counts[one.id])) for one in council.members]
    ruled.table(sheet, columns, rows)
    rules = "; ".join(_rules(outcome))
    sheet.text(f"Quy tắc tính: {rules}. Nguồn: {council.source}.")


def _rules(outcome: Outcome) -> Iterator[str]:
    """The council's rules that are set, each by its own label."""
    rule = outcome.round.council.rule
    for key, info in type(rule).model_fields.items():
        value = getattr(rule, key)
        if value is not None and info.title:
            label = info.title[0].lower() + info.title[1:]
            yield f"{label}: {_said(value)}"


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, Decimal):
        return vietnamese.format_decimal(value)
    return words.RULES.get(value.value, value.value) if isinstance(value, StrEnum) else str(value)


def _classes(sheet: Sheet, outcome: Outcome) -> None:
    sheet.heading("3. Kết quả theo hạng sao", below=50)
    counts = Counter(one.stars for one in outcome.results)
    columns = (
        *(Column("Hạng sao", 40), Column("Số sản phẩm", 30, Align.RIGHT)),
        *(Column("Tỷ lệ", 30, Align.RIGHT), Column("Ghi chú", 60)),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            Stars(stars) if stars else "Bị loại",
            str(counts[stars]),
            _share(counts[stars], len(outcome.results)),
            _candidates(outcome) if stars == 4 else "",
        )
        for stars in _CLASSES
        if counts[stars]
    ]
    rows.append(("Cộng", str(len(outcome.results)), "", ""))
    ruled.table(sheet, columns, rows)


def _share(count: int, total: int) -> str:
    return f"{vietnamese.format_decimal(Decimal(100 * count) / total, places=1)} %"


def _candidates(outcome: Outcome) -> str:
    found = [one for one in outcome.results if one.card and one.card.is_five_star_candidate]
    return f"trong đó {len(found)} tiềm năng 5 sao" if found else ""


def _excluded(sheet: Sheet, outcome: Outcome) -> None:
    sheet.heading("5. Sản phẩm bị loại, dừng chấm")
    rows = [one for one in outcome.results if one.exclusions]
    if not rows:
        sheet.text("Không có.")
        return
    columns = (Column("Sản phẩm", 60), Column("Chủ thể", 60), Column("Lý do", 90))
    cells = [(one.product.name, one.producer.name, "; ".join(one.exclusions)) for one in rows]
    ruled.table(sheet, columns, cells)
    sheet.text(f"Căn cứ: {outcome.decision.clauses.exclusion}.", SMALL)


def _held_down(sheet: Sheet, outcome: Outcome) -> None:
    sheet.heading("6. Mức tối thiểu giữ hạng sao")
    rows = [
        _minimum(one.card, one.product.name, unmet)
        for one in outcome.results
        if one.card and not one.card.excluded
        for unmet in one.card.unmet
    ]
    if not rows:
        sheet.text("Không có sản phẩm nào bị giữ hạng.")
        return
    columns = (
        *(Column("Sản phẩm", 38), Column("Theo tổng điểm", 23), Column("Sau mức tối thiểu", 23)),
        *(Column("Mục", 12), Column("Nội dung", 44), Column("Hạng cần mức này", 23)),
        *(Column("Cần", 11, Align.RIGHT), Column("Đạt", 13, Align.RIGHT)),
    )
    ruled.table(sheet, columns, rows)
    sheet.text(f"Căn cứ: {outcome.decision.clauses.minima}.", SMALL)


def _minimum(card: Scorecard, name: str, unmet: UnmetMinimum) -> tuple[Cell, ...]:
    reached = words.points(card.shown(unmet.reached), card.places) if card.shows_items else "–"
    return (
        *(name, Stars(card.band), Stars(card.stars), unmet.item, words.sentence(unmet.name)),
        *(Stars(unmet.stars), str(unmet.needed), reached),
    )
