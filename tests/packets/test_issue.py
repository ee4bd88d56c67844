"""`stamps packets` hands out numbers: the list outside git, the digests in the ledger, nothing on the screen."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest

from ocop_site.desk import writing
from ocop_site.load.packets import is_rising
from ocop_site.model import packets
from tests import make
from tests.conftest import Run

LOT = "mien-dong/MD2609A"
NAME = f"{make.CODE}/MD2609A"
HELD = f"ledger/packets/{NAME}.bin"


def issue(run: Run, count: int, file: Path, lot: str = LOT) -> list[dict[str, str]]:
    """Issue numbers for the lot; the rows of the list."""
    ran = run("stamps", "packets", lot, "--count", str(count), "-o", str(file))
    assert (ran.status, ran.err) == (0, "")
    with file.open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def digests(content: Path) -> list[bytes]:
    """What the ledger holds of the lot."""
    body = (content / HELD).read_bytes()
    return [body[start : start + 10] for start in range(0, len(body), 10)]


def test_every_number_of_the_list_has_its_digest_and_no_other_is_there(
    content: Path, run: Run, tmp_path: Path
) -> None:
    rows = issue(run, 200, tmp_path / "tem.csv")
    numbers = [packets.read(row["number"]) for row in rows]
    assert len(set(numbers)) == 200
    assert sorted(packets.digest(NAME, one) for one in numbers) == digests(content)
    start = "HTTPS://OCOP.EXAMPLE.VN/T/QN7K3M9Y/MD2609A/#"
    assert [row["address"] for row in rows] == [start + one for one in numbers]
    assert numbers != sorted(numbers, key=lambda one: packets.digest(NAME, one))
    assert make.check(content) == []


def test_later_numbers_join_the_earlier_ones(content: Path, run: Run, tmp_path: Path) -> None:
    issue(run, 50, tmp_path / "a.csv")
    before = digests(content)
    issue(run, 70, tmp_path / "b.csv")
    after = digests(content)
    assert len(after) == 120
    assert set(before) < set(after)
    assert is_rising(b"".join(after))


def test_no_number_is_shown_on_the_screen(content: Path, run: Run, tmp_path: Path) -> None:
    ran = run("stamps", "packets", LOT, "--count", "9", "-o", str(tmp_path / "tem.csv"))
    listed = (tmp_path / "tem.csv").read_text(encoding="utf-8").split()[1:]
    assert len(listed) == 9
    assert [one for row in listed for one in row.split(",") if one in ran.out + ran.err] == []


def test_nothing_in_the_project_tells_a_number(content: Path, run: Run, tmp_path: Path) -> None:
    rows = issue(run, 20, tmp_path / "tem.csv")
    assert make.build(content).is_good
    written = {**make.tree(content), **make.tree(tmp_path / "_site")}
    for row in rows:
        for text in (row["number"], packets.read(row["number"])):
            assert [path for path, body in written.items() if text.encode() in body] == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_only_the_officer_can_read_the_list(content: Path, run: Run, tmp_path: Path) -> None:
    issue(run, 1, tmp_path / "tem.csv")
    assert (tmp_path / "tem.csv").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("lot", "file", "said"),
    [
        ("mien-dong/MD2609B", "tem.csv", "mien-dong/MD2609B: không có lô này"),
        ("mien-dong", "tem.csv", "mien-dong: không có lô này"),
        ("mien-dong/md2609a", "tem.csv", "mien-dong/md2609a: không có lô này"),
        ("khong-co/MD2609A", "tem.csv", "khong-co/MD2609A: không có lô này"),
        (LOT, "content/tem.csv", "content/tem.csv: danh sách số phải giữ kín"),
        (LOT, "content/media/../tem.csv", "danh sách số phải giữ kín"),
        (LOT, "kho/papers/tem.csv", "kho/papers/tem.csv: danh sách số phải giữ kín"),
        (LOT, "cu.csv", "cu.csv: đã có tệp này"),
        (LOT, "khong-co/tem.csv", "không có thư mục này"),
    ],
)
def test_what_cannot_be_issued_is_refused_and_nothing_is_written(
    content: Path, run: Run, tmp_path: Path, lot: str, file: str, said: str
) -> None:
    (tmp_path / "kho/.git").mkdir(parents=True)
    (tmp_path / "kho/papers").mkdir()
    make.put(tmp_path, "cu.csv", "cũ\n")
    before = make.tree(tmp_path)
    ran = run("stamps", "packets", lot, "--count", "5", "-o", file)
    assert ran.status == 2
    assert said in ran.err
    assert make.tree(tmp_path) == before


@pytest.mark.parametrize("count", ["0", "-1", "x", "1.5", "²", ""])
def test_a_count_is_a_whole_number(content: Path, run: Run, count: str) -> None:
    assert run("stamps", "packets", LOT, f"--count={count}", "-o", "tem.csv").status == 2
    assert not Path("tem.csv").exists()


def test_a_lot_has_5_million_numbers_at_most(content: Path, run: Run) -> None:
    ran = run("stamps", "packets", LOT, "--count", "5000001", "-o", "tem.csv")
    assert (ran.status, Path("tem.csv").exists()) == (2, False)


def test_a_damaged_ledger_is_not_written_over(content: Path, run: Run) -> None:
    make.put(content, HELD, b"123")
    ran = run("stamps", "packets", LOT, "--count", "5", "-o", "tem.csv")
    assert (ran.status, Path("tem.csv").exists()) == (2, False)
    assert (content / HELD).read_bytes() == b"123"


def test_a_full_disk_leaves_neither_file(
    content: Path, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    issue(run, 5, tmp_path / "a.csv")
    before = make.tree(tmp_path)

    def fall(self: Path, data: bytes) -> int:
        if self.name.endswith(".csv.new"):
            raise OSError(28, "No space left on device")
        return write(self, data)

    write = Path.write_bytes
    monkeypatch.setattr(Path, "write_bytes", fall)
    monkeypatch.setattr("ocop_site.cli.BUG_REPORT", tmp_path / "bug.txt")
    run("stamps", "packets", LOT, "--count", "5", "-o", "b.csv")
    monkeypatch.undo()
    after = make.tree(tmp_path)
    after.pop("bug.txt", None)
    assert after == before
    assert writing.write_all
