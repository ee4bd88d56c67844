"""A small host that answers as GitHub Pages does: gzip for text, ten minutes in caches, 404.html for what is not there."""

from __future__ import annotations

import gzip
import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import unquote, urlsplit

COMPRESSED = ("text/", "image/svg+xml", "application/json", "application/xml")


@contextmanager
def serve(folder: Path, *, base: str) -> Iterator[str]:
    """Serve `folder` below the path `base` on a free port of this machine; the address of its root."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            file, status = _file(folder, path.removeprefix(base)), 200
            if not path.startswith(base) or file is None:
                file, status = folder / "404.html", 404
            body, kind = file.read_bytes(), guess_type(file.name)[0] or "application/octet-stream"
            tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
            if status == 200 and self.headers["If-None-Match"] == tag:
                body, status = b"", 304
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Cache-Control", "max-age=600")
            self.send_header("ETag", tag)
            if body and kind.startswith(COMPRESSED):
                body = gzip.compress(body, 6)
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command != "HEAD":
                with suppress(ConnectionError):  # a page that was left no longer waits
                    self.wfile.write(body)

        def do_HEAD(self) -> None:
            self.do_GET()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{base}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _file(folder: Path, inside: str) -> Path | None:
    path = (folder / inside).resolve()
    if inside == "" or inside.endswith("/"):
        path = path / "index.html"
    return path if path.is_file() and path.is_relative_to(folder.resolve()) else None
