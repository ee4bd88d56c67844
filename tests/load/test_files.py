"""Files that cannot be read, or not where they lie: the whole text that the editor reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocop_site import load
from ocop_site.model.catalogue import RecordKey
from tests import make

SYNTAX_HINT = (
    "    gợi ý: Giá trị có dấu hai chấm, dấu #, @, % hay ngoặc thì đặt trong ngoặc kép;"
    " thụt dòng bằng dấu cách."
)
UTF8_HINT = "    gợi ý: Lưu tệp dạng văn bản, bảng mã UTF-8, dưới 2 MB."


def test_a_byte_order_mark_and_windows_line_ends_change_nothing(content: Path) -> None:
    before = load.catalogue(content).catalogue
    for path in content.rglob("*"):
        if path.suffix in (".md", ".yml"):
            path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    after = load.catalogue(content)
    assert after.diagnostics == ()
    assert after.catalogue == before


def test_old_macintosh_line_ends_change_nothing(content: Path) -> None:
    before = load.catalogue(content).catalogue
    path = content / "producers/htx-ban-mai.md"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r"))
    assert load.catalogue(content).catalogue == before


def test_letters_of_a_mac_are_read_as_those_of_windows(content: Path) -> None:
    import unicodedata

    text = make.FILES["producers/htx-ban-mai.md"]
    make.put(content, "producers/htx-ban-mai.md", unicodedata.normalize("NFD", text))
    loaded = load.catalogue(content)
    assert loaded.catalogue is not None
    assert loaded.catalogue.producers["htx-ban-mai"].name == "HTX Nông nghiệp Ban Mai (minh hoạ)"
    assert [one.code.id for one in loaded.diagnostics] == ["L105"]


def test_line_numbers_count_what_an_editor_counts(content: Path) -> None:
    """A form feed or a separator of a word processor in the text is no line to VS Code or GitHub."""
    make.edit(
        content, "products/mien-dong.md", "Sợi miến", "\x0ctrang\u2028hai\x85ba Mi\u0065\u0302n"
    )
    make.edit(content, "products/mien-dong.md", "brand: Ban Mai", 'brand: "Ban\u2028Mai"')
    assert make.check(content) == ["products/mien-dong.md:15:15 L105"]


FILES = {
    "an empty file": (
        "places/06661.yml",
        b"",
        "content/places/06661.yml:1:1: lỗi L112 empty-file: tệp chưa có khoá nào.",
    ),
    "a file of comments": (
        "places/06661.yml",
        b"# name: x\n",
        "content/places/06661.yml:1:1: lỗi L112 empty-file: tệp chưa có khoá nào.",
    ),
    "a document without anything in it": (
        "places/06661.yml",
        b"---\n",
        "content/places/06661.yml:1:1: lỗi L112 empty-file: tệp chưa có khoá nào.",
    ),
    "a list at the top": (
        "places/06661.yml",
        "- name: Việt Hưng\n".encode(),
        (
            "content/places/06661.yml:1:1: lỗi L122 expected-mapping: chỗ này cần các khoá con: name, ….\n"
            "    - name: Việt Hưng\n"
            "    ^"
        ),
    ),
    "a sentence at the top": (
        "places/06661.yml",
        "Việt Hưng\n".encode(),
        (
            "content/places/06661.yml:1:1: lỗi L122 expected-mapping: chỗ này cần các khoá con: name, ….\n"
            "    Việt Hưng\n"
            "    ^"
        ),
    ),
    "two documents": (
        "places/06661.yml",
        "name: Việt Hưng\n---\nname: Hà Tu\n".encode(),
        "content/places/06661.yml:2:1: lỗi L102 yaml-syntax: sai cú pháp YAML: có hai phần --- trong một tệp.\n"
        "    ---\n"
        "    ^\n" + SYNTAX_HINT,
    ),
    "a picture named as a record": (
        "producers/anh.md",
        b"---\n\x89PNG\r\n\x1a\n",
        "content/producers/anh.md:2:1: lỗi L101 unreadable-file: không đọc được tệp này: ở đây có ký tự không phải UTF-8.\n"
        + UTF8_HINT,
    ),
    "an old Vietnamese encoding": (
        "producers/tcvn.md",
        b"---\nname: Ban Mai\nstreet: Th\xabn N\xb5 L\xb5ng\n",
        "content/producers/tcvn.md:3:11: lỗi L101 unreadable-file: không đọc được tệp này: ở đây có ký tự không phải UTF-8.\n"
        + UTF8_HINT,
    ),
    "UTF-16 of a Windows editor": (
        "producers/utf-16.md",
        "---\nname: Ban Mai\n".encode("utf-16"),
        "content/producers/utf-16.md:1:1: lỗi L101 unreadable-file: không đọc được tệp này: ở đây có ký tự không phải UTF-8.\n"
        + UTF8_HINT,
    ),
    "three megabytes": (
        "producers/to.md",
        b"---\nname: " + b"a" * 3_000_000 + b"\n---\n",
        "content/producers/to.md:1:1: lỗi L101 unreadable-file: không đọc được tệp này: tệp có 3000015 byte.\n"
        + UTF8_HINT,
    ),
    "a record without front matter": (
        "producers/htx.md",
        b"name: HTX\n",
        (
            "content/producers/htx.md:1:1: lỗi L106 no-front-matter: tệp Markdown phải mở đầu bằng dòng ---"
            " và có dòng --- thứ hai đóng phần khai báo.\n"
            "    name: HTX\n"
            "    ^\n"
            "    gợi ý: Chạy `python build.py new product` để có tệp mẫu."
        ),
    ),
    "front matter that does not end": (
        "producers/htx.md",
        b"---\nname: HTX\n",
        (
            "content/producers/htx.md:1:1: lỗi L106 no-front-matter: tệp Markdown phải mở đầu bằng dòng ---"
            " và có dòng --- thứ hai đóng phần khai báo.\n"
            "    ---\n"
            "    ^\n"
            "    gợi ý: Chạy `python build.py new product` để có tệp mẫu."
        ),
    ),
    "a name with marks and spaces": (
        "producers/HTX Ban Mai.md",
        b"---\n---\n",
        (
            "content/producers/HTX Ban Mai.md:1:1: lỗi L107 bad-file-name:"
            " tên tệp “HTX Ban Mai.md” không dùng làm mã được.\n"
            "    gợi ý: Dùng chữ thường không dấu, chữ số và gạch nối: htx-ban-mai"
        ),
    ),
    "the same name in capitals": (
        "producers/htx-ban-mai.yml",
        b"name: HTX\n",
        (
            "content/producers/htx-ban-mai.yml:1:1: lỗi L108 duplicate-id:"
            " đã có bản ghi “htx-ban-mai” ở content/producers/htx-ban-mai.md.\n"
            "    gợi ý: Đổi tên một trong hai tệp."
        ),
    ),
    "a workbook among the records": (
        "producers/so-lieu.xlsx",
        b"PK",
        (
            "content/producers/so-lieu.xlsx:1:1: nhắc L109 unexpected-file:"
            " tệp này không được đọc: producers/so-lieu.xlsx.\n"
            "    gợi ý: Xoá tệp hoặc chuyển đúng thư mục."
        ),
    ),
}


@pytest.mark.parametrize("title", FILES)
def test_file(content: Path, title: str) -> None:
    name, raw, expected = FILES[title]
    make.put(content, name, raw)
    assert make.said(content) == expected


def test_ten_thousand_brackets_are_one_short_fault(content: Path) -> None:
    brackets = "[" * 10_000
    make.put(content, "places/06661.yml", f"name: {brackets}\n")
    shown = "[" * 80
    assert make.said(content) == (
        "content/places/06661.yml:1:1006: lỗi L102 yaml-syntax: sai cú pháp YAML: ngoặc lồng nhau quá sâu.\n"
        f"    …{shown}{shown}…\n"
        f"     {' ' * 80}^\n" + SYNTAX_HINT
    )


def test_a_link_is_not_followed(content: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.md").write_text("---\nname: x\n---\n")
    (content / "producers/link.md").symlink_to(tmp_path / "elsewhere.md")
    assert make.said(content).splitlines()[0] == (
        "content/producers/link.md:1:1: nhắc L109 unexpected-file:"
        " tệp này không được đọc: producers/link.md →."
    )


def test_a_broken_record_is_named_so_that_references_to_it_are_no_second_fault(
    content: Path,
) -> None:
    make.put(content, "producers/htx-ban-mai.md", "---\nname: [1\n---\n")
    loaded = load.catalogue(content)
    assert loaded.catalogue is not None
    assert loaded.catalogue.broken == {RecordKey("producer", "htx-ban-mai")}
    assert make.check(content) == ["producers/htx-ban-mai.md:2:9 L102"]
