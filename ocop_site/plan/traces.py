"""The trace page of every product, and its QR code."""

from __future__ import annotations

from collections.abc import Iterator

from ocop_site.model import trace_code
from ocop_site.model.ledger import Entry, printed_address
from ocop_site.model.page import Job, QrView, Renderer
from ocop_site.model.producer import Producer
from ocop_site.model.product import Outlet, Product, Recognition
from ocop_site.model.scalars import Declaration
from ocop_site.model.verdict import State, Verdict, changes, ends_on
from ocop_site.plan import labels, machine, recalls, scores, terms, urls, views, visits
from ocop_site.plan.desk import PAGE_WIDTH, Desk
from ocop_site.plan.related import Related

OTHERS_SHOWN = 6


def jobs(desk: Desk) -> Iterator[Job]:
    """One page and two drawings of its code for each product."""
    related = Related(desk)
    for product in desk.products:
        url = urls.trace(product.code)
        yield Job(
            target=urls.target(url),
            renderer=Renderer.PAGE,
            template="trace.html",
            view=_page(desk, product, related),
        )
        code = symbol_view(desk.catalogue.ledger.standing[product.code])
        for ending in ("svg", "png"):
            yield Job(target=f"T/{product.code}/qr.{ending}", renderer=Renderer.QR, view=code)


def symbol_view(entry: Entry) -> QrView:
    """The drawing of a code as the ledger has it."""
    drawn = entry.symbol
    return QrView(address=entry.address, version=drawn.version, level=drawn.level, mask=drawn.mask)


def _page(desk: Desk, product: Product, related: Related) -> views.Trace:
    maker = desk.catalogue.producers[product.producer]
    answer = desk.verdicts[product.id]
    group = desk.group_of(product)
    recognised, others = _others(desk, product)
    near, of_set = related.of(product)
    return views.Trace(
        shell=desk.shell(
            urls.trace(product.code),
            section="products",
            title=product.name,
            description=f"{product.name}, {maker.name}",
        ),
        machine=machine.of_product(desk, product),
        code=product.code,
        code_in_groups=trace_code.in_groups(product.code),
        address=printed_address(desk.catalogue.site.stamp_url, product.code),
        withdrawn=desk.day(desk.catalogue.ledger.withdrawn.get(product.code)),
        name=product.name,
        printed_name=desk.printed_name(product),
        summary=product.summary or "",
        verdict=verdict_view(desk, answer),
        later=later(desk, product),
        recalls=recalls.of_lots(desk, product),
        past_recalls=recalls.past(desk, product),
        is_candidate=_is_candidate(desk, product, answer),
        picture=desk.picture(product.photos, PAGE_WIDTH),
        maker=maker_view(desk, maker),
        contact=labels.contact(desk, maker),
        facility=_facility(desk, product),
        origin=desk.wording.origin(product.origin) if product.origin else "",
        label=labels.label(desk, product),
        papers=labels.papers(desk, product),
        lots=terms.rows(desk, product),
        group=views.Link(name=group.name, url=urls.group(group.id)) if group else None,
        set_name=desk.set_name(product.set),
        set_url=desk.set_url(product.set) if product.set else "",
        market=product.market.value,
        season=tuple(map(desk.wording.month, product.season)),
        outlets=tuple(_outlet(desk, one) for one in product.buy),
        visits=visits.of_product(desk, product),
        recognitions=tuple(_recognition(desk, one) for one in product.recognitions),
        score=scores.newest(desk, product),
        story=product.story,
        updated=desk.day(product.updated),
        recognised_others=recognised,
        other_products=others,
        near=near,
        of_set=of_set,
    )


def verdict_view(desk: Desk, answer: Verdict) -> views.Verdict:
    """A verdict with its dates and reasons as text."""
    recognition, recall = answer.recognition, answer.recall
    withdrawn = recognition.withdrawn if recognition and answer.state is State.WITHDRAWN else None
    decision = withdrawn.decision if withdrawn else (recognition.decision if recognition else "")
    source = recognition.url if recognition and recognition.url else ""
    extended = recognition.extended if recognition and answer.state is State.EXTENDED else None
    announced = desk.day(recognition.date) or str(recognition.year or "") if recognition else ""
    return views.Verdict(
        state=answer.state.value,
        stars=recognition.stars if recognition else 0,
        until=desk.day(answer.until),
        until_iso=answer.until.isoformat() if answer.until else "",
        decision=decision or "",
        date=desk.day(recall.date) if recall else announced,
        issuer=(recognition.issuer or "") if recognition else "",
        reason=recall.reason if recall else (withdrawn.ground.value if withdrawn else ""),
        action=recall.action if recall else "",
        notice=(recall.notice or "") if recall else "",
        source=source,
        term_end=desk.day(ends_on(recognition)) if recognition and extended else "",
        extension=extended.decision if extended else "",
    )


def later(desk: Desk, product: Product) -> tuple[views.LaterVerdict, ...]:
    """What the product's verdict becomes on later days; the page compares with the reader's."""
    recalls = desk.catalogue.recalls_of(product.id)
    found = changes(product, desk.settings.today, recalls=recalls)
    return tuple(
        views.LaterVerdict(since=since.isoformat(), verdict=verdict_view(desk, answer))
        for since, answer in found
    )


def maker_view(desk: Desk, maker: Producer) -> views.Maker:
    """A producer as the pages of its products and lots show it."""
    registration = maker.registration if not isinstance(maker.registration, Declaration) else None
    return views.Maker(
        name=maker.name,
        printed_name=desk.printed_name(maker),
        url=urls.producer(maker.id),
        kind=maker.kind.value,
        place=desk.address(place=maker.place),
        street=maker.street or "",
        tax_code="" if isinstance(maker.tax_code, Declaration) else maker.tax_code or "",
        registration=registration.number if registration else "",
    )


def _facility(desk: Desk, product: Product) -> str:
    made = product.facility
    return desk.address(made.name, made.street, place=made.place) if made else ""


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


def _outlet(desk: Desk, outlet: Outlet) -> views.OutletRow:
    return views.OutletRow(
        name=outlet.name, url=outlet.url or "", place=desk.place_name(outlet.place)
    )


def _recognition(desk: Desk, recognition: Recognition) -> views.RecognitionRow:
    round_ = desk.catalogue.rounds.get(recognition.round or "")
    withdrawn, extended = recognition.withdrawn, recognition.extended
    return views.RecognitionRow(
        stars=recognition.stars,
        decision=recognition.decision or "",
        date=desk.day(recognition.date),
        issuer=recognition.issuer or "",
        until=desk.day(ends_on(recognition)),
        round=views.Link(name=round_.name, url=urls.round(round_.id)) if round_ else None,
        source=recognition.url or "",
        year=str(recognition.year or ""),
        withdrawn=desk.day(withdrawn.date) if withdrawn else "",
        withdrawn_decision=withdrawn.decision if withdrawn else "",
        withdrawn_ground=withdrawn.ground.value if withdrawn else "",
        extended=desk.day(extended.until) if extended else "",
        extended_document=extended.decision if extended else "",
    )
