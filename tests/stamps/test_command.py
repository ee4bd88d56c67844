"""`stamps`: what is printed, what is entered in the register, what is refused and in which words."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from ocop_site.desk import ledger as book
from tests import make
from tests.conftest import Run
from tests.papers import little as papers
from tests.plan import desks
from tests.stamps import little

BY = ("--by", "Văn phòng Điều phối")
DAY = ("--today", "2026-11-26")
LINE = "2026-11-26,printed,mien-dong,QN7K3M9Y,{lot},{run},15,Avery L7651,Văn phòng Điều phối,HTTPS://OCOP.EXAMPLE.VN/T/QN7K3M9Y/{address},{symbol}"
FREE = ("--grid", "free", "--paper", "210x297", "--labels", "4x10", "--label", "48x25", "--margin", "8x20", "--pitch", "49x26")  # fmt: skip


def line(run: str, *, lot: str = "", address: str = "", symbol: str = "2,M,7") -> str:
    return LINE.format(run=run, lot=lot, address=address, symbol=symbol)


def shown(run: Run, *words: str) -> tuple[int, str]:
    """The exit status and the last line of what was said."""
    ran = run("stamps", *words, *DAY)
    return ran.status, (ran.out + ran.err).splitlines()[-1]


def printed() -> dict[str, bytes]:
    return make.tree(Path("stamps")) if Path("stamps").exists() else {}


def register(content: Path) -> list[str]:
    return little.register(content)


def test_a_word_that_is_no_verb_is_a_product(content: Path, run: Run) -> None:
    ran = run("stamps", "mien-dong", *BY, *DAY)
    assert ran.status == 0
    assert ran.out == (
        "Đã in 65 tem trên 1 tờ: stamps/mien-dong-l7651-15mm.pdf. Mọi mã đã đọc lại đúng. Sổ in tem thêm 1 dòng"
        " (content/ledger/prints.csv). In ở cỡ 100 %.\n"
    )
    assert ran.err == (
        "nhắc: ô của mã hơi nhỏ: 15 mm ÷ (25 + 8) = 0,454 mm < 0,495 mm; máy đọc được nhưng kém dễ. Từ cạnh 16,4 mm là tốt.\n"
    )
    assert list(printed()) == ["mien-dong-l7651-15mm.pdf"]
    assert register(content) == [line(",1,65")]


def test_a_stamp_says_what_it_must(content: Path, run: Run) -> None:
    assert run("stamps", "--lot", "mien-dong/MD2609A", "--series", "A", "--first", "17", "--last", "17", *BY, *DAY).status == 0  # fmt: skip
    (text,) = little.texts(printed()["mien-dong-MD2609A-A-17-17-l7651-15mm.pdf"])
    for said in ("QN7-K3M-9Y", "Mã nội bộ", "Miến dong sợi vàng", "Số lô: MD2609A", "Sê-ri: A 000017", "MINH HOẠ", "Quét mã để xem nguồn gốc"):  # fmt: skip
        assert said in text.replace("vàng ", "vàng "), said
    assert register(content) == [line("A,17,17", lot="MD2609A", address="MD2609A/", symbol="3,Q,2")]


def test_the_stars_are_those_in_force_and_drawn(content: Path, run: Run) -> None:
    for words, stars in (((), 4), (("--without-stars",), 0)):
        assert run("stamps", "mien-dong", "--count", "1", *words, *BY, *DAY).status == 0
        pdf = printed()["mien-dong-l7651-15mm.pdf"]
        assert papers.stars_drawn(pdf) == stars
        assert "★" not in "".join(little.texts(pdf))


def test_two_runs_with_the_same_words_give_the_same_bytes(content: Path, run: Run) -> None:
    words = ("mien-dong", "--count", "3", "--grid", "7160", "--svg", *BY, *DAY)
    assert run("stamps", *words).status == 0
    first = printed()
    assert sorted(first) == ["mien-dong-7160-15mm-1.svg", "mien-dong-7160-15mm.pdf"]
    assert run("stamps", *words).status == 0
    assert printed() == first
    assert len(register(content)) == 2, "but it was printed twice"


@pytest.mark.parametrize(
    ("words", "run_", "pages"),
    [
        ((), ",1,65", 1),
        (("--sheets", "2"), ",1,130", 2),
        (("--skip", "10"), ",1,55", 1),
        (("--count", "60", "--skip", "10"), ",1,60", 2),
        (("--series", "A"), "A,1,65", 1),
        (("--series", "A", "--first", "100", "--count", "5"), "A,100,104", 1),
        (("--series", "A", "--first", "1", "--last", "70"), "A,1,70", 2),
    ],
)
def test_how_many_are_printed(
    content: Path, run: Run, words: tuple[str, ...], run_: str, pages: int
) -> None:
    assert run("stamps", "print", "mien-dong", *words, *BY, *DAY).status == 0
    assert register(content) == [line(run_)]
    (pdf,) = printed().values()
    assert len(little.pictures(pdf, 20)) == pages


def test_the_next_run_of_a_series_begins_where_the_last_ended(content: Path, run: Run) -> None:
    for _ in range(2):
        assert run("stamps", "mien-dong", "--series", "A", "--count", "10", *BY, *DAY).status == 0
    assert register(content) == [line("A,1,10"), line("A,11,20")]


def test_a_round_prints_its_recognised_products(content: Path, run: Run) -> None:
    assert run("stamps", "--round", "2026-1", *BY, *DAY).status == 0
    assert list(printed()) == ["2026-1-l7651-15mm.pdf"]
    make.edit(content, "products/mien-dong.md", "date: 20/6/2026", "date: 20/6/2023")
    assert shown(run, "--round", "2026-1", *BY) == (
        2, "đợt 2026-1 không có sản phẩm nào hôm nay được mang sao OCOP.",
    )  # fmt: skip


def test_several_products_share_a_sheet(content: Path, run: Run) -> None:
    other = make.PRODUCT.replace("code: QN7K3M9Y", f"code: {desks.code(7)}").replace(
        "sợi vàng", "sợi trắng"
    )
    make.put(content, "products/mien-trang.md", other.replace(", round: 2026-1", ""))
    ran = run("stamps", "mien-dong", "mien-trang", "--count", "3", *BY, *DAY)
    assert ran.status == 0, ran.err
    assert list(printed()) == ["mien-dong-va-1-l7651-15mm.pdf"]
    assert len(register(content)) == 2


def test_numbers_of_packets_are_printed_from_their_list(
    content: Path, run: Run, tmp_path: Path
) -> None:
    listed = tmp_path / "so.csv"
    assert run("stamps", "packets", "mien-dong/MD2609A", "--count", "3", "-o", str(listed)).status == 0  # fmt: skip
    rows = list(csv.reader(listed.read_text(encoding="utf-8").splitlines()))[1:]
    words = ("--lot", "mien-dong/MD2609A", "--numbers", str(listed), *BY)
    assert shown(run, *words)[0] == 2, "15 mm are too few"
    assert run("stamps", *words, "--size", "17", "--grid", "7160", *DAY).status == 0
    (pdf,) = printed().values()
    (picture,) = little.pictures(pdf, 300)
    assert little.by_zxing(picture) == sorted(address for _, address in rows)
    (text,) = little.texts(pdf)
    assert all(number in text for number, _ in rows)
    entered = register(content)[0]
    assert "HTTPS://OCOP.EXAMPLE.VN/T/QN7K3M9Y/MD2609A/," in entered
    assert not any(address.partition("#")[2] in entered for _, address in rows)


def test_stamps_with_numbers_of_packets_are_not_written_into_a_git_folder(
    content: Path, run: Run, tmp_path: Path
) -> None:
    listed = tmp_path / "so.csv"
    assert run("stamps", "packets", "mien-dong/MD2609A", "--count", "1", "-o", str(listed)).status == 0  # fmt: skip
    Path(".git").mkdir()
    words = (
        "--lot",
        "mien-dong/MD2609A",
        "--numbers",
        str(listed),
        "--size",
        "17",
        "--grid",
        "7160",
    )
    said = (
        "tem có số riêng của từng gói là bí mật cho đến khi dán: ghi ra ngoài thư mục git, bằng -o."
    )
    assert shown(run, *words, *BY) == (2, said)
    assert printed() == {}
    assert register(content) == []


def test_a_list_of_another_lot_is_refused(content: Path, run: Run, tmp_path: Path) -> None:
    listed = tmp_path / "so.csv"
    listed.write_text(
        "number,address\n7K3M-9YQ2-0ABC-DEFG,HTTPS://X.VN/#7K3M9YQ20ABCDEFG\n", "utf-8"
    )
    assert shown(run, "--lot", "mien-dong/MD2609A", "--numbers", str(listed), *BY) == (
        2,
        f"{listed.as_posix()}, dòng 2: không phải số của lô MD2609A; danh sách là tệp mà `stamps packets` đã ghi.",
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("mien-dnog",), "không có sản phẩm hay mã “mien-dnog”. Có phải “mien-dong”?"),
        (("QN7K3M9X",), "không có sản phẩm hay mã “QN7K3M9X”. Có phải “QN7K3M9Y”?"),
        (("--lot", "mien-dong/MD2609B"), "không có lô “mien-dong/MD2609B” (viết SẢN-PHẨM/LÔ). Có phải “mien-dong/MD2609A”?"),
        (("--round", "2026-9"), "không có đợt “2026-9”. Có phải “2026-1”?"),
        (("mien-dong", "--grid", "l7652"), "không có khuôn nhãn “l7652”. Các khuôn: l7651, l4732, 7160, 3474, free. Có phải “l7651”?"),
        (("mien-dong", "--size", "12"), "ô của mã quá nhỏ: 12 mm ÷ (25 + 8) = 0,363 mm < 0,396 mm. Địa chỉ HTTPS://OCOP.EXAMPLE.VN/T/QN7K3M9Y/ (35 ký tự) cần cạnh tem từ 13,1 mm."),
        (("mien-dong", "--size", "41"), "cạnh tem phải từ 12 đến 40 mm, không phải 41 mm."),
        (("mien-dong", "--count", "3", "--sheets", "2"), "số lượng nói hai lần: chỉ dùng một trong --count, --sheets."),
        (("mien-dong", "--first", "3"), "--first và --last cần --series."),
        (("mien-dong", "--series", "a b"), "sê-ri “a b” phải là chữ in hoa, chữ số và gạch nối, nhiều nhất 20 ký tự, như A hoặc 2026-A."),
        (("mien-dong", "--series", "A", "--first", "9", "--last", "3"), "số lượng không dùng được: từ số 9 đến số 3. Mỗi lần in từ 1 đến 20000 tem."),
        (("mien-dong", "--count", "20001"), "số lượng không dùng được: từ số 1 đến số 20001. Mỗi lần in từ 1 đến 20000 tem."),
        (("mien-dong", "--skip", "65"), "--skip 65: tờ Avery L7651 chỉ có 65 nhãn."),
        (("mien-dong", "--numbers", "khong-co.csv"), "--numbers cần --lot: số của gói thuộc về một lô."),
        (("--lot", "mien-dong/MD2609A", "--numbers", "khong-co.csv"), "khong-co.csv: không đọc được danh sách số."),
        (("mien-dong", "--lot", "mien-dong/MD2609A"), "in tem cho gì? SẢN-PHẨM…, hoặc --round ĐỢT, hoặc --lot SẢN-PHẨM/LÔ (chỉ một trong ba)."),
    ],
)  # fmt: skip
def test_what_cannot_be_printed_is_said_in_a_sentence(
    content: Path, run: Run, words: tuple[str, ...], said: str
) -> None:
    assert shown(run, *words, *BY) == (2, said)
    assert printed() == {}
    assert register(content) == []


def test_somebody_must_say_who_prints(content: Path, run: Run) -> None:
    said = (
        "thiếu --by: bộ phận hoặc chức danh in tem, như “Văn phòng Điều phối”; không ghi tên người."
    )
    assert shown(run, "mien-dong") == (2, said)


@pytest.mark.parametrize("words", [("--count", "0"), ("--size", "x"), ("--paper", "210"), ("--skip", "-1")])  # fmt: skip
def test_a_flag_that_cannot_be_read_is_wrong_usage(
    content: Path, run: Run, words: tuple[str, ...]
) -> None:
    assert run("stamps", "mien-dong", *words, *BY, *DAY).status == 2


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("date: 20/6/2026", "date: 20/6/2023", "“mien-dong” hết hạn công nhận ngày 20/6/2026: hôm nay không được mang sao OCOP. Tem không có sao thì in với --without-stars."),
        (", round: 2026-1}", ", round: 2026-1, withdrawn: {date: 1/9/2026, decision: 9/QĐ-UBND, ground: production-stopped}}", "“mien-dong” bị thu hồi công nhận ngày 1/9/2026: hôm nay không được mang sao OCOP. Tem không có sao thì in với --without-stars."),
    ],
)  # fmt: skip
def test_without_a_recognition_in_force_there_are_no_stars(
    content: Path, run: Run, old: str, new: str, said: str
) -> None:
    make.edit(content, "products/mien-dong.md", old, new)
    assert shown(run, "mien-dong", *BY) == (2, said)


def test_nothing_is_printed_for_what_is_recalled(content: Path, run: Run) -> None:
    make.put(content, "recalls/2026-01.yml", make.RECALL)
    said = "“mien-dong/MD2609A” đang bị thu hồi từ ngày 1/10/2026: không in tem."
    assert shown(run, "--lot", "mien-dong/MD2609A", "--without-stars", *BY) == (2, said)
    assert run("stamps", "mien-dong", "--count", "1", *BY, *DAY).status == 0


def test_a_code_must_stand_in_the_ledger(content: Path, run: Run) -> None:
    assert run("stamps", "withdraw", "mien-dong", *DAY).status == 0
    said = "mã QN7K3M9Y của “mien-dong” không có trong sổ mã, hoặc đã thôi dán; ghi vào sổ: `python build.py stamps register`."
    assert shown(run, "mien-dong", *BY) == (2, said)


def test_an_error_in_the_products_record_keeps_its_stamps_back(content: Path, run: Run) -> None:
    make.edit(content, "products/mien-dong.md", "photos: [{file: mien-dong.png", "photos: [{file: khong-co.png")  # fmt: skip
    assert shown(run, "mien-dong", *BY) == (
        2,
        "hồ sơ của tem này có 1 lỗi, lỗi đầu: content/products/mien-dong.md:12:17 C209. Sửa xong mới in tem: `python build.py check`.",
    )


def test_a_folder_that_cannot_be_written_to_is_said_and_nothing_is_entered(
    content: Path, run: Run
) -> None:
    Path("tep").write_text("", encoding="utf-8")
    assert shown(run, "mien-dong", "-o", "tep/con", *BY) == (
        2,
        "không ghi được vào thư mục tep/con.",
    )
    assert register(content) == []


def test_where_the_register_refuses_no_file_is_left(
    content: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise book.Refused(book._UNSOUND, path="content/ledger/prints.csv")

    monkeypatch.setattr(book, "append_prints", refuse)
    assert shown(run, "mien-dong", *BY)[0] == 2
    assert printed() == {}


def test_a_free_grid_is_given_by_its_measures(content: Path, run: Run) -> None:
    assert run("stamps", "mien-dong", *FREE, *BY, *DAY).status == 0
    assert register(content) == [line(",1,40").replace("Avery L7651", "48 × 25 mm")]


def test_the_calibration_page_is_written_and_nothing_is_entered(content: Path, run: Run) -> None:
    ran = run("stamps", "calibrate", "--grid", "3474", "--offset-x", "0,5", *DAY)
    assert ran.out == (
        "Trang căn máy in: stamps/can-may-in-3474.pdf. In trên giấy thường ở cỡ 100 %, đặt chồng lên tờ nhãn.\n"
    )
    assert register(content) == []
    assert "(0,5; 0) mm" in little.texts(printed()["can-may-in-3474.pdf"])[0]
