"""The catalogue for readers of another language: what is translated in their language, the rest marked as Vietnamese.

Enters: a Catalogue. Leaves: a Catalogue of the same records. Only the plan room calls. A field with words for readers
may have a sibling with its translation (`name_en` beside `name`); nothing else says what can be translated. Places keep
their names: they are proper names, and their addresses come from them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar, get_args

from ocop_site import vietnamese
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.record import Part, part_in
from ocop_site.model.scalars import DecisionNumber, Line, Prose

P = TypeVar("P", bound=Part)

_READ_AS_WORDS = tuple(kind.__metadata__[0] for kind in (Line, Prose, DecisionNumber))  # type: ignore[attr-defined]  # Annotated
_NEVER = frozenset({"id", "code", "code_prefix", "num", "part", "case", "extent"})
"""Fields that hold one line of text but no word."""


def in_language(catalogue: Catalogue, language: str) -> Catalogue:
    """The catalogue as readers of `language` get it; Vietnamese readers get it as it is.

    Sheets stay as they are; of the criteria only the names of the sets are shown.
    """
    if language == "vi":
        return catalogue
    told: dict[str, Any] = {
        kind: _all(getattr(catalogue, kind), language)
        for kind in (
            *("classifications", "decisions", "producers", "products", "recalls", "rounds"),
            *("seals", "figures", "articles", "targets", "tourism_points", "tourism_routes"),
        )
    }
    lots = {
        id: tuple(_told(one, language) for one in found) for id, found in catalogue.lots.items()
    }
    criteria = {
        id: one.model_copy(update={"name": vietnamese.marked(one.name)})
        for id, one in catalogue.criteria.items()
    }
    site = _told(catalogue.site, language)
    return replace(catalogue, site=site, lots=lots, criteria=criteria, **told)


def _all(records: Mapping[str, P], language: str) -> dict[str, P]:
    return {id: _told(one, language) for id, one in records.items()}


def _told(part: P, language: str) -> P:
    """A record or a piece of one with its words in `language` where there are any, else marked as Vietnamese."""
    changes: dict[str, Any] = {}
    for name, is_words in _fields(type(part)):
        value = getattr(part, name)
        if is_words:
            translation = getattr(part, f"{name}_{language}", None)
            changes[name] = _words(value, translation)
        elif value:
            changes[name] = _parts(value, language)
    return part.model_copy(update=changes)


def _words(value: Any, translation: Any) -> Any:
    if translation:
        return vietnamese.names_marked(translation)
    if isinstance(value, tuple):
        return tuple(map(vietnamese.marked, value))
    return vietnamese.marked(value) if type(value) is str else value


def _parts(value: Any, language: str) -> Any:
    if isinstance(value, tuple):
        return tuple(_parts(one, language) for one in value)
    return _told(value, language) if isinstance(value, Part) else value


@cache
def _fields(model: type[Part]) -> tuple[tuple[str, bool], ...]:
    """The fields that a page may show words of: by themselves (True), or inside further pieces (False)."""
    found = []
    for name, info in model.model_fields.items():
        if name in _NEVER or name.endswith("_en"):
            continue
        if _is_words(info.annotation, tuple(info.metadata)):
            found.append((name, True))
        elif part_in(info.annotation):
            found.append((name, False))
    return tuple(found)


def _is_words(annotation: Any, metadata: tuple[Any, ...] = ()) -> bool:
    """Whether a value of that type, or of a list of it, is text that people read."""
    if any(one is reader for one in metadata for reader in _READ_AS_WORDS):
        return True
    inner = getattr(annotation, "__metadata__", ())
    return (
        any(_is_words(one, inner) for one in get_args(annotation))
        if get_args(annotation)
        else False
    )
