"""The result table and the change list: as rows, and the result table and the annex on paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ocop_site.desk.papers import heads, ruled, words
from ocop_site.desk.papers.changes import Change
from ocop_site.desk.papers.results import Outcome, Result
from ocop_site.desk.papers.ruled import Cell, Column, Stars
from ocop_site.desk.papers.sheet import BODY, SMALL, Sheet
from ocop_site.desk.papers.tables import Table
from ocop_site.desk.papers.typeset import Align
from ocop_site.model.producer import Producer
from ocop_site.render.print import Page

_RESULT_HEAD = (
    "STT",
    "Sản phẩm",
    "Mã truy xuất",
    "Chủ thể",
    "Xã, phường",
    "Trường hợp",
    "Bộ",
    "Tên bộ",
)
_CHANGE_HEAD = (
    *("Thay đổi", "Sản phẩm", "Mã truy xuất", "Chủ thể", "Xã, phường", "Hạng trước"),
    *("Quyết định trước", "Hiệu lực trước đến", "Hạng sau", "Ghi chú"),
)


def results(outcome: Outcome) -> Table:
    """Every product of the round with its parts, total and stars; 0 stars are an excluded product."""
    parts = tuple(f"Phần {letter}" for letter in outcome.parts)
    return Table(
        name="Kết quả",
        head=(*_RESULT_HEAD, *parts, "Tổng điểm", "Hạng sao", "Ghi chú"),
        rows=tuple(_row(outcome, one, number) for number, one in _numbered(outcome.results)),
    )


def _row(outcome: Outcome, one: Result, number: int) -> tuple[str | int | Decimal | None, ...]:
    parts = one.part_values or [None] * len(outcome.parts)
    return (
        *(number, one.product.name, one.product.code, one.producer.name, one.commune),
        *(words.KINDS[one.entry.kind], one.set, one.set_name, *parts),
        *(one.total_value, one.stars, "; ".join(one.notes)),
    )


def changes(outcome: Outcome, found: Sequence[Change]) -> Table:
    """What the round changed; 0 stars are none."""
    producers, places = outcome.catalogue.producers, outcome.catalogue.places

    def of(producer: Producer | None) -> tuple[str, str]:
        place = places.get(producer.place or "") if producer else None
        return (producer.name if producer else "", place.full_name if place else "")

    rows = (
        (
            *(one.kind.value, one.product.name, one.product.code),
            *of(producers.get(one.product.producer)),
            *(one.before, one.decision, one.until, one.after, "; ".join(one.notes)),
        )
        for one in found
    )
    return Table(name="Thay đổi", head=_CHANGE_HEAD, rows=tuple(rows))


def result_pages(outcome: Outcome) -> tuple[Page, ...]:
    """The result table on paper, crosswise."""
    sheet = Sheet(f"Kết quả {outcome.round.name}", landscape=True, demo=outcome.demo)
    heads.letterhead(sheet, outcome)
    heads.title(
        sheet,
        "KẾT QUẢ ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP",
        f"{outcome.round.name}, {outcome.level}; đóng {words.long_day(outcome.closed)}",
    )
    result_table(sheet, outcome)
    sheet.text(heads.caution(outcome), SMALL)
    return sheet.pages()


def result_table(sheet: Sheet, outcome: Outcome, *, brief: bool = False) -> None:
    """Products with parts, total and stars, from the best down; `brief` leaves out commune, set and notes."""
    if not outcome.results:
        sheet.text("Không có sản phẩm nào.")
        return
    right = Align.RIGHT
    columns = (
        *(Column("STT", 10, right), Column("Sản phẩm", 40), Column("Chủ thể", 44)),
        *(() if brief else (Column("Xã, phường", 27), Column("Bộ", 9, right))),
        *(Column(letter, 14.5, right) for letter in outcome.parts),
        *(Column("Tổng", 16.5, right), Column("Hạng sao", 23)),
        *(() if brief else (Column("Ghi chú", 44),)),
    )
    ruled.table(sheet, columns, _result_cells(outcome, brief))


def _result_cells(outcome: Outcome, brief: bool) -> Iterator[tuple[Cell, ...]]:
    for number, one in _numbered(outcome.results):
        where = () if brief else (one.commune, str(one.set or ""))
        parts = one.part_points or ("",) * len(outcome.parts)
        notes = () if brief else ("; ".join(one.notes),)
        named = (str(number), one.product.name, one.producer.name, *where)
        yield (*named, *parts, one.total, Stars(one.stars), *notes)


def annex_pages(outcome: Outcome) -> tuple[Page, ...]:
    """The annex to the decision: what is recognised, by stars; a draft until every product has its decision."""
    draft = not outcome.granted or any(one.is_draft for one in outcome.granted)
    sheet = Sheet(f"Phụ lục quyết định, {outcome.round.name}", demo=outcome.demo, draft=draft)
    heads.title(
        sheet,
        "PHỤ LỤC",
        f"Danh sách sản phẩm được công nhận đạt hạng sao OCOP, {outcome.round.name}, {outcome.level}",
    )
    decisions = sorted({words.decision(one.recognition) for one in outcome.granted})
    for decision in decisions or [words.decision(None)]:
        sheet.text(f"(Kèm theo {decision})", heads.ASIDE, align=Align.CENTRE)
    if draft:
        sheet.text(heads.DRAFT_REMARK, SMALL, align=Align.CENTRE)
    sheet.gap(2)
    if not outcome.granted:
        sheet.text("Không có sản phẩm nào được đề nghị công nhận.", BODY)
    for stars in (5, 4, 3):
        _class(sheet, stars, [one for one in outcome.granted if one.granted == stars])
    return sheet.pages()


def _class(sheet: Sheet, stars: int, rows: Sequence[Result]) -> None:
    if not rows:
        return
    sheet.heading(f"Hạng {stars} sao: {len(rows)} sản phẩm")
    many = len({words.decision(one.recognition) for one in rows}) > 1
    columns = (
        *(Column("STT", 11, Align.RIGHT), Column("Sản phẩm", 46), Column("Chủ thể", 50)),
        *(Column("Xã, phường", 30), Column("Hạng sao", 25)),
        *((Column("Quyết định", 37),) if many else ()),
    )
    cells: list[tuple[Cell, ...]] = [
        (
            *(str(number), one.product.name, one.producer.name, one.commune, Stars(stars)),
            *((_number(one),) if many else ()),
        )
        for number, one in _numbered(rows)
    ]
    ruled.table(sheet, columns, cells)


def _number(result: Result) -> str:
    recognition = result.recognition
    return (recognition.decision if recognition else None) or words.BLANK


def _numbered(rows: Sequence[Result]) -> Iterator[tuple[int, Result]]:
    return enumerate(rows, start=1)
