"""The descriptions say what the files are: in Vietnamese, in every language of the site, with the publisher's terms."""

from __future__ import annotations

import dataclasses
import hashlib
import json

import pytest
import rdflib

from ocop_site.model.catalogue import Catalogue
from ocop_site.model.site import Licence
from ocop_site.plan import urls
from tests.open_data import reading

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
"""rdflib 7 warns of a class that it uses itself."""

DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")
DCT = rdflib.Namespace("http://purl.org/dc/terms/")
SPDX = rdflib.Namespace("http://spdx.org/rdf/terms#")
NAME = rdflib.URIRef("https://ocop.example.vn/du-lieu/")
CC_BY = Licence(name="CC BY 4.0", url="https://creativecommons.org/licenses/by/4.0/")


def licensed(catalogue: Catalogue, licence: Licence | None = CC_BY) -> Catalogue:
    site = catalogue.site.model_copy(update={"data_licence": licence})
    return dataclasses.replace(catalogue, site=site)


def graph(files: dict[str, str]) -> rdflib.Graph:
    return rdflib.Graph().parse(data=files["dcat.jsonld"], format="json-ld")


def test_the_package_names_every_data_file_with_its_size_and_digest(demo: Catalogue) -> None:
    files = reading.files(demo)
    package = json.loads(files["datapackage.json"])
    assert {one["path"] for one in package["resources"]} == set(files) - {
        *("datapackage.json", "dcat.jsonld")
    }
    for one in package["resources"]:
        body = files[one["path"]].encode()
        assert one["bytes"] == len(body)
        assert one["hash"] == f"sha256:{hashlib.sha256(body).hexdigest()}"


def test_every_column_is_told_of_in_words(demo: Catalogue) -> None:
    package = json.loads(reading.files(demo)["datapackage.json"])
    fields = [
        field
        for one in package["resources"]
        if "schema" in one
        for field in one["schema"]["fields"]
    ]
    assert len(fields) > 80
    assert [one["name"] for one in fields if not one["description"].endswith(".")] == []
    assert {one["title"] for one in package["resources"]} >= {"Sản phẩm", "Thu hồi hàng"}


def test_the_dataset_has_a_distribution_for_every_file(catalogue: Catalogue) -> None:
    files = reading.files(licensed(catalogue))
    found = graph(files)
    assert found.value(NAME, rdflib.RDF.type) == DCAT.Dataset
    names = set(files) - {"datapackage.json", "dcat.jsonld"}
    own = list(found.objects(NAME, DCAT.distribution))
    served = "https://example.github.io/ocop/du-lieu/v1/"
    assert {str(found.value(one, DCAT.downloadURL)) for one in own} == {served + n for n in names}
    for one in own:
        body = files[str(one).rpartition("/")[2]].encode()
        assert str(one).startswith("https://ocop.example.vn/du-lieu/v1/")
        assert found.value(one, DCAT.byteSize).toPython() == len(body)
        sum_of = found.value(one, SPDX.checksum)
        assert str(found.value(sum_of, SPDX.checksumValue)) == hashlib.sha256(body).hexdigest()
        assert str(found.value(one, DCT.license)) == CC_BY.url


def test_the_dataset_is_titled_in_every_language_of_the_site(catalogue: Catalogue) -> None:
    site = catalogue.site.model_copy(update={"languages": ("vi", "en")})
    both = reading.files(
        dataclasses.replace(catalogue, site=site), translations={"en": reading.ENGLISH}
    )
    titles = {one.language: str(one) for one in graph(both).objects(NAME, DCT.title)}
    assert titles == {"vi": "Sản phẩm OCOP Quảng Ninh", "en": "OCOP products of Quảng Ninh"}
    alone = graph(reading.files(catalogue)).objects(NAME, DCT.title)
    assert [one.language for one in alone] == ["vi"]


def test_demonstration_content_says_so_in_both_descriptions(catalogue: Catalogue) -> None:
    for is_demo in (True, False):
        site = catalogue.site.model_copy(update={"demo": is_demo})
        files = reading.files(dataclasses.replace(catalogue, site=site))
        told = (
            json.loads(files["datapackage.json"])["description"],
            str(graph(files).value(NAME, DCT.description)),
        )
        assert [one.startswith("Nội dung minh hoạ") for one in told] == [is_demo, is_demo]


def test_without_a_licence_none_is_claimed(catalogue: Catalogue) -> None:
    files = reading.files(licensed(catalogue, None))
    assert "licenses" not in json.loads(files["datapackage.json"])
    assert list(graph(files).objects(None, DCT.license)) == []
    given = json.loads(reading.files(licensed(catalogue))["datapackage.json"])
    assert given["licenses"] == [{"title": CC_BY.name, "path": CC_BY.url}]


def test_the_page_is_where_the_descriptions_say(catalogue: Catalogue) -> None:
    files = reading.files(catalogue)
    assert json.loads(files["datapackage.json"])["homepage"] == (
        "https://example.github.io/ocop" + urls.DATA
    )
