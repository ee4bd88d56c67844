"""Pictures: upright, 4:3, small, and silent about where and by whom they were taken."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from ocop_site.model.page import PictureView
from ocop_site.render import picture

RED, GREEN, BLUE, YELLOW = (220, 20, 20), (20, 160, 20), (20, 20, 220), (220, 220, 20)
"""The corners of the test picture: top left, top right, bottom left, bottom right."""

_TURNS = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""What a camera does to the upright picture before it writes that EXIF orientation."""


def four_corners(size: tuple[int, int] = (640, 480)) -> Image.Image:
    made = Image.new("RGB", size)
    width, height = size[0] // 2, size[1] // 2
    for number, colour in enumerate((RED, GREEN, BLUE, YELLOW)):
        made.paste(colour, (number % 2 * width, number // 2 * height, size[0], size[1]))
    return made


def rendered(path: Path, width: int = 320) -> Image.Image:
    body = picture.body(PictureView(path=path.as_posix(), digest="0" * 64, width=width))
    made = Image.open(io.BytesIO(body))
    made.load()
    return made


def corners(made: Image.Image) -> tuple[str, ...]:
    names = {RED: "red", GREEN: "green", BLUE: "blue", YELLOW: "yellow"}
    width, height = made.size
    found = []
    for place in ((8, 8), (width - 8, 8), (8, height - 8), (width - 8, height - 8)):
        pixel = made.getpixel(place)
        assert isinstance(pixel, tuple)
        near = min(names, key=lambda one: sum(abs(a - b) for a, b in zip(one, pixel, strict=True)))
        found.append(names[near])
    return tuple(found)


@pytest.mark.parametrize("orientation", _TURNS)
def test_the_rotation_that_a_camera_notes_is_applied(orientation: int, tmp_path: Path) -> None:
    turn, exif = _TURNS[orientation], Image.Exif()
    exif[0x0112] = orientation
    upright = four_corners()
    written = upright.transpose(turn) if turn is not None else upright
    written.save(tmp_path / "a.jpg", exif=exif, quality=95)

    made = rendered(tmp_path / "a.jpg")

    assert made.size == (320, 240)
    assert corners(made) == ("red", "green", "blue", "yellow")


def test_where_when_and_by_whom_a_picture_was_taken_is_gone(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E], exif[0x013B], exif[0x8298] = "secret title", "secret author", "secret owner"
    exif[0x0132] = "2026:11:01 07:30:00"
    exif.get_ifd(0x8825).update({1: "N", 2: (21.0, 31.0, 52.0), 3: "E", 4: (107.0, 23.0, 56.0)})
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    four_corners().save(
        tmp_path / "a.jpg",
        exif=exif,
        comment=b"secret comment",
        icc_profile=profile,
        xmp=b"<x>secret xmp</x>",
    )
    source = (tmp_path / "a.jpg").read_bytes()
    assert source.count(b"secret") == 5
    with Image.open(tmp_path / "a.jpg") as taken:
        assert taken.getexif().get_ifd(0x8825)

    body = picture.body(PictureView(path=f"{tmp_path}/a.jpg", digest="", width=320))

    assert _chunks(body) == ["VP8 "]
    assert b"secret" not in body


def test_the_texts_of_a_png_are_gone(tmp_path: Path) -> None:
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", "secret")
    texts.add_itxt("XML:com.adobe.xmp", "secret")
    four_corners().save(tmp_path / "a.png", pnginfo=texts)

    body = picture.body(PictureView(path=f"{tmp_path}/a.png", digest="", width=320))

    assert _chunks(body) == ["VP8 "]
    assert b"secret" not in body


def _chunks(body: bytes) -> list[str]:
    """The chunks of a WebP file; metadata would stand in EXIF, XMP, ICCP. A plain picture has one."""
    assert body[:4] + body[8:12] == b"RIFFWEBP"
    found, at = [], 12
    while at < len(body):
        name, size = struct.unpack_from("<4sI", body, at)
        found.append(name.decode())
        at += 8 + size + size % 2
    return found


@pytest.mark.parametrize("width", [320, 640])
@pytest.mark.parametrize("size", [(640, 480), (480, 640), (1200, 300), (31, 57), (1, 1)])
@pytest.mark.parametrize("ending", ["jpg", "png", "webp"])
def test_every_picture_is_cut_to_four_by_three(
    ending: str, size: tuple[int, int], width: int, tmp_path: Path
) -> None:
    four_corners(size).save(tmp_path / f"a.{ending}")

    made = rendered(tmp_path / f"a.{ending}", width)

    assert (made.format, made.mode, made.size) == ("WEBP", "RGB", (width, width * 3 // 4))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16"])
def test_pictures_of_every_mode_are_taken(mode: str, tmp_path: Path) -> None:
    ending = "jpg" if mode == "CMYK" else "png"
    base = Image.new("I;16", (64, 48), 30000) if mode == "I;16" else four_corners((64, 48))
    base.convert(mode).save(tmp_path / f"a.{ending}")

    assert rendered(tmp_path / f"a.{ending}").size == (320, 240)


def test_the_same_picture_gives_the_same_bytes(tmp_path: Path) -> None:
    four_corners().save(tmp_path / "a.png")
    view = PictureView(path=f"{tmp_path}/a.png", digest="", width=320)

    assert picture.body(view) == picture.body(view)


def _bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says that it is huge."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    data = zlib.compress(b"\0" * 1000)
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", data), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (_bomb(8000, 6251), "8000 × 6251 > 50000000"),
        (_bomb(10_000, 10_000), "10000 × 10000 > 50000000"),
        (_bomb(60_000, 60_000), "DecompressionBombError"),
        (b"", "UnidentifiedImageError"),
        (b"not a picture", "UnidentifiedImageError"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", "UnidentifiedImageError"),
        (b"GIF89a\x01\x00\x01\x00\x00\x00\x00;", "UnidentifiedImageError"),
        (_bomb(640, 480), "OSError"),
    ],
    ids=["bomb", "big bomb", "huge bomb", "empty", "text", "svg", "gif", "cut"],
)  # fmt: skip
def test_what_is_no_picture_or_too_large_is_refused(body: bytes, why: str, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(body)

    with pytest.raises(picture.Unreadable) as caught:
        rendered(tmp_path / "a.png")

    assert str(caught.value) == why


def test_a_cut_jpeg_is_refused(tmp_path: Path) -> None:
    four_corners().save(tmp_path / "a.jpg")
    (tmp_path / "a.jpg").write_bytes((tmp_path / "a.jpg").read_bytes()[:2000])

    with pytest.raises(picture.Unreadable):
        rendered(tmp_path / "a.jpg")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(picture.Unreadable) as caught:
        rendered(tmp_path / "a.jpg")

    assert str(caught.value) == "FileNotFoundError"
