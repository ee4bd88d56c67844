"""Text in an encoding of the years before Unicode. Enters: text. Leaves: a verdict.

Any room may call.
"""

from __future__ import annotations

import re

from ocop_site.vietnamese.text import nfc


def is_legacy(text: str) -> bool:
    """Whether `text` looks like TCVN3 ("Qu¶ng Ninh") or VNI ("Quaûng Ninh") read as Latin letters.

    Conservative: a word must hold a sequence that neither Vietnamese nor English nor French
    writes ("Noël", "5 µm", "BAKIGOLD®" pass); one Vietnamese letter beyond Latin-1 clears a word.
    """
    words = (word for word in nfc(text).split() if not _BEYOND_LATIN_1.search(word))
    return any(_TCVN3.search(word) or _VNI.search(word) for word in words)


_BEYOND_LATIN_1 = re.compile("[\u0100-\u024f\u1ea0-\u1ef9]")

# TCVN3 has letters where Latin-1 has signs: ả is ¶, á ¸, à µ, ì ×, Đ §, đ ®. Left out although
# TCVN3 has them too, because honest text does: the soft hyphen (ư), · (ã), ® and ¹ after a word.
_SIGN = "¡¢£¤¥¦§¨©ª«¬®µ¶¸¹»¼½¾×÷"
_LETTER = "A-Za-zÀ-ÖØ-öø-ÿ"
_TCVN3 = re.compile(
    f"[{_LETTER}{_SIGN}][{_SIGN}][{_LETTER}]"  # Qu¶ng, B×nh, §«ng
    f"|[{_LETTER}][µ¶¸](?![{_LETTER}])"  # Hµ, Ch¶, c¸
    "|^[BCDGHKLMNPQRSTVX]h?[¹«]$"  # H¹ Long, C« T«: honest ¹ and « follow no lone consonant
    f"|(?<![{_LETTER}])[§®][À-ÖØ-öø-ÿ]"  # §Çm Hµ, ®Êt
)

# VNI writes the mark as a second letter: ả is aû, ạ aï, â aâ, đ ñ, ươ öô. Pairs that hoà, hoá, où,
# goût, naïve or Noël also hold are left out; "aï" counts in a syllable built like Haï or baïch.
_VNI = re.compile(
    "a[ùøûõåäüâ]|e[ùøõåäâ]|\\Boù|o[øõåäâ]|[uy][øûõ]|ô[ùøûõï]|ö[ùøûõïô]"
    "|^[bcghlmnrs]h?aï(?:ng|nh|ch|c|p|o|y|i|u)?$",
    re.IGNORECASE,
)
