"""Label grids: those of the makers, kept as data in grids.toml, and a free one of the officer's own sheet.

Enters: a name, or measures in millimetres. Leaves: a Grid, or Refused.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from ocop_site.desk.refused import Refused
from ocop_site.desk.stamps.refusal import unknown
from ocop_site.diagnostics import Text

FREE = "free"
"""The name of a grid that is given by its measures."""
MOST_LABELS = 1000
LARGEST_PAPER = Decimal(500)
UNKNOWN = Text(
    "không có khuôn nhãn “{read}”. Các khuôn: {known}.",
    "there is no label grid “{read}”. Grids: {known}.",
)
_INCOMPLETE = Text(
    "khuôn tự do cần --paper, --labels, --label, --margin và --pitch; thiếu {read}.",
    "a free grid needs --paper, --labels, --label, --margin and --pitch; {read} missing.",
)
_TOO_LARGE = Text(
    "khuôn nhãn không nằm gọn trên giấy: {sum} = {read} mm > {paper} mm.",
    "the label grid does not fit the paper: {sum} = {read} mm > {paper} mm.",
)
_OVERLAPPING = Text(
    "nhãn chồng lên nhau: bước {pitch} mm nhỏ hơn cạnh nhãn {label} mm.",
    "labels overlap: the step of {pitch} mm is less than the label's {label} mm.",
)
_MEASURE = Text(
    "số đo hoặc số nhãn của khuôn không dùng được: {read}.",
    "a measure or count of the grid is unusable: {read}.",
)
Pair = tuple[Decimal, Decimal]
"""Two measures: across, then down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A sheet of labels in millimetres; pairs are across and down. `radius` is that of a label's corners."""

    name: str
    title: str
    paper: Pair
    counts: tuple[int, int]
    label: Pair
    margin: Pair
    pitch: Pair
    radius: Decimal = Decimal(0)

    @property
    def labels(self) -> int:
        """How many labels a sheet has."""
        columns, rows = self.counts
        return columns * rows

    def corner(self, number: int) -> tuple[float, float]:
        """The upper left corner of a label; they are counted from 0, row by row."""
        row, column = divmod(number, self.counts[0])
        left, top = self.margin
        return float(left + column * self.pitch[0]), float(top + row * self.pitch[1])


@cache
def known() -> Mapping[str, Grid]:
    """The makers' grids by name."""
    return {name: _read(name, data) for name, data in _file().items()}


def named(name: str) -> Grid:
    """A maker's grid by its name or another that it goes by. Raises Refused."""
    names = {one: id for id, data in _file().items() for one in (id, *data["also"])}
    if (id := names.get(name.strip().lower())) is not None:
        return known()[id]
    raise unknown(UNKNOWN, name, [*names, FREE], known=", ".join((*known(), FREE)))


def free(
    *,
    paper: Pair | None,
    counts: Pair | None,
    label: Pair | None,
    margin: Pair | None,
    pitch: Pair | None,
) -> Grid:
    """A grid of one's own. Without a pitch labels stand edge to edge. Raises Refused."""
    given = {"--paper": paper, "--labels": counts, "--label": label, "--margin": margin}
    missing = [flag for flag, value in given.items() if value is None]
    if paper is None or counts is None or label is None or margin is None:
        raise Refused(_INCOMPLETE, read=", ".join(missing))
    columns, rows = counts
    is_count = all(one == one.to_integral_value() and one >= 1 for one in counts)
    is_sound = min(label) > 0 and min(margin) >= 0 and max(paper) <= LARGEST_PAPER
    if not is_count or not is_sound or columns * rows > MOST_LABELS:
        shown = (f"{flag} {_shown(value)}" for flag, value in given.items() if value)
        raise Refused(_MEASURE, read=", ".join(shown))
    made = Grid(
        name=FREE,
        title=f"{_shown(label)} mm",
        paper=paper,
        counts=(int(columns), int(rows)),
        label=label,
        margin=margin,
        pitch=pitch or label,
    )
    _fits(made)
    return made


def _fits(grid: Grid) -> None:
    for axis in (0, 1):
        count, label, pitch = grid.counts[axis], grid.label[axis], grid.pitch[axis]
        if count > 1 and pitch < label:
            raise Refused(_OVERLAPPING, pitch=say(pitch), label=say(label))
        end = grid.margin[axis] + (count - 1) * pitch + label
        if end > grid.paper[axis]:
            sum = f"{say(grid.margin[axis])} + {count - 1} × {say(pitch)} + {say(label)}"
            raise Refused(_TOO_LARGE, sum=sum, read=say(end), paper=say(grid.paper[axis]))


def say(measure: Decimal) -> str:
    """Millimetres as they are written in a sentence: "38,1"."""
    return f"{measure.normalize():f}".replace(".", ",")


def _shown(pair: Pair) -> str:
    return " × ".join(map(say, pair))


@cache
def _file() -> Mapping[str, Any]:
    text = Path(__file__).with_name("grids.toml").read_text(encoding="utf-8")
    return tomllib.loads(text, parse_float=Decimal)


def _read(name: str, data: Mapping[str, Any]) -> Grid:
    across, down = data["paper"]
    width, height = data["label"]
    return Grid(
        name=name,
        title=data["title"],
        paper=(across, down),
        counts=(data["columns"], data["rows"]),
        label=(width, height),
        margin=(data["left"], data["top"]),
        pitch=(data["pitch_x"], data["pitch_y"]),
        radius=data["radius"],
    )
