"""Rounds by old decisions on pages: the set under the name that its own decision gives it, and the decision explained."""

from pathlib import Path
from typing import Any

from ocop_site import load, plan, score
from ocop_site.model.catalogue import Catalogue
from ocop_site.plan import urls
from ocop_site.plan.views import About, Trace
from tests import make
from tests.plan import desks
from tests.score import test_renumbered_sets as old


def catalogue_of(content: Path) -> Catalogue:
    found = load.catalogue(content).catalogue
    assert found is not None
    return found


def views_of(found: Catalogue, kind: type) -> list[Any]:
    """The views of this kind in the plan, with the scorecards."""
    cards = score.catalogue(found).scorecards
    made = plan.site(found, cards, desks.SETTINGS, media_path="content/media")
    return [job.view for job in made.jobs if isinstance(job.view, kind)]


def with_set_10_of_1048(content: Path) -> Catalogue:
    """The small product is today's set 9 and was rated in 2021 as set 10 of 1048; it has no newer round."""
    old.old_round(content, "qd-1048-2019", [10, 10, 10], "set: 9", right=10)
    for name in make.FILES:
        if name.startswith("rounds/2026-1"):
            (content / name).unlink()
    make.edit(content, "products/mien-dong.md", ", round: 2026-1", "")
    found = catalogue_of(content)
    assert score.catalogue(found).findings == ()
    return found


def test_a_score_names_the_set_as_its_own_decision_does(content: Path) -> None:
    found = with_set_10_of_1048(content)
    (trace,) = views_of(found, Trace)
    assert trace.score is not None
    assert (trace.score.decision, trace.score.set_number) == ("1048/QĐ-TTg", 10)
    # Set 10 of 26/2026 is "Gia vị khác".
    assert trace.score.set_name == "Tương, nước mắm, gia vị lỏng khác"
    assert [part.maximum for part in trace.score.parts] == [35, 25, 40]


def test_the_about_page_explains_the_newest_decision_and_those_of_rounds(content: Path) -> None:
    found = with_set_10_of_1048(content)
    make.put(content, "criteria/qd-148-2023/decision.yml",
             (make.ROOT / "content/criteria/qd-148-2023/decision.yml").read_bytes())  # fmt: skip
    found = catalogue_of(content)
    assert "qd-148-2023" in found.decisions
    (about,) = views_of(found, About)
    assert [one.number for one in about.decisions] == ["26/2026/QĐ-TTg", "1048/QĐ-TTg"]
    assert about.shell.path == urls.ABOUT
