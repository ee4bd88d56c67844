"""One shard of a lot's packet numbers: what a single check fetches.

The file of digests is searched, not read: 256 shards of a million numbers cost one pass over it in all.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from io import FileIO
from pathlib import Path

from ocop_site.model import packets
from ocop_site.model.packets import DIGEST_BYTES
from ocop_site.model.page import PacketsView


def body(view: PacketsView) -> bytes:
    """The shard's digests one after another in rising order, without the bytes that all of them share."""
    with FileIO(Path(view.path)) as file:

        def shard_at(index: int) -> int:
            file.seek(index * DIGEST_BYTES)
            return packets.shard(file.read(DIGEST_BYTES), view.bits)

        start = bisect_left(range(view.count), view.shard, key=shard_at)
        end = bisect_right(range(view.count), view.shard, lo=start, key=shard_at)
        file.seek(start * DIGEST_BYTES)
        found = file.read((end - start) * DIGEST_BYTES)
    skipped = packets.skipped(view.bits)
    ends = range(DIGEST_BYTES, len(found) + 1, DIGEST_BYTES)
    return b"".join(found[end - DIGEST_BYTES + skipped : end] for end in ends)
