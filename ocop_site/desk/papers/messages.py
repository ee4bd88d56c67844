"""One message per producer, plain text for Zalo or e-mail: results, reasons, and what comes next.

Nobody is named and no contact of the producer is used; the office's own is the publisher's of site.yml.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from ocop_site import vietnamese
from ocop_site.desk.papers import words
from ocop_site.desk.papers.results import Outcome, Result
from ocop_site.desk.papers.sheet import DEMO
from ocop_site.model.verdict import ends_on
from ocop_site.plan import urls

WINDOW = (180, 120)
"""A file for re-evaluation comes in so many days before the end (QĐ 26/2026, Điều 7 khoản 6 điểm a)."""
_NEW_RULES = "26/2026/QĐ-TTg"


def messages(outcome: Outcome) -> dict[str, str]:
    """The message of every producer of the round by the producer's id."""
    by_producer: dict[str, list[Result]] = {}
    for one in outcome.results:
        by_producer.setdefault(one.producer.id, []).append(one)
    return {id: _message(outcome, by_producer[id]) for id in sorted(by_producer)}


def _message(outcome: Outcome, rows: Sequence[Result]) -> str:
    return "\n".join(_lines(outcome, rows)) + "\n"


def _lines(outcome: Outcome, rows: Sequence[Result]) -> Iterator[str]:
    if outcome.demo:
        yield f"[{DEMO}]"
        yield ""
    yield f"Kính gửi {vietnamese.tidy(rows[0].producer.name)},"
    yield ""
    count = f"{len(rows):02d}" if len(rows) < 10 else str(len(rows))
    yield (
        f"Hội đồng OCOP {outcome.level} thông báo kết quả {outcome.round.name} "
        f"(đóng ngày {words.day(outcome.closed)}) của {count} sản phẩm:"
    )
    for number, one in enumerate(rows, start=1):
        yield ""
        yield f"{number}. {vietnamese.tidy(one.product.name)}"
        yield from (f"   {text}" for text in _said(outcome, one))
    yield ""
    yield from _office(outcome)


def _said(outcome: Outcome, one: Result) -> Iterator[str]:
    if one.card and one.card.excluded:
        yield f"Kết quả: bị loại ({one.total} điểm không tính hạng)."
    elif one.card:
        yield f"Kết quả: {one.total} điểm, {words.stars(one.stars)}."
    for note in one.notes:
        yield f"{vietnamese.tidy(note)}."
    yield from _standing(outcome, one)
    site = outcome.catalogue.site
    yield f"Trang của sản phẩm: {site.stamp_url.rstrip('/')}{urls.trace(one.product.code)}"


def _standing(outcome: Outcome, one: Result) -> Iterator[str]:
    """Recognised, waiting for the decision, or neither."""
    recognition = one.recognition
    if recognition is not None:
        yield f"Đã được công nhận {recognition.stars} sao theo {words.decision(recognition)}."
        if recognition.withdrawn:
            yield f"Công nhận này bị thu hồi ngày {words.day(recognition.withdrawn.date)}."
        else:
            yield from _term(outcome, one)
    elif one.granted:
        yield "Đây là kết quả đánh giá, chưa phải là công nhận; chờ quyết định của cơ quan có thẩm quyền."
    elif not one.exclusions:
        clause = f" (Quyết định {_NEW_RULES}, Điều 4)" if _is_new(outcome) else ""
        yield f"Dưới 3 sao: không có quyết định công nhận và giấy chứng nhận{clause}."


def _term(outcome: Outcome, one: Result) -> Iterator[str]:
    until = ends_on(one.recognition) if one.recognition else None
    if until is None:
        return
    yield f"Có giá trị đến hết ngày {words.day(until)}."
    if _is_new(outcome):
        first, last = (vietnamese.format_date(until - timedelta(days=days)) for days in WINDOW)
        yield f"Nộp hồ sơ đánh giá lại từ ngày {first} đến ngày {last} (Điều 7 khoản 6 điểm a)."


def _is_new(outcome: Outcome) -> bool:
    return outcome.decision.number == _NEW_RULES


def _office(outcome: Outcome) -> Iterator[str]:
    publisher = outcome.catalogue.site.publisher
    yield publisher.name
    if publisher.phone:
        yield f"Điện thoại: {publisher.phone.national}"
    if publisher.email:
        yield f"Thư điện tử: {publisher.email}"
