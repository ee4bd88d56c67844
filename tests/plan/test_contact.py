"""Personal contact is shown only while a dated consent holds (Law 91/2025/QH15)."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta
from typing import Any

import pytest

from ocop_site import vietnamese
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.producer import Contact
from ocop_site.plan import labels, views
from tests import make
from tests.plan import desks

DAY = timedelta(days=1)
LONG_AGO = date(2020, 1, 1)
GIVEN: dict[str, Any] = {
    "name": "Bộ phận bán hàng",
    "phone": vietnamese.parse_phone("0203 3365214"),
    "zalo": vietnamese.parse_phone("0912 345 678"),
    "email": "lienhe@htx.example.vn",
    "web": "https://htx.example.vn",
}
PRIVATE = ("Bộ phận bán hàng", "3365214", "912345678", "lienhe@htx", "htx.example.vn")


def given(**days: date) -> Contact:
    return Contact(**{"consent": LONG_AGO, **GIVEN, **days})


HOLDS = {
    "no end": given(),
    "from today": given(consent=make.TODAY),
    "until today": given(until=make.TODAY),
    "withdrawn from tomorrow": given(withdrawn=make.TODAY + DAY),
}
HOLDS_NOT = {
    "absent": None,
    "from tomorrow": given(consent=make.TODAY + DAY),
    "ended yesterday": given(until=make.TODAY - DAY),
    "withdrawn today": given(withdrawn=make.TODAY),
    "withdrawn long ago": given(withdrawn=LONG_AGO),
    "withdrawn though it would go on": given(until=make.TODAY + DAY, withdrawn=make.TODAY - DAY),
}


def _planned(catalogue: Catalogue, contact: Contact | None) -> dict[str, object]:
    producers = desks.replace_one(catalogue.producers, contact=contact)
    jobs = desks.planned(dataclasses.replace(catalogue, producers=producers))
    return {target: job.view for target, job in jobs.items()}


@pytest.mark.parametrize("contact", HOLDS.values(), ids=list(HOLDS))
def test_contact_is_shown_while_the_consent_holds(contact: Contact, catalogue: Catalogue) -> None:
    pages = _planned(catalogue, contact)

    shown = views.Contact(
        name="Bộ phận bán hàng",
        phone=GIVEN["phone"].national,
        phone_link="+842033365214",
        zalo="84912345678",
        email="lienhe@htx.example.vn",
        web="https://htx.example.vn",
        consent=vietnamese.format_date(contact.consent),
    )
    for target in (f"T/{make.CODE}/index.html", "p/htx-ban-mai/index.html"):
        assert getattr(pages[target], "contact") == shown  # noqa: B009


@pytest.mark.parametrize("contact", HOLDS_NOT.values(), ids=list(HOLDS_NOT))
def test_contact_is_in_no_view_when_the_consent_does_not_hold(
    contact: Contact | None, catalogue: Catalogue
) -> None:
    publisher = catalogue.site.publisher.model_copy(update={"phone": None})
    site = catalogue.site.model_copy(update={"publisher": publisher})
    pages = _planned(dataclasses.replace(catalogue, site=site), contact)

    everything = repr(pages)
    assert [one for one in PRIVATE if one in everything] == []
    for target in (f"T/{make.CODE}/index.html", "p/htx-ban-mai/index.html"):
        assert getattr(pages[target], "contact") is None  # noqa: B009


def test_fields_that_are_not_given_are_empty(catalogue: Catalogue) -> None:
    (maker,) = catalogue.producers.values()
    maker = maker.model_copy(update={"contact": Contact(consent=LONG_AGO)})

    assert labels.contact(desks.desk(catalogue), maker) == views.Contact(
        name="", phone="", phone_link="", zalo="", email="", web="", consent="1/1/2020"
    )


def test_the_consent_is_asked_on_the_day_of_the_build(catalogue: Catalogue) -> None:
    (maker,) = catalogue.producers.values()
    maker = maker.model_copy(update={"contact": given(until=make.TODAY)})

    assert labels.contact(desks.desk(catalogue), maker) is not None
    assert labels.contact(desks.desk(catalogue, today=make.TODAY + DAY), maker) is None
