"""The trace page of every product, and its QR code."""

from __future__ import annotations

from collections.abc import Iterator

from ocop_site.model import trace_code
from ocop_site.model.page import Job, QrView, Renderer
from ocop_site.model.producer import Producer
from ocop_site.model.product import Outlet, Product, Recognition
from ocop_site.model.scalars import Declaration
from ocop_site.model.verdict import State, Verdict, ends_on
from ocop_site.plan import labels, scores, urls, views
from ocop_site.plan.desk import PAGE_WIDTH, Desk, day

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
    facility, origin = product.facility, product.origin
    where = (facility.name, facility.street) if facility else ()
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
        contact=labels.contact(maker, desk.settings.today),
        facility=desk.address(*where, place=facility.place) if facility else "",
        origin=f"{origin.phrase} {origin.country}" if origin else "",
        label=labels.label(desk, product),
        papers=labels.papers(product, desk.settings.today),
        group=views.Link(name=group.name, url=urls.group(group.id)) if group else None,
        set_name=desk.set_name(product.set),
        market=product.market.value,
        season=product.season,
        outlets=tuple(_outlet(desk, one) for one in product.buy),
        recognitions=tuple(_recognition(desk, one) for one in product.recognitions),
        score=scores.newest(desk, product),
        story=product.story,
        updated=day(product.updated),
        recognised_others=recognised,
        other_products=others,
    )


def verdict_view(answer: Verdict) -> views.Verdict:
    """A verdict with its dates and reasons as text."""
    recognition, recall = answer.recognition, answer.recall
    withdrawn = recognition.withdrawn if recognition and answer.state is State.WITHDRAWN else None
    decision = withdrawn.decision if withdrawn else (recognition.decision if recognition else "")
    source = recognition.url if recognition and recognition.url else ""
    extended = recognition.extended if recognition and answer.state is State.EXTENDED else None
    announced = day(recognition.date) or str(recognition.year or "") if recognition else ""
    return views.Verdict(
        state=answer.state.value,
        stars=recognition.stars if recognition else 0,
        until=day(answer.until),
        until_iso=answer.until.isoformat() if answer.until else "",
        decision=decision or "",
        date=day(recall.date) if recall else announced,
        issuer=(recognition.issuer or "") if recognition else "",
        reason=recall.reason if recall else (withdrawn.ground.value if withdrawn else ""),
        action=recall.action if recall else "",
        notice=(recall.notice or "") if recall else "",
        source=source,
        term_end=day(ends_on(recognition)) if recognition and extended else "",
        extension=extended.decision if extended else "",
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
        date=day(recognition.date),
        issuer=recognition.issuer or "",
        until=day(ends_on(recognition)),
        round=views.Link(name=round_.name, url=urls.round(round_.id)) if round_ else None,
        source=recognition.url or "",
        year=str(recognition.year or ""),
        withdrawn=day(withdrawn.date) if withdrawn else "",
        withdrawn_decision=withdrawn.decision if withdrawn else "",
        withdrawn_ground=withdrawn.ground.value if withdrawn else "",
        extended=day(extended.until) if extended else "",
        extended_document=extended.decision if extended else "",
    )
