"""What the filters on the page of all products work with: their table, and all products as a CSV file.

The table is one JSON object, a column for each thing, products in the order of their names:

- `prefix` of the codes; `places` (code, name, other names), `groups`, `kinds`, `states`, `makers` (names): each in the order in which the
  products name them; `at` and `kind`: the place and the kind of each maker; `terms`: days on which a recognition began and ends; `seasons`:
  months as bits, January the lowest, the thirteenth for all year round;
- for each product: `codes` without prefix and check character and `stars`, each one text; `names`; `by`, the number of the maker from 1 on
  (0: the next that has not been named yet); `group`, `state`, `term`, `season`, numbers into the lists above (group, term and season from
  1 on, 0 for none); `english` names and the `last` day of stars where it is not the end of the term, by row.

Numbers count from 0 where nothing else is said. templates/assets/browse.js reads it; nobody else should.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ocop_site.model.page import Job, Renderer, TextView
from ocop_site.model.producer import Producer
from ocop_site.model.product import Product
from ocop_site.model.verdict import State, Verdict
from ocop_site.plan import csv, search, seasons, urls, views
from ocop_site.plan.desk import Desk, asset_url

SCRIPTS = ("code.js", "browse.js")
CSV = urls.csv(urls.PRODUCTS, "products")
COLUMNS = ("code", "name", "maker", "commune", "stars", "state", "since", "until", "address")
"""The columns of a CSV file of products; browse.js writes the same of a selection."""


def jobs(desk: Desk) -> Iterator[Job]:
    """The table and the file."""
    yield _text(
        urls.BROWSE_TABLE, json.dumps(table(desk), ensure_ascii=False, separators=(",", ":"))
    )
    words = desk.settings.words
    columns = [csv.say(views.Word(section="browse.column", key=key), words) for key in COLUMNS]
    yield _text(CSV, csv.text(columns, (_line(desk, one) for one in desk.products)))


def view(desk: Desk) -> views.Browse:
    """What the page of all products tells its script."""
    counts = dict.fromkeys(State, 0)
    for product in desk.products:
        counts[desk.verdicts[product.id].state] += 1
    return views.Browse(
        table=urls.BROWSE_TABLE,
        csv=CSV,
        columns=COLUMNS,
        states=tuple(
            views.Choice(name=state.value, url="", count=count, key=state.value)
            for state, count in counts.items()
            if count
        ),
        scripts=tuple(asset_url(name, desk.settings.assets) for name in SCRIPTS),
    )


def table(desk: Desk) -> dict[str, Any]:
    """The columns as they are described above."""
    columns = _Columns(desk)
    for row, product in enumerate(desk.products):
        columns.add(row, product)
    return columns.named()


class _Numbers(dict[Any, int]):
    """Values, each with its number, in the order in which they are first asked for."""

    def of(self, value: Any) -> int:
        """The number of a value; the first has 0."""
        return self.setdefault(value, len(self))

    def after_none(self, value: Any) -> int:
        """The number of a value from 1 on, 0 for none."""
        return self.of(value) + 1 if value else 0


class _Columns:
    """The table while it is filled, product by product."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.places, self.kinds, self.groups, self.states = (_Numbers() for _ in range(4))
        self.makers, self.terms, self.seasons = (_Numbers() for _ in range(3))
        self.at: list[int] = []
        self.kind: list[int] = []
        self.rows: list[tuple[str, str, int, int, int, int, int]] = []
        self.english: dict[int, str] = {}
        self.last: dict[int, str] = {}

    def add(self, row: int, product: Product) -> None:
        """The next product in the order of names."""
        desk = self.desk
        answer, group = desk.verdicts[product.id], desk.group_of(product)
        since, until = _term(answer)
        last, _ = desk.lapses.get(product.id, (None, None))
        if product.name_en:
            self.english[row] = product.name_en
        if last and last.isoformat() != until:
            self.last[row] = last.isoformat()
        self.rows.append(
            (
                product.code[len(desk.catalogue.site.code_prefix) : -1],
                product.name,
                self._maker(desk.catalogue.producers[product.producer]),
                self.groups.after_none(group.id if group else ""),
                self.states.of(answer.state.value),
                self.terms.after_none((since, until) if since or until else None),
                self.seasons.after_none(sum(1 << _bit(key) for key in seasons.keys(product))),
            )
        )

    def named(self) -> dict[str, Any]:
        """Everything by its name."""
        columns = tuple(zip(*self.rows, strict=True)) or ((),) * 7
        codes, names, by, group, state, term, season = columns
        return {
            "prefix": self.desk.catalogue.site.code_prefix,
            "places": list(self.places),
            "groups": list(self.groups),
            "kinds": list(self.kinds),
            "states": list(self.states),
            "makers": [self.desk.catalogue.producers[id].name for id in self.makers],
            "at": self.at,
            "kind": self.kind,
            "terms": list(self.terms),
            "seasons": list(self.seasons),
            "codes": "".join(codes),
            "stars": "".join(str(self.desk.card(one).stars) for one in self.desk.products),
            "names": names,
            "by": by,
            "group": group,
            "state": state,
            "term": term,
            "season": season,
            "english": self.english,
            "last": self.last,
        }

    def _maker(self, maker: Producer) -> int:
        """The number of a maker from 1 on; 0 where it is named for the first time."""
        if maker.id in self.makers:
            return self.makers[maker.id] + 1
        self.makers.of(maker.id)
        place = self.desk.place(maker.place) if maker.place else None
        texts = (place.id, *search.place_texts(self.desk, maker)) if place else None
        self.at.append(self.places.after_none(texts))
        self.kind.append(self.kinds.of(maker.kind.value))
        return 0


def _bit(season: str) -> int:
    return len(seasons.MONTHS) if season == seasons.ALL_YEAR else int(season) - 1


def _term(answer: Verdict) -> tuple[str, str]:
    """From when a decision recognises the product, and until when the verdict says so, or since when no more."""
    recognition, until = answer.recognition, answer.until
    is_decided = recognition is not None and answer.state is not State.ANNOUNCED
    since = recognition.date if recognition and is_decided else None
    return since.isoformat() if since else "", until.isoformat() if until else ""


def _line(desk: Desk, product: Product) -> tuple[str, ...]:
    """A product in the CSV file, in the order of COLUMNS."""
    maker, answer = desk.catalogue.producers[product.producer], desk.verdicts[product.id]
    since, until = _term(answer)
    state = views.Word(section="verdict.word", key=answer.state.value)
    return (
        product.code,
        product.name,
        maker.name,
        desk.place_name(maker.place),
        str(desk.card(product).stars or ""),
        csv.say(state, desk.settings.words),
        since,
        until,
        f"{desk.settings.base_url}{urls.trace(product.code).lstrip('/')}",
    )


def _text(url: str, text: str) -> Job:
    return Job(target=urls.target(url), renderer=Renderer.TEXT, view=TextView(text=text))
