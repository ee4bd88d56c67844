"""A second count of the records behind the dashboard, from the files and not from ocop_site: it imports nothing of it.

A recognition holds for 36 months or until the day that the record gives (QĐ 26/2026, Điều 4), a written extension beyond
that (Điều 12 khoản 3); a withdrawal ends it (Điều 8). A press report is no recognition. The newest decision up to the
day decides. A recall from the market takes the stars away while it lasts.

Enters: YAML files as text. Leaves: plain numbers. Stars of sheets come from tests/score/recount.py, which counts them anew.
"""

from __future__ import annotations

import calendar
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from tests.score import recount

Plain = Any
YES, NO = ("có", "yes", "true"), ("không", "no", "false")


def day(text: str) -> date:
    """ "1/6/2026" or "2026-06-01" """
    parts = [int(one) for one in text.replace("-", "/").split("/")]
    return date(*parts) if parts[0] > 31 else date(*reversed(parts))


def three_years_after(start: date) -> date:
    """The same day 36 months later; the last of February where there is none."""
    last = calendar.monthrange(start.year + 3, start.month)[1]
    return date(start.year + 3, start.month, min(start.day, last))


@dataclass(frozen=True)
class Files:
    """The records of a content folder as text."""

    content: Path
    today: date
    products: dict[str, Plain] = field(init=False)
    makers: dict[str, Plain] = field(init=False)
    recalls: dict[str, Plain] = field(init=False)
    rounds: dict[str, Plain] = field(init=False)

    def __post_init__(self) -> None:
        for name in ("products", "makers", "recalls"):
            pattern = "producers/*" if name == "makers" else f"{name}/*"
            found = {
                one.stem: recount.text(one)
                for one in sorted(self.content.glob(pattern))
                if not one.name.endswith(".en.md")
            }
            object.__setattr__(self, name, found)
        rounds = sorted(self.content.glob("rounds/*/round.*"))
        object.__setattr__(self, "rounds", {one.parent.name: recount.text(one) for one in rounds})

    def state(self, id: str, today: date) -> tuple[str, int, date | None]:
        """A product's state, the stars that it may carry, and the last day on which it may."""
        product = self.products[id]
        decided = self.decided(id, today)
        if self.is_recalled(id, today):
            return "recalled", 0, None
        if not decided:
            begun = [
                one
                for one in product.get("recognitions", [])
                if "date" not in one or day(one["date"]) <= today
            ]
            return ("announced" if begun else "never"), 0, None
        start, _, newest = max(decided, key=lambda one: one[:2])
        stars = int(newest["stars"])
        if "withdrawn" in newest and day(newest["withdrawn"]["date"]) <= today:
            return "withdrawn", 0, None
        end = day(newest["until"]) if "until" in newest else three_years_after(start)
        if today <= end:
            return ("expiring" if (end - today).days <= 90 else "in-force"), stars, end
        if "extended" in newest and today <= day(newest["extended"]["until"]):
            return "extended", stars, day(newest["extended"]["until"])
        return "expired", 0, None

    def is_recalled(self, id: str, today: date) -> bool:
        """Whether a recall of the product as a whole holds."""
        return any(
            day(one["date"]) <= today
            and not ("lifted" in one and day(one["lifted"]["date"]) <= today)
            for one in self.recalls.values()
            if one["product"] == id and not one.get("lots")
        )

    def decided(self, id: str, until: date) -> list[tuple[date, int, Plain]]:
        """Day, stars and record of each recognition by decision up to a day."""
        return [
            (day(one["date"]), int(one["stars"]), one)
            for one in self.products[id].get("recognitions", [])
            if one.get("source", "decision") in ("decision", "quyết định")
            and "date" in one
            and day(one["date"]) <= until
        ]

    @cached_property
    def recognised(self) -> dict[str, int]:
        """The stars of every product that may carry some today."""
        found = {id: self.state(id, self.today)[1] for id in self.products}
        return {id: stars for id, stars in found.items() if stars}

    @cached_property
    def sheets(self) -> dict[tuple[str, str], int]:
        """The stars that the sheets of each closed round come to, by round and product."""
        counted = recount.rounds(self.content)
        return {
            (round_id, product): counted[round_id, product][1].stars
            for round_id, one in self.rounds.items()
            if one["closed"] != "none"
            for product in (entry["product"] for entry in one["entries"])
            if (round_id, product) in counted
        }

    def of_round(self, round_id: str) -> dict[str, int]:
        """The stars of a closed round's sheets by product."""
        return {product: stars for (id, product), stars in self.sheets.items() if id == round_id}

    def maker(self, product: str) -> Plain:
        """The producer's record of a product."""
        return self.makers[self.products[product]["producer"]]

    def makers_of(self, products: dict[str, int]) -> set[str]:
        """The producers of these products."""
        return {self.products[one]["producer"] for one in products}

    def group(self, product: str) -> str:
        """The name of a product's main group in the decision of 2026."""
        number = self.products[product]["set"]
        groups = recount.text(self.content / "groups/qd-26-2026.yml")["groups"]
        (name,) = (
            group["name"]
            for group in groups
            for sub in group["subgroups"]
            if number in (sub.get("set"), *(one["set"] for one in sub.get("branches", [])))
        )
        return str(name)

    def commune(self, product: str) -> str:
        """The full name of the commune of a product's producer."""
        place = recount.text(self.content / f"places/{self.maker(product)['place']}.yml")
        name = f"{place['kind']} {place['name']}"
        return name[0].upper() + name[1:]

    def kind(self, product: str) -> str:
        """The kind of a product's producer."""
        return str(self.maker(product)["kind"])

    def led(self, maker: str, flag: str) -> str:
        """What a producer's record says of who leads it: "yes", "no" or ""."""
        given = self.makers[maker].get("led_by", {}).get(flag, "")
        return "yes" if given in YES else "no" if given in NO else ""

    def entry_kind(self, round_id: str, product: str) -> str:
        """Why a product is in a round."""
        (kind,) = (
            one["kind"] for one in self.rounds[round_id]["entries"] if one["product"] == product
        )
        return str(kind)

    def first_years(self) -> dict[str, int]:
        """The year of each product's first decision up to today."""
        found = {id: self.decided(id, self.today) for id in self.products}
        return {id: min(one[0] for one in rows).year for id, rows in found.items() if rows}


def classes(stars: list[int]) -> list[int]:
    """Five, four, three stars and all together."""
    found = Counter(stars)
    return [found[5], found[4], found[3], len(stars)]
