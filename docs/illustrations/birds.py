"""Farm birds and beasts, drawn around the origin."""

from kit import at, blob, dot, ell, many, path, poly, seg, solid, stroke
from palette import EGG, GOLD, INK, ORANGE, RED, TEAL, WHITE, Tone


def rooster_comb() -> str:
    """The comb in rooster."""
    return path(
        blob(
            (-128, -326),
            (-140, -364),
            (-118, -352),
            (-108, -384),
            (-92, -354),
            (-70, -380),
            (-66, -344),
            (-50, -346),
            (-64, -324),
            (-96, -334),
        ),
        RED.base,
    )


def rooster_outline() -> str:
    """The outline in rooster."""
    return blob(
        (-96, -196),
        (-60, -258),
        (20, -226),
        (108, -216),
        (112, -150),
        (50, -92),
        (-30, -84),
        (-88, -126),
    )


def rooster() -> str:
    """Hill cock, facing left, standing on the origin, about 360 tall."""
    hackle = Tone("#F2B04A", "#D97B22", "#A5491C")
    tail = many(
        stroke(f"M92 -190Q{150 + i * 20} {-330 + i * 24} {214 + i * 8} {-236 + i * 40}", c, 27)
        for i, c in enumerate((TEAL.shade, TEAL.base, "#16393A", TEAL.base, RED.shade))
    )
    d = rooster_outline()
    neck = blob(
        (-126, -318), (-84, -346), (-46, -318), (-22, -236), (-30, -176), (-84, -160), (-104, -226)
    )
    plume = many(
        stroke(f"M{x} {y}q10 30 -2 56", hackle.light, 5)
        for x, y in ((-96, -270), (-76, -286), (-56, -280), (-84, -226), (-62, -232), (-42, -224))
    )
    wing = solid(
        blob((-26, -190), (40, -208), (112, -176), (64, -126), (0, -124)),
        Tone("#D0653B", "#9C3520", "#5F1D18"),
        8,
        8,
        *[
            stroke(f"M{x} -178q24 22 {60 - i * 8} 20", GOLD.base, 5)
            for i, x in enumerate((-4, 8, 20))
        ],
    )
    comb = rooster_comb()
    wattle = path(blob((-124, -300), (-134, -268), (-114, -262), (-106, -294)), RED.base)
    beak = path(poly((-120, -326), (-158, -308), (-122, -302)), GOLD.base)
    legs = stroke(
        "M-20 -92L-24 -6M36 -94L34 -6M-24 -6L-60 0M-24 -6L4 0M34 -6L0 2M34 -6L62 0", GOLD.base, 10
    )
    body = solid(d, Tone("#C8552F", "#8E2F1E", "#541A16"), 10, 14)
    return (
        tail
        + legs
        + body
        + wing
        + comb
        + solid(neck, hackle, 10, 4, plume)
        + wattle
        + beak
        + dot(-100, -318, 6, INK)
    )


def hen(tone: Tone) -> str:
    """Small pecking hen, facing left."""
    d = blob((-60, -60), (-20, -96), (40, -92), (92, -138), (98, -70), (40, -24), (-20, -22))
    head = path(
        blob((-60, -70), (-92, -30), (-112, -6), (-92, 6), (-66, -10), (-30, -40)), tone.base
    )
    feather = many(
        stroke(f"M{x} {y}q14 14 30 4", tone.light, 5)
        for x, y in ((-20, -70), (14, -74), (0, -50), (34, -52))
    )
    legs = stroke("M6 -26V4M32 -28V4M6 4H-10M32 4H16", GOLD.base, 6)
    return (
        legs
        + head
        + solid(d, tone, 8, 10, feather)
        + path(poly((-108, 2), (-122, 18), (-96, 8)), GOLD.base)
        + dot(-94, -8, 4, INK)
        + path(blob((-106, -14), (-98, -34), (-82, -28), (-88, -14)), RED.base)
    )


def duck() -> str:
    """Sea duck, facing right, standing on the origin, about 260 tall."""
    tone = Tone("#F4E8D2", "#C9AA84", "#8E6F52")
    d = blob(
        (-130, -110),
        (-70, -138),
        (10, -138),
        (76, -150),
        (104, -100),
        (60, -40),
        (-20, -26),
        (-92, -56),
        (-150, -128),
    )
    neck = solid(
        blob(
            (40, -110),
            (52, -190),
            (60, -226),
            (92, -246),
            (122, -222),
            (118, -190),
            (104, -150),
            (100, -96),
        ),
        Tone("#8AA37E", "#4B6B52", "#304B3C"),
        8,
        4,
    )
    ring = stroke("M50 -148Q80 -136 108 -148", WHITE.base, 9)
    bill = path(blob((116, -222), (160, -212), (168, -202), (118, -198)), ORANGE.base)
    wing = solid(
        blob((-96, -110), (-20, -124), (50, -104), (10, -64), (-60, -66)),
        tone,
        6,
        10,
        *[stroke(f"M{x} -104q16 22 44 22", tone.shade, 5) for x in (-70, -40, -10)],
        stroke("M-84 -84L-30 -74", TEAL.base, 10),
    )
    legs = stroke("M-10 -30V-2M30 -32V-2M-10 -2H18M30 -2H58", ORANGE.base, 10)
    return legs + solid(d, tone, 6, 14) + neck + ring + wing + bill + dot(96, -220, 6, INK)


def egg(r: float = 44, tone: Tone = EGG) -> str:
    d = blob(
        (0, -r * 1.24),
        (r * 0.74, -r * 0.66),
        (r, r * 0.2),
        (r * 0.6, r * 0.88),
        (0, r * 1.04),
        (-r * 0.6, r * 0.88),
        (-r, r * 0.2),
        (-r * 0.74, -r * 0.66),
    )
    return solid(d, tone, r * 0.26, r * 0.12) + ell(
        -r * 0.4, -r * 0.4, r * 0.12, r * 0.26, "#FFFFFF", 20
    )


def bee(s: float = 1) -> str:
    wings = ell(-6, -26, 14, 26, "#FFFFFF", -24, opacity=0.85) + ell(
        14, -26, 14, 24, "#FFFFFF", 18, opacity=0.85
    )
    stripes = many(stroke(seg(x, -20, x, 20), INK, 8) for x in (-8, 10, 26))
    d = blob((-34, 0), (-16, -18), (14, -19), (42, 0), (14, 19), (-16, 18))
    return at(0, 0, wings, solid(d, GOLD, 0, 6, stripes), dot(-28, -3, 4, INK), s=s)


def buffalo() -> str:
    """Water buffalo, facing left, standing on the origin."""
    tone = Tone("#7C8582", "#545E5D", "#363F40")
    d = blob(
        (-140, -150),
        (-70, -186),
        (40, -180),
        (130, -168),
        (150, -100),
        (110, -70),
        (-90, -66),
        (-140, -100),
    )
    legs = many(
        stroke(seg(x, -80, x, -4), c, 26)
        for x, c in ((-76, tone.shade), (80, tone.shade), (-104, tone.base), (112, tone.base))
    )
    head = solid(
        blob((-130, -170), (-190, -160), (-226, -110), (-214, -86), (-180, -94), (-130, -120)),
        tone,
        4,
        10,
    )
    horn = stroke("M-160 -166Q-120 -214 -66 -206", "#2B3130", 14) + stroke(
        "M-178 -160Q-226 -196 -214 -222", "#2B3130", 12
    )
    tail = stroke("M148 -140Q176 -110 164 -60", tone.shade, 8)
    return tail + legs + solid(d, tone, 6, 22) + head + horn + dot(-186, -136, 5, INK)
