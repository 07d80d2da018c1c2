"""The site under a sub-path of a server, as on most hosts, and as slowly as on a village's telephone network."""

import mimetypes
import threading
import time
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

from published import SITE

SUB_PATH = "/gongkai/gonghui/"


class SubPathHandler(BaseHTTPRequestHandler):
    """Files of the site below `SUB_PATH`; anything else is not found. Pages arrive in pieces, scripts and images late."""

    piece = 8 * 1024
    # Long enough for the browser to show each piece, also on a busy machine: else it depends on chance whether anything can move.
    pause = 0.1

    def do_GET(self):
        path = unquote(urlsplit(self.path).path)
        file = (SITE / path.removeprefix(SUB_PATH)).resolve()
        if not path.startswith(SUB_PATH) or not file.is_relative_to(SITE):
            return self.send_error(HTTPStatus.NOT_FOUND)
        if file.is_dir():
            file = file / "index.html"
        if not file.is_file():
            return self.send_error(HTTPStatus.NOT_FOUND)
        self.send_file(file)

    def send_file(self, file):
        body = file.read_bytes()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", mimetypes.guess_type(file)[0] or "application/octet-stream")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if file.suffix not in (".html", ".css"):
            time.sleep(5 * self.pause)
        start = 0
        while start < len(body):
            # A piece ends with a line. The header of a table is one: cut in two, its columns must move when the rest arrives.
            end = body.rfind(b"\n", start, start + self.piece) + 1 or start + self.piece
            self.wfile.write(body[start:end])
            start = end
            if file.suffix == ".html":
                time.sleep(self.pause)

    def log_message(self, *_):
        pass


@contextmanager
def served_site():
    """Yields the address of the site's root, which ends in a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), SubPathHandler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
    finally:
        server.shutdown()
