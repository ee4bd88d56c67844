"""Rice, honey, salt, spices and dried or pickled roots."""

import scenes as sc
from birds import bee
from kit import (
    at,
    blob,
    clip,
    curve,
    dot,
    ell,
    many,
    num,
    path,
    polar,
    poly,
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
    CLAY,
    GOLD,
    GOLDEN,
    LEAF,
    LIME,
    MARINE,
    MOSS,
    NIGHT,
    RED,
    SAND,
    STRAW,
    TEAL,
    WHITE,
    WOOD,
    Tone,
)
from plants import blossom, ear, grass, leaf
from vessels import JAR, SQUAT, basket, bowl, cork, glass, hood, spoon


def grains(x: float, y: float, w: float, h: float, tone: Tone, n: int, seed: int) -> str:
    """A heap of grain with visible kernels."""
    rnd = rng(seed)
    d = f"M{num(x - w)} {num(y)}Q{num(x - w * 0.4)} {num(y - h * 0.9)} {num(x)} {num(y - h)}"
    d += f"Q{num(x + w * 0.4)} {num(y - h * 0.9)} {num(x + w)} {num(y)}"
    d += f"Q{num(x)} {num(y + w * 0.24)} {num(x - w)} {num(y)}Z"
    bits = many(
        ell(
            rnd.uniform(x - w, x + w),
            rnd.uniform(y - h, y + w * 0.1),
            8,
            3.8,
            tone.light if i % 3 else tone.shade,
            rnd.uniform(-60, 60),
        )
        for i in range(n)
    )
    return solid(d, tone, w * 0.3, 4, bits)


def rice_sticky() -> str:
    heap = grains(320, 476, 170, 138, Tone("#FFFDF2", "#F6EDD3", "#DCC795"), 120, 2)
    dish = bowl(320, 480, 190, 148, CLAY, heap, GOLD.light, "#8E4424")
    loose = many(
        ell(470 + (i * 53) % 130, 664 + (i * 17) % 30, 9, 4, "#FFFDF2", i * 37) for i in range(12)
    )
    return (
        sc.paddies(GOLDEN, (240, 170), 400)
        + sc.cloth(RED, 520, GOLD.light)
        + shadow(710, 664, 90)
        + upright_sheaf(710, 660, 1.34)
        + dish
        + loose
    )


def rice_plain_outline() -> str:
    """The outline in rice plain."""
    return blob(
        (250, 600),
        (236, 500),
        (262, 400),
        (300, 350),
        (470, 346),
        (520, 400),
        (548, 500),
        (536, 606),
        (390, 626),
    )


def rice_plain() -> str:
    sack = Tone("#F3E6C8", "#DDC69A", "#B59A6C")
    d = rice_plain_outline()
    weave = many(
        stroke(f"M230 {y}Q390 {y + 18} 560 {y}", sack.shade, 3, opacity=0.4)
        for y in range(390, 620, 19)
    )
    bands = many(
        stroke(f"M230 {y}Q390 {y + 22} 560 {y}", c, w)
        for y, c, w in ((486, TEAL.base, 16), (512, RED.base, 7), (532, TEAL.base, 16))
    )
    roll = stroke("M286 352Q390 392 486 350", sack.shade, 30) + stroke(
        "M284 344Q390 384 488 342", sack.light, 24
    )
    heap = grains(388, 356, 96, 74, WHITE, 70, 6)
    scoop = shadow(690, 640, 120) + at(
        650,
        600,
        spoon(210, WOOD, 74),
        ell(-4, -8, 62, 26, WHITE.base),
        *[ell(-50 + i * 15, -14 + (i * 7) % 18, 8, 4, WHITE.shade, i * 40) for i in range(7)],
        r=-12,
    )
    loose = many(
        ell(590 + (i * 67) % 240, 636 + (i * 23) % 40, 9, 4, WHITE.base, i * 33) for i in range(22)
    )
    tuft = grass(15, 90, 190, MOSS, 3)
    heads = at(0, 0, ear(190, LIME), r=-4) + at(6, 0, ear(170, LIME), r=14)
    heads += at(-8, 0, ear(176, LIME), r=4, flip=True)
    young = at(820, 600, heads, tuft) + at(130, 640, heads, tuft, s=1.1)
    return (
        sc.paddies(MARINE, (700, 160), 400)
        + sc.table(MOSS, 540)
        + young
        + shadow(400, 618, 160)
        + heap
        + solid(d, sack, 40, 4, weave, bands)
        + roll
        + loose
        + scoop
    )


def comb(x: float, y: float, cols: int, rows: int, r: float) -> str:
    """Honeycomb cells, some filled."""
    out = []
    for j in range(rows):
        for i in range(cols):
            cx = x + (i + (0.5 if j % 2 else 0)) * r * 1.74
            cy = y + j * r * 1.5
            hexa = poly(*[polar(cx, cy, r * 0.98, a) for a in range(30, 390, 60)])
            cell = poly(*[polar(cx, cy, r * 0.7, a) for a in range(30, 390, 60)])
            full = (i * 7 + j * 5) % 4
            out.append(
                path(hexa, GOLD.base)
                + path(cell, (AMBER.base, GOLD.light, AMBER.shade, AMBER.light)[full])
            )
    return many(out)


def dipper() -> str:
    rings = many(
        ell(0, 30 - i * 15, 32 - abs(i - 2) * 5, 8, WOOD.base if i % 2 else WOOD.light)
        for i in range(5)
    )
    return stroke(seg(0, 0, 0, -220), WOOD.base, 11) + rings + dot(0, -222, 11, WOOD.shade)


def honey_mangrove() -> str:
    jar = glass(400, 610, 138, 290, JAR, AMBER, 0.8)
    top = hood(400, 326, 108, 84, Tone("#F4E3B4", "#DFC177", "#B08B3F"), RED.base)
    drip = path("M0 0Q14 60 4 100Q0 124 -6 100Q-14 60 0 0Z", AMBER.base)
    stick = at(668, 420, at(0, 34, drip), dipper(), r=28)
    pool = bowl(
        650,
        540,
        110,
        82,
        WHITE,
        ell(650, 540, 96, 22, AMBER.base) + ell(632, 536, 40, 7, AMBER.light),
        "#2F6690",
        AMBER.base,
    )
    sprig = at(
        190,
        640,
        at(0, 0, leaf(110, 40), r=-30),
        at(0, 0, leaf(104, 38, MOSS), r=-84),
        at(30, -56, blossom(34, WHITE, GOLD)),
        at(-26, -32, blossom(28, WHITE, GOLD)),
    )
    insects = at(240, 270, bee(1.1), r=10) + at(590, 190, bee(0.8), r=-14, flip=True)
    return (
        sc.mangrove(MARINE, 430, (480, 170))
        + sc.table(BAMBOO, 500)
        + jar
        + top
        + pool
        + stick
        + sprig
        + insects
    )


def honey_forest_outline() -> str:
    """The outline in honey forest."""
    return blob(
        (470, 118),
        (700, 106),
        (850, 120),
        (840, 260),
        (760, 380),
        (650, 424),
        (540, 370),
        (478, 250),
    )


def honey_forest() -> str:
    branch = stroke(curve((-20, 120), (240, 96), (520, 130), (980, 70)), BROWN.base, 34) + stroke(
        curve((-20, 112), (240, 88), (520, 122), (980, 62)), BROWN.light, 8
    )
    d = honey_forest_outline()
    hive = path(d, AMBER.shade) + clip(d, at(0, 0, comb(440, 110, 11, 10, 27)))
    drops = path("M650 416Q662 470 652 496Q646 510 640 496Q634 470 650 416Z", AMBER.light)
    pool = bowl(
        660,
        570,
        120,
        76,
        CLAY,
        ell(660, 571, 106, 24, AMBER.base) + ell(640, 567, 44, 8, AMBER.light),
        "",
        AMBER.base,
    )
    bottle = glass(
        270, 640, 92, 300, SQUAT, Tone("#D98A2B", "#A9571A", "#743610"), 0.74, tint="#CFE0D2"
    ) + cork(270, 344, 40, 44)
    leaves = many(
        at(x, y, leaf(150, 44, t), r=r)
        for x, y, r, t in (
            (120, 110, 50, LEAF),
            (300, 104, 112, MOSS),
            (420, 116, 70, LEAF),
            (900, 80, 120, LEAF),
        )
    )
    bees = (
        at(430, 300, bee(1), r=-10)
        + at(880, 420, bee(0.9), flip=True)
        + at(420, 480, bee(0.7), r=20)
    )
    return (
        sc.forest(NIGHT, (300, 230))
        + sc.table(BROWN, 540)
        + branch
        + leaves
        + hive
        + drops
        + pool
        + bottle
        + bees
    )


def salt() -> str:
    heaps = []
    for x, y, w in ((150, 470, 70), (330, 458, 60), (820, 470, 76), (690, 456, 54), (520, 452, 46)):
        heaps.append(ell(x, y + 4, w * 1.1, 10, MARINE.near, opacity=0.5))
        heaps.append(
            solid(
                f"M{x - w} {y}Q{x - w * 0.2} {y - w} {x} {y - w * 1.05}Q{x + w * 0.2} {y - w} "
                f"{x + w} {y}Z",
                WHITE,
                w * 0.34,
                0,
            )
        )
    lines = many(
        stroke(f"M{480 + i * 60} 420L{480 + i * 260} 720", MARINE.sky, 6, opacity=0.7)
        for i in range(-7, 8)
    )
    rake = at(
        800,
        660,
        stroke(seg(0, 0, -90, -400), WOOD.base, 15),
        rect(-96, -14, 190, 26, WOOD.shade, 6),
    )
    rnd = rng(9)
    bits = many(
        rect(rnd.uniform(250, 550), rnd.uniform(340, 500), 11, 11, c, 2)
        for c in ("#FFFFFF", "#DCE4DC")
        for _ in range(34)
    )
    hill = "M226 500Q340 330 400 322Q460 330 576 500Z"
    top = path(hill, WHITE.base) + path(
        "M400 322Q460 330 576 500H470Q450 380 400 322Z", WHITE.shade
    )
    return (
        sc.sky(MARINE, (240, 170))
        + sc.karst(680, 420, 260, 130, MARINE.far, MARINE.mid, 2)
        + sc.karst(-40, 420, 200, 90, MARINE.far, MARINE.mid, 5)
        + rect(0, 418, 960, 302, MARINE.mid)
        + lines
        + many(heaps)
        + sc.ground(SAND, 590, tufts=False)
        + rake
        + basket(400, 500, 184, 140, BAMBOO, top + clip(hill, bits))
    )


def upright_sheaf(x: float, y: float, s: float = 1) -> str:
    """Shock of rice standing on its foot at (x, y), about 340 tall."""
    foot = path("M-70 0Q-30 -70 -26 -130H26Q30 -70 74 0Q0 16 -70 0Z", STRAW.base) + path(
        "M10 -130H26Q30 -70 74 0Q40 8 20 8Q26 -70 10 -130Z", STRAW.shade
    )
    lines = many(
        stroke(f"M{k * 10} 4Q{k * 6} -70 {k * 4} -130", STRAW.shade, 3) for k in range(-5, 6)
    )
    fan = many(
        stroke(f"M{k * 4} -130Q{k * 8} -190 {k * 15} -236", MOSS.base if k % 2 else STRAW.shade, 5)
        for k in range(-6, 7)
    )
    ears = many(
        at(k * 5, -124, ear(176 + 12 * (k % 3), GOLD), r=k * 6 - 6, flip=False)
        for k in (0, 2, 4, 6)
    )
    ears += many(
        at(k * 5, -124, ear(170 + 12 * (k % 3), GOLD), r=k * 6 + 6, flip=True)
        for k in (-1, -3, -5, -7)
    )
    tie = rect(-34, -146, 68, 26, RED.base, 10) + rect(-34, -146, 68, 9, RED.light, 5)
    return at(x, y, fan, foot, lines, ears, tie, s=s)


PICTURES = {
    "gao-nep-cai-hoa-vang": rice_sticky,
    "gao-te-dam-ha": rice_plain,
    "mat-ong-rung-ngap-man": honey_mangrove,
    "mat-ong-rung-ky-thuong": honey_forest,
    "muoi-hat-bien": salt,
}
