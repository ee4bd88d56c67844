"""Plan: which files the site has and what each shows. Pure: nothing is read, nothing is written.

Enters: a Catalogue, its scorecards, Settings. Leaves: SitePlan(jobs, findings). May import: model, ground floor.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ocop_site import vietnamese
from ocop_site.diagnostics import Finding
from ocop_site.model import translation
from ocop_site.model.catalogue import Catalogue, RecordKey
from ocop_site.model.ledger import printed_address
from ocop_site.model.page import Job, Renderer
from ocop_site.model.scorecard import Scorecard
from ocop_site.plan import (
    atlas,
    codes,
    dashboard,
    files,
    former,
    lists,
    lots,
    machine,
    offline,
    open_data,
    packets,
    pages,
    printed,
    recalls,
    search,
    stamps,
    tourism,
    traces,
    urls,
)
from ocop_site.plan.codes import CODES
from ocop_site.plan.desk import Desk, Settings
from ocop_site.plan.printed import unpublished

LONGEST_PRINTED = 61
"""Characters of a printed address: the most that a version 3-M code holds in alphanumeric mode."""
_PRINTABLE = re.compile(r"[0-9A-Z .:/$%*+-]*")


@dataclass(frozen=True, slots=True)
class SitePlan:
    """Every file of the site, in a fixed order, and what keeps an address from being given."""

    jobs: tuple[Job, ...]
    findings: tuple[Finding, ...]


def site(
    catalogue: Catalogue,
    scorecards: Mapping[tuple[str, str], Scorecard],
    settings: Settings,
    *,
    media_path: str,
) -> SitePlan:
    """The whole site of a catalogue without errors: pages once for each language, everything else once."""
    desk, *others = (
        Desk(
            catalogue=translation.in_language(catalogue, language),
            original=catalogue,
            scorecards=scorecards,
            settings=settings.in_language(language),
            media_path=media_path,
        )
        for language in map(str, catalogue.site.languages)
    )
    data = open_data.package(desk)
    planned = [*_planned(desk), open_data.page(desk, data)]
    translated = [
        _below(one, job)
        for one in others
        for job in (*_planned(one), open_data.page(one, data))
        if _is_page(job)
    ]
    html = [one for one in (*planned, *translated) if _is_page(one) and not former.is_former(one)]
    for_machines = (*machine.copies(desk, planned), *machine.jobs(desk))
    own = (*open_data.files(data), *packets.jobs(desk))
    beside = (*for_machines, *own, *files.jobs(desk, html), offline.worker(desk))
    jobs = (*planned, *translated, *beside)
    targets = frozenset(job.target for job in jobs)
    findings = (*_taken(jobs, catalogue), *printed.lost(catalogue, targets))
    return SitePlan(jobs, findings)


def _planned(desk: Desk) -> list[Job]:
    """The pages in the language of a desk, and the files that stand beside them."""
    own = [
        *traces.jobs(desk),
        *lots.jobs(desk),
        *recalls.jobs(desk),
        *stamps.jobs(desk),
        *lists.jobs(desk),
        *search.jobs(desk),
        *pages.jobs(desk),
        *dashboard.jobs(desk),
        *atlas.jobs(desk),
        *tourism.jobs(desk),
        *offline.page(desk),
    ]
    return [*own, *former.jobs(desk, own)]


def _is_page(job: Job) -> bool:
    return job.renderer is Renderer.PAGE and job.target.endswith(".html")


def _below(desk: Desk, job: Job) -> Job:
    """A page where those of its language lie."""
    return replace(job, target=urls.target(f"{desk.wording.prefix}/{job.target}"))


def settings_findings(catalogue: Catalogue) -> Iterator[Finding]:
    """Whether the stamp's address can be printed; asked before anything is planned."""
    stamp_url = catalogue.site.stamp_url
    longest = printed_address(stamp_url, catalogue.site.code_prefix + "X" * 6)
    path = re.sub(r"^https://[^/]*", "", stamp_url)
    problem, english = "", ""
    if path != path.upper():
        problem, english = "có đường dẫn chữ thường", "has a path in lower case"
    elif not _PRINTABLE.fullmatch(longest):
        problem, english = (
            "có ký tự ngoài bảng chữ của mã QR",
            "has characters outside the code's alphabet",
        )
    elif len(longest) > LONGEST_PRINTED:
        problem, english = f"dài quá {LONGEST_PRINTED} ký tự", f"is longer than {LONGEST_PRINTED}"
    if problem:
        values = {"read": longest, "problem": problem, "problem_en": english}
        where = catalogue.paths[RecordKey("site", "site")]
        yield Finding(code=codes.PRINTED_ADDRESS, path=where, route=("stamp_url",), values=values)


def too_large(catalogue: Catalogue, *, size: int, most: int) -> Finding:
    """That the whole site has `size` bytes where `most` are allowed, and what that is for each product."""
    count = max(1, len(catalogue.products))
    values = {
        "size": vietnamese.format_integer(size // 1_000_000),
        "most": vietnamese.format_integer(most // 1_000_000),
        "products": vietnamese.format_integer(count),
        "share": vietnamese.format_integer(most // count // 1000),
        "used": vietnamese.format_integer(size // count // 1000),
    }
    where = catalogue.paths[RecordKey("site", "site")]
    return Finding(code=codes.SITE_TOO_LARGE, path=where, values=values)


def _taken(jobs: tuple[Job, ...], catalogue: Catalogue) -> Iterator[Finding]:
    """Targets that differ only by case: one file on Windows and macOS disks."""
    seen: set[str] = set()
    for job in jobs:
        if job.target.lower() in seen:
            where = catalogue.paths[RecordKey("site", "site")]
            yield Finding(code=codes.URL_TAKEN, path=where, values={"read": job.target})
        seen.add(job.target.lower())


__all__ = ["CODES", "Settings", "SitePlan", "settings_findings", "site", "too_large", "unpublished"]
