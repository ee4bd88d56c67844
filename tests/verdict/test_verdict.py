"""The answer of a stamp on the days where it changes. The days were worked out on a calendar, by hand."""

from datetime import date

import pytest

from ocop_site.model.product import Product
from ocop_site.model.recall import Recall
from ocop_site.model.verdict import State, Verdict, ends_on, verdict


def product(recognitions: list[dict[str, object]]) -> Product:
    """A product of which only the recognitions matter."""
    known = {"id": "mien-dong", "code": "QN7K3M9Y", "name": "Miến", "producer": "htx", "set": 6}
    return Product.model_validate({**known, "recognitions": recognitions})


def day(text: str) -> date:
    return date(*(int(part) for part in reversed(text.split("/"))))


def recall(id: str = "2026-01", **more: object) -> Recall:
    known = {
        "id": id,
        "product": "mien-dong",
        "date": "1/10/2026",
        "reason": "Nhãn",
        "action": "Trả",
    }
    return Recall.model_validate({**known, **more})


def decided(when: str, stars: int = 4, **more: object) -> dict[str, object]:
    return {"stars": stars, "decision": "1/QĐ-UBND", "date": when, "issuer": "UBND", **more}


def press(**more: object) -> dict[str, object]:
    return {"stars": 4, "source": "press", "url": "https://bao.example.vn/1", **more}


JUNE = decided("20/6/2026")
WITHDRAWN = decided(
    "20/6/2026", withdrawn={"date": "1/9/2026", "decision": "2/QĐ-UBND", "ground": "other"}
)
WITHDRAWN_AT_ONCE = decided(
    "20/6/2026", withdrawn={"date": "20/6/2026", "decision": "2/QĐ-UBND", "ground": "other"}
)
WITHDRAWN_WHILE_EXTENDED = decided(
    "20/6/2026",
    extended={"until": "17/12/2029", "decision": "3/UBND"},
    withdrawn={"date": "1/8/2029", "decision": "2/QĐ-UBND", "ground": "other"},
)
# 20/6/2029 + 180 days: June 10, July 31, August 31, September 30, October 31, November 30, December 17.
EXTENDED = decided("20/6/2026", extended={"until": "17/12/2029", "decision": "3/UBND"})
OLD_THREE, NEW_FOUR = decided("20/6/2023", 3), decided("15/6/2026", 4)
TYPED_TERM = decided("20/6/2026", until="1/7/2028")
LEAP_DAY = decided("29/2/2024")
TO_FEBRUARY = decided("28/2/2025")

RECALL = recall()
LIFTED = recall(lifted={"date": "20/11/2026", "document": "15/TB"})

TABLE = [
    # No recognition at all, or none yet.
    ("no recognition", [], "20/6/2026", "never", None),
    ("the day before the decision", [JUNE], "19/6/2026", "never", None),
    # 36 months from 20/6/2026 end on 20/6/2029, a day that still counts.
    ("the day of the decision", [JUNE], "20/6/2026", "in-force", "20/6/2029"),
    ("the day after the decision", [JUNE], "21/6/2026", "in-force", "20/6/2029"),
    # 90 days before 20/6/2029: June 20, May 31, April 30 are 81, so March 31 - 9 = 22 March.
    ("91 days before the end", [JUNE], "21/3/2029", "in-force", "20/6/2029"),
    ("90 days before the end", [JUNE], "22/3/2029", "expiring", "20/6/2029"),
    ("89 days before the end", [JUNE], "23/3/2029", "expiring", "20/6/2029"),
    ("the day before the end", [JUNE], "19/6/2029", "expiring", "20/6/2029"),
    ("the last day", [JUNE], "20/6/2029", "expiring", "20/6/2029"),
    ("the day after the end", [JUNE], "21/6/2029", "expired", "20/6/2029"),
    # A term that is typed holds as typed (a wrong one is C206's matter).
    ("the last day of a typed term", [TYPED_TERM], "1/7/2028", "expiring", "1/7/2028"),
    ("the day after a typed term", [TYPED_TERM], "2/7/2028", "expired", "1/7/2028"),
    # The transitional extension begins after the term and ends with its last day.
    ("an extension before the end", [EXTENDED], "21/3/2029", "in-force", "20/6/2029"),
    ("an extension on the last day", [EXTENDED], "20/6/2029", "expiring", "20/6/2029"),
    ("the first day of an extension", [EXTENDED], "21/6/2029", "extended", "17/12/2029"),
    ("the last day of an extension", [EXTENDED], "17/12/2029", "extended", "17/12/2029"),
    ("the day after an extension", [EXTENDED], "18/12/2029", "expired", "17/12/2029"),
    # A withdrawal ends the recognition on its day.
    ("the day before a withdrawal", [WITHDRAWN], "31/8/2026", "in-force", "20/6/2029"),
    ("the day of a withdrawal", [WITHDRAWN], "1/9/2026", "withdrawn", "1/9/2026"),
    ("the day after a withdrawal", [WITHDRAWN], "2/9/2026", "withdrawn", "1/9/2026"),
    ("a withdrawal after the term", [WITHDRAWN], "21/6/2029", "withdrawn", "1/9/2026"),
    ("withdrawn the same day", [WITHDRAWN_AT_ONCE], "20/6/2026", "withdrawn", "20/6/2026"),
    ("before both on one day", [WITHDRAWN_AT_ONCE], "19/6/2026", "never", None),
    ("extended, not yet withdrawn", [WITHDRAWN_WHILE_EXTENDED], "31/7/2029", "extended", "17/12/2029"),
    ("withdrawn while extended", [WITHDRAWN_WHILE_EXTENDED], "1/8/2029", "withdrawn", "1/8/2029"),
    # 29 February 2024 + 36 months: 2027 has none, so the last day of the month.
    ("a leap day, the last day", [LEAP_DAY], "28/2/2027", "expiring", "28/2/2027"),
    ("a leap day, the day after", [LEAP_DAY], "1/3/2027", "expired", "28/2/2027"),
    # 28/2/2025 + 36 months is 28/2/2028, not the 29th of that leap year.
    ("to a leap year, the last day", [TO_FEBRUARY], "28/2/2028", "expiring", "28/2/2028"),
    ("to a leap year, the 29th", [TO_FEBRUARY], "29/2/2028", "expired", "28/2/2028"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("recognitions", "today", "state", "until"),
    [row[1:] for row in TABLE],
    ids=[row[0] for row in TABLE],
)
def test_the_state_on_the_days_where_it_changes(
    recognitions: list[dict[str, object]], today: str, state: str, until: str | None
) -> None:
    found = verdict(product(recognitions), day(today), recalls=())
    assert found.state == state
    assert found.until == (day(until) if until else None)
    assert found.recall is None
    assert (found.recognition is None) == (state == "never")


SEVERAL = [
    ("the newer decides", [NEW_FOUR, OLD_THREE], "15/6/2026", "in-force", 4),
    ("wherever it stands in the file", [OLD_THREE, NEW_FOUR], "15/6/2026", "in-force", 4),
    ("the older until then", [NEW_FOUR, OLD_THREE], "14/6/2026", "expiring", 3),
    ("a decision of tomorrow does not", [decided("21/6/2026", 5), NEW_FOUR], "20/6/2026", "in-force", 4),
    ("a withdrawn newer one, not the older", [
        decided("15/6/2026", 4, withdrawn={"date": "16/6/2026", "decision": "2/QĐ", "ground": "other"}),
        OLD_THREE,
    ], "16/6/2026", "withdrawn", 4),
    ("on one day the higher", [decided("15/6/2026", 3), NEW_FOUR], "15/6/2026", "in-force", 4),
    ("a newer class below an older one", [decided("15/6/2026", 3), decided("1/6/2025", 4)],
     "15/6/2026", "in-force", 3),
    ("a decision, not a newer press report", [press(date="1/7/2026", stars=5), NEW_FOUR],
     "2/7/2026", "in-force", 4),
    ("an expired decision, not a press report", [press(date="1/7/2029", stars=5), NEW_FOUR],
     "2/7/2029", "expired", 4),
]  # fmt: skip


@pytest.mark.parametrize(
    ("recognitions", "today", "state", "stars"),
    [row[1:] for row in SEVERAL],
    ids=[row[0] for row in SEVERAL],
)
def test_of_several_recognitions_the_newest_by_decision_decides(
    recognitions: list[dict[str, object]], today: str, state: str, stars: int
) -> None:
    found = verdict(product(recognitions), day(today), recalls=())
    assert (found.state, found.recognition.stars if found.recognition else 0) == (state, stars)


@pytest.mark.parametrize("when", [{"year": "2023"}, {"date": "20/6/2023"}])
def test_a_press_report_alone_is_announced_and_never_in_force(when: dict[str, object]) -> None:
    one = product([press(**when)])
    for today in ("20/6/2023", "20/6/2024", "20/6/2040"):
        found = verdict(one, day(today), recalls=())
        assert found == Verdict(state=State.ANNOUNCED, recognition=one.recognitions[0])
        assert not found.may_carry_stars


def test_a_press_report_that_is_still_to_come_is_not_announced() -> None:
    assert (
        verdict(product([press(date="20/6/2023")]), day("19/6/2023"), recalls=()).state == "never"
    )


def test_a_decision_without_its_date_is_only_announced() -> None:
    one = product([{"stars": 4, "decision": "1/QĐ-UBND"}])
    assert verdict(one, day("1/1/2030"), recalls=()).state == "announced"


RECALLED = [
    ("in force", [JUNE], "20/6/2029"),
    ("withdrawn", [WITHDRAWN], "1/9/2026"),
    ("expired", [decided("20/6/2020")], "20/6/2023"),
    ("extended", [decided("1/9/2023", extended={"until": "1/12/2026", "decision": "3/UBND"})], "1/12/2026"),
    ("announced", [press(year="2023")], None),
    ("never recognised", [], None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("recognitions", "until"), [row[1:] for row in RECALLED], ids=[row[0] for row in RECALLED]
)
def test_a_recall_outranks_every_state_and_keeps_what_it_stood_on(
    recognitions: list[dict[str, object]], until: str | None
) -> None:
    one = product(recognitions)
    without = verdict(one, day("1/10/2026"), recalls=())
    for today in ("1/10/2026", "2/10/2026"):
        found = verdict(one, day(today), recalls=(RECALL,))
        assert found == Verdict(
            state=State.RECALLED,
            recognition=without.recognition,
            until=day(until) if until else None,
            recall=RECALL,
        )
        assert not found.may_carry_stars


@pytest.mark.parametrize(
    ("given", "today", "state"),
    [
        (RECALL, "30/9/2026", "in-force"),
        (RECALL, "1/10/2026", "recalled"),
        (LIFTED, "19/11/2026", "recalled"),
        (LIFTED, "20/11/2026", "in-force"),
        (recall(lots=["A1"]), "1/10/2026", "in-force"),
    ],
    ids=["of tomorrow", "from today", "lifted tomorrow", "lifted today", "of one lot"],
)
def test_only_a_recall_of_the_whole_product_that_holds_today_counts(
    given: Recall, today: str, state: str
) -> None:
    found = verdict(product([JUNE]), day(today), recalls=(given,))
    assert found.state == state
    assert found.recall == (given if state == "recalled" else None)


def test_of_two_recalls_in_force_the_earlier_says_since_when() -> None:
    later = recall("2026-00", date="2/10/2026")
    for recalls in ((later, RECALL), (RECALL, later), (LIFTED, later, RECALL)):
        found = verdict(product([JUNE]), day("25/11/2026"), recalls=recalls)
        assert found.recall == RECALL


def test_stars_may_be_carried_only_while_the_recognition_holds() -> None:
    allowed = {state.value for state in State if Verdict(state=state).may_carry_stars}
    assert allowed == {"in-force", "expiring", "extended"}


@pytest.mark.parametrize(
    ("recognition", "last"),
    [
        (JUNE, "20/6/2029"),
        (TYPED_TERM, "1/7/2028"),
        (LEAP_DAY, "28/2/2027"),
        (decided("31/8/2026"), "31/8/2029"),
        (press(year="2023"), None),
        (press(date="20/6/2023"), "20/6/2026"),
    ],
)
def test_a_recognition_ends_36_calendar_months_after_its_date(
    recognition: dict[str, object], last: str | None
) -> None:
    assert ends_on(product([recognition]).recognitions[0]) == (day(last) if last else None)
