"""What every record is: a frozen pydantic model whose fields carry label, help and example.

The model is the schema: JSON Schema, `new`, `explain` and docs/records.md are generated from it.
"""

from __future__ import annotations

from typing import Any, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo

REQUIRED: Any = ...


class Part(BaseModel):
    """A piece of a record: frozen, and a key that it does not know is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid", protected_namespaces=())


class Record(Part):
    """A record of the content folder. `id` is its file's name and is never written in the file."""

    id: str = Field(repr=True)


def field(
    label: str, english: str, *, default: Any = REQUIRED, help: str = "", example: str = ""
) -> Any:
    """A field with its Vietnamese label, its English name, a sentence of help and an example as typed."""
    return Field(
        default,
        title=label,
        description=help or None,
        examples=[example] if example else None,
        json_schema_extra={"english": english},
    )


def absent(label: str, english: str, *, help: str = "", example: str = "") -> Any:
    """A field that may stay undeclared ("chưa khai"): None until somebody declares it."""
    return field(label, english, default=None, help=help, example=example)


def several(label: str, english: str, *, help: str = "", example: str = "") -> Any:
    """A list that may be empty."""
    return field(label, english, default=(), help=help, example=example)


def labels(record: type[BaseModel]) -> dict[str, str]:
    """Words that mean a field: its Vietnamese label, its English name, the first word of its label."""
    fields = record.model_fields.items()
    whole = [(word, key) for key, info in fields for word in (info.title, english(info)) if word]
    first = [(info.title.split()[0], key) for key, info in fields if info.title]
    return dict(reversed([*whole, *first]))


def english(info: FieldInfo) -> str:
    """The English name of a field."""
    extra = info.json_schema_extra
    return str(extra.get("english", "")) if isinstance(extra, dict) else ""


def part_at(record: type[BaseModel], route: tuple[str | int, ...]) -> type[Part]:
    """The model that describes the place `route` of a record; the nearest one above where it is a value."""
    here: type[BaseModel] = record
    for step in route:
        info = here.model_fields.get(step) if isinstance(step, str) else None
        found = part_in(info.annotation) if info else None
        here = found or here
    return here  # type: ignore[return-value]  # every model below a Record is a Part


def part_in(annotation: Any) -> type[Part] | None:
    """The model inside a field's annotation (`tuple[Photo, ...]`, `Origin | None`), or None for plain values."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    return next(filter(None, map(part_in, get_args(annotation))), None)


def is_list(annotation: Any) -> bool:
    """Whether a field holds a list (`tuple[Photo, ...]`, also where it may be undeclared or none)."""
    return get_origin(annotation) is tuple or any(map(is_list, get_args(annotation)))
