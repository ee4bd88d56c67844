"""The search: its page, the table that its script reads, and the description by which a browser offers it.

The table has blocks parted by lines with a form feed, a value a line: the prefix of the codes; places (name and other names, parted by tabs);
makers; the number of each maker's place; product sets; decisions; then products in the order of their names, a block for each
column: codes without prefix and check character (one text, five characters each), stars (one text), names, number of the maker (empty: the
next that has not been named yet), number of the set, numbers of the decisions, English names. Numbers count from 0. A name begins with a letter
for how many characters it shares with the one before it (a: none), and goes on with the others: 18 KB less for 20,000.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile
from string import ascii_lowercase
from xml.sax.saxutils import escape

from ocop_site.model.page import Job, Renderer, TextView
from ocop_site.model.producer import Producer
from ocop_site.model.product import Product
from ocop_site.model.search import Entry
from ocop_site.plan import urls, views
from ocop_site.plan.desk import Desk, asset_url

SCRIPTS = ("code.js", "search.js")


def jobs(desk: Desk) -> Iterator[Job]:
    """The page, the table and the description."""
    yield Job(
        target=urls.target(urls.SEARCH),
        renderer=Renderer.PAGE,
        template="search.html",
        view=views.Search(
            shell=desk.shell(urls.SEARCH, section="search", title="", description=""),
            table=urls.SEARCH_TABLE,
            prefix=desk.catalogue.site.code_prefix,
            scripts=tuple(asset_url(name, desk.settings.assets) for name in SCRIPTS),
        ),
    )
    yield _text(urls.target(urls.SEARCH_TABLE), _table(desk))
    yield _text(urls.target(urls.OPENSEARCH), _description(desk))


def entry(desk: Desk, product: Product) -> Entry:
    """What a product is found by."""
    maker = desk.catalogue.producers[product.producer]
    answer = desk.verdicts[product.id]
    stars = answer.recognition.stars if answer.recognition and answer.may_carry_stars else 0
    others = (maker.name, *place_texts(desk, maker), desk.set_name(product.set))
    return Entry(
        code=product.code,
        name=product.name,
        others=tuple(filter(None, (*others, *_decisions(product), product.name_en))),
        stars=stars,
    )


def _table(desk: Desk) -> str:
    site, wording = desk.catalogue.site, _Columns()
    for product in desk.products:
        wording.add(desk, product)
    return "\n\f\n".join((site.code_prefix, *wording.blocks(len(site.code_prefix)))) + "\n"


class _Column(dict[str, int]):
    """Texts that are written once and pointed to by their number, in the order in which they are first asked for."""

    def number(self, text: str) -> str:
        """The number of a text."""
        return str(self.setdefault(text, len(self)))


class _Columns:
    """The table while it is filled, product by product. Columns next to rows would be a sixth larger when compressed."""

    def __init__(self) -> None:
        self.places, self.makers, self.sets, self.decisions = (_Column() for _ in range(4))
        self.at: list[str] = []
        self.rows: list[tuple[str, ...]] = []

    def add(self, desk: Desk, product: Product) -> None:
        """The next product in the order of names."""
        maker = desk.catalogue.producers[product.producer]
        is_new = maker.id not in self.makers
        by = self.makers.number(maker.id)
        if is_new:
            self.at.append(self.places.number("\t".join(map(_flat, place_texts(desk, maker)))))
        self.rows.append(
            (
                product.code,
                str(entry(desk, product).stars),
                _flat(product.name),
                "" if is_new else by,
                self.sets.number(_flat(desk.set_name(product.set))),
                " ".join(map(self.decisions.number, _decisions(product))),
                _flat(product.name_en or ""),
                _flat(maker.name),
            )
        )

    def blocks(self, prefix: int) -> Iterator[str]:
        """The blocks in their order; the code's prefix of so many letters is written once."""
        columns = tuple(zip(*self.rows, strict=True)) or ((),) * 8
        codes, stars, names, by, sets, decisions, english, makers = columns
        yield "\n".join(self.places)
        yield "\n".join(maker for maker, known in zip(makers, by, strict=True) if not known)
        yield "\n".join(self.at)
        yield "\n".join(self.sets)
        yield "\n".join(self.decisions)
        yield "".join(code[prefix:-1] for code in codes)
        yield "".join(stars)
        for column in (fronted(names), by, sets, decisions, english):
            yield "\n".join(column)


def fronted(names: Iterable[str]) -> Iterator[str]:
    """Each name without the beginning that it shares with the one before, behind a letter for how long that is."""
    before = ""
    for name in names:
        shared = _shared(before, name)
        yield ascii_lowercase[shared] + name[shared:]
        before = name


def _shared(one: str, two: str) -> int:
    """As far as both count alike: a script counts a character beyond U+FFFF twice."""
    pairs = zip(one[: len(ascii_lowercase) - 1], two, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1] <= "\uffff", pairs))


def _flat(text: str) -> str:
    """Text without what parts the table."""
    return " ".join(text.split())


def place_texts(desk: Desk, maker: Producer) -> tuple[str, ...]:
    """The name of the maker's place, and the names of the units that went into it, once each."""
    place = desk.place(maker.place) if maker.place else None
    if place is None:
        return ("",)
    former = (text for unit in place.former for text in (unit.name, unit.district))
    return (place.full_name, *dict.fromkeys((*place.also_written, *former)))


def _decisions(product: Product) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.decision for one in product.recognitions if one.decision))


def _description(desk: Desk) -> str:
    """OpenSearch 1.1: what a browser needs to offer this search."""
    name = escape(desk.catalogue.site.name)
    address = escape(f"{desk.settings.base_url}{urls.SEARCH.lstrip('/')}?q={{searchTerms}}")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
        f"<ShortName>{name[:16]}</ShortName>\n<Description>{name}</Description>\n"
        "<InputEncoding>UTF-8</InputEncoding>\n"
        f'<Url type="text/html" template="{address}"/>\n</OpenSearchDescription>\n'
    )


def _text(target: str, text: str) -> Job:
    return Job(target=target, renderer=Renderer.TEXT, view=TextView(text=text))
