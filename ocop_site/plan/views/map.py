"""Drawn maps. Every number is text in units of the drawing, which is `width` by `height`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Where a name begins, ends or has its middle: `anchor` is SVG's text-anchor."""

    x: str
    y: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A circle, a hollow dot or a numbered mark.

    `short` is what a label says, `name` what a link is called; `text` stands inside; `hit` is the radius of what can be
    touched; `url` is empty where there is no page.
    """

    x: str
    y: str
    r: str
    hit: str
    text: str
    name: str
    short: str
    url: str
    label: Label | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The scale bar: its end, its length, and how many kilometres that is."""

    x: str
    y: str
    length: str
    km: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """A map: circles of communes with products, dots of the others, marks of tourism, a line through the marks."""

    width: int
    height: int
    circles: tuple[Spot, ...]
    dots: tuple[Spot, ...]
    marks: tuple[Spot, ...]
    line: str
    scale: Scale


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallMap:
    """All communes as one path of dots, and the one that is meant."""

    width: int
    height: int
    dots: str
    x: str
    y: str
    name: str
