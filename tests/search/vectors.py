"""Makes vectors.json: what people type for the products of the demonstration, and which product they mean.

    python -m tests.search.vectors

Every query is made from a record by a slip or a habit that is known beforehand (tones off, another keyboard, an old name),
so that the product meant is known without searching. `first`: the product stands first; `among`: all of these are found.
"""

from __future__ import annotations

import json
import random
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ocop_site import load
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Product

PATH = Path(__file__).with_name("vectors.json")
CONTENT = Path(__file__).resolve().parents[2] / "content"
OLD_TONES = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip


def plain(text: str) -> str:
    """Without tones and marks, as on a keyboard that has none."""
    parts = unicodedata.normalize("NFD", text)
    bare = "".join(one for one in parts if not unicodedata.combining(one))
    return bare.replace("đ", "d").replace("Đ", "D")


def other_tones(text: str) -> str:
    """The tone of an open oa, oe, uy where the other school puts it; the same text where there is none."""
    words = text.split()
    for number, word in enumerate(words):
        for new, old in OLD_TONES.items():
            for one, two in ((new, old), (old, new)):
                if word.lower().endswith(one) and not word.lower().startswith("qu"):
                    words[number] = word[: -len(one)] + two
                    break
            else:
                continue
            break
    return " ".join(words)


def misspelt(word: str, kind: int) -> str:
    """One slip inside a word: a letter left out, doubled, swapped with the next, or another."""
    place = 1 + len(word) // 3
    head, tail = word[:place], word[place:]
    return (
        head + tail[1:],
        head + tail[:1] + tail,
        head + tail[1:2] + tail[:1] + tail[2:],
        head + "w" + tail[1:],
    )[kind]


def vectors(catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    """All vectors, in a fixed order."""
    products = sorted(catalogue.products.values(), key=lambda one: one.id)
    chance = random.Random(26)
    for product in products:
        yield from _names(product)
        yield from _codes(product, catalogue, chance)
    yield from _misspellings(products)
    yield from _places(products, catalogue)
    yield from _makers_and_decisions(products, catalogue)
    yield from _edges(products)


def _first(query: str, product: Product, why: str) -> dict[str, Any]:
    return {"q": query, "why": why, "first": product.id}


def _among(query: str, products: list[Product], why: str) -> dict[str, Any]:
    return {"q": query, "why": why, "among": [one.id for one in products]}


def _names(product: Product) -> Iterator[dict[str, Any]]:
    name = product.name
    yield _first(name, product, "name")
    yield _first(plain(name).lower(), product, "no tones")
    yield _first(unicodedata.normalize("NFD", name), product, "NFD")
    yield _first(f"  {name.upper()} ", product, "capitals")
    if "đ" in name.lower():
        yield _first(name.replace("đ", "d").replace("Đ", "D"), product, "d for đ")
        yield _first(name.replace("đ", "ð").replace("Đ", "Ð"), product, "eth for đ")
    yield _among(plain(name).lower()[:-1], [product], "the last letter is still to come")
    words = name.split()
    yield _among(plain(" ".join(words[-2:])), [product], "the last two words")
    yield _among(" ".join(reversed(words[:3])), [product], "words in another order")


def _codes(
    product: Product, catalogue: Catalogue, chance: random.Random
) -> Iterator[dict[str, Any]]:
    code, prefix = product.code, catalogue.site.code_prefix
    yield _first(code, product, "code")
    yield _first(f"{code[:3]}-{code[3:6]}-{code[6:]}".lower(), product, "code with dashes")
    yield _first(code.removeprefix(prefix).lower(), product, "code without its prefix")
    place = chance.randrange(len(prefix), len(code) - 1)
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    yield _first(swapped, product, "two characters of the code swapped")


def _misspellings(products: list[Product]) -> Iterator[dict[str, Any]]:
    known = {word for one in products for word in plain(one.name).lower().split()}
    for number, product in enumerate(products):
        words = [word for word in plain(product.name).lower().split() if len(word) >= 5]
        if words:
            wrong = misspelt(words[0], number % 4)
            if wrong not in known and not any(word.startswith(wrong) for word in known):
                yield _among(wrong, [product], "one letter wrong")


def _places(products: list[Product], catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    by_name: dict[str, list[Product]] = {}
    for product in products:
        place = catalogue.places.get(catalogue.producers[product.producer].place or "")
        if place is None:
            continue
        former = (name for unit in place.former for name in (unit.name, unit.district))
        for name in dict.fromkeys((place.name, *former)):
            by_name.setdefault(name, []).append(product)
    for name, there in sorted(by_name.items()):
        yield _among(name, there, "place")
        yield _among(plain(name).lower(), there, "place without tones")
        if (other := other_tones(name)) != name:
            yield _among(other, there, "other place of the tone")
    for name in ("Thị xã Quảng Yên", "Thị xã Đông Triều"):
        if name in by_name:
            yield _among(name.replace("Thị xã", "TX"), by_name[name], "TX for thị xã")


def _makers_and_decisions(
    products: list[Product], catalogue: Catalogue
) -> Iterator[dict[str, Any]]:
    for id, maker in sorted(catalogue.producers.items()):
        own = [one for one in products if one.producer == id]
        if own:
            yield _among(plain(maker.name.split(" (")[0]).lower(), own, "maker")
    decisions = sorted(
        {one.decision or "" for each in products for one in each.recognitions} - {""}
    )
    for decision in decisions:
        own = [
            one for one in products if any(each.decision == decision for each in one.recognitions)
        ]
        yield _among(decision, own, "decision")
        yield _among(plain(decision).lower().replace("/", " "), own, "decision as it is typed")


def _edges(products: list[Product]) -> Iterator[dict[str, Any]]:
    by_letter: dict[str, list[str]] = {}
    for product in products:
        by_letter.setdefault(plain(product.name)[0].lower(), []).append(product.id)
    for letter, ids in sorted(by_letter.items()):
        yield {"q": letter, "why": "one letter", "first of": ids}
    for query in ("", " ", "zzzzzz", "!!!", "</script>", "\u0301", "😀", "0" * 300, "a" * 5000):
        yield {"q": query, "why": "nothing is meant", "nothing": True}


def main() -> None:
    """Write vectors.json anew."""
    catalogue = load.catalogue(CONTENT).catalogue
    assert catalogue is not None
    lines = (json.dumps(one, ensure_ascii=False) for one in vectors(catalogue))
    PATH.write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
