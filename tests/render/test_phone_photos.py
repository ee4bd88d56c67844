"""Photos as phones and scanners write them: HEIC, wide colours, panoramas, CMYK, and files that broke on the way."""

from __future__ import annotations

import io
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image, ImageCms

from ocop_site.model.page import PictureView
from ocop_site.render import picture
from tests.render.test_picture import corners, four_corners

GPS = {1: "N", 2: (21.0, 31.0, 52.0), 3: "E", 4: (107.0, 23.0, 56.0)}


def rendered(path: Path, width: int = 640, ending: str = "webp") -> tuple[bytes, Image.Image]:
    body = picture.body(PictureView(path=path.as_posix(), digest="", width=width), ending)
    made = Image.open(io.BytesIO(body))
    made.load()
    return body, made


def heic(path: Path, upright: Image.Image) -> None:
    """A HEIC with the orientation, place and maker that an iPhone notes."""
    exif = Image.Exif()
    exif[0x010F], exif[0x013B] = "secret maker", "secret owner"
    exif.get_ifd(0x8825).update(GPS)
    heif = pillow_heif.from_pillow(upright)
    heif.save(path, quality=90, exif=exif.tobytes())


@pytest.mark.parametrize("ending", ["webp", "jpg"])
def test_a_heic_of_a_phone_comes_out_without_its_place(ending: str, tmp_path: Path) -> None:
    heic(tmp_path / "IMG_0001.HEIC", four_corners((1200, 900)))
    assert b"secret" in (tmp_path / "IMG_0001.HEIC").read_bytes()

    body, made = rendered(tmp_path / "IMG_0001.HEIC", ending=ending)

    assert made.size == (640, 480)
    assert corners(made) == ("red", "green", "blue", "yellow")
    assert b"secret" not in body
    assert dict(made.getexif()) == {}


def test_a_jpeg_is_as_silent_as_a_webp(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x8298] = 6, "secret owner"
    exif.get_ifd(0x8825).update(GPS)
    turned = four_corners((4000, 3000)).transpose(Image.Transpose.ROTATE_90)
    turned.save(
        tmp_path / "a.JPG", "JPEG", exif=exif, comment=b"secret comment", xmp=b"<x>secret</x>"
    )

    body, made = rendered(tmp_path / "a.JPG", ending="jpg")

    assert corners(made) == ("red", "green", "blue", "yellow")
    assert b"secret" not in body
    assert set(made.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}  # fmt: skip


def test_a_panorama_of_forty_million_pixels_keeps_its_middle(tmp_path: Path) -> None:
    wide = Image.new("RGB", (16_000, 2_500), (220, 20, 20))
    wide.paste((20, 160, 20), (6_000, 0, 10_000, 2_500))
    wide.save(tmp_path / "a.jpg", quality=80)

    _, made = rendered(tmp_path / "a.jpg")

    assert made.size == (640, 480)
    assert corners(made) == ("green",) * 4


def test_a_cmyk_jpeg_keeps_its_colours(tmp_path: Path) -> None:
    four_corners().convert("CMYK").save(tmp_path / "a.jpg", quality=95)

    assert corners(rendered(tmp_path / "a.jpg")[1]) == ("red", "green", "blue", "yellow")


def test_colours_of_a_profile_become_those_of_the_web(tmp_path: Path) -> None:
    """In a profile whose first channel is blue, (200, 0, 0) is a blue."""
    red_is_blue = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = bytearray(red_is_blue)
    tags = {bytes(swapped[at : at + 4]): at for at in range(132, 132 + 12 * 17, 12)}
    red, blue = tags[b"rXYZ"], tags[b"bXYZ"]
    swapped[red + 4 : red + 12], swapped[blue + 4 : blue + 12] = (
        swapped[blue + 4 : blue + 12],
        swapped[red + 4 : red + 12],
    )
    Image.new("RGB", (640, 480), (200, 0, 0)).save(tmp_path / "a.png", icc_profile=bytes(swapped))

    pixel = rendered(tmp_path / "a.png")[1].getpixel((320, 240))

    assert isinstance(pixel, tuple)
    assert pixel[2] > 150
    assert pixel[0] < 60


def test_a_profile_that_is_none_is_left_alone(tmp_path: Path) -> None:
    four_corners().save(tmp_path / "a.jpg", icc_profile=b"no profile at all", quality=95)

    assert corners(rendered(tmp_path / "a.jpg")[1]) == ("red", "green", "blue", "yellow")


def test_a_heic_that_broke_on_the_way_is_refused(tmp_path: Path) -> None:
    heic(tmp_path / "a.heic", four_corners())
    (tmp_path / "a.heic").write_bytes((tmp_path / "a.heic").read_bytes()[:600])

    with pytest.raises(picture.Unreadable):
        rendered(tmp_path / "a.heic")
