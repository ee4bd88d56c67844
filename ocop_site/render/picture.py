"""The only door to Pillow: a picture of content/media becomes a scaled WebP or JPEG without metadata.

Phones write HEIC, turn the sensor instead of the pixels, note where they stood, and use wider colours than the web:
what leaves here is upright, 4:3, sRGB, and silent about its origin. The last picture is kept as it was read: the jobs of its
sizes follow one another.
"""

from __future__ import annotations

import io
import warnings
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from PIL import Image, ImageCms, ImageOps

from ocop_site.model.page import PictureView

MOST_PIXELS = 50_000_000
_LARGEST = (1280, 960)
"""Twice the largest size that is made: more is not kept to scale from."""
_KINDS = ("JPEG", "PNG", "WEBP", "HEIF")
_FORMATS: dict[str, dict[str, Any]] = {
    "webp": {"format": "WEBP", "quality": 72, "method": 4},
    "jpg": {"format": "JPEG", "quality": 76, "optimize": True, "progressive": True},
}


class Unreadable(Exception):
    """The file is no picture that we take; the text says why."""


def body(view: PictureView, ending: str = "webp") -> bytes:
    """The picture turned upright, cut to 4:3 and scaled to `view.width`, as "webp" or "jpg". Raises Unreadable."""
    size = (view.width, view.width * 3 // 4)
    upright = _read(view.path, view.digest)
    scaled = ImageOps.fit(upright, size, method=Image.Resampling.LANCZOS)
    buffer = io.BytesIO()
    scaled.save(buffer, **_FORMATS[ending])
    return buffer.getvalue()


@lru_cache(maxsize=1)
def _read(path: str, digest: str) -> Image.Image:
    """The picture of that digest upright and in sRGB, no larger than its sizes need."""
    try:
        with _opened(Path(path)) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise Unreadable(f"{picture.width} × {picture.height} > {MOST_PIXELS}")
            # A JPEG can be read at a half, a quarter, an eighth.
            picture.draft(None, _LARGEST[:1] * 2)
            upright = _in_srgb(ImageOps.exif_transpose(picture))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise Unreadable(type(error).__name__) from None
    spare = min(upright.width // _LARGEST[0], upright.height // _LARGEST[1])
    return upright.reduce(spare) if spare > 1 else upright


def _in_srgb(picture: Image.Image) -> Image.Image:
    """The picture in the colours of the web; a profile that cannot be used counts as none."""
    profile = picture.info.get("icc_profile")
    if profile and picture.mode in ("RGB", "CMYK"):
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(picture, source, _srgb(), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            converted = None
        if converted is not None:
            return _bare(converted)
    return _bare(picture.convert("RGB"))


def _bare(picture: Image.Image) -> Image.Image:
    """The pixels alone: what a file said about them is not written again."""
    picture.info.clear()
    return picture


@cache
def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


def _opened(path: Path) -> Image.Image:
    """The picture, its pixels not yet read. Pillow's own warning would say what we refuse anyway."""
    _learn_heif()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        return Image.open(path, formats=_KINDS)


@cache
def _learn_heif() -> None:
    """Teach Pillow what iPhones write; it registers itself once."""
    from pillow_heif import register_heif_opener

    register_heif_opener()
