"""An entry whose kind does not fit what the product had before (QĐ 26/2026, Điều 6 khoản 1).

"First" is refused while an earlier recognition stands; one that lapsed or was withdrawn may begin again (our reading).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from ocop_site.check import law
from ocop_site.check.rule import Rule
from ocop_site.diagnostics import Code, Finding, Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Level, Product, Source
from ocop_site.model.round import Entry, EntryKind, Round

_HIGHEST = {Level.MINISTRY: 5, Level.PROVINCE: 4, Level.DISTRICT: 3}

CODE = Code(
    id="C224",
    slug="entry-history",
    title=Text("Trường hợp không khớp lịch sử", "Kind of entry against the history"),
    message=law.MESSAGE,
    good="entries: [{product: mien-dong, kind: first}]\n",
    bad="entries: [{product: mien-dong, kind: upgrade}]\n",
)


def check(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Every upgrade without fewer stars before, re-evaluation without a recognition, first rating with one."""
    for round_, number, entry, product in law.entries(catalogue):
        found = _FINDERS[entry.kind](round_, entry, product)
        if found is not None:
            problem, where = found
            clause = law.of_round(catalogue, round_, where)
            wrong = law.Wrong(("entries", number, "kind"), problem, clause)
            yield from law.findings(CODE, catalogue.path(round_), iter((wrong,)))


_Found = tuple[Text, str] | None


def _first(round_: Round, entry: Entry, product: Product) -> _Found:
    begins = entry.filed or round_.opened
    before = law.newest_before(product, begins)
    if before is None or before.date is None or before.source is not Source.DECISION:
        return None
    # Điều 6 khoản 3 điểm a: at the ministry "first" is the first file for five stars, whatever the province gave.
    if round_.level is Level.MINISTRY and before.stars < _HIGHEST[Level.MINISTRY]:
        return None
    ends = law.last_day(before)
    if (ends is not None and ends < begins) or not _matters(round_, product):
        return None
    problem = Text(
        f"{product.id} ghi lần đầu, nhưng đã được công nhận {before.stars} sao ngày {law.day(before.date)}, còn hiệu lực",
        f"{product.id} is entered as first, but has {before.stars} stars of {law.day(before.date)} in force",
    )
    return problem, "Điều 6 khoản 1 điểm a"


def _matters(round_: Round, product: Product) -> bool:
    """Whether the round can still recognise the product, or has; an old one without a result changes nothing."""
    is_open = law.closed_on(round_) is None
    return is_open or any(one.round == round_.id for one in product.recognitions)


def _upgrade(round_: Round, entry: Entry, product: Product) -> _Found:
    before = law.newest_before(product, round_.opened)
    reached = [one.stars for one in product.recognitions if one.round == round_.id]
    aim = max(reached, default=_HIGHEST[round_.level])
    if before is not None and before.stars < aim:
        return None
    had = Text(
        f"đã có {before.stars} sao" if before else "chưa có công nhận nào",
        f"had {before.stars}" if before else "had none",
    )
    problem = Text(
        f"{product.id} ghi nâng hạng lên {aim} sao, nhưng trước ngày mở đợt {had.vi}",
        f"{product.id} is entered as an upgrade to {aim} stars, but before the round it {had.en}",
    )
    return problem, "Điều 6 khoản 1 điểm b và Điều 7 khoản 5"


def _re_evaluation(round_: Round, entry: Entry, product: Product) -> _Found:
    if law.newest_before(product, round_.opened) is not None:
        return None
    problem = Text(
        f"{product.id} ghi đánh giá lại, nhưng trước ngày mở đợt chưa có công nhận nào",
        f"{product.id} is entered as a re-evaluation, but had no recognition before the round",
    )
    return problem, "Điều 6 khoản 1 điểm c và Điều 7 khoản 6"


_FINDERS: Mapping[EntryKind, Callable[[Round, Entry, Product], _Found]] = {
    EntryKind.FIRST: _first,
    EntryKind.UPGRADE: _upgrade,
    EntryKind.RE_EVALUATION: _re_evaluation,
}


RULE = Rule(CODE, check)
