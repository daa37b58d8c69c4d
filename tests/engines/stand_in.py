"""A small server that answers as LanguageTool does, or fails in a way of its own: a script, started as Java would be.

python stand_in.py MANNER --port PORT

It finds "was were" wrong. MANNER: sound; never, it does not begin to listen; hangs, ends, half and page: a paragraph
that has HERE in it is not answered, ends the process, gets half an answer, gets a page of HTML.
"""

import json
import os
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

FAULT = "was were"
_INFO = {"software": {"name": "stand-in", "version": "6.8"}}
_LANGUAGES = [{"name": "English", "code": "en", "longCode": code} for code in ("en-US", "en-GB", "en-CA", "en-AU")]


class StandIn(BaseHTTPRequestHandler):
    """Answers the four addresses that are asked."""

    manner = "sound"
    asked: list[str] = []  # noqa: RUF012 - one server a process

    def do_GET(self) -> None:
        page = urlsplit(self.path).path
        known = {"/v2/info": _INFO, "/v2/languages": _LANGUAGES, "/v2/healthcheck": "OK"}
        self._say(json.dumps(known[page]) if page in known else "", 200 if page in known else 404)

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        text = parse_qs(self.rfile.read(length).decode(), keep_blank_values=True)["text"][0]
        self.asked.append(text)
        told = json.dumps({"matches": _matches(text)})
        if "HERE" in text:
            if self.manner == "hangs":
                time.sleep(600)
            elif self.manner == "ends":
                # What was asked beside this is to be answered.
                time.sleep(1)
                os._exit(3)
            elif self.manner == "half":
                told = told[: len(told) // 2]
            elif self.manner == "page":
                told = "<html><body>Bad gateway</body></html>"
        self._say(told)

    def _say(self, text: str, status: int = 200) -> None:
        told = text.encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(told)))
        self.end_headers()
        self.wfile.write(told)

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


def _matches(text: str) -> list[dict[str, object]]:
    """Return a match for each fault, in UTF-16 units as LanguageTool counts."""
    matches: list[dict[str, object]] = []
    start = text.find(FAULT)
    while start >= 0:
        offset = len(text[:start].encode("utf-16-le")) // 2
        rule = {"id": "WAS_WERE", "issueType": "grammar", "category": {"id": "GRAMMAR", "name": "Grammar"}}
        match = {"message": "Two forms of one verb.", "replacements": [{"value": "was"}], "offset": offset}
        context = {"text": text, "offset": offset, "length": len(FAULT)}
        matches.append(match | {"length": len(FAULT), "context": context, "sentence": text, "rule": rule})
        start = text.find(FAULT, start + 1)
    return matches


if __name__ == "__main__":
    StandIn.manner = sys.argv[1]
    if StandIn.manner == "never":
        time.sleep(600)
    server = ThreadingHTTPServer(("127.0.0.1", int(sys.argv[sys.argv.index("--port") + 1])), StandIn)
    print("Server started", flush=True)
    server.serve_forever()
