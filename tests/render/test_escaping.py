"""Content is data: markup in any field of any record is text on the page.

Two sites are built whose records differ only in what their text fields hold: harmless words in one, attacks in the
other. Every page must have the same tags with the same attributes in both.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, get_args, get_origin

import pydantic
import pytest

from ocop_site.model.lot import Lot
from ocop_site.model.producer import Producer
from ocop_site.model.product import Product
from ocop_site.model.record import Part, Record, part_in
from ocop_site.model.round import Round
from ocop_site.model.site import Article, Site
from ocop_site.model.tourism import TourismPoint
from tests import make

WORDS = "harmless words"
ATTACKS = (
    "a\"><script>alert(1)</script><img src=x onerror='alert(1)'>",
    "a' onmouseover='alert(1)' x=\"",
    "a</title></style></textarea></script><svg onload=alert(1)>",
    "a{{ view.shell }}{% include 'x' %}&lt;b&gt;",
    "a--><b>]]><c>",
    "a`onclick=alert(1) javascript:alert(1)",
)
# On an English page words with Vietnamese letters stand in a span, each run of them in its own.
VIETNAMESE_WORDS = "harmless lời vô hại"
VIETNAMESE_ATTACK = " ".join(one.replace("a", "ả", 1) for one in ATTACKS)
MARKS = {"span", "/span", "br"}
_TRIED = "‹words›"
"""Stands in a record where the words or the attack will stand."""

FIXED: Mapping[type[Record], Mapping[str, Any]] = {
    Product: {
        "code": make.CODE,
        "producer": "htx-ban-mai",
        "photos": [{"file": "mien-dong.png"}],
        "buy": [{"place": "06838"}],
    },
    Producer: {"photos": [{"file": "mien-dong.png"}]},
    Article: {"photo": {"file": "mien-dong.png"}, "source": "https://a.vn"},
    Site: {
        "code_prefix": "QN",
        "province": "22",
        "stamp": {"size": "15 mm"},
        "publisher": {"zalo": "0912 345 678", "report": "https://a.vn/bao"},
    },
    Lot: {"events": [{"to": {"place": "06838"}, "place": "06838"}]},
    TourismPoint: {
        "place": "06838",
        "products": ["mien-dong"],
        "producers": ["htx-ban-mai"],
        "photos": [{"file": "mien-dong.png"}],
    },
    Round: {"entries": [{"product": "mien-dong"}], "criteria": "qd-26-2026"},
}
"""Values that other records or the printed code depend on."""


def filled(model: type[Part], fixed: Mapping[str, Any]) -> dict[str, Any]:
    """Every field of a record or part: the tried words, or its example where it refuses them."""
    values: dict[str, Any] = {}
    for key, info in model.model_fields.items():
        if key == "id" and issubclass(model, Record):
            continue
        given = fixed.get(key)
        part = part_in(info.annotation)
        many = _is_list(info.annotation)
        if part is not None:
            inner = given[0] if isinstance(given, list) else given
            one = filled(part, inner or {})
            values[key] = [one] if many else one
        elif given is not None:
            values[key] = given
        else:
            example = (info.examples or [""])[0]
            values[key] = [_TRIED] if many and not example.startswith("[") else _TRIED
    return _accepted(model, values)


def _is_list(annotation: Any) -> bool:
    return get_origin(annotation) is tuple or any(map(_is_list, get_args(annotation)))


def _accepted(model: type[Part], values: dict[str, Any]) -> dict[str, Any]:
    """The values, with examples in the fields that refuse the words."""
    try:
        model.model_validate({**values, **({"id": "x"} if issubclass(model, Record) else {})})
    except pydantic.ValidationError as error:
        for key in {str(one["loc"][0]) for one in error.errors()}:
            example = (model.model_fields[key].examples or ["x"])[0]
            is_list = example.startswith("[")
            values[key] = example[1:-1].split(", ") if is_list else example
    return values


def _record(model: type[Record], words: str) -> str:
    return json.dumps(filled(model, FIXED[model]), ensure_ascii=False, indent=1).replace(
        json.dumps(_TRIED, ensure_ascii=False), json.dumps(words, ensure_ascii=False)
    )


def _build(folder: Path, words: str) -> dict[str, str]:
    """The site whose every text field holds `words`."""
    content = make.content(folder)
    for path, model in (
        ("products/mien-dong", Product),
        ("producers/htx-ban-mai", Producer),
        ("articles/bai", Article),
        ("tourism/points/ban-lua-hoa", TourismPoint),
    ):
        fields = json.loads(_record(model, words))
        story = fields.pop("story")
        # An extension holds no words, and a recognition of 2026 has none (C226).
        for recognition in fields.get("recognitions", []):
            del recognition["extended"]
        text = json.dumps(fields, ensure_ascii=False, indent=1)
        make.put(content, f"{path}.md", f"---\n{text}\n---\n{story}\n\n## {words}\n")
    make.put(content, "site.yml", _record(Site, words))
    make.put(content, "rounds/2026-1/round.yml", _round(words))
    make.put(content, "lots/mien-dong/MD2609A.yml", _lot(words))
    report = make.build(content)
    assert [f"{one.span}: {one.sentence('en')}" for one in report.diagnostics if one.is_error] == []
    return {
        name: body.decode()
        for name, body in make.tree(folder / "_site").items()
        if name.endswith(".html")
    }


def _round(words: str) -> str:
    said = json.dumps(words, ensure_ascii=False)
    text = make.ROUND.replace("Đợt 1 năm 2026", said).replace("Thư ký", said)
    return text.replace("Quy chế hoạt động của Hội đồng (minh hoạ)", said) + f"story: {said}\n"


def _lot(words: str) -> str:
    """A lot with the same event twice: as a mistake and as it holds."""
    lot = json.loads(_record(Lot, words))
    [wrong] = lot["events"]
    wrong["mistake"]["corrected_by"] = "2"
    right = {key: value for key, value in wrong.items() if key != "mistake"}
    return json.dumps({**lot, "events": [wrong, right]}, ensure_ascii=False, indent=1)


class _Shape(HTMLParser):
    """The tags of a page with the names of their attributes, in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, ...]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, *(name for name, _ in attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.tags.append((f"/{tag}",))

    def handle_comment(self, data: str) -> None:
        self.tags.append(("<!--", data))


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The pages whose text fields hold harmless words."""
    return _build(tmp_path_factory.mktemp("harmless"), WORDS)


@pytest.mark.parametrize("attack", ATTACKS)
def test_markup_in_any_text_field_is_text_on_the_page(
    attack: str, harmless: dict[str, str], tmp_path: Path
) -> None:
    pages = _build(tmp_path, attack)

    assert pages.keys() == harmless.keys()
    for name, text in pages.items():
        assert _Shape(text).tags == _Shape(harmless[name]).tags, name


def test_what_marks_vietnamese_words_lets_no_markup_through(tmp_path: Path) -> None:
    harmless = _build(tmp_path / "harmless", VIETNAMESE_WORDS)
    pages = _build(tmp_path / "attacked", VIETNAMESE_ATTACK)

    assert pages.keys() == harmless.keys()
    for name, text in pages.items():
        tags, wanted = _Shape(text).tags, _Shape(harmless[name]).tags
        assert set(tags) <= set(wanted), name
        assert [one for one in tags if one[0] not in MARKS] == [
            one for one in wanted if one[0] not in MARKS
        ], name


def test_every_kind_of_page_shows_some_of_the_words(harmless: dict[str, str]) -> None:
    silent = {name for name, text in harmless.items() if WORDS not in text.lower()}
    assert silent == set()
    assert harmless[f"T/{make.CODE}/index.html"].lower().count(WORDS) > 30
    assert harmless[f"T/{make.CODE}/MD2609A/index.html"].lower().count(WORDS) > 12


def test_most_fields_of_a_product_are_tried() -> None:
    tried = json.dumps(filled(Product, FIXED[Product]), ensure_ascii=False).count(_TRIED)
    assert tried >= 30
