"""What the site is made of: jobs that become artifacts, each for one file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Renderer(StrEnum):
    """Which function turns a job's view into bytes."""

    PAGE = "page"
    """A Jinja2 template over a view."""
    QR = "qr"
    """A QR code, as SVG or PNG by the target's ending."""
    PICTURE = "picture"
    """A picture of content/media, scaled, without metadata."""
    ASSET = "asset"
    """A file of templates/assets as it stands."""
    TEXT = "text"
    """A text that needs no template."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One file of the site: its path there, and a frozen view that holds everything it shows."""

    target: str
    renderer: Renderer
    view: object
    template: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Artifact:
    """The bytes of one file."""

    target: str
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class QrView:
    """The text that a code carries: a printed address in capitals."""

    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureView:
    """A source picture by path and digest, and the width wanted; the height is three quarters of it."""

    path: str
    digest: str
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AssetView:
    """An asset by its name and digest."""

    name: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TextView:
    """A whole text."""

    text: str
