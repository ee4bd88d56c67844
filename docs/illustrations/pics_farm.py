"""Fruit, poultry and eggs."""

import scenes as sc
from birds import duck, egg, hen, rooster
from fruit import custard_apple, custard_half, dragon_fruit, dragon_half, lychee, orange_slice
from kit import at, blob, cast, curve, dot, ell, many, path, poly, rect, rng, shadow, solid, stroke
from palette import (
    BAMBOO,
    BROWN,
    CLAY,
    EGG,
    GOLD,
    GOLDEN,
    GREENS,
    LEAF,
    MARINE,
    MOSS,
    ORANGE,
    SAND,
    STRAW,
    TERRA,
    WOOD,
    Tone,
)
from plants import ball, leaf
from vessels import basket


def custard() -> str:
    back = sc.orchard(GREENS) + sc.karst(560, 410, 190, 210, "#C3D6A6", "#A9C28B", 3)
    fruit = (
        shadow(330, 616, 130)
        + at(318, 480, custard_apple(138), r=-6)
        + shadow(520, 640, 80)
        + at(628, 500, at(0, 0, leaf(150, 40), r=-58), at(0, 0, leaf(130, 36, MOSS), r=-14))
        + shadow(640, 646, 120)
        + at(622, 530, custard_half(122), r=4)
    )
    stalk = at(324, 330, leaf(160, 42), r=-24) + at(316, 334, leaf(150, 40, MOSS), r=-158)
    small = shadow(820, 610, 70) + at(822, 546, custard_apple(76), r=10)
    return back + sc.table(WOOD, 500) + stalk + small + fruit


def lychees_leaves() -> str:
    """The leaves in lychees."""
    return many(
        at(x, y, leaf(n, 40, t), r=r)
        for x, y, n, r, t in (
            (300, 120, 190, 64, LEAF),
            (250, 100, 180, 118, MOSS),
            (420, 160, 200, -50, LEAF),
            (500, 200, 230, -16, MOSS),
            (540, 230, 220, 24, LEAF),
            (440, 180, 200, 126, LEAF),
            (220, 88, 170, -40, MOSS),
        )
    )


def lychees_peeled_skin(torn: str) -> str:
    """The skin in lychees peeled."""
    return solid(
        torn,
        Tone("#F08A72", "#CF4038", "#94232B"),
        12,
        8,
        *[
            path(f"M{x - 7} {y + 4}L{x} {y - 6}L{x + 7} {y + 4}", "#94232B", opacity=0.55)
            for x, y in (
                (-40, 26),
                (-16, 30),
                (8, 24),
                (30, 34),
                (-24, 50),
                (4, 50),
                (46, 18),
                (22, 54),
                (-50, 14),
            )
        ],
    )


def lychees_peeled() -> str:
    """A lychee half out of its shell, pearly flesh above the torn skin."""
    flesh = Tone("#FFFFFF", "#F7EFE8", "#DCCBC6")
    pulp = at(
        0,
        -22,
        solid(
            blob((0, -58), (42, -42), (56, 2), (40, 44), (-40, 44), (-56, 2), (-42, -42)),
            flesh,
            14,
            8,
        ),
    )
    gleam = stroke("M-34 -38Q-30 -62 -8 -66", "#FFFFFF", 8) + stroke(
        "M-26 -6Q-34 -20 -32 -30", "#FFFFFF", 5
    )
    torn = poly(
        (-64, 2),
        (-50, -10),
        (-38, 8),
        (-22, -8),
        (-8, 12),
        (8, -6),
        (24, 10),
        (38, -10),
        (50, 6),
        (64, -4),
        (60, 30),
        (34, 58),
        (0, 66),
        (-34, 58),
        (-60, 30),
    )
    skin = lychees_peeled_skin(torn)
    return pulp + gleam + skin


def lychees() -> str:
    twig = stroke(curve((150, 60), (330, 130), (480, 190), (560, 250)), BROWN.base, 15)
    spots = [
        (470, 300),
        (560, 290),
        (640, 330),
        (420, 370),
        (512, 366),
        (598, 392),
        (676, 414),
        (452, 446),
        (540, 458),
        (624, 474),
        (494, 532),
        (580, 546),
        (540, 612),
    ]
    stems = many(
        stroke(curve((530, 226), ((530 + x) / 2, y - 90), (x, y - 40)), BROWN.light, 6)
        for x, y in spots
    )
    leaves = lychees_leaves()
    fruit = many(
        at(x, y, lychee(54 + (i % 3) * 2, i % 3 != 1), r=(i * 47) % 40 - 20)
        for i, (x, y) in enumerate(spots)
    )
    peeled = lychees_peeled()
    lone = (
        shadow(240, 634, 56)
        + at(230, 574, peeled, r=-8, s=1.1)
        + shadow(810, 640, 50)
        + at(808, 588, lychee(54), r=14)
    )
    return (
        sc.orchard(GOLDEN, (820, 130))
        + sc.table(CLAY, 540)
        + lone
        + shadow(560, 660, 110, 0.12)
        + twig
        + leaves
        + stems
        + fruit
    )


def cactus_rows() -> str:
    """Rows of dragon-fruit posts."""
    out = []
    for i in range(7):
        x, s = 40 + i * 150, 0.9 if i % 2 else 0.7
        arms = many(
            stroke(f"M0 -110Q{dx} -150 {dx * 1.5} {-40 + abs(dx) * 0.2:.0f}", MARINE.near, 13)
            for dx in (-60, -34, 34, 60)
        )
        out.append(at(x, 480, rect(-6, -110, 12, 130, MARINE.mid), arms, s=s))
    return many(out)


def dragon() -> str:
    fruit = (
        shadow(310, 628, 110)
        + at(300, 470, dragon_fruit(150), r=-8)
        + shadow(540, 640, 104)
        + at(536, 530, dragon_half(112), r=-14)
        + shadow(760, 650, 96)
        + at(752, 554, dragon_half(96), r=20)
    )
    back = sc.sky(MARINE, (520, 170)) + sc.ridge(370, 110, 6, MARINE.far) + cactus_rows()
    return back + sc.ground(Tone("#E9D6A0", "#DCC68A", "#B99F5F"), 480) + fruit


def oranges() -> str:
    rnd = rng(3)
    heap = many(
        at(x, y, ball(62, ORANGE), dot(4, -46, 6, LEAF.shade))
        for x, y in ((330, 330), (450, 340), (270, 392), (390, 296), (372, 388), (490, 396))
    )
    pores = many(
        dot(rnd.uniform(260, 500), rnd.uniform(280, 420), 2.5, ORANGE.shade, opacity=0.5)
        for _ in range(40)
    )
    green = many(
        at(x, y, leaf(104, 30, t), r=r)
        for x, y, r, t in (
            (396, 244, -30, LEAF),
            (392, 246, -150, MOSS),
            (500, 350, -10, LEAF),
            (286, 340, 190, MOSS),
        )
    )
    front = (
        shadow(640, 640, 66)
        + at(640, 572, ball(68, ORANGE), at(6, -62, leaf(90, 26), r=-20))
        + shadow(800, 650, 66)
        + at(790, 588, orange_slice(74), r=8)
    )
    return (
        sc.bay(MARINE, 420, (640, 170), 6)
        + sc.table(SAND, 500)
        + basket(380, 420, 200, 180, BAMBOO, heap + pores + green)
        + front
    )


def fence() -> str:
    posts = many(rect(x, 390 + (x % 3) * 5, 13, 130, BAMBOO.base, 5) for x in range(10, 960, 62))
    rails = many(rect(-10, y, 980, 11, BAMBOO.shade) for y in (420, 470))
    return rails + posts


def chicken() -> str:
    corn = many(ell(240 + i * 21, 668 + (i * 29) % 30, 6, 4, GOLD.base) for i in range(9))
    back = sc.hills(TERRA, (250, 170), 5) + fence()
    tree = at(
        850,
        510,
        stroke(
            "M0 0Q10 -90 -4 -200M-2 -130Q40 -170 70 -190M0 -150Q-40 -180 -70 -200", BROWN.base, 20
        ),
        many(
            dot(x, y, r, c)
            for x, y, r, c in (
                (70, -220, 72, MOSS.shade),
                (-70, -230, 70, MOSS.base),
                (0, -280, 84, MOSS.base),
                (-20, -220, 62, MOSS.base),
                (-30, -300, 40, MOSS.light),
                (-86, -246, 28, MOSS.light),
            )
        ),
    )
    birds = (
        cast(402, 636, 70, 180)
        + at(392, 640, rooster(), s=1.2)
        + cast(816, 672, 60, 80)
        + at(806, 664, hen(Tone("#E9B973", "#C98A45", "#98602A")), s=1.3)
    )
    return back + tree + sc.ground(MOSS, 510) + birds + corn


def eggs() -> str:
    nest = basket(
        610,
        500,
        190,
        110,
        STRAW,
        many(
            at(x, y, egg(50, EGG), r=r)
            for x, y, r in (
                (500, 466, -20),
                (590, 446, 6),
                (680, 452, 14),
                (740, 480, 26),
                (545, 500, -8),
                (640, 494, 10),
            )
        ),
    )
    hay = many(
        stroke(f"M{440 + i * 24} {498 + (i * 13) % 22}q16 -{18 + i % 3 * 8} 36 -6", STRAW.shade, 4)
        for i in range(14)
    )
    lone = shadow(370, 664, 40) + at(360, 626, egg(46, Tone("#F2F8F0", "#C9DED8", "#9DBBB4")), r=70)
    return (
        sc.mangrove(GREENS, 410)
        + sc.ground(SAND, 480, tufts=False)
        + cast(250, 600, 80, 150)
        + at(250, 600, duck(), s=1.42)
        + nest
        + hay
        + lone
    )


PICTURES = {
    "na-dai-an-sinh": custard,
    "vai-chin-som": lychees,
    "thanh-long-ruot-do": dragon,
    "cam-van-don": oranges,
    "ga-doi-dong-ngu": chicken,
    "trung-vit-bien": eggs,
}
