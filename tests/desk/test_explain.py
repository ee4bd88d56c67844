"""`explain` says in plain words what a code or a key means."""

from __future__ import annotations

import pytest

from ocop_site import pipeline
from ocop_site.diagnostics import Code
from ocop_site.model.catalogue import KINDS
from tests.conftest import Run

EXPIRED = """\
## C213 expired-certificate

Giấy chứng nhận hết hạn

(nhắc) “{kind}” đã hết hạn ngày {read}. Cập nhật giấy mới, hoặc giữ lại để ghi lịch sử.

Sai:

```yaml
certificates: [{kind: ATTP, number: 1/2020, issuer: Sở, issued: 1/3/2020, expires: 1/3/2023}]
```

Đúng:

```yaml
certificates: [{kind: ATTP, number: 1/2026, issuer: Sở, issued: 1/3/2025, expires: 1/3/2028}]
```
"""


def test_a_code_has_a_page(run: Run) -> None:
    ran = run("explain", "C213")
    assert (ran.status, ran.out, ran.err) == (0, EXPIRED, "")


@pytest.mark.parametrize("topic", ["c213", "expired-certificate"])
def test_a_code_is_found_by_its_id_in_small_letters_and_by_its_slug(run: Run, topic: str) -> None:
    assert run("explain", topic).out == EXPIRED


@pytest.mark.parametrize("code", pipeline.CODES, ids=lambda code: code.id)
def test_every_code_is_explained_in_both_languages(run: Run, code: Code) -> None:
    for language in ("vi", "en"):
        ran = run("explain", code.id, "--lang", language)
        assert ran.status == 0
        assert ran.out.startswith(f"## {code.id} {code.slug}\n\n{code.title.say(language, {})}\n\n")
        assert "{{" not in ran.out


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_record_is_explained(run: Run, kind: str) -> None:
    ran = run("explain", kind)
    assert ran.status == 0
    assert ran.out.startswith(f"## {kind}: ")
    for key in KINDS[kind].model_fields:
        if key != "id":
            assert f"| `{key}` |" in ran.out


@pytest.mark.parametrize("topic", ["codes", "records"])
def test_the_whole_manual_is_printed(run: Run, topic: str) -> None:
    ran = run("explain", topic)
    assert ran.status == 0
    assert ran.out.startswith("# ")
    assert ran.out.endswith("\n")


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        ("C999", "C999: không có mã này / no such code"),
        ("prodcut", "prodcut: không có mã này / no such code; product?"),
        (
            "expired-certificat",
            "expired-certificat: không có mã này / no such code; expired-certificate?",
        ),
        ("", ": không có mã này / no such code"),
    ],
)
def test_an_unknown_topic_is_2_with_the_nearest_one(run: Run, topic: str, said: str) -> None:
    ran = run("explain", topic)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(said)
