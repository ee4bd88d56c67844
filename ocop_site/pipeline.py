"""The story: load, check, score, plan, render, publish. The only module that opens all six doors.

Enters: Options. Leaves: a BuildReport. Faults in content come back in the report and never stop it half-way; the old
site stays until the last line.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from ocop_site import check, load, plan, publish, render, score
from ocop_site.diagnostics import Code, Diagnostic, in_order
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.page import Job, Renderer
from ocop_site.model.scorecard import Scorecard
from ocop_site.model.site import Site

CODES: tuple[Code, ...] = (*load.CODES, *check.CODES, *score.CODES, *plan.CODES, *render.CODES)
"""Every code of every room."""

Progress = Callable[[str, int, int], None]
"""`progress(room, done, all)`; `all` is 0 where it is not known."""


def _silent(*_: object) -> None:
    """Nobody is watching."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a build is asked for. An empty `base_url` means the one of site.yml."""

    content_path: Path
    templates_path: Path
    site_path: Path
    today: date
    base_url: str = ""
    strict: bool = False
    workers: int | None = None
    use_cache: bool = True
    earlier_ledger_path: Path | None = None
    most_bytes: int = publish.MOST_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What a check or build found and did. `seconds` by room; counts are zero where nothing was planned."""

    diagnostics: tuple[Diagnostic, ...]
    strict: bool = False
    configuration: str = ""
    products: int = 0
    pages: int = 0
    codes: int = 0
    files: int = 0
    outcome: publish.Outcome = field(default_factory=publish.Outcome)
    seconds: Mapping[str, float] = field(default_factory=dict)

    @property
    def is_good(self) -> bool:
        """Whether the site was, or could be, published."""
        return not _stop(self.diagnostics, self.strict)

    @property
    def exit_status(self) -> int:
        """0 fine, 1 faults in the content, 2 a fault in site.yml."""
        if self.is_good:
            return 0
        settings = [one for one in self.diagnostics if one.span.path == self.configuration]
        return 2 if _stop(settings, self.strict) else 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gathered:
    """The catalogue with its scorecards, and every fault so far."""

    catalogue: Catalogue | None
    scorecards: Mapping[tuple[str, str], Scorecard]
    diagnostics: tuple[Diagnostic, ...]


def check_content(options: Options, progress: Progress = _silent) -> BuildReport:
    """Load, check and score; nothing is rendered or written."""
    clock = _Clock(progress)
    gathered = _gather(options, clock)
    return _report(options, gathered, clock)


def check_site(options: Options, progress: Progress = _silent) -> BuildReport:
    """The content, and whether the site on disk has a page at every address that was ever printed."""
    clock = _Clock(progress)
    gathered = _gather(options, clock)
    catalogue = gathered.catalogue
    if catalogue is None:
        return _report(options, gathered, clock)
    with clock.room("publish"):
        there = publish.targets(options.site_path)
    lost = plan.unpublished(catalogue, there, site=options.site_path.as_posix())
    return _report(options, gathered, clock, found=load.located(lost))


def build(options: Options, progress: Progress = _silent) -> BuildReport:
    """Check everything; when nothing stops it, render what changed and publish."""
    clock = _Clock(progress)
    gathered = _gather(options, clock)
    catalogue = gathered.catalogue
    if catalogue is None or _stop(gathered.diagnostics, options.strict):
        return _report(options, gathered, clock)

    with clock.room("plan"):
        render.prepare()
        settings = _settings(options, catalogue.site)
        media_path = f"{options.content_path.as_posix()}/media"
        planned = plan.site(catalogue, gathered.scorecards, settings, media_path=media_path)
    taken = load.located(planned.findings)
    if taken:
        return _report(options, gathered, clock, found=taken)

    with clock.room("publish"):
        outcome = _published(planned.jobs, options, catalogue, partial(progress, "render"))
    return _report(
        options, gathered, clock, found=outcome.diagnostics, jobs=planned.jobs, outcome=outcome
    )


def _gather(options: Options, clock: _Clock) -> _Gathered:
    with clock.room("load"):
        loaded = load.catalogue(options.content_path, earlier_path=options.earlier_ledger_path)
    catalogue = loaded.catalogue
    if catalogue is None:
        return _Gathered(catalogue=None, scorecards={}, diagnostics=loaded.diagnostics)
    with clock.room("check"):
        findings = [
            *plan.settings_findings(catalogue),
            *check.catalogue(catalogue, today=options.today),
        ]
    with clock.room("score"):
        scored = score.catalogue(catalogue)
    located = load.located([*findings, *scored.findings])
    return _Gathered(
        catalogue=catalogue,
        scorecards=scored.scorecards,
        diagnostics=(*loaded.diagnostics, *located),
    )


def _published(
    jobs: Sequence[Job],
    options: Options,
    catalogue: Catalogue,
    progress: Callable[[int, int], object],
) -> publish.Outcome:
    try:
        return publish.publish(
            jobs,
            run=partial(render.run, templates_path=options.templates_path),
            key=partial(render.key, templates_path=options.templates_path),
            site_path=options.site_path,
            workers=options.workers,
            use_cache=options.use_cache,
            most_bytes=options.most_bytes,
            progress=progress,
        )
    except publish.TooLarge as fault:
        finding = plan.too_large(catalogue, size=fault.size, most=options.most_bytes)
        return publish.Outcome(diagnostics=tuple(load.located([finding])))


def _report(
    options: Options,
    gathered: _Gathered,
    clock: _Clock,
    *,
    found: Sequence[Diagnostic] = (),
    jobs: Sequence[Job] = (),
    outcome: publish.Outcome | None = None,
) -> BuildReport:
    return BuildReport(
        diagnostics=in_order([*gathered.diagnostics, *found]),
        strict=options.strict,
        configuration=f"{options.content_path.as_posix()}/site.yml",
        products=len(gathered.catalogue.products) if gathered.catalogue else 0,
        pages=sum(job.target.endswith(".html") for job in jobs),
        codes=_count(jobs, Renderer.QR),
        files=len(jobs),
        outcome=outcome or publish.Outcome(),
        seconds=clock.seconds,
    )


def _settings(options: Options, site: Site) -> plan.Settings:
    base_url = (options.base_url or site.base_url).rstrip("/") + "/"
    assets = render.assets(options.templates_path)
    words, *others = (render.words(options.templates_path, one) for one in site.languages)
    return plan.Settings(
        base_url=base_url,
        today=options.today,
        assets=assets,
        words=words,
        translations=dict(zip(site.languages[1:], others, strict=True)),
    )


def _stop(diagnostics: Sequence[Diagnostic], strict: bool) -> bool:
    return any(strict or diagnostic.is_error for diagnostic in diagnostics)


def _count(jobs: Sequence[Job], renderer: Renderer) -> int:
    return sum(job.renderer is renderer for job in jobs)


class _Clock:
    """Times the rooms by name; wall seconds."""

    def __init__(self, progress: Progress) -> None:
        self.progress = progress
        self.seconds: dict[str, float] = {}

    @contextmanager
    def room(self, name: str) -> Iterator[None]:
        self.progress(name, 0, 0)
        start = time.perf_counter()
        yield
        self.seconds[name] = time.perf_counter() - start
