"""Translations in the content folder: where they stand, and what is wrong with one."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from ocop_site import load
from ocop_site.model import translation
from ocop_site.model.producer import Producer
from ocop_site.model.product import Product
from ocop_site.model.record import Record
from ocop_site.model.scalars import NONE
from ocop_site.vietnamese.marked import CLOSE, OPEN
from tests import make
from tests.languages.reading import vietnamese_letters

LABEL = ("ingredients", "nutrition", "technical", "allergens", "warnings", "use", "storage")
"""What a packet says of its content."""
STORY = "Noodles spread by hand, dried on bamboo racks in Bình Liêu."


def test_a_story_in_english_stands_beside_its_record(tmp_path: Path) -> None:
    content = make.content(tmp_path)
    make.put(content, "products/mien-dong.en.md", f"{STORY}\n")
    make.put(content, "producers/htx-ban-mai.en.md", "Fourteen families.\n")

    loaded = load.catalogue(content)

    assert loaded.diagnostics == ()
    assert loaded.catalogue is not None
    assert loaded.catalogue.products["mien-dong"].story_en == STORY
    assert loaded.catalogue.producers["htx-ban-mai"].story_en == "Fourteen families."


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("products/mien-song.en.md", STORY, "products/mien-song.en.md:1:1 L165"),
        ("producers/mien-dong.en.md", STORY, "producers/mien-dong.en.md:1:1 L165"),
        (
            "products/mien-dong.en.md",
            f"---\nname: x\n---\n{STORY}",
            "products/mien-dong.en.md:1:1 L166",
        ),
        ("products/mien-dong.fr.md", "---\nname: x\n---\n", "products/mien-dong.fr.md:1:1 L111"),
        ("rounds/2026-1/round.en.md", STORY, "rounds/2026-1/round.en.md:1:1 L112"),
    ],
)
def test_a_translation_that_belongs_to_nothing_is_an_error(
    name: str, text: str, expected: str, tmp_path: Path
) -> None:
    content = make.content(tmp_path)
    make.put(content, name, text)

    assert [one.split(" ")[0] for one in make.check(content)] == [expected.split(" ")[0]]
    if expected.endswith(("L165", "L166")):
        assert make.check(content) == [expected]


def test_a_translation_of_a_record_that_cannot_be_read_is_no_second_fault(tmp_path: Path) -> None:
    content = make.content(tmp_path)
    make.put(content, "products/mien-dong.en.md", STORY)
    make.edit(content, "products/mien-dong.md", "set: 6", "set: 66")

    assert not [one for one in make.check(content) if "L165" in one]


@pytest.mark.parametrize(
    ("languages", "faults"),
    [
        ("[vi]", 0),
        ("[vi, en]", 0),
        ("[en, vi]", 1),
        ("[en]", 1),
        ("[vi, vi]", 1),
        ("[vi, fr]", 1),
        ("vi", 1),
    ],
)
def test_vietnamese_is_the_first_language_of_a_site(
    languages: str, faults: int, tmp_path: Path
) -> None:
    content = make.content(tmp_path)
    make.declare(content, "site.yml", f"languages: {languages}\n")

    assert len(make.check(content)) == faults


def test_vietnamese_readers_get_the_records_as_they_are(tmp_path: Path) -> None:
    catalogue = load.catalogue(make.content(tmp_path)).catalogue
    assert catalogue is not None

    assert translation.in_language(catalogue, "vi") is catalogue


def test_english_readers_get_what_is_translated_and_the_rest_marked(tmp_path: Path) -> None:
    content = make.content(tmp_path)
    make.declare(content, "producers/htx-ban-mai.md", "name_en: Ban Mai cooperative of Bình Liêu\n")
    catalogue = load.catalogue(content).catalogue
    assert catalogue is not None

    english = translation.in_language(catalogue, "en")

    maker, product = english.producers["htx-ban-mai"], english.products["mien-dong"]
    assert maker.name == f"Ban Mai cooperative of {OPEN}Bình Liêu{CLOSE}"
    assert product.name == f"{OPEN}Miến dong sợi vàng{CLOSE}"
    assert (product.code, product.producer) == (make.CODE, "htx-ban-mai")
    assert product.recognitions[0].decision == f"{OPEN}123/QĐ-UBND{CLOSE}"
    assert product.packings == catalogue.products["mien-dong"].packings
    assert english.places == catalogue.places


def test_the_demonstration_is_translated_as_far_as_it_says() -> None:
    catalogue = load.catalogue(make.ROOT / "content").catalogue
    assert catalogue is not None
    products, producers = catalogue.products.values(), catalogue.producers.values()

    assert [one.id for one in products if not (one.name_en and one.summary_en)] == []
    assert [
        f"{one.id} {key}" for one in products for key in LABEL if _is_in_vietnamese(one, key)
    ] == []
    assert [one.id for one in producers if not one.name_en] == []
    assert sum(bool(one.story_en) for one in products) >= 12
    assert sum(bool(one.story_en) for one in producers) >= 6
    assert sum(one.is_in("en") for one in catalogue.articles.values()) >= 3


def test_vietnamese_letters_of_an_english_name_are_those_of_names() -> None:
    """Of the Vietnamese name, or of a place: a translation is not half Vietnamese."""
    catalogue = load.catalogue(make.ROOT / "content").catalogue
    assert catalogue is not None
    places = " ".join(
        [one.name for one in catalogue.places.values()]
        + [unit.name for one in catalogue.places.values() for unit in one.former]
    )
    known = f"{places} Hạ Long Yên Tử Tày Thanh Phán Thanh Lân mắc mật".casefold()
    wrong = []
    records: list[Product | Producer] = [
        *catalogue.products.values(),
        *catalogue.producers.values(),
    ]
    for one in records:
        given = f"{one.name_en} {getattr(one, 'summary_en', '')}"
        for word in given.split():
            bare = word.strip(".,;:()").removesuffix("'s").casefold()
            if vietnamese_letters(bare) and bare not in f"{one.name.casefold()} {known}":
                wrong.append(f"{one.id}: {word}")
    assert wrong == []


def test_every_kind_of_record_is_turned_but_places_and_sheets() -> None:
    catalogue = load.catalogue(make.ROOT / "content").catalogue
    assert catalogue is not None
    english = translation.in_language(catalogue, "en")
    kept = set()
    for one in dataclasses.fields(catalogue):
        given = getattr(catalogue, one.name)
        values = list(given.values()) if isinstance(given, dict) else []
        first = values[0][0] if values and isinstance(values[0], tuple) else (values or [None])[0]
        if isinstance(first, Record) and getattr(english, one.name) is given:
            kept.add(one.name)

    assert kept == {"places", "sheets"}


def _is_in_vietnamese(product: Product, key: str) -> bool:
    given = getattr(product, key)
    if isinstance(given, tuple):
        return not all(one.name_en for one in given)
    return given not in (None, NONE) and not getattr(product, f"{key}_en")
