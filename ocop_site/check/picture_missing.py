"""A picture that content/media does not hold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site import vietnamese
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Route, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.producer import Producer
from ocop_site.model.product import Certificate, Product
from ocop_site.model.scalars import NONE, Declaration
from ocop_site.model.site import Article
from ocop_site.model.tourism import TourismPoint

CODE = Code(
    id="C209",
    slug="picture-missing",
    title=Text("Không thấy tệp ảnh", "Picture missing"),
    message=Text(
        "không có tệp ảnh content/media/{read}.", "there is no picture content/media/{read}."
    ),
    hint=Text(
        "Tải ảnh lên content/media; chữ hoa, chữ thường phải đúng.",
        "Upload it to content/media; case counts.",
    ),
    bad="photos: [{file: khong-co.png, alt: Ảnh}]\n",
    good="photos: [{file: mien-dong.png, alt: Bó miến dong}]\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every picture file that is not there."""
    records: tuple[Product | Producer | Article | TourismPoint, ...] = (
        *catalogue.products.values(),
        *catalogue.producers.values(),
        *catalogue.articles.values(),
        *catalogue.tourism_points.values(),
    )
    for record in records:
        for file, route in _pictures(record):
            if file not in catalogue.media:
                near = vietnamese.near(file, list(catalogue.media))
                values = {"read": file}
                path = catalogue.path(record)
                fix = f"file: {near}" if near else ""
                yield Finding(code=CODE, path=path, route=route, values=values, fix=fix)


def _pictures(
    record: Product | Producer | Article | TourismPoint,
) -> Iterator[tuple[str, Route]]:
    if isinstance(record, Article):
        if record.photo is not None:
            yield record.photo.file, ("photo", "file")
        return
    for number, photo in enumerate(record.photos):
        yield photo.file, ("photos", number, "file")
    if isinstance(record, TourismPoint):
        return
    certificates: tuple[Certificate, ...] | Declaration | None = record.certificates
    for number, certificate in enumerate(certificates if isinstance(certificates, tuple) else ()):
        if certificate.file is not None and certificate.file is not NONE:
            yield certificate.file, ("certificates", number, "file")


RULE = Rule(CODE, check)
