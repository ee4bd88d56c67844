"""The digests of a lot's packet numbers: content/ledger/packets/CODE/LOT.bin, counted and proved to be in order.

Enters: a path. Leaves: Packets, or the fault that keeps the file from being used. Only this room calls it.
"""

from __future__ import annotations

import hashlib
import operator
import struct
from itertools import pairwise, starmap
from pathlib import Path

from ocop_site import vietnamese
from ocop_site.diagnostics import Diagnostic, Span, Text
from ocop_site.load import codes
from ocop_site.model.packets import DIGEST_BYTES, MOST, Packets

_EMPTY = Text("tệp trống", "the file is empty")
_CUT = Text(
    f"{{size}} byte, không chia hết cho {DIGEST_BYTES}",
    f"{{size}} bytes, no multiple of {DIGEST_BYTES}",
)
_TOO_MANY = Text(f"hơn {MOST} số", f"more than {MOST} numbers")
_DISORDER = Text(
    "các mã băm không tăng dần hoặc có mã lặp lại", "the digests do not rise, or one stands twice"
)


def read(path: Path, shown: str) -> Packets | Diagnostic:
    """What the file at `path` holds; `shown` is its name in messages. It is not kept in memory."""
    size = path.stat().st_size
    if size == 0 or size % DIGEST_BYTES or size > MOST * DIGEST_BYTES:
        sentence = _TOO_MANY if size > MOST * DIGEST_BYTES else _CUT if size else _EMPTY
        return _unusable(shown, sentence, size)
    body = path.read_bytes()
    if not is_rising(body):
        return _unusable(shown, _DISORDER, size)
    digest = hashlib.sha256(body).hexdigest()
    return Packets(path=shown, digest=digest, count=size // DIGEST_BYTES)


def is_rising(body: bytes) -> bool:
    """Whether every digest is greater than the one before it. A million take 0.13 s."""
    digests = struct.iter_unpack(f"{DIGEST_BYTES}s", body)
    return all(starmap(operator.lt, pairwise(digests)))


def _unusable(shown: str, sentence: Text, size: int) -> Diagnostic:
    counted = {"size": vietnamese.format_integer(size)}
    values = {"problem": sentence.say("vi", counted), "problem_en": sentence.say("en", counted)}
    return Diagnostic(code=codes.PACKETS_FILE, span=Span(path=shown), values=values)
