"""A recognition withdrawn by an authority that may not (QĐ 26/2026, Điều 8 khoản 2).

The issuer says who it was; without it the letters of the decision's number do: UBND for the province, B… for a ministry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ocop_site.check import law
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Level, Product, Withdrawal

_HIGHEST = 5

CODE = Code(
    id="C227",
    slug="withdrawal-authority",
    title=Text("Thu hồi sai thẩm quyền", "Withdrawn by the wrong authority"),
    message=law.MESSAGE,
    good="recognitions: [{stars: 4, decision: 1/QĐ-UBND, date: 20/6/2026, issuer: UBND, withdrawn: {date: 1/9/2026, decision: 2/QĐ-UBND, ground: other}}]\n",
    bad="recognitions: [{stars: 4, decision: 1/QĐ-UBND, date: 20/6/2026, issuer: UBND, withdrawn: {date: 1/9/2026, decision: 2/QĐ-BNNMT, ground: other}}]\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every withdrawal since 22/5/2026 of 3 or 4 stars not by the province, of 5 stars not by the ministry."""
    for product in catalogue.products.values():
        yield from law.findings(CODE, catalogue.path(product), _wrong(product))


def _wrong(product: Product) -> Iterator[law.Wrong]:
    for number, recognition, _ in law.decisions(product):
        withdrawn = recognition.withdrawn
        if withdrawn is None or withdrawn.date < law.IN_FORCE:
            continue
        level = Level.MINISTRY if recognition.stars == _HIGHEST else Level.PROVINCE
        key, said = _by(withdrawn)
        if law.is_authority(said, level):
            continue
        who = Text("Bộ trưởng Bộ Nông nghiệp và Môi trường", "the minister")
        if level is Level.PROVINCE:
            who = Text("Chủ tịch UBND cấp tỉnh", "the chairman of the province")
        problem = Text(
            f"công nhận {recognition.stars} sao do {who.vi} thu hồi, không phải “{getattr(withdrawn, key)}”",
            f"{recognition.stars} stars are withdrawn by {who.en}, not “{getattr(withdrawn, key)}”",
        )
        point = "điểm b" if level is Level.MINISTRY else "điểm a"
        clause = law.article(f"Điều 8 khoản 2 {point}")
        yield law.Wrong(("recognitions", number, "withdrawn", key), problem, clause)


def _by(withdrawn: Withdrawal) -> tuple[str, str]:
    """The field that tells who withdrew, and what it tells as an authority's name."""
    if withdrawn.issuer is not None:
        return "issuer", withdrawn.issuer
    letters = withdrawn.decision.rpartition("/")[2]
    if "UBND" in letters:
        return "decision", "UBND tỉnh"
    is_ministry = re.search(r"-B[A-Z]", letters) is not None
    return "decision", "Bộ trưởng" if is_ministry else ""


RULE = Rule(CODE, check)
