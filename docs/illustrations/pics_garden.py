"""Ornamental trees, flowers and fish."""

import math

import scenes as sc
from fauna import koi
from kit import at, blob, curve, dot, ell, many, num, path, rect, rng, seg, shadow, solid, stroke
from palette import (
    CLAY,
    DAWN,
    DEEP,
    GLAZE,
    GOLD,
    LACQUER,
    LEAF,
    MAGENTA,
    MOSS,
    ORANGE,
    PINK,
    RED,
    ROSE,
    STONE,
    TEAL,
    WOOD,
    Tone,
)
from pics_craft import BLUEGLAZE, wave_band
from plants import blossom, bud, leaf
from vessels import vessel


def apricot_tree_leaves() -> str:
    """The leaves in apricot tree."""
    return many(
        at(x, y, leaf(62, 18, LEAF, 2), r=r)
        for x, y, r in (
            (220, 170, -60),
            (420, 180, -30),
            (600, 200, -50),
            (720, 260, -20),
            (600, 490, 30),
            (210, 410, 140),
            (490, 290, -70),
            (330, 260, 200),
            (780, 320, 40),
            (560, 130, 10),
        )
    )


def apricot_tree() -> str:
    tone = Tone("#FFF0B0", "#F6C746", "#D9971F")
    blooms = many(
        at(x, y, blossom(54 - (i * 7 % 4) * 5, tone, CLAY), r=i * 31)
        for i, (x, y) in enumerate(MAI_SPOTS)
    )
    buds = many(
        at(x, y, bud(38, tone), r=r)
        for x, y, r in (
            (150, 150, -30),
            (430, 104, 20),
            (560, 112, 14),
            (790, 172, 40),
            (700, 484, 80),
            (122, 436, -100),
            (330, 136, -16),
        )
    )
    leaves = apricot_tree_leaves()
    shape = [(0, 0.7), (0.3, 0.84), (0.86, 1), (0.9, 1.1), (1, 1.1)]
    pot = vessel(480, 690, 130, 130, shape, TEAL, wave_band(480, 630, 140, 8, GOLD.light))
    petals = many(
        at(x, y, path("M0 0Q14 -18 30 -4Q18 12 0 0", GOLD.light), r=r)
        for x, y, r in (
            (230, 650, 0),
            (300, 690, 40),
            (700, 660, -20),
            (770, 690, 30),
            (660, 620, 70),
        )
    )
    board = sc.table(Tone("#C4553B", "#A23728", "#7A211A"), 590)
    return (
        sc.hills(LACQUER, (480, 250), 61, True)
        + board
        + pot
        + ell(480, 562, 134, 22, "#5A3A22")
        + mai_wood()
        + leaves
        + buds
        + blooms
        + petals
    )


def orchid_flower(r: float) -> str:
    wide = blob(
        (0, 0), (r * 0.5, -r * 0.66), (r * 1.1, -r * 0.46), (r * 1.06, r * 0.2), (r * 0.4, r * 0.3)
    )
    side = path(wide, "#FFFFFF") + path(
        blob((r * 0.1, 0), (r * 0.6, r * 0.02), (r * 1.0, r * 0.1), (r * 0.4, r * 0.28)), "#F0D3DC"
    )
    sepal = path(blob((0, 0), (-r * 0.3, -r * 0.6), (0, -r * 1.02), (r * 0.3, -r * 0.6)), "#FBEFF2")
    veins = many(
        stroke(seg(r * 0.2, -r * 0.04, r * x, r * y), ROSE.light, 2.5, opacity=0.6)
        for x, y in ((0.8, -0.36), (0.92, -0.1), (0.7, 0.12))
    )
    lip = path(
        blob(
            (0, 0),
            (-r * 0.3, r * 0.16),
            (-r * 0.16, r * 0.44),
            (0, r * 0.6),
            (r * 0.16, r * 0.44),
            (r * 0.3, r * 0.16),
        ),
        MAGENTA.base,
    )
    low = many(at(0, 0, sepal, r=a) for a in (0, 128, -128))
    return (
        low
        + side
        + veins
        + at(0, 0, side, veins, flip=True)
        + lip
        + dot(0, r * 0.02, r * 0.14, GOLD.base)
        + dot(0, r * 0.2, r * 0.08, ROSE.light)
    )


def orchid() -> str:
    stem = stroke(
        curve((450, 560), (400, 380), (420, 220), (540, 120), (700, 150), (820, 270)), MOSS.shade, 9
    ) + stroke(curve((470, 560), (480, 440), (400, 320), (260, 270), (160, 340)), MOSS.shade, 8)
    blooms = many(
        at(x, y, orchid_flower(r), r=k)
        for x, y, r, k in (
            (440, 250, 62, -20),
            (530, 160, 68, -8),
            (640, 170, 70, 6),
            (736, 226, 66, 16),
            (806, 316, 56, 24),
            (390, 340, 58, -14),
            (290, 310, 62, -20),
            (190, 372, 52, -28),
        )
    )
    buds = at(848, 400, bud(36, PINK, MOSS), r=170) + at(150, 440, bud(32, PINK, MOSS), r=190)
    leaves = many(
        at(460, 566, leaf(n, 60, t, 0), r=r)
        for n, r, t in (
            (250, -22, LEAF),
            (240, -160, MOSS),
            (190, -42, MOSS),
            (180, -136, LEAF),
            (220, 4, MOSS),
        )
    )
    pot = vessel(
        460,
        676,
        110,
        130,
        [(0, 0.72), (0.3, 0.84), (0.84, 1), (0.88, 1.08), (1, 1.08)],
        GLAZE,
        wave_band(460, 616, 120, 8, BLUEGLAZE.base),
        rect(330, 560, 260, 8, BLUEGLAZE.base),
    )
    return (
        sc.bay(DEEP, 440, (250, 150), 3) + sc.table(WOOD, 580) + stem + leaves + pot + buds + blooms
    )


def pine_pad(x: float, y: float, w: float) -> str:
    """Rounded cloud of needles."""
    tone = Tone("#86AE6A", "#457A4C", "#285039")
    h = w * 0.56
    d = blob(
        (x - w, y - h * 0.1),
        (x - w * 0.86, y - h * 0.5),
        (x - w * 0.5, y - h * 0.74),
        (x - w * 0.1, y - h),
        (x + w * 0.36, y - h * 0.92),
        (x + w * 0.72, y - h * 0.6),
        (x + w, y - h * 0.1),
        (x + w * 0.5, y + h * 0.16),
        (x - w * 0.5, y + h * 0.16),
    )
    rnd = rng(int(x + w))
    tufts = many(
        at(
            rnd.uniform(x - w * 0.86, x + w * 0.86),
            y - rnd.uniform(0, h * 0.86),
            stroke("M0 0L-11 -13M0 0L0 -17M0 0L11 -13", tone.light if i % 3 else tone.shade, 3),
        )
        for i in range(int(w / 3))
    )
    return solid(d, tone, w * 0.12, h * 0.26, tufts)


def bonsai_outline() -> str:
    """The outline in bonsai."""
    return blob(
        (420, 590),
        (440, 520),
        (520, 470),
        (530, 420),
        (450, 370),
        (430, 310),
        (470, 240),
        (490, 180),
        (510, 190),
        (500, 250),
        (474, 310),
        (500, 350),
        (580, 410),
        (586, 480),
        (520, 540),
        (520, 592),
    )


def bonsai() -> str:
    trunk = Tone("#A77B55", "#7C5334", "#53351F")
    d = bonsai_outline()
    bark = many(
        stroke(f"M{x} {y}q16 -12 10 -34", trunk.shade, 5)
        for x, y in (
            (460, 570),
            (490, 540),
            (550, 470),
            (548, 430),
            (490, 370),
            (464, 320),
            (484, 250),
        )
    )
    arms = "M560 450Q660 420 720 430M450 350Q360 330 280 350M474 280Q560 250 620 260"
    limbs = stroke(arms + "M480 220Q420 200 380 210", trunk.base, 17)
    pads = many(
        pine_pad(x, y, w)
        for x, y, w in (
            (740, 440, 140),
            (256, 366, 146),
            (646, 272, 118),
            (356, 226, 112),
            (500, 164, 142),
        )
    )
    b = BLUEGLAZE
    pot = path("M260 596H720L690 680H290Z", b.base) + path("M560 596H720L690 680H540Z", b.shade)
    pot += rect(246, 584, 488, 24, b.base, 8) + rect(560, 584, 174, 24, b.shade, 8)
    pot += rect(300, 680, 60, 16, b.shade) + rect(620, 680, 60, 16, b.shade)
    pot += wave_band(490, 642, 176, 10, b.light)
    moss = path("M280 586Q380 540 480 560T700 586Z", MOSS.base) + sc.pebble(620, 586, 44, STONE)
    return (
        sc.hills(DAWN, (250, 170), 71, True)
        + sc.table(WOOD, 610)
        + shadow(510, 696, 240)
        + pot
        + moss
        + limbs
        + solid(d, trunk, 16, 2, bark)
        + pads
    )


def lotus_pad(x: float, y: float, r: float, rot: float) -> str:
    e, h, k = num(r * 0.96), num(r * 0.22), num(r)
    notch = f"M0 0L{e} -{h}A{k} {k} 0 1 0 {e} {h}Z"
    veins = many(
        stroke(seg(0, 0, r * 0.8 * math.cos(a), r * 0.8 * math.sin(a)), MOSS.light, 4, opacity=0.7)
        for a in (0.7, 1.4, 2.1, 2.8, 3.5, 4.2, 4.9, 5.6)
    )
    return at(x + 12, y + 16, path(notch, "#0E3E3B", opacity=0.35), r=rot) + at(
        x, y, path(notch, LEAF.base), path(notch, MOSS.base, transform="scale(0.86)"), veins, r=rot
    )


def koi_pond_lotus() -> str:
    """The lotus in koi pond."""
    return at(
        150,
        570,
        *[
            at(0, 0, path(blob((0, 0), (-22, -44), (0, -84), (22, -44)), c), r=a)
            for a, c in (
                (-70, PINK.shade),
                (70, PINK.shade),
                (-40, PINK.base),
                (40, PINK.base),
                (0, PINK.light),
            )
        ],
        dot(0, -8, 12, GOLD.base),
    )


def koi_pond() -> str:
    rnd = rng(4)
    rings = many(
        ell(x, y, r, r * 0.8, "none", stroke="#7FC0B6", stroke_width=5, opacity=0.5)
        for x, y in ((300, 300), (690, 480))
        for r in (120, 190, 260)
    )
    stones = many(
        sc.pebble(rnd.uniform(-20, 980), 730 - rnd.uniform(0, 26), rnd.uniform(50, 90), STONE)
        for _ in range(12)
    )
    red = path(blob((-60, -150), (60, -150), (50, -90), (-10, -70), (-60, -96)), RED.light) + path(
        blob((-50, -30), (50, -40), (40, 40), (-30, 50)), RED.light
    )
    gold = path(blob((-60, -120), (10, -130), (50, -70), (0, -40), (-50, -60)), "#2B3433") + path(
        blob((-10, 0), (40, 10), (10, 60), (-40, 50)), "#2B3433"
    )
    pale = path(blob((-60, -60), (20, -80), (60, 0), (0, 40)), ORANGE.base)
    shade = many(
        at(x + 18, y + 26, ell(0, 0, 46, 160, "#0B3936", opacity=0.35), r=r)
        for x, y, r in ((330, 360, 28), (600, 400, -150))
    )
    fish = (
        at(330, 350, koi(red), r=28, s=1.2)
        + at(610, 390, koi(gold, ORANGE), r=-150, s=1.16)
        + at(812, 190, koi(pale), r=64, s=0.72)
    )
    pads = (
        lotus_pad(130, 590, 120, -30)
        + lotus_pad(860, 560, 100, 140)
        + lotus_pad(100, 110, 90, 60)
        + lotus_pad(260, 660, 70, 200)
    )
    lotus = koi_pond_lotus()
    return (
        rect(0, 0, 960, 720, "#1F6C66")
        + path("M0 0H960V200Q700 330 420 220T0 300Z", "#2A7D75")
        + rings
        + shade
        + fish
        + pads
        + lotus
        + stones
    )


def mai_wood() -> str:
    """Trunk and branches of the apricot tree."""
    main = "M470 610Q500 500 440 420Q400 350 300 300"
    fine = (
        "M452 440Q520 360 620 330Q700 300 740 200M470 500Q560 460 640 470M360 330Q340 240 390 150"
        "M560 350Q560 250 520 170M300 300Q240 270 190 200M320 310Q240 330 180 390"
    )
    tips = (
        "M190 200L150 150M390 150L430 104M740 200L790 172M640 470L700 484M180 390L122 436"
        "M520 170L560 112M340 230L330 136M720 240L776 300M640 470L742 400M190 200L130 288"
    )
    tone = Tone("#B98358", "#9A6440", "#6B4124")
    return (
        stroke(tips, tone.shade, 8)
        + stroke(fine, tone.shade, 17)
        + stroke(main, tone.shade, 36)
        + at(-4, -4, stroke(main, tone.base, 24))
        + at(-3, -3, stroke(fine, tone.base, 10))
    )


MAI_SPOTS = (
    (190, 200),
    (258, 248),
    (306, 300),
    (180, 390),
    (250, 346),
    (390, 150),
    (348, 232),
    (376, 312),
    (520, 170),
    (556, 256),
    (566, 348),
    (650, 326),
    (730, 210),
    (690, 284),
    (640, 470),
    (564, 462),
    (466, 396),
    (448, 316),
    (452, 224),
    (628, 236),
    (770, 306),
    (296, 180),
    (742, 400),
    (130, 290),
)


PICTURES = {
    "hoa-mai-vang": apricot_tree,
    "hoa-lan-ho-diep": orchid,
    "tung-canh": bonsai,
    "ca-canh-koi": koi_pond,
}
