"""Teas, coffee, wines, waters and juices."""

import scenes as sc
from fruit import apricot, dragon_half
from kit import at, curve, dot, many, path, rect, seg, shadow, stroke
from palette import (
    BROWN,
    DAWN,
    GOLD,
    GOLDEN,
    GREENS,
    LEAF,
    MARINE,
    MOSS,
    RED,
    STONE,
    TEAL,
    WHITE,
    Tone,
)
from plants import blossom, grass, leaf
from vessels import BOTTLE, JAR, SQUAT, cap, glass, hood, label


def spring_water_bottle(water: Tone) -> str:
    """The bottle in spring water."""
    return (
        glass(
            360,
            640,
            96,
            470,
            BOTTLE,
            water,
            0.72,
            many(
                stroke(f"M264 {y}Q360 {y + 22} 456 {y}", "#FFFFFF", 5, opacity=0.6)
                for y in (590, 560, 350)
            ),
            tint="#EAF6F3",
        )
        + label(360, 420, 90, 110, "#F8F5EA", TEAL.base)
        + cap(360, 172, 38, 44, TEAL)
    )


def spring_water_cliff() -> str:
    """The cliff in spring water."""
    return (
        path("M430 60Q520 40 560 90Q600 260 570 440H380Q420 240 430 60Z", "#6F9C88")
        + path("M706 90Q800 30 980 60V460H716Q690 260 706 90Z", "#6F9C88")
        + many(
            stroke(f"M{x} {y}q-10 60 6 110", "#4F7F6C", 8)
            for x, y in (
                (470, 140),
                (510, 240),
                (450, 290),
                (770, 150),
                (840, 220),
                (900, 130),
                (790, 310),
            )
        )
    )


def spring_water() -> str:
    fall = path("M560 90Q600 260 580 420H720Q690 260 706 90Z", "#F6FBF8") + many(
        stroke(f"M{x} 110Q{x + 10} 260 {x - 4} 410", MARINE.mid, 6, opacity=0.7)
        for x in (600, 632, 664)
    )
    cliff = spring_water_cliff()
    pool = path("M0 430Q480 390 960 430V720H0Z", "#8CC7BC") + many(
        stroke(seg(x, y, x + n, y), "#FFFFFF", 6, opacity=0.7)
        for x, y, n in (
            (500, 460, 260),
            (440, 490, 120),
            (700, 500, 150),
            (60, 480, 120),
            (780, 560, 120),
        )
    )
    rocks = many(
        sc.pebble(x, y, w, STONE)
        for x, y, w in (
            (140, 620, 110),
            (820, 640, 130),
            (560, 660, 90),
            (680, 690, 70),
            (20, 560, 80),
        )
    )
    water = Tone("#D5EEEA", "#A9DAD6", "#7FBDBD")
    bottle = spring_water_bottle(water)
    fern = at(880, 500, grass(13, 90, 150, LEAF, 5)) + at(70, 540, grass(9, 60, 110, MOSS, 2))
    return (
        sc.sky(GREENS, (200, 160))
        + sc.ridge(400, 180, 8, GREENS.far)
        + cliff
        + fall
        + pool
        + fern
        + rocks
        + bottle
    )


def dragon_juice() -> str:
    juice = Tone("#E76FA3", "#C92F6E", "#8F1B4E")
    straw = stroke("M470 480L520 180L570 160", RED.base, 17) + stroke(
        "M470 480L520 180L570 160", "#F8F5EA", 17, stroke_dasharray="14 18", stroke_linecap="butt"
    )
    bubbles = many(
        dot(
            400 + (i * 37) % 140,
            420 + (i * 53) % 170,
            4 + i % 4,
            "#2A0A1A" if i % 2 else juice.light,
        )
        for i in range(26)
    )
    tumbler = glass(
        460, 630, 128, 330, [(0, 0.72), (0.02, 0.74), (0.5, 0.86), (1, 1)], juice, 0.82, bubbles
    )
    wheel = at(584, 316, dragon_half(74), r=20)
    ice = many(
        at(x, y, rect(-26, -26, 52, 52, "#FFFFFF", 8, opacity=0.55), r=r)
        for x, y, r in ((410, 392, 14), (490, 384, -20))
    )
    bottle = glass(220, 610, 72, 350, SQUAT, juice, 0.74) + cap(220, 262, 36, 40, LEAF)
    fruit = shadow(760, 640, 110) + at(750, 540, dragon_half(112), r=-8)
    mint = at(400, 318, leaf(70, 24), r=-140) + at(400, 318, leaf(74, 26, MOSS), r=-90)
    return (
        sc.orchard(DAWN, (760, 150))
        + sc.table(TEAL, 500)
        + bottle
        + straw
        + tumbler
        + ice
        + mint
        + wheel
        + fruit
    )


def plum_drink_inside() -> str:
    """The inside in plum drink."""
    return many(
        at(x, y, apricot(38))
        for x, y in (
            (270, 580),
            (350, 590),
            (420, 576),
            (300, 516),
            (384, 520),
            (340, 456),
            (420, 460),
            (262, 450),
        )
    )


def plum_drink() -> str:
    brine = Tone("#F3D48C", "#DDAE52", "#B28030")
    inside = plum_drink_inside()
    jar = glass(340, 630, 146, 320, JAR, brine, 0.82, inside)
    top = hood(340, 314, 114, 78, TEAL, GOLD.light)
    drink = Tone("#FBE6A4", "#F2CE6A", "#D2A03C")
    ice = many(
        at(x, y, rect(-24, -24, 48, 48, "#FFFFFF", 8, opacity=0.6), r=r)
        for x, y, r in ((620, 450, 16), (680, 460, -24), (650, 500, 40))
    )
    tall = glass(
        650,
        640,
        92,
        270,
        [(0, 0.8), (0.02, 0.82), (1, 1)],
        drink,
        0.8,
        ice + at(640, 590, apricot(32)),
    )
    straw = stroke("M668 420L720 250", TEAL.base, 14)
    salt = shadow(820, 660, 70) + path(
        "M750 650Q810 590 820 588Q836 590 890 650Q820 670 750 650Z", WHITE.base
    )
    flowers = many(
        at(x, y, blossom(r, WHITE, GOLD))
        for x, y, r in ((820, 120, 46), (880, 180, 40), (760, 90, 38))
    )
    twig = stroke(curve((980, 210), (880, 140), (720, 80)), BROWN.base, 12)
    return (
        sc.hills(GOLDEN, (230, 160), 37)
        + twig
        + flowers
        + sc.table(MOSS, 510)
        + jar
        + top
        + straw
        + tall
        + salt
        + at(470, 668, apricot(40))
        + at(470, 632, leaf(80, 24), r=-30)
    )


PICTURES = {
    "nuoc-uong-suoi-nui": spring_water,
    "nuoc-ep-thanh-long": dragon_juice,
    "nuoc-mo-muoi": plum_drink,
}
