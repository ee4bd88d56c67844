"""Fish, shells, birds and other creatures, drawn around the origin."""

from kit import at, blob, curve, dot, ell, many, num, path, poly, rng, seg, solid, stroke
from palette import BLUE, CLAY, CREAM, GLAZE, GOLD, INK, RED, SAND, STONE, WHITE, Tone

SILVER = Tone("#E9F0EC", "#B9CBC8", "#6F8F93")


def anchovy(n: float = 150) -> str:
    """Slim silver fish, head to the left."""
    d = blob(
        (-n * 0.5, 2),
        (-n * 0.34, -n * 0.1),
        (0, -n * 0.13),
        (n * 0.36, -n * 0.04),
        (n * 0.44, 0),
        (n * 0.36, n * 0.04),
        (0, n * 0.11),
        (-n * 0.34, n * 0.09),
    )
    tail = path(
        f"M{num(n * 0.4)} 0L{num(n * 0.58)} {num(-n * 0.11)}L{num(n * 0.53)} 0"
        f"L{num(n * 0.58)} {num(n * 0.11)}Z",
        BLUE.base,
    )
    back = path(
        blob(
            (-n * 0.5, -2),
            (-n * 0.3, -n * 0.14),
            (0, -n * 0.18),
            (n * 0.4, -n * 0.08),
            (n * 0.42, -n * 0.02),
            (0, -n * 0.06),
            (-n * 0.36, -n * 0.03),
        ),
        BLUE.base,
    )
    belly = stroke(seg(-n * 0.28, n * 0.01, n * 0.36, 0), "#FFFFFF", 5)
    eye = dot(-n * 0.38, -n * 0.02, n * 0.035, WHITE.base) + dot(
        -n * 0.38, -n * 0.02, n * 0.02, INK
    )
    return (
        tail
        + solid(d, SILVER, 0, n * 0.04, back, belly)
        + stroke(
            f"M{num(-n * 0.27)} {num(-n * 0.07)}q10 {num(n * 0.07)} 0 {num(n * 0.14)}",
            SILVER.shade,
            3,
        )
        + eye
    )


def mackerel_back(n: float) -> str:
    """The back in mackerel."""
    return path(
        blob(
            (-n * 0.52, 0),
            (-n * 0.34, -n * 0.14),
            (0, -n * 0.18),
            (n * 0.44, -n * 0.05),
            (n * 0.4, -n * 0.01),
            (0, -n * 0.03),
            (-n * 0.3, -n * 0.015),
        ),
        BLUE.base,
    )


def mackerel(n: float = 520, dried: bool = True) -> str:
    """Spanish mackerel, head to the left."""
    d = blob(
        (-n * 0.5, 4),
        (-n * 0.36, -n * 0.09),
        (-n * 0.05, -n * 0.12),
        (n * 0.26, -n * 0.06),
        (n * 0.42, -n * 0.012),
        (n * 0.42, n * 0.015),
        (n * 0.26, n * 0.065),
        (-n * 0.05, n * 0.12),
        (-n * 0.36, n * 0.095),
    )
    tail = path(
        f"M{num(n * 0.4)} 0Q{num(n * 0.47)} {num(-n * 0.05)} {num(n * 0.55)} {num(-n * 0.14)}"
        f"Q{num(n * 0.49)} 0 {num(n * 0.55)} {num(n * 0.14)}Q{num(n * 0.47)} {num(n * 0.05)} "
        f"{num(n * 0.4)} 0Z",
        BLUE.shade,
    )
    fins = path(poly((-n * 0.1, -n * 0.1), (0, -n * 0.2), (n * 0.06, -n * 0.1)), BLUE.shade)
    fins += many(
        path(
            poly((n * t, -n * 0.07), (n * (t + 0.03), -n * 0.1), (n * (t + 0.03), -n * 0.05)),
            BLUE.shade,
        )
        for t in (0.16, 0.22, 0.28, 0.34)
    )
    back = mackerel_back(n)
    bars = many(
        stroke(seg(n * t, -n * 0.09, n * t - 8, n * 0.02), BLUE.shade, 7, opacity=0.7)
        for t in (-0.2, -0.13, -0.06, 0.01, 0.08, 0.15, 0.22)
    )
    gill = stroke(
        f"M{num(-n * 0.3)} {num(-n * 0.08)}q{num(n * 0.05)} {num(n * 0.08)} 0 {num(n * 0.15)}",
        SILVER.shade,
        6,
    )
    eye = dot(-n * 0.4, -n * 0.015, n * 0.022, GOLD.light) + dot(
        -n * 0.4, -n * 0.015, n * 0.012, INK
    )
    fin = path(
        f"M{num(-n * 0.26)} {num(n * 0.01)}Q{num(-n * 0.16)} {num(n * 0.01)} {num(-n * 0.12)} "
        f"{num(n * 0.07)}Q{num(-n * 0.22)} {num(n * 0.06)} {num(-n * 0.26)} {num(n * 0.01)}Z",
        BLUE.shade,
    )
    return tail + fins + solid(d, SILVER, 0, n * 0.03, back, bars, gill) + eye + fin


def steak(r: float = 70) -> str:
    """Cross-cut of fish with its backbone."""
    meat = Tone("#F6DCC6", "#E4B596", "#6E8288")
    d = blob(
        (0, -r * 0.8),
        (r * 0.9, -r * 0.5),
        (r * 1.1, r * 0.1),
        (r * 0.5, r * 0.66),
        (0, r * 0.5),
        (-r * 0.5, r * 0.66),
        (-r * 1.1, r * 0.1),
        (-r * 0.9, -r * 0.5),
    )
    rings = many(
        stroke(
            f"M{num(-r * k)} {num(r * 0.2)}Q{num(-r * k)} {num(-r * k * 0.8)} 0 "
            f"{num(-r * k * 0.7)}Q{num(r * k)} {num(-r * k * 0.8)} {num(r * k)} "
            f"{num(r * 0.2)}",
            meat.light,
            4,
        )
        for k in (0.4, 0.62, 0.84)
    )
    return (
        path(d, meat.shade)
        + at(0, -5, path(d, meat.base), rings, s=0.92)
        + dot(0, 0, r * 0.13, CREAM.base)
        + dot(0, 0, r * 0.06, CLAY.base)
    )


def oyster(r: float = 80) -> str:
    """Half shell with a plump oyster."""
    shell = blob(
        (-r * 1.1, r * 0.1),
        (-r * 0.9, -r * 0.44),
        (-r * 0.2, -r * 0.72),
        (r * 0.6, -r * 0.62),
        (r * 1.1, -r * 0.1),
        (r * 0.9, r * 0.4),
        (r * 0.2, r * 0.66),
        (-r * 0.6, r * 0.56),
    )
    ridges = many(
        stroke(
            f"M{num(-r * 1.06 * k)} {num(r * 0.1 * k + 6)}Q{num(-r * 0.2)} "
            f"{num(r * 0.92 * k)} {num(r * 1.02 * k)} {num(r * 0.14)}",
            STONE.light,
            3,
        )
        for k in (0.92, 1.0)
    )
    return solid(shell, Tone("#9AA8A2", "#6C7C79", "#485755"), 6, 10, ridges) + oyster_cup(r)


def shell_back(r: float = 80) -> str:
    """Closed rough oyster shell."""
    d = blob(
        (-r, r * 0.2),
        (-r * 0.7, -r * 0.4),
        (0, -r * 0.62),
        (r * 0.8, -r * 0.4),
        (r, r * 0.1),
        (r * 0.5, r * 0.5),
        (-r * 0.4, r * 0.5),
    )
    rows = many(
        stroke(
            f"M{num(-r * k)} {num(r * 0.3 * k)}Q0 {num(-r * 0.9 * k)} {num(r * k)} {num(r * 0.16)}",
            STONE.light if i % 2 else "#485755",
            5,
        )
        for i, k in enumerate((0.3, 0.5, 0.7, 0.88))
    )
    return solid(d, Tone("#9AA8A2", "#6C7C79", "#485755"), 8, 8, rows)


def crab_claw(shade: Tone) -> str:
    """The claw in crab."""
    return solid(
        blob(
            (196, -104),
            (184, -160),
            (206, -216),
            (232, -262),
            (240, -212),
            (250, -160),
            (232, -104),
        ),
        shade,
        10,
        4,
    )


def crab_outline() -> str:
    """The outline in crab."""
    return blob(
        (0, -84),
        (90, -74),
        (176, -26),
        (150, 20),
        (96, 82),
        (0, 104),
        (-96, 82),
        (-150, 20),
        (-176, -26),
        (-90, -74),
    )


def crab() -> str:
    """Blue swimming crab from above, about 560 wide."""
    shade = Tone("#7DB6B8", "#33808C", "#1D5562")
    legs = []
    for i, (y, a) in enumerate(((-6, -4), (26, 14), (56, 32))):
        knee = (196 - i * 12, y + 8 + a * 1.2)
        legs.append(stroke(seg(100, y, *knee), shade.base, 17))
        legs.append(stroke(seg(*knee, knee[0] + 44 - i * 14, knee[1] + 54), shade.light, 11))
    paddle = stroke(seg(80, 74, 136, 120), shade.base, 18) + ell(164, 146, 42, 22, shade.light, 42)
    arm = stroke("M112 -40L190 -74L208 -118", shade.base, 27)
    claw = crab_claw(shade)
    thumb = path("M248 -150Q286 -190 268 -250Q246 -216 238 -178Z", RED.light)
    nips = stroke("M206 -206Q218 -236 232 -258", RED.light, 9)
    half = many(legs) + paddle + arm + claw + thumb + nips
    d = crab_outline()
    rnd = rng(4)
    spots = many(
        ell(
            rnd.uniform(-120, 120),
            rnd.uniform(-56, 70),
            rnd.uniform(5, 12),
            5,
            GLAZE.base,
            rnd.uniform(0, 90),
            opacity=0.85,
        )
        for _ in range(38)
    )
    teeth = many(
        path(
            poly(
                (x, -74 + abs(x) * 0.24),
                (x + 9, -94 + abs(x) * 0.24),
                (x + 20, -70 + abs(x) * 0.24),
            ),
            shade.base,
        )
        for x in range(-130, 130, 26)
    )
    seam = stroke("M-70 -8Q0 -40 70 -8M-44 34Q0 14 44 34", shade.shade, 6)
    eyes = many(
        stroke(seg(s * 26, -84, s * 34, -106), shade.base, 9) + dot(s * 35, -112, 10, INK)
        for s in (-1, 1)
    )
    return half + at(0, 0, half, flip=True) + teeth + eyes + solid(d, shade, 12, 16, spots, seam)


def worm(n: float = 200, bend: float = 30, w: float = 17, tone: Tone = SAND) -> str:
    """Dried sandworm: a wrinkled pale strand."""
    d = f"M{num(-n / 2)} 0Q{num(-n / 6)} {num(-bend)} 0 0T{num(n / 2)} 0"
    rings = stroke(d, tone.shade, w * 0.8, stroke_dasharray="3 9", stroke_linecap="butt")
    return (
        stroke(d, tone.shade, w) + at(-1.5, -2.5, stroke(d, tone.base, w * 0.76)) + at(0, -1, rings)
    )


def koi(patches: str, base: Tone = WHITE, n: float = 330) -> str:
    """Carp from above swimming up, body bending in an S; head at the top."""
    d = blob(
        (-8, -n * 0.5),
        (n * 0.1, -n * 0.44),
        (n * 0.155, -n * 0.24),
        (n * 0.14, 0),
        (n * 0.02, n * 0.22),
        (-n * 0.06, n * 0.34),
        (-n * 0.1, n * 0.32),
        (-n * 0.1, n * 0.12),
        (-n * 0.13, -n * 0.1),
        (-n * 0.15, -n * 0.28),
        (-n * 0.1, -n * 0.44),
    )
    fin = blob((0, 0), (n * 0.12, -n * 0.02), (n * 0.2, n * 0.1), (n * 0.1, n * 0.1))
    rays = many(
        stroke(seg(8, 6, n * x, n * y), base.shade, 3) for x, y in ((0.17, 0.06), (0.14, 0.09))
    )
    fins = at(n * 0.12, -n * 0.24, path(fin, base.light, opacity=0.9), rays) + at(
        -n * 0.12, -n * 0.22, path(fin, base.light, opacity=0.9), rays, flip=True
    )
    tail = path(
        blob(
            (-n * 0.09, n * 0.28),
            (n * 0.02, n * 0.42),
            (n * 0.05, n * 0.56),
            (-n * 0.06, n * 0.48),
            (-n * 0.2, n * 0.54),
            (-n * 0.18, n * 0.4),
        ),
        base.light,
        opacity=0.95,
    )
    scales = many(
        stroke(f"M{num(x)} {num(y)}q8 10 16 0", base.shade, 2.5)
        for y in range(int(-n * 0.2), int(n * 0.2), 22)
        for x in range(-34, 40, 20)
    )
    ridge = stroke(curve((0, -n * 0.12), (2, 0), (-n * 0.04, n * 0.16)), base.shade, 7)
    eyes = dot(-n * 0.085, -n * 0.4, 6, INK) + dot(n * 0.075, -n * 0.4, 6, INK)
    whisk = stroke(
        f"M-22 {num(-n * 0.49)}q-14 -6 -20 -20M14 {num(-n * 0.49)}q14 -6 20 -20", base.shade, 4
    )
    return whisk + fins + tail + solid(d, base, 10, 2, scales, patches, ridge) + eyes


def pearl(r: float = 26) -> str:
    tone = Tone("#FFFFFF", "#F6EBE3", "#D3C3C4")
    return solid(
        blob(
            *[
                (r * x, r * y)
                for x, y in (
                    (0, -1),
                    (0.71, -0.71),
                    (1, 0),
                    (0.71, 0.71),
                    (0, 1),
                    (-0.71, 0.71),
                    (-1, 0),
                    (-0.71, -0.71),
                )
            ]
        ),
        tone,
        r * 0.22,
        r * 0.2,
    ) + dot(-r * 0.34, -r * 0.36, r * 0.2, "#FFFFFF")


def oyster_cup(r: float) -> str:
    """Plump oyster lying in its nacre."""
    inner = blob(
        (-r * 0.92, r * 0.06),
        (-r * 0.64, -r * 0.42),
        (0, -r * 0.56),
        (r * 0.7, -r * 0.44),
        (r * 0.92, 0),
        (r * 0.6, r * 0.38),
        (0, r * 0.5),
        (-r * 0.64, r * 0.4),
    )
    meat = blob(
        (-r * 0.72, r * 0.04),
        (-r * 0.4, -r * 0.34),
        (r * 0.2, -r * 0.4),
        (r * 0.7, -r * 0.08),
        (r * 0.4, r * 0.3),
        (-r * 0.2, r * 0.36),
    )
    frill = stroke(
        curve(
            (-r * 0.62, r * 0.16),
            (-r * 0.36, r * 0.08),
            (-r * 0.1, r * 0.22),
            (r * 0.14, r * 0.1),
            (r * 0.36, r * 0.18),
            (r * 0.58, r * 0.02),
        ),
        "#6E7F7B",
        r * 0.09,
    )
    gleam = stroke(
        curve((-r * 0.36, -r * 0.12), (0, -r * 0.24), (r * 0.26, -r * 0.22)), "#FFFFFF", r * 0.09
    )
    return (
        path(inner, GLAZE.base)
        + path(inner, GLAZE.shade, opacity=0.5)
        + solid(meat, Tone("#FFF8E6", "#F6EACB", "#D2C196"), r * 0.06, r * 0.1, frill, gleam)
    )
