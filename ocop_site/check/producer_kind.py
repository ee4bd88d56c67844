"""A producer that may not take part in a round under QĐ 26/2026 with this product (Điều 2 khoản 3)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check import law
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.producer import Producer, ProducerKind
from ocop_site.model.product import Product
from ocop_site.model.round import Round
from ocop_site.model.scalars import NONE

_TOURISM = 26
_TOURISM_ONLY = (ProducerKind.ASSOCIATION, ProducerKind.OTHER)

CODE = Code(
    id="C243",
    slug="producer-kind",
    title=Text("Chủ thể không thuộc đối tượng", "Producer that may not take part"),
    message=law.MESSAGE,
    good="kind: household\nregistration: {number: 22A800012}\n",
    bad="kind: household\nregistration: none\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every association outside tourism and every household declared to be unregistered, once each, that has an entry."""
    said: set[str] = set()
    for round_, _, _, product in law.entries(catalogue):
        maker = catalogue.producers.get(product.producer)
        if maker is None or maker.id in said or not law.follows_26(catalogue, round_):
            continue
        for wrong in _wrong(maker, product, round_):
            said.add(maker.id)
            yield from law.findings(CODE, catalogue.path(maker), iter((wrong,)))


def _wrong(maker: Producer, product: Product, round_: Round) -> Iterator[law.Wrong]:
    clause = law.article("Điều 2 khoản 3")
    if maker.kind in _TOURISM_ONLY and product.set != _TOURISM:
        problem = Text(
            f"hội, hiệp hội và tổ chức tương đương chỉ dự với dịch vụ du lịch (bộ 26); {product.id} dự đợt {round_.id} ở bộ {product.set or '—'}",
            f"associations take part with tourism (set 26) only; {product.id} is in round {round_.id} with set {product.set or '—'}",
        )
        yield law.Wrong(("kind",), problem, clause)
    if maker.kind is ProducerKind.HOUSEHOLD and maker.registration is NONE:
        problem = Text(
            f"hộ phải có đăng ký kinh doanh; {product.id} dự đợt {round_.id}",
            f"a household must be registered; {product.id} is in round {round_.id}",
        )
        yield law.Wrong(("registration",), problem, clause)


RULE = Rule(CODE, check)
