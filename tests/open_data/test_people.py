"""Of people the files tell what they agreed to, while they agree; nobody is named."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from ocop_site.model.catalogue import Catalogue
from ocop_site.model.producer import Contact, LedBy, Point, ProducerKind
from ocop_site.plan.open_data import people
from tests.open_data import reading
from tests.plan import desks

OWN = Point.model_validate({"lat": "21,5001", "lon": "107,4001"})
REACHED = {
    "name": "Nguyễn Thị Mơ",
    "phone": "0987 654 321",
    "zalo": "0987 654 321",
    "email": "mo@a.vn",
    "web": "https://mo.vn",
}
SECRETS = ("Nguyễn Thị Mơ", "987654321", "0987", "mo@a.vn", "mo.vn", "Ngõ 5", "079123456789")
HOLDING: list[dict[str, str]] = [
    {"consent": "1/6/2026"},
    {"consent": "26/11/2026"},
    {"consent": "1/6/2026", "until": "26/11/2026"},
    {"consent": "1/6/2026", "withdrawn": "27/11/2026"},
]
LAPSED: list[dict[str, str]] = [
    {"consent": "27/11/2026"},
    {"consent": "1/6/2026", "until": "25/11/2026"},
    {"consent": "1/6/2026", "withdrawn": "26/11/2026"},
]


def told(
    catalogue: Catalogue, kind: ProducerKind, contact: dict[str, str] | None
) -> dict[str, str]:
    """The files where the only producer is of this kind and has such a consent."""
    given = Contact.model_validate({**REACHED, **contact}) if contact else None
    changes: dict[str, Any] = {
        "kind": kind,
        "contact": given,
        "location": OWN,
        "street": "Ngõ 5",
        "tax_code": "079123456789",
        "led_by": LedBy(woman=True),
    }
    makers = desks.replace_one(catalogue.producers, **changes)
    return reading.files(dataclasses.replace(catalogue, producers=makers))


def point_of(files: dict[str, str]) -> tuple[list[float], str]:
    (one,) = reading.features(files["producers.geojson"]).values()
    return one["geometry"]["coordinates"], one["properties"]["point_of"]


@pytest.mark.parametrize("consent", HOLDING)
@pytest.mark.parametrize("kind", ProducerKind)
def test_contacts_are_there_while_the_consent_holds(
    catalogue: Catalogue, kind: ProducerKind, consent: dict[str, str]
) -> None:
    files = told(catalogue, kind, consent)
    (row,) = reading.rows(files["producers.csv"])
    assert (row["phone"], row["email"]) == ("0987 654 321", "mo@a.vn")
    assert (row["zalo"], row["web"]) == ("84987654321", "https://mo.vn")
    assert row["consent"] in ("2026-06-01", "2026-11-26")
    assert point_of(files) == ([107.4001, 21.5001], "producer")


@pytest.mark.parametrize("consent", [*LAPSED, None])
@pytest.mark.parametrize("kind", ProducerKind)
def test_no_contact_is_in_any_file_without_a_consent_that_holds(
    catalogue: Catalogue, kind: ProducerKind, consent: dict[str, str] | None
) -> None:
    files = told(catalogue, kind, consent)
    (row,) = reading.rows(files["producers.csv"])
    assert {row[key] for key in ("phone", "email", "zalo", "web", "consent")} == {""}
    whole = "".join(files.values())
    kept = () if kind not in people.BODIES else ("079123456789",)
    assert [one for one in SECRETS if one in whole] == list(kept)


@pytest.mark.parametrize("kind", sorted(set(ProducerKind) - people.BODIES))
def test_a_home_is_not_shown_without_consent_but_its_commune(
    catalogue: Catalogue, kind: ProducerKind
) -> None:
    place = catalogue.places["06838"].point
    assert place is not None
    files = told(catalogue, kind, None)
    assert point_of(files) == ([float(place.lon), float(place.lat)], "commune")
    (row,) = reading.rows(files["producers.csv"])
    assert (row["lat"], row["lon"], row["point_of"]) == (str(place.lat), str(place.lon), "commune")
    assert row["tax_code"] == ""


@pytest.mark.parametrize("kind", sorted(people.BODIES))
def test_a_body_stands_where_it_is(catalogue: Catalogue, kind: ProducerKind) -> None:
    files = told(catalogue, kind, None)
    assert point_of(files) == ([107.4001, 21.5001], "producer")
    assert reading.rows(files["producers.csv"])[0]["tax_code"] == "079123456789"


def test_nobody_is_named_even_with_consent(catalogue: Catalogue) -> None:
    whole = "".join(told(catalogue, ProducerKind.HOUSEHOLD, HOLDING[0]).values())
    assert [one for one in ("Nguyễn Thị Mơ", "Ngõ 5", "079123456789") if one in whole] == []


def test_a_producer_without_any_point_is_on_no_map(catalogue: Catalogue) -> None:
    makers = desks.replace_one(catalogue.producers, place=None, location=None)
    files = reading.files(dataclasses.replace(catalogue, producers=makers))
    assert reading.features(files["producers.geojson"]) == {}
