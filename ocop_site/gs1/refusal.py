"""What the faults of this room share. Enters: nothing. Leaves: `Refusal`. Any room may call."""

from __future__ import annotations

from typing import Literal, TypeAlias

Reason: TypeAlias = Literal[
    "coupon-prefix",
    "dot-segment",
    "not-digits",
    "restricted-prefix",
    "too-long",
    "wrong-character",
    "wrong-check-digit",
    "wrong-length",
]
"""Every reason of this room; stable, so that a table of messages can be keyed by it."""


class Refusal(ValueError):
    """Text that is no GS1 key; `suggestion` is text that would be one, or ""."""

    def __init__(self, reason: Reason, suggestion: str = "") -> None:
        # Both go into ValueError.args: an exception is unpickled as its class called with its args.
        super().__init__(reason, suggestion)
        self.reason: Reason = reason
        self.suggestion = suggestion
