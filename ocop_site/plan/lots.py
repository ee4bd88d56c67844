"""The page of every lot, below its product's: what was made when, from what, and where it went."""

from __future__ import annotations

from collections.abc import Iterator

from ocop_site import vietnamese
from ocop_site.model import ledger, trace_code
from ocop_site.model.lot import Inspection, Lot, SeriesRun
from ocop_site.model.page import Job, Renderer
from ocop_site.model.product import Product
from ocop_site.model.scalars import NONE, Declaration
from ocop_site.plan import chain, machine, packets, recalls, terms, traces, urls, views
from ocop_site.plan.desk import PAGE_WIDTH, Desk
from ocop_site.plan.machine import nine_items


def jobs(desk: Desk) -> Iterator[Job]:
    """One page for each lot of each product."""
    for product in desk.products:
        for lot in desk.catalogue.lots_of(product.id):
            yield Job(
                target=urls.target(urls.lot(product.code, lot.number)),
                renderer=Renderer.PAGE,
                template="lot.html",
                view=_page(desk, product, lot),
            )


def printed_address(stamp_url: str, code: str, number: str) -> str:
    """What a stamp of this lot carries: capitals only, for the alphanumeric mode of ISO/IEC 18004."""
    return f"{ledger.printed_address(stamp_url, code)}{number}/"


def _page(desk: Desk, product: Product, lot: Lot) -> views.LotPage:
    maker = desk.catalogue.producers[product.producer]
    facility, origin = product.facility, product.origin
    where = (facility.name, facility.street) if facility else ()
    url = urls.lot(product.code, lot.number)
    return views.LotPage(
        shell=desk.shell(
            url,
            section="products",
            title=f"{product.name} {lot.number}",
            description=f"{product.name}, {maker.name}",
        ),
        machine=machine.of_lot(desk, product, lot),
        product=views.Link(name=product.name, url=urls.trace(product.code)),
        code=product.code,
        code_in_groups=trace_code.in_groups(product.code),
        number=lot.number,
        address=printed_address(desk.catalogue.site.stamp_url, product.code, lot.number),
        verdict=traces.verdict_view(desk, desk.verdicts[product.id]),
        later=traces.later(desk, product),
        market=product.market.value,
        recalls=recalls.of_lot(desk, lot),
        past_recalls=recalls.past_of_lot(desk, lot),
        term=terms.term(desk, lot),
        made=desk.day(lot.made),
        made_iso=lot.made.isoformat(),
        packing=chain.amount(desk, lot.packing),
        stock=_stock(desk, lot),
        series=tuple(_series(run) for run in lot.stamps),
        picture=desk.picture(product.photos, PAGE_WIDTH),
        maker=traces.maker_view(desk, maker),
        facility=desk.address(*where, place=facility.place) if facility else "",
        origin=desk.wording.origin(origin) if origin else "",
        events=chain.events(desk, product, lot),
        inputs=chain.inputs(desk, lot),
        destinations=chain.destinations(desk, lot),
        inspections=_inspections(desk, lot.tests),
        items=tuple(_item(one) for one in nine_items.items(desk, product, lot)),
        packets=packets.check(desk, product.code, lot.number),
    )


def _item(item: nine_items.Item) -> views.NineItem:
    said = views.Said(values=item.values, is_none=item.state is nine_items.State.NONE)
    return views.NineItem(letter=item.letter, said=said)


def _stock(desk: Desk, lot: Lot) -> views.Stock:
    made, shipped, said = lot.quantity, lot.shipped, desk.wording.quantity
    left = vietnamese.Quantity(amount=made.amount - shipped.amount, unit=made.unit)
    is_unit = lot.packing is not None and lot.packing.unit == made.unit
    return views.Stock(
        made=said(made),
        each="" if is_unit else chain.amount(desk, lot.packing),
        shipped=said(shipped) if shipped.amount else "",
        left=said(left) if left.amount > 0 else "",
        is_all_shipped=not left.amount,
    )


def _series(run: SeriesRun) -> views.SeriesRow:
    """The numbers as stamps carry them: without a mark between thousands."""
    return views.SeriesRow(series=run.series, first=str(run.first), last=str(run.last))


def _inspections(
    desk: Desk, given: tuple[Inspection, ...] | Declaration | None
) -> views.Said[views.InspectionRow]:
    if not isinstance(given, tuple):
        return views.Said(is_none=given is NONE)
    return views.Said(values=tuple(_inspection(desk, one) for one in given))


def _inspection(desk: Desk, test: Inspection) -> views.InspectionRow:
    return views.InspectionRow(
        what=test.what,
        number=test.number,
        lab=test.lab,
        date=desk.day(test.date),
        result=test.result,
    )
