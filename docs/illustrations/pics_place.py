"""Places and scenes: hamlet, island home, the bay, the harvest."""

import scenes as sc
from birds import buffalo
from kit import at, blob, curve, dot, ell, many, num, path, rect, rng, seg, shadow, solid, stroke
from palette import (
    BROWN,
    CLAY,
    DAWN,
    GOLD,
    GOLDEN,
    GREENS,
    LEAF,
    MARINE,
    MOSS,
    RED,
    SAND,
    STRAW,
    TEAL,
    WHITE,
    WOOD,
    Mood,
    Tone,
)
from pics_field import upright_sheaf
from plants import blossom

THATCH = Tone("#C9A266", "#A67B42", "#7A562B")


def stilt_house(s: float = 1, roof: Tone = THATCH, lit: str = "#F8D987") -> str:
    """Wooden house on stilts, ground centre at the origin, about 330 wide."""
    posts = many(rect(x, -120, 13, 122, WOOD.shade, 3) for x in (-130, -64, 0, 64, 120))
    deck = rect(-160, -132, 320, 18, WOOD.base, 4) + rect(-160, -120, 320, 7, WOOD.shade)
    wall = (
        rect(-126, -216, 252, 86, WOOD.light)
        + many(stroke(seg(x, -214, x, -134), WOOD.base, 4) for x in range(-112, 126, 20))
        + rect(30, -216, 96, 86, WOOD.base, opacity=0.5)
    )
    doors = (
        rect(-24, -200, 46, 70, BROWN.shade)
        + rect(-92, -198, 38, 40, lit)
        + rect(60, -198, 38, 40, lit)
    )
    rail = stroke("M-160 -164H-30M30 -164H160", WOOD.base, 7) + many(
        stroke(seg(x, -164, x, -132), WOOD.base, 5)
        for x in (-156, -120, -84, -48, 48, 84, 120, 156)
    )
    top = (
        path("M-190 -204L-104 -316H104L190 -204Z", roof.base)
        + path("M40 -316H104L190 -204H90Z", roof.shade)
        + many(
            stroke(
                f"M{-170 + k * 24} {-222 - k * 30}H{170 - k * 24}",
                roof.light,
                4,
                stroke_dasharray="18 10",
                opacity=0.7,
            )
            for k in range(3)
        )
        + rect(-112, -324, 224, 14, roof.shade, 6)
    )
    ladder = stroke("M-30 -124L-66 0M6 -124L-30 0", WOOD.base, 8) + many(
        stroke(seg(-36 - k * 9, -100 + k * 30, 0 - k * 9, -100 + k * 30), WOOD.base, 6)
        for k in range(4)
    )
    return at(0, 0, posts, deck, wall, doors, rail, top, ladder, s=s)


def steps(y0: float, colors: tuple[str, ...], seed: int) -> str:
    """Rice terraces curving across the picture."""
    rnd = rng(seed)
    out = []
    for i in range(9):
        y = y0 + i * 42
        pts = [
            (-60, y + rnd.uniform(-10, 10)),
            (180, y + 34 - i * 4),
            (420, y - 20 + i * 3),
            (690, y + 30 - i * 4),
            (1020, y - 26),
        ]
        d = curve(*pts)
        out.append(
            path(d + "L1020 760L-60 760Z", colors[i % len(colors)])
            + stroke(d, "#F7E9B4", 5, opacity=0.85)
        )
        out.append(
            many(
                stroke(
                    f"M{rnd.uniform(0, 960):.0f} {y + 34 + rnd.uniform(-6, 6):.0f}"
                    f"q3 -12 {rnd.uniform(-6, 8):.0f} -16",
                    "#8C7A2B",
                    3,
                    opacity=0.45,
                )
                for _ in range(26)
            )
        )
    return many(out)


def hamlet() -> str:
    fields = steps(330, ("#E9C45C", "#C9BE5A", "#DDAE45", "#A9B45A"), 8)
    homes = (
        many(
            ell(x, y, w, w * 0.14, "#6E7A2E", opacity=0.55)
            for x, y, w in ((256, 440, 120), (648, 520, 160), (424, 392, 76))
        )
        + at(250, 440, stilt_house(0.62))
        + at(640, 520, stilt_house(0.86))
        + at(420, 392, stilt_house(0.4))
    )
    rnd = rng(3)
    flowers = many(
        at(x, y, stroke("M0 0Q4 30 0 60", MOSS.shade, 5), blossom(r, t, GOLD), s=1)
        for x, y, r, t in [
            (
                rnd.uniform(0, 960),
                626 + (i % 3) * 26,
                rnd.uniform(18, 28),
                (ROSEY, WHITE, LILAC)[i % 3],
            )
            for i in range(26)
        ]
    )
    smoke = stroke(
        curve((676, 240), (700, 200), (672, 160), (704, 110)), "#FFFFFF", 13, opacity=0.6
    )
    trees = many(
        ell(x, y, 46, 40, LEAF.base)
        + ell(x - 10, y - 10, 26, 22, LEAF.light)
        + rect(x - 4, y + 28, 8, 30, BROWN.base)
        for x, y in ((110, 360), (830, 400), (880, 430), (500, 330))
    )
    return (
        sc.sky(GOLDEN, (780, 130))
        + sc.peaks(340, 220, 5, "#C9D3A8")
        + sc.ridge(360, 110, 12, "#A6BC83")
        + fields
        + trees
        + smoke
        + homes
        + sc.ground(MOSS, 640)
        + flowers
    )


ROSEY = Tone("#F5A3B0", "#DE6482", "#B13E62")
LILAC = Tone("#D2B6DE", "#A985BF", "#7F5E97")


def island_home() -> str:
    hill = path(
        blob((520, 440), (600, 290), (720, 220), (850, 250), (960, 380), (1010, 470), (700, 480)),
        "#6FA382",
    ) + path(blob((760, 440), (800, 300), (860, 256), (980, 400), (1000, 470)), "#4F8567")
    isle = path(
        "M150 560Q330 470 560 468T980 470V660Q560 640 330 612Q210 592 150 560Z", SAND.base
    ) + path(
        "M150 560Q210 592 330 612Q560 640 980 660V690Q500 680 300 640Q190 610 150 560Z", SAND.shade
    )
    palms = (
        sc.palm(340, 566, 300, LEAF.shade, 1.1)
        + sc.palm(820, 520, 330, LEAF.base, 1.2)
        + sc.palm(890, 540, 250, LEAF.shade)
    )
    boat = at(
        210,
        660,
        path("M-120 -10Q0 30 130 -24Q110 44 60 48H-60Q-104 40 -120 -10Z", RED.base),
        path("M-120 -10Q0 30 130 -24L124 -8Q0 46 -114 6Z", GOLD.base),
        stroke("M-30 8L-120 -90", WOOD.base, 8),
    )
    hammock = stroke("M346 440Q390 512 440 452", WHITE.base, 12)
    foam = stroke("M140 566Q200 604 330 626Q560 660 970 680", "#FFFFFF", 8, opacity=0.8)
    return (
        sc.bay(MARINE, 400, (300, 170), 14)
        + hill
        + isle
        + foam
        + palms
        + shadow(600, 566, 190)
        + at(580, 560, stilt_house(1.12, Tone("#D9825A", "#B6552F", "#833720")))
        + hammock
        + boat
    )


def junk(s: float) -> str:
    """Bay junk with three ribbed sails, waterline centre at the origin."""
    hull = (
        path(
            "M-190 -30Q-60 0 60 -8Q150 -16 210 -54Q196 20 150 34H-140Q-180 20 -190 -30Z", BROWN.base
        )
        + path("M-184 -2Q0 24 190 -6Q180 24 150 34H-140Q-172 24 -184 -2Z", BROWN.shade)
        + stroke("M-186 -22Q-60 6 60 -2Q150 -10 204 -44", GOLD.base, 6)
    )
    cabin = (
        rect(-130, -66, 190, 48, WOOD.base, 6)
        + many(rect(x, -56, 20, 22, "#F8D987", 3) for x in (-114, -78, -42, -6, 28))
        + path("M-144 -66L-124 -84H56L74 -66Z", WOOD.shade)
    )

    def sail(w: float, h: float) -> str:
        d = f"M0 0Q{w * 0.7:.0f} {-h * 0.1:.0f} {w:.0f} {-h * 0.3:.0f}"
        d += f"Q{w * 0.86:.0f} {-h * 0.74:.0f} {w * 0.3:.0f} {-h:.0f}"
        d += f"Q{-w * 0.3:.0f} {-h * 0.6:.0f} 0 0Z"
        ribs = many(
            stroke(f"M{-w * 0.3:.0f} {-h * t:.0f}L{w * 1.1:.0f} {-h * (t + 0.2):.0f}", RED.shade, 5)
            for t in (0.12, 0.3, 0.48, 0.66)
        )
        return solid(d, Tone("#E98A4C", "#C9502F", "#97301F"), w * 0.2, 0, ribs)

    masts = many(
        stroke(seg(x, -40, x, top), BROWN.shade, 9)
        for x, top in ((-110, -300), (10, -380), (130, -270))
    )
    sails = (
        at(-116, -96, sail(110, 190)) + at(2, -104, sail(130, 270)) + at(124, -70, sail(88, 180))
    )
    wake = many(
        stroke(seg(x, y, x + n, y), "#FFFFFF", 6, opacity=0.7)
        for x, y, n in ((-260, 40, 130), (40, 46, 200), (-120, 62, 120))
    )
    mirror = path("M-150 40H160Q120 90 30 110Q-80 96 -150 40Z", BROWN.shade, opacity=0.25)
    return at(0, 0, mirror, masts, sails, hull, cabin, wake, s=s)


def bay_view_far(m: Mood) -> str:
    """The far in bay view."""
    return many(
        sc.karst(x, 420, w, h, m.far, m.mid, i)
        for i, (x, w, h) in enumerate(
            (
                (-30, 160, 130),
                (120, 130, 90),
                (250, 170, 170),
                (430, 120, 80),
                (560, 190, 150),
                (730, 140, 110),
                (850, 180, 160),
            )
        )
    )


def bay_view() -> str:
    m = DAWN
    far = bay_view_far(m)
    leafy = "#5F9A6A"
    mid = sc.karst(-80, 470, 260, 300, "#8DBBA6", "#5F9989", 21, leafy)
    mid += sc.karst(680, 470, 190, 250, "#8DBBA6", "#5F9989", 23, leafy)
    mid += sc.karst(810, 486, 240, 350, "#6DA692", "#468374", 24, "#4E8B5A")
    water = rect(0, 418, 960, 302, "#5AA79C") + rect(0, 418, 960, 26, "#A9D6CB")
    water += path("M0 560Q300 530 560 566T960 548V720H0Z", "#3B857C")
    gleam = many(
        stroke(seg(x - n / 2, y, x + n / 2, y), "#FBE7B2", 7, opacity=0.85)
        for x, y, n in ((560, 452, 150), (560, 474, 110), (566, 498, 170), (556, 526, 90))
    )
    ripples = many(
        stroke(seg(x, y, x + n, y), "#A9D6CB", 5, opacity=0.7)
        for x, y, n in (
            (60, 520, 120),
            (180, 600, 150),
            (700, 590, 140),
            (500, 660, 180),
            (120, 680, 120),
            (780, 670, 110),
        )
    )
    small = sc.boat_far(186, 458, Mood("#FFF4DA", "", "#F3D79A", "", "#8C4B2B"), 0.5)
    birds = many(
        stroke(f"M{x} {y}q14 -14 24 0q12 -14 26 -2", "#3B6E66", 5)
        for x, y in ((230, 150), (300, 190), (180, 210))
    )
    return (
        sc.sky(m, (560, 220), 100)
        + far
        + water
        + mid
        + gleam
        + small
        + birds
        + ripples
        + at(400, 600, junk(1.12))
    )


def farmer(tone: Tone, s: float = 1, flip: bool = False) -> str:
    """Harvester bent over the rice, face hidden by a conical hat; feet at the origin."""
    legs = path("M-14 0L-20 -110H40L34 0H12L8 -70L4 0Z", "#2F3E46")
    body = solid(
        blob(
            (44, -96), (48, -160), (10, -212), (-70, -226), (-110, -190), (-70, -150), (-30, -104)
        ),
        tone,
        10,
        10,
    )
    arm = stroke("M-78 -176Q-92 -120 -116 -92", tone.shade, 24) + dot(-118, -86, 13, "#D9A066")
    hat = (
        path("M-190 -176L-108 -258L-62 -152Q-130 -140 -190 -176Z", STRAW.base)
        + path("M-108 -258L-62 -152Q-92 -146 -116 -150Z", STRAW.shade)
        + many(
            stroke(seg(-112, -250, x, y), STRAW.shade, 3, opacity=0.7)
            for x, y in ((-176, -174), (-150, -164), (-126, -158))
        )
    )
    sickle = stroke("M-118 -86Q-170 -84 -172 -40", "#7C8A88", 8)
    return at(0, 0, legs, body, sickle, arm, hat, s=s, flip=flip)


def sheaf(s: float) -> str:
    return upright_sheaf(0, 0, s)


def harvest() -> str:
    rnd = rng(2)
    rows = []
    for j in range(7):
        y = 420 + j * 46
        rows.append(
            path(f"M0 {y}Q240 {y - 14} 480 {y}T960 {y - 6}V760H0Z", ("#EBC35A", "#DDAE45")[j % 2])
        )
        n = 34 - j * 3
        for i in range(n):
            x = i * 960 / n + rnd.uniform(-8, 8)
            h = 22 + j * 5
            d = f"M{num(x)} {y + 8}"
            d += f"Q{num(x + 2)} {num(y - h * 0.7)} {num(x + h * 0.5)} {num(y - h * 0.6)}"
            rows.append(stroke(d, ("#C98F24", "#F4D27A", "#B97A17")[i % 3], 4))
        if j == 1:
            rows.append(at(560, 470, buffalo(), s=0.7))
        if j == 3:
            rows.append(at(764, 572, farmer(CLAY, 0.9, True)))
        if j == 4:
            rows.append(at(370, 660, farmer(TEAL, 1.3)))
    front = shadow(630, 690, 60) + at(610, 696, sheaf(0.8)) + at(90, 700, sheaf(0.66))
    hills = sc.ridge(400, 150, 22, GREENS.far) + sc.ridge(420, 70, 6, GREENS.mid)
    birds = many(
        stroke(f"M{x} {y}q14 -14 24 0q12 -14 26 -2", "#8A7A44", 5)
        for x, y in ((230, 150), (310, 190), (170, 210))
    )
    return sc.sky(GOLDEN, (700, 170), 92) + hills + birds + many(rows) + front


PICTURES = {
    "ban-lua-hoa": hamlet,
    "nha-san-dao-nho": island_home,
    "gioi-thieu": bay_view,
    "mua-thu-hoach": harvest,
}
