"""A product, a lot of it, and a producer, in the words of schema.org.

Only what records say: no offer, because nothing is sold here, and no rating by customers, because stars are a public
score (they stand in `certificationRating`). Contacts stay on the page: their consent is for the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site import gs1
from ocop_site.model.lot import Lot
from ocop_site.model.producer import Producer
from ocop_site.model.product import Certificate, Packing, Product, Recognition, Source
from ocop_site.model.scalars import Declaration
from ocop_site.model.verdict import ends_on
from ocop_site.plan import urls
from ocop_site.plan.desk import PAGE_WIDTH, Desk
from ocop_site.plan.machine import identities
from ocop_site.plan.machine.text import Json, given, say

_CONTEXT = "https://schema.org"
_BEST, _WORST = 5, 1


def product(desk: Desk, product: Product) -> dict[str, Json]:
    """The product; one that is sold in several packings is also the group of them."""
    packings = product.packings
    several = len(packings) > 1
    return {
        "@context": _CONTEXT,
        "@type": ["Product", "ProductGroup"] if several else "Product",
        "@id": identities.identity(desk, urls.trace(product.code)),
        **_what(desk, product),
        **given(
            hasCertification=[*_recognitions(desk, product), *_certificates(desk, product)],
            hasVariant=[_variant(desk, product, one) for one in packings] if several else [],
        ),
        **({} if several or not packings else _packed(desk, packings[0])),
    }


def producer(desk: Desk, maker: Producer) -> dict[str, Json]:
    """The producer, without anybody's telephone or name."""
    picture = desk.picture(maker.photos, PAGE_WIDTH)
    founded = str(maker.founded) if maker.founded else None
    image = identities.page(desk, picture.src) if picture else None
    return {
        "@context": _CONTEXT,
        **_maker(desk, maker),
        **given(foundingDate=founded, image=image),
    }


def lot(desk: Desk, product: Product, lot: Lot) -> dict[str, Json]:
    """A lot: some pieces of a product, made on one day."""
    gtin = identities.gtin_of(product, lot)
    link = identities.identity(desk, gs1.path(gtin, lot.number)) if gtin else None
    return {
        "@context": _CONTEXT,
        "@type": "SomeProducts",
        "@id": identities.identity(desk, urls.lot(product.code, lot.number)),
        "name": say(desk, "lot-name", name=product.name, lot=lot.number),
        "url": identities.page(desk, urls.lot(product.code, lot.number)),
        "identifier": _property(say(desk, "lot-number"), lot.number),
        "productionDate": lot.made.isoformat(),
        **given(
            size=str(lot.packing) if lot.packing else None,
            gtin=gtin,
            hasGS1DigitalLink=link,
            additionalProperty=list(_properties(desk, lot)),
        ),
        "manufacturer": _maker(desk, desk.catalogue.producers[product.producer]),
        "model": {
            "@type": "ProductModel",
            "@id": identities.identity(desk, urls.trace(product.code)),
            "name": product.name,
            "url": identities.page(desk, urls.trace(product.code)),
        },
    }


def _what(desk: Desk, product: Product) -> dict[str, Json]:
    brand = None if isinstance(product.brand, Declaration) else product.brand
    picture = desk.picture(product.photos, PAGE_WIDTH)
    group, origin = desk.group_of(product), product.origin
    return given(
        name=product.name,
        description=product.summary,
        url=identities.page(desk, urls.trace(product.code)),
        image=identities.page(desk, picture.src) if picture else None,
        identifier=_property(say(desk, "trace-code"), product.code),
        category=group.name if group else None,
        brand={"@type": "Brand", "name": brand} if brand else None,
        manufacturer=_maker(desk, desk.catalogue.producers[product.producer]),
        countryOfOrigin={"@type": "Country", "name": origin.country} if origin else None,
    )


def _maker(desk: Desk, maker: Producer) -> dict[str, Json]:
    tax_code = None if isinstance(maker.tax_code, Declaration) else maker.tax_code
    address = given(
        streetAddress=maker.street,
        addressLocality=desk.place_name(maker.place),
        addressRegion=desk.catalogue.site.province_name,
        addressCountry="VN",
    )
    return {
        "@type": "Organization",
        "@id": identities.producer(desk, maker.id),
        **given(
            name=maker.name,
            url=identities.page(desk, urls.producer(maker.id)),
            taxID=tax_code,
            address={"@type": "PostalAddress", **address} if maker.place else None,
        ),
    }


def _variant(desk: Desk, product: Product, packing: Packing) -> dict[str, Json]:
    name = say(desk, "packing-name", name=product.name, net=packing.net)
    return {"@type": "Product", "name": name, **_packed(desk, packing)}


def _packed(desk: Desk, packing: Packing) -> dict[str, Json]:
    gtin = identities.licensed(packing)
    link = identities.identity(desk, gs1.path(gtin)) if gtin else None
    return given(size=str(packing.net), gtin=gtin, hasGS1DigitalLink=link)


def _properties(desk: Desk, lot: Lot) -> Iterator[Json]:
    yield _property(say(desk, "quantity"), str(lot.quantity))
    if isinstance(lot.expires, date):
        yield _property(say(desk, "expires"), lot.expires.isoformat())


def _property(name: str, value: str) -> dict[str, Json]:
    return {"@type": "PropertyValue", "name": name, "value": value}


def _recognitions(desk: Desk, product: Product) -> Iterator[Json]:
    """Recognitions by decision; what the press announced was compared with none."""
    for one in product.recognitions:
        if one.source is not Source.DECISION or one.date is None:
            continue
        ends = one.extended.until if one.extended else ends_on(one)
        yield {
            **_certification(
                name=say(desk, "recognition", stars=one.stars),
                number=one.decision,
                issuer=one.issuer,
                issued=one.date,
                expires=ends,
                holds=_holds(desk, product, one),
            ),
            "certificationRating": {
                "@type": "Rating",
                "ratingValue": one.stars,
                "bestRating": _BEST,
                "worstRating": _WORST,
            },
        }


def _holds(desk: Desk, product: Product, recognition: Recognition) -> bool:
    """Whether it is the recognition that decides on the day of the build, and has neither ended nor been withdrawn.

    A recall of goods does not end a recognition (QĐ 26/2026, Điều 8); it is told by the link gs1:recallStatus.
    """
    today, answer = desk.settings.today, desk.verdicts[product.id]
    if recognition is not answer.recognition or answer.until is None:
        return False
    withdrawn = recognition.withdrawn
    return today <= answer.until and (withdrawn is None or today < withdrawn.date)


def _certificates(desk: Desk, product: Product) -> Iterator[Json]:
    if not isinstance(product.certificates, tuple):
        return
    for one in product.certificates:
        yield _certificate(one, desk.settings.today)


def _certificate(one: Certificate, today: date) -> Json:
    expires = one.expires if isinstance(one.expires, date) else None
    return _certification(
        name=one.kind,
        number=one.number,
        issuer=one.issuer,
        issued=one.issued,
        expires=expires,
        holds=one.issued <= today and (expires is None or today <= expires),
    )


def _certification(
    *,
    name: str,
    number: str | None,
    issuer: str | None,
    issued: date,
    expires: date | None,
    holds: bool,
) -> dict[str, Json]:
    status = "CertificationActive" if holds else "CertificationInactive"
    return {
        "@type": "Certification",
        "name": name,
        **given(
            certificationIdentification=number,
            issuedBy={"@type": "Organization", "name": issuer} if issuer else None,
            validFrom=issued.isoformat(),
            expires=expires.isoformat() if expires else None,
        ),
        "certificationStatus": f"{_CONTEXT}/{status}",
    }
