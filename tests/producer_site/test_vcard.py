"""The card for address books, read by a library that is not ours; none without a consent that holds."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import vobject

from ocop_site.model.catalogue import Catalogue
from ocop_site.model.page import TextView
from ocop_site.model.producer import Contact, ProducerKind
from tests import make
from tests.producer_site.conftest import GIVEN, planned

CARD = "p/htx-ban-mai/htx-ban-mai.vcf"
NAME = r"HTX Nông nghiệp, chế biến; dịch vụ \ Ban Mai và những người bạn trồng dong riềng trên nương cao"


def _text(catalogue: Catalogue, **changes: Any) -> str:
    view = planned(catalogue, Contact(**GIVEN), **changes)[CARD].view
    assert isinstance(view, TextView)
    return view.text


def test_the_card_reads_back_what_the_record_says(catalogue: Catalogue) -> None:
    card = vobject.readOne(
        _text(catalogue, name=NAME, street="Thôn 1; ngõ 2, nhà 3"), validate=True
    )

    assert card.version.value == "3.0"
    assert card.fn.value == NAME
    assert card.n.value.family == NAME
    assert card.org.value == [NAME]
    assert card.tel.value == "+842033365214"
    assert card.email.value == "lienhe@htx.example.vn"
    address = card.adr.value
    assert (address.street, address.city) == ("Thôn 1; ngõ 2, nhà 3", "xã Bình Liêu")
    assert (address.region, address.country) == ("Quảng Ninh", "Việt Nam")
    assert [one.value for one in card.url_list] == [
        "https://htx.example.vn",
        "https://zalo.me/84912345678",
        "https://example.github.io/ocop/p/htx-ban-mai/",
    ]
    assert card.note.value == (
        "Bộ phận bán hàng; tầng 2, nhà A\nCơ sở đồng ý công khai liên hệ này từ ngày 1/6/2026."
    )
    assert card.uid.value == "https://ocop.example.vn/p/htx-ban-mai/"


def test_lines_are_folded_at_75_octets_and_no_letter_is_parted(catalogue: Catalogue) -> None:
    lines = _text(catalogue, name=NAME).encode().split(b"\r\n")

    assert lines.pop() == b""
    assert max(map(len, lines)) <= 75
    assert any(line.startswith(b" ") for line in lines)
    assert all(line.decode() for line in lines)
    assert b"\n" not in b"".join(lines)


def test_only_what_was_given_is_on_the_card(catalogue: Catalogue) -> None:
    jobs = planned(catalogue, Contact(consent=GIVEN["consent"], email="a@b.example.vn"))
    card = vobject.readOne(jobs[CARD].view.text)  # type: ignore[attr-defined]

    assert card.email.value == "a@b.example.vn"
    assert "tel" not in card.contents
    assert len(card.url_list) == 1


def test_the_street_of_a_household_is_a_home_and_not_on_the_card(catalogue: Catalogue) -> None:
    card = vobject.readOne(_text(catalogue, kind=ProducerKind.HOUSEHOLD, street="Thôn Nà Làng"))

    assert card.adr.value.street == ""


HOLDS_NOT = {
    "no contact": None,
    "withdrawn today": Contact(**GIVEN, withdrawn=make.TODAY),
    "ended yesterday": Contact(**GIVEN, until=make.TODAY - timedelta(days=1)),
    "from tomorrow": Contact(**(GIVEN | {"consent": make.TODAY + timedelta(days=1)})),
}


@pytest.mark.parametrize("contact", HOLDS_NOT.values(), ids=list(HOLDS_NOT))
def test_without_a_consent_there_is_no_card_and_no_page_leads_to_one(
    contact: Contact | None, catalogue: Catalogue
) -> None:
    jobs = planned(catalogue, contact)

    assert [target for target in jobs if target.endswith(".vcf")] == []
    assert ".vcf" not in repr(jobs["p/htx-ban-mai/index.html"].view)
    telling = [repr(one.view) for target, one in jobs.items() if target.startswith("p/")]
    assert not [one for one in telling if "912345678" in one or "lienhe@htx" in one]


def test_a_withdrawn_consent_takes_the_card_off_the_site(tmp_path: Any) -> None:
    content = make.content(tmp_path)
    make.build(content)
    assert b"TEL;TYPE=WORK,VOICE:+842033365214" in make.tree(tmp_path / "_site")[CARD]
    make.edit(
        content,
        "producers/htx-ban-mai.md",
        "consent: 1/6/2026,",
        "consent: 1/6/2026, withdrawn: 1/7/2026,",
    )

    outcome = make.build(content).outcome

    assert CARD in outcome.removed
    assert CARD not in make.tree(tmp_path / "_site")
