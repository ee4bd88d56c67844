"""Spices, pickles and dried roots."""

from random import Random

import scenes as sc
from fruit import radish, sweet_potato
from kit import at, blob, ell, many, nearer, path, rect, rng, seg, shadow, solid, stroke
from palette import (
    AMBER,
    BAMBOO,
    CLAY,
    DAWN,
    DUSK,
    GOLD,
    GREENS,
    LEAF,
    MOSS,
    ORANGE,
    RED,
    SAND,
    STRAW,
    TEAL,
    TERRA,
    WHITE,
    WOOD,
    Tone,
)
from plants import bundle, chili, leaf, shoot, star_anise
from vessels import JAR, glass, hood, mat, plate, spoon, tray


def spices() -> str:
    sticks = shadow(600, 470, 200) + at(600, 446, bundle(420, 27), r=-14)
    dish = plate(320, 540, 200, CLAY, 0.4)
    stars = many(
        at(x, y, star_anise(r), r=k)
        for x, y, r, k in ((250, 510, 76, 4), (392, 506, 70, 20), (324, 562, 78, 12))
    )
    big = shadow(640, 650, 88) + at(626, 586, star_anise(100), r=8)
    heap = path("M-84 0Q-60 -46 -10 -60Q30 -66 84 0Q0 30 -84 0Z", CLAY.base) + path(
        "M-10 -60Q30 -66 84 0Q50 14 20 14Q40 -24 -10 -60Z", CLAY.shade
    )
    powder = shadow(840, 640, 90) + at(
        810, 620, spoon(150, WOOD, 92), at(0, 4, heap, s=0.94), r=-16
    )
    green = at(130, 660, leaf(190, 44), r=-28) + at(130, 660, leaf(150, 38, MOSS), r=-66)
    return (
        sc.forest(TERRA, (500, 170))
        + sc.table(SAND, 410)
        + sticks
        + dish
        + stars
        + big
        + powder
        + green
    )


def bamboo_pickle() -> str:
    inner = (
        many(at(x, 610, shoot(h, STRAW)) for x, h in ((330, 210), (400, 240), (466, 200)))
        + many(
            at(x, y, chili(70, RED), r=r)
            for x, y, r in (
                (340, 450, 60),
                (430, 400, 100),
                (470, 500, 70),
                (380, 540, 20),
                (330, 580, -10),
            )
        )
        + many(ell(x, y, 12, 9, "#FBF3DC") for x, y in ((450, 560), (360, 420), (410, 470)))
    )
    jar = glass(400, 640, 150, 330, JAR, Tone("#F5E9B0", "#E3CE84", "#C4A855"), 0.86, inner)
    top = hood(400, 318, 118, 80, RED, GOLD.light)
    side = (
        shadow(680, 650, 90)
        + at(640, 650, shoot(230, STRAW), r=4)
        + at(740, 654, shoot(170, Tone("#CDBB7A", "#9C8B4A", "#6E6330")), r=10)
    )
    peppers = (
        at(620, 668, chili(110), r=6)
        + at(800, 650, chili(96, ORANGE), r=150)
        + at(200, 660, chili(100), r=14)
    )
    return sc.bamboo(GREENS) + sc.table(WOOD, 520) + side + jar + top + peppers


def potato_pile(strip: Tone, rnd: Random) -> str:
    """The pile in potato."""
    return many(
        at(
            x,
            y,
            solid(
                blob((-80, -8), (-30, -18), (50, -14), (82, 2), (40, 16), (-50, 14)),
                strip,
                4,
                8,
                stroke(seg(-50, -2, 44, 0), strip.light, 4),
            ),
            r=rnd.uniform(-26, 26),
        )
        for x, y in (
            (300, 520),
            (420, 530),
            (360, 500),
            (470, 500),
            (280, 486),
            (390, 474),
            (340, 460),
            (440, 462),
            (384, 438),
        )
    )


def potato() -> str:
    strip = Tone("#F7B25E", "#E08A35", "#B0611F")
    rnd = rng(14)
    pile = potato_pile(strip, rnd)
    whole = (
        shadow(730, 560, 130)
        + at(730, 500, sweet_potato(140), r=-12)
        + shadow(690, 656, 120)
        + at(700, 604, sweet_potato(120), r=8)
    )
    cut = at(
        850,
        640,
        ell(0, 0, 58, 52, "#9A4358"),
        ell(-3, -2, 51, 45, "#F0A24A"),
        ell(-3, -2, 30, 25, "#F7BE73"),
    )
    vine = many(
        at(x, 470, leaf(64, 34, LEAF), r=r) for x, r in ((620, -80), (664, -40), (700, -110))
    )
    dunes = (
        sc.sky(DUSK, (250, 170)) + sc.ridge(420, 90, 3, "#EBCFA8") + sc.ridge(470, 40, 9, "#DDBB8B")
    )
    return (
        dunes
        + sc.table(TEAL, 470)
        + nearer(1.1, vine, tray(380, 540, 220, 0.36), pile, whole, cut, x=530)
    )


def radish_dry_strips(pale: Tone, rnd: Random) -> str:
    """The strips in radish dry."""
    return many(
        at(
            x + rnd.uniform(-14, 14) + (y - 400) * (x - 430) / 1500,
            y,
            solid(
                blob(
                    (-62, -6),
                    (-20, -22),
                    (30, -10),
                    (64, -16),
                    (66, 4),
                    (24, 12),
                    (-22, 6),
                    (-58, 12),
                ),
                pale,
                2,
                7,
                stroke("M-40 -6Q-10 -16 36 -4", pale.shade, 3),
            ),
            r=rnd.uniform(-14, 14),
        )
        for y in (386, 422, 460, 498)
        for x in (214, 358, 502, 646)
    )


def radish_dry() -> str:
    rnd = rng(31)
    pale = Tone("#FFF9E6", "#F4E6BE", "#C9AE74")
    strips = radish_dry_strips(pale, rnd)
    legs = many(
        stroke(seg(x, y, x + dx, 660), WOOD.shade, 16)
        for x, y, dx in ((170, 420, -50), (690, 420, 50), (240, 400, 0), (620, 400, 0))
    )
    screen = mat(430, 354, 330, 180, Tone("#B98A55", "#A17443", "#70491F"))
    fresh = shadow(640, 672, 170) + at(600, 626, radish(220), r=-4) + shadow(350, 690, 56)
    cut = at(
        330,
        640,
        ell(0, 0, 56, 54, WHITE.shade),
        ell(-4, -3, 50, 48, WHITE.base),
        ell(-4, -3, 30, 28, WHITE.shade, opacity=0.6),
    )
    return (
        sc.hills(DAWN, (760, 150), 8)
        + sc.ground(MOSS, 500)
        + shadow(440, 660, 280)
        + legs
        + screen
        + strips
        + fresh
        + cut
    )


def skein(x: float, y: float, n: float, seed: int) -> str:
    """A tied hank of golden noodles, folded back in loops at both ends."""
    rnd = rng(seed)
    out = []
    colors = (GOLD.base, GOLD.light, AMBER.light, GOLD.shade, "#FBE6A8")
    for i in range(26):
        k = 112 - i * 4.2
        reach = n * (0.55 + 0.45 * k / 112) + rnd.uniform(-9, 9)
        w = k * 0.22
        pts = [
            (-4, -w),
            (-reach * 0.5, -k * 0.72),
            (-reach * 0.92, -k * 0.66),
            (-reach, 0),
            (-reach * 0.92, k * 0.66),
            (-reach * 0.5, k * 0.72),
            (0, w),
            (reach * 0.5, k * 0.72),
            (reach * 0.92, k * 0.66),
            (reach, 0),
            (reach * 0.92, -k * 0.66),
            (reach * 0.5, -k * 0.72),
        ]
        out.append(stroke(blob(*pts), colors[i % 5], 4.6))
    base = path(
        blob(
            (-n * 0.98, 0),
            (-n * 0.6, -82),
            (0, -26),
            (n * 0.6, -82),
            (n * 0.98, 0),
            (n * 0.6, 82),
            (0, 26),
            (-n * 0.6, 82),
        ),
        GOLD.shade,
    )
    tie = rect(-20, -38, 40, 76, RED.base, 12) + rect(-20, -38, 14, 76, RED.light, 6)
    return at(x, y, base, *out, tie)


def noodles() -> str:
    hanks = at(470, 498, skein(0, 0, 236, 1), r=-4) + at(500, 600, skein(0, 0, 250, 2), r=3)
    hung = many(
        stroke(
            f"M{220 + i * 10} 92q{4 + (i % 3) * 4} 108 0 {208 + (i * 37) % 40}",
            (GOLD.base, GOLD.light, AMBER.light, GOLD.shade)[i % 4],
            5,
        )
        for i in range(53)
    )
    pole = rect(120, 82, 720, 22, BAMBOO.base, 10) + many(
        rect(x, 79, 8, 28, BAMBOO.shade) for x in (240, 420, 600, 760)
    )
    posts = rect(130, 70, 20, 450, WOOD.shade, 8) + rect(810, 70, 20, 450, WOOD.shade, 8)
    canna = many(
        at(880, 650, leaf(n, 66, t, 6), r=r)
        for n, t, r in ((250, LEAF, -112), (270, MOSS, -84), (230, LEAF, -58))
    )
    return (
        sc.hills(GREENS, (220, 150), 11)
        + posts
        + hung
        + pole
        + sc.table(WOOD, 440)
        + tray(480, 556, 380, 0.36)
        + hanks
        + canna
    )


PICTURES = {
    "mien-dong-soi-vang": noodles,
    "gia-vi-hoi-que": spices,
    "mang-mai-ngam-ot": bamboo_pickle,
    "khoai-lang-say-deo": potato,
    "cu-cai-kho": radish_dry,
}
