"""A phone number or e-mail address in running text, or a person in a lot: personal data belong under `contact`, with a consent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Route, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.lot import Lot
from ocop_site.model.recall import Recall
from ocop_site.model.record import Record

CODE = Code(
    id="C216",
    slug="personal-data",
    title=Text("Dữ liệu cá nhân ngoài mục liên hệ", "Personal data outside contact"),
    message=Text(
        "“{read}” giống {problem}; chỉ ghi ở contact, kèm ngày đồng ý.",
        "“{read}” looks like {problem_en}; it belongs under contact, with a consent.",
    ),
    hint=Text(
        "Chuyển vào contact của chủ thể: {{consent: 1/6/2026, phone: …}}",
        "Move it to the producer's contact: {{consent: 1/6/2026, phone: …}}",
    ),
    why=Text(
        "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15: git là công khai và giữ mãi.",
        "Law 91/2025/QH15 on personal data; git is public and for ever.",
    ),
    good="summary: Sợi dai.\n",
    bad="summary: Gọi 0912 345 678.\n",
)

_PRIVATE = re.compile(r"(?<!\d)(?:\+84|0)(?:[ .()-]{0,2}\d){9,10}(?!\d)|[\w.+-]+@[\w-]+\.[\w.]+")
_NUMBER = Text("số điện thoại hoặc thư điện tử", "a phone number or e-mail")
_NAME = Text("tên người", "a person's name")
_PLACES = "Bà (?:Rịa|Nà|Điểm|Đen|Chúa|Triệu|Trưng|Huyện)|Ông Đốc|Anh Sơn"
_CAPITAL = "[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠ-Ỹ]"
_PERSON = re.compile(rf"\b(?!{_PLACES})(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị)(?: {_CAPITAL}\w*)+")
"""A form of address before a name, but for places that are called so."""


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every such text in a summary, story or street, and in what a lot or a recall says."""
    records: tuple[Record, ...] = (
        *catalogue.products.values(),
        *catalogue.producers.values(),
        *catalogue.tourism_points.values(),
        *catalogue.tourism_routes.values(),
    )
    for record in records:
        for key in ("summary", "story", "street"):
            if found := _PRIVATE.search(getattr(record, key, None) or ""):
                yield _finding(catalogue.path(record), (key,), found[0], _NUMBER)
    told: tuple[Lot | Recall, ...] = (*catalogue.all_lots, *catalogue.recalls.values())
    for one in told:
        for route, text in _said(one) if isinstance(one, Lot) else _recalled(one):
            if found := _PRIVATE.search(text):
                yield _finding(catalogue.path(one), route, found[0], _NUMBER)
            elif found := _PERSON.search(text):
                yield _finding(catalogue.path(one), route, found[0], _NAME)


def _recalled(recall: Recall) -> Iterator[tuple[Route, str]]:
    for key in ("reason", "reason_en", "action", "action_en", "notice", "by"):
        yield (key,), getattr(recall, key) or ""


def _said(lot: Lot) -> Iterator[tuple[Route, str]]:
    """Every text of a lot in which a person could stand; a lot names none."""
    for number, given in enumerate(lot.inputs if isinstance(lot.inputs, tuple) else ()):
        yield ("inputs", number, "product"), given.product
        yield ("inputs", number, "source", "name"), given.source.name or ""
    for number, event in enumerate(lot.events):
        yield ("events", number, "to", "name"), event.to.name if event.to else ""
        yield ("events", number, "note"), event.note or ""
        yield ("events", number, "mistake", "reason"), event.mistake.reason if event.mistake else ""
    for number, test in enumerate(lot.tests if isinstance(lot.tests, tuple) else ()):
        for key in ("what", "number", "lab", "result"):
            yield ("tests", number, key), getattr(test, key)


def _finding(path: str, route: Route, read: str, problem: Text) -> Finding:
    values = {"read": read, "problem": problem.vi, "problem_en": problem.en}
    return Finding(code=CODE, path=path, route=route, values=values)


RULE = Rule(CODE, check)
