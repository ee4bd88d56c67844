"""The only door to Pillow: a picture of content/media becomes a scaled WebP without metadata."""

from __future__ import annotations

import io
import warnings
from pathlib import Path

from PIL import Image, ImageOps

from ocop_site.model.page import PictureView

MOST_PIXELS = 50_000_000
QUALITY = 72
_KINDS = ("JPEG", "PNG", "WEBP")


class Unreadable(Exception):
    """The file is no picture that we take; the text says why."""


def body(view: PictureView) -> bytes:
    """The picture turned upright, cut to 4:3 and scaled to `view.width`. Raises Unreadable."""
    try:
        with _opened(Path(view.path)) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise Unreadable(f"{picture.width} × {picture.height} > {MOST_PIXELS}")
            upright = ImageOps.exif_transpose(picture).convert("RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise Unreadable(type(error).__name__) from None
    size = (view.width, view.width * 3 // 4)
    scaled = ImageOps.fit(upright, size, method=Image.Resampling.LANCZOS)
    buffer = io.BytesIO()
    scaled.save(buffer, "WEBP", quality=QUALITY, method=4)
    return buffer.getvalue()


def _opened(path: Path) -> Image.Image:
    """The picture, its pixels not yet read. Pillow's own warning would say what we refuse anyway."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        return Image.open(path, formats=_KINDS)
