import pickle

import pytest

from ocop_site.vietnamese import Phone, Unreadable, parse_phone


@pytest.mark.parametrize(
    "text",
    [
        "0203 3365214",
        "02033365214",
        "(0203) 3365214",
        "0203.3365.214",
        "0203-336-5214",
        "0203–3365214",
        "+84 203 3365214",
        "+84 (0)203 3365214",
    ],
)
def test_a_fixed_line_is_read_in_every_way_of_writing(text: str) -> None:
    assert parse_phone(text) == Phone(e164="+842033365214", national="0203 3365 214")


@pytest.mark.parametrize(
    ("text", "e164", "national"),
    [
        ("0912.345.678", "+84912345678", "0912 345 678"),
        ("0203 300 0000", "+842033000000", "0203 3000 000"),
        ("1900 1234", "+8419001234", "1900 1234"),
        ("1900 545481", "+841900545481", "1900 545481"),
        ("18001091", "+8418001091", "1800 1091"),
    ],
)
def test_mobiles_and_hotlines_are_read(text: str, e164: str, national: str) -> None:
    assert parse_phone(text) == Phone(e164=e164, national=national)


@pytest.mark.parametrize(
    "text",
    [
        "0203 336",
        "113",
        "01698765432",  # a mobile prefix until 2018
        "+86 10 6552 9988",
        "0203 3365214 - 0912345678",
        "0203 3365214, 0912345678",
        "0203 3365214 ext. 5",
        "1800-FLOWERS",
        "zalo 0912345678",
        "+",
        "(",
    ],
)
def test_what_is_no_number_of_vietnam_is_refused(text: str) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_phone(text)
    assert (caught.value.reason, caught.value.suggestion) == ("not-a-phone", "")


@pytest.mark.parametrize("text", ["0203 3365214", "0912.345.678", "1900 1234"])
def test_both_forms_of_a_number_read_back(text: str) -> None:
    phone = parse_phone(text)
    assert parse_phone(phone.national) == phone
    assert parse_phone(phone.e164) == phone


def test_equal_numbers_are_one_in_a_set() -> None:
    assert len({parse_phone("0203 3365214"), parse_phone("+84 203 3365214")}) == 1


def test_a_phone_crosses_a_process_whole() -> None:
    phone = parse_phone("0203 3365214")
    assert pickle.loads(pickle.dumps(phone)) == phone
