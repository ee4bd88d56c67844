"""New records: a file with every key, its Vietnamese label beside it, ready to be filled in.

Enters: answers. Leaves: a file under content/, never over an existing one.
"""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from pydantic.fields import FieldInfo

from ocop_site import load, vietnamese
from ocop_site.desk import ledger, writing
from ocop_site.model import trace_code
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.producer import Producer
from ocop_site.model.product import Product
from ocop_site.model.record import Record, is_list, part_in

RECORDS: Mapping[str, type[Record]] = {"product": Product, "producer": Producer}
FOLDERS = {"product": "products", "producer": "producers"}
_BODY = "story"
_NEEDS_QUOTES = re.compile(r"[,\[\]{}#&*!|>'\"%@`]|: |^0\d").search


class CannotCreate(Exception):
    """The record cannot be made; the text says why, in Vietnamese and English."""


def create(kind: str, answers: Mapping[str, str], content_path: Path, *, day: date) -> Path:
    """Write a new record of `kind` ("product" or "producer") with `answers` filled in; its path.

    A product's `code` is entered in the ledger on `day`, in the same stroke. Raises CannotCreate when the name gives no id
    or the file exists, Refused when the ledger takes no code.
    """
    id = vietnamese.slug(answers["name"])
    folder = content_path / FOLDERS[kind]
    taken = [path for path in folder.glob("*") if path.stem.lower() == id]
    if not id or taken:
        what = taken[0].as_posix() if taken else answers["name"]
        raise CannotCreate(
            f"{what}: đã có hoặc không đặt tên tệp được / exists, or gives no file name"
        )
    path = folder / f"{id}.md"
    texts = {path: skeleton(RECORDS[kind], answers)}
    if code := answers.get("code"):
        catalogue = _catalogue(content_path)
        texts |= ledger.entered(catalogue, content_path, code, id, day=day)
    writing.write_all(texts)
    return path


def issue_code(content_path: Path) -> str:
    """A trace code that was never issued here. Raises CannotCreate without a site.yml."""
    catalogue = _catalogue(content_path)
    products = (product.code for product in catalogue.products.values())
    taken = frozenset(code.upper() for code in (*products, *catalogue.ledger.standing))
    return trace_code.issue(catalogue.site.code_prefix, secrets.choice, taken)


def code_for(product: str, content_path: Path, *, day: date) -> str:
    """A new code, entered in the ledger on `day` for the product with this id; its record need not be there yet.

    Raises CannotCreate for what is no id, Refused when the product has a code in use.
    """
    if product != vietnamese.slug(product):
        raise CannotCreate(
            f"{product}: không phải mã sản phẩm (tên tệp) / not a product's id (its file's name)"
        )
    code = issue_code(content_path)
    writing.write_all(
        ledger.entered(_catalogue(content_path), content_path, code, product, day=day)
    )
    return code


def skeleton(record: type[Record], answers: Mapping[str, str]) -> str:
    """A Markdown record: answered keys first as they stand, every other key as a comment with its label."""
    lines = [*_answered(record, answers), "", *_unanswered(record, answers)]
    heading = record.model_fields[_BODY].title or ""
    return "\n".join(["---", *lines, "---", f"<!-- {heading} -->", ""])


def _catalogue(content_path: Path) -> Catalogue:
    catalogue = load.catalogue(content_path).catalogue
    if catalogue is None:
        raise CannotCreate(f"{content_path}/site.yml: không đọc được / cannot be read")
    return catalogue


def _answered(record: type[Record], answers: Mapping[str, str]) -> Iterator[str]:
    for key, info in record.model_fields.items():
        if key in answers:
            yield f"# {info.title}"
            yield f"{key}: {_quoted(answers[key])}"


def _unanswered(record: type[Record], answers: Mapping[str, str]) -> Iterator[str]:
    yield "# Bỏ dấu # ở đầu dòng để khai; chưa biết thì để nguyên; không có thì ghi none."
    for key, info in record.model_fields.items():
        if key not in answers and key not in ("id", _BODY):
            yield f"# {key}: {_sample(info, inside=False)}   # {info.title}"


def _sample(info: FieldInfo, *, inside: bool) -> str:
    """An example of a field as an editor would type it; a part without one of its own with all its keys.

    Inside braces a comma ends an entry, so a text that holds one stands in quotes.
    """
    part = part_in(info.annotation)
    if part is None or info.examples:
        text = str((info.examples or [""])[0])
        return json.dumps(text, ensure_ascii=False) if inside and _NEEDS_QUOTES(text) else text
    keys = (f"{key}: {_sample(one, inside=True)}" for key, one in part.model_fields.items())
    mapping = "{" + ", ".join(keys) + "}"
    return f"[{mapping}]" if is_list(info.annotation) else mapping


def _quoted(text: str) -> str:
    """Text as a YAML value: in quotes where it could be read as anything else."""
    whole = vietnamese.nfc(text)
    plain = whole.replace(" ", "").replace("-", "").isalnum() and whole[:1].isalpha()
    return whole if plain else json.dumps(whole, ensure_ascii=False)
