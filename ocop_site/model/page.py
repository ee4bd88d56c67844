"""What the site is made of: jobs that become artifacts, each for one file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Renderer(StrEnum):
    """Which function turns a job's view into bytes."""

    PAGE = "page"
    """A Jinja2 template over a view."""
    WORKER = "worker"
    """The script that keeps pages readable offline: a template over a view, like a page, but none."""
    QR = "qr"
    """A QR code, as SVG or PNG by the target's ending."""
    PICTURE = "picture"
    """A picture of content/media, scaled, without metadata."""
    POSTER = "poster"
    """A drawn picture that stands for a page where its address is passed on."""
    PACKETS = "packets"
    """Digests of packet numbers: one shard of a lot."""
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
    """The text that a code carries, a printed address in capitals, and how it is drawn.

    Version, level and mask are the ledger's: a build never searches them, and draws what was printed.
    """

    address: str
    version: int
    level: str
    mask: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressView:
    """An address of this build as it stands, to be scanned from a page on paper; no stamp carries it."""

    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterRow:
    """A row of five stars, so many of them filled, and what they are about."""

    stars: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterView:
    """The words of a poster, ready to draw; those that are empty are left out. There is room for three rows.

    `said` and `note` stand below the rows. Readers may see it weeks later: it says until when what it says holds.
    """

    site: str
    demo: str
    kind: str
    name: str
    place: str
    rows: tuple[PosterRow, ...] = ()
    said: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureView:
    """A source picture by path and digest, and the width wanted; the height is three quarters of it."""

    path: str
    digest: str
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PacketsView:
    """The digests of a lot's packet numbers by path, digest and count, and which shard of 2 ** `bits` is wanted."""

    path: str
    digest: str
    count: int
    bits: int
    shard: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AssetView:
    """An asset by its name and digest."""

    name: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TextView:
    """A whole text."""

    text: str
