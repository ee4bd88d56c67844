"""Render: one job to bytes, or the fault that keeps it from being made. Runs in workers; knows no other job.

Enters: a Job. Leaves: an Artifact or a Diagnostic. May import: model, ground floor, and its own libraries.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from ocop_site.diagnostics import Diagnostic, Span
from ocop_site.model.page import (
    AddressView,
    Artifact,
    AssetView,
    Job,
    PacketsView,
    PictureView,
    PosterView,
    QrView,
    Renderer,
    TextView,
)
from ocop_site.render.codes import CODES, UNFIT_SYMBOL, UNREADABLE_PICTURE

VERSION = "2"
"""Part of every key: rises when the same view would give other bytes."""


def prepare() -> None:
    """Forget templates and messages read by an earlier build of this process; they may have changed."""
    from ocop_site.render import messages, page

    messages.catalogue.cache_clear()
    page.forget()


def run(job: Job, templates_path: Path) -> Artifact | Diagnostic:
    """The file of a job. Never raises for a fault of content or template."""
    view = job.view
    match job.renderer:
        case Renderer.PAGE | Renderer.WORKER:
            return _page(job, templates_path)
        case Renderer.QR if isinstance(view, QrView | AddressView):
            return _symbol(job, view)
        case Renderer.PICTURE if isinstance(view, PictureView):
            return _picture(job, view)
        case Renderer.POSTER if isinstance(view, PosterView):
            from ocop_site.render import poster

            return Artifact(target=job.target, body=poster.body(view))
        case Renderer.PACKETS if isinstance(view, PacketsView):
            from ocop_site.render import packets

            return Artifact(target=job.target, body=packets.body(view))
        case Renderer.ASSET if isinstance(view, AssetView):
            return Artifact(
                target=job.target, body=_asset_path(templates_path, view.name).read_bytes()
            )
        case Renderer.TEXT if isinstance(view, TextView):
            return Artifact(target=job.target, body=view.text.encode())
    raise TypeError(f"{job.renderer} cannot show {type(view).__name__}")


def key(job: Job, templates_path: Path) -> str:
    """What the file depends on: the renderer's version, the view, and for a page its templates.

    Empty for a page that can have no key; it is always rendered.
    """
    parts = [VERSION, job.renderer.value, job.target, _view_key(job.view)]
    if job.renderer in (Renderer.PAGE, Renderer.WORKER):
        from ocop_site.render import page

        if not (closure := page.closure(job, templates_path)):
            return ""
        parts.append(closure)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def assets(templates_path: Path) -> Mapping[str, str]:
    """The digests of the files in templates/assets."""
    folder = templates_path / "assets"
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.iterdir())
        if path.is_file()
    }


def words(templates_path: Path, language: str = "vi") -> Mapping[str, str]:
    """The messages of a language; none where they cannot be read: the pages that need them say so."""
    from ocop_site.render import messages

    try:
        return messages.catalogue(templates_path, language)
    except messages.Unreadable:
        return {}


def _view_key(view: object) -> str:
    # A picture or a file of digests is known by its digest; where it lies on this disk does not matter.
    if isinstance(view, PacketsView):
        return f"{view.digest} {view.bits} {view.shard}"
    return f"{view.digest} {view.width}" if isinstance(view, PictureView) else repr(view)


def _page(job: Job, templates_path: Path) -> Artifact | Diagnostic:
    from ocop_site.render import page

    try:
        return Artifact(target=job.target, body=page.body(job, templates_path))
    except page.FAULTS as error:
        return page.fault(job, templates_path, error)


def _symbol(job: Job, view: QrView | AddressView) -> Artifact | Diagnostic:
    from ocop_site.render import qr

    try:
        return Artifact(target=job.target, body=qr.body(view, job.target[-3:]))
    except qr.Unfit as error:
        values = {"read": view.address, "problem": str(error)}
        return Diagnostic(code=UNFIT_SYMBOL, span=Span(path=job.target), values=values)


def _picture(job: Job, view: PictureView) -> Artifact | Diagnostic:
    from ocop_site.render import picture

    try:
        return Artifact(target=job.target, body=picture.body(view, job.target.rpartition(".")[2]))
    except picture.Unreadable as error:
        values = {"read": str(error)}
        return Diagnostic(code=UNREADABLE_PICTURE, span=Span(path=view.path), values=values)


def _asset_path(templates_path: Path, name: str) -> Path:
    return templates_path / "assets" / name


__all__ = ["CODES", "assets", "key", "prepare", "run", "words"]
