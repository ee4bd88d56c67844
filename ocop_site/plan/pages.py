"""Home, rounds, about, entry of a code, 404; articles and producers have modules of their own."""

from __future__ import annotations

from collections.abc import Iterator

from ocop_site import vietnamese
from ocop_site.model.criteria import Decision
from ocop_site.model.page import Job, Renderer
from ocop_site.model.round import Entry, Round
from ocop_site.model.scalars import NONE
from ocop_site.model.scorecard import Scorecard
from ocop_site.plan import (
    articles,
    councils,
    csv,
    producers,
    round_tables,
    scores,
    urls,
    views,
    visits,
)
from ocop_site.plan.desk import ABOUT_PICTURE, PAGE_WIDTH, Desk, asset_url
from ocop_site.plan.lists import Choices

NEWEST_SHOWN = 8
PLACES_SHOWN = 4
ROUNDS_SHOWN = 3
ARTICLES_SHOWN = 3
TRIPS_SHOWN = 3
CODE_SCRIPTS = ("code.js", "code-entry.js")


def jobs(desk: Desk) -> Iterator[Job]:
    """Every page that is neither a trace page nor a list of products."""
    yield _job(urls.HOME, "home.html", _home(desk))
    yield from producers.jobs(desk)
    yield from _rounds(desk)
    yield from articles.jobs(desk)
    yield _job(urls.ABOUT, "about.html", _about(desk))
    yield _job(urls.TRACES, "code.html", _code_entry(desk, urls.TRACES))
    yield _job(urls.NOT_FOUND, "404.html", _code_entry(desk, urls.NOT_FOUND))


def _home(desk: Desk) -> views.Home:
    choices = Choices(desk)
    site = desk.catalogue.site
    valid = [one for one in desk.products if desk.verdicts[one.id].may_carry_stars]
    newest = sorted(
        valid,
        key=lambda one: (
            str((desk.verdicts[one.id].recognition or one.recognitions[0]).date),
            one.id,
        ),
        reverse=True,
    )
    example = views.Link(name=newest[0].code, url=urls.trace(newest[0].code)) if newest else None
    return views.Home(
        shell=desk.shell(urls.HOME, section="home", title=site.name, description=""),
        printed=desk.printed,
        example=example,
        products=len(desk.products),
        producers=len(desk.catalogue.producers),
        communes=len(choices.communes),
        in_force=len(valid),
        groups=choices.group_entries,
        stars=choices.stars,
        places=tuple(sorted(choices.communes, key=lambda one: -one.count)[:PLACES_SHOWN]),
        kinds=choices.kinds,
        newest=tuple(desk.card(one) for one in newest[:NEWEST_SHOWN]),
        trips=tuple(visits.route_card(desk, one) for one in visits.routes(desk)[:TRIPS_SHOWN]),
        rounds=_round_entries(desk)[:ROUNDS_SHOWN],
        articles=tuple(articles.card(desk, one) for one in articles.by_date(desk)[:ARTICLES_SHOWN]),
    )


def _rounds(desk: Desk) -> Iterator[Job]:
    shell = desk.shell(urls.ROUNDS, section="rounds", title="", description="")
    yield _job(
        urls.ROUNDS, "rounds.html", views.RoundList(shell=shell, rounds=_round_entries(desk))
    )
    for round_ in desk.catalogue.rounds.values():
        view = _round(desk, round_)
        yield _job(urls.round(round_.id), "round.html", view)
        yield from (csv.job(table, desk.settings.words) for table in view.tables)


def _round_entries(desk: Desk) -> tuple[views.RoundEntry, ...]:
    newest = sorted(
        desk.catalogue.rounds.values(), key=lambda one: (one.opened, one.id), reverse=True
    )
    return tuple(
        views.RoundEntry(
            name=one.name,
            url=urls.round(one.id),
            level=one.level.value,
            opened=desk.day(one.opened),
            closed="" if one.closed is NONE else desk.day(one.closed),
            products=len(one.entries),
            by_stars=scores.by_stars(card.stars for card in _results(desk, one)),
        )
        for one in newest
    )


def _results(desk: Desk, round_: Round) -> tuple[Scorecard, ...]:
    """The scorecards of a round; none while it is open."""
    if round_.closed is NONE:
        return ()
    found = (desk.scorecards.get((round_.id, one.product)) for one in round_.entries)
    return tuple(card for card in found if card)


def _round(desk: Desk, round_: Round) -> views.RoundPage:
    is_open = round_.closed is NONE
    results = _results(desk, round_)
    entries = [one for one in round_.entries if one.product in desk.catalogue.products]
    entries.sort(
        key=lambda one: (
            vietnamese.sort_key(desk.catalogue.products[one.product].name),
            one.product,
        )
    )
    rows = tuple(_round_row(desk, round_, one, is_open=is_open) for one in entries)
    decision = desk.catalogue.decisions[round_.criteria]
    return views.RoundPage(
        shell=desk.shell(
            urls.round(round_.id), section="rounds", title=round_.name, description=""
        ),
        name=round_.name,
        level=round_.level.value,
        opened=desk.day(round_.opened),
        closed="" if round_.closed is NONE else desk.day(round_.closed),
        criteria=decision.number,
        criteria_title=decision.title,
        rule=councils.council_rule(desk, round_),
        amendments=councils.amendments(desk, round_),
        members=tuple(f"{one.id}: {one.role}" for one in round_.council.members),
        parts=tuple((one.part, one.maximum) for one in results[0].parts) if results else (),
        rows=rows,
        by_stars=scores.by_stars(card.stars for card in results),
        tables=round_tables.of_round(desk, round_),
        producers=len({desk.catalogue.products[one.product].producer for one in entries}),
        story=round_.story,
    )


def _round_row(desk: Desk, round_: Round, entry: Entry, *, is_open: bool) -> views.RoundRow:
    product = desk.catalogue.products[entry.product]
    card = None if is_open else desk.scorecards.get((round_.id, product.id))
    decisions = (one.decision for one in product.recognitions if one.round == round_.id)
    return views.RoundRow(
        product=product.name,
        url=urls.trace(product.code),
        producer=desk.catalogue.producers[product.producer].name,
        kind=entry.kind.value,
        parts=tuple(desk.wording.points(card.shown(part.total)) for part in card.parts)
        if card
        else (),
        total=scores.total(desk, card) if card else "",
        stars=card.stars if card else 0,
        is_candidate=bool(card and card.is_five_star_candidate),
        is_excluded=bool(card and card.excluded),
        decision=next(decisions, None) or "",
    )


def _about(desk: Desk) -> views.About:
    decisions = tuple(
        views.DecisionNote(
            number=one.number,
            title=one.title,
            signed=desk.day(one.signed),
            confidence=one.confidence,
            minimum_rule=one.minimum_rule,
            bands=scores.bands(one),
            sources=tuple(f"{source.what}: {source.where}" for source in one.sources),
        )
        for one in _decisions(desk)
    )
    shell = desk.shell(urls.ABOUT, section="about", title="", description="")
    return views.About(
        shell=shell,
        decisions=decisions,
        picture=desk.media(ABOUT_PICTURE, PAGE_WIDTH),
        font_licence=asset_url("be-vietnam-pro-OFL.txt", desk.settings.assets),
    )


def _code_entry(desk: Desk, url: str) -> views.CodeEntry:
    return views.CodeEntry(
        shell=desk.shell(url, section="", title="", description=""),
        printed=desk.printed,
        prefix=desk.catalogue.site.code_prefix,
        scripts=tuple(asset_url(name, desk.settings.assets) for name in CODE_SCRIPTS),
    )


def _decisions(desk: Desk) -> Iterator[Decision]:
    """The newest decision, then the older ones that a round goes by."""
    used = {round_.criteria for round_ in desk.catalogue.rounds.values()}
    newest_first = sorted(
        desk.catalogue.decisions.values(), key=lambda one: one.in_force_from, reverse=True
    )
    yield from newest_first[:1]
    yield from (one for one in newest_first[1:] if one.id in used)


def _job(url: str, template: str, view: object) -> Job:
    return Job(target=urls.target(url), renderer=Renderer.PAGE, template=template, view=view)
