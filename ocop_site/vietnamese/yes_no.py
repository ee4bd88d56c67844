"""Yes and no. Enters: text. Leaves: a truth value. Any room may call."""

from __future__ import annotations

from ocop_site.vietnamese.text import near, tidy
from ocop_site.vietnamese.unreadable import Unreadable

# Not folded: cô (aunt) and cỏ (grass) would be yes, and so would đừng (do not) beside đúng.
_ANSWERS = {
    "có": True,
    "co": True,
    "đúng": True,
    "true": True,
    "yes": True,
    "không": False,
    "khong": False,
    "sai": False,
    "false": False,
    "no": False,
}


def parse_yes_no(text: str) -> bool:
    """True for có, co, đúng, true, yes; False for không, khong, sai, false, no; in any case.

    Raises Unreadable: not-yes-no.
    """
    word = tidy(text).lower()
    if word not in _ANSWERS:
        raise Unreadable("not-yes-no", near(word, ("có", "không")))
    return _ANSWERS[word]
