"""Figures published about a closed round that its own records do not bear out.

Products are counted from the round's entries and from the decisions that name it. Producers and kinds of entries are those
of the recognised products or of all entries, whichever the source meant. Five-star candidates are the score room's to know and are not
compared here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check import law
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Severity, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.producer import Producer, ProducerKind
from ocop_site.model.product import Product
from ocop_site.model.round import EntryKind, Round

CODE = Code(
    id="C247",
    slug="published-differs",
    severity=Severity.WARNING,
    title=Text("Số liệu công bố khác hồ sơ", "Published figures differ from the records"),
    message=Text(
        "{label}: nguồn ghi {read}, hồ sơ của đợt có {expected}.",
        "{label_en}: the source says {read}, the records of the round have {expected}.",
    ),
    hint=Text(
        "Đối chiếu quyết định công nhận với các bản ghi sản phẩm.",
        "Compare the decision with the products' records.",
    ),
    good="published: [{source: https://bao.example.vn/1, submitted: 1, certified: 1, stars_4: 1}]\n",
    bad="published: [{source: https://bao.example.vn/1, submitted: 2, certified: 1, stars_4: 1}]\n",
)

_ENTRIES = {
    "new": EntryKind.FIRST,
    "re_evaluated": EntryKind.RE_EVALUATION,
    "upgraded": EntryKind.UPGRADE,
}
_MAKERS = {
    "companies": ProducerKind.COMPANY,
    "cooperatives": ProducerKind.COOPERATIVE,
    "cooperative_groups": ProducerKind.COOPERATIVE_GROUP,
    "households": ProducerKind.HOUSEHOLD,
}


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every figure of a closed round's announcements that no count of its records gives."""
    for round_ in catalogue.rounds.values():
        if law.closed_on(round_) is None:
            continue
        counts = _counts(catalogue, round_) if round_.published else {}
        for number, figures in enumerate(round_.published):
            for key, expected in counts.items():
                read = getattr(figures, key)
                if read is None or read in expected:
                    continue
                yield Finding(
                    code=CODE,
                    path=catalogue.path(round_),
                    route=("published", number, key),
                    values={
                        "label_en": key,
                        "label": type(figures).model_fields[key].title or key,
                        "read": str(read),
                        "expected": " / ".join(map(str, sorted(expected))),
                    },
                )


def _counts(catalogue: Catalogue, round_: Round) -> dict[str, set[int]]:
    """What the records say, by field; two numbers where two readings are possible."""
    entered = [
        product for entry in round_.entries if (product := catalogue.products.get(entry.product))
    ]
    stars = [given for product in entered if (given := _given(product, round_))]
    certified = [product for product in entered if _given(product, round_)]
    kinds = [entry.kind for entry in round_.entries]
    ids = {product.id for product in certified}
    passed = [entry.kind for entry in round_.entries if entry.product in ids]
    counts = {
        "submitted": {len(round_.entries)},
        "certified": {len(certified)},
        "failed": {len(round_.entries) - len(certified)},
        **{f"stars_{one}": {stars.count(one)} for one in (3, 4, 5)},
        **{key: {kinds.count(kind), passed.count(kind)} for key, kind in _ENTRIES.items()},
    }
    makers = [_makers(catalogue, group) for group in (certified, entered)]
    counts["producers"] = {len(group) for group in makers}
    for key, kind in _MAKERS.items():
        counts[key] = {sum(one.kind is kind for one in group) for group in makers}
    return counts


def _given(product: Product, round_: Round) -> int:
    """The stars that a decision of this round gave, or 0."""
    found = [one.stars for _, one, _ in law.decisions(product) if one.round == round_.id]
    return max(found, default=0)


def _makers(catalogue: Catalogue, products: list[Product]) -> list[Producer]:
    ids = sorted({product.producer for product in products})
    return [maker for id in ids if (maker := catalogue.producers.get(id))]


RULE = Rule(CODE, check)
