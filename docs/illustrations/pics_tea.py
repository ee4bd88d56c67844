"""Teas and coffee."""

import scenes as sc
from kit import at, box, curve, dot, ell, glint, many, path, rect, shadow, solid, steam, stroke
from palette import (
    BAMBOO,
    BROWN,
    CLAY,
    CREAM,
    DEEP,
    GLAZE,
    GOLD,
    GREENS,
    KRAFT,
    LEAF,
    LIME,
    MIST,
    MOSS,
    RED,
    SAND,
    TERRA,
    WOOD,
    Tone,
)
from plants import bean, bud, camellia, jiaogulan, leaf, tea_shoot
from vessels import POT, bowl, cup, gaiwan, glass, plate, pouch, teapot


def tea_rows() -> str:
    """Rounded hedges of tea following the slope."""
    out = []
    for i in range(6):
        y = 372 + i * 40
        c = (GREENS.mid, GREENS.near)[i % 2]
        bumps = many(ell(-20 + k * 84 + (i % 2) * 40, y, 56, 26 + i * 3, c) for k in range(13))
        out.append(bumps + rect(0, y, 960, 60, c))
        out.append(
            many(
                stroke(f"M{k * 84 + (i % 2) * 40 - 40} {y - 10}q16 -12 34 -2", LIME.base, 4)
                for k in range(13)
            )
        )
    return many(out)


def green_tea() -> str:
    back = sc.sky(GREENS, (250, 160)) + sc.ridge(370, 150, 4, GREENS.far) + tea_rows()
    shoot = at(690, 640, tea_shoot(430, LIME))
    tea = gaiwan(330, 520, 128, GLAZE, "#BFD06A")
    fallen = at(180, 690, leaf(90, 20, LIME), r=-8) + at(560, 690, leaf(80, 18, LEAF), r=-170)
    return (
        back
        + sc.table(WOOD, 560)
        + shadow(700, 640, 70)
        + shoot
        + tea
        + steam(330, 470, 170)
        + fallen
    )


def shan_tea() -> str:
    trunk = stroke("M850 560Q820 400 866 260Q880 180 850 90", "#5C4A3A", 46) + stroke(
        "M862 300Q780 230 720 210M860 220Q900 150 960 140", "#5C4A3A", 22
    )
    moss = stroke("M836 540Q808 400 854 262", "#7C6650", 10)
    crown = many(
        ell(x, y, rx, ry, c)
        for x, y, rx, ry, c in (
            (720, 160, 140, 60, "#52755A"),
            (880, 100, 160, 76, "#45664E"),
            (640, 216, 90, 36, "#6A8D6B"),
            (790, 90, 120, 54, "#6A8D6B"),
        )
    )
    mist = many(
        rect(x, y, w, 26, "#FFFFFF", 13, opacity=0.6)
        for x, y, w in ((-40, 330, 360), (300, 372, 300), (560, 316, 260), (60, 410, 240))
    )
    clay = Tone("#B7694A", "#8C4530", "#5F2B20")
    pot = teapot(380, 620, 124, 190, clay)
    cups = cup(640, 570, 62, 62, clay, "#D79A3A") + cup(790, 590, 62, 62, clay, "#D79A3A")
    snow = many(
        at(
            120 + (i * 47) % 160,
            636 + (i * 19) % 30,
            path("M-18 6Q0 -14 20 -4Q4 4 -18 6Z", "#EDEFE2" if i % 2 else "#4C5F4C"),
            r=i * 50,
        )
        for i in range(40)
    )
    heap = plate(200, 652, 120, CREAM, 0.26) + snow
    return (
        sc.hills(MIST, (330, 160), 31, True)
        + mist
        + trunk
        + moss
        + crown
        + sc.table(Tone("#8E9A86", "#6E7B6A", "#525E50"), 560)
        + pot
        + cups
        + heap
    )


def golden_tea() -> str:
    tin = Tone("#2F8A80", "#17605A", "#0E423E")
    d = box(150, 320, 250, 300)
    flower = at(275, 480, camellia(62))
    caddy = (
        shadow(290, 624, 130)
        + solid(
            d, tin, 70, 0, rect(150, 340, 250, 10, GOLD.base), rect(150, 590, 250, 10, GOLD.base)
        )
        + dot(275, 480, 92, "#F7EBCF")
        + flower
        + ell(275, 622, 125, 16, tin.shade)
        + rect(140, 270, 270, 58, tin.base, 10)
        + rect(320, 270, 90, 58, tin.shade, 10)
        + ell(275, 272, 132, 22, tin.light)
        + ell(275, 262, 24, 12, GOLD.base)
    )
    spray = stroke(curve((980, 180), (840, 240), (720, 320), (640, 330)), BROWN.base, 14) + many(
        at(x, y, leaf(n, 46, t, 5), r=r)
        for x, y, n, r, t in (
            (860, 230, 190, 60, LEAF),
            (780, 280, 190, 128, MOSS),
            (820, 250, 180, -80, LEAF),
            (720, 318, 180, -120, MOSS),
            (900, 210, 150, -60, LEAF),
        )
    )
    big = at(630, 370, camellia(142)) + at(830, 440, at(0, 0, bud(90), r=160))
    tea = cup(590, 596, 80, 66, GLAZE, "#E9B93F", "")
    floor = many(
        at(x, y, path("M0 0Q20 -26 50 -8Q30 14 0 0", GOLD.base), r=r)
        for x, y, r in ((740, 660, 10), (800, 640, -30), (460, 664, 40))
    )
    return sc.forest(DEEP, (500, 180)) + sc.table(CLAY, 540) + spray + big + caddy + tea + floor


def vine_tea_dried() -> str:
    """The dried in vine tea."""
    return bowl(
        720,
        560,
        104,
        70,
        WOOD,
        many(
            at(
                660 + (i * 37) % 120,
                550 + (i * 11) % 20,
                path("M-22 4Q0 -20 24 -4Q4 8 -22 4Z", (MOSS.base, MOSS.shade, LEAF.shade)[i % 3]),
                r=i * 47,
            )
            for i in range(18)
        ),
        "",
        WOOD.shade,
    )


def vine_tea() -> str:
    vine = curve((-10, 70), (180, 110), (360, 60), (560, 120), (760, 70), (980, 130))
    runner = stroke(vine, MOSS.shade, 7) + many(
        at(x, y, jiaogulan(n, t), r=r)
        for x, y, n, r, t in (
            (90, 96, 76, 170, LEAF),
            (220, 110, 84, 200, MOSS),
            (370, 66, 76, 176, LEAF),
            (520, 112, 84, 190, MOSS),
            (690, 96, 78, 170, LEAF),
            (850, 96, 84, 186, MOSS),
        )
    )
    tail = stroke(curve((760, 70), (820, 180), (800, 300), (850, 420)), MOSS.shade, 6) + many(
        at(x, y, jiaogulan(64, t), r=r)
        for x, y, r, t in ((812, 190, 70, LEAF), (806, 290, -80, MOSS), (836, 380, 70, LEAF))
    )
    inner = many(
        at(x, y, jiaogulan(44, MOSS), r=r)
        for x, y, r in ((330, 560, 20), (420, 580, -40), (370, 510, 160))
    )
    pot = glass(370, 620, 150, 230, POT, Tone("#E5DB8C", "#C6BC52", "#98953A"), 0.66, inner)
    spout = stroke("M232 520Q160 500 150 426", "#E4F0EA", 22, opacity=0.9)
    handle = stroke("M516 450Q610 440 600 530Q590 580 506 570", "#FFFFFF", 15, opacity=0.85)
    lid = solid("M276 388Q370 330 464 388Z", BAMBOO, 30, 0) + dot(370, 350, 15, BAMBOO.shade)
    dried = vine_tea_dried()
    return (
        sc.hills(GREENS, (480, 210), 17)
        + sc.table(SAND, 520)
        + runner
        + tail
        + spout
        + handle
        + pot
        + lid
        + dried
    )


def coffee_beans() -> str:
    """The beans in coffee."""
    return many(
        at(x, y, bean(26), r=r)
        for x, y, r in (
            (450, 660, 20),
            (500, 680, -30),
            (390, 690, 60),
            (790, 660, 10),
            (840, 640, -40),
            (860, 690, 70),
            (190, 680, -20),
            (560, 668, 80),
        )
    )


def coffee_branch() -> str:
    """The branch in coffee."""
    return (
        stroke(curve((980, 90), (860, 130), (760, 120)), BROWN.base, 10)
        + many(
            at(x, y, leaf(120, 34, LEAF), r=r)
            for x, y, r in ((900, 116, 70), (850, 128, -60), (790, 124, 150), (800, 122, 60))
        )
        + many(
            dot(x, y, 15, RED.base) + dot(x - 4, y - 4, 5, RED.light)
            for x, y in ((880, 150), (856, 152), (868, 174), (822, 146), (800, 150))
        )
    )


def coffee() -> str:
    pack = pouch(
        290,
        610,
        138,
        370,
        KRAFT,
        rect(196, 380, 188, 150, "#F7EBCF", 14) + at(290, 455, bean(58), r=-34),
    )
    metal = Tone("#DDE3DE", "#AEB9B5", "#7C8A88")
    glass_cup = (
        path("M560 460H740L720 630H580Z", "#E4F0EA", opacity=0.9)
        + path("M570 540H730L719 622H581Z", BROWN.shade)
        + path("M577 590H723L719 622H581Z", "#EADFC4")
        + glint(586, 610, 490, 0, 8, 0.6)
    )
    phin = (
        solid("M584 350H716L706 436H594Z", metal, 30, 0)
        + rect(540, 434, 220, 18, metal.base, 9)
        + rect(660, 434, 100, 18, metal.shade, 9)
        + ell(650, 350, 72, 14, metal.light)
        + ell(650, 344, 76, 13, metal.base)
        + dot(650, 328, 12, metal.shade)
        + stroke("M716 380q44 4 30 44", metal.shade, 9)
    )
    drip = many(ell(650, y, 5, 10, BROWN.shade) for y in (472, 500, 524))
    beans = coffee_beans()
    branch = coffee_branch()
    return (
        sc.hills(TERRA, (480, 190), 27)
        + branch
        + sc.table(WOOD, 500)
        + pack
        + shadow(670, 634, 90)
        + glass_cup
        + drip
        + phin
        + steam(650, 316, 120)
        + beans
    )


PICTURES = {
    "che-xanh-duong-hoa": green_tea,
    "che-san-nui-cao": shan_tea,
    "tra-hoa-vang": golden_tea,
    "tra-giao-co-lam": vine_tea,
    "ca-phe-bot-vung-vinh": coffee,
}
