"""All rounds of a catalogue: which sheets belong where, their scorecards, and recognitions that disagree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ocop_site import vietnamese
from ocop_site.diagnostics import Finding
from ocop_site.model.catalogue import Catalogue, RecordKey, criteria_id
from ocop_site.model.criteria import Decision
from ocop_site.model.product import Level, Product, Recognition, Source
from ocop_site.model.round import Round, ScoreSheet
from ocop_site.model.scalars import NONE
from ocop_site.model.scorecard import Scorecard
from ocop_site.score import codes, five_stars, sheets, stars
from ocop_site.score.sheets import Marked

_PROVINCE_HIGHEST = 4


@dataclass(frozen=True, slots=True)
class Scored:
    """Every scorecard by round and product, and what is wrong with the sheets."""

    scorecards: Mapping[tuple[str, str], Scorecard]
    findings: tuple[Finding, ...]


def catalogue(catalogue: Catalogue) -> Scored:
    """Score every product of every round that has sheets."""
    scorecards: dict[tuple[str, str], Scorecard] = {}
    findings: list[Finding] = []
    for round_ in catalogue.rounds.values():
        for number, entry in enumerate(round_.entries):
            card, wrong = _entry(catalogue, round_, entry.product, number)
            findings += wrong
            if card is not None:
                scorecards[round_.id, entry.product] = card
    findings += _homeless(catalogue)
    findings += five_stars.findings(catalogue, scorecards)
    for product in catalogue.products.values():
        findings += _mismatches(catalogue, product, scorecards)
    return Scored(scorecards, tuple(findings))


def _entry(
    catalogue: Catalogue, round_: Round, product_id: str, number: int
) -> tuple[Scorecard | None, list[Finding]]:
    product = catalogue.products.get(product_id)
    decision = catalogue.decisions.get(round_.criteria)
    # Phụ lục II: a file that is turned down ("Hồ sơ bị loại khi") is not scored.
    if product is None or decision is None or round_.entries[number].rejected is not None:
        return None, []
    given = catalogue.sheets_of(round_.id, product_id)
    own = _own_set(catalogue, decision, product, given)
    criteria = catalogue.criteria_set(decision.id, own)
    if criteria is None:
        return None, [*_unknown_set(catalogue, decision, product, own)]
    findings: list[Finding] = []
    marked: list[Marked] = []
    for sheet in given:
        path = catalogue.path(sheet)
        wrong_place = [*_misplaced(sheet, round_, path)]
        wrong_place += _other_set(catalogue, sheet, decision, product, own)
        good, wrong = (None, wrong_place) if wrong_place else sheets.mark(sheet, criteria, path)
        findings += wrong
        if good is not None:
            marked.append(good)
    unreadable = _unreadable(catalogue, round_, product_id)
    findings += _quorum(catalogue, round_, number, len(given) + unreadable)
    findings += _spread(catalogue, round_, given, marked)
    if not marked or unreadable or len(marked) < len(given):
        return None, findings
    has_minima = decision.has_minima(round_.opened)
    rule = round_.council.rule
    card = stars.scorecard(
        round_.id, product_id, decision, criteria, marked, has_minima=has_minima, rule=rule
    )
    return card, findings


def _own_set(
    catalogue: Catalogue, decision: Decision, product: Product, given: tuple[ScoreSheet, ...]
) -> int:
    """The product's set in the numbers of the round's decision; 0 for none.

    Of several (1048 had two sets for what is one today) it is that of the first sheet.
    """
    numbers = catalogue.sets_of(decision.id, product.set)
    on_sheets = [sheet.set for sheet in given if sheet.set in numbers]
    return next(iter([*on_sheets, *numbers]), 0)


def _unknown_set(
    catalogue: Catalogue, decision: Decision, product: Product, own: int
) -> Iterator[Finding]:
    """A decision without the product's set; nothing where its file is there but could not be read."""
    if RecordKey("criteria", criteria_id(decision.id, own)) not in catalogue.broken:
        values = {"decision": decision.number, "set": str(product.set or "—")}
        path = catalogue.path(product)
        yield Finding(code=codes.UNKNOWN_SET, path=path, route=("set",), values=values)


def _misplaced(sheet: ScoreSheet, round_: Round, path: str) -> Iterator[Finding]:
    _, product_id, member = sheet.id.split("/")
    members = [one.id for one in round_.council.members]
    if sheet.product != product_id:
        yield _not_expected(path, "product", sheet.product, product_id)
    if member not in members:
        yield _not_expected(path, "member", member, ", ".join(members))
    elif sheet.member != member:
        yield _not_expected(path, "member", sheet.member, member)


def _other_set(
    catalogue: Catalogue, sheet: ScoreSheet, decision: Decision, product: Product, own: int
) -> Iterator[Finding]:
    """A sheet of a set that is not the product's in the numbers of the round's decision."""
    if sheet.set == own:
        return
    path, fix = catalogue.path(sheet), f"set: {own}"
    values = {"read": str(sheet.set), "expected": str(own)}
    numbers = catalogue.sets_of(decision.id, product.set)
    if numbers == (product.set,) or sheet.set in numbers:
        yield Finding(code=codes.WRONG_SET, path=path, route=("set",), values=values, fix=fix)
        return
    values["expected"] = ", ".join(map(str, numbers))
    values |= {"decision": decision.number, "present": str(product.set or "—")}
    fix = fix if len(numbers) == 1 else ""
    yield Finding(code=codes.RENUMBERED_SET, path=path, route=("set",), values=values, fix=fix)


def _unreadable(catalogue: Catalogue, round_: Round, product_id: str) -> int:
    """How many sheets of a product are there but could not be read."""
    prefix = f"{round_.id}/{product_id}/"
    return sum(key.kind == "sheet" and key.id.startswith(prefix) for key in catalogue.broken)


def _quorum(catalogue: Catalogue, round_: Round, number: int, count: int) -> Iterator[Finding]:
    """A closed round has for every product as many sheets as its council's rule asks for."""
    needed = round_.council.rule.needed(len(round_.council.members))
    if round_.closed is not NONE and count < needed:
        product_id = round_.entries[number].product
        values = {"product": product_id, "read": str(count), "expected": str(needed)}
        path = catalogue.path(round_)
        route = ("entries", number, "product")
        yield Finding(code=codes.TOO_FEW_SHEETS, path=path, route=route, values=values)


def _spread(
    catalogue: Catalogue, round_: Round, given: tuple[ScoreSheet, ...], marked: list[Marked]
) -> Iterator[Finding]:
    allowed = round_.council.rule.max_spread
    if allowed is None or len(marked) < 2:
        return
    ordered = sorted(marked, key=lambda sheet: (sheet.total, sheet.member))
    low, high = ordered[0], ordered[-1]
    if high.total - low.total > allowed:
        sheet = next(one for one in given if one.member == high.member)
        values = {
            "high": high.member,
            "low": low.member,
            "read": str(high.total - low.total),
            "expected": vietnamese.format_decimal(allowed),
        }
        path = catalogue.path(sheet)
        yield Finding(
            code=codes.WIDE_SPREAD, path=path, route=("marks",), values=values, at_key=True
        )


def _homeless(catalogue: Catalogue) -> Iterator[Finding]:
    """Sheets of a round that does not exist, or that does not list their product."""
    for (round_id, product_id), given in catalogue.sheets.items():
        round_ = catalogue.rounds.get(round_id)
        products = [entry.product for entry in round_.entries] if round_ else []
        if product_id in products or RecordKey("round", round_id) in catalogue.broken:
            continue
        for sheet in given:
            path = catalogue.path(sheet)
            if round_ is None:
                yield _not_expected(path, "round", round_id, ", ".join(catalogue.rounds) or "—")
            else:
                yield _not_expected(path, "product", sheet.product, "entries")


def _not_expected(path: str, what: str, read: str, expected: str) -> Finding:
    values = {"what": what, "read": read, "expected": expected}
    return Finding(code=codes.SHEET_NOT_EXPECTED, path=path, route=(what,), values=values)


def _mismatches(
    catalogue: Catalogue, product: Product, scorecards: Mapping[tuple[str, str], Scorecard]
) -> Iterator[Finding]:
    """Recognitions of a round whose stars are not those of its sheets."""
    for number, recognition in enumerate(product.recognitions):
        card = scorecards.get((recognition.round or "", product.id))
        if card is None or recognition.source is not Source.DECISION:
            continue
        expected = earned(card, recognition.level)
        if recognition.stars != expected:
            yield _mismatch(catalogue.path(product), number, recognition, card, expected)


def earned(card: Scorecard, level: Level) -> int:
    """The stars that a level may give for a scorecard.

    QĐ 26/2026, Điều 7 khoản 3 điểm e: 90 points at the province are only "tiềm năng đạt 5 sao".
    """
    return card.stars if level is Level.MINISTRY else min(card.stars, _PROVINCE_HIGHEST)


def _mismatch(
    path: str, number: int, recognition: Recognition, card: Scorecard, expected: int
) -> Finding:
    unmet = ", ".join(f"{one.item} < {one.needed}" for one in card.unmet)
    values = {
        "read": str(recognition.stars),
        "round": card.round,
        "expected": str(expected),
        "total": vietnamese.format_decimal(card.shown(card.total), places=card.places),
        "unmet": f"; {unmet}" if unmet else "",
    }
    route = ("recognitions", number, "stars")
    return Finding(code=codes.STAR_MISMATCH, path=path, route=route, values=values)
