"""What docs/style.md says of colours and sizes is what the stylesheets have, and every text can be read (WCAG 2.2 AA)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping

import pytest

from ocop_site.model.verdict import State
from tests import make

ASSETS = make.ROOT / "templates/assets"
CRITICAL = (ASSETS / "critical.css").read_text(encoding="utf-8")
ALL = "".join(path.read_text(encoding="utf-8") for path in sorted(ASSETS.glob("*.css")))
PAGE = (make.ROOT / "docs/style.md").read_text(encoding="utf-8")
MODES = ("light", "dark")
TEXT, SHAPE = 4.5, 3.0
"""The least contrast of text (WCAG 2.2, 1.4.3), and of marks and edges of fields (1.4.11)."""
PAIRS = (
    ("ink", "paper", TEXT),
    ("ink", "sheet", TEXT),
    ("quiet", "paper", TEXT),
    ("quiet", "sheet", TEXT),
    ("link", "paper", TEXT),
    ("link", "sheet", TEXT),
    ("paper", "link", TEXT),
    ("red", "paper", TEXT),
    ("red", "sheet", TEXT),
    ("gold", "paper", SHAPE),
    ("gold", "sheet", SHAPE),
    ("edge", "paper", SHAPE),
    ("edge", "sheet", SHAPE),
)
"""What stands on what outside of verdicts, and the least contrast of it."""


def _declared(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z]+):(#[0-9a-f]{3,6}|var\(--[a-z]+\))[;}]", css))


def _rules(css: str) -> Mapping[str, dict[str, str]]:
    """The colours that a selector declares, by each of its parts: `.in-force`, `:root`."""
    found: dict[str, dict[str, str]] = {}
    for selectors, body in re.findall(r"^([:.][^{}@]*)(\{[^{}]*--[^{}]*\})", css, re.MULTILINE):
        for one in selectors.split(","):
            found.setdefault(one, {}).update(_declared(body))
    return found


def _halves() -> tuple[str, str]:
    light, _, rest = CRITICAL.partition("@media screen and (prefers-color-scheme:dark){\n")
    return light, rest.partition("\n}\n")[0] + "\n"


def _colours(mode: str, selector: str = ":root") -> dict[str, str]:
    """Every colour in force on an element in one light, resolved."""
    light, dark = map(_rules, _halves())
    rules = [light[":root"], light.get(selector, {})]
    if mode == "dark":
        rules = [light[":root"], dark[":root"], light.get(selector, {}), dark.get(selector, {})]
    merged = {name: value for rule in rules for name, value in rule.items()}
    return {name: _resolved(value, merged) for name, value in merged.items()}


def _resolved(value: str, colours: Mapping[str, str]) -> str:
    while name := re.fullmatch(r"var\(--([a-z]+)\)", value):
        value = colours[name[1]]
    return value


def contrast(one: str, other: str) -> float:
    """The ratio of two colours, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    pairs = [one * 2 for one in digits] if len(digits) == 3 else re.findall("..", digits)
    levels = [int(one, 16) / 255 for one in pairs]
    red, green, blue = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in levels]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _shown(value: float) -> str:
    """Cut off, not rounded: a page must not promise more than there is."""
    return f"{int(value * 10) / 10:.1f}"


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#fff") == pytest.approx(4.478, abs=0.001)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("text", "ground", "least"), PAIRS)
def test_text_and_marks_stand_out_from_their_ground(
    text: str, ground: str, least: float, mode: str
) -> None:
    colours = _colours(mode)
    assert contrast(colours[text], colours[ground]) >= least


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("state", State)
def test_a_verdict_can_be_read_in_its_colours(state: State, mode: str) -> None:
    colours = _colours(mode, f".{state.value}")
    assert contrast(colours["on"], colours["ground"]) >= TEXT
    assert contrast(colours["sign"], colours["ground"]) >= SHAPE


def test_the_page_has_every_colour_with_its_values() -> None:
    light, dark = _colours("light"), _colours("dark")
    rows = [f"| `--{name}` | `{light[name]}` | `{dark[name]}` |" for name in light]
    assert len(rows) > 8
    assert [row for row in rows if row not in PAGE] == []


def test_the_page_has_the_contrast_of_every_pair() -> None:
    rows = []
    for text, ground, least in PAIRS:
        found = [_shown(contrast(_colours(mode)[text], _colours(mode)[ground])) for mode in MODES]
        rows.append(f"| `--{text}` on `--{ground}` | {' | '.join(found)} | {least:g} |")
    assert [row for row in rows if row not in PAGE] == []


def test_the_page_has_the_colours_and_the_contrast_of_every_verdict() -> None:
    rows = []
    for state in State:
        cells = []
        for mode in MODES:
            colours = _colours(mode, f".{state.value}")
            ratio = _shown(contrast(colours["on"], colours["ground"]))
            named = " ".join(f"`{colours[one]}`" for one in ("ground", "on", "sign"))
            cells.append(f"{named} {ratio}")
        rows.append(f"| `{state.value}` | {' | '.join(cells)} |")
    assert [row for row in rows if row not in PAGE] == []


def test_the_page_names_the_words_of_every_verdict() -> None:
    for language in ("vi", "en"):
        path = make.ROOT / f"templates/messages/{language}.toml"
        heads = tomllib.loads(path.read_text(encoding="utf-8"))["verdict"]["head"]
        assert [word for word in heads.values() if word not in PAGE] == []


def test_letters_have_the_sizes_of_the_scale_and_no_other() -> None:
    [scale] = re.findall(r"^Scale \(rem\): ([0-9. ·]+)\.$", PAGE, re.MULTILINE)
    used = re.findall(r"font-size:([0-9.]+)rem|font:(?:\d+ )?([0-9.]+)rem", ALL)
    assert {float(one or other) for one, other in used} == {
        float(one) for one in scale.split(" · ")
    }


def test_letters_have_two_weights_and_corners_are_square() -> None:
    assert set(re.findall(r"font-weight:(\w+)|font:(\d+) ", ALL)) <= {
        ("400", ""),
        ("700", ""),
        ("", "700"),
    }
    assert set(re.findall(r"border-radius:([^;}]+)", ALL)) == {"50%"}


def test_every_custom_property_is_on_the_page() -> None:
    names = set(re.findall(r"(--[a-z]+):", ALL))
    assert {name for name in names if f"`{name}`" not in PAGE} == set()
