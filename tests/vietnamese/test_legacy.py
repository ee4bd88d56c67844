import pytest

from ocop_site.vietnamese import is_legacy


@pytest.mark.parametrize(
    "text",
    [
        "Qu¶ng Ninh",
        "H¹ Long",
        "Hµ Néi",
        "B×nh Liªu",
        "§«ng TriÒu",
        "Tiªn Yªn",
        "V©n §ån",
        "Mãng C¸i",
        "C« T«",
        "§Çm Hµ",
        "ch¶ mùc",
        "c¸",
        "®Êt",
        "§¶o",
    ],
)
def test_tcvn3_is_recognised(text: str) -> None:
    assert is_legacy(text)


@pytest.mark.parametrize(
    "text",
    [
        "Quaûng Ninh",
        "QUAÛNG NINH",
        "Haï Long",
        "Ñoâng Trieàu",
        "Caåm Phaû",
        "Vaân Ñoàn",
        "Moùng Caùi",
        "Tieân Yeân",
        "nöôùc maém",
    ],
)
def test_vni_is_recognised(text: str) -> None:
    assert is_legacy(text)


@pytest.mark.parametrize(
    "text",
    [
        "Quảng Ninh",
        "Hoà, hoá, hòa, thuý, quý, toán, xuân, loét",
        "Nước uống BAKIGOLD®",
        "BAKIGOLD®",
        "HTX Hạ Long¹",
        "© 2026 HTX Ban Mai",
        "5 µm, 20 µg",
        "10 m³, 25 m², ½ kg",
        "3×4 cm",
        "TM·DV",
        "«Hạ Long»",
        "§ 5",
        "£5",
        "San\u00adhô",
        "Noël, naïve, maïs, goût, où, Citroën, Haïti",
        "São Paulo, Müller, café, El Niño",
        "Đặc·sản¶",
        "",
    ],
)
def test_honest_text_passes(text: str) -> None:
    assert not is_legacy(text)


def test_one_legacy_word_among_good_ones_is_enough() -> None:
    assert is_legacy("Chả mực H¹ Long")
