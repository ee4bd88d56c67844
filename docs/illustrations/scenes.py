"""Backgrounds: a hint of place behind every product, and the surface in front."""

from kit import (
    H,
    Pt,
    W,
    at,
    blob,
    clip,
    curve,
    dot,
    ell,
    many,
    num,
    path,
    poly,
    rect,
    rng,
    seg,
    shadow,
    solid,
    spline,
    stroke,
)
from palette import BAMBOO, BROWN, INK, WOOD, Mood, Tone


def sky(m: Mood, sun: Pt | None = (720, 170), r: float = 86) -> str:
    disc = dot(sun[0], sun[1], r, m.sun) if sun else ""
    return rect(0, 0, W, H, m.sky) + disc


def ridge(y: float, amp: float, seed: int, color: str, steps: int = 7) -> str:
    """A soft chain of hills."""
    rnd = rng(seed)
    pts = [(W * i / steps, y - rnd.uniform(0, amp)) for i in range(-1, steps + 2)]
    return path(spline(pts) + f"L{W + 200} {H}L-200 {H}Z", color)


def peaks(y: float, amp: float, seed: int, color: str, n: int = 6) -> str:
    """Sharp high mountains."""
    rnd = rng(seed)
    pts: list[Pt] = [(-60, y)]
    for i in range(n):
        x = W * (i + 0.5) / n + rnd.uniform(-30, 30)
        pts += [(x, y - amp * rnd.uniform(0.55, 1)), (x + W / n / 2, y - amp * rnd.uniform(0, 0.3))]
    return path(poly(*pts, (W + 60, y), (W + 60, H), (-60, H)), color, stroke_linejoin="round")


def karst(
    x: float, y: float, w: float, h: float, base: str, shade: str, seed: int = 1, green: str = ""
) -> str:
    """One limestone island, steep and rounded, with ribs of rock and perhaps a green cap."""
    rnd = rng(seed)
    form = [(0, 0), (0.05, 0.4), (0.13, 0.7), (0.27, 0.9), (0.45, 1), (0.6, 0.93)]
    form += [(0.72, 0.72), (0.82, 0.66), (0.93, 0.42), (1, 0)]
    pts = [(x + w * a, y - h * (b + (rnd.uniform(-0.05, 0.05) if b else 0))) for a, b in form]
    d = spline(pts) + "Z"
    ribs = many(
        stroke(seg(x + w * t, y - h * rnd.uniform(0.1, 0.3), x + w * t + 6, y - h * 0.62), shade, 5)
        for t in (0.2, 0.38, 0.52)
    )
    cap = ""
    if green:
        line = [
            (x - 10, y - h * 0.5),
            (x + w * 0.2, y - h * 0.66),
            (x + w * 0.34, y - h * 0.6),
            (x + w * 0.5, y - h * 0.78),
            (x + w * 0.66, y - h * 0.58),
            (x + w * 0.8, y - h * 0.5),
            (x + w + 10, y - h * 0.26),
        ]
        cap = path(spline(line) + f"V{num(y - h * 1.2)}H{num(x - 10)}Z", green)
    return solid(d, Tone(base, base, shade), w * 0.22, -h * 0.03, ribs, cap)


def bay(m: Mood, y: float = 430, sun: Pt = (700, 180), seed: int = 1) -> str:
    """Karst islands standing in the sea."""
    out = [sky(m, sun)]
    rnd = rng(seed)
    for i in range(5):
        x = -90 + i * 225 + rnd.uniform(-30, 30)
        out.append(karst(x, y, rnd.uniform(150, 230), rnd.uniform(90, 190), m.far, m.mid, seed + i))
    out.append(sea(m, y))
    left, right = (130, 230) if seed % 2 else (210, 150)
    out.append(karst(-70, y + 16, 230, left, m.mid, m.near, seed + 11))
    out.append(karst(790, y + 16, 230, right, m.mid, m.near, seed + 12))
    return many(out)


def sea(m: Mood, y: float, seed: int = 3) -> str:
    """Water from the horizon down, with small wave strokes."""
    rnd = rng(seed)
    waves = []
    for i in range(16):
        x, yy, n = rnd.uniform(0, W), y + 14 + i * 15, rnd.uniform(30, 80)
        waves.append(stroke(seg(x, yy, x + n, yy), m.sky, 4, opacity=0.55))
    return rect(0, y, W, H - y, m.mid) + rect(0, y, W, 7, m.sky, opacity=0.5) + many(waves)


def hills(m: Mood, sun: Pt = (720, 170), seed: int = 2, sharp: bool = False) -> str:
    """Three layers of hills or mountains."""
    fn = peaks if sharp else ridge
    far, mid, near = (
        fn(360, 180, seed, m.far),
        fn(430, 130, seed + 7, m.mid),
        ridge(500, 70, seed + 3, m.near),
    )
    return sky(m, sun) + far + mid + near


def terraces(m: Mood, sun: Pt = (730, 150), flip: bool = False) -> str:
    """Terraced slope: stacked curved steps."""
    out = []
    for i in range(8):
        y = 285 + i * 38
        c = (m.far, m.mid, m.near)[i % 3] if i > 2 else (m.mid, m.far, m.mid)[i]
        pts: list[Pt] = [
            (-60, y - 60 + i * 6),
            (200, y - 78 + i * 12),
            (430, y + 6),
            (700, y + 52 - i * 5),
        ]
        pts.append((1040, y + 66 - i * 12))
        d = spline(pts)
        out.append(path(d + f"L1040 {H}L-60 {H}Z", c) + stroke(d, m.sky, 4, opacity=0.6))
    body = many(out)
    return sky(m, sun) + ridge(330, 130, 9, m.far) + (at(W, 0, body, flip=True) if flip else body)


def paddies(m: Mood, sun: Pt = (220, 170), y: float = 390) -> str:
    """Flat rice field running to the horizon."""
    rows = []
    for i in range(-9, 10):
        x0, x1 = 480 + i * 40, 480 + i * 190
        rows.append(
            stroke(f"M{x0} {y}Q{num((x0 + x1) / 2 - 16)} {num(y + 90)} {x1} {H}", m.near, 5)
        )
    field = rect(0, y, W, H - y, m.mid) + many(rows)
    return sky(m, sun) + ridge(y, 90, 4, m.far) + field + rect(0, y - 4, W, 10, m.near)


def mangrove(m: Mood, y: float = 420, sun: Pt = (250, 170)) -> str:
    """Mangrove trees on their arching roots, mirrored in still water."""
    rnd = rng(5)
    out = [sky(m, sun), rect(0, y, W, H - y, m.far)]
    for i, x in enumerate((-10, 130, 262, 640, 780, 920)):
        h = rnd.uniform(120, 190)
        top = y - h
        out += [
            stroke(f"M{x} {num(y - 66)}Q{num(x + k)} {num(y - 58)} {x + k} {y}", m.near, 6)
            for k in (-52, -28, 28, 52)
        ]
        out.append(stroke(seg(x, y - 50, x, top), m.near, 9))
        for dx, dy, r in ((-44, 20, 46), (40, 16, 50), (0, -22, 56)):
            out.append(ell(x + dx, top + dy, r * 1.15, r * 0.78, m.mid if i % 2 else m.near))
    ripples = many(
        stroke(seg(x, yy, x + 110, yy), m.sky, 5, opacity=0.7)
        for x, yy in ((60, y + 26), (300, y + 48), (560, y + 24), (760, y + 52))
    )
    return many(out) + ripples


def orchard(m: Mood, sun: Pt = (230, 160)) -> str:
    """Rows of round trees on low hills."""
    out = [sky(m, sun), ridge(350, 120, 6, m.far), ridge(430, 40, 8, m.mid)]
    for i in range(9):
        x, y = -10 + i * 122, 440 + (i % 2) * 16
        out.append(rect(x - 5, y - 20, 10, 50, m.near))
        out.append(ell(x, y - 46, 52, 46, m.near if i % 2 else m.mid))
        out.append(stroke(curve((x - 26, y - 60), (x - 8, y - 72), (x + 10, y - 70)), m.far, 5))
    return many(out)


def forest(m: Mood, sun: Pt | None = (700, 160)) -> str:
    """Tall straight trunks in the mist."""
    rnd = rng(12)
    out = [sky(m, sun), ridge(330, 120, 3, m.far)]
    for layer, color in enumerate((m.far, m.mid, m.near)):
        for _ in range(6 - layer):
            x = rnd.uniform(-20, W + 20)
            if layer == 2 and 230 < x < 730:
                x = x / 5 if x < 480 else W - (W - x) / 5
            out.append(rect(x, 0, 16 + layer * 12, H, color))
        out.append(ridge(470 + layer * 24, 40, 20 + layer, color))
    return many(out)


def bamboo(m: Mood) -> str:
    """Bamboo grove."""
    out = [sky(m, (480, 210), 120), ridge(430, 60, 4, m.far)]
    for i, x in enumerate((30, 110, 190, 262, 706, 770, 850, 930)):
        c = (m.mid, m.near)[i % 2]
        out.append(rect(x - 11, -10, 22, 560, c))
        out += [rect(x - 14, y, 28, 5, m.far) for y in range(50 + (i * 37) % 90, 560, 118)]
        for y in (90 + (i * 53) % 120, 300 + (i * 31) % 60):
            for a in (-30, 10, 48):
                out.append(at(x, y, path("M0 0Q40 -16 92 0Q40 14 0 0", c), r=a, flip=i % 2 == 0))
    return many(out)


def shore(m: Mood, y: float = 400, sun: Pt = (250, 180), sail: bool = True) -> str:
    """Open sea line with a small sail, and wet sand."""
    boat = boat_far(700, y + 12, m) if sail else ""
    sand = path(f"M0 560Q240 500 500 540T{W} 520V{H}H0Z", m.sun, opacity=0.75)
    return sky(m, sun) + karst(-60, y, 240, 90, m.far, m.mid, 4) + sea(m, y) + boat + sand


def boat_far(x: float, y: float, m: Mood, s: float = 1) -> str:
    hull = path("M-62 0Q0 26 62 -6L50 20Q0 34 -46 20Z", m.near)
    sails = path("M-6 -4V-112Q48 -70 44 -8Z", m.sky) + path("M-14 -6V-92Q-50 -56 -44 -8Z", m.far)
    return at(x, y, hull, sails, s=s)


def village(m: Mood, sun: Pt = (730, 160)) -> str:
    """Tile-roofed houses and areca palms."""
    out = [sky(m, sun), ridge(370, 130, 15, m.far), ridge(450, 30, 5, m.mid)]
    for x, s in ((120, 1.0), (820, 1.15), (300, 0.75)):
        roof = path("M-92 0L-66 -58H66L92 0Z", m.near)
        out.append(
            at(x, 412, rect(-70, 0, 140, 60, m.far), roof, rect(-16, 14, 32, 46, m.mid), s=s)
        )
    for x, h in ((30, 210), (216, 250), (700, 190), (920, 260)):
        out.append(palm(x, 470, h, m.near))
    return many(out)


def palm(x: float, y: float, h: float, color: str, s: float = 1) -> str:
    fronds = many(
        at(0, -h, path("M0 0Q44 -34 92 14Q44 -6 0 0", color), r=a, s=s, flip=f)
        for a, f in ((0, False), (38, False), (-48, False), (0, True), (-38, True), (40, True))
    )
    return at(x, y, stroke(f"M0 0Q10 {num(-h / 2)} 0 {num(-h)}", color, 9), fronds)


def window(m: Mood, wall: str, frame: str) -> str:
    """An indoor wall with an arched opening onto the bay."""
    hole = "M250 470V220Q250 70 480 70Q710 70 710 220V470Z"
    tiles = many(stroke(seg(0, y, W, y), frame, 3, opacity=0.25) for y in range(60, 500, 88))
    return (
        rect(0, 0, W, H, wall)
        + tiles
        + clip(hole, bay(m, 400, (600, 180), 4))
        + stroke(hole, frame, 14)
    )


def table(tone: Tone = WOOD, y: float = 500) -> str:
    """Front surface with a gently bowed edge and wood grain."""
    rnd = rng(8)
    d = f"M0 {y + 14}Q480 {y - 14} {W} {y + 14}V{H}H0Z"
    grain = []
    for i in range(9):
        x, yy, n = rnd.uniform(-40, W), y + 44 + i * 22, rnd.uniform(120, 320)
        grain.append(
            stroke(f"M{num(x)} {num(yy)}q{num(n / 2)} -9 {num(n)} 0", tone.shade, 3, opacity=0.4)
        )
    edge = stroke(f"M0 {y + 16}Q480 {y - 12} {W} {y + 16}", tone.light, 7)
    return path(d, tone.base) + many(grain) + edge


def ground(tone: Tone, y: float = 520, seed: int = 4, tufts: bool = True) -> str:
    """Earth, grass or sand in front, with small repeated strokes."""
    rnd = rng(seed)
    d = f"M0 {y + 10}Q250 {y - 22} 500 {y + 4}T{W} {y}V{H}H0Z"
    marks = []
    for _ in range(46 if tufts else 0):
        x, yy = rnd.uniform(0, W), rnd.uniform(y + 24, H - 10)
        marks.append(
            stroke(
                f"M{num(x - 7)} {num(yy - 12)}L{num(x)} {num(yy)}L{num(x + 8)} {num(yy - 14)}",
                tone.shade,
                3,
                opacity=0.55,
            )
        )
    band = path(f"M0 {H - 60}Q480 {H - 110} {W} {H - 50}V{H}H0Z", tone.shade, opacity=0.35)
    return path(d, tone.base) + band + many(marks)


def cloth(tone: Tone, y: float = 500, trim: str = BAMBOO.base) -> str:
    """A plain cloth runner with a stitched border."""
    d = f"M0 {y + 10}Q480 {y - 12} {W} {y + 10}V{H}H0Z"
    stitch = stroke(f"M0 {y + 32}Q480 {y + 10} {W} {y + 32}", trim, 5, stroke_dasharray="16 12")
    fold = path(f"M0 {H - 46}Q480 {H - 80} {W} {H - 46}V{H}H0Z", tone.shade)
    return path(d, tone.base) + fold + stitch


def slab(x: float, y: float, w: float, tone: Tone = BROWN, h: float = 26) -> str:
    """Low wooden board seen from slightly above."""
    top = poly((x - w + 46, y - 54), (x + w - 46, y - 54), (x + w, y), (x - w, y))
    grain = many(
        stroke(
            seg(x - w + 60 + i * 34, y - 44 + i * 8, x + w - 130 + i * 20, y - 44 + i * 8),
            tone.base,
            3,
            opacity=0.6,
        )
        for i in range(5)
    )
    front = path(poly((x - w, y), (x + w, y), (x + w - 6, y + h), (x - w + 6, y + h)), tone.shade)
    return shadow(x, y + h, w) + path(top, tone.light) + grain + front


def pebble(x: float, y: float, w: float, tone: Tone) -> str:
    d = blob(
        (x - w, y),
        (x - w * 0.7, y - w * 0.5),
        (x, y - w * 0.7),
        (x + w * 0.75, y - w * 0.45),
        (x + w, y),
        (x, y + w * 0.12),
    )
    return solid(d, tone, w * 0.25, w * 0.1)


def dark(y: float, color: str = INK, o: float = 0.1) -> str:
    """A veil over the lower background, to lift the objects in front."""
    return rect(0, y, W, H - y, color, opacity=o)
