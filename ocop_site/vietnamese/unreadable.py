"""The one fault of this room. Enters: nothing. Leaves: `Unreadable`. Any room may call."""

from __future__ import annotations

from typing import Literal, TypeAlias

Reason: TypeAlias = Literal[
    "ambiguous-number",
    "no-such-day",
    "not-a-date",
    "not-a-moment",
    "not-a-number",
    "not-a-percent",
    "not-a-phone",
    "not-a-quantity",
    "not-a-tax-code",
    "not-money",
    "not-yes-no",
    "personal-number",
    "two-digit-year",
    "wrong-check-digit",
    "year-out-of-range",
]
"""Every reason a parser of this room can give; stable, so messages can be keyed by it."""


class Unreadable(ValueError):
    """Text that a parser refuses.

    `suggestion` is text that the same parser reads, for the editor to accept or not; "" where none
    is known.
    """

    def __init__(self, reason: Reason, suggestion: str = "") -> None:
        # Both go into ValueError.args: an exception is unpickled as its class called with its args.
        super().__init__(reason, suggestion)
        self.reason: Reason = reason
        self.suggestion = suggestion
