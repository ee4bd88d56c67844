"""The files of a plan as somebody reads them who knows the page about them and nothing of the program."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from typing import Any

from ocop_site.model.catalogue import Catalogue
from ocop_site.model.page import Job, TextView
from ocop_site.plan import urls
from ocop_site.render import messages
from tests import make
from tests.plan import desks

WORDS = messages.catalogue(make.ROOT / "templates", "vi")
ENGLISH = messages.catalogue(make.ROOT / "templates", "en")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def files(catalogue: Catalogue, **changes: Any) -> dict[str, str]:
    """The text of every file of the open data by its name."""
    jobs = desks.planned(catalogue, words=WORDS, **changes)
    folder = urls.target(urls.data(""))[: -len("index.html")]
    return {
        target.removeprefix(folder): text_of(job)
        for target, job in jobs.items()
        if target.startswith(folder)
    }


def text_of(job: Job) -> str:
    """The text of a job that has one."""
    assert isinstance(job.view, TextView)
    return job.view.text


def rows(text: str) -> list[dict[str, str]]:
    """A CSV file's rows by column, apostrophes that guard against formulas taken off."""
    assert text.startswith("\ufeff")
    found = list(csv.reader(io.StringIO(text[1:], newline=""), strict=True))
    header, *body = found
    assert {len(one) for one in found} == {len(header)}
    return [dict(zip(header, map(plain, one), strict=True)) for one in body]


def plain(cell: str) -> str:
    """What was recorded: one apostrophe off where it guards."""
    return cell[1:] if _GUARDED.match(cell) else cell


def objects(text: str) -> list[dict[str, Any]]:
    """The rows of a JSON file."""
    found = json.loads(text)
    assert isinstance(found, list)
    return found


def features(text: str) -> dict[str, dict[str, Any]]:
    """The features of a GeoJSON file by id."""
    return {one["id"]: one for one in json.loads(text)["features"]}


def as_cell(value: object) -> str:
    """What a CSV cell holds of a value of the JSON file."""
    if value is None:
        return ""
    if isinstance(value, bool | list):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return str(value)


def every_cell(given: Mapping[str, str]) -> list[str]:
    """The cells of all CSV files, as they are written."""
    return [
        cell
        for name, text in given.items()
        if name.endswith(".csv")
        for row in csv.reader(io.StringIO(text[1:], newline=""))
        for cell in row
    ]
