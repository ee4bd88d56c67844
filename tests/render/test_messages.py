"""Every message that a template asks for exists, every message is asked for, every value of it is given."""

from __future__ import annotations

import itertools
import string
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import jinja2
import pytest
from jinja2 import nodes

from ocop_site.model.code_reading import Reason
from ocop_site.model.lot import Step
from ocop_site.model.producer import ProducerKind
from ocop_site.model.product import Ground, Level, Market
from ocop_site.model.round import Average, EntryKind, MinimumOn, Rounding
from ocop_site.model.site import PlaceKind
from ocop_site.model.tourism import PointKind
from ocop_site.model.verdict import State
from ocop_site.plan import open_data, stamps
from ocop_site.plan.statistics import Change
from ocop_site.plan.tables import FLAGS
from ocop_site.render import messages
from tests import make

TEMPLATES = make.ROOT / "templates"
AXES = ("communes", "kinds", "stars")
"""The lists of choices, each with words of its own."""

COLUMNS = (*("code", "name", "maker", "commune", "stars", "state", "since", "until", "address"),)
"""The columns of the table of products and of its file."""

TERMS = ("within", "expired", "none", "undeclared")
"""Whether a lot may still be used."""

TABLES = (
    *(
        "targets",
        "states",
        "lapsing",
        "stars",
        "groups",
        "communes",
        "kinds",
        "led",
        "stamps",
        "entries",
    ),
    *("results", "changes", "result-entries", "result-groups", "result-communes", "result-kinds"),
    *("result-led", "open-entries", "open-groups", "open-communes"),
)
"""The tables of figures; each has a title and a note."""
TABLE_WORDS = (
    *("products", "entries", "producers", "total", "state", "term", "class", "group"),
    *("commune", "kind", "leader", "yes", "no", "stamp", "stamped", "unstamped", "entry"),
    *("reached", "below", "candidate", "excluded", "change", "target", "wanted", "result"),
    *("answer", "met", "not-met", "new-products", "rated", "five-star-candidates"),
    *("new-producers", "stamped-share"),
)
"""The words of tables that are in no list of the records' own."""

VALUES: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("verdict.head.", ""): tuple(State),
    ("verdict.tail.", ""): tuple(State),
    ("chip.", ""): tuple(State),
    ("kind.", ""): tuple(ProducerKind),
    ("kind-note.", ""): tuple(ProducerKind),
    ("entry.", ""): tuple(EntryKind),
    ("typed.say.", ""): (*Reason, "asking", "right", "near", "no-lot", "unknown", "offline"),
    ("level.", ""): tuple(Level),
    # That a product is on sale goes without saying.
    ("market.", ""): tuple(one for one in Market if one is not Market.ON_SALE),
    ("ground.", ""): tuple(Ground),
    ("average.", ""): tuple(Average),
    ("rounding.", ""): tuple(Rounding),
    ("minimum.", ""): tuple(MinimumOn),
    ("place.", ""): tuple(one.name.lower() for one in PlaceKind),
    ("point.", ""): tuple(PointKind),
    ("tourism.", ""): ("routes", "season", "points"),
    ("verdict.word.", ""): tuple(State),
    ("trace.term.", ""): TERMS,
    ("lot.term.", ""): TERMS,
    ("book.column.", ""): stamps.COLUMNS,
    ("browse.column.", ""): COLUMNS,
    ("lot.step.", ""): tuple(step.name.lower() for step in Step),
    ("nine.item.", ""): tuple("abcdđeghi"),
    ("machine.file.", ""): ("items-csv", "items-json", "data", "events", "links"),
    ("figure.title.", ""): TABLES,
    ("figure.note.", ""): TABLES,
    ("figure.of.", ""): ("within", "at-least"),
    ("figure.word.", ""): (*TABLE_WORDS, *FLAGS, *Change),
    ("data.table.", ""): tuple(one.name for one in open_data.TABLES),
    ("data.note.", ""): tuple(one.name for one in open_data.TABLES),
    ("data.field.", ""): tuple(
        column.says or column.name for one in open_data.TABLES for column in one.columns
    ),
    ("", ".title"): AXES,
    ("", ".lead"): AXES,
    ("", ".description"): AXES,
}
"""What a key holds between a fixed beginning and a fixed end, where it comes from the view."""


OF_FILES = (
    "machine.word.",
    "recall.feed.",
    "articles.feed.",
    "data.package.",
    "poster.",
    "offline.kept",
)
"""Sections whose words no template asks for: they stand in files (tests/machine/test_words.py, tests/plan/test_recalls.py,
tests/plan/test_articles.py, tests/open_data/test_descriptions.py, tests/producer_site/test_poster.py)."""


class Call(NamedTuple):
    """One `t(…)` of a template: the keys that it can ask for and the values that it gives."""

    where: str
    keys: frozenset[str]
    values: frozenset[str]


class Reader:
    """Finds the calls of all templates without rendering them."""

    def __init__(self, folder: Path) -> None:
        environment = jinja2.Environment(autoescape=True)
        environment.filters["markdown"] = str
        self.trees = {
            path.name: environment.parse(path.read_text(encoding="utf-8"))
            for path in sorted(folder.glob("*.html"))
        }
        self.sets = {
            one.target.name: one.node
            for tree in self.trees.values()
            for one in tree.find_all(nodes.Assign)
            if isinstance(one.target, nodes.Name)
        }

    def calls(self) -> Iterator[Call]:
        for name, tree in self.trees.items():
            yield from self._below(tree, name, {})

    def _below(self, node: nodes.Node, name: str, words: Mapping[str, set[str]]) -> Iterator[Call]:
        if isinstance(node, nodes.For):
            words = {**words, **self._of_loop(node)}
        if (
            isinstance(node, nodes.Call)
            and isinstance(node.node, nodes.Name)
            and node.node.name == "t"
        ):
            where = f"{name}:{node.lineno}"
            keys = frozenset(self._keys(node.args[0], words, where))
            yield Call(where, keys, frozenset(one.key for one in node.kwargs))
        for child in node.iter_child_nodes():
            yield from self._below(child, name, words)

    def _of_loop(self, loop: nodes.For) -> dict[str, set[str]]:
        """The names of a loop over a written list, with the words that they go through."""
        found: dict[str, set[str]] = {}
        listed = self._listed(loop.iter)
        targets = loop.target.items if isinstance(loop.target, nodes.Tuple) else [loop.target]
        for number, target in enumerate(targets):
            row = [one.items[number] if isinstance(one, nodes.Tuple) else one for one in listed]
            texts = {one.value for one in row if isinstance(one, nodes.Const)}
            if isinstance(target, nodes.Name) and texts:
                found[target.name] = texts
        return found

    def _listed(self, node: nodes.Node) -> list[nodes.Expr]:
        if isinstance(node, nodes.Name):
            node = self.sets.get(node.name, node)
        return node.items if isinstance(node, nodes.Tuple | nodes.List) else []

    def _keys(self, node: nodes.Expr, words: Mapping[str, set[str]], where: str) -> set[str]:
        if isinstance(node, nodes.Concat):
            parts = [self._known(one, words) for one in node.nodes]
            if None in parts:
                at = parts.index(None)
                ends = (_joined(parts[:at]), _joined(parts[at + 1 :]))
                assert ends in VALUES, f"{where}: which values stand between {ends}?"
                return {f"{ends[0]}{value}{ends[1]}" for value in VALUES[ends]}
            return {"".join(one) for one in itertools.product(*(part or set() for part in parts))}
        known = self._known(node, words)
        assert known, f"{where}: a key that this test cannot follow"
        return known

    def _known(self, node: nodes.Expr, words: Mapping[str, set[str]]) -> set[str] | None:
        """The texts that an expression can be, as far as the template itself says."""
        if isinstance(node, nodes.Const):
            return {str(node.value)}
        if isinstance(node, nodes.CondExpr):
            ways = [self._known(one, words) for one in (node.expr1, node.expr2) if one]
            return None if None in ways else set().union(*(way or set() for way in ways))
        return words.get(node.name) if isinstance(node, nodes.Name) else None


@pytest.fixture(scope="module")
def calls() -> tuple[Call, ...]:
    """Every call of every template."""
    return tuple(Reader(TEMPLATES).calls())


@pytest.fixture(scope="module")
def sentences() -> Mapping[str, str]:
    """The Vietnamese messages."""
    return messages.catalogue(TEMPLATES, "vi")


def test_every_message_that_a_template_asks_for_exists(
    calls: tuple[Call, ...], sentences: Mapping[str, str]
) -> None:
    missing = {f"{one.where} {key}" for one in calls for key in one.keys - set(sentences)}
    assert missing == set()
    assert len(calls) > 100


def test_every_message_is_asked_for(calls: tuple[Call, ...], sentences: Mapping[str, str]) -> None:
    written = {key for key in sentences if not key.startswith(OF_FILES)}
    assert written - set().union(*(one.keys for one in calls)) == set()


def test_every_value_of_a_message_is_given_and_no_value_is_given_in_vain(
    calls: tuple[Call, ...], sentences: Mapping[str, str]
) -> None:
    wrong = []
    for one in calls:
        needed = set().union(*(_named(sentences[key]) for key in one.keys))
        if needed != one.values:
            wrong.append(f"{one.where} {sorted(one.keys)}: {sorted(needed ^ one.values)}")
    assert wrong == []


def test_no_message_is_empty_or_has_space_around_it(sentences: Mapping[str, str]) -> None:
    assert [key for key, text in sentences.items() if text != text.strip() or not text] == []


def _joined(parts: list[set[str] | None]) -> str:
    """Parts of one text each, as one text."""
    assert all(part is not None and len(part) == 1 for part in parts)
    return "".join(text for part in parts for text in part or ())


def _named(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
