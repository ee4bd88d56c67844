"""What a page that nobody builds again must say later. The days were worked out on a calendar, by hand."""

from ocop_site.model.verdict import changes, verdict
from tests.verdict.test_verdict import EXTENDED, JUNE, WITHDRAWN, day, decided, product, recall


def turns(recognitions: list[dict[str, object]], today: str, *recalls: object) -> list[str]:
    one = product(recognitions)
    found = changes(one, day(today), recalls=recalls)  # type: ignore[arg-type]
    return [f"{since:%d/%m/%Y} {answer.state}" for since, answer in found]


def test_a_recognition_in_force_ends_soon_and_then_ends() -> None:
    # The last day is 20/6/2029; ninety days before it: June 20, May 31, April 30, March 9.
    assert turns([JUNE], "26/11/2026") == ["22/03/2029 expiring", "21/06/2029 expired"]


def test_an_extension_follows_the_term() -> None:
    assert turns([EXTENDED], "26/11/2026") == [
        "22/03/2029 expiring",
        "21/06/2029 extended",
        "18/12/2029 expired",
    ]


def test_what_has_ended_stays_so() -> None:
    assert turns([WITHDRAWN], "26/11/2026") == []
    assert turns([JUNE], "21/6/2029") == []
    assert turns([], "26/11/2026") == []


def test_a_decision_of_tomorrow_begins_tomorrow() -> None:
    both = [decided("27/11/2026", 5), decided("20/6/2026", 4)]
    assert turns(both, "26/11/2026")[0] == "27/11/2026 in-force"
    found = changes(product(both), day("26/11/2026"), recalls=())
    assert found[0][1].recognition is not None
    assert found[0][1].recognition.stars == 5


def test_a_recall_of_tomorrow_begins_and_ends() -> None:
    one = recall(date="27/11/2026", lifted={"date": "1/12/2026", "document": "15/TB"})
    assert turns([JUNE], "26/11/2026", one) == [
        "27/11/2026 recalled",
        "01/12/2026 in-force",
        "22/03/2029 expiring",
        "21/06/2029 expired",
    ]


def test_every_day_between_two_turns_has_the_verdict_of_the_first() -> None:
    one, start = product([EXTENDED]), day("1/1/2029")
    turning = dict(changes(one, start, recalls=()))
    shown = verdict(one, start, recalls=())
    for number in range(400):
        today = start.fromordinal(start.toordinal() + number)
        shown = turning.get(today, shown)
        assert shown == verdict(one, today, recalls=()), today
