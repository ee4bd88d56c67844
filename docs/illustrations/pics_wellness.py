"""Herbal extracts, cosmetics, soaps and essential oils."""

import scenes as sc
from fauna import pearl
from kit import (
    at,
    blob,
    curve,
    dot,
    ell,
    glint,
    many,
    nearer,
    path,
    rect,
    rng,
    seg,
    shadow,
    solid,
    stroke,
)
from palette import (
    AMBER,
    BAMBOO,
    BROWN,
    CREAM,
    DEEP,
    GOLD,
    GREENS,
    LEAF,
    MARINE,
    MOSS,
    ORANGE,
    PLUM,
    PURPLE,
    RED,
    SAND,
    TERRA,
    WHITE,
    WOOD,
    Tone,
)
from plants import bundle, leaf, roots, star_anise
from vessels import JAR, SQUAT, cap, cork, glass, label, plate, ribbon, spoon, vessel


def root_paste_jar(dark: Tone) -> str:
    """The jar in root paste."""
    return (
        vessel(
            330,
            600,
            130,
            180,
            [(0, 0.92), (0.06, 1), (0.7, 1), (0.86, 0.96), (0.92, 0.86), (1, 0.86)],
            dark,
        )
        + label(330, 470, 110, 92, "#F7EBCF", PURPLE.base)
        + ell(330, 420, 112, 24, PURPLE.light)
        + ell(330, 422, 100, 20, "#2E1230")
        + stroke("M250 420q40 -14 90 -4t80 -2", PURPLE.base, 7)
    )


def root_paste() -> str:
    dark = Tone("#7B4A78", "#4A2349", "#2E1230")
    jar = root_paste_jar(dark)
    lid = (
        shadow(560, 600, 90)
        + ell(550, 590, 104, 30, GOLD.shade)
        + ell(550, 578, 104, 30, GOLD.base)
        + ell(550, 576, 82, 22, GOLD.light)
    )
    drop = path("M0 0Q10 40 0 70Q-14 90 -22 66Q-22 30 0 0Z", "#2E1230")
    ladle = at(
        430,
        320,
        at(-6, 10, drop),
        spoon(250, WOOD, 54),
        ell(-4, -4, 50, 24, "#2E1230"),
        stroke("M-30 -8q20 -10 44 -4", PURPLE.base, 6),
        r=-24,
    )
    raw = shadow(700, 660, 120) + at(690, 640, roots(240), r=-8) + at(744, 566, roots(180), r=14)
    bloom = at(
        770,
        320,
        *[
            at(0, 0, leaf(150, 48, t), r=r)
            for r, t in ((-60, LEAF), (-120, MOSS), (-10, LEAF), (-170, MOSS))
        ],
        many(
            dot(x, y, 13, WHITE.base) + dot(x, y, 5, GOLD.base)
            for x, y in ((0, -10), (-18, -26), (18, -26), (0, -44), (-30, -6), (30, -8))
        ),
    )
    return (
        sc.hills(PLUM, (470, 170), 41)
        + bloom
        + sc.table(SAND, 500)
        + nearer(1.16, lid, raw, jar, ladle, x=500)
    )


def fungus(h: float, bend: float) -> str:
    """One orange cordyceps growing from the origin: thin foot, swollen club."""
    d = blob(
        (-4, 0),
        (bend * 0.12 - 5, -h * 0.34),
        (bend * 0.5 - 9, -h * 0.66),
        (bend * 0.84 - 11, -h * 0.88),
        (bend, -h),
        (bend * 0.9 + 11, -h * 0.86),
        (bend * 0.55 + 9, -h * 0.62),
        (bend * 0.16 + 6, -h * 0.32),
        (5, 0),
    )
    rnd = rng(int(h))
    specks = many(
        dot(bend * t + rnd.uniform(-6, 6), -h * (0.3 + 0.7 * t), 2.6, "#FCDDA0")
        for t in (0.4, 0.5, 0.58, 0.66, 0.74, 0.82, 0.9)
    )
    foot = path(
        blob((-6, 4), (bend * 0.1 - 4, -h * 0.2), (bend * 0.1 + 5, -h * 0.2), (7, 4)), "#F6DDA6"
    )
    return solid(d, ORANGE, 5, 0, specks) + foot


def cordyceps() -> str:
    rnd = rng(12)
    inner = many(
        at(290 + i * 14, 650, fungus(rnd.uniform(170, 270), rnd.uniform(-44, 44)))
        for i in range(16)
    )
    jar = glass(400, 630, 150, 350, JAR, Tone("#E9EDE2", "#DDE3D6", "#C3CEC2"), 0.02, inner)
    lid = cork(400, 282, 116, 54)
    dish = plate(740, 584, 170, CREAM, 0.36, GOLD.base)
    heap = many(
        at(
            628 + (i * 37) % 80,
            556 + i * 9,
            fungus(166 + (i * 23) % 34, (i * 11) % 24 - 12),
            r=84 + i * 2,
        )
        for i in range(8)
    )
    return sc.forest(DEEP, (690, 210)) + sc.table(WOOD, 520) + jar + lid + dish + heap


def big_shell(s: float) -> str:
    """Open pearl oyster with a nacre inside."""
    tone = Tone("#E7D9D4", "#BBA7A5", "#8B7A7C")
    upper = blob(
        (-150, -10), (-140, -120), (-70, -190), (20, -206), (110, -170), (156, -90), (150, -6)
    )
    ribs = many(
        stroke(seg(0, 0, x, -190), tone.shade, 4, opacity=0.5)
        for x in (-150, -100, -50, 0, 54, 110, 160)
    )
    nacre = blob(
        (-126, -16), (-116, -106), (-60, -164), (16, -178), (94, -146), (130, -80), (126, -12)
    )
    lower = blob((-156, 0), (-110, 60), (0, 84), (110, 60), (156, 0), (0, -24))
    shine = at(
        0,
        0,
        path(blob((-90, -30), (-80, -100), (-30, -140), (0, -60)), "#FBE9EC", opacity=0.8),
        path(blob((20, -40), (60, -120), (100, -90), (90, -30)), "#D9EEE8", opacity=0.9),
    )
    return at(
        0,
        0,
        solid(upper, tone, 12, 6, ribs),
        path(nacre, "#EFE3E3"),
        shine,
        solid(lower, tone, 10, 12),
        ell(0, 8, 130, 34, "#F3E8E6"),
        at(6, -8, pearl(36)),
        s=s,
    )


def pearl_cream_cream() -> str:
    """The cream in pearl cream."""
    return (
        ell(330, 462, 138, 34, "#DDE4E0")
        + ell(330, 464, 124, 28, "#FFF6EC")
        + path(
            "M222 466Q250 410 330 404Q350 360 372 372Q366 400 400 420"
            "Q440 440 438 466Q330 500 222 466Z",
            "#FFF9F2",
        )
        + path(
            "M330 404Q350 360 372 372Q366 400 400 420"
            "Q440 440 438 466Q400 486 360 482Q420 440 330 404Z",
            "#F0E2D6",
        )
        + stroke("M250 456Q290 430 350 434", "#FFFFFF", 8)
    )


def pearl_cream() -> str:
    white = Tone("#FFFFFF", "#F2F0EA", "#CDD6D2")
    jar = vessel(
        330,
        600,
        150,
        140,
        [(0, 0.96), (0.06, 1), (0.8, 1), (0.9, 0.96), (1, 0.92)],
        white,
        rect(170, 500, 330, 12, GOLD.base),
        rect(170, 560, 330, 6, GOLD.light),
    )
    cream = pearl_cream_cream()
    lid = (
        shadow(560, 640, 100)
        + rect(456, 590, 200, 44, GOLD.base, 12)
        + rect(580, 590, 76, 44, GOLD.shade, 12)
        + ell(556, 592, 100, 24, GOLD.light)
        + ell(556, 591, 80, 17, GOLD.base)
    )
    loose = many(
        shadow(x, y + r, r, 0.12) + at(x, y, pearl(r))
        for x, y, r in ((700, 650, 22), (760, 664, 16), (200, 660, 20))
    )
    return (
        sc.window(MARINE, "#2C746D", "#E5B04A")
        + sc.table(Tone("#F6CFC0", "#E3AC9A", "#B97D6C"), 500)
        + shadow(760, 606, 140)
        + at(760, 560, big_shell(1.05))
        + jar
        + cream
        + lid
        + loose
    )


def soap_bar(w: float, tone: Tone) -> str:
    """Bar in perspective, centre of its front edge at the origin."""
    top = f"M{-w} -64L{-w + 40} -112H{w + 40}L{w} -64Z"
    front = f"M{-w} -64H{w}V0Q{w} 10 {w - 10} 10H{-w + 10}Q{-w} 10 {-w} 0Z"
    side = f"M{w} -64L{w + 40} -112V-46L{w} 4Z"
    rnd = rng(int(w))
    flecks = many(
        stroke(f"M{rnd.uniform(-w, w):.0f} {rnd.uniform(-54, 0):.0f}q8 -6 16 0", tone.shade, 3)
        for _ in range(14)
    )
    swirl = stroke(f"M{-w + 50} -88q40 -14 80 0t80 0", tone.shade, 5, opacity=0.6)
    return path(top, tone.light) + path(front, tone.base) + path(side, tone.shade) + flecks + swirl


def soaps() -> str:
    cinnamon = Tone("#E7B98A", "#C98D59", "#9C6437")
    sage = Tone("#D5DDB0", "#AFBD82", "#84955B")
    stack = (
        shadow(360, 634, 180)
        + at(340, 620, soap_bar(150, cinnamon))
        + at(360, 540, soap_bar(140, sage))
        + at(336, 460, soap_bar(146, cinnamon))
    )
    cord = stroke("M330 350V630M376 350L336 400", RED.base, 9) + ribbon(346, 372, RED, 1.1)
    sticks = shadow(720, 650, 150) + at(710, 620, bundle(230, 19, MOSS), r=-10)
    green = (
        at(600, 520, leaf(150, 40), r=-40)
        + at(600, 520, leaf(140, 36, MOSS), r=-84)
        + at(600, 520, leaf(130, 36), r=-4)
    )
    foam = many(
        dot(x, y, r, "#FFFFFF", opacity=0.75)
        + stroke(
            f"M{x - r * 0.5:.0f} {y - r * 0.3:.0f}"
            f"q{r * 0.2:.0f} {-r * 0.4:.0f} {r * 0.6:.0f} {-r * 0.4:.0f}",
            TERRA.mid,
            4,
        )
        for x, y, r in (
            (140, 600, 38),
            (186, 644, 28),
            (110, 660, 24),
            (830, 330, 40),
            (760, 260, 24),
            (870, 250, 18),
            (150, 330, 30),
            (210, 270, 18),
        )
    )
    cloth = sc.table(Tone("#A8CDBF", "#7DB0A2", "#5B8F83"), 500)
    return (
        sc.window(GREENS, "#F8E7CF", "#D8B48A")
        + cloth
        + nearer(1.14, green, stack, cord, sticks, x=450)
        + foam
    )


def anise_oil() -> str:
    brown = Tone("#B86A2A", "#7F3F17", "#54260C")
    bottle = glass(330, 630, 100, 260, SQUAT, brown, 0.8, tint="#A5662F") + label(
        330, 480, 90, 108, "#F7EBCF", LEAF.base
    )
    rubber = (
        rect(284, 336, 92, 40, INKY, 8)
        + rect(300, 346, 14, 30, "#5B6665")
        + path("M300 336Q296 240 330 232Q364 240 360 336Z", INKY)
        + glint(316, 320, 270, -2, 7, 0.4)
    )
    pipette = at(
        600,
        300,
        rect(-10, 0, 20, 190, "#E4F0EA", 8, opacity=0.9),
        rect(-7, 90, 14, 96, AMBER.base, 6),
        path("M-10 186L0 226L10 186Z", "#E4F0EA"),
        rect(-24, -30, 48, 36, INKY, 6),
        path("M-20 -30Q-24 -110 0 -116Q24 -110 20 -30Z", INKY),
        r=24,
    )
    drop = path("M500 560Q522 592 500 606Q478 592 500 560Z", AMBER.base)
    stars = (
        shadow(690, 640, 120)
        + at(640, 590, star_anise(78), r=4)
        + at(790, 620, star_anise(66), r=22)
        + at(740, 530, star_anise(60, Tone("#8FA95E", "#64853F", "#3F5E2A")), r=12)
    )
    branch = stroke(curve((980, 130), (850, 160), (740, 120)), BROWN.base, 12) + many(
        at(x, y, leaf(140, 34, t), r=r)
        for x, y, r, t in (
            (920, 148, 60, LEAF),
            (860, 158, -50, MOSS),
            (800, 146, 110, LEAF),
            (760, 126, 170, MOSS),
        )
    )
    return (
        sc.hills(GREENS, (200, 150), 43)
        + branch
        + sc.table(BAMBOO, 520)
        + nearer(1.12, bottle, rubber, pipette, drop, stars, x=500)
    )


INKY = "#2B3433"


def cinnamon_oil() -> str:
    oil = Tone("#F0B357", "#D6862B", "#A35A17")
    flask = glass(
        600,
        620,
        112,
        270,
        [(0, 0.9), (0.08, 1), (0.3, 1), (0.52, 0.86), (0.66, 0.46), (0.74, 0.3), (1, 0.3)],
        oil,
        0.5,
    ) + cork(600, 362, 30, 50)
    tiny = glass(800, 636, 58, 150, SQUAT, oil, 0.66) + cap(800, 490, 28, 34, GOLD)
    trunk = (
        path("M60 0Q100 320 70 560H250Q230 300 270 0Z", "#8A4B28")
        + path("M190 0Q170 300 196 560H250Q230 300 270 0Z", "#6A361B")
        + path("M96 120Q110 260 96 420L178 440Q170 260 186 110Z", "#E0A56B")
        + many(
            stroke(f"M{x} {y}q10 24 0 60", "#5A2D16", 6)
            for x, y in ((84, 60), (214, 160), (226, 330), (80, 470), (204, 440))
        )
    )
    peel = solid(
        blob((180, 110), (240, 130), (280, 220), (268, 360), (230, 450), (178, 440), (206, 300)),
        Tone("#D79A62", "#B06A38", "#7C431F"),
        10,
        0,
    )
    sticks = shadow(330, 680, 170) + at(310, 640, bundle(290, 22), r=-5)
    leaves = many(
        at(x, y, leaf(190, 50, t, 3), r=r)
        for x, y, r, t in ((270, 60, 20, LEAF), (270, 60, 70, MOSS), (260, 40, -20, LEAF))
    )
    return (
        sc.sky(TERRA, (600, 220), 140)
        + sc.ridge(430, 130, 9, TERRA.far)
        + sc.ridge(500, 60, 5, TERRA.mid)
        + trunk
        + leaves
        + sc.table(RED, 540)
        + peel
        + nearer(1.14, flask, tiny, sticks, x=560)
    )


PICTURES = {
    "cao-ba-kich-tim": root_paste,
    "dong-trung-ha-thao": cordyceps,
    "kem-duong-ngoc-trai": pearl_cream,
    "xa-phong-tinh-dau-que": soaps,
    "tinh-dau-hoi": anise_oil,
    "tinh-dau-que": cinnamon_oil,
}
