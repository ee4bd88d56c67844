"""What the open data may tell of people (Law 91/2025/QH15): a file that somebody has taken cannot be called back.

Companies, cooperatives and associations are bodies. Behind every other kind of producer stands a person: its place is a
home, its tax number may be a number of a person (since 1/7/2025 that of the identity card). Nobody is named.
"""

from __future__ import annotations

from datetime import date

from ocop_site.model.producer import Point, Producer, ProducerKind
from ocop_site.model.scalars import Declaration
from ocop_site.plan import labels, views
from ocop_site.plan.desk import Desk
from ocop_site.plan.open_data.tables import PointOf

BODIES = frozenset({ProducerKind.COMPANY, ProducerKind.COOPERATIVE, ProducerKind.ASSOCIATION})


def contact(desk: Desk, maker: Producer) -> views.Contact | None:
    """Ways to reach a producer while the consent to publish them holds."""
    return labels.contact(desk, maker)


def consent(desk: Desk, maker: Producer) -> date | None:
    """The day of a consent that holds."""
    return maker.contact.consent if maker.contact and contact(desk, maker) else None


def tax_code(maker: Producer) -> str | None:
    """The tax code of a body."""
    given = maker.tax_code
    return None if maker.kind not in BODIES or isinstance(given, Declaration) else given


def point(desk: Desk, maker: Producer) -> tuple[Point | None, PointOf | None]:
    """Where a producer is: its own point if it is a body's or a consent holds, else that of its commune."""
    may_show = maker.kind in BODIES or consent(desk, maker)
    if maker.location and may_show:
        return maker.location, PointOf.PRODUCER
    place = desk.place(maker.place) if maker.place else None
    if place and place.point:
        return place.point, PointOf.COMMUNE
    return None, None
