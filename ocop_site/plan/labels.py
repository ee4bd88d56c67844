"""What the packet says of its content, the papers behind it, and how to reach its maker."""

from __future__ import annotations

from datetime import date

from ocop_site.model.producer import Producer
from ocop_site.model.product import (
    Certificate,
    Ingredient,
    Packing,
    Product,
    SelfDeclaration,
)
from ocop_site.model.scalars import NONE, Declaration
from ocop_site.model.tourism import TourismPoint
from ocop_site.plan import urls, views
from ocop_site.plan.desk import Desk, said


def label(desk: Desk, product: Product) -> views.Label:
    """The label's content (Decree 37/2026 art 42, Annex I)."""
    alcohol = product.alcohol
    return views.Label(
        brand=said(product.brand),
        packings=tuple(_packing(desk, packing) for packing in product.packings),
        ingredients=_ingredients(desk, product.ingredients),
        nutrition=said(product.nutrition),
        alcohol=desk.wording.points(alcohol) if alcohol is not None else "",
        technical=said(product.technical),
        allergens=said(product.allergens),
        warnings=said(product.warnings),
        use=said(product.use),
        storage=said(product.storage),
    )


def papers(desk: Desk, product: Product) -> views.Papers:
    """Standards, declaration, certificates, rights and the stamp."""
    return views.Papers(
        standards=_standards(product),
        declaration=_declaration(desk, product.declaration),
        certificates=certificates(desk, product.certificates),
        rights=_rights(desk, product),
        stamp=_stamp(desk, product),
    )


def certificates(
    desk: Desk, given: tuple[Certificate, ...] | Declaration | None
) -> views.Said[views.PaperRow]:
    """Certificates with their own terms."""
    if not isinstance(given, tuple):
        return views.Said(is_none=given is NONE)
    return views.Said(
        values=tuple(
            views.PaperRow(
                kind=one.kind,
                number=one.number,
                issuer=one.issuer,
                issued=desk.day(one.issued),
                expires=desk.day(one.expires) if isinstance(one.expires, date) else "",
                is_expired=isinstance(one.expires, date) and one.expires < desk.settings.today,
            )
            for one in given
        )
    )


def contact(desk: Desk, maker: Producer | TourismPoint) -> views.Contact | None:
    """The contact of a producer or a place to visit while the consent to publish it holds (Law 91/2025/QH15)."""
    given, today = maker.contact, desk.settings.today
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
        consent=desk.day(given.consent),
    )


def _packing(desk: Desk, packing: Packing) -> views.PackingRow:
    gtin = "" if isinstance(packing.gtin, Declaration) else packing.gtin or ""
    price = desk.wording.money(packing.price) if packing.price is not None else ""
    return views.PackingRow(
        net=desk.wording.quantity(packing.net),
        gtin=gtin,
        price=price,
        shelf_life=said(desk.term(packing.shelf_life)),
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
        share=desk.wording.points(share) if share is not None else "",
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


def _declaration(
    desk: Desk, given: SelfDeclaration | Declaration | None
) -> views.Said[views.PaperRow]:
    if not isinstance(given, SelfDeclaration):
        return views.Said(is_none=given is NONE)
    return views.Said(
        values=(views.PaperRow(kind="", number=given.number, issued=desk.day(given.date)),)
    )


def _rights(desk: Desk, product: Product) -> views.Said[views.PaperRow]:
    if not isinstance(product.ip, tuple):
        return views.Said(is_none=product.ip is NONE)
    rows = (
        views.PaperRow(kind=one.kind, number=one.number, issued=desk.day(one.issued))
        for one in product.ip
    )
    return views.Said(values=tuple(rows))


def _stamp(desk: Desk, product: Product) -> views.Said[views.StampRow]:
    stamps = product.stamps
    if stamps is None or isinstance(stamps, Declaration):
        return views.Said(is_none=stamps is NONE)
    own = views.StampRow(name=stamps.kind, since=desk.day(stamps.since))
    others = (views.StampRow(name=one.system, code=one.code) for one in stamps.other)
    return views.Said(values=(own, *others))
