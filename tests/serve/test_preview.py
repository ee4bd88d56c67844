"""The preview as a WSGI application, without a port."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from wsgiref.util import setup_testing_defaults
from wsgiref.validate import validator

import pytest

from ocop_site.serve import Preview
from tests import make

PAGE = "<!doctype html><html><head><title>nhà</title></head><body><p>nhà</p></body></html>"
FAULT = 'content/a.md:1:1: lỗi L101 <script>alert("&")</script>'
COVER = (
    '<details open style="position:fixed;inset:0 0 auto;max-height:100%;overflow:auto;z-index:9;'
    'background:#fff8f0;color:#400;border-bottom:4px solid #b00;padding:1rem;font:15px/1.6 monospace">'
    '<summary style="cursor:pointer;font-weight:bold">Nội dung có lỗi; phía sau là trang tốt gần nhất'
    ' / Faults in the content; the last good site is behind</summary>'
    '<pre style="white-space:pre-wrap">content/a.md:1:1: lỗi L101'
    " &lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;</pre></details>"
)  # fmt: skip


@pytest.fixture
def preview(tmp_path: Path) -> Preview:
    """A preview of a site of five files, with a file of others beside it."""
    site = tmp_path / "_serve"
    make.put(site, "index.html", PAGE)
    make.put(site, "T/QN7K3M9Y/index.html", PAGE.replace("nhà", "miến"))
    make.put(site, "T/QN7K3M9Y/qr.svg", "<svg/>")
    make.put(site, "assets/site.0123.css", "p {}")
    make.put(site, "404.html", PAGE.replace("nhà", "không có"))
    make.put(tmp_path, "secret.html", "bí mật")
    make.put(tmp_path, "other/index.html", "bí mật")
    return Preview(site)


def get(preview: Preview, path: str, **environ: str) -> tuple[str, dict[str, str], str]:
    """Status, headers and text of one request; the application keeps to the WSGI standard."""
    seen: dict[str, Any] = {}

    def start(status: str, headers: list[tuple[str, str]], exc_info: object = None) -> Any:
        seen.update(status=status, headers=dict(headers))
        return lambda _: None

    asked: dict[str, Any] = {"PATH_INFO": path, "SCRIPT_NAME": "", "QUERY_STRING": "", **environ}
    setup_testing_defaults(asked)
    checked: Callable[..., Any] = validator(preview)
    answer = checked(asked, start)
    body = b"".join(answer)
    answer.close()
    return seen["status"], seen["headers"], body.decode()


HTML = {"Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store"}


@pytest.mark.parametrize(
    ("path", "status", "kind", "text"),
    [
        ("/", "200 OK", "text/html; charset=utf-8", PAGE),
        ("/index.html", "200 OK", "text/html; charset=utf-8", PAGE),
        ("/T/QN7K3M9Y/", "200 OK", "text/html; charset=utf-8", PAGE.replace("nhà", "miến")),
        ("/T/QN7K3M9Y", "200 OK", "text/html; charset=utf-8", PAGE.replace("nhà", "miến")),
        ("/T/QN7K3M9Y/qr.svg", "200 OK", "image/svg+xml", "<svg/>"),
        ("/assets/site.0123.css", "200 OK", "text/css; charset=utf-8", "p {}"),
        ("/khong-co/", "404 Not Found", "text/html; charset=utf-8", PAGE.replace("nhà", "không có")),
        ("/T/", "404 Not Found", "text/html; charset=utf-8", PAGE.replace("nhà", "không có")),
    ],
)  # fmt: skip
def test_addresses_are_answered_as_the_host_does(
    path: str, status: str, kind: str, text: str, preview: Preview
) -> None:
    headers = {"Content-Type": kind, "Cache-Control": "no-store"}
    assert get(preview, path) == (status, headers, text)


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.html",
        "/T/../../secret.html",
        "//../secret.html",
        "/../other/",
        "/..",
        "/../_serve/../secret.html",
        "/etc/passwd",
        "//etc/passwd",
        "/T/QN7K3M9Y/../../../secret.html",
        "/..\\secret.html",
        "/\0",
        "/index.html\0.svg",
        "/" + "a" * 5000,
    ],
)
def test_nothing_outside_the_site_is_given(path: str, preview: Preview) -> None:
    assert get(preview, path) == ("404 Not Found", HTML, PAGE.replace("nhà", "không có"))


def test_a_link_that_leads_out_of_the_site_is_not_followed(
    preview: Preview, tmp_path: Path
) -> None:
    (tmp_path / "_serve" / "out.html").symlink_to(tmp_path / "secret.html")
    (tmp_path / "_serve" / "out").symlink_to(tmp_path / "other")

    assert get(preview, "/out.html")[0] == "404 Not Found"
    assert get(preview, "/out/")[0] == "404 Not Found"


@pytest.mark.parametrize(
    ("path", "status", "word"),
    [("/", "200 OK", "nhà"), ("/T/QN7K3M9Y/", "200 OK", "miến"), ("/x", "404 Not Found", "không có")],
)  # fmt: skip
def test_faults_cover_every_page_with_escaped_text_and_the_last_good_page_is_behind(
    path: str, status: str, word: str, preview: Preview
) -> None:
    preview.faults = FAULT

    page = PAGE.replace("nhà", word).replace("</body>", f"{COVER}</body>")
    assert get(preview, path) == (status, HTML, page)


def test_faults_leave_files_that_are_no_pages_alone(preview: Preview) -> None:
    preview.faults = FAULT

    assert get(preview, "/assets/site.0123.css")[2] == "p {}"
    assert get(preview, "/T/QN7K3M9Y/qr.svg")[2] == "<svg/>"


def test_mended_faults_leave_the_page_as_it_was(preview: Preview) -> None:
    preview.faults = FAULT
    get(preview, "/")
    preview.faults = ""

    assert get(preview, "/") == ("200 OK", HTML, PAGE)


def test_faults_are_shown_before_there_is_any_site(tmp_path: Path) -> None:
    preview = Preview(tmp_path / "_serve")
    preview.faults = FAULT

    assert get(preview, "/") == (
        "404 Not Found",
        HTML,
        f"<!doctype html><title>404</title>{COVER}",
    )


def test_the_preview_sees_the_new_site_after_a_swap(preview: Preview, tmp_path: Path) -> None:
    make.put(tmp_path / "new", "index.html", PAGE.replace("nhà", "mới"))
    (tmp_path / "_serve").rename(tmp_path / "old")
    (tmp_path / "new").rename(tmp_path / "_serve")

    assert get(preview, "/")[2] == PAGE.replace("nhà", "mới")


def test_a_query_changes_nothing(preview: Preview) -> None:
    assert get(preview, "/", QUERY_STRING="x=1") == ("200 OK", HTML, PAGE)
