"""A broken line whose correction is known does not hide the faults behind it."""

from __future__ import annotations

from pathlib import Path

from tests import make


def test_faults_after_a_broken_line_are_reported_in_the_same_run(tmp_path: Path) -> None:
    content = make.content(tmp_path)
    make.overlay(
        content,
        """-- products/mam-tep.md --
---
code: QN7K3M9Y
tên: Mắm tép: chưng thịt
producer: htx-ban-mai
set: 27
updated: 31/11/2026
summary: "chưa đóng ngoặc
---
""",
    )

    assert make.check(content) == [
        "products/mam-tep.md:3:1 L110",
        "products/mam-tep.md:3:13 L102",
        "products/mam-tep.md:5:6 L148",
        "products/mam-tep.md:6:10 L131",
        "products/mam-tep.md:7:10 L102",
    ]
