"""A number is read forgivingly, kept as a digest and found in its shard; vectors.json holds Python and JavaScript together."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from ocop_site.model import packets
from ocop_site.model.page import PacketsView
from ocop_site.render.packets import body

VECTORS: Mapping[str, list[dict[str, Any]]] = json.loads(
    Path(__file__).with_name("vectors.json").read_text(encoding="utf-8")
)
NAME = "QN7K3M9Y/MD2609A"


@pytest.mark.parametrize("case", VECTORS["read"], ids=lambda case: repr(case["typed"]))
def test_a_number_is_read_however_it_was_typed(case: Mapping[str, str]) -> None:
    assert packets.read(case["typed"]) == case["number"]


@pytest.mark.parametrize("case", VECTORS["place"], ids=lambda case: f"{case['count']}")
def test_a_number_has_one_place_among_all_shards(case: Mapping[str, Any]) -> None:
    digest = packets.digest(case["name"], case["number"])
    bits = packets.bits(case["count"])
    shard = packets.shard(digest, bits)
    found = (digest.hex(), bits, packets.shard_name(shard, bits))
    assert found == (case["digest"], case["bits"], case["shard"])
    assert digest[packets.skipped(bits) :].hex() == case["entry"]


def test_a_number_in_groups_is_read_back() -> None:
    number = "7K3M9YQ20ABCDEFG"
    assert packets.in_groups(number) == "7K3M-9YQ2-0ABC-DEFG"
    assert packets.read(packets.in_groups(number)) == number


def test_the_alphabet_has_32_characters_and_none_that_is_read_as_another() -> None:
    assert len(set(packets.ALPHABET)) == 32
    assert packets.read(packets.ALPHABET[:16]) + packets.read(packets.ALPHABET[16:]) == (
        packets.ALPHABET
    )


@pytest.mark.parametrize(
    ("count", "shards"),
    [(1, 1), (4_000, 1), (4_001, 2), (8_000, 2), (8_001, 4), (1_000_000, 256), (5_000_000, 2048)],
)
def test_a_small_series_is_one_file_and_a_shard_holds_4000_at_most(count: int, shards: int) -> None:
    assert 1 << packets.bits(count) == shards
    assert count / shards <= packets.PER_SHARD


def test_ten_thousand_numbers_are_all_found_and_100_000_wrong_ones_are_not(tmp_path: Path) -> None:
    issued = {_drawn() for _ in range(10_000)}
    digests = sorted(packets.digest(NAME, number) for number in issued)
    path = tmp_path / "MD2609A.bin"
    path.write_bytes(b"".join(digests))
    bits = packets.bits(len(digests))
    shards = [_entries(path, len(digests), bits, shard) for shard in range(1 << bits)]

    def accepted(name: str, number: str) -> bool:
        digest = packets.digest(name, number)
        return digest[packets.skipped(bits) :] in shards[packets.shard(digest, bits)]

    assert all(accepted(NAME, number) for number in issued)
    wrong = {_drawn() for _ in range(100_000)} - issued
    assert sum(accepted(NAME, number) for number in wrong) == 0
    # A number of one lot is none of another.
    assert sum(accepted("QN7K3M9Y/MD2609B", number) for number in issued) == 0


@pytest.mark.parametrize("bits", [0, 1, 7, 8, 9, 11])
def test_the_shards_together_are_the_whole_file(tmp_path: Path, bits: int) -> None:
    edges = [bytes(10), b"\xff" * 10, b"\x7f" + b"\xff" * 9, b"\x80" + bytes(9)]
    digests = sorted({*edges, *(secrets.token_bytes(10) for _ in range(500))})
    path = tmp_path / "1.bin"
    path.write_bytes(b"".join(digests))
    skipped = packets.skipped(bits)
    found = [
        (shard << (16 - bits)).to_bytes(2)[:skipped] + entry
        for shard in range(1 << bits)
        for entry in _entries(path, len(digests), bits, shard)
    ]
    assert found == digests


def _drawn() -> str:
    return "".join(secrets.choice(packets.ALPHABET) for _ in range(packets.LENGTH))


def _entries(path: Path, count: int, bits: int, shard: int) -> list[bytes]:
    found = body(PacketsView(path=str(path), digest="", count=count, bits=bits, shard=shard))
    size = packets.DIGEST_BYTES - packets.skipped(bits)
    assert len(found) % size == 0
    return [found[start : start + size] for start in range(0, len(found), size)]
