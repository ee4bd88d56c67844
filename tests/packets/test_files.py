"""The file of digests: what is wrong with it is a fault with its place; a good one becomes the shards of the site."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocop_site.model import packets
from tests import make

NAME = f"{make.CODE}/MD2609A"
HELD = f"ledger/packets/{NAME}.bin"
SHARDS = f"T/{NAME}/so"


def held(count: int, step: int = 1) -> bytes:
    """So many digests, evenly spread."""
    most = 1 << 80
    return b"".join((most // count * number).to_bytes(10) for number in range(0, count, step))


RISING = held(4)
FAULTS = {
    "empty": (b"", "tệp trống"),
    "cut short": (RISING[:-1], "39 byte, không chia hết cho 10"),
    "out of order": (RISING[10:20] + RISING[:10] + RISING[20:], "không tăng dần hoặc có mã lặp"),
    "one twice": (RISING[:20] + RISING[10:], "không tăng dần hoặc có mã lặp"),
    "falling": (b"\1" * 10 + bytes(10), "không tăng dần hoặc có mã lặp"),
    "a text": (b"number,address\n", "15 byte, không chia hết cho 10"),
}


@pytest.mark.parametrize("body", [one for one, _ in FAULTS.values()], ids=list(FAULTS))
def test_a_damaged_file_is_an_error_and_the_site_stays(content: Path, body: bytes) -> None:
    make.put(content, HELD, body)
    assert make.check(content) == [f"{HELD}:1:1 L160"]
    assert not make.build(content).is_good
    assert not Path("_site").exists()


@pytest.mark.parametrize(("body", "problem"), list(FAULTS.values()), ids=list(FAULTS))
def test_the_fault_says_what_is_wrong(content: Path, body: bytes, problem: str) -> None:
    make.put(content, HELD, body)
    assert problem in make.said(content)


def test_more_numbers_than_a_lot_may_have_are_not_even_read(content: Path) -> None:
    path = make.put(content, HELD, b"")
    with path.open("wb") as file:
        file.truncate((packets.MOST + 1) * 10)
    assert make.check(content) == [f"{HELD}:1:1 L160"]


@pytest.mark.parametrize(
    "name", ["QN7K3M9Y/MD2609B", "QN7K3M9Y/md2609a", "QNAAAAAA/MD2609A", "mien-dong/MD2609A"]
)
def test_numbers_of_a_lot_that_is_not_there_are_an_error(content: Path, name: str) -> None:
    make.put(content, f"ledger/packets/{name}.bin", RISING)
    assert make.check(content) == [f"ledger/packets/{name}.bin:1:1 C299"]


def test_numbers_of_a_lot_that_cannot_be_read_are_no_second_fault(content: Path) -> None:
    make.put(content, HELD, RISING)
    make.edit(content, "lots/mien-dong/MD2609A.yml", "made: 12/9/2026", "made: hôm qua")
    assert {line.split()[0].partition(":")[0] for line in make.check(content)} == {
        "lots/mien-dong/MD2609A.yml"
    }


def test_a_link_is_not_followed(content: Path, tmp_path: Path) -> None:
    outside = make.put(tmp_path, "ngoai.bin", RISING)
    (content / HELD).parent.mkdir(parents=True)
    (content / HELD).symlink_to(outside)
    assert make.check(content) == [f"{HELD}:1:1 L109"]


def test_a_small_series_is_one_file_of_the_site(content: Path) -> None:
    make.put(content, HELD, held(200))
    assert make.build(content).is_good
    shards = make.tree(Path("_site") / SHARDS)
    assert [(name[-6:], len(body)) for name, body in shards.items()] == [("-0.bin", 2000)]


def test_a_large_series_is_cut_into_shards(content: Path) -> None:
    make.put(content, HELD, held(8192))
    assert make.build(content).is_good
    shards = make.tree(Path("_site") / SHARDS)
    assert [(name[-6:], len(body)) for name, body in shards.items()] == [
        (f"-{shard}.bin", 20_480) for shard in range(4)
    ]
    assert b"".join(shards.values()) == held(8192)


def test_one_more_number_changes_the_shards_and_the_page_of_its_lot_alone(content: Path) -> None:
    make.put(content, HELD, held(200, 2))
    make.build(content)
    before = make.tree(Path("_site"))
    make.put(content, HELD, held(200))
    make.build(content)
    after = make.tree(Path("_site"))
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    assert {path.removeprefix(f"T/{NAME}/").split("-")[0][:3] for path in changed} == {"ind", "so/"}
    assert len(changed) == 3


def test_nothing_is_rendered_again_when_nothing_changed(content: Path) -> None:
    make.put(content, HELD, held(8192))
    assert make.build(content).outcome.rendered["packets"] == 4
    assert make.build(content).outcome.rendered == {}


def test_a_site_without_numbers_has_no_script_for_them(content: Path) -> None:
    make.build(content)
    assert list(Path("_site").glob("assets/packet.*")) == []
