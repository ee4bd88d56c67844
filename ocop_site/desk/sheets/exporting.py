"""`export sheet`: one workbook for each member and product of a round."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ocop_site.desk import workbook, writing
from ocop_site.desk.sheet_form import Heading, form
from ocop_site.model.catalogue import Catalogue, RecordKey
from ocop_site.model.criteria import CriteriaSet
from ocop_site.model.product import Product
from ocop_site.model.round import Entry, Member, Round


class CannotExport(Exception):
    """What was asked for is not in the round; the text says what, in Vietnamese and English."""


def export(
    catalogue: Catalogue, round_id: str, folder: Path, *, product: str = "", member: str = ""
) -> list[Path]:
    """Write the workbooks of a round (of one product, of one member) into `folder`; their paths.

    Raises CannotExport for an unknown round, product or member, and for a product without a criteria set.
    """
    round_ = catalogue.rounds.get(round_id)
    if round_ is None:
        raise CannotExport(f"{round_id}: không có đợt này / no such round")
    products = _chosen([one.product for one in _rated(round_)], product, "sản phẩm / product")
    members = _chosen([one.id for one in round_.council.members], member, "thành viên / member")
    files = dict(_files(catalogue, round_, products, members))
    writing.write_all({folder / name: content for name, content in files.items()})
    return [folder / name for name in files]


def set_of(catalogue: Catalogue, round_: Round, product: Product) -> CriteriaSet | None:
    """The criteria set that a product is rated by in a round: of several that of its first sheet."""
    numbers = catalogue.sets_of(round_.criteria, product.set)
    given = catalogue.sheets_of(round_.id, product.id)
    own = [*(sheet.set for sheet in given if sheet.set in numbers), *numbers]
    return catalogue.criteria_set(round_.criteria, own[0]) if own else None


def _rated(round_: Round) -> Iterator[Entry]:
    """The entries whose dossier was taken; a rejected one gets no sheets."""
    return (entry for entry in round_.entries if entry.rejected is None)


def _chosen(all: list[str], wanted: str, what: str) -> list[str]:
    if wanted and wanted not in all:
        raise CannotExport(f"{wanted}: đợt không có / not in the round: {what}")
    return [wanted] if wanted else all


def _files(
    catalogue: Catalogue, round_: Round, products: list[str], members: list[str]
) -> Iterator[tuple[str, bytes]]:
    templates: dict[str, workbook.Template] = {}
    council = {one.id: one for one in round_.council.members}
    for product_id in products:
        product = catalogue.products.get(product_id)
        criteria = set_of(catalogue, round_, product) if product else None
        if product is None or criteria is None:
            raise CannotExport(
                f"{product_id}: chưa biết bộ tiêu chí / its criteria set is not known"
            )
        if criteria.id not in templates:
            templates[criteria.id] = workbook.Template(form(criteria))
        for member in members:
            heading = _heading(catalogue, round_, product, criteria, council[member])
            name = f"{round_.id}-{product_id}-{member}.xlsx"
            yield name, templates[criteria.id].save(heading)


def _heading(
    catalogue: Catalogue, round_: Round, product: Product, criteria: CriteriaSet, member: Member
) -> Heading:
    producer = catalogue.producers.get(product.producer)
    decision = catalogue.decisions[criteria.decision]
    digest = catalogue.digests[RecordKey("criteria", criteria.id)]
    return Heading(
        lines=(
            f"{round_.name} ({round_.id})",
            product.name,
            producer.name if producer else product.producer,
            f"{criteria.num}. {criteria.name}",
            decision.number,
            f"{member.id} – {member.role}",
        ),
        facts=(round_.id, product.id, member.id, str(criteria.num), criteria.decision, digest),
        opened=round_.opened,
    )
