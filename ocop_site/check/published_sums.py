"""Published figures that do not add up in any reading: stars, kinds of entries, kinds of producers, results.

A source may count the 5-star candidates inside its 4-star products or beside them, the five stars of a province beside
the rest or inside, upgrades inside the re-evaluated or beside them. A line is wrong only when no such reading gives its
total; the message shows each that was tried. A part that was not published counts as nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain, combinations
from typing import NamedTuple

from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Route, Severity, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.figures import Figures, Numbers
from ocop_site.model.round import Round

CODE = Code(
    id="C246",
    slug="published-sums",
    severity=Severity.WARNING,
    title=Text("Số liệu công bố cộng không khớp", "Published figures that do not add up"),
    message=Text(
        "nguồn ghi {read}; đã thử: {tried}; không cách cộng nào khớp.",
        "the source says {read}; tried: {tried}; no reading adds up.",
    ),
    hint=Text(
        "Giữ số như nguồn ghi; nếu chép sai thì sửa.",
        "Keep the figures as published; correct them if they were copied wrongly.",
    ),
    good="published: [{source: https://bao.example.vn/1, sums: [{what: gian hàng, total: 160, parts: [70, 90]}]}]\n",
    bad="published: [{source: https://bao.example.vn/1, sums: [{what: gian hàng, total: 220, parts: [100, 110]}]}]\n",
)


class _Line(NamedTuple):
    """One sum of a source: its possible totals by field, the parts that count, those that may."""

    totals: Sequence[tuple[str, int]]
    parts: Sequence[int]
    optional: Sequence[int] = ()

    def readings(self) -> Iterator[tuple[int, ...]]:
        """The parts with every choice of the optional ones."""
        sizes = range(len(self.optional) + 1)
        choices = chain.from_iterable(combinations(self.optional, size) for size in sizes)
        yield from (tuple(one for one in (*self.parts, *more)) for more in choices)

    @property
    def adds_up(self) -> bool:
        """Whether any reading gives any of the totals; where no total was published, nothing can be wrong."""
        sums = {sum(one) for one in self.readings()}
        return not self.totals or any(total in sums for _, total in self.totals)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every sum in the figures of rounds and of announcements that no reading explains."""
    for record, numbers, route in _published(catalogue):
        for line in (*_lines(numbers), *_other(numbers)):
            if not line.adds_up:
                yield Finding(
                    code=CODE,
                    path=catalogue.path(record),
                    route=_place(numbers, line, route),
                    values=_said(line),
                )


def _published(catalogue: Catalogue) -> Iterator[tuple[Round | Figures, Numbers, Route]]:
    for round_ in catalogue.rounds.values():
        for number, one in enumerate(round_.published):
            yield round_, one, ("published", number)
    for figures in catalogue.figures.values():
        yield figures, figures.numbers, ("numbers",)


def _lines(numbers: Numbers) -> Iterator[_Line]:
    stars = _given(numbers, "stars_3", "stars_4", "stars_5")
    kinds = _given(numbers, "new", "re_evaluated", "upgraded")
    makers = _given(numbers, *_MAKERS)
    results = _given(numbers, "certified", "failed")
    if len(stars) > 1:
        extra = _given(numbers, "stars_5_candidates", "stars_5_province")
        yield _Line(_totals(numbers, "certified", "rated", "withdrawn"), stars, extra)
    if len(kinds) > 1:
        totals = _totals(numbers, "submitted", "certified")
        totals = totals or ([("stars_4", sum(stars))] if stars else [])
        yield _Line(totals, _given(numbers, "new", "re_evaluated"), _given(numbers, "upgraded"))
    if len(makers) > 1:
        yield _Line(_totals(numbers, "producers"), makers)
    if len(results) > 1:
        yield _Line(_totals(numbers, "submitted"), results)


_MAKERS = ("companies", "cooperatives", "cooperative_groups", "households", "other_organisations")


def _other(numbers: Numbers) -> Iterator[_Line]:
    for one in numbers.sums:
        yield _Line([(one.what, one.total)], one.parts)


def _given(numbers: Numbers, *keys: str) -> list[int]:
    return [value for key in keys if (value := getattr(numbers, key)) is not None]


def _totals(numbers: Numbers, *keys: str) -> list[tuple[str, int]]:
    return [(key, value) for key in keys if (value := getattr(numbers, key)) is not None]


def _place(numbers: Numbers, line: _Line, route: Route) -> Route:
    key = line.totals[0][0]
    number = next((n for n, one in enumerate(numbers.sums) if one.what == key), None)
    return (*route, key) if number is None else (*route, "sums", number, "total")


def _said(line: _Line) -> dict[str, str]:
    tried = [f"{' + '.join(map(str, one))} = {sum(one)}" for one in line.readings()]
    read = ", ".join(f"{key} {total}" for key, total in line.totals)
    return {"read": read, "tried": "; ".join(tried)}


RULE = Rule(CODE, check)
