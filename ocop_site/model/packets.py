"""The number of a single packet, and how its digest is kept, cut into shards and looked up.

A stamp's number is secret until it is stuck on a packet; the project and the site hold digests alone. A digest has as many
bits as a number is random (80), so that inventing a number that passes is no easier than guessing an issued one
(docs/decisions/0025). templates/assets/packet.js does the same; both are held to tests/packets/vectors.json.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: 5 random bits a character, no I, L, O or U."""
LENGTH = 16
"""Characters of a number: 80 random bits."""
DIGEST_BYTES = 10
"""Bytes of SHA-256 that are kept of a number: 80 bits."""
MOST = 5_000_000
"""Numbers of one lot: a file of 50 MB, the most that GitHub takes without a warning."""
PER_SHARD = 4_000
"""Numbers that a shard holds at most on average: 40 KB."""
_MOST_BITS = 16
_LOOK_ALIKES = str.maketrans("OILU", "011V")
_BETWEEN = re.compile(r"[^0-9A-Z]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Packets:
    """The digests of one lot's numbers: the file that holds them, its own SHA-256, and how many there are."""

    path: str
    digest: str
    count: int


def name(code: str, lot: str) -> str:
    """What the numbers of a lot are filed under: "QN7K3M9Y/MD2609A"."""
    return f"{code}/{lot}"


def read(text: str) -> str:
    """The number in what was typed, scanned or pasted; an empty text where there is none.

    What stands before a `#` is an address. Case, spaces, dashes and look-alikes do not count.
    """
    last = unicodedata.normalize("NFKC", text).rsplit("#", 1)[-1].upper()
    number = _BETWEEN.sub("", last).translate(_LOOK_ALIKES)
    return number if len(number) == LENGTH else ""


def in_groups(number: str) -> str:
    """The number as it is printed: "7K3M-9YQ2-0ABC-DEFG"."""
    return "-".join(number[start : start + 4] for start in range(0, len(number), 4))


def digest(name: str, number: str) -> bytes:
    """What is kept of a number of the lot called `name`; the lot is the salt."""
    return hashlib.sha256(f"{name}/{number}".encode()).digest()[:DIGEST_BYTES]


def bits(count: int) -> int:
    """How many leading bits of a digest choose the shard when `count` numbers were issued."""
    return min(_MOST_BITS, max(0, (count - 1) // PER_SHARD).bit_length())


def shard(digest: bytes, bits: int) -> int:
    """The number of the shard that holds a digest."""
    return int.from_bytes(digest[:2]) >> (_MOST_BITS - bits)


def shard_name(shard: int, bits: int) -> str:
    """A shard in an address: hexadecimal, as many digits as the last one has."""
    return f"{shard:0{max(1, (bits + 3) // 4)}x}"


def skipped(bits: int) -> int:
    """Bytes of every digest that a shard leaves out, because all in it have the same."""
    return bits // 8
