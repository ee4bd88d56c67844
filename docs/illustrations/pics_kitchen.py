"""Cakes, noodles and cooked dishes."""

import math

import scenes as sc
from fauna import oyster
from kit import (
    at,
    blob,
    clip,
    curve,
    ell,
    many,
    nearer,
    path,
    poly,
    rect,
    seg,
    shadow,
    solid,
    steam,
    stroke,
)
from palette import (
    AMBER,
    BAMBOO,
    BROWN,
    CLAY,
    CREAM,
    DAWN,
    GLAZE,
    GOLD,
    GREENS,
    LEAF,
    MIST,
    MOSS,
    PORK,
    PURPLE,
    RED,
    STRAW,
    TEAL,
    TERRA,
    WOOD,
    Tone,
)
from plants import broad, chili, leaf, star_anise
from vessels import bowl, chopsticks, pouch, spoon


def rice_roll(n: float, r: float) -> str:
    """Rolled rice sheet, spiral end towards us on the right."""
    tone = Tone("#FFFFFF", "#F5F1E2", "#D5D1BC")
    d = blob(
        (-n, -r),
        (0, -r * 1.04),
        (n, -r),
        (n + r * 0.5, 0),
        (n, r),
        (0, r * 1.04),
        (-n, r),
        (-n - r * 0.4, 0),
    )
    spiral = []
    for i in range(40):
        a, k = i * 0.42, r * (1 - i / 44)
        spiral.append((n + math.cos(a) * k * 0.56, math.sin(a) * k * 0.96))
    end = ell(n, 0, r * 0.6, r, "#FBF8EC") + stroke(curve(*spiral), tone.shade, 4)
    return (
        solid(d, tone, 0, r * 0.5, stroke(seg(-n, -r * 0.5, n * 0.6, -r * 0.5), "#FFFFFF", 7)) + end
    )


def rolls() -> str:
    rows = many(
        at(x, y, rice_roll(94, 33))
        for x, y in ((300, 560), (520, 560), (410, 500), (250, 612), (470, 616))
    )
    onion = many(
        ell(200 + (i * 83) % 400, 480 + (i * 37) % 150, 9, 4.5, AMBER.base, i * 31)
        for i in range(22)
    )
    dip = bowl(
        800,
        530,
        104,
        74,
        GLAZE,
        ell(800, 531, 90, 20, AMBER.base)
        + ell(784, 527, 36, 7, AMBER.light)
        + at(826, 530, chili(36), r=10),
        "#2F6690",
        AMBER.base,
    )
    pack = pouch(
        810,
        480,
        100,
        230,
        TEAL,
        rect(740, 330, 140, 96, CREAM.base, 12) + at(800, 378, rice_roll(36, 15)),
    )
    return (
        sc.mangrove(GREENS, 390, (520, 160))
        + sc.table(WOOD, 450)
        + pack
        + shadow(420, 668, 280)
        + at(400, 590, broad(350, 116, LEAF))
        + rows
        + onion
        + dip
        + chopsticks(470, 670, 330, -8)
    )


def porridge() -> str:
    top = ell(420, 452, 212, 52, "#FBF4DF") + many(
        ell(x, y, 12, 5, "#FFFFFF", r)
        for x, y, r in (
            (300, 440, 10),
            (380, 480, -20),
            (470, 428, 30),
            (540, 460, 0),
            (350, 424, 16),
            (430, 490, 0),
        )
    )
    meat = many(
        at(x, y, oyster_meat(), s=k, r=r)
        for x, y, k, r in ((340, 452, 1.0, -8), (440, 440, 1.1, 10), (524, 458, 0.9, -4))
    )
    green = many(
        stroke(f"M{x} {y}q8 -6 16 2", LEAF.base, 7)
        for x, y in (
            (300, 462),
            (388, 432),
            (398, 476),
            (482, 470),
            (560, 440),
            (470, 416),
            (330, 486),
        )
    )
    dish = bowl(420, 450, 236, 180, BLUEWARE, top + meat + green, "#2F6690", "#EADFBF")
    pack = pouch(
        770,
        600,
        108,
        300,
        CLAY,
        rect(694, 400, 152, 120, CREAM.base, 14) + at(770, 464, oyster(44)),
    )
    side = at(170, 660, spoon(190, WOOD, 48), r=-6)
    return (
        sc.bay(DAWN, 400, (690, 150), 9)
        + sc.cloth(MIST_CLOTH, 500, TEAL.light)
        + pack
        + dish
        + steam(420, 380, 190)
        + side
    )


BLUEWARE = Tone("#FDFEFB", "#E9F0EA", "#BCD0CD")
MIST_CLOTH = Tone("#8CC0B4", "#579D92", "#3C7F76")


def oyster_meat() -> str:
    d = blob((-50, 0), (-24, -26), (24, -28), (52, -4), (26, 22), (-20, 24))
    return solid(
        d,
        Tone("#F3E6C8", "#D8C49B", "#A08F70"),
        3,
        7,
        stroke(curve((-34, 8), (-10, 2), (12, 10), (34, 2)), "#7F8178", 6),
    )


def cone_cake(s: float = 1) -> str:
    """Horn-shaped leaf parcel tied with string."""
    tone = Tone("#8DB25A", "#54813A", "#355B2D")
    d = blob((-8, -200), (30, -120), (84, -6), (60, 26), (0, 36), (-60, 26), (-84, -6), (-34, -120))
    folds = many(
        stroke(seg(x, 30, x * 0.1, -190), tone.light, 3, opacity=0.6)
        for x in (-60, -36, -12, 14, 40, 64)
    )
    flap = path("M-84 -6Q10 -40 30 -120L84 -6L60 26L0 36Z", tone.shade, opacity=0.4)
    cord = stroke("M-74 -30Q0 10 74 -30M-60 -64Q0 -30 56 -66M-44 -98Q0 -70 40 -100", STRAW.light, 6)
    return at(0, 0, solid(d, tone, 18, 4, folds, flap, cord), s=s)


def horn_cakes() -> str:
    three = (
        shadow(260, 640, 90)
        + at(250, 600, cone_cake(1.2), r=-6)
        + shadow(420, 640, 90)
        + at(420, 610, cone_cake(1.06), r=8)
    )
    rice = Tone("#FFFBEA", "#F3E7C2", "#D2BC86")
    d = blob(
        (-6, -190), (30, -110), (72, -10), (50, 16), (0, 24), (-50, 16), (-72, -10), (-32, -110)
    )
    bits = many(
        ell(x, y, 9, 5, "#FFFFFF" if i % 2 else rice.shade, i * 40)
        for i, (x, y) in enumerate(
            (
                (-30, -40),
                (0, -90),
                (24, -50),
                (-10, -10),
                (34, -12),
                (-44, -10),
                (4, -140),
                (-14, -66),
                (12, -24),
            )
        )
    )
    peanuts = many(ell(x, y, 9, 7, PORK.base) for x, y in ((-24, -20), (14, -70), (30, -30)))
    bare = (
        shadow(700, 650, 150)
        + at(690, 610, broad(170, 62, LEAF), r=-4)
        + at(690, 604, solid(d, rice, 16, 4, bits, peanuts), s=1.16)
    )
    molasses = bowl(800, 494, 76, 52, CLAY, ell(800, 495, 66, 15, BROWN.shade), "", BROWN.shade)
    string = stroke("M560 660q40 -40 70 -6t60 4", STRAW.base, 5)
    return (
        sc.hills(MIST, (700, 170), 21, True)
        + sc.table(BAMBOO, 480)
        + nearer(1.16, molasses, three, bare, string, x=510)
    )


def braised_pork_cut() -> str:
    """The cut in braised pork."""
    return at(
        810,
        500,
        shadow(0, 58, 80),
        solid(
            blob((-90, 10), (-60, -54), (20, -70), (84, -30), (92, 24), (40, 58), (-50, 54)),
            BROWN,
            10,
            8,
        ),
        ell(34, 6, 54, 50, "#EADFEA", -12),
        *[
            ell(34 + dx, 6 + dy, 5, 3, PURPLE.light, 40)
            for dx, dy in (
                (-20, -20),
                (0, -28),
                (18, -10),
                (-8, 2),
                (-28, 8),
                (10, 20),
                (26, 12),
                (-10, 28),
            )
        ],
    )


def braised_pork() -> str:
    green = many(
        at(x, y, leaf(84, 20, t, 2), r=r)
        for x, y, r, t in (
            (420, 300, -90, LEAF),
            (416, 302, -140, MOSS),
            (424, 302, -40, LEAF),
            (236, 474, 170, LEAF),
            (606, 474, 10, LEAF),
            (590, 478, 40, MOSS),
        )
    )
    sauce = ell(420, 478, 232, 50, PORK.shade)
    dish = bowl(420, 474, 258, 140, TEAL, sauce + pork_dome() + green, GOLD.light, PORK.shade)
    stars = (
        shadow(770, 650, 60)
        + at(750, 610, star_anise(64), r=10)
        + at(850, 640, star_anise(48), r=30)
    )
    cut = braised_pork_cut()
    return (
        sc.hills(TERRA, (720, 150), 13)
        + sc.cloth(RED, 490, GOLD.light)
        + cut
        + dish
        + steam(420, 270, 130)
        + stars
        + chopsticks(70, 690, 330, -4, BROWN)
    )


def pork_dome() -> str:
    """Upturned mould of braised pork: glazed skin above, slices of pork and taro below."""
    d = blob(
        (214, 462),
        (226, 380),
        (300, 310),
        (420, 286),
        (540, 310),
        (614, 380),
        (626, 462),
        (420, 500),
    )
    slices = []
    for i in range(11):
        a, b = -1 + i * 2 / 11, -1 + (i + 1) * 2 / 11
        edge = [
            (420 + a * 150, 280),
            (420 + b * 150, 280),
            (420 + b * 232, 500),
            (420 + a * 232, 500),
        ]
        meat = i % 2 == 0
        slices.append(path(poly(*edge), "#E7BE8C" if meat else "#C3AECB"))
        mid = 420 + (a + b) / 2 * 205
        for k in range(3):
            y = 404 + k * 32
            c, w = (PORK.base, 13) if meat else (PURPLE.light, 4)
            slices.append(stroke(seg(mid - 11, y, mid + 11, y + 2), c, w))
        slices.append(stroke(seg(*edge[0], *edge[3]), PORK.shade, 4))
    glaze = path("M200 400Q300 372 330 392T430 384T530 392T650 390V240H200Z", PORK.base) + path(
        "M480 386Q520 396 540 392Q600 380 650 390V240H500Q540 320 480 386Z", PORK.shade
    )
    shine = stroke(curve((262, 366), (310, 326), (380, 306)), PORK.light, 13) + stroke(
        curve((410, 302), (440, 300)), PORK.light, 11
    )
    return clip(d, *slices, glaze) + shine


PICTURES = {
    "banh-gat-gu-an-lien": rolls,
    "chao-hau-an-lien": porridge,
    "banh-cooc-mo": horn_cakes,
    "khau-nhuc": braised_pork,
}
