"""The trace page of every product, and its QR code."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site import vietnamese
from ocop_site.model import trace_code
from ocop_site.model.page import Job, QrView, Renderer
from ocop_site.model.producer import Producer
from ocop_site.model.product import (
    Certificate,
    Ingredient,
    Packing,
    Product,
    Recognition,
    SelfDeclaration,
)
from ocop_site.model.scalars import NONE, Declaration
from ocop_site.model.verdict import Verdict, ends_on
from ocop_site.plan import scores, urls, views
from ocop_site.plan.desk import PAGE_WIDTH, Desk, day, said

OTHERS_SHOWN = 6


def jobs(desk: Desk) -> Iterator[Job]:
    """One page and two drawings of its code for each product."""
    for product in desk.products:
        url = urls.trace(product.code)
        yield Job(
            target=urls.target(url),
            renderer=Renderer.PAGE,
            template="trace.html",
            view=_page(desk, product),
        )
        code = QrView(address=printed_address(desk.catalogue.site.stamp_url, product.code))
        for ending in ("svg", "png"):
            yield Job(target=f"T/{product.code}/qr.{ending}", renderer=Renderer.QR, view=code)


def printed_address(stamp_url: str, code: str) -> str:
    """What the stamp's code carries: capitals only, for the alphanumeric mode of ISO/IEC 18004."""
    return f"{stamp_url.rstrip('/')}{urls.trace(code)}".upper()


def _page(desk: Desk, product: Product) -> views.Trace:
    maker = desk.catalogue.producers[product.producer]
    answer = desk.verdicts[product.id]
    group = desk.group_of(product)
    recognised, others = _others(desk, product)
    score = scores.newest(desk, product)
    facility, origin = product.facility, product.origin
    return views.Trace(
        shell=desk.shell(
            urls.trace(product.code),
            section="products",
            title=product.name,
            description=f"{product.name}, {maker.name}",
        ),
        code=product.code,
        code_in_groups=trace_code.in_groups(product.code),
        address=printed_address(desk.catalogue.site.stamp_url, product.code),
        name=product.name,
        summary=product.summary or "",
        verdict=verdict_view(answer),
        is_candidate=_is_candidate(desk, product, answer),
        picture=desk.picture(product.photos, PAGE_WIDTH),
        maker=_maker(desk, maker),
        contact=contact(maker, desk.settings.today),
        facility=desk.address(facility.name, facility.street, place=facility.place)
        if facility
        else "",
        origin=f"{origin.phrase} {origin.country}" if origin else "",
        brand=said(product.brand),
        packings=tuple(_packing(packing) for packing in product.packings),
        group=views.Link(name=group.name, url=urls.group(group.id)) if group else None,
        set_name=desk.set_name(product.set),
        market=product.market.value,
        ingredients=_ingredients(desk, product.ingredients),
        nutrition=said(product.nutrition),
        alcohol=vietnamese.format_decimal(product.alcohol) if product.alcohol is not None else "",
        technical=said(product.technical),
        allergens=said(product.allergens),
        warnings=said(product.warnings),
        use=said(product.use),
        storage=said(product.storage),
        standards=_standards(product),
        declaration=_declaration(product.declaration),
        certificates=papers(product.certificates, desk.settings.today),
        rights=_rights(product),
        stamp=_stamp(product),
        season=product.season,
        outlets=tuple(
            views.OutletRow(name=one.name, url=one.url or "", place=desk.place_name(one.place))
            for one in product.buy
        ),
        recognitions=tuple(_recognition(desk, one) for one in product.recognitions),
        score=score,
        story=product.story,
        updated=day(product.updated),
        recognised_others=recognised,
        other_products=others,
    )


def verdict_view(answer: Verdict) -> views.Verdict:
    """A verdict with its dates and reasons as text."""
    recognition, recall = answer.recognition, answer.recall
    withdrawn = recognition.withdrawn if recognition and answer.state.value == "withdrawn" else None
    decision = withdrawn.decision if withdrawn else (recognition.decision if recognition else "")
    source = recognition.url if recognition and recognition.url else ""
    announced = day(recognition.date) or str(recognition.year or "") if recognition else ""
    return views.Verdict(
        state=answer.state.value,
        stars=recognition.stars if recognition else 0,
        until=day(answer.until),
        until_iso=answer.until.isoformat() if answer.until else "",
        decision=decision or "",
        date=day(recall.date) if recall else announced,
        issuer=(recognition.issuer or "") if recognition else "",
        reason=recall.reason if recall else (withdrawn.ground if withdrawn else ""),
        action=recall.action if recall else "",
        notice=(recall.notice or "") if recall else "",
        source=source,
    )


def contact(maker: Producer, today: date) -> views.Contact | None:
    """The producer's contact while the consent to publish it holds (Law 91/2025/QH15)."""
    given = maker.contact
    if given is None or given.consent > today:
        return None
    if (given.until and given.until < today) or (given.withdrawn and given.withdrawn <= today):
        return None
    return views.Contact(
        name=given.name or "",
        phone=given.phone.national if given.phone else "",
        phone_link=given.phone.e164 if given.phone else "",
        zalo=given.zalo.e164.lstrip("+") if given.zalo else "",
        email=given.email or "",
        web=given.web or "",
        consent=day(given.consent),
    )


def papers(
    certificates: tuple[Certificate, ...] | Declaration | None, today: date
) -> views.Said[views.PaperRow]:
    """Certificates with their own terms."""
    if not isinstance(certificates, tuple):
        return views.Said(is_none=certificates is NONE)
    return views.Said(
        values=tuple(
            views.PaperRow(
                kind=one.kind,
                number=one.number,
                issuer=one.issuer,
                issued=day(one.issued),
                expires=day(one.expires) if isinstance(one.expires, date) else "",
                is_expired=isinstance(one.expires, date) and one.expires < today,
            )
            for one in certificates
        )
    )


def _is_candidate(desk: Desk, product: Product, answer: Verdict) -> bool:
    """Four stars in force by a round whose sheets reach five: "tiềm năng đạt 5 sao"."""
    recognition = answer.recognition
    if recognition is None or not answer.may_carry_stars or recognition.stars == 5:
        return False
    card = desk.scorecards.get((recognition.round or "", product.id))
    return card is not None and card.is_five_star_candidate


def _others(desk: Desk, product: Product) -> tuple[tuple[views.Card, ...], tuple[views.Card, ...]]:
    """The maker's other products: those that may carry stars today, and the rest."""
    cards = [desk.card(one) for one in desk.by_producer[product.producer] if one.id != product.id]
    recognised = [card for card in cards if card.stars]
    rest = [card for card in cards if not card.stars]
    return tuple(recognised[:OTHERS_SHOWN]), tuple(rest[:OTHERS_SHOWN])


def _maker(desk: Desk, maker: Producer) -> views.Maker:
    registration = maker.registration if not isinstance(maker.registration, Declaration) else None
    return views.Maker(
        name=maker.name,
        url=urls.producer(maker.id),
        kind=maker.kind.value,
        place=desk.address(place=maker.place),
        street=maker.street or "",
        tax_code="" if isinstance(maker.tax_code, Declaration) else maker.tax_code or "",
        registration=registration.number if registration else "",
    )


def _packing(packing: Packing) -> views.PackingRow:
    gtin = "" if isinstance(packing.gtin, Declaration) else packing.gtin or ""
    price = vietnamese.format_money(packing.price) if packing.price is not None else ""
    return views.PackingRow(
        net=str(packing.net), gtin=gtin, price=price, shelf_life=said(packing.shelf_life)
    )


def _ingredients(
    desk: Desk, ingredients: tuple[Ingredient, ...] | Declaration | None
) -> views.Said[views.IngredientRow]:
    if not isinstance(ingredients, tuple):
        return views.Said(is_none=ingredients is NONE)
    return views.Said(values=tuple(_ingredient(desk, one) for one in ingredients))


def _ingredient(desk: Desk, ingredient: Ingredient) -> views.IngredientRow:
    source = ingredient.source
    supplier = desk.catalogue.producers.get(source.supplier or "") if source else None
    share = ingredient.share
    return views.IngredientRow(
        name=ingredient.name,
        share=vietnamese.format_decimal(share) if share is not None else "",
        place=desk.place_name(source.place) if source else "",
        supplier=views.Link(name=supplier.name, url=urls.producer(supplier.id))
        if supplier
        else None,
        area=(source.name or "") if source else "",
    )


def _standards(product: Product) -> views.Said[views.PaperRow]:
    if not isinstance(product.standards, tuple):
        return views.Said(is_none=product.standards is NONE)
    rows = (views.PaperRow(kind=one.title or "", number=one.id) for one in product.standards)
    return views.Said(values=tuple(rows))


def _declaration(given: SelfDeclaration | Declaration | None) -> views.Said[views.PaperRow]:
    if not isinstance(given, SelfDeclaration):
        return views.Said(is_none=given is NONE)
    return views.Said(
        values=(views.PaperRow(kind="", number=given.number, issued=day(given.date)),)
    )


def _rights(product: Product) -> views.Said[views.PaperRow]:
    if not isinstance(product.ip, tuple):
        return views.Said(is_none=product.ip is NONE)
    rows = (
        views.PaperRow(kind=one.kind, number=one.number, issued=day(one.issued))
        for one in product.ip
    )
    return views.Said(values=tuple(rows))


def _stamp(product: Product) -> views.Said[str]:
    stamps = product.stamps
    if stamps is None or isinstance(stamps, Declaration):
        return views.Said(is_none=stamps is NONE)
    others = (f"{one.system}: {one.code}" for one in stamps.other)
    return views.Said(values=(f"{stamps.kind} {day(stamps.since)}".strip(), *others))


def _recognition(desk: Desk, recognition: Recognition) -> views.RecognitionRow:
    round_ = desk.catalogue.rounds.get(recognition.round or "")
    withdrawn, extended = recognition.withdrawn, recognition.extended
    return views.RecognitionRow(
        stars=recognition.stars,
        decision=recognition.decision or "",
        date=day(recognition.date),
        issuer=recognition.issuer or "",
        until=day(ends_on(recognition)),
        round=views.Link(name=round_.name, url=urls.round(round_.id)) if round_ else None,
        source=recognition.url or "",
        year=str(recognition.year or ""),
        withdrawn=day(withdrawn.date) if withdrawn else "",
        withdrawn_decision=withdrawn.decision if withdrawn else "",
        withdrawn_ground=withdrawn.ground if withdrawn else "",
        extended=day(extended.until) if extended else "",
        extended_document=extended.decision if extended else "",
    )
