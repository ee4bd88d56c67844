import random
from itertools import combinations, pairwise

import pytest

from ocop_site.model.trace_code import (
    ALPHABET,
    RANDOM_LENGTH,
    check_character,
    in_groups,
    is_trace_code,
    issue,
)

PREFIX = "QN"


def some_codes(count: int) -> list[str]:
    """`count` codes, the same in every run."""
    pick = random.Random(2026).choice
    return [issue(PREFIX, pick, frozenset()) for _ in range(count)]


CODES = some_codes(10_000)


def accepted(texts: list[str]) -> list[str]:
    return [text for text in texts if is_trace_code(text, PREFIX)]


def test_the_alphabet_has_23_letters_and_digits_and_no_look_alikes() -> None:
    assert ALPHABET == "34679ACDEFGHJKMNPRTVWXY"
    assert len(set(ALPHABET)) == 23
    assert not set(ALPHABET) & set("0OQ1IL2Z5S8BU")


def test_the_check_character_is_the_weighted_sum_worked_by_hand() -> None:
    # 7K3M9 are the numbers 3, 13, 0, 14, 4; weights 2 to 6: 6 + 39 + 0 + 70 + 24 = 139 = 6·23 + 1.
    # The check character makes the sum a multiple of 23: it is number 22, the last.
    assert check_character("7K3M9") == "Y"
    # 33333 are five zeros: the sum is 0 and needs nothing more.
    assert check_character("33333") == "3"
    # YYYYY are five times 22, which is -1 modulo 23: -(2+3+4+5+6) = -20 needs 20 more, and 20 is W.
    assert check_character("YYYYY") == "W"


def test_ten_thousand_issued_codes_are_codes() -> None:
    assert accepted(CODES) == CODES
    assert {len(code) for code in CODES} == {len(PREFIX) + RANDOM_LENGTH + 1}


def test_every_wrong_character_in_ten_thousand_codes_is_caught() -> None:
    tried, missed = 0, []
    for code in CODES:
        for place, right in enumerate(code):
            before, after = code[:place], code[place + 1 :]
            wrong = [before + letter + after for letter in ALPHABET if letter != right]
            tried += len(wrong)
            missed += accepted(wrong)
    # Q, the first letter of the prefix, is not in the alphabet: 23 letters are wrong there, 22 elsewhere.
    assert tried == 10_000 * (23 + 7 * 22)
    assert missed == []


def test_every_swap_of_two_neighbours_in_ten_thousand_codes_is_caught() -> None:
    wrong = [
        code[:place] + code[place + 1] + code[place] + code[place + 2 :]
        for code in CODES
        for place in range(len(code) - 1)
        if code[place] != code[place + 1]
    ]
    assert len(wrong) > 60_000
    assert accepted(wrong) == []


def test_every_swap_of_any_two_characters_after_the_prefix_is_caught() -> None:
    wrong = [
        code[:one] + code[other] + code[one + 1 : other] + code[one] + code[other + 1 :]
        for code in CODES[:1000]
        for one, other in combinations(range(len(PREFIX), len(code)), 2)
        if code[one] != code[other]
    ]
    assert len(wrong) > 14_000
    assert accepted(wrong) == []


def test_a_wrong_prefix_is_refused() -> None:
    bodies = [code[len(PREFIX) :] for code in CODES[:1000]]
    for prefix in ("", "Q", "N", "NQ", "QM", "HN", "qn", "QNQN", " QN"):
        assert accepted([prefix + body for body in bodies]) == []


def test_another_province_accepts_its_own_prefix_only() -> None:
    body = CODES[0][len(PREFIX) :]
    assert is_trace_code("HN" + body, "HN")
    assert not is_trace_code("HN" + body, "QN")


def test_lower_case_is_not_a_code() -> None:
    for code in CODES[:1000]:
        assert not is_trace_code(code.lower(), PREFIX)
        tail = code[len(PREFIX) :]
        if tail != tail.lower():
            assert not is_trace_code(PREFIX + tail.lower(), PREFIX)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "QN",
        "QN7",
        "QN7K3M9",  # the check character is missing
        "QN7K3M9YY",  # one too many
        "QN7K3M9Y ",
        " QN7K3M9Y",
        "QN7-K3M-9Y",  # groups are for the eye
        "QN7K3M9y",
        "QN7K3M90",  # zero is not in the alphabet
        "QN7K3MÀY",
        "QN7K3M٩Y",
        "QN33333\n",
    ],
)
def test_what_has_not_the_shape_of_a_code_is_none(text: str) -> None:
    assert not is_trace_code(text, PREFIX)


def test_the_shape_alone_is_not_enough() -> None:
    right = [last for last in ALPHABET if is_trace_code("QN7K3M9" + last, PREFIX)]
    assert right == ["Y"]


class Dictated:
    """Picks the letters of a text, one after the other."""

    def __init__(self, letters: str) -> None:
        self.left = list(letters)

    def __call__(self, alphabet: str) -> str:
        assert alphabet == ALPHABET
        return self.left.pop(0)


def test_a_new_code_is_the_first_that_is_not_taken() -> None:
    pick = Dictated("33333" + "7K3M9" + "33333" + "AAAAA" + "CCCCC")
    taken = frozenset({"QN333333", "QN7K3M9Y"})
    assert issue(PREFIX, pick, taken) == "QNAAAAA" + check_character("AAAAA")
    assert "".join(pick.left) == "CCCCC"


def test_a_thousand_codes_issued_in_turn_are_all_different() -> None:
    # The picker knows six letters: 6^5 = 7776 bodies, so that many of its first choices are taken.
    generator = random.Random(7)
    taken: set[str] = set()
    for _ in range(1000):
        code = issue(PREFIX, lambda letters: generator.choice(letters[:6]), frozenset(taken))
        assert code not in taken
        assert is_trace_code(code, PREFIX)
        taken.add(code)


def test_a_code_comes_even_when_all_but_one_of_the_first_tries_are_taken() -> None:
    # The picker may only choose between two letters: 2^5 = 32 bodies, of which 31 are taken.
    generator = random.Random(1)
    bodies = [f"{number:05b}".replace("0", "A").replace("1", "C") for number in range(32)]
    codes = [PREFIX + body + check_character(body) for body in bodies]
    for free in codes:
        taken = frozenset(codes) - {free}
        assert issue(PREFIX, lambda _: generator.choice("AC"), taken) == free


def test_a_code_is_read_aloud_in_groups_of_three() -> None:
    assert in_groups("QN7K3M9Y") == "QN7-K3M-9Y"
    assert in_groups("QN7K3M") == "QN7-K3M"
    assert all(in_groups(one).replace("-", "") == one for one in CODES[:100])


def test_neighbouring_weights_differ_so_that_no_pair_of_letters_can_hide_a_swap() -> None:
    # The weight of a place is what one step in the alphabet adds to the sum: 4 is one step above 3.
    weights = []
    for place in range(RANDOM_LENGTH):
        body = "3" * place + "4" + "3" * (RANDOM_LENGTH - place - 1)
        weights.append(-ALPHABET.index(check_character(body)) % 23)
    weights.append(1)  # the check character itself
    assert weights == [2, 3, 4, 5, 6, 1]
    assert all(one != other for one, other in pairwise(weights))
