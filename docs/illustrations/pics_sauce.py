"""Fish sauces and shredded oyster."""

import scenes as sc
from fauna import anchovy, oyster, shell_back, worm
from kit import at, ell, many, path, rng, shadow, solid, stroke
from palette import (
    BAMBOO,
    CLAY,
    DAWN,
    GLAZE,
    GOLD,
    GOLDEN,
    MIST,
    RED,
    STRAW,
    TEAL,
    WHITE,
    WOOD,
    Tone,
)
from plants import chili
from vessels import BOTTLE, JAR, SQUAT, URN, bowl, cap, cork, glass, hood, label, vessel


def floss(x: float, y: float, w: float, h: float, n: int, tone: Tone, seed: int) -> str:
    """Fluffy heap made of short curled strokes."""
    rnd = rng(seed)
    out = [
        path(
            f"M{x - w} {y}Q{x - w * 0.7} {y - h} {x} {y - h}T{x + w} {y}Q{x} {y + 30} {x - w} {y}Z",
            tone.base,
        )
    ]
    for i in range(n):
        t = rnd.uniform(-1, 1)
        px, py = x + t * w * 0.94, y - rnd.uniform(0, 1) * h * (1 - t * t * 0.75)
        out.append(
            stroke(
                f"M{px:.0f} {py:.0f}q{rnd.uniform(-20, 20):.0f} -16 {rnd.uniform(14, 34):.0f} "
                f"{rnd.uniform(-12, 12):.0f}",
                (tone.light, tone.shade, "#FBE3A8")[i % 3],
                4.5,
            )
        )
    return many(out)


def oyster_floss() -> str:
    tone = Tone("#EBB463", "#C98434", "#95571E")
    jar = glass(670, 610, 124, 270, JAR, tone, 0.82, floss(670, 620, 130, 210, 90, tone, 4))
    lid = cap(670, 346, 104, 44, TEAL)
    dish = bowl(
        340, 500, 176, 120, GLAZE, floss(340, 506, 158, 116, 110, tone, 2), "#2F6690", "#95571E"
    )
    shells = (
        shadow(200, 664, 60)
        + at(190, 640, oyster(66), r=-10)
        + shadow(500, 670, 60)
        + at(512, 648, shell_back(60), r=8)
    )
    return sc.bay(MIST, 420, (300, 170), 7) + sc.table(BAMBOO, 490) + jar + lid + dish + shells


def fish_sauce() -> str:
    amber = Tone("#E39A3A", "#B5601A", "#7E3A10")
    barrel = Tone("#B98A57", "#8F6238", "#684422")
    d = "M600 250H860Q900 400 860 570H600Q560 400 600 250Z"
    staves = many(
        stroke(f"M{x} 252Q{x + (x - 730) * 0.16:.0f} 400 {x} 568", barrel.shade, 4)
        for x in range(634, 850, 36)
    )
    hoops = many(
        stroke(f"M{a} {y}Q730 {y + 16} {b} {y}", "#4C5654", 15)
        for a, b, y in ((590, 870, 310), (590, 870, 510))
    )
    cask = (
        shadow(740, 572, 140)
        + solid(d, barrel, 40, 0, staves)
        + hoops
        + ell(730, 252, 130, 22, barrel.light)
    )
    bottle = (
        glass(350, 620, 92, 440, BOTTLE, amber, 0.72, tint="#DCE9DF")
        + label(350, 430, 84, 130, "#F7EBCF", TEAL.base)
        + cap(350, 184, 37, 46, RED)
    )
    fish = many(
        at(x, y, anchovy(n), r=r)
        for x, y, n, r in (
            (520, 640, 190, -6),
            (600, 668, 190, 4),
            (720, 640, 180, -10),
            (180, 664, 180, 8),
        )
    )
    return (
        sc.bay(DAWN, 410, (520, 160), 8)
        + sc.table(WOOD, 500)
        + cask
        + bottle
        + shadow(620, 684, 160)
        + fish
    )


def sandworm_sauce() -> str:
    deep = Tone("#C4542E", "#8E2B17", "#5C160D")
    bands = [stroke(f"M110 {y}Q280 {y + 30} 450 {y}", CLAY.shade, 6) for y in (380, 402, 424)]
    urn = vessel(280, 600, 150, 330, URN, CLAY, *bands)
    lid = hood(280, 286, 102, 84, STRAW, RED.base)
    bottle = glass(590, 630, 78, 300, SQUAT, deep, 0.7) + cork(590, 334, 36, 44)
    bottle += label(590, 500, 70, 96, "#F7EBCF", RED.base)
    dish = bowl(
        780,
        590,
        100,
        60,
        WHITE,
        ell(780, 591, 86, 20, deep.base)
        + ell(762, 588, 34, 6, deep.light)
        + at(806, 590, chili(38), r=8),
        "#2F6690",
        deep.base,
    )
    pale = Tone("#FFF3D6", "#F0D6A2", "#B98D4E")
    strands = many(
        at(x, y, worm(n, 26, 20, pale), r=r)
        for x, y, n, r in ((430, 640, 170, 8), (410, 672, 190, -6), (470, 692, 160, 3))
    )
    return (
        sc.shore(GOLDEN, 400, (760, 170))
        + sc.cloth(TEAL, 500, GOLD.light)
        + urn
        + lid
        + dish
        + bottle
        + strands
    )


PICTURES = {
    "ruoc-hau": oyster_floss,
    "nuoc-mam-ca-com": fish_sauce,
    "nuoc-mam-sa-sung": sandworm_sauce,
}
