"""What a lot's page needs to look up the number of a single packet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PacketCheck:
    """The numbers of a lot: the name they are filed under, how many, and where their 2 ** `bits` shards lie.

    `shards` is the address of a shard up to its number; `script` is what looks a number up, fetched when there is one.
    """

    name: str
    count: str
    bits: int
    shards: str
    script: str
