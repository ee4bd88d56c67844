"""Made things: bowls, bottles, jars, baskets, trays, boxes, cups."""

from kit import (
    Pt,
    at,
    blob,
    box,
    clip,
    curve,
    dot,
    ell,
    glint,
    lerp,
    many,
    num,
    oval,
    path,
    poly,
    rect,
    seg,
    shadow,
    solid,
    spline,
    stroke,
)
from palette import BAMBOO, BROWN, CREAM, GLAZE, RED, WOOD, Tone

Profile = list[Pt]

BOTTLE: Profile = [(0, 1), (0.02, 1), (0.3, 1), (0.56, 1), (0.6, 0.98), (0.7, 0.62), (0.77, 0.36)]
BOTTLE += [(0.82, 0.34), (0.97, 0.34), (1, 0.34)]
SQUAT: Profile = [(0, 0.94), (0.03, 1), (0.3, 1), (0.62, 1), (0.72, 0.9), (0.8, 0.52), (0.84, 0.46)]
SQUAT += [(1, 0.46)]
JAR: Profile = [(0, 0.92), (0.05, 1), (0.4, 1), (0.72, 1), (0.84, 0.93), (0.9, 0.76), (1, 0.76)]
POT: Profile = [(0, 0.55), (0.12, 0.74), (0.35, 0.96), (0.55, 1), (0.75, 0.86), (0.88, 0.58)]
POT += [(0.93, 0.54), (1, 0.62)]
GOURD: Profile = [(0, 0.6), (0.06, 0.74), (0.2, 0.98), (0.34, 1), (0.48, 0.74), (0.56, 0.46)]
GOURD += [(0.64, 0.5), (0.74, 0.56), (0.84, 0.36), (0.9, 0.2), (1, 0.24)]
URN: Profile = [(0, 0.6), (0.1, 0.66), (0.3, 0.84), (0.6, 1), (0.78, 0.94), (0.9, 0.66), (1, 0.64)]


def body(x: float, y: float, w: float, h: float, prof: Profile) -> str:
    """Outline of a turned vessel: foot centre (x, y), half-width w, height h."""
    right = [(x + w * k, y - h * t) for t, k in prof]
    left = [(x - w * k, y - h * t) for t, k in reversed(prof)]
    d = spline(right) + "L" + spline(left)[1:]
    foot = w * prof[0][1]
    return d + f"Q{num(x)} {num(y + foot * 0.24)} {num(x + foot)} {num(y)}Z"


def vessel(x: float, y: float, w: float, h: float, prof: Profile, tone: Tone, *ins: str) -> str:
    """Opaque turned vessel with a shaded side and a highlight."""
    d = body(x, y, w, h, prof)
    shine = glint(x - w * 0.66, y - h * 0.26, y - h * 0.56, -w * 0.06, w * 0.11, 0.4)
    return shadow(x, y + 4, w) + solid(d, tone, w * 0.5, 0, *ins) + shine


def glass(
    x: float,
    y: float,
    w: float,
    h: float,
    prof: Profile,
    liquid: Tone,
    level: float = 0.6,
    *ins: str,
    tint: str = "#E4F0EA",
) -> str:
    """Clear vessel with liquid up to a level, and things floating in it."""
    d = body(x, y, w, h, prof)
    inner = body(x, y - h * 0.025, w * 0.9, h * 0.96, prof)
    top = y - h * level
    lw = w * 0.93
    wet = rect(x - w, top, 2 * w, h, liquid.base) + rect(x + w * 0.42, top, w, h, liquid.shade)
    face = ell(x, top, lw, w * 0.12, liquid.light)
    shine = glint(x - w * 0.64, y - h * 0.14, y - h * 0.52, 0, w * 0.12, 0.55)
    return (
        shadow(x, y + 4, w)
        + path(d, tint, opacity=0.88)
        + clip(inner, wet, *ins, face)
        + stroke(d, "#FFFFFF", 5, opacity=0.65)
        + shine
    )


def cork(x: float, y: float, w: float, h: float = 34, tone: Tone = WOOD) -> str:
    d = poly((x - w * 0.86, y), (x + w * 0.86, y), (x + w, y - h), (x - w, y - h))
    return solid(d, tone, w * 0.5, 0) + ell(x, y - h, w, w * 0.24, tone.light)


def cap(x: float, y: float, w: float, h: float, tone: Tone) -> str:
    """Screw cap with ribs."""
    d = f"M{num(x - w)} {num(y)}v{num(-h)}q0 -8 8 -8h{num(2 * w - 16)}q8 0 8 8v{num(h)}Z"
    ribs = many(
        stroke(
            seg(x - w + i * w / 4, y - 4, x - w + i * w / 4, y - h + 6), tone.shade, 3, opacity=0.6
        )
        for i in range(1, 8)
    )
    return solid(d, tone, w * 0.5, 0, ribs)


def hood(x: float, y: float, w: float, h: float, tone: Tone = RED, cord: str = "#F8D987") -> str:
    """Cloth tied over a mouth."""
    skirt = [
        (x - w * 1.3, y + h * 0.55),
        (x - w * 0.6, y + h * 0.42),
        (x, y + h * 0.56),
        (x + w * 0.6, y + h * 0.42),
        (x + w * 1.3, y + h * 0.55),
    ]
    d = (
        spline(
            [
                (x + w, y),
                (x + w * 0.96, y - h * 0.4),
                (x, y - h * 0.62),
                (x - w * 0.96, y - h * 0.4),
                (x - w, y),
            ]
        )
        + "L"
        + spline(skirt)[1:]
        + "Z"
    )
    tie = stroke(
        f"M{num(x - w)} {num(y)}Q{num(x)} {num(y + w * 0.2)} {num(x + w)} {num(y)}", cord, 8
    )
    folds = many(
        stroke(seg(x + k * w, y + 8, x + k * w * 1.2, y + h * 0.4), tone.shade, 4)
        for k in (-0.5, 0, 0.5)
    )
    return solid(d, tone, w * 0.5, 0, folds) + tie


def label(x: float, y: float, w: float, h: float, paper: str, mark: str) -> str:
    """A wordless label: a plain panel with a sprig and a wave band."""
    wave = f"q{num(w / 4)} -10 {num(w / 2)} 0" + f"t{num(w / 2)} 0" * 3
    waves = many(stroke(f"M{num(x - w)} {num(y + h * t)}{wave}", mark, 4) for t in (0.74, 0.86))
    k = min(w, h) * 0.42
    leafy = (
        f"M0 0Q{num(k * 0.34)} {num(-k * 0.5)} 0 {num(-k)}Q{num(-k * 0.34)} {num(-k * 0.5)} 0 0Z"
    )
    sprig = many(at(x, y + h * 0.56, path(leafy, mark), r=a) for a in (-52, 0, 52))
    return clip(
        box(x - w, y, 2 * w, h),
        rect(x - w, y, 2 * w, h, paper),
        waves,
        sprig,
        rect(x - w, y + 6, 2 * w, 4, mark),
    )


def bowl(
    x: float,
    y: float,
    w: float,
    h: float,
    tone: Tone,
    inside: str = "",
    band: str = "",
    fill: str = "#5A3A22",
) -> str:
    """Bowl with rim centre (x, y); inside is drawn over the filled opening."""
    ry = w * 0.26
    d = f"M{num(x - w)} {num(y)}C{num(x - w)} {num(y + h * 0.75)} {num(x - w * 0.55)} {num(y + h)} "
    d += f"{num(x)} {num(y + h)}S{num(x + w)} {num(y + h * 0.75)} {num(x + w)} {num(y)}Z"
    foot = rect(x - w * 0.4, y + h * 0.88, w * 0.8, h * 0.2, tone.shade, 8)
    deco = (
        stroke(
            f"M{num(x - w * 1.02)} {num(y + h * 0.3)}Q{num(x)} {num(y + h * 0.75)} "
            f"{num(x + w * 1.02)} {num(y + h * 0.3)}",
            band,
            9,
        )
        if band
        else ""
    )
    return (
        shadow(x, y + h * 1.06, w * 0.75)
        + foot
        + solid(d, tone, w * 0.36, 0, deco)
        + ell(x, y, w, ry, tone.light)
        + ell(x, y + 3, w * 0.92, ry * 0.86, fill)
        + inside
    )


def plate(x: float, y: float, w: float, tone: Tone, k: float = 0.34, rim: str = "") -> str:
    """Shallow round plate seen at an angle."""
    ry = w * k
    out = shadow(x, y + ry * 0.9, w * 0.82) + ell(x, y + w * 0.06, w, ry, tone.shade)
    out += ell(x, y, w, ry, tone.base) + ell(x, y + 2, w * 0.74, ry * 0.7, tone.light)
    if rim:
        out += f'<ellipse cx="{num(x)}" cy="{num(y)}" rx="{num(w * 0.88)}" ry="{num(ry * 0.86)}"'
        out += f' fill="none" stroke="{rim}" stroke-width="6"/>'
    return out


def tray(x: float, y: float, w: float, k: float = 0.36, tone: Tone = BAMBOO) -> str:
    """Round woven bamboo tray."""
    ry = w * k
    weave = []
    for i in range(-12, 13):
        px = x + i * w / 12
        weave.append(stroke(seg(px - 40, y - ry, px + 40, y + ry), tone.shade, 3, opacity=0.45))
        weave.append(stroke(seg(px + 40, y - ry, px - 40, y + ry), tone.light, 3, opacity=0.7))
    return (
        shadow(x, y + ry * 0.95, w * 0.85)
        + ell(x, y + w * 0.07, w, ry, tone.shade)
        + ell(x, y, w, ry, tone.base)
        + ell(x, y + 3, w * 0.9, ry * 0.87, tone.shade)
        + clip(
            oval(x, y + 6, w * 0.88, ry * 0.84),
            rect(x - w, y - ry, 2 * w, 2 * ry, tone.base),
            *weave,
        )
    )


def basket(x: float, y: float, w: float, h: float, tone: Tone = BAMBOO, inside: str = "") -> str:
    """Woven basket, rim centre (x, y); contents rise behind the front wall."""
    d = f"M{num(x - w)} {num(y)}Q{num(x)} {num(y + w * 0.4)} {num(x + w)} {num(y)}"
    d += f"L{num(x + w * 0.74)} {num(y + h)}Q{num(x)} {num(y + h + w * 0.22)} {num(x - w * 0.74)} "
    d += f"{num(y + h)}Z"
    weave = []
    rows = int(h / 17) + 4
    for r in range(rows):
        for c in range(15):
            px = x - w + c * w / 7 + (w / 14 if r % 2 else 0)
            py = y + r * 17 + (1 - ((px - x) / w) ** 2) * w * 0.18 - 12
            weave.append(stroke(seg(px, py, px + w / 9, py), tone.shade, 6, opacity=0.55))
    rim = f"M{num(x - w)} {num(y)}Q{num(x)} {num(y + w * 0.4)} {num(x + w)} {num(y)}"
    return (
        shadow(x, y + h + w * 0.1, w * 0.8)
        + ell(x, y, w, w * 0.2, tone.shade)
        + inside
        + solid(d, tone, w * 0.4, 0, *weave)
        + stroke(rim, tone.light, 15)
        + stroke(rim, tone.shade, 4, stroke_dasharray="5 13")
    )


def cup(x: float, y: float, w: float, h: float, tone: Tone, tea: str, deco: str = "") -> str:
    """Small handle-less cup, rim centre (x, y)."""
    d = f"M{num(x - w)} {num(y)}C{num(x - w * 0.96)} {num(y + h * 0.8)} "
    d += f"{num(x - w * 0.6)} {num(y + h)} {num(x)} {num(y + h)}"
    d += f"S{num(x + w * 0.96)} {num(y + h * 0.8)} {num(x + w)} {num(y)}Z"
    return (
        shadow(x, y + h, w * 0.8)
        + solid(d, tone, w * 0.5, 0, deco)
        + ell(x, y, w, w * 0.26, tone.light)
        + ell(x, y + 2, w * 0.86, w * 0.2, tea)
    )


def pouch(x: float, y: float, w: float, h: float, tone: Tone, panel: str = "") -> str:
    """Stand-up paper pouch; foot centre (x, y)."""
    d = (
        f"M{num(x - w)} {num(y - 8)}Q{num(x)} {num(y + 20)} {num(x + w)} {num(y - 8)}"
        f"L{num(x + w * 0.92)} {num(y - h)}H{num(x - w * 0.92)}Z"
    )
    seal = rect(x - w, y - h, 2 * w, 30, tone.shade, opacity=0.55)
    line = stroke(seg(x - w, y - h + 46, x + w, y - h + 46), tone.light, 3)
    return shadow(x, y + 4, w) + solid(d, tone, w * 0.36, 0, seal, line, panel)


def mortar(x: float, y: float, w: float, h: float, tone: Tone, pestle: bool = True) -> str:
    """Stone mortar with a leaning wooden pestle."""
    d = f"M{num(x - w)} {num(y)}Q{num(x - w * 0.92)} {num(y + h * 0.7)} {num(x - w * 0.5)} "
    d += f"{num(y + h * 0.8)}L{num(x - w * 0.66)} {num(y + h)}H{num(x + w * 0.66)}"
    d += f"L{num(x + w * 0.5)} {num(y + h * 0.8)}Q{num(x + w * 0.92)} {num(y + h * 0.7)} "
    d += f"{num(x + w)} {num(y)}Z"
    stick = ""
    if pestle:
        wood = solid(
            blob((-13, 20), (-11, -150), (-20, -190), (0, -214), (20, -190), (11, -150), (13, 20)),
            WOOD,
            9,
            0,
        )
        stick = at(x + w * 0.1, y + 10, wood, r=24)
    chips = many(
        dot(x + dx, y + dy, 4, tone.shade)
        for dx, dy in ((-50, 40), (-22, 66), (10, 48), (36, 74), (-34, 90), (-8, 104))
    )
    return (
        shadow(x, y + h, w * 0.8)
        + ell(x, y, w, w * 0.24, tone.light)
        + ell(x, y + 4, w * 0.82, w * 0.18, tone.shade)
        + stick
        + solid(d, tone, w * 0.45, 0, chips)
        + stroke(
            f"M{num(x - w)} {num(y)}A{num(w)} {num(w * 0.24)} 0 0 0 {num(x + w)} {num(y)}",
            tone.light,
            10,
        )
    )


def spoon(length: float, tone: Tone = WOOD, bowl_r: float = 40) -> str:
    """Spoon lying flat, bowl at the origin, handle to the right."""
    handle = path(
        poly((bowl_r * 0.7, -9), (length, -6), (length + 8, 0), (length, 6), (bowl_r * 0.7, 9)),
        tone.base,
    )
    return (
        handle
        + ell(0, 0, bowl_r * 1.2, bowl_r * 0.72, tone.base)
        + ell(-2, -2, bowl_r * 0.98, bowl_r * 0.52, tone.shade)
    )


def chopsticks(x: float, y: float, length: float, r: float, tone: Tone = BROWN) -> str:
    one = poly((0, -5), (length, -8), (length, 8), (0, 3))
    tip = poly((length * 0.8, -8), (length, -8), (length, 8), (length * 0.8, 7))
    pair = path(one, tone.base) + path(tip, RED.base)
    return at(x, y, at(0, 0, pair, r=-2), at(6, 20, pair, r=2), r=r)


def teapot(
    x: float, y: float, w: float, h: float, tone: Tone, deco: str = "", lid: str = ""
) -> str:
    """Round pot, foot centre (x, y), spout to the left and handle to the right."""
    prof = [(0, 0.56), (0.08, 0.7), (0.3, 0.98), (0.5, 1), (0.75, 0.84), (0.94, 0.46), (1, 0.4)]
    spout = blob(
        (x - w * 0.7, y - h * 0.3),
        (x - w * 1.2, y - h * 0.55),
        (x - w * 1.52, y - h * 0.98),
        (x - w * 1.38, y - h * 1.0),
        (x - w * 1.1, y - h * 0.72),
        (x - w * 0.7, y - h * 0.62),
    )
    ear = curve(
        (x + w * 0.84, y - h * 0.72),
        (x + w * 1.34, y - h * 0.82),
        (x + w * 1.48, y - h * 0.46),
        (x + w * 1.2, y - h * 0.18),
        (x + w * 0.86, y - h * 0.22),
    )
    top = solid(
        f"M{num(x - w * 0.44)} {num(y - h)}Q{num(x)} {num(y - h * 1.24)} {num(x + w * 0.44)} "
        f"{num(y - h)}Z",
        tone,
        w * 0.2,
        0,
    )
    knob = solid(oval(x, y - h * 1.16, w * 0.12, w * 0.11), tone, 6, 2)
    return (
        stroke(ear, tone.shade, w * 0.15)
        + solid(spout, tone, 8, 4)
        + vessel(x, y, w, h, prof, tone, deco)
        + knob
        + top
        + lid
    )


def crate(x: float, y: float, w: float, h: float, tone: Tone = WOOD) -> str:
    """Front of a slatted box, top-left (x, y)."""
    slats = many(solid(box(x, y + i * h / 3, w, h / 3 - 7), tone, 0, 7) for i in range(3))
    posts = many(rect(px, y - 6, 22, h + 8, tone.shade, 4) for px in (x + 12, x + w - 34))
    return shadow(x + w / 2, y + h, w / 2) + slats + posts


def mat(x: float, y: float, w: float, h: float, tone: Tone = BAMBOO) -> str:
    """Flat slatted screen in perspective, top edge centre (x, y)."""
    out = [
        path(poly((x - w * 0.84, y), (x + w * 0.84, y), (x + w, y + h), (x - w, y + h)), tone.shade)
    ]
    n = int(h / 13)
    for i in range(n):
        t = i / n
        half, yy = lerp(w * 0.84, w, t), y + h * t
        out.append(rect(x - half, yy, 2 * half, 9, tone.base if i % 2 else tone.light, 4))
    cords = (
        stroke(seg(x + k * w * 0.84, y, x + k * w, y + h), tone.shade, 5)
        for k in (-0.7, -0.25, 0.25, 0.7)
    )
    return many(out) + many(cords)


def gaiwan(x: float, y: float, w: float, tone: Tone = GLAZE, tea: str = "#B5CC68") -> str:
    saucer = plate(x, y + w * 0.8, w * 1.25, tone, 0.22)
    return saucer + cup(x, y, w, w * 0.86, tone, tea)


def ribbon(x: float, y: float, tone: Tone = RED, s: float = 1) -> str:
    """Small tied bow."""
    loop = path("M0 0Q-44 -34 -50 0Q-44 26 0 0", tone.base)
    tail = stroke("M0 0Q-16 26 -30 46M0 0Q16 26 26 50", tone.shade, 7)
    return at(x, y, tail, loop, at(0, 0, loop, flip=True), dot(0, 0, 9, tone.shade), s=s)


def paper(x: float, y: float, w: float, h: float, tone: Tone = CREAM) -> str:
    return solid(box(x, y, w, h), tone, 0, 0)
