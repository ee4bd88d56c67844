"""Rice and fruit wines."""

import scenes as sc
from fruit import apricot
from kit import (
    at,
    blob,
    box,
    clip,
    curve,
    ell,
    many,
    nearer,
    num,
    path,
    poly,
    rect,
    rng,
    seg,
    shadow,
    solid,
    stroke,
)
from palette import (
    BAMBOO,
    BROWN,
    CLAY,
    DUSK,
    GOLD,
    GOLDEN,
    GREENS,
    LEAF,
    MOSS,
    PINK,
    PLUM,
    RED,
    TEAL,
    WOOD,
    Tone,
)
from plants import blossom, ear, leaf, roots
from vessels import BOTTLE, GOURD, JAR, URN, cork, cup, glass, hood, ribbon, vessel


def buried_wine() -> str:
    """Earth cut open to show the jar ageing underground."""
    rnd = rng(17)
    soil = (
        path("M0 400Q240 376 480 396T960 390V720H0Z", "#8C5A38")
        + path("M0 520Q300 500 560 524T960 510V720H0Z", "#74462B")
        + path("M0 640Q320 620 620 644T960 632V720H0Z", "#5C3520")
    )
    stones = many(
        ell(
            rnd.uniform(0, 960),
            rnd.uniform(440, 700),
            rnd.uniform(8, 20),
            rnd.uniform(5, 11),
            "#A97A55",
            opacity=0.7,
        )
        for _ in range(34)
    )
    turf = stroke("M-10 398Q240 374 480 394T970 388", MOSS.base, 26) + many(
        stroke(f"M{x} 392q4 -20 {-8 + x % 17} -30", MOSS.shade, 5) for x in range(8, 960, 26)
    )
    pit = path("M290 396Q262 560 330 650Q480 700 630 650Q698 560 670 396Z", "#4B2A19")
    jar = vessel(
        480,
        636,
        168,
        300,
        URN,
        CLAY,
        *[stroke(f"M300 {y}Q480 {y + 34} 660 {y}", CLAY.shade, 7) for y in (430, 454)],
    )
    lid = hood(480, 352, 112, 92, RED, GOLD.light)
    rice = many(
        at(
            x,
            400,
            ear(n, GOLD),
            stroke("M0 0Q-20 -40 -50 -110M4 0Q20 -30 60 -70", MOSS.base, 6),
            flip=f,
        )
        for x, n, f in ((90, 170, False), (170, 140, False), (880, 170, True), (790, 140, True))
    )
    return sc.village(GOLDEN, (480, 150)) + soil + stones + pit + jar + turf_gap(turf) + lid + rice


def turf_gap(turf: str) -> str:
    return clip(box(0, 0, 300, 720), turf) + clip(box(660, 0, 300, 720), turf)


def leaf_wine() -> str:
    tone = Tone("#FFFFFF", "#EEF1E6", "#BECBC2")
    vine = many(
        at(x, y, path("M0 0Q14 -26 40 -24Q30 4 0 0", TEAL.base), r=r)
        for x, y, r in ((300, 540, 0), (340, 520, 40), (260, 520, -60), (310, 480, 20))
    )
    gourd = vessel(310, 620, 122, 390, GOURD, tone, vine) + cork(310, 236, 26, 34, RED)
    cups = cup(500, 580, 58, 54, tone, "#EFE7C8") + cup(590, 630, 58, 54, tone, "#EFE7C8")
    yeast = many(
        at(
            x,
            y,
            solid(
                blob((-48, 0), (-36, -30), (0, -42), (36, -30), (48, 0), (30, 28), (-30, 28)),
                Tone("#F4EAD0", "#D8C7A0", "#A9966E"),
                8,
                8,
                *[
                    stroke(
                        seg(-14 + k * 12, -8 + (k * 7) % 14, -4 + k * 12, -12 + (k * 7) % 14),
                        MOSS.shade,
                        3,
                    )
                    for k in range(4)
                ],
            ),
        )
        for x, y in ((776, 552), (860, 556), (818, 600), (822, 508))
    )
    forest_leaf = (
        at(800, 590, leaf(200, 60, LEAF), r=-24)
        + at(790, 596, leaf(210, 60, MOSS), r=-160)
        + at(800, 596, leaf(180, 56, LEAF), r=16)
    )
    return (
        sc.terraces(GREENS, (520, 150))
        + sc.table(BAMBOO, 530)
        + gourd
        + shadow(766, 620, 90)
        + at(-30, 8, forest_leaf, yeast)
        + cups
    )


def purple_wine() -> str:
    wine = Tone("#9C5E8E", "#6B2F5F", "#43183D")
    inside = many(
        at(x, y, roots(180, Tone("#C9A4B8", "#9A6A8A", "#6C4263")), r=r)
        for x, y, r in ((360, 560, 70), (430, 520, -64), (400, 590, 12), (340, 480, 86))
    )
    jar = glass(390, 630, 160, 370, JAR, wine, 0.84, inside)
    top = cork(390, 262, 112, 48) + rect(268, 296, 246, 14, GOLD.base, 7)
    glasses = glass(680, 610, 56, 104, [(0, 0.6), (0.4, 0.8), (1, 1)], wine, 0.7) + glass(
        810, 636, 56, 104, [(0, 0.6), (0.4, 0.8), (1, 1)], wine, 0.7
    )
    raw = shadow(620, 680, 120) + at(600, 664, roots(220), r=-6)
    plant = at(880, 480, leaf(150, 50, LEAF), r=-120) + at(880, 480, leaf(150, 50, MOSS), r=-60)
    return (
        sc.hills(PLUM, (690, 160), 19, True)
        + plant
        + sc.table(WOOD, 500)
        + jar
        + top
        + glasses
        + raw
    )


def plum_wine() -> str:
    pink = Tone("#F9C98C", "#EBA35C", "#C6743A")
    tower = many(poly_roof(690 - w, 400 - i * 52, w) for i, w in enumerate((96, 82, 68, 54)))
    spire = at(0, 0, path(poly((682, 214), (690, 150), (698, 214)), "#3F625F"))
    inside = many(
        at(x, y, apricot(34))
        for x, y in ((316, 580), (370, 590), (340, 530), (384, 536), (310, 500))
    )
    bottle = (
        glass(346, 636, 84, 450, BOTTLE, pink, 0.7, inside, tint="#F1F4E9")
        + cork(346, 188, 32, 46)
        + ribbon(346, 292, RED, 0.9)
    )
    branch = (
        stroke(curve((-10, 130), (120, 170), (240, 120)), BROWN.base, 14)
        + stroke(curve((100, 168), (150, 240), (160, 320)), BROWN.base, 9)
        + many(
            at(x, y, blossom(r, PINK, RED))
            for x, y, r in (
                (60, 140, 44),
                (140, 180, 50),
                (210, 124, 42),
                (150, 256, 40),
                (166, 330, 34),
            )
        )
    )
    fruit = (
        shadow(620, 650, 130)
        + many(
            at(x, y, apricot(r))
            for x, y, r in ((560, 604, 50), (660, 600, 52), (610, 560, 46), (750, 620, 44))
        )
        + at(628, 530, leaf(110, 32), r=-24)
    )
    glass_s = glass(830, 600, 52, 120, [(0, 0.6), (0.4, 0.8), (1, 1)], pink, 0.6)
    return (
        sc.hills(DUSK, (480, 180), 23, True)
        + tower
        + spire
        + sc.table(CLAY, 520)
        + branch
        + nearer(1.06, bottle, glass_s, fruit, x=560)
    )


def poly_roof(x: float, y: float, w: float) -> str:
    roof = f"M{num(x - 14)} {num(y - 24)}"
    roof += f"Q{num(x + w)} {num(y - 56)} {num(x + 2 * w + 14)} {num(y - 24)}"
    roof += f"L{num(x + 2 * w - 10)} {num(y - 44)}H{num(x + 10)}Z"
    return rect(x + 10, y - 30, 2 * w - 20, 34, DUSK.near) + path(roof, "#3F625F")


PICTURES = {
    "ruou-nep-ha-tho": buried_wine,
    "ruou-men-la": leaf_wine,
    "ruou-ba-kich": purple_wine,
    "ruou-mo-yen-tu": plum_wine,
}
