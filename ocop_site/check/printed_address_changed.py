"""A `stamp_url` that gives other addresses than the ones that were printed: every stamp on a packet would lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_site.check import entries
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.ledger import FOLDER, Entry, printed_address

CODE = Code(
    id="C279",
    slug="printed-address-changed",
    title=Text("Địa chỉ in trên tem đã đổi", "The printed address changed"),
    message=Text(
        "tem của mã {code} ({product}){others} in địa chỉ {printed}; stamp_url nay cho {now}.",
        "stamps of {code} ({product}){others_en} carry {printed}; stamp_url now gives {now}.",
    ),
    hint=Text(
        "Trả lại stamp_url cũ: tem đã dán không sửa được. Chắc chắn chưa in con tem nào, hoặc địa chỉ cũ vẫn dẫn tới đây: `python build.py stamps readdress`.",
        "Put the old stamp_url back: stamps on packets cannot be changed. Where none was printed, or the old address leads here for good: `python build.py stamps readdress`.",
    ),
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """The first entry of every address that is no longer `stamp_url`'s."""
    ledger = entries.sound(catalogue)
    stamp_url = catalogue.site.stamp_url
    moved: dict[str, list[Entry]] = {}
    for entry in ledger.standing.values() if ledger else ():
        if entry.address != printed_address(stamp_url, entry.code):
            moved.setdefault(entry.address.partition(FOLDER)[0], []).append(entry)
    for first, *rest in moved.values():
        values = {
            "code": first.code,
            "product": first.product,
            "others": f", cùng {len(rest)} mã khác," if rest else "",
            "others_en": f", and {len(rest)} others," if rest else "",
            "printed": first.address,
            "now": printed_address(stamp_url, first.code),
        }
        path = catalogue.path(catalogue.site)
        yield Finding(code=CODE, path=path, route=("stamp_url",), values=values)


RULE = Rule(CODE, check)
