"""Validators that are not ours read the built demonstration: the data package, the maps, the feeds, the sitemap.

frictionless reads the package; geojson the maps; libxml2 the feeds, by a grammar of RFC 4287 (atom.rnc), and the W3C feed
validator too where OCOP_FEED_VALIDATOR names the folder `src` of its repository; xmlschema the sitemap, by the schema of
sitemaps.org that the npm package `sitemap` carries. Each of them has to refuse what is wrong.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import geojson
import pytest
import rnc2rng
import xmlschema
from frictionless import Package
from lxml import etree

from tests import make
from tests.demonstration import Demo

pytestmark = pytest.mark.conformance
HERE = Path(__file__).parent
DATA = "du-lieu/v1"
FEEDS = ("tin/feed.xml", "thu-hoi/feed.xml", "tin/the/huong-dan/feed.xml")
PROVINCE = ((106.4, 108.3), (20.6, 21.7))
"""Longitudes and latitudes between which Quảng Ninh lies."""
ATOM = "{http://www.w3.org/2005/Atom}"
_W3C = """
import sys
sys.path.insert(0, sys.argv[1])
import feedvalidator
from feedvalidator import compatibility
from feedvalidator.formatter.text_plain import Formatter
text = sys.stdin.buffer.read()
events = feedvalidator.validateString(text, firstOccurrenceOnly=0, base=sys.argv[2])["loggedEvents"]
print("\\n".join(Formatter(compatibility.AA(events))))
"""


@pytest.fixture(scope="module")
def site(demo_site: Demo) -> Path:
    """The folder of the demonstration site."""
    return demo_site.path


@pytest.fixture(scope="module")
def grammar() -> etree.RelaxNG:
    text = rnc2rng.dumps(rnc2rng.loads((HERE / "atom.rnc").read_text(encoding="utf-8")))
    return etree.RelaxNG(etree.fromstring(text.encode()))


@pytest.fixture(scope="module")
def sitemap() -> xmlschema.XMLSchema:
    """The schema of sitemaps.org with that of XHTML 1, for the links to other languages; nothing is fetched."""
    named = os.environ.get("OCOP_SITEMAP_XSD")
    path = Path(named or make.ROOT / "node_modules/sitemap/schema/sitemap.xsd")
    if not path.is_file():
        pytest.skip("no sitemap.xsd: set OCOP_SITEMAP_XSD or run npm install sitemap")
    xhtml = Path(xmlschema.__file__).parent / "schemas/XHTML/xhtml1-strict.xsd"
    return xmlschema.XMLSchema([str(path), str(xhtml)], allow="local")


def test_the_data_package_is_valid(site: Path) -> None:
    report = Package(str(site / DATA / "datapackage.json")).validate()
    assert report.flatten(["name", "rowNumber", "fieldName", "message"]) == []
    assert report.valid
    rows = {one.name: one.stats.get("rows") for one in report.tasks}
    records = {one.name.split(".")[0] for one in (make.ROOT / "content/products").glob("*.md")}
    assert rows["products"] == len(records) > 50
    assert rows["recognitions"] > 50
    assert len(rows) == 9


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        ("products.csv", ",ho-bep-la-dong,", ",ho-khong-co,", "foreign-key"),
        ("products.csv", ",in-force,", ",valid,", "constraint-error"),
        ("recalls.csv", ",2026-11-12,", ",12/11/2026,", "type-error"),
        ("lots.csv", "product,lot,", "product,lo,", "incorrect-label"),
        ("places.geojson", "Hà Tu", "Ha Tu", "hash-count"),
    ],
)
def test_a_package_with_a_fault_is_refused(
    site: Path, tmp_path: Path, file: str, old: str, new: str, fault: str
) -> None:
    folder = tmp_path / "v1"
    shutil.copytree(site / DATA, folder)
    body = (folder / file).read_bytes()
    assert old.encode() in body
    (folder / file).write_bytes(body.replace(old.encode(), new.encode(), 1))
    found = Package(str(folder / "datapackage.json")).validate().flatten(["type"])
    assert [fault] in found


@pytest.mark.parametrize("name", ["places", "producers"])
def test_the_maps_are_geojson_with_every_point_in_the_province(site: Path, name: str) -> None:
    found = geojson.loads((site / DATA / f"{name}.geojson").read_text(encoding="utf-8"))
    assert isinstance(found, geojson.FeatureCollection)
    assert (found.is_valid, found.errors()) == (True, [])
    assert len(found.features) > 40
    (west, east), (south, north) = PROVINCE
    for one in found.features:
        assert (one.is_valid, one.geometry.is_valid) == (True, True)
        longitude, latitude = one.geometry.coordinates
        assert west < longitude < east
        assert south < latitude < north


def test_a_map_with_a_fault_is_refused() -> None:
    point = {"type": "Point", "coordinates": ["107", 21]}
    feature = {"type": "Feature", "geometry": point, "properties": {}}
    with pytest.raises(ValueError, match="number"):
        geojson.loads(json.dumps({"type": "FeatureCollection", "features": [feature]}))


@pytest.mark.parametrize("name", FEEDS)
def test_a_feed_is_valid(site: Path, grammar: etree.RelaxNG, name: str) -> None:
    text = (site / name).read_bytes()
    assert list(_faults(text, grammar)) == []
    assert len(etree.fromstring(text).findall(f"{ATOM}entry")) > 1


def test_every_feed_of_the_site_is_valid(site: Path, grammar: etree.RelaxNG) -> None:
    feeds = sorted(site.rglob("feed.xml"))
    faults = {
        one.relative_to(site).as_posix(): found
        for one in feeds
        if (found := list(_faults(one.read_bytes(), grammar)))
    }
    assert faults == {}
    assert len(feeds) > 10


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<author><name>Văn phòng", "<author><name/><name>Văn phòng"),
        ("+07:00</updated>", "</updated>"),
        ("<id>https://ocop.example.vn", "<id>"),
        ('rel="self"', 'rel="selves"'),
        ('<category term="', '<category title="'),
        ('<summary type="text">', '<summary type="markdown">'),
        ("<entry>", "<entry><price>1</price>"),
        ("</feed>", "<title>x</title></feed>"),
    ],
)
def test_a_feed_with_a_fault_is_refused(
    site: Path, grammar: etree.RelaxNG, old: str, new: str
) -> None:
    text = (site / FEEDS[0]).read_text(encoding="utf-8")
    assert old in text
    assert list(_faults(text.replace(old, new, 1).encode(), grammar))


def test_the_sitemap_is_valid(site: Path, sitemap: xmlschema.XMLSchema) -> None:
    path = site / "sitemap.xml"
    assert [str(one) for one in sitemap.iter_errors(str(path))] == []
    text = path.read_text(encoding="utf-8")
    assert text.count("<url>") > 200
    assert "hreflang" in text
    assert "/tin/the/huong-dan/" in text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<url>", "<url><loc>http://a</loc></url><url>"),
        ("<url>", "<url><lastmod>hôm qua</lastmod>"),
        ('hreflang="en"', 'language="en"'),
        ("</urlset>", "<url></url></urlset>"),
    ],
)
def test_a_sitemap_with_a_fault_is_refused(
    site: Path, tmp_path: Path, sitemap: xmlschema.XMLSchema, old: str, new: str
) -> None:
    text = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert old in text
    broken = make.put(tmp_path, "sitemap.xml", text.replace(old, new, 1))
    assert list(sitemap.iter_errors(str(broken)))


def _faults(text: bytes, grammar: etree.RelaxNG) -> Iterator[str]:
    """What is wrong with a feed."""
    feed = etree.fromstring(text)
    if not grammar.validate(feed):
        yield from map(str, grammar.error_log)
    ids = [one.text for one in feed.iter(f"{ATOM}id")]
    if len(ids) != len(set(ids)):
        yield "two entries have one id"  # RFC 4287, 4.1.1
    newest = max((one.text or "" for one in feed.iter(f"{ATOM}updated")), default="")
    if feed.findtext(f"{ATOM}updated") != newest:
        yield "an entry is newer than its feed"
    if date.fromisoformat(newest[:10]) > make.TODAY:
        yield "a day to come"
    yield from _w3c(text, feed)


def _w3c(text: bytes, feed: etree._Element) -> Iterator[str]:
    """What the W3C feed validator says; nothing where it is not there."""
    folder = os.environ.get("OCOP_FEED_VALIDATOR")
    if folder:
        address = str(feed.xpath("string(//*[@rel='self']/@href)"))
        command = [sys.executable, "-W", "ignore", "-c", _W3C, folder, address]
        ran = subprocess.run(command, input=text, capture_output=True, check=True)
        yield from filter(None, ran.stdout.decode().split("\n"))
