"""Pages that choose products: all of them, by group, stars, commune, producer kind; and the indexes of these."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ocop_site import vietnamese
from ocop_site.model.page import Job, Renderer
from ocop_site.model.producer import ProducerKind
from ocop_site.model.product import Product
from ocop_site.model.site import Group, Place
from ocop_site.plan import urls, views
from ocop_site.plan.desk import CARD_WIDTH, Desk

PAGE_SIZE = 24
NEAR = 2
"""So many page numbers are shown on each side of the page one is on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Selection:
    url: str
    axis: str
    heading: str
    products: tuple[Product, ...]
    note: str = ""


def jobs(desk: Desk) -> Iterator[Job]:
    """Every list page and every index page."""
    choices = Choices(desk)
    for selection in _selections(desk, choices):
        yield from _pages(desk, selection, choices)
    yield _job(
        urls.GROUPS,
        "groups.html",
        views.GroupIndex(shell=_shell(desk, urls.GROUPS, "groups"), groups=choices.group_entries),
    )
    for url, axis, found in (
        (urls.COMMUNES, "communes", choices.communes),
        (urls.KINDS, "kinds", choices.kinds),
        (urls.STARS, "stars", choices.stars),
    ):
        index = views.ChoiceIndex(shell=_shell(desk, url, axis), axis=axis, choices=found)
        yield _job(url, "choices.html", index)


class Choices:
    """The ways to narrow the catalogue, each with its count; values that no product has are left out."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        makers = desk.catalogue.producers
        kinds = Counter(makers[one.producer].kind for one in desk.products)
        stars = Counter(desk.card(one).stars for one in desk.products)
        communes = Counter(makers[one.producer].place for one in desk.products)
        sets = Counter(one.set for one in desk.products)
        self.stars = tuple(
            views.Choice(name=str(number), url=urls.stars(number), count=stars[number])
            for number in (5, 4, 3)
            if stars[number]
        )
        self.kinds = tuple(
            views.Choice(name=kind.value, url=urls.kind(kind.value), count=kinds[kind])
            for kind in ProducerKind
            if kinds[kind]
        )
        self.communes = tuple(
            views.Choice(
                name=place.full_name,
                url=urls.commune(place),
                count=communes[place.id],
                note=former_names(place),
                kind=place.kind.name.lower(),
            )
            for place in sorted(desk.catalogue.places.values(), key=_by_name)
            if communes[place.id]
        )
        groups = desk.classification.groups if desk.classification else ()
        self.group_entries = tuple(self._group(group, sets) for group in groups)
        self.groups = tuple(one.choice for one in self.group_entries if one.choice.count)

    def _group(self, group: Group, sets: Counter[int | None]) -> views.GroupEntry:
        numbers = tuple(group.sets())
        inside = [one for one in self.desk.products if one.set in numbers]
        photos = (photo for product in inside for photo in product.photos)
        return views.GroupEntry(
            choice=views.Choice(name=group.name, url=urls.group(group.id), count=len(inside)),
            picture=self.desk.picture(photos, CARD_WIDTH),
            branches=tuple(
                views.Branch(number=number, name=self.desk.set_name(number), count=sets[number])
                for number in numbers
            ),
        )


def former_names(place: Place) -> str:
    """The former units of a place, as people still call them."""
    names = dict.fromkeys(f"{unit.name} ({unit.district})" for unit in place.former)
    return "; ".join(names)


def _selections(desk: Desk, choices: Choices) -> Iterator[_Selection]:
    makers = desk.catalogue.producers
    yield _Selection(url=urls.PRODUCTS, axis="all", heading="", products=desk.products)
    for group in desk.classification.groups if desk.classification else ():
        numbers = set(group.sets())
        inside = tuple(one for one in desk.products if one.set in numbers)
        if inside:
            yield _Selection(
                url=urls.group(group.id), axis="group", heading=group.name, products=inside
            )
    for choice in choices.stars:
        inside = tuple(one for one in desk.products if str(desk.card(one).stars) == choice.name)
        yield _Selection(url=choice.url, axis="stars", heading=choice.name, products=inside)
    for choice in choices.kinds:
        inside = tuple(
            one for one in desk.products if makers[one.producer].kind.value == choice.name
        )
        yield _Selection(url=choice.url, axis="kind", heading=choice.name, products=inside)
    by_url = {urls.commune(place): place for place in desk.catalogue.places.values()}
    for choice in choices.communes:
        code = by_url[choice.url].id
        inside = tuple(one for one in desk.products if makers[one.producer].place == code)
        yield _Selection(
            url=choice.url, axis="commune", heading=choice.name, products=inside, note=choice.note
        )


def _pages(desk: Desk, selection: _Selection, choices: Choices) -> Iterator[Job]:
    size = len(selection.products)
    recognised = sum(desk.verdicts[one.id].may_carry_stars for one in selection.products)
    count = max(1, -(-size // PAGE_SIZE))
    for number in range(1, count + 1):
        url = urls.page(selection.url, number)
        chosen = selection.products[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
        view = views.ProductList(
            shell=_shell(desk, url, "products", heading=selection.heading),
            axis=selection.axis,
            heading=selection.heading,
            note=selection.note,
            count=size,
            recognised=recognised,
            cards=tuple(desk.card(product) for product in chosen),
            pager=_pager(selection.url, number, count),
            groups=choices.groups,
            stars=choices.stars,
            kinds=choices.kinds,
        )
        yield _job(url, "products.html", view)


def _pager(url: str, number: int, count: int) -> views.Pager:
    shown = sorted({1, count, *range(max(1, number - NEAR), min(count, number + NEAR) + 1)})
    return views.Pager(
        number=number,
        count=count,
        previous=urls.page(url, number - 1) if number > 1 else "",
        next=urls.page(url, number + 1) if number < count else "",
        pages=tuple(views.Link(name=str(n), url=urls.page(url, n)) for n in shown),
    )


def _shell(desk: Desk, url: str, section: str, *, heading: str = "") -> views.Shell:
    return desk.shell(url, section=section, title=heading, description="")


def _job(url: str, template: str, view: object) -> Job:
    return Job(target=urls.target(url), renderer=Renderer.PAGE, template=template, view=view)


def _by_name(place: Place) -> tuple[vietnamese.SortKey, str]:
    return vietnamese.sort_key(place.name), place.id
