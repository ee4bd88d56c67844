"""Each rule at its edges: what stands in the record, and the whole text that the editor reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocop_site import check
from tests import make
from tests.check.test_examples import file_of
from tests.load import cases

CASES = cases.read(Path(__file__).with_name("rules.txt"))
SHEETS = "rounds/2026-1/sheets/mien-dong"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_rule(content: Path, case: cases.Case) -> None:
    make.declare(content, file_of(case.fields), case.fields)
    assert make.said(content) == case.expected


def test_every_rule_is_in_the_list_once() -> None:
    files = {path.stem for path in (make.ROOT / "ocop_site/check").glob("*.py")}
    listed = [rule.check.__module__.rpartition(".")[2] for rule in check.RULES]
    assert sorted(listed) == sorted(
        files - {"__init__", "rule", "places", "packings", "law", "terms", "entries"}
    )


def test_two_products_with_one_code_whatever_its_case(content: Path) -> None:
    make.put(content, "products/mien-khac.md", make.PRODUCT.replace("QN7K3M9Y", "Qn7K3M9Y"))
    assert [line for line in make.check(content) if "C202" in line or "C203" in line] == [
        "products/mien-khac.md:2:7 C202",
        "products/mien-khac.md:2:7 C203",
    ]


def test_a_commune_that_went_into_two_has_two_successors_and_no_fix(content: Path) -> None:
    unit = '- {code: "06853", name: Xã Vô Ngại, district: Huyện Bình Liêu, extent: part}\n'
    name = "places/06856.yml"
    make.put(content, name, (content / name).read_text(encoding="utf-8") + unit)
    make.declare(content, "producers/htx-ban-mai.md", 'place: "06853"\n')
    assert make.said(content) == (
        "content/producers/htx-ban-mai.md:2:8: lỗi C204 place-gone: 06853 là mã của Xã Vô Ngại"
        " (Huyện Bình Liêu), nay không còn; đơn vị mới: xã Bình Liêu (06838), xã Lục Hồn (06856).\n"
        '    place: "06853"\n'
        "           ^\n"
        "    gợi ý: Địa chỉ cũ có thể giữ ở former_address."
    )


def test_two_producers_with_one_tax_code(content: Path) -> None:
    make.declare(content, "producers/htx-ban-mai.md", "tax_code: 0100233488\n")
    twin = make.PRODUCER.replace("tax_code: none", "tax_code: 0100233488")
    make.put(content, "producers/htx-khac.md", twin)
    assert make.said(content) == (
        "content/producers/htx-khac.md:5:11: nhắc C214 duplicate-tax-code:"
        " mã số thuế 0100233488 đã có ở “htx-ban-mai”.\n"
        "    tax_code: 0100233488\n"
        "              ^\n"
        "    gợi ý: Có thể là một chủ thể nhập hai lần."
    )


def test_producers_who_declare_that_they_have_no_tax_code_are_not_one(content: Path) -> None:
    make.put(content, "producers/htx-khac.md", make.PRODUCER)
    assert make.check(content) == []


def test_criteria_that_do_not_add_up_are_named_and_used(content: Path) -> None:
    name = "criteria/qd-26-2026/set-06.yml"
    make.edit(
        content,
        name,
        "    name: TỔ CHỨC SẢN XUẤT\n    max: 18\n",
        "    name: TỔ CHỨC SẢN XUẤT\n    max: 17\n",
    )
    assert make.said(content) == (
        "content/criteria/qd-26-2026/set-06.yml:12:8: nhắc C212 criteria-sum:"
        " bộ sản phẩm 6 của 26/2026/QĐ-TTg: A ghi tối đa 40 điểm, nhưng cộng lại là 39.\n"
        "      max: 40\n"
        "           ^\n"
        "    gợi ý: Bộ này vẫn chấm được; đối chiếu với văn bản của quyết định.\n"
        "content/criteria/qd-26-2026/set-06.yml:17:10: nhắc C212 criteria-sum:"
        " bộ sản phẩm 6 của 26/2026/QĐ-TTg: A1 ghi tối đa 17 điểm, nhưng cộng lại là 18.\n"
        "        max: 17\n"
        "             ^\n"
        "    gợi ý: Bộ này vẫn chấm được; đối chiếu với văn bản của quyết định."
    )


def test_a_round_of_a_product_or_decision_that_nobody_knows(content: Path) -> None:
    make.edit(content, "rounds/2026-1/round.yml", "product: mien-dong", "product: mien-dog")
    make.edit(content, "rounds/2026-1/round.yml", "criteria: qd-26-2026", "criteria: qd-148-2026")
    found = [line for line in make.check(content) if "C201" in line]
    assert found == ["rounds/2026-1/round.yml:2:11 C201", "rounds/2026-1/round.yml:10:21 C201"]


def test_a_round_that_closes_before_it_opens(content: Path) -> None:
    make.edit(content, "rounds/2026-1/round.yml", "closed: 15/6/2026", "closed: 15/5/2026")
    assert make.said(content) == (
        "content/rounds/2026-1/round.yml:5:9: lỗi C208 date-order:"
        " ngày 15/5/2026 (closed) phải từ 1/6/2026 đến 26/11/2026.\n"
        "    closed: 15/5/2026\n"
        "            ^"
    )


def test_an_item_that_is_no_item(content: Path) -> None:
    make.edit(content, f"{SHEETS}/TV1.yml", "C11: 2", "D1: 2")
    assert make.said(content) == (
        "content/rounds/2026-1/sheets/mien-dong/TV1.yml:8:78: lỗi L146 not-an-item:"
        " “D1” không phải là mã mục chấm điểm.\n"
        "       C6.1: 3, C6.2: 2, C6.3: 2, C6.4: 2, C6.5: 2, C7: 3, C8: 4, C9: 3, C10: 2, D1: 2}\n"
        f"    {' ' * 77}^\n"
        "    gợi ý: Mã mục viết như A1.2 hoặc C8."
    )


def test_two_groups_with_one_id_cannot_have_one_address(content: Path, tmp_path: Path) -> None:
    make.edit(content, "groups/qd-26-2026.yml", "id: do-uong", "id: thuc-pham")
    drink = make.PRODUCT.replace("QN7K3M9Y", "QN4X7AC3").replace("set: 6", "set: 14")
    make.put(content, "products/tra-sen.md", drink.replace(", round: 2026-1", ""))
    report = make.build(content, templates_path=make.templates(tmp_path))
    assert [f"{one.span} {one.code.id}" for one in report.diagnostics] == [
        "content/site.yml:1:1 P401"
    ]
    assert not (tmp_path / "_site").exists()


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("https://ocop.example.vn/tem", "có đường dẫn chữ thường"),
        ("https://ocop_qn.example.vn", "có ký tự ngoài bảng chữ của mã QR"),
        (f"https://{'o' * 40}.example.vn", "dài quá 61 ký tự"),
    ],
)
def test_a_stamp_address_that_cannot_be_printed(content: Path, url: str, problem: str) -> None:
    make.edit(content, "site.yml", "https://ocop.example.vn", url)
    assert make.said(content) == (
        f"content/site.yml:6:12: lỗi P402 printed-address:"
        f" địa chỉ trên tem “{url.upper()}/T/QNXXXXXX/” {problem}.\n"
        f"    stamp_url: {url}\n"
        "               ^\n"
        "    gợi ý: Dùng tên miền riêng, ngắn, không đường dẫn: https://ocop.example.vn"
    )


def test_a_broken_producer_is_no_second_fault(content: Path) -> None:
    make.declare(content, "producers/htx-ban-mai.md", "kind: hội\n")
    assert make.check(content) == ["producers/htx-ban-mai.md:2:7 L147"]


def test_a_broken_place_is_no_second_fault(content: Path) -> None:
    make.edit(content, "places/06838.yml", "kind: xã", "kind: thị trấn")
    assert [line.split()[-1] for line in make.check(content)] == ["L147"]


def test_a_broken_sheet_is_no_missing_sheet(content: Path) -> None:
    make.edit(content, f"{SHEETS}/TV1.yml", "date: 12/6/2026", "date: 31/6/2026")
    assert make.check(content) == [f"{SHEETS}/TV1.yml:4:7 L131"]


def test_a_broken_criteria_set_is_no_unknown_set(content: Path) -> None:
    make.edit(content, "criteria/qd-26-2026/set-06.yml", "num: 6\n", "num: sáu\n")
    assert [line.split()[-1] for line in make.check(content)] == ["L132"]
