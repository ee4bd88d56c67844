"""Plan: which files the site has and what each shows. Pure: nothing is read, nothing is written.

Enters: a Catalogue, its scorecards, Settings. Leaves: SitePlan(jobs, findings). May import: model, ground floor.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ocop_site.diagnostics import Finding
from ocop_site.model.catalogue import Catalogue, RecordKey
from ocop_site.model.page import Job
from ocop_site.model.scorecard import Scorecard
from ocop_site.plan import codes, dashboard, files, lists, pages, traces
from ocop_site.plan.codes import CODES
from ocop_site.plan.desk import Desk, Settings

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
    """The whole site of a catalogue without errors."""
    desk = Desk(
        catalogue=catalogue, scorecards=scorecards, settings=settings, media_path=media_path
    )
    page_jobs = [*traces.jobs(desk), *lists.jobs(desk), *pages.jobs(desk), *dashboard.jobs(desk)]
    html = [job for job in page_jobs if job.template]
    jobs = (*page_jobs, *files.jobs(desk, html))
    return SitePlan(jobs, tuple(_taken(jobs, catalogue)))


def settings_findings(catalogue: Catalogue) -> Iterator[Finding]:
    """Whether the stamp's address can be printed; asked before anything is planned."""
    stamp_url = catalogue.site.stamp_url
    longest = traces.printed_address(stamp_url, catalogue.site.code_prefix + "X" * 6)
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


def _taken(jobs: tuple[Job, ...], catalogue: Catalogue) -> Iterator[Finding]:
    """Targets that differ only by case: one file on Windows and macOS disks."""
    seen: set[str] = set()
    for job in jobs:
        if job.target.lower() in seen:
            where = catalogue.paths[RecordKey("site", "site")]
            yield Finding(code=codes.URL_TAKEN, path=where, values={"read": job.target})
        seen.add(job.target.lower())


__all__ = ["CODES", "Settings", "SitePlan", "settings_findings", "site"]
