"""Label grids: the makers' add up to their sheet, names are forgiving, a free grid must fit its paper."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ocop_site.desk.refused import Refused
from ocop_site.desk.stamps import grids
from tests.stamps import little

LABELS = {
    "l7651": ("38.1", "21.2", 65),
    "l4732": ("35.6", "16.9", 80),
    "7160": ("63.5", "38.1", 21),
    "3474": ("70.0", "37.0", 24),
}
"""Size and number of the labels, as the makers print them on the box."""


def refusal(act: object) -> str:
    assert isinstance(act, pytest.ExceptionInfo)
    assert isinstance(act.value, Refused)
    return act.value.say("vi")


def test_the_makers_grids_are_there() -> None:
    assert tuple(grids.known()) == little.MAKERS == tuple(LABELS)


@pytest.mark.parametrize("name", LABELS)
def test_a_grid_has_the_labels_on_the_box(name: str) -> None:
    found = grids.named(name)
    assert (str(found.label[0]), str(found.label[1]), found.labels) == LABELS[name]


@pytest.mark.parametrize("name", LABELS)
@pytest.mark.parametrize("axis", [0, 1])
def test_margins_labels_and_steps_add_up_to_the_sheet(name: str, axis: int) -> None:
    found = grids.named(name)
    steps = (found.counts[axis] - 1) * found.pitch[axis]
    assert 2 * found.margin[axis] + steps + found.label[axis] == (210, 297)[axis]


@pytest.mark.parametrize(
    ("read", "name"),
    [
        ("L7651", "l7651"),
        ("avery L7160", "7160"),
        (" L4732REV ", "l4732"),
        ("zweckform 3474", "3474"),
    ],
)
def test_a_grid_goes_by_several_names(read: str, name: str) -> None:
    assert grids.named(read).name == name


def test_an_unknown_grid_is_refused_with_the_near_one() -> None:
    with pytest.raises(Refused) as caught:
        grids.named("L7615")
    assert refusal(caught) == (
        "không có khuôn nhãn “L7615”. Các khuôn: l7651, l4732, 7160, 3474, free. Có phải “l7651”?"
    )


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"paper": None, "label": None}, "khuôn tự do cần --paper, --labels, --label, --margin và --pitch; thiếu --paper, --label."),
        ({"pitch": (60, 26)}, "khuôn nhãn không nằm gọn trên giấy: 8 + 3 × 60 + 48 = 236 mm > 210 mm."),
        ({"margin": (8, 60)}, "khuôn nhãn không nằm gọn trên giấy: 60 + 9 × 26 + 25 = 319 mm > 297 mm."),
        ({"pitch": (40, 26)}, "nhãn chồng lên nhau: bước 40 mm nhỏ hơn cạnh nhãn 48 mm."),
        ({"counts": (0, 10)}, "số đo hoặc số nhãn của khuôn không dùng được: --paper 210 × 297, --labels 0 × 10, --label 48 × 25, --margin 8 × 20."),
        ({"counts": (200, 10)}, "số đo hoặc số nhãn của khuôn không dùng được: --paper 210 × 297, --labels 200 × 10, --label 48 × 25, --margin 8 × 20."),
        ({"margin": (-1, 20)}, "số đo hoặc số nhãn của khuôn không dùng được: --paper 210 × 297, --labels 4 × 10, --label 48 × 25, --margin -1 × 20."),
    ],
)  # fmt: skip
def test_a_free_grid_that_cannot_be_is_refused(
    changes: dict[str, tuple[int, int] | None], said: str
) -> None:
    given = {"paper": (210, 297), "counts": (4, 10), "label": (48, 25), "margin": (8, 20), "pitch": (49, 26)}  # fmt: skip
    pairs = {
        key: pair and (Decimal(pair[0]), Decimal(pair[1]))
        for key, pair in (given | changes).items()
    }
    with pytest.raises(Refused) as caught:
        grids.free(**pairs)  # type: ignore[arg-type]
    assert refusal(caught) == said


def test_without_a_pitch_labels_stand_edge_to_edge() -> None:
    pair = (Decimal(50), Decimal(30))
    found = grids.free(paper=(Decimal(210), Decimal(297)), counts=(Decimal(4), Decimal(9)), label=pair, margin=(Decimal(5), Decimal(10)), pitch=None)  # fmt: skip
    assert [found.corner(number) for number in (0, 3, 4, 35)] == [(5, 10), (155, 10), (5, 40), (155, 250)]  # fmt: skip
