"""Every machine file of the small site, whole.

The expected files are written anew by `OCOP_WRITE_EXPECTED=1 python -m pytest tests/machine/test_documents.py`; read the
difference before you keep it.
"""

from __future__ import annotations

import os
from pathlib import Path

from tests import make
from tests.machine import forms

EXPECTED = Path(__file__).with_name("expected")


def test_the_machine_files_of_the_small_site_are_these(tmp_path: Path) -> None:
    texts = forms.files(forms.content(tmp_path))
    found = {
        target.replace("/", "+").lstrip("."): text.encode()
        for target, text in texts.items()
        if target.startswith(("T/", "01/", ".well-known/"))
    }
    if os.environ.get("OCOP_WRITE_EXPECTED"):
        for name, body in found.items():
            (EXPECTED / name).write_bytes(body)

    assert found == make.tree(EXPECTED)


def test_a_site_without_gtin_has_no_gs1_address_and_no_description(tmp_path: Path) -> None:
    texts = forms.files(make.content(tmp_path))

    assert [target for target in texts if target.startswith(("01/", ".well-known/"))] == []
    assert f"{forms.LOT}/epcis.jsonld" in texts


def test_a_lot_without_events_has_no_file_of_events(tmp_path: Path) -> None:
    folder = make.content(tmp_path)
    make.declare(folder, "lots/mien-dong/MD2609A.yml", "events: []\n")
    texts = forms.files(folder)

    assert f"{forms.LOT}/epcis.jsonld" not in texts
    types = [one["type"] for one in forms.links(texts, f"{forms.LOT}/linkset.json")["traceability"]]
    assert types == ["text/html", "application/json", "text/csv"]
