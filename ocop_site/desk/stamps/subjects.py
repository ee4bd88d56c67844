"""What stamps are for: products, the products of a round, or a lot; and whether they may be printed on this day.

Enters: a catalogue and what the officer named. Leaves: subjects in order, or Refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ocop_site import vietnamese
from ocop_site.desk.refused import Refused
from ocop_site.desk.stamps.refusal import unknown
from ocop_site.diagnostics import Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.ledger import printed_address
from ocop_site.model.lot import Lot
from ocop_site.model.product import Product
from ocop_site.model.verdict import State, Verdict, verdict

NO_PRODUCT = Text("không có sản phẩm hay mã “{read}”.", "there is no product or code “{read}”.")
NO_ROUND = Text("không có đợt “{read}”.", "there is no round “{read}”.")
NO_LOT = Text(
    "không có lô “{read}” (viết SẢN-PHẨM/LÔ).",
    "there is no lot “{read}” (write PRODUCT/LOT).",
)
NOT_RECOGNISED = Text(
    "“{product}” {state}: hôm nay không được mang sao OCOP. Tem không có sao thì in với --without-stars.",
    "“{product}” {state_en}: it may not carry OCOP stars today. Stamps without stars: --without-stars.",
)
RECALLED = Text(
    "“{product}” đang bị thu hồi từ ngày {day}: không in tem.",
    "“{product}” is recalled since {day}: no stamps are printed.",
)
NOT_ENTERED = Text(
    "mã {code} của “{product}” không có trong sổ mã, hoặc đã thôi dán; ghi vào sổ: `python build.py stamps register`.",
    "{code} of “{product}” is not in the ledger, or withdrawn; enter it: `python build.py stamps register`.",
)
NOBODY = Text(
    "đợt {read} không có sản phẩm nào hôm nay được mang sao OCOP.",
    "round {read} has no product that may carry OCOP stars today.",
)
_STATES = {
    State.WITHDRAWN: Text(
        "bị thu hồi công nhận ngày {day}", "had its recognition withdrawn on {day}"
    ),
    State.EXPIRED: Text("hết hạn công nhận ngày {day}", "has a recognition that ended on {day}"),
    State.ANNOUNCED: Text("chưa đối chiếu được quyết định", "is known from the press only"),
    State.NEVER: Text("chưa được công nhận", "was never recognised"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A product, perhaps with a lot, whose stamps are printed; `stars` is 0 where none may be shown."""

    product: Product
    lot: str
    address: str
    stars: int


def subjects(
    catalogue: Catalogue,
    today: date,
    *,
    products: Sequence[str] = (),
    round_id: str = "",
    lot_id: str = "",
    without_stars: bool = False,
) -> tuple[Subject, ...]:
    """What was named, in its order, each once. Raises Refused."""
    if round_id:
        return _of_round(catalogue, today, round_id, without_stars=without_stars)
    if lot_id:
        lot = _lot(catalogue, lot_id)
        product = catalogue.products[lot.product]
        return (_subject(catalogue, today, product, lot, without_stars=without_stars),)
    found = {one.id: one for one in (_product(catalogue, read) for read in products)}
    return tuple(
        _subject(catalogue, today, one, None, without_stars=without_stars) for one in found.values()
    )


def named(catalogue: Catalogue, product: str, lot_id: str) -> tuple[str, str]:
    """The ids of a product and of its lot, "" without one. Raises Refused."""
    if lot_id:
        lot = _lot(catalogue, lot_id)
        return lot.product, lot.number
    return _product(catalogue, product).id, ""


def _of_round(
    catalogue: Catalogue, today: date, round_id: str, *, without_stars: bool
) -> tuple[Subject, ...]:
    """The products of a round; those that may carry no stars are left out, unless stamps have none."""
    if round_id not in catalogue.rounds:
        raise unknown(NO_ROUND, round_id, catalogue.rounds)
    ids = (entry.product for entry in catalogue.rounds[round_id].entries)
    entered = [catalogue.products[id] for id in ids if id in catalogue.products]
    wanted = [one for one in entered if without_stars or _stars(_verdict(catalogue, one, today))]
    if not wanted:
        raise Refused(NOBODY, read=round_id)
    return tuple(
        _subject(catalogue, today, one, None, without_stars=without_stars) for one in wanted
    )


def _product(catalogue: Catalogue, read: str) -> Product:
    by_code = {one.code: one for one in catalogue.products.values()}
    plain = read.upper().replace("-", "").replace(" ", "")
    found = catalogue.products.get(read) or by_code.get(plain)
    if found is None:
        raise unknown(NO_PRODUCT, read, [*catalogue.products, *by_code])
    return found


def _lot(catalogue: Catalogue, read: str) -> Lot:
    lots = {one.id: one for one in catalogue.all_lots if one.product in catalogue.products}
    if read not in lots:
        raise unknown(NO_LOT, read, lots)
    return lots[read]


def _subject(
    catalogue: Catalogue, today: date, product: Product, lot: Lot | None, *, without_stars: bool
) -> Subject:
    entry = catalogue.ledger.in_use.get(product.id)
    if entry is None or entry.code != product.code:
        raise Refused(NOT_ENTERED, code=product.code, product=product.id)
    number = lot.number if lot else ""
    _refuse_recalled(catalogue, today, product, number)
    answer = _verdict(catalogue, product, today)
    stars = 0 if without_stars else _stars(answer)
    if not stars and not without_stars:
        raise _not_recognised(product, answer)
    address = printed_address(catalogue.site.stamp_url, product.code)
    return Subject(
        product=product,
        lot=number,
        address=f"{address}{number}/" if number else address,
        stars=stars,
    )


def _refuse_recalled(catalogue: Catalogue, today: date, product: Product, lot: str) -> None:
    """Nobody needs stamps for goods that are called back."""
    for recall in catalogue.recalls_of(product.id):
        if recall.holds_on(today) and (not recall.lots or lot in recall.lots):
            named = f"{product.id}/{lot}" if lot else product.id
            raise Refused(RECALLED, product=named, day=vietnamese.format_date(recall.date))


def _verdict(catalogue: Catalogue, product: Product, today: date) -> Verdict:
    return verdict(product, today, recalls=catalogue.recalls_of(product.id))


def _stars(answer: Verdict) -> int:
    """The stars that may be shown, 3 to 5 as records have them (QĐ 26/2026, Điều 4), or 0."""
    recognition = answer.recognition if answer.may_carry_stars else None
    return recognition.stars if recognition else 0


def _not_recognised(product: Product, answer: Verdict) -> Refused:
    said = _STATES[answer.state]
    values = {"day": vietnamese.format_date(answer.until) if answer.until else "?"}
    return Refused(
        NOT_RECOGNISED,
        product=product.id,
        state=said.say("vi", values),
        state_en=said.say("en", values),
    )
