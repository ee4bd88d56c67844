"""`new` writes a record that can be filled in, and never over another."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ocop_site import load
from ocop_site.model import trace_code
from ocop_site.model.producer import Producer
from ocop_site.model.product import Product
from ocop_site.model.record import Record
from tests import make
from tests.conftest import Run

PRODUCT = ("new", "product", "--name", "Trà hoa vàng", "--producer", "htx-ban-mai", "--set", "6")
PRODUCER = (
    "new",
    "producer",
    "--name",
    "HTX Bình Minh",
    "--kind-of",
    "cooperative",
    "--place",
    "06838",
)

NAMES = {
    "Trà: hoa vàng": "tra-hoa-vang",
    "Miến “sợi vàng”": "mien-soi-vang",
    'Rượu "men lá"': "ruou-men-la",
    "Mật ong #1": "mat-ong-1",
    "3 sao": "3-sao",
    "012": "012",
    "Nước mắm 40° đạm": "nuoc-mam-40-dam",
    "no": "no",
    "- gạch đầu dòng": "gach-dau-dong",
    "@ban-mai & *sao* !": "ban-mai-sao",
    "Chả 100% mực": "cha-100-muc",
    "{ngoặc} [vuông]": "ngoac-vuong",
    "Đường phên \\ mật": "duong-phen-mat",
    "Kẹo's lạc": "keo-s-lac",
}


def records(content: Path) -> tuple[dict[str, Product], dict[str, Producer]]:
    catalogue = load.catalogue(content).catalogue
    assert catalogue is not None
    return dict(catalogue.products), dict(catalogue.producers)


def test_a_new_product_is_read_and_lacks_only_what_a_trace_page_shows(
    content: Path, run: Run
) -> None:
    ran = run(*PRODUCT)
    code = records(content)[0]["tra-hoa-vang"].code
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == (
        "Đã tạo content/products/tra-hoa-vang.md."
        " Điền các dòng còn lại, rồi chạy: python build.py check\n"
        f"Mã truy xuất: {code}\n"
    )
    assert make.check(content) == ["products/tra-hoa-vang.md:5:7 C211"]


def test_a_new_producer_passes_check(content: Path, run: Run) -> None:
    ran = run(*PRODUCER, "--lang", "en")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == (
        "Wrote content/producers/htx-binh-minh.md."
        " Fill in the other lines, then run: python build.py check\n"
    )
    assert make.check(content) == []


def test_a_new_product_is_written_like_this(content: Path, run: Run) -> None:
    run(*PRODUCT)
    text = (content / "products/tra-hoa-vang.md").read_text(encoding="utf-8")
    code = records(content)[0]["tra-hoa-vang"].code
    assert text.split("\n\n")[0] == (
        "---\n"
        "# Mã truy xuất\n"
        f"code: {code}\n"
        "# Tên sản phẩm\n"
        "name: Trà hoa vàng\n"
        "# Chủ thể\n"
        "producer: htx-ban-mai\n"
        "# Bộ sản phẩm\n"
        'set: "6"'
    )
    assert text.endswith("---\n<!-- Câu chuyện sản phẩm -->\n")


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_kept_letter_for_letter(content: Path, run: Run, name: str) -> None:
    for argv in (PRODUCT, PRODUCER):
        assert (
            run(*[name if word in (PRODUCT[3], PRODUCER[3]) else word for word in argv]).status == 0
        )
    products, producers = records(content)
    assert products[NAMES[name]].name == name
    assert producers[NAMES[name]].name == name


@pytest.mark.parametrize("name", ["???", "“”", " ", "-"])
def test_a_name_that_gives_no_file_name_is_2(content: Path, run: Run, name: str) -> None:
    before = make.tree(content)
    ran = run("new", "producer", "--name", name, "--kind-of", "farm", "--place", "06838")
    assert (ran.status, ran.out) == (2, "")
    assert make.tree(content) == before


@pytest.mark.parametrize("argv", [PRODUCT, PRODUCER], ids=lambda argv: argv[1])
def test_an_existing_file_is_never_overwritten(
    content: Path, run: Run, argv: tuple[str, ...]
) -> None:
    assert run(*argv).status == 0
    before = make.tree(content)
    ran = run(*argv)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.endswith(": đã có hoặc không đặt tên tệp được / exists, or gives no file name\n")
    assert make.tree(content) == before


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (PRODUCT[:4], "thiếu --producer (Chủ thể) / missing --producer\n"),
        (PRODUCT[:6], "thiếu --set (Bộ sản phẩm) / missing --set\n"),
        (PRODUCER[:4], "thiếu --kind-of (Loại hình) / missing --kind-of\n"),
        (PRODUCER[:6], "thiếu --place (Xã, phường) / missing --place\n"),
        (("new", "product"), "thiếu --name (Tên sản phẩm) / missing --name\n"),
        (("new", "code"), "thiếu --product (mã sản phẩm) / missing --product\n"),
    ],
)
def test_a_missing_answer_is_2(
    content: Path, run: Run, argv: tuple[str, ...], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    before = make.tree(content)
    ran = run(*argv)
    assert (ran.status, ran.out, ran.err) == (2, "", said)
    assert make.tree(content) == before


def test_a_new_code_is_one_of_the_province_that_nobody_has(content: Path, run: Run) -> None:
    codes = {run("new", "code", "--product", f"mien-{n}").out.strip() for n in range(20)}
    assert len(codes) == 20
    assert make.CODE not in codes
    assert all(trace_code.is_trace_code(code, "QN") for code in codes)


def test_a_code_is_issued_for_an_id_only(content: Path, run: Run) -> None:
    before = make.tree(content)
    ran = run("new", "code", "--product", "Miến mới")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("Miến mới: không phải mã sản phẩm (tên tệp)")
    assert make.tree(content) == before


def test_without_settings_no_code_is_issued(content: Path, run: Run) -> None:
    (content / "site.yml").unlink()
    ran = run("new", "code", "--product", "mien-moi")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "content/site.yml: không đọc được / cannot be read\n"


@pytest.mark.parametrize(
    ("argv", "record"), [(PRODUCT, Product), (PRODUCER, Producer)], ids=["product", "producer"]
)
def test_every_key_stands_in_the_file_with_its_label(
    content: Path, run: Run, argv: tuple[str, ...], record: type[Record]
) -> None:
    run(*argv)
    [path] = [one for one in content.rglob("*.md") if "Bỏ dấu #" in one.read_text(encoding="utf-8")]
    text = path.read_text(encoding="utf-8")
    for key, info in record.model_fields.items():
        if key not in ("id", "story"):
            assert re.search(rf"^(# )?{key}:", text, re.MULTILINE), key
            assert info.title in text


@pytest.mark.parametrize(
    ("argv", "record"), [(PRODUCT, Product), (PRODUCER, Producer)], ids=["product", "producer"]
)
def test_each_key_can_be_declared_by_taking_away_its_mark(
    content: Path, run: Run, argv: tuple[str, ...], record: type[Record]
) -> None:
    """Every `# key: example   # label` is valid once it is no comment: the example is one that the field reads."""
    run(*argv)
    [path] = [one for one in content.rglob("*.md") if "Bỏ dấu #" in one.read_text(encoding="utf-8")]
    text = path.read_text(encoding="utf-8")
    wrong = []
    for line in re.findall(r"^# \w+:.*$", text, re.MULTILINE):
        path.write_text(text.replace(line, line.removeprefix("# ")), encoding="utf-8")
        name = path.relative_to(content).as_posix()
        wrong += [f"{line}: {one}" for one in make.check(content) if name in one and " L" in one]
    assert wrong == []
