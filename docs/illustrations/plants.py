"""Leaves, fruits, flowers, roots and spices. Small parts are drawn around the origin."""

import math

from kit import (
    Pt,
    at,
    blob,
    box,
    curve,
    dot,
    ell,
    many,
    num,
    oval,
    path,
    poly,
    rect,
    rng,
    seg,
    solid,
    spin,
    spline,
    stroke,
)
from palette import AMBER, BAMBOO, BROWN, GOLD, LEAF, LIME, MOSS, PURPLE, RED, STRAW, Tone

CINNAMON = Tone("#CE8A52", "#A55F30", "#74401D")


def leaf(n: float = 120, w: float = 34, tone: Tone = LEAF, veins: int = 4) -> str:
    """Leaf from the stalk at the origin, pointing right, in two halves."""
    up = f"M0 0Q{num(n * 0.36)} {num(-w * 1.5)} {num(n)} 0Z"
    down = f"M0 0Q{num(n * 0.36)} {num(w * 1.5)} {num(n)} 0Z"
    lines = many(
        stroke(
            f"M{num(n * t)} 0L{num(n * t + n * 0.15)} {num(s * w * 0.5 * (1.15 - t))}",
            tone.light,
            2.5,
            opacity=0.7,
        )
        for t in [(i + 1) / (veins + 1.5) for i in range(veins)]
        for s in (-1, 1)
    )
    return (
        path(up, tone.base)
        + path(down, tone.shade)
        + lines
        + stroke(seg(0, 0, n * 0.94, 0), tone.light, 3)
    )


def broad(n: float, w: float, tone: Tone = LEAF, ribs: int = 12) -> str:
    """Banana or dong leaf laid flat, centred on the origin."""
    d = blob(
        (-n, 0),
        (-n * 0.6, -w * 0.85),
        (0, -w),
        (n * 0.62, -w * 0.78),
        (n, 0),
        (n * 0.62, w * 0.78),
        (0, w),
        (-n * 0.6, w * 0.85),
    )
    lines = many(
        stroke(
            seg(-n + 2 * n * i / ribs, 0, -n + 2 * n * (i + 0.8) / ribs, s * w),
            tone.light,
            3,
            opacity=0.5,
        )
        for i in range(ribs)
        for s in (-1, 1)
    )
    return solid(d, tone, 0, w * 0.16, lines, stroke(seg(-n, 0, n, 0), tone.light, 6))


def ball(r: float, tone: Tone, *ins: str) -> str:
    """Round fruit."""
    shine = stroke(
        f"M{num(-r * 0.6)} {num(-r * 0.1)}Q{num(-r * 0.55)} {num(-r * 0.5)} "
        f"{num(-r * 0.2)} {num(-r * 0.64)}",
        tone.light,
        r * 0.13,
    )
    return solid(oval(0, 0, r, r), tone, r * 0.24, r * 0.2, *ins) + shine


def petals(n: int, r: float, w: float, tone: Tone, start: float = 0) -> str:
    """Ring of rounded petals, each with a shaded heart and a thin edge."""
    d = blob(
        (0, 0),
        (-w * 0.5, -r * 0.3),
        (-w, -r * 0.68),
        (-w * 0.55, -r * 0.98),
        (0, -r * 0.95),
        (w * 0.55, -r * 0.98),
        (w, -r * 0.68),
        (w * 0.5, -r * 0.3),
    )
    inner = blob((0, 0), (-w * 0.3, -r * 0.3), (0, -r * 0.56), (w * 0.3, -r * 0.3))
    one = (
        path(d, tone.base, stroke=tone.shade, stroke_width=r * 0.035)
        + path(inner, tone.shade, opacity=0.6)
        + stroke(
            f"M{num(-w * 0.6)} {num(-r * 0.66)}"
            f"Q{num(-w * 0.5)} {num(-r * 0.86)} 0 {num(-r * 0.84)}",
            tone.light,
            r * 0.06,
        )
    )
    return spin(n, lambda _: one, start=start)


def blossom(r: float = 60, tone: Tone = GOLD, heart: Tone = RED, n: int = 5) -> str:
    """Open flower with stamens."""
    stamens = spin(
        n * 2,
        lambda i: (
            stroke(seg(0, 0, 0, -r * 0.3), heart.base, r * 0.04)
            + dot(0, -r * (0.34 if i % 2 else 0.27), r * 0.055, heart.light)
        ),
    )
    return petals(n, r, r * 0.47, tone) + stamens + dot(0, 0, r * 0.11, heart.shade)


def camellia(r: float = 90) -> str:
    """Golden camellia: layered waxy petals around a brush of stamens."""
    outer = petals(6, r, r * 0.5, GOLD, 12)
    inner = petals(5, r * 0.74, r * 0.42, Tone("#FFF0B8", "#F3C453", "#D99A24"), 40)
    brush = spin(
        18,
        lambda i: (
            stroke(seg(0, 0, 0, -r * 0.3), AMBER.base, 3)
            + dot(0, -r * (0.32 if i % 2 else 0.25), r * 0.045, "#FFF3C4")
        ),
    )
    return outer + inner + brush + dot(0, 0, r * 0.13, AMBER.shade)


def bud(n: float = 60, tone: Tone = GOLD, calyx: Tone = LEAF) -> str:
    return at(
        0,
        0,
        solid(
            blob((0, 0), (-n * 0.36, -n * 0.5), (0, -n), (n * 0.36, -n * 0.5)), tone, n * 0.16, 0
        ),
        path(blob((0, 4), (-n * 0.3, -n * 0.3), (0, -n * 0.2), (n * 0.3, -n * 0.3)), calyx.base),
    )


def tea_shoot(n: float = 260, tone: Tone = LIME) -> str:
    """One bud and two leaves, growing up from the origin."""
    stem = stroke(f"M0 0Q-8 {num(-n * 0.3)} 0 {num(-n * 0.56)}", MOSS.base, 9)
    tip = at(0, -n * 0.52, leaf(n * 0.5, n * 0.06, tone, 2), r=-88)
    pair = at(0, -n * 0.5, leaf(n * 0.56, n * 0.12, tone), r=-52) + at(
        -2, -n * 0.46, leaf(n * 0.56, n * 0.12, tone), r=-130
    )
    low = at(-3, -n * 0.26, leaf(n * 0.58, n * 0.14, LEAF), r=-14) + at(
        -4, -n * 0.2, leaf(n * 0.58, n * 0.14, LEAF), r=-168
    )
    return low + stem + pair + tip


def star_anise(r: float = 70, tone: Tone = BROWN) -> str:
    """Eight-pointed pod, each boat split around a shiny seed."""
    pod = blob(
        (0, 0),
        (-r * 0.2, -r * 0.52),
        (-r * 0.1, -r * 0.8),
        (0, -r * 1.05),
        (r * 0.1, -r * 0.8),
        (r * 0.2, -r * 0.52),
    )
    gap = blob((0, -r * 0.24), (-r * 0.1, -r * 0.54), (0, -r * 0.86), (r * 0.1, -r * 0.54))
    one = (
        solid(pod, tone, r * 0.07, 0)
        + path(gap, tone.shade)
        + ell(0, -r * 0.5, r * 0.065, r * 0.12, "#E0A04F")
    )
    return spin(8, lambda _: one, start=9) + dot(0, 0, r * 0.13, tone.shade)


def quill(n: float = 240, w: float = 22, tone: Tone = CINNAMON) -> str:
    """Cinnamon stick lying along the x axis, scrolled end on the right."""
    half = n / 2
    bark = solid(
        box(-half, -w, n, 2 * w),
        tone,
        0,
        w * 0.7,
        stroke(seg(-half, -w * 0.1, half, -w * 0.1), tone.shade, 4),
        *[
            stroke(
                seg(-half + 14 + i * n / 6, -w * 0.55, -half + n / 9 + i * n / 6, -w * 0.55),
                tone.light,
                3,
            )
            for i in range(6)
        ],
    )
    end = ell(half, 0, w * 0.5, w, tone.light) + stroke(
        f"M{num(half)} {num(-w * 0.5)}q{num(w * 0.34)} {num(w * 0.5)} 0 {num(w)}"
        f"M{num(half - 2)} {num(w * 0.3)}q{num(-w * 0.2)} {num(-w * 0.4)} 2 {num(-w * 0.5)}",
        tone.shade,
        4,
    )
    return bark + end


def bundle(n: float = 260, w: float = 20, cord: Tone = RED) -> str:
    """Cinnamon sticks tied together."""
    rows = ((-1.1, -1.55), (1.1, -1.55), (-2, 0), (0, 0), (2, 0))
    sticks = many(at(dx * 4, dy * w, quill(n + dx * 12, w)) for dx, dy in rows)
    return (
        sticks
        + rect(-26, -w * 2.6, 24, w * 3.7, cord.base, 6)
        + rect(-26, -w * 2.6, 24, w * 1.3, cord.light, 6)
    )


def chili(n: float = 100, tone: Tone = RED) -> str:
    d = f"M0 -10Q{num(n * 0.6)} -16 {num(n)} 14Q{num(n * 0.5)} 18 0 10Z"
    return (
        solid(d, tone, 0, 5) + stroke("M0 0q-16 2 -26 -12", LEAF.base, 8) + dot(0, 0, 9, LEAF.base)
    )


def ear(n: float = 220, tone: Tone = GOLD, awn: bool = True) -> str:
    """Drooping rice panicle from the origin, bending to the right."""
    pts: list[Pt] = [
        (0, 0),
        (n * 0.1, -n * 0.5),
        (n * 0.36, -n * 0.82),
        (n * 0.68, -n * 0.78),
        (n * 0.88, -n * 0.42),
    ]
    out = [stroke(spline(pts), tone.shade, n * 0.018)]
    for i in range(12):
        t = i / 11
        x = n * (0.16 + 0.72 * t)
        y = -n * (0.62 + 0.26 * math.sin(t * 2.4) - 0.32 * t * t)
        for side in (-1, 1):
            grain = ell(
                0,
                0,
                n * 0.058,
                n * 0.027,
                tone.base if side > 0 else tone.light,
                stroke=tone.shade,
                stroke_width=n * 0.008,
            )
            tail = stroke(seg(n * 0.05, 0, n * 0.13, -n * 0.01), tone.shade, 1.8) if awn else ""
            out.append(
                at(
                    x + side * n * 0.026,
                    y + side * n * 0.036,
                    tail,
                    grain,
                    r=-14 + 104 * t + side * 34,
                )
            )
    return many(out)


def roots(n: float = 220, tone: Tone = PURPLE) -> str:
    """Ba kich root: a twisted string of fleshy joints."""
    out = []
    for i in range(7):
        x, y = n * (i / 6 - 0.5), 16 * math.sin(i * 1.3)
        d = blob(
            (x - n * 0.1, y),
            (x - n * 0.05, y - 19),
            (x + n * 0.05, y - 17),
            (x + n * 0.1, y),
            (x + n * 0.05, y + 18),
            (x - n * 0.05, y + 19),
        )
        out.append(solid(d, tone, 0, 8, stroke(seg(x - 8, y - 9, x + 10, y - 10), tone.light, 3)))
    return many(out) + stroke(f"M{num(n / 2)} 10q26 4 44 -10", tone.base, 6)


def shoot(h: float = 150, tone: Tone = STRAW) -> str:
    """Peeled bamboo shoot standing on the origin."""
    d = blob((-34, 0), (-30, -h * 0.5), (0, -h), (30, -h * 0.5), (34, 0), (0, 8))
    folds = many(
        stroke(f"M-36 {num(-h * t)}Q0 {num(-h * t - 34)} 36 {num(-h * t + 8)}", tone.shade, 4)
        for t in (0.1, 0.32, 0.54)
    )
    return solid(d, tone, 14, 0, folds)


def grass(n: int, w: float, h: float, tone: Tone, seed: int = 1) -> str:
    """Tuft growing up from the origin."""
    rnd = rng(seed)
    out = []
    for i in range(n):
        x = w * (i / max(n - 1, 1) - 0.5)
        tip = (x * 2 + rnd.uniform(-20, 20), -h * rnd.uniform(0.6, 1))
        c = (tone.base, tone.shade, tone.light)[i % 3]
        out.append(
            path(
                f"M{num(x - 5)} 0Q{num(x)} {num(tip[1] * 0.6)} {num(tip[0])} {num(tip[1])}"
                f"Q{num(x + 9)} {num(tip[1] * 0.5)} {num(x + 5)} 0Z",
                c,
            )
        )
    return many(out)


def jiaogulan(r: float = 60, tone: Tone = LEAF) -> str:
    """Five rounded leaflets spread like an open hand."""
    return many(
        at(0, 0, leaf(r * k, r * 0.29, tone, 2), r=a)
        for a, k in ((-196, 0.62), (16, 0.62), (-148, 0.86), (-32, 0.86), (-90, 1.0))
    )


def bean(r: float = 22, tone: Tone = BROWN) -> str:
    return solid(oval(0, 0, r, r * 0.7), tone, 4, 4) + stroke(
        f"M{num(-r * 0.8)} 2q{num(r * 0.5)} -8 {num(r * 0.8)} -2t{num(r * 0.8)} -2", tone.shade, 4
    )


def bamboo_stick(n: float, w: float = 9, tone: Tone = BAMBOO) -> str:
    joints = many(rect(i * n / 4 - 3, -w - 2, 6, 2 * w + 4, tone.shade) for i in range(1, 4))
    return solid(box(0, -w, n, 2 * w), tone, 0, w * 0.7) + joints


def garlic_flake(x: float, y: float, r: float, color: str) -> str:
    return path(poly((x - r, y), (x, y - r * 0.6), (x + r, y), (x, y + r * 0.6)), color)


def twig(*pts: Pt, w: float = 12, color: str = BROWN.base) -> str:
    return stroke(curve(*pts), color, w)


def tendril(s: float = 1, color: str = MOSS.base) -> str:
    """Curled vine tip."""
    return at(0, 0, stroke("M0 0Q30 10 34 36Q34 60 14 58Q0 54 6 40Q14 32 20 42", color, 5), s=s)
