"""How far two colours are apart, for people who see all colours and for those who do not.

Colour vision deficiency: the matrices for full protanopia, deuteranopia and tritanopia of Machado, Oliveira
and Fernandes (2009), "A Physiologically-based Model for Simulation of Color Vision Deficiency", applied to
linear RGB. Colour distance: CIEDE2000 as set out by Sharma, Wu and Dalal (2005), sRGB to CIELAB under D65.
"""

from __future__ import annotations

import math
from functools import lru_cache

Vector = tuple[float, float, float]
Matrix = tuple[Vector, Vector, Vector]

NORMAL: Matrix = ((1, 0, 0), (0, 1, 0), (0, 0, 1))
DEFICIENT: dict[str, Matrix] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)


def _linear(color: str) -> Vector:
    """Return linear red, green and blue, 0 … 1, of ``#rrggbb``."""
    red, green, blue = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return _linear_part(red), _linear_part(green), _linear_part(blue)


def _linear_part(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def applied(matrix: Matrix, vector: Vector) -> Vector:
    """Return the product of a matrix and a vector."""
    first, second, third = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return first, second, third


@lru_cache(maxsize=1024)
def lab(color: str, vision: Matrix = NORMAL) -> Vector:
    """Return CIELAB (D65) of ``#rrggbb`` as somebody with the given colour vision sees it."""
    red, green, blue = applied(vision, _linear(color))
    seen = (min(1.0, max(0.0, red)), min(1.0, max(0.0, green)), min(1.0, max(0.0, blue)))
    x, y, z = applied(_TO_XYZ, seen)
    fx, fy, fz = _cube_root(x / 0.95047), _cube_root(y), _cube_root(z / 1.08883)
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _cube_root(t: float) -> float:
    return float(t ** (1 / 3)) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116


def distance(one: Vector, other: Vector) -> float:
    """Return the CIEDE2000 distance of two CIELAB colours: about 1 can just be seen, 10 at a glance."""
    (light1, a1, b1), (light2, a2, b2) = one, other
    mean7 = ((math.hypot(a1, b1) + math.hypot(a2, b2)) / 2) ** 7
    stretch = 1 + 0.5 * (1 - math.sqrt(mean7 / (mean7 + 25**7)))
    chroma1, chroma2 = math.hypot(a1 * stretch, b1), math.hypot(a2 * stretch, b2)
    hue1, hue2 = _degrees(a1 * stretch, b1), _degrees(a2 * stretch, b2)
    grey = chroma1 * chroma2 == 0
    turn = 0.0 if grey else (hue2 - hue1 + 180) % 360 - 180
    hue = hue1 + hue2 if grey else (hue1 + turn / 2) % 360
    d_hue = 2 * math.sqrt(chroma1 * chroma2) * math.sin(math.radians(turn / 2))
    light, chroma = (light1 + light2) / 2, (chroma1 + chroma2) / 2
    weights = ((-0.17, 1, -30), (0.24, 2, 0), (0.32, 3, 6), (-0.20, 4, -63))
    t = 1 + sum(w * math.cos(math.radians(n * hue + shift)) for w, n, shift in weights)
    s_light = 1 + 0.015 * (light - 50) ** 2 / math.sqrt(20 + (light - 50) ** 2)
    in_light, in_chroma = (light2 - light1) / s_light, (chroma2 - chroma1) / (1 + 0.045 * chroma)
    in_hue = d_hue / (1 + 0.015 * chroma * t)
    blue = math.radians(60 * math.exp(-(((hue - 275) / 25) ** 2)))
    rotation = -math.sin(blue) * 2 * math.sqrt(chroma**7 / (chroma**7 + 25**7))
    return math.sqrt(in_light**2 + in_chroma**2 + in_hue**2 + rotation * in_chroma * in_hue)


def _degrees(a: float, b: float) -> float:
    return math.degrees(math.atan2(b, a)) % 360
