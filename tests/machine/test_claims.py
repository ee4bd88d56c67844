"""No machine file, and nothing that a page says to machines, claims what a static page cannot prove."""

from __future__ import annotations

import re

from ocop_site.check.forbidden_claim import WORDS
from tests import make
from tests.machine import forms

CLAIMS = re.compile("|".join((*WORDS, "gs1 conformant", "conformant resolver", "chính hãng")), re.I)


def test_no_form_of_the_demonstration_claims_anything() -> None:
    texts = forms.files(make.ROOT / "content")
    said = {
        target: found[0]
        for target, text in texts.items()
        if target.startswith(("T/", "01/", ".well-known/")) and (found := CLAIMS.search(text))
    }
    assert said == {}
    assert len(texts) > 100


def test_no_word_for_machines_claims_anything() -> None:
    words = {key: text for key, text in forms.WORDS.items() if key.startswith("machine.")}
    assert {key for key, text in words.items() if CLAIMS.search(text)} == set()


def test_no_event_says_that_goods_conform() -> None:
    sources = (make.ROOT / "ocop_site/plan/machine").glob("*.py")
    code = "".join(path.read_text(encoding="utf-8") for path in sources)
    assert not re.search(r'"(conformant|completeness_verified)"', code)
