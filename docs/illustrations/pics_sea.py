"""Sea catch and what is made of it."""

import scenes as sc
from fauna import crab, mackerel, oyster, steak, worm
from kit import at, blob, dot, ell, many, path, rect, rng, seg, shadow, solid, spin, stroke
from palette import (
    BAMBOO,
    CLAY,
    DAWN,
    DEEP,
    DUSK,
    GOLD,
    LEAF,
    LIME,
    MARINE,
    RED,
    SAND,
    STONE,
    TEAL,
    TERRA,
    WOOD,
    Tone,
)
from plants import broad, leaf
from vessels import mat, mortar, plate, ribbon, tray


def lemon(r: float) -> str:
    rays = spin(
        8,
        lambda _: path(
            blob((0, -6), (-r * 0.2, -r * 0.66), (0, -r * 0.76), (r * 0.2, -r * 0.66)), LIME.base
        ),
    )
    return dot(0, 0, r, LEAF.light) + dot(0, 0, r * 0.9, "#F7F8DE") + rays


def oysters() -> str:
    floats = many(
        ell(x, 436 + (i % 2) * 22, 20, 8, DEEP.sky) + ell(x, 430 + (i % 2) * 22, 18, 9, "#D9603F")
        for i, x in enumerate(range(60, 930, 96))
    )
    dish = plate(480, 560, 370, Tone("#FFFFFF", "#E8F0EC", "#B4CBC6"), 0.3, TEAL.base)
    spots = (
        (270, 540, 8),
        (430, 500, -6),
        (590, 500, 4),
        (720, 548, 14),
        (400, 606, -8),
        (580, 612, 6),
    )
    six = many(at(x, y, oyster(84), r=r) for x, y, r in spots)
    green = many(
        at(494, 556, leaf(80, 18, LEAF), r=r) for r in (-150, -100, -60, -20, 20, 160, 200)
    )
    return (
        sc.bay(MARINE, 410, (480, 170), 3)
        + floats
        + sc.table(TEAL, 490)
        + dish
        + green
        + six
        + at(492, 556, lemon(40))
    )


def blue_crab() -> str:
    rnd = rng(6)
    sand = many(
        dot(rnd.uniform(0, 960), rnd.uniform(330, 710), 3, SAND.shade, opacity=0.8)
        for _ in range(90)
    )
    foam = path("M0 300Q160 340 330 300T640 310T960 290V250H0Z", MARINE.mid) + stroke(
        "M-10 304Q160 346 330 306T640 316T980 294", "#FFFFFF", 12, opacity=0.85
    )
    star = many([at(140, 620, shell_fan(44), r=-20), at(836, 640, shell_fan(36), r=24)])
    return (
        sc.bay(DUSK, 230, (720, 110), 5)
        + rect(0, 280, 960, 440, SAND.base)
        + foam
        + sand
        + ell(520, 640, 300, 40, "#1D2B2A", opacity=0.14)
        + at(480, 500, crab(), s=1.18)
        + star
    )


def shell_fan(r: float) -> str:
    tone = Tone("#FBE3CE", "#EDBE9E", "#C98E6C")
    d = blob(
        (0, r * 0.7),
        (-r * 0.9, -r * 0.1),
        (-r * 0.6, -r * 0.7),
        (0, -r * 0.9),
        (r * 0.6, -r * 0.7),
        (r * 0.9, -r * 0.1),
    )
    return solid(
        d,
        tone,
        4,
        6,
        *[
            stroke(seg(0, r * 0.6, x * r, -r * 0.8), tone.shade, 3)
            for x in (-0.7, -0.35, 0, 0.35, 0.7)
        ],
    )


def patty(r: float) -> str:
    tone = Tone("#F7CE7E", "#E0A044", "#B26E24")
    rnd = rng(int(r))
    specks = many(
        ell(rnd.uniform(-r, r), rnd.uniform(-r * 0.4, r * 0.3), 10, 4, c, rnd.uniform(-20, 20))
        for c in (tone.light, tone.shade, "#FFF0CF")
        for _ in range(7)
    )
    side = ell(0, r * 0.17, r, r * 0.5, tone.shade)
    return side + solid(
        blob(
            (-r, 0),
            (-r * 0.6, -r * 0.4),
            (0, -r * 0.5),
            (r * 0.6, -r * 0.4),
            (r, 0),
            (r * 0.6, r * 0.4),
            (0, r * 0.5),
            (-r * 0.6, r * 0.4),
        ),
        tone,
        6,
        6,
        specks,
    )


def squid_patties() -> str:
    cakes = many(at(x, y, patty(88)) for x, y in ((300, 566), (474, 586), (390, 520), (400, 622)))
    tone = Tone("#FBEDE6", "#EBCFC6", "#C79C98")
    arms = many(
        stroke(f"M{x} 40Q{x * 1.8} 80 {x * 1.5 + 14} 122", tone.shade, 9)
        for x in (-34, -18, 0, 18, 34)
    )
    squid = (
        arms
        + solid(
            blob((0, -170), (44, -80), (48, 10), (30, 46), (-30, 46), (-48, 10), (-44, -80)),
            tone,
            14,
            0,
        )
        + path("M0 -176Q70 -146 80 -96Q40 -84 0 -104Q-40 -84 -80 -96Q-70 -146 0 -176Z", tone.base)
        + dot(-22, 22, 8, "#1D2B2A")
        + dot(22, 22, 8, "#1D2B2A")
        + many(
            dot(x, y, 4, RED.light, opacity=0.6)
            for x, y in ((-10, -60), (12, -84), (4, -30), (-20, -20), (20, -50))
        )
    )
    return (
        sc.bay(DAWN, 410, (500, 160), 2)
        + sc.table(CLAY, 480)
        + at(390, 590, broad(300, 112, LEAF))
        + cakes
        + mortar(720, 420, 130, 190, STONE)
        + shadow(800, 680, 70)
        + at(600, 660, squid, r=76, s=0.9)
    )


def sun_fish() -> str:
    legs = many(
        stroke(seg(x, y, x + dx, 690), WOOD.shade, 18)
        for x, y, dx in ((150, 520, -30), (820, 520, 30), (260, 430, 0), (710, 430, 0))
    )
    rack = mat(480, 380, 400, 180, BAMBOO)
    fish = at(452, 426, mackerel(480)) + at(500, 504, mackerel(520))
    cuts = many(
        at(x, y, steak(60), r=r) for x, y, r in ((250, 648, -8), (400, 660, 6), (560, 650, -4))
    )
    leafy = shadow(420, 676, 240) + at(400, 660, broad(270, 44, LEAF))
    rays = spin(16, lambda _: stroke(seg(0, -116, 0, -150), DAWN.sun, 10), 240, 170)
    return (
        sc.shore(DAWN, 340, (240, 170))
        + rays
        + sc.ground(SAND, 500, tufts=False)
        + shadow(520, 690, 330)
        + legs
        + rack
        + fish
        + leafy
        + cuts
    )


def worms_strands(tone: Tone) -> str:
    """The strands in worms."""
    return many(
        at(470 + dx, 512 + dy, worm(430 - abs(dy) * 1.7, 22 + (i % 3) * 9, 27, tone), r=r)
        for i, (dx, dy, r) in enumerate(
            (
                (-6, -70, -3),
                (8, -48, 2),
                (-4, -26, -1),
                (6, -4, 3),
                (-8, 20, -2),
                (4, 44, 1),
                (-2, 68, -3),
            )
        )
    )


def worms() -> str:
    tone = Tone("#FFF3D6", "#F0D6A2", "#B98D4E")
    strands = worms_strands(tone)
    tie = rect(450, 424, 40, 172, RED.base, 16) + rect(450, 424, 15, 172, RED.light, 7)
    bow = ribbon(470, 506, RED, 1.2)
    loose = many(
        at(x, y, worm(170, 30, 22, tone), r=r) for x, y, r in ((150, 650, 14), (820, 640, -18))
    )
    flats = many(
        stroke(f"M{x} {y}q60 -12 130 0", "#D9A878", 6, opacity=0.7)
        for x, y in (
            (40, 300),
            (260, 322),
            (520, 298),
            (760, 330),
            (160, 352),
            (600, 356),
            (860, 376),
            (380, 380),
        )
    )
    holes = many(
        ell(x, y, 15, 5, "#B57C5C") + ell(x + 22, y + 3, 6, 4, "#C89A72")
        for x, y in ((120, 330), (460, 340), (700, 306), (860, 350), (300, 296))
    )
    back = sc.sky(TERRA, (700, 150)) + sc.karst(60, 270, 200, 120, TERRA.far, TERRA.mid, 3)
    back += sc.karst(220, 270, 120, 70, TERRA.far, TERRA.mid, 8) + rect(0, 266, 960, 460, "#EFD3AC")
    back += rect(0, 264, 960, 18, MARINE.mid)
    lacquer = Tone("#A8442F", "#7C2A1E", "#4F1712")
    return (
        back
        + flats
        + holes
        + sc.cloth(TEAL, 430, GOLD.light)
        + tray(470, 546, 370, 0.36, lacquer)
        + strands
        + tie
        + bow
        + loose
    )


PICTURES = {
    "hau-sua-van-don": oysters,
    "ghe-xanh-co-to": blue_crab,
    "cha-muc-gia-tay": squid_patties,
    "ca-thu-mot-nang": sun_fish,
    "sa-sung-kho": worms,
}
