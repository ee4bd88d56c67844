"""Turn a list of press reports (realdata/ocop-products.yml) into a content folder.

Every product becomes a record without score, its recognition marked `source: press`; what the report does not say
stays undeclared. Run by a person: python -m tests.conformance.press LIST.yml FOLDER
"""

from __future__ import annotations

import random
import re
import shutil
import sys
from datetime import date
from pathlib import Path

import yaml

from ocop_site import load, vietnamese
from ocop_site.desk import ledger
from ocop_site.model import trace_code

ROOT = Path(__file__).parents[2]
KINDS = {
    "doanh nghiệp": "company",
    "HTX": "cooperative",
    "THT": "cooperative-group",
    "hộ/cơ sở": "household",
}
SITE = {
    "name": "Sản phẩm đã công bố trên báo chí",
    "province": "22",
    "province_name": "Quảng Ninh",
    "base_url": "https://example.org/bao-chi/",
    "stamp_url": "https://ocop.example.vn",
    "code_prefix": "QN",
    "publisher": {"name": "Bản thử, không công bố"},
}


def write(listed_path: Path, content_path: Path) -> int:
    """Write the folder; how many products it has."""
    listed = yaml.safe_load(listed_path.read_text(encoding="utf-8"))
    for folder in ("criteria", "groups", "places"):
        shutil.copytree(ROOT / "content" / folder, content_path / folder)
    _dump(SITE, content_path / "site.yml")
    pick = random.Random(2026).choice
    taken: set[str] = set()
    for report in listed["products"]:
        code = trace_code.issue("QN", pick, frozenset(taken))
        taken.add(code)
        producer = _producer(report, content_path)
        product = {"code": code, "name": report["name"], "producer": producer}
        if recognition := _recognition(report, listed["sources"]):
            product["recognitions"] = [recognition]
        _dump(product, content_path / "products" / f"{_id(report['name'])}-{report['id']}.yml")
    catalogue = load.catalogue(content_path).catalogue
    assert catalogue is not None
    ledger.register(catalogue, content_path, date(2026, 11, 26))
    return len(listed["products"])


def _producer(report: dict, content_path: Path) -> str:
    name = report["producer"] or f"Chủ thể chưa nêu tên, {report['locality'] or 'Quảng Ninh'}"
    id = _id(name)
    record = {"name": name, "kind": KINDS.get(report.get("producer_kind", ""), "other")}
    if unit := re.match(r"\d{5}", str(report.get("unit_now") or "")):
        record["place"] = unit[0]
    if report.get("locality"):
        record["former_address"] = report["locality"]
    path = content_path / "producers" / f"{id}.yml"
    if not path.exists():
        _dump(record, path)
    return id


def _recognition(report: dict, sources: dict) -> dict | None:
    """Only what was announced as given: stars and year, with the first address; a proposal is no recognition."""
    addresses = [
        re.search(r"https?://[^\s);]+", sources[one]["address"]) for one in report["sources"]
    ]
    address = next((found[0] for found in addresses if found), None)
    proposed = "proposed" in report["status"]
    if report.get("star") not in (3, 4, 5) or address is None or proposed:
        return None
    recognition = {"stars": report["star"], "source": "press", "url": address}
    if year := re.search(r"\d{4}", str(report.get("year") or "")):
        recognition["year"] = int(year[0])
    return recognition


def _id(name: str) -> str:
    return vietnamese.slug(name)[:60].strip("-")


def _dump(record: dict, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.safe_dump(record, allow_unicode=True, sort_keys=False)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    print(write(Path(sys.argv[1]), Path(sys.argv[2])))
