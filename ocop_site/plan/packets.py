"""Numbers of single packets: the shards of every lot that has them, and what its page needs to look one up."""

from __future__ import annotations

from collections.abc import Iterator

from ocop_site.model import packets
from ocop_site.model.packets import Packets
from ocop_site.model.page import AssetView, Job, PacketsView, Renderer
from ocop_site.plan import urls, views
from ocop_site.plan.desk import Desk, asset_url

SCRIPT = "packet.js"


def jobs(desk: Desk) -> Iterator[Job]:
    """Every shard, and the script that reads them where there is any."""
    for name, held in desk.catalogue.packets.items():
        bits = packets.bits(held.count)
        for shard in range(1 << bits):
            view = PacketsView(
                path=held.path, digest=held.digest, count=held.count, bits=bits, shard=shard
            )
            url = f"{_shards(name, held)}{packets.shard_name(shard, bits)}.bin"
            yield Job(target=urls.target(url), renderer=Renderer.PACKETS, view=view)
    if desk.catalogue.packets:
        assets = desk.settings.assets
        yield Job(
            target=urls.target(asset_url(SCRIPT, assets)),
            renderer=Renderer.ASSET,
            view=AssetView(name=SCRIPT, digest=assets[SCRIPT]),
        )


def check(desk: Desk, code: str, lot: str) -> views.PacketCheck | None:
    """How the page of a lot looks numbers up; None for a lot whose stamps have none."""
    name = packets.name(code, lot)
    held = desk.catalogue.packets.get(name)
    if held is None:
        return None
    return views.PacketCheck(
        name=name,
        count=desk.wording.integer(held.count),
        bits=packets.bits(held.count),
        shards=_shards(name, held),
        script=asset_url(SCRIPT, desk.settings.assets),
    )


def _shards(name: str, held: Packets) -> str:
    """The digest in the address keeps a page that a browser still has from reading shards that were cut otherwise."""
    return f"{urls.packets(*name.split('/'))}{held.digest[:8]}-"
