"""A phone number or e-mail address in running text: personal data belong under `contact`, with a consent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue

CODE = Code(
    id="C216",
    slug="personal-data",
    title=Text("Dữ liệu cá nhân ngoài mục liên hệ", "Personal data outside contact"),
    message=Text(
        "“{read}” giống số điện thoại hoặc thư điện tử; chỉ ghi ở contact, kèm ngày đồng ý.",
        "“{read}” looks like a phone number or e-mail; it belongs under contact, with a consent.",
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


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every such text in a summary, story or street."""
    for record in (*catalogue.products.values(), *catalogue.producers.values()):
        for key in ("summary", "story", "street"):
            if found := _PRIVATE.search(getattr(record, key, None) or ""):
                values = {"read": found[0]}
                path = catalogue.path(record)
                yield Finding(code=CODE, path=path, route=(key,), values=values)


RULE = Rule(CODE, check)
