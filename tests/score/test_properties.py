"""What holds for any sheets: bounds, monotony, order, exclusion, and that the recount agrees.

The sheets are those of the real sets, and of made-up small sets whose minima are drawn at random.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ocop_site import load
from ocop_site.model.criteria import EXCLUDING, CriteriaSet, Item
from ocop_site.model.scorecard import Scorecard
from ocop_site.score import stars
from tests import make
from tests.score import recount, small

CATALOGUE = load.catalogue(make.ROOT / "content").catalogue
assert CATALOGUE is not None
REAL = tuple(CATALOGUE.criteria.values())
DECISION = CATALOGUE.decisions["qd-26-2026"]

Plain = dict[str, Any]
quick = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def small_sets(draw: st.DrawFn) -> CriteriaSet:
    """Up to six items whose best options come to 100 or so, with minima anywhere, also odd ones."""
    parts: dict[str, list[Plain]] = {}
    for number in range(draw(st.integers(1, 6))):
        points = sorted(draw(st.lists(st.integers(0, 40), min_size=1, max_size=4, unique=True)))
        options = [
            {"points": one, "text": f"mức {one}", "star_min": draw(st.sampled_from([None, None, 3, 4, 5]))}
            for one in points
        ]  # fmt: skip
        letter = draw(st.sampled_from("ABC"))
        notes = draw(st.sampled_from([{}, small.STOP]))
        any_above = draw(st.sampled_from([{}, {}, {"star_min_any": 4}]))
        item = small.item(f"{letter}{number}", options, **notes, **any_above)
        parts.setdefault(letter, []).append(item)
    return small.criteria(**parts)


def marks(item: Item) -> list[Plain]:
    """Every mark that an item may get, from the fewest points to the most."""
    lists = [(case.case, case.options) for case in item.alternatives] or [(None, item.options)]
    found = [
        (option.points, {"option": number} | ({"case": case} if case else {}))
        for case, options in lists
        for number, option in enumerate(options, start=1)
    ]
    case = {"case": lists[0][0]} if item.alternatives else {}
    if all(points for points, _ in found):
        found.append((0, {"points": 0} | case))
    return [mark for _, mark in sorted(found, key=lambda one: one[0])]


@st.composite
def councils(
    draw: st.DrawFn, sets: st.SearchStrategy[CriteriaSet]
) -> tuple[CriteriaSet, list[Plain]]:
    """A set and the sheets of one to five members; some lean to the best answers, so that all classes come."""
    criteria = draw(sets)
    lowest = draw(st.sampled_from([0.0, 0.3, 0.6, 0.9]))
    sheets = []
    for number in range(1, draw(st.integers(1, 5)) + 1):
        chosen: Plain = {}
        for item in criteria.scored():
            possible = marks(item)
            low = int(lowest * (len(possible) - 1) + 0.5)
            chosen[item.id] = possible[draw(st.integers(low, len(possible) - 1))]
        sheets.append({"member": f"TV{number}", "marks": chosen, "excluded": {}})
    return criteria, sheets


@st.composite
def noted(draw: st.DrawFn, sets: st.SearchStrategy[CriteriaSet]) -> tuple[CriteriaSet, list[Plain]]:
    """The same with exclusions at the items that have such a condition."""
    criteria, sheets = draw(councils(sets))
    items = [item.id for item in criteria.scored() if any(n.kind in EXCLUDING for n in item.notes)]
    for sheet in sheets:
        if items and draw(st.booleans()):
            sheet["excluded"] = {draw(st.sampled_from(items[:2])): f"lý do của {sheet['member']}"}
    return criteria, sheets


def card(criteria: CriteriaSet, sheets: Sequence[Plain]) -> Scorecard:
    marked = [
        small.marked(small.sheet(one["marks"], one["member"], one["excluded"]), criteria)
        for one in sheets
    ]
    return stars.scorecard("2026-1", "mien-dong", DECISION, criteria, marked)


def plain(criteria: CriteriaSet) -> Plain:
    """A set as the recount reads it: without the keys that are absent."""

    def bare(node: Any) -> Any:
        if isinstance(node, dict):
            return {key: bare(value) for key, value in node.items() if value not in (None, [], "")}
        return [bare(one) for one in node] if isinstance(node, list) else node

    return bare(criteria.model_dump(mode="json"))  # type: ignore[no-any-return]


any_set = st.one_of(st.sampled_from(REAL), small_sets())


@quick
@given(noted(any_set))
def test_the_recount_agrees_on_any_sheets(drawn: tuple[CriteriaSet, list[Plain]]) -> None:
    criteria, sheets = drawn
    found, again = card(criteria, sheets), recount.count(plain(criteria), sheets)
    assert found.stars == again.stars
    assert Fraction(found.total.sum) / found.total.count == again.total
    parts = {part.part: Fraction(part.total.sum) / part.total.count for part in found.parts}
    assert parts == again.parts


@quick
@given(councils(st.sampled_from(REAL)))
def test_total_parts_and_items_stay_within_their_maxima(
    drawn: tuple[CriteriaSet, list[Plain]],
) -> None:
    found = card(*drawn)
    assert 0 <= found.total.sum <= 100 * found.total.count
    assert 1 <= found.stars <= found.band <= 5
    for part in found.parts:
        assert 0 <= part.total.sum <= part.maximum * part.total.count
        for criterion in part.criteria:
            assert 0 <= criterion.total.sum <= criterion.maximum * criterion.total.count
            for item in criterion.items:
                assert 0 <= item.average.sum <= item.maximum * item.average.count
    assert found.total.sum == sum(part.total.sum for part in found.parts)
    assert found.total.truncated <= found.total.shown


@quick
@given(councils(any_set), st.data())
def test_a_higher_answer_of_one_member_never_lowers_total_or_stars(
    drawn: tuple[CriteriaSet, list[Plain]], data: st.DataObject
) -> None:
    criteria, sheets = drawn
    before = card(criteria, sheets)
    item = data.draw(st.sampled_from([*criteria.scored()]))
    sheet = data.draw(st.sampled_from(sheets))
    possible = marks(item)
    at = possible.index(sheet["marks"][item.id])
    sheet["marks"][item.id] = data.draw(st.sampled_from(possible[at:]))
    after = card(criteria, sheets)
    assert after.total.sum >= before.total.sum
    assert after.band >= before.band
    assert after.stars >= before.stars


@quick
@given(noted(any_set), st.randoms(use_true_random=False))
def test_the_order_of_the_members_does_not_matter(
    drawn: tuple[CriteriaSet, list[Plain]], order: Any
) -> None:
    criteria, sheets = drawn
    mixed = [*sheets]
    order.shuffle(mixed)
    assert card(criteria, mixed) == card(criteria, sheets)


@quick
@given(councils(st.sampled_from(REAL)), st.data())
def test_an_exclusion_by_the_majority_beats_all_points(
    drawn: tuple[CriteriaSet, list[Plain]], data: st.DataObject
) -> None:
    criteria, sheets = drawn
    items = [item.id for item in criteria.scored() if any(n.kind in EXCLUDING for n in item.notes)]
    if not items:
        return
    item = data.draw(st.sampled_from(items))
    voters = data.draw(st.permutations(range(len(sheets))))
    plainly = card(criteria, sheets)
    for count, voter in enumerate(voters, start=1):
        sheets[voter]["excluded"] = {item: "lý do"}
        found = card(criteria, sheets)
        majority = count > len(sheets) - count
        assert found.stars == (0 if majority else plainly.stars)
        assert [one.item for one in found.excluded] == ([item] if majority else [])
        assert (found.total, found.band, found.unmet) == (plainly.total, plainly.band, plainly.unmet)  # fmt: skip


@quick
@given(noted(any_set))
def test_the_same_sheets_give_the_same_card(drawn: tuple[CriteriaSet, list[Plain]]) -> None:
    assert card(*drawn) == card(*drawn)


@quick
@given(councils(any_set))
def test_stars_are_lost_exactly_where_a_minimum_is_unmet(
    drawn: tuple[CriteriaSet, list[Plain]],
) -> None:
    found = card(*drawn)
    assert (found.stars < found.band) == bool(found.unmet)
    for minimum in found.unmet:
        assert 3 <= minimum.stars <= found.band
        assert minimum.reached.sum < minimum.needed * minimum.reached.count
        assert found.stars < minimum.stars
