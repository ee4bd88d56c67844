"""Whether lots may still be used, and the lots of a product as its page lists them."""

from __future__ import annotations

from datetime import date

from ocop_site.model.lot import Lot
from ocop_site.model.product import Product
from ocop_site.model.scalars import NONE
from ocop_site.plan import recalls, urls, views
from ocop_site.plan.desk import Desk


def term(desk: Desk, lot: Lot) -> views.Term:
    """The lot's state on the day of the build; its last day is still within."""
    expires = lot.expires
    if not isinstance(expires, date):
        return views.Term(state="none" if expires is NONE else "undeclared")
    state = "expired" if lot.is_expired(desk.settings.today) else "within"
    return views.Term(state=state, expires=desk.day(expires), expires_iso=expires.isoformat())


def newest_first(lots: tuple[Lot, ...]) -> tuple[Lot, ...]:
    """Lots by production date, the last one first."""
    return tuple(sorted(lots, key=lambda lot: (lot.made, lot.number), reverse=True))


def rows(desk: Desk, product: Product) -> tuple[views.LotRow, ...]:
    """Every lot of a product, the newest first."""
    return tuple(
        views.LotRow(
            number=lot.number,
            url=urls.lot(product.code, lot.number),
            made=desk.day(lot.made),
            made_iso=lot.made.isoformat(),
            is_recalled=recalls.is_recalled(desk, lot),
            term=term(desk, lot),
        )
        for lot in newest_first(desk.catalogue.lots_of(product.id))
    )
