"""The live preview: the last good site, behind a list of faults when there are any.

Enters: a folder, watched paths, `rebuild()` that returns the faults as text (empty when good). Knows nothing of how a
site is built. livereload watches, rebuilds and tells the browser; the pages are served by a small WSGI application.
"""

from __future__ import annotations

import html
import mimetypes
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

StartResponse = Callable[[str, list[tuple[str, str]]], Any]

_COVER = """<details open style="position:fixed;inset:0 0 auto;max-height:100%;overflow:auto;z-index:9;\
background:#fff8f0;color:#400;border-bottom:4px solid #b00;padding:1rem;font:15px/1.6 monospace">\
<summary style="cursor:pointer;font-weight:bold">{title}</summary><pre style="white-space:pre-wrap">{faults}</pre>\
</details>"""
_TITLE = "Nội dung có lỗi; phía sau là trang tốt gần nhất / Faults in the content; the last good site is behind"


class Preview:
    """A WSGI application over a site folder; `faults` covers every page while it is not empty."""

    def __init__(self, site_path: Path) -> None:
        self.site_path = site_path.resolve()
        self.faults = ""

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        path, status = self._file(str(environ.get("PATH_INFO", "/")))
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        body = path.read_bytes() if path.is_file() else b"<!doctype html><title>404</title>"
        if kind == "text/html" or not path.is_file():
            kind, body = "text/html", self._covered(body)
        content_type = f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
        start_response(status, [("Content-Type", content_type), ("Cache-Control", "no-store")])
        return [body]

    def _file(self, url_path: str) -> tuple[Path, str]:
        """The file of an address as GitHub Pages finds it; nothing outside the folder."""
        if (
            url_path == "/sw.js"
        ):  # a browser that keeps pages would show them when another site is previewed here
            return self.site_path / "404.html", "404 Not Found"
        try:
            path = (self.site_path / url_path.lstrip("/")).resolve()
            if path.is_dir():
                path = path / "index.html"
            if path.is_file() and path.is_relative_to(self.site_path):
                return path, "200 OK"
        except (OSError, ValueError):
            pass  # no disk has a file of such a name
        return self.site_path / "404.html", "404 Not Found"

    def _covered(self, body: bytes) -> bytes:
        if not self.faults:
            return body
        cover = _COVER.format(title=_TITLE, faults=html.escape(self.faults)).encode()
        before, tag, after = body.partition(b"</body>")
        return before + cover + tag + after


def serve(
    site_path: Path,
    *,
    watched: Iterable[Path],
    rebuild: Callable[[], str],
    host: str,
    port: int,
    open_browser: bool,
) -> None:
    """Build, serve, and rebuild on every change below the watched paths, until interrupted."""
    from livereload import Server

    preview = Preview(site_path)

    def again() -> None:
        preview.faults = rebuild()

    # The watcher takes for changed what is younger than itself: it must be there before the first build.
    server = Server(preview)
    again()
    for path in watched:
        server.watch(str(path), again, delay=0.1)
    server.serve(host=host, port=port, open_url_delay=1 if open_browser else None)
