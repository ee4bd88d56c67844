"""The linkset of a page: one default link, and a recall in the title of the link that tells of recalls."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ocop_site.plan import urls
from tests import make
from tests.machine import forms

SITE = "https://example.github.io/ocop"
QUIET = (f"{SITE}/thu-hoi/", "Không có thông báo thu hồi nào đang hiệu lực")
OF_LOT = (f"{SITE}{urls.recall('2026-01')}", "ĐANG THU HỒI lô MD2609A")
OF_ALL = (f"{SITE}{urls.recall('2026-01')}", "ĐANG THU HỒI cả sản phẩm")
OF_OTHER = (f"{SITE}{urls.recall('2026-01')}", "ĐANG THU HỒI lô KHAC1")
LISTS = (
    f"{forms.TRACE}/linkset.json",
    f"{forms.LOT}/linkset.json",
    f"01/{forms.GTIN}/linkset.json",
    f"01/{forms.GTIN}/10/MD2609A/linkset.json",
)


@pytest.mark.parametrize(
    ("lots", "day", "expected"),
    [
        ("[MD2609A]", date(2026, 9, 30), (QUIET, QUIET)),
        ("[MD2609A]", date(2026, 10, 1), (OF_LOT, OF_LOT)),
        ("[KHAC1]", date(2026, 10, 1), (OF_OTHER, QUIET)),
        ("[]", date(2026, 10, 1), (OF_ALL, OF_ALL)),
        ("[MD2609A]", date(2026, 11, 20), (QUIET, QUIET)),
    ],
    ids=["the day before", "of the lot", "of another lot", "of the product", "lifted"],
)
def test_the_link_to_recalls_says_what_is_recalled(
    tmp_path: Path, lots: str, day: date, expected: tuple[tuple[str, str], tuple[str, str]]
) -> None:
    folder = forms.content(tmp_path)
    lifted = "lifted: {date: 20/11/2026, document: 15/TB-HTX}\n"
    recall = make.RECALL.replace("[MD2609A]", lots) + lifted
    make.put(folder, "recalls/2026-01.yml", recall)
    texts = forms.files(folder, today=day)
    told = [forms.links(texts, one)["recallStatus"] for one in LISTS]
    assert [(link["href"], link["title"]) for (link,) in told] == [*expected, *expected]


def test_every_address_has_a_linkset_of_its_own_with_one_default(tmp_path: Path) -> None:
    texts = forms.files(forms.content(tmp_path))
    anchors = {}
    for one in LISTS:
        (context,) = forms.read(texts, one)["linkset"]
        (default,) = context["https://ref.gs1.org/voc/defaultLink"]
        anchors[context["anchor"]] = default["href"]
    assert anchors == {
        "https://ocop.example.vn/T/QN7K3M9Y/": "https://example.github.io/ocop/T/QN7K3M9Y/",
        "https://ocop.example.vn/T/QN7K3M9Y/MD2609A/": (
            "https://example.github.io/ocop/T/QN7K3M9Y/MD2609A/"
        ),
        "https://ocop.example.vn/01/09521234000013": (
            "https://example.github.io/ocop/01/09521234000013/"
        ),
        "https://ocop.example.vn/01/09521234000013/10/MD2609A": (
            "https://example.github.io/ocop/01/09521234000013/10/MD2609A/"
        ),
    }
