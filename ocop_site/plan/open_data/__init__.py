"""Open data: the catalogue as files that anybody may use, described for people and for programs.

Enters: a Desk. Leaves: the files once, and the page about them in each language. What stands below /du-lieu/v1/ keeps its
names and columns for as long as v1 stands in its address (docs/open-data.md, tests/open_data/).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_UP, Decimal

from ocop_site.model.page import Job, Renderer, TextView
from ocop_site.plan import urls, views
from ocop_site.plan.desk import Desk
from ocop_site.plan.open_data import describe
from ocop_site.plan.open_data.package import File, TableFile, data
from ocop_site.plan.open_data.tables import TABLES, VERSION, Column, Table

KILO = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """The files with data, and those that describe them."""

    data: tuple[TableFile, ...]
    descriptors: tuple[File, ...]


def package(desk: Desk) -> Package:
    """Every file of the open data, from the desk of the Vietnamese pages."""
    found = tuple(data(desk))
    described = (describe.package(desk, found), describe.dataset(desk, found))
    return Package(data=found, descriptors=described)


def files(given: Package) -> Iterator[Job]:
    """The files as jobs."""
    for one in (*given.data, *given.descriptors):
        view = TextView(text=one.text)
        yield Job(target=urls.target(urls.data(one.name)), renderer=Renderer.TEXT, view=view)


def page(desk: Desk, given: Package) -> Job:
    """The page about the files, in the language of the desk."""
    licence = desk.catalogue.site.data_licence
    view = views.Data(
        shell=desk.shell(urls.DATA, section="data", title="", description=""),
        version=VERSION,
        date_iso=desk.settings.today.isoformat(),
        licence=views.Link(name=licence.name, url=licence.url) if licence else None,
        tables=tuple(_table(desk, one, given.data) for one in TABLES),
        descriptors=tuple(_file(desk, one) for one in given.descriptors),
        articles_feed=urls.feed(urls.ARTICLES) if desk.catalogue.articles else "",
        recalls_feed=urls.RECALLS_FEED,
    )
    return Job(
        target=urls.target(urls.DATA), renderer=Renderer.PAGE, template="data.html", view=view
    )


def _table(desk: Desk, table: Table, files: Sequence[TableFile]) -> views.DataTable:
    own = [one for one in files if one.table is table]
    return views.DataTable(
        key=table.name,
        rows=desk.wording.integer(own[0].count),
        files=tuple(_file(desk, one) for one in own),
        fields=tuple(map(_field, table.columns)),
    )


def _field(column: Column) -> views.DataField:
    return views.DataField(
        name=column.name,
        says=column.says or column.name,
        type=column.type,
        values=column.values,
        target=column.target,
        is_required=column.is_required,
    )


def _file(desk: Desk, one: File) -> views.DataFile:
    size = (Decimal(one.size) / KILO).to_integral_value(ROUND_UP)
    return views.DataFile(
        name=one.name, url=urls.data(one.name), size=desk.wording.integer(int(size))
    )


__all__ = ["TABLES", "Package", "files", "package", "page"]
