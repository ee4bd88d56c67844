import pickle
from urllib.parse import unquote, urljoin

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ocop_site import gs1

GTIN = "09521234000013"
SET_82 = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"


def test_the_character_set_82_has_82_characters() -> None:
    assert len(set(SET_82)) == 82


@pytest.mark.parametrize("gtin", [GTIN, "9521234000013", "9 521234 000013"])
def test_a_product_is_named_by_fourteen_digits(gtin: str) -> None:
    assert gs1.path(gtin) == "/01/09521234000013"


@pytest.mark.parametrize(
    ("lot", "encoded"),
    [
        ("MD2609A", "MD2609A"),
        ("lot_1-2.3", "lot_1-2.3"),
        ("A/B", "A%2FB"),
        ("50%", "50%25"),
        ("a?b&c=d", "a%3Fb%26c%3Dd"),
        ("(1)*'!", "%281%29%2A%27%21"),
        ("...", "..."),
        ("A" * 20, "A" * 20),
    ],
)
def test_a_lot_is_percent_encoded(lot: str, encoded: str) -> None:
    assert gs1.path(GTIN, lot) == f"/01/{GTIN}/10/{encoded}"


@pytest.mark.parametrize(
    ("lot", "reason"),
    [
        ("A" * 21, "too-long"),
        ("lô 5", "wrong-character"),
        ("A B", "wrong-character"),
        ("A#B", "wrong-character"),
        ("A\n", "wrong-character"),
        ("A~B", "wrong-character"),
        (".", "dot-segment"),
        ("..", "dot-segment"),
    ],
)
def test_a_lot_that_cannot_be_carried_is_refused(lot: str, reason: str) -> None:
    with pytest.raises(gs1.InvalidLot) as caught:
        gs1.path(GTIN, lot)
    assert isinstance(caught.value, ValueError)
    assert (caught.value.reason, caught.value.suggestion) == (reason, "")


def test_a_wrong_gtin_gets_no_path() -> None:
    with pytest.raises(gs1.InvalidGtin):
        gs1.path("9521234000014", "MD2609A")


@given(st.text(alphabet=SET_82, min_size=1, max_size=20))
def test_every_lot_survives_as_one_segment_of_a_uri(lot: str) -> None:
    assume(lot not in {".", ".."})
    path = gs1.path(GTIN, lot)
    resolved = urljoin("https://ocop.example/", path)
    assert resolved == f"https://ocop.example{path}"
    assert [unquote(segment) for segment in path.split("/")] == ["", "01", GTIN, "10", lot]


@given(st.text(max_size=25))
def test_any_other_text_is_refused(lot: str) -> None:
    assume(not lot or len(lot) > 20 or set(lot) - set(SET_82))
    if lot:
        with pytest.raises(gs1.InvalidLot):
            gs1.path(GTIN, lot)
    else:
        assert gs1.path(GTIN, lot) == gs1.path(GTIN)


def test_it_crosses_a_process_whole() -> None:
    fault = pickle.loads(pickle.dumps(gs1.InvalidLot("too-long")))
    assert (type(fault), fault.reason, fault.suggestion) == (gs1.InvalidLot, "too-long", "")
