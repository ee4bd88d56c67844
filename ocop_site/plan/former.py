"""Codes that no product carries any more: their pages stay, for the stamps that are on packets.

A code that its product exchanged for another shows the product's page; a merged one says what the product goes on as.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ocop_site.model import trace_code
from ocop_site.model.ledger import CodeState, Entry, goes_on_as
from ocop_site.model.page import Job, Renderer
from ocop_site.model.product import Product
from ocop_site.plan import urls, views
from ocop_site.plan.desk import Desk
from ocop_site.plan.traces import symbol_view


def jobs(desk: Desk, pages: Sequence[Job]) -> Iterator[Job]:
    """The pages of former codes, made of the `pages` that products have, and of the lots that were printed with them."""
    by_target = {job.target: job for job in pages}
    catalogue = desk.catalogue
    for entry in catalogue.ledger.standing.values():
        if entry.state is CodeState.MERGED:
            product = catalogue.products[goes_on_as(catalogue.ledger, entry, catalogue.products)]
            yield _goes_on(desk, entry, product)
        else:
            product = catalogue.products[entry.product]
            if product.code == entry.code:
                continue
            yield from _former(desk, entry, by_target[urls.target(urls.trace(product.code))])
        for lot in sorted({run.lot for run in catalogue.ledger.prints if run.code == entry.code}):
            if lot:
                yield _goes_on(desk, entry, product, lot)


def is_former(job: Job) -> bool:
    """Whether a page is one of these: readers find it by a stamp, search engines need not."""
    view = job.view
    return isinstance(view, views.GoesOn) or (isinstance(view, views.Trace) and bool(view.main_url))


def _former(desk: Desk, entry: Entry, page: Job) -> Iterator[Job]:
    view = page.view
    if isinstance(view, views.Trace):
        url, shell = urls.trace(entry.code), view.shell
        own = desk.shell(
            url, section=shell.section, title=shell.title, description=shell.description
        )
        shown = replace(
            view,
            shell=own,
            code=entry.code,
            code_in_groups=trace_code.in_groups(entry.code),
            address=entry.address,
            withdrawn=desk.day(desk.catalogue.ledger.withdrawn.get(entry.code)),
            main_url=shell.path,
        )
        yield replace(page, target=urls.target(url), view=shown)
        for ending in ("svg", "png"):
            target = urls.target(f"{url}qr.{ending}")
            yield Job(target=target, renderer=Renderer.QR, view=symbol_view(entry))


def _goes_on(desk: Desk, entry: Entry, product: Product, lot: str = "") -> Job:
    url = urls.lot(entry.code, lot) if lot else urls.trace(entry.code)
    known = {one.number for one in desk.catalogue.lots_of(product.id)}
    aim = urls.lot(product.code, lot) if lot in known else urls.trace(product.code)
    code = trace_code.in_groups(entry.code)
    shell = desk.shell(url, section="products", title=code, description=product.name)
    view = views.GoesOn(
        shell=shell,
        code_in_groups=code,
        lot=lot,
        since=desk.day(entry.date),
        product=views.Link(name=product.name, url=aim),
        product_code=trace_code.in_groups(product.code),
    )
    target = urls.target(url)
    return Job(target=target, renderer=Renderer.PAGE, template="merged.html", view=view)
