"""What every planner works with: the catalogue, its scorecards, the settings of this build, and shared views."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from urllib.parse import urlsplit

from ocop_site import vietnamese
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.producer import Producer
from ocop_site.model.product import Photo, Product
from ocop_site.model.scalars import NONE, Declaration
from ocop_site.model.scorecard import Scorecard
from ocop_site.model.site import Article, Classification, Group, Place
from ocop_site.model.tourism import TourismPoint
from ocop_site.model.verdict import Verdict, changes, verdict
from ocop_site.plan import urls, views
from ocop_site.plan.wording import LANGUAGES, MAIN, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What this build was asked for. `base_url` ends with a slash; `assets` are digests by file name.

    `words` are the messages of `language`, by key, for what has no template; `translations` those of other languages.
    """

    base_url: str
    today: date
    assets: Mapping[str, str]
    language: str = "vi"
    words: Mapping[str, str] = field(default_factory=dict)
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def in_language(self, language: str) -> Settings:
        """The settings of the pages in one language."""
        words = self.translations.get(language, {}) if language != self.language else self.words
        return replace(self, language=language, words=words)


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Look-ups that several planners share; computed once for a build, never changed."""

    catalogue: Catalogue
    scorecards: Mapping[tuple[str, str], Scorecard]
    settings: Settings
    media_path: str
    original: Catalogue
    """The same records in Vietnamese, as labels and decisions print them."""

    @cached_property
    def wording(self) -> Wording:
        """How the language of these pages writes dates, numbers and places."""
        return LANGUAGES[self.settings.language]

    def day(self, value: date | None) -> str:
        """A date as readers write it, or an empty text."""
        return self.wording.date(value) if value else ""

    def term(self, text: str | Declaration | None) -> str | Declaration | None:
        """A shelf life with its three kinds of nothing."""
        return text if text is None or isinstance(text, Declaration) else self.wording.term(text)

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
        catalogue, today = self.catalogue, self.settings.today
        return {
            id: verdict(product, today, recalls=catalogue.recalls_of(id))
            for id, product in catalogue.products.items()
        }

    @cached_property
    def lapses(self) -> Mapping[str, tuple[date, Verdict]]:
        """The last day on which a product may carry its stars, if nobody records anything more, and the verdict after it."""
        found = {}
        for id, product in self.catalogue.products.items():
            if self.verdicts[id].may_carry_stars:
                recalls = self.catalogue.recalls_of(id)
                for since, answer in changes(product, self.settings.today, recalls=recalls):
                    if not answer.may_carry_stars:
                        found[id] = since - timedelta(days=1), answer
                        break
        return found

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
        """The name of a product set in the newest decision that has it, or that of its branch where it is translated."""
        if number is None:
            return ""
        if self.settings.language != MAIN and self.classification:
            branches = {one.set: one.name for one in self.classification.branches()}
            return branches.get(number) or self._set_names.get(number, "")
        return self._set_names.get(number, "")

    def set_url(self, number: int) -> str:
        """The page of a product set; its address has the Vietnamese name in every language."""
        return urls.product_set(number, vietnamese.unmarked(self._set_names.get(number, "")))

    def shell(
        self, path: str, *, section: str, title: str, description: str, poster: str = ""
    ) -> views.Shell:
        """What the page at `path` shares with all others."""
        site = self.catalogue.site
        parts = urlsplit(self.settings.base_url)
        return views.Shell(
            language=self.settings.language,
            prefix=self.wording.prefix,
            alternates=self._alternates(path),
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
            regular=asset_url("be-vietnam-pro-400.woff2", self.settings.assets),
            bold=asset_url("be-vietnam-pro-700.woff2", self.settings.assets),
            dates=asset_url("dates.js", self.settings.assets),
            poster=poster or urls.POSTER,
            offline=asset_url("offline.js", self.settings.assets) if site.offline else "",
            today=self.wording.date(self.settings.today),
            publisher=self._publisher,
            ways=_WAYS,
        )

    def _alternates(self, path: str) -> tuple[views.Alternate, ...]:
        """The same page in every language that it is in; none where there is but one."""
        languages = self.catalogue.site.languages
        if article := self._articles_by_path.get(path):
            languages = tuple(filter(article.is_in, languages))
        found = (LANGUAGES[one] for one in languages if len(languages) > 1)
        return tuple(
            views.Alternate(language=one.language, name=one.name, prefix=one.prefix)
            for one in found
        )

    @cached_property
    def _articles_by_path(self) -> Mapping[str, Article]:
        return {urls.article(one.id): one for one in self.catalogue.articles.values()}

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

    def printed_name(self, record: Product | Producer) -> str:
        """The name as it stands on labels and in decisions, whatever the language of the page."""
        records: Mapping[str, Product | Producer] = (
            self.original.products if isinstance(record, Product) else self.original.producers
        )
        return self.wording.text(records[record.id].name)

    @cached_property
    def communes(self) -> tuple[Place, ...]:
        """The communes of today in the order of the Vietnamese alphabet."""
        today = self.settings.today
        found = (
            one for one in self.catalogue.places.values() if one.until is None or one.until >= today
        )
        return tuple(sorted(found, key=lambda one: (vietnamese.sort_key(one.name), one.id)))

    @cached_property
    def tourism_points(self) -> tuple[TourismPoint, ...]:
        """The points of tourism in the order of their Vietnamese names, whatever the language of the page."""
        points = self.original.tourism_points.values()
        ordered = sorted(points, key=lambda one: (vietnamese.sort_key(one.name), one.id))
        return tuple(self.catalogue.tourism_points[one.id] for one in ordered)

    def place(self, code: str) -> Place | None:
        """A place by its code."""
        return self.catalogue.places.get(code)

    def place_name(self, code: str | None) -> str:
        """A place's full name, or an empty text."""
        place = self.catalogue.places.get(code) if code else None
        return self.wording.place(place) if place else ""

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
        return self.media(photo.file, width, photo.alt) if photo else None

    def media(self, file: str, width: int, alt: str = "") -> views.Picture | None:
        """A picture in one width; without `alt` it says nothing that the text does not."""
        digest = self.catalogue.media.get(file)
        if digest is None:
            return None
        return views.Picture(
            src="/" + picture_target(file, digest, width),
            # Only what cannot read WebP asks for it, and a small one will do.
            jpeg="/" + picture_target(file, digest, CARD_WIDTH, "jpg"),
            width=width,
            height=width * 3 // 4,
            alt=alt,
        )

    def card_picture(self, photos: Iterable[Photo]) -> views.Picture | None:
        """The first of `photos` in the widths that cards show it in."""
        photo = next(iter(photos), None)
        picture = self.media(photo.file, CARD_WIDTH, photo.alt) if photo else None
        if photo is None or picture is None:
            return None
        digest = self.catalogue.media[photo.file]
        widths = tuple(
            ("/" + picture_target(photo.file, digest, width), width)
            for width in (PHONE_WIDTH, CARD_WIDTH, PAGE_WIDTH)
        )
        return replace(picture, widths=widths)

    @cached_property
    def shown_media(self) -> tuple[tuple[str, int], ...]:
        """The pictures that any page shows and their widths, in the order of names."""
        catalogue = self.catalogue
        on_cards = {one.photos[0].file for one in catalogue.products.values() if one.photos}
        on_cards |= {one.photos[0].file for one in catalogue.producers.values() if one.photos}
        in_lists = on_cards | {one.file for one in self._other_photos()}
        alone = {one.photo.file for one in catalogue.articles.values() if one.photo}
        shown = {(file, PHONE_WIDTH) for file in on_cards}
        shown |= {(file, CARD_WIDTH) for file in in_lists}
        shown |= {(file, PAGE_WIDTH) for file in in_lists | alone | {ABOUT_PICTURE}}
        return tuple(sorted(one for one in shown if one[0] in catalogue.media))

    def _other_photos(self) -> Iterator[Photo]:
        """Those that lists show elsewhere than on cards."""
        for point in self.catalogue.tourism_points.values():
            yield from point.photos[:1]
        for maker in self.catalogue.producers.values():
            yield from maker.photos

    def card(self, product: Product) -> views.Card:
        """A product as lists show it; stars only while they may be carried."""
        return self._cards[product.id]

    @cached_property
    def _cards(self) -> Mapping[str, views.Card]:
        return {one.id: self._card(one) for one in self.products}

    def _card(self, product: Product) -> views.Card:
        maker = self.catalogue.producers[product.producer]
        answer = self.verdicts[product.id]
        recognised = answer.recognition if answer.may_carry_stars else None
        last, then = self.lapses.get(product.id, (None, None))
        return views.Card(
            url=urls.trace(product.code),
            name=product.name,
            producer=maker.name,
            place=self.place_name(maker.place),
            stars=recognised.stars if recognised else 0,
            state=answer.state.value,
            until=self.day(answer.until),
            last_iso=last.isoformat() if last else "",
            then=then.state.value if then else "",
            then_until=self.day(then.until) if then else "",
            picture=self.card_picture(product.photos),
        )


_WAYS = views.Ways(
    home=urls.HOME,
    search=urls.SEARCH,
    opensearch=urls.OPENSEARCH,
    products=urls.PRODUCTS,
    groups=urls.GROUPS,
    communes=urls.COMMUNES,
    kinds=urls.KINDS,
    stars=urls.STARS,
    seasons=urls.SEASONS,
    producers=urls.PRODUCERS,
    rounds=urls.ROUNDS,
    dashboard=urls.DASHBOARD,
    map=urls.MAP,
    tourism=urls.TOURISM,
    articles=urls.ARTICLES,
    about=urls.ABOUT,
    data=urls.DATA,
    recalls=urls.RECALLS,
    stamps=urls.STAMPS,
    codes=urls.TRACES,
)
ABOUT_PICTURE = "gioi-thieu.png"
"""Shown on the about page where content/media has it."""
PHONE_WIDTH = 192
"""A card's picture on a phone, where it stands beside the words: two pixels for each of the page's."""
CARD_WIDTH = 320
PAGE_WIDTH = 640


def picture_target(file: str, digest: str, width: int, ending: str = "webp") -> str:
    """Where a scaled picture goes: its name carries the digest, so that it can be cached for ever."""
    stem = file.rsplit(".", 1)[0].lower()
    return f"media/{stem}-{digest[:8]}-{width}.{ending}"


def asset_url(name: str, assets: Mapping[str, str]) -> str:
    """The address of an asset, with its digest in the name."""
    stem, _, ending = name.rpartition(".")
    return f"/assets/{stem}.{assets[name][:8]}.{ending}"


def said(value: str | Declaration | None) -> views.Said[str]:
    """A text field with its three kinds of nothing."""
    if value is None:
        return views.Said()
    return views.Said(is_none=True) if value is NONE else views.Said(values=(str(value),))
