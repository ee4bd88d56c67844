"""Whatever a record holds stays data: in JSON, in a table, in the script of a page."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests import make
from tests.machine import forms

HOSTILE = [
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]> & \" ' \\ \\u003c {name} {{ 7*7 }}",
    "=cmd|' /C calc'!A0",
    "a\u2028b\u2029c \u202e ngược",
    "{name} {lot} {stars}",
]
_SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_words_survive_as_data(tmp_path: Path, name: str) -> None:
    folder = forms.content(tmp_path)
    make.declare(folder, "products/mien-dong.md", f"name: {json.dumps(name, ensure_ascii=False)}\n")
    report = make.build(folder)
    assert [one for one in report.diagnostics if one.is_error] == []
    site = make.tree(folder.parent / "_site")
    read = " ".join(name.split())

    for page, key in ((forms.TRACE, "name"), (forms.LOT, "model")):
        scripts = _SCRIPT.findall(site[f"{page}/index.html"].decode())
        assert len(scripts) == 1
        carried = json.loads(scripts[0])
        assert (carried[key]["name"] if key == "model" else carried[key]) == read
        assert carried == json.loads(site[f"{page}/product.jsonld"])
        assert not set("<>&") & set(scripts[0])
    items = json.loads(site[f"{forms.TRACE}/truy-xuat.json"])["items"]
    assert items["a"]["value"] == [read]
    (context,) = json.loads(site[f"{forms.LOT}/linkset.json"])["linkset"]
    assert context["itemDescription"] == f"{read}, lô MD2609A"
    for one in site:
        if one.endswith((".jsonld", "linkset.json", "truy-xuat.json")):
            json.loads(site[one])


def test_a_name_of_no_letters_still_gives_addresses(tmp_path: Path) -> None:
    folder = make.content(tmp_path)
    events = (
        "events:\n"
        "  - {step: đóng gói, time: 2026-09-12 14:00, facility: htx-ban-mai}\n"
        '  - {step: xuất bán, time: 2026-09-15 09:00, to: {name: "…!?", place: "06652"}}\n'
    )
    make.declare(folder, "lots/mien-dong/MD2609A.yml", events)
    shipped = forms.events(forms.files(folder))[1]
    assert shipped["destinationList"][0]["destination"] == "https://ocop.example.vn/xa/#06652-"
