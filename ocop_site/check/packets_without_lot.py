"""Packet numbers of a lot that is not there: no page could answer for them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site import vietnamese
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model import packets
from ocop_site.model.catalogue import Catalogue

CODE = Code(
    id="C299",
    slug="packets-without-lot",
    title=Text("Số riêng của lô không có hồ sơ", "Packet numbers without a lot"),
    message=Text(
        "tệp số riêng của “{read}”, nhưng không có lô nào như vậy.",
        "packet numbers of “{read}”, but there is no such lot.",
    ),
    hint=Text(
        "Lấy lại hồ sơ lô từ git, hoặc tên tệp đúng: ledger/packets/MÃ/LÔ.bin",
        "Take the lot's record back from git, or put the file's name right: ledger/packets/CODE/LOT.bin",
    ),
    why=Text(
        "Tem đã in dẫn tới trang của lô; thiếu trang đó, số trên tem không tra được nữa.",
        "Printed stamps lead to the lot's page; without it their numbers cannot be looked up any more.",
    ),
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every file of numbers without its lot; a record that cannot be read has a fault of its own."""
    if any(key.kind in ("product", "lot") for key in catalogue.broken):
        return
    there = {
        packets.name(product.code, lot.number)
        for product in catalogue.products.values()
        for lot in catalogue.lots_of(product.id)
    }
    for name, held in catalogue.packets.items():
        if name not in there:
            near = vietnamese.near(name, sorted(there))
            fix = f"ledger/packets/{near}.bin" if near else ""
            yield Finding(code=CODE, path=held.path, values={"read": name}, fix=fix)


RULE = Rule(CODE, check)
