"""The two descriptions of the open data: datapackage.json (Frictionless Data Package v1) and dcat.jsonld (W3C DCAT)."""

from __future__ import annotations

from collections.abc import Sequence

from ocop_site.plan import urls
from ocop_site.plan.desk import Desk
from ocop_site.plan.machine import identities
from ocop_site.plan.machine.text import Json, document, given
from ocop_site.plan.open_data.package import File, TableFile
from ocop_site.plan.open_data.tables import VERSION, Column, Table

PACKAGE, DATASET = "datapackage.json", "dcat.jsonld"
CONTEXT: Json = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_EU = "http://publications.europa.eu/resource/authority"
_IANA = "https://www.iana.org/assignments/media-types"


def package(desk: Desk, files: Sequence[TableFile]) -> File:
    """https://specs.frictionlessdata.io/data-package/: every data file with its columns, size and digest."""
    licence = desk.catalogue.site.data_licence
    licences: list[Json] = [{"title": licence.name, "path": licence.url}] if licence else []
    resources: list[Json] = [_resource(desk, one) for one in files]
    told = given(
        profile="data-package",
        name=f"ocop-{desk.catalogue.site.province}",
        id=identities.identity(desk, urls.DATA),
        title=_title(desk),
        description=_description(desk),
        version=VERSION,
        created=f"{desk.settings.today.isoformat()}T00:00:00+07:00",
        homepage=identities.page(desk, urls.DATA),
        licenses=licences,
        contributors=[{"title": desk.catalogue.site.publisher.name, "role": "publisher"}],
        resources=resources,
    )
    return File(name=PACKAGE, text=document(told))


def dataset(desk: Desk, files: Sequence[TableFile]) -> File:
    """https://www.w3.org/TR/vocab-dcat-3/ in the manner of DCAT-AP: one dataset, one distribution for each file."""
    site = desk.catalogue.site
    name = identities.identity(desk, urls.DATA)
    told: dict[str, Json | None] = {
        "@context": CONTEXT,
        "@id": name,
        "@type": "dcat:Dataset",
        "dct:title": _in_languages(desk, "title"),
        "dct:description": _in_languages(desk, "description"),
        "dct:identifier": name,
        "dct:publisher": _publisher(desk),
        "dcat:contactPoint": _contact(desk),
        "dct:modified": _typed(desk.settings.today.isoformat(), "xsd:date"),
        "dcat:version": VERSION,
        "dcat:theme": {"@id": f"{_EU}/data-theme/AGRI"},
        "dct:language": {"@id": f"{_EU}/language/VIE"},
        "dct:spatial": {
            "@type": "dct:Location",
            "rdfs:label": {"@value": site.province_name, "@language": "vi"},
        },
        "dct:license": {"@id": site.data_licence.url} if site.data_licence else None,
        "dcat:landingPage": {"@id": identities.page(desk, urls.DATA)},
        "dcat:distribution": [_distribution(desk, one) for one in files],
    }
    return File(name=DATASET, text=document(given(**told)))


def _resource(desk: Desk, one: TableFile) -> Json:
    """A file. The columns stand with the CSV form; JSON is the same table once more, and is called by its ending."""
    table = one.table
    is_tabular = one.form == "csv"
    return given(
        name=f"{table.name}-json" if one.form == "json" else table.name,
        path=one.name,
        profile="tabular-data-resource" if is_tabular else "data-resource",
        title=_say(desk, f"data.table.{table.name}"),
        description=_say(desk, f"data.note.{table.name}"),
        format=one.form,
        mediatype=one.media_type,
        encoding="utf-8",
        bytes=one.size,
        hash=f"sha256:{one.sha256}",
        schema=_schema(desk, table) if is_tabular else None,
    )


def _schema(desk: Desk, table: Table) -> Json:
    keys: list[Json] = [
        {"fields": one.name, "reference": {"resource": one.target, "fields": "id"}}
        for one in table.columns
        if one.target
    ]
    key: Json = list(table.key) if len(table.key) > 1 else table.key[0]
    return given(
        fields=[_field(desk, one) for one in table.columns],
        missingValues=[""],
        primaryKey=key,
        foreignKeys=keys,
    )


def _field(desk: Desk, column: Column) -> Json:
    limits = given(required=column.is_required or None, enum=list(column.values))
    return given(
        name=column.name,
        type=column.type,
        description=_say(desk, f"data.field.{column.says or column.name}"),
        constraints=limits or None,
    )


def _distribution(desk: Desk, one: TableFile) -> Json:
    site = desk.catalogue.site
    url = identities.page(desk, urls.data(one.name))
    told: dict[str, Json | None] = {
        "@id": identities.identity(desk, urls.data(one.name)),
        "@type": "dcat:Distribution",
        "dct:title": one.name,
        "dcat:accessURL": {"@id": identities.page(desk, urls.DATA)},
        "dcat:downloadURL": {"@id": url},
        "dcat:mediaType": {"@id": f"{_IANA}/{one.media_type}"},
        "dcat:byteSize": _typed(str(one.size), "xsd:nonNegativeInteger"),
        "dct:license": {"@id": site.data_licence.url} if site.data_licence else None,
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": _typed(one.sha256, "xsd:hexBinary"),
        },
    }
    return given(**told)


def _publisher(desk: Desk) -> Json:
    return {"@type": "foaf:Organization", "foaf:name": desk.catalogue.site.publisher.name}


def _contact(desk: Desk) -> Json:
    publisher = desk.catalogue.site.publisher
    mail: Json | None = {"@id": f"mailto:{publisher.email}"} if publisher.email else None
    return given(
        **{"@type": "vcard:Organization", "vcard:fn": publisher.name, "vcard:hasEmail": mail}
    )


def _typed(value: str, type: str) -> Json:
    return {"@value": value, "@type": type}


def _in_languages(desk: Desk, key: str) -> Json:
    """A sentence of the package in every language of the site."""
    languages = ("vi", *desk.settings.translations)
    return [{"@value": _package(desk, key, one), "@language": one} for one in languages]


def _title(desk: Desk) -> str:
    return _package(desk, "title", "vi")


def _description(desk: Desk) -> str:
    return _package(desk, "description", "vi")


def _package(desk: Desk, key: str, language: str) -> str:
    site = desk.catalogue.site
    if key == "description" and site.demo:
        key = "demo"
    text = _say(desk, f"data.package.{key}", language)
    return text.replace("{province}", site.province_name)


def _say(desk: Desk, key: str, language: str = "vi") -> str:
    """A message; its key stands where there is none, and the page's fault names it."""
    return desk.settings.in_language(language).words.get(key, key).replace("\u00a0", " ")
