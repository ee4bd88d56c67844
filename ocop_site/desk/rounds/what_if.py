"""`round what-if`: what changed marks would do, and what is missing for the next star. Nothing is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_UP, Decimal

from ocop_site import score, vietnamese
from ocop_site.desk.rounds.refused import Refused, round_of
from ocop_site.desk.rounds.table import figure, stars, unmet
from ocop_site.diagnostics import Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.round import Mark, ScoreSheet
from ocop_site.model.scorecard import Scorecard
from ocop_site.score import Step

NO_RESULT = Text(
    "{read} chưa có kết quả trong đợt {round}: thiếu phiếu hoặc phiếu có lỗi.",
    "{read} has no result in round {round}: no sheets, or faulty ones.",
)
NO_SHEET = Text(
    "không có phiếu của “{read}”; các phiếu: {expected}.",
    "no sheet of “{read}”; sheets: {expected}.",
)
NO_ITEM = Text("phiếu không có mục “{read}”.", "the sheet has no item “{read}”.")
FORM = Text(
    "không hiểu “{read}”; cần THÀNH-VIÊN MỤC=ĐIỂM …, ví dụ: {expected}.",
    "“{read}” is not understood; MEMBER ITEM=POINTS … is expected, as: {expected}.",
)
EVERYBODY = "all"
_CENT = Decimal("0.01")
_EXAMPLE = "TV2 C8=4 C9=3"
RESULT = Text(
    "{word}: {total} điểm ({parts}), {stars}{unmet}",
    "{word}: {total} points ({parts}), {stars}{unmet}",
)
UNMET = Text("; chưa đạt: {unmet}", "; unmet: {unmet}")
BEFORE, AFTER = Text("trước", "before"), Text("sau", "after")
TOP = Text("không có sao nào cao hơn.", "there is no higher star.")
OUT = Text("sản phẩm bị loại: {unmet}", "the product is excluded: {unmet}")
WAY = Text("Để đạt {stars} sao (từ {edge} điểm):", "For {stars} stars (from {edge} points):")
MINIMUM = Text(
    "  mức tối thiểu {item} {name}: {reached} → {needed}, thiếu {missing}",
    "  minimum {item} {name}: {reached} → {needed}, short by {missing}",
)
SHORT = Text(
    "  rồi còn thiếu {missing} điểm của tổng; các mục còn tăng được:",
    "  then {missing} points of the total; items that can rise:",
)
STEP = Text(
    "    {item} {name}: {reached} → {needed}, thêm {missing}",
    "    {item} {name}: {reached} → {needed}, adds {missing}",
)
ENOUGH = Text("  tổng điểm đã đủ.", "  the total is enough.")


def changed(words: Sequence[str]) -> dict[str, dict[str, Mark]]:
    """MEMBER ITEM=POINTS … as marks by member; a case stands before the points: "C8=a:3". Raises Refused."""
    marks: dict[str, dict[str, Mark]] = {}
    member = ""
    for word in words:
        item, sign, value = word.partition("=")
        if not sign:
            member = word
            marks.setdefault(member, {})
            continue
        case, _, points = value.rpartition(":")
        if not member or not points.isascii() or not points.isdigit():
            raise Refused(FORM, read=word, expected=_EXAMPLE)
        marks[member][item] = Mark(points=int(points), case=case or None)
    if words and not any(marks.values()):
        raise Refused(FORM, read=words[0], expected=_EXAMPLE)
    return marks


def effect(
    catalogue: Catalogue,
    round_id: str,
    product: str,
    marks: Mapping[str, Mapping[str, Mark]],
) -> tuple[Scorecard, Scorecard]:
    """The scorecard before and after. Raises Refused for an unknown member or item, or points that no option has."""
    before = _card(_only(catalogue, round_id, product), round_id, product)
    return before, _card(tried(catalogue, round_id, product, marks), round_id, product)


def tried(
    catalogue: Catalogue, round_id: str, product: str, marks: Mapping[str, Mapping[str, Mark]]
) -> Catalogue:
    """A catalogue of that product and round alone, with the marks changed. Raises Refused like `effect`."""
    small = _only(catalogue, round_id, product)
    sheets = _with(small.sheets_of(round_id, product), marks)
    return replace(small, sheets={(round_id, product): sheets})


def compared(before: Scorecard, after: Scorecard, language: str) -> Iterator[str]:
    """Both results, one line each."""
    for word, card in ((BEFORE, before), (AFTER, after)):
        yield _result(word.say(language, {}), card, language)


def way(catalogue: Catalogue, round_id: str, product: str, language: str) -> Iterator[str]:
    """The result as it is and what is missing for one star more. Raises Refused."""
    small = _only(catalogue, round_id, product)
    card = _card(small, round_id, product)
    yield _result(small.products[product].name, card, language)
    found = score.next_star(small, card)
    if card.excluded:
        reasons = ", ".join(f"{one.item}: {one.reason}" for one in card.excluded)
        yield OUT.say(language, {"unmet": reasons})
    elif found is None:
        yield TOP.say(language, {})
    else:
        yield WAY.say(language, {"stars": str(found.stars), "edge": str(found.edge)})
        yield from (_step(MINIMUM, card, one, language) for one in found.minima)
        if found.short.sum:
            yield SHORT.say(language, {"missing": _up(found.short.sum, found.short.count)})
            yield from (_step(STEP, card, one, language) for one in found.steps)
        else:
            yield ENOUGH.say(language, {})


def _only(catalogue: Catalogue, round_id: str, product: str) -> Catalogue:
    """The catalogue with nothing to score but one product in one round."""
    round_ = round_of(catalogue, round_id)
    found = catalogue.products.get(product)
    entries = tuple(one for one in round_.entries if one.product == product)
    if found is None or not entries:
        raise Refused(NO_RESULT, read=product, round=round_id)
    return replace(
        catalogue,
        products={product: found},
        rounds={round_id: round_.model_copy(update={"entries": entries})},
        sheets={(round_id, product): catalogue.sheets_of(round_id, product)},
    )


def _card(catalogue: Catalogue, round_id: str, product: str) -> Scorecard:
    scored = score.catalogue(catalogue)
    card = scored.scorecards.get((round_id, product))
    if card is None:
        wrong = [one for one in scored.findings if one.values.get("item")]
        if wrong:
            raise Refused(wrong[0].code.message, **wrong[0].values)
        raise Refused(NO_RESULT, read=product, round=round_id)
    return card


def _with(
    sheets: tuple[ScoreSheet, ...], marks: Mapping[str, Mapping[str, Mark]]
) -> tuple[ScoreSheet, ...]:
    members = [one.member for one in sheets]
    for member, new in marks.items():
        if member not in (*members, EVERYBODY):
            raise Refused(NO_SHEET, read=member, expected=", ".join([*members, EVERYBODY]))
        for item in new:
            if not any(item in one.marks for one in sheets):
                raise Refused(NO_ITEM, read=item)
    made = []
    for sheet in sheets:
        new = {**marks.get(EVERYBODY, {}), **marks.get(sheet.member, {})}
        kept = {item: _keeping_case(sheet.marks.get(item), mark) for item, mark in new.items()}
        made.append(sheet.model_copy(update={"marks": {**sheet.marks, **kept}}))
    return tuple(made)


def _keeping_case(old: Mark | None, new: Mark) -> Mark:
    """A changed mark stays in its case, unless another is named."""
    case = new.case or (old.case if old else None)
    return new.model_copy(update={"case": case})


def _result(word: str, card: Scorecard, language: str) -> str:
    missed = unmet(card)
    values = {
        "word": word,
        "total": figure(card, card.total),
        "parts": ", ".join(f"{one.part} {figure(card, one.total)}" for one in card.parts),
        "stars": stars(card, language),
        "unmet": UNMET.say(language, {"unmet": missed}) if missed else "",
    }
    return RESULT.say(language, values)


def _step(text: Text, card: Scorecard, step: Step, language: str) -> str:
    values = {
        "item": step.item,
        "name": step.name.capitalize() if step.name.isupper() else step.name,
        "reached": figure(card, step.reached),
        "needed": str(step.needed),
        "missing": _up(step.missing.sum, step.missing.count),
    }
    return text.say(language, values)


def _up(sum: Decimal, count: int) -> str:
    """What is missing, rounded up: two thirds of a point is more than 0,66."""
    return vietnamese.format_decimal((sum / count).quantize(_CENT, ROUND_UP), places=2)
