"""A product code that is not province – commune – number – year, or is another's (QĐ 26/2026, Phụ lục II, "Mã số sản phẩm").

The commune that counts the numbers is that of the maker or of the facility; which of the two is not said. Codes of
older rounds have a district inside and are only compared with each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ocop_site.check import law
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Product
from ocop_site.model.round import Round

_FORM = re.compile(r"(\d{2})-(\d{5})-(\d+)-(\d{4})")

CODE = Code(
    id="C242",
    slug="product-code",
    title=Text("Mã số sản phẩm không khớp", "Product code that does not fit"),
    message=law.MESSAGE,
    good="entries: [{product: mien-dong, kind: first, code: 22-06838-003-2026}]\n",
    bad="entries: [{product: mien-dong, kind: first, code: 22-06856-003-2026}]\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every code of another form, province, commune or year, and every code that two products have."""
    owners: dict[str, str] = {}
    for round_, number, entry, product in law.entries(catalogue):
        if entry.code is None:
            continue
        owner = owners.setdefault(entry.code, product.id)
        problem = _problem(catalogue, round_, product, entry.code)
        if owner != product.id:
            problem = Text(
                f"mã số {entry.code} đã cấp cho {owner}", f"{entry.code} is the code of {owner}"
            )
        if problem is not None:
            clause = law.of_round(catalogue, round_, "Phụ lục II, dòng “Mã số sản phẩm”")
            wrong = law.Wrong(("entries", number, "code"), problem, clause)
            yield from law.findings(CODE, catalogue.path(round_), iter((wrong,)))


def _problem(catalogue: Catalogue, round_: Round, product: Product, code: str) -> Text | None:
    if not law.follows_26(catalogue, round_):
        return None
    found = _FORM.fullmatch(code)
    if found is None:
        return Text(
            f"mã số {code} phải có dạng mã tỉnh-mã xã-số thứ tự-năm, như 22-06838-003-2026",
            f"{code} must be province-commune-number-year, as 22-06838-003-2026",
        )
    province, commune, _, year = found.groups()
    years = {str(one.year) for one in (round_.opened, law.closed_on(round_)) if one}
    for what, read, known in (
        (Text("mã tỉnh", "province"), province, {catalogue.site.province}),
        (Text("mã xã", "commune"), commune, _communes(catalogue, product)),
        (Text("năm đánh giá", "year"), year, years),
    ):
        if known and read not in known:
            expected = " hoặc ".join(sorted(known)), " or ".join(sorted(known))
            return Text(
                f"mã số {code} của {product.id} ghi {what.vi} {read}, phải là {expected[0]}",
                f"{code} of {product.id} says {what.en} {read}, expected {expected[1]}",
            )
    return None


def _communes(catalogue: Catalogue, product: Product) -> set[str]:
    maker = catalogue.producers.get(product.producer)
    places = (maker.place if maker else None, product.facility.place if product.facility else None)
    return {place for place in places if place is not None}


RULE = Rule(CODE, check)
