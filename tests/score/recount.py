"""A second count of the sheets, from the text of QĐ 26/2026 and not from ocop_site: it imports nothing of it.

Điều 3: parts A, B and C, "tổng điểm trung bình" of the council's sheets, bands 90 / 70 / 50 / 30, half-open.
Phụ lục II: exactly one option per item, exactly one case where there are cases; "Dấu sao là yêu cầu tối thiểu phải đạt
theo các cấp độ sao", read cumulatively; a condition that excludes or stops ends the evaluation (here: when more than
half of the members say so at the same item). Điều 7 khoản 3 e: the province gives at most four stars.

Enters: YAML files. Leaves: stars and fractions. The way is another one on purpose: every sheet is added up first, and
the mean is taken of the sums; the class is looked for from five stars downwards.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

Plain = Any

LOWER_EDGE = {5: 90, 4: 70, 3: 50, 2: 30}
PROVINCE_HIGHEST = 4


class Unfit(Exception):
    """A sheet that does not fit its set."""


@dataclass(frozen=True)
class Count:
    """What the sheets of one product come to; stars is 0 where it is excluded."""

    stars: int
    total: Fraction
    parts: dict[str, Fraction]


def text(path: Path) -> Plain:
    """A YAML file, or the front matter of a Markdown file, every scalar as text."""
    whole = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        whole = whole.split("---\n")[1]
    return yaml.load(whole, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))


def leaves(node: Plain) -> Iterator[Plain]:
    """The scored items below a part or an item."""
    if "options" in node or "alternatives" in node:
        yield node
    for below in [*node.get("criteria", []), *node.get("items", [])]:
        yield from leaves(below)


def choices(item: Plain, mark: Plain) -> list[Plain]:
    """The options that a mark chooses from."""
    case = mark.get("case") if isinstance(mark, dict) else None
    if "alternatives" in item:
        lists = [one["options"] for one in item["alternatives"] if one["case"] == case]
        if len(lists) != 1:
            raise Unfit(f"{item['id']}: case {case}")
        return list(lists[0])
    if case is not None:
        raise Unfit(f"{item['id']}: no cases")
    return list(item["options"])


def points(item: Plain, mark: Plain) -> int:
    """The points of exactly one option; 0 where no option is met."""
    options = choices(item, mark)
    if isinstance(mark, dict) and "option" in mark:
        return int(options[int(mark["option"]) - 1]["points"])
    given = int(mark["points"] if isinstance(mark, dict) else mark)
    fitting = [option for option in options if int(option["points"]) == given]
    if len(fitting) != 1 and not (given == 0 and not fitting):
        raise Unfit(f"{item['id']}: {given} fits {len(fitting)} options")
    return given


def sheet_points(criteria: Plain, sheet: Plain) -> dict[str, dict[str, int]]:
    """The points of one sheet by part and item; every item has exactly one answer."""
    found = {
        part["part"]: {
            item["id"]: points(item, sheet["marks"][item["id"]]) for item in leaves(part)
        }
        for part in criteria["parts"]
    }
    if sum(map(len, found.values())) != len(sheet["marks"]):
        raise Unfit("marks for items that the set has not")
    return found


def least(item: Plain, stars: int) -> int:
    """What `stars` stars ask of an item: its highest option marked for so many stars or fewer; 0 for none.

    A mark beside the item itself (148/QĐ-TTg, "Sở hữu trí tuệ****") asks for any option above 0.
    """
    lists = [case["options"] for case in item.get("alternatives", [])] or [item["options"]]
    every = [option for options in lists for option in options]
    marked = [int(one["points"]) for one in every if int(one.get("star_min", 6)) <= stars]
    if int(item.get("star_min_any", 6)) <= stars:
        marked.append(min((int(one["points"]) for one in every if int(one["points"])), default=0))
    return max(marked, default=0)


def excluded(sheets: list[Plain]) -> bool:
    """Whether more than half of the members exclude the product, or stop, at the same item."""
    votes = Counter(item for sheet in sheets for item in sheet.get("excluded", {}))
    return any(2 * count > len(sheets) for count in votes.values())


def count(criteria: Plain, sheets: list[Plain]) -> Count:
    """Stars, total and parts of the sheets of one product."""
    counted = [sheet_points(criteria, sheet) for sheet in sheets]
    members = len(counted)
    parts = {
        part["part"]: Fraction(sum(sum(one[part["part"]].values()) for one in counted), members)
        for part in criteria["parts"]
    }
    total = Fraction(
        sum(sum(sum(items.values()) for items in one.values()) for one in counted), members
    )
    if excluded(sheets):
        return Count(0, total, parts)
    for stars in (5, 4, 3, 2):
        minima = all(
            Fraction(sum(one[part["part"]][item["id"]] for one in counted), members)
            >= least(item, stars)
            for part in criteria["parts"]
            for item in leaves(part)
        )
        if total >= LOWER_EDGE[stars] and minima:
            return Count(stars, total, parts)
    return Count(1, total, parts)


def rounds(content: Path) -> dict[tuple[str, str], tuple[int, Count]]:
    """Round and product to the number of the set and the count, for every product that has sheets."""
    found = {}
    for folder in sorted((content / "rounds").glob("*/sheets/*")):
        if sheets := [text(path) for path in sorted(folder.glob("*.yml"))]:
            round_id, product = folder.parent.parent.name, folder.name
            decision = text(content / "rounds" / round_id / "round.yml")["criteria"]
            # A sheet has the number of its round's decision; the product has today's.
            (number,) = {int(sheet["set"]) for sheet in sheets}
            criteria = text(content / "criteria" / decision / f"set-{number:02d}.yml")
            found[round_id, product] = (number, count(criteria, sheets))
    return found


def given(content: Path) -> Iterator[tuple[str, str, str, int]]:
    """Product, round, level and stars of every recognition by decision that names a round."""
    for path in sorted((content / "products").iterdir()):
        if path.name.endswith(".en.md"):
            continue
        for one in text(path).get("recognitions", []):
            if "round" in one and one.get("source", "decision") in ("decision", "quyết định"):
                yield path.stem, one["round"], one.get("level", "province"), int(one["stars"])


def may_give(level: str, stars: int) -> int:
    """The stars that a level gives for computed ones."""
    return stars if level == "ministry" else min(stars, PROVINCE_HIGHEST)
