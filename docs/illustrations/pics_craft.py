"""Craft, ornamental plants and fish."""

import scenes as sc
from kit import (
    Pt,
    at,
    box,
    clip,
    dot,
    ell,
    many,
    num,
    path,
    poly,
    rect,
    seg,
    shadow,
    solid,
    spin,
    stroke,
)
from palette import (
    BROWN,
    CREAM,
    DAWN,
    DUSK,
    GLAZE,
    GOLD,
    MARINE,
    MIST,
    RED,
    ROSE,
    TEAL,
    WHITE,
    WOOD,
    Tone,
)
from vessels import cup, teapot

BLUEGLAZE = Tone("#6FA3C8", "#2A6496", "#184368")


def wave_band(x: float, y: float, w: float, n: int, color: str) -> str:
    step = w * 2 / n
    d = f"M{num(x - w)} {num(y)}" + "".join(
        f"q{num(step / 2)} {num(-18 if i % 2 else 18)} {num(step)} 0" for i in range(n)
    )
    return stroke(d, color, 6)


def tea_set() -> str:
    ink = BLUEGLAZE
    deco = (
        wave_band(330, 590, 170, 10, ink.base)
        + at(
            320,
            500,
            *[
                at(
                    0,
                    0,
                    path(
                        "M0 0Q34 -34 0 -70Q-34 -34 0 0", ink.base, stroke=GLAZE.base, stroke_width=4
                    ),
                    r=a,
                )
                for a in (-86, 86, -44, 44, 0)
            ],
            stroke("M0 0Q-30 30 -70 34M0 0Q30 30 70 34", ink.base, 6),
        )
        + rect(160, 424, 340, 12, ink.base)
    )
    pot = teapot(330, 620, 144, 236, GLAZE, deco)
    blue_lid = solid("M266 384Q330 326 394 384Z", ink, 26, 0) + dot(330, 346, 17, ink.shade)
    cups = many(
        cup(
            x,
            y,
            64,
            68,
            GLAZE,
            "#B7C46A",
            wave_band(x, y + 42, 70, 8, ink.base) + rect(x - 70, y + 10, 140, 7, ink.base),
        )
        for x, y in ((610, 520), (760, 528), (650, 604), (810, 612))
    )
    plank = sc.slab(500, 660, 440, BROWN, 30)
    return (
        sc.window(MARINE, "#F4E6CB", "#C9A36B")
        + sc.table(TEAL, 500)
        + plank
        + pot
        + blue_lid
        + cups
    )


def facets(tris: list[tuple[list[Pt], int]]) -> str:
    """Polished coal planes, each given a step of light."""
    shades = ("#0F1414", "#1C2424", "#2C3636", "#414D4D", "#5E6C6B", "#8B9A98")
    return many(path(poly(*pts), shades[k], stroke=shades[k], stroke_width=1.5) for pts, k in tris)


HORSE: list[tuple[list[Pt], int]] = [
    ([(-180, -250), (-60, -270), (-110, -150)], 3),
    ([(-180, -250), (-110, -150), (-200, -170)], 2),
    ([(-60, -270), (60, -246), (-20, -150)], 4),
    ([(-60, -270), (-20, -150), (-110, -150)], 2),
    ([(60, -246), (150, -262), (130, -170)], 3),
    ([(60, -246), (130, -170), (-20, -150)], 1),
    ([(150, -262), (190, -200), (130, -170)], 1),
    ([(-200, -170), (-110, -150), (-150, -90)], 1),
    ([(-110, -150), (-20, -150), (-60, -128)], 1),
    ([(130, -170), (190, -200), (186, -96)], 2),
    ([(130, -170), (186, -96), (140, -110)], 1),
    ([(-180, -250), (-60, -270), (-132, -350)], 4),
    ([(-180, -250), (-132, -350), (-190, -352)], 2),
    ([(-132, -350), (-190, -352), (-168, -452)], 3),
    ([(-132, -350), (-168, -452), (-112, -402)], 4),
    ([(-132, -350), (-60, -270), (-112, -402)], 3),
    ([(-168, -452), (-222, -426), (-190, -352)], 5),
    ([(-222, -426), (-248, -360), (-190, -352)], 3),
    ([(-222, -426), (-296, -356), (-248, -360)], 4),
    ([(-296, -356), (-288, -322), (-248, -360)], 2),
    ([(-288, -322), (-252, -314), (-248, -360)], 1),
    ([(-252, -314), (-190, -352), (-248, -360)], 1),
    ([(-176, -450), (-164, -494), (-148, -440)], 2),
    ([(-200, -170), (-150, -90), (-190, -96)], 2),
    ([(-190, -96), (-150, -90), (-176, 0)], 1),
    ([(-200, -170), (-190, -96), (-290, -120)], 3),
    ([(-290, -120), (-190, -96), (-270, -84)], 1),
    ([(-290, -120), (-264, -88), (-266, -50)], 2),
    ([(-290, -120), (-266, -50), (-290, -54)], 3),
    ([(-290, -54), (-266, -50), (-256, -22)], 1),
    ([(-290, -54), (-256, -22), (-296, -24)], 2),
    ([(186, -96), (140, -110), (170, -50)], 0),
    ([(186, -96), (170, -50), (200, -60)], 2),
    ([(170, -50), (200, -60), (190, 0)], 3),
    ([(170, -50), (190, 0), (160, 0)], 1),
    ([(130, -170), (60, -140), (96, -80)], 0),
    ([(96, -80), (60, -140), (70, -60)], 1),
    ([(96, -80), (70, -60), (90, 0)], 2),
    ([(70, -60), (90, 0), (62, 0)], 1),
    ([(-176, 0), (-190, -96), (-200, 0)], 2),
    ([(190, -200), (150, -262), (236, -250)], 4),
    ([(236, -250), (190, -200), (270, -150)], 2),
    ([(270, -150), (190, -200), (250, -80)], 1),
    ([(270, -150), (250, -80), (290, -70)], 3),
    ([(-112, -402), (-60, -270), (-66, -370)], 1),
    ([(-60, -270), (-66, -370), (-26, -320)], 0),
    ([(-60, -270), (-26, -320), (-10, -272)], 2),
    ([(-112, -402), (-148, -440), (-84, -426)], 1),
    ([(-84, -426), (-112, -402), (-66, -370)], 2),
]


def coal_horse() -> str:
    base = poly((-260, 0), (-200, -34), (230, -34), (290, 0), (260, 46), (-230, 46))
    stand = path(base, WOOD.base) + path(
        poly((-260, 0), (290, 0), (260, 46), (-230, 46)), WOOD.shade
    )
    seam = many(
        path(
            f"M0 {y}Q300 {y - 40} 560 {y}T960 {y - 20}V{y + 34}"
            f"Q700 {y + 60} 480 {y + 30}T0 {y + 40}Z",
            c,
        )
        for y, c in ((330, DUSK.mid), (410, "#5E6A66"), (480, DUSK.near))
    )
    lumps = many(
        at(
            x,
            y,
            facets(
                [
                    ([(-w, 0), (-w * 0.4, -w * 0.8), (0, 0)], 4),
                    ([(-w * 0.4, -w * 0.8), (w * 0.5, -w * 0.7), (0, 0)], 3),
                    ([(w * 0.5, -w * 0.7), (w, 0), (0, 0)], 1),
                    ([(-w, 0), (0, 0), (w, 0), (w * 0.3, w * 0.3), (-w * 0.5, w * 0.26)], 0),
                ]
            ),
        )
        for x, y, w in ((120, 650, 56), (850, 640, 66), (770, 680, 34), (200, 686, 28))
    )
    return (
        sc.sky(DUSK, (480, 230), 150)
        + sc.ridge(330, 130, 3, DUSK.far)
        + seam
        + sc.table(CREAM, 540)
        + shadow(510, 680, 280)
        + at(490, 620, stand, at(0, -16, facets(HORSE)), s=1.02)
        + lumps
    )


def motif_row(x: float, y: float, w: float, n: int, kind: int, a: str, b: str) -> str:
    """One band of embroidery: lozenges, stars, zigzags or steps."""
    out = []
    s = 2 * w / n
    for i in range(n):
        cx = x - w + s * (i + 0.5)
        if kind == 0:
            out.append(
                path(
                    poly(
                        (cx, y - s * 0.44),
                        (cx + s * 0.44, y),
                        (cx, y + s * 0.44),
                        (cx - s * 0.44, y),
                    ),
                    a,
                )
            )
            out.append(
                path(
                    poly(
                        (cx, y - s * 0.2), (cx + s * 0.2, y), (cx, y + s * 0.2), (cx - s * 0.2, y)
                    ),
                    b,
                )
            )
        elif kind == 1:
            out.append(
                stroke(
                    f"M{num(cx - s / 2)} {num(y + s * 0.3)}L{num(cx)} {num(y - s * 0.3)}"
                    f"L{num(cx + s / 2)} {num(y + s * 0.3)}",
                    a if i % 2 else b,
                    7,
                )
            )
        else:
            out += [
                rect(cx - s * 0.1, y - s * 0.36, s * 0.2, s * 0.72, a),
                rect(cx - s * 0.36, y - s * 0.1, s * 0.72, s * 0.2, a),
                rect(cx - s * 0.1, y - s * 0.1, s * 0.2, s * 0.2, b),
            ]
    return many(out)


def pompom(x: float, y: float, color: str) -> str:
    tuft = stroke(seg(0, -14, 0, -23), color, 5)
    return dot(x, y, 20, color) + spin(12, lambda _: tuft, x, y)


def brocade() -> str:
    indigo = Tone("#3F5878", "#263C58", "#16263B")
    d = "M270 320H690L730 610Q480 660 230 610Z"
    bands = (
        rect(200, 352, 560, 66, RED.base)
        + motif_row(480, 385, 250, 10, 0, GOLD.base, TEAL.base)
        + rect(200, 418, 560, 8, GOLD.light)
        + motif_row(480, 462, 260, 13, 2, GOLD.light, ROSE.base)
        + rect(200, 498, 560, 8, GOLD.light)
        + rect(200, 506, 560, 60, TEAL.base)
        + motif_row(480, 536, 270, 14, 1, GOLD.light, WHITE.base)
        + rect(200, 566, 560, 8, RED.light)
        + motif_row(480, 602, 270, 16, 0, RED.light, GOLD.light)
    )
    strap = (
        stroke("M300 326C260 40 700 40 660 326", indigo.shade, 34)
        + stroke("M300 326C260 40 700 40 660 326", RED.base, 18)
        + stroke("M300 326C260 40 700 40 660 326", GOLD.light, 6, stroke_dasharray="10 16")
    )
    fringe = many(
        stroke(
            f"M{x} {620 + 24 * (1 - ((x - 480) / 250) ** 2):.0f}v40",
            (RED.base, GOLD.base, TEAL.base, ROSE.base)[i % 4],
            8,
        )
        for i, x in enumerate(range(246, 726, 20))
    )
    poms = many(
        pompom(x, y, c)
        for x, y, c in (
            (262, 330, ROSE.base),
            (698, 330, GOLD.base),
            (246, 372, TEAL.base),
            (714, 372, RED.light),
        )
    )
    return (
        sc.terraces(DAWN, (740, 140))
        + sc.table(WOOD, 560)
        + shadow(510, 664, 250)
        + strap
        + fringe
        + solid(
            d, indigo, 0, 0, bands, path("M600 320H690L730 610L640 640Z", "#1D2B2A", opacity=0.18)
        )
        + poms
    )


def scarf_threads() -> str:
    """The threads in scarf."""
    return at(
        800,
        640,
        *[
            at(
                dx,
                dy,
                ell(0, 0, 34, 26, c.base),
                *[stroke(f"M-30 {k}Q0 {k + 9} 30 {k}", c.shade, 3) for k in (-12, -2, 8)],
            )
            for dx, dy, c in ((-60, 10, RED), (10, 16, GOLD), (-26, -26, TEAL))
        ],
    )


def scarf_folds() -> str:
    """The folds in scarf."""
    return many(
        path(
            f"M{x} 116Q{x + 14} 350 {x - 4} 600H{x + 26}Q{x + 40} 350 {x + 26} 116Z",
            "#1D2B2A",
            opacity=0.13,
        )
        for x in (300, 390, 540, 640)
    )


def scarf() -> str:
    red = RED
    pole = (
        rect(90, 120, 780, 24, WOOD.base, 12)
        + rect(90, 134, 780, 10, WOOD.shade, 5)
        + many(rect(x, 100, 24, 560, WOOD.shade, 8) for x in (110, 826))
    )
    left = box(240, 116, 210, 470)
    right = box(470, 116, 230, 400)
    folds = scarf_folds()

    def panel(cx: float, w: float, end: float) -> str:
        top = end - 250
        return (
            rect(cx - w, top, 2 * w, 6, GOLD.light)
            + motif_row(cx, top + 44, w, 5, 0, GOLD.base, TEAL.base)
            + rect(cx - w, top + 84, 2 * w, 6, GOLD.light)
            + motif_row(cx, top + 112, w, 8, 1, WHITE.base, GOLD.light)
            + rect(cx - w, top + 136, 2 * w, 46, TEAL.base)
            + motif_row(cx, top + 159, w, 6, 2, GOLD.light, RED.base)
            + rect(cx - w, top + 182, 2 * w, 6, GOLD.light)
            + motif_row(cx, top + 214, w, 9, 1, GOLD.base, ROSE.light)
            + rect(cx - w, top + 236, 2 * w, 14, TEAL.shade)
        )

    tassels = many(
        stroke(f"M{x} {y}v44", c, 7)
        for x0, x1, y in ((244, 450, 586), (474, 700, 516))
        for x, c in zip(range(x0, x1, 14), [RED.base, GOLD.base, TEAL.base] * 9, strict=False)
    )
    threads = scarf_threads()
    return (
        sc.hills(MIST, (740, 190), 51, True)
        + sc.table(BROWN, 600)
        + pole
        + tassels
        + clip(right, rect(470, 116, 230, 400, red.shade), panel(585, 115, 516))
        + clip(left, rect(240, 116, 210, 470, red.base), panel(345, 105, 586))
        + clip(left, folds)
        + clip(right, folds)
        + rect(234, 106, 472, 30, RED.light, 14)
        + shadow(800, 676, 100)
        + threads
    )


PICTURES = {
    "am-chen-gom": tea_set,
    "tuong-than-da": coal_horse,
    "tui-tho-cam": brocade,
    "khan-theu": scarf,
}
