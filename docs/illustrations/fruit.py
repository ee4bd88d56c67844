"""Fruit and roots, drawn around the origin."""

import math

from kit import (
    at,
    blob,
    clip,
    dot,
    ell,
    many,
    num,
    oval,
    path,
    polar,
    rng,
    seg,
    solid,
    spin,
    stroke,
)
from palette import BROWN, CREAM, INK, LEAF, MAGENTA, MOSS, ROSE, WHITE, Tone
from plants import ball, leaf


def custard_apple(r: float = 110) -> str:
    """Knobbly heart of overlapping scales."""
    d = blob(
        (0, -r * 0.86),
        (r * 0.6, -r * 0.98),
        (r * 1.04, -r * 0.42),
        (r * 0.86, r * 0.36),
        (r * 0.3, r * 0.9),
        (0, r),
        (-r * 0.3, r * 0.9),
        (-r * 0.86, r * 0.36),
        (-r * 1.04, -r * 0.42),
        (-r * 0.6, -r * 0.98),
    )
    tone = Tone("#CFDD95", "#A3BC66", "#6F9145")
    scales = []
    for row in range(8):
        y = -r * 0.95 + row * r * 0.27
        for c in range(-4, 5):
            x = (c + (0.5 if row % 2 else 0)) * r * 0.31
            scales.append(dot(x, y, r * 0.165, tone.shade))
            hue = tone.base if x + y * 0.6 > r * 0.2 else tone.light
            scales.append(dot(x - r * 0.022, y - r * 0.03, r * 0.142, hue))
    return (
        path(d, tone.shade)
        + clip(d, *scales)
        + stroke(f"M0 {num(-r * 0.84)}q-4 -24 10 -40", BROWN.base, 11)
    )


def custard_half(r: float = 100) -> str:
    """Cut custard apple: creamy flesh and dark seeds."""
    skin = many(dot(*polar(0, 0, r * 0.93, a), r * 0.15, "#8AA653") for a in range(0, 360, 18))
    seeds = many(
        at(
            *polar(0, 0, r * (0.5 if i % 2 else 0.62), i * 36 + 8),
            ell(0, 0, r * 0.07, r * 0.13, INK),
            ell(-2, -4, 3, 7, "#6A7674"),
            r=i * 36 + 98,
        )
        for i in range(10)
    )
    cells = spin(12, lambda _: stroke(seg(0, -r * 0.24, 0, -r * 0.82), CREAM.shade, 4))
    return (
        skin
        + dot(0, 0, r * 0.92, "#F4F1DA")
        + cells
        + seeds
        + ell(0, 0, r * 0.12, r * 0.17, CREAM.shade)
    )


def lychee(r: float = 46, ripe: bool = True) -> str:
    """One lychee with its bumpy skin and a dark edge to part it from the next."""
    tone = Tone("#F08A72", "#CF4038", "#94232B") if ripe else Tone("#F4A07E", "#DB5844", "#A02E2E")
    rnd = rng(int(r))
    bumps = many(
        path(
            f"M{num(x - 7)} {num(y + 4)}L{num(x)} {num(y - 6)}L{num(x + 7)} {num(y + 4)}",
            tone.shade,
            opacity=0.55,
        )
        for x, y in [(rnd.uniform(-r, r), rnd.uniform(-r, r)) for _ in range(24)]
    )
    d = blob(
        (0, -r),
        (r * 0.8, -r * 0.7),
        (r * 0.96, 0),
        (r * 0.6, r * 0.8),
        (0, r * 1.06),
        (-r * 0.6, r * 0.8),
        (-r * 0.96, 0),
        (-r * 0.8, -r * 0.7),
    )
    edge = stroke(d, "#741A22", 5, opacity=0.8)
    return (
        edge
        + solid(d, tone, r * 0.3, r * 0.24, bumps)
        + stroke(
            f"M{num(-r * 0.58)} {num(-r * 0.1)}q4 {num(-r * 0.4)} {num(r * 0.34)} {num(-r * 0.5)}",
            tone.light,
            7,
        )
    )


def dragon_fruit(r: float = 120) -> str:
    """Whole red-skinned fruit, upright, with curling green-tipped scales."""
    d = oval(0, 0, r * 0.8, r)
    out = []
    for a, y in ((-58, 0.1), (58, 0.1), (-34, -0.5), (34, -0.5), (-8, -0.85), (16, -0.9)):
        side = math.copysign(1, a)
        x = side * r * 0.62 * math.cos(y * 1.1)
        tip = path(
            f"M{num(-r * 0.16)} 0Q{num(-r * 0.12)} {num(-r * 0.4)} {num(r * 0.1)} {num(-r * 0.66)}"
            f"Q{num(r * 0.2)} {num(-r * 0.3)} {num(r * 0.18)} 0Z",
            LEAF.light,
        )
        root = path(
            f"M{num(-r * 0.18)} {num(r * 0.05)}Q{num(-r * 0.14)} {num(-r * 0.26)} 0 "
            f"{num(-r * 0.36)}Q{num(r * 0.18)} {num(-r * 0.2)} {num(r * 0.19)} {num(r * 0.05)}Z",
            ROSE.base,
        )
        out.append(at(x if abs(a) > 20 else x * 0.2, y * r, tip, root, r=a))
    flaps = []
    for x, y, rot in (
        (-0.3, 0.05, -14),
        (0.3, -0.05, 12),
        (0, 0.5, 0),
        (-0.42, 0.55, -26),
        (0.44, 0.5, 24),
        (0.02, -0.4, 2),
    ):
        flap = path(
            f"M{num(-r * 0.2)} {num(r * 0.12)}Q{num(-r * 0.12)} {num(-r * 0.2)} {num(r * 0.02)} "
            f"{num(-r * 0.34)}Q{num(r * 0.16)} {num(-r * 0.16)} {num(r * 0.2)} {num(r * 0.12)}"
            f"Q0 {num(r * 0.24)} {num(-r * 0.2)} {num(r * 0.12)}Z",
            ROSE.light,
            opacity=0.55,
        )
        tip = stroke(seg(r * 0.0, -r * 0.2, r * 0.02, -r * 0.32), LEAF.light, 8)
        flaps.append(at(x * r, y * r, flap, tip, r=rot))
    return many(out) + solid(d, ROSE, r * 0.2, r * 0.1, *flaps)


def dragon_half(r: float = 110, squish: float = 1) -> str:
    """Cut red-fleshed dragon fruit speckled with seeds."""
    rnd = rng(21)
    seeds = []
    for i in range(96):
        rad = r * 0.76 * math.sqrt((i + 0.5) / 96)
        x, y = polar(0, 0, rad, i * 137.5 + rnd.uniform(-8, 8))
        seeds.append(ell(x, y, 3.4, 4.8, "#2A0A1A", rnd.uniform(0, 180)))
    tips = many(
        at(
            *polar(0, 0, r * 0.92, a),
            path("M-16 0Q-6 -34 8 -44Q18 -20 16 0Z", LEAF.light),
            r=a + 90,
        )
        for a in (200, 236, 270, 304, 340)
    )
    inside = (
        dot(0, 0, r, ROSE.base) + dot(0, 0, r * 0.9, "#F5B4C4") + dot(0, 0, r * 0.84, MAGENTA.base)
    )
    sheen = path(oval(-r * 0.1, -r * 0.1, r * 0.66, r * 0.66), MAGENTA.light, opacity=0.28)
    return at(0, 0, tips, inside, sheen, *seeds)


def orange_slice(r: float = 70) -> str:
    tone = ("#F39A2E", "#FDE3B3", "#F8B552")
    wedge = spin(
        9,
        lambda _: path(
            blob((0, -r * 0.1), (-r * 0.22, -r * 0.72), (0, -r * 0.8), (r * 0.22, -r * 0.72)),
            tone[2],
        ),
    )
    return dot(0, 0, r, tone[0]) + dot(0, 0, r * 0.9, tone[1]) + wedge


def sweet_potato(n: float = 130) -> str:
    tone = Tone("#C67A86", "#9A4358", "#6D2A41")
    d = blob(
        (-n, 4),
        (-n * 0.6, -n * 0.3),
        (0, -n * 0.42),
        (n * 0.6, -n * 0.28),
        (n, -4),
        (n * 0.62, n * 0.26),
        (0, n * 0.4),
        (-n * 0.62, n * 0.28),
    )
    nicks = many(
        stroke(seg(x * n, y * n, x * n + 22, y * n - 3), tone.shade, 4)
        for x, y in ((-0.6, -0.05), (-0.2, -0.2), (0.1, 0.1), (0.45, -0.1), (-0.35, 0.18))
    )
    return stroke(seg(n * 0.94, -3, n * 1.18, -16), tone.shade, 6) + solid(
        d, tone, n * 0.08, n * 0.12, nicks
    )


def radish(n: float = 190) -> str:
    """White radish lying with its leaves to the left."""
    tops = many(
        at(0, 0, leaf(130, 24, LEAF if i % 2 else MOSS), r=180 + a)
        for i, a in enumerate((-36, 34, -14, 14))
    )
    d = blob(
        (0, -44),
        (n * 0.4, -46),
        (n * 0.8, -26),
        (n * 1.1, 2),
        (n * 0.8, 22),
        (n * 0.4, 44),
        (0, 44),
        (-16, 0),
    )
    rings = many(stroke(seg(n * t, -26, n * t + 4, -10), WHITE.shade, 4) for t in (0.2, 0.45, 0.66))
    return tops + solid(
        d,
        WHITE,
        4,
        16,
        rings,
        path(blob((-20, -50), (34, -46), (26, 0), (34, 46), (-20, 50)), "#D6E2A4"),
    )


def apricot(r: float = 40) -> str:
    """Golden mơ with a blush and a seam."""
    tone = Tone("#FBDD8A", "#EDB347", "#D08430")
    blush = ell(r * 0.3, r * 0.2, r * 0.6, r * 0.7, "#DE7A43", opacity=0.55)
    return ball(r, tone, blush) + stroke(
        f"M{num(-r * 0.05)} {num(-r * 0.95)}q{num(r * 0.4)} "
        f"{num(r * 0.7)} {num(-r * 0.05)} {num(r * 1.5)}",
        tone.shade,
        3,
    )
