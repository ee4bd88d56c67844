"""Stars by an authority that may not give them, or not in that period (QĐ 26/2026, Điều 4 khoản 1)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check import law
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Route, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Level, Product, Recognition

_HIGHEST, _LOWEST = 5, 3

CODE = Code(
    id="C220",
    slug="recognition-authority",
    title=Text("Công nhận sai thẩm quyền", "Recognition by the wrong authority"),
    message=law.MESSAGE,
    good="recognitions: [{stars: 5, decision: 1/QĐ-BNNMT, date: 15/9/2026, issuer: Bộ Nông nghiệp và Môi trường, level: ministry}]\n",
    bad="recognitions: [{stars: 5, decision: 1/QĐ-UBND, date: 15/9/2026, issuer: UBND tỉnh, level: province}]\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every decision whose level may not give its stars on its day, or whose issuer is of another level."""
    for product in catalogue.products.values():
        yield from law.findings(CODE, catalogue.path(product), _wrong(product))


def _wrong(product: Product) -> Iterator[law.Wrong]:
    for number, recognition, day in law.decisions(product):
        route: Route = ("recognitions", number)
        found = _stars(recognition, day, route) or _period(recognition, day, route)
        found = found or _issuer(recognition, day, route)
        if found is not None:
            yield found


def _stars(recognition: Recognition, day: date, route: Route) -> law.Wrong | None:
    level, stars = recognition.level, recognition.stars
    given = law.LEVELS[level]
    # QĐ 26/2026, Điều 4 khoản 1 điểm b; before it as reported of 148 and 1048.
    if stars == _HIGHEST and level is not Level.MINISTRY:
        problem = Text(
            f"5 sao chỉ do cấp trung ương công nhận, quyết định này là của {given.vi}",
            f"only the ministry recognises 5 stars; this decision is of {given.en}",
        )
        clause = law.at(day, "Điều 4 khoản 1 điểm b")
        return law.Wrong((*route, "stars"), problem, clause)
    if stars < _HIGHEST and level is Level.MINISTRY:
        problem = Text(
            f"cấp trung ương chỉ công nhận 5 sao, quyết định này ghi {stars} sao",
            f"the ministry recognises 5 stars only; this decision says {stars}",
        )
        clause = law.at(day, "Điều 4 khoản 1 điểm a và b")
        return law.Wrong((*route, "stars"), problem, clause)
    if stars != _LOWEST and level is Level.DISTRICT:
        problem = Text(
            f"cấp huyện chỉ được công nhận 3 sao, quyết định này ghi {stars} sao",
            f"a district recognised 3 stars only; this decision says {stars}",
        )
        clause = law.at(day, "Điều 4 khoản 1 điểm a")
        return law.Wrong((*route, "stars"), problem, clause)
    return None


def _period(recognition: Recognition, day: date, route: Route) -> law.Wrong | None:
    """Districts gave three stars under 148 and as long as there were districts."""
    if recognition.level is not Level.DISTRICT:
        return None
    if law.FROM_148 <= day <= law.LAST_DAY_OF_DISTRICTS:
        return None
    if day < law.FROM_148:
        clause = law.secondary("1048/QĐ-TTg")
    elif day < law.IN_FORCE:
        clause = law.secondary("1489/QĐ-TTg")
    else:
        clause = law.article("Điều 4 khoản 1")
    first, last = law.day(law.FROM_148), law.day(law.LAST_DAY_OF_DISTRICTS)
    problem = Text(
        f"cấp huyện chỉ công nhận từ {first} đến {last}, quyết định này ngày {law.day(day)}",
        f"districts recognised from {first} to {last} only; this decision is of {law.day(day)}",
    )
    return law.Wrong((*route, "date"), problem, clause)


def _issuer(recognition: Recognition, day: date, route: Route) -> law.Wrong | None:
    issuer, level = recognition.issuer, recognition.level
    if issuer is None or law.is_authority(issuer, level):
        return None
    problem = Text(
        f"“{issuer}” không phải là cơ quan {law.LEVELS[level].vi}",
        f"“{issuer}” is not {law.LEVELS[level].en}",
    )
    return law.Wrong((*route, "issuer"), problem, law.at(day, "Điều 4 khoản 1"))


RULE = Rule(CODE, check)
