"""The code printed on stamps: a province's prefix, five random characters, one check character ("QN7K3M9Y").

The alphabet has 23 characters, a prime number, and leaves out look-alikes (0 O Q, 1 I L, 2 Z, 5 S, 8 B, U V kept
once). The check is a weighted sum modulo 23 with weights that all differ, so every single wrong character and every
swap of two characters changes it. Letters in every code keep it apart from GS1 numbers (Decree 37/2026, 28.4b).

How a code is read that a person typed or pasted: `model/code_reading.py`.
"""

from __future__ import annotations

from collections.abc import Callable

ALPHABET = "34679ACDEFGHJKMNPRTVWXY"
RANDOM_LENGTH = 5


def check_character(body: str) -> str:
    """The last character of a code whose random part is `body` (characters of ALPHABET)."""
    total = sum(weight * ALPHABET.index(letter) for weight, letter in enumerate(body, start=2))
    return ALPHABET[-total % len(ALPHABET)]


def is_trace_code(text: str, prefix: str) -> bool:
    """Whether `text` is a whole code of this province, in capitals, with the right check character."""
    body, check = text[len(prefix) : -1], text[-1:]
    shape = (
        text.startswith(prefix)
        and len(body) == RANDOM_LENGTH
        and set(body + check) <= set(ALPHABET)
    )
    return shape and check == check_character(body)


def issue(prefix: str, pick: Callable[[str], str], taken: frozenset[str]) -> str:
    """A new code that is not in `taken` (compared in capitals); `pick` chooses one character of a text."""
    while True:
        body = "".join(pick(ALPHABET) for _ in range(RANDOM_LENGTH))
        code = prefix + body + check_character(body)
        if code not in taken:
            return code


def in_groups(code: str) -> str:
    """The code as a person reads it aloud: "QN7-K3M-9Y"."""
    return "-".join(code[start : start + 3] for start in range(0, len(code), 3))
