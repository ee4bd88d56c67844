"""What every planner works with: the catalogue, its scorecards, the settings of this build, and shared views."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from urllib.parse import urlsplit

from ocop_site import vietnamese
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Photo, Product
from ocop_site.model.scalars import NONE, Declaration
from ocop_site.model.scorecard import Scorecard
from ocop_site.model.site import Classification, Group, Place
from ocop_site.model.verdict import Verdict, verdict
from ocop_site.plan import urls, views


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What this build was asked for. `base_url` ends with a slash; `assets` are digests by file name.

    `words` are the messages, by key, for files that have no template.
    """

    base_url: str
    today: date
    assets: Mapping[str, str]
    language: str = "vi"
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Look-ups that several planners share; computed once for a build, never changed."""

    catalogue: Catalogue
    scorecards: Mapping[tuple[str, str], Scorecard]
    settings: Settings
    media_path: str

    @cached_property
    def classification(self) -> Classification | None:
        """The groups of the newest decision."""
        newest = max(
            self.catalogue.decisions.values(), key=lambda one: one.in_force_from, default=None
        )
        return self.catalogue.classifications.get(newest.id) if newest else None

    @cached_property
    def verdicts(self) -> Mapping[str, Verdict]:
        """Every product's verdict on the day of the build."""
        products = self.catalogue.products.values()
        return {product.id: verdict(product, self.settings.today) for product in products}

    @cached_property
    def products(self) -> tuple[Product, ...]:
        """All products in the order of the Vietnamese alphabet, then of their ids."""
        return tuple(
            sorted(
                self.catalogue.products.values(),
                key=lambda product: (vietnamese.sort_key(product.name), product.id),
            )
        )

    @cached_property
    def by_producer(self) -> Mapping[str, tuple[Product, ...]]:
        """Every producer's products, in that order."""
        found: dict[str, list[Product]] = {}
        for product in self.products:
            found.setdefault(product.producer, []).append(product)
        return {id: tuple(products) for id, products in found.items()}

    @cached_property
    def cards_of(self) -> Mapping[str, tuple[Scorecard, ...]]:
        """Every product's scorecards, one for each round that it was in."""
        found: dict[str, list[Scorecard]] = {}
        for card in self.scorecards.values():
            found.setdefault(card.product, []).append(card)
        return {id: tuple(cards) for id, cards in found.items()}

    @cached_property
    def _set_names(self) -> Mapping[int, str]:
        oldest_first = sorted(self.catalogue.decisions.values(), key=lambda one: one.in_force_from)
        sets = self.catalogue.criteria.values()
        return {
            one.num: one.name
            for decision in oldest_first
            for one in sets
            if one.decision == decision.id
        }

    def set_name(self, number: int | None) -> str:
        """The name of a product set in the newest decision that has it."""
        return self._set_names.get(number, "") if number is not None else ""

    def shell(self, path: str, *, section: str, title: str, description: str) -> views.Shell:
        """What the page at `path` shares with all others."""
        site = self.catalogue.site
        parts = urlsplit(self.settings.base_url)
        return views.Shell(
            language=self.settings.language,
            origin=f"{parts.scheme}://{parts.netloc}",
            base=parts.path.rstrip("/"),
            path=path,
            section=section,
            title=title,
            description=description,
            site_name=site.name,
            province=site.province_name,
            demo=site.demo,
            stylesheet=asset_url("site.css", self.settings.assets),
            today=vietnamese.format_date(self.settings.today),
            publisher=self._publisher,
            ways=_WAYS,
        )

    @cached_property
    def _publisher(self) -> views.Publisher:
        publisher = self.catalogue.site.publisher
        return views.Publisher(
            name=publisher.name,
            address=publisher.address or "",
            phone=publisher.phone.national if publisher.phone else "",
            phone_link=publisher.phone.e164 if publisher.phone else "",
            email=publisher.email or "",
            zalo=publisher.zalo.e164.lstrip("+") if publisher.zalo else "",
            report=publisher.report or "",
        )

    @cached_property
    def printed(self) -> str:
        """What a person types before a code: the printed address without its scheme."""
        return self.catalogue.site.stamp_url.removeprefix("https://").rstrip("/") + urls.TRACES

    def place(self, code: str) -> Place | None:
        """A place by its code."""
        return self.catalogue.places.get(code)

    def place_name(self, code: str | None) -> str:
        """A place's full name, or an empty text."""
        place = self.catalogue.places.get(code) if code else None
        return place.full_name if place else ""

    def address(self, *parts: str | None, place: str | None) -> str:
        """Parts and place joined as an address, with the province."""
        where = [self.place_name(place), self.catalogue.site.province_name]
        return ", ".join(part for part in (*parts, *where) if part)

    def group_of(self, product: Product) -> Group | None:
        """The main group of a product."""
        if self.classification is None or product.set is None:
            return None
        return self.classification.group_of(product.set)

    def picture(self, photos: Iterable[Photo], width: int) -> views.Picture | None:
        """The first of `photos` in one width."""
        photo = next(iter(photos), None)
        if photo is None or photo.file not in self.catalogue.media:
            return None
        src = "/" + picture_target(photo.file, self.catalogue.media[photo.file], width)
        return views.Picture(src=src, width=width, height=width * 3 // 4, alt=photo.alt)

    def media(self, file: str, width: int) -> views.Picture | None:
        """A picture that belongs to the site itself; it says nothing that the text does not."""
        if file not in self.catalogue.media:
            return None
        src = "/" + picture_target(file, self.catalogue.media[file], width)
        return views.Picture(src=src, width=width, height=width * 3 // 4, alt="")

    @cached_property
    def shown_media(self) -> tuple[tuple[str, int], ...]:
        """The pictures that any page shows and their widths, in the order of names."""
        catalogue = self.catalogue
        in_lists = {one.photos[0].file for one in catalogue.products.values() if one.photos}
        in_lists |= {one.photos[0].file for one in catalogue.producers.values() if one.photos}
        alone = {one.photo.file for one in catalogue.articles.values() if one.photo}
        shown = {(file, CARD_WIDTH) for file in in_lists}
        shown |= {(file, PAGE_WIDTH) for file in in_lists | alone | {ABOUT_PICTURE}}
        return tuple(sorted(one for one in shown if one[0] in catalogue.media))

    def card(self, product: Product) -> views.Card:
        """A product as lists show it; stars only while they may be carried."""
        maker = self.catalogue.producers[product.producer]
        answer = self.verdicts[product.id]
        recognised = answer.recognition if answer.may_carry_stars else None
        return views.Card(
            url=urls.trace(product.code),
            name=product.name,
            producer=maker.name,
            place=self.place_name(maker.place),
            stars=recognised.stars if recognised else 0,
            state=answer.state.value,
            until=day(answer.until),
            picture=self.picture(product.photos, CARD_WIDTH),
        )


_WAYS = views.Ways(
    home=urls.HOME,
    products=urls.PRODUCTS,
    groups=urls.GROUPS,
    communes=urls.COMMUNES,
    kinds=urls.KINDS,
    stars=urls.STARS,
    producers=urls.PRODUCERS,
    rounds=urls.ROUNDS,
    dashboard=urls.DASHBOARD,
    articles=urls.ARTICLES,
    about=urls.ABOUT,
)
ABOUT_PICTURE = "gioi-thieu.png"
"""Shown on the about page where content/media has it."""
CARD_WIDTH = 320
PAGE_WIDTH = 640


def picture_target(file: str, digest: str, width: int) -> str:
    """Where a scaled picture goes: its name carries the digest, so that it can be cached for ever."""
    stem = file.rsplit(".", 1)[0].lower()
    return f"media/{stem}-{digest[:8]}-{width}.webp"


def asset_url(name: str, assets: Mapping[str, str]) -> str:
    """The address of an asset, with its digest in the name."""
    stem, _, ending = name.rpartition(".")
    return f"/assets/{stem}.{assets[name][:8]}.{ending}"


def day(value: date | None) -> str:
    """A date as readers write it, or an empty text."""
    return vietnamese.format_date(value) if value else ""


def points(value: Decimal) -> str:
    """Points with as many decimals as they have: "3", "2,67"."""
    return vietnamese.format_decimal(value)


def said(value: str | Declaration | None) -> views.Said[str]:
    """A text field with its three kinds of nothing."""
    if value is None:
        return views.Said()
    return views.Said(is_none=True) if value is NONE else views.Said(values=(str(value),))
