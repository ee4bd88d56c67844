"""Small SVG drawing kit: shapes return SVG fragments as strings."""

import math
import random
import zlib
from collections.abc import Callable, Iterable

from palette import INK, Tone

Pt = tuple[float, float]
W, H = 960, 720


def num(v: float) -> str:
    """Short fixed form of a number, so output never varies."""
    return f"{v:.1f}".rstrip("0").rstrip(".")


def attrs(kw: dict[str, object]) -> str:
    """Keyword arguments as SVG attributes (underscores become hyphens)."""
    return "".join(
        f' {k.replace("_", "-")}="{num(v) if isinstance(v, float) else v}"' for k, v in kw.items()
    )


def path(d: str, fill: str = "none", **kw: object) -> str:
    return f'<path d="{d}" fill="{fill}"{attrs(kw)}/>'


def stroke(d: str, color: str, width: float = 4, **kw: object) -> str:
    """A round-ended line along a path."""
    more: dict[str, object] = {"stroke_linecap": "round", "stroke_linejoin": "round", **kw}
    line = {"stroke": color, "stroke_width": width, **more}
    return f'<path d="{d}" fill="none"{attrs(line)}/>'


def group(*parts: str, **kw: object) -> str:
    return f"<g{attrs(kw)}>{''.join(parts)}</g>"


def at(x: float, y: float, *parts: str, s: float = 1, r: float = 0, flip: bool = False) -> str:
    """Place parts drawn around the origin: moved, turned, scaled, mirrored."""
    sx = -s if flip else s
    t = f"translate({num(x)} {num(y)}) rotate({num(r)}) scale({sx:.3f} {s:.3f})"
    return group(*parts, transform=t)


def squash(x: float, y: float, sx: float, sy: float, *parts: str) -> str:
    return group(*parts, transform=f"translate({num(x)} {num(y)}) scale({sx:.3f} {sy:.3f})")


def rect(x: float, y: float, w: float, h: float, fill: str, r: float = 0, **kw: object) -> str:
    box = f'x="{num(x)}" y="{num(y)}" width="{num(w)}" height="{num(h)}" rx="{num(r)}"'
    return f'<rect {box} fill="{fill}"{attrs(kw)}/>'


def dot(x: float, y: float, r: float, fill: str, **kw: object) -> str:
    return f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(r)}" fill="{fill}"{attrs(kw)}/>'


def ell(x: float, y: float, rx: float, ry: float, fill: str, r: float = 0, **kw: object) -> str:
    turn = f' transform="rotate({num(r)} {num(x)} {num(y)})"' if r else ""
    place = f'cx="{num(x)}" cy="{num(y)}" rx="{num(rx)}" ry="{num(ry)}"'
    return f'<ellipse {place} fill="{fill}"{attrs(kw)}{turn}/>'


def spline(pts: list[Pt], closed: bool = False) -> str:
    """Smooth path through points (Catmull-Rom)."""
    n = len(pts)

    def p(i: int) -> Pt:
        return pts[i % n] if closed else pts[min(max(i, 0), n - 1)]

    d = f"M{num(pts[0][0])} {num(pts[0][1])}"
    for i in range(n if closed else n - 1):
        a, b, c, e = p(i - 1), p(i), p(i + 1), p(i + 2)
        c1 = (b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6)
        c2 = (c[0] - (e[0] - b[0]) / 6, c[1] - (e[1] - b[1]) / 6)
        d += "C" + " ".join(f"{num(q[0])} {num(q[1])}" for q in (c1, c2, c))
    return d + ("Z" if closed else "")


def blob(*pts: Pt) -> str:
    return spline(list(pts), closed=True)


def curve(*pts: Pt) -> str:
    return spline(list(pts))


def poly(*pts: Pt) -> str:
    return "M" + "L".join(f"{num(x)} {num(y)}" for x, y in pts) + "Z"


def seg(x1: float, y1: float, x2: float, y2: float) -> str:
    return f"M{num(x1)} {num(y1)}L{num(x2)} {num(y2)}"


def oval(x: float, y: float, rx: float, ry: float) -> str:
    a = f"{num(rx)} {num(ry)} 0 1 0"
    return f"M{num(x - rx)} {num(y)}a{a} {num(2 * rx)} 0a{a} {num(-2 * rx)} 0Z"


def box(x: float, y: float, w: float, h: float) -> str:
    return poly((x, y), (x + w, y), (x + w, y + h), (x, y + h))


def clip(d: str, *inside: str) -> str:
    """Only what falls inside the path is kept."""
    key = f"c{zlib.crc32(d.encode()):08x}"
    head = f'<clipPath id="{key}"><path d="{d}"/></clipPath>'
    return head + group(*inside, clip_path=f"url(#{key})")


def solid(d: str, tone: Tone, dx: float = 14, dy: float = 8, *inside: str) -> str:
    """A shape in two tones: shaded crescent away from the light, plus inner detail."""
    lit = path(d, tone.base, transform=f"translate({num(-dx)} {num(-dy)})")
    return path(d, tone.shade) + clip(d, lit, *inside)


def shadow(x: float, y: float, w: float, strength: float = 0.16) -> str:
    """Soft shadow lying to the right of an object of half-width w."""
    return ell(x + w * 0.32, y, w * 1.3, max(w * 0.15, 7), INK, opacity=strength)


def cast(x: float, y: float, w: float, length: float, strength: float = 0.13) -> str:
    """Long slanting shadow on the ground."""
    end = x + w + length
    d = blob((x - w, y), (x, y + w * 0.14), (end, y - length * 0.12), (end - 30, y - length * 0.2))
    return path(d, INK, opacity=strength)


def many(items: Iterable[str]) -> str:
    return "".join(items)


def spin(n: int, part: Callable[[int], str], x: float = 0, y: float = 0, start: float = 0) -> str:
    """Repeat a part drawn pointing up, turned around a centre."""
    return many(at(x, y, part(i), r=start + 360 * i / n) for i in range(n))


def rng(seed: int) -> random.Random:
    return random.Random(seed)


def polar(x: float, y: float, r: float, deg: float, squish: float = 1) -> Pt:
    a = math.radians(deg)
    return (x + r * math.cos(a), y + r * math.sin(a) * squish)


def lerp(a: float, b: float, t: float) -> float:
    return a + (b - a) * t


def glint(x: float, y0: float, y1: float, bend: float = 0, w: float = 8, o: float = 0.7) -> str:
    """Highlight stroke."""
    d = f"M{num(x)} {num(y0)}Q{num(x + bend)} {num((y0 + y1) / 2)} {num(x)} {num(y1)}"
    return stroke(d, "#FFFFFF", w, opacity=o)


def steam(x: float, y: float, h: float, color: str = "#FFFFFF", o: float = 0.75) -> str:
    """Three rising wisps."""
    out = []
    for i, dx in enumerate((-46, 0, 46)):
        top = y - h * (1 if i == 1 else 0.72)
        k = (top - y) / 3
        pts = [(x + dx, y), (x + dx + 16, y + k), (x + dx - 14, y + 2 * k), (x + dx + 8, top)]
        out.append(stroke(spline(pts), color, 9, opacity=o))
    return many(out)


def nearer(k: float, *parts: str, x: float = 480, y: float = 660) -> str:
    """Foreground drawn larger around a point on the ground."""
    shift = f"translate({num(x - x * k)} {num(y - y * k)}) scale({k:.3f})"
    return group(*parts, transform=shift)
