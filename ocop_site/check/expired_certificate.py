"""A certificate past its own date; the page flags it, and the editor hears of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site import vietnamese
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Severity, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.producer import Producer
from ocop_site.model.product import Product

CODE = Code(
    id="C213",
    slug="expired-certificate",
    severity=Severity.WARNING,
    title=Text("Giấy chứng nhận hết hạn", "Expired certificate"),
    message=Text("“{kind}” đã hết hạn ngày {read}.", "“{kind}” expired on {read}."),
    hint=Text(
        "Cập nhật giấy mới, hoặc giữ lại để ghi lịch sử.",
        "Enter the new one, or keep it as history.",
    ),
    good="certificates: [{kind: ATTP, number: 1/2026, issuer: Sở, issued: 1/3/2025, expires: 1/3/2028}]\n",
    bad="certificates: [{kind: ATTP, number: 1/2020, issuer: Sở, issued: 1/3/2020, expires: 1/3/2023}]\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every certificate of a product or producer whose last day has passed."""
    records: tuple[Product | Producer, ...] = (
        *catalogue.products.values(),
        *catalogue.producers.values(),
    )
    for record in records:
        certificates = record.certificates if isinstance(record.certificates, tuple) else ()
        for number, certificate in enumerate(certificates):
            expires = certificate.expires
            # A last day before the first is a wrong date, and date_order says so.
            if isinstance(expires, date) and certificate.issued <= expires < today:
                day = vietnamese.format_date(expires)
                yield Finding(
                    code=CODE,
                    path=catalogue.path(record),
                    route=("certificates", number, "expires"),
                    values={"kind": certificate.kind, "read": day},
                )


RULE = Rule(CODE, check)
