"""A publisher's site on this computer: GOV.UK's content API and its files, with everything that can go wrong.

It is a real HTTP server in a thread. Nothing of the program is replaced; only the address is another.
"""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import json
import re
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

ODS = "application/vnd.oasis.opendocument.spreadsheet"
PAGE = "/government/statistics/measures-from-the-adult-social-care-outcomes-framework-england-{}"


@dataclass
class File:
    """One file of the site, and how its server behaves.

    `cut_after` says after how many bytes each answer in turn is broken off; when they are used up, answers are whole.
    """

    content: bytes
    ranges: bool = True
    tagged: bool = True
    dated: bool = True
    zipped: bool = False
    cut_after: list[int] = field(default_factory=list)
    promised: int | None = None
    before: Callable[[], object] | None = None
    after: Callable[[], object] | None = None

    @property
    def tag(self) -> str:
        return f'"{hashlib.sha256(self.content).hexdigest()[:12]}"'


class Site:
    """What the server answers, by path: a JSON object, a File, a status, or (status, headers, bytes)."""

    def __init__(self) -> None:
        self.answers: dict[str, Any] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.address = ""

    def asked_for(self, path: str) -> list[dict[str, str]]:
        """The headers of each question about a path, in order."""
        return [headers for asked, headers in self.asked if asked == path]

    def publish(self, years: str, file: File, **changes: object) -> None:
        """A release: its page in the API, and its workbook."""
        path = PAGE.format(years)
        name = f"/media/{years}/ascof-time-series-{years}.ods"
        self.answers[name] = file
        self.answers[f"/api/content{path}"] = {
            "base_path": path,
            "title": f"Measures from the adult social care outcomes framework, England: {years.replace('-', ' ')}",
            "schema_name": "publication",
            "document_type": "official_statistics",
            "public_updated_at": "2025-12-18T09:30:00.000+00:00",
            "withdrawn_notice": {},
            "details": {"attachments": self.attachments(name, file)},
            "links": {},
            **changes,
        }

    def attachments(self, path: str, file: File) -> list[dict[str, object]]:
        """The files of a release: the workbook that is wanted among others."""
        return [
            {"attachment_type": "html", "id": "1", "title": "Statistical commentary", "url": "/government/x"},
            {"attachment_type": "file", "id": "2", "content_type": ODS,
             "title": "Measures from ASCOF - outcomes and demographic data tables",
             "filename": "other.ods", "file_size": 5, "url": f"{self.address}/media/other.ods"},
            {"attachment_type": "file", "id": "3", "title": "Measures from ASCOF - time series data tables",
             "content_type": ODS, "filename": Path(path).name, "file_size": len(file.content),
             "url": f"{self.address}{path}"},
            {"attachment_type": "file", "id": "4", "content_type": "text/csv", "title": "The time series as CSV",
             "filename": "x.csv", "file_size": 9, "url": f"{self.address}/media/x.csv"},
        ]  # fmt: skip


@contextlib.contextmanager
def site(certificate: Path | None = None) -> Iterator[Site]:
    """A site, at `address` until the block ends; with a certificate's file, over https."""
    made = Site()

    class Handler(_Handler):
        site = made

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    made.address = f"{'https' if certificate else 'http'}://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield made
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site: Site

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        # A proxy is asked for whole addresses.
        path = re.sub(r"^http://[^/]+", "", self.path)
        self.site.asked.append((path, {name.lower(): value for name, value in self.headers.items()}))
        answer = self.site.answers.get(path, 404)
        if isinstance(answer, list):
            answer = answer.pop(0) if len(answer) > 1 else answer[0]
        if isinstance(answer, File):
            self._send_file(answer)
        elif isinstance(answer, dict):
            self._send(200, {"Content-Type": "application/json"}, json.dumps(answer).encode())
        elif isinstance(answer, int):
            self._send(answer, {}, b"")
        else:
            self._send(*answer)

    def _send(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _send_file(self, file: File) -> None:
        if file.before:
            file.before()
        headers = {"Content-Type": ODS}
        if file.tagged:
            headers["ETag"] = file.tag
        if file.dated:
            headers["Last-Modified"] = "Fri, 23 Jan 2026 12:34:12 GMT"
        if file.tagged and self.headers.get("If-None-Match") == file.tag:
            self._send(304, headers, b"")
            return
        start = self._start(file, headers)
        if start is not None and start >= len(file.content):
            self._send(416, {"Content-Range": f"bytes */{len(file.content)}"}, b"")
            return
        body = file.content[start or 0 :]
        if start is not None:
            headers["Content-Range"] = f"bytes {start}-{len(file.content) - 1}/{len(file.content)}"
        if file.zipped:
            headers["Content-Encoding"] = "gzip"
            body = gzip.compress(body)
        self.send_response(200 if start is None else 206)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(file.promised or len(body)))
        self.end_headers()
        self.wfile.write(body[: file.cut_after.pop(0)] if file.cut_after else body)
        if file.after:
            file.after()
        self.close_connection = True

    def _start(self, file: File, headers: dict[str, str]) -> int | None:
        """Where to go on from, if that is asked for and still possible."""
        wanted = re.match(r"bytes=(\d+)-$", self.headers.get("Range", ""))
        condition = self.headers.get("If-Range")
        known = (headers.get("ETag"), headers.get("Last-Modified"), None)
        return int(wanted[1]) if wanted and file.ranges and condition in known else None
