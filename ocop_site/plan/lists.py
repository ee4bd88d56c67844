"""Pages that choose products: all of them, by group, set, stars, commune, producer kind, month; and the indexes of these."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ocop_site import vietnamese
from ocop_site.model.page import Job, Renderer
from ocop_site.model.producer import ProducerKind
from ocop_site.model.product import Product
from ocop_site.model.site import Group, Place
from ocop_site.plan import browse, maps, seasons, urls, views, visits
from ocop_site.plan.desk import CARD_WIDTH, Desk

PAGE_SIZE = 24
NEAR = 2
"""So many page numbers are shown on each side of the page one is on."""
_FORMER_KINDS = ("Xã ", "Phường ", "Thị trấn ")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Selection:
    url: str
    axis: str
    heading: str
    products: tuple[Product, ...]
    note: str = ""
    place: str = ""


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
    for url, axis, found, former in (
        (urls.COMMUNES, "communes", choices.communes, _former(desk, choices)),
        (urls.KINDS, "kinds", choices.kinds, ()),
        (urls.STARS, "stars", choices.stars, ()),
    ):
        index = views.ChoiceIndex(
            shell=_shell(desk, url, axis), axis=axis, choices=found, former=former
        )
        yield _job(url, "choices.html", index)
    yield _job(urls.SEASONS, "calendar.html", seasons.calendar(desk, choices.seasons))
    yield from browse.jobs(desk)


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
            views.Choice(
                name=str(number), url=urls.stars(number), count=stars[number], key=str(number)
            )
            for number in (5, 4, 3)
            if stars[number]
        )
        self.kinds = tuple(
            views.Choice(
                name=kind.value, url=urls.kind(kind.value), count=kinds[kind], key=kind.value
            )
            for kind in ProducerKind
            if kinds[kind]
        )
        self.communes = tuple(
            views.Choice(
                name=desk.wording.place(place),
                url=urls.commune(place),
                count=communes[place.id],
                note=former_names(desk, place),
                kind=place.kind.name.lower(),
                key=place.id,
            )
            for place in sorted(desk.catalogue.places.values(), key=_by_name)
            if communes[place.id]
        )
        groups = desk.classification.groups if desk.classification else ()
        self.group_entries = tuple(self._group(group, sets) for group in groups)
        self.groups = tuple(one.choice for one in self.group_entries if one.choice.count)
        self.sets = tuple(
            views.Choice(
                name=desk.set_name(number),
                url=desk.set_url(number),
                count=sets[number],
                key=str(number),
            )
            for number in sorted(filter(None, sets))
        )
        self.seasons = seasons.choices(desk)

    def _group(self, group: Group, sets: Counter[int | None]) -> views.GroupEntry:
        numbers = tuple(group.sets())
        inside = [one for one in self.desk.products if one.set in numbers]
        photos = (photo for product in inside for photo in product.photos)
        return views.GroupEntry(
            choice=views.Choice(
                name=group.name, url=urls.group(group.id), count=len(inside), key=group.id
            ),
            picture=self.desk.picture(photos, CARD_WIDTH),
            branches=tuple(
                views.Branch(
                    number=number,
                    name=self.desk.set_name(number),
                    url=self.desk.set_url(number),
                    count=sets[number],
                )
                for number in numbers
            ),
        )


def former_names(desk: Desk, place: Place) -> str:
    """The former units of a place, as people still call them."""
    names = dict.fromkeys(map(desk.wording.former, place.former))
    return "; ".join(names)


def _former(desk: Desk, choices: Choices) -> tuple[views.FormerPlace, ...]:
    """Every unit of before, in the order of the alphabet, with the communes that it went into."""
    lists = {one.key: one.url for one in choices.communes}
    found: dict[tuple[str, str], tuple[str, list[Place]]] = {}
    for place in sorted(desk.catalogue.places.values(), key=_by_name):
        for unit in place.former:
            name = desk.wording.former(unit)
            found.setdefault((unit.name, unit.district), (name, []))[1].append(place)
    return tuple(
        views.FormerPlace(
            name=name,
            today=tuple(
                views.Link(name=desk.wording.place(one), url=lists.get(one.id, ""))
                for one in dict.fromkeys(inside)
            ),
        )
        for _, (name, inside) in sorted(found.items(), key=lambda one: _by_former_name(one[0]))
    )


def _selections(desk: Desk, choices: Choices) -> Iterator[_Selection]:
    makers = desk.catalogue.producers
    yield _Selection(url=urls.PRODUCTS, axis="all", heading="", products=desk.products)
    axes: tuple[tuple[str, tuple[views.Choice, ...], Callable[[Product], tuple[str, ...]]], ...] = (
        ("group", choices.groups, lambda one: _keyed(desk.group_of(one))),
        ("stars", choices.stars, lambda one: (str(desk.card(one).stars),)),
        ("kind", choices.kinds, lambda one: (makers[one.producer].kind.value,)),
        ("commune", choices.communes, lambda one: (makers[one.producer].place or "",)),
        ("set", choices.sets, lambda one: (str(one.set),)),
        ("month", choices.seasons, seasons.keys),
    )
    for axis, found, keys in axes:
        inside: dict[str, list[Product]] = {}
        for product in desk.products:
            for key in keys(product):
                inside.setdefault(key, []).append(product)
        for choice in found:
            yield _Selection(
                url=choice.url,
                axis=axis,
                heading=choice.name,
                products=tuple(inside[choice.key]),
                note=choice.note,
                place=choice.key if axis == "commune" else "",
            )


def _keyed(group: Group | None) -> tuple[str, ...]:
    return (group.id,) if group else ()


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
            parent=_parent(desk, selection),
            count=size,
            recognised=recognised,
            cards=tuple(desk.card(product) for product in chosen),
            pager=_pager(selection.url, number, count),
            groups=choices.groups,
            stars=choices.stars,
            kinds=choices.kinds,
            seasons=choices.seasons,
            browse=browse.view(desk) if url == urls.PRODUCTS else None,
            map=maps.small(desk, selection.place),
            visits=visits.of_commune(desk, selection.place),
        )
        yield _job(url, "products.html", view)


def _parent(desk: Desk, selection: _Selection) -> views.Link | None:
    """The main group that a product set belongs to."""
    group = desk.group_of(selection.products[0]) if selection.axis == "set" else None
    return views.Link(name=group.name, url=urls.group(group.id)) if group else None


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


def _by_former_name(unit: tuple[str, str]) -> tuple[vietnamese.SortKey, str]:
    """The order of units by their names without their kinds: "Xã Húc Động" stands at H."""
    kind = next((one for one in _FORMER_KINDS if unit[0].startswith(one)), "")
    return vietnamese.sort_key(unit[0].removeprefix(kind)), f"{unit[0]}, {unit[1]}"


def _by_name(place: Place) -> tuple[vietnamese.SortKey, str]:
    return vietnamese.sort_key(place.name), place.id
